#include "app/view/OverviewMap.h"

#include "app/window/Theme.h"
#include "scene/camera/CameraMath.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSettings>
#include <QToolTip>
#include <QWheelEvent>

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
constexpr double CornerGrip = 16;  ///< pixels
constexpr double HandleReach = 10; ///< pixels around it that take hold of it
constexpr double KeyShare = 0.15;  ///< of what is seen, that an arrow key moves
constexpr double KeyDegrees = 5;
constexpr double WheelZoom = 1.25;
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

void OverviewMap::moveBy(double east, double north)
{
    const MapPoint& target = mContext.view().viewState().camera.target;
    Q_EMIT taken();
    mContext.view().setCamera(movedTo({target.x + east, target.y + north, 0}));
}

void OverviewMap::turnTo(double heading)
{
    CameraPose pose = mContext.view().viewState().camera;
    pose.heading = std::fmod(heading + 360, 360.0);
    Q_EMIT taken();
    mContext.view().setCamera(pose);
}

OverviewMap::Grip OverviewMap::gripAt(const QPointF& pixel) const
{
    if (pixel.x() < CornerGrip && pixel.y() < CornerGrip)
        return Grip::Corner;
    if (!isDrawn())
        return Grip::None;
    if (QLineF(cone().handle, pixel).length() <= HandleReach)
        return Grip::Handle;
    return placeMarkAt(pixel) ? Grip::Place : Grip::Map;
}

void OverviewMap::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    mGrip = gripAt(event->position());
    mIsDragging = false;
    mPressedAt = event->position();
    mOffset = {};
    if (mGrip != Grip::Map)
        return;
    if (cone().ground.containsPoint(mPressedAt, Qt::OddEvenFill)) {
        const MapPoint at = placeAt(mPressedAt);
        const MapPoint& target = mContext.view().viewState().camera.target;
        mOffset = {target.x - at.x, target.y - at.y};
    }
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
    const QPointF now = event->position();
    if (mGrip == Grip::None || !(event->buttons() & Qt::LeftButton)) {
        showCursor(now);
        return;
    }
    if (!mIsDragging &&
        (now - mPressedAt).manhattanLength() < QApplication::startDragDistance() / 2.0)
        return;
    mIsDragging = true;
    dragTo(now);
}

void OverviewMap::dragTo(const QPointF& pointer)
{
    const QPointF inside(std::clamp(pointer.x(), 0.0, double(width())),
                         std::clamp(pointer.y(), 0.0, double(height())));
    if (mGrip == Grip::Corner) {
        // The corner moves along with the pointer, and positions count from it.
        const QPoint moved = pointer.toPoint() - mPressedAt.toPoint();
        mWanted = QSize(width() - moved.x(), height() - moved.y())
                      .expandedTo(LeastOverview)
                      .boundedTo(MostOverview);
        Q_EMIT sizeWanted();
    } else if (mGrip == Grip::Handle) {
        turnTo(headingByHandle(cone(), pointer));
    } else if (mGrip == Grip::Map) {
        const MapPoint at = placeAt(inside);
        Q_EMIT taken();
        mContext.view().setCamera(movedTo({at.x + mOffset.x(), at.y + mOffset.y(), 0}));
    }
}

void OverviewMap::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    const Grip grip = std::exchange(mGrip, Grip::None);
    if (std::exchange(mIsDragging, false)) {
        if (grip == Grip::Corner)
            QSettings().setValue(SizeKey, mWanted);
        followCamera();
        return;
    }
    if (grip == Grip::Map) {
        Q_EMIT taken();
        mContext.view().flyTo(movedTo(placeAt(event->position())));
    } else if (const auto mark = placeMarkAt(event->position()); grip == Grip::Place && mark) {
        Q_EMIT taken();
        if (mark->place->park.isNull())
            mContext.view().flyTo(movedTo(mark->place->extent.center()));
        else
            mContext.view().frame({{TableId::Parks, mark->place->park}});
    }
}

void OverviewMap::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() != Qt::LeftButton || gripAt(event->position()) == Grip::Corner)
        return;
    Q_EMIT taken();
    mContext.view().frame({});
}

void OverviewMap::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomed(std::pow(WheelZoom, -event->angleDelta().y() / 120.0));
}

void OverviewMap::keyPressEvent(QKeyEvent* event)
{
    const double step = seenMetres() * KeyShare;
    const bool turns = event->modifiers().testFlag(Qt::ShiftModifier);
    const double heading = mContext.view().viewState().camera.heading;
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    case Qt::Key_Left:
        return turns ? turnTo(heading - KeyDegrees) : moveBy(-step, 0);
    case Qt::Key_Right:
        return turns ? turnTo(heading + KeyDegrees) : moveBy(step, 0);
    case Qt::Key_Up:
        return moveBy(0, step);
    case Qt::Key_Down:
        return moveBy(0, -step);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomed(1 / WheelZoom);
        return;
    case Qt::Key_Minus:
        Q_EMIT zoomed(WheelZoom);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool OverviewMap::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) { // Escape would clear the selection
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || (key >= Qt::Key_Left && key <= Qt::Key_Down)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto mark = placeMarkAt(help->pos()); mark && !mark->place->name.isEmpty()) {
            QToolTip::showText(help->globalPos(), mark->place->name, this);
            return true;
        }
    }
    return QWidget::event(event);
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

void OverviewMap::showCursor(const QPointF& pixel)
{
    switch (gripAt(pixel)) {
    case Grip::Corner:
        setCursor(Qt::SizeFDiagCursor);
        break;
    case Grip::Handle:
        setCursor(Qt::OpenHandCursor);
        break;
    case Grip::Place:
        setCursor(Qt::PointingHandCursor);
        break;
    case Grip::Map:
        setCursor(Qt::CrossCursor);
        break;
    case Grip::None:
        unsetCursor();
    }
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
