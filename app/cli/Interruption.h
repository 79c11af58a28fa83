#pragma once

#include <stop_token>
#include <thread>

namespace parkwright {

/// Ctrl-C, SIGTERM and SIGHUP as a stop token, so that work under way ends cleanly and leaves
/// nothing half done. Asked again half a second later or more, the program ends at once. One object
/// at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    std::stop_token token() const { return mSource.get_token(); }

private:
    std::stop_source mSource;
    std::jthread mWatcher; ///< waits for the signal: a handler itself may do next to nothing
};

} // namespace parkwright
