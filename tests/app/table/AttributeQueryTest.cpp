#include "app/table/AttributeQuery.h"

#include "app/table/AttributeFilter.h"
#include "tests/app/docks/SmallPlan.h"

#include <QTest>

using namespace parkwright;

namespace {

PlanState floorsPlan()
{
    PlanBuilder builder;
    const struct
    {
        const char* name;
        std::optional<double> load;
        std::optional<double> area;
        std::optional<Vacancy> vacancy;
    } rows[] = {{"10 号楼", 12.0, 1000.0, Vacancy::Vacant},
                {"2 号楼", 6.5, 2000.0, Vacancy::Let},
                {"1 号楼", std::nullopt, 500.0, Vacancy::Vacant},
                {"Annex", 3.0, std::nullopt, std::nullopt}};
    for (const auto& row : rows) {
        Floor floor;
        floor.uid = smallPlanId(row.name);
        floor.name = QString::fromUtf8(row.name);
        floor.slabLoad = row.load;
        floor.grossArea = row.area;
        floor.vacancy = row.vacancy;
        floor.availableFrom = row.vacancy == Vacancy::Vacant ? QDate(2026, 6, 1) : QDate();
        builder.insert(floor);
    }
    return builder.state();
}

AttributeQuery queryOf(const AttributeRowsPtr& rows)
{
    AttributeQuery query;
    query.format = Format(QLocale(QLocale::Chinese, QLocale::China));
    query.columns = rows->columns(query.format);
    return query;
}

QStringList namesOf(const AttributeAnswer& answer, const AttributeQuery& query)
{
    QStringList names;
    for (const AttributeColumn& column : query.columns) {
        if (column.key != u"name")
            continue;
        for (const std::uint32_t row : answer.order)
            names += toPlainText(answer.value(row, column));
    }
    return names;
}

} // namespace

class AttributeQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void sortsAsPeopleDo_data();
    void sortsAsPeopleDo();
    void sumsWhatIsKnown();
    void groups();
    void showsOnlyTheSelection();
    void saysWhichFilterIsWrong();
    void filtersLandInTheUnitShown();
};

void AttributeQueryTest::filters_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("contains") << "name" << QStringLiteral("号楼") << 3;
    QTest::newRow("upper and lower case alike") << "name"
                                                << "aNN" << 1;
    QTest::newRow("without") << "name" << QStringLiteral("!号楼") << 1;
    QTest::newRow("exactly") << "name" << QStringLiteral("=1 号楼") << 1;
    QTest::newRow("at least") << "slab_load"
                              << ">=6.5" << 2;
    QTest::newRow("more than") << "slab_load"
                               << ">6.5" << 1;
    QTest::newRow("range") << "slab_load"
                           << "3..7" << 2;
    QTest::newRow("equals") << "slab_load"
                            << "12" << 1;
    QTest::newRow("full width") << "slab_load" << QStringLiteral("＞＝６") << 2;
    QTest::newRow("not known") << "slab_load"
                               << "null" << 1;
    QTest::newRow("known") << "slab_load"
                           << "!null" << 3;
    QTest::newRow("title of a code") << "vacancy"
                                     << "vacant" << 2;
    QTest::newRow("date") << "available_from"
                          << "<=2026-12-31" << 2;
    QTest::newRow("date out of range") << "available_from"
                                       << "2027-01-01..2027-12-31" << 0;
}

void AttributeQueryTest::filters()
{
    QFETCH(QString, column);
    QFETCH(QString, text);
    QFETCH(int, count);
    const auto rows = std::make_shared<const PlanRows>(floorsPlan(), TableId::Floors, QString());
    AttributeQuery query = queryOf(rows);
    query.filters.insert(column, text);
    JobContext job;
    const auto answer = answerQuery(rows, query, job);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(int(answer->order.size()), count);
}

void AttributeQueryTest::sortsAsPeopleDo_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QStringList>("names");
    const QString one = QStringLiteral("1 号楼");
    const QString two = QStringLiteral("2 号楼");
    const QString ten = QStringLiteral("10 号楼");
    const QString annex = QStringLiteral("Annex");
    QTest::newRow("numbers") << "slab_load" << false << QStringList{annex, two, ten, one};
    QTest::newRow("what is not known stays last")
        << "slab_load" << true << QStringList{ten, two, annex, one};
}

void AttributeQueryTest::sortsAsPeopleDo()
{
    QFETCH(QString, column);
    QFETCH(bool, descending);
    QFETCH(QStringList, names);
    const auto rows = std::make_shared<const PlanRows>(floorsPlan(), TableId::Floors, QString());
    AttributeQuery query = queryOf(rows);
    query.sortBy = column;
    query.descending = descending;
    JobContext job;
    const auto answer = answerQuery(rows, query, job);
    QVERIFY(answer);
    QCOMPARE(namesOf(*answer, query), names);
}

void AttributeQueryTest::sumsWhatIsKnown()
{
    const auto rows = std::make_shared<const PlanRows>(floorsPlan(), TableId::Floors, QString());
    const AttributeQuery query = queryOf(rows);
    JobContext job;
    const auto answer = answerQuery(rows, query, job);
    QVERIFY(answer);
    const AttributeSum area = answer->sums.value(QStringLiteral("gross_area"));
    QCOMPARE(area.known, 3);
    QCOMPARE(area.sum, 3500.0);
    QCOMPARE(area.lowest, 500.0);
    QCOMPARE(area.highest, 2000.0);
}

void AttributeQueryTest::groups()
{
    const auto rows = std::make_shared<const PlanRows>(floorsPlan(), TableId::Floors, QString());
    AttributeQuery query = queryOf(rows);
    query.groupBy = QStringLiteral("vacancy");
    JobContext job;
    const auto answer = answerQuery(rows, query, job);
    QVERIFY(answer);
    QCOMPARE(int(answer->groups.size()), 3);
    QCOMPARE(answer->groups[0].rows, 2); // the largest first: vacant
    QCOMPARE(answer->groups[0].sums.value(QStringLiteral("gross_area")).sum, 1500.0);
}

void AttributeQueryTest::showsOnlyTheSelection()
{
    const auto rows = std::make_shared<const PlanRows>(floorsPlan(), TableId::Floors, QString());
    AttributeQuery query = queryOf(rows);
    query.among = std::vector<ObjectRef>{{TableId::Floors, smallPlanId("Annex")},
                                         {TableId::Buildings, smallPlanId("1 号楼")}};
    JobContext job;
    const auto answer = answerQuery(rows, query, job);
    QVERIFY(answer);
    QCOMPARE(namesOf(*answer, query), QStringList{QStringLiteral("Annex")});
}

void AttributeQueryTest::saysWhichFilterIsWrong()
{
    const auto rows = std::make_shared<const PlanRows>(floorsPlan(), TableId::Floors, QString());
    AttributeQuery query = queryOf(rows);
    query.filters.insert(QStringLiteral("slab_load"), QStringLiteral(">strong"));
    JobContext job;
    auto answer = answerQuery(rows, query, job);
    QVERIFY(!answer);
    QVERIFY(answer.error().message.startsWith(QStringLiteral("Slab load")));
    query.filters.clear();
    query.formula = QStringLiteral("slab_load >");
    answer = answerQuery(rows, query, job);
    QVERIFY(!answer);
}

void AttributeQueryTest::filtersLandInTheUnitShown()
{
    PlanBuilder builder;
    for (const double mu : {20.0, 40.0}) {
        Parcel parcel;
        parcel.uid = Uid::make();
        parcel.number = QString::number(mu);
        parcel.areaOfRecord = mu * 2000 / 3;
        builder.insert(parcel);
    }
    const auto rows =
        std::make_shared<const PlanRows>(builder.state(), TableId::Parcels, QString());
    AttributeQuery query;
    query.format = Format(QLocale(QLocale::Chinese, QLocale::China), AreaUnit::Mu);
    query.columns = rows->columns(query.format);
    query.filters.insert(QStringLiteral("area_of_record"), QStringLiteral(">30"));
    JobContext job;
    const auto answer = answerQuery(rows, query, job);
    QVERIFY(answer);
    QCOMPARE(int(answer->order.size()), 1);
}

QTEST_GUILESS_MAIN(AttributeQueryTest)
#include "AttributeQueryTest.moc"
