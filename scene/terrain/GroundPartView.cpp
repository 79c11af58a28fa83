// What view, colours and marks do to the ground; reading and building it is in GroundPart.cpp.
#include "scene/camera/CameraMath.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/TextureUnit.h"
#include "scene/terrain/GroundPart.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double FarPlane = 90000; ///< metres, as far as the renderer ever looks

/// Of a parcel when colours are about something else: plain, but green stays green and water blue.
ColourRow quietColour(const Parcel& parcel)
{
    const QString& use = parcel.plannedUse.isEmpty() ? parcel.existingUse : parcel.plannedUse;
    const auto begins = [&](CodingSystem system, const char* start) {
        return parcel.codingSystem == system && use.startsWith(QLatin1String(start));
    };
    if (begins(CodingSystem::National2023, "14") || begins(CodingSystem::Gb50137, "G"))
        return {201, 219, 184, RowColoured};
    if (begins(CodingSystem::National2023, "17") || begins(CodingSystem::Gb50137, "E1"))
        return {156, 195, 221, RowColoured};
    return {214, 217, 208, 0};
}

} // namespace

void GroundPart::setView(const ViewState& view)
{
    const ViewState before = std::exchange(mView, view);
    if (view.visible != before.visible || view.opacity != before.opacity)
        applyLook();
    if (view.hidden == before.hidden)
        return;
    const QSet<Uid> hidden(view.hidden.begin(), view.hidden.end());
    const QSet<Uid> was = std::exchange(mHidden, hidden);
    bool layers = false;
    for (const Uid& id : hidden + was) {
        if (hidden.contains(id) == was.contains(id))
            continue;
        refreshParcel(id);
        layers = layers || mContext.document.find<Layer>(id);
    }
    if (layers)
        followLayers();
}

void GroundPart::applyLook()
{
    const auto shown = [this](SceneKind kind) {
        return mView.isVisible(kind) ? mView.opacity[size_t(kind)] : 0.0;
    };
    GroundLook look;
    look.relief = mView.isVisible(SceneKind::Terrain);
    look.imageryOpacity = shown(SceneKind::Imagery);
    look.paintOpacity = shown(SceneKind::Context);
    look.parcelOpacity = shown(SceneKind::Parcels);
    mLayer.setLook(look);
}

void GroundPart::setColouring(const std::shared_ptr<const Colouring>& colouring)
{
    mColouring = colouring;
    mRefreshNext = 0;
    Q_EMIT updated();
}

void GroundPart::setMarks(const SceneMarks& marks)
{
    const SceneMarks before = std::exchange(mMarks, marks);
    const auto touch = [this](const ObjectRef& object) {
        if (object.table == TableId::Parcels)
            refreshParcel(object.id);
    };
    if (before.selected != mMarks.selected) { // not when the pointer only wanders
        mSelected = QSet<ObjectRef>(mMarks.selected.begin(), mMarks.selected.end());
        std::for_each(before.selected.begin(), before.selected.end(), touch);
        std::for_each(mMarks.selected.begin(), mMarks.selected.end(), touch);
    }
    touch(before.hovered);
    touch(mMarks.hovered);
}

void GroundPart::refreshParcel(const Uid& parcel)
{
    const auto slot = mParcels.slots.slotOf.constFind(parcel);
    if (slot != mParcels.slots.slotOf.constEnd())
        refresh(*slot);
}

/// Writes colour and state of a slot.
void GroundPart::refresh(std::uint32_t slot)
{
    const Uid& id = mParcels.slots.at[slot];
    const Parcel* parcel = mContext.document.find<Parcel>(id);
    if (!parcel) {
        mTable.set(slot, ColourRow{0, 0, 0, RowHidden});
        return;
    }
    ColourRow row = mColouring ? mColouring->ofParcel(*parcel) : ColourRow{};
    if ((row.state & RowColoured) == 0)
        row = quietColour(*parcel);
    unsigned state = row.state;
    const ObjectRef self{TableId::Parcels, id};
    if (mHidden.contains(id))
        state |= RowHidden;
    if (mMarks.hovered == self)
        state |= RowHovered;
    if (mSelected.contains(self))
        state |= RowSelected;
    row.state = std::uint8_t(state);
    mTable.set(slot, row);
}

ObjectRef GroundPart::objectAt(const PickNumber& number) const
{
    if (number.kind != PickKind::Parcel || number.slot >= mParcels.slots.at.size() ||
        mParcels.slots.at[number.slot].isNull())
        return {};
    return {TableId::Parcels, mParcels.slots.at[number.slot]};
}

std::optional<SceneBounds> GroundPart::boundsOf(const ObjectRef& object) const
{
    MapExtent extent;
    if (object.table == TableId::Parcels) {
        if (const auto slot = mParcels.slots.slotOf.constFind(object.id);
            slot != mParcels.slots.slotOf.constEnd())
            extent = mParcels.slots.areas[*slot].extent();
    } else if (object.table == TableId::Layers) {
        const auto picture = mPictures.constFind(object.id);
        if (picture != mPictures.constEnd() && picture->imagery)
            extent = picture->imagery->extent();
        const Layer* layer = mContext.document.find<Layer>(object.id);
        if (layer && layer->kind == LayerKind::Terrain)
            extent = mContent.heights.extent();
    }
    if (extent.isEmpty())
        return std::nullopt;
    return boundsWithHeights(extent);
}

GroundView GroundPart::groundView() const
{
    const SceneRenderer& renderer = mContext.renderer;
    const CameraPose& pose = renderer.view().camera;
    const QSize size = renderer.size();
    GroundView view;
    view.eye = eyePoint(pose);
    view.origin = renderer.origin();
    view.orthographic = pose.orthographic;
    view.mapToClip = viewMatrix(pose, view.origin) *
                     projectionMatrix(pose, double(size.width()) / std::max(1, size.height()),
                                      {std::clamp(pose.distance * 0.01, 0.25, 60.0), FarPlane});
    view.pixelsPerMetre =
        size.height() / 2.0 / halfHeightAtTarget(pose) * (pose.orthographic ? 1.0 : pose.distance);
    return view;
}

SceneBounds GroundPart::boundsWithHeights(const MapExtent& extent) const
{
    SceneBounds bounds{extent, 0, 0};
    constexpr int Looks = 9;
    for (int i = 0; i < Looks * Looks; ++i) {
        const double height =
            mContent.heights.surfaceAt(extent.minX + extent.width() * (i % Looks) / (Looks - 1),
                                       extent.minY + extent.height() * (i / Looks) / (Looks - 1));
        bounds.lowest = i == 0 ? height : std::min(bounds.lowest, height);
        bounds.highest = i == 0 ? height : std::max(bounds.highest, height);
    }
    return bounds;
}

/// The parcels; the rest of the ground only where there is no plan to look at.
void GroundPart::noteBounds()
{
    MapExtent extent;
    if (mContent.parcels)
        extent = mContent.parcels->extent();
    const PlanState& plan = mContext.document.state();
    if (extent.isEmpty() && plan.table<Building>().isEmpty() && plan.table<Park>().isEmpty())
        extent = mContent.extent();
    const SceneBounds bounds = extent.isEmpty() ? SceneBounds{} : boundsWithHeights(extent);
    const bool same = bounds.extent == mBounds.extent && bounds.lowest == mBounds.lowest &&
                      bounds.highest == mBounds.highest;
    mBounds = bounds;
    if (!same)
        Q_EMIT boundsChanged();
}

} // namespace parkwright
