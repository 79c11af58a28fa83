#include "plugins/boundary-points/BoundaryPointsFile.h"

#include "gis/geo/GeometryOps.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QTextStream>

#include <array>
#include <cmath>
#include <map>

namespace parkwright {

namespace {

const QString HeadTitle = QStringLiteral("[属性描述]");
const QString BodyTitle = QStringLiteral("[地块坐标]");
const QString LineEnd = QStringLiteral("\r\n");

/// First and last zone of a series of EPSG codes.
struct Series
{
    const char* system;
    int width;
    bool prefixed;
    int firstZone;
    int lastZone;
    int firstCode;
};
constexpr std::array<Series, 10> AllSeries{{
    {"2000", 3, true, 25, 45, 4513},
    {"2000", 3, false, 25, 45, 4534},
    {"2000", 6, true, 13, 23, 4491},
    {"2000", 6, false, 13, 23, 4502},
    {"1980", 3, true, 25, 45, 2349},
    {"1980", 3, false, 25, 45, 2370},
    {"1980", 6, true, 13, 23, 2327},
    {"1980", 6, false, 13, 23, 2338},
    {"1954", 3, true, 25, 45, 2401},
    {"1954", 3, false, 25, 45, 2422},
}};

/// Full-width brackets and commas are what typists leave behind.
QString tidied(QString line)
{
    line = line.trimmed();
    line.replace(QStringLiteral("，"), QStringLiteral(","));
    line.replace(QStringLiteral("【"), QStringLiteral("["));
    line.replace(QStringLiteral("】"), QStringLiteral("]"));
    return line;
}

class Parser
{
public:
    Parser(const QString& fileName, Findings& findings)
        : mFileName(fileName)
        , mFindings(findings)
    {
    }

    Result<BoundaryPointsFile> run(QString text)
    {
        QTextStream stream(&text, QIODevice::ReadOnly);
        bool inBody = false;
        bool anyBody = false;
        for (QString line; stream.readLineInto(&line);) {
            ++mLine;
            line = tidied(line);
            if (line.isEmpty())
                continue;
            if (line.startsWith(u'[')) {
                inBody = line.startsWith(BodyTitle);
                anyBody = anyBody || inBody;
            } else if (!inBody) {
                const qsizetype equals = line.indexOf(u'=');
                if (equals > 0)
                    mFile.head.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
            } else if (line.endsWith(u'@')) {
                finishRecord();
                startRecord(line);
            } else {
                addPoint(line);
            }
        }
        finishRecord();
        if (!anyBody) {
            return Error{ErrorCode::Io,
                         QCoreApplication::translate("BoundaryPoints",
                                                     "%1 holds no boundary points of parcels.")
                             .arg(mFileName),
                         {}};
        }
        findCrs();
        return std::move(mFile);
    }

private:
    void tell(const char* code, Severity severity, QStringList arguments = {},
              const QString& feature = {})
    {
        Finding finding;
        finding.code = QString::fromLatin1(code);
        finding.severity = severity;
        finding.arguments = std::move(arguments);
        finding.file = mFileName;
        finding.feature = feature;
        mFindings.push_back(std::move(finding));
    }

    void startRecord(const QString& line)
    {
        QStringList parts = line.split(u',');
        parts.removeLast(); // the @
        for (QString& part : parts)
            part = part.trimmed();
        BoundaryPointsFile::Record record;
        const auto part = [&](qsizetype i) { return i < parts.size() ? parts[i] : QString(); };
        record.areaHectares = part(1).toDouble();
        record.number = part(2);
        record.name = part(3);
        record.sheet = part(5);
        record.use = part(6);
        record.code = part(7);
        record.attributes = parts.mid(1);
        mRecord = std::move(record);
    }

    void addPoint(const QString& line)
    {
        const QStringList parts = line.split(u',');
        bool ringOk = false;
        bool northOk = false;
        bool eastOk = false;
        const int ring = parts.value(1).trimmed().toInt(&ringOk);
        const double north = parts.value(2).trimmed().toDouble(&northOk);
        const double east = parts.value(3).trimmed().toDouble(&eastOk);
        if (!mRecord || !ringOk || !northOk || !eastOk || !std::isfinite(north) ||
            !std::isfinite(east)) {
            tell("row-unreadable", Severity::Warning,
                 {QCoreApplication::translate("BoundaryPoints", "line %1").arg(mLine)});
            return;
        }
        mRings[ring].push_back({east, north, 0});
    }

    void finishRecord()
    {
        if (!mRecord)
            return;
        std::vector<Polygon> polygons;
        for (auto& [number, ring] : mRings) {
            if (ring.size() > 1 && ring.front() == ring.back())
                ring.pop_back();
            if (ring.size() < 3) {
                tell("ring-too-short", Severity::Warning, {QString::number(number)},
                     mRecord->number);
                continue;
            }
            // The count of rings does not tell holes from parts; where a ring lies does.
            bool isHole = false;
            for (Polygon& polygon : polygons) {
                if (contains(Geometry::fromPolygon({polygon.outer, {}}),
                             Geometry::fromPolygon({ring, {}}))) {
                    polygon.holes.push_back(ring);
                    isHole = true;
                    break;
                }
            }
            if (!isHole)
                polygons.push_back({ring, {}});
        }
        mRings.clear();
        Geometry geometry = Geometry::fromPolygons(std::move(polygons));
        if (geometry.isNull()) {
            tell("geometry-missing", Severity::Warning, {}, mRecord->number);
        } else if (const auto fault = findFault(geometry)) {
            geometry = madeValid(geometry);
            tell(geometry.isNull() ? "geometry-unusable" : "geometry-repaired", Severity::Warning,
                 {fault->reason}, mRecord->number);
        }
        mRecord->geometry = geometry;
        mFile.records.push_back(std::move(*mRecord));
        mRecord.reset();
    }

    void findCrs()
    {
        int zone = mFile.head.value(QStringLiteral("带号")).toInt();
        const int width = mFile.head.value(QStringLiteral("几度分带")).left(1).toInt();
        bool prefixed = false;
        for (const auto& record : mFile.records) {
            if (record.geometry.isNull())
                continue;
            const double east = record.geometry.extent().minX;
            prefixed = east >= 1e7;
            const int said = int(east / 1e6);
            if (prefixed && zone != 0 && zone != said) {
                tell("crs-wrong-zone", Severity::Warning,
                     {QString::number(said), QString::number(zone), QString::number(said)});
            }
            if (prefixed)
                zone = said;
            break;
        }
        mFile.crs = boundaryPointsCrs(mFile.head.value(QStringLiteral("坐标系")),
                                      width == 0 ? 3 : width, zone, prefixed);
        if (!mFile.crs.isValid())
            tell("crs-missing", Severity::Warning);
    }

    QString mFileName;
    Findings& mFindings;
    BoundaryPointsFile mFile;
    std::optional<BoundaryPointsFile::Record> mRecord;
    std::map<int, Ring> mRings; ///< of mRecord, by number
    int mLine = 0;
};

} // namespace

bool looksLikeBoundaryPoints(const QString& text)
{
    const QString start = tidied(text.left(4096));
    return start.contains(BodyTitle) || start.contains(HeadTitle);
}

Result<BoundaryPointsFile> parseBoundaryPoints(const QString& text, const QString& fileName,
                                               Findings& findings)
{
    return Parser(fileName, findings).run(text);
}

Crs boundaryPointsCrs(const QString& system, int zoneWidth, int zone, bool prefixed)
{
    const QString name = system.isEmpty() ? QStringLiteral("2000") : system;
    for (const Series& series : AllSeries) {
        const QString mark = QString::fromLatin1(series.system);
        const bool fits = name.contains(mark) || name.contains(mark.right(2)) ||
                          (mark == u"2000" && name.contains(u"CGCS", Qt::CaseInsensitive));
        if (!fits || series.width != zoneWidth || series.prefixed != prefixed ||
            zone < series.firstZone || zone > series.lastZone)
            continue;
        const auto crs = Crs::fromUserInput(
            QStringLiteral("EPSG:%1").arg(series.firstCode + zone - series.firstZone));
        if (crs)
            return *crs;
    }
    return {};
}

std::optional<QHash<QString, QString>> boundaryPointsHead(const Crs& crs)
{
    const QString authority = crs.authority();
    if (!authority.startsWith(u"EPSG:"))
        return std::nullopt;
    const int code = authority.mid(5).toInt();
    for (const Series& series : AllSeries) {
        const int zone = series.firstZone + code - series.firstCode;
        if (zone < series.firstZone || zone > series.lastZone)
            continue;
        const QString mark = QString::fromLatin1(series.system);
        const QString system = mark == u"2000"   ? QStringLiteral("2000国家大地坐标系")
                               : mark == u"1980" ? QStringLiteral("1980西安坐标系")
                                                 : QStringLiteral("1954北京坐标系");
        return QHash<QString, QString>{{QStringLiteral("坐标系"), system},
                                       {QStringLiteral("几度分带"), QString::number(series.width)},
                                       {QStringLiteral("投影类型"), QStringLiteral("高斯克吕格")},
                                       {QStringLiteral("计量单位"), QStringLiteral("米")},
                                       {QStringLiteral("带号"), QString::number(zone)}};
    }
    return std::nullopt;
}

QString writeBoundaryPoints(const BoundaryPointsFile& file, int decimals)
{
    QString text;
    QTextStream out(&text);
    out << HeadTitle << LineEnd;
    for (const char* key : {"格式版本号", "数据产生单位", "数据产生日期", "坐标系", "几度分带",
                            "投影类型", "计量单位", "带号", "精度", "转换参数"}) {
        const QString name = QString::fromUtf8(key);
        out << name << u'=' << file.head.value(name) << LineEnd;
    }
    out << BodyTitle << LineEnd;
    const auto clean = [](QString field) {
        return field.replace(u',', u' ').replace(u'@', u' ').simplified();
    };
    for (const auto& record : file.records) {
        QString points;
        int number = 0;
        int ringNumber = 0;
        QTextStream lines(&points);
        const auto addRing = [&](const Ring& ring) {
            ++ringNumber;
            const int first = number + 1;
            for (size_t i = 0; i <= ring.size(); ++i) {
                const MapPoint& point = ring[i % ring.size()];
                const int name = i == ring.size() ? first : ++number;
                lines << u'J' << name << u',' << ringNumber << u','
                      << QString::number(point.y, 'f', decimals) << u','
                      << QString::number(point.x, 'f', decimals) << LineEnd;
            }
        };
        for (const Polygon& polygon : record.geometry.polygons()) {
            addRing(polygon.outer);
            for (const Ring& hole : polygon.holes)
                addRing(hole);
        }
        lines.flush();
        out << number + ringNumber << u',' << QString::number(record.areaHectares, 'f', 4) << u','
            << clean(record.number) << u',' << clean(record.name) << QStringLiteral(",面,")
            << clean(record.sheet) << u',' << clean(record.use) << u',' << clean(record.code)
            << QStringLiteral(",@") << LineEnd << points;
    }
    out.flush();
    return text;
}

} // namespace parkwright
