#include "gis/model/SelectionSets.h"

#include <algorithm>
#include <unordered_set>

namespace parkwright {

namespace {

using ObjectSet = std::unordered_set<ObjectRef>;

ObjectSet setOf(const std::vector<ObjectRef>& objects)
{
    return {objects.begin(), objects.end()};
}

} // namespace

std::vector<ObjectRef> combined(const std::vector<ObjectRef>& selected,
                                const std::vector<ObjectRef>& found, SelectMode mode)
{
    if (mode == SelectMode::Replace)
        return found;
    std::vector<ObjectRef> all = selected;
    if (mode == SelectMode::Add) {
        const ObjectSet known = setOf(selected);
        std::copy_if(found.begin(), found.end(), std::back_inserter(all),
                     [&](const ObjectRef& each) { return !known.contains(each); });
        return all;
    }
    const ObjectSet hits = setOf(found);
    const bool keepsHits = mode == SelectMode::Within;
    std::erase_if(all, [&](const ObjectRef& each) { return hits.contains(each) != keepsHits; });
    return all;
}

std::vector<TableId> kindsOf(const std::vector<ObjectRef>& objects)
{
    std::vector<TableId> kinds;
    for (const ObjectRef& object : objects) {
        if (std::find(kinds.begin(), kinds.end(), object.table) == kinds.end())
            kinds.push_back(object.table);
    }
    return kinds;
}

std::vector<ObjectRef> allOf(const PlanState& plan, const std::vector<TableId>& kinds)
{
    return inverted(plan, {}, kinds);
}

std::vector<ObjectRef> inverted(const PlanState& plan, const std::vector<ObjectRef>& selected,
                                const std::vector<TableId>& kinds)
{
    const ObjectSet known = setOf(selected);
    std::vector<ObjectRef> rest;
    for (const TableId kind : kinds) {
        for (const Uid& id : plan.table(kind).ids()) {
            if (const ObjectRef each{kind, id}; !known.contains(each))
                rest.push_back(each);
        }
    }
    return rest;
}

} // namespace parkwright
