#include "gis/sources/OgrValues.h"

#include "gis/sources/Shell.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <ogr_feature.h>
#include <ogr_spatialref.h>
#include <ogr_srs_api.h>

#include <cmath>
#include <mutex>

namespace parkwright {

namespace {

struct OgrValuesTr
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

struct GeometryCloser
{
    void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};
using OgrGeometryPtr = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, GeometryCloser>;

/// Surfaces in space even where no face happens to stand upright.
bool isSurface(OGRwkbGeometryType type)
{
    const OGRwkbGeometryType flat = OGR_GT_Flatten(type);
    return flat == wkbPolyhedralSurface || flat == wkbTIN;
}

bool holdsSurface(OGRGeometryH raw, int depth = 0)
{
    if (isSurface(OGR_G_GetGeometryType(raw)))
        return true;
    if (OGR_GT_Flatten(OGR_G_GetGeometryType(raw)) != wkbGeometryCollection || depth > 8)
        return false;
    const int count = OGR_G_GetGeometryCount(raw);
    for (int i = 0; i < count; ++i) {
        if (holdsSurface(OGR_G_GetGeometryRef(raw, i), depth + 1))
            return true;
    }
    return false;
}

Value dateTime(OGRFeatureH feature, int field, SourceFieldType type)
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int zone = 0;
    float second = 0;
    if (OGR_F_GetFieldAsDateTimeEx(feature, field, &year, &month, &day, &hour, &minute, &second,
                                   &zone) == 0)
        return {};
    const QDate date(year, month, day);
    if (!date.isValid())
        return {};
    if (type == SourceFieldType::Date)
        return date;
    const QTime time = QTime(hour, minute).addMSecs(int(std::lround(double(second) * 1000)));
    if (!time.isValid())
        return {};
    // OGR counts zones in quarters of an hour around 100; 0 and 1 say "unknown" and "local".
    const int offset = zone > 1 ? (zone - 100) * 15 * 60 : 0;
    return Instant{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - qint64(offset) * 1000};
}

Value text(OGRFeatureH feature, int field, const TextDecoder& decode)
{
    const OGRFieldDefnH definition = OGR_F_GetFieldDefnRef(feature, field);
    switch (OGR_Fld_GetType(definition)) {
    case OFTString:
    case OFTDate:
    case OFTTime:
    case OFTDateTime:
    case OFTInteger:
    case OFTInteger64:
    case OFTReal:
        return decode(OGR_F_GetFieldAsString(feature, field));
    case OFTStringList: {
        QStringList words;
        char** list = OGR_F_GetFieldAsStringList(feature, field);
        for (int i = 0; list != nullptr && list[i] != nullptr; ++i)
            words << decode(list[i]);
        return words.join(u';');
    }
    case OFTIntegerList:
    case OFTInteger64List:
    case OFTRealList: {
        char* json = OGRFeature::FromHandle(feature)->GetFieldAsSerializedJSon(field);
        Value value;
        if (json != nullptr)
            value = decode(json);
        CPLFree(json);
        return value;
    }
    default: // binary: nothing a plan could use
        return {};
    }
}

} // namespace

OgrShape shapeFromOgr(OGRGeometryH raw)
{
    OgrShape shape;
    if (OGR_G_IsEmpty(raw) != 0)
        return shape;
    OgrGeometryPtr straight;
    if (OGR_G_HasCurveGeometry(raw, 1) != 0) {
        shape.hadCurves = true;
        straight.reset(OGR_G_GetLinearGeometry(raw, 0, nullptr));
        if (!straight) {
            shape.isUnreadable = true;
            return shape;
        }
        raw = straight.get();
    }
    const int size = OGR_G_WkbSize(raw);
    thread_local QByteArray buffer;
    buffer.resize(size);
    if (size <= 0 ||
        OGR_G_ExportToIsoWkb(raw, wkbNDR, reinterpret_cast<unsigned char*>(buffer.data())) !=
            OGRERR_NONE) {
        shape.isUnreadable = true;
        return shape;
    }
    std::optional<Geometry> read = geometryFromWkb(buffer, &shape.notes);
    if (!read) {
        shape.isUnreadable = true;
        return shape;
    }
    shape.geometry = std::move(*read);
    if (shape.geometry.kind() == GeometryKind::Polygons && shape.geometry.hasZ() &&
        (holdsSurface(raw) || isShell(shape.geometry))) {
        shape.shell = shape.geometry;
        shape.geometry = footprintOf(shape.shell, {});
    }
    return shape;
}

void takeShape(OgrShape&& shape, SourceFeature& feature, FindingCollector& findings)
{
    if (shape.isUnreadable)
        findings.addFor(feature.key, Severity::Warning, "geometry-unreadable");
    if (shape.hadCurves)
        findings.addFor(feature.key, Severity::Note, "curve-straightened");
    if (shape.notes.hadM)
        findings.addFor(feature.key, Severity::Note, "measures-dropped");
    if (shape.notes.unclosedRing)
        findings.addFor(feature.key, Severity::Warning, "ring-closed");
    if (shape.notes.mixedKinds) {
        const bool areas = shape.geometry.kind() == GeometryKind::Polygons;
        findings.addFor(feature.key, Severity::Warning, "parts-dropped",
                        {areas ? OgrValuesTr::tr("areas") : OgrValuesTr::tr("lines")});
    }
    feature.geometry = std::move(shape.geometry);
    feature.shell = std::move(shape.shell);
}

SourceFieldType fieldTypeFromOgr(OGRFieldDefnH field)
{
    switch (OGR_Fld_GetType(field)) {
    case OFTInteger:
        return OGR_Fld_GetSubType(field) == OFSTBoolean ? SourceFieldType::Boolean
                                                        : SourceFieldType::Integer;
    case OFTInteger64:
        return SourceFieldType::Integer;
    case OFTReal:
        return SourceFieldType::Real;
    case OFTDate:
        return SourceFieldType::Date;
    case OFTDateTime:
        return SourceFieldType::Moment;
    default:
        return SourceFieldType::Text;
    }
}

Value valueFromOgr(OGRFeatureH feature, int field, SourceFieldType type, const TextDecoder& decode)
{
    if (OGR_F_IsFieldSetAndNotNull(feature, field) == 0)
        return {};
    switch (type) {
    case SourceFieldType::Boolean:
        return OGR_F_GetFieldAsInteger(feature, field) != 0;
    case SourceFieldType::Integer:
        return qint64(OGR_F_GetFieldAsInteger64(feature, field));
    case SourceFieldType::Real: {
        const double value = OGR_F_GetFieldAsDouble(feature, field);
        return std::isfinite(value) ? Value(value) : Value();
    }
    case SourceFieldType::Date:
    case SourceFieldType::Moment:
        return dateTime(feature, field, type);
    case SourceFieldType::Text:
        break;
    }
    return text(feature, field, decode);
}

namespace {

QString definitionOf(OGRSpatialReferenceH reference)
{
    const char* options[] = {"FORMAT=WKT2_2019", "MULTILINE=NO", nullptr};
    char* wkt = nullptr;
    OSRExportToWktEx(reference, &wkt, options);
    QString result = wkt != nullptr ? QString::fromUtf8(wkt) : QString();
    CPLFree(wkt);
    return result;
}

/// The definition of a register that means the same, for one without a code; itself otherwise.
QString registeredDefinition(OGRSpatialReferenceH reference, const QString& own)
{
    static std::mutex mutex;
    static QHash<QString, QString> known; // guarded by mutex
    constexpr qsizetype MostKept = 200;
    {
        const std::lock_guard lock(mutex);
        if (const auto found = known.constFind(own); found != known.constEnd())
            return *found;
    }
    OGRSpatialReference* match = OGRSpatialReference::FromHandle(reference)->FindBestMatch(90);
    QString result = own;
    if (match != nullptr) {
        result = definitionOf(OGRSpatialReference::ToHandle(match));
        match->Release();
    }
    const std::lock_guard lock(mutex);
    if (known.size() >= MostKept)
        known.clear();
    known.insert(own, result);
    return result;
}

} // namespace

QString crsDefinitionFromOgr(OGRSpatialReferenceH reference, bool lookUp)
{
    if (reference == nullptr)
        return {};
    const QString own = definitionOf(reference);
    const bool isNamed = OSRGetAuthorityCode(reference, nullptr) != nullptr;
    return isNamed || !lookUp ? own : registeredDefinition(reference, own);
}

} // namespace parkwright
