#include "app/tools/ProfileChart.h"

#include "app/window/Theme.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double LeastSpan = 2; ///< metres of height that the chart shows at the least
constexpr int ChartLeft = 42;
constexpr int ChartFoot = 16;

QString metres(double value)
{
    return QLocale().toString(value, 'f', std::abs(value) < 100 ? 1 : 0);
}

} // namespace

ProfileChart::ProfileChart(QWidget* parent)
    : QWidget(parent)
{
    setMinimumSize(sizeHint());
    setMouseTracking(true);
}

void ProfileChart::setProfile(std::vector<ProfilePoint> profile)
{
    mProfile = std::move(profile);
    mHovered = -1;
    if (!mProfile.empty()) {
        const auto [low, high] = std::ranges::minmax_element(mProfile, {}, &ProfilePoint::height);
        mLowest = low->height;
        mHighest = std::max(high->height, mLowest + LeastSpan);
    }
    setAccessibleName(
        tr("Profile of the ground, %1 to %2 m").arg(metres(mLowest), metres(mHighest)));
    update();
}

QRectF ProfileChart::plot() const
{
    return QRectF(rect()).adjusted(ChartLeft, 8, -8, -ChartFoot);
}

QPointF ProfileChart::pixelOf(const ProfilePoint& point) const
{
    const QRectF area = plot();
    const double length = std::max(mProfile.back().along, 1e-9);
    return {area.left() + area.width() * point.along / length,
            area.bottom() - area.height() * (point.height - mLowest) / (mHighest - mLowest)};
}

void ProfileChart::paintEvent(QPaintEvent* /*event*/)
{
    if (mProfile.size() < 2)
        return;
    const ThemeTokens& tokens = Theme::tokens();
    const QRectF area = plot();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(Theme::CaptionPixels);
    painter.setFont(small);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    QPolygonF line;
    for (const ProfilePoint& point : mProfile)
        line << pixelOf(point);
    QPainterPath ground;
    ground.addPolygon(line);
    ground.lineTo(area.bottomRight());
    ground.lineTo(area.bottomLeft());
    ground.closeSubpath();
    QColor fill = tokens.accent;
    fill.setAlpha(40);
    painter.fillPath(ground, fill);
    painter.setPen(QPen(tokens.accent, 1.5));
    painter.drawPolyline(line);
    painter.setPen(tokens.muted);
    const QRectF left(0, 0, ChartLeft - 6, 14);
    painter.drawText(left.translated(0, area.top() - 7), Qt::AlignRight | Qt::AlignVCenter,
                     metres(mHighest));
    painter.drawText(left.translated(0, area.bottom() - 7), Qt::AlignRight | Qt::AlignVCenter,
                     metres(mLowest));
    QString foot = tr("%1 m").arg(metres(mProfile.back().along));
    if (mHovered >= 0) {
        const ProfilePoint& at = mProfile[size_t(mHovered)];
        const QPointF pixel = pixelOf(at);
        painter.drawLine(QPointF(pixel.x(), area.top()), QPointF(pixel.x(), area.bottom()));
        painter.setBrush(tokens.accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(pixel, 3, 3);
        painter.setPen(tokens.text);
        foot = tr("%1 m high after %2 m").arg(metres(at.height), metres(at.along));
    }
    painter.drawText(QRectF(area.left(), area.bottom() + 2, area.width(), ChartFoot - 2),
                     Qt::AlignRight | Qt::AlignVCenter, foot);
}

void ProfileChart::mouseMoveEvent(QMouseEvent* event)
{
    if (mProfile.size() < 2)
        return;
    const QRectF area = plot();
    const double share = std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0);
    const double along = share * mProfile.back().along;
    const auto next = std::ranges::lower_bound(mProfile, along, {}, &ProfilePoint::along);
    mHovered =
        int(std::min<std::ptrdiff_t>(next - mProfile.begin(), std::ptrdiff_t(mProfile.size()) - 1));
    update();
}

void ProfileChart::leaveEvent(QEvent* /*event*/)
{
    mHovered = -1;
    update();
}

} // namespace parkwright
