#include "scene/buildings/Triangulation.h"

#include "scene/buildings/EarClipper.h"
#include "tests/support/SharedData.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace parkwright;

namespace {

QJsonDocument readJson(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())
                                          : QJsonDocument();
}

Polygon polygonOf(const QJsonArray& rings)
{
    Polygon polygon;
    for (const QJsonValue& each : rings) {
        Ring ring;
        for (const QJsonValue& point : each.toArray())
            ring.push_back({point.toArray()[0].toDouble(), point.toArray()[1].toDouble(), 0});
        if (polygon.outer.empty())
            polygon.outer = std::move(ring);
        else
            polygon.holes.push_back(std::move(ring));
    }
    return polygon;
}

double netArea(const Polygon& polygon)
{
    double area = std::abs(signedArea(polygon.outer));
    for (const Ring& hole : polygon.holes)
        area -= std::abs(signedArea(hole));
    return area;
}

} // namespace

class TriangulationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheAreaOfEarcutsFixtures_data();
    void keepsTheAreaOfEarcutsFixtures();
    void cutsASquareWithAHole();
    void keepsItsFiguresFarFromTheOrigin();
    void survivesDegenerateRings();
    void facesTheWayAWallFaces();
};

void TriangulationTest::keepsTheAreaOfEarcutsFixtures_data()
{
    REQUIRE_SHARED_DATA("earcut/fixtures");
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("allowed");
    const QJsonObject expected =
        readJson(sharedData("earcut/expected.json")).object()[QStringLiteral("errors")].toObject();
    QDirIterator files(sharedData("earcut/fixtures"), {QStringLiteral("*.json")});
    while (files.hasNext()) {
        files.next();
        const QString name = files.fileInfo().completeBaseName();
        // What earcut itself gets wrong, rings cross: there areas have no one meaning.
        QTest::newRow(qPrintable(name))
            << files.filePath() << std::max(expected[name].toDouble(), 1e-9);
    }
}

void TriangulationTest::keepsTheAreaOfEarcutsFixtures()
{
    QFETCH(QString, path);
    QFETCH(double, allowed);
    const Polygon polygon = polygonOf(readJson(path).array());
    const Triangles triangles = triangulate(polygon);
    for (std::uint32_t index : triangles.indices)
        QVERIFY(index < triangles.corners.size());
    QCOMPARE(triangles.indices.size() % 3, size_t(0));
    const double wanted = netArea(polygon);
    if (wanted < 1e-9 || allowed > 1e-3)
        return; // it has to come back, no more
    if (allowed > 1e-9)
        allowed = 2 * allowed + 1e-3; // crossing rings: by the odd-even rule instead
    const double error = std::abs(areaOf(triangles) - wanted) / wanted;
    QVERIFY2(error <= allowed, qPrintable(QString::number(error)));
}

void TriangulationTest::cutsASquareWithAHole()
{
    const Polygon polygon{{{0, 0, 0}, {10, 0, 0}, {10, 10, 0}, {0, 10, 0}},
                          {{{2, 2, 0}, {2, 8, 0}, {8, 8, 0}, {8, 2, 0}}}};
    const auto triangles = clipEars(polygon);
    QVERIFY(triangles.has_value());
    QCOMPARE(areaOf(*triangles), 64.0);
    QCOMPARE(triangles->indices.size(), size_t(8 * 3)); // n + 2 holes - 2
}

void TriangulationTest::keepsItsFiguresFarFromTheOrigin()
{
    Ring ring{{0, 0, 0},     {40.25, 0, 0},   {40.25, 12.5, 0},
              {20, 12.5, 0}, {20, 30.125, 0}, {0, 30.125, 0}};
    const double area = areaOf(triangulate({ring, {}}));
    for (MapPoint& point : ring) {
        point.x += 38505141;
        point.y += 2500241;
    }
    QVERIFY(std::abs(areaOf(triangulate({ring, {}})) - area) < 1e-6);
}

void TriangulationTest::survivesDegenerateRings()
{
    QVERIFY(triangulate({}).indices.empty());
    QVERIFY(triangulate({{{0, 0, 0}, {1, 1, 0}}, {}}).indices.empty());
    triangulate({{{0, 0, 0}, {1, 1, 0}, {2, 2, 0}}, {}});
    triangulate({{{5, 5, 0}, {5, 5, 0}, {5, 5, 0}, {5, 5, 0}}, {}});
    // A bow tie: both wings, by the odd-even rule.
    const Triangles bow = triangulate({{{0, 0, 0}, {4, 4, 0}, {4, 0, 0}, {0, 4, 0}}, {}});
    QVERIFY(std::abs(areaOf(bow) - 8) < 1e-9);
}

void TriangulationTest::facesTheWayAWallFaces()
{
    // A wall with a window, seen from the south.
    const Polygon wall{{{0, 5, 0}, {10, 5, 0}, {10, 5, 4}, {0, 5, 4}},
                       {{{2, 5, 1}, {2, 5, 3}, {4, 5, 3}, {4, 5, 1}}}};
    const Triangles triangles = triangulateInSpace(wall);
    double area = 0;
    for (size_t i = 0; i + 2 < triangles.indices.size(); i += 3) {
        const MapPoint& a = triangles.corners[triangles.indices[i]];
        const MapPoint& b = triangles.corners[triangles.indices[i + 1]];
        const MapPoint& c = triangles.corners[triangles.indices[i + 2]];
        QCOMPARE(a.y, 5.0);
        // Counter-clockwise seen from the south: x to the right, z up.
        const double twice = (b.x - a.x) * (c.z - a.z) - (c.x - a.x) * (b.z - a.z);
        QVERIFY(twice > 0);
        area += twice / 2;
    }
    QCOMPARE(area, 36.0);
}

QTEST_GUILESS_MAIN(TriangulationTest)
#include "TriangulationTest.moc"
