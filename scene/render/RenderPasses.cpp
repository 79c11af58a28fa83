#include "scene/render/RenderPasses.h"

#include "scene/NodeMask.h"
#include "scene/render/ShaderLibrary.h"

#include <osg/Geometry>
#include <osg/PolygonOffset>
#include <osg/Uniform>

#include <algorithm>

namespace parkwright {

namespace {

osg::ref_ptr<osg::Texture2D> makeTexture(const QSize& size, GLint internal, GLenum format,
                                         GLenum type, osg::Texture::FilterMode filter)
{
    auto texture = osg::ref_ptr(new osg::Texture2D);
    texture->setTextureSize(size.width(), size.height());
    texture->setInternalFormat(internal);
    texture->setSourceFormat(format);
    texture->setSourceType(type);
    texture->setFilter(osg::Texture::MIN_FILTER, filter);
    texture->setFilter(osg::Texture::MAG_FILTER, filter);
    texture->setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
    texture->setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
    texture->setResizeNonPowerOfTwoHint(false);
    return texture;
}

osg::ref_ptr<osg::Texture2D> makeDepthTexture(const QSize& size, osg::Texture::FilterMode filter)
{
    return makeTexture(size, GL_DEPTH_COMPONENT24, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT, filter);
}

osg::ref_ptr<osg::Camera> makeCamera(const QSize& size, int order)
{
    auto camera = osg::ref_ptr(new osg::Camera);
    camera->setRenderTargetImplementation(osg::Camera::FRAME_BUFFER_OBJECT);
    camera->setRenderOrder(osg::Camera::PRE_RENDER, order);
    // Levels of detail are chosen for the viewer, also when the sun draws.
    camera->setReferenceFrame(osg::Transform::ABSOLUTE_RF_INHERIT_VIEWPOINT);
    camera->setComputeNearFarMode(osg::CullSettings::DO_NOT_COMPUTE_NEAR_FAR);
    camera->setCullingMode(osg::CullSettings::VIEW_FRUSTUM_CULLING);
    camera->setProjectionResizePolicy(osg::Camera::FIXED);
    camera->setViewport(0, 0, size.width(), size.height());
    camera->setClearColor({0, 0, 0, 0});
    camera->setImplicitBufferAttachmentMask(0, 0);
    return camera;
}

void setUniform(osg::StateSet& state, const char* name, const osg::Matrixd& value)
{
    state.getOrCreateUniform(name, osg::Uniform::FLOAT_MAT4)->set(osg::Matrixf(value));
}

void setUniform(osg::StateSet& state, const char* name, const osg::Vec2f& value)
{
    state.getOrCreateUniform(name, osg::Uniform::FLOAT_VEC2)->set(value);
}

osg::Vec2f vector(const QSize& size)
{
    return {float(size.width()), float(size.height())};
}

} // namespace

PassTarget makeColourTarget(const QSize& size, int samples)
{
    PassTarget target;
    target.size = size;
    target.camera = makeCamera(size, 1);
    target.colour = makeTexture(size, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, osg::Texture::LINEAR);
    target.depth = makeDepthTexture(size, osg::Texture::NEAREST);
    const auto count = unsigned(samples);
    target.camera->attach(osg::Camera::COLOR_BUFFER0, target.colour.get(), 0, 0, false, count,
                          count);
    target.camera->attach(osg::Camera::DEPTH_BUFFER, target.depth.get(), 0, 0, false, count, count);
    target.camera->setClearMask(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    target.camera->setCullMask(MaskColourPass);
    target.camera->getOrCreateStateSet()->addUniform(
        new osg::Uniform("pwSamples", std::max(samples, 1)));
    return target;
}

PassTarget makePickTarget(const QSize& size)
{
    PassTarget target;
    target.size = size;
    target.camera = makeCamera(size, 2);
    target.colour = makeTexture(size, GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE, osg::Texture::NEAREST);
    target.depth = makeDepthTexture(size, osg::Texture::NEAREST);
    target.camera->attach(osg::Camera::COLOR_BUFFER0, target.colour.get());
    target.camera->attach(osg::Camera::DEPTH_BUFFER, target.depth.get());
    target.camera->setClearMask(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT);
    target.camera->setCullMask(MaskPickPass);
    osg::StateSet* state = target.camera->getOrCreateStateSet();
    state->setMode(GL_BLEND, osg::StateAttribute::OFF | osg::StateAttribute::OVERRIDE);
    state->setMode(GL_DITHER, osg::StateAttribute::OFF | osg::StateAttribute::OVERRIDE);
    return target;
}

PassTarget makeAmbientTarget(const QSize& size)
{
    PassTarget target;
    target.size = size;
    target.camera = makeCamera(size, 2);
    target.colour = makeTexture(size, GL_R8, GL_RED, GL_UNSIGNED_BYTE, osg::Texture::NEAREST);
    target.camera->attach(osg::Camera::COLOR_BUFFER0, target.colour.get());
    target.camera->setClearMask(0); // every pixel is written
    target.camera->setCullMask(MaskResolve);
    target.camera->getOrCreateStateSet()->setMode(GL_DEPTH_TEST, osg::StateAttribute::OFF |
                                                                     osg::StateAttribute::OVERRIDE);
    return target;
}

PassTarget makeShadowTarget(int size)
{
    PassTarget target;
    target.size = {size, size};
    target.camera = makeCamera(target.size, 0);
    target.depth = makeDepthTexture(target.size, osg::Texture::LINEAR);
    target.depth->setShadowComparison(true);
    target.depth->setShadowCompareFunc(osg::Texture::LEQUAL);
    target.camera->attach(osg::Camera::DEPTH_BUFFER, target.depth.get());
    target.camera->setDrawBuffer(GL_NONE);
    target.camera->setReadBuffer(GL_NONE);
    target.camera->setClearMask(GL_DEPTH_BUFFER_BIT);
    target.camera->setCullMask(MaskShadowPass);
    osg::StateSet* state = target.camera->getOrCreateStateSet();
    state->setMode(GL_CULL_FACE, osg::StateAttribute::OFF | osg::StateAttribute::OVERRIDE);
    state->setAttributeAndModes(new osg::PolygonOffset(1.5f, 2.0f));
    return target;
}

void setPassView(osg::Camera& camera, RenderPass pass, const PassView& view, const osg::Vec3d& eye)
{
    camera.setViewMatrix(view.view);
    camera.setProjectionMatrix(view.projection);
    camera.setViewport(0, 0, view.target.width(), view.target.height());
    osg::StateSet& state = *camera.getOrCreateStateSet();
    state.getOrCreateUniform("pwPass", osg::Uniform::INT)->set(int(pass));
    setUniform(state, "pwEyeToScene", osg::Matrixd::inverse(view.view));
    state.getOrCreateUniform("pwEyeScene", osg::Uniform::FLOAT_VEC3)->set(osg::Vec3f(eye));
    setUniform(state, "pwTargetSize", vector(view.target));
    setUniform(state, "pwTargetOffset", osg::Vec2f(float(view.offsetX), float(view.offsetY)));
    setUniform(state, "pwPictureSize", vector(view.picture));
    state.getOrCreateUniform("pwPixelsPerPoint", osg::Uniform::FLOAT)
        ->set(float(view.pixelsPerPoint));
    const osg::Matrixd toClip = view.view * view.projection;
    setUniform(state, "pwSceneToClip", toClip);
    setUniform(state, "pwClipToScene", osg::Matrixd::inverse(toClip));
}

osg::ref_ptr<osg::Geode> makeFullScreen(const char* shader)
{
    auto geometry = osg::ref_ptr(new osg::Geometry);
    geometry->setUseDisplayList(false);
    geometry->setUseVertexBufferObjects(true);
    auto corners = osg::ref_ptr(new osg::Vec3Array);
    corners->push_back({-1, -1, 0});
    corners->push_back({3, -1, 0});
    corners->push_back({-1, 3, 0});
    geometry->setVertexArray(corners);
    geometry->addPrimitiveSet(new osg::DrawArrays(GL_TRIANGLES, 0, 3));
    geometry->setCullingActive(false);
    auto geode = osg::ref_ptr(new osg::Geode);
    geode->addDrawable(geometry);
    geode->setCullingActive(false);
    geode->getOrCreateStateSet()->setAttributeAndModes(makeProgram(QString::fromLatin1(shader)));
    return geode;
}

} // namespace parkwright
