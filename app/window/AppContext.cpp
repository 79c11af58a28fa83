#include "app/window/AppContext.h"

#include "app/commands/EditCommand.h"
#include "gis/standards/StandardsLibrary.h"

namespace parkwright {

AppContext::AppContext(QObject* parent)
    : QObject(parent)
    , mStandards(nationalStandards())
{
    connect(&mDocument, &Document::changed, this, [this](const Change& change) {
        if (touches(change, {TableId::Settings}))
            followSettings();
    });
}

AppContext::~AppContext() = default;

void AppContext::pushEdit(Edit edit, int gesture)
{
    if (!edit.isEmpty())
        mUndo.push(new EditCommand(mDocument, std::move(edit), gesture));
}

void AppContext::pushEdit(PreparedEdit prepared)
{
    if (!prepared.edit.isEmpty())
        mUndo.push(new EditCommand(mDocument, std::move(prepared)));
}

void AppContext::replacePlan(PlanState state, const ViewState& view)
{
    mUndo.clear(); // before the plan goes that its commands speak of
    mSelection.clear();
    mDocument.replace(std::move(state));
    followSettings();
    mView.setViewState(view);
}

void AppContext::followSettings()
{
    const QString& wanted = mDocument.settings().standardsPack;
    if (wanted == mStandards->id())
        return;
    StandardsPackPtr pack = StandardsLibrary().find(wanted);
    if (!pack)
        pack = nationalStandards();
    if (pack->id() == mStandards->id())
        return;
    mStandards = std::move(pack);
    Q_EMIT standardsChanged();
}

} // namespace parkwright
