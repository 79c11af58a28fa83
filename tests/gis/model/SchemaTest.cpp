#include "gis/model/Domains.h"
#include "gis/model/PlanState.h"
#include "gis/model/ViewState.h"

#include <QSet>
#include <QTest>

using namespace parkwright;

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryTableAndFieldOnce();
    void setsAndGetsEveryField();
    void readsWhatPeopleWrite_data();
    void readsWhatPeopleWrite();
    void saysWhyAValueIsRefused();
    void keepsAViewThroughJson();
    void survivesBrokenViews();
};

namespace {

/// Some value that a field of this type can hold.
Value exampleFor(const FieldDef& field)
{
    switch (field.type) {
    case FieldType::Bool:
        return true;
    case FieldType::Integer:
        return qint64(field.maximum < 1e9 ? field.maximum : 3);
    case FieldType::Real:
        return field.maximum < 1e9 ? field.maximum / 2 : 12.25;
    case FieldType::Text:
        return field.domain ? QString::fromLatin1(field.domain->codes.back().code)
                            : QStringLiteral("文字");
    case FieldType::Date:
        return QDate(2024, 5, 17);
    case FieldType::Instant:
        return Instant{1700000000123};
    case FieldType::Money:
        return Money::of(53390.0, "CNY");
    case FieldType::Reference:
        return Uid::fromName(QStringLiteral("somebody"));
    case FieldType::Geometry:
        if (field.geometry == GeometryKind::Points)
            return Geometry::fromPoint({1, 2, 3}, true);
        return Geometry::fromPolygon({{{0, 0, 0}, {4, 0, 0}, {4, 3, 0}}, {}});
    }
    return {};
}

} // namespace

void SchemaTest::namesEveryTableAndFieldOnce()
{
    QSet<QString> tables;
    for (int i = 0; i < TableCount; ++i) {
        const TableDef& def = tableDef(TableId(i));
        QVERIFY2(!tables.contains(def.nameText()), def.name);
        tables.insert(def.nameText());
        QCOMPARE(findTable(def.nameText()), &def);
        QSet<QString> fields;
        for (const FieldDef& field : def.fields) {
            QVERIFY2(!fields.contains(field.nameText()), field.name);
            fields.insert(field.nameText());
        }
        QVERIFY(def.fields.size() < 64);
    }
}

void SchemaTest::setsAndGetsEveryField()
{
    for (int i = 0; i < TableCount; ++i) {
        const auto id = TableId(i);
        PlanBuilder builder;
        const Uid uid = Uid::make();
        withRowType(id, [&]<typename T>() {
            T row;
            row.uid = uid;
            builder.insert(row);
        });
        AnyTable& table = builder.table(id);
        for (size_t f = 1; f < table.def().fields.size(); ++f) {
            const FieldDef& field = table.def().fields[f];
            const Value before = table.value(uid, int(f));
            QVERIFY2(isNull(before) || field.type == FieldType::Bool, field.name);
            const Value example = exampleFor(field);
            QVERIFY2(whyNot(field, example).isEmpty(), field.name);
            QVERIFY2(table.set(uid, int(f), example), field.name);
            QVERIFY2(table.value(uid, int(f)) == example, field.name);
            QVERIFY2(table.set(uid, int(f), Value()), field.name);
            QVERIFY2(table.value(uid, int(f)) == before, field.name);
        }
    }
}

void SchemaTest::readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char* name, const char* table, const char* field, const char* text,
                        const char* read) {
        QTest::newRow(name) << QString::fromUtf8(table) << QString::fromUtf8(field)
                            << QString::fromUtf8(text) << QString::fromUtf8(read);
    };
    row("thousands", "parcels", "area_of_record", "300,667", "300667");
    row("full-width digits", "parcels", "far_max", "２．５", "2.5");
    row("percent", "parcels", "green_ratio_max", "20%", "0.2");
    row("percent of more", "parcels", "density_max", "45.5 %", "0.455");
    row("Chinese date", "phases", "started", "2016年5月", "2016-05-01");
    row("slashes", "phases", "started", "2016/5/3", "2016-05-03");
    row("Chinese yes", "floors", "hoist_port", "有", "true");
    row("hundred millions", "parks", "funds_in_place", "5.339亿元", "533900000.00 CNY");
    row("ten thousands", "enterprises", "output", "7468万", "74680000.00 CNY");
    row("another currency", "enterprises", "output", "50000000 USD", "50000000.00 USD");
    row("title of a code", "floors", "vacancy", "Partly let", "partly-let");
    row("code", "parcels", "status", "low-efficiency", "low-efficiency");
    row("no number", "floors", "slab_load", "heavy", "<refused>");
    row("no whole number", "floors", "number", "1.5", "<refused>");
    row("no date", "phases", "started", "2016-13-01", "<refused>");
    row("no code", "floors", "vacancy", "haunted", "<refused>");
    row("nothing", "floors", "slab_load", "  ", "");
}

void SchemaTest::readsWhatPeopleWrite()
{
    QFETCH(QString, table);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, read);
    const TableDef* def = findTable(table);
    const auto value = FieldParser::parse(def->field(def->indexOf(field)), text);
    QCOMPARE(value ? toPlainText(*value) : QStringLiteral("<refused>"), read);
}

void SchemaTest::saysWhyAValueIsRefused()
{
    const TableDef& parcels = tableDef(TableId::Parcels);
    const FieldDef& density = parcels.field(parcels.indexOf(QStringLiteral("density_max")));
    QVERIFY(whyNot(density, 0.4).isEmpty());
    QVERIFY(whyNot(density, Value()).isEmpty());
    QVERIFY(!whyNot(density, 40.0).isEmpty());
    QVERIFY(!whyNot(density, QStringLiteral("a lot")).isEmpty());
    const FieldDef& status = parcels.field(parcels.indexOf(QStringLiteral("status")));
    QVERIFY(!whyNot(status, QStringLiteral("unheard of")).isEmpty());
}

void SchemaTest::keepsAViewThroughJson()
{
    ViewState view;
    view.camera.target = {505141.107, 2500241.95, 12.5};
    view.camera.distance = 432.1;
    view.camera.orthographic = true;
    view.colourBy = ColourBy::SlabLoad;
    view.visible[size_t(SceneKind::Labels)] = false;
    view.opacity[size_t(SceneKind::Parcels)] = 0.5;
    view.hidden = {Uid::fromName(QStringLiteral("a")), Uid::fromName(QStringLiteral("b"))};
    view.explode = Explode{Uid::fromName(QStringLiteral("tower")), 6};
    view.isolatedFloor = Uid::fromName(QStringLiteral("floor"));
    view.cut = CutPlane{{1, 2, 3}, 90, false};
    view.timeMs = 1700000000000;
    const auto read = ViewState::fromJson(view.toJson());
    QVERIFY(read);
    QVERIFY(*read == view);
}

void SchemaTest::survivesBrokenViews()
{
    QVERIFY(!ViewState::fromJson(QStringLiteral("not json")));
    QVERIFY(!ViewState::fromJson(QStringLiteral("[1,2]")));
    const auto view = ViewState::fromJson(QStringLiteral(
        R"({"camera":{"distance":-5,"pitch":900,"target":"x"},"colour_by":7,"explode":{"building":"?"}})"));
    QVERIFY(view);
    QVERIFY(view->camera.distance > 0);
    QVERIFY(view->camera.pitch <= 90);
    QVERIFY(!view->explode);
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "SchemaTest.moc"
