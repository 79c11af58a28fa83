#pragma once

#include "gis/exchange/CornerSnapper.h"
#include "gis/exchange/StagedRow.h"
#include "gis/exchange/ValueConverter.h"
#include "gis/sources/SourceData.h"

namespace parkwright {

/// Turns features into staged rows: chooses those that the kind needs, reads their columns, moves
/// their shapes to the project CRS. One thread.
class RowIntake
{
public:
    /// @param toProject from the layer's CRS; none where that is unknown
    RowIntake(ImportSession& session, const SourceLayerInfo& layer,
              std::optional<CoordinateTransform> toProject, bool chooseTagged);

    void take(const SourceLayerInfo& layer, std::vector<SourceFeature>&& features);

private:
    bool isWanted(const SourceFeature& feature) const;
    void readColumns(const SourceFeature& feature, StagedRow& staged);
    void readExtra(const ColumnUse& use, const Value& value, StagedRow& staged);
    Geometry placeFromColumns(const SourceFeature& feature) const;
    /// @returns false when the feature has nothing the kind can use
    bool setShape(const SourceFeature& feature, StagedRow& staged);
    Geometry asKind(const Geometry& geometry, GeometryKind kind, const QString& feature);

    ImportSession& mSession;
    std::optional<CoordinateTransform> mToProject;
    ValueConverter mConverter;
    CornerSnapper mSnapper;
    bool mChooseTagged; ///< only features whose tag column is filled (OpenStreetMap)
    int mTagColumn = -1;
    bool mHasAreas = false;
    double mHeightFactor = 1; ///< metres of one unit of z
};

} // namespace parkwright
