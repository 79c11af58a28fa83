#include "app/view/ScaleBar.h"

#include "app/window/Theme.h"
#include "scene/capture/PictureDressing.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

namespace parkwright {

namespace {
constexpr double Longest = 140; ///< pixels
}

ScaleBar::ScaleBar(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ScaleBar::setMetresPerPixel(double metres)
{
    if (metres == mMetresPerPixel)
        return;
    mMetresPerPixel = std::isfinite(metres) && metres > 0 ? metres : 0;
    update();
}

void ScaleBar::paintEvent(QPaintEvent* /*event*/)
{
    if (mMetresPerPixel == 0)
        return;
    const double length = roundLength(Longest * mMetresPerPixel);
    const double pixels = length / mMetresPerPixel;
    const QString text = length >= 1000 ? tr("%1 km").arg(QLocale().toString(length / 1000))
                                        : tr("%1 m").arg(QLocale().toString(length));

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(Theme::CaptionPixels);
    painter.setFont(small);
    const QRectF bar(4.5, height() - 8.5, pixels, 5);
    const QPointF corners[4] = {bar.topLeft(), bar.bottomLeft(), bar.bottomRight(), bar.topRight()};
    painter.setPen(QPen(QColor(255, 255, 255, 190), 3.5));
    painter.drawPolyline(corners, 4);
    painter.setPen(QPen(QColor(0x1B2430), 1.5));
    painter.drawPolyline(corners, 4);

    const QRectF label(bar.left(), 0, std::max(pixels, 60.0), bar.top() - 1);
    painter.setPen(QColor(255, 255, 255, 200));
    for (const QPointF offset : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
        painter.drawText(label.translated(offset), Qt::AlignLeft | Qt::AlignBottom, text);
    painter.setPen(QColor(0x1B2430));
    painter.drawText(label, Qt::AlignLeft | Qt::AlignBottom, text);
}

} // namespace parkwright
