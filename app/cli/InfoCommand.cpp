#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "app/cli/ProjectAccess.h"
#include "gis/model/ProjectSettings.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

/// Of everything that lies on the map, project CRS.
MapExtent extentOf(const PlanState& state)
{
    MapExtent extent;
    for (int i = 0; i < TableCount; ++i) {
        const TableDef& def = tableDef(TableId(i));
        if (def.geometryField < 0)
            continue;
        state.table(TableId(i)).forEachRow([&](const Row& row) {
            const Value value = def.field(def.geometryField).get(row);
            if (const auto* geometry = std::get_if<Geometry>(&value))
                extent.add(geometry->extent());
        });
    }
    return extent;
}

template <typename T>
QJsonArray namesOf(const PlanState& state)
{
    QJsonArray names;
    for (const T& row : state.table<T>())
        names.append(row.name);
    return names;
}

/// In the order of their number.
QJsonArray viewNames(const PlanState& state)
{
    std::vector<const SavedView*> views;
    for (const SavedView& view : state.table<SavedView>())
        views.push_back(&view);
    std::stable_sort(views.begin(), views.end(), [](const SavedView* a, const SavedView* b) {
        return a->ordinal.value_or(0) < b->ordinal.value_or(0);
    });
    QJsonArray names;
    for (const SavedView* view : views)
        names.append(view->name);
    return names;
}

QJsonObject describePlan(const PlanState& state)
{
    const ProjectSettings settings = ProjectSettings::of(state);
    QJsonObject object{{QStringLiteral("title"), settings.title},
                       {QStringLiteral("crs"), settings.crs.authority().isEmpty()
                                                   ? settings.crs.wkt()
                                                   : settings.crs.authority()},
                       {QStringLiteral("crs_name"), settings.crs.name()},
                       {QStringLiteral("time_zone"), settings.timeZone},
                       {QStringLiteral("illustrative"), settings.illustrative},
                       {QStringLiteral("park_names"), namesOf<Park>(state)},
                       {QStringLiteral("tour_names"), namesOf<Tour>(state)},
                       {QStringLiteral("view_names"), viewNames(state)}};
    const MapExtent extent = extentOf(state);
    object.insert(QStringLiteral("extent"),
                  extent.isEmpty()
                      ? QJsonValue()
                      : QJsonArray{extent.minX, extent.minY, extent.maxX, extent.maxY});
    for (int i = 0; i < TableCount; ++i) {
        const AnyTable& table = state.table(TableId(i));
        if (table.id() != TableId::Settings)
            object.insert(table.def().nameText(), int(table.size()));
    }
    return object;
}

void printForPeople(const CliContext& context, const PlanState& state, const QString& path)
{
    const ProjectSettings settings = ProjectSettings::of(state);
    context.print(settings.title.isEmpty() ? QFileInfo(path).fileName() : settings.title);
    context.print(settings.crs.displayName());
    for (const Park& park : state.table<Park>())
        context.print(QStringLiteral("  ") + park.name);
    std::vector<QStringList> rows;
    for (int i = 0; i < TableCount; ++i) {
        const AnyTable& table = state.table(TableId(i));
        if (!table.isEmpty() && table.id() != TableId::Settings)
            rows.push_back({table.def().pluralText(), QString::number(table.size())});
    }
    if (!rows.empty())
        context.print(textTable(rows));
}

int runInfo(CliContext& context, const std::string& path)
{
    const auto project = openProject(context, path);
    if (!project)
        return context.fail(project.error());
    if (context.json) {
        QJsonObject object = describePlan(project->state());
        object.insert(QStringLiteral("project"), project->path());
        object.insert(QStringLiteral("findings"), findingsToJson(project->findings()));
        context.printJson(object);
    } else {
        printForPeople(context, project->state(), project->path());
    }
    return CliDone;
}

} // namespace

CliRun addInfoCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("Say what is in a project."),
             {QStringLiteral("parkwright info park.gpkg"),
              QStringLiteral("parkwright info park.gpkg --json")});
    auto path = std::make_shared<std::string>();
    addProjectArgument(app, *path);
    return [path](CliContext& context) { return runInfo(context, *path); };
}

} // namespace parkwright
