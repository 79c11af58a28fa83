#include "app/window/AppContext.h"

#include "app/commands/EditCommand.h"
#include "gis/standards/StandardsLibrary.h"

namespace parkwright {

Message messageOf(const Error& error)
{
    Message message;
    message.severity = error.code == ErrorCode::Cancelled ? Severity::Note : Severity::Error;
    message.text = error.message;
    if (error.detail != error.message)
        message.detail = error.detail.trimmed();
    return message;
}

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
    if (!prepared.isEmpty())
        mUndo.push(new EditCommand(mDocument, std::move(prepared)));
}

void AppContext::adoptProject(ProjectStore::Loaded loaded, ProjectStore::Recovery recovery,
                              const ViewState& view)
{
    forgetPlan();
    mStore.adopt(std::move(loaded), recovery);
    showPlan(view);
}

void AppContext::startProject(const PlanState& state, const ViewState& view)
{
    forgetPlan();
    mStore.startNew(state);
    showPlan(view);
}

void AppContext::closeProject()
{
    forgetPlan();
    mStore.close();
    showPlan({});
}

void AppContext::replacePlan(PlanState state, const ViewState& view)
{
    forgetPlan();
    mDocument.replace(std::move(state));
    showPlan(view);
}

void AppContext::forgetPlan()
{
    mUndo.clear(); // before the plan goes that its commands speak of
    mSelection.clear();
}

void AppContext::showPlan(const ViewState& view)
{
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
