#include "app/cli/RenderView.h"

#include "app/cli/ProjectAccess.h"
#include "scene/SceneController.h"
#include "scene/camera/CameraController.h"

#include <QDateTime>
#include <QTimeZone>

namespace parkwright {

namespace {

constexpr int LeastPixels = 16;
constexpr int MostPixels = 16384;

/// A floor by name or id, or as BUILDING/NUMBER.
const Floor* findFloor(const PlanState& state, const QString& wanted)
{
    const qsizetype slash = wanted.lastIndexOf(u'/');
    if (slash > 0) {
        bool ok = false;
        const qint64 number = wanted.mid(slash + 1).toLongLong(&ok);
        const Building* building = findNamed<Building>(state, wanted.left(slash));
        if (building && ok) {
            for (const Floor* floor : floorsOf(state, building->uid)) {
                if (floor->number == number)
                    return floor;
            }
        }
    }
    return findNamed<Floor>(state, wanted);
}

/// The saved view of that name; without a name the one that the project starts with.
Result<> takeSavedView(const QString& name, const PlanState& state, RenderView& wanted)
{
    QStringList names;
    for (const SavedView& saved : state.table<SavedView>()) {
        names.append(saved.name);
        const bool isIt =
            name.isEmpty() ? saved.kind == u"start" : saved.name == name || saved.kind == name;
        if (!isIt || wanted.hasCamera)
            continue;
        if (const auto view = ViewState::fromJson(saved.state)) {
            wanted.view = *view;
            wanted.hasCamera = true;
        }
    }
    if (name.isEmpty() || wanted.hasCamera)
        return Done{};
    return Error{ErrorCode::InvalidInput,
                 CommandLine::tr("There is no view “%1”; there are: %2.")
                     .arg(name, names.join(QStringLiteral(", "))),
                 {}};
}

void frame(RenderView& wanted, const ObjectRef& object)
{
    wanted.framed = {object};
    wanted.hasCamera = false;
}

Result<> takeObjects(const RenderArguments& arguments, const PlanState& state, RenderView& wanted)
{
    if (!arguments.park.empty()) {
        const auto park = findPark(state, QString::fromStdString(arguments.park));
        if (!park)
            return park.error();
        frame(wanted, {TableId::Parks, (*park)->uid});
    }
    if (!arguments.explode.empty()) {
        const QString name = QString::fromStdString(arguments.explode);
        const Building* building = findNamed<Building>(state, name);
        if (!building)
            return usageError(CommandLine::tr("There is no building “%1”."), name);
        wanted.view.explode = Explode{building->uid, arguments.gap};
        if (arguments.view.empty())
            frame(wanted, {TableId::Buildings, building->uid});
    }
    if (!arguments.isolate.empty()) {
        const QString name = QString::fromStdString(arguments.isolate);
        const Floor* floor = findFloor(state, name);
        if (!floor)
            return usageError(CommandLine::tr("There is no floor “%1”; write BUILDING/NUMBER."),
                              name);
        wanted.view.isolatedFloor = floor->uid;
        if (arguments.view.empty())
            frame(wanted, {TableId::Buildings, floor->building});
    }
    return Done{};
}

Result<> takeColours(const RenderArguments& arguments, RenderView& wanted)
{
    if (!arguments.colourBy.empty()) {
        const QString name = QString::fromStdString(arguments.colourBy);
        const auto colourBy = colourByFromName(name);
        if (!colourBy)
            return Error{ErrorCode::InvalidInput,
                         CommandLine::tr("Nothing can be coloured by “%1”; there are: %2.")
                             .arg(name, colourByNames().join(QStringLiteral(", "))),
                         {}};
        wanted.view.colourBy = *colourBy;
    }
    for (const std::string& each : arguments.hide) {
        const QString name = QString::fromStdString(each);
        int kind = 0;
        while (kind < SceneKindCount && sceneKindName(SceneKind(kind)) != name)
            ++kind;
        if (kind == SceneKindCount)
            return usageError(CommandLine::tr("“%1” is nothing that can be hidden."), name);
        wanted.view.visible[size_t(kind)] = false;
    }
    return Done{};
}

/// An instant with an offset, or a time of the day as the project's clocks show it.
Result<> takeTime(const RenderArguments& arguments, const PlanState& state, RenderView& wanted)
{
    if (arguments.time.empty())
        return Done{};
    const QString text = QString::fromStdString(arguments.time);
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return usageError(CommandLine::tr("“%1” is no time such as 2026-06-21T10:30."), text);
    if (time.timeSpec() == Qt::LocalTime) {
        const QTimeZone zone(ProjectSettings::of(state).timeZone.toUtf8());
        time = QDateTime(time.date(), time.time(), zone.isValid() ? zone : QTimeZone::utc());
    }
    wanted.view.timeMs = time.toMSecsSinceEpoch();
    return Done{};
}

Result<MapPoint> pointFrom(const std::string& text)
{
    const QStringList parts = QString::fromStdString(text).split(u',');
    std::array<double, 3> xyz{};
    bool ok = parts.size() == 2 || parts.size() == 3;
    for (qsizetype i = 0; ok && i < parts.size(); ++i)
        xyz[size_t(i)] = parts[i].toDouble(&ok);
    if (!ok)
        return usageError(CommandLine::tr("“%1” is no place such as 500100,2950200,30."),
                          QString::fromStdString(text));
    return MapPoint{xyz[0], xyz[1], xyz[2]};
}

} // namespace

Result<QSize> renderSize(const std::string& text)
{
    const QStringList parts = QString::fromStdString(text).toLower().split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || std::min(size.width(), size.height()) < LeastPixels ||
        std::max(size.width(), size.height()) > MostPixels)
        return Error{ErrorCode::InvalidInput,
                     CommandLine::tr("“%1” is no size such as 1280x720, from %2 to %3 pixels.")
                         .arg(QString::fromStdString(text))
                         .arg(LeastPixels)
                         .arg(MostPixels),
                     {}};
    return size;
}

Result<RenderView> renderViewOf(const RenderArguments& arguments, const PlanState& state)
{
    RenderView wanted;
    if (const auto taken = takeSavedView(QString::fromStdString(arguments.view), state, wanted);
        !taken)
        return taken.error();
    if (const auto taken = takeObjects(arguments, state, wanted); !taken)
        return taken.error();
    if (const auto taken = takeColours(arguments, wanted); !taken)
        return taken.error();
    if (const auto taken = takeTime(arguments, state, wanted); !taken)
        return taken.error();
    if (arguments.cut)
        wanted.view.cut = CutPlane{{0, 0, *arguments.cut}, 0, true};
    return wanted;
}

Result<CameraPose> renderCamera(const RenderArguments& arguments, const RenderView& wanted,
                                const SceneController& scene, const QSize& size)
{
    CameraController camera;
    camera.setViewport(QSizeF(size));
    const SceneBounds all = scene.bounds();
    camera.setScene(all.extent, all.lowest, all.highest);
    SceneBounds shown = scene.boundsOf(wanted.framed);
    if (shown.extent.isEmpty())
        shown = all;
    CameraPose pose = wanted.view.camera;
    if (!wanted.hasCamera) {
        pose = camera.startPose();
        if (!wanted.framed.empty())
            pose = camera.framing(shown.extent, shown.lowest, shown.highest, pose);
    }
    if (arguments.plan) {
        pose.orthographic = true;
        pose.pitch = -90;
        pose.heading = 0;
        pose = camera.framing(shown.extent, shown.lowest, shown.highest, pose, 0.92);
    }
    if (!arguments.lookAt.empty()) {
        const auto target = pointFrom(arguments.lookAt);
        if (!target)
            return target.error();
        pose.target = *target;
    }
    pose.distance = arguments.distance.value_or(pose.distance);
    pose.heading = arguments.heading.value_or(pose.heading);
    pose.pitch = arguments.pitch.value_or(pose.pitch);
    return pose;
}

} // namespace parkwright
