#pragma once

#include "scene/labels/Label.h"
#include "scene/labels/LabelView.h"

#include <osg/Node>

#include <memory>
#include <vector>

namespace parkwright {

/// All labels of one viewport: chosen so that none covers another, drawn in one call on top of the
/// finished picture. GUI thread.
class LabelLayer
{
public:
    LabelLayer();
    ~LabelLayer();
    LabelLayer(const LabelLayer&) = delete;
    LabelLayer& operator=(const LabelLayer&) = delete;

    osg::Node& node(); ///< to be attached to the renderer's group of labels

    /// All candidates. Those of one `group` replace what that group had before, so that parcels,
    /// buildings and sensors can be told apart and changed alone.
    void setLabels(int group, std::vector<Label> labels);
    void setNight(bool night); ///< light words on a dark halo

    /// Lays out anew when the view or the labels have changed. Call it before each frame.
    /// @returns whether the picture has changed by it
    bool update(const LabelView& view);
    /// What is shown now, best first; for tests and for pointing.
    std::vector<std::uint64_t> shown() const;
    /// The next layout does not care what was shown before; for pictures that must be the same.
    void forget();

private:
    struct Data;
    std::unique_ptr<Data> mData;
};

} // namespace parkwright
