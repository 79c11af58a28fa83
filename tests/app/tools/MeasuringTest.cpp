#include "app/tools/MeasureBasis.h"
#include "app/tools/MeasureCard.h"
#include "app/tools/MeasureTool.h"
#include "gis/model/Edit.h"
#include "gis/model/ProjectSettings.h"
#include "tests/app/docks/SmallPlan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace parkwright;

namespace {

ToolPoint pointAt(double x, double y, double z = 0,
                  Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    return {QPointF(x, y), MapPoint{x, y, z}, modifiers};
}

MeasureTool toolFor(MeasureKind kind, MeasureAids aids = {})
{
    aids.metresPerPixel = [](const MapPoint&) { return 1.0; };
    return MeasureTool(kind, std::move(aids));
}

/// The small plan as it would be in another CRS: the numbers stay, for lack of interest.
PlanState planIn(const QString& crs)
{
    EditBuilder builder(smallPlan());
    setSetting(builder, QStringLiteral("crs"), crs);
    return builder.state();
}

QString figureOf(const MeasureReport& report, const QString& title)
{
    for (const MeasureFigure& figure : report.figures)
        if (figure.title == title)
            return QString(figure.value).replace(QChar::Nbsp, u' ');
    return {};
}

} // namespace

Q_DECLARE_METATYPE(parkwright::MapPoint)

/// Clicks become figures.
class MeasuringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en_US"))); }
    void takesCornersUntilTheDoubleClick();
    void endsByItselfWhenTwoAreEnough();
    void takesCornersBack();
    void locksToFifteenDegrees();
    void snapsToWhatIsNear_data();
    void snapsToWhatIsNear();
    void isWholeWhenItIsLeft();
    void leavesTheSkyAlone();
    void findsWhatIsNearest_data();
    void findsWhatIsNearest();
    void findsNothingFarAway();
    void snapsInMetres_data();
    void snapsInMetres();
    void triesAgainAfterACancelledJob();
    void takesTheEllipsoidOfTheNewCrs();
    void tellsCoordinatesInAnotherCrs();
    void writesDistances();
    void writesAreas();
    void writesDegrees_data();
    void writesDegrees();
    void copiesItsFigures();
    void keepsItsLabels();
    void copiesItsProfile();
};

void MeasuringTest::takesCornersUntilTheDoubleClick()
{
    MeasureTool tool = toolFor(MeasureKind::Distance);
    const QSignalSpy measured(&tool, &MeasureTool::measured);
    tool.press(pointAt(0, 0));
    tool.move(pointAt(5, 0), false);
    QCOMPARE(tool.points().size(), size_t(2)); // with the one under the pointer
    tool.press(pointAt(10, 0));
    tool.press(pointAt(10, 10));
    tool.doubleClick(pointAt(10, 10));
    QVERIFY(tool.isWhole());
    tool.move(pointAt(50, 50), false);
    QCOMPARE(tool.points().size(), size_t(3));
    QVERIFY(measured.count() >= 4);
    tool.press(pointAt(70, 70)); // the next one
    QVERIFY(!tool.isWhole());
    QCOMPARE(tool.points().front().x, 70.0);
}

void MeasuringTest::endsByItselfWhenTwoAreEnough()
{
    MeasureTool tool = toolFor(MeasureKind::Height);
    tool.press(pointAt(0, 0, 3));
    tool.press(pointAt(1, 0, 27.5));
    QVERIFY(tool.isWhole());
    MeasureTool area = toolFor(MeasureKind::Area);
    area.press(pointAt(0, 0));
    area.press(pointAt(1, 0));
    area.finish(); // two corners are no area
    QVERIFY(!area.isWhole());
}

void MeasuringTest::takesCornersBack()
{
    MeasureTool tool = toolFor(MeasureKind::Distance);
    QVERIFY(!tool.stepBack());
    tool.press(pointAt(0, 0));
    tool.press(pointAt(1, 0));
    QVERIFY(tool.stepBack());
    QVERIFY(tool.stepBack());
    QVERIFY(tool.points().empty());
    QVERIFY(!tool.stepBack());
}

void MeasuringTest::locksToFifteenDegrees()
{
    MeasureAids aids;
    aids.ground = [](double x, double) { return x / 10; };
    MeasureTool tool = toolFor(MeasureKind::Distance, aids);
    tool.press(pointAt(0, 0));
    tool.press(pointAt(100, 2, 55, Qt::ShiftModifier)); // there stands a tower
    const MapPoint place = tool.points().back();
    QVERIFY(std::abs(place.y) < 1e-9);
    QVERIFY(std::abs(place.x - std::hypot(100, 2)) < 1e-9);
    QVERIFY(std::abs(place.z - place.x / 10) < 1e-9);
}

void MeasuringTest::snapsToWhatIsNear_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QPoint>("marked");
    QTest::addColumn<QPoint>("clear");
    QTest::newRow("corner is a square")
        << int(SnapKind::Corner) << QPoint(44, 44) << QPoint(50, 50);
    QTest::newRow("middle is a triangle")
        << int(SnapKind::Midpoint) << QPoint(50, 56) << QPoint(44, 44);
    QTest::newRow("edge is a cross") << int(SnapKind::Edge) << QPoint(47, 47) << QPoint(44, 50);
}

void MeasuringTest::snapsToWhatIsNear()
{
    QFETCH(int, kind);
    QFETCH(QPoint, marked);
    QFETCH(QPoint, clear);
    MeasureAids aids;
    aids.snap = [kind](const MapPoint& place, double metres) -> std::optional<SnapHit> {
        if (std::hypot(place.x - 50, place.y - 50) > metres)
            return std::nullopt;
        return SnapHit{{50, 50, place.z}, SnapKind(kind)};
    };
    MeasureTool tool = toolFor(MeasureKind::Distance, aids);
    tool.press(pointAt(45, 52));
    QCOMPARE(tool.points().front().x, 50.0);
    tool.stepBack();
    tool.press(pointAt(45, 52, 0, Qt::ControlModifier));
    QCOMPARE(tool.points().front().x, 45.0);
    tool.stepBack();
    tool.move(pointAt(48, 49), false);
    QImage picture(100, 100, QImage::Format_ARGB32);
    picture.fill(Qt::black);
    QPainter painter(&picture);
    tool.paint(painter, [](const MapPoint& place) { return QPointF(place.x, place.y); });
    painter.end();
    QVERIFY(picture.pixelColor(marked) != QColor(Qt::black));
    QCOMPARE(picture.pixelColor(clear), QColor(Qt::black));
}

void MeasuringTest::isWholeWhenItIsLeft()
{
    MeasureTool tool = toolFor(MeasureKind::Distance);
    tool.press(pointAt(0, 0));
    tool.press(pointAt(10, 0));
    tool.move(pointAt(50, 50), false);
    tool.leave();
    QVERIFY(tool.isWhole());
    QCOMPARE(tool.points().size(), size_t(2));
    MeasureTool begun = toolFor(MeasureKind::Distance);
    begun.press(pointAt(0, 0));
    begun.move(pointAt(50, 50), false);
    begun.leave();
    QVERIFY(begun.points().empty());
}

void MeasuringTest::leavesTheSkyAlone()
{
    MeasureTool tool = toolFor(MeasureKind::Place);
    tool.press({QPointF(1, 1), std::nullopt, Qt::NoModifier});
    QVERIFY(tool.points().empty());
}

void MeasuringTest::findsWhatIsNearest_data()
{
    QTest::addColumn<MapPoint>("place");
    QTest::addColumn<int>("kind");
    QTest::addColumn<MapPoint>("found");
    // The tower stands at 500020, 2500040 and is 60 m by 40 m.
    QTest::newRow("corner") << MapPoint{500021, 2500039, 12} << int(SnapKind::Corner)
                            << MapPoint{500020, 2500040, 12};
    QTest::newRow("middle") << MapPoint{500051, 2500039, 12} << int(SnapKind::Midpoint)
                            << MapPoint{500050, 2500040, 12};
    QTest::newRow("edge") << MapPoint{500035, 2500039, 12} << int(SnapKind::Edge)
                          << MapPoint{500035, 2500040, 12};
}

void MeasuringTest::findsWhatIsNearest()
{
    QFETCH(MapPoint, place);
    QFETCH(int, kind);
    QFETCH(MapPoint, found);
    const SnapTargets targets = SnapTargets::of(smallPlan(), JobContext());
    QVERIFY(targets.edges() > 20);
    const auto hit = targets.nearest(place, 3);
    QVERIFY(hit);
    QCOMPARE(int(hit->kind), kind);
    QVERIFY(std::hypot(hit->place.x - found.x, hit->place.y - found.y) < 1e-6);
    QCOMPARE(hit->place.z, found.z);
}

void MeasuringTest::findsNothingFarAway()
{
    const SnapTargets targets = SnapTargets::of(smallPlan(), JobContext());
    QVERIFY(!targets.nearest({500040, 2500060, 0}, 3));
    QVERIFY(!targets.nearest({0, 0, 0}, 1e9)); // and takes no time over it
}

void MeasuringTest::snapsInMetres_data()
{
    QTest::addColumn<QString>("crs");
    QTest::addColumn<double>("x"); // of the corner
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("metre"); // in units of the CRS, eastwards
    QTest::newRow("metres") << QStringLiteral("EPSG:4547") << 500000.0 << 2500000.0 << 1.0;
    QTest::newRow("feet") << QStringLiteral("EPSG:2263") << 980000.0 << 200000.0 << 3.2808333;
    QTest::newRow("degrees") << QStringLiteral("EPSG:4490") << 106.0 << 26.0 << 1 / 100100.0;
}

void MeasuringTest::snapsInMetres()
{
    QFETCH(QString, crs);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, metre);
    EditBuilder builder{PlanState()};
    setSetting(builder, QStringLiteral("crs"), crs);
    Parcel parcel;
    parcel.geometry = box(x, y, 500 * metre, 500 * metre);
    builder.insert(parcel);
    const SnapTargets targets = SnapTargets::of(builder.state(), JobContext());
    const auto near = targets.nearest({x - 9 * metre, y, 0}, 10);
    QVERIFY(near && near->kind == SnapKind::Corner);
    QVERIFY(!targets.nearest({x - 11 * metre, y, 0}, 10));
}

void MeasuringTest::triesAgainAfterACancelledJob()
{
    Document document;
    document.replace(smallPlan());
    JobPool jobs(1);
    MeasureBasis basis(document, jobs);
    QVERIFY(!basis.targets());
    jobs.cancelAll();
    QTRY_VERIFY(jobs.isIdle());
    basis.retry();
    basis.targets();
    QTRY_VERIFY(basis.targets());
    document.replace(planIn(QStringLiteral("EPSG:4546"))); // drops what was made
    QVERIFY(!basis.targets());
    QTRY_VERIFY(basis.targets());
}

void MeasuringTest::takesTheEllipsoidOfTheNewCrs()
{
    Document document;
    document.replace(smallPlan());
    JobPool jobs(1);
    MeasureBasis basis(document, jobs);
    const QSignalSpy lost(&basis, &MeasureBasis::placesLost);
    QTRY_VERIFY(basis.ellipsoid());
    const double before = basis.ellipsoid()->geographic({500000, 2500000, 0})->longitude;
    QVERIFY(std::abs(before - 114) < 1e-6);
    document.replace(planIn(QStringLiteral("EPSG:4546")));
    QCOMPARE(lost.count(), 1);
    QVERIFY(!basis.ellipsoid());                           // rather none than the old one
    document.replace(planIn(QStringLiteral("EPSG:4545"))); // while the other one is being made
    QTRY_VERIFY(basis.ellipsoid());
    const double after = basis.ellipsoid()->geographic({500000, 2500000, 0})->longitude;
    QVERIFY(std::abs(after - 108) < 1e-6);
}

void MeasuringTest::tellsCoordinatesInAnotherCrs()
{
    Document document;
    document.replace(smallPlan());
    JobPool jobs(1);
    MeasureBasis basis(document, jobs);
    QVERIFY(!basis.other());
    basis.setOtherCrs(*Crs::fromUserInput(QStringLiteral("EPSG:4490")));
    QTRY_VERIFY(basis.other());
    MeasureGround ground;
    ground.crs = document.settings().crs;
    ground.other = basis.other();
    // On the central meridian of EPSG:4547.
    const MeasureReport report = measureReport(MeasureKind::Place, {{500000, 0, 0}}, ground);
    QCOMPARE(figureOf(report, QStringLiteral("EPSG:4490")),
             QStringLiteral("114.00000000, 0.00000000"));
    QVERIFY(report.toText().contains(QStringLiteral("EPSG:4490\t114.00000000")));
}

void MeasuringTest::writesDistances()
{
    MeasureGround ground;
    ground.height = [](double, double) { return 5.0; };
    const MeasureReport report =
        measureReport(MeasureKind::Distance, {{0, 0, 0}, {3, 4, 12}}, ground);
    QCOMPARE(figureOf(report, QStringLiteral("Horizontal")), QStringLiteral("5.00 m"));
    QCOMPARE(figureOf(report, QStringLiteral("In space")), QStringLiteral("13.00 m"));
    QCOMPARE(figureOf(report, QStringLiteral("Over the ground")), QStringLiteral("5.00 m"));
    QCOMPARE(figureOf(report, QStringLiteral("Height difference")), QStringLiteral("12.00 m"));
    QVERIFY(figureOf(report, QStringLiteral("Geodesic")).isEmpty()); // no CRS, no ellipsoid
    QVERIFY(report.profile.size() > 1);
    QVERIFY(measureReport(MeasureKind::Distance, {{0, 0, 0}}, ground).figures.empty());
}

void MeasuringTest::writesAreas()
{
    const MeasureReport report = measureReport(
        MeasureKind::Area, {{0, 0, 0}, {200, 0, 0}, {200, 100, 0}, {0, 100, 0}}, MeasureGround());
    QCOMPARE(figureOf(report, QStringLiteral("In hectares")), QStringLiteral("2.00 ha"));
    QCOMPARE(figureOf(report, QStringLiteral("In mu")), QStringLiteral("30.0 mu"));
    QCOMPARE(figureOf(report, QStringLiteral("Perimeter")), QStringLiteral("600.00 m"));
}

void MeasuringTest::writesDegrees_data()
{
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<QString>("text");
    QTest::newRow("Shenzhen") << 113.936 << 22.54
                              << QStringLiteral("113°56'09.60\"E 22°32'24.00\"N");
    QTest::newRow("carries over") << 113.99999999 << 0.0
                                  << QStringLiteral("114°00'00.00\"E 0°00'00.00\"N");
    QTest::newRow("south-west") << -46.5 << -23.25
                                << QStringLiteral("46°30'00.00\"W 23°15'00.00\"S");
}

void MeasuringTest::writesDegrees()
{
    QFETCH(double, longitude);
    QFETCH(double, latitude);
    QFETCH(QString, text);
    QCOMPARE(degreesText({longitude, latitude, 0}), text);
}

void MeasuringTest::copiesItsFigures()
{
    QWidget view;
    view.resize(800, 600);
    MeasureCard card(view);
    card.showReport(
        measureReport(MeasureKind::Angle, {{10, 0, 0}, {0, 0, 0}, {0, 7, 0}}, MeasureGround()));
    QVERIFY(!card.isHidden());
    card.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Angle\t90.0°\nThe other way round\t270.0°\n"));
    card.showReport(measureReport(MeasureKind::Distance, {{0, 0, 0}, {3, 4, 12}}, MeasureGround()));
    card.copy();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(
        QStringLiteral("Horizontal\t5.00 m\ton the plane of the CRS\n")));
    card.showReport({});
    QVERIFY(card.isHidden());
}

void MeasuringTest::keepsItsLabels()
{
    QWidget view;
    MeasureCard card(view);
    const auto labels = [&card] { return card.findChildren<QLabel*>(); };
    card.showReport(measureReport(MeasureKind::Distance, {{0, 0, 0}, {3, 4, 12}}, MeasureGround()));
    const QList<QLabel*> before = labels();
    card.showReport(
        measureReport(MeasureKind::Distance, {{0, 0, 0}, {30, 40, 12}}, MeasureGround()));
    QCOMPARE(labels(), before);
    card.showReport(measureReport(MeasureKind::Height, {{0, 0, 0}, {3, 4, 12}}, MeasureGround()));
    QCOMPARE(labels(), before); // the rest waits unseen
    const QSignalSpy changed(&card, &MeasureCard::languageChanged);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&card, &event);
    QCOMPARE(changed.count(), 1);
}

void MeasuringTest::copiesItsProfile()
{
    QWidget view;
    MeasureCard card(view);
    MeasureGround ground;
    ground.height = [](double x, double) { return x / 2; };
    ground.sampling.step = 10;
    const MeasureReport report =
        measureReport(MeasureKind::Distance, {{0, 0, 0}, {20, 0, 12}}, ground);
    QCOMPARE(figureOf(report, QStringLiteral("Lowest ground")), QStringLiteral("0.00 m"));
    QCOMPARE(figureOf(report, QStringLiteral("Highest ground")), QStringLiteral("10.00 m"));
    QCOMPARE(figureOf(report, QStringLiteral("Climb")), QStringLiteral("10.00 m"));
    QCOMPARE(figureOf(report, QStringLiteral("Descent")), QStringLiteral("0.00 m"));
    card.showReport(report);
    card.copyProfile();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("distance,height,x,y\n"
                                                                  "0.000,0.000,0.000,0.000\n"
                                                                  "10.000,5.000,10.000,0.000\n"
                                                                  "20.000,10.000,20.000,0.000\n"));
}

QTEST_MAIN(MeasuringTest)
#include "MeasuringTest.moc"
