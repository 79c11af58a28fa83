#include "gis/sources/OgrDataset.h"

#include "gis/sources/OsmConfig.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

namespace parkwright {

namespace {

/// Files only; whatever opens a connection or points to other files stays out.
constexpr const char* VectorDrivers[] = {"ESRI Shapefile",
                                         "MapInfo File",
                                         "GPKG",
                                         "SQLite",
                                         "OpenFileGDB",
                                         "FlatGeobuf",
                                         "GeoJSON",
                                         "GeoJSONSeq",
                                         "ESRIJSON",
                                         "TopoJSON",
                                         "LIBKML",
                                         "KML",
                                         "GML",
                                         "GPX",
                                         "DXF",
                                         "CAD",
                                         "DGN",
                                         "OSM",
                                         "XLSX",
                                         "XLS",
                                         "ODS",
                                         "GeoRSS",
                                         "Interlis 1",
                                         "Interlis 2",
                                         "OGR_GMT",
                                         "S57",
                                         "JML",
                                         "MapML",
                                         "VDV",
                                         "EDIGEO",
                                         "AVCBin",
                                         "AVCE00",
                                         "SXF",
                                         "SOSI",
                                         "UK .NTF",
                                         "TIGER",
                                         "Geoconcept",
                                         "LVBAG",
                                         "WAsP",
                                         "Idrisi",
                                         "VFK",
                                         "OGR_SDTS",
                                         "PGeo",
                                         nullptr};
constexpr const char* VirtualDriver[] = {"OGR_VRT", nullptr};
constexpr const char* SequenceDriver[] = {"GeoJSONSeq", nullptr};

/// Sets a GDAL option for this thread while it lives.
class ConfigScope
{
public:
    ConfigScope(const char* key, const char* value)
        : mKey(key)
    {
        const char* old = CPLGetThreadLocalConfigOption(key, nullptr);
        mHadOld = old != nullptr;
        mOld = old;
        CPLSetThreadLocalConfigOption(key, value);
    }
    ~ConfigScope() { CPLSetThreadLocalConfigOption(mKey, mHadOld ? mOld.constData() : nullptr); }
    ConfigScope(const ConfigScope&) = delete;
    ConfigScope& operator=(const ConfigScope&) = delete;

private:
    const char* mKey;
    QByteArray mOld;
    bool mHadOld = false;
};

bool existsInGdal(const QString& path)
{
    VSIStatBufL stat;
    return VSIStatExL(path.toUtf8().constData(), &stat, VSI_STAT_EXISTS_FLAG) == 0;
}

/// The name with another suffix, upper or lower case as it is there; empty when it is not.
QString sibling(const QString& path, const QString& suffix)
{
    const QString stem = path.left(path.lastIndexOf(u'.') + 1);
    for (const QString& name : {stem + suffix, stem + suffix.toUpper()}) {
        if (existsInGdal(name))
            return name;
    }
    return {};
}

bool copyOut(const QString& from, const QString& to)
{
    return CPLCopyFile(to.toUtf8().constData(), from.toUtf8().constData()) == 0;
}

/// The source's folder stays untouched: its files are linked (copied out of an archive) into a
/// folder of our own, where GDAL may write the index.
Result<QString> shapefileElsewhere(const SourceMember& member, OgrDataset& result)
{
    result.copies = std::make_shared<QTemporaryDir>();
    if (!result.copies->isValid())
        return unreadableError(member.name, QStringLiteral("no temporary folder"));
    const QString name = QFileInfo(member.name).completeBaseName();
    for (const char* each : {"shp", "dbf", "prj", "cpg"}) {
        const QString suffix = QString::fromLatin1(each);
        const QString from = suffix == u"shp" ? member.gdalPath : sibling(member.gdalPath, suffix);
        if (from.isEmpty())
            continue;
        const QString to = result.copies->filePath(name + u'.' + suffix);
        const bool isThere = from.startsWith(u"/vsi") ? copyOut(from, to) : QFile::link(from, to);
        if (!isThere)
            return unreadableError(member.name, QStringLiteral("%1 cannot be copied").arg(from));
    }
    return result.copies->filePath(name + QStringLiteral(".shp"));
}

enum class SqliteJournal { None, IdleWal, LiveWal };

/// SQLite writes its shared-memory file beside a database in WAL mode, even for readers.
SqliteJournal journalOf(const SourceMember& member)
{
    Result<QByteArray> head = readBytes(member.gdalPath, member.name, 20);
    if (!head || head->size() < 20 || !head->startsWith("SQLite format 3") || head->at(18) != 2)
        return SqliteJournal::None;
    return QFileInfo(member.gdalPath + QStringLiteral("-wal")).size() > 0 ? SqliteJournal::LiveWal
                                                                          : SqliteJournal::IdleWal;
}

Result<QString> databaseElsewhere(const SourceMember& member, OgrDataset& result)
{
    result.copies = std::make_shared<QTemporaryDir>();
    const QString to = result.copies->filePath(QFileInfo(member.gdalPath).fileName());
    if (!result.copies->isValid() || !QFile::copy(member.gdalPath, to) ||
        !QFile::copy(member.gdalPath + QStringLiteral("-wal"), to + QStringLiteral("-wal")))
        return unreadableError(member.name, QStringLiteral("cannot be copied"));
    return to;
}

bool isGeoPackage(const QString& path)
{
    return path.endsWith(u".gpkg", Qt::CaseInsensitive);
}

} // namespace

Result<OgrDataset> openDataset(const SourceMember& member, const QString& encoding)
{
    registerGdal();
    OgrDataset result;
    QString path = member.gdalPath;
    QByteArrayList options;
    const char* const* drivers = VectorDrivers;
    bool restoreShx = false;

    if (member.kind == SourceKind::Shapefile) {
        result.dbfMissing = sibling(path, QStringLiteral("dbf")).isEmpty();
        if (sibling(path, QStringLiteral("shx")).isEmpty()) {
            Result<QString> elsewhere = shapefileElsewhere(member, result);
            if (!elsewhere)
                return elsewhere.error();
            path = *elsewhere;
            restoreShx = true;
        }
    }
    if (member.kind == SourceKind::Shapefile || member.kind == SourceKind::Dbf)
        options << "ENCODING=" + encoding.toLatin1();
    if (member.kind == SourceKind::Osm) {
        if (const QString config = osmConfigPath(); !config.isEmpty())
            options << "CONFIG_FILE=" + config.toUtf8();
    }
    const QString suffix = QFileInfo(member.name).suffix().toLower();
    if (suffix == u"gml" || suffix == u"xml")
        options << "WRITE_GFS=NO"
                << "DOWNLOAD_SCHEMA=NO";
    if (suffix == u"vrt")
        drivers = VirtualDriver;
    if (member.kind == SourceKind::JsonSequence) {
        drivers = SequenceDriver;
        path.prepend(QStringLiteral("GeoJSONSeq:")); // else the first line counts as all there is
    }
    switch (journalOf(member)) {
    case SqliteJournal::None:
        if (isGeoPackage(path))
            options << "NOLOCK=YES";
        break;
    case SqliteJournal::IdleWal:
        if (isGeoPackage(path)) {
            options << "IMMUTABLE=YES";
            break;
        }
        [[fallthrough]];
    case SqliteJournal::LiveWal: {
        Result<QString> elsewhere = databaseElsewhere(member, result);
        if (!elsewhere)
            return elsewhere.error();
        path = *elsewhere;
    }
    }

    char** list = nullptr;
    for (const QByteArray& option : options)
        list = CSLAddString(list, option.constData());
    const GdalErrors said;
    // Nothing is written beside the source, and nothing fetched.
    const ConfigScope restore("SHAPE_RESTORE_SHX", restoreShx ? "YES" : "NO");
    const ConfigScope noPam("GDAL_PAM_ENABLED", "NO");
    const ConfigScope noTrust("OGR_SQLITE_PRAGMA", "trusted_schema=OFF");
    const ConfigScope noXlinks("GML_SKIP_RESOLVE_ELEMS", "ALL");
    result.dataset.reset(GDALOpenEx(path.toUtf8().constData(),
                                    GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                    drivers, list, nullptr));
    CSLDestroy(list);
    if (!result.dataset)
        return said.toError(ErrorCode::Io, unreadableError(member.name).message);
    result.shxRebuilt = restoreShx;
    return result;
}

} // namespace parkwright
