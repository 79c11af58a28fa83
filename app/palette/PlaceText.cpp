#include "app/palette/PlaceText.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

namespace parkwright {

namespace {

/// One of the two: letter before or behind, degrees with minutes and seconds or one number.
struct TypedNumber
{
    double value = 0;
    QChar side; ///< E, W, N or S; null for none
    bool hasDegrees = false;
};

/// @param first number of the first group: letter, number, °, minutes, seconds, letter
TypedNumber numberFrom(const QRegularExpressionMatch& match, int first)
{
    const auto part = [&](int group) { return match.captured(first + group); };
    TypedNumber number;
    const QString side = part(0) + part(5);
    number.side = side.isEmpty() ? QChar() : side[0].toUpper();
    number.hasDegrees = !part(2).isEmpty();
    const double whole = part(1).toDouble();
    number.value =
        std::copysign(std::abs(whole) + part(3).toDouble() / 60 + part(4).toDouble() / 3600, whole);
    if (number.side == u'W' || number.side == u'S')
        number.value = -number.value;
    return number;
}

/// The pattern of such a number: a letter before it or behind it, not both.
QString numberPattern(int first)
{
    return QStringLiteral("([EWNSewns])?\\s*([-+]?\\d+(?:\\.\\d+)?)\\s*"
                          "(?:(°)\\s*(?:(\\d+(?:\\.\\d+)?)\\s*['′]\\s*"
                          "(?:(\\d+(?:\\.\\d+)?)\\s*[\"″])?)?)?"
                          "(?(%1)|\\s*([EWNSewns])?)")
        .arg(first);
}

bool isNorth(QChar side)
{
    return side == u'N' || side == u'S';
}

} // namespace

std::optional<TypedPlace> typedPlace(const QString& text)
{
    static const QRegularExpression both(QStringLiteral("^\\s*%1(?:\\s*[,;，；]\\s*|\\s+)%2\\s*$")
                                             .arg(numberPattern(1), numberPattern(7)));
    QString plain = text;
    static const QRegularExpression height(QStringLiteral("\\bH\\s*[-+\\d.,]+\\s*m?\\s*$"));
    static const QRegularExpression thousands(QStringLiteral("(?<=\\d),(?=\\d{3}(\\D|$))"));
    plain.remove(height).remove(thousands); // as the status bar has it: E 482,034.31 … H 72.7 m
    const auto match = both.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    std::array numbers{numberFrom(match, 1), numberFrom(match, 7)};
    if (isNorth(numbers[0].side) && !isNorth(numbers[1].side))
        std::swap(numbers[0], numbers[1]);
    if (isNorth(numbers[0].side) || (!numbers[1].side.isNull() && !isNorth(numbers[1].side)))
        return std::nullopt; // both the same way
    TypedPlace place{numbers[0].value, numbers[1].value, false};
    place.isGeographic = std::abs(place.x) <= 180 && std::abs(place.y) <= 90;
    if (!place.isGeographic && (numbers[0].hasDegrees || numbers[1].hasDegrees))
        return std::nullopt;
    return place;
}

} // namespace parkwright
