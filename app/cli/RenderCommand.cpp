#include "app/cli/ProjectAccess.h"
#include "app/cli/RenderView.h"
#include "gis/model/Document.h"
#include "scene/SceneController.h"
#include "scene/capture/Capture.h"
#include "scene/capture/PictureDressing.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QSaveFile>
#include <QTimer>

#include <CLI/CLI.hpp>
#include <utility>

namespace parkwright {

namespace {

constexpr int HeartbeatMs = 20; ///< how often a wait looks whether it was interrupted
constexpr QSize FirstLook(64, 64);

/// The format by the end of the name; empty for one that cannot be written.
QByteArray formatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"png")
        return QByteArrayLiteral("png");
    if (suffix == u"jpg" || suffix == u"jpeg")
        return QByteArrayLiteral("jpeg");
    return {};
}

Result<> writePicture(const QImage& picture, const QString& path, int quality)
{
    QSaveFile file(path);
    QImageWriter writer;
    writer.setFormat(formatOf(path));
    if (formatOf(path) == "jpeg")
        writer.setQuality(quality);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    writer.setDevice(&file);
    if (!isOpen || !writer.write(picture) || !file.commit())
        return Error{ErrorCode::Output,
                     CommandLine::tr("%1 cannot be written.").arg(QFileInfo(path).fileName()),
                     file.errorString()};
    return Done{};
}

/// The scene of a project, drawn without a window.
class Studio
{
public:
    explicit Studio(const CliContext& context)
        : mContext(context)
    {
        mHeartbeat.start(HeartbeatMs);
    }

    Result<> open(const CliProject& project)
    {
        auto capture = Capture::make(mRenderer);
        if (!capture)
            return capture.error();
        mCapture = std::move(*capture);
        mDocument.replace(project.state());
        mScene = std::make_unique<SceneController>(mDocument, mRenderer, mJobs);
        mScene->setProjectPath(project.path());
        mScene->setStandards(packOf(project.settings()));
        return Done{};
    }

    SceneController& scene() { return *mScene; }

    /// Reads and builds what there is to see. False when it was interrupted.
    bool read(ViewState view)
    {
        view.shadows = false; // nobody sees this frame
        mRenderer.setQuality(RenderQuality::Fast);
        draw(view, FirstLook);
        return !mContext.isInterrupted();
    }

    /// The picture, as fine as can be. Null when it was interrupted.
    QImage take(const ViewState& view, const QSize& size)
    {
        mRenderer.setQuality(RenderQuality::Still);
        const QImage picture = draw(view, size);
        return mContext.isInterrupted() ? QImage() : picture;
    }

private:
    QImage draw(const ViewState& view, const QSize& size)
    {
        bool isSettled = false;
        const auto isDone = [this, &isSettled] {
            if (mContext.isInterrupted())
                return true;
            if (mScene->isReady() && !std::exchange(isSettled, true))
                mScene->settle(); // names that are fading in, floors on their way
            return mScene->isReady();
        };
        const auto wait = [] {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        };
        mScene->setView(view);
        mScene->settle();
        return mCapture->take(size, isDone, wait);
    }

    const CliContext& mContext;
    QTimer mHeartbeat; ///< ends waits that nothing else would
    Document mDocument;
    JobPool mJobs;
    SceneRenderer mRenderer;
    std::unique_ptr<Capture> mCapture;
    std::unique_ptr<SceneController> mScene;
};

Result<QImage> draw(const CliContext& context, const RenderArguments& arguments,
                    const CliProject& project, const QSize& size)
{
    const auto wanted = renderViewOf(arguments, project.state());
    if (!wanted)
        return wanted.error();
    Studio studio(context);
    if (const auto opened = studio.open(project); !opened)
        return opened.error();
    JobContext job = context.job();
    job.setProgress(0.05, CommandLine::tr("Reading the scene"));
    // What there is to see decides the camera, and is known only when all has been read.
    ViewState view = wanted->view;
    if (!studio.read(view))
        return cancelledError();
    const auto camera = renderCamera(arguments, *wanted, studio.scene(), size);
    if (!camera)
        return camera.error();
    view.camera = *camera;
    job.setProgress(0.6, CommandLine::tr("Drawing"));
    QImage picture = studio.take(view, size);
    job.setProgress(1);
    if (picture.isNull())
        return cancelledError();
    PictureDressing dressing;
    dressing.title = QString::fromStdString(arguments.title);
    if (arguments.legend)
        dressing.legend = studio.scene().legend();
    if (arguments.scaleBar)
        setScaleOf(dressing, view.camera, size.height());
    dressPicture(picture, dressing);
    return picture;
}

int runRender(CliContext& context, const RenderArguments& arguments)
{
    const auto size = renderSize(arguments.size);
    if (!size)
        return context.fail(size.error());
    const QString out = QFileInfo(QString::fromStdString(arguments.out)).absoluteFilePath();
    if (formatOf(out).isEmpty())
        return context.fail(
            usageError(CommandLine::tr("A picture is a .png or .jpg file, not “%1”."),
                       QFileInfo(out).fileName()));
    const auto project = openProject(context, arguments.project);
    if (!project)
        return context.fail(project.error());
    if (const auto possible = checkWritable(out); !possible)
        return context.fail(possible.error());
    const auto picture = draw(context, arguments, *project, *size);
    if (!picture)
        return context.fail(picture.error());
    if (const auto written = writePicture(*picture, out, arguments.quality); !written)
        return context.fail(written.error());
    if (context.json)
        context.printJson({{QStringLiteral("out"), out},
                           {QStringLiteral("width"), picture->width()},
                           {QStringLiteral("height"), picture->height()}});
    else
        context.print(out);
    return CliDone;
}

QString sceneKindNames()
{
    QStringList names;
    for (int kind = 0; kind < SceneKindCount; ++kind)
        names.append(sceneKindName(SceneKind(kind)));
    return names.join(QStringLiteral(", "));
}

void addCameraOptions(CLI::App& app, RenderArguments& arguments)
{
    app.add_option(
        "--look-at", arguments.lookAt,
        CommandLine::tr("Look at X,Y or X,Y,Z of the project's coordinates").toStdString());
    app.add_option("--distance", arguments.distance,
                   CommandLine::tr("Metres from there to the eye").toStdString())
        ->check(CLI::PositiveNumber);
    app.add_option(
        "--heading", arguments.heading,
        CommandLine::tr("Direction of looking, degrees clockwise from north").toStdString());
    app.add_option("--pitch", arguments.pitch,
                   CommandLine::tr("Degrees; 0 looks level, -90 straight down").toStdString())
        ->check(CLI::Range(-90.0, 90.0));
    app.add_flag("--plan", arguments.plan,
                 CommandLine::tr("Straight from above, north up").toStdString());
}

void addDressingOptions(CLI::App& app, RenderArguments& arguments)
{
    app.add_option("--title", arguments.title,
                   CommandLine::tr("Words in the upper left corner").toStdString());
    app.add_flag("--legend", arguments.legend,
                 CommandLine::tr("Also what the colours mean").toStdString());
    app.add_flag("--scale-bar", arguments.scaleBar,
                 CommandLine::tr("Also a scale bar and where north is").toStdString());
}

void addContentOptions(CLI::App& app, RenderArguments& arguments)
{
    app.add_option("--park", arguments.park, CommandLine::tr("Look at this park").toStdString());
    app.add_option(
        "--color-by", arguments.colourBy,
        (CommandLine::tr("What gives the colours: ") + colourByNames().join(QStringLiteral(", ")))
            .toStdString());
    app.add_option("--explode", arguments.explode,
                   CommandLine::tr("Pull this building apart, by name, code or id").toStdString());
    app.add_option("--gap", arguments.gap,
                   CommandLine::tr("Metres of air between its floors").toStdString())
        ->check(CLI::Range(0.0, 100.0));
    app.add_option(
        "--isolate", arguments.isolate,
        CommandLine::tr("Show a building only up to this floor: BUILDING/NUMBER").toStdString());
    app.add_option(
        "--cut", arguments.cut,
        CommandLine::tr("Cut away what is higher, metres of the project's heights").toStdString());
    app.add_option("--hide", arguments.hide,
                   (CommandLine::tr("Leave this out, as often as needed: ") + sceneKindNames())
                       .toStdString())
        ->allow_extra_args(false);
    app.add_option(
        "--time", arguments.time,
        CommandLine::tr("Instant that the light follows, e.g. 2026-06-21T10:30; without it the "
                        "one of the project")
            .toStdString());
}

} // namespace

CliRun addRenderCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("Draw a picture; needs no display."),
             {QStringLiteral("parkwright render park.gpkg --out park.png --size 1920x1080"),
              QStringLiteral("parkwright render tower.gpkg --out floors.png --explode T1 --gap 6 "
                             "--color-by slab-load")});
    auto arguments = std::make_shared<RenderArguments>();
    addProjectArgument(app, arguments->project);
    app.add_option("--out", arguments->out,
                   CommandLine::tr("PNG or JPEG file to write").toStdString())
        ->required();
    app.add_option("--size", arguments->size,
                   CommandLine::tr("Pixels, e.g. 1280x720").toStdString());
    app.add_option("--quality", arguments->quality, CommandLine::tr("JPEG: 1 to 100").toStdString())
        ->check(CLI::Range(1, 100));
    app.add_option("--view", arguments->view,
                   CommandLine::tr("A view that is saved in the project; info --json names them")
                       .toStdString());
    addDressingOptions(app, *arguments);
    addContentOptions(app, *arguments);
    addCameraOptions(app, *arguments);
    return [arguments](CliContext& context) { return runRender(context, *arguments); };
}

} // namespace parkwright
