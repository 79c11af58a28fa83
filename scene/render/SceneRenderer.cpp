#include "scene/render/SceneRenderer.h"

#include "scene/render/SceneRendererData.h"

#include <QRect>

#include <osg/GLExtensions>
#include <osg/GLObjects>

#include <cmath>

namespace parkwright {

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

void SceneRenderer::prepare()
{
    Data& d = *mData;
    if (d.targetsDirty)
        d.makeTargets();
    d.placeCameras();
    d.applyView();
    d.updateShadow();
    d.dirty = false; // a callback may ask for another frame
    for (const auto& [number, callback] : d.frameCallbacks)
        callback();
}

void SceneRenderer::frame(unsigned fbo)
{
    Data& d = *mData;
    d.fbo = fbo;
    const bool world = d.dirty || d.targetsDirty;
    if (world)
        prepare();
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
                      osg::Matrixd::scale(w / Data::pickSize, h / Data::pickSize, 1);
    view.target = d.pick.size;
    view.picture = d.size;
    view.offsetX = x - Data::pickSize / 2.0;
    view.offsetY = y - Data::pickSize / 2.0;
    view.pixelsPerPoint = d.ratio;
    setPassView(*d.pick.camera, RenderPass::Pick, view, d.sceneEye());
    d.beginGl();
    d.draw(false, false, true);

    std::array<std::uint8_t, size_t(Data::pickSize) * Data::pickSize * 4> bytes{};
    std::array<float, size_t(Data::pickSize) * Data::pickSize> depths{};
    depths.fill(1.0f);
    d.readPixels(*d.pick.colour, GL_COLOR_ATTACHMENT0_EXT, 0, 0, Data::pickSize, Data::pickSize,
                 GL_RGBA, GL_UNSIGNED_BYTE, bytes.data());
    d.readPixels(*d.pick.depth, GL_DEPTH_ATTACHMENT_EXT, 0, 0, Data::pickSize, Data::pickSize,
                 GL_DEPTH_COMPONENT, GL_FLOAT, depths.data());
    // What lies exactly under the pixel; else a small thing (a glyph, a line) close by.
    PickResult result;
    int bestDistance = 6; // squared pixels
    const int middle = Data::pickSize / 2;
    for (int row = 0; row < Data::pickSize; ++row) {
        for (int column = 0; column < Data::pickSize; ++column) {
            const size_t at = size_t(row * Data::pickSize + column);
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
    float depth = depths[size_t(middle * Data::pickSize + middle)];
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
