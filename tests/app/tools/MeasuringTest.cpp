#include "app/tools/MeasureCard.h"
#include "app/tools/MeasureReport.h"
#include "app/tools/MeasureTool.h"
#include "app/tools/SnapCorners.h"
#include "tests/app/docks/SmallPlan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
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

MeasureTool toolFor(MeasureKind kind, MeasureTool::Snap snap = {})
{
    return MeasureTool(
        kind, std::move(snap), [](const MapPoint&, const MapPoint&) { return QString(); },
        [](const MapPoint&) { return 1.0; });
}

QString figureOf(const MeasureReport& report, const QString& title)
{
    for (const MeasureFigure& figure : report.figures)
        if (figure.title == title)
            return QString(figure.value).replace(QChar::Nbsp, u' ');
    return {};
}

} // namespace

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
    void snapsToCorners();
    void leavesTheSkyAlone();
    void findsTheNearestCorner();
    void writesDistances();
    void writesAreas();
    void writesDegrees_data();
    void writesDegrees();
    void copiesItsFigures();
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
    MeasureTool tool = toolFor(MeasureKind::Distance);
    tool.press(pointAt(0, 0));
    tool.press(pointAt(100, 2, 0, Qt::ShiftModifier));
    QVERIFY(std::abs(tool.points().back().y) < 1e-9);
    QVERIFY(std::abs(tool.points().back().x - std::hypot(100, 2)) < 1e-9);
}

void MeasuringTest::snapsToCorners()
{
    const auto snap = [](const MapPoint& place, double metres) -> std::optional<MapPoint> {
        return std::hypot(place.x - 50, place.y - 50) <= metres
                   ? std::optional(MapPoint{50, 50, place.z})
                   : std::nullopt;
    };
    MeasureTool tool = toolFor(MeasureKind::Distance, snap);
    tool.press(pointAt(45, 52));
    QCOMPARE(tool.points().front().x, 50.0);
    tool.stepBack();
    tool.press(pointAt(45, 52, 0, Qt::ControlModifier));
    QCOMPARE(tool.points().front().x, 45.0);
    tool.move(pointAt(48, 49), false);
    QImage picture(100, 100, QImage::Format_ARGB32);
    picture.fill(Qt::black);
    QPainter painter(&picture);
    tool.paint(painter, [](const MapPoint& place) { return QPointF(place.x, place.y); });
    painter.end();
    QVERIFY(picture.pixelColor(44, 50) != QColor(Qt::black)); // the mark around the corner
}

void MeasuringTest::leavesTheSkyAlone()
{
    MeasureTool tool = toolFor(MeasureKind::Place);
    tool.press({QPointF(1, 1), std::nullopt, Qt::NoModifier});
    QVERIFY(tool.points().empty());
}

void MeasuringTest::findsTheNearestCorner()
{
    const SnapCorners corners = SnapCorners::of(smallPlan(), JobContext());
    QVERIFY(corners.size() > 20);
    // The tower stands at 500020, 2500040.
    const auto found = corners.nearest({500021, 2500039, 12}, 3);
    QVERIFY(found);
    QCOMPARE(found->x, 500020.0);
    QCOMPARE(found->y, 2500040.0);
    QCOMPARE(found->z, 12.0);
    QVERIFY(!corners.nearest({500040, 2500060, 0}, 3));
    QVERIFY(!corners.nearest({0, 0, 0}, 1e9)); // and takes no time over it
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
    card.showReport({});
    QVERIFY(card.isHidden());
}

QTEST_MAIN(MeasuringTest)
#include "MeasuringTest.moc"
