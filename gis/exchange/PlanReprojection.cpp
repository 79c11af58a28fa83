#include "gis/exchange/PlanReprojection.h"

#include "gis/model/ProjectSettings.h"
#include "gis/model/ViewState.h"
#include "gis/store/EditJson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

constexpr double LookAhead = 100; ///< m, over which the turn of the grid is measured

QString sayReprojection(const char* text)
{
    return QCoreApplication::translate("PlanReprojection", text);
}

/// Moves rows one by one and remembers the first that it could not.
class PlanMover
{
public:
    PlanMover(const PlanState& plan, CoordinateTransform transform)
        : mPlan(plan)
        , mTransform(std::move(transform))
        , mBuilder(plan)
    {
    }

    bool moveTables(JobContext& job);
    bool moveViews();
    bool moveScenarios();
    EditBuilder& builder() { return mBuilder; }
    const QString& failedRow() const { return mFailed; }

private:
    std::optional<Geometry> moved(const Value& value) const
    {
        const auto* geometry = std::get_if<Geometry>(&value);
        if (geometry == nullptr || geometry->isNull())
            return std::nullopt;
        return mTransform.forward(*geometry);
    }
    bool moveRow(const TableDef& def, const Row& row, const std::vector<int>& fields);
    bool moveState(TableId table, const Uid& row, const QString& json);
    std::optional<CameraPose> moved(const CameraPose& pose) const;
    bool moveDelta(RowDelta& delta) const;
    bool moveValue(Value& value) const;

    const PlanState& mPlan;
    CoordinateTransform mTransform;
    EditBuilder mBuilder;
    QString mFailed;
};

std::vector<int> geometryFields(const TableDef& def)
{
    std::vector<int> fields;
    for (size_t i = 0; i < def.fields.size(); ++i) {
        if (def.fields[i].type == FieldType::Geometry)
            fields.push_back(int(i));
    }
    return fields;
}

bool PlanMover::moveRow(const TableDef& def, const Row& row, const std::vector<int>& fields)
{
    for (const int field : fields) {
        const auto geometry = moved(def.field(field).get(row));
        if (!geometry)
            continue;
        if (geometry->isNull()) {
            mFailed = mPlan.labelOf({def.id, row.uid});
            return false;
        }
        mBuilder.set({def.id, row.uid}, field, *geometry);
    }
    return true;
}

bool PlanMover::moveTables(JobContext& job)
{
    size_t rows = 0;
    for (int i = 0; i < TableCount; ++i)
        rows += mPlan.table(TableId(i)).size();
    size_t done = 0;
    bool good = true;
    for (int i = 0; i < TableCount && good; ++i) {
        const AnyTable& table = mPlan.table(TableId(i));
        const std::vector<int> fields = geometryFields(table.def());
        table.forEachRow([&](const Row& row) {
            if (!good)
                return;
            if (++done % 256 == 0) {
                job.setProgress(double(done) / double(rows));
                good = !job.isCancelled();
            }
            good = good && moveRow(table.def(), row, fields);
        });
    }
    return good;
}

std::optional<CameraPose> PlanMover::moved(const CameraPose& pose) const
{
    const double angle = pose.heading * std::numbers::pi / 180;
    const MapPoint ahead{pose.target.x + LookAhead * std::sin(angle),
                         pose.target.y + LookAhead * std::cos(angle), pose.target.z};
    const auto target = mTransform.forward(pose.target);
    const auto front = mTransform.forward(ahead);
    if (!target || !front)
        return std::nullopt;
    CameraPose made = pose;
    made.target = {target->x, target->y, pose.target.z};
    if (!(pose.orthographic && pose.heading == 0)) // a plan keeps its grid upright
        made.heading =
            std::atan2(front->x - target->x, front->y - target->y) * 180 / std::numbers::pi;
    return made;
}

bool PlanMover::moveState(TableId table, const Uid& row, const QString& json)
{
    const auto view = ViewState::fromJson(json);
    if (!view)
        return true; // not ours: left as it is
    ViewState made = *view;
    if (const auto pose = moved(view->camera))
        made.camera = *pose;
    if (made.cut) {
        if (const auto through = mTransform.forward(made.cut->through))
            made.cut->through = {through->x, through->y, made.cut->through.z};
    }
    // What else stands in it, e.g. a small picture, stays.
    QJsonObject whole = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonObject now = QJsonDocument::fromJson(made.toJson().toUtf8()).object();
    for (const char* part : {"camera", "cut"}) {
        if (whole.contains(QLatin1String(part)))
            whole.insert(QLatin1String(part), now.value(QLatin1String(part)));
    }
    return mBuilder.set({table, row}, "state",
                        QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact)));
}

bool PlanMover::moveViews()
{
    for (const SavedView& view : mPlan.table<SavedView>())
        moveState(TableId::Views, view.uid, view.state);
    for (const TourStop& stop : mPlan.table<TourStop>())
        moveState(TableOf<TourStop>, stop.uid, stop.state);
    return true;
}

bool PlanMover::moveValue(Value& value) const
{
    if (const auto geometry = moved(value)) {
        if (geometry->isNull())
            return false;
        value = *geometry;
    }
    return true;
}

bool PlanMover::moveDelta(RowDelta& delta) const
{
    const TableDef& def = tableDef(delta.table);
    for (FieldDelta& field : delta.fields) {
        if (!moveValue(field.before) || !moveValue(field.after))
            return false;
    }
    const std::vector<int> fields = geometryFields(def);
    if (!delta.content || fields.empty())
        return true;
    PlanBuilder holder;
    AnyTable& table = holder.table(delta.table);
    table.insert(*delta.content);
    for (const int field : fields) {
        Value value = table.value(delta.row, field);
        if (!moveValue(value))
            return false;
        table.set(delta.row, field, value);
    }
    delta.content = table.copyOf(delta.row);
    return true;
}

bool PlanMover::moveScenarios()
{
    for (const ScenarioDelta& delta : mPlan.table<ScenarioDelta>()) {
        auto read = editFromJson(delta.edit.toUtf8());
        if (!read)
            continue; // not ours: left as it is
        for (RowDelta& row : read->edit.rows) {
            if (!moveDelta(row)) {
                const Scenario* scenario = mPlan.find<Scenario>(delta.scenario);
                mFailed = scenario ? scenario->name : QString();
                return false;
            }
        }
        mBuilder.set({TableOf<ScenarioDelta>, delta.uid}, "edit",
                     QString::fromUtf8(editToJson(read->edit)));
    }
    return true;
}

void writeCrsSetting(EditBuilder& builder, const Crs& crs)
{
    setSetting(builder, QStringLiteral("crs"),
               crs.authority().isEmpty() ? crs.wkt() : crs.authority());
}

} // namespace

Result<PreparedEdit> reprojectPlan(const PlanState& plan, const Crs& target, const QString& text,
                                   JobContext& job)
{
    if (!target.isProjected() || std::abs(target.metresPerUnit() - 1) > 1e-9) {
        return Error{
            ErrorCode::Projection,
            sayReprojection(QT_TRANSLATE_NOOP("PlanReprojection",
                                              "A plan is kept on a plane in metres; %1 is none."))
                .arg(target.displayName()),
            {}};
    }
    auto transform = CoordinateTransform::make(ProjectSettings::of(plan).crs, target);
    if (!transform)
        return transform.error();
    PlanMover mover(plan, std::move(*transform));
    JobContext moving = job.part(0, 0.8);
    if (!mover.moveTables(moving) || !mover.moveViews() || !mover.moveScenarios()) {
        if (job.isCancelled())
            return cancelledError();
        return Error{
            ErrorCode::Projection,
            sayReprojection(
                QT_TRANSLATE_NOOP("PlanReprojection",
                                  "“%1” lies where %2 cannot tell places; nothing was changed."))
                .arg(mover.failedRow(), target.displayName()),
            {}};
    }
    writeCrsSetting(mover.builder(), target);
    PlanState after = mover.builder().state();
    Edit edit = mover.builder().take(text);
    return prepareEdit(plan, std::move(edit), std::move(after));
}

Edit relabelPlan(const PlanState& plan, const Crs& crs, const QString& text)
{
    EditBuilder builder(plan);
    writeCrsSetting(builder, crs);
    return builder.take(text);
}

bool hasGeometry(const PlanState& plan)
{
    return !extentOf(plan).isEmpty();
}

MapExtent extentOf(const PlanState& plan)
{
    MapExtent extent;
    for (int i = 0; i < TableCount; ++i) {
        const AnyTable& table = plan.table(TableId(i));
        const TableDef& def = table.def();
        if (def.geometryField < 0)
            continue;
        table.forEachRow([&](const Row& row) {
            const Value value = def.field(def.geometryField).get(row);
            if (const auto* geometry = std::get_if<Geometry>(&value))
                extent.add(geometry->extent());
        });
    }
    return extent;
}

} // namespace parkwright
