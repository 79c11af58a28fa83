#include "gis/exchange/BuildingFinish.h"

#include "gis/exchange/FloorDeriver.h"
#include "gis/geo/GeometryOps.h"
#include "gis/model/Domains.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace parkwright {

namespace {

/// Height and foot of what the source drew in three dimensions, m.
std::optional<std::pair<double, double>> heightRange(const Geometry& shell)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const Polygon& polygon : shell.polygons()) {
        for (const MapPoint& point : polygon.outer) {
            low = std::min(low, point.z);
            high = std::max(high, point.z);
        }
    }
    if (!std::isfinite(low) || high <= low)
        return std::nullopt;
    return std::pair(low, high);
}

/// 0 metres and 0 storeys are how tables say "not known".
void dropZeros(ImportSession& session, StagedRow& staged, int& dropped)
{
    auto& building = ImportSession::as<Building>(staged);
    const bool below = building.storeysBelow.value_or(0) > 0;
    if (building.height && *building.height <= 0 && !below) {
        building.height.reset();
        ++dropped;
    }
    if (building.storeysAbove &&
        (*building.storeysAbove < 0 || (*building.storeysAbove == 0 && !below))) {
        building.storeysAbove.reset();
        ++dropped;
    }
    if (building.height && *building.height > 1000) {
        session.notes.addFor(ImportSession::nameOf(staged), Severity::Warning, "height-absurd",
                             {QString::number(*building.height)});
        building.height.reset();
    }
}

/// What is there of a building's floors, as far as it matters here.
struct FloorsThere
{
    bool any = false;
    bool allDerived = true;
};

FloorsThere floorsThere(const PlanState& state, const Uid& building)
{
    FloorsThere there;
    for (const Floor* floor : state.referring<Floor>("building", building)) {
        there.any = true;
        there.allDerived &= floor->source.isEmpty() && floor->derived.has_value();
    }
    return there;
}

} // namespace

void finishBuildings(ImportSession& session)
{
    int zeros = 0;
    std::map<Derived, int> derived;
    for (size_t i = 0; i < session.rows.size(); ++i) {
        if ((i & 0xFF) == 0 && session.job.isCancelled())
            return;
        StagedRow& staged = session.rows[i];
        auto& building = ImportSession::as<Building>(staged);
        dropZeros(session, staged, zeros);
        if (const auto range = heightRange(building.shell)) {
            if (!building.groundElevation)
                building.groundElevation = range->first;
            if (!building.height && !building.storeysAbove) {
                building.height = std::round((range->second - range->first) * 1000) / 1000;
                session.fields.insert(session.table.indexOf(QStringLiteral("ground_elevation")));
            }
        }
        if (staged.exists) { // what the source does not say may be known by now
            if (const auto* old = session.state.find<Building>(building.uid)) {
                if (!session.mapping.find("use"))
                    building.use = old->use;
                if (!session.mapping.find("storeys_above") && old->derived == Derived::Stated)
                    building.storeysAbove = old->storeysAbove;
                if (!session.mapping.find("height") && old->derived == Derived::Stated)
                    building.height = old->height;
            }
        }
        const bool given = building.derived.has_value();
        const Derived stated = building.derived.value_or(Derived::Stated);
        StoreyFacts facts;
        facts.heights = staged.storeyHeights;
        facts.footprintArea = planarArea(building.footprint);
        Building measured = building;
        auto floors = deriveFloors(measured, facts, *session.pack);
        building = measured;
        if (given && stated != Derived::FromDefault)
            building.derived = stated; // said by a table that we wrote ourselves
        if (building.derived && *building.derived != Derived::Stated) {
            ++derived[*building.derived];
            ++session.result.derivedBuildings;
        }
        session.derivedFloors.push_back(std::move(floors));
    }
    for (const char* field : {"height", "storeys_above", "derived"})
        session.giveField(field);
    if (session.mapping.find("storeys_below") || session.mapping.find("level_range"))
        session.giveField("storeys_below");
    session.notes.addMany(zeros, Severity::Note, "zero-unknown");
    session.notes.addMany(derived[Derived::FromHeight], Severity::Note, "storeys-derived");
    session.notes.addMany(derived[Derived::FromStoreys], Severity::Note, "height-derived");
    session.notes.addMany(derived[Derived::FromDefault], Severity::Warning, "height-default");
}

void emitDerivedFloors(ImportSession& session)
{
    for (size_t i = 0; i < session.rows.size(); ++i) {
        if ((i & 0xFF) == 0 && session.job.isCancelled())
            return;
        const StagedRow& staged = session.rows[i];
        const Uid building = staged.row->uid;
        auto& floors = session.derivedFloors[i];
        if (staged.exists) {
            const FloorsThere there = floorsThere(session.state, building);
            if (there.any && !there.allDerived)
                continue; // somebody said what they are like
            std::map<qint64, const Floor*> old;
            for (const Floor* floor : session.state.referring<Floor>("building", building)) {
                if (floor->number)
                    old[*floor->number] = floor;
            }
            for (Floor& floor : floors) {
                const auto same = old.find(*floor.number);
                if (same == old.end())
                    continue;
                floor.uid = same->second->uid;
                const ObjectRef ref{TableId::Floors, floor.uid};
                for (const char* field : {"elevation", "storey_height", "gross_area", "derived"}) {
                    const int number = tableDef(TableId::Floors).indexOf(QLatin1String(field));
                    session.builder.set(ref, number,
                                        tableDef(TableId::Floors).field(number).get(floor));
                }
                old.erase(same);
            }
            for (const auto& [number, floor] : old)
                session.builder.remove({TableId::Floors, floor->uid});
        }
        for (Floor& floor : floors) {
            if (!floor.uid.isNull())
                continue;
            floor.building = building;
            if (session.request.stableIds)
                floor.uid = Uid::fromName(
                    QStringLiteral("floors/%1/%2").arg(building.toString()).arg(*floor.number));
            session.builder.insert(std::move(floor));
            ++session.result.derivedFloors;
        }
        floors = {}; // all of them at once would take as much as the plan itself
    }
}

void finishFloors(ImportSession& session)
{
    // Floors of one building, lowest first.
    std::map<Uid, std::vector<Floor*>> byBuilding;
    for (StagedRow& staged : session.rows) {
        auto& floor = ImportSession::as<Floor>(staged);
        if (!floor.building.isNull() && floor.number)
            byBuilding[floor.building].push_back(&floor);
    }
    int assumed = 0;
    for (auto& [id, floors] : byBuilding) {
        std::stable_sort(floors.begin(), floors.end(),
                         [](const Floor* a, const Floor* b) { return *a->number < *b->number; });
        const auto* building =
            static_cast<const Building*>(session.resolver.row(TableId::Buildings, id));
        const QString use = codeOf(building && building->use ? *building->use : BuildingUse::Other);
        const BuildingUseDefaults* usual = session.pack->findBuildingUse(use);
        const double basement =
            session.pack->defaultValue(QStringLiteral("basement-storey-height"), 4.2);
        for (size_t i = 0; i < floors.size(); ++i) {
            Floor& floor = *floors[i];
            if (floor.storeyHeight)
                continue;
            const Floor* above = i + 1 < floors.size() ? floors[i + 1] : nullptr;
            if (above && floor.elevation && above->elevation &&
                *above->elevation > *floor.elevation) {
                floor.storeyHeight = *above->elevation - *floor.elevation;
            } else {
                const double usualHeight = usual ? usual->storeyHeight : 3.5;
                const double ground = usual ? usual->groundStoreyHeight : 3.5;
                floor.storeyHeight =
                    *floor.number < 0 ? basement : (*floor.number == 1 ? ground : usualHeight);
                floor.derived = Derived::FromDefault;
                ++assumed;
            }
        }
        double elevation = 0;
        for (Floor* floor : floors) {
            if (*floor->number < 1)
                continue;
            if (floor->elevation)
                elevation = *floor->elevation;
            else
                floor->elevation = std::round(elevation * 1000) / 1000;
            elevation += *floor->storeyHeight;
        }
        elevation = 0;
        for (auto each = floors.rbegin(); each != floors.rend(); ++each) {
            if (*(*each)->number > 0)
                continue;
            elevation -= *(*each)->storeyHeight;
            if (!(*each)->elevation)
                (*each)->elevation = std::round(elevation * 1000) / 1000;
        }
        for (Floor* floor : floors) {
            if (!floor->derived)
                floor->derived = Derived::Stated;
        }
    }
    for (const char* field : {"elevation", "storey_height", "derived"})
        session.giveField(field);
    if (session.mapping.find("slab_load"))
        session.giveField("slab_load_quoted");
    session.notes.addMany(assumed, Severity::Note, "storey-height-default");
}

void settleFlooredBuildings(ImportSession& session)
{
    QSet<Uid> mine;
    QSet<Uid> buildings;
    for (const StagedRow& staged : session.rows) {
        mine.insert(staged.row->uid);
        buildings.insert(ImportSession::as<Floor>(staged).building);
    }
    buildings.remove(Uid());
    const PlanState now = session.builder.state();
    for (const Uid& id : buildings) {
        const auto* building = now.find<Building>(id);
        if (!building)
            continue;
        qint64 above = 0, below = 0;
        double top = 0;
        for (const Floor* floor : now.referring<Floor>("building", id)) {
            const bool derived = floor->source.isEmpty() && floor->derived.has_value() &&
                                 *floor->derived != Derived::Stated;
            if (derived && !mine.contains(floor->uid)) {
                session.builder.remove({TableId::Floors, floor->uid});
                continue;
            }
            (floor->number.value_or(1) < 0 ? below : above) += 1;
            top = std::max(top, floor->elevation.value_or(0) + floor->storeyHeight.value_or(0));
        }
        const ObjectRef ref{TableId::Buildings, id};
        const bool open = building->derived && *building->derived != Derived::Stated;
        const bool heightOpen = open && *building->derived != Derived::FromHeight;
        const bool storeysOpen = open && *building->derived != Derived::FromStoreys;
        if (storeysOpen && above > 0)
            session.builder.set(ref, "storeys_above", Value(above));
        if (storeysOpen || !building->storeysBelow)
            session.builder.set(ref, "storeys_below", Value(below));
        if (heightOpen && top > 0)
            session.builder.set(ref, "height", Value(std::round(top * 1000) / 1000));
        if (open)
            session.builder.set(ref, "derived", codeOf(Derived::Stated));
    }
}

} // namespace parkwright
