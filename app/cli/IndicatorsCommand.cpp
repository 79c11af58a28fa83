#include "app/cli/CliContext.h"
#include "app/cli/ProjectAccess.h"
#include "gis/land/IndicatorText.h"
#include "gis/land/Indicators.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

namespace parkwright {

namespace {

/// What the figures are about, with the name that people know it by.
struct Subject
{
    QString name;
    std::vector<ObjectRef> objects;
};

/// A park by name, English name, code or id.
const Park* findPark(const PlanState& state, const QString& wanted)
{
    for (const Park& park : state.table<Park>()) {
        if (park.name == wanted || park.nameEn.compare(wanted, Qt::CaseInsensitive) == 0 ||
            park.code == wanted || park.uid.toString() == wanted)
            return &park;
    }
    return nullptr;
}

Result<std::vector<Subject>> subjectsOf(const PlanState& state, const QString& parkName)
{
    std::vector<Subject> subjects;
    if (!parkName.isEmpty()) {
        const Park* park = findPark(state, parkName);
        if (!park) {
            QStringList names;
            for (const Park& each : state.table<Park>())
                names.append(each.name);
            return Error{
                ErrorCode::NotFound,
                QCoreApplication::translate("CommandLine", "There is no park “%1”; there are: %2.")
                    .arg(parkName, names.join(QStringLiteral(", "))),
                {}};
        }
        subjects.push_back({park->name, {{TableId::Parks, park->uid}}});
        return subjects;
    }
    for (const Park& park : state.table<Park>())
        subjects.push_back({park.name, {{TableId::Parks, park.uid}}});
    if (subjects.size() != 1) {
        subjects.push_back({QCoreApplication::translate("CommandLine", "The whole project"), {}});
    }
    return subjects;
}

void printForPeople(const CliContext& context, const Subject& subject, const IndicatorSet& set,
                    const Format& format)
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
                  QCoreApplication::translate("CommandLine", "Land by use (%1)")
                      .arg(areaKindText(set.balance.areaKind)));
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

int runIndicators(CliContext& context, const QString& path, const QString& parkName)
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
    for (const Subject& subject : *subjects) {
        const auto set = computeIndicators(state, subject.objects, *pack, {}, context.job());
        if (!set)
            return context.fail(set.error());
        if (context.json) {
            QJsonObject object = toJson(*set);
            object.insert(QStringLiteral("name"), subject.name);
            object.insert(QStringLiteral("park"), subject.objects.empty()
                                                      ? QJsonValue()
                                                      : subject.objects[0].id.toString());
            list.append(object);
        } else {
            printForPeople(context, subject, *set, format);
        }
    }
    if (context.json)
        context.printJson({{QStringLiteral("indicators"), list}});
    else if (settings.illustrative)
        context.print(QCoreApplication::translate(
            "CommandLine", "Illustrative: geometry and tenants were made up for the sample."));
    return 0;
}

} // namespace

void addIndicatorsCommand(CLI::App& app, CliCommands& commands)
{
    CLI::App* sub = app.add_subcommand(
        "indicators",
        QCoreApplication::translate("CommandLine", "Areas, floor areas, FAR, density and more")
            .toStdString());
    auto path = std::make_shared<std::string>();
    auto park = std::make_shared<std::string>();
    sub->add_option("PROJECT", *path)->required();
    sub->add_option("--park", *park,
                    QCoreApplication::translate("CommandLine", "Only this park").toStdString());
    commands.push_back({sub, [path, park](CliContext& context) {
                            return runIndicators(context, QString::fromStdString(*path),
                                                 QString::fromStdString(*park));
                        }});
}

} // namespace parkwright
