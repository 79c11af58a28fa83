#include "scene/enclaves/BoundaryPart.h"

#include "scene/render/SceneRenderer.h"
#include "scene/render/ShaderLibrary.h"
#include "scene/render/TextureUnit.h"

#include <osg/BlendFunc>
#include <osg/Depth>
#include <osg/Uniform>

#include <algorithm>
#include <limits>

namespace parkwright {

namespace {

constexpr std::array<SceneKind, 3> Kinds{SceneKind::ParkBoundaries, SceneKind::PhaseBoundaries,
                                         SceneKind::JurisdictionBoundaries};
constexpr int FirstBin = 60; ///< after everything opaque and the backdrop

/// Boundaries are the one thing in the world that is blended: over all else, without depth of
/// their own, so that order matters among themselves only. Alpha of the picture, which carries the
/// selection, stays as it is.
void setBlended(osg::StateSet& state, int bin)
{
    state.setRenderBinDetails(bin, "TraversalOrderBin");
    state.setMode(GL_BLEND, osg::StateAttribute::ON);
    state.setAttributeAndModes(
        new osg::BlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ZERO, GL_ONE));
    state.setAttributeAndModes(new osg::Depth(osg::Depth::LEQUAL, 0, 1, false));
    state.setMode(GL_CULL_FACE, osg::StateAttribute::OFF);
}

} // namespace

BoundaryPart::BoundaryPart(const SceneContext& context)
    : ScenePart(context)
{
    const osg::ref_ptr<osg::Program> program = makeProgram(QStringLiteral("boundary"));
    for (size_t i = 0; i < KindCount; ++i) {
        mGroups[i] = new osg::Group;
        osg::StateSet& state = *mGroups[i]->getOrCreateStateSet();
        state.setAttributeAndModes(program);
        setBlended(state, FirstBin + int(KindCount - i)); // parks over phases over jurisdictions
        mRows.bind(state, Own0, "pwBoundaries");
        context.renderer.group(Kinds[i]).addChild(mGroups[i]);
    }
}

BoundaryPart::~BoundaryPart()
{
    for (size_t i = 0; i < KindCount; ++i)
        mContext.renderer.group(Kinds[i]).removeChild(mGroups[i]);
}

void BoundaryPart::reset()
{
    for (const auto& group : mGroups)
        group->removeChildren(0, group->getNumChildren());
    mBoundaries.clear();
    mSlots.clear();
    mFinished.reset();
    mBounds = {};
    touch();
}

void BoundaryPart::touch()
{
    mDirty = true;
    Q_EMIT updated();
}

void BoundaryPart::apply(const Change& change)
{
    constexpr auto isOurs = [](TableId table) {
        return table == TableId::Parks || table == TableId::Phases ||
               table == TableId::Jurisdictions;
    };
    for (const ChangeItem& item : change.items) {
        if (const auto* inserted = std::get_if<RowsInserted>(&item)) {
            if (isOurs(inserted->table))
                touch();
        } else if (const auto* removed = std::get_if<RowsRemoved>(&item)) {
            if (isOurs(removed->table))
                touch();
        } else if (const auto* updated = std::get_if<RowsUpdated>(&item)) {
            // Kind, host and origin give the hue.
            if (isOurs(updated->table) &&
                (updated->aspects &
                 (FieldAspect::Shape | FieldAspect::Relation | FieldAspect::Appearance)))
                touch();
        } else {
            reset();
            return;
        }
    }
}

void BoundaryPart::startJob()
{
    mDirty = false;
    mContext.jobs.cancel(mJob);
    auto generation = std::make_shared<quint64>(0);
    mJob = mContext.jobs.start(
        tr("Drawing boundaries"),
        [plan = mContext.document.state(), ground = mGround,
         origin = mContext.renderer.origin()](JobContext& job) -> Result<BuildPtr> {
            auto build = std::make_shared<Build>();
            build->boundaries = boundariesOf(plan, ground);
            for (size_t i = 0; i < KindCount && !job.isCancelled(); ++i) {
                std::vector<BoundaryShape> shapes;
                MapExtent extent;
                for (PlannedBoundary& each : build->boundaries) {
                    if (each.kind != Kinds[i])
                        continue;
                    extent.add(each.extent);
                    shapes.push_back(std::move(each.shape));
                }
                MapPoint anchor = extent.center();
                anchor.z = shapes.empty() ? 0 : shapes.front().lines.front().front().z;
                build->nodes[i] = buildBoundaries(shapes, anchor, origin);
            }
            if (job.isCancelled())
                return cancelledError();
            return build;
        },
        this,
        [this, generation](const Result<BuildPtr>& result) {
            if (*generation != mJob)
                return; // a newer one is under way
            mJob = 0;
            if (result)
                mFinished = *result;
            Q_EMIT updated();
        });
    *generation = mJob;
}

void BoundaryPart::attach(const Build& build)
{
    mBoundaries = build.boundaries;
    mSlots.clear();
    mRows.resize(std::max(mBoundaries.size(), size_t(1)));
    SceneBounds bounds;
    bounds.lowest = std::numeric_limits<double>::infinity();
    bounds.highest = -bounds.lowest;
    for (size_t slot = 0; slot < mBoundaries.size(); ++slot) {
        const PlannedBoundary& each = mBoundaries[slot];
        mSlots.insert(each.object, slot);
        if (each.kind != SceneKind::ParkBoundaries)
            continue; // jurisdictions reach far beyond what one plans
        bounds.extent.add(each.extent);
        bounds.lowest = std::min(bounds.lowest, each.lowest);
        bounds.highest = std::max(bounds.highest, each.highest);
    }
    if (bounds.extent.isEmpty())
        bounds = {};
    for (size_t i = 0; i < KindCount; ++i) {
        mGroups[i]->removeChildren(0, mGroups[i]->getNumChildren());
        if (build.nodes[i])
            mGroups[i]->addChild(build.nodes[i]);
    }
    refresh();
    const bool same = bounds.extent == mBounds.extent && bounds.lowest == mBounds.lowest &&
                      bounds.highest == mBounds.highest;
    mBounds = bounds;
    if (!same)
        Q_EMIT boundsChanged();
}

/// Colours and states of all; there are few.
void BoundaryPart::refresh()
{
    for (size_t slot = 0; slot < mBoundaries.size(); ++slot) {
        const PlannedBoundary& each = mBoundaries[slot];
        ColourRow row = each.colour;
        unsigned state = RowColoured;
        if (mHidden.contains(each.object.id))
            state |= RowHidden;
        if (std::find(mMarks.selected.begin(), mMarks.selected.end(), each.object) !=
            mMarks.selected.end())
            state |= RowSelected;
        if (mMarks.hovered == each.object)
            state |= RowHovered;
        row.state = std::uint8_t(state);
        mRows.set(slot, row);
    }
    mContext.renderer.invalidate();
}

void BoundaryPart::setView(const ViewState& view)
{
    const QSet<Uid> hidden(view.hidden.begin(), view.hidden.end());
    if (hidden == mHidden)
        return;
    mHidden = hidden;
    refresh();
}

void BoundaryPart::setColouring(const std::shared_ptr<const Colouring>& colouring)
{
    Q_UNUSED(colouring) // boundaries keep their hues
}

void BoundaryPart::setMarks(const SceneMarks& marks)
{
    mMarks = marks;
    refresh();
}

void BoundaryPart::setGround(const HeightField& ground)
{
    mGround = ground;
    touch();
}

ObjectRef BoundaryPart::objectAt(const PickNumber& number) const
{
    if (number.kind != PickKind::Boundary || number.slot >= mBoundaries.size())
        return {};
    return mBoundaries[number.slot].object;
}

SceneBounds BoundaryPart::bounds() const
{
    return mBounds;
}

std::optional<SceneBounds> BoundaryPart::boundsOf(const ObjectRef& object) const
{
    const auto slot = mSlots.find(object);
    if (slot == mSlots.end())
        return std::nullopt;
    const PlannedBoundary& each = mBoundaries[*slot];
    return SceneBounds{each.extent, each.lowest, each.highest};
}

void BoundaryPart::attachFinished(double milliseconds)
{
    Q_UNUSED(milliseconds) // never more than three nodes
    if (mFinished)
        attach(*std::exchange(mFinished, nullptr));
    if (mDirty)
        startJob();
}

bool BoundaryPart::isReady() const
{
    return !mDirty && mJob == 0 && !mFinished;
}

} // namespace parkwright
