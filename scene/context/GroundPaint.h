#pragma once

#include "gis/geo/Geometry.h"
#include "scene/terrain/ExtentIndex.h"

#include <QColor>
#include <QImage>

#include <memory>
#include <vector>

namespace parkwright {

/// How shapes of a context layer are painted on the ground. Colours with alpha 0 are not painted.
struct PaintStyle
{
    QColor fill{0, 0, 0, 0};   ///< of polygons
    QColor line{0, 0, 0, 0};   ///< of lines and of polygon outlines
    double lineWidth = 1;      ///< metres; never thinner than a texel and a half
    QColor edge{0, 0, 0, 0};   ///< a border on both sides of a line: kerbs of a road
    double edgeWidth = 0;      ///< metres of one side
    QColor middle{0, 0, 0, 0}; ///< a broken line along the middle of a wide road
    double dash = 0;           ///< metres of a dash of `line`; 0 is a solid line
    QColor point{0, 0, 0, 0};  ///< disc of a point
    double pointSize = 0;      ///< metres across
};

/// Something that lies flat on the ground.
struct PaintShape
{
    Geometry geometry; ///< project CRS; heights are ignored
    int style = 0;     ///< index in PaintLayer::styles
    double width = 0;  ///< metres of a line, if it is known for this one; 0 is the style's
};

/// A context layer as the ground shows it. Immutable, shared.
struct PaintLayer
{
    std::vector<PaintStyle> styles;
    std::vector<PaintShape> shapes;
};

/// Where the shapes of a layer are, with the width of their lines.
std::shared_ptr<const ExtentIndex> paintIndex(const PaintLayer& layer);

/// One layer and how much of it is seen.
struct PaintEntry
{
    std::shared_ptr<const PaintLayer> layer;
    double opacity = 1; ///< 0 to 1
    /// paintIndex() of the layer, where it has been made already; big layers take their time.
    std::shared_ptr<const ExtentIndex> index = nullptr;
    friend bool operator==(const PaintEntry&, const PaintEntry&) = default;
};

/// Context layers from the bottom to the top, ready to be painted onto any square of ground.
/// Immutable; any thread. Polygons of all layers lie under lines, lines under points.
class GroundPaint
{
public:
    explicit GroundPaint(std::vector<PaintEntry> entries);

    bool touches(const MapExtent& area) const;
    const MapExtent& extent() const { return mExtent; }

    /// Premultiplied ARGB, north up; null when nothing is there.
    /// @param area   outer edges of the outermost pixels, project CRS
    QImage paint(const MapExtent& area, int size) const;

private:
    std::vector<PaintEntry> mEntries; ///< all with an index
    MapExtent mExtent;
};

} // namespace parkwright
