#include "scene/labels/LabelAtlas.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

namespace {

constexpr int FirstSize = 1024;
constexpr int LargestSize = 4096;
constexpr double LineSpacing = 0.84; // of the fonts' own, which is wide for Chinese
constexpr int WhiteSize = 8;         // pixels in the first corner that hold a white line

struct TypeSetting
{
    int pixels;
    QFont::Weight weight;
    double halo;
    bool plate;
};

TypeSetting settingOf(LabelStyle style)
{
    switch (style) {
    case LabelStyle::Park:
        return {16, QFont::DemiBold, 2.2, false};
    case LabelStyle::Building:
        return {13, QFont::Medium, 1.9, false};
    case LabelStyle::Parcel:
        return {12, QFont::Medium, 1.6, false};
    case LabelStyle::Floor:
        return {11, QFont::Medium, 1.6, false};
    case LabelStyle::SensorValue:
        return {11, QFont::Medium, 0, true};
    case LabelStyle::Place:
        return {12, QFont::Normal, 1.8, false};
    }
    Q_UNREACHABLE();
}

QFont fontOf(const TypeSetting& setting)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), font.family(), QStringLiteral("sans")});
    font.setPixelSize(setting.pixels);
    font.setWeight(setting.weight);
    font.setHintingPreference(QFont::PreferNoHinting); // the same in a window and without one
    return font;
}

struct Inks
{
    QColor text, halo;
};

Inks inksOf(const Label& label, bool night)
{
    if (label.ground) {
        const bool black = wantsBlackInk(*label.ground);
        return {black ? QColor(0x14, 0x18, 0x1D) : QColor(255, 255, 255),
                black ? QColor(255, 255, 255, 110) : QColor(0, 0, 0, 90)};
    }
    const bool faint = label.style == LabelStyle::Place;
    if (night)
        return {faint ? QColor(0xB8, 0xC2, 0xCE) : QColor(0xF2, 0xF5, 0xF9),
                QColor(0x0B, 0x12, 0x20, 225)};
    return {faint ? QColor(0x5B, 0x66, 0x75) : QColor(0x1B, 0x24, 0x30),
            QColor(255, 255, 255, 230)};
}

QString keyOf(const Label& label)
{
    const QChar style(ushort('0' + int(label.style)));
    const QChar ink(ushort(!label.ground ? '-' : wantsBlackInk(*label.ground) ? 'b' : 'w'));
    return QString(style) + ink + label.text;
}

double heightOf(const QFontMetricsF& metrics, qsizetype lines)
{
    const double line = metrics.ascent() + metrics.descent();
    return line + line * LineSpacing * double(lines - 1);
}

/// Lines one below the other, each in the middle, about the origin.
QPainterPath textPath(const QString& text, const QFont& font, QRectF& bounds)
{
    const QFontMetricsF metrics(font);
    const QStringList lines = text.split(QLatin1Char('\n'));
    QPainterPath path;
    double width = 0;
    const double height = heightOf(metrics, lines.size());
    double y = -height / 2 + metrics.ascent();
    for (const QString& line : lines) {
        const double advance = metrics.horizontalAdvance(line);
        path.addText(-advance / 2, y, font, line);
        width = std::max(width, advance);
        y += (metrics.ascent() + metrics.descent()) * LineSpacing;
    }
    bounds = QRectF(-width / 2, -height / 2, width, height);
    return path;
}

QMarginsF marginsOf(const TypeSetting& setting)
{
    return setting.plate ? QMarginsF(7, 3, 7, 3)
                         : QMarginsF(setting.halo + 1, 1, setting.halo + 1, 1);
}

} // namespace

bool wantsBlackInk(const QColor& ground)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(double(ground.redF())) +
                             0.7152 * linear(double(ground.greenF())) +
                             0.0722 * linear(double(ground.blueF()));
    // Contrast with black (L + 0.05) / 0.05 against contrast with white 1.05 / (L + 0.05).
    return (luminance + 0.05) * (luminance + 0.05) > 0.05 * 1.05;
}

LabelAtlas::LabelAtlas(double ratio, bool night)
    : mRatio(ratio)
    , mNight(night)
{
    clear();
}

void LabelAtlas::clear()
{
    mPlaces.clear();
    if (mImage.isNull()) {
        mImage = QImage(FirstSize, FirstSize, QImage::Format_ARGB32_Premultiplied);
    }
    mImage.fill(Qt::transparent);
    // A line that is two of its six rows thick, so that it is soft on both sides.
    QPainter(&mImage).fillRect(0, 2, WhiteSize, 2, Qt::white);
    mShelfY = 0;
    mShelfHeight = WhiteSize;
    mNextX = WhiteSize + 1;
    ++mRevision;
}

bool LabelAtlas::grow()
{
    if (mImage.width() >= LargestSize)
        return false;
    mImage = mImage.copy(0, 0, mImage.width() * 2, mImage.height() * 2);
    return true;
}

QSizeF LabelAtlas::sizeOf(const Label& label)
{
    const QString key = keyOf(label);
    const auto known = mSizes.find(key);
    if (known != mSizes.end())
        return known->second;
    const TypeSetting setting = settingOf(label.style);
    const QFontMetricsF metrics(fontOf(setting));
    double width = 0;
    const QStringList lines = label.text.split(QLatin1Char('\n'));
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const QSizeF size = QRectF(0, 0, width, heightOf(metrics, lines.size()))
                            .marginsAdded(marginsOf(setting))
                            .size();
    mSizes.emplace(key, size);
    return size;
}

QRect LabelAtlas::place(const Label& label)
{
    const QString key = keyOf(label);
    const auto known = mPlaces.find(key);
    if (known != mPlaces.end())
        return known->second;
    const TypeSetting setting = settingOf(label.style);
    QRectF bounds;
    const QPainterPath path = textPath(label.text, fontOf(setting), bounds);
    const QRectF box = bounds.marginsAdded(marginsOf(setting));
    // Even sizes keep the middle on a pixel's corner.
    const int width = (int(std::ceil(box.width() * mRatio)) + 1) / 2 * 2;
    const int height = (int(std::ceil(box.height() * mRatio)) + 1) / 2 * 2;
    if (mNextX + width + 1 > mImage.width()) {
        mShelfY += mShelfHeight + 1;
        mShelfHeight = 0;
        mNextX = 0;
    }
    while (mShelfY + height + 1 > mImage.height() || width + 1 > mImage.width()) {
        if (!grow())
            return {};
    }
    const QRect place(mNextX, mShelfY, width, height);
    mNextX += width + 1;
    mShelfHeight = std::max(mShelfHeight, height);

    QPainter painter(&mImage);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(place);
    painter.translate(place.x() + place.width() / 2.0, place.y() + place.height() / 2.0);
    painter.scale(mRatio, mRatio);
    const Inks inks = inksOf(label, mNight);
    if (setting.plate) {
        const QRectF plate = QRectF(-box.width() / 2, -box.height() / 2, box.width(), box.height())
                                 .adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(mNight ? QColor(255, 255, 255, 46) : QColor(27, 36, 48, 40), 1));
        painter.setBrush(mNight ? QColor(0x14, 0x18, 0x1D, 225) : QColor(255, 255, 255, 235));
        painter.drawRoundedRect(plate, 5, 5);
    } else {
        // Two strokes make a halo that is firm at the letters and soft at its rim.
        for (const double part : {1.0, 0.6}) {
            QColor halo = inks.halo;
            halo.setAlphaF(halo.alphaF() * (part < 1 ? 1.0F : 0.45F));
            painter.strokePath(path, QPen(halo, setting.halo * 2 * part, Qt::SolidLine,
                                          Qt::RoundCap, Qt::RoundJoin));
        }
    }
    painter.fillPath(path, inks.text);
    mPlaces.emplace(key, place);
    ++mRevision;
    return place;
}

} // namespace parkwright
