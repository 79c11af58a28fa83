#include "app/docks/FindingsPanel.h"

#include "app/docks/FindingsModel.h"
#include "tests/app/docks/SmallPlan.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace parkwright;

namespace {

Finding about(const char* code, Severity severity, const ObjectRef& object,
              const QStringList& arguments = {})
{
    Finding finding;
    finding.code = QString::fromLatin1(code);
    finding.severity = severity;
    finding.arguments = arguments;
    finding.tableId = int(object.table);
    finding.row = object.id;
    return finding;
}

Finding ofFile(const char* code, Severity severity, const char* file)
{
    Finding finding;
    finding.code = QString::fromLatin1(code);
    finding.severity = severity;
    finding.file = QString::fromLatin1(file);
    finding.arguments = {QStringLiteral("GBK")};
    return finding;
}

const ObjectRef Tower{TableId::Buildings, smallPlanId("tower")};

} // namespace

class FindingsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void groups();
    void replacesWhatTheSameOriginHad();
    void filtersBySeverityAndText();
    void selectsAndFrames();
    void fliesToPlacesWithoutARow();
    void copies();
    void checksThePlan();
    void saysThatThePlanHasChanged();
    void ignoresWithANoteThatStays();
    void mendsAndTakesItBack();
    void forgetsWithAnotherPlan();
    void takes100000();

private:
    QStringList groupTitles() const
    {
        QStringList titles;
        for (int row = 0; row < mPanel->model().rowCount(); ++row)
            titles << mPanel->model().index(row, 0).data().toString();
        return titles;
    }
    QModelIndex line(int group, int row) const
    {
        return mPanel->model().index(row, 0, mPanel->model().index(group, 0));
    }
    void fill()
    {
        mPanel->setFindings(QStringLiteral("import:a.shp"),
                            {ofFile("encoding-guessed", Severity::Note, "a.shp"),
                             ofFile("bom-skipped", Severity::Note, "b.csv"),
                             about("height-above", Severity::Error, Tower,
                                   {QStringLiteral("36.5"), QStringLiteral("24")}),
                             about("storey-count-differs", Severity::Warning, Tower,
                                   {QStringLiteral("7"), QStringLiteral("6")})});
    }

    std::unique_ptr<AppContext> mContext;
    std::unique_ptr<FindingsPanel> mPanel;
};

void FindingsPanelTest::init()
{
    mContext = std::make_unique<AppContext>();
    mContext->replacePlan(smallPlan());
    mPanel = std::make_unique<FindingsPanel>(*mContext);
}

void FindingsPanelTest::cleanup()
{
    mPanel.reset();
    mContext.reset();
}

void FindingsPanelTest::groups()
{
    QAbstractItemModelTester tester(&mPanel->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy totals(mPanel.get(), &FindingsPanel::totalsChanged);
    fill();
    QCOMPARE(totals.back(), QVariantList({1, 1, 2}));
    QCOMPARE(groupTitles(), QStringList({QStringLiteral("Errors"), QStringLiteral("Warnings"),
                                         QStringLiteral("Notes")}));
    mPanel->groupChooser().setCurrentIndex(1); // by kind
    QCOMPARE(mPanel->model().rowCount(), 4);
    mPanel->groupChooser().setCurrentIndex(2); // by source
    QCOMPARE(groupTitles(), QStringList({QStringLiteral("The plan"), QStringLiteral("a.shp"),
                                         QStringLiteral("b.csv")}));
}

void FindingsPanelTest::replacesWhatTheSameOriginHad()
{
    fill();
    mPanel->setFindings(QStringLiteral("open"), {ofFile("bom-skipped", Severity::Note, "c.csv")});
    QCOMPARE(mPanel->model().shown().totals[0], 3);
    mPanel->setFindings(QStringLiteral("import:a.shp"), {});
    QCOMPARE(mPanel->model().shown().totals, (std::array<int, 3>{1, 0, 0}));
}

void FindingsPanelTest::filtersBySeverityAndText()
{
    fill();
    mPanel->severityButton(Severity::Note).setChecked(false);
    QCOMPARE(groupTitles(), QStringList({QStringLiteral("Errors"), QStringLiteral("Warnings")}));
    mPanel->severityButton(Severity::Note).setChecked(true);
    mPanel->filterEdit().setText(QStringLiteral("HEIGHT LIMIT"));
    QTRY_COMPARE(groupTitles(), QStringList({QStringLiteral("Errors")}));
    mPanel->filterEdit().setText(QStringLiteral("nothing has this"));
    QTRY_COMPARE(mPanel->model().rowCount(), 0);
    QCOMPARE(mPanel->model().shown().totals[2], 1); // the totals stay
}

void FindingsPanelTest::selectsAndFrames()
{
    fill();
    mPanel->view().setCurrentIndex(line(0, 0));
    QCOMPARE(mContext->selection().objects(), std::vector<ObjectRef>({Tower}));
    QSignalSpy framed(&mContext->view(), &ViewController::frameRequested);
    Q_EMIT mPanel->view().activated(line(0, 0));
    QCOMPARE(framed.front().front().value<std::vector<ObjectRef>>(),
             std::vector<ObjectRef>({Tower}));
}

void FindingsPanelTest::fliesToPlacesWithoutARow()
{
    Finding finding = ofFile("geometry-repaired", Severity::Note, "a.shp");
    finding.place = MapPoint{500100, 2500100, 0};
    mPanel->setFindings(QStringLiteral("import:a.shp"), {finding});
    QSignalSpy flown(&mContext->view(), &ViewController::flightRequested);
    Q_EMIT mPanel->view().activated(line(0, 0));
    QCOMPARE(flown.front().front().value<CameraPose>().target, *finding.place);
}

void FindingsPanelTest::copies()
{
    fill();
    mPanel->view().setCurrentIndex(line(0, 0));
    mPanel->view().setFocus();
    const std::unique_ptr<QMenu> menu(mPanel->makeMenu());
    for (QAction* action : menu->actions()) {
        if (action->shortcut() == QKeySequence(QKeySequence::Copy))
            action->trigger();
    }
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral(
                 "error\tBuilding: The building is 36.5 m high, above the height limit of 24 m."));
}

void FindingsPanelTest::checksThePlan()
{
    EditBuilder builder(mContext->document().state());
    builder.set(Tower, "storeys_above", qint64(9)); // there are six floors above ground
    mContext->pushEdit(builder.take(QStringLiteral("storeys")));
    mPanel->runCheck();
    QVERIFY(mPanel->isChecking());
    QTRY_VERIFY(!mPanel->isChecking());
    bool found = false;
    const auto& data = *mPanel->model().shown().data;
    for (size_t i = 0; i < data.findings.size(); ++i)
        found = found || (data.findings[i].code == u"storey-count-differs" &&
                          data.sentences[i].contains(QStringLiteral("9 storeys are stated")));
    QVERIFY(found);
    // The next check replaces this one.
    mContext->undoStack().undo();
    mPanel->runCheck();
    QTRY_VERIFY(!mPanel->isChecking());
    for (const Finding& finding : mPanel->model().shown().data->findings)
        QVERIFY(finding.code != u"storey-count-differs");
}

void FindingsPanelTest::saysThatThePlanHasChanged()
{
    mPanel->runCheck();
    mPanel->cancelCheck();
    QVERIFY(!mPanel->isChecking());
    mPanel->runCheck();
    QTRY_VERIFY(!mPanel->isChecking());
    mPanel->clear();
    QCOMPARE(mPanel->model().rowCount(), 0);
}

void FindingsPanelTest::ignoresWithANoteThatStays()
{
    fill();
    mPanel->ignore({line(0, 0)}, QStringLiteral("agreed with the authority"));
    QCOMPARE(groupTitles(), QStringList({QStringLiteral("Warnings"), QStringLiteral("Notes")}));
    QCOMPARE(mPanel->model().shown().totals[2], 0);
    QCOMPARE(mPanel->model().shown().ignored, 1);
    // It is in the project, so that the next session knows it.
    FindingsPanel other(*mContext);
    other.setFindings(QStringLiteral("check"),
                      {about("height-above", Severity::Error, Tower,
                             {QStringLiteral("37"), QStringLiteral("24")})});
    QCOMPARE(other.model().shown().ignored, 1);
    QCOMPARE(other.model().shown().data->notes.front(),
             QStringLiteral("agreed with the authority"));
    mContext->undoStack().undo();
    QCOMPARE(mPanel->model().shown().totals[2], 1);
    QCOMPARE(other.model().shown().ignored, 0);
}

void FindingsPanelTest::mendsAndTakesItBack()
{
    EditBuilder builder(mContext->document().state());
    builder.set(Tower, "storeys_above", qint64(9));
    builder.set(Tower, "parcel", Uid::make()); // leads nowhere
    const ObjectRef parcel{TableId::Parcels, Uid::fromName(QStringLiteral("small plan parcel 0"))};
    builder.set(parcel, "far_min", 3.0);
    builder.set(parcel, "far_max", 1.5);
    mContext->pushEdit(builder.take(QStringLiteral("spoil")));
    mPanel->runCheck();
    QTRY_VERIFY(!mPanel->isChecking());
    mPanel->groupChooser().setCurrentIndex(1);
    const auto lines = [this] {
        QModelIndexList groups;
        for (int row = 0; row < mPanel->model().rowCount(); ++row)
            groups << mPanel->model().index(row, 0);
        return groups;
    };
    const int steps = mContext->undoStack().count();
    mPanel->fix(lines());
    QTRY_COMPARE(mContext->undoStack().count(), steps + 1);
    QTRY_VERIFY(!mPanel->isChecking());
    const Document& document = mContext->document();
    QCOMPARE(document.find<Building>(Tower.id)->storeysAbove, std::optional<qint64>(6));
    QVERIFY(document.find<Building>(Tower.id)->parcel.isNull());
    QCOMPARE(document.find<Parcel>(parcel.id)->farMin, std::optional(1.5));
    QCOMPARE(document.find<Parcel>(parcel.id)->farMax, std::optional(3.0));
    for (const Finding& finding : mPanel->model().shown().data->findings) {
        QVERIFY(finding.code != u"storey-count-differs" && finding.code != u"bounds-crossed");
        QVERIFY(finding.code != u"reference-missing");
    }
    mContext->undoStack().undo();
    QCOMPARE(document.find<Building>(Tower.id)->storeysAbove, std::optional<qint64>(9));
    QCOMPARE(document.find<Parcel>(parcel.id)->farMin, std::optional(3.0));
}

void FindingsPanelTest::forgetsWithAnotherPlan()
{
    fill();
    mContext->replacePlan(smallPlan());
    QCOMPARE(mPanel->model().rowCount(), 0);
}

void FindingsPanelTest::takes100000()
{
    Findings many;
    for (int i = 0; i < 100000; ++i) {
        Finding finding = ofFile(i % 3 == 0 ? "geometry-repaired" : "encoding-guessed",
                                 i % 5 == 0 ? Severity::Warning : Severity::Note, "big.shp");
        finding.feature = QString::number(i);
        many.push_back(finding);
    }
    mPanel->resize(320, 600);
    mPanel->show();
    QElapsedTimer timer;
    timer.start();
    mPanel->setFindings(QStringLiteral("import:big.shp"), std::move(many));
    const qint64 asked = timer.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(!mPanel->isArranging(), 30000);
    QCOMPARE(mPanel->model().shown().totals, (std::array<int, 3>{80000, 20000, 0}));
    timer.restart();
    mPanel->view().expandAll();
    mPanel->view().scrollToBottom();
    mPanel->grab();
    const qint64 shown = timer.elapsed();
    timer.restart();
    mPanel->filterEdit().setText(QStringLiteral("big.shp, 4711:"));
    QTRY_COMPARE_WITH_TIMEOUT(mPanel->model().rowCount(), 1, 30000);
    QCOMPARE(mPanel->model().rowCount(mPanel->model().index(0, 0)), 1);
    qInfo("100,000 findings: taken in %lld ms, opened and drawn in %lld ms, filtered in %lld ms",
          asked, shown, timer.elapsed());
}

QTEST_MAIN(FindingsPanelTest)
#include "FindingsPanelTest.moc"
