#include "gis/sources/DelimitedSource.h"

#include "gis/gdal/GdalScope.h"
#include "gis/sources/ColumnTypes.h"
#include "gis/sources/CrsClues.h"
#include "gis/sources/DelimitedTable.h"
#include "gis/sources/OgrValues.h"
#include "gis/sources/TextCodec.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <cmath>

namespace parkwright {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

struct CoordinateColumns
{
    int x = -1;
    int y = -1;
    int z = -1;
    int wkt = -1;
};

/// Names without case, blanks and underscores, so that "X_Coord" is "xcoord".
QString plainName(const QString& name)
{
    QString plain;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

int columnNamed(const QStringList& columns, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (plainName(columns[i]) == QString::fromUtf8(name))
                return int(i);
        }
    }
    return -1;
}

/// The only column whose name has the word in it, as in "station_longitude_deg".
int columnWith(const QStringList& columns, QLatin1String word)
{
    int found = -1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (!columns[i].contains(word, Qt::CaseInsensitive))
            continue;
        if (found >= 0)
            return -1;
        found = int(i);
    }
    return found;
}

bool isWkt(const QByteArray& cell)
{
    static const QRegularExpression start(
        QStringLiteral("^\\s*(MULTI)?(POINT|LINESTRING|POLYGON|CURVE|SURFACE)[\\s(]|^\\s*("
                       "GEOMETRYCOLLECTION|CIRCULARSTRING|COMPOUNDCURVE|CURVEPOLYGON|TIN|"
                       "POLYHEDRALSURFACE)[\\s(]"),
        QRegularExpression::CaseInsensitiveOption);
    return start.match(QString::fromUtf8(cell.left(60))).hasMatch();
}

CoordinateColumns findCoordinates(const DelimitedTable& table,
                                  const std::vector<SourceFieldType>& types)
{
    CoordinateColumns found;
    const QStringList& names = table.columns();
    const std::vector<QByteArray> first =
        table.rowCount() > 0 ? table.row(0) : std::vector<QByteArray>();
    for (size_t i = 0; i < first.size() && i < size_t(names.size()) && found.wkt < 0; ++i) {
        if (isWkt(first[i]))
            found.wkt = int(i);
    }
    if (found.wkt >= 0)
        return found;
    found.x = columnNamed(names, {"longitude", "lon",    "lng",         "long",   "经度",
                                  "x",         "xcoord", "xcoordinate", "pointx", "coordx",
                                  "easting",   "east",   "东坐标",      "横坐标", "x坐标",
                                  "bdlng",     "bdlon",  "gcjlng",      "gdlng",  "wgslng"});
    found.y = columnNamed(names, {"latitude", "lat", "纬度", "y", "ycoord", "ycoordinate", "pointy",
                                  "coordy", "northing", "north", "北坐标", "纵坐标", "y坐标",
                                  "bdlat", "gcjlat", "gdlat", "wgslat"});
    if (found.x < 0 && found.y < 0) {
        found.x = columnWith(names, QLatin1String("longitude"));
        found.y = columnWith(names, QLatin1String("latitude"));
    }
    found.z = columnNamed(names, {"z", "zcoord", "elevation", "altitude", "高程"});
    const auto isNumeric = [&](int column) {
        return column >= 0 && (types[size_t(column)] == SourceFieldType::Real ||
                               types[size_t(column)] == SourceFieldType::Integer);
    };
    if (!isNumeric(found.x) || !isNumeric(found.y))
        return {};
    if (!isNumeric(found.z))
        found.z = -1;
    // Surveyors in China call the northing X: the zone number tells which is which.
    const size_t x = size_t(found.x);
    const size_t y = size_t(found.y);
    if (first.size() > std::max(x, y) && zoneOfEasting(first[y].trimmed().toDouble()) != 0 &&
        zoneOfEasting(first[x].trimmed().toDouble()) == 0)
        std::swap(found.x, found.y);
    return found;
}

class DelimitedStream final : public LayerStream
{
public:
    DelimitedStream(std::shared_ptr<const DelimitedTable> table, const QString& name,
                    FindingCollector& findings);

    Result<bool> next(SourceFeature& feature, FindingCollector& findings) override;
    double progress() const override
    {
        return mTable->rowCount() == 0 ? 1 : double(mNext) / double(mTable->rowCount());
    }

private:
    void readGeometry(const std::vector<QByteArray>& cells, SourceFeature& feature,
                      FindingCollector& findings) const;

    std::shared_ptr<const DelimitedTable> mTable;
    CoordinateColumns mCoordinates;
    size_t mNext = 0;
};

DelimitedStream::DelimitedStream(std::shared_ptr<const DelimitedTable> table, const QString& name,
                                 FindingCollector& findings)
    : mTable(std::move(table))
{
    mInfo.name = name;
    mInfo.driver = QStringLiteral("CSV");
    mInfo.encoding = mTable->encoding();
    mInfo.featureCount = qint64(mTable->rowCount());
    const qsizetype width = mTable->columns().size();
    std::vector<ColumnTypes> judges(static_cast<size_t>(width));
    for (size_t i = 0; i < mTable->rowCount(); ++i) {
        const std::vector<QByteArray> cells = mTable->row(i);
        for (size_t c = 0; c < cells.size() && c < judges.size(); ++c)
            judges[c].add(cells[c]);
    }
    std::vector<SourceFieldType> types;
    for (qsizetype c = 0; c < width; ++c) {
        types.push_back(judges[size_t(c)].type());
        mInfo.fields.push_back({mTable->columns()[c], types.back(), {}});
    }
    mCoordinates = findCoordinates(*mTable, types);
    if (mTable->hadByteOrderMark() && mTable->encoding() == u"UTF-8")
        findings.add(Severity::Note, "bom-skipped");
    if (mTable->encoding() != u"UTF-8" && !mTable->hadByteOrderMark())
        findings.add(Severity::Note, "encoding-guessed", {mTable->encoding()});
    if (mTable->hadBadBytes())
        findings.add(Severity::Warning, "encoding-bad-bytes", {mTable->encoding()});
    if (mTable->hasHeader() && width > mTable->headerSize()) {
        QStringList added;
        for (const QString& column : mTable->columns()) {
            if (column == u"row_id" || column.startsWith(u"column_"))
                added << column;
        }
        findings.add(
            Severity::Warning, "columns-unnamed",
            {QString::number(width), QString::number(mTable->headerSize()), added.join(u", ")});
    }
}

void DelimitedStream::readGeometry(const std::vector<QByteArray>& cells, SourceFeature& feature,
                                   FindingCollector& findings) const
{
    const auto cell = [&](int column) {
        return size_t(column) < cells.size() ? cells[size_t(column)].trimmed() : QByteArray();
    };
    if (mCoordinates.wkt >= 0) {
        QByteArray text = cell(mCoordinates.wkt);
        if (text.isEmpty())
            return;
        const GdalErrors said;
        char* at = text.data();
        OGRGeometryH raw = nullptr;
        if (OGR_G_CreateFromWkt(&at, nullptr, &raw) != OGRERR_NONE || raw == nullptr) {
            findings.addFor(feature.key, Severity::Warning, "geometry-unreadable");
            return;
        }
        OgrShape shape = shapeFromOgr(raw);
        OGR_G_DestroyGeometry(raw);
        if (shape.isUnreadable)
            findings.addFor(feature.key, Severity::Warning, "geometry-unreadable");
        if (shape.hadCurves)
            findings.addFor(feature.key, Severity::Note, "curve-straightened");
        feature.geometry = std::move(shape.geometry);
        feature.shell = std::move(shape.shell);
        return;
    }
    if (mCoordinates.x < 0)
        return;
    bool hasX = false;
    bool hasY = false;
    MapPoint point{cell(mCoordinates.x).toDouble(&hasX), cell(mCoordinates.y).toDouble(&hasY), 0};
    if (!hasX || !hasY)
        return;
    bool hasZ = false;
    if (mCoordinates.z >= 0)
        point.z = cell(mCoordinates.z).toDouble(&hasZ);
    feature.geometry = Geometry::fromPoint(point, hasZ);
}

Result<bool> DelimitedStream::next(SourceFeature& feature, FindingCollector& findings)
{
    if (mNext >= mTable->rowCount())
        return false;
    std::vector<QByteArray> cells = mTable->row(mNext++);
    feature = {};
    feature.key = QString::number(mNext);
    const size_t width = mInfo.fields.size();
    while (cells.size() > width && cells.back().trimmed().isEmpty())
        cells.pop_back();
    if (cells.size() != width)
        findings.addFor(feature.key, Severity::Warning,
                        cells.size() < width ? "columns-short" : "columns-surplus",
                        {QString::number(cells.size()), QString::number(width)});
    cells.resize(width);
    feature.attributes.reserve(width);
    for (size_t i = 0; i < width; ++i)
        feature.attributes.push_back(valueOfCell(cells[i], mInfo.fields[i].type));
    readGeometry(cells, feature, findings);
    return true;
}

class DelimitedSource final : public OpenSource
{
public:
    DelimitedSource(std::shared_ptr<const DelimitedTable> table, QString layer)
        : mTable(std::move(table))
        , mLayer(std::move(layer))
    {
    }
    QString driver() const override { return QStringLiteral("CSV"); }
    QStringList layerNames() const override { return {mLayer}; }
    Result<std::unique_ptr<LayerStream>> openLayer(const QString& layer, const ReadOptions&,
                                                   FindingCollector& findings) override
    {
        return std::unique_ptr<LayerStream>(
            std::make_unique<DelimitedStream>(mTable, layer, findings));
    }

private:
    std::shared_ptr<const DelimitedTable> mTable;
    QString mLayer;
};

} // namespace

Result<OpenSourcePtr> openDelimitedSource(const SourceMember& member, const ReadOptions& options,
                                          FindingCollector&)
{
    QString encoding;
    if (!options.encoding.isEmpty()) {
        encoding = canonicalEncoding(options.encoding);
        if (encoding.isEmpty())
            return Error{ErrorCode::InvalidInput,
                         Tr::tr("The character set %1 is not known.").arg(options.encoding),
                         {}};
    }
    registerGdal();
    Result<QByteArray> bytes = readBytes(member.gdalPath, member.name);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return Error{ErrorCode::Io, Tr::tr("%1 is empty.").arg(member.name), {}};
    auto table = std::make_shared<const DelimitedTable>(DelimitedTable::parse(*bytes, encoding));
    const bool isText = !bytes->left(4096).contains('\0') || table->encoding().startsWith(u"UTF-");
    if (!isText || table->columns().isEmpty())
        return unreadableError(member.name, QStringLiteral("not a table of text"));
    return OpenSourcePtr(std::make_unique<DelimitedSource>(
        std::move(table), QFileInfo(member.name).completeBaseName()));
}

} // namespace parkwright
