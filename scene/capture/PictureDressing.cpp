#include "scene/capture/PictureDressing.h"

#include "scene/camera/CameraMath.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double UsualHeight = 800; ///< pixels of the picture that the sizes below are for
constexpr double Edge = 18;
constexpr double TitlePixels = 20;
constexpr double TextPixels = 12.5;
constexpr double SmallPixels = 11;
constexpr double RowHeight = 19;
constexpr double SwatchSide = 11;
constexpr double LongestBar = 160;
constexpr double MostLegendShare = 0.8; ///< of the picture's height
const QColor Ink(0x1B2430);
const QColor MutedInk(0x5B6675);
const QColor Paper(255, 255, 255, 232);

QString dressingWords(const char* text)
{
    return QCoreApplication::translate("PictureDressing", text);
}

class Dresser
{
public:
    Dresser(QPainter& painter, const QSizeF& size)
        : mPainter(painter)
        , mSize(size)
    {
    }
    void title(const QString& title, const QString& detail);
    void legend(const Legend& legend);
    void scale(const PictureDressing& dressing, double metresPerUnit);

private:
    QFont font(double pixels, bool bold = false) const
    {
        QFont font = mPainter.font();
        font.setPixelSize(int(std::lround(pixels)));
        font.setBold(bold);
        return font;
    }
    void card(const QRectF& box)
    {
        mPainter.setPen(Qt::NoPen);
        mPainter.setBrush(Paper);
        mPainter.drawRoundedRect(box, 6, 6);
    }
    void text(const QRectF& box, int flags, const QString& text, const QColor& ink)
    {
        mPainter.setPen(ink);
        mPainter.drawText(box, flags, text);
    }

    QPainter& mPainter;
    QSizeF mSize;
};

void Dresser::title(const QString& title, const QString& detail)
{
    const QFont large = font(TitlePixels, true);
    const QFont small = font(SmallPixels);
    const double most = mSize.width() * 0.6;
    const QString shown = QFontMetricsF(large).elidedText(title, Qt::ElideRight, most);
    const double width = std::max(QFontMetricsF(large).horizontalAdvance(shown),
                                  QFontMetricsF(small).horizontalAdvance(detail)) +
                         28;
    const QRectF box(Edge, Edge, width, detail.isEmpty() ? 40 : 58);
    card(box);
    mPainter.setFont(large);
    text(box.adjusted(14, 7, -14, 0), Qt::AlignLeft | Qt::AlignTop, shown, Ink);
    mPainter.setFont(small);
    text(box.adjusted(14, 0, -14, -8), Qt::AlignLeft | Qt::AlignBottom, detail, MutedInk);
}

void Dresser::legend(const Legend& legend)
{
    const QFont plain = font(TextPixels);
    const QFont bold = font(TextPixels, true);
    const auto most = size_t(std::max(1.0, (mSize.height() * MostLegendShare - 50) / RowHeight));
    const size_t rows = std::min(legend.entries.size(), most);
    const QString head = legend.unit.isEmpty()
                             ? legend.title
                             : QStringLiteral("%1 (%2)").arg(legend.title, legend.unit);
    double width = QFontMetricsF(bold).horizontalAdvance(head);
    for (size_t i = 0; i < rows; ++i)
        width = std::max(width, QFontMetricsF(plain).horizontalAdvance(legend.entries[i].label) +
                                    SwatchSide + 8);
    width = std::min(width + 28, mSize.width() * 0.35);
    const double height = 42 + RowHeight * double(rows);
    const QRectF box(mSize.width() - Edge - width, mSize.height() - Edge - height, width, height);
    card(box);
    mPainter.setFont(bold);
    text(box.adjusted(14, 9, -14, 0), Qt::AlignLeft | Qt::AlignTop, head, Ink);
    mPainter.setFont(plain);
    for (size_t i = 0; i < rows; ++i) {
        const LegendEntry& entry = legend.entries[i];
        const QRectF row(box.left() + 14, box.top() + 32 + RowHeight * double(i), width - 28,
                         RowHeight);
        const QRectF swatch(row.left(), row.center().y() - SwatchSide / 2, SwatchSide, SwatchSide);
        mPainter.setPen(QPen(entry.colour.darker(130), 1));
        mPainter.setBrush(entry.colour);
        mPainter.drawRoundedRect(swatch, 2, 2);
        const QRectF room = row.adjusted(SwatchSide + 8, 0, 0, 0);
        text(room, Qt::AlignLeft | Qt::AlignVCenter,
             QFontMetricsF(plain).elidedText(entry.label, Qt::ElideRight, room.width()), Ink);
    }
}

void Dresser::scale(const PictureDressing& dressing, double metresPerUnit)
{
    const double length = roundLength(LongestBar * metresPerUnit);
    const double bar = length / metresPerUnit;
    const QString note = dressing.isPlan
                             ? QString()
                             : dressingWords(QT_TRANSLATE_NOOP("PictureDressing", "in the middle"));
    const QLocale locale;
    const QString words = length >= 1000
                              ? QStringLiteral("%1 km").arg(locale.toString(length / 1000))
                              : QStringLiteral("%1 m").arg(locale.toString(length));
    const QFont small = font(SmallPixels);
    const double noteWidth = QFontMetricsF(small).horizontalAdvance(note);
    const QRectF box(Edge, mSize.height() - Edge - 46, bar + 74 + noteWidth, 46);
    card(box);
    mPainter.save();
    mPainter.translate(box.left() + 26, box.center().y());
    mPainter.rotate(-dressing.heading);
    QPainterPath arrow;
    arrow.moveTo(0, -15);
    arrow.lineTo(6, 6);
    arrow.lineTo(0, 2);
    arrow.lineTo(-6, 6);
    arrow.closeSubpath();
    mPainter.setPen(Qt::NoPen);
    mPainter.setBrush(Ink);
    mPainter.drawPath(arrow);
    mPainter.setFont(font(9, true));
    text(QRectF(-8, 6, 16, 12), Qt::AlignCenter,
         dressingWords(QT_TRANSLATE_NOOP("PictureDressing", "N")), Ink);
    mPainter.restore();
    const double left = box.left() + 52;
    const double foot = box.bottom() - 13;
    mPainter.setPen(QPen(Ink, 1.6));
    mPainter.setBrush(Qt::NoBrush);
    mPainter.drawPolyline(
        QPolygonF{{left, foot - 6}, {left, foot}, {left + bar, foot}, {left + bar, foot - 6}});
    mPainter.setFont(small);
    text(QRectF(left, box.top() + 6, bar, 18), Qt::AlignLeft | Qt::AlignVCenter, words, Ink);
    text(QRectF(left + bar + 8, foot - 14, noteWidth + 4, 16), Qt::AlignLeft | Qt::AlignVCenter,
         note, MutedInk);
}

} // namespace

double roundLength(double most)
{
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (step * power <= most)
            return step * power;
    return power;
}

void setScaleOf(PictureDressing& dressing, const CameraPose& camera, int height)
{
    dressing.metresPerPixel = height > 0 ? 2 * halfHeightAtTarget(camera) / height : 0;
    dressing.heading = camera.heading;
    dressing.isPlan = camera.orthographic;
}

void dressPicture(QImage& picture, const PictureDressing& dressing)
{
    if (picture.isNull() || dressing.isEmpty())
        return;
    const double factor =
        std::min(picture.height() / UsualHeight, picture.width() / (UsualHeight * 0.8));
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(factor, factor);
    Dresser dresser(painter, QSizeF(picture.size()) / factor);
    if (!dressing.title.isEmpty())
        dresser.title(dressing.title, dressing.detail);
    if (!dressing.legend.entries.empty())
        dresser.legend(dressing.legend);
    if (dressing.metresPerPixel > 0 && std::isfinite(dressing.metresPerPixel))
        dresser.scale(dressing, dressing.metresPerPixel * factor);
}

} // namespace parkwright
