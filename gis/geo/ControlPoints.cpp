#include "gis/geo/ControlPoints.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

constexpr double ArcSecond = std::numbers::pi / 180 / 3600; ///< radians

std::optional<double> numberIn(const QString& text)
{
    bool ok = false;
    const double value = QString(text).remove(u'\'').toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// The cells of one line; commas are decimal signs nowhere here.
QStringList cellsOf(const QString& line)
{
    static const QRegularExpression strong(QStringLiteral("\\s*[\\t;,，；]\\s*"));
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QString text = line.trimmed();
    return text.contains(strong) ? text.split(strong) : text.split(spaces, Qt::SkipEmptyParts);
}

std::optional<ControlPoint> pointIn(const QString& line, ControlPointText::Order order)
{
    QStringList cells = cellsOf(line);
    while (!cells.isEmpty() && cells.back().isEmpty())
        cells.removeLast();
    // A name is there when the cells are one too many for 2 + 2 or 3 + 3 numbers.
    ControlPoint point;
    if (cells.size() == 5 || cells.size() == 7)
        point.name = cells.takeFirst();
    if (cells.size() != 4 && cells.size() != 6)
        return std::nullopt;
    std::vector<double> numbers;
    for (const QString& cell : cells) {
        const auto number = numberIn(cell);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
    }
    const size_t each = numbers.size() / 2;
    const auto place = [&](size_t first) {
        MapPoint made{numbers[first], numbers[first + 1], each == 3 ? numbers[first + 2] : 0};
        if (order == ControlPointText::Order::NorthEast)
            std::swap(made.x, made.y);
        return made;
    };
    point.from = place(0);
    point.to = place(each);
    return point;
}

} // namespace

ControlPointText ControlPointText::parse(const QString& text, Order order)
{
    ControlPointText read;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        if (auto point = pointIn(line, order)) {
            if (point->name.isEmpty())
                point->name = QString::number(read.points.size() + 1);
            read.points.push_back(std::move(*point));
        } else {
            ++read.skipped;
        }
    }
    return read;
}

MapPoint PlaneSimilarity::forward(const MapPoint& point) const
{
    return {dx + a * point.x - b * point.y, dy + b * point.x + a * point.y, point.z};
}

MapPoint PlaneSimilarity::inverse(const MapPoint& point) const
{
    const double square = a * a + b * b;
    const double x = point.x - dx;
    const double y = point.y - dy;
    return {(a * x + b * y) / square, (a * y - b * x) / square, point.z};
}

double PlaneSimilarity::scale() const
{
    return std::hypot(a, b);
}

double PlaneSimilarity::rotation() const
{
    return std::atan2(b, a) * 180 / std::numbers::pi;
}

MapPoint BursaWolf::forward(const MapPoint& p) const
{
    const double m = 1 + ppm * 1e-6;
    const double x = rx * ArcSecond;
    const double y = ry * ArcSecond;
    const double z = rz * ArcSecond;
    return {tx + m * (p.x - z * p.y + y * p.z), ty + m * (z * p.x + p.y - x * p.z),
            tz + m * (-y * p.x + x * p.y + p.z)};
}

} // namespace parkwright
