#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace parkwright {

enum class ErrorCode {
    InvalidInput,
    NotFound,
    Unsupported,
    Io,     ///< an input cannot be read (command line: exit 3)
    Output, ///< an output cannot be written (command line: exit 4)
    Locked, ///< somebody else has it open
    Projection,
    Cancelled,
    Internal
};

/// Why an operation failed.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< For the user: translated, one sentence, names the file or layer.
    QString detail;  ///< For the log: what GDAL, PROJ or the system said, untranslated.
};

/// Value of a Result that has nothing to return.
struct Done
{
};

/// Either a value or the Error that kept it from being made.
///
/// Failures that a user can cause (bad file, unknown CRS, full disk) travel as a Result; mistakes
/// that only a programmer can make are Q_ASSERTs. We throw nothing across a function boundary.
template <typename T = Done>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : mState(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : mState(std::in_place_index<1>, std::move(error))
    {
    }

    explicit operator bool() const { return mState.index() == 0; }

    T& operator*() { return std::get<0>(mState); }
    const T& operator*() const { return std::get<0>(mState); }
    T* operator->() { return &**this; }
    const T* operator->() const { return &**this; }

    const Error& error() const { return std::get<1>(mState); }

private:
    std::variant<T, Error> mState;
};

} // namespace parkwright
