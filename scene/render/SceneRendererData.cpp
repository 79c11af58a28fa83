#include "scene/render/SceneRendererData.h"

#include "scene/NodeMask.h"
#include "scene/render/TextureUnit.h"

#include <osg/BlendFunc>
#include <osg/ColorMask>
#include <osg/CullFace>
#include <osg/Depth>
#include <osg/GLExtensions>
#include <osgUtil/RenderBin>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr std::array<SceneKind, 2> OverlayKinds{SceneKind::Labels, SceneKind::Sensors};

bool isOverlay(SceneKind kind)
{
    return std::find(OverlayKinds.begin(), OverlayKinds.end(), kind) != OverlayKinds.end();
}

osg::Vec3f vector(const LightColour& colour)
{
    return {colour.red, colour.green, colour.blue};
}

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

} // namespace

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
    setUniform(state, "pwAmbientMap", osg::Uniform::INT, int(AmbientMapUnit));
    setUniform(state, "pwShadowMap", osg::Uniform::INT, int(ShadowMapUnit));
    setUniform(state, "pwOpacity", osg::Uniform::FLOAT, 1.0f);
    setUniform(state, "pwSamples", osg::Uniform::INT, 1); // the colour pass may have more
    setUniform(state, "pwCutPlane", osg::Uniform::FLOAT_VEC4, osg::Vec4f(0, 0, 0, -1));
    setUniform(state, "pwGroundShown", osg::Uniform::BOOL, false);
    setUniform(state, "pwGroundColour", osg::Uniform::FLOAT_VEC3,
               osg::Vec3f(0.885f, 0.902f, 0.860f));
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
    ambientQuad = makeFullScreen("ambient");
    ambientQuad->setNodeMask(MaskResolve);
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
    for (osg::Camera* old : {colour.camera.get(), pick.camera.get(), ambient.camera.get()})
        if (old)
            top->removeChild(old);
    colour = makeColourTarget(size * q.supersample, q.samples);
    colour.camera->addChild(world);
    colour.camera->addChild(backdrop);
    pick = makePickTarget({pickSize, pickSize});
    pick.camera->addChild(world);
    pick.camera->addChild(overlay);
    top->addChild(colour.camera);
    top->addChild(pick.camera);
    ambient = {};
    if (q.ambient) {
        ambient = makeAmbientTarget(size);
        ambient.camera->addChild(ambientQuad);
        top->addChild(ambient.camera);
        resolve->getOrCreateStateSet()->setTextureAttribute(AmbientMapUnit, ambient.colour);
        ambientQuad->getOrCreateStateSet()->setTextureAttribute(DepthMapUnit, colour.depth);
    }
    setUniform(*resolve->getOrCreateStateSet(), "pwAmbient", osg::Uniform::BOOL, q.ambient);
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
    if (!ambient.camera)
        return;
    setPassView(*ambient.camera, RenderPass::Colour, present, sceneEye());
    osg::StateSet& shade = *ambientQuad->getOrCreateStateSet();
    setUniform(shade, "pwClipToEye", osg::Uniform::FLOAT_MAT4,
               osg::Matrixf(osg::Matrixd::inverse(passView.projection)));
    const double half =
        pose.orthographic ? halfHeightAtTarget(pose) : halfHeightAtTarget(pose) / pose.distance;
    setUniform(shade, "pwMetresPerPixel", osg::Uniform::FLOAT,
               float(2 * half / std::max(1, size.height())));
    setUniform(shade, "pwOrthographic", osg::Uniform::BOOL, pose.orthographic);
    setUniform(shade, "pwAmbientReach", osg::Uniform::FLOAT, 7.0f);
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
        // The ground carries parcels and context too: what of it is seen is up to its owner.
        const bool shown =
            kind == int(SceneKind::Terrain) || (view.visible[size_t(kind)] && opacity > 0.01);
        group.setNodeMask(shown ? ~0u : 0u);
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
    if (ambient.camera)
        ambient.camera->setNodeMask(drawWorld ? ~0u : 0u);
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

} // namespace parkwright
