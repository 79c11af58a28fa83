#include "app/crs/CrsDialog.h"

#include "app/crs/ControlPointsPage.h"
#include "app/crs/CrsChange.h"
#include "app/crs/CrsFinder.h"
#include "app/crs/CustomCrsPage.h"
#include "app/window/AppContext.h"
#include "gis/exchange/PlanReprojection.h"
#include "tests/app/docks/SmallPlan.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

constexpr int Long = 30000; ///< ms, on a busy machine

Crs named(const char* definition)
{
    return *Crs::fromUserInput(QString::fromUtf8(definition));
}

CrsQuestion atGuiyang()
{
    CrsQuestion question;
    question.placeCrs = named("EPSG:4490");
    question.place = MapPoint{106.7, 26.6, 0};
    return question;
}

QStringList linesOf(CrsDialog& dialog)
{
    QStringList lines;
    for (int row = 0; row < dialog.finder().list().count(); ++row)
        lines << dialog.finder().list().item(row)->text();
    return lines;
}

} // namespace

/// Choosing a CRS and what becomes of the plan then, as a user does it.
class CrsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void offersWhatCoversThePark();
    void findsByWordsAndKeys();
    void makesOnesOwn();
    void fitsControlPoints();
    void saysWhatIsWrong();
    void remembersWhatWasUsed();
    void answersForALayer();
    void movesThePlanAndBack();
    void labelsAPlanWithoutGeometryAtOnce();
    void asksBeforeItMoves();
};

void CrsDialogTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("Parkwright CRS test"));
}

void CrsDialogTest::init()
{
    QSettings().clear();
}

void CrsDialogTest::offersWhatCoversThePark()
{
    CrsDialog dialog(atGuiyang(), nullptr);
    dialog.show();
    QTRY_VERIFY_WITH_TIMEOUT(linesOf(dialog).contains(QStringLiteral("Cover your park")), Long);
    const QStringList lines = linesOf(dialog);
    const auto at = lines.indexOf(QStringLiteral("Cover your park"));
    QVERIFY(lines.value(at + 1).startsWith(QStringLiteral("CGCS2000 / 3-degree")));
    QVERIFY(lines.contains(QStringLiteral("Common")));
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("useCrs"))->isEnabled());
}

void CrsDialogTest::findsByWordsAndKeys()
{
    CrsDialog dialog(atGuiyang(), nullptr);
    dialog.show();
    QTRY_VERIFY_WITH_TIMEOUT(dialog.finder().list().count() > 0, Long);
    dialog.finder().search().setText(QStringLiteral("西安80 3度带"));
    QTRY_VERIFY_WITH_TIMEOUT(dialog.chosen().name().startsWith(QStringLiteral("Xian 1980")), Long);
    const QString first = dialog.chosen().authority();
    QTest::keyClick(&dialog.finder().search(), Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.chosen().authority() != first, Long);
    dialog.finder().search().setText(QStringLiteral("4547"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog.chosen().authority(), QStringLiteral("EPSG:4547"), Long);
    // The place of the park, told in it: cs2cs EPSG:4490 EPSG:4547, 106.7 E 26.6 N
    const auto* result = dialog.findChild<QLabel*>(QStringLiteral("crsResult"));
    QTRY_VERIFY_WITH_TIMEOUT(!result->text().isEmpty(), Long);
    auto* place = dialog.findChild<QLineEdit*>(QStringLiteral("crsPlace"));
    place->selectAll();
    QTest::keyClicks(place, QStringLiteral("114.05, 22.6"));
    QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(QLocale().toString(505141.107, 'f', 3)), Long);
    place->selectAll();
    QTest::keyClicks(place, QStringLiteral("here"));
    QVERIFY(!result->text().contains(QLocale().toString(505141.107, 'f', 3)));
    QTest::keyClick(&dialog.finder().search(), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void CrsDialogTest::makesOnesOwn()
{
    CrsDialog dialog(atGuiyang(), nullptr);
    dialog.show();
    dialog.pages().setCurrentWidget(&dialog.custom());
    auto* meridian = dialog.findChild<QLineEdit*>(QStringLiteral("crsMeridian"));
    meridian->selectAll();
    QTest::keyClicks(meridian, QStringLiteral("106 36 00"));
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("crsHeight"))->setValue(1100);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.chosen().isValid() &&
                                 dialog.chosen().name().contains(QStringLiteral("1100 m")),
                             Long);
    const auto design = CustomCrs::from(dialog.chosen());
    QVERIFY(design && std::abs(design->centralMeridian - 106.6) < 1e-9);
    QCOMPARE(design->height, 1100.0);

    // Asked again, it opens where one left off.
    CrsQuestion again;
    again.initial = dialog.chosen();
    CrsDialog second(again, nullptr);
    QCOMPARE(second.pages().currentWidget(), static_cast<QWidget*>(&second.custom()));
    QCOMPARE(second.custom().design().height, 1100.0);
}

/// A site plan, shifted and turned by a quarter: its points in it and in EPSG:4547.
void CrsDialogTest::fitsControlPoints()
{
    CrsQuestion question;
    question.placeCrs = named("EPSG:4547");
    CrsDialog dialog(question, nullptr);
    dialog.show();
    dialog.pages().setCurrentWidget(&dialog.control());
    QVERIFY(!dialog.chosen().isValid());
    const QString pasted = QStringLiteral("点号\tx\ty\tX\tY\n"
                                          "J1\t100\t200\t499800\t2500100\n"
                                          "J2\t400\t200\t499800\t2500400\n"
                                          "J3\t400\t900\t499100\t2500400\n"
                                          "J4\t100\t900\t499100.8\t2500100\n");
    QCOMPARE(dialog.control().addText(pasted), 4);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.control().quality().has_value(), Long);
    QVERIFY(dialog.control().quality()->rms > 0.1); // J4 is 0.8 m off
    dialog.control().setUsed(3, false);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.control().quality() && dialog.control().quality()->used == 3,
                             Long);
    QVERIFY(dialog.control().quality()->rms < 1e-6);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.chosen().isValid(), Long);
    const auto way = CoordinateTransform::make(dialog.chosen(), named("EPSG:4547"));
    QVERIFY(way);
    const auto moved = way->forward(MapPoint{250, 500, 0});
    QVERIFY(moved);
    QVERIFY(std::hypot(moved->x - 499500, moved->y - 2500250) < 1e-4);
}

void CrsDialogTest::saysWhatIsWrong()
{
    CrsDialog dialog({}, nullptr);
    dialog.show();
    dialog.pages().setCurrentWidget(&dialog.custom());
    auto* use = dialog.findChild<QPushButton*>(QStringLiteral("useCrs"));
    QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), Long);
    auto* meridian = dialog.findChild<QLineEdit*>(QStringLiteral("crsMeridian"));
    meridian->selectAll();
    QTest::keyClicks(meridian, QStringLiteral("nowhere"));
    QTRY_VERIFY_WITH_TIMEOUT(!use->isEnabled(), Long);
    QVERIFY(!dialog.chosen().isValid());
}

void CrsDialogTest::remembersWhatWasUsed()
{
    for (const char* code : {"EPSG:4547", "EPSG:4549", "EPSG:4547"}) {
        CrsQuestion question;
        question.initial = named(code);
        CrsDialog dialog(question, nullptr);
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.chosen().isValid() && !dialog.isBusy(), Long);
        dialog.accept();
    }
    QCOMPARE(CrsFinder::recent(),
             (QStringList{QStringLiteral("EPSG:4547"), QStringLiteral("EPSG:4549")}));
}

void CrsDialogTest::answersForALayer()
{
    PlanBuilder builder(smallPlan());
    Layer layer;
    layer.uid = Uid::make();
    layer.name = QStringLiteral("roads");
    builder.insert(layer);
    AppContext context;
    context.replacePlan(builder.state());
    QWidget window;
    CrsChange::askForLayers(context, window, {layer.uid});
    auto* dialog = window.findChild<CrsDialog*>();
    QVERIFY(dialog);
    dialog->finder().search().setText(QStringLiteral("4549"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->chosen().authority(), QStringLiteral("EPSG:4549"), Long);
    dialog->accept();
    QCOMPARE(context.document().find<Layer>(layer.uid)->crsOverride, QStringLiteral("EPSG:4549"));
    context.undoStack().undo();
    QVERIFY(context.document().find<Layer>(layer.uid)->crsOverride.isEmpty());
}

void CrsDialogTest::movesThePlanAndBack()
{
    AppContext context;
    context.replacePlan(smallPlan());
    CrsChange change(context, nullptr);
    CameraPose pose;
    pose.target = {500300, 2500250, 0};
    context.view().setCamera(pose);
    const MapExtent before = extentOf(context.document().state());
    change.reproject(named("EPSG:4526"));
    QTRY_COMPARE_WITH_TIMEOUT(context.document().settings().crs.authority(),
                              QStringLiteral("EPSG:4526"), Long);
    QVERIFY(std::abs(extentOf(context.document().state()).minX - before.minX - 38e6) < 1e-3);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(context.view().viewState().camera.target.x - 38500300) < 1e-3,
                             Long);
    QCOMPARE(context.undoStack().count(), 1);
    context.undoStack().undo();
    QVERIFY(extentOf(context.document().state()) == before);
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(context.view().viewState().camera.target.x - 500300) < 1e-3,
                             Long);
}

void CrsDialogTest::labelsAPlanWithoutGeometryAtOnce()
{
    AppContext context;
    context.replacePlan(PlanState());
    CrsChange change(context, nullptr);
    QWidget window;
    change.askForProject(&window);
    auto* dialog = window.findChild<CrsDialog*>();
    dialog->finder().search().setText(QStringLiteral("4547"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->chosen().authority(), QStringLiteral("EPSG:4547"), Long);
    dialog->accept();
    QCOMPARE(context.document().settings().crs.authority(), QStringLiteral("EPSG:4547"));
    QCOMPARE(context.undoStack().count(), 1);
}

void CrsDialogTest::asksBeforeItMoves()
{
    AppContext context;
    context.replacePlan(smallPlan());
    CrsChange change(context, nullptr);
    QWidget window;
    change.askForProject(&window);
    auto* dialog = window.findChild<CrsDialog*>();
    dialog->finder().search().setText(QStringLiteral("4546"));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->chosen().authority(), QStringLiteral("EPSG:4546"), Long);
    dialog->accept();
    auto* box = window.findChild<QMessageBox*>();
    QVERIFY(box);
    QCOMPARE(context.undoStack().count(), 0);
    const MapExtent before = extentOf(context.document().state());
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(context.document().settings().crs.authority(), QStringLiteral("EPSG:4546"));
    QVERIFY(extentOf(context.document().state()) == before);
}

QTEST_MAIN(CrsDialogTest)
#include "CrsDialogTest.moc"
