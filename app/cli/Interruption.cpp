#include "app/cli/Interruption.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <unistd.h>
#include <utility>

namespace parkwright {

namespace {

constexpr int ExitInterrupted = 130;
constexpr std::array Signals{SIGINT, SIGTERM, SIGHUP};

std::array<int, 2> wakePipe{-1, -1};
volatile std::sig_atomic_t signalled = 0;

extern "C" void onInterrupt(int /*signal*/)
{
    if (signalled != 0)
        std::_Exit(ExitInterrupted);
    signalled = 1;
    [[maybe_unused]] const auto written = write(wakePipe[1], "i", 1);
}

} // namespace

Interruption::Interruption()
{
    if (pipe(wakePipe.data()) != 0)
        return; // as many files open as may be: signals then do what they always do
    mWatcher = std::jthread([this] {
        char why = 0;
        while (read(wakePipe[0], &why, 1) == 1 && why == 'i')
            mSource.request_stop();
    });
    for (const int signal : Signals)
        std::signal(signal, onInterrupt);
}

Interruption::~Interruption()
{
    if (!mWatcher.joinable())
        return;
    for (const int signal : Signals)
        std::signal(signal, SIG_DFL);
    [[maybe_unused]] const auto written = write(wakePipe[1], "q", 1);
    mWatcher.join();
    for (int& end : wakePipe)
        close(std::exchange(end, -1));
}

} // namespace parkwright
