#pragma once

#include "scene/render/GpuTable.h"
#include "scene/terrain/GroundContent.h"
#include "scene/terrain/TileChoice.h"

#include <osg/Group>
#include <osg/ref_ptr>

#include <functional>
#include <memory>

namespace parkwright {

/// How the ground is shown; follows the view, costs nothing to change.
struct GroundLook
{
    bool relief = true;        ///< hillshade; off shows the quiet ground
    double imageryOpacity = 1; ///< 0 to 1, as are all
    double paintOpacity = 1;   ///< context layers
    double parcelOpacity = 0.75;
    friend bool operator==(const GroundLook&, const GroundLook&) = default;
};

/// The ground of one viewport: terrain with imagery, context layers and parcels draped over it, in
/// squares that get finer where one looks. Reaches so far that its end lies in the haze.
///
/// GUI thread. Squares are built by threads of its own; until a finer one is there the coarser one
/// stays. Works without any data: then it is the quiet, flat ground.
class GroundLayer
{
public:
    /// @param parcelTable colour and state of parcels by slot; outlives the layer
    explicit GroundLayer(const GpuTable& parcelTable);
    ~GroundLayer();
    GroundLayer(const GroundLayer&) = delete;
    GroundLayer& operator=(const GroundLayer&) = delete;

    osg::Group& node(); ///< to be attached where terrain belongs

    /// Map coordinates that are subtracted; a change of it builds everything anew.
    void setOrigin(const MapPoint& origin);
    /// What is drawn from now on. Squares within `changed` (empty: all) are built anew, and the old
    /// ones stay until then.
    void setContent(GroundContent content, const MapExtent& changed = {});
    const GroundContent& content() const;
    void setLook(const GroundLook& look);

    /// Chooses squares for a view, attaches what is ready and asks for the rest. Call it before
    /// each frame; quick when nothing has changed.
    /// @returns whether another node is shown than before
    bool update(const GroundView& view);
    /// Builds here and now all that `view` needs; for pictures without a window.
    void complete(const GroundView& view);
    /// False while squares are still to come for the last view.
    bool isComplete() const;
    /// Called by a worker thread when update() has something new to attach.
    void setWake(std::function<void()> wake);
    /// Texels per pixel that are aimed at are the inverse of this; default 1.15.
    void setTexelPixels(double pixels);

private:
    struct Data;
    std::unique_ptr<Data> mData;
};

} // namespace parkwright
