#include "app/view/OverviewMap.h"

#include "app/window/Theme.h"
#include "scene/camera/CameraMath.h"

#include <QEvent>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr QSize FirstOverview{200, 150};
constexpr QSize LeastOverview{140, 105};
constexpr QSize MostOverview{400, 300};
constexpr int OverviewMargin = 12; ///< pixels to the edges of the view and what else is there
constexpr int EditDelay = 300;     ///< ms without an edit before the plan is drawn
constexpr int LookDelay = 60;      ///< ms after another size or part of the plan
const auto SizeKey = QStringLiteral("view/overviewSize");

} // namespace

OverviewMap::OverviewMap(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mGround([](double, double) { return 0.0; })
    , mWanted(storedSize())
{
    setObjectName(QStringLiteral("overviewMap"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    resize(mWanted);
    mDue.setSingleShot(true);
    connect(&mDue, &QTimer::timeout, this, &OverviewMap::draw);
    connect(&context.document(), &Document::changed, this, &OverviewMap::follow);
    connect(&context, &AppContext::standardsChanged, this, [this] { askToDraw(EditDelay); });
    connect(&context.selection(), &Selection::changed, this, &OverviewMap::drawSelection);
    connect(&context.view(), &ViewController::changed, this, [this](ViewAspects aspects) {
        if (aspects.testFlag(ViewAspect::Camera))
            followCamera();
    });
    retranslate();
}

OverviewMap::~OverviewMap()
{
    mContext.jobs().cancel(mJob);
    mContext.jobs().cancel(mSelectionJob);
}

QSize OverviewMap::storedSize()
{
    return QSettings()
        .value(SizeKey, FirstOverview)
        .toSize()
        .expandedTo(LeastOverview)
        .boundedTo(MostOverview);
}

void OverviewMap::want(const QSize& size)
{
    mWanted = size.expandedTo(LeastOverview).boundedTo(MostOverview);
    Q_EMIT sizeWanted();
}

void OverviewMap::storeSize() const
{
    QSettings().setValue(SizeKey, mWanted);
}

QRect OverviewMap::placed(const QSize& view, const QSize& wanted, const QRect& buttons,
                          const QRect& scale)
{
    const QSize room(view.width() - 2 * OverviewMargin, view.height() - 2 * OverviewMargin);
    QSize size = wanted.boundedTo(room);
    int right = view.width() - OverviewMargin;
    int bottom = view.height() - OverviewMargin;
    const int above = bottom - buttons.bottom() - 1 - OverviewMargin; // left below the buttons
    if (above >= LeastOverview.height())
        size.setHeight(std::min(size.height(), above));
    else
        right = buttons.left() - OverviewMargin;
    const int beside = right - scale.right() - 1 - OverviewMargin;
    if (beside >= LeastOverview.width())
        size.setWidth(std::min(size.width(), beside));
    else
        bottom = scale.top() - OverviewMargin;
    return {QPoint(right - size.width(), bottom - size.height()), size};
}

void OverviewMap::setViewSize(const QSizeF& size)
{
    mViewSize = size;
    followCamera();
}

double OverviewMap::aspect() const
{
    return mViewSize.height() > 0 ? mViewSize.width() / mViewSize.height() : 1;
}

double OverviewMap::seenMetres() const
{
    return 2 * halfHeightAtTarget(mContext.view().viewState().camera) * std::max(aspect(), 1.0);
}

void OverviewMap::follow(const Change& change)
{
    if (touches(change, {TableId::Parks, TableId::Parcels, TableId::Buildings}))
        askToDraw(EditDelay);
}

void OverviewMap::followCamera()
{
    if (!isVisible() || !isDrawn())
        return;
    update();
    if (mGrip == Grip::None && !mIsDrawing && !mDue.isActive() &&
        overviewFrame(mPicture.places, mContext.view().viewState().camera.target, seenMetres(),
                      mPicture.frame) != mPicture.frame)
        askToDraw(LookDelay);
}

void OverviewMap::askToDraw(int ms)
{
    mIsStale = true;
    if (isVisible())
        mDue.start(ms);
}

OverviewRequest OverviewMap::request() const
{
    OverviewRequest request;
    request.plan = mContext.document().state();
    request.standards = mContext.standards();
    request.palette = mContext.document().settings().palette;
    request.tokens = Theme::tokens();
    request.size = size();
    request.ratio = devicePixelRatioF();
    request.target = mContext.view().viewState().camera.target;
    request.seen = seenMetres();
    request.frame = mPicture.frame;
    return request;
}

void OverviewMap::draw()
{
    mIsStale = false;
    mIsDrawing = true;
    const int round = ++mRound;
    mContext.jobs().cancel(mJob);
    mJob = mContext.jobs().start(
        tr("Drawing the overview map"),
        [request = request()](const JobContext& job) { return drawOverview(request, job); }, this,
        [this, round](Result<OverviewPicture> result) {
            if (round != mRound)
                return;
            mIsDrawing = false;
            if (!result)
                return;
            mPicture = std::move(*result);
            mSelection = {};
            drawSelection();
            update();
            Q_EMIT drawn();
            followCamera(); // it may have gone elsewhere meanwhile
        });
}

void OverviewMap::drawSelection()
{
    mContext.jobs().cancel(mSelectionJob);
    if (mContext.selection().isEmpty() || !isDrawn() || !isVisible()) {
        mSelection = {};
        update();
        return;
    }
    OverviewRequest wanted = request();
    wanted.size = mPicture.size;
    mSelectionJob = mContext.jobs().start(
        tr("Drawing the overview map"),
        [wanted, objects = mContext.selection().objects()](const JobContext& job) {
            return drawOverviewSelection(wanted, objects, job);
        },
        this,
        [this](Result<QImage> result) {
            if (!result)
                return;
            mSelection = std::move(*result);
            update();
            Q_EMIT selectionDrawn();
        });
}

QPointF OverviewMap::pixelOf(const MapPoint& place) const
{
    return overviewFit(mPicture.frame, size()).map(QPointF(place.x, place.y));
}

MapPoint OverviewMap::placeAt(const QPointF& pixel) const
{
    const QPointF at = overviewFit(mPicture.frame, size()).inverted().map(pixel);
    return {at.x(), at.y(), mGround(at.x(), at.y())};
}

OverviewCone OverviewMap::cone() const
{
    const CameraPose& camera = mContext.view().viewState().camera;
    const MapPoint eye = eyePoint(camera);
    const MapPoint middle = mPicture.frame.center();
    const QTransform fit = overviewFit(mPicture.frame, size());
    const double across = std::hypot(width(), height()) / fit.m11();
    const double reach = std::hypot(eye.x - middle.x, eye.y - middle.y) + across;
    const double ground = mGround(camera.target.x, camera.target.y);
    return overviewCone(seenGround(camera, aspect(), ground, reach), camera.target, fit, size());
}

CameraPose OverviewMap::movedTo(const MapPoint& place) const
{
    CameraPose pose = mContext.view().viewState().camera;
    const double above = pose.target.z - mGround(pose.target.x, pose.target.y);
    pose.target = {place.x, place.y, mGround(place.x, place.y) + std::max(above, 0.0)};
    return pose;
}

void OverviewMap::resizeEvent(QResizeEvent* event)
{
    askToDraw(LookDelay);
    QWidget::resizeEvent(event);
}

void OverviewMap::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (mIsStale)
        mDue.start(0);
    else
        drawSelection();
}

void OverviewMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        askToDraw(0);
}

void OverviewMap::retranslate()
{
    setAccessibleName(tr("Overview map"));
    const QString help = tr("Click or drag: the view goes there. Drag the arrow: turn. Wheel: "
                            "nearer, farther. Double click: everything");
    setAccessibleDescription(help);
    setWhatsThis(help);
    setToolTip(help);
    update();
}

} // namespace parkwright
