#pragma once

#include "gis/geo/Geometry.h"
#include "gis/model/ViewState.h"
#include "scene/light/Lighting.h"
#include "scene/picking/PickNumber.h"

#include <QPoint>
#include <QSize>

#include <functional>
#include <memory>
#include <optional>

namespace osg {
class Group;
class StateSet;
} // namespace osg

namespace parkwright {

/// How much a frame may cost.
enum class RenderQuality {
    Fast,   ///< while the camera moves: one sample a pixel
    Normal, ///< at rest in a window: multisampled, with ambient shading
    Still,  ///< pictures for files: four times the pixels, multisampled, fine shadows
};

/// What lies under a pixel.
struct PickResult
{
    PickNumber number;
    std::optional<MapPoint> point; ///< where the line of sight ends; none in the sky
};

/// Draws one scene for one viewport: shadow map, colour pass in a framebuffer of its own, resolve
/// pass (outline of the selection, ambient shading), overlay. Does not know who owns the GL
/// context: a QOpenGLWidget or an OffscreenContext makes one current and calls in.
///
/// GUI thread only. Functions that need the context current say so. Everything below the groups is
/// drawn in scene coordinates: map minus origin(), subtracted in double before it becomes float.
/// Owners of groups add and remove nodes outside frame().
class SceneRenderer
{
public:
    SceneRenderer();
    /// releaseGl() has been called if anything was ever drawn.
    ~SceneRenderer();
    SceneRenderer(const SceneRenderer&) = delete;
    SceneRenderer& operator=(const SceneRenderer&) = delete;

    /// What belongs to one kind of thing; visibility and opacity (uniform pwOpacity) follow the
    /// view. Labels and Sensors are overlays: drawn after the resolve pass in the order of their
    /// nodes, blended, without a depth buffer but with
    /// pwWorldDepth() of common.glsl at hand.
    osg::Group& group(SceneKind kind);
    /// Near the root: tables and uniforms that several groups use are bound here.
    osg::StateSet& rootState();

    /// Subtracted from every coordinate. Whoever changes it rebuilds or moves what hangs in the
    /// groups.
    void setOrigin(const MapPoint& origin);
    const MapPoint& origin() const;
    /// Height of the quiet ground that reaches to the horizon, map z; none switches it off.
    void setGround(std::optional<double> elevation);
    /// What the scene fills, for clip planes, shadow and framing; project CRS.
    void setExtent(const MapExtent& extent, double lowest, double highest);
    const MapExtent& extent() const;
    double lowest() const;
    double highest() const;

    /// @param pixels of the target; @param devicePixelRatio device pixels of a logical one
    void resize(const QSize& pixels, double devicePixelRatio = 1.0);
    QSize size() const;
    double devicePixelRatio() const;
    /// Camera, visibility and opacity by kind, cut plane, shadows on or off. Object-wise things
    /// (hidden, exploded, coloured) are the business of SceneController.
    void setView(const ViewState& view);
    const ViewState& view() const;
    void setLighting(const Lighting& lighting);
    const Lighting& lighting() const;
    /// Whether anything is selected, so that the outline is looked for.
    void setOutlined(bool outlined);
    void setQuality(RenderQuality quality);
    RenderQuality quality() const;

    /// Something in the groups or tables was changed: the next frame draws it.
    /// @param shadows whether what casts shadows has changed, too
    void invalidate(bool shadows = false);
    /// False when frame() would draw the same picture again.
    bool isDirty() const;
    /// Called on invalidate() and whatever else makes a new frame due.
    void setRedrawCallback(std::function<void()> callback);
    /// Called at the start of every frame that draws, after the camera is set: labels are laid out,
    /// tiles chosen. Returned number is for removeFrameCallback().
    int addFrameCallback(std::function<void()> callback);
    void removeFrameCallback(int number);

    /// What a frame does before it draws: the camera is set and the frame callbacks are called, so
    /// that things are attached and chosen for the view. Needs the context current.
    void prepare();
    /// Draws into the framebuffer `fbo`, whose size is size(). Needs the context current. When
    /// nothing changed it only puts the last picture there again.
    void frame(unsigned fbo);
    /// What is under a pixel (device pixels, from the top left). Needs the context current, after a
    /// frame(); draws a few pixels and waits for them.
    PickResult pick(const QPoint& pixel);
    /// Only where the line of sight ends: reads the depth of the last frame. Context current.
    std::optional<MapPoint> pointUnder(const QPoint& pixel);
    /// Frees every GL object; the context is current. After that a new context may be used.
    void releaseGl();

    /// Where a map point is on the picture, device pixels from the top left and depth 0 to 1; none
    /// when it lies behind the viewer.
    std::optional<MapPoint> project(const MapPoint& point) const;
    /// Metres of one device pixel at a map point.
    double metresPerPixel(const MapPoint& point) const;

private:
    struct Data;
    std::unique_ptr<Data> mData;
};

} // namespace parkwright
