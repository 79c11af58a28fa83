#include "gis/land/Indicators.h"

#include "gis/land/IndicatorText.h"
#include "gis/standards/StandardsLibrary.h"
#include "tests/gis/land/LandPlan.h"

#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

IndicatorSet figuresOf(const PlanState& state, const std::vector<ObjectRef>& objects = {})
{
    auto set = computeIndicators(state, objects, *nationalStandards());
    return set ? std::move(*set) : IndicatorSet();
}

double valueOf(const IndicatorSet& set, const char* id)
{
    const Indicator* figure = set.find(QString::fromLatin1(id));
    return figure && figure->value ? *figure->value : std::nan("");
}

bool hasGap(const IndicatorSet& set, const char* id, const Gap& gap)
{
    const Indicator* figure = set.find(QString::fromLatin1(id));
    return figure && std::count(figure->gaps.begin(), figure->gaps.end(), gap) == 1;
}

/// One parcel with an area of record and one building on it.
PlanState site(double area, double floorArea, double footprint)
{
    PlanBuilder builder;
    Parcel parcel = makeParcel(QStringLiteral("A1"), rectangle(0, 0, 400, 400));
    parcel.areaOfRecord = area;
    builder.insert(parcel);
    Building building = makeBuilding(QStringLiteral("1"), rectangle(10, 10, footprint / 100, 100));
    building.parcel = parcel.uid;
    building.grossArea = floorArea;
    builder.insert(building);
    return builder.state();
}

} // namespace

class IndicatorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPublishedSites_data();
    void agreesWithPublishedSites();
    void countsHighFactoryStoreysTwice_data();
    void countsHighFactoryStoreysTwice();
    void leavesBasementsOutAndSaysSo();
    void namesTheAreaItUsed();
    void showsThreeAreasSideBySide();
    void dividesLandAmongClasses();
    void addsYardsToTheCoefficient();
    void takesGreenOnlyWhereItIsKnown();
    void knowsWhatIsLet();
    void weighsSlabLoadsByArea();
    void dividesFundsByMu();
    void neverCountsTheUnknownAsNothing();
    void writesJson();
    void explainsItself();
    void stopsWhenCancelled();
    void holdsManyFloors();
};

void IndicatorsTest::agreesWithPublishedSites_data()
{
    QTest::addColumn<double>("area");
    QTest::addColumn<double>("floors");
    QTest::addColumn<double>("footprint");
    QTest::addColumn<QString>("far");
    QTest::addColumn<QString>("density");
    // FIELD.md 3d: an assessment of a car plant, and two sites of the brief
    QTest::newRow("car plant") << 77037.0 << 79379.0 << 32949.0 << "1.03"
                               << "42.8";
    QTest::newRow("10.78 ha") << 107800.0 << 321000.0 << 100.0 << "2.98"
                              << "0.1";
    QTest::newRow("industry on floors") << 14300.0 << 67000.0 << 7150.0 << "4.69"
                                        << "50.0";
}

void IndicatorsTest::agreesWithPublishedSites()
{
    QFETCH(double, area);
    QFETCH(double, floors);
    QFETCH(double, footprint);
    QFETCH(QString, far);
    QFETCH(QString, density);
    const IndicatorSet set = figuresOf(site(area, floors, footprint));
    const Format format(QLocale::c());
    QCOMPARE(indicatorQuantity(*set.find(QStringLiteral("far")), format).number, far);
    QCOMPARE(indicatorQuantity(*set.find(QStringLiteral("building-density")), format).number,
             density);
    QCOMPARE(set.find(QStringLiteral("far"))->areaKind, std::optional(AreaKind::Record));
    QCOMPARE(set.find(QStringLiteral("far"))->certainty, std::optional(Certainty::Verified));
    QCOMPARE(set.find(QStringLiteral("building-density"))->certainty,
             std::optional(Certainty::Unverified));
}

void IndicatorsTest::countsHighFactoryStoreysTwice_data()
{
    QTest::addColumn<double>("height");
    QTest::addColumn<int>("use");
    QTest::addColumn<double>("counted");
    QTest::addColumn<int>("undecided");
    // FIELD.md 3d: strictly higher than 8 m
    QTest::newRow("8.0 m is not higher") << 8.0 << int(BuildingUse::Factory) << 1000.0 << 0;
    QTest::newRow("8.01 m is") << 8.01 << int(BuildingUse::Factory) << 2000.0 << 0;
    QTest::newRow("of a high-rise factory")
        << 9.0 << int(BuildingUse::HighRiseFactory) << 2000.0 << 0;
    QTest::newRow("of an office") << 9.0 << int(BuildingUse::Office) << 1000.0 << 0;
    QTest::newRow("of something") << 9.0 << -1 << 1000.0 << 1;
    QTest::newRow("unknown height") << std::nan("") << int(BuildingUse::Factory) << 1000.0 << 1;
}

void IndicatorsTest::countsHighFactoryStoreysTwice()
{
    QFETCH(double, height);
    QFETCH(int, use);
    QFETCH(double, counted);
    QFETCH(int, undecided);
    PlanBuilder builder;
    const Building building =
        makeBuilding(QStringLiteral("hall"), rectangle(0, 0, 50, 20),
                     use < 0 ? std::nullopt : std::optional(BuildingUse(use)));
    builder.insert(building);
    builder.insert(
        makeFloor(building, 1, 1000.0, std::isnan(height) ? std::nullopt : std::optional(height)));
    const IndicatorSet set = figuresOf(builder.state());
    QCOMPARE(valueOf(set, "counted-floor-area"), counted);
    QCOMPARE(valueOf(set, "gross-floor-area"), 1000.0);
    QCOMPARE(hasGap(set, "counted-floor-area", {GapKind::HighStoreyUndecided, undecided, 0}),
             undecided > 0);
}

void IndicatorsTest::leavesBasementsOutAndSaysSo()
{
    PlanBuilder builder;
    const Building building = makeBuilding(QStringLiteral("tower"), rectangle(0, 0, 50, 20),
                                           BuildingUse::HighRiseFactory);
    builder.insert(building);
    for (const qint64 number : {-2, -1, 1, 2, 3})
        builder.insert(makeFloor(building, number, 1000.0, 4.5));
    const IndicatorSet set = figuresOf(builder.state());
    QCOMPARE(valueOf(set, "gross-floor-area"), 5000.0);
    QCOMPARE(valueOf(set, "gross-floor-area-above"), 3000.0);
    QCOMPARE(valueOf(set, "counted-floor-area"), 3000.0);
    QVERIFY(hasGap(set, "counted-floor-area", {GapKind::UndergroundNotCounted, 2, 0}));
    // FIELD.md 3b marks this rule "2nd".
    QCOMPARE(set.find(QStringLiteral("counted-floor-area"))->certainty,
             std::optional(Certainty::Lead));
    QCOMPARE(valueOf(set, "storeys-max"), 3.0);
}

void IndicatorsTest::namesTheAreaItUsed()
{
    PlanBuilder builder;
    Parcel first = makeParcel(QStringLiteral("A1"), rectangle(0, 0, 100, 100));
    first.areaOfRecord = 9000;
    const Parcel second = makeParcel(QStringLiteral("A2"), rectangle(100, 0, 100, 100));
    builder.insert(first);
    builder.insert(second);
    Building building = makeBuilding(QStringLiteral("1"), rectangle(10, 10, 50, 40));
    building.grossArea = 10000;
    builder.insert(building);
    const PlanState state = builder.state();

    // One of two has no area of record: mixing the two kinds would be a lie.
    const IndicatorSet both = figuresOf(state);
    QCOMPARE(both.find(QStringLiteral("far"))->areaKind, std::optional(AreaKind::Planar));
    QCOMPARE(valueOf(both, "far"), 0.5);
    QVERIFY(hasGap(both, "area-of-record", {GapKind::NoAreaOfRecord, 1, 2}));

    const IndicatorSet one = figuresOf(state, {{TableId::Parcels, first.uid}});
    QCOMPARE(one.find(QStringLiteral("far"))->areaKind, std::optional(AreaKind::Record));
    QCOMPARE(valueOf(one, "far"), 10000.0 / 9000.0);
}

void IndicatorsTest::showsThreeAreasSideBySide()
{
    PlanBuilder builder;
    setCrs(builder, QStringLiteral("EPSG:4547"));
    // A kilometre square 30 km east of the central meridian of 114° E.
    Parcel parcel = makeParcel(QStringLiteral("A1"), rectangle(530000, 2500000, 1000, 1000));
    parcel.areaOfRecord = 1e6;
    builder.insert(parcel);
    const PlanState state = builder.state();
    const LandAreas areas = landAreas(state, {TableId::Parcels, parcel.uid});
    QCOMPARE(areas.record, std::optional(1e6));
    QCOMPARE(areas.planar, std::optional(1e6));
    QVERIFY(areas.ellipsoidal.has_value());
    // The scale of the projection there is 1 + x²/(2R²) = 1 + 30.5²/(2·6371²): areas shrink by
    // twice that.
    const double expected = 1e6 / std::pow(1 + 30.5 * 30.5 / (2 * 6371.0 * 6371.0), 2);
    QVERIFY(std::abs(*areas.ellipsoidal - expected) < 1.0);
    const IndicatorSet set = figuresOf(state);
    QCOMPARE(valueOf(set, "ellipsoidal-area"), *areas.ellipsoidal);

    PlanBuilder degrees;
    setCrs(degrees, QStringLiteral("EPSG:4490"));
    degrees.insert(makeParcel(QStringLiteral("A1"), rectangle(114, 22, 0.01, 0.01)));
    const IndicatorSet inDegrees = figuresOf(degrees.state());
    QVERIFY(!inDegrees.find(QStringLiteral("planar-area"))->value);
    QVERIFY(hasGap(inDegrees, "planar-area", {GapKind::NoCrs, 0, 0}));
    QVERIFY(inDegrees.find(QStringLiteral("ellipsoidal-area"))->value.has_value());
}

void IndicatorsTest::dividesLandAmongClasses()
{
    PlanBuilder builder;
    Parcel industry = makeParcel(QStringLiteral("A1"), rectangle(0, 0, 100, 60));
    industry.codingSystem = CodingSystem::National2023;
    industry.plannedUse = QStringLiteral("100101");
    Parcel mixed = makeParcel(QStringLiteral("A2"), rectangle(100, 0, 100, 30));
    mixed.codingSystem = CodingSystem::National2023;
    mixed.plannedUse = QStringLiteral("100101");
    const Parcel unknown = makeParcel(QStringLiteral("A3"), rectangle(200, 0, 100, 10));
    for (const Parcel& parcel : {industry, mixed, unknown})
        builder.insert(parcel);
    ParcelUse use;
    use.uid = Uid::fromName(QStringLiteral("use"));
    use.parcel = mixed.uid;
    use.layer = UseLayer::Planned;
    use.code = QStringLiteral("0901");
    use.share = 0.25;
    builder.insert(use);

    const LandBalance balance = figuresOf(builder.state()).balance;
    QCOMPARE(balance.total, 10000.0);
    QCOMPARE(balance.areaKind, AreaKind::Planar);
    QCOMPARE(balance.rows.size(), size_t(3));
    QCOMPARE(balance.rows[0].code, QStringLiteral("0901"));
    QCOMPARE(balance.rows[0].area, 750.0);
    QCOMPARE(balance.rows[1].code, QStringLiteral("100101"));
    QCOMPARE(balance.rows[1].area, 6000.0 + 2250.0);
    QCOMPARE(balance.rows[1].share, 0.825);
    QCOMPARE(balance.rows[1].parcels, 2);
    QVERIFY(balance.rows[1].colour.has_value());
    QVERIFY(!balance.rows[1].name.zh.isEmpty());
    QCOMPARE(balance.rows[2].code, QString());
    QCOMPARE(balance.rows[2].area, 1000.0);
    QVERIFY(!balance.rows[2].colour.has_value());
}

void IndicatorsTest::addsYardsToTheCoefficient()
{
    PlanBuilder builder;
    Parcel parcel = makeParcel(QStringLiteral("A1"), rectangle(0, 0, 100, 100));
    const Building building = makeBuilding(QStringLiteral("1"), rectangle(10, 10, 50, 60));
    builder.insert(building);
    builder.insert(parcel);
    QVERIFY(!figuresOf(builder.current()).find(QStringLiteral("building-coefficient"))->value);

    parcel.uid = Uid::make();
    parcel.yardArea = 1000;
    PlanBuilder other;
    other.insert(parcel);
    other.insert(building);
    QCOMPARE(valueOf(figuresOf(other.state()), "building-coefficient"), 0.4);
    QCOMPARE(valueOf(figuresOf(other.state()), "building-density"), 0.3);
}

void IndicatorsTest::takesGreenOnlyWhereItIsKnown()
{
    PlanBuilder builder;
    Parcel plant = makeParcel(QStringLiteral("A1"), rectangle(0, 0, 100, 100));
    plant.greenArea = 1500;
    Parcel park = makeParcel(QStringLiteral("A2"), rectangle(100, 0, 100, 50));
    park.codingSystem = CodingSystem::National2023;
    park.plannedUse = QStringLiteral("1401");
    const Parcel unknown = makeParcel(QStringLiteral("A3"), rectangle(200, 0, 100, 100));
    for (const Parcel& parcel : {plant, park, unknown})
        builder.insert(parcel);
    const IndicatorSet set = figuresOf(builder.state());
    QCOMPARE(valueOf(set, "green-ratio"), 6500.0 / 15000.0);
    QVERIFY(hasGap(set, "green-ratio", {GapKind::GreenAreaUnknown, 1, 3}));
}

void IndicatorsTest::knowsWhatIsLet()
{
    PlanBuilder builder;
    const Building building = makeBuilding(QStringLiteral("tower"), rectangle(0, 0, 50, 20));
    builder.insert(building);
    Enterprise tenant;
    tenant.uid = Uid::fromName(QStringLiteral("tenant"));
    tenant.output = Money::of(3e6);
    builder.insert(tenant);
    Floor let = makeFloor(building, 1, 1000.0);
    let.lettableArea = 800;
    let.tenant = tenant.uid;
    Floor divided = makeFloor(building, 2, 1000.0);
    divided.lettableArea = 800; // its spaces say more
    Floor plant = makeFloor(building, 3, 1000.0);
    plant.vacancy = Vacancy::NotLettable;
    Floor partly = makeFloor(building, 4, 1000.0);
    partly.lettableArea = 700;
    partly.vacancy = Vacancy::PartlyLet;
    const Floor unknown = makeFloor(building, 5, 1000.0);
    for (const Floor& floor : {let, divided, plant, partly, unknown})
        builder.insert(floor);
    for (int i = 0; i < 2; ++i) {
        Space space;
        space.uid = Uid::fromName(QStringLiteral("space %1").arg(i));
        space.floor = divided.uid;
        space.lettableArea = 300;
        space.vacancy = i == 0 ? Vacancy::Vacant : Vacancy::Let;
        builder.insert(space);
    }
    const IndicatorSet set = figuresOf(builder.state());
    QCOMPARE(valueOf(set, "lettable-area"), 800.0 + 600.0 + 700.0);
    QCOMPARE(valueOf(set, "let-area"), 1100.0);
    QCOMPARE(valueOf(set, "occupancy"), 1100.0 / 1400.0);
    QVERIFY(hasGap(set, "occupancy", {GapKind::VacancyUnknown, 1, 5}));
    QVERIFY(hasGap(set, "occupancy", {GapKind::LettableUnknown, 1, 5}));
    QCOMPARE(valueOf(set, "tenants"), 1.0);
}

void IndicatorsTest::weighsSlabLoadsByArea()
{
    PlanBuilder builder;
    const Building building = makeBuilding(QStringLiteral("tower"), rectangle(0, 0, 50, 20));
    builder.insert(building);
    Floor ground = makeFloor(building, 1, 3000.0);
    ground.slabLoad = 20;
    Floor upper = makeFloor(building, 2, 1000.0);
    upper.slabLoad = 8;
    const Floor top = makeFloor(building, 3, 1000.0);
    for (const Floor& floor : {ground, upper, top})
        builder.insert(floor);
    const IndicatorSet set = figuresOf(builder.state());
    QCOMPARE(valueOf(set, "slab-load-mean"), 17.0);
    QVERIFY(hasGap(set, "slab-load-mean", {GapKind::SlabLoadUnknown, 1, 3}));
}

void IndicatorsTest::dividesFundsByMu()
{
    PlanBuilder builder;
    Park park;
    park.uid = Uid::fromName(QStringLiteral("Nanming"));
    park.areaOfRecord = 451 * 2000.0 / 3.0;
    park.fundsInPlace = Money::of(5.339e8);
    builder.insert(park);
    // FIELD.md 1b: 118.4 万元 a mu
    const double value = valueOf(figuresOf(builder.state()), "funds-per-mu");
    QVERIFY(std::abs(value / 1e4 - 118.4) < 0.05);
}

void IndicatorsTest::neverCountsTheUnknownAsNothing()
{
    const IndicatorSet empty = figuresOf(PlanState());
    for (const char* id :
         {"far", "building-density", "building-coefficient", "green-ratio", "occupancy",
          "slab-load-mean", "gross-floor-area", "area-of-record", "output-per-mu"}) {
        const Indicator* figure = empty.find(QString::fromLatin1(id));
        QVERIFY2(figure && !figure->value, id);
    }
    QCOMPARE(valueOf(empty, "buildings"), 0.0);

    // A firm without figures is left out of the sum, and said.
    PlanBuilder builder;
    Park park;
    park.uid = Uid::fromName(QStringLiteral("park"));
    park.areaOfRecord = 10 * 2000.0 / 3.0;
    builder.insert(park);
    for (int i = 0; i < 3; ++i) {
        Enterprise firm;
        firm.uid = Uid::fromName(QStringLiteral("firm %1").arg(i));
        firm.park = park.uid;
        if (i < 2)
            firm.output = Money::of(5e6);
        builder.insert(firm);
    }
    const IndicatorSet set = figuresOf(builder.state());
    QVERIFY(std::abs(valueOf(set, "output-per-mu") - 1e6) < 0.01);
    QVERIFY(hasGap(set, "output-per-mu", {GapKind::EnterpriseFigureUnknown, 1, 3}));
    QVERIFY(std::isnan(valueOf(set, "tax-per-mu")));
}

void IndicatorsTest::writesJson()
{
    const QJsonObject json = toJson(figuresOf(site(77037, 79379, 32949)));
    const QJsonObject far = json[QStringLiteral("figures")][QStringLiteral("far")].toObject();
    QCOMPARE(far[QStringLiteral("value")].toDouble(), 79379.0 / 77037.0);
    QCOMPARE(far[QStringLiteral("area")].toString(), QStringLiteral("record"));
    QCOMPARE(far[QStringLiteral("certainty")].toString(), QStringLiteral("V"));
    const QJsonObject green =
        json[QStringLiteral("figures")][QStringLiteral("green-ratio")].toObject();
    QVERIFY(green[QStringLiteral("value")].isNull());
}

void IndicatorsTest::explainsItself()
{
    const IndicatorSet set = figuresOf(site(77037, 79379, 32949));
    const QString text = indicatorExplanation(*set.find(QStringLiteral("far")),
                                              *nationalStandards(), Format(QLocale::c()));
    QVERIFY(text.contains(QStringLiteral("79379")));
    QVERIFY(text.contains(QStringLiteral("area of record")));
    QVERIFY(text.contains(QStringLiteral("2008 edition")));
    for (const Indicator& figure : set.figures) {
        QVERIFY2(indicatorTitle(figure.id) != figure.id, qPrintable(figure.id));
        for (const IndicatorInput& input : figure.inputs)
            QVERIFY2(indicatorTitle(input.id) != input.id, qPrintable(input.id));
    }
    for (int kind = 0; kind <= int(GapKind::NothingToCount); ++kind) {
        const QString gap = gapText({GapKind(kind), 3, 7});
        QVERIFY2(!gap.contains(u'%'), qPrintable(gap));
    }
}

void IndicatorsTest::stopsWhenCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    const auto set =
        computeIndicators(PlanState(), {}, *nationalStandards(), {}, JobContext(stop.get_token()));
    QVERIFY(!set);
    QCOMPARE(set.error().code, ErrorCode::Cancelled);
}

void IndicatorsTest::holdsManyFloors()
{
    PlanBuilder builder;
    setCrs(builder, QStringLiteral("EPSG:4547"));
    for (int i = 0; i < 400; ++i) {
        const double x = 500000 + i % 20 * 200;
        const double y = 2500000 + i / 20 * 200;
        builder.insert(makeParcel(QString::number(i), rectangle(x, y, 200, 200)));
    }
    for (int i = 0; i < 10000; ++i) {
        const double x = 500000 + i % 100 * 40 + 5;
        const double y = 2500000 + i / 100 * 40 + 5;
        const Building building =
            makeBuilding(QString::number(i), rectangle(x, y, 20, 20), BuildingUse::Factory);
        builder.insert(building);
        for (qint64 number = 1; number <= 10; ++number)
            builder.insert(makeFloor(building, number, 400.0, 4.5));
    }
    const PlanState state = builder.state();
    const IndicatorSet all = figuresOf(state);
    QCOMPARE(valueOf(all, "floors"), 100000.0);
    QCOMPARE(valueOf(all, "counted-floor-area"), 4e7);
    QCOMPARE(valueOf(all, "far"), 4e7 / 1.6e7);
    // Each parcel holds 25 of the buildings, found by location.
    const IndicatorSet one =
        figuresOf(state, {{TableId::Parcels, Uid::fromName(QStringLiteral("parcel 0"))}});
    QCOMPARE(valueOf(one, "buildings"), 25.0);
    QCOMPARE(valueOf(one, "far"), 2.5);
}

QTEST_GUILESS_MAIN(IndicatorsTest)
#include "IndicatorsTest.moc"
