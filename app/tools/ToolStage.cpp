#include "app/tools/ToolStage.h"

#include "app/view/Pointing.h"
#include "app/view/SceneWidget.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace parkwright {

namespace {
constexpr int MoveMs = 30;
constexpr int HintMargin = 16; ///< pixels from the foot of the view
} // namespace

ToolStage::ToolStage(SceneWidget& widget, const SceneRenderer& renderer, Pointing& pointing,
                     QWidget* parent)
    : QWidget(parent)
    , mWidget(widget)
    , mRenderer(renderer)
    , mPointing(pointing)
    , mHint(new QLabel(this))
{
    setObjectName(QStringLiteral("toolStage"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    mHint->setProperty("role", QStringLiteral("card"));
    mHint->setTextFormat(Qt::PlainText);
    mHint->setMargin(8);
    mMove.setSingleShot(true);
    mMove.setInterval(MoveMs);
    connect(&mMove, &QTimer::timeout, this, &ToolStage::passMove);
    connect(&widget, &SceneWidget::framePainted, this, qOverload<>(&QWidget::update));
    mWidget.installEventFilter(this); // the last one installed is asked first
    hide();
}

ToolStage::~ToolStage() = default;

void ToolStage::start(std::unique_ptr<ViewTool> tool)
{
    stop();
    mTool = std::move(tool);
    connect(mTool.get(), &ViewTool::repaintWanted, this, qOverload<>(&QWidget::update));
    connect(mTool.get(), &ViewTool::hintChanged, this, &ToolStage::showHint);
    // Queued, for it speaks from within its own functions; by then another one may have come.
    connect(
        mTool.get(), &ViewTool::ended, this,
        [this, tool = mTool.get()] {
            if (mTool.get() == tool)
                stop();
        },
        Qt::QueuedConnection);
    mPointing.setActive(false);
    mWidget.setCursor(mTool->cursor());
    mWidget.setFocus();
    show();
    raise();
    showHint();
    Q_EMIT toolChanged();
}

void ToolStage::startDragging(std::unique_ptr<ViewTool> tool, const QPointF& pressedAt)
{
    start(std::move(tool));
    mHeld = true;
    mAt = pressedAt;
    mTool->press(pointAt(pressedAt, Qt::NoModifier));
}

void ToolStage::stop()
{
    if (!mTool)
        return;
    mMove.stop();
    mHeld = false;
    mTool->disconnect(this);
    mTool->leave();
    mTool.release()->deleteLater(); // it may be what asks to be put away
    mPointing.setActive(true);
    mWidget.unsetCursor();
    hide();
    Q_EMIT toolChanged();
}

bool ToolStage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &mWidget || !mTool)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        return mouse(*static_cast<QMouseEvent*>(event));
    case QEvent::Wheel:
        return mTool->wheel(static_cast<QWheelEvent*>(event)->angleDelta().y() / 120.0);
    case QEvent::ShortcutOverride: // or Escape would clear the selection
        if (!key(*static_cast<QKeyEvent*>(event), true))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent*>(event), false);
    case QEvent::KeyRelease: {
        const auto* released = static_cast<QKeyEvent*>(event);
        if (!mTool->usesKey(released->key()))
            return false;
        if (!released->isAutoRepeat())
            mTool->key(released->key(), false);
        return true;
    }
    default:
        return false;
    }
}

bool ToolStage::mouse(const QMouseEvent& event)
{
    mAt = event.position();
    mModifiers = event.modifiers();
    if (event.type() == QEvent::MouseMove) {
        if (!mMove.isActive() && (mHeld || event.buttons() == Qt::NoButton))
            mMove.start();
        return mHeld;
    }
    if (event.button() != Qt::LeftButton)
        return false; // moves the camera; a click comes by finishByClick()
    const ToolPoint at = pointAt(mAt, mModifiers);
    mMove.stop();
    if (event.type() == QEvent::MouseButtonDblClick) {
        mTool->doubleClick(at);
    } else if (event.type() == QEvent::MouseButtonPress) {
        mHeld = true;
        mWidget.setFocus(Qt::MouseFocusReason);
        mTool->press(at);
    } else if (std::exchange(mHeld, false)) {
        mTool->release(at);
    }
    return true;
}

bool ToolStage::key(const QKeyEvent& event, bool onlyAsked)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!onlyAsked)
            mTool->finish();
        return true;
    case Qt::Key_Backspace:
        if (!onlyAsked)
            mTool->stepBack();
        return true;
    case Qt::Key_Escape:
        if (!onlyAsked && !mTool->stepBack()) {
            stop();
            Q_EMIT escaped();
        }
        return true;
    default:
        if (!mTool->usesKey(event.key()))
            return false;
        if (!onlyAsked && !event.isAutoRepeat())
            mTool->key(event.key(), true);
        return true;
    }
}

void ToolStage::finishByClick()
{
    if (mTool)
        mTool->finish();
}

void ToolStage::passMove()
{
    if (mTool)
        mTool->move(pointAt(mAt, mModifiers), mHeld);
}

void ToolStage::showHint()
{
    mHint->setText(mTool->hint());
    mHint->setVisible(!mHint->text().isEmpty());
    mHint->adjustSize();
    mHint->move((width() - mHint->width()) / 2, height() - mHint->height() - HintMargin);
}

void ToolStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (mTool)
        showHint();
}

void ToolStage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && mTool)
        showHint();
}

ToolPoint ToolStage::pointAt(const QPointF& pixel, Qt::KeyboardModifiers modifiers) const
{
    return {pixel, mTool->needsPlaces() ? mWidget.pointAt(pixel) : std::nullopt, modifiers};
}

std::optional<QPointF> ToolStage::pixelOf(const MapPoint& place) const
{
    const auto found = mRenderer.project(place);
    if (!found)
        return std::nullopt;
    const double ratio = devicePixelRatioF();
    return QPointF(found->x / ratio, found->y / ratio);
}

void ToolStage::paintEvent(QPaintEvent* /*event*/)
{
    if (!mTool)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    mTool->paint(painter, [this](const MapPoint& place) { return pixelOf(place); });
}

} // namespace parkwright
