#pragma once

#include "gis/sources/SourceStream.h"

namespace parkwright {

/// The columns of a table that say where its rows are: well-known text, or a pair of coordinates
/// (longitude and latitude, x and y, 经度 and 纬度, …), perhaps with a height.
class CoordinateColumns
{
public:
    /// @param sample a row or more, to tell text from numbers and surveyors' x (north) from east
    static CoordinateColumns find(const SourceLayerInfo& table, const SourceFeature& sample);

    bool isEmpty() const { return mWkt < 0 && mX < 0; }
    /// Gives the row its geometry; null where its cells do not make one.
    void place(SourceFeature& row, FindingCollector& findings) const;

private:
    int mX = -1;
    int mY = -1;
    int mZ = -1;
    int mWkt = -1;
};

} // namespace parkwright
