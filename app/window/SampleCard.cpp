#include "app/window/SampleCard.h"

#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace parkwright {

namespace {
constexpr int PictureWidth = 208;
constexpr int Height = 140;
constexpr int CardPadding = 14;
} // namespace

SampleCard::SampleCard(const SampleInfo& sample, QWidget* parent)
    : QAbstractButton(parent)
    , mSample(sample)
    , mPicture(QStringLiteral(":/pictures/%1.jpg").arg(sample.id))
{
    setObjectName(QStringLiteral("sample-") + sample.id);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QSize SampleCard::sizeHint() const
{
    return {520, Height};
}

void SampleCard::retranslate()
{
    const QString language = QLocale().name();
    mTitle = mSample.title.in(language);
    mDescription = mSample.description.in(language);
    setText(mTitle);
    setAccessibleName(mTitle);
    setAccessibleDescription(mDescription);
    setToolTip(mDescription);
    update();
}

void SampleCard::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SampleCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SampleCard::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void SampleCard::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void SampleCard::paintEvent(QPaintEvent* /*event*/)
{
    const ThemeTokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const bool lit = underMouse() || hasFocus();
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, 8, 8);
    painter.fillPath(outline, isDown() || underMouse() ? t.hover : t.panel);

    const QRectF picture(frame.left(), frame.top(), PictureWidth, frame.height());
    painter.save();
    painter.setClipPath(outline);
    if (mPicture.isNull()) {
        painter.fillRect(picture, t.window);
        themedIcon(QStringLiteral("park"))
            .paint(&painter, picture.adjusted(60, 30, -60, -30).toRect());
    } else {
        // Fills its place; what is too wide is cut at both sides.
        const double scale =
            std::max(picture.width() / mPicture.width(), picture.height() / mPicture.height());
        const QSizeF part = picture.size() / scale;
        painter.drawPixmap(picture, mPicture,
                           {QPointF((mPicture.width() - part.width()) / 2,
                                    (mPicture.height() - part.height()) / 2),
                            part});
    }
    painter.restore();

    const QRectF text =
        frame.adjusted(PictureWidth + CardPadding, CardPadding - 2, -CardPadding, -CardPadding + 2);
    QFont title = font();
    title.setPixelSize(Theme::TitlePixels);
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(t.text);
    QRectF taken;
    painter.drawText(text, Qt::AlignLeft | Qt::TextWordWrap, mTitle, &taken);
    painter.setFont(font());
    painter.setPen(t.muted);
    painter.drawText(text.adjusted(0, taken.height() + 6, 0, 0), Qt::AlignLeft | Qt::TextWordWrap,
                     mDescription);
    painter.setPen(QPen(lit ? t.accent : t.line, 1));
    painter.drawPath(outline);
}

} // namespace parkwright
