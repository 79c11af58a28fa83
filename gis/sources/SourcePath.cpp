#include "gis/sources/SourcePath.h"

#include "gis/gdal/GdalScope.h"
#include "gis/sources/SourceReader.h"
#include "gis/sources/TextCodec.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <optional>

namespace parkwright {

namespace {

constexpr qint64 ProbedBytes = 65536;
constexpr int MostArchiveEntries = 20000;

struct SourcePathTr
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

struct FileCloser
{
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

QString suffixOf(const QString& name)
{
    return QFileInfo(name).suffix().toLower();
}

/// What is worth opening when a folder or an archive holds many files.
bool isWorthOpening(const QString& name)
{
    static const QSet<QString> suffixes = {
        QStringLiteral("csv"),     QStringLiteral("dbf"),     QStringLiteral("dxf"),
        QStringLiteral("fgb"),     QStringLiteral("geojson"), QStringLiteral("geojsonl"),
        QStringLiteral("gml"),     QStringLiteral("gpkg"),    QStringLiteral("gpx"),
        QStringLiteral("json"),    QStringLiteral("jsonl"),   QStringLiteral("kml"),
        QStringLiteral("kmz"),     QStringLiteral("mif"),     QStringLiteral("ods"),
        QStringLiteral("osm"),     QStringLiteral("pbf"),     QStringLiteral("shp"),
        QStringLiteral("sqlite"),  QStringLiteral("tab"),     QStringLiteral("topojson"),
        QStringLiteral("tsv"),     QStringLiteral("txt"),     QStringLiteral("xls"),
        QStringLiteral("xlsx"),    QStringLiteral("dwg"),     QStringLiteral("seq"),
        QStringLiteral("geojsons")};
    return suffixes.contains(suffixOf(name)) && !QFileInfo(name).fileName().startsWith(u'.');
}

bool isRaster(const QString& name)
{
    static const QSet<QString> suffixes = {
        QStringLiteral("tif"), QStringLiteral("tiff"), QStringLiteral("hgt"),
        QStringLiteral("img"), QStringLiteral("asc"),  QStringLiteral("dem"),
        QStringLiteral("png"), QStringLiteral("jpg"),  QStringLiteral("jp2")};
    return suffixes.contains(suffixOf(name));
}

/// Names a VRT draws from; each has to be a plain file in its own folder.
bool staysInItsFolder(const QByteArray& vrt, const QString& vrtPath)
{
    static const QRegularExpression source(
        QStringLiteral("<(SrcDataSource|SourceFilename|SourceDataset)[^>]*>([^<]*)<"));
    auto matches = source.globalMatch(QString::fromUtf8(vrt));
    bool any = false;
    while (matches.hasNext()) {
        any = true;
        const QString name = matches.next().captured(2).trimmed();
        static const QRegularExpression plain(QStringLiteral("^[^:&|<>\\\\]+$"));
        if (!plain.match(name).hasMatch() || name.startsWith(u'/') || name.contains(u"..") ||
            name.endsWith(u".vrt", Qt::CaseInsensitive) ||
            !QFileInfo::exists(QFileInfo(vrtPath).dir().filePath(name)))
            return false;
    }
    // Without a source there is SrcSQL, an algorithm or code in it: nothing we want to run.
    return any && !vrt.contains("PixelFunction") && !vrt.contains("SrcSQL");
}

SourceKind kindOf(const QString& name, const QByteArray& head)
{
    const QString suffix = suffixOf(name);
    if (suffix == u"shp")
        return SourceKind::Shapefile;
    if (suffix == u"dbf")
        return SourceKind::Dbf;
    if (suffix == u"pbf" || suffix == u"osm")
        return SourceKind::Osm;
    QByteArray text = head;
    const EncodingGuess guess = guessEncoding(text.first(std::min<qsizetype>(text.size(), 4096)));
    if (guess.encoding.startsWith(u"UTF-16") || guess.encoding.startsWith(u"UTF-32"))
        text = decodeTextLossy(text.sliced(guess.bomSize), guess.encoding).toUtf8();
    else
        text = text.sliced(guess.bomSize);
    text = text.trimmed();
    if (text.startsWith('\x1E')) // RFC 8142 begins each object so
        text = text.sliced(1);
    if (text.startsWith('{')) {
        static const QRegularExpression cityJson(
            QStringLiteral("\"type\"\\s*:\\s*\"CityJSON(Feature)?\"|\"CityObjects\"\\s*:"));
        if (cityJson.match(QString::fromUtf8(text)).hasMatch())
            return SourceKind::CityJson;
        // A line of its own for each feature: GDAL would take the first one for all.
        static const QRegularExpression lines(QStringLiteral("^\\{[^\n]*\\}\\s*\\n\\s*\\x1E?\\{"));
        return lines.match(QString::fromUtf8(text)).hasMatch() ? SourceKind::JsonSequence
                                                               : SourceKind::Ogr;
    }
    if (suffix == u"csv" || suffix == u"tsv" || suffix == u"txt" || suffix == u"tab") {
        const bool isMapInfo = suffix == u"tab" && text.toLower().startsWith("!table");
        return isMapInfo ? SourceKind::Ogr : SourceKind::DelimitedText;
    }
    return SourceKind::Ogr;
}

/// Files whose kind is plain to see and that nothing here reads: what they are, and what to do.
std::optional<Error> knownUnreadable(const QByteArray& head, const QString& name)
{
    const auto say = [&name](const QString& text) {
        return Error{ErrorCode::Io, text.arg(name), {}};
    };
    if (head.startsWith("ISO-10303-21") && head.contains("IFC"))
        return say(
            SourcePathTr::tr("%1 is an IFC building model; this version does not read those yet."));
    if (head.startsWith("AC10") && !head.startsWith("AC1015") && suffixOf(name) == u"dwg")
        return say(
            SourcePathTr::tr("%1 is a DWG drawing newer or older than AutoCAD 2000 and cannot be "
                             "read; save it as DXF."));
    return std::nullopt;
}

Result<SourceMember> memberOf(const QString& gdalPath, const QString& name)
{
    Result<QByteArray> head = readBytes(gdalPath, name, ProbedBytes);
    if (!head)
        return head.error();
    if (const auto refused = knownUnreadable(*head, name))
        return *refused;
    SourceMember member{gdalPath, name, kindOf(name, *head)};
    if (head->contains("<OGRVRTDataSource") || head->contains("<VRTDataset")) {
        Result<QByteArray> whole = readBytes(gdalPath, name);
        if (!whole)
            return whole.error();
        if (gdalPath.startsWith(u"/vsi") || !staysInItsFolder(*whole, gdalPath))
            return Error{ErrorCode::Io,
                         SourcePathTr::tr("%1 points to data outside its folder and is not opened.")
                             .arg(name),
                         {}};
    }
    return member;
}

/// A .dbf, .shx … beside its .shp is part of that.
bool hasShapeBeside(const QString& name, const QSet<QString>& lowerNames)
{
    if (suffixOf(name) != u"dbf")
        return false;
    return lowerNames.contains(name.left(name.size() - 4).toLower() + QStringLiteral(".shp"));
}

Result<SourceLocation> locateMembers(SourceLocation location, const QStringList& names,
                                     const QString& prefix, Findings& findings)
{
    QSet<QString> lowerNames;
    for (const QString& name : names)
        lowerNames.insert(name.toLower());
    for (const QString& name : names) {
        if (!isWorthOpening(name) || hasShapeBeside(name, lowerNames))
            continue;
        Result<SourceMember> member = memberOf(prefix + name, name);
        if (member) {
            location.members.push_back(*member);
            continue;
        }
        Finding finding;
        finding.code = QStringLiteral("layer-unreadable");
        finding.arguments = QStringList{member.error().message};
        finding.file = location.fileName;
        findings.push_back(finding);
    }
    return location;
}

Result<SourceLocation> locateInArchive(SourceLocation location, Findings& findings)
{
    const QString root = QStringLiteral("/vsizip/{%1}").arg(location.path);
    const GdalErrors quiet;
    char** entries = VSIReadDirRecursive(root.toUtf8().constData());
    QStringList names;
    QString geodatabase;
    bool isOfficeFile = false;
    for (int i = 0; entries != nullptr && entries[i] != nullptr && i < MostArchiveEntries; ++i) {
        const QString name = QString::fromUtf8(entries[i]);
        names << name;
        const qsizetype folder = name.indexOf(u".gdb/", 0, Qt::CaseInsensitive);
        if (folder >= 0 && geodatabase.isEmpty())
            geodatabase = name.left(folder + 4);
        isOfficeFile = isOfficeFile || name == u"xl/workbook.xml" || name == u"content.xml" ||
                       name == u"doc.kml";
    }
    CSLDestroy(entries);
    if (names.isEmpty())
        return unreadableError(location.fileName, QStringLiteral("no directory in the archive"));
    names.sort();
    if (isOfficeFile) {
        location.members.push_back({location.path, location.fileName, SourceKind::Ogr});
        return location;
    }
    if (!geodatabase.isEmpty()) {
        location.members.push_back({root + u'/' + geodatabase, location.fileName, SourceKind::Ogr});
        return location;
    }
    Result<SourceLocation> result = locateMembers(location, names, root + u'/', findings);
    if (result && result->members.empty()) {
        const auto raster = std::find_if(names.begin(), names.end(), isRaster);
        if (raster == names.end())
            return unreadableError(location.fileName, QStringLiteral("nothing known in it"));
        result->members.push_back({root + u'/' + *raster, location.fileName, SourceKind::Ogr});
    }
    return result;
}

bool isNoPlainPath(const QString& path)
{
    static const QRegularExpression driverPrefix(QStringLiteral("^[A-Za-z0-9_]{2,}:"));
    return path.startsWith(u"/vsi") || path.startsWith(u'<') || path.contains(u"://") ||
           driverPrefix.match(path).hasMatch();
}

} // namespace

QStringList sourcesIn(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.isDir() || info.suffix().compare(u"gdb", Qt::CaseInsensitive) == 0)
        return {};
    const QDir dir(folder);
    const QStringList names = dir.entryList(QDir::Files | QDir::Readable, QDir::Name);
    QSet<QString> lowerNames;
    for (const QString& name : names)
        lowerNames.insert(name.toLower());
    QStringList sources;
    for (const QString& name : names) {
        const bool isOne = isWorthOpening(name) || isRaster(name) || suffixOf(name) == u"zip";
        if (isOne && !hasShapeBeside(name, lowerNames))
            sources << dir.filePath(name);
    }
    const QStringList databases = dir.entryList({QStringLiteral("*.gdb")}, QDir::Dirs, QDir::Name);
    for (const QString& name : databases)
        sources << dir.filePath(name);
    return sources;
}

Error unreadableError(const QString& fileName, const QString& detail)
{
    return {ErrorCode::Io, SourcePathTr::tr("%1 cannot be read.").arg(fileName), detail};
}

Result<QByteArray> readBytes(const QString& gdalPath, const QString& name, qint64 limit)
{
    const GdalErrors quiet;
    const std::unique_ptr<VSILFILE, FileCloser> file(
        VSIFOpenL(gdalPath.toUtf8().constData(), "rb"));
    if (!file)
        return unreadableError(name);
    if (limit < 0) {
        VSIFSeekL(file.get(), 0, SEEK_END);
        limit = qint64(VSIFTellL(file.get()));
        VSIFSeekL(file.get(), 0, SEEK_SET);
        constexpr qint64 Most = qint64(2) << 30;
        if (limit > Most)
            return Error{
                ErrorCode::Io,
                SourcePathTr::tr("%1 is too big to be read at once (over 2 GB).").arg(name),
                {}};
    }
    QByteArray bytes;
    // In steps: an archive may claim any size for what it holds.
    constexpr qint64 Step = qint64(4) << 20;
    while (bytes.size() < limit) {
        const qsizetype before = bytes.size();
        const auto want = qsizetype(std::min(Step, limit - before));
        bytes.resize(before + want);
        const size_t got = VSIFReadL(bytes.data() + before, 1, size_t(want), file.get());
        bytes.resize(before + qsizetype(got));
        if (qsizetype(got) < want)
            break;
    }
    return bytes;
}

Result<SourceLocation> locateSource(const QString& path, Findings& findings)
{
    if (isNoPlainPath(path))
        return Error{
            ErrorCode::Io,
            SourcePathTr::tr(
                "%1 is not a file of this machine; network and virtual sources are not opened.")
                .arg(path),
            {}};
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::Io, SourcePathTr::tr("There is no file %1.").arg(path), {}};
    SourceLocation location;
    location.path = info.absoluteFilePath();
    location.fileName = info.fileName();
    if (info.isDir()) {
        if (info.suffix().compare(u"gdb", Qt::CaseInsensitive) == 0) {
            location.members.push_back({location.path, location.fileName, SourceKind::Ogr});
            return location;
        }
        Result<SourceLocation> result = locateMembers(
            location, QDir(location.path).entryList(QDir::Files | QDir::Readable, QDir::Name),
            location.path + u'/', findings);
        if (result && result->members.empty())
            return Error{
                ErrorCode::Io,
                SourcePathTr::tr("The folder %1 holds nothing that can be read.").arg(path),
                {}};
        return result;
    }
    if (!info.isReadable())
        return Error{
            ErrorCode::Io, SourcePathTr::tr("You may not read %1.").arg(location.fileName), {}};
    Result<QByteArray> magic = readBytes(location.path, location.fileName, 4);
    if (!magic)
        return magic.error();
    if (magic->startsWith("PK\3\4") || info.suffix().compare(u"zip", Qt::CaseInsensitive) == 0)
        return locateInArchive(location, findings);
    QString gdalPath = location.path;
    QString name = location.fileName;
    const QString shape = info.dir().filePath(info.completeBaseName() + QStringLiteral(".shp"));
    const bool isOfShape = suffixOf(name) == u"dbf" || suffixOf(name) == u"shx";
    if (isOfShape && QFileInfo::exists(shape)) { // a part was picked; the whole is meant
        gdalPath = shape;
        name = QFileInfo(shape).fileName();
    }
    if (magic->startsWith("\x1F\x8B")) {
        gdalPath = QStringLiteral("/vsigzip/") + gdalPath;
        if (name.endsWith(u".gz", Qt::CaseInsensitive))
            name.chop(3);
    }
    Result<SourceMember> member = memberOf(gdalPath, name);
    if (!member)
        return member.error();
    location.members.push_back(*member);
    return location;
}

} // namespace parkwright
