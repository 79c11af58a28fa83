#include "gis/formula/Formula.h"

#include "gis/formula/FormulaNames.h"
#include "tests/gis/land/LandPlan.h"

#include <QTest>

using namespace parkwright;

namespace {

/// Two buildings in one park: A with floors of 100, 200 and unknown area, B with one of 400.
PlanState smallPlan()
{
    PlanBuilder builder;
    Park park;
    park.uid = Uid::fromName(QStringLiteral("park"));
    park.name = QStringLiteral("南明智能制造产业园");
    builder.insert(park);
    Building a = makeBuilding(QStringLiteral("A"), rectangle(0, 0, 10, 20), BuildingUse::Factory);
    a.park = park.uid;
    a.height = 24;
    builder.insert(a);
    Building b = makeBuilding(QStringLiteral("B"), rectangle(50, 0, 10, 10), BuildingUse::Office);
    b.park = park.uid;
    builder.insert(b);
    Floor ground = makeFloor(a, 1, 100, 6.0);
    ground.slabLoad = 12;
    ground.vacancy = Vacancy::Vacant;
    ground.availableFrom = QDate(2026, 3, 1);
    builder.insert(ground);
    Floor second = makeFloor(a, 2, 200, 4.5);
    second.slabLoad = 6.5;
    second.vacancy = Vacancy::Let;
    builder.insert(second);
    builder.insert(makeFloor(a, 3, std::nullopt));
    Floor office = makeFloor(b, 1, 400, 3.9);
    office.slabLoad = 3;
    builder.insert(office);
    return builder.state();
}

Uid buildingId(const char* name)
{
    return Uid::fromName(QStringLiteral("building ") + QLatin1String(name));
}

Uid floorId(const char* building, int number)
{
    return Uid::fromName(QStringLiteral("floor %1 %2").arg(QLatin1String(building)).arg(number));
}

} // namespace

class FormulaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reckons_data();
    void reckons();
    void findsFloors_data();
    void findsFloors();
    void sumsOverRows_data();
    void sumsOverRows();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takesTitlesInAnyForm();
    void tellsItsInputs();
    void worksOutSharesOfAllOnce();
    void survivesHostileText();
    void offersNames();
};

void FormulaTest::reckons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected"); // NaN: not known
    const double unknown = qQNaN();
    QTest::newRow("multiplication binds tighter") << "1 + 2 * 3" << 7.0;
    QTest::newRow("brackets") << "(1 + 2) * 3" << 9.0;
    QTest::newRow("powers go right to left") << "2 ^ 3 ^ 2" << 512.0;
    QTest::newRow("a sign binds looser than a power") << "-2 ^ 2" << -4.0;
    QTest::newRow("full-width signs")
        << QStringLiteral("（1 ＋ 2）× 3 ÷ 2").replace(u'＋', u'+') << 4.5;
    QTest::newRow("percent") << "200 * 30%" << 60.0;
    QTest::newRow("mu") << QStringLiteral("451 亩") << 451 * 2000.0 / 3;
    QTest::newRow("ten thousand") << QStringLiteral("5.339亿 / 1万") << 53390.0;
    QTest::newRow("by zero is not known") << "1 / 0" << unknown;
    QTest::newRow("unknown stays unknown") << "null + 1" << unknown;
    QTest::newRow("first known") << "coalesce(null, 7)" << 7.0;
    QTest::newRow("if") << "if(2 > 1, 10, 20)" << 10.0;
    QTest::newRow("an unknown condition is not true") << "if(null > 1, 10, 20)" << 20.0;
    QTest::newRow("lowest of known") << "min(3, null, 2)" << 2.0;
    QTest::newRow("rounded") << "round(3.14159, 2)" << 3.14;
    QTest::newRow("year") << "year(date('2026-11-25'))" << 2026.0;
    QTest::newRow("field") << "height / 2" << 12.0;
    QTest::newRow("area of a shape") << "planar_area(footprint)" << 200.0;
}

void FormulaTest::reckons()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    const auto formula = Formula::parse(text, TableId::Buildings);
    QVERIFY2(formula, formula ? "" : qPrintable(formula.error().message));
    const Value value = formula->value(smallPlan(), buildingId("A"));
    if (qIsNaN(expected))
        QVERIFY(isNull(value));
    else
        QCOMPARE(toNumber(value), expected);
}

void FormulaTest::findsFloors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("strong and free") << "slab_load >= 10 and vacancy = 'vacant'" << 1;
    QTest::newRow("by the title of a code") << "vacancy = 'Let'" << 1;
    QTest::newRow("unknown load is neither") << "slab_load >= 0 or slab_load < 0" << 3;
    QTest::newRow("… nor its opposite") << "not (slab_load >= 5)" << 1;
    QTest::newRow("known or not") << "slab_load is null" << 1;
    QTest::newRow("not null") << "slab_load is not null" << 3;
    QTest::newRow("between") << "slab_load between 3 and 7" << 2;
    QTest::newRow("in") << "number in (1, 3)" << 3;
    QTest::newRow("not in") << "number not in (1, 3)" << 1;
    QTest::newRow("across references") << QStringLiteral("building.park.name like '%南明%'") << 4;
    QTest::newRow("a reference by its name") << "building = 'B'" << 1;
    QTest::newRow("a day") << "available_from <= '2026-06-30'" << 1;
    QTest::newRow("a use two steps away") << "building.use = 'office'" << 1;
    QTest::newRow("text of a function") << "contains(building, 'a')" << 3;
}

void FormulaTest::findsFloors()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    const auto formula = Formula::parse(text, TableId::Floors);
    QVERIFY2(formula, formula ? "" : qPrintable(formula.error().message));
    QCOMPARE(int(formula->matching(smallPlan()).size()), count);
}

void FormulaTest::sumsOverRows_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    const int buildings = int(TableId::Buildings);
    const int parks = int(TableId::Parks);
    QTest::newRow("sum leaves out what is not known")
        << buildings << "sum(floors.gross_area)" << 300.0;
    QTest::newRow("mean of what is known") << buildings << "mean(floors.gross_area)" << 150.0;
    QTest::newRow("count of rows") << buildings << "count(floors)" << 3.0;
    QTest::newRow("count of known values") << buildings << "count(floors.gross_area)" << 2.0;
    QTest::newRow("with a condition")
        << buildings << "sum(floors.gross_area, slab_load > 10)" << 100.0;
    QTest::newRow("highest") << buildings << "max(floors.storey_height)" << 6.0;
    QTest::newRow("over two hops") << parks << "sum(buildings.floors.gross_area)" << 700.0;
    QTest::newRow("condition over two hops")
        << parks << "count(buildings.floors, building.use = 'factory')" << 3.0;
    QTest::newRow("all rows of the table") << buildings << "count(all)" << 2.0;
    QTest::newRow("FAR of a kind")
        << buildings << "sum(floors.gross_area) / planar_area(footprint)" << 1.5;
    QTest::newRow("of no rows is not known")
        << buildings << "sum(floors.gross_area, number > 9)" << qQNaN();
}

void FormulaTest::sumsOverRows()
{
    QFETCH(int, table);
    QFETCH(QString, text);
    QFETCH(double, expected);
    const auto formula = Formula::parse(text, TableId(table));
    QVERIFY2(formula, formula ? "" : qPrintable(formula.error().message));
    const Uid row =
        TableId(table) == TableId::Parks ? Uid::fromName(QStringLiteral("park")) : buildingId("A");
    const Value value = formula->value(smallPlan(), row);
    if (qIsNaN(expected))
        QVERIFY(isNull(value));
    else
        QCOMPARE(toNumber(value), expected);
}

void FormulaTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part"); // of the message
    QTest::newRow("nothing") << "  "
                             << "empty";
    QTest::newRow("unknown field, with the nearest") << "slab_lod > 3"
                                                     << "slab_load";
    QTest::newRow("where it is") << "1 + nonsense_word_here"
                                 << "character 5";
    QTest::newRow("open bracket") << "(1 + 2"
                                  << ")";
    QTest::newRow("open quote") << "name = 'abc"
                                << "quotation";
    QTest::newRow("two operators") << "1 + * 2"
                                   << "*";
    QTest::newRow("rest") << "1 2"
                          << "2";
    QTest::newRow("no such code") << "vacancy = 'empty'"
                                  << "none of";
    QTest::newRow("text against number") << "slab_load = 'strong'"
                                         << "compared";
    QTest::newRow("reckoning with text") << "name * 2"
                                         << "numbers";
    QTest::newRow("no reference") << "slab_load.name = 'x'"
                                  << "leads to no other row";
    QTest::newRow("many rows") << "spaces > 3"
                               << "sum";
    QTest::newRow("arguments") << "round()"
                               << "round(x, digits)";
    QTest::newRow("a unit nobody knows") << "3furlongs"
                                         << "furlongs";
    QTest::newRow("no day") << "available_from > 'tomorrow'"
                            << "day";
}

void FormulaTest::saysWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto formula = Formula::parse(text, TableId::Floors);
    QVERIFY(!formula);
    QVERIFY2(formula.error().message.contains(part), qPrintable(formula.error().message));
}

void FormulaTest::takesTitlesInAnyForm()
{
    for (const char* text : {"\"Slab load\" > 10", "Slab_Load > 10", "SLAB_LOAD > 10"}) {
        const auto formula = Formula::parse(QString::fromUtf8(text), TableId::Floors);
        QVERIFY2(formula, formula ? "" : qPrintable(formula.error().message));
        QCOMPARE(formula->matching(smallPlan()), std::vector<Uid>{floorId("A", 1)});
    }
}

void FormulaTest::tellsItsInputs()
{
    const auto formula =
        Formula::parse(QStringLiteral("sum(floors.gross_area)"), TableId::Buildings);
    QVERIFY(formula);
    std::vector<FormulaInput> inputs;
    QCOMPARE(toNumber(formula->trace(smallPlan(), buildingId("A"), inputs)), 300.0);
    QCOMPARE(int(inputs.size()), 3);
    QCOMPARE(inputs[0].row, (ObjectRef{TableId::Floors, floorId("A", 1)}));
    QCOMPARE(tableDef(TableId::Floors).field(inputs[0].field).nameText(),
             QStringLiteral("gross_area"));
    QCOMPARE(toNumber(inputs[1].value), 200.0);
    QVERIFY(isNull(inputs[2].value));
}

void FormulaTest::worksOutSharesOfAllOnce()
{
    // 20,000 floors: with the total made anew for each this would take minutes.
    PlanBuilder builder;
    const Building tower = makeBuilding(QStringLiteral("T"), rectangle(0, 0, 10, 10));
    builder.insert(tower);
    for (int i = 1; i <= 20000; ++i)
        builder.insert(makeFloor(tower, i, 2.0));
    const PlanState plan = builder.state();
    const auto formula =
        Formula::parse(QStringLiteral("gross_area / sum(all.gross_area)"), TableId::Floors);
    QVERIFY(formula);
    const auto values = formula->values(plan, plan.table<Floor>().ids());
    QCOMPARE(values.size(), size_t(20000));
    QCOMPARE(toNumber(values.back()), 1.0 / 20000);
}

void FormulaTest::survivesHostileText()
{
    const QString deep = QString(5000, u'(') + u'1' + QString(5000, u')');
    QVERIFY(!Formula::parse(deep, TableId::Floors));
    QVERIFY(!Formula::parse(QString(200000, u'-') + u'1', TableId::Floors));
    QVERIFY(!Formula::parse(QStringLiteral("not ").repeated(900) + u'1', TableId::Floors));
    QVERIFY(!Formula::parse(QStringLiteral("2^").repeated(900) + u'1', TableId::Floors));
    const auto longSum = Formula::parse(QStringLiteral("1+").repeated(900) + u'1', TableId::Floors);
    QVERIFY(longSum);
    QCOMPARE(toNumber(longSum->value(smallPlan(), floorId("A", 1))), 901.0);
    const auto like =
        Formula::parse(QStringLiteral("'%1' like '%2b'")
                           .arg(QString(200, u'a'), QStringLiteral("%a").repeated(60)),
                       TableId::Floors);
    QVERIFY(like);
    QVERIFY(!like->accepts(smallPlan(), floorId("A", 1)));
}

void FormulaTest::offersNames()
{
    const auto names = formulaNames(TableId::Buildings);
    const auto has = [&names](const QString& wanted) {
        return std::any_of(names.begin(), names.end(),
                           [&](const FormulaName& each) { return each.name == wanted; });
    };
    QVERIFY(has(QStringLiteral("height")));
    QVERIFY(has(QStringLiteral("floors")));
    QVERIFY(has(QStringLiteral("coalesce")));
}

QTEST_APPLESS_MAIN(FormulaTest)
#include "FormulaTest.moc"
