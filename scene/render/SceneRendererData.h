#pragma once

#include "scene/camera/CameraMath.h"
#include "scene/render/RenderPasses.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/ShadowFit.h"

#include <osg/Group>
#include <osg/Uniform>
#include <osgViewer/GraphicsWindow>
#include <osgViewer/Viewer>

#include <array>
#include <map>

namespace parkwright {

/// What a quality means; one line each in settingsOf().
struct QualitySettings
{
    int samples = 0;     ///< of multisampling; 0 for none
    int supersample = 1; ///< colour pixels of one picture pixel, along one side
    bool ambient = false;
    int shadowTaps = 4;
    int shadowSize = 2048; ///< texels, along one side
};
QualitySettings settingsOf(RenderQuality quality);

template <typename Value>
void setUniform(osg::StateSet& state, const char* name, osg::Uniform::Type type, const Value& value)
{
    state.getOrCreateUniform(name, type)->set(value);
}

/// The inside of a SceneRenderer: passes, and what they are set to.
struct SceneRenderer::Data
{
    /// Pixels along one side; the middle one is asked for, the others forgive.
    static constexpr int pickSize = 9;

    osg::ref_ptr<osgViewer::Viewer> viewer = new osgViewer::Viewer;
    osg::ref_ptr<osgViewer::GraphicsWindowEmbedded> window;
    osg::ref_ptr<osg::Group> top = new osg::Group;          ///< cameras and full-screen passes
    osg::ref_ptr<osg::Group> world = new osg::Group;        ///< groups with depth
    osg::ref_ptr<osg::Group> overlay = new osg::Group;      ///< groups on top
    osg::ref_ptr<osg::Group> overlayShown = new osg::Group; ///< the overlay as the picture has it
    osg::ref_ptr<osg::Geode> backdrop, resolve, ambientQuad;
    std::array<osg::ref_ptr<osg::Group>, SceneKindCount> groups;
    PassTarget colour, pick, shadow;
    PassTarget ambient; ///< without a camera when the quality has none

    MapPoint origin;
    MapExtent extent;
    double lowest = 0, highest = 100;
    QSize size{640, 480};
    double ratio = 1;
    ViewState view;
    Lighting light = lightingFor({});
    RenderQuality quality = RenderQuality::Normal;
    bool dirty = true;
    bool shadowsDirty = true;
    bool targetsDirty = true;
    std::optional<ShadowFit> shadowFit;
    PassView passView; ///< of the colour pass
    unsigned fbo = 0;
    GLuint readFbo = 0;
    std::function<void()> redraw;
    std::map<int, std::function<void()>> frameCallbacks;
    int lastCallback = 0;

    Data();
    osg::Vec3d sceneEye() const;
    ClipRange clipRange() const;
    void makeTargets();
    void placeCameras();
    void applyLight();
    void applyView();
    void updateShadow();
    void beginGl();
    void draw(bool world, bool shadows, bool pick);
    void readPixels(const osg::Texture2D& texture, GLenum attachment, int x, int y, int w, int h,
                    GLenum format, GLenum type, void* out);
    std::optional<MapPoint> unproject(double x, double y, float depth) const;
};

} // namespace parkwright
