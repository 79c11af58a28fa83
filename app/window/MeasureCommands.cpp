#include "app/window/MeasureCommands.h"

#include "app/crs/CrsDialog.h"
#include "app/tools/MeasureCard.h"
#include "app/tools/MeasureTool.h"
#include "app/tools/ToolStage.h"
#include "app/view/ViewPane.h"
#include "gis/model/ProjectSettings.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

#include <array>
#include <cmath>

namespace parkwright {

namespace {

constexpr std::array Measures{std::pair(Command::MeasureDistance, MeasureKind::Distance),
                              std::pair(Command::MeasureArea, MeasureKind::Area),
                              std::pair(Command::MeasureHeight, MeasureKind::Height),
                              std::pair(Command::MeasureAngle, MeasureKind::Angle),
                              std::pair(Command::MeasurePlace, MeasureKind::Place)};

constexpr double UnknownStep = 5;        ///< metres, where no heights are known
constexpr double LeastStep = 0.25;       ///< metres
constexpr size_t MostWhileDrawing = 512; ///< places of a profile while the pointer moves
constexpr size_t MostOfWhole = 4000;
const auto OtherCrsKey = QStringLiteral("measure/otherCrs");

} // namespace

MeasureCommands::MeasureCommands(AppContext& context, const Actions& actions, ViewPane& pane)
    : QObject(&pane)
    , mContext(context)
    , mActions(actions)
    , mPane(pane)
    , mBasis(context.document(), context.jobs())
{
    ToolStage* stage = pane.tools();
    if (!stage)
        return;
    mCard = new MeasureCard(pane);
    for (const auto& [command, kind] : Measures)
        connect(actions[command], &QAction::triggered, this,
                [this, each = kind](bool on) { start(each, on); });
    connect(stage, &ToolStage::toolChanged, this, &MeasureCommands::follow);
    connect(stage, &ToolStage::escaped, this, &MeasureCommands::close);
    connect(mCard, &MeasureCard::closed, this, [this, stage] {
        if (qobject_cast<MeasureTool*>(stage->tool()))
            stage->stop();
        close();
    });
    connect(mCard, &MeasureCard::languageChanged, this, &MeasureCommands::show);
    connect(mCard, &MeasureCard::otherCrsWanted, this, &MeasureCommands::askOtherCrs);
    connect(mCard, &MeasureCard::saveProfileWanted, this, &MeasureCommands::askToSaveProfile);
    connect(&mBasis, &MeasureBasis::changed, this, &MeasureCommands::show);
    connect(&mBasis, &MeasureBasis::placesLost, this, &MeasureCommands::startAnew);
    const QString other = QSettings().value(OtherCrsKey).toString();
    if (const auto crs = Crs::fromUserInput(other); !other.isEmpty() && crs)
        mBasis.setOtherCrs(*crs);
}

MeasureCommands::~MeasureCommands() = default;

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
        close();
}

void MeasureCommands::start(MeasureKind kind, bool on)
{
    mPane.tools()->stop();
    if (!on)
        return;
    MeasureAids aids;
    aids.snap = [this](const MapPoint& place, double metres) -> std::optional<SnapHit> {
        const SnapTargets* targets = mBasis.targets();
        return targets ? targets->nearest(place, metres) : std::nullopt;
    };
    aids.legText = [this](const MapPoint& from, const MapPoint& to) { return legText(from, to); };
    aids.metresPerPixel = [this](const MapPoint& place) {
        return mPane.metresPerPixel(place) * mapScale(mContext.document().settings().crs, place).y;
    };
    aids.ground = [this](double x, double y) { return mPane.groundAt(x, y); };
    auto tool = std::make_unique<MeasureTool>(kind, std::move(aids));
    connect(tool.get(), &MeasureTool::measured, this, &MeasureCommands::followTool);
    mPane.tools()->start(std::move(tool));
    mBasis.retry();
    mBasis.targets();
    mBasis.ellipsoid();
}

void MeasureCommands::follow()
{
    const auto* tool = qobject_cast<MeasureTool*>(mPane.tools()->tool());
    for (const auto& [command, kind] : Measures)
        mActions[command]->setChecked(tool && tool->kind() == kind);
}

/// The plan has moved under the places.
void MeasureCommands::startAnew()
{
    if (const auto* tool = qobject_cast<MeasureTool*>(mPane.tools()->tool()))
        start(tool->kind(), true);
    close();
}

void MeasureCommands::close()
{
    mMeasured = {};
    mCard->hide();
}

QString MeasureCommands::legText(const MapPoint& from, const MapPoint& to)
{
    const Format format(QLocale(), mContext.document().settings().areaUnit);
    const double unit = planarUnit(mContext.document().settings().crs);
    const bool isPlane = std::isfinite(unit);
    const MeasuredLine line = measureLine({from, to}, unit, isPlane ? nullptr : mBasis.ellipsoid());
    return format.length(isPlane ? line.planar : line.geodesic).text();
}

void MeasureCommands::followTool()
{
    const auto* tool = qobject_cast<MeasureTool*>(mPane.tools()->tool());
    if (!tool)
        return;
    std::vector<MapPoint> places = tool->points();
    if (!places.empty())
        mMeasured = {tool->kind(), std::move(places), tool->isWhole()};
    else if (!mMeasured.isWhole)
        mMeasured = {}; // given up
    show();
}

/// As fine as the heights are known; coarser while the pointer moves.
ProfileSampling MeasureCommands::samplingOf() const
{
    MapExtent extent;
    for (const MapPoint& place : mMeasured.places)
        extent.add(place);
    ProfileSampling sampling{UnknownStep, mMeasured.isWhole ? MostOfWhole : MostWhileDrawing};
    if (const auto spacing = extent.isEmpty() ? std::nullopt : mPane.groundSpacing(extent)) {
        const MapScale scale = mapScale(mContext.document().settings().crs, extent.center());
        sampling.step = std::max(*spacing * scale.y, LeastStep);
    }
    return sampling;
}

void MeasureCommands::show()
{
    const ProjectSettings& settings = mContext.document().settings();
    MeasureGround ground{Format(QLocale(), settings.areaUnit),
                         settings.crs,
                         mBasis.ellipsoid(),
                         mMeasured.kind == MeasureKind::Place ? mBasis.other() : nullptr,
                         [this](double x, double y) { return mPane.groundAt(x, y); },
                         samplingOf()};
    mCard->setDecimals(coordinateDecimals(settings.crs));
    mCard->showReport(measureReport(mMeasured.kind, mMeasured.places, ground));
}

void MeasureCommands::askOtherCrs()
{
    CrsQuestion question;
    question.initial = mBasis.otherCrs();
    question.title = tr("Coordinates in another CRS");
    question.placeCrs = mContext.document().settings().crs;
    if (!mMeasured.places.empty())
        question.place = mMeasured.places.front();
    question.without = tr("In none");
    CrsDialog::ask(mCard->window(), question, [this](const Crs& crs) { chooseOtherCrs(crs); });
}

void MeasureCommands::chooseOtherCrs(const Crs& crs)
{
    QSettings().setValue(OtherCrsKey, crs.authority().isEmpty() ? crs.wkt() : crs.authority());
    mBasis.setOtherCrs(crs);
    show();
}

void MeasureCommands::askToSaveProfile()
{
    auto* dialog = new QFileDialog(mCard->window(), tr("Save profile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(tr("profile") + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &MeasureCommands::saveProfile);
    dialog->open();
}

void MeasureCommands::saveProfile(const QString& path)
{
    QSaveFile file(path);
    const QByteArray text = mCard->profileText();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return;
    mContext.say(
        messageOf({ErrorCode::Output, tr("%1 cannot be written.").arg(QFileInfo(path).fileName()),
                   file.errorString()}));
}

} // namespace parkwright
