#include "gis/exchange/SourcePick.h"

#include "gis/model/Schema.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace parkwright {

namespace {

/// A field that tells of what kind a layer is; `need` groups must all be there.
struct Sign
{
    ImportKind kind;
    const char* field; ///< name of a field or an extra field
    int weight;
};

using K = ImportKind;
constexpr Sign Signs[] = {
    {K::Parcels, "land_use_national_2023", 8},
    {K::Parcels, "land_use_gb_50137", 8},
    {K::Parcels, "land_use_survey", 6},
    {K::Parcels, "land_use", 4},
    {K::Parcels, "land_use_name", 3},
    {K::Parcels, "planned_use", 6},
    {K::Parcels, "existing_use", 4},
    {K::Parcels, "far_max", 4},
    {K::Parcels, "density_max", 3},
    {K::Parcels, "green_ratio_min", 3},
    {K::Parcels, "number", 2},
    {K::Parcels, "right_holder", 2},
    {K::Buildings, "storeys_above", 5},
    {K::Buildings, "height", 3},
    {K::Buildings, "storeys_below", 4},
    {K::Buildings, "structure", 3},
    {K::Buildings, "roof", 3},
    {K::Buildings, "built_year", 2},
    {K::Buildings, "storey_heights", 2},
    {K::Floors, "slab_load", 4},
    {K::Floors, "storey_height", 4},
    {K::Floors, "clear_height", 4},
    {K::Floors, "number", 2},
    {K::Floors, "building", 3},
    {K::Spaces, "floor", 3},
    {K::Spaces, "floor_number", 3},
    {K::Spaces, "lease_start", 4},
    {K::Spaces, "lease_end", 4},
    {K::Spaces, "tenant", 3},
    {K::Enterprises, "industry_code", 5},
    {K::Enterprises, "chain", 3},
    {K::Enterprises, "jobs", 3},
    {K::Enterprises, "output", 3},
    {K::Enterprises, "tax", 3},
    {K::Enterprises, "products", 2},
    {K::SupplyLinks, "from", 5},
    {K::SupplyLinks, "to", 4},
    {K::SupplyLinks, "tons_per_day", 4},
    {K::Prospects, "signed_on", 4},
    {K::Prospects, "in_production", 3},
    {K::Prospects, "investment", 2},
    {K::AgreementShares, "share", 5},
    {K::AgreementShares, "agreement", 4},
    {K::AgreementShares, "party", 3},
    {K::AgreementParties, "agreement", 4},
    {K::AgreementParties, "role", 4},
    {K::IndicatorValues, "indicator", 6},
    {K::IndicatorValues, "value", 4},
    {K::IndicatorValues, "year", 2},
    {K::Sensors, "family", 3},
    {K::Sensors, "phenomenon", 5},
    {K::Sensors, "stream", 3},
    {K::Sensors, "field_of_view", 4},
    {K::Sensors, "heading", 2},
    {K::Phases, "theme", 4},
    {K::Phases, "ordinal", 1},
    {K::Phases, "park", 2},
    {K::Parks, "host", 4},
    {K::Parks, "origin", 4},
    {K::Parks, "industries", 3},
    {K::Parks, "kind", 2},
    {K::Jurisdictions, "level", 3},
    {K::Jurisdictions, "code", 2},
    {K::Jurisdictions, "parent", 2},
};

/// Words in the name of a file or layer.
struct NameSign
{
    ImportKind kind;
    const char* words; ///< joined by blanks
};
constexpr NameSign NameSigns[] = {
    {K::ExistingUse, "existinguse existing_use 现状用地 dltb 地类图斑 xzyd"},
    {K::Parcels, "parcel 地块 宗地 用地 landuse land_use 规划用地 zoning ghyd"},
    {K::Buildings, "building 建筑 bldg 房屋 楼栋 楼幢 footprint"},
    {K::Floors, "floor storey 楼层"},
    {K::Spaces, "space room 单元 房间 unit"},
    {K::Enterprises, "enterprise company companies 企业"},
    {K::SupplyLinks, "supply_link supplylink 上下游"},
    {K::Prospects, "prospect pipeline 意向项目 项目库"},
    {K::AgreementParties, "agreement_part"},
    {K::AgreementShares, "agreement_share"},
    {K::Agreements, "agreement 协议"},
    {K::IndicatorValues, "indicator 指标"},
    {K::Sensors, "sensor camera 传感器 摄像 监测点"},
    {K::Phases, "phase 分期"},
    {K::Jurisdictions, "jurisdiction district 行政区 county counties xzq"},
    {K::Parks, "parks_boundary park_boundary 园区边界 园区范围 园区"},
};

bool wantsAreas(ImportKind kind)
{
    return kind == K::Parcels || kind == K::ExistingUse || kind == K::Buildings ||
           kind == K::Parks || kind == K::Phases || kind == K::Jurisdictions;
}

QString sourcePickText(const char* text)
{
    return QCoreApplication::translate("Importer", text);
}

Error cannotGuess(const ImportRequest& request)
{
    return {ErrorCode::InvalidInput,
            sourcePickText(QT_TRANSLATE_NOOP("Importer",
                                             "It is not clear what %1 holds; say what to import "
                                             "it as."))
                .arg(QFileInfo(request.path).fileName()),
            {}};
}

bool nameHas(const QString& name, const char* words)
{
    const QString lower = name.toLower();
    const QStringList list = QString::fromUtf8(words).split(u' ');
    return std::any_of(list.begin(), list.end(),
                       [&](const QString& word) { return lower.contains(word); });
}

SourcePick pickRaster(const SourceRaster& raster, const ImportRequest& request)
{
    SourcePick pick;
    if (request.kind) {
        pick.kind = *request.kind;
        return pick;
    }
    const QString name = QFileInfo(request.path).completeBaseName();
    const bool named = nameHas(name, "dtm dem dsm elev hgt srtm terrain 高程 地形");
    const bool colours = raster.bands >= 3;
    pick.kind = colours ? ImportKind::Imagery : ImportKind::Terrain;
    if (named && raster.bands == 1)
        pick.reason = sourcePickText(QT_TRANSLATE_NOOP("Importer", "its name"));
    else
        pick.reason = raster.bands == 1
                          ? sourcePickText(QT_TRANSLATE_NOOP("Importer", "it has one band"))
                          : sourcePickText(QT_TRANSLATE_NOOP("Importer", "it has %1 bands"))
                                .arg(raster.bands);
    return pick;
}

/// The layer that fits a kind best; the first with a fitting shape where columns say nothing.
const SourceInfo::Layer* bestLayer(const SourceInfo& info, ImportKind kind)
{
    const SourceInfo::Layer* best = nullptr;
    int bestFit = -1;
    for (const auto& layer : info.layers) {
        const int fit = fitOf(kind, layer);
        if (fit > bestFit) {
            best = &layer;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace

int fitOf(ImportKind kind, const SourceInfo::Layer& layer, QStringList* why)
{
    const bool areas = layer.hasKind(GeometryKind::Polygons);
    const bool shapes = (layer.geometryKinds & ~1U) != 0;
    const ColumnMapping mapping = mapColumns(kind, layer);
    int fit = 0;
    for (const Sign& sign : Signs) {
        if (sign.kind != kind && !(kind == K::ExistingUse && sign.kind == K::Parcels))
            continue;
        if (const ColumnUse* use = mapping.find(sign.field)) {
            fit += sign.weight;
            if (why)
                *why << use->columnName;
        }
    }
    const auto* first = layer.sample.empty() ? nullptr : &layer.sample.front();
    if (first && !first->objectType.isEmpty()) { // the file itself says what its objects are
        static const std::pair<const char*, ImportKind> types[] = {{"Building", K::Buildings},
                                                                   {"BuildingStorey", K::Floors},
                                                                   {"BuildingRoom", K::Spaces},
                                                                   {"BuildingUnit", K::Spaces},
                                                                   {"LandUse", K::ExistingUse}};
        for (const auto& [type, means] : types) {
            if (first->objectType == QLatin1String(type)) {
                fit += means == kind ? 100 : 0;
                if (why && means == kind)
                    *why << first->objectType;
            }
        }
        return fit;
    }
    // "building" as OpenStreetMap has it names a kind of building; in a table of floors it names
    // the building that they are in, and which floor each is stands beside it.
    const auto saysWhichFloor = [&layer] {
        const ColumnMapping floors = mapColumns(K::Floors, layer);
        return floors.find("number") || floors.find("slab_load") || floors.find("clear_height");
    };
    if (kind == K::Floors && !saysWhichFloor())
        fit /= 2;
    if (kind == K::Buildings && areas && layer.fieldIndex(QStringLiteral("building")) >= 0 &&
        (layer.driver == u"OSM" || !saysWhichFloor()))
        fit += 6;
    if (wantsAreas(kind) && !areas)
        return layer.hasKind(GeometryKind::Lines) ? fit / 2 : 0;
    if (wantsAreas(kind))
        fit += 1;
    if (kind == K::Context)
        return shapes ? 1 : 0;
    return fit;
}

Result<SourcePick> pickSource(const SourceInfo& info, const ImportRequest& request)
{
    if (info.raster && info.layers.empty()) {
        const SourcePick pick = pickRaster(*info.raster, request);
        if (pick.kind != K::Terrain && pick.kind != K::Imagery)
            return Error{
                ErrorCode::InvalidInput,
                sourcePickText(
                    QT_TRANSLATE_NOOP("Importer", "%1 is a raster; it can be terrain or imagery."))
                    .arg(QFileInfo(request.path).fileName()),
                {}};
        return pick;
    }
    if (request.kind == K::Terrain || request.kind == K::Imagery)
        return Error{
            ErrorCode::InvalidInput,
            sourcePickText(
                QT_TRANSLATE_NOOP("Importer", "%1 is no raster; it cannot be terrain or imagery."))
                .arg(QFileInfo(request.path).fileName()),
            {}};
    if (info.layers.empty())
        return Error{ErrorCode::InvalidInput,
                     sourcePickText(QT_TRANSLATE_NOOP("Importer", "There is no layer in %1."))
                         .arg(QFileInfo(request.path).fileName()),
                     {}};
    SourcePick pick;
    if (!request.layer.isEmpty()) {
        pick.layer = info.find(request.layer);
        if (!pick.layer) {
            QStringList names;
            for (const auto& layer : info.layers)
                names << layer.name;
            return Error{
                ErrorCode::InvalidInput,
                sourcePickText(QT_TRANSLATE_NOOP("Importer", "%1 has no layer %2; there are: %3."))
                    .arg(QFileInfo(request.path).fileName(), request.layer,
                         names.join(QStringLiteral(", "))),
                {}};
        }
    }
    if (request.kind) {
        pick.kind = *request.kind;
        if (!pick.layer)
            pick.layer = bestLayer(info, pick.kind);
        return pick;
    }

    int best = 0;
    QStringList why;
    bool byName = false;
    const QString baseName = QFileInfo(request.path).completeBaseName();
    for (const ImportKindInfo& kind : importKinds()) {
        if (isReferred(kind.kind))
            continue;
        for (const auto& layer : info.layers) {
            if (pick.layer && !request.layer.isEmpty() && pick.layer->name != layer.name)
                continue;
            QStringList columns;
            int fit = fitOf(kind.kind, layer, &columns);
            bool named = false;
            for (const NameSign& sign : NameSigns) {
                const bool hit = nameHas(layer.name, sign.words) || nameHas(baseName, sign.words);
                if (hit) { // the first one that fits: "existing_use" before "use"
                    named = sign.kind == kind.kind;
                    break;
                }
            }
            const bool shapeFits = !wantsAreas(kind.kind) ||
                                   layer.hasKind(GeometryKind::Polygons) ||
                                   layer.hasKind(GeometryKind::Lines);
            if (named && shapeFits)
                fit += 6;
            if (fit > best && fit >= 5) {
                best = fit;
                why = columns;
                byName = named;
                pick.kind = kind.kind;
                if (request.layer.isEmpty())
                    pick.layer = &layer;
            }
        }
    }
    if (best == 0) {
        const SourceInfo::Layer* layer = pick.layer ? pick.layer : bestLayer(info, K::Context);
        if (!layer || (layer->geometryKinds & ~1U) == 0)
            return cannotGuess(request);
        pick.kind = K::Context;
        pick.layer = layer;
        pick.reason = sourcePickText(
            QT_TRANSLATE_NOOP("Importer", "nothing in it is known as a part of a plan"));
        return pick;
    }
    why.removeDuplicates();
    pick.reason = why.isEmpty() || (byName && best < 9)
                      ? sourcePickText(QT_TRANSLATE_NOOP("Importer", "its name"))
                      : why.mid(0, 4).join(QStringLiteral(", "));
    return pick;
}

ReadOptions readOptionsOf(const ImportRequest& request)
{
    ReadOptions options;
    options.where = request.where;
    options.encoding = request.encoding;
    options.crs = request.crs;
    options.shift = request.correction == CoordinateCorrection::Gcj02  ? DatumShift::Gcj02
                    : request.correction == CoordinateCorrection::Bd09 ? DatumShift::Bd09
                                                                       : DatumShift::None;
    return options;
}

} // namespace parkwright
