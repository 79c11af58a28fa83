#include "app/table/AttributePanel.h"

#include "app/table/FilterHeader.h"
#include "tests/app/docks/SmallPlan.h"

#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace parkwright;

/// A table on a small plan, as a user works with it.
class AttributePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheRows();
    void selectsBothWays();
    void editsInPlaceAndUndoes();
    void setsManyInOneStep();
    void setsManyByFormula();
    void refusesWhatDoesNotFit();
    void calculatesColumnsAndKeepsThem();
    void copiesForASpreadsheet();
    void followsEdits();
    void showsTheFeaturesOfALayer();

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(mPanel->isSettled(), 20000); }
    int sectionOf(const char* key) const;
    QString cell(int line, const char* key) const;

    std::unique_ptr<AppContext> mContext;
    std::unique_ptr<AttributePanel> mPanel;
};

void AttributePanelTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("parkwright-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("attribute-panel"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QDir::tempPath() + QStringLiteral("/parkwright-attribute-panel"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void AttributePanelTest::init()
{
    QSettings().clear();
    mContext = std::make_unique<AppContext>();
    mContext->replacePlan(smallPlan());
    mPanel = std::make_unique<AttributePanel>(*mContext);
    mPanel->resize(900, 400);
    settle();
}

void AttributePanelTest::cleanup()
{
    mPanel.reset();
    mContext.reset();
    QSettings().clear();
}

int AttributePanelTest::sectionOf(const char* key) const
{
    const auto& columns = mPanel->model().columns();
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].key == QLatin1String(key))
            return int(i);
    }
    return -1;
}

QString AttributePanelTest::cell(int line, const char* key) const
{
    return mPanel->model().index(line, sectionOf(key)).data().toString();
}

void AttributePanelTest::showsTheRows()
{
    QCOMPARE(mPanel->model().rowCount(), int(mContext->document().table<Parcel>().size()));
    QCOMPARE(cell(0, "number"), QStringLiteral("A-01"));
    QVERIFY(sectionOf("source_key") < 0); // hidden until asked for
}

void AttributePanelTest::selectsBothWays()
{
    mPanel->view().selectRow(1);
    QCOMPARE(int(mContext->selection().objects().size()), 1);
    QCOMPARE(mContext->selection().current(), mPanel->model().objectAt(1));
    mContext->selection().set({mPanel->model().objectAt(2), mPanel->model().objectAt(3)});
    QCOMPARE(mPanel->selectedLines(), (std::vector<int>{2, 3}));
    mPanel->setSelectedOnly(true);
    settle();
    QCOMPARE(mPanel->model().rowCount(), 2);
}

void AttributePanelTest::editsInPlaceAndUndoes()
{
    const QModelIndex index = mPanel->model().index(0, sectionOf("far_max"));
    QVERIFY(mPanel->model().setData(index, QStringLiteral("3.2"), Qt::EditRole));
    settle();
    QCOMPARE(cell(0, "far_max"), QStringLiteral("3.2"));
    mContext->undoStack().undo();
    settle();
    QCOMPARE(cell(0, "far_max"), QStringLiteral("2.5"));
}

void AttributePanelTest::setsManyInOneStep()
{
    const auto& column = mPanel->model().columns()[size_t(sectionOf("far_max"))];
    QCOMPARE(mPanel->model().setMany({0, 1, 2}, column, QStringLiteral("1.8")), QString());
    QCOMPARE(mContext->undoStack().count(), 1);
    settle();
    QCOMPARE(cell(2, "far_max"), QStringLiteral("1.8"));
    mContext->undoStack().undo();
    settle();
    QCOMPARE(cell(2, "far_max"), Format::missing());
}

void AttributePanelTest::setsManyByFormula()
{
    const auto& column = mPanel->model().columns()[size_t(sectionOf("far_max"))];
    QCOMPARE(mPanel->model().setMany({0, 1}, column, QStringLiteral("= far_min * 2 + 0.5")),
             QString());
    settle();
    QCOMPARE(cell(0, "far_max"), QStringLiteral("2.5"));
    QCOMPARE(cell(1, "far_max"), QStringLiteral("2.5"));
}

void AttributePanelTest::refusesWhatDoesNotFit()
{
    const auto& column = mPanel->model().columns()[size_t(sectionOf("density_max"))];
    const PlanState before = mContext->document().state();
    QVERIFY(!mPanel->model().setMany({0}, column, QStringLiteral("plenty")).isEmpty());
    QVERIFY(!mPanel->model().setMany({0}, column, QStringLiteral("=1+")).isEmpty());
    QVERIFY(!mPanel->model().setMany({0, 1}, column, QStringLiteral("=far_min * 7")).isEmpty());
    QVERIFY(mContext->document().state() == before);
    mPanel->setFormula(QStringLiteral("far_max >"));
    settle();
    QCOMPARE(mPanel->model().rowCount(), 5); // what was there stays
}

void AttributePanelTest::calculatesColumnsAndKeepsThem()
{
    QVERIFY(!mPanel->addCalculated(QStringLiteral("x"), QStringLiteral("nonsense +")).isEmpty());
    QCOMPARE(mPanel->addCalculated(QStringLiteral("Twice"), QStringLiteral("far_min * 2")),
             QString());
    settle();
    QCOMPARE(cell(0, "=Twice"), QStringLiteral("2"));
    mPanel->sortBy(QStringLiteral("=Twice"), true);
    settle();
    AttributePanel again(*mContext);
    QTRY_VERIFY_WITH_TIMEOUT(again.isSettled(), 20000);
    QCOMPARE(again.model().columns().back().key, QStringLiteral("=Twice"));
}

void AttributePanelTest::copiesForASpreadsheet()
{
    mPanel->view().selectRow(0);
    const QStringList lines = mPanel->copyText().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].count(u'\t'), lines[1].count(u'\t'));
    QVERIFY(lines[1].contains(QStringLiteral("A-01")));
    QVERIFY(!lines[1].contains(Format::missing())); // an empty cell, not a dash
}

void AttributePanelTest::followsEdits()
{
    EditBuilder builder(mContext->document().state());
    builder.remove(mPanel->model().objectAt(0));
    mContext->pushEdit(builder.take(QStringLiteral("remove")));
    settle();
    QCOMPARE(mPanel->model().rowCount(), 4);
    mContext->undoStack().undo();
    settle();
    QCOMPARE(mPanel->model().rowCount(), 5);
    mPanel->header().setFilter(QStringLiteral("number"), QStringLiteral("A-03"));
    settle();
    QCOMPARE(mPanel->model().rowCount(), 1);
}

void AttributePanelTest::showsTheFeaturesOfALayer()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("shops.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,floor,area\nBakery,1,40.5\nTailor,2,25\nCafe,1,60\n");
    file.close();
    EditBuilder builder(mContext->document().state());
    Layer layer;
    layer.name = QStringLiteral("Shops");
    layer.kind = LayerKind::Vector;
    layer.path = QStringLiteral("shops.csv");
    const Uid id = builder.insert(layer);
    mContext->pushEdit(builder.take(QStringLiteral("add")));
    mPanel->setProjectPath(folder.filePath(QStringLiteral("plan.gpkg")));
    mPanel->showLayer(id);
    settle();
    QCOMPARE(mPanel->model().rowCount(), 3);
    QCOMPARE(cell(1, "name"), QStringLiteral("Tailor"));
    mPanel->header().setFilter(QStringLiteral("floor"), QStringLiteral("1"));
    settle();
    QCOMPARE(mPanel->model().rowCount(), 2);
    mContext->undoStack().undo(); // the layer goes, and so does its table
    settle();
    QCOMPARE(mPanel->model().rowCount(), 5);
}

QTEST_MAIN(AttributePanelTest)
#include "AttributePanelTest.moc"
