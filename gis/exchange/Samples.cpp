#include "gis/exchange/Samples.h"

#include "gis/exchange/Importer.h"
#include "gis/model/ProjectSettings.h"
#include "gis/model/ViewState.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace parkwright {

namespace {

const QString ResourceRoot = QStringLiteral(":/parkwright/samples");

QString samplesText(const char* text)
{
    return QCoreApplication::translate("Samples", text);
}

Result<QJsonObject> readSample(const QString& folder)
{
    QFile file(folder + QStringLiteral("/sample.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::Io,
            samplesText(QT_TRANSLATE_NOOP("Samples", "There is no sample in %1.")).arg(folder),
            file.errorString()};
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(file.readAll(), &fault);
    const QJsonObject sample = document.object();
    if (sample[u"format"].toString() != u"parkwright-sample" || sample[u"version"].toInt() != 1)
        return Error{
            ErrorCode::Unsupported,
            samplesText(QT_TRANSLATE_NOOP("Samples", "The sample in %1 cannot be understood."))
                .arg(folder),
            fault.errorString()};
    return sample;
}

LocalText localText(const QJsonValue& value)
{
    return {value[u"zh"].toString(), value[u"en"].toString()};
}

bool isOnDisk(const QString& folder)
{
    return !folder.startsWith(u':');
}

/// A file and what lies beside it under the same name (.prj …), put into a folder on disk.
Result<QString> putOnDisk(const QString& folder, const QString& name, const QString& target)
{
    const QDir from(folder);
    const QString stem = QFileInfo(name).completeBaseName();
    if (!QDir().mkpath(target))
        return Error{ErrorCode::Output,
                     samplesText(QT_TRANSLATE_NOOP("Samples", "%1 cannot be written.")).arg(target),
                     {}};
    for (const QString& each : from.entryList({stem + QStringLiteral(".*")}, QDir::Files)) {
        QFile source(from.filePath(each));
        QFile copy(QDir(target).filePath(each));
        // Written anew and not copied: resource files are read-only, their copies need not be.
        if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly) ||
            copy.write(source.readAll()) < 0 || !copy.flush())
            return Error{ErrorCode::Output,
                         samplesText(QT_TRANSLATE_NOOP("Samples", "%1 cannot be written."))
                             .arg(copy.fileName()),
                         copy.errorString()};
    }
    return QDir(target).filePath(name);
}

Result<> applySettings(const QJsonObject& sample, const QString& language, PlanState& state)
{
    EditBuilder builder(state);
    ProjectSettings settings = ProjectSettings::of(state);
    settings.title = localText(sample[u"title"]).in(language);
    settings.description = localText(sample[u"description"]).in(language);
    auto crs = Crs::fromUserInput(sample[u"crs"].toString());
    if (!crs)
        return crs.error();
    settings.crs = *crs;
    settings.verticalDatum = sample[u"vertical_datum"].toString();
    settings.timeZone = sample[u"time_zone"].toString(settings.timeZone);
    const auto time = QDateTime::fromString(sample[u"scene_time"].toString(), Qt::ISODate);
    if (time.isValid())
        settings.sceneTime = time.toMSecsSinceEpoch();
    settings.standardsPack = sample[u"standards_pack"].toString(settings.standardsPack);
    const QString unit = sample[u"area_unit"].toString();
    settings.areaUnit = unit == u"mu"   ? AreaUnit::Mu
                        : unit == u"m2" ? AreaUnit::SquareMetre
                                        : AreaUnit::Hectare;
    settings.illustrative = sample[u"illustrative"].toBool();
    settings.attribution = sample[u"attribution"].toString();
    settings.write(builder);

    PlanBuilder plan(state);
    Edit edit = builder.take({});
    for (RowDelta& delta : edit.rows) { // settings have no source: their key names them
        if (delta.kind != RowDelta::Kind::Insert)
            continue;
        Setting setting = static_cast<const Setting&>(*delta.content);
        setting.uid = Uid::fromName(QStringLiteral("settings/") + setting.key);
        delta.row = setting.uid;
        delta.content = std::make_shared<const Setting>(setting);
    }
    applyEdit(plan, edit);
    state = plan.state();
    return Done{};
}

template <typename T>
Uid byKey(const PlanState& state, const QString& key)
{
    for (const T& row : state.table<T>()) {
        if (row.sourceKey == key)
            return row.uid;
    }
    return {};
}

/// Views name rows by the keys of the sample's files; the plan names them by id.
QJsonObject withIds(QJsonObject view, const PlanState& state)
{
    if (view.contains(u"explode")) {
        QJsonObject explode = view[u"explode"].toObject();
        const QString key = explode.take(u"building_key").toString();
        explode[u"building"] = byKey<Building>(state, key).toString();
        view[u"explode"] = explode;
    }
    const QJsonObject floor = view[u"isolated_floor"].toObject();
    if (!floor.isEmpty())
        view[u"isolated_floor"] = byKey<Floor>(state, floor[u"floor_key"].toString()).toString();
    return view;
}

void addViews(const QJsonObject& sample, const QString& id, const QString& language,
              PlanState& state)
{
    PlanBuilder plan(state);
    qint64 ordinal = 0;
    for (const auto& each : sample[u"views"].toArray()) {
        const QJsonObject json = withIds(each[u"state"].toObject(), state);
        const auto view = ViewState::fromJson(
            QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        if (!view)
            continue;
        SavedView row;
        row.name = localText(each[u"name"]).in(language);
        row.kind = each[u"kind"].toString(QStringLiteral("bookmark"));
        row.ordinal = ordinal++;
        row.state = view->toJson();
        row.uid = Uid::fromName(QStringLiteral("views/%1/%2").arg(id).arg(*row.ordinal));
        plan.insert(row);
    }
    state = plan.state();
}

/// Tours stop at views: each stop has the number of one.
void addTours(const QJsonObject& sample, const QString& id, const QString& language,
              PlanState& state)
{
    std::vector<SavedView> views(state.table<SavedView>().begin(), state.table<SavedView>().end());
    std::sort(views.begin(), views.end(),
              [](const SavedView& a, const SavedView& b) { return a.ordinal < b.ordinal; });
    PlanBuilder plan(state);
    qint64 ordinal = 0;
    for (const auto& each : sample[u"tours"].toArray()) {
        Tour tour;
        tour.name = localText(each[u"name"]).in(language);
        tour.ordinal = ordinal++;
        tour.uid = Uid::fromName(QStringLiteral("tours/%1/%2").arg(id).arg(*tour.ordinal));
        plan.insert(tour);
        qint64 number = 0;
        for (const auto& at : each[u"stops"].toArray()) {
            const int view = at[u"view"].toInt(-1);
            if (view < 0 || size_t(view) >= views.size())
                continue;
            TourStop stop;
            stop.tour = tour.uid;
            stop.ordinal = number++;
            stop.uid = Uid::fromName(
                QStringLiteral("tours/%1/%2/%3").arg(id).arg(*tour.ordinal).arg(*stop.ordinal));
            stop.name = views[size_t(view)].name;
            stop.state = views[size_t(view)].state;
            stop.caption = localText(at[u"caption"]).in(language);
            stop.travelTime = at[u"travel_time"].toDouble(4);
            stop.waitTime = at[u"wait_time"].toDouble(3);
            plan.insert(stop);
        }
    }
    state = plan.state();
}

/// What a sample says of a layer besides its file.
void dressLayer(const QJsonValue& entry, const ImportResult& result, PlanState& state)
{
    PlanBuilder plan(state);
    for (const RowDelta& delta : result.edit.rows) {
        if (delta.table != TableId::Layers || delta.kind != RowDelta::Kind::Insert)
            continue;
        const TableDef& def = tableDef(TableId::Layers);
        const auto set = [&](const char* field, const QString& value) {
            if (!value.isEmpty())
                plan.table(TableId::Layers)
                    .set(delta.row, def.indexOf(QString::fromLatin1(field)), Value(value));
        };
        set("name", entry[u"name"].toString());
        QJsonObject style = entry[u"style"].toObject();
        if (const QString role = entry[u"role"].toString(); !role.isEmpty())
            style[u"role"] = role;
        if (!style.isEmpty())
            set("style", QString::fromUtf8(QJsonDocument(style).toJson(QJsonDocument::Compact)));
    }
    state = plan.state();
}

} // namespace

std::vector<SampleInfo> shippedSamples()
{
    std::vector<SampleInfo> samples;
    for (const QString& name : QDir(ResourceRoot).entryList(QDir::Dirs, QDir::Name)) {
        const QString folder = ResourceRoot + u'/' + name;
        const auto sample = readSample(folder);
        if (sample)
            samples.push_back({(*sample)[u"id"].toString(name), localText((*sample)[u"title"]),
                               localText((*sample)[u"description"]), folder});
    }
    return samples;
}

std::optional<SampleInfo> findSample(const QString& id)
{
    for (const SampleInfo& sample : shippedSamples()) {
        if (sample.id == id)
            return sample;
    }
    return std::nullopt;
}

Result<PlanState> buildSample(const SampleRequest& request, JobContext& job, Findings& findings)
{
    const auto sample = readSample(request.folder);
    if (!sample)
        return sample.error();
    const QString id = (*sample)[u"id"].toString();
    QString context = request.contextFolder;
    if (context.isEmpty() && !request.projectPath.isEmpty()) {
        const QFileInfo project(request.projectPath);
        context = project.absoluteDir().filePath(project.completeBaseName() +
                                                 QStringLiteral(".parkwright/context"));
    }
    if (context.isEmpty() && !isOnDisk(request.folder))
        return Error{
            ErrorCode::InvalidInput,
            samplesText(QT_TRANSLATE_NOOP("Samples", "A folder for the layers of the sample is "
                                                     "needed.")),
            {}};
    const QTemporaryDir scratch;
    PlanState state;
    if (const auto done = applySettings(*sample, request.language, state); !done)
        return done.error();

    const QJsonArray imports = (*sample)[u"imports"].toArray();
    for (qsizetype i = 0; i < imports.size(); ++i) {
        const QJsonValue entry = imports[i];
        const QString file = entry[u"file"].toString();
        ImportRequest import;
        import.kind = importKindFromName(entry[u"kind"].toString());
        if (!import.kind)
            return Error{
                ErrorCode::Unsupported,
                samplesText(QT_TRANSLATE_NOOP("Samples", "The sample in %1 cannot be understood."))
                    .arg(request.folder),
                entry[u"kind"].toString()};
        import.path = QDir(request.folder).filePath(file);
        const bool stays = isReferred(*import.kind) && !context.isEmpty();
        if (stays || !isOnDisk(request.folder)) {
            auto put = putOnDisk(request.folder, file, stays ? context : scratch.path());
            if (!put)
                return put.error();
            import.path = *put;
        }
        import.projectPath = request.projectPath;
        import.layer = entry[u"layer"].toString();
        import.park = entry[u"park"].toString();
        import.where = entry[u"where"].toString();
        import.sourceName = id + u'/' + file;
        import.stableIds = true;
        const QJsonObject columns = entry[u"columns"].toObject();
        for (auto each = columns.begin(); each != columns.end(); ++each)
            import.columns.insert(each.key(), each.value().toString());
        JobContext part =
            job.part(double(i) / double(imports.size()), double(i + 1) / double(imports.size()));
        auto result = planImport(state, import, part, findings);
        if (!result)
            return result.error();
        state = result->after;
        if (isReferred(*import.kind))
            dressLayer(entry, *result, state);
    }
    addViews(*sample, id, request.language, state);
    addTours(*sample, id, request.language, state);
    return state;
}

} // namespace parkwright
