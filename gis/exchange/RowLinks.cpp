#include "gis/exchange/RowLinks.h"

#include "gis/exchange/PolygonIndex.h"
#include "gis/exchange/Quantity.h"
#include "gis/geo/GeometryOps.h"

#include <algorithm>

namespace parkwright {

namespace {

/// A reference that can be found by where the row lies.
struct PlacedReference
{
    TableId table;
    const char* field;
};
constexpr PlacedReference Placed[] = {
    {TableId::Phases, "park"},      {TableId::Parcels, "park"},    {TableId::Parcels, "phase"},
    {TableId::Buildings, "park"},   {TableId::Buildings, "phase"}, {TableId::Buildings, "parcel"},
    {TableId::Sensors, "building"}, {TableId::Sensors, "park"},    {TableId::GridCells, "park"},
    {TableId::Cases, "building"},   {TableId::Cases, "park"},
};

bool isAsked(const ImportSession& session, size_t index)
{
    return (index & 0xFF) == 0 && session.job.isCancelled();
}

/// Areas of a table, each by its id.
class Areas
{
public:
    explicit Areas(const PlanState& state)
        : mState(state)
    {
    }
    const PolygonIndex& of(TableId table)
    {
        const auto [at, isNew] = mIndexes.try_emplace(table);
        if (isNew) {
            const int field = tableDef(table).geometryField;
            mState.table(table).forEachRow([&](const Row& row) {
                const Value shape = tableDef(table).field(field).get(row);
                if (const auto* geometry = std::get_if<Geometry>(&shape))
                    at->second.add(row.uid, *geometry);
            });
            at->second.build();
        }
        return at->second;
    }

private:
    const PlanState& mState;
    std::map<TableId, PolygonIndex> mIndexes;
};

std::optional<MapPoint> placeOf(const TableDef& table, const Row& row)
{
    const Value shape = table.field(table.geometryField).get(row);
    const auto* geometry = std::get_if<Geometry>(&shape);
    if (!geometry || geometry->isNull())
        return std::nullopt;
    if (geometry->kind() == GeometryKind::Points)
        return geometry->points().front();
    const auto middle = centroid(*geometry);
    // A ring-shaped building has its middle outside; then a point that is inside for sure.
    if (middle && (geometry->kind() != GeometryKind::Polygons || liesInside(*geometry, *middle)))
        return middle;
    return labelPoint(*geometry);
}

/// @returns the fields that were set
std::vector<int> place(const TableDef& table, Row& row, Areas& areas)
{
    std::vector<int> set;
    std::optional<MapPoint> at;
    for (const PlacedReference& each : Placed) {
        if (each.table != table.id)
            continue;
        const int number = table.indexOf(QString::fromLatin1(each.field));
        const FieldDef& field = table.field(number);
        if (!isNull(field.get(row)) || areas.of(field.references).isEmpty())
            continue;
        if (!at)
            at = placeOf(table, row);
        if (!at)
            return set;
        const Uid found = areas.of(field.references).find(*at);
        if (!found.isNull() && found != row.uid) {
            field.set(row, Value(found));
            set.push_back(number);
        }
    }
    return set;
}

} // namespace

void resolveReferences(ImportSession& session)
{
    const bool self = std::any_of(session.rows.begin(), session.rows.end(), [&](const auto& row) {
        return std::any_of(row.references.begin(), row.references.end(), [&](const auto& ref) {
            return session.table.field(ref.first).references == session.table.id;
        });
    });
    if (self) { // a parent may be in the same file
        for (StagedRow& staged : session.rows)
            session.resolver.add(session.table.id, staged.row);
    }
    for (size_t i = 0; i < session.rows.size(); ++i) {
        if (isAsked(session, i))
            return;
        StagedRow& staged = session.rows[i];
        auto& refs = staged.references; // in the order of the table: a park before its phases
        std::sort(refs.begin(), refs.end());
        for (const auto& [number, words] : refs) {
            const FieldDef& field = session.table.field(number);
            const auto answer = session.resolver.resolve(words, field.references, staged.row.get(),
                                                         session.table.id);
            if (!answer.id.isNull()) {
                field.set(*staged.row, Value(answer.id));
                session.fields.insert(number);
                continue;
            }
            ++session.result.unresolved;
            session.notes.addFor(ImportSession::nameOf(staged), Severity::Warning,
                                 answer.count > 1 ? "reference-ambiguous" : "reference-unknown",
                                 {field.titleText(), words});
        }
        if (session.table.id != TableId::Spaces || staged.floorNumber.isEmpty() ||
            staged.floorBuilding.isEmpty())
            continue;
        auto& space = ImportSession::as<Space>(staged);
        const auto building = session.resolver.resolve(staged.floorBuilding, TableId::Buildings,
                                                       nullptr, TableId::Spaces);
        const auto number = readFloorNumber(staged.floorNumber);
        if (space.floor.isNull() && !building.id.isNull() && number)
            space.floor = session.resolver.floorOf(building.id, *number).id;
        if (space.floor.isNull()) {
            ++session.result.unresolved;
            session.notes.addFor(
                ImportSession::nameOf(staged), Severity::Warning, "reference-unknown",
                {session.table.field(session.table.indexOf(QStringLiteral("floor"))).titleText(),
                 staged.floorBuilding + u' ' + staged.floorNumber});
        } else {
            session.fields.insert(session.table.indexOf(QStringLiteral("floor")));
        }
    }
}

void setRequestedPark(ImportSession& session)
{
    const QString wanted = session.request.park.trimmed();
    const int field = session.table.indexOf(QStringLiteral("park"));
    if (wanted.isEmpty() || field < 0 || session.table.field(field).references != TableId::Parks)
        return;
    auto found = session.resolver.resolve(wanted, TableId::Parks, nullptr, TableId::Parks).id;
    if (found.isNull()) {
        Park park;
        park.name = wanted;
        park.uid = session.request.stableIds ? Uid::fromName(QStringLiteral("parks/") + wanted)
                                             : Uid::make();
        found = park.uid;
        session.builder.insert(park);
        session.resolver.add(TableId::Parks, std::make_shared<const Park>(park));
        session.notes.add(Severity::Note, "park-made", {wanted});
    }
    const FieldDef& def = session.table.field(field);
    for (StagedRow& staged : session.rows) {
        if (isNull(def.get(*staged.row)))
            def.set(*staged.row, Value(found));
    }
    session.fields.insert(field);
}

void placeByLocation(ImportSession& session)
{
    const bool any = std::any_of(std::begin(Placed), std::end(Placed),
                                 [&](const auto& each) { return each.table == session.table.id; });
    if (!any)
        return;
    Areas areas(session.builder.state());
    int placed = 0;
    for (size_t i = 0; i < session.rows.size(); ++i) {
        if (isAsked(session, i))
            return;
        const auto set = place(session.table, *session.rows[i].row, areas);
        placed += set.empty() ? 0 : 1;
        for (const int field : set) {
            // Told for rows that are there already: the user may have changed it since.
            const ObjectRef ref{session.table.id, session.rows[i].row->uid};
            if (session.rows[i].exists &&
                isNull(session.state.table(ref.table).value(ref.id, field)))
                session.builder.set(ref, field,
                                    session.table.field(field).get(*session.rows[i].row));
        }
    }
    session.notes.addMany(placed, Severity::Note, "placed-by-location");
}

void placeOthers(ImportSession& session)
{
    const TableId mine = session.table.id;
    if (mine != TableId::Parks && mine != TableId::Phases && mine != TableId::Parcels &&
        mine != TableId::Buildings)
        return;
    const PlanState now = session.builder.state();
    Areas areas(now);
    int placed = 0;
    for (const TableId table : {TableId::Phases, TableId::Parcels, TableId::Buildings,
                                TableId::Sensors, TableId::GridCells}) {
        const bool concerned =
            std::any_of(std::begin(Placed), std::end(Placed), [&](const PlacedReference& each) {
                const TableDef& def = tableDef(each.table);
                return each.table == table && table != mine &&
                       def.field(def.indexOf(QString::fromLatin1(each.field))).references == mine;
            });
        if (!concerned)
            continue;
        const TableDef& def = tableDef(table);
        now.table(table).forEachRow([&](const Row& row) {
            if (session.job.isCancelled())
                return;
            const bool complete =
                std::all_of(std::begin(Placed), std::end(Placed), [&](const PlacedReference& each) {
                    return each.table != table ||
                           !isNull(
                               def.field(def.indexOf(QString::fromLatin1(each.field))).get(row));
                });
            if (complete)
                return;
            const auto copy = std::const_pointer_cast<Row>(now.table(table).copyOf(row.uid));
            const auto set = place(def, *copy, areas);
            for (const int field : set)
                session.builder.set({table, row.uid}, field, def.field(field).get(*copy));
            placed += set.empty() ? 0 : 1;
        });
    }
    session.notes.addMany(placed, Severity::Note, "others-placed");
}

} // namespace parkwright
