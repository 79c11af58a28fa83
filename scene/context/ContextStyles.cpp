// How context layers look on the ground: calm, so that the park stands out.
#include "scene/context/ContextClass.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace parkwright {

namespace {

const QColor Road(0xCD, 0xD2, 0xD6);
const QColor Kerb(0xB3, 0xBA, 0xC0);
const QColor Water(0x9C, 0xC3, 0xDD);
const QColor Shore(0x86, 0xB1, 0xCE);

PaintStyle area(const QColor& fill, const QColor& line = {0, 0, 0, 0}, double lineWidth = 0.6)
{
    PaintStyle style;
    style.fill = fill;
    style.line = line;
    style.lineWidth = lineWidth;
    return style;
}

PaintStyle way(const QColor& colour, double width, const QColor& edge = {0, 0, 0, 0},
               double edgeWidth = 0)
{
    PaintStyle style;
    style.fill = colour; // roads come as areas, too
    style.line = colour;
    style.lineWidth = width;
    style.edge = edge;
    style.edgeWidth = edgeWidth;
    return style;
}

} // namespace

ContextStyle contextStyle(const QString& json)
{
    ContextStyle style;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    static const std::pair<const char*, ContextRole> names[] = {
        {"green", ContextRole::Green}, {"water", ContextRole::Water},
        {"roads", ContextRole::Roads}, {"buildings", ContextRole::Buildings},
        {"trees", ContextRole::Trees}, {"mixed", ContextRole::Mixed}};
    const QString role = object[u"role"].toString();
    for (const auto& [name, value] : names) {
        if (role == QLatin1String(name))
            style.role = value;
    }
    style.fill = QColor(object[u"fill"].toString());
    style.line = QColor(object[u"line"].toString());
    style.width = std::clamp(object[u"width"].toDouble(), 0.0, 500.0);
    style.height = std::clamp(object[u"height"].toDouble(), 0.0, 1000.0);
    return style;
}

std::vector<PaintStyle> contextPaintStyles(const ContextStyle& own)
{
    std::vector<PaintStyle> styles(ContextPaintCount);
    styles[PaintMainRoad] = way(Road, 14, Kerb, 0.5);
    styles[PaintMainRoad].middle = QColor(255, 255, 255, 210);
    styles[PaintRoad] = way(Road, 7, Kerb, 0.4);
    styles[PaintPath] = way(QColor(0xDC, 0xDA, 0xD1), 2.2);
    styles[PaintRail] = way(QColor(0xA9, 0xAF, 0xB5), 1.5, QColor(0xC9, 0xCC, 0xCD), 1.4);
    styles[PaintWater] = area(Water, Shore, 0.8);
    styles[PaintWater].line = Water; // streams that are lines
    styles[PaintGrass] = area(QColor(0xC9, 0xDB, 0xB8));
    styles[PaintWood] = area(QColor(0xB5, 0xCE, 0xA2));
    styles[PaintField] = area(QColor(0xDA, 0xDE, 0xBE), QColor(0xC8, 0xCE, 0xAA));
    styles[PaintGarden] = area(QColor(0xBF, 0xD6, 0xAC));
    styles[PaintPaved] = area(QColor(0xD8, 0xDB, 0xDB));
    styles[PaintBuilt] = area(QColor(0xE0, 0xE0, 0xDA));
    styles[PaintArea] = area(QColor(0xDC, 0xDE, 0xD8), QColor(0xC2, 0xC7, 0xC6), 0.8);
    styles[PaintLine] = way(QColor(0x9F, 0xA9, 0xB2), 1.2);
    styles[PaintPoint].point = QColor(0x7C, 0x87, 0x94);
    styles[PaintPoint].pointSize = 3;
    for (PaintStyle& style : styles) {
        if (own.fill.isValid()) {
            style.fill = own.fill;
            style.point = own.fill;
        }
        if (own.line.isValid())
            style.line = own.line;
        if (own.width > 0)
            style.lineWidth = own.width;
    }
    return styles;
}

} // namespace parkwright
