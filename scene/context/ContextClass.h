#pragma once

#include "gis/sources/SourceData.h"
#include "scene/context/GroundPaint.h"

#include <optional>

namespace parkwright {

/// What a context layer shows as a whole; from its style, else recognised.
enum class ContextRole { Mixed, Green, Water, Roads, Buildings, Trees };

/// How a context layer is to be shown, from the JSON of Layer::style: {"role": "roads", "fill":
/// "#C9DBB8", "line": "#A8B0B8", "width": 6, "height": 12}. All of it may be absent.
struct ContextStyle
{
    std::optional<ContextRole> role;
    QColor fill; ///< invalid takes the usual one, as all below
    QColor line;
    double width = 0;  ///< metres of lines
    double height = 0; ///< metres of buildings that say nothing
};
ContextStyle contextStyle(const QString& json);

/// Styles that context things are painted in; positions in contextPaintStyles().
enum ContextPaint {
    PaintMainRoad,
    PaintRoad,
    PaintPath,
    PaintRail,
    PaintWater,
    PaintGrass,
    PaintWood,
    PaintField,
    PaintGarden,
    PaintPaved,
    PaintBuilt,
    PaintArea,
    PaintLine,
    PaintPoint,
    ContextPaintCount
};
std::vector<PaintStyle> contextPaintStyles(const ContextStyle& style);

/// What becomes of one feature.
struct ContextFeature
{
    enum class Kind { Nothing, Paint, Building, Tree } kind = Kind::Nothing;
    ContextPaint paint = PaintArea;
    double width = 0;  ///< metres of a line; 0 is the style's
    double height = 0; ///< metres of a building or tree; 0 is not known
    double raised = 0; ///< metres between ground and building
};

/// Tells what features of one layer are, by role, tags and columns known in the field. One thread.
class ContextClassifier
{
public:
    /// @param layerName as people call it: "道路", "trees"
    ContextClassifier(const SourceLayerInfo& layer, const QString& layerName,
                      const ContextStyle& style);

    ContextFeature classify(const SourceFeature& feature) const;
    ContextRole role() const { return mRole; }

private:
    QString tag(const SourceFeature& feature, int column) const;
    double metres(const SourceFeature& feature, int column) const;
    ContextFeature building(const SourceFeature& feature) const;
    ContextFeature road(const SourceFeature& feature, const QString& highway) const;
    std::optional<ContextFeature> byTags(const SourceFeature& feature) const;
    ContextPaint greenOf(const SourceFeature& feature) const;

    ContextRole mRole = ContextRole::Mixed;
    double mDefaultHeight = 0;
    int mBuilding = -1, mHighway = -1, mRailway = -1, mWaterway = -1, mNatural = -1, mLanduse = -1,
        mLeisure = -1, mWater = -1, mAmenity = -1, mOther = -1; ///< columns; -1 for none
    int mHeight = -1, mStoreys = -1, mMinHeight = -1, mWidth = -1, mLanes = -1;
};

} // namespace parkwright
