#include "scene/render/SceneRenderer.h"

#include "scene/NodeMask.h"
#include "scene/camera/CameraMath.h"
#include "scene/render/RenderPasses.h"
#include "scene/render/ShadowFit.h"
#include "scene/render/TextureUnit.h"

#include <QRect>

#include <osg/BlendFunc>
#include <osg/ColorMask>
#include <osg/CullFace>
#include <osg/Depth>
#include <osg/GLExtensions>
#include <osg/GLObjects>
#include <osgUtil/RenderBin>
#include <osgViewer/GraphicsWindow>
#include <osgViewer/Viewer>

#include <array>
#include <cmath>
#include <map>

namespace parkwright {

namespace {

constexpr int PickSize = 9; // pixels; the middle one is asked for, the others forgive
constexpr std::array<SceneKind, 2> OverlayKinds{SceneKind::Labels, SceneKind::Sensors};

bool isOverlay(SceneKind kind)
{
    return std::find(OverlayKinds.begin(), OverlayKinds.end(), kind) != OverlayKinds.end();
}

struct QualitySettings
{
    int samples;
    int supersample;
    bool ambient;
    int shadowTaps;
    int shadowSize;
};

QualitySettings settingsOf(RenderQuality quality)
{
    switch (quality) {
    case RenderQuality::Fast:
        return {0, 1, false, 4, 2048};
    case RenderQuality::Normal:
        return {4, 1, true, 4, 2048};
    case RenderQuality::Still:
        return {4, 2, true, 16, 4096};
    }
    Q_UNREACHABLE();
}

osg::Vec3f vector(const LightColour& colour)
{
    return {colour.red, colour.green, colour.blue};
}

template <typename Value>
void setUniform(osg::StateSet& state, const char* name, osg::Uniform::Type type, const Value& value)
{
    state.getOrCreateUniform(name, type)->set(value);
}

} // namespace

/// Puts the modes that anybody may have changed into a known state and tells OSG.
/// State::dirtyAllModes() will not do: it flips what it remembers, and then leaves out a mode whose
/// wanted value is the flipped one.
void settleModes(osg::State& state)
{
    for (const GLenum mode : {GL_BLEND, GL_SCISSOR_TEST, GL_STENCIL_TEST, GL_POLYGON_OFFSET_FILL,
                              GL_ALPHA_TEST, GL_LIGHTING, GL_NORMALIZE, GL_LINE_SMOOTH}) {
        glDisable(mode);
        state.haveAppliedMode(mode, osg::StateAttribute::OFF);
    }
    for (const GLenum mode : {GL_DEPTH_TEST, GL_CULL_FACE, GL_MULTISAMPLE, GL_DITHER}) {
        glEnable(mode);
        state.haveAppliedMode(mode, osg::StateAttribute::ON);
    }
}

struct SceneRenderer::Data
{
    osg::ref_ptr<osgViewer::Viewer> viewer = new osgViewer::Viewer;
    osg::ref_ptr<osgViewer::GraphicsWindowEmbedded> window;
    osg::ref_ptr<osg::Group> top = new osg::Group;          ///< cameras and full-screen passes
    osg::ref_ptr<osg::Group> world = new osg::Group;        ///< groups with depth
    osg::ref_ptr<osg::Group> overlay = new osg::Group;      ///< groups on top
    osg::ref_ptr<osg::Group> overlayShown = new osg::Group; ///< the overlay as the picture has it
    osg::ref_ptr<osg::Geode> backdrop, resolve;
    std::array<osg::ref_ptr<osg::Group>, SceneKindCount> groups;
    PassTarget colour, pick, shadow;

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

SceneRenderer::Data::Data()
{
    osgUtil::RenderBin::setDefaultRenderBinSortMode(osgUtil::RenderBin::SORT_FRONT_TO_BACK);
    viewer->setThreadingModel(osgViewer::ViewerBase::SingleThreaded);
    viewer->setKeyEventSetsDone(0);
    viewer->setQuitEventSetsDone(false);
    viewer->setReleaseContextAtEndOfFrameHint(false);
    viewer->setLightingMode(osg::View::NO_LIGHT);
    viewer->setSceneData(top);

    osg::StateSet& state = *top->getOrCreateStateSet();
    state.setMode(GL_LIGHTING, osg::StateAttribute::OFF);
    state.setMode(GL_DEPTH_TEST, osg::StateAttribute::ON);
    state.setMode(GL_BLEND, osg::StateAttribute::OFF);
    state.setAttribute(new osg::Depth);
    state.setAttribute(new osg::ColorMask);
    state.setAttributeAndModes(new osg::CullFace(osg::CullFace::BACK));
    state.setMode(GL_MULTISAMPLE, osg::StateAttribute::ON);
    setUniform(state, "pwColourMap", osg::Uniform::INT, int(ColourMapUnit));
    setUniform(state, "pwDepthMap", osg::Uniform::INT, int(DepthMapUnit));
    setUniform(state, "pwShadowMap", osg::Uniform::INT, int(ShadowMapUnit));
    setUniform(state, "pwOpacity", osg::Uniform::FLOAT, 1.0f);
    setUniform(state, "pwCutPlane", osg::Uniform::FLOAT_VEC4, osg::Vec4f(0, 0, 0, -1));
    setUniform(state, "pwGroundShown", osg::Uniform::BOOL, false);
    setUniform(state, "pwGroundColour", osg::Uniform::FLOAT_VEC3,
               osg::Vec3f(0.906f, 0.914f, 0.894f));
    setUniform(state, "pwAccent", osg::Uniform::FLOAT_VEC3, osg::Vec3f(0.145f, 0.388f, 0.922f));
    setUniform(state, "pwOutline", osg::Uniform::BOOL, false);

    for (int kind = 0; kind < SceneKindCount; ++kind) {
        auto& group = groups[size_t(kind)];
        group = new osg::Group;
        (isOverlay(SceneKind(kind)) ? overlay : world)->addChild(group);
    }
    osg::StateSet& over = *overlay->getOrCreateStateSet();
    over.setRenderBinDetails(100, "TraversalOrderBin"); // in the order of the nodes
    over.setMode(GL_DEPTH_TEST, osg::StateAttribute::OFF);
    over.setMode(GL_CULL_FACE, osg::StateAttribute::OFF);
    over.setMode(GL_BLEND, osg::StateAttribute::ON);
    over.setAttributeAndModes(
        new osg::BlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA));

    backdrop = makeFullScreen("backdrop");
    backdrop->setNodeMask(MaskBackdrop);
    backdrop->getOrCreateStateSet()->setRenderBinDetails(50, "RenderBin"); // after what hides it
    backdrop->getOrCreateStateSet()->setAttributeAndModes(new osg::Depth(osg::Depth::LEQUAL));
    resolve = makeFullScreen("resolve");
    resolve->setNodeMask(MaskResolve);
    resolve->getOrCreateStateSet()->setMode(GL_DEPTH_TEST, osg::StateAttribute::OFF);
    resolve->getOrCreateStateSet()->setRenderBinDetails(-10, "RenderBin");

    osg::Camera& camera = *viewer->getCamera();
    camera.setProjectionResizePolicy(osg::Camera::FIXED);
    camera.setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
    camera.setCullingMode(osg::CullSettings::VIEW_FRUSTUM_CULLING);
    camera.setClearMask(0); // the resolve pass covers everything
    camera.setDrawBuffer(GL_COLOR_ATTACHMENT0);
    camera.setReadBuffer(GL_COLOR_ATTACHMENT0);
    applyLight();
}

osg::Vec3d SceneRenderer::Data::sceneEye() const
{
    const MapPoint eye = eyePoint(view.camera);
    return {eye.x - origin.x, eye.y - origin.y, eye.z - origin.z};
}

ClipRange SceneRenderer::Data::clipRange() const
{
    const CameraPose& pose = view.camera;
    const MapPoint eye = eyePoint(pose);
    const MapPoint centre = extent.center();
    const double reach =
        std::hypot(eye.x - centre.x, eye.y - centre.y, eye.z - (lowest + highest) / 2) +
        std::hypot(extent.width(), extent.height(), highest - lowest) / 2;
    if (pose.orthographic)
        return {1.0, std::max(reach * 2, pose.distance * 2) + 100};
    // A hundredth of the distance keeps 24 bits of depth useful; nearer things are not looked at.
    const double nearPlane = std::clamp(pose.distance * 0.012, 0.25, 60.0);
    return {nearPlane, std::clamp(reach * 1.5, 4000.0, 90000.0)};
}

void SceneRenderer::Data::makeTargets()
{
    const QualitySettings q = settingsOf(quality);
    for (osg::Camera* old : {colour.camera.get(), pick.camera.get()})
        if (old)
            top->removeChild(old);
    colour = makeColourTarget(size * q.supersample, q.samples);
    colour.camera->addChild(world);
    colour.camera->addChild(backdrop);
    pick = makePickTarget({PickSize, PickSize});
    pick.camera->addChild(world);
    pick.camera->addChild(overlay);
    top->addChild(colour.camera);
    top->addChild(pick.camera);
    if (!shadow.camera || shadow.size.width() != q.shadowSize) {
        if (shadow.camera)
            top->removeChild(shadow.camera);
        shadow = makeShadowTarget(q.shadowSize);
        shadow.camera->addChild(world);
        top->insertChild(0, shadow.camera);
        shadowsDirty = true;
    }
    if (!top->containsNode(resolve)) {
        top->addChild(resolve);
        overlayShown->addChild(overlay);
        top->addChild(overlayShown);
    }
    world->getOrCreateStateSet()->setTextureAttribute(ShadowMapUnit, shadow.depth);
    backdrop->getOrCreateStateSet()->setTextureAttribute(ShadowMapUnit, shadow.depth);
    for (osg::Node* reader :
         {static_cast<osg::Node*>(resolve.get()), static_cast<osg::Node*>(overlay.get())}) {
        reader->getOrCreateStateSet()->setTextureAttribute(ColourMapUnit, colour.colour);
        reader->getOrCreateStateSet()->setTextureAttribute(DepthMapUnit, colour.depth);
    }
    setUniform(*resolve->getOrCreateStateSet(), "pwSupersample", osg::Uniform::FLOAT,
               float(q.supersample));
    setUniform(*top->getOrCreateStateSet(), "pwShadowTaps", osg::Uniform::INT, q.shadowTaps);
    targetsDirty = false;
}

void SceneRenderer::Data::placeCameras()
{
    const QualitySettings q = settingsOf(quality);
    const CameraPose& pose = view.camera;
    const double aspect = double(size.width()) / std::max(1, size.height());
    passView.view = viewMatrix(pose, origin);
    passView.projection = projectionMatrix(pose, aspect, clipRange());
    passView.target = colour.size;
    passView.picture = colour.size;
    passView.pixelsPerPoint = ratio * q.supersample;
    setPassView(*colour.camera, RenderPass::Colour, passView, sceneEye());

    PassView present = passView;
    present.target = size;
    present.picture = size;
    present.pixelsPerPoint = ratio;
    setPassView(*viewer->getCamera(), RenderPass::Colour, present, sceneEye());

    osg::StateSet& state = *resolve->getOrCreateStateSet();
    setUniform(state, "pwClipToEye", osg::Uniform::FLOAT_MAT4,
               osg::Matrixf(osg::Matrixd::inverse(passView.projection)));
    const double half =
        pose.orthographic ? halfHeightAtTarget(pose) : halfHeightAtTarget(pose) / pose.distance;
    setUniform(state, "pwMetresPerPixel", osg::Uniform::FLOAT,
               float(2 * half / std::max(1, colour.size.height())));
    setUniform(state, "pwOrthographic", osg::Uniform::BOOL, pose.orthographic);
    setUniform(state, "pwAmbientReach", osg::Uniform::FLOAT, q.ambient ? 7.0f : 0.0f);
}

void SceneRenderer::Data::applyLight()
{
    osg::StateSet& state = *top->getOrCreateStateSet();
    setUniform(state, "pwSunDirection", osg::Uniform::FLOAT_VEC3,
               osg::Vec3f(sunDirection(light.sun)));
    setUniform(state, "pwSunColour", osg::Uniform::FLOAT_VEC3, vector(light.sunColour));
    setUniform(state, "pwSkyFill", osg::Uniform::FLOAT_VEC3, vector(light.skyFill));
    setUniform(state, "pwGroundFill", osg::Uniform::FLOAT_VEC3, vector(light.groundFill));
    setUniform(state, "pwZenith", osg::Uniform::FLOAT_VEC3, vector(light.zenith));
    setUniform(state, "pwHorizon", osg::Uniform::FLOAT_VEC3, vector(light.horizon));
    setUniform(state, "pwNight", osg::Uniform::FLOAT, float(light.night));
}

void SceneRenderer::Data::applyView()
{
    for (int kind = 0; kind < SceneKindCount; ++kind) {
        osg::Group& group = *groups[size_t(kind)];
        const double opacity = view.opacity[size_t(kind)];
        group.setNodeMask(view.visible[size_t(kind)] && opacity > 0.01 ? ~0u : 0u);
        setUniform(*group.getOrCreateStateSet(), "pwOpacity", osg::Uniform::FLOAT, float(opacity));
    }
    osg::Vec4d plane(0, 0, 0, -1);
    if (view.cut) {
        const MapPoint& p = view.cut->through;
        const double h = osg::DegreesToRadians(view.cut->heading);
        const osg::Vec3d n =
            view.cut->horizontal ? osg::Vec3d(0, 0, 1) : osg::Vec3d(std::sin(h), std::cos(h), 0);
        plane.set(n.x(), n.y(), n.z(),
                  -(n * osg::Vec3d(p.x - origin.x, p.y - origin.y, p.z - origin.z)));
    }
    osg::StateSet& state = *top->getOrCreateStateSet();
    setUniform(state, "pwCutPlane", osg::Uniform::FLOAT_VEC4, osg::Vec4f(plane));
    // Haze begins behind what is looked at and never covers it.
    setUniform(state, "pwHazeStart", osg::Uniform::FLOAT, float(view.camera.distance * 1.1));
    const double reach = std::max(light.hazeDistance, view.camera.distance * 5);
    setUniform(state, "pwHazeDensity", osg::Uniform::FLOAT,
               view.camera.orthographic ? 0.0f : float(1.0 / reach));
}

void SceneRenderer::Data::updateShadow()
{
    const ShadowFit fit = fitShadow(view.camera, extent, lowest, highest);
    if (!shadowFit || !(*shadowFit == fit)) {
        shadowFit = fit;
        shadowsDirty = true;
    }
    osg::StateSet& state = *top->getOrCreateStateSet();
    const ShadowCamera sun = shadowCamera(fit, light.sun, origin);
    PassView pass;
    pass.view = sun.view;
    pass.projection = sun.projection;
    pass.target = pass.picture = shadow.size;
    setPassView(*shadow.camera, RenderPass::Depth, pass, sceneEye());
    setUniform(state, "pwSceneToShadow", osg::Uniform::FLOAT_MAT4,
               osg::Matrixf(sun.view * sun.projection * osg::Matrixd::translate(1, 1, 1) *
                            osg::Matrixd::scale(.5, .5, .5)));
    setUniform(state, "pwShadowTexel", osg::Uniform::FLOAT,
               view.shadows ? float(2 * fit.radius / shadow.size.width()) : 0.0f);
}

void SceneRenderer::Data::beginGl()
{
    osg::Camera& camera = *viewer->getCamera();
    if (!window) {
        auto traits = osg::ref_ptr(new osg::GraphicsContext::Traits);
        traits->width = size.width();
        traits->height = size.height();
        traits->windowDecoration = false;
        traits->doubleBuffer = true;
        window = new osgViewer::GraphicsWindowEmbedded(traits);
        window->getState()->setUseModelViewAndProjectionUniforms(false);
        window->getState()->setUseVertexAttributeAliasing(false);
        camera.setGraphicsContext(window);
        viewer->realize();
        window->getState()->initializeExtensionProcs();
        // libglvnd hands out a do-nothing function for every name; OSG takes it for NVIDIA's.
        window->getState()->get<osg::GLExtensions>()->glRenderbufferStorageMultisampleCoverageNV =
            nullptr;
    }
    if (window->getTraits()->width != size.width() ||
        window->getTraits()->height != size.height()) {
        window->resized(0, 0, size.width(), size.height());
        camera.setViewport(0, 0, size.width(), size.height());
    }
    // Somebody else (QPainter, another viewport) may have changed what OSG believes to be set.
    osg::State& state = *window->getState();
    settleModes(state);
    state.dirtyAllAttributes();
    state.dirtyAllVertexArrays();
    state.setLastAppliedProgramObject(nullptr);
    if (auto* gl = state.get<osg::GLExtensions>())
        gl->glUseProgram(0);
    window->setDefaultFboId(fbo);
}

void SceneRenderer::Data::draw(bool drawWorld, bool shadows, bool drawPick)
{
    colour.camera->setNodeMask(drawWorld ? ~0u : 0u);
    shadow.camera->setNodeMask(shadows ? ~0u : 0u);
    pick.camera->setNodeMask(drawPick ? ~0u : 0u);
    // Picking draws nothing but its few pixels: what is shown stays.
    resolve->setNodeMask(drawPick ? 0u : unsigned(MaskResolve));
    overlayShown->setNodeMask(drawPick ? 0u : ~0u);
    viewer->frame();
}

void SceneRenderer::Data::readPixels(const osg::Texture2D& texture, GLenum attachment, int x, int y,
                                     int w, int h, GLenum format, GLenum type, void* out)
{
    osg::State& state = *window->getState();
    auto* gl = state.get<osg::GLExtensions>();
    const osg::Texture::TextureObject* object = texture.getTextureObject(state.getContextID());
    if (!object)
        return;
    if (readFbo == 0)
        gl->glGenFramebuffers(1, &readFbo);
    gl->glBindFramebuffer(GL_READ_FRAMEBUFFER_EXT, readFbo);
    const bool depth = attachment == GL_DEPTH_ATTACHMENT_EXT;
    gl->glFramebufferTexture2D(GL_READ_FRAMEBUFFER_EXT, GL_COLOR_ATTACHMENT0_EXT, GL_TEXTURE_2D,
                               depth ? 0 : object->id(), 0);
    gl->glFramebufferTexture2D(GL_READ_FRAMEBUFFER_EXT, GL_DEPTH_ATTACHMENT_EXT, GL_TEXTURE_2D,
                               depth ? object->id() : 0, 0);
    glReadBuffer(depth ? GL_NONE : GL_COLOR_ATTACHMENT0);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(x, y, w, h, format, type, out);
    gl->glBindFramebuffer(GL_READ_FRAMEBUFFER_EXT, fbo);
}

std::optional<MapPoint> SceneRenderer::Data::unproject(double x, double y, float depth) const
{
    if (depth >= 0.9999998f)
        return std::nullopt;
    const osg::Matrixd back = osg::Matrixd::inverse(passView.view * passView.projection);
    const osg::Vec3d clip(2 * x / size.width() - 1, 1 - 2 * y / size.height(), 2.0 * depth - 1);
    const osg::Vec3d at = clip * back;
    return MapPoint{at.x() + origin.x, at.y() + origin.y, at.z() + origin.z};
}

SceneRenderer::SceneRenderer()
    : mData(std::make_unique<Data>())
{
}

SceneRenderer::~SceneRenderer() = default;

osg::Group& SceneRenderer::group(SceneKind kind)
{
    return *mData->groups[size_t(kind)];
}

osg::StateSet& SceneRenderer::rootState()
{
    return *mData->top->getOrCreateStateSet();
}

void SceneRenderer::setOrigin(const MapPoint& origin)
{
    mData->origin = origin;
    mData->shadowFit.reset();
    invalidate(true);
}

const MapPoint& SceneRenderer::origin() const
{
    return mData->origin;
}

void SceneRenderer::setGround(std::optional<double> elevation)
{
    osg::StateSet& state = rootState();
    setUniform(state, "pwGroundShown", osg::Uniform::BOOL, elevation.has_value());
    setUniform(state, "pwGround", osg::Uniform::FLOAT,
               float(elevation.value_or(0) - mData->origin.z));
    invalidate();
}

void SceneRenderer::setExtent(const MapExtent& extent, double lowest, double highest)
{
    mData->extent = extent;
    mData->lowest = lowest;
    mData->highest = std::max(highest, lowest + 1);
    invalidate(true);
}

const MapExtent& SceneRenderer::extent() const
{
    return mData->extent;
}

double SceneRenderer::lowest() const
{
    return mData->lowest;
}

double SceneRenderer::highest() const
{
    return mData->highest;
}

void SceneRenderer::resize(const QSize& pixels, double devicePixelRatio)
{
    const QSize size = pixels.expandedTo({1, 1});
    if (size == mData->size && devicePixelRatio == mData->ratio)
        return;
    mData->size = size;
    mData->ratio = devicePixelRatio;
    mData->targetsDirty = true;
    invalidate();
}

QSize SceneRenderer::size() const
{
    return mData->size;
}

double SceneRenderer::devicePixelRatio() const
{
    return mData->ratio;
}

void SceneRenderer::setView(const ViewState& view)
{
    const bool casters = view.visible != mData->view.visible || view.cut != mData->view.cut ||
                         view.opacity != mData->view.opacity;
    mData->view = view;
    mData->view.camera.distance = std::max(view.camera.distance, 0.5);
    invalidate(casters);
}

const ViewState& SceneRenderer::view() const
{
    return mData->view;
}

void SceneRenderer::setLighting(const Lighting& lighting)
{
    if (lighting == mData->light)
        return;
    mData->light = lighting;
    mData->applyLight();
    invalidate(true);
}

const Lighting& SceneRenderer::lighting() const
{
    return mData->light;
}

void SceneRenderer::setOutlined(bool outlined)
{
    setUniform(rootState(), "pwOutline", osg::Uniform::BOOL, outlined);
}

void SceneRenderer::setQuality(RenderQuality quality)
{
    if (quality == mData->quality)
        return;
    mData->quality = quality;
    mData->targetsDirty = true;
    invalidate();
}

RenderQuality SceneRenderer::quality() const
{
    return mData->quality;
}

void SceneRenderer::invalidate(bool shadows)
{
    mData->dirty = true;
    mData->shadowsDirty |= shadows;
    if (mData->redraw)
        mData->redraw();
}

bool SceneRenderer::isDirty() const
{
    return mData->dirty;
}

void SceneRenderer::setRedrawCallback(std::function<void()> callback)
{
    mData->redraw = std::move(callback);
}

int SceneRenderer::addFrameCallback(std::function<void()> callback)
{
    mData->frameCallbacks.emplace(++mData->lastCallback, std::move(callback));
    return mData->lastCallback;
}

void SceneRenderer::removeFrameCallback(int number)
{
    mData->frameCallbacks.erase(number);
}

void SceneRenderer::frame(unsigned fbo)
{
    Data& d = *mData;
    d.fbo = fbo;
    const bool world = d.dirty || d.targetsDirty;
    if (world) {
        if (d.targetsDirty)
            d.makeTargets();
        d.placeCameras();
        d.applyView();
        d.updateShadow();
        d.dirty = false; // a callback may ask for another frame
        for (const auto& [number, callback] : d.frameCallbacks)
            callback();
    }
    d.beginGl();
    const bool shadows = world && d.shadowsDirty && d.view.shadows;
    d.draw(world, shadows, false);
    if (shadows)
        d.shadowsDirty = false;
}

PickResult SceneRenderer::pick(const QPoint& pixel)
{
    Data& d = *mData;
    if (!d.window || d.targetsDirty)
        return {};
    const double w = d.size.width();
    const double h = d.size.height();
    const double x = pixel.x() + 0.5;
    const double y = h - pixel.y() - 0.5; // from below
    PassView view = d.passView;
    view.projection = d.passView.projection *
                      osg::Matrixd::translate(1 - 2 * x / w, 1 - 2 * y / h, 0) *
                      osg::Matrixd::scale(w / PickSize, h / PickSize, 1);
    view.target = d.pick.size;
    view.picture = d.size;
    view.offsetX = x - PickSize / 2.0;
    view.offsetY = y - PickSize / 2.0;
    view.pixelsPerPoint = d.ratio;
    setPassView(*d.pick.camera, RenderPass::Pick, view, d.sceneEye());
    d.beginGl();
    d.draw(false, false, true);

    std::array<std::uint8_t, size_t(PickSize) * PickSize * 4> bytes{};
    std::array<float, size_t(PickSize) * PickSize> depths{};
    depths.fill(1.0f);
    d.readPixels(*d.pick.colour, GL_COLOR_ATTACHMENT0_EXT, 0, 0, PickSize, PickSize, GL_RGBA,
                 GL_UNSIGNED_BYTE, bytes.data());
    d.readPixels(*d.pick.depth, GL_DEPTH_ATTACHMENT_EXT, 0, 0, PickSize, PickSize,
                 GL_DEPTH_COMPONENT, GL_FLOAT, depths.data());
    // What lies exactly under the pixel; else a small thing (a glyph, a line) close by.
    PickResult result;
    int bestDistance = 6; // squared pixels
    const int middle = PickSize / 2;
    for (int row = 0; row < PickSize; ++row) {
        for (int column = 0; column < PickSize; ++column) {
            const size_t at = size_t(row * PickSize + column);
            const std::uint32_t bits =
                std::uint32_t(bytes[4 * at]) | std::uint32_t(bytes[4 * at + 1]) << 8 |
                std::uint32_t(bytes[4 * at + 2]) << 16 | std::uint32_t(bytes[4 * at + 3]) << 24;
            const PickNumber number = decodePickNumber(bits);
            const int distance =
                (row - middle) * (row - middle) + (column - middle) * (column - middle);
            const bool forgiving =
                number.kind == PickKind::Sensor || number.kind == PickKind::Label;
            if (number.kind == PickKind::None || distance >= bestDistance ||
                (distance > 0 && !forgiving))
                continue;
            bestDistance = distance;
            result.number = number;
        }
    }
    float depth = depths[size_t(middle * PickSize + middle)];
    if (depth >= 0.9999998f) // the quiet ground is not in the pick buffer
        return {result.number, pointUnder(pixel)};
    result.point = d.unproject(pixel.x() + 0.5, pixel.y() + 0.5, depth);
    return result;
}

std::optional<MapPoint> SceneRenderer::pointUnder(const QPoint& pixel)
{
    Data& d = *mData;
    if (!d.window || d.targetsDirty || !QRect(QPoint(), d.size).contains(pixel))
        return std::nullopt;
    const int scale = settingsOf(d.quality).supersample;
    float depth = 1.0f;
    d.readPixels(*d.colour.depth, GL_DEPTH_ATTACHMENT_EXT, pixel.x() * scale,
                 (d.size.height() - 1 - pixel.y()) * scale, 1, 1, GL_DEPTH_COMPONENT, GL_FLOAT,
                 &depth);
    return d.unproject(pixel.x() + 0.5, pixel.y() + 0.5, depth);
}

void SceneRenderer::releaseGl()
{
    Data& d = *mData;
    if (!d.window)
        return;
    osg::State& state = *d.window->getState();
    if (d.readFbo != 0)
        state.get<osg::GLExtensions>()->glDeleteFramebuffers(1, &d.readFbo);
    d.readFbo = 0;
    d.top->releaseGLObjects(&state);
    d.viewer->getCamera()->releaseGLObjects(&state);
    osg::flushAllDeletedGLObjects(state.getContextID());
    d.viewer->getCamera()->setGraphicsContext(nullptr);
    d.window = nullptr;
    d.targetsDirty = true;
    d.shadowsDirty = true;
    d.dirty = true;
}

std::optional<MapPoint> SceneRenderer::project(const MapPoint& point) const
{
    const Data& d = *mData;
    const double aspect = double(d.size.width()) / std::max(1, d.size.height());
    const osg::Matrixd toClip = viewMatrix(d.view.camera, d.origin) *
                                projectionMatrix(d.view.camera, aspect, d.clipRange());
    const osg::Vec4d clip =
        osg::Vec4d(point.x - d.origin.x, point.y - d.origin.y, point.z - d.origin.z, 1) * toClip;
    if (clip.w() <= 0)
        return std::nullopt;
    return MapPoint{(clip.x() / clip.w() * 0.5 + 0.5) * d.size.width(),
                    (0.5 - clip.y() / clip.w() * 0.5) * d.size.height(),
                    clip.z() / clip.w() * 0.5 + 0.5};
}

double SceneRenderer::metresPerPixel(const MapPoint& point) const
{
    const CameraPose& pose = mData->view.camera;
    const double half = halfHeightAtTarget(pose);
    const double perPixel = 2 * half / std::max(1, mData->size.height());
    if (pose.orthographic)
        return perPixel;
    const MapPoint eye = eyePoint(pose);
    const osg::Vec3d to(point.x - eye.x, point.y - eye.y, point.z - eye.z);
    return perPixel * std::max(to * viewDirection(pose), 0.1) / pose.distance;
}

} // namespace parkwright
