#include "app/cli/CliContext.h"
#include "app/cli/ProjectAccess.h"
#include "gis/model/Document.h"
#include "scene/SceneController.h"
#include "scene/camera/CameraController.h"
#include "scene/capture/Capture.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QImage>
#include <QSaveFile>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

struct Arguments
{
    std::string project;
    std::string out;
    std::string size = "1280x720";
    std::string view;
    std::string colourBy;
    std::string explode;
    double gap = 4;
    std::string isolate;
    std::string time;
    std::string park;
    bool plan = false;
    bool noLabels = false;
};

Error wrongArgument(const char* text, const QString& argument)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("CommandLine", text).arg(argument),
            {}};
}

Result<QSize> parseSize(const QString& text)
{
    const QStringList parts = text.toLower().split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < 16 || size.height() < 16 || size.width() > 16384 ||
        size.height() > 16384)
        return wrongArgument(QT_TRANSLATE_NOOP("CommandLine", "“%1” is no size such as 1280x720."),
                             text);
    return size;
}

/// Buildings and floors by name, code or id; a floor also as BUILDING/NUMBER.
template <typename T>
const T* findNamed(const PlanState& state, const QString& wanted)
{
    for (const T& row : state.table<T>()) {
        if (row.name == wanted || row.uid.toString() == wanted || row.sourceKey == wanted)
            return &row;
        if constexpr (std::is_same_v<T, Building>) {
            if (row.code == wanted)
                return &row;
        }
    }
    return nullptr;
}

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

/// The view that the arguments ask for.
struct WantedView
{
    ViewState view;
    bool hasCamera = false;        ///< of a saved view
    std::vector<ObjectRef> framed; ///< what is to fill the picture; empty is everything
};

Result<WantedView> viewFrom(const Arguments& arguments, const PlanState& state)
{
    WantedView wanted;
    const QString name = QString::fromStdString(arguments.view);
    for (const SavedView& saved : state.table<SavedView>()) {
        const bool isIt = name.isEmpty() ? saved.kind == u"start" : saved.name == name;
        if (!isIt)
            continue;
        if (const auto view = ViewState::fromJson(saved.state)) {
            wanted.view = *view;
            wanted.hasCamera = true;
        }
        break;
    }
    if (!name.isEmpty() && !wanted.hasCamera)
        return wrongArgument(QT_TRANSLATE_NOOP("CommandLine", "There is no view “%1”."), name);

    if (!arguments.park.empty()) {
        const QString park = QString::fromStdString(arguments.park);
        const Park* found = findNamed<Park>(state, park);
        if (!found)
            return wrongArgument(QT_TRANSLATE_NOOP("CommandLine", "There is no park “%1”."), park);
        wanted.framed = {{TableId::Parks, found->uid}};
        wanted.hasCamera = false;
    }
    if (!arguments.colourBy.empty()) {
        const auto colourBy = colourByFromName(QString::fromStdString(arguments.colourBy));
        if (!colourBy) {
            return wrongArgument(
                QT_TRANSLATE_NOOP("CommandLine", "Nothing can be coloured by “%1”."),
                QString::fromStdString(arguments.colourBy));
        }
        wanted.view.colourBy = *colourBy;
    }
    if (!arguments.explode.empty()) {
        const QString building = QString::fromStdString(arguments.explode);
        const Building* found = findNamed<Building>(state, building);
        if (!found)
            return wrongArgument(QT_TRANSLATE_NOOP("CommandLine", "There is no building “%1”."),
                                 building);
        wanted.view.explode = Explode{found->uid, arguments.gap};
        if (arguments.view.empty()) {
            wanted.framed = {{TableId::Buildings, found->uid}};
            wanted.hasCamera = false;
        }
    }
    if (!arguments.isolate.empty()) {
        const QString floor = QString::fromStdString(arguments.isolate);
        const Floor* found = findFloor(state, floor);
        if (!found)
            return wrongArgument(QT_TRANSLATE_NOOP("CommandLine", "There is no floor “%1”."),
                                 floor);
        wanted.view.isolatedFloor = found->uid;
    }
    if (!arguments.time.empty()) {
        const QString text = QString::fromStdString(arguments.time);
        const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
        if (!time.isValid())
            return wrongArgument(
                QT_TRANSLATE_NOOP("CommandLine", "“%1” is no time such as 2026-06-21T10:30+08:00."),
                text);
        wanted.view.timeMs = time.toMSecsSinceEpoch();
    }
    if (arguments.noLabels)
        wanted.view.visible[size_t(SceneKind::Labels)] = false;
    return wanted;
}

Result<> writePicture(const QImage& picture, const QString& path)
{
    QSaveFile file(path);
    const QByteArray format = QFileInfo(path).suffix().toUpper().toLatin1();
    if (!file.open(QIODevice::WriteOnly) ||
        !picture.save(&file, format.isEmpty() ? "PNG" : format.constData()) || !file.commit()) {
        return Error{ErrorCode::Output,
                     QCoreApplication::translate("CommandLine", "%1 cannot be written.").arg(path),
                     file.errorString()};
    }
    return Done{};
}

int runRender(CliContext& context, const Arguments& arguments)
{
    const auto size = parseSize(QString::fromStdString(arguments.size));
    if (!size)
        return context.fail(size.error());
    const auto project = openProject(context, QString::fromStdString(arguments.project));
    if (!project)
        return context.fail(project.error());
    const auto wanted = viewFrom(arguments, project->state());
    if (!wanted)
        return context.fail(wanted.error());

    Document document;
    JobPool jobs;
    SceneRenderer renderer;
    renderer.setQuality(RenderQuality::Still);
    const auto capture = Capture::make(renderer);
    if (!capture)
        return context.fail(capture.error());
    document.replace(project->state());
    SceneController scene(document, renderer, jobs);
    scene.setProjectPath(project->path());
    scene.setStandards(packOf(project->settings()));
    ViewState view = wanted->view;
    const auto wait = [] { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20); };
    // What is seen decides the camera, and it is known only when everything has been read.
    scene.setView(view);
    while (!scene.isReady())
        wait();
    CameraController camera;
    camera.setViewport(QSizeF(*size));
    const SceneBounds all = scene.bounds();
    camera.setScene(all.extent, all.lowest, all.highest);
    if (!wanted->hasCamera) {
        view.camera = camera.startPose();
        if (!wanted->framed.empty()) {
            const SceneBounds part = scene.boundsOf(wanted->framed);
            view.camera = camera.framing(part.extent, part.lowest, part.highest, view.camera);
        }
    }
    if (arguments.plan) {
        CameraPose above = view.camera;
        above.orthographic = true;
        above.pitch = -90;
        above.heading = 0;
        const SceneBounds shown = wanted->framed.empty() ? all : scene.boundsOf(wanted->framed);
        view.camera = camera.framing(shown.extent, shown.lowest, shown.highest, above, 0.92);
    }
    scene.setView(view);
    scene.settle();
    const QImage picture = (*capture)->take(
        *size, [&scene] { return scene.isReady(); }, wait);
    const QString out = QString::fromStdString(arguments.out);
    const auto written = writePicture(picture, out);
    if (!written)
        return context.fail(written.error());
    if (context.json) {
        context.printJson({{QStringLiteral("out"), out},
                           {QStringLiteral("width"), picture.width()},
                           {QStringLiteral("height"), picture.height()}});
    } else {
        context.print(out);
    }
    return 0;
}

} // namespace

void addRenderCommand(CLI::App& app, CliCommands& commands)
{
    const auto say = [](const char* text) {
        return QCoreApplication::translate("CommandLine", text).toStdString();
    };
    CLI::App* sub = app.add_subcommand(
        "render", say(QT_TRANSLATE_NOOP("CommandLine", "Draw a picture; needs no display")));
    auto arguments = std::make_shared<Arguments>();
    sub->add_option("PROJECT", arguments->project)->required();
    sub->add_option("--out", arguments->out,
                    say(QT_TRANSLATE_NOOP("CommandLine", "PNG or JPEG file to write")))
        ->required();
    sub->add_option("--size", arguments->size,
                    say(QT_TRANSLATE_NOOP("CommandLine", "Pixels, e.g. 1280x720")));
    sub->add_option("--view", arguments->view,
                    say(QT_TRANSLATE_NOOP("CommandLine", "A view that is saved in the project")));
    sub->add_option("--park", arguments->park,
                    say(QT_TRANSLATE_NOOP("CommandLine", "Look at this park")));
    sub->add_option("--color-by", arguments->colourBy,
                    say(QT_TRANSLATE_NOOP("CommandLine", "What gives the colours: ")) +
                        colourByNames().join(QStringLiteral(", ")).toStdString());
    sub->add_option("--explode", arguments->explode,
                    say(QT_TRANSLATE_NOOP("CommandLine", "Pull this building apart")));
    sub->add_option("--gap", arguments->gap,
                    say(QT_TRANSLATE_NOOP("CommandLine", "Metres between its floors")))
        ->check(CLI::Range(0.0, 100.0));
    sub->add_option(
        "--isolate", arguments->isolate,
        say(QT_TRANSLATE_NOOP("CommandLine", "Show only up to this floor: BUILDING/NUMBER")));
    sub->add_option(
        "--time", arguments->time,
        say(QT_TRANSLATE_NOOP("CommandLine", "Instant that the light follows, ISO 8601")));
    sub->add_flag("--plan", arguments->plan,
                  say(QT_TRANSLATE_NOOP("CommandLine", "Straight from above, north up")));
    sub->add_flag("--no-labels", arguments->noLabels,
                  say(QT_TRANSLATE_NOOP("CommandLine", "Without labels")));
    commands.push_back(
        {sub, [arguments](CliContext& context) { return runRender(context, *arguments); }});
}

} // namespace parkwright
