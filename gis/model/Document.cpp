#include "gis/model/Document.h"

#include <algorithm>

namespace parkwright {

bool touches(const Change& change, std::initializer_list<TableId> tables)
{
    const auto isNamed = [&](TableId id) {
        return std::find(tables.begin(), tables.end(), id) != tables.end();
    };
    return std::any_of(change.items.begin(), change.items.end(), [&](const ChangeItem& item) {
        return std::visit(
            [&](const auto& each) {
                if constexpr (std::is_same_v<std::decay_t<decltype(each)>, DocumentReplaced>)
                    return true;
                else
                    return isNamed(each.table);
            },
            item);
    });
}

Document::Document(QObject* parent)
    : QObject(parent)
{
}

void Document::apply(const Edit& edit)
{
    if (edit.isEmpty())
        return;
    PlanBuilder builder(std::move(mState));
    [[maybe_unused]] const int skipped = applyEdit(builder, edit);
    Q_ASSERT(skipped == 0);
    mState = builder.state();
    const Change change = changeOf(edit);
    followSettings(change);
    Q_EMIT edited(edit);
    Q_EMIT changed(change);
}

void Document::apply(const PreparedEdit& prepared)
{
    if (prepared.isEmpty())
        return;
    if (!(mState == prepared.before)) {
        apply(prepared.asEdit());
        return;
    }
    mState = prepared.after;
    followSettings(*prepared.change);
    Q_EMIT swapped(prepared);
    Q_EMIT changed(*prepared.change);
}

void Document::followSettings(const Change& change)
{
    if (touches(change, {TableId::Settings}))
        mSettings = ProjectSettings::of(mState);
}

void Document::replace(PlanState state)
{
    mState = std::move(state);
    mSettings = ProjectSettings::of(mState);
    Q_EMIT changed(Change{{DocumentReplaced{}}});
}

} // namespace parkwright
