#pragma once

#include <QString>
#include <QUuid>

#include <cstdint>
#include <functional>

namespace parkwright {

/// Names a row for ever: through saving, undo, scenarios and other people's programs.
///
/// A UUID held as two numbers, so that it hashes and compares quickly. A null Uid means "none".
struct Uid
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    static Uid make();                     ///< a new random one (version 4)
    static Uid parse(const QString& text); ///< null when `text` is no UUID
    /// The same one for the same words every time (version 5), e.g. for samples and re-imports.
    static Uid fromName(const QString& name);

    bool isNull() const { return high == 0 && low == 0; }
    QString toString() const; ///< 36 characters, lower case, no braces

    friend bool operator==(const Uid&, const Uid&) = default;
    friend auto operator<=>(const Uid&, const Uid&) = default;
};

inline size_t qHash(const Uid& id, size_t seed = 0)
{
    return size_t(id.high ^ (id.low * 0x9E3779B97F4A7C15ULL)) ^ seed;
}

} // namespace parkwright

template <>
struct std::hash<parkwright::Uid>
{
    size_t operator()(const parkwright::Uid& id) const noexcept { return parkwright::qHash(id); }
};
