#include "gis/exchange/RowKeys.h"

#include "gis/geo/GeometryOps.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace parkwright {

namespace {

/// Whether the key column names nearly every row, each by a key of its own.
bool ownKeysHold(const std::vector<StagedRow>& rows)
{
    QHash<QString, int> counts;
    size_t filled = 0;
    for (const StagedRow& staged : rows) {
        if (staged.ownKey.isEmpty())
            continue;
        ++filled;
        ++counts[staged.ownKey];
    }
    return !rows.empty() && filled >= rows.size() * 95 / 100 && size_t(counts.size()) >= filled / 2;
}

/// Pieces of one building: parts that touch become one, copies go, the rest stays apart.
void joinPieces(ImportSession& session, const std::vector<size_t>& same)
{
    for (size_t i = 0; i < same.size(); ++i) {
        StagedRow& first = session.rows[same[i]];
        auto& building = ImportSession::as<Building>(first);
        for (size_t j = i + 1; j < same.size() && !first.dropped; ++j) {
            StagedRow& second = session.rows[same[j]];
            const auto& other = ImportSession::as<Building>(second);
            if (second.dropped || building.footprint.isNull() || other.footprint.isNull() ||
                !building.footprint.extent().grownBy(0.01).intersects(other.footprint.extent()))
                continue;
            if (building.footprint == other.footprint) {
                second.dropped = true;
                session.notes.addFor(ImportSession::nameOf(second), Severity::Note,
                                     "duplicate-dropped", {first.featureKey});
            } else if (intersects(building.footprint, other.footprint)) {
                building.footprint = united({building.footprint, other.footprint});
                second.dropped = true;
                session.notes.addFor(ImportSession::nameOf(first), Severity::Note,
                                     "building-merged");
            }
        }
    }
}

QString newKey(const QString& key, int number)
{
    return number < 2 ? key : key + u'#' + QString::number(number);
}

} // namespace

void settleKeys(ImportSession& session)
{
    const bool own = ownKeysHold(session.rows);
    QHash<QString, std::vector<size_t>> byKey;
    std::vector<QString> order; // keys that come more than once, in the order of the source
    for (size_t i = 0; i < session.rows.size(); ++i) {
        StagedRow& staged = session.rows[i];
        if (!own)
            staged.ownKey.clear();
        auto& same = byKey[ImportSession::nameOf(staged)];
        same.push_back(i);
        if (same.size() == 2)
            order.push_back(ImportSession::nameOf(staged));
    }
    for (const QString& key : order) {
        const auto& same = byKey[key];
        if (session.table.id == TableId::Buildings)
            joinPieces(session, same);
    }
    QHash<QString, int> numbers;
    for (StagedRow& staged : session.rows) {
        if (staged.dropped)
            continue;
        const QString key = ImportSession::nameOf(staged);
        const int number = ++numbers[key];
        if (number > 1)
            session.notes.addFor(key, Severity::Note, "duplicate-key", {newKey(key, number)});
        staged.row->source = session.result.source;
        staged.row->sourceKey = newKey(key, number);
    }
    std::erase_if(session.rows, [](const StagedRow& staged) { return staged.dropped; });
}

void matchExisting(ImportSession& session)
{
    const AnyTable& table = session.state.table(session.table.id);
    QHash<QString, Uid> known; // by key, rows of this very source
    QHash<std::pair<Uid, qint64>, Uid> derivedFloors;
    table.forEachRow([&](const Row& row) {
        if (row.source == session.result.source && !row.sourceKey.isEmpty())
            known.insert(row.sourceKey, row.uid);
        if (session.table.id == TableId::Floors) {
            const auto& floor = static_cast<const Floor&>(row);
            if (floor.source.isEmpty() && floor.derived && floor.number)
                derivedFloors.insert({floor.building, *floor.number}, floor.uid);
        }
    });
    QSet<Uid> taken;
    for (StagedRow& staged : session.rows) {
        Uid id = known.value(staged.row->sourceKey);
        if (id.isNull() && !staged.row->uid.isNull() && table.contains(staged.row->uid))
            id = staged.row->uid; // exported by us, edited elsewhere, brought back
        if (id.isNull() && session.table.id == TableId::Floors) {
            const auto& floor = ImportSession::as<Floor>(staged);
            if (floor.number)
                id = derivedFloors.value({floor.building, *floor.number});
        }
        staged.exists = !id.isNull() && !taken.contains(id);
        if (!staged.exists) {
            id = staged.row->uid;
            if (id.isNull() || taken.contains(id) || table.contains(id))
                id = session.request.stableIds
                         ? Uid::fromName(session.table.nameText() + u'/' + session.result.source +
                                         u'/' + staged.row->sourceKey)
                         : Uid::make();
        }
        staged.row->uid = id;
        taken.insert(id);
    }
}

} // namespace parkwright
