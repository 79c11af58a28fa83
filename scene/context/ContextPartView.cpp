// What of the surroundings is shown, painted and found; reading and building is in ContextPart.cpp.
#include "scene/camera/CameraMath.h"
#include "scene/context/ContextPart.h"
#include "scene/render/SceneRenderer.h"

#include <osg/Uniform>

#include <algorithm>

namespace parkwright {

namespace {

constexpr qint64 PaintEvery = 700; ///< milliseconds, while layers are still coming

} // namespace

void ContextPart::applyVisibility()
{
    for (auto& [id, shown] : mShown) {
        const Layer* layer = mContext.document.find<Layer>(id);
        if (!layer)
            continue;
        const double opacity = opacityOf(*layer);
        shown.visible = isShown(*layer, mHidden) && isInScale(*layer, mScale) && opacity > 0.01;
        for (osg::Group* group : {shown.blocks.get(), shown.trees.get()}) {
            group->setNodeMask(shown.visible ? ~0u : 0u);
            group->getStateSet()->getUniform("pwLayerOpacity")->set(float(opacity));
        }
    }
    mPaintDirty = true;
    mContext.renderer.invalidate(true);
    noteBounds();
    Q_EMIT updated();
}

/// Layers come and go with the scale.
void ContextPart::prepareFrame()
{
    const SceneRenderer& renderer = mContext.renderer;
    const double height = renderer.size().height() / renderer.devicePixelRatio();
    const double before = std::exchange(mScale, scaleDenominator(mView.camera, height));
    for (const auto& [id, shown] : mShown) {
        const Layer* layer = mContext.document.find<Layer>(id);
        if (layer && isInScale(*layer, before) != isInScale(*layer, mScale)) {
            applyVisibility();
            return;
        }
    }
}

void ContextPart::setView(const ViewState& view)
{
    const ViewState before = std::exchange(mView, view);
    if (view.hidden == before.hidden)
        return;
    const QSet<Uid> was = std::exchange(mHidden, QSet<Uid>(view.hidden.begin(), view.hidden.end()));
    for (const Uid& id : mHidden + was) {
        const Layer* layer = mContext.document.find<Layer>(id);
        if (layer && layer->kind == LayerKind::Vector && mHidden.contains(id) != was.contains(id)) {
            followLayers();
            return;
        }
    }
}

/// Puts what is painted together again; GroundPart builds tiles where it differs.
void ContextPart::paint()
{
    const bool more = mReadJob != 0 || nextToRead();
    if (more && mSincePaint.isValid() && mSincePaint.elapsed() < PaintEvery)
        return; // each one costs all tiles that it touches
    mPaintDirty = false;
    mSincePaint.start();
    std::vector<PaintEntry> entries;
    for (const Layer* layer : layersOf(mContext.document.state(), LayerKind::Vector)) {
        const auto shown = mShown.find(layer->uid);
        if (shown == mShown.end() || !shown->second.visible || !shown->second.content->paint.layer)
            continue;
        PaintEntry entry = shown->second.content->paint;
        entry.opacity = opacityOf(*layer);
        entries.push_back(std::move(entry));
    }
    MapExtent changed;
    const auto note = [&changed](const std::vector<PaintEntry>& these,
                                 const std::vector<PaintEntry>& those) {
        for (size_t i = 0; i < these.size(); ++i) {
            if (std::find(those.begin(), those.end(), these[i]) == those.end() ||
                (these.size() == those.size() && !(these[i] == those[i])))
                changed.add(these[i].index->extent());
        }
    };
    note(entries, mPainted);
    note(mPainted, entries);
    mPainted = entries;
    if (changed.isEmpty())
        return;
    Q_EMIT painted(entries.empty() ? nullptr
                                   : std::make_shared<const GroundPaint>(std::move(entries)),
                   changed);
}

ContextContentPtr ContextPart::content(const Uid& layer) const
{
    const auto shown = mShown.find(layer);
    return shown == mShown.end() ? nullptr : shown->second.content;
}

ObjectRef ContextPart::objectAt(const PickNumber& number) const
{
    if ((number.kind != PickKind::Context && number.kind != PickKind::Tree) ||
        number.slot >= mLayerAt.size())
        return {};
    return {TableId::Layers, mLayerAt[number.slot]};
}

std::optional<SceneBounds> ContextPart::boundsOf(const ObjectRef& object) const
{
    const ContextContentPtr found = object.table == TableId::Layers ? content(object.id) : nullptr;
    if (!found || found->extent.isEmpty())
        return std::nullopt;
    const double level = mGround.surfaceAt(found->extent.center());
    return SceneBounds{found->extent, level, level + found->highest};
}

Findings ContextPart::problems() const
{
    Findings all;
    for (const auto& [id, shown] : mShown)
        all.insert(all.end(), shown.content->problems.begin(), shown.content->problems.end());
    return all;
}

/// Only where there is no plan to look at.
void ContextPart::noteBounds()
{
    const PlanState& plan = mContext.document.state();
    SceneBounds bounds;
    if (plan.table<Park>().isEmpty() && plan.table<Parcel>().isEmpty() &&
        plan.table<Building>().isEmpty()) {
        for (const auto& [id, shown] : mShown) {
            if (!shown.visible || shown.content->extent.isEmpty())
                continue;
            const double level = mGround.surfaceAt(shown.content->extent.center());
            const bool first = bounds.extent.isEmpty();
            bounds.extent.add(shown.content->extent);
            bounds.lowest = first ? level : std::min(bounds.lowest, level);
            bounds.highest =
                std::max(first ? level : bounds.highest, level + shown.content->highest);
        }
    }
    const bool same = bounds.extent == mBounds.extent && bounds.lowest == mBounds.lowest &&
                      bounds.highest == mBounds.highest;
    mBounds = bounds;
    if (!same)
        Q_EMIT boundsChanged();
}

} // namespace parkwright
