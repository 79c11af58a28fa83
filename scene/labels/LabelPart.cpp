#include "scene/labels/LabelPart.h"

#include "scene/buildings/BuildingPart.h"
#include "scene/labels/LabelPlaces.h"
#include "scene/render/SceneRenderer.h"
#include "scene/sensors/SensorPart.h"

#include <osg/Group>

#include <algorithm>

namespace parkwright {

namespace {

constexpr double DarkEnough = 0.6; ///< share of night at which words turn light
constexpr double SweepRest = 500;  ///< ms between two sweeps over the buildings while they are read
constexpr int SweepStep = 64;      ///< buildings between two looks at the clock
constexpr double SettlingTime = 1000; ///< seconds of advance() that only a picture asks for

} // namespace

LabelPart::LabelPart(const SceneContext& context, const BuildingPart& buildings,
                     const SensorPart& sensors)
    : ScenePart(context)
    , mBuildings(buildings)
    , mSensors(sensors)
{
    context.renderer.group(SceneKind::Labels).addChild(&mLayer.node());
    connect(&buildings, &BuildingPart::placesChanged, this, [this] {
        touch({Parks, Buildings, Floors});
    });
    connect(&sensors, &SensorPart::placesChanged, this, [this] { touch({Sensors}); });
}

LabelPart::~LabelPart()
{
    mContext.renderer.group(SceneKind::Labels).removeChild(&mLayer.node());
}

void LabelPart::touch(std::initializer_list<Group> groups)
{
    for (const Group group : groups)
        mStale[size_t(group)] = true;
}

void LabelPart::touchPlaces()
{
    mPlacesStale = true;
    Q_EMIT updated();
}

void LabelPart::reset()
{
    mObjects.clear();
    mSlots.clear();
    mPlaces.clear();
    mSweep.reset();
    mParkTops.clear();
    mLayer.forget();
    touch({Jurisdictions, Parks, Buildings, Parcels, Floors, Sensors});
    touchPlaces();
}

void LabelPart::apply(const Change& change)
{
    bool places = false;
    for (const ChangeItem& item : change.items) {
        TableId table = TableId::Settings;
        bool shape = true;
        if (const auto* inserted = std::get_if<RowsInserted>(&item)) {
            table = inserted->table;
        } else if (const auto* removed = std::get_if<RowsRemoved>(&item)) {
            table = removed->table;
        } else if (const auto* updated = std::get_if<RowsUpdated>(&item)) {
            table = updated->table;
            shape = updated->aspects.testFlag(FieldAspect::Shape);
        } else {
            reset();
            return;
        }
        const bool area = table == TableId::Parks || table == TableId::Jurisdictions ||
                          table == TableId::Parcels || table == TableId::Buildings;
        places = places || (area && shape);
    }
    if (touches(change, {TableId::Parks, TableId::Jurisdictions}))
        touch({Parks, Jurisdictions});
    if (touches(change, {TableId::Parcels}))
        touch({Parcels});
    if (touches(change, {TableId::Buildings}))
        touch({Buildings});
    if (touches(change, {TableId::Floors, TableId::Spaces, TableId::Enterprises}))
        touch({Floors});
    if (places)
        touchPlaces();
    Q_EMIT updated();
}

void LabelPart::setView(const ViewState& view)
{
    const ViewState before = std::exchange(mView, view);
    if (view.hidden != before.hidden)
        mHidden = QSet<Uid>(view.hidden.begin(), view.hidden.end());
    if (view.hidden != before.hidden || view.visible != before.visible || view.cut != before.cut ||
        view.colourBy != before.colourBy || view.opacity != before.opacity)
        touch({Jurisdictions, Parks, Buildings, Parcels, Floors, Sensors});
    if (view.explode != before.explode || view.isolatedFloor != before.isolatedFloor)
        touch({Buildings, Floors});
}

void LabelPart::setColouring(const std::shared_ptr<const Colouring>& colouring)
{
    mColouring = colouring;
    touch({Parcels});
}

void LabelPart::setMarks(const SceneMarks& marks)
{
    Q_UNUSED(marks) // words look the same for what is selected
}

void LabelPart::setGround(const HeightField& ground)
{
    mGround = ground;
    touchPlaces();
}

void LabelPart::findPlaces()
{
    mPlacesStale = false;
    mContext.jobs.cancel(mJob);
    auto number = std::make_shared<quint64>(0);
    mJob = mContext.jobs.start(
        tr("Placing names"),
        [plan = mContext.document.state(), ground = mGround](JobContext& job) -> Result<Places> {
            Places places = labelPlacesOf(plan, ground, [&job] { return job.isCancelled(); });
            if (job.isCancelled())
                return cancelledError();
            return places;
        },
        this,
        [this, number](const Result<Places>& result) {
            if (*number != mJob)
                return; // a newer one is under way
            mJob = 0;
            if (result)
                mPlaces = *result;
            touch({Parks, Jurisdictions, Parcels});
            Q_EMIT updated();
        });
    *number = mJob;
}

void LabelPart::attachFinished(double milliseconds)
{
    if (mPlacesStale)
        findPlaces();
    if (!mView.isVisible(SceneKind::Labels))
        return;
    const LabelView view = LabelView::of(mContext.renderer);
    if (!(view == mSeenFrom) && (mView.explode || !mView.isolatedFloor.isNull()))
        touch({Floors}); // they stand at the side that is seen
    mSeenFrom = view;
    sweepBuildings(milliseconds);
    for (size_t group = 0; group < GroupCount; ++group) {
        if (group != Buildings && std::exchange(mStale[group], false))
            mLayer.setLabels(int(group), labelsOf(Group(group)));
    }
}

void LabelPart::prepareFrame()
{
    if (!mView.isVisible(SceneKind::Labels))
        return;
    mLayer.setNight(mContext.renderer.lighting().night > DarkEnough);
    mLayer.update(mSeenFrom);
}

void LabelPart::sweepBuildings(double milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    if (!mSweep) {
        const bool rested = !mSinceSweep.isValid() || double(mSinceSweep.elapsed()) > SweepRest;
        if (!mStale[Buildings] || !(mBuildings.isReady() || rested))
            return;
        mStale[Buildings] = false;
        mSweep.emplace();
        mSweep->plan = mContext.document.state();
        mSweep->labels.reserve(mSweep->plan.table<Building>().size());
        mSweep->next = mSweep->plan.table<Building>().begin();
    }
    const auto end = mSweep->plan.table<Building>().end();
    for (int step = 1; mSweep->next != end; ++mSweep->next, ++step) {
        const Building& building = *mSweep->next;
        if (const auto place = mBuildings.placeOfBuilding(building.uid)) {
            if (auto label = buildingLabel(building, *place))
                mSweep->labels.push_back(std::move(*label));
            const auto known = mSweep->parkTops.constFind(building.park);
            if (!place->hidden && !building.park.isNull() &&
                (known == mSweep->parkTops.constEnd() || *known < place->top))
                mSweep->parkTops.insert(building.park, place->top);
        }
        if (step % SweepStep == 0 && double(timer.nsecsElapsed()) > milliseconds * 1e6) {
            ++mSweep->next;
            Q_EMIT updated();
            return;
        }
    }
    mLayer.setLabels(Buildings, std::move(mSweep->labels));
    mParkTops = std::move(mSweep->parkTops);
    touch({Parks});
    mSweep.reset();
    mSinceSweep.start();
    if (mStale[Buildings] && mBuildings.isReady()) // more has changed meanwhile
        Q_EMIT updated();
}

bool LabelPart::isReady() const
{
    const bool named = !mView.isVisible(SceneKind::Labels) || (!mSweep && !mStale[Buildings]);
    return !mPlacesStale && mJob == 0 && named;
}

bool LabelPart::advance(double seconds)
{
    if (seconds > SettlingTime)
        mLayer.forget();
    return false;
}

ObjectRef LabelPart::objectAt(const PickNumber& number) const
{
    return number.kind == PickKind::Label && number.slot < mObjects.size() ? mObjects[number.slot]
                                                                           : ObjectRef{};
}

SceneBounds LabelPart::bounds() const
{
    return {};
}

std::vector<ObjectRef> LabelPart::shown() const
{
    std::vector<ObjectRef> objects;
    for (const std::uint64_t id : mLayer.shown())
        objects.push_back(mObjects[size_t(id)]);
    return objects;
}

} // namespace parkwright
