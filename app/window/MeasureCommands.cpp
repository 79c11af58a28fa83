#include "app/window/MeasureCommands.h"

#include "app/tools/MeasureCard.h"
#include "app/tools/ToolStage.h"
#include "app/view/ViewPane.h"
#include "gis/model/ProjectSettings.h"

#include <QAction>
#include <QMenu>

#include <array>

namespace parkwright {

namespace {

constexpr std::array Measures{std::pair(Command::MeasureDistance, MeasureKind::Distance),
                              std::pair(Command::MeasureArea, MeasureKind::Area),
                              std::pair(Command::MeasureHeight, MeasureKind::Height),
                              std::pair(Command::MeasureAngle, MeasureKind::Angle),
                              std::pair(Command::MeasurePlace, MeasureKind::Place)};

} // namespace

MeasureCommands::MeasureCommands(AppContext& context, const Actions& actions, ViewPane& pane)
    : QObject(&pane)
    , mContext(context)
    , mActions(actions)
    , mPane(pane)
{
    ToolStage* stage = pane.tools();
    if (!stage)
        return;
    mCard = new MeasureCard(pane);
    for (const auto& [command, kind] : Measures)
        connect(actions[command], &QAction::triggered, this,
                [this, each = kind](bool on) { start(each, on); });
    connect(stage, &ToolStage::toolChanged, this, &MeasureCommands::follow);
    connect(mCard, &MeasureCard::closed, this, [this, stage] {
        mCard->hide();
        if (qobject_cast<MeasureTool*>(stage->tool()))
            stage->stop();
    });
    connect(&context.document(), &Document::changed, this, [this](const Change& change) {
        if (touches(change,
                    {TableId::Parcels, TableId::Buildings, TableId::Parks, TableId::Phases})) {
            mContext.jobs().cancel(mCornersJob);
            mCornersJob = 0;
            mCorners.reset();
        }
    });
}

MeasureCommands::~MeasureCommands()
{
    mContext.jobs().cancel(mCornersJob);
    mContext.jobs().cancel(mEllipsoidJob);
}

void MeasureCommands::fillMenu(QMenu& menu) const
{
    for (const auto& [command, kind] : Measures)
        menu.addAction(mActions[command]);
}

void MeasureCommands::setProjectOpen(bool open)
{
    for (const auto& [command, kind] : Measures)
        mActions[command]->setEnabled(open && mCard);
    if (!open && mCard)
        mCard->hide();
}

void MeasureCommands::start(MeasureKind kind, bool on)
{
    mPane.tools()->stop();
    if (!on)
        return;
    auto tool = std::make_unique<MeasureTool>(
        kind,
        [this](const MapPoint& place, double metres) {
            prepare();
            return mCorners ? mCorners->nearest(place, metres) : std::nullopt;
        },
        [this](const MapPoint& from, const MapPoint& to) { return legText(from, to); },
        [this](const MapPoint& place) { return mPane.metresPerPixel(place); });
    connect(tool.get(), &MeasureTool::measured, this, &MeasureCommands::show);
    mCard->hide();
    mPane.tools()->start(std::move(tool));
    prepare();
}

void MeasureCommands::follow()
{
    const auto* tool = qobject_cast<MeasureTool*>(mPane.tools()->tool());
    for (const auto& [command, kind] : Measures)
        mActions[command]->setChecked(tool && tool->kind() == kind);
}

void MeasureCommands::prepare()
{
    const Crs& crs = mContext.document().settings().crs;
    if (!mCorners && mCornersJob == 0) {
        mCornersJob = mContext.jobs().start(
            tr("Collecting corners"),
            [plan = mContext.document().state()](
                JobContext& job) -> Result<std::shared_ptr<const SnapCorners>> {
                auto corners = std::make_shared<const SnapCorners>(SnapCorners::of(plan, job));
                if (job.isCancelled())
                    return cancelledError();
                return std::shared_ptr<const SnapCorners>(std::move(corners));
            },
            this,
            [this](const Result<std::shared_ptr<const SnapCorners>>& made) {
                if (!made)
                    return;
                mCornersJob = 0;
                mCorners = *made;
            });
    }
    if (crs.isValid() && !(crs == mEllipsoidOf) && mEllipsoidJob == 0) {
        mEllipsoidOf = crs;
        mEllipsoid.reset();
        mEllipsoidJob = mContext.jobs().start(
            tr("Preparing to measure"),
            [crs](JobContext&) -> Result<std::shared_ptr<const GeodesicMeasure>> {
                auto made = GeodesicMeasure::make(crs);
                if (!made)
                    return made.error();
                return std::make_shared<const GeodesicMeasure>(std::move(*made));
            },
            this,
            [this](const Result<std::shared_ptr<const GeodesicMeasure>>& made) {
                mEllipsoidJob = 0;
                if (made)
                    mEllipsoid = *made;
                show();
            });
    }
}

QString MeasureCommands::legText(const MapPoint& from, const MapPoint& to) const
{
    const Format format(QLocale(), mContext.document().settings().areaUnit);
    const double unit = mContext.document().settings().crs.metresPerUnit();
    return format.length(measureLine({from, to}, unit, nullptr).planar).text();
}

void MeasureCommands::show()
{
    const auto* tool = qobject_cast<MeasureTool*>(mPane.tools()->tool());
    if (!tool)
        return;
    const ProjectSettings& settings = mContext.document().settings();
    MeasureGround ground{Format(QLocale(), settings.areaUnit), settings.crs.metresPerUnit(),
                         mEllipsoid.get(),
                         [this](double x, double y) { return mPane.groundAt(x, y); }};
    mCard->showReport(measureReport(tool->kind(), tool->points(), ground));
}

} // namespace parkwright
