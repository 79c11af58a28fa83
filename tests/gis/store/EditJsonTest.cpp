#include "gis/store/EditJson.h"

#include "tests/gis/store/SamplePlans.h"

#include <QTest>

using namespace parkwright;

class EditJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFieldOfEveryTable();
    void keepsUpdatesAndRemovals();
    void passesOverWhatItDoesNotKnow();
    void refusesWhatIsNoEdit_data();
    void refusesWhatIsNoEdit();
};

void EditJsonTest::keepsEveryFieldOfEveryTable()
{
    const PlanState plan = fullPlan(7);
    const QByteArray json =
        editToJson(difference(PlanState(), plan, QStringLiteral("导入 \"all\"")));
    QVERIFY(!json.contains('\n'));
    const auto read = editFromJson(json);
    QVERIFY(read);
    QCOMPARE(read->skipped, 0);
    QCOMPARE(read->edit.text, QStringLiteral("导入 \"all\""));
    PlanBuilder builder;
    QCOMPARE(applyEdit(builder, read->edit), 0);
    QCOMPARE(differences(plan, builder.state()), QStringList());
}

void EditJsonTest::keepsUpdatesAndRemovals()
{
    const PlanState plan = smallPark();
    EditBuilder builder(plan);
    const ObjectRef parcel{TableId::Parcels, Uid::fromName(QStringLiteral("parcel 0"))};
    builder.set(parcel, "far_max", 2.0);
    builder.set(parcel, "land_price", Value());
    builder.remove({TableId::Buildings, Uid::fromName(QStringLiteral("tower"))});
    const Edit edit = builder.take(QStringLiteral("set FAR"));
    const auto read = editFromJson(editToJson(edit));
    QVERIFY(read);
    QCOMPARE(read->skipped, 0);
    PlanBuilder there(plan);
    QCOMPARE(applyEdit(there, read->edit), 0);
    QCOMPARE(differences(builder.state(), there.state()), QStringList());
    PlanBuilder back(there.state());
    QCOMPARE(applyEdit(back, read->edit.inverse()), 0);
    QCOMPARE(differences(plan, back.state()), QStringList());
}

void EditJsonTest::passesOverWhatItDoesNotKnow()
{
    const auto read = editFromJson(R"({"text": 7, "later": [], "rows": [
        {"op": "insert", "table": "floors", "uid": "00000000-0000-4000-8000-000000000001",
         "fields": {"number": 3, "slab_load": "heavy", "colour_of_joy": 1, "vacancy": "haunted",
                    "outline": {"wkb": "AAAA"}}},
        {"op": "insert", "table": "dragons", "uid": "00000000-0000-4000-8000-000000000002"},
        {"op": "explode", "table": "floors", "uid": "00000000-0000-4000-8000-000000000003"},
        {"op": "update", "table": "floors", "uid": "no uid", "after": {"number": 4}},
        17, null, {"op": "insert"}]})");
    QVERIFY(read);
    QCOMPARE(read->edit.rows.size(), size_t(1));
    QCOMPARE(read->skipped, 10);
    PlanBuilder builder;
    QCOMPARE(applyEdit(builder, read->edit), 0);
    const PlanState state = builder.state();
    QCOMPARE(state.table<Floor>().begin()->number, std::optional<qint64>(3));
    QVERIFY(!state.table<Floor>().begin()->slabLoad);
}

void EditJsonTest::refusesWhatIsNoEdit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut short") << QByteArray(R"({"text":"x","rows":[{"op")");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no rows") << QByteArray(R"({"text":"x"})");
    QTest::newRow("rows are a text") << QByteArray(R"({"rows":"x"})");
    QTest::newRow("deeply nested") << QByteArray(200000, '[');
    QTest::newRow("not UTF-8") << QByteArray("{\"rows\":[\"\xff\xfe\"]}");
}

void EditJsonTest::refusesWhatIsNoEdit()
{
    QFETCH(QByteArray, json);
    QVERIFY(!editFromJson(json));
}

QTEST_GUILESS_MAIN(EditJsonTest)
#include "EditJsonTest.moc"
