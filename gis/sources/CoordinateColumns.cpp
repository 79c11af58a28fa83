#include "gis/sources/CoordinateColumns.h"

#include "gis/gdal/GdalScope.h"
#include "gis/sources/CrsClues.h"
#include "gis/sources/OgrValues.h"

#include <QRegularExpression>

#include <cmath>

namespace parkwright {

namespace {

/// Names without case, blanks and underscores, so that "X_Coord" is "xcoord".
QString plainColumnName(const QString& name)
{
    QString plain;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

int columnNamed(const std::vector<SourceField>& fields, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        for (size_t i = 0; i < fields.size(); ++i) {
            if (plainColumnName(fields[i].name) == QString::fromUtf8(name))
                return int(i);
        }
    }
    return -1;
}

/// The only column whose name has the word in it, as in "station_longitude_deg".
int columnWith(const std::vector<SourceField>& fields, const char* word)
{
    int found = -1;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (!fields[i].name.contains(QString::fromUtf8(word), Qt::CaseInsensitive))
            continue;
        if (found >= 0)
            return -1;
        found = int(i);
    }
    return found;
}

bool isWkt(const Value& value)
{
    static const QRegularExpression start(
        QStringLiteral("^\\s*(MULTI)?(POINT|LINESTRING|POLYGON|CURVE|SURFACE)\\s*(Z|M|ZM)?\\s*\\(|"
                       "^\\s*(GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|TIN|"
                       "POLYHEDRALSURFACE)\\s*(Z|M|ZM)?\\s*\\("),
        QRegularExpression::CaseInsensitiveOption);
    const auto* text = std::get_if<QString>(&value);
    return text != nullptr && start.match(text->left(60)).hasMatch();
}

/// Numbers of a sheet may be text in one row and numbers in the next.
double numberOf(const Value& value)
{
    if (const auto* text = std::get_if<QString>(&value)) {
        bool ok = false;
        const double number = text->trimmed().toDouble(&ok);
        return ok ? number : std::nan("");
    }
    return toNumber(value);
}

} // namespace

CoordinateColumns CoordinateColumns::find(const SourceLayerInfo& table, const SourceFeature& sample)
{
    CoordinateColumns found;
    for (size_t i = 0; i < sample.attributes.size(); ++i) {
        if (isWkt(sample.attributes[i])) {
            found.mWkt = int(i);
            return found;
        }
    }
    const std::vector<SourceField>& fields = table.fields;
    int x = columnNamed(fields,
                        {"longitude",   "lon",    "lng",    "long",    "经度",  "x",      "xcoord",
                         "xcoordinate", "pointx", "coordx", "easting", "east",  "东坐标", "横坐标",
                         "x坐标",       "bdlng",  "bdlon",  "gcjlng",  "gdlng", "wgslng"});
    int y = columnNamed(fields, {"latitude", "lat", "纬度", "y", "ycoord", "ycoordinate", "pointy",
                                 "coordy", "northing", "north", "北坐标", "纵坐标", "y坐标",
                                 "bdlat", "gcjlat", "gdlat", "wgslat"});
    if (x < 0 && y < 0) {
        x = columnWith(fields, "longitude");
        y = columnWith(fields, "latitude");
    }
    if (x < 0 && y < 0) {
        x = columnWith(fields, "经度");
        y = columnWith(fields, "纬度");
    }
    if (x < 0 || y < 0)
        return found;
    const auto couldBeNumber = [&](int column) {
        const SourceFieldType type = fields[size_t(column)].type;
        const Value& value = sample.attributes[size_t(column)];
        return type == SourceFieldType::Real || type == SourceFieldType::Integer ||
               (type == SourceFieldType::Text && !std::isnan(numberOf(value)));
    };
    if (!couldBeNumber(x) || !couldBeNumber(y))
        return found;
    // Surveyors in China call the northing X: the zone number tells which is which.
    if (zoneOfEasting(numberOf(sample.attributes[size_t(y)])) != 0 &&
        zoneOfEasting(numberOf(sample.attributes[size_t(x)])) == 0)
        std::swap(x, y);
    found.mX = x;
    found.mY = y;
    const int z = columnNamed(fields, {"z", "zcoord", "elevation", "altitude", "高程"});
    if (z >= 0 && couldBeNumber(z))
        found.mZ = z;
    return found;
}

void CoordinateColumns::place(SourceFeature& row, FindingCollector& findings) const
{
    if (mWkt >= 0) {
        const auto* text = std::get_if<QString>(&row.attributes[size_t(mWkt)]);
        if (text == nullptr)
            return;
        const GdalErrors said;
        QByteArray bytes = text->toUtf8();
        char* at = bytes.data();
        OGRGeometryH raw = nullptr;
        if (OGR_G_CreateFromWkt(&at, nullptr, &raw) != OGRERR_NONE || raw == nullptr) {
            findings.addFor(row.key, Severity::Warning, "geometry-unreadable");
            return;
        }
        takeShape(shapeFromOgr(raw), row, findings);
        OGR_G_DestroyGeometry(raw);
        return;
    }
    if (mX < 0)
        return;
    const double x = numberOf(row.attributes[size_t(mX)]);
    const double y = numberOf(row.attributes[size_t(mY)]);
    if (std::isnan(x) || std::isnan(y))
        return;
    const double z = mZ >= 0 ? numberOf(row.attributes[size_t(mZ)]) : std::nan("");
    row.geometry = Geometry::fromPoint({x, y, std::isnan(z) ? 0 : z}, !std::isnan(z));
}

} // namespace parkwright
