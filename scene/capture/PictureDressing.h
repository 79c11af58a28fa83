#pragma once

#include "scene/colour/Legend.h"

#include <QImage>

namespace parkwright {

/// What is drawn into a picture of the scene so that it can be read without the program.
struct PictureDressing
{
    QString title;  ///< upper left; empty for none
    QString detail; ///< below the title, smaller; e.g. the date
    Legend legend;  ///< right; without entries none
    /// Of one pixel where the picture looks at; 0 for no scale bar.
    double metresPerPixel = 0;
    /// The direction of looking, degrees clockwise from north, for the north arrow beside the bar.
    double heading = 0;
    bool isPlan = false; ///< the scale holds for the whole picture, not only for its middle

    bool isEmpty() const
    {
        return title.isEmpty() && legend.entries.empty() && metresPerPixel <= 0;
    }
};

/// Draws it, in sizes that go with the picture: the same share of it at any number of pixels. Any
/// thread with a QGuiApplication.
void dressPicture(QImage& picture, const PictureDressing& dressing);
/// Sets scale and north arrow for a picture of so many pixels in height.
void setScaleOf(PictureDressing& dressing, const CameraPose& camera, int height);

/// The largest of 1, 2, 5 × 10ⁿ that is no more than `most`.
double roundLength(double most);

} // namespace parkwright
