#include "app/docks/IndicatorsPanel.h"

#include "app/docks/IndicatorLines.h"
#include "app/docks/InspectorModel.h"
#include "app/docks/PanelView.h"
#include "gis/land/IndicatorText.h"
#include "tests/app/docks/SmallPlan.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QMenu>
#include <QTest>

using namespace parkwright;

namespace {

ObjectRef parcel(int number)
{
    return {TableId::Parcels, Uid::fromName(QStringLiteral("small plan parcel %1").arg(number))};
}

} // namespace

class IndicatorsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatTheLibraryComputes();
    void writesLandInTheUnitOfTheProject();
    void followsEdits();
    void isAboutWhatIsSelected();
    void saysWhatIsMissing();
    void explainsAFigure();
    void listsTheLandBalance();
    void marksBrokenLimits();
    void takesAnotherArea();
    void staysQuietWhileHidden();
    void isEmptyWithoutAPlan();

private:
    const PanelNode* figure(const QString& group, const QString& id)
    {
        return mPanel->model().node(mPanel->model().find({group, id}));
    }
    void choose(const QString& scope)
    {
        QComboBox& chooser = mPanel->scopeChooser();
        chooser.setCurrentIndex(chooser.findData(scope));
        Q_EMIT chooser.activated(chooser.currentIndex());
        QTRY_VERIFY(!mPanel->isComputing());
    }

    std::unique_ptr<AppContext> mContext;
    std::unique_ptr<IndicatorsPanel> mPanel;
};

void IndicatorsPanelTest::init()
{
    mContext = std::make_unique<AppContext>();
    mContext->replacePlan(smallPlan());
    mPanel = std::make_unique<IndicatorsPanel>(*mContext);
    mPanel->show();
    QTRY_VERIFY(mPanel->figures() && !mPanel->isComputing());
}

void IndicatorsPanelTest::cleanup()
{
    mPanel.reset();
    mContext.reset();
}

void IndicatorsPanelTest::showsWhatTheLibraryComputes()
{
    QAbstractItemModelTester tester(&mPanel->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto figures =
        computeIndicators(mContext->document().state(), {}, *mContext->standards());
    QVERIFY(figures);
    const Format format = InspectorModel::formatOf(mContext->document());
    int seen = 0;
    for (const Indicator& expected : figures->figures) {
        for (int row = 0; row < mPanel->model().rowCount(); ++row) {
            const QString group = mPanel->model().node(mPanel->model().index(row, 0))->key;
            if (const PanelNode* node = figure(group, expected.id)) {
                QCOMPARE(node->value, indicatorQuantity(expected, format));
                ++seen;
            }
        }
    }
    QCOMPARE(seen, int(figures->figures.size())); // each stands there, and once
}

void IndicatorsPanelTest::writesLandInTheUnitOfTheProject()
{
    // 451 mu of record; 1 ha is 15 mu.
    QCOMPARE(figure(QStringLiteral("land"), QStringLiteral("area-of-record"))->value.number,
             QStringLiteral("451.0"));
    QComboBox& units = mPanel->unitChooser();
    units.setCurrentIndex(units.findData(int(AreaUnit::Hectare)));
    Q_EMIT units.activated(units.currentIndex());
    const Quantity value = figure(QStringLiteral("land"), QStringLiteral("area-of-record"))->value;
    QCOMPARE(value.number, QStringLiteral("30.07"));
    QCOMPARE(value.unit, QStringLiteral("ha"));
    QCOMPARE(mContext->document().settings().areaUnit, AreaUnit::Hectare);
    mContext->undoStack().undo();
    QCOMPARE(units.currentData().toInt(), int(AreaUnit::Mu));
    QCOMPARE(figure(QStringLiteral("land"), QStringLiteral("area-of-record"))->value.number,
             QStringLiteral("451.0"));
}

void IndicatorsPanelTest::followsEdits()
{
    QCOMPARE(figure(QStringLiteral("counts"), QStringLiteral("buildings"))->value.number,
             QStringLiteral("2"));
    EditBuilder builder(mContext->document().state());
    builder.remove({TableId::Buildings, smallPlanId("workshop")});
    mContext->pushEdit(builder.take(QStringLiteral("remove")));
    QTRY_COMPARE(figure(QStringLiteral("counts"), QStringLiteral("buildings"))->value.number,
                 QStringLiteral("1"));
}

void IndicatorsPanelTest::isAboutWhatIsSelected()
{
    choose(QStringLiteral("selection"));
    QCOMPARE(mPanel->model().rowCount(), 0); // nothing is
    mContext->selection().set({parcel(0)});
    QTRY_VERIFY(mPanel->figures() && !mPanel->isComputing());
    QCOMPARE(figure(QStringLiteral("counts"), QStringLiteral("parcels"))->value.number,
             QStringLiteral("1"));
    choose(QStringLiteral("phases:") +
           Uid::fromName(QStringLiteral("small plan phase 0")).toString());
    QCOMPARE(figure(QStringLiteral("counts"), QStringLiteral("parcels"))->value.number,
             QStringLiteral("3"));
}

void IndicatorsPanelTest::saysWhatIsMissing()
{
    choose(QStringLiteral("phases:") +
           Uid::fromName(QStringLiteral("small plan phase 1")).toString());
    // The second phase has no area of record and no buildings.
    const PanelNode* record = figure(QStringLiteral("land"), QStringLiteral("area-of-record"));
    QCOMPARE(record->value.number, Format::missing());
    QVERIFY(record->muted);
    QVERIFY(record->tip.contains(QStringLiteral("1 of 1 pieces of land")));
}

void IndicatorsPanelTest::explainsAFigure()
{
    const QModelIndex far = mPanel->model().find({QStringLiteral("use"), QStringLiteral("far")});
    mPanel->view().setCurrentIndex(far);
    const QString text = mPanel->explanation();
    QVERIFY(text.contains(QStringLiteral("Counted floor area ÷ site area")));
    QVERIFY(text.contains(QStringLiteral("area of record")));
    QVERIFY(text.contains(QStringLiteral("Certainty")));
}

void IndicatorsPanelTest::listsTheLandBalance()
{
    // Five parcels of 120 m by 500 m, each of its own class.
    const QModelIndex balance = mPanel->model().find({QStringLiteral("balance")});
    QCOMPARE(mPanel->model().rowCount(balance), 6); // and the total
    const PanelNode* industry =
        figure(QStringLiteral("balance"), QStringLiteral("national-2023:100101"));
    if (industry == nullptr)
        industry = mPanel->model().node(mPanel->model().index(0, 0, balance));
    QVERIFY(industry->chip.isValid());
    QVERIFY(industry->value.unit.contains(QStringLiteral("20")));
    const PanelNode* total = figure(QStringLiteral("balance"), QStringLiteral("total"));
    QVERIFY(total->strong);
    QCOMPARE(total->value.number, QStringLiteral("450.0")); // 300,000 m² are 450 mu
}

void IndicatorsPanelTest::marksBrokenLimits()
{
    QVERIFY(!mPanel->model().find({QStringLiteral("broken")}).isValid());
    EditBuilder builder(mContext->document().state());
    builder.remove({TableId::Buildings, smallPlanId("workshop")});
    builder.set(parcel(0), "far_max", 0.1); // the tower alone has 0.28
    builder.set(parcel(0), "far_min", Value());
    mContext->pushEdit(builder.take(QStringLiteral("limit")));
    QTRY_VERIFY(mPanel->model().find({QStringLiteral("broken")}).isValid());
    const QModelIndex heading = mPanel->model().find({QStringLiteral("broken")});
    const PanelNode* line = mPanel->model().node(mPanel->model().index(0, 0, heading));
    QCOMPARE(line->link, parcel(0));
    QCOMPARE(line->mark, PanelMark::Broken);
    // Seven times 2,400 m², the high ground floor counted twice, on 60,000 m².
    QCOMPARE(line->value.number, QStringLiteral("0.28 > 0.10"));
    // The figure of the plan is not the one that is limited; that of the parcel is.
    QCOMPARE(figure(QStringLiteral("use"), QStringLiteral("far"))->mark, PanelMark::None);
    mContext->selection().set({parcel(0)});
    choose(QStringLiteral("selection"));
    QCOMPARE(figure(QStringLiteral("use"), QStringLiteral("far"))->mark, PanelMark::Broken);
}

void IndicatorsPanelTest::takesAnotherArea()
{
    const PanelNode* far = figure(QStringLiteral("use"), QStringLiteral("far"));
    QVERIFY(far->tip.contains(QStringLiteral("area of record")));
    mPanel->optionsMenu()->actions().at(1)->trigger(); // planar
    QTRY_VERIFY(!mPanel->isComputing());
    far = figure(QStringLiteral("use"), QStringLiteral("far"));
    QVERIFY(far->tip.contains(QStringLiteral("planar area")));
}

void IndicatorsPanelTest::staysQuietWhileHidden()
{
    mPanel->hide();
    EditBuilder builder(mContext->document().state());
    builder.remove({TableId::Buildings, smallPlanId("workshop")});
    mContext->pushEdit(builder.take(QStringLiteral("remove")));
    QVERIFY(!mPanel->isComputing());
    mPanel->show();
    QTRY_COMPARE(figure(QStringLiteral("counts"), QStringLiteral("buildings"))->value.number,
                 QStringLiteral("1"));
}

void IndicatorsPanelTest::isEmptyWithoutAPlan()
{
    mContext->replacePlan(PlanState());
    QVERIFY(!mPanel->view().isVisible());
}

QTEST_MAIN(IndicatorsPanelTest)
#include "IndicatorsPanelTest.moc"
