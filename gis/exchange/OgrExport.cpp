#include "gis/exchange/ExportTable.h"
#include "gis/gdal/GdalScope.h"
#include "gis/geo/Wkb.h"
#include "gis/model/Domains.h"
#include "gis/model/ProjectSettings.h"
#include "gis/model/rows/LandRows.h"
#include "gis/standards/StandardsLibrary.h"

#include <QDateTime>

#include <cpl_string.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <array>

namespace parkwright {

namespace {

struct SrsDeleter
{
    void operator()(OGRSpatialReferenceH srs) const { OSRRelease(srs); }
};
using SrsPtr = std::unique_ptr<std::remove_pointer_t<OGRSpatialReferenceH>, SrsDeleter>;
struct FeatureDeleter
{
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
using FeaturePtr = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, FeatureDeleter>;

/// Names of plan databases, for shapefiles; shares are in percent there.
struct PlanName
{
    const char* field;
    const char* name;
};
constexpr std::array<PlanName, 13> PlanNames{{{"number", "DKBH"},
                                              {"name", "DKMC"},
                                              {"planned_use", "YDYHFLDM"},
                                              {"area_of_record", "TBMJ"},
                                              {"far_min", "DSRJLXX"},
                                              {"far_max", "DSRJLSX"},
                                              {"density_min", "JZMDXX"},
                                              {"density_max", "JZMDSX"},
                                              {"green_ratio_min", "LDLXX"},
                                              {"green_ratio_max", "LDLSX"},
                                              {"height_min", "JZGDXX"},
                                              {"height_max", "JZGDSX"},
                                              {"note", "BZ"}}};

OGRFieldType ogrTypeOf(const FieldDef& field)
{
    switch (field.type) {
    case FieldType::Bool:
        return OFTInteger;
    case FieldType::Integer:
        return OFTInteger64;
    case FieldType::Real:
    case FieldType::Money:
        return OFTReal;
    case FieldType::Date:
        return OFTDate;
    case FieldType::Instant:
        return OFTDateTime;
    default:
        return OFTString;
    }
}

OGRwkbGeometryType ogrShapeOf(const ExportTable& table, bool multi)
{
    if (table.geometry < 0)
        return wkbNone;
    switch (table.field(table.geometry).geometry) {
    case GeometryKind::Points:
        return multi ? wkbUnknown : wkbPoint;
    case GeometryKind::Lines:
        return wkbMultiLineString;
    case GeometryKind::Polygons:
        return wkbMultiPolygon;
    default:
        return wkbUnknown;
    }
}

SrsPtr srsOf(const Crs& crs)
{
    if (!crs.isValid())
        return nullptr;
    SrsPtr srs(OSRNewSpatialReference(nullptr));
    const QByteArray definition =
        (crs.authority().isEmpty() ? crs.wkt() : crs.authority()).toUtf8();
    if (OSRSetFromUserInput(srs.get(), definition.constData()) != OGRERR_NONE)
        return nullptr;
    OSRSetAxisMappingStrategy(srs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    return srs;
}

void setValue(OGRFeatureH feature, int index, const Value& value, bool percent)
{
    if (isNull(value))
        OGR_F_SetFieldNull(feature, index);
    else if (const auto* date = std::get_if<QDate>(&value))
        OGR_F_SetFieldDateTime(feature, index, date->year(), date->month(), date->day(), 0, 0, 0,
                               0);
    else if (const auto* instant = std::get_if<Instant>(&value)) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(instant->ms, Qt::UTC);
        OGR_F_SetFieldDateTimeEx(feature, index, at.date().year(), at.date().month(),
                                 at.date().day(), at.time().hour(), at.time().minute(),
                                 float(at.time().second()) + float(at.time().msec()) / 1000, 100);
    } else if (const auto* flag = std::get_if<bool>(&value))
        OGR_F_SetFieldInteger(feature, index, *flag ? 1 : 0);
    else if (const auto* whole = std::get_if<qint64>(&value))
        OGR_F_SetFieldInteger64(feature, index, *whole);
    else if (const auto* real = std::get_if<double>(&value))
        OGR_F_SetFieldDouble(feature, index, percent ? *real * 100 : *real);
    else if (const auto* money = std::get_if<Money>(&value))
        OGR_F_SetFieldDouble(feature, index, money->amount());
    else
        OGR_F_SetFieldString(feature, index, toPlainText(value).toUtf8().constData());
}

/// Colours of land-use classes for drawings, "#rrggbb"; empty where there is none.
class LandUseColours
{
public:
    explicit LandUseColours(const PlanState& state)
        : mSettings(ProjectSettings::of(state))
        , mPack(StandardsLibrary().find(mSettings.standardsPack))
    {
        if (!mPack)
            mPack = nationalStandards();
    }
    QString of(const Row& row) const
    {
        const auto& parcel = static_cast<const Parcel&>(row);
        const QString code = parcel.plannedUse.isEmpty() ? parcel.existingUse : parcel.plannedUse;
        if (!parcel.codingSystem || code.isEmpty())
            return {};
        const auto colour = mPack->colour(codeOf(*parcel.codingSystem), code, mSettings.palette);
        if (!colour)
            return {};
        return QStringLiteral("#%1%2%3")
            .arg(colour->rgb.red, 2, 16, QLatin1Char('0'))
            .arg(colour->rgb.green, 2, 16, QLatin1Char('0'))
            .arg(colour->rgb.blue, 2, 16, QLatin1Char('0'));
    }

private:
    ProjectSettings mSettings;
    StandardsPackPtr mPack;
};

/// Writes tables into one open dataset.
class OgrWriter
{
public:
    OgrWriter(GDALDatasetH dataset, QByteArray driver, JobContext& job)
        : mDataset(dataset)
        , mDriver(std::move(driver))
        , mJob(job)
    {
    }

    bool write(const ExportTable& table)
    {
        const bool drawing = mDriver == "DXF";
        OGRLayerH layer = drawing ? drawingLayer() : makeLayer(table);
        if (!layer)
            return false;
        std::optional<LandUseColours> colours;
        if (drawing && table.def.id == TableId::Parcels)
            colours.emplace(table.state);
        bool good = true;
        size_t done = 0;
        const AnyTable& rows = table.state.table(table.def.id);
        const bool transaction = GDALDatasetTestCapability(mDataset, ODsCTransactions) &&
                                 GDALDatasetStartTransaction(mDataset, 0) == OGRERR_NONE;
        rows.forEachRow([&](const Row& row) {
            if (!good || ((++done & 0xFF) == 0 && mJob.isCancelled()))
                return;
            const Geometry shape = table.shapeOf(row);
            if (drawing && shape.isNull())
                return;
            FeaturePtr feature(OGR_F_Create(OGR_L_GetLayerDefn(layer)));
            if (drawing)
                dress(feature.get(), table, colours ? colours->of(row) : QString());
            else
                fill(feature.get(), table, row);
            good = setShape(feature.get(), table, shape) &&
                   OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE;
            if ((done & 0x3FF) == 0)
                mJob.setProgress(double(done) / double(rows.size()));
        });
        if (transaction)
            good &= GDALDatasetCommitTransaction(mDataset) == OGRERR_NONE;
        return good;
    }

private:
    OGRLayerH makeLayer(const ExportTable& table)
    {
        char** options = nullptr;
        if (mDriver == "GeoJSON") {
            options = CSLSetNameValue(options, "RFC7946", "YES");
            options = CSLSetNameValue(options, "COORDINATE_PRECISION", "9");
            options = CSLSetNameValue(options, "WRITE_NAME", "NO");
        } else if (mDriver == "ESRI Shapefile") {
            options = CSLSetNameValue(options, "ENCODING", "UTF-8");
        } else if (mDriver == "GPKG") {
            options = CSLSetNameValue(options, "GEOMETRY_NAME", "geom");
            options =
                CSLSetNameValue(options, "IDENTIFIER", table.def.pluralText().toUtf8().constData());
        }
        const SrsPtr srs = srsOf(table.crs);
        OGRLayerH layer = GDALDatasetCreateLayer(mDataset, table.def.name, srs.get(),
                                                 ogrShapeOf(table, false), options);
        CSLDestroy(options);
        if (!layer)
            return nullptr;
        const bool planNames = mDriver == "ESRI Shapefile" && table.request.planFieldNames &&
                               table.def.id == TableId::Parcels;
        mFields.clear();
        for (const int column : table.columns) {
            const FieldDef& field = table.field(column);
            const char* name = field.name;
            bool percent = false;
            for (const PlanName& plan : PlanNames) {
                if (planNames && qstrcmp(plan.field, field.name) == 0) {
                    name = plan.name;
                    percent = field.minimum == 0 && field.maximum == 1;
                }
            }
            OGRFieldDefnH def = OGR_Fld_Create(name, ogrTypeOf(field));
            if (field.type == FieldType::Bool && mDriver != "ESRI Shapefile")
                OGR_Fld_SetSubType(def, OFSTBoolean);
            if (field.type == FieldType::Text && mDriver == "ESRI Shapefile" && !field.domain)
                OGR_Fld_SetWidth(def, 200);
            const int index = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer));
            const OGRErr made = OGR_L_CreateField(layer, def, 1);
            OGR_Fld_Destroy(def);
            if (made != OGRERR_NONE)
                return nullptr;
            mFields.push_back({column, index, percent});
        }
        return layer;
    }

    /// A drawing has one layer for OGR; the layers of the drawing are named by its features.
    OGRLayerH drawingLayer()
    {
        if (!mDrawing)
            mDrawing = GDALDatasetCreateLayer(mDataset, "entities", nullptr, wkbUnknown, nullptr);
        return mDrawing;
    }

    static void dress(OGRFeatureH feature, const ExportTable& table, const QString& colour)
    {
        const int layer = OGR_F_GetFieldIndex(feature, "Layer");
        if (layer >= 0)
            OGR_F_SetFieldString(feature, layer, table.def.name);
        if (!colour.isEmpty())
            OGR_F_SetStyleString(feature,
                                 QStringLiteral("BRUSH(fc:%1)").arg(colour).toUtf8().constData());
    }

    void fill(OGRFeatureH feature, const ExportTable& table, const Row& row) const
    {
        for (const auto& [column, index, percent] : mFields)
            setValue(feature, index, table.field(column).get(row), percent);
    }

    bool setShape(OGRFeatureH feature, const ExportTable& table, const Geometry& shape) const
    {
        if (shape.isNull())
            return true;
        const bool single = shape.kind() == GeometryKind::Points && shape.points().size() == 1;
        const bool plain = mDriver == "DXF" || mDriver == "GeoJSON" || single;
        const QByteArray wkb = toWkb(shape, plain ? WkbParts::AsFound : WkbParts::Multi);
        Q_UNUSED(table)
        OGRGeometryH geometry = nullptr;
        if (OGR_G_CreateFromWkb(wkb.constData(), nullptr, &geometry, int(wkb.size())) !=
            OGRERR_NONE)
            return false;
        return OGR_F_SetGeometryDirectly(feature, geometry) == OGRERR_NONE;
    }

    struct OutField
    {
        int column;
        int index;
        bool percent;
    };
    GDALDatasetH mDataset;
    QByteArray mDriver;
    JobContext& mJob;
    OGRLayerH mDrawing = nullptr;
    std::vector<OutField> mFields;
};

} // namespace

Result<> writeByOgr(const QString& path, const char* driver, const std::vector<ExportTable>& tables,
                    JobContext& job, Findings& findings)
{
    Q_UNUSED(findings)
    registerGdal();
    const GdalErrors said;
    GDALDriverH handle = GDALGetDriverByName(driver);
    if (!handle)
        return cannotWrite(path, said.text());
    DatasetPtr dataset(
        GDALCreate(handle, path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset)
        return cannotWrite(path, said.text());
    OgrWriter writer(dataset.get(), driver, job);
    bool good = true;
    for (size_t i = 0; i < tables.size() && good && !job.isCancelled(); ++i) {
        job.setProgress(double(i) / double(tables.size()), tables[i].def.pluralText());
        good = writer.write(tables[i]);
    }
    CPLErrorReset();
    dataset.reset(); // writes what is left
    if (job.isCancelled())
        return cancelledError();
    if (!good || CPLGetLastErrorType() >= CE_Failure)
        return cannotWrite(path, said.text());
    return Done{};
}

} // namespace parkwright
