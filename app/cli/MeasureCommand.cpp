#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "app/cli/ProjectAccess.h"
#include "gis/geo/MeasureReport.h"
#include "scene/terrain/RasterLayers.h"

#include <QFileInfo>
#include <QSaveFile>

#include <CLI/CLI.hpp>
#include <cmath>

namespace parkwright {

namespace {

struct MeasureArguments
{
    std::string project;
    std::string kind;
    std::vector<std::string> points;
    std::string crs;
    std::string profile;
};

Result<MeasureKind> measureKindFrom(const std::string& name)
{
    for (const auto& [known, kind] :
         {std::pair("distance", MeasureKind::Distance), std::pair("area", MeasureKind::Area),
          std::pair("angle", MeasureKind::Angle)}) {
        if (name == known)
            return kind;
    }
    return usageError(CommandLine::tr("“%1” cannot be measured; there are: distance, area, angle."),
                      QString::fromStdString(name));
}

/// "X,Y" each.
Result<std::vector<MapPoint>> measurePlaces(const std::vector<std::string>& texts)
{
    std::vector<MapPoint> places;
    for (const std::string& text : texts) {
        const QString given = QString::fromStdString(text);
        const QStringList parts = given.split(u',');
        bool isX = false;
        bool isY = false;
        const MapPoint place{parts.value(0).toDouble(&isX), parts.value(1).toDouble(&isY), 0};
        if (parts.size() != 2 || !isX || !isY || !std::isfinite(place.x) || !std::isfinite(place.y))
            return usageError(CommandLine::tr("“%1” is no place: write X,Y, east or longitude "
                                              "first."),
                              given);
        places.push_back(place);
    }
    return places;
}

Result<> checkMeasurePlaces(MeasureKind kind, size_t count)
{
    const size_t most = mostPlaces(kind);
    if (count >= leastPlaces(kind) && (most == 0 || count <= most))
        return Done{};
    QString wanted = CommandLine::tr("An angle takes three places: an end, the corner, the other "
                                     "end; there are %1.");
    if (kind == MeasureKind::Distance)
        wanted = CommandLine::tr("A distance takes two places or more; there are %1.");
    else if (kind == MeasureKind::Area)
        wanted = CommandLine::tr("An area takes three corners or more; there are %1.");
    return usageError(wanted, QString::number(count));
}

/// Moves places that are told in another CRS into that of the project.
Result<> moveToProject(std::vector<MapPoint>& places, const std::string& definition,
                       const Crs& project)
{
    if (definition.empty())
        return Done{};
    const auto crs = Crs::fromUserInput(QString::fromStdString(definition));
    if (!crs)
        return Error{ErrorCode::InvalidInput, crs.error().message, crs.error().detail};
    if (!project.isValid())
        return Error{ErrorCode::InvalidInput,
                     CommandLine::tr("The project has no coordinate reference system, so --crs "
                                     "means nothing."),
                     {}};
    const auto transform = CoordinateTransform::make(*crs, project);
    if (!transform)
        return transform.error();
    if (!transform->forward(places))
        return usageError(CommandLine::tr("A place does not lie where %1 is valid."),
                          crs->displayName());
    return Done{};
}

Result<HeightField> groundOf(const CliContext& context, const CliProject& project)
{
    std::vector<LayerSource> layers;
    for (const Layer* layer : layersOf(project.state(), LayerKind::Terrain))
        layers.push_back(sourceOf(*layer, project.path()));
    JobContext job = context.job();
    job.setProgress(0.1, CommandLine::tr("Reading terrain"));
    auto read = readTerrain(layers, project.state(), job);
    job.setProgress(1);
    if (!read)
        return read.error();
    context.sayFindings(read->problems);
    return read->heights;
}

ProfileSampling samplingOn(const HeightField& heights, const std::vector<MapPoint>& places,
                           const Crs& crs)
{
    MapExtent extent;
    for (const MapPoint& place : places)
        extent.add(place);
    ProfileSampling sampling;
    if (const auto spacing = heights.spacingIn(extent))
        sampling.step = *spacing * mapScale(crs, extent.center()).y;
    return sampling;
}

QJsonValue figureToJson(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

void addDistance(QJsonObject& object, const MeasuredLine& line, const MeasureReport& report)
{
    QJsonArray legs;
    double rise = 0;
    for (const MeasuredLeg& leg : line.legs) {
        rise += leg.rise;
        legs.append(QJsonObject{{QStringLiteral("planar"), figureToJson(leg.planar)},
                                {QStringLiteral("geodesic"), figureToJson(leg.geodesic)},
                                {QStringLiteral("in_space"), figureToJson(leg.slope)},
                                {QStringLiteral("rise"), figureToJson(leg.rise)},
                                {QStringLiteral("bearing"), figureToJson(leg.bearing)}});
    }
    const ProfileSummary ground = summaryOf(report.profile);
    object.insert(QStringLiteral("planar"), figureToJson(line.planar));
    object.insert(QStringLiteral("geodesic"), figureToJson(line.geodesic));
    object.insert(QStringLiteral("in_space"), figureToJson(line.slope));
    object.insert(QStringLiteral("over_ground"), figureToJson(ground.length));
    object.insert(QStringLiteral("height_difference"), figureToJson(rise));
    object.insert(QStringLiteral("lowest"), figureToJson(ground.lowest));
    object.insert(QStringLiteral("highest"), figureToJson(ground.highest));
    object.insert(QStringLiteral("climb"), figureToJson(ground.climb));
    object.insert(QStringLiteral("descent"), figureToJson(ground.descent));
    object.insert(QStringLiteral("legs"), legs);
}

QJsonObject measureToJson(const std::vector<MapPoint>& places, const MeasureGround& ground,
                          const MeasureReport& report)
{
    QJsonArray points;
    for (const MapPoint& place : places)
        points.append(QJsonArray{place.x, place.y, figureToJson(place.z)});
    const Crs& crs = ground.crs;
    QJsonObject object{{QStringLiteral("points"), points}};
    object.insert(QStringLiteral("crs"),
                  !crs.isValid()
                      ? QJsonValue()
                      : QJsonValue(crs.authority().isEmpty() ? crs.wkt() : crs.authority()));
    const double unit = planarUnit(crs);
    if (report.kind == MeasureKind::Distance) {
        addDistance(object, measureLine(places, unit, ground.ellipsoid), report);
    } else if (report.kind == MeasureKind::Area) {
        const MeasuredArea area = measureArea(places, unit, ground.ellipsoid);
        object.insert(QStringLiteral("planar"), figureToJson(area.planar));
        object.insert(QStringLiteral("geodesic"), figureToJson(area.geodesic));
        object.insert(QStringLiteral("hectares"),
                      figureToJson(area.planar / squareMetres(AreaUnit::Hectare)));
        object.insert(QStringLiteral("mu"), figureToJson(area.planar / squareMetres(AreaUnit::Mu)));
        object.insert(QStringLiteral("perimeter"), figureToJson(area.perimeter));
    } else {
        const double angle = angleBetween(places, crs);
        object.insert(QStringLiteral("angle"), figureToJson(angle));
        object.insert(QStringLiteral("other_way_round"), figureToJson(360 - angle));
    }
    return object;
}

Result<> writeProfileFile(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Done{};
    return Error{ErrorCode::Output,
                 CommandLine::tr("%1 cannot be written.").arg(QFileInfo(path).fileName()),
                 file.errorString()};
}

/// What was asked for, before any file is read.
struct MeasureTask
{
    MeasureKind kind = MeasureKind::Distance;
    std::vector<MapPoint> places;
    QString profile; ///< path; empty for none
};

Result<MeasureTask> measureTaskOf(const MeasureArguments& arguments)
{
    const auto kind = measureKindFrom(arguments.kind);
    if (!kind)
        return kind.error();
    const auto places = measurePlaces(arguments.points);
    if (!places)
        return places.error();
    if (const auto enough = checkMeasurePlaces(*kind, places->size()); !enough)
        return enough.error();
    const QString profile = QString::fromStdString(arguments.profile);
    if (profile.isEmpty())
        return MeasureTask{*kind, *places, {}};
    if (*kind != MeasureKind::Distance)
        return Error{
            ErrorCode::InvalidInput, CommandLine::tr("Only a distance has a profile."), {}};
    if (const auto possible = checkWritable(profile); !possible)
        return possible.error();
    return MeasureTask{*kind, *places, profile};
}

void printReport(const CliContext& context, const MeasureReport& report)
{
    context.print(report.title);
    std::vector<QStringList> rows;
    for (const MeasureFigure& figure : report.figures)
        rows.push_back({QStringLiteral("  ") + figure.title, figure.value, figure.note});
    context.print(textTable(rows));
}

int runMeasure(CliContext& context, const MeasureArguments& arguments)
{
    auto task = measureTaskOf(arguments);
    if (!task)
        return context.fail(task.error());
    const auto project = openProject(context, arguments.project);
    if (!project)
        return context.fail(project.error());
    const ProjectSettings settings = project->settings();
    if (const auto moved = moveToProject(task->places, arguments.crs, settings.crs); !moved)
        return context.fail(moved.error());
    const auto heights = groundOf(context, *project);
    if (!heights)
        return context.fail(heights.error());
    for (MapPoint& place : task->places)
        place.z = heights->surfaceAt(place);
    std::optional<GeodesicMeasure> ellipsoid;
    if (settings.crs.isValid()) {
        if (auto made = GeodesicMeasure::make(settings.crs))
            ellipsoid.emplace(std::move(*made));
    }
    const MeasureGround ground{Format(QLocale(), settings.areaUnit),
                               settings.crs,
                               ellipsoid ? &*ellipsoid : nullptr,
                               nullptr,
                               [&heights](double x, double y) { return heights->surfaceAt(x, y); },
                               samplingOn(*heights, task->places, settings.crs)};
    const MeasureReport report = measureReport(task->kind, task->places, ground);
    if (!task->profile.isEmpty()) {
        const auto written = writeProfileFile(
            task->profile, profileCsv(report.profile, coordinateDecimals(settings.crs)));
        if (!written)
            return context.fail(written.error());
    }
    if (context.json)
        context.printJson(measureToJson(task->places, ground, report));
    else
        printReport(context, report);
    return CliDone;
}

} // namespace

CliRun addMeasureCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("Distances, areas and angles between places."),
             {QStringLiteral("parkwright measure park.gpkg distance 500000,2500000 500300,2500400"),
              QStringLiteral("parkwright measure park.gpkg area 106.71,26.57 106.72,26.57 "
                             "106.72,26.58 --crs EPSG:4490"),
              QStringLiteral("parkwright measure park.gpkg distance 500000,2500000 "
                             "500300,2500400 --profile ground.csv")});
    auto arguments = std::make_shared<MeasureArguments>();
    addProjectArgument(app, arguments->project);
    app.add_option("KIND", arguments->kind,
                   CommandLine::tr("What is measured: distance, area, angle").toStdString())
        ->required();
    app.add_option("PLACES", arguments->points,
                   CommandLine::tr("X,Y of each, east or longitude first").toStdString())
        ->required();
    app.add_option(
        "--crs", arguments->crs,
        CommandLine::tr("Coordinate reference system of the places instead of the project's")
            .toStdString());
    app.add_option("--profile", arguments->profile,
                   CommandLine::tr("Write distance, height, x and y of the ground along the line "
                                   "to this CSV file")
                       .toStdString());
    return [arguments](CliContext& context) { return runMeasure(context, *arguments); };
}

} // namespace parkwright
