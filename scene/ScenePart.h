#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/model/Document.h"
#include "gis/model/ViewState.h"
#include "gis/terrain/HeightField.h"
#include "scene/colour/Colouring.h"
#include "scene/picking/PickNumber.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace parkwright {

class SceneRenderer;

/// What every part of a scene works with. All of it outlives the parts.
struct SceneContext
{
    const Document& document;
    SceneRenderer& renderer;
    JobPool& jobs;
    const QString& projectPath; ///< what paths of layers are relative to; empty for a new project
};

/// What a part covers, for framing and clip planes. Empty when it has nothing.
struct SceneBounds
{
    MapExtent extent;
    double lowest = 0; ///< z, project CRS
    double highest = 0;
};

/// The objects that are marked at the moment.
struct SceneMarks
{
    std::vector<ObjectRef> selected;
    ObjectRef hovered; ///< null for none
};

/// One subject of the scene: buildings, terrain with parcels, sensors ... Keeps slots and nodes of
/// its rows, builds in jobs from snapshots, and hangs finished nodes into the groups of the
/// renderer. SceneController owns the parts and tells each what happened; a part does the least
/// that follows from it. GUI thread.
class ScenePart : public QObject
{
    Q_OBJECT

public:
    explicit ScenePart(const SceneContext& context)
        : mContext(context)
    {
    }

    /// Another plan, or another origin of the renderer: forget everything and begin anew.
    virtual void reset() = 0;
    virtual void apply(const Change& change) = 0;
    /// Called with every view and once after reset(); what did not change costs nothing.
    virtual void setView(const ViewState& view) = 0;
    /// Colours by the view's colouring; given anew whenever they may differ.
    virtual void setColouring(const std::shared_ptr<const Colouring>& colouring) = 0;
    virtual void setMarks(const SceneMarks& marks) = 0;
    /// The ground to stand on has become known, or is another one.
    virtual void setGround(const HeightField& ground) = 0;

    /// SceneContext::projectPath is another one.
    virtual void projectMoved() {}

    /// The row that a pick number of this part stands for; null when it is not of this part.
    virtual ObjectRef objectAt(const PickNumber& number) const = 0;
    virtual SceneBounds bounds() const = 0;
    /// Where an object is drawn (exploded floors where they hang); nothing when not of this part.
    virtual std::optional<SceneBounds> boundsOf(const ObjectRef& object) const
    {
        Q_UNUSED(object)
        return std::nullopt;
    }
    /// Attaches finished nodes, for about `milliseconds`. Called before each frame and between
    /// frames.
    virtual void attachFinished(double milliseconds) { Q_UNUSED(milliseconds) }
    /// A frame is about to be drawn, after attachFinished(): what depends on how it is seen.
    virtual void prepareFrame() {}
    /// True when the picture is complete: no job under way, nothing waiting to be attached.
    virtual bool isReady() const = 0;
    /// Why things that the plan refers to are not in the picture, such as files of layers.
    virtual Findings problems() const { return {}; }
    /// Moves what is animated. @returns whether it wants to be called again
    virtual bool advance(double seconds)
    {
        Q_UNUSED(seconds)
        return false;
    }

Q_SIGNALS:
    /// Something finished in the background: a frame is due.
    void updated();
    void boundsChanged();
    void problemsChanged();
    /// Emitted by the part that knows the terrain.
    void groundFound(const parkwright::HeightField& ground);

protected:
    SceneContext mContext;
};

} // namespace parkwright
