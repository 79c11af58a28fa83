#include "gis/model/FieldText.h"

#include <QTest>

using namespace parkwright;

namespace {

const FieldDef& fieldOf(TableId table, const char* name)
{
    const TableDef& def = tableDef(table);
    return def.field(def.indexOf(QString::fromLatin1(name)));
}

const Format InMu(QLocale(QLocale::Chinese, QLocale::China), AreaUnit::Mu);

} // namespace

class FieldTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void saysWhyNot_data();
    void saysWhyNot();
    void comesBackFromTheEditor_data();
    void comesBackFromTheEditor();
    void showsRowsByName();
};

void FieldTextTest::readsWhatPeopleWrite_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    const int parcels = int(TableId::Parcels);
    QTest::newRow("unit of the project")
        << parcels << QByteArray("area_of_record") << QStringLiteral("451") << 451 * 2000.0 / 3.0;
    QTest::newRow("unit given") << parcels << QByteArray("area_of_record")
                                << QStringLiteral("30.07 ha") << 300700.0;
    QTest::newRow("Chinese unit") << parcels << QByteArray("area_of_record")
                                  << QStringLiteral("1,500亩") << 1e6;
    QTest::newRow("square metres")
        << parcels << QByteArray("area_of_record") << QStringLiteral("77037 m²") << 77037.0;
    QTest::newRow("percent") << parcels << QByteArray("density_max") << QStringLiteral("42.5 %")
                             << 0.425;
    QTest::newRow("share") << parcels << QByteArray("density_max") << QStringLiteral("0.4") << 0.4;
    QTest::newRow("metres") << int(TableId::Floors) << QByteArray("storey_height")
                            << QStringLiteral("8.01 m") << 8.01;
}

void FieldTextTest::readsWhatPeopleWrite()
{
    QFETCH(int, table);
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(double, value);
    const ParsedField parsed = parseField(fieldOf(TableId(table), field.constData()), text, InMu);
    QCOMPARE(parsed.reason, QString());
    QCOMPARE(toNumber(parsed.value), value);
}

void FieldTextTest::saysWhyNot_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no number") << QByteArray("far_max") << QStringLiteral("tall");
    QTest::newRow("too small") << QByteArray("far_max") << QStringLiteral("-1");
    QTest::newRow("more than all") << QByteArray("density_max") << QStringLiteral("140 %");
    QTest::newRow("no code") << QByteArray("status") << QStringLiteral("castle");
    QTest::newRow("no date") << QByteArray("term_start") << QStringLiteral("soon");
    QTest::newRow("no amount") << QByteArray("land_price") << QStringLiteral("much");
}

void FieldTextTest::saysWhyNot()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    const ParsedField parsed = parseField(fieldOf(TableId::Parcels, field.constData()), text, InMu);
    QVERIFY(!parsed.reason.isEmpty());
}

void FieldTextTest::comesBackFromTheEditor_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("area") << QByteArray("area_of_record") << QStringLiteral("451");
    QTest::newRow("share") << QByteArray("green_ratio_min") << QStringLiteral("12.5 %");
    QTest::newRow("ratio") << QByteArray("far_max") << QStringLiteral("2.05");
    QTest::newRow("date") << QByteArray("term_end") << QStringLiteral("2074-05-01");
    QTest::newRow("money") << QByteArray("land_price") << QStringLiteral("1234567.5");
    QTest::newRow("nothing") << QByteArray("far_min") << QString();
}

void FieldTextTest::comesBackFromTheEditor()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    const FieldDef& def = fieldOf(TableId::Parcels, field.constData());
    const ParsedField parsed = parseField(def, text, InMu);
    QCOMPARE(parsed.reason, QString());
    QCOMPARE(fieldEditText(def, parsed.value, InMu), text);
}

void FieldTextTest::showsRowsByName()
{
    PlanBuilder builder;
    Park park;
    park.uid = Uid::fromName(QStringLiteral("park"));
    park.name = QStringLiteral("南明产业园");
    builder.insert(park);
    const PlanState state = builder.state();
    const FieldDef& field = fieldOf(TableId::Parcels, "park");
    QCOMPARE(fieldText(state, field, park.uid, InMu, {}).text(), park.name);
    QCOMPARE(fieldText(state, field, Value(), InMu, {}).text(), QStringLiteral("—"));
    QCOMPARE(
        fieldText(state, fieldOf(TableId::Buildings, "built_year"), qint64(2016), InMu, {}).text(),
        QStringLiteral("2016"));
    QCOMPARE(fieldText(state, fieldOf(TableId::Parcels, "density_max"), 0.425, InMu, {}).number,
             QStringLiteral("42.5"));
}

QTEST_GUILESS_MAIN(FieldTextTest)
#include "FieldTextTest.moc"
