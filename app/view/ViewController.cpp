#include "app/view/ViewController.h"

#include <algorithm>

namespace parkwright {

namespace {

ViewAspects differences(const ViewState& a, const ViewState& b)
{
    ViewAspects aspects;
    aspects.setFlag(ViewAspect::Camera, a.camera != b.camera);
    aspects.setFlag(ViewAspect::Colouring, a.colourBy != b.colourBy || a.palette != b.palette);
    aspects.setFlag(ViewAspect::Visibility,
                    a.visible != b.visible || a.opacity != b.opacity || a.hidden != b.hidden);
    aspects.setFlag(ViewAspect::Floors,
                    a.explode != b.explode || a.isolatedFloor != b.isolatedFloor || a.cut != b.cut);
    aspects.setFlag(ViewAspect::Light, a.timeMs != b.timeMs || a.shadows != b.shadows);
    return aspects;
}

} // namespace

ViewController::ViewController(QObject* parent)
    : QObject(parent)
{
}

void ViewController::setViewState(const ViewState& state)
{
    const ViewAspects aspects = differences(mState, state);
    if (!aspects)
        return;
    mState = state;
    Q_EMIT changed(aspects);
}

template <typename Change>
void ViewController::alter(Change change)
{
    ViewState state = mState;
    change(state);
    setViewState(state);
}

void ViewController::setCamera(const CameraPose& camera)
{
    alter([&](ViewState& state) { state.camera = camera; });
}

void ViewController::setColourBy(ColourBy colourBy)
{
    alter([&](ViewState& state) { state.colourBy = colourBy; });
}

void ViewController::setPalette(const QString& palette)
{
    alter([&](ViewState& state) { state.palette = palette; });
}

void ViewController::setVisible(SceneKind kind, bool visible)
{
    alter([&](ViewState& state) { state.visible[size_t(kind)] = visible; });
}

void ViewController::setOpacity(SceneKind kind, double opacity)
{
    alter([&](ViewState& state) { state.opacity[size_t(kind)] = std::clamp(opacity, 0.0, 1.0); });
}

void ViewController::setHidden(const Uid& object, bool hidden)
{
    alter([&](ViewState& state) {
        std::erase(state.hidden, object);
        if (hidden)
            state.hidden.push_back(object);
    });
}

void ViewController::setHidden(std::vector<Uid> objects)
{
    alter([&](ViewState& state) { state.hidden = std::move(objects); });
}

bool ViewController::isHidden(const Uid& object) const
{
    return std::ranges::find(mState.hidden, object) != mState.hidden.end();
}

void ViewController::setExplode(const std::optional<Explode>& explode)
{
    alter([&](ViewState& state) { state.explode = explode; });
}

void ViewController::setIsolatedFloor(const Uid& floor)
{
    alter([&](ViewState& state) { state.isolatedFloor = floor; });
}

void ViewController::setCut(const std::optional<CutPlane>& cut)
{
    alter([&](ViewState& state) { state.cut = cut; });
}

void ViewController::setTime(std::optional<qint64> timeMs)
{
    alter([&](ViewState& state) { state.timeMs = timeMs; });
}

void ViewController::setShadows(bool shadows)
{
    alter([&](ViewState& state) { state.shadows = shadows; });
}

void ViewController::frame(const std::vector<ObjectRef>& objects)
{
    Q_EMIT frameRequested(objects);
}

void ViewController::flyTo(const CameraPose& pose)
{
    Q_EMIT flightRequested(pose);
}

} // namespace parkwright
