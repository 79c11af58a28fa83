#include "gis/exchange/PlanReprojection.h"

#include "gis/geo/GeometryOps.h"
#include "gis/model/ProjectSettings.h"
#include "gis/model/ViewState.h"
#include "gis/store/EditJson.h"
#include "tests/app/docks/SmallPlan.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

Crs reference(const char* definition)
{
    return *Crs::fromUserInput(QString::fromUtf8(definition));
}

PlanState planWithViews()
{
    PlanBuilder builder(smallPlan());
    ViewState view;
    view.camera.target = {500300, 2500250, 12};
    view.camera.heading = 30;
    view.cut = CutPlane{{500310, 2500260, 20}, 0, true};
    QJsonObject json = QJsonDocument::fromJson(view.toJson().toUtf8()).object();
    json.insert(QStringLiteral("thumbnail"), QStringLiteral("abc"));
    SavedView saved;
    saved.uid = Uid::make();
    saved.kind = QStringLiteral("bookmark");
    saved.state = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    builder.insert(saved);
    return builder.state();
}

} // namespace

/// A plan that moves into another CRS.
class PlanReprojectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesEverythingAsOneStep();
    void movesSavedViews();
    void movesScenarios();
    void onlyRelabels();
    void refusesWhatIsNoPlane();
    void changesNothingWhenOneCornerCannotBe();
    void stopsWhenCancelled();
};

void PlanReprojectionTest::movesEverythingAsOneStep()
{
    const PlanState plan = smallPlan();
    JobContext job;
    const auto made = reprojectPlan(plan, reference("EPSG:4526"), QStringLiteral("move"), job);
    QVERIFY(made);
    QCOMPARE(ProjectSettings::of(made->after).crs.authority(), QStringLiteral("EPSG:4526"));
    // Zone 38 with its number: 38 000 000 m more in the easting, nothing else.
    for (const Parcel& parcel : plan.table<Parcel>()) {
        const Parcel* moved = made->after.find<Parcel>(parcel.uid);
        const MapExtent before = parcel.geometry.extent();
        const MapExtent after = moved->geometry.extent();
        QVERIFY(std::abs(after.minX - before.minX - 38e6) < 1e-4);
        QVERIFY(std::abs(after.maxY - before.maxY) < 1e-4);
        QVERIFY(std::abs(planarArea(moved->geometry) - planarArea(parcel.geometry)) < 1e-2);
    }
    // … and the way back leads to the very same plan.
    PlanBuilder back(made->after);
    QCOMPARE(applyEdit(back, made->inverse().asEdit()), 0);
    QVERIFY(difference(plan, back.state(), {}).isEmpty());
}

void PlanReprojectionTest::movesSavedViews()
{
    const PlanState plan = planWithViews();
    JobContext job;
    const auto made = reprojectPlan(plan, reference("EPSG:4546"), QStringLiteral("move"), job);
    QVERIFY(made);
    const SavedView& saved = *made->after.table<SavedView>().begin();
    const ViewState view = *ViewState::fromJson(saved.state);
    const auto transform =
        CoordinateTransform::make(reference("EPSG:4547"), reference("EPSG:4546"));
    const auto target = transform->forward(MapPoint{500300, 2500250, 12});
    QVERIFY(std::hypot(view.camera.target.x - target->x, view.camera.target.y - target->y) < 1e-6);
    QCOMPARE(view.camera.target.z, 12.0);
    QVERIFY(view.cut && std::abs(view.cut->through.x - target->x - 10) < 1);
    // Convergence of the grids, Δλ · sin φ: 3° · sin 22.6° = 1.153°
    QVERIFY(std::abs(view.camera.heading - 30 - 1.153) < 0.01 ||
            std::abs(view.camera.heading - 30 + 1.153) < 0.01);
    QVERIFY(saved.state.contains(QStringLiteral("\"thumbnail\":\"abc\"")));
}

void PlanReprojectionTest::movesScenarios()
{
    PlanState plan = smallPlan();
    const Parcel& parcel = *plan.table<Parcel>().begin();
    EditBuilder edits(plan);
    const Geometry drawn = box(500010, 2500010, 50, 40);
    edits.set({TableId::Parcels, parcel.uid}, "geometry", drawn);
    Parcel added;
    added.number = QStringLiteral("B-01");
    added.geometry = drawn;
    edits.insert(added);
    Scenario scenario;
    scenario.uid = Uid::make();
    ScenarioDelta delta;
    delta.uid = Uid::make();
    delta.scenario = scenario.uid;
    delta.edit = QString::fromUtf8(editToJson(edits.take(QStringLiteral("draw"))));
    PlanBuilder builder(plan);
    builder.insert(scenario);
    builder.insert(delta);
    plan = builder.state();

    JobContext job;
    const auto made = reprojectPlan(plan, reference("EPSG:4526"), QStringLiteral("move"), job);
    QVERIFY(made);
    const auto read = editFromJson(made->after.table<ScenarioDelta>().begin()->edit.toUtf8());
    QVERIFY(read);
    PlanBuilder with(made->after);
    QCOMPARE(applyEdit(with, read->edit), 0); // what was there before fits as well
    const MapExtent there = with.state().find<Parcel>(parcel.uid)->geometry.extent();
    QVERIFY(std::abs(there.minX - 38500010) < 1e-4);
    for (const Parcel& each : with.state().table<Parcel>()) {
        if (each.number == QStringLiteral("B-01"))
            QVERIFY(std::abs(each.geometry.extent().maxX - 38500060) < 1e-4);
    }
}

void PlanReprojectionTest::onlyRelabels()
{
    const PlanState plan = smallPlan();
    const Edit edit = relabelPlan(plan, reference("EPSG:4546"), QStringLiteral("label"));
    QCOMPARE(edit.rows.size(), size_t(1));
    PlanBuilder builder(plan);
    applyEdit(builder, edit);
    QCOMPARE(ProjectSettings::of(builder.state()).crs.authority(), QStringLiteral("EPSG:4546"));
    QVERIFY(hasGeometry(plan));
    QVERIFY(!hasGeometry(PlanState()));
    QVERIFY(extentOf(plan).contains({500300, 2500250, 0}));
}

void PlanReprojectionTest::refusesWhatIsNoPlane()
{
    JobContext job;
    QVERIFY(!reprojectPlan(smallPlan(), reference("EPSG:4490"), QStringLiteral("move"), job));
    QVERIFY(!reprojectPlan(smallPlan(), reference("EPSG:2269"), QStringLiteral("move"), job));
    QVERIFY(!reprojectPlan(PlanState(), reference("EPSG:4547"), QStringLiteral("move"), job));
}

void PlanReprojectionTest::changesNothingWhenOneCornerCannotBe()
{
    PlanBuilder builder(smallPlan());
    Parcel lost;
    lost.uid = Uid::make();
    lost.number = QStringLiteral("Z-99");
    lost.geometry = box(1e9, 1e9, 10, 10);
    builder.insert(lost);
    JobContext job;
    const auto made =
        reprojectPlan(builder.state(), reference("EPSG:28992"), QStringLiteral("move"), job);
    QVERIFY(!made);
    QVERIFY(!made.error().message.isEmpty());
}

void PlanReprojectionTest::stopsWhenCancelled()
{
    PlanBuilder builder(smallPlan());
    for (int i = 0; i < 600; ++i) {
        Parcel parcel;
        parcel.uid = Uid::make();
        parcel.geometry = box(500000 + i, 2500000, 1, 1);
        builder.insert(parcel);
    }
    std::stop_source stop;
    stop.request_stop();
    JobContext job(stop.get_token());
    const auto made =
        reprojectPlan(builder.state(), reference("EPSG:4526"), QStringLiteral("move"), job);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(PlanReprojectionTest)
#include "PlanReprojectionTest.moc"
