#include "gis/land/PlanCheck.h"

#include "gis/geo/GeometryOps.h"
#include "gis/land/FloorAreas.h"
#include "gis/land/LandMeasure.h"
#include "gis/land/LandRelations.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace parkwright {

namespace {

/// Below this, overlaps are what drawing and rounding leave behind.
constexpr double OverlapTolerance = 1.0; ///< m²
/// Surveys, sheets and registers agree to about this share; more is worth a look.
constexpr double CheckedAreaTolerance = 0.005;
/// Registers round bounds to two decimals.
constexpr double BoundTolerance = 0.005;
constexpr double HeightTolerance = 0.05; ///< m

QString figure(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

class PlanChecker
{
public:
    PlanChecker(const PlanState& state, const Crs& crs, double highStorey, JobContext& job)
        : mState(state)
        , mHighStorey(highStorey)
        , mMeasure(crs)
        , mJob(job)
    {
    }

    Result<Findings> run()
    {
        const auto say = [](const char* text) {
            return QCoreApplication::translate("PlanCheck", text);
        };
        mJob.setProgress(0, say(QT_TRANSLATE_NOOP("PlanCheck", "Checking references")));
        checkReferences();
        mJob.setProgress(0.2, say(QT_TRANSLATE_NOOP("PlanCheck", "Checking shapes")));
        checkShapes();
        mJob.setProgress(0.5, say(QT_TRANSLATE_NOOP("PlanCheck", "Checking parcels")));
        checkOverlaps();
        checkParcels();
        checkRules();
        mJob.setProgress(0.8, say(QT_TRANSLATE_NOOP("PlanCheck", "Checking buildings")));
        checkBuildings();
        if (mJob.isCancelled())
            return cancelledError();
        return std::move(mFindings);
    }

private:
    Finding& add(const char* code, Severity severity, TableId table, const Row& row,
                 QStringList arguments = {})
    {
        Finding finding;
        finding.code = QString::fromLatin1(code);
        finding.severity = severity;
        finding.arguments = std::move(arguments);
        finding.layer = tableDef(table).nameText();
        finding.feature = mState.labelOf({table, row.uid});
        finding.tableId = int(table);
        finding.row = row.uid;
        mFindings.push_back(std::move(finding));
        return mFindings.back();
    }

    void checkReferences()
    {
        for (int i = 0; i < TableCount && !mJob.isCancelled(); ++i) {
            const auto id = TableId(i);
            const auto& fields = tableDef(id).fields;
            for (size_t f = 1; f < fields.size(); ++f) {
                if (fields[f].type != FieldType::Reference || fields[f].references == TableId(-1))
                    continue;
                mState.table(id).forEachRow([&](const Row& row) {
                    const Value target = fields[f].get(row);
                    const auto* uid = std::get_if<Uid>(&target);
                    if (uid && !mState.contains({fields[f].references, *uid}))
                        add("reference-missing", Severity::Error, id, row, {fields[f].titleText()});
                });
            }
        }
        for (const Floor& floor : mState.table<Floor>()) {
            if (floor.building.isNull())
                add("floor-without-building", Severity::Error, TableId::Floors, floor);
        }
    }

    void checkShapes()
    {
        for (const TableId id : {TableId::Jurisdictions, TableId::Parks, TableId::Phases,
                                 TableId::Parcels, TableId::Buildings, TableId::Spaces}) {
            const TableDef& def = tableDef(id);
            mState.table(id).forEachRow([&](const Row& row) {
                if (mJob.isCancelled())
                    return;
                const Value value = def.field(def.geometryField).get(row);
                const auto* geometry = std::get_if<Geometry>(&value);
                if (!geometry) {
                    if (id == TableId::Parcels || id == TableId::Buildings)
                        add("shape-missing", Severity::Warning, id, row);
                    return;
                }
                if (const auto fault = findFault(*geometry))
                    add("shape-invalid", Severity::Error, id, row, {fault->reason}).place =
                        fault->place;
            });
        }
    }

    /// Pairs whose rectangles meet, by a sweep from west to east.
    void checkOverlaps()
    {
        struct Entry
        {
            const Parcel* parcel;
            MapExtent extent;
        };
        std::vector<Entry> entries;
        for (const Parcel& parcel : mState.table<Parcel>()) {
            if (!parcel.geometry.isNull())
                entries.push_back({&parcel, parcel.geometry.extent()});
        }
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.extent.minX < b.extent.minX; });
        for (size_t i = 0; i < entries.size() && !mJob.isCancelled(); ++i) {
            for (size_t k = i + 1; k < entries.size(); ++k) {
                if (entries[k].extent.minX > entries[i].extent.maxX)
                    break;
                if (!entries[i].extent.intersects(entries[k].extent))
                    continue;
                const Geometry shared =
                    intersection(entries[i].parcel->geometry, entries[k].parcel->geometry);
                const double area = planarArea(shared);
                if (area <= OverlapTolerance)
                    continue;
                add("parcels-overlap", Severity::Error, TableId::Parcels, *entries[i].parcel,
                    {mState.labelOf({TableId::Parcels, entries[k].parcel->uid}), figure(area, 1)})
                    .place = labelPoint(shared);
            }
        }
    }

    void checkAreaOfRecord(TableId table, const Row& row, const Geometry& geometry,
                           std::optional<double> record)
    {
        if (!record || *record <= 0 || geometry.isNull())
            return;
        const auto planar = mMeasure.planar(geometry);
        const auto ellipsoidal = mMeasure.ellipsoidal(geometry);
        const auto isFar = [&](const std::optional<double>& area) {
            return !area || std::abs(*area / *record - 1) > CheckedAreaTolerance;
        };
        if ((planar || ellipsoidal) && isFar(planar) && isFar(ellipsoidal)) {
            const auto text = [](const std::optional<double>& area) {
                return area ? figure(*area, 0) : QStringLiteral("—");
            };
            add("area-of-record-differs", Severity::Warning, table, row,
                {figure(*record, 0), text(planar), text(ellipsoidal)})
                .place = labelPoint(geometry);
        }
    }

    void checkBound(const Parcel& parcel, const char* code, const char* what, double value,
                    std::optional<double> low, std::optional<double> high)
    {
        const QString name = QCoreApplication::translate("PlanCheck", what);
        const char* suffix = nullptr;
        double bound = 0;
        if (high && value > *high + BoundTolerance) {
            suffix = "above";
            bound = *high;
        } else if (low && value < *low - BoundTolerance) {
            suffix = "below";
            bound = *low;
        }
        if (!suffix)
            return;
        const QByteArray full = QByteArray(code) + '-' + suffix;
        add(full.constData(), Severity::Error, TableId::Parcels, parcel,
            {name, figure(value, 2), figure(bound, 2)})
            .place = labelPoint(parcel.geometry);
    }

    void checkParcels()
    {
        for (const Park& park : mState.table<Park>())
            checkAreaOfRecord(TableId::Parks, park, park.boundary, park.areaOfRecord);
        for (const Phase& phase : mState.table<Phase>())
            checkAreaOfRecord(TableId::Phases, phase, phase.boundary, phase.areaOfRecord);
        for (const Parcel& parcel : mState.table<Parcel>()) {
            if (mJob.isCancelled())
                return;
            checkAreaOfRecord(TableId::Parcels, parcel, parcel.geometry, parcel.areaOfRecord);
            if (parcel.plannedUse.isEmpty() && parcel.existingUse.isEmpty())
                add("land-use-missing", Severity::Note, TableId::Parcels, parcel);
            else if (!parcel.codingSystem)
                add("coding-system-missing", Severity::Warning, TableId::Parcels, parcel);
            for (const auto& [low, high] : {std::pair(parcel.farMin, parcel.farMax),
                                            std::pair(parcel.densityMin, parcel.densityMax),
                                            std::pair(parcel.greenRatioMin, parcel.greenRatioMax),
                                            std::pair(parcel.heightMin, parcel.heightMax)}) {
                if (low && high && *low > *high)
                    add("bounds-crossed", Severity::Error, TableId::Parcels, parcel,
                        {figure(*low, 2), figure(*high, 2)});
            }
        }
    }

    /// FAR and density of what stands on the parcels against their bounds. Where anything that a
    /// figure needs is not known, it is not judged.
    void checkRules()
    {
        struct Standing
        {
            double counted = 0;
            double covered = 0;
            bool countedKnown = true;
            bool coveredKnown = true;
        };
        const LandRelations relations(mState);
        std::unordered_map<Uid, Standing> parcels;
        for (const Building& building : mState.table<Building>()) {
            if (mJob.isCancelled())
                return;
            const Uid parcel = relations.parcelOf(building);
            if (parcel.isNull())
                continue;
            Standing& standing = parcels[parcel];
            const auto floors = floorsOf(mState, building.uid);
            const FloorAreas areas =
                floorAreas(building, floors, mHighStorey, mMeasure.planarUnit());
            standing.counted += areas.counted.value_or(0);
            standing.countedKnown = standing.countedKnown && areas.counted &&
                                    areas.undecided == 0 && areas.floorsWithoutArea == 0;
            const auto footprint = mMeasure.planar(building.footprint);
            standing.covered += footprint.value_or(0);
            standing.coveredKnown = standing.coveredKnown && footprint;
        }
        for (const auto& [uid, standing] : parcels) {
            const Parcel& parcel = *mState.find<Parcel>(uid);
            const double land = mMeasure.planar(parcel.geometry).value_or(0);
            if (land <= 0)
                continue;
            if (standing.countedKnown) {
                checkBound(parcel, "far", QT_TRANSLATE_NOOP("PlanCheck", "FAR"),
                           standing.counted / land, parcel.farMin, parcel.farMax);
            }
            if (standing.coveredKnown) {
                checkBound(parcel, "density", QT_TRANSLATE_NOOP("PlanCheck", "Building density"),
                           standing.covered / land, parcel.densityMin, parcel.densityMax);
            }
        }
        for (const Parcel& parcel : mState.table<Parcel>()) {
            const double land = mMeasure.planar(parcel.geometry).value_or(0);
            if (land > 0 && parcel.greenArea) {
                checkBound(parcel, "green-ratio", QT_TRANSLATE_NOOP("PlanCheck", "Green ratio"),
                           *parcel.greenArea / land, parcel.greenRatioMin, parcel.greenRatioMax);
            }
        }
    }

    void checkBuildings()
    {
        for (const Building& building : mState.table<Building>()) {
            if (mJob.isCancelled())
                return;
            const Parcel* parcel = mState.find<Parcel>(building.parcel);
            if (parcel && parcel->heightMax && building.height &&
                *building.height > *parcel->heightMax + HeightTolerance) {
                add("height-above", Severity::Error, TableId::Buildings, building,
                    {figure(*building.height, 1), figure(*parcel->heightMax, 1)})
                    .place = labelPoint(building.footprint);
            }
            const Park* park = mState.find<Park>(building.park);
            if (park && !park->boundary.isNull() && !building.footprint.isNull() &&
                !contains(buffered(park->boundary, 0.1, BufferCorners::Mitre),
                          building.footprint)) {
                add("building-outside-park", Severity::Warning, TableId::Buildings, building,
                    {mState.labelOf({TableId::Parks, park->uid})})
                    .place = labelPoint(building.footprint);
            }
            checkFloors(building);
        }
    }

    void checkFloors(const Building& building)
    {
        const auto floors = floorsOf(mState, building.uid);
        qint64 above = 0;
        for (size_t i = 0; i < floors.size(); ++i) {
            const Floor& floor = *floors[i];
            above += floor.number.value_or(0) > 0 ? 1 : 0;
            if (floor.storeyHeight && *floor.storeyHeight <= 0)
                add("storey-height-zero", Severity::Error, TableId::Floors, floor);
            if (floor.clearHeight && floor.storeyHeight && *floor.clearHeight > *floor.storeyHeight)
                add("clear-height-above-storey", Severity::Error, TableId::Floors, floor,
                    {figure(*floor.clearHeight, 2), figure(*floor.storeyHeight, 2)});
            if (i == 0)
                continue;
            const Floor& below = *floors[i - 1];
            if (floor.number && below.number == floor.number)
                add("floor-number-twice", Severity::Error, TableId::Floors, floor,
                    {mState.labelOf({TableId::Buildings, building.uid})});
            if (floor.elevation && below.elevation && *floor.elevation < *below.elevation - 1e-6)
                add("floor-elevation-order", Severity::Error, TableId::Floors, floor,
                    {figure(*floor.elevation, 2), figure(*below.elevation, 2)});
        }
        if (building.storeysAbove && !floors.empty() && above != *building.storeysAbove)
            add("storey-count-differs", Severity::Warning, TableId::Buildings, building,
                {QString::number(*building.storeysAbove), QString::number(above)});
    }

    const PlanState& mState;
    const double mHighStorey;
    const LandMeasure mMeasure;
    JobContext& mJob;
    Findings mFindings;
};

} // namespace

Result<Findings> checkPlan(const PlanState& state, const Crs& crs, const StandardsPack& pack,
                           JobContext& job)
{
    const double highStorey = pack.defaultValue(QStringLiteral("high-storey"), UsualHighStorey);
    return PlanChecker(state, crs, highStorey, job).run();
}

QString planFindingText(const Finding& finding)
{
    if (finding.tableId < 0 || !finding.file.isEmpty())
        return findingText(finding);
    Finding named = finding;
    named.layer.clear();
    named.feature = tableDef(TableId(finding.tableId)).singularText();
    if (!finding.feature.isEmpty())
        named.feature += u' ' + finding.feature;
    return findingText(named);
}

} // namespace parkwright
