// What view, colours and marks do to the ground; reading and building it is in GroundPart.cpp.
#include "scene/render/SceneRenderer.h"
#include "scene/render/TextureUnit.h"
#include "scene/terrain/GroundPart.h"

#include <algorithm>

namespace parkwright {

namespace {

/// Of parcels when colours are about something else.
constexpr ColourRow PlainParcel{214, 217, 208, 0};

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
    for (const SceneMarks& each : {before, mMarks}) {
        for (const ObjectRef& object : each.selected) {
            if (object.table == TableId::Parcels)
                refreshParcel(object.id);
        }
        if (each.hovered.table == TableId::Parcels)
            refreshParcel(each.hovered.id);
    }
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
    unsigned state = row.state;
    if ((state & RowColoured) == 0)
        row = PlainParcel;
    const ObjectRef self{TableId::Parcels, id};
    if (mHidden.contains(id))
        state |= RowHidden;
    if (mMarks.hovered == self)
        state |= RowHovered;
    if (std::find(mMarks.selected.begin(), mMarks.selected.end(), self) != mMarks.selected.end())
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

} // namespace parkwright
