#include "app/cli/CliContext.h"
#include "app/cli/CliText.h"
#include "app/cli/ProjectAccess.h"
#include "gis/land/IndicatorText.h"
#include "gis/land/Indicators.h"

#include <CLI/CLI.hpp>
#include <set>

namespace parkwright {

namespace {

/// What the figures are about, with the name that people know it by.
struct CountedSubject
{
    QString name;
    std::vector<ObjectRef> objects;
};

Result<std::vector<CountedSubject>> subjectsOf(const PlanState& state, const QString& parkName)
{
    std::vector<CountedSubject> subjects;
    if (!parkName.isEmpty()) {
        const auto park = findPark(state, parkName);
        if (!park)
            return park.error();
        subjects.push_back({(*park)->name, {{TableId::Parks, (*park)->uid}}});
        return subjects;
    }
    for (const Park& park : state.table<Park>())
        subjects.push_back({park.name, {{TableId::Parks, park.uid}}});
    if (subjects.size() != 1) {
        subjects.push_back({CommandLine::tr("The whole project"), {}});
    }
    return subjects;
}

void printForPeople(const CliContext& context, const CountedSubject& subject,
                    const IndicatorSet& set, const Format& format)
{
    context.print(subject.name);
    std::vector<QStringList> rows;
    for (const Indicator& figure : set.figures) {
        const Quantity quantity = indicatorQuantity(figure, format);
        QStringList notes;
        if (figure.areaKind)
            notes.append(areaKindText(*figure.areaKind));
        if (figure.certainty)
            notes.append(certaintyText(*figure.certainty));
        for (const Gap& gap : figure.gaps)
            notes.append(gapText(gap));
        rows.push_back({QStringLiteral("  ") + indicatorTitle(figure.id), quantity.number,
                        quantity.unit, notes.join(QStringLiteral("; "))});
    }
    context.print(textTable(rows));
    if (set.balance.rows.empty())
        return;
    context.print(QStringLiteral("  ") +
                  CommandLine::tr("Land by use (%1)").arg(areaKindText(set.balance.areaKind)));
    rows.clear();
    for (const LandBalanceRow& row : set.balance.rows) {
        const Quantity area = format.area(row.area);
        const QString name =
            format.isChinese() || row.name.en.isEmpty() ? row.name.zh : row.name.en;
        rows.push_back(
            {QStringLiteral("    ") + (row.code.isEmpty() ? Format::missing() : row.code), name,
             area.number, area.unit, format.percent(row.share).text()});
    }
    context.print(textTable(rows));
}

/// What the rules of the figures rest on, by id.
QJsonObject sourcesToJson(const std::set<QString>& ids, const StandardsPack& pack)
{
    QJsonObject sources;
    for (const QString& id : ids) {
        if (const StandardsSource* source = pack.findSource(id))
            sources.insert(id, QJsonObject{{QStringLiteral("title_zh"), source->title.zh},
                                           {QStringLiteral("title_en"), source->title.en}});
    }
    return sources;
}

void printSources(const CliContext& context, const std::set<QString>& ids,
                  const StandardsPack& pack)
{
    QStringList titles;
    for (const QString& id : ids) {
        if (const StandardsSource* source = pack.findSource(id))
            titles.append(QStringLiteral("  ") + source->title.in(context.language));
    }
    if (titles.isEmpty())
        return;
    context.print(CommandLine::tr("Rules after:"));
    context.print(titles.join(u'\n'));
}

QJsonObject subjectToJson(const CountedSubject& subject, const IndicatorSet& set)
{
    QJsonObject object = toJson(set);
    object.insert(QStringLiteral("name"), subject.name);
    object.insert(QStringLiteral("park"),
                  subject.objects.empty() ? QJsonValue() : subject.objects[0].id.toString());
    return object;
}

int runIndicators(CliContext& context, const std::string& path, const QString& parkName)
{
    const auto project = openProject(context, path);
    if (!project)
        return context.fail(project.error());
    const PlanState& state = project->state();
    const ProjectSettings settings = project->settings();
    const auto subjects = subjectsOf(state, parkName);
    if (!subjects)
        return context.fail(subjects.error());
    const StandardsPackPtr pack = packOf(settings);

    const Format format(QLocale(), settings.areaUnit);
    QJsonArray list;
    std::set<QString> sources;
    for (const CountedSubject& subject : *subjects) {
        const auto set = computeIndicators(state, subject.objects, *pack, {}, context.job());
        if (!set)
            return context.fail(set.error());
        for (const Indicator& figure : set->figures)
            sources.insert(figure.source);
        if (context.json)
            list.append(subjectToJson(subject, *set));
        else
            printForPeople(context, subject, *set, format);
    }
    if (context.json) {
        context.printJson({{QStringLiteral("indicators"), list},
                           {QStringLiteral("illustrative"), settings.illustrative},
                           {QStringLiteral("standards"), pack->id()},
                           {QStringLiteral("sources"), sourcesToJson(sources, *pack)}});
        return CliDone;
    }
    printSources(context, sources, *pack);
    if (settings.illustrative)
        context.print(
            CommandLine::tr("Illustrative: geometry and tenants were made up for the sample."));
    return CliDone;
}

} // namespace

CliRun addIndicatorsCommand(CLI::App& app)
{
    describe(app, CommandLine::tr("Areas, counts, floor areas, FAR, density of each park."),
             {QStringLiteral("parkwright indicators park.gpkg"),
              QStringLiteral("parkwright indicators park.gpkg --park 云岩贵安 --json")});
    auto path = std::make_shared<std::string>();
    auto park = std::make_shared<std::string>();
    addProjectArgument(app, *path);
    app.add_option(
        "--park", *park,
        CommandLine::tr("Only this park, by name, English name, code or id").toStdString());
    return [path, park](CliContext& context) {
        return runIndicators(context, *path, QString::fromStdString(*park));
    };
}

} // namespace parkwright
