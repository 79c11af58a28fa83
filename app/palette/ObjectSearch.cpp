#include "app/palette/ObjectSearch.h"

#include "app/view/ObjectText.h"

#include <algorithm>
#include <array>

namespace parkwright {

namespace {

/// In the order in which they are shown when they fit equally well.
constexpr std::array Searched{TableId::Parks,   TableId::Enterprises, TableId::Buildings,
                              TableId::Parcels, TableId::Floors,      TableId::Spaces,
                              TableId::Sensors, TableId::Phases,      TableId::Jurisdictions};

/// Numbers of the fields that people call a row by.
std::vector<int> namingFields(const TableDef& def)
{
    std::vector<int> fields;
    for (size_t i = 1; i < def.fields.size(); ++i) {
        const QString name = def.fields[i].nameText();
        if (def.fields[i].type == FieldType::Text &&
            (int(i) == def.labelField || name == u"name" || name == u"code" || name == u"number"))
            fields.push_back(int(i));
    }
    return fields;
}

/// 0 for the whole text, more for less of it; none when the words are not in it.
std::optional<int> fit(const QString& text, const QString& words)
{
    const qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive);
    if (at < 0)
        return std::nullopt;
    if (text.size() == words.size())
        return 0;
    return at == 0 ? 1 : 2;
}

struct Hit
{
    int rank;
    ObjectRef object;
};

} // namespace

std::vector<FoundObject> findObjects(const PlanState& plan, const StandardsPack& pack,
                                     const QString& words, size_t most, const JobContext& job)
{
    const QString looked = words.trimmed();
    if (looked.isEmpty())
        return {};
    std::vector<Hit> hits;
    for (const TableId id : Searched) {
        const AnyTable& rows = plan.table(id);
        const std::vector<int> fields = namingFields(rows.def());
        rows.forEachRow([&](const Row& row) {
            if (job.isCancelled())
                return;
            std::optional<int> best;
            for (const int field : fields) {
                const Value value = rows.def().field(field).get(row);
                const auto* text = std::get_if<QString>(&value);
                const auto found = text ? fit(*text, looked) : std::nullopt;
                if (found && (!best || *found < *best))
                    best = found;
            }
            if (id == TableId::Floors && !best) // "F12" is made from its number
                best = fit(plan.labelOf({id, row.uid}), looked);
            if (best)
                hits.push_back({*best, {id, row.uid}});
        });
    }
    std::ranges::stable_sort(hits, {}, &Hit::rank);
    hits.resize(std::min(hits.size(), most));
    std::vector<FoundObject> found;
    for (const Hit& hit : hits) {
        const ObjectText text = objectText(plan, hit.object, pack);
        found.push_back(
            {hit.object, text.name.isEmpty() ? plan.labelOf(hit.object) : text.name, text.detail});
    }
    return found;
}

} // namespace parkwright
