#pragma once

#include "gis/geo/ChinaShift.h"
#include "gis/sources/SourceStream.h"

#include <QHash>

namespace parkwright {

/// Puts the features of one layer right, one after the other, and tells what it did: absurd
/// coordinates, invalid shapes, coordinates moved by a publisher, duplicates.
class FeatureRepair
{
public:
    /// @param layer with its CRS settled; `options.shift` needs it
    static Result<FeatureRepair> make(const SourceLayerInfo& layer, const ReadOptions& options,
                                      FindingCollector& findings);

    /// @returns false when the feature is to be left out
    bool repair(SourceFeature& feature, FindingCollector& findings);

private:
    explicit FeatureRepair(const ReadOptions& options);
    Geometry unshifted(const Geometry& geometry) const;
    bool isDuplicate(const SourceFeature& feature, FindingCollector& findings);

    DatumShift mShift;
    bool mDropDuplicates;
    bool mHasGeometry = false;
    std::optional<CoordinateTransform> mToDegrees; ///< set when the layer is projected
    QHash<QByteArray, QString> mSeen;              ///< digest of shape and attributes to key
};

/// Without corners that are not finite or farther than anything on Earth; null when nothing is
/// left.
/// @param dropped set when something was left out
Geometry withoutAbsurdCorners(const Geometry& geometry, bool& dropped);

} // namespace parkwright
