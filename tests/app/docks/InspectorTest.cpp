#include "app/docks/InspectorLinks.h"
#include "app/docks/InspectorModel.h"
#include "app/docks/InspectorPanel.h"
#include "app/docks/PanelView.h"
#include "gis/standards/FieldHelp.h"
#include "tests/app/docks/SmallPlan.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace parkwright;

namespace {

ObjectRef tower()
{
    return {TableId::Buildings, smallPlanId("tower")};
}

ObjectRef parcel(int number)
{
    return {TableId::Parcels, Uid::fromName(QStringLiteral("small plan parcel %1").arg(number))};
}

} // namespace

class InspectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void explainsFields();
    void editsOnceAndTakesItBack();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void clearsAField();
    void editsSeveralAtOnce();
    void leavesAloneWhatIsAlready();
    void offersClassesOfTheCodingSystem();
    void knowsWhatBelongsToWhat();
    void followsLinks();
    void showsFigures();
    void keepsItsModelSound();
    void editsInTheView();
    void dropsWhatIsRemoved();

private:
    std::unique_ptr<AppContext> mContext;
};

void InspectorTest::init()
{
    mContext = std::make_unique<AppContext>();
    mContext->replacePlan(smallPlan());
}

void InspectorTest::cleanup()
{
    mContext.reset();
}

/// Meaning, source with its certainty, range, unit, codes and the name in formulas.
void InspectorTest::explainsFields()
{
    InspectorModel model(*mContext);
    model.show({parcel(0)});
    const auto tip = [&model](const char* field) {
        return model.indexOf(field).data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(tip("far_max").contains(QStringLiteral("more than 8 m counts twice")),
             qPrintable(tip("far_max")));
    QVERIFY(tip("far_max").contains(QStringLiteral("far_max")));
    QVERIFY(tip("planned_use").contains(QStringLiteral("自然资发〔2023〕234号")));
    QVERIFY(tip("status").contains(QStringLiteral("One of:")));
    for (int table = 0; table < TableCount; ++table) { // every text belongs to a field
        for (const FieldDef& field : tableDef(TableId(table)).fields) {
            if (const auto help = fieldHelp(TableId(table), field.nameText()))
                QVERIFY(!help->text.isEmpty());
        }
    }
}

void InspectorTest::editsOnceAndTakesItBack()
{
    InspectorModel model(*mContext);
    model.show({tower()});
    QSignalSpy spy(&mContext->document(), &Document::changed);
    QVERIFY(model.setData(model.indexOf("height"), QStringLiteral("36.5 m"), Qt::EditRole));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(mContext->document().find<Building>(tower().id)->height, std::optional(36.5));
    QCOMPARE(mContext->undoStack().count(), 1);
    mContext->undoStack().undo();
    QCOMPARE(spy.count(), 2);
    QVERIFY(!mContext->document().find<Building>(tower().id)->height);
    mContext->undoStack().redo();
    QCOMPARE(mContext->document().find<Building>(tower().id)->height, std::optional(36.5));
}

void InspectorTest::refusesWithAReason_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("no number") << QByteArray("far_max") << QStringLiteral("high");
    QTest::newRow("out of range") << QByteArray("density_max") << QStringLiteral("120 %");
    QTest::newRow("no code") << QByteArray("status") << QStringLiteral("castle");
    QTest::newRow("no row") << QByteArray("park") << Uid::make().toString();
}

void InspectorTest::refusesWithAReason()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    InspectorModel model(*mContext);
    model.show({parcel(0)});
    QSignalSpy spy(&mContext->document(), &Document::changed);
    const QModelIndex index = model.indexOf(field.constData());
    QVERIFY(!model.setData(index, text, Qt::EditRole));
    QCOMPARE(spy.count(), 0);
    QVERIFY(mContext->undoStack().count() == 0);
    QVERIFY(!model.errorAt(model.indexOf(field.constData())).isEmpty());
    // What was entered stays to be mended, and the reason goes with a good value.
    QCOMPARE(model.indexOf(field.constData()).data(Qt::EditRole).toString(), text);
    QVERIFY(model.setData(model.indexOf(field.constData()), QString(), Qt::EditRole));
    QVERIFY(model.errorAt(model.indexOf(field.constData())).isEmpty());
}

void InspectorTest::clearsAField()
{
    InspectorModel model(*mContext);
    model.show({parcel(0)});
    QVERIFY(model.setData(model.indexOf("far_max"), QString(), Qt::EditRole));
    QVERIFY(!mContext->document().find<Parcel>(parcel(0).id)->farMax);
    QCOMPARE(model.indexOf("far_max").data().toString(), QStringLiteral("—"));
}

void InspectorTest::editsSeveralAtOnce()
{
    InspectorModel model(*mContext);
    model.show({parcel(0), parcel(1), parcel(2)});
    QCOMPARE(model.indexOf("planned_use").data().toString(), QStringLiteral("several values"));
    QCOMPARE(model.indexOf("far_min").data().toString(), QStringLiteral("1"));
    QSignalSpy spy(&mContext->document(), &Document::changed);
    QVERIFY(model.setData(model.indexOf("far_max"), QStringLiteral("3"), Qt::EditRole));
    QCOMPARE(spy.count(), 1);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(mContext->document().find<Parcel>(parcel(i).id)->farMax, std::optional(3.0));
    mContext->undoStack().undo();
    QCOMPARE(mContext->document().find<Parcel>(parcel(0).id)->farMax, std::optional(2.5));
    QVERIFY(!mContext->document().find<Parcel>(parcel(1).id)->farMax);
}

void InspectorTest::leavesAloneWhatIsAlready()
{
    InspectorModel model(*mContext);
    model.show({parcel(0)});
    QVERIFY(model.setData(model.indexOf("far_max"), QStringLiteral("2.5"), Qt::EditRole));
    QCOMPARE(mContext->undoStack().count(), 0);
    QVERIFY(!model.flags(model.indexOf("source")).testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.flags(model.indexOf("geometry")).testFlag(Qt::ItemIsEditable));
}

void InspectorTest::offersClassesOfTheCodingSystem()
{
    InspectorModel model(*mContext);
    model.show({parcel(0)});
    const auto classes = model.choices(model.indexOf("planned_use"));
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [](const auto& choice) { return choice.value == u"100101"; });
    QVERIFY(found != classes.end());
    QVERIFY(found->colour.isValid());
    QVERIFY(model.takesOtherText(model.indexOf("planned_use")));
    QVERIFY(!model.takesOtherText(model.indexOf("status")));
    QCOMPARE(model.choices(model.indexOf("status")).size(), size_t(8)); // seven and "—"
    QCOMPARE(model.choices(model.indexOf("illustrative")).size(), size_t(3));
    QVERIFY(model.choices(model.indexOf("far_max")).empty());
}

void InspectorTest::knowsWhatBelongsToWhat()
{
    const PlanState& state = mContext->document().state();
    const auto links = linksOf(state, tower());
    QCOMPARE(links.size(), size_t(2)); // floors, sensors
    QCOMPARE(links[0].count, size_t(7));
    QCOMPARE(links[0].rows.front().label, QStringLiteral("F6"));
    QCOMPARE(links[0].rows.back().label, QStringLiteral("B1"));

    const ObjectRef firm{TableId::Enterprises,
                         Uid::fromName(QStringLiteral("small plan tenant 0"))};
    const auto ofFirm = linksOf(state, firm);
    const auto supplies = std::find_if(ofFirm.begin(), ofFirm.end(), [](const LinkGroup& group) {
        return group.table == TableId::SupplyLinks;
    });
    QVERIFY(supplies != ofFirm.end());
    QCOMPARE(supplies->rows.front().object.table, TableId::Enterprises);
    QCOMPARE(supplies->rows.front().detail, QStringLiteral("传感器"));

    const ObjectRef floor{TableId::Floors, Uid::fromName(QStringLiteral("small plan floor 2"))};
    const auto path = pathTo(state, floor);
    QCOMPARE(path.size(), size_t(5)); // host, park, phase, parcel, building
    QCOMPARE(path.back(), tower());
    QCOMPARE(path.front().table, TableId::Jurisdictions);
}

void InspectorTest::followsLinks()
{
    InspectorPanel panel(*mContext);
    mContext->selection().set({tower()});
    const ObjectRef floor{TableId::Floors, Uid::fromName(QStringLiteral("small plan floor 2"))};
    Q_EMIT panel.view().linkActivated(floor);
    QCOMPARE(mContext->selection().current(), floor);
    QCOMPARE(panel.model().objects(), std::vector{floor});
}

void InspectorTest::showsFigures()
{
    InspectorPanel panel(*mContext);
    mContext->selection().set({parcel(0)});
    const QStringList far{QStringLiteral("figures"), QStringLiteral("far")};
    // 8.4 m of a factory count twice: (2400·2 + 2400·5 + 2·9600) / 60120
    QTRY_COMPARE(panel.model().find(far).siblingAtColumn(1).data().toString(),
                 QStringLiteral("0.60"));
    QVERIFY(panel.model()
                .find(far)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("area of record")));
}

void InspectorTest::keepsItsModelSound()
{
    InspectorModel model(*mContext);
    const QAbstractItemModelTester tester(&model);
    model.show({tower()});
    model.setData(model.indexOf("height"), QStringLiteral("no"), Qt::EditRole);
    model.show({parcel(0), tower()});
    QVERIFY(!model.isOneKind());
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

void InspectorTest::editsInTheView()
{
    InspectorPanel panel(*mContext);
    panel.resize(320, 800);
    panel.show();
    mContext->selection().set({parcel(0)});
    PanelView& view = panel.view();
    view.setCurrentIndex(panel.model().indexOf("far_max"));
    view.edit(panel.model().indexOf("far_max"));
    auto* editor = view.findChild<QLineEdit*>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("2.5"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("2.2"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(mContext->document().find<Parcel>(parcel(0).id)->farMax, std::optional(2.2));

    view.edit(panel.model().indexOf("status"));
    QComboBox* box = nullptr;
    QTRY_VERIFY((box = view.findChild<QComboBox*>()) != nullptr);
    box->setCurrentIndex(box->findData(QStringLiteral("vacant")));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(mContext->document().find<Parcel>(parcel(0).id)->status,
             std::optional(ParcelStatus::Vacant));
}

void InspectorTest::dropsWhatIsRemoved()
{
    InspectorPanel panel(*mContext);
    mContext->selection().set({tower()});
    EditBuilder builder(mContext->document().state());
    builder.remove(tower());
    mContext->pushEdit(builder.take(QStringLiteral("remove")));
    QVERIFY(panel.model().objects().empty());
    QCOMPARE(panel.model().rowCount(), 0);
}

QTEST_MAIN(InspectorTest)
#include "InspectorTest.moc"
