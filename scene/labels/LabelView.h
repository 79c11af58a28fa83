#pragma once

#include "gis/geo/Geometry.h"

#include <QPointF>
#include <QSize>
#include <QSizeF>

#include <osg/Matrixd>

#include <optional>

namespace parkwright {

class SceneRenderer;

/// From where labels and glyphs are looked at.
struct LabelView
{
    osg::Matrixd mapToClip; ///< from map minus `origin` to clip coordinates
    MapPoint origin;        ///< of the scene
    MapPoint eye;           ///< project CRS
    QSize size;             ///< device pixels of the picture
    double ratio = 1;       ///< device pixels of a logical one
    friend bool operator==(const LabelView&, const LabelView&) = default;

    /// What the renderer draws next.
    static LabelView of(const SceneRenderer& renderer);

    /// Logical pixels of the whole picture.
    QSizeF picture() const { return QSizeF(size) / ratio; }
    struct Place
    {
        QPointF pixel;             ///< logical, from the top left
        double pixelsPerMetre = 1; ///< logical, across the line of sight
    };
    /// Where a place is in the picture; nothing when it is behind the viewer or far beside.
    std::optional<Place> place(const MapPoint& point) const;
};

} // namespace parkwright
