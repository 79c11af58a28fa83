#include "gis/exchange/ReferenceResolver.h"

#include "gis/exchange/Quantity.h"
#include "gis/model/Schema.h"

#include <algorithm>

namespace parkwright {

namespace {

QString plain(const QString& words)
{
    return words.normalized(QString::NormalizationForm_KC).trimmed().toCaseFolded();
}

void put(QHash<QString, std::vector<Uid>>& index, const Value& value, const Uid& id)
{
    const QString words = plain(toPlainText(value));
    if (words.isEmpty())
        return;
    auto& ids = index[words];
    if (ids.empty() || ids.back() != id)
        ids.push_back(id);
}

} // namespace

ReferenceResolver::ReferenceResolver(const PlanState& state)
    : mState(state)
{
}

void ReferenceResolver::add(TableId table, std::shared_ptr<const Row> row)
{
    const auto found = mIndexes.find(table);
    if (found != mIndexes.end())
        insert(found->second, table, *row);
    mAddedRows.insert({table, row->uid}, row.get());
    mAdded[table].push_back(std::move(row));
}

void ReferenceResolver::insert(Index& index, TableId table, const Row& row) const
{
    put(index.byKey, row.uid.toString(), row.uid);
    put(index.byKey, row.sourceKey, row.uid);
    for (const FieldDef& field : tableDef(table).fields) {
        const QLatin1String name(field.name);
        if (name == QLatin1String("code") || name == QLatin1String("number"))
            put(index.byCode, field.get(row), row.uid);
        else if (field.type == FieldType::Text && field.aspects.testFlag(FieldAspect::Label))
            put(index.byName, field.get(row), row.uid);
    }
}

ReferenceResolver::Index& ReferenceResolver::indexOf(TableId table)
{
    const auto found = mIndexes.find(table);
    if (found != mIndexes.end())
        return found->second;
    Index& index = mIndexes[table];
    mState.table(table).forEachRow([&](const Row& row) {
        if (!mAddedRows.contains({table, row.uid})) // an added one is the newer
            insert(index, table, row);
    });
    for (const auto& row : mAdded[table])
        insert(index, table, *row);
    return index;
}

const Row* ReferenceResolver::row(TableId table, const Uid& id) const
{
    const auto added = mAddedRows.constFind({table, id});
    return added != mAddedRows.constEnd() ? *added : mState.table(table).row(id);
}

void ReferenceResolver::narrow(std::vector<Uid>& found, TableId target, const Row& asking,
                               TableId askingTable) const
{
    const TableDef& mine = tableDef(askingTable);
    for (const FieldDef& theirs : tableDef(target).fields) {
        if (theirs.type != FieldType::Reference || int(theirs.references) < 0 || found.size() < 2)
            continue;
        const int same = mine.indexOf(theirs.nameText());
        if (same < 0 || mine.field(same).type != FieldType::Reference)
            continue;
        const Value wanted = mine.field(same).get(asking);
        if (isNull(wanted))
            continue;
        std::vector<Uid> fitting;
        std::copy_if(found.begin(), found.end(), std::back_inserter(fitting), [&](const Uid& id) {
            const Row* candidate = row(target, id);
            return candidate && theirs.get(*candidate) == wanted;
        });
        found = std::move(fitting);
    }
}

ReferenceResolver::Answer ReferenceResolver::resolve(const QString& words, TableId target,
                                                     const Row* asking, TableId askingTable)
{
    const QString wanted = plain(words);
    const Index& index = indexOf(target);
    int ambiguous = 0;
    for (const auto* tier : {&index.byKey, &index.byCode, &index.byName}) {
        std::vector<Uid> found = tier->value(wanted);
        if (found.empty() && tier == &index.byCode && target == TableId::Floors) {
            if (const auto number = readFloorNumber(words))
                found = tier->value(QString::number(*number));
        }
        if (found.size() > 1 && asking)
            narrow(found, target, *asking, askingTable);
        if (found.size() == 1)
            return {found.front(), 1};
        ambiguous = std::max(ambiguous, int(found.size()));
    }
    return {{}, ambiguous};
}

ReferenceResolver::Answer ReferenceResolver::floorOf(const Uid& building, qint64 number)
{
    Floor asking;
    asking.building = building;
    return resolve(QString::number(number), TableId::Floors, &asking, TableId::Floors);
}

} // namespace parkwright
