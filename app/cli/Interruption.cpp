#include "app/cli/Interruption.h"

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <unistd.h>
#include <utility>

namespace parkwright {

namespace {

constexpr int ExitInterrupted = 130;

/// A signal comes to the program and to its group, so twice, from one press or one `timeout`.
constexpr std::int64_t SameRequestMs = 500;

constexpr std::array Signals{SIGINT, SIGTERM, SIGHUP};

std::array<int, 2> wakePipe{-1, -1};
volatile std::int64_t signalledAt = 0; // ms, written by the handler alone

std::int64_t monotonicMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

extern "C" void onInterrupt(int /*signal*/)
{
    const std::int64_t now = monotonicMs();
    if (signalledAt != 0 && now - signalledAt > SameRequestMs)
        std::_Exit(ExitInterrupted);
    if (signalledAt != 0)
        return;
    signalledAt = now;
    [[maybe_unused]] const auto written = write(wakePipe[1], "i", 1);
}

} // namespace

Interruption::Interruption()
{
    if (pipe(wakePipe.data()) != 0)
        return; // as many files open as may be: signals then do what they always do
    signalledAt = 0;
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
