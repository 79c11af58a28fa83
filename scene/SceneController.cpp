#include "scene/SceneController.h"

#include "scene/buildings/BuildingPart.h"
#include "scene/context/ContextPart.h"
#include "scene/enclaves/BoundaryPart.h"
#include "scene/labels/LabelPart.h"
#include "scene/light/SunPosition.h"
#include "scene/sensors/SensorPart.h"
#include "scene/terrain/GroundPart.h"

#include <QTimer>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double LeastAttach = 4;         ///< ms of each frame for finished nodes
constexpr double MostAttach = 25;         ///< … where frames take long, so that loading does not
constexpr double AttachShare = 0.2;       ///< of the time between frames
constexpr double OriginTolerance = 20000; ///< metres that the origin may be off the scene's middle
constexpr size_t QuickFloors = 2000;      ///< colours of so many are made without a job

/// The middle of what is certain to be near the plan.
MapPoint originFor(const PlanState& plan)
{
    MapExtent extent;
    for (const Park& park : plan.table<Park>())
        extent.add(park.boundary.extent());
    if (extent.isEmpty()) {
        for (const Parcel& parcel : plan.table<Parcel>())
            extent.add(parcel.geometry.extent());
    }
    if (extent.isEmpty()) {
        for (const Building& building : plan.table<Building>())
            extent.add(building.footprint.extent());
    }
    if (extent.isEmpty())
        return {};
    const MapPoint centre = extent.center();
    return {std::round(centre.x), std::round(centre.y), 0};
}

} // namespace

SceneController::SceneController(const Document& document, SceneRenderer& renderer, JobPool& jobs,
                                 QObject* parent)
    : QObject(parent)
    , mContext{document, renderer, jobs, mProjectPath}
{
    auto ground = std::make_unique<GroundPart>(mContext);
    auto surroundings = std::make_unique<ContextPart>(mContext);
    connect(surroundings.get(), &ContextPart::painted, ground.get(), &GroundPart::setPaint);
    auto buildings = std::make_unique<BuildingPart>(mContext);
    auto sensors = std::make_unique<SensorPart>(mContext, *buildings);
    auto labels = std::make_unique<LabelPart>(mContext, *buildings, *sensors);
    addPart(std::move(ground));
    addPart(std::move(surroundings));
    addPart(std::move(buildings));
    addPart(std::make_unique<BoundaryPart>(mContext));
    addPart(std::move(sensors));
    addPart(std::move(labels)); // last: it names what the others have put in place
    connect(&document, &Document::changed, this, &SceneController::apply);
    mFrameCallback = renderer.addFrameCallback([this] { beforeFrame(); });
    // Where a frame takes seconds to draw, the scene must not wait for frames to be put together.
    mBetweenFrames.setSingleShot(true);
    mBetweenFrames.setInterval(0);
    connect(&mBetweenFrames, &QTimer::timeout, this, [this] {
        if (!isReady())
            attach(LeastAttach);
    });
    reset();
}

SceneController::~SceneController()
{
    mContext.renderer.removeFrameCallback(mFrameCallback);
}

void SceneController::addPart(std::unique_ptr<ScenePart> part)
{
    connect(part.get(), &ScenePart::updated, this, [this] {
        mContext.renderer.invalidate();
        Q_EMIT redrawNeeded();
        if (!mBetweenFrames.isActive())
            mBetweenFrames.start();
    });
    connect(part.get(), &ScenePart::boundsChanged, this, &SceneController::followBounds);
    connect(part.get(), &ScenePart::problemsChanged, this, &SceneController::layerProblemsChanged);
    connect(part.get(), &ScenePart::groundFound, this, [this](const HeightField& ground) {
        mGround = ground;
        for (const auto& each : mParts)
            each->setGround(mGround);
    });
    mParts.push_back(std::move(part));
}

void SceneController::reset()
{
    mContext.renderer.setOrigin(originFor(mContext.document.state()));
    mGround = {};
    mWasReady = false;
    mColouring.reset();
    for (const auto& part : mParts) {
        part->setGround(mGround);
        part->reset();
        part->setView(mView);
        part->setMarks(mMarks);
    }
    recolour();
    followBounds();
    followLight();
    Q_EMIT redrawNeeded();
}

void SceneController::apply(const Change& change)
{
    mWasReady = false;
    for (const ChangeItem& item : change.items) {
        if (std::holds_alternative<DocumentReplaced>(item)) {
            reset();
            return;
        }
    }
    // The first things of a plan: begin about them at once, not after they have been put in place.
    if (bounds().extent.isEmpty() && isFar(originFor(mContext.document.state()), OriginTolerance)) {
        reset();
        return;
    }
    for (const auto& part : mParts)
        part->apply(change);
    if (touches(change, {TableId::Parcels, TableId::Buildings, TableId::Floors, TableId::Spaces,
                         TableId::Enterprises, TableId::Phases}))
        recolour();
    if (touches(change, {TableId::Settings}))
        followLight();
}

void SceneController::setProjectPath(const QString& path)
{
    if (path == mProjectPath)
        return;
    mProjectPath = path;
    mWasReady = false;
    for (const auto& part : mParts)
        part->projectMoved();
}

Findings SceneController::layerProblems() const
{
    Findings all;
    for (const auto& part : mParts) {
        const Findings each = part->problems();
        all.insert(all.end(), each.begin(), each.end());
    }
    return all;
}

void SceneController::setStandards(const StandardsPackPtr& pack)
{
    if (pack == mPack)
        return;
    mPack = pack;
    recolour();
}

void SceneController::recolour()
{
    mWasReady = false;
    const auto use = [this](std::shared_ptr<const Colouring> colouring) {
        mColouringJob = 0;
        mColouring = std::move(colouring);
        for (const auto& part : mParts)
            part->setColouring(mColouring);
        mContext.renderer.invalidate();
        Q_EMIT legendChanged();
        Q_EMIT redrawNeeded();
    };
    mContext.jobs.cancel(mColouringJob);
    const PlanState& plan = mContext.document.state();
    if (plan.table<Floor>().size() + plan.table<Parcel>().size() <= QuickFloors) {
        use(std::make_shared<const Colouring>(plan, mView.colourBy, mPack, mView.palette));
        return;
    }
    mColouringJob = mContext.jobs.start(
        tr("Colouring"),
        [plan, by = mView.colourBy, pack = mPack,
         palette = mView.palette](JobContext&) -> Result<std::shared_ptr<const Colouring>> {
            return std::make_shared<const Colouring>(plan, by, pack, palette);
        },
        this,
        [use](const Result<std::shared_ptr<const Colouring>>& result) {
            if (result)
                use(*result);
        });
}

void SceneController::setView(const ViewState& view)
{
    const ViewState before = std::exchange(mView, view);
    mContext.renderer.setView(view);
    for (const auto& part : mParts)
        part->setView(view);
    if (view.colourBy != before.colourBy || view.palette != before.palette)
        recolour();
    if (view.timeMs != before.timeMs)
        followLight();
    Q_EMIT redrawNeeded();
}

void SceneController::setMarks(const SceneMarks& marks)
{
    mMarks = marks;
    mContext.renderer.setOutlined(!marks.selected.empty());
    for (const auto& part : mParts)
        part->setMarks(marks);
    mContext.renderer.invalidate();
    Q_EMIT redrawNeeded();
}

ObjectRef SceneController::objectAt(const PickNumber& number) const
{
    for (const auto& part : mParts) {
        if (const ObjectRef object = part->objectAt(number); !object.isNull())
            return object;
    }
    return {};
}

const Legend& SceneController::legend() const
{
    static const Legend none;
    return mColouring ? mColouring->legend() : none;
}

SceneBounds SceneController::bounds() const
{
    SceneBounds all;
    for (const auto& part : mParts) {
        const SceneBounds each = part->bounds();
        if (each.extent.isEmpty())
            continue;
        all.lowest = all.extent.isEmpty() ? each.lowest : std::min(all.lowest, each.lowest);
        all.highest = all.extent.isEmpty() ? each.highest : std::max(all.highest, each.highest);
        all.extent.add(each.extent);
    }
    return all;
}

SceneBounds SceneController::boundsOf(const std::vector<ObjectRef>& objects) const
{
    SceneBounds all;
    for (const ObjectRef& object : objects) {
        for (const auto& part : mParts) {
            const auto each = part->boundsOf(object);
            if (!each || each->extent.isEmpty())
                continue;
            all.lowest = all.extent.isEmpty() ? each->lowest : std::min(all.lowest, each->lowest);
            all.highest =
                all.extent.isEmpty() ? each->highest : std::max(all.highest, each->highest);
            all.extent.add(each->extent);
        }
    }
    return all;
}

bool SceneController::isFar(const MapPoint& place, double metres) const
{
    const MapPoint& origin = mContext.renderer.origin();
    return std::hypot(place.x - origin.x, place.y - origin.y) > metres;
}

void SceneController::followBounds()
{
    const SceneBounds all = bounds();
    if (!all.extent.isEmpty()) {
        mContext.renderer.setExtent(all.extent, all.lowest, all.highest);
        // A plan that began far from its first things, or had none: begin again about them.
        const MapPoint centre = all.extent.center();
        if (isFar(centre, OriginTolerance + std::hypot(all.extent.width(), all.extent.height()))) {
            mContext.renderer.setOrigin({std::round(centre.x), std::round(centre.y), 0});
            for (const auto& part : mParts)
                part->reset();
        }
    }
    Q_EMIT boundsChanged();
}

void SceneController::followLight()
{
    const ProjectSettings& settings = mContext.document.settings();
    const auto instant = mView.timeMs ? mView.timeMs : settings.sceneTime;
    if (!instant) {
        mContext.renderer.setLighting(lightingFor(SunAngles{})); // a late morning
        return;
    }
    GeoPoint place{104, 35, 0}; // the middle of China, for a plan that is nowhere
    const SceneBounds all = bounds();
    const MapPoint& origin = mContext.renderer.origin();
    if (settings.crs.isValid()) {
        if (!mToGeographic || !(mGeographicOf == settings.crs)) {
            mGeographicOf = settings.crs;
            auto made = CoordinateTransform::make(settings.crs, geographicCrs());
            mToGeographic.reset();
            if (made)
                mToGeographic = std::make_unique<CoordinateTransform>(std::move(*made));
        }
        const MapPoint at = all.extent.isEmpty() ? origin : all.extent.center();
        if (const auto found = mToGeographic ? mToGeographic->forward(at) : std::nullopt)
            place = {found->x, found->y, 0};
    }
    mContext.renderer.setLighting(lightingFor(sunAt(Instant{*instant}, place)));
}

void SceneController::attach(double milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    for (const auto& part : mParts) { // whoever comes last gets a little all the same
        const double used = double(timer.nsecsElapsed()) / 1e6;
        part->attachFinished(std::max(milliseconds - used, 1.0));
    }
}

void SceneController::beforeFrame()
{
    const double sinceLast = mSinceFrame.isValid() ? double(mSinceFrame.nsecsElapsed()) / 1e6 : 0.0;
    mSinceFrame.start();
    attach(std::clamp(AttachShare * sinceLast, LeastAttach, MostAttach));
    for (const auto& part : mParts)
        part->prepareFrame();
    if (const bool now = isReady(); now != mWasReady) {
        mWasReady = now;
        if (now)
            QTimer::singleShot(0, this, [this] { Q_EMIT ready(); });
    }
}

bool SceneController::isReady() const
{
    return mColouringJob == 0 && std::all_of(mParts.begin(), mParts.end(),
                                             [](const auto& part) { return part->isReady(); });
}

bool SceneController::advance()
{
    const double seconds =
        mSinceAdvance.isValid() ? std::min(double(mSinceAdvance.nsecsElapsed()) / 1e9, 0.1) : 0.016;
    bool more = false;
    for (const auto& part : mParts)
        more = part->advance(seconds) || more;
    if (more)
        mSinceAdvance.start();
    else
        mSinceAdvance.invalidate();
    return more;
}

void SceneController::settle()
{
    for (const auto& part : mParts)
        part->advance(1e6);
}

} // namespace parkwright
