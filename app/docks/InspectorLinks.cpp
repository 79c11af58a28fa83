#include "app/docks/InspectorLinks.h"

#include <QCoreApplication>

#include <algorithm>

namespace parkwright {

namespace {

constexpr size_t MostRows = 200;

/// Tables that link rows for the program only.
bool isInternal(TableId table)
{
    return table == TableId::Ancestry || table == TableId::ScenarioDeltas ||
           table == TableId::Settings || table == TableId::ParcelEdges;
}

QString linkTitle(const TableDef& from, const FieldDef& field, const TableDef& to)
{
    if (from.id == TableId::SupplyLinks)
        return QLatin1String(field.name) == QLatin1String("from")
                   ? QCoreApplication::translate("Inspector", "Supplies")
                   : QCoreApplication::translate("Inspector", "Supplied by");
    // "Parks (Origin jurisdiction)" where the plain name would not say which way it is meant.
    const auto alike =
        std::count_if(from.fields.begin(), from.fields.end(), [&](const FieldDef& f) {
            return f.type == FieldType::Reference && f.references == to.id;
        });
    return alike > 1 ? QStringLiteral("%1 (%2)").arg(from.pluralText(), field.titleText())
                     : from.pluralText();
}

LinkedRow linkedRow(const PlanState& state, const TableDef& from, const FieldDef& field,
                    const Uid& id)
{
    if (from.id == TableId::SupplyLinks) {
        const auto* link = state.find<SupplyLink>(id);
        const bool outgoing = QLatin1String(field.name) == QLatin1String("from");
        const ObjectRef other{TableId::Enterprises, outgoing ? link->to : link->from};
        if (state.contains(other))
            return {other, state.labelOf(other), link->product};
    }
    const ObjectRef object{from.id, id};
    LinkedRow row{object, state.labelOf(object), {}};
    if (const auto* floor = from.id == TableId::Floors ? state.find<Floor>(id) : nullptr;
        floor && state.find<Enterprise>(floor->tenant))
        row.detail = state.labelOf({TableId::Enterprises, floor->tenant});
    // A floor says nothing without its building.
    if (field.references == TableId::Enterprises && from.id == TableId::Floors)
        row.detail = state.labelOf({TableId::Buildings, state.find<Floor>(id)->building});
    return row;
}

} // namespace

std::vector<LinkGroup> linksOf(const PlanState& state, const ObjectRef& object)
{
    std::vector<LinkGroup> groups;
    for (int i = 0; i < TableCount; ++i) {
        const TableDef& from = tableDef(TableId(i));
        if (isInternal(from.id))
            continue;
        for (int number = 0; number < int(from.fields.size()); ++number) {
            const FieldDef& field = from.field(number);
            if (field.type != FieldType::Reference || field.references != object.table)
                continue;
            std::vector<Uid> ids = state.table(from.id).referring(number, object.id);
            if (ids.empty())
                continue;
            if (from.id == TableId::Floors && field.references == TableId::Buildings) {
                // As one sees them: the top floor first.
                std::stable_sort(ids.begin(), ids.end(), [&](const Uid& a, const Uid& b) {
                    return state.find<Floor>(a)->number.value_or(0) >
                           state.find<Floor>(b)->number.value_or(0);
                });
            }
            LinkGroup group;
            group.key = from.nameText() + QLatin1Char('.') + field.nameText();
            group.title = linkTitle(from, field, tableDef(object.table));
            group.table = from.id;
            group.count = ids.size();
            for (size_t k = 0; k < std::min(ids.size(), MostRows); ++k)
                group.rows.push_back(linkedRow(state, from, field, ids[k]));
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

std::vector<ObjectRef> pathTo(const PlanState& state, const ObjectRef& object)
{
    // The nearest thing that a row is part of, in the order in which it is asked.
    static const char* const steps[] = {"space", "floor",     "building", "parcel", "phase",
                                        "park",  "agreement", "parent",   "host"};
    std::vector<ObjectRef> path;
    ObjectRef at = object;
    while (path.size() < 8) {
        const TableDef& def = tableDef(at.table);
        ObjectRef next;
        for (const char* step : steps) {
            const int number = def.indexOf(QString::fromLatin1(step));
            if (number < 0 || def.field(number).type != FieldType::Reference)
                continue;
            const Value value = state.table(at.table).value(at.id, number);
            const auto* id = std::get_if<Uid>(&value);
            const ObjectRef target{def.field(number).references, id ? *id : Uid()};
            if (id && state.contains(target) &&
                std::find(path.begin(), path.end(), target) == path.end() && target != object) {
                next = target;
                break;
            }
        }
        if (next.isNull())
            break;
        path.insert(path.begin(), next);
        at = next;
    }
    return path;
}

} // namespace parkwright
