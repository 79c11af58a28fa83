#pragma once

#include "scene/labels/Label.h"

#include <QImage>
#include <QRect>
#include <QSizeF>

#include <unordered_map>

namespace parkwright {

/// Words as small pictures on one large one. Each is set once, however often it is shown.
///
/// GUI thread; needs a QGuiApplication for its fonts.
class LabelAtlas
{
public:
    /// @param ratio device pixels of a logical one
    explicit LabelAtlas(double ratio = 1, bool night = false);

    /// Where the picture of a label stands, setting it first if need be. Empty when there is no
    /// room left: clear() and set what is still wanted.
    QRect place(const Label& label);
    /// Logical pixels that a label takes, without setting it.
    QSizeF sizeOf(const Label& label);
    void clear();

    /// Premultiplied ARGB. The first eight columns of rows 0 to 6 hold a white line that runs west
    /// to east and fades to both sides; leaders are drawn with it.
    const QImage& image() const { return mImage; }
    /// Counts changes of the image.
    std::uint64_t revision() const { return mRevision; }
    double ratio() const { return mRatio; }
    bool isNight() const { return mNight; }

private:
    bool grow();

    double mRatio;
    bool mNight;
    QImage mImage;
    std::unordered_map<QString, QRect> mPlaces;
    std::unordered_map<QString, QSizeF> mSizes;
    int mShelfY = 0;
    int mShelfHeight = 0;
    int mNextX = 0;
    std::uint64_t mRevision = 0;
};

} // namespace parkwright
