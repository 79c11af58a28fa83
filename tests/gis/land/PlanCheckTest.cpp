#include "gis/land/PlanCheck.h"

#include "gis/standards/StandardsLibrary.h"

#include <QTest>

#include <algorithm>

using namespace parkwright;

namespace {

Geometry rectangle(double x, double y, double width, double height)
{
    return Geometry::fromPolygon(
        {{{x, y, 0}, {x + width, y, 0}, {x + width, y + height, 0}, {x, y + height, 0}}, {}});
}

const Crs& planCrs()
{
    static const Crs crs = *Crs::fromUserInput(QStringLiteral("EPSG:4547"));
    return crs;
}

Parcel makeParcel(const char* number, const Geometry& geometry)
{
    Parcel parcel;
    parcel.uid = Uid::fromName(QString::fromLatin1(number));
    parcel.number = QString::fromLatin1(number);
    parcel.codingSystem = CodingSystem::National2023;
    parcel.plannedUse = QStringLiteral("100101");
    parcel.geometry = geometry;
    return parcel;
}

Building makeBuilding(const char* name, const char* parcel, const Geometry& footprint)
{
    Building building;
    building.uid = Uid::fromName(QString::fromLatin1(name));
    building.name = QString::fromLatin1(name);
    building.parcel = Uid::fromName(QString::fromLatin1(parcel));
    building.use = BuildingUse::Factory;
    building.footprint = footprint;
    return building;
}

Floor makeFloor(const char* building, qint64 number, double elevation, double height)
{
    Floor floor;
    floor.uid = Uid::make();
    floor.building = Uid::fromName(QString::fromLatin1(building));
    floor.number = number;
    floor.elevation = elevation;
    floor.storeyHeight = height;
    return floor;
}

QStringList codesOf(const PlanState& state)
{
    JobContext job;
    const auto findings = checkPlan(state, planCrs(), *nationalStandards(), job);
    QStringList codes;
    for (const Finding& finding : *findings)
        codes.append(finding.code);
    codes.sort();
    return codes;
}

} // namespace

class PlanCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAGoodPlan();
    void countsATallStoreyTwice_data();
    void countsATallStoreyTwice();
    void seesOverlapsAndCrossedBounds();
    void seesWhatIsWrongWithFloors();
    void seesDanglingReferences();
    void stopsWhenCancelled();
};

void PlanCheckTest::findsNothingInAGoodPlan()
{
    PlanBuilder plan;
    Parcel parcel = makeParcel("A-01", rectangle(500000, 2500000, 100, 100));
    parcel.farMax = 1.0;
    parcel.densityMax = 0.5;
    parcel.areaOfRecord = 10000;
    plan.insert(parcel);
    plan.insert(makeParcel("A-02", rectangle(500100, 2500000, 100, 100))); // a shared border
    plan.insert(makeBuilding("hall", "A-01", rectangle(500010, 2500010, 50, 80)));
    plan.insert(makeFloor("hall", 1, 0, 8.0));
    QCOMPARE(codesOf(plan.state()), QStringList());
}

void PlanCheckTest::countsATallStoreyTwice_data()
{
    QTest::addColumn<double>("storeyHeight");
    QTest::addColumn<double>("farMax");
    QTest::addColumn<bool>("broken");
    // 1 storey of 1000 m² counts 1000 at 8.0 m and 2000 at 8.01 m.
    QTest::newRow("8.0 m") << 8.0 << 0.1 << false;
    QTest::newRow("8.01 m") << 8.01 << 0.1 << true;
    QTest::newRow("8.01 m, twice allowed") << 8.01 << 0.2 << false;
}

void PlanCheckTest::countsATallStoreyTwice()
{
    QFETCH(double, storeyHeight);
    QFETCH(double, farMax);
    QFETCH(bool, broken);
    PlanBuilder plan;
    Parcel parcel = makeParcel("A-01", rectangle(500000, 2500000, 100, 100));
    parcel.farMax = farMax;
    plan.insert(parcel);
    plan.insert(makeBuilding("hall", "A-01", rectangle(500010, 2500010, 20, 50)));
    plan.insert(makeFloor("hall", -1, -5, 5));
    plan.insert(makeFloor("hall", 1, 0, storeyHeight));
    QCOMPARE(codesOf(plan.state()).contains(QStringLiteral("far-above")), broken);
}

void PlanCheckTest::seesOverlapsAndCrossedBounds()
{
    PlanBuilder plan;
    Parcel parcel = makeParcel("A-01", rectangle(500000, 2500000, 100, 100));
    parcel.farMin = 3;
    parcel.farMax = 2;
    parcel.areaOfRecord = 10200;
    plan.insert(parcel);
    plan.insert(makeParcel("A-02", rectangle(500098, 2500000, 100, 100)));
    QCOMPARE(codesOf(plan.state()),
             (QStringList{QStringLiteral("area-of-record-differs"),
                          QStringLiteral("bounds-crossed"), QStringLiteral("parcels-overlap")}));
}

void PlanCheckTest::seesWhatIsWrongWithFloors()
{
    PlanBuilder plan;
    Parcel parcel = makeParcel("A-01", rectangle(500000, 2500000, 100, 100));
    parcel.heightMax = 24;
    plan.insert(parcel);
    Building building = makeBuilding("tower", "A-01", rectangle(500010, 2500010, 20, 20));
    building.height = 30;
    building.storeysAbove = 5;
    plan.insert(building);
    plan.insert(makeFloor("tower", 1, 0, 5));
    plan.insert(makeFloor("tower", 2, 5, 0));
    plan.insert(makeFloor("tower", 2, 4, 4));
    QCOMPARE(
        codesOf(plan.state()),
        (QStringList{QStringLiteral("floor-elevation-order"), QStringLiteral("floor-number-twice"),
                     QStringLiteral("height-above"), QStringLiteral("storey-count-differs"),
                     QStringLiteral("storey-height-zero")}));
}

void PlanCheckTest::seesDanglingReferences()
{
    PlanBuilder plan;
    plan.insert(makeFloor("gone", 1, 0, 5));
    Floor alone;
    alone.uid = Uid::make();
    plan.insert(alone);
    QCOMPARE(codesOf(plan.state()), (QStringList{QStringLiteral("floor-without-building"),
                                                 QStringLiteral("reference-missing")}));
}

void PlanCheckTest::stopsWhenCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    JobContext job(stop.get_token());
    const auto findings = checkPlan(PlanState(), planCrs(), *nationalStandards(), job);
    QVERIFY(!findings);
    QVERIFY(findings.error().code == ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(PlanCheckTest)
#include "PlanCheckTest.moc"
