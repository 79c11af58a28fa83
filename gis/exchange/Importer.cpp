#include "gis/exchange/Importer.h"

#include "gis/exchange/BuildingFinish.h"
#include "gis/exchange/LayerImport.h"
#include "gis/exchange/ParcelFinish.h"
#include "gis/exchange/ProjectCrs.h"
#include "gis/exchange/RowEmit.h"
#include "gis/exchange/RowIntake.h"
#include "gis/exchange/RowKeys.h"
#include "gis/exchange/RowLinks.h"
#include "gis/exchange/SourcePick.h"
#include "gis/model/Domains.h"
#include "gis/model/ProjectSettings.h"
#include "gis/sources/SourceReader.h"
#include "gis/standards/StandardsLibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace parkwright {

namespace {

QString importerText(const char* text)
{
    return QCoreApplication::translate("Importer", text);
}

/// Folder, file and layer: enough to know a source again after the project has moved, and two files
/// of one name apart.
QString sourceNameOf(const ImportRequest& request, const SourcePick& pick)
{
    if (!request.sourceName.isEmpty())
        return request.sourceName;
    const QFileInfo file(request.path);
    QString name = file.absoluteDir().dirName() + u'/' + file.fileName();
    if (pick.layer && pick.layer->name.compare(file.completeBaseName(), Qt::CaseInsensitive) != 0)
        name += u'#' + pick.layer->name;
    return name;
}

constexpr double Nearby = 50000; ///< m: coordinates of one project are no farther apart

/// Settles the CRS of an empty project and the way from the source to it.
class CrsSettler
{
public:
    CrsSettler(const PlanState& state, ImportResult& result, ImportNotes& notes)
        : mState(state)
        , mResult(result)
        , mNotes(notes)
    {
        result.projectCrs = ProjectSettings::of(state).crs;
    }

    /// @param areColumns the coordinates come from columns of a table
    Result<std::optional<CoordinateTransform>> settle(const Crs& given, const MapExtent& extent,
                                                      const QString& name)
    {
        Crs source = given;
        if (!source.isValid()) {
            if (!mResult.projectCrs.isValid())
                return std::optional<CoordinateTransform>(); // unknown on both sides
            const MapExtent there = projectExtent();
            if (!extent.isEmpty() && !there.isEmpty() &&
                !there.grownBy(Nearby).intersects(extent)) {
                return Error{
                    ErrorCode::InvalidInput,
                    importerText(QT_TRANSLATE_NOOP("Importer",
                                                   "%1 has no coordinate reference system and does "
                                                   "not fit the project's; choose one."))
                        .arg(name),
                    {}};
            }
            mNotes.add(Severity::Warning,
                       there.isEmpty() ? "crs-assumed-blindly" : "crs-assumed-project",
                       {mResult.projectCrs.displayName()});
            source = mResult.projectCrs;
        }
        mResult.sourceCrs = source;
        if (!mResult.projectCrs.isValid()) {
            if (const auto done = choose(source, extent); !done)
                return done.error();
        }
        if (source.horizontal() == mResult.projectCrs)
            return std::optional<CoordinateTransform>();
        auto transform = CoordinateTransform::make(source, mResult.projectCrs);
        if (!transform)
            return transform.error();
        if (transform->isIdentity())
            return std::optional<CoordinateTransform>();
        return std::optional<CoordinateTransform>(std::move(*transform));
    }

    /// Writes the CRS into the settings, if this import was the first to have one.
    void write(EditBuilder& builder) const
    {
        if (!mResult.setsCrs)
            return;
        ProjectSettings settings = ProjectSettings::of(builder.state());
        settings.crs = mResult.projectCrs;
        const QString vertical = mResult.sourceCrs.verticalName();
        if (settings.verticalDatum.isEmpty())
            settings.verticalDatum = vertical;
        settings.write(builder);
    }

private:
    Result<> choose(const Crs& source, const MapExtent& extent)
    {
        const auto chosen = chooseProjectCrs(source, extent);
        if (!chosen)
            return chosen.error();
        mResult.projectCrs = chosen->crs;
        mResult.setsCrs = true;
        using Reason = ProjectCrsChoice::Reason;
        const char* code = chosen->reason == Reason::Same          ? "project-crs-same"
                           : chosen->reason == Reason::FromDegrees ? "project-crs-degrees"
                           : chosen->reason == Reason::FromFeet    ? "project-crs-feet"
                                                                   : "project-crs-mercator";
        mNotes.add(Severity::Note, code, {chosen->crs.displayName(), source.displayName()});
        return Done{};
    }

    /// Of what is there: coordinates without a CRS may be the project's when they are near it.
    MapExtent projectExtent() const
    {
        MapExtent there;
        for (const TableId id : {TableId::Parks, TableId::Parcels, TableId::Buildings}) {
            const FieldDef& field = tableDef(id).field(tableDef(id).geometryField);
            mState.table(id).forEachRow([&](const Row& row) {
                const Value shape = field.get(row);
                if (const auto* geometry = std::get_if<Geometry>(&shape))
                    there.add(geometry->extent());
            });
        }
        return there;
    }

    const PlanState& mState;
    ImportResult& mResult;
    ImportNotes& mNotes;
};

/// The CRS of a table whose places stand in columns.
Crs crsOfColumns(const ColumnMapping& mapping, const ImportRequest& request)
{
    if (request.crs)
        return *request.crs;
    if (mapping.find("longitude") && mapping.find("latitude")) {
        const auto wgs84 = Crs::fromUserInput(QStringLiteral("EPSG:4326"));
        return wgs84 ? *wgs84 : Crs();
    }
    return {};
}

void explainMapping(const ColumnMapping& mapping, ImportNotes& notes)
{
    for (const QString& unknown : mapping.unknown)
        notes.add(Severity::Warning, "mapping-unknown", {unknown});
    for (const ColumnUse& use : mapping.uses) {
        if (use.unit.kind != HeadingUnit::Kind::None && use.unit.factor != 1)
            notes.add(Severity::Note, "unit-converted", {use.columnName, use.unit.text});
    }
}

StandardsPackPtr packOf(const PlanState& state)
{
    const StandardsPackPtr chosen =
        StandardsLibrary().find(ProjectSettings::of(state).standardsPack);
    return chosen ? chosen : nationalStandards();
}

/// Only tagged features of a source that mixes all kinds of things.
bool choosesTagged(const SourceInfo::Layer& layer, ImportKind kind)
{
    const bool parcels = kind == ImportKind::Parcels || kind == ImportKind::ExistingUse;
    if (!parcels && kind != ImportKind::Buildings)
        return false;
    const int tag =
        layer.fieldIndex(parcels ? QStringLiteral("landuse") : QStringLiteral("building"));
    const int other =
        layer.fieldIndex(parcels ? QStringLiteral("building") : QStringLiteral("landuse"));
    return tag >= 0 && (layer.driver == u"OSM" || other >= 0);
}

Result<> readRows(ImportSession& session, const SourcePick& pick, CrsSettler& crs,
                  Findings& findings)
{
    std::unique_ptr<RowIntake> intake;
    std::optional<Error> failed;
    const QString name = QFileInfo(session.request.path).fileName();
    const bool shapeless = (pick.layer->geometryKinds & ~1U) == 0;
    JobContext reading = session.job.part(0, 0.6);
    const auto visit = [&](const SourceLayerInfo& layer, std::vector<SourceFeature>&& features) {
        if (!intake) {
            std::optional<CoordinateTransform> toProject;
            SourceLayerInfo known = layer;
            if (shapeless)
                known.crs = crsOfColumns(session.mapping, session.request);
            MapExtent extent = layer.extent;
            for (size_t i = 0; extent.isEmpty() && i < features.size(); ++i)
                extent.add(features[i].geometry.extent());
            if (session.table.geometryField >= 0 && (!shapeless || known.crs.isValid())) {
                auto settled = crs.settle(known.crs, extent, name);
                if (!settled) {
                    failed = settled.error();
                    return false;
                }
                toProject = std::move(*settled);
            }
            intake = std::make_unique<RowIntake>(session, known, std::move(toProject),
                                                 choosesTagged(*pick.layer, pick.kind));
        }
        intake->take(layer, std::move(features));
        return !session.job.isCancelled();
    };
    const auto read = readLayerBatches(session.request.path, pick.layer->name,
                                       readOptionsOf(session.request), visit, reading, findings);
    if (failed)
        return *failed;
    if (!read)
        return read.error();
    return Done{};
}

/// Everything between reading and the Edit.
void finishRows(ImportSession& session)
{
    settleShares(session);
    settleKeys(session);
    // Ids come first, so that rows may refer to each other; but a floor is known by its building.
    const bool byReference = session.table.id == TableId::Floors;
    if (!byReference)
        matchExisting(session);
    resolveReferences(session);
    setRequestedPark(session);
    session.job.setProgress(0.7);
    if (byReference)
        matchExisting(session);
    checkRanges(session);
    if (session.table.id == TableId::Parcels)
        finishParcels(session);
    if (session.table.id == TableId::Buildings)
        finishBuildings(session);
    if (session.table.id == TableId::Floors)
        finishFloors(session);
    placeByLocation(session);
    session.job.setProgress(0.85);
    emitRows(session);
    if (session.table.id == TableId::Buildings)
        emitDerivedFloors(session);
    if (session.table.id == TableId::Floors)
        settleFlooredBuildings(session);
    placeOthers(session);
}

Result<ImportResult> importRows(const PlanState& state, const ImportRequest& request,
                                const SourcePick& pick, ImportResult result, JobContext& job,
                                Findings& findings)
{
    ImportNotes notes(findings, QFileInfo(request.path).fileName(), pick.layer->name);
    if (!pick.reason.isEmpty())
        notes.add(Severity::Note, "kind-guessed", {importKindTitle(pick.kind), pick.reason});
    ImportSession session{state,
                          request,
                          result,
                          notes,
                          job,
                          tableDef(infoOf(pick.kind).table),
                          packOf(state),
                          mapColumns(pick.kind, *pick.layer, request.columns),
                          EditBuilder(state),
                          ReferenceResolver(state),
                          {},
                          {},
                          {}};
    explainMapping(session.mapping, notes);
    result.used = session.mapping.uses;
    result.ignored = session.mapping.ignored;
    CrsSettler crs(state, result, notes);
    if (const auto read = readRows(session, pick, crs, findings); !read)
        return read.error();
    finishRows(session);
    if (job.isCancelled())
        return cancelledError();
    if (session.rows.empty())
        notes.add(Severity::Warning, "nothing-imported");
    crs.write(session.builder);
    result.edit = session.builder.take(importerText(QT_TRANSLATE_NOOP("Importer", "import %1"))
                                           .arg(QFileInfo(request.path).fileName()));
    result.after = session.builder.state();
    job.setProgress(1);
    return result;
}

Result<ImportResult> importReferred(const PlanState& state, const ImportRequest& request,
                                    const SourcePick& pick, const SourceInfo& info,
                                    ImportResult result, Findings& findings)
{
    ImportNotes notes(findings, QFileInfo(request.path).fileName(), result.layer);
    if (!pick.reason.isEmpty())
        notes.add(Severity::Note, "kind-guessed", {importKindTitle(pick.kind), pick.reason});
    EditBuilder builder(state);
    CrsSettler crs(state, result, notes);
    const Crs source = request.crs   ? *request.crs
                       : info.raster ? info.raster->crs
                                     : pick.layer->crs;
    const MapExtent extent = pick.layer ? pick.layer->extent : info.raster->extent;
    const auto settled = crs.settle(source, extent, QFileInfo(request.path).fileName());
    if (!settled)
        return settled.error();
    result.extent = extent;
    if (*settled) {
        result.extent = {};
        for (const double x : {extent.minX, extent.maxX}) {
            for (const double y : {extent.minY, extent.maxY}) {
                if (const auto corner = (*settled)->forward(MapPoint{x, y, 0}))
                    result.extent.add(*corner);
            }
        }
    }
    crs.write(builder);
    addReferredLayer(state, request, pick, info, builder, result);
    result.edit = builder.take(importerText(QT_TRANSLATE_NOOP("Importer", "import %1"))
                                   .arg(QFileInfo(request.path).fileName()));
    result.after = builder.state();
    return result;
}

} // namespace

Result<ImportResult> planImport(const PlanState& state, const ImportRequest& request,
                                JobContext& job, Findings& findings)
{
    job.setProgress(0, importerText(QT_TRANSLATE_NOOP("Importer", "Reading %1"))
                           .arg(QFileInfo(request.path).fileName()));
    Findings inspecting; // what matters is found again when it is read
    JobContext looking = job.part(0, 0.02);
    const auto info = inspectSource(request.path, readOptionsOf(request), looking, inspecting);
    if (!info)
        return info.error();
    const auto pick = pickSource(*info, request);
    if (!pick)
        return pick.error();
    ImportResult result;
    result.kind = pick->kind;
    result.kindReason = pick->reason;
    result.layer = pick->layer ? pick->layer->name : QString();
    result.source = sourceNameOf(request, *pick);
    if (isReferred(pick->kind)) {
        std::copy_if(inspecting.begin(), inspecting.end(), std::back_inserter(findings),
                     [&result](const Finding& finding) { // of the other layers nobody asked
                         return finding.layer.isEmpty() || finding.layer == result.layer;
                     });
        return importReferred(state, request, *pick, *info, std::move(result), findings);
    }
    return importRows(state, request, *pick, std::move(result), job, findings);
}

} // namespace parkwright
