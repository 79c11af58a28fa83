#include "gis/model/PlanState.h"

#include <QCoreApplication>

#include <algorithm>

namespace parkwright {

PlanState::PlanState()
{
    // Empty tables are alike: all new states share them.
    static const std::array<std::shared_ptr<const AnyTable>, TableCount> empty = [] {
        std::array<std::shared_ptr<const AnyTable>, TableCount> tables;
        for (int i = 0; i < TableCount; ++i) {
            tables[size_t(i)] = withRowType(TableId(i), []<typename T>() {
                return std::shared_ptr<const AnyTable>(std::make_shared<Table<T>>());
            });
        }
        return tables;
    }();
    mTables = empty;
}

QString PlanState::labelOf(const ObjectRef& ref) const
{
    const AnyTable& rows = table(ref.table);
    const TableDef& def = rows.def();
    if (ref.table == TableId::Floors) {
        const auto* floor = find<Floor>(ref.id);
        if (floor && !floor->name.isEmpty())
            return floor->name;
        if (floor && floor->number) {
            return *floor->number < 0
                       ? QCoreApplication::translate("PlanState", "B%1").arg(-*floor->number)
                       : QCoreApplication::translate("PlanState", "F%1").arg(*floor->number);
        }
    }
    for (size_t i = 1; i < def.fields.size(); ++i) {
        if (!def.fields[i].aspects.testFlag(FieldAspect::Label))
            continue;
        const QString text = toPlainText(rows.value(ref.id, int(i)));
        if (!text.isEmpty())
            return text;
    }
    return QStringLiteral("%1 %2").arg(def.singularText(), ref.id.toString().left(8));
}

PlanBuilder::PlanBuilder(PlanState start)
    : mState(std::move(start))
{
}

AnyTable& PlanBuilder::table(TableId id)
{
    auto& own = mOwn[size_t(id)];
    if (!own) {
        own = mState.mTables[size_t(id)]->clone();
        mState.mTables[size_t(id)] = own;
    }
    return *own;
}

PlanState PlanBuilder::state()
{
    mOwn = {}; // from now on a change copies first
    return mState;
}

std::vector<const Floor*> floorsOf(const PlanState& state, const Uid& building)
{
    auto floors = state.referring<Floor>("building", building);
    std::stable_sort(floors.begin(), floors.end(), [](const Floor* a, const Floor* b) {
        return a->number.value_or(0) < b->number.value_or(0);
    });
    return floors;
}

std::vector<const Space*> spacesOf(const PlanState& state, const Uid& floor)
{
    return state.referring<Space>("floor", floor);
}

std::vector<const Sensor*> sensorsOf(const PlanState& state, const Uid& building)
{
    return state.referring<Sensor>("building", building);
}

} // namespace parkwright
