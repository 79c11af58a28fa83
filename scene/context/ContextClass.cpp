#include "scene/context/ContextClass.h"

#include "gis/exchange/ColumnMapper.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double StoreyHeight = 3.2; ///< metres, of buildings that only say how many they have

bool isOneOf(const QString& word, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&word](const char* each) { return word == QLatin1String(each); });
}

int columnOf(const SourceLayerInfo& layer, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (const int index = layer.fieldIndex(QString::fromUtf8(name)); index >= 0)
            return index;
    }
    return -1;
}

/// The role that a name in Chinese or English suggests.
std::optional<ContextRole> roleFromName(const QString& name)
{
    static const std::pair<QRegularExpression, ContextRole> hints[] = {
        {QRegularExpression(QStringLiteral("tree|树|乔木")), ContextRole::Trees},
        {QRegularExpression(QStringLiteral("building|建筑|房屋|楼")), ContextRole::Buildings},
        {QRegularExpression(QStringLiteral("road|street|highway|道路|公路|路网|街道")),
         ContextRole::Roads},
        {QRegularExpression(QStringLiteral("water|river|lake|stream|canal|水|河|湖|渠")),
         ContextRole::Water},
        {QRegularExpression(QStringLiteral("green|forest|wood|grass|park|绿|林|草|田")),
         ContextRole::Green}};
    for (const auto& [pattern, role] : hints) {
        if (pattern.match(name.toLower()).hasMatch())
            return role;
    }
    return std::nullopt;
}

/// Metres across, of a highway=* of OpenStreetMap and other words for roads.
double usualWidth(const QString& highway)
{
    static const std::pair<const char*, double> widths[] = {
        {"motorway", 24},  {"trunk", 20},       {"primary", 16},       {"secondary", 13},
        {"tertiary", 10},  {"residential", 7},  {"unclassified", 6},   {"living_street", 6},
        {"pedestrian", 5}, {"service", 4.5},    {"track", 3},          {"motorway_link", 8},
        {"trunk_link", 8}, {"primary_link", 7}, {"secondary_link", 7}, {"tertiary_link", 6},
        {"footway", 2},    {"path", 1.6},       {"cycleway", 2.4},     {"steps", 1.8},
        {"bridleway", 1.6}};
    for (const auto& [name, width] : widths) {
        if (highway == QLatin1String(name))
            return width;
    }
    return 7;
}

/// Of a tag that OSM's reader keeps in one text: "natural"=>"tree".
QString fromOtherTags(const QString& tags, const char* key)
{
    const QString start = u'"' + QLatin1String(key) + QStringLiteral("\"=>\"");
    const qsizetype at = tags.indexOf(start);
    if (at < 0)
        return {};
    const qsizetype from = at + start.size();
    return tags.mid(from, tags.indexOf(u'"', from) - from);
}

ContextFeature painted(ContextPaint paint, double width = 0)
{
    ContextFeature feature;
    feature.kind = ContextFeature::Kind::Paint;
    feature.paint = paint;
    feature.width = width;
    return feature;
}

} // namespace

ContextClassifier::ContextClassifier(const SourceLayerInfo& layer, const QString& layerName,
                                     const ContextStyle& style)
    : mDefaultHeight(style.height > 0 ? style.height : 9)
{
    mBuilding = columnOf(layer, {"building"});
    mHighway = columnOf(layer, {"highway", "fclass", "道路等级"});
    mRailway = columnOf(layer, {"railway"});
    mWaterway = columnOf(layer, {"waterway"});
    mNatural = columnOf(layer, {"natural"});
    mLanduse = columnOf(layer, {"landuse"});
    mLeisure = columnOf(layer, {"leisure"});
    mWater = columnOf(layer, {"water"});
    mAmenity = columnOf(layer, {"amenity"});
    mOther = columnOf(layer, {"other_tags"});
    mWidth = columnOf(layer, {"width", "road_width", "宽度", "路宽", "红线宽度", "道路宽度"});
    mLanes = columnOf(layer, {"lanes", "车道数"});
    mMinHeight = columnOf(layer, {"min_height"});
    // Buildings have their columns recognised as an import has them.
    const ColumnMapping columns = mapColumns(ImportKind::Buildings, layer);
    if (const ColumnUse* use = columns.find("height"))
        mHeight = use->column;
    if (const ColumnUse* use = columns.find("storeys_above"))
        mStoreys = use->column;
    if (mHeight < 0)
        mHeight = columnOf(layer, {"height"});
    const bool tagged = mBuilding >= 0 || mHighway >= 0 || mWaterway >= 0 || mNatural >= 0 ||
                        mLanduse >= 0 || mLeisure >= 0;
    if (style.role)
        mRole = *style.role;
    else if (!tagged)
        mRole = roleFromName(layerName + u' ' + layer.name).value_or(ContextRole::Mixed);
}

QString ContextClassifier::tag(const SourceFeature& feature, int column) const
{
    if (column < 0 || size_t(column) >= feature.attributes.size())
        return {};
    const auto* text = std::get_if<QString>(&feature.attributes[size_t(column)]);
    const QString word = text ? text->trimmed().toLower() : QString();
    return word == u"no" ? QString() : word;
}

double ContextClassifier::metres(const SourceFeature& feature, int column) const
{
    if (column < 0 || size_t(column) >= feature.attributes.size())
        return 0;
    const Value& value = feature.attributes[size_t(column)];
    double number = toNumber(value);
    if (const auto* text = std::get_if<QString>(&value)) {
        const auto quantity = readQuantity(*text);
        number = quantity ? quantity->value * (quantity->unit.kind == HeadingUnit::Kind::Length
                                                   ? quantity->unit.factor
                                                   : 1)
                          : 0;
    }
    return std::isfinite(number) && number > 0 && number < 1000 ? number : 0;
}

ContextFeature ContextClassifier::building(const SourceFeature& feature) const
{
    ContextFeature made;
    made.kind = ContextFeature::Kind::Building;
    made.height = metres(feature, mHeight);
    if (made.height <= 0)
        made.height = metres(feature, mStoreys) * StoreyHeight;
    if (made.height <= 0)
        made.height = mDefaultHeight;
    made.raised = std::min(metres(feature, mMinHeight), made.height - 0.5);
    return made;
}

ContextFeature ContextClassifier::road(const SourceFeature& feature, const QString& highway) const
{
    double width = metres(feature, mWidth);
    if (width <= 0 || width > 120)
        width = std::max(metres(feature, mLanes) * 3.5, usualWidth(highway));
    if (width < 3)
        return painted(PaintPath, width);
    return painted(width >= 9 ? PaintMainRoad : PaintRoad, width);
}

ContextPaint ContextClassifier::greenOf(const SourceFeature& feature) const
{
    const QString landuse = tag(feature, mLanduse);
    const QString natural = tag(feature, mNatural);
    const QString leisure = tag(feature, mLeisure);
    if (landuse == u"forest" || natural == u"wood" || natural == u"scrub")
        return PaintWood;
    if (isOneOf(landuse, {"farmland", "farm", "orchard", "vineyard", "allotments", "farmyard"}))
        return PaintField;
    if (isOneOf(leisure, {"park", "garden", "pitch", "golf_course"}) || landuse == u"village_green")
        return PaintGarden;
    return PaintGrass;
}

std::optional<ContextFeature> ContextClassifier::byTags(const SourceFeature& feature) const
{
    const bool isArea = feature.geometry.kind() == GeometryKind::Polygons;
    if (isArea && !tag(feature, mBuilding).isEmpty())
        return building(feature);
    const QString highway = tag(feature, mHighway);
    const bool isLine = feature.geometry.kind() == GeometryKind::Lines;
    if (!highway.isEmpty() && isLine)
        return road(feature, highway);
    if (!highway.isEmpty() && isArea)
        return painted(PaintPaved);
    QString railway = tag(feature, mRailway);
    QString natural = tag(feature, mNatural);
    if (mOther >= 0 && railway.isEmpty() && natural.isEmpty()) {
        const QString other = tag(feature, mOther);
        railway = fromOtherTags(other, "railway");
        natural = fromOtherTags(other, "natural");
    }
    if (isLine && isOneOf(railway, {"rail", "light_rail", "tram", "narrow_gauge", "subway"}))
        return painted(PaintRail);
    if (!isArea && !isLine) {
        if (natural != u"tree")
            return std::nullopt;
        ContextFeature tree;
        tree.kind = ContextFeature::Kind::Tree;
        tree.height = metres(feature, mHeight);
        return tree;
    }
    const QString waterway = tag(feature, mWaterway);
    if (!waterway.isEmpty() || natural == u"water" || !tag(feature, mWater).isEmpty())
        return painted(PaintWater, isLine ? (waterway == u"river" ? 12 : 3) : 0);
    const QString landuse = tag(feature, mLanduse);
    if (isOneOf(landuse, {"reservoir", "basin"}))
        return painted(PaintWater);
    if (isOneOf(landuse, {"residential", "industrial", "commercial", "retail", "construction",
                          "railway", "quarry"}))
        return painted(PaintBuilt);
    if (!landuse.isEmpty() ||
        isOneOf(natural, {"wood", "scrub", "grassland", "heath", "wetland"}) ||
        !tag(feature, mLeisure).isEmpty())
        return isArea ? std::optional(painted(greenOf(feature))) : std::nullopt;
    if (isArea && isOneOf(tag(feature, mAmenity), {"parking"}))
        return painted(PaintPaved);
    return std::nullopt;
}

ContextFeature ContextClassifier::classify(const SourceFeature& feature) const
{
    const GeometryKind kind = feature.geometry.kind();
    if (kind == GeometryKind::None && feature.shell.isNull())
        return {};
    if (!feature.shell.isNull())
        return building(feature);
    const bool isArea = kind == GeometryKind::Polygons;
    if (mRole == ContextRole::Buildings && isArea)
        return building(feature);
    if (mRole == ContextRole::Trees && kind == GeometryKind::Points) {
        ContextFeature tree;
        tree.kind = ContextFeature::Kind::Tree;
        tree.height = metres(feature, mHeight);
        return tree;
    }
    if (mRole == ContextRole::Roads && !isArea && kind == GeometryKind::Lines)
        return road(feature, tag(feature, mHighway));
    if (mRole == ContextRole::Roads && isArea)
        return painted(PaintRoad);
    if (mRole == ContextRole::Water)
        return painted(PaintWater,
                       kind == GeometryKind::Lines ? std::max(metres(feature, mWidth), 3.0) : 0);
    if (mRole == ContextRole::Green && isArea)
        return painted(greenOf(feature));
    if (const auto tagged = byTags(feature))
        return *tagged;
    return painted(isArea ? PaintArea : (kind == GeometryKind::Lines ? PaintLine : PaintPoint));
}

} // namespace parkwright
