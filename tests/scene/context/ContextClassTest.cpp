#include "scene/context/ContextClass.h"

#include <QTest>

using namespace parkwright;

namespace {

Geometry shapeOf(GeometryKind kind)
{
    const std::vector<MapPoint> corners{{0, 0, 0}, {10, 0, 0}, {10, 10, 0}};
    if (kind == GeometryKind::Points)
        return Geometry::fromPoint({1, 2, 0});
    if (kind == GeometryKind::Lines)
        return Geometry::fromLines({corners});
    return Geometry::fromPolygon({corners, {}});
}

/// "highway=primary width=32": fields of a layer and one feature that has them.
struct Sample
{
    SourceLayerInfo layer;
    SourceFeature feature;
};
Sample sampleOf(const QString& tags, GeometryKind kind)
{
    Sample sample;
    sample.layer.name = QStringLiteral("layer");
    for (const QString& tag : tags.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = tag.indexOf(u'=');
        sample.layer.fields.push_back({tag.left(at), SourceFieldType::Text, {}});
        sample.feature.attributes.emplace_back(tag.mid(at + 1));
    }
    sample.feature.geometry = shapeOf(kind);
    return sample;
}

using Kind = ContextFeature::Kind;

} // namespace

class ContextClassTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Tags as the OpenStreetMap wiki has them ("Map features").
    void knowsTags_data()
    {
        QTest::addColumn<QString>("tags");
        QTest::addColumn<GeometryKind>("geometry");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("paint");
        QTest::addColumn<double>("size");
        const auto P = GeometryKind::Polygons;
        const auto L = GeometryKind::Lines;
        const auto D = GeometryKind::Points;
        const auto row = [](const char* name, const char* tags, GeometryKind geometry, Kind kind,
                            int paint, double size) {
            QTest::newRow(name) << QString::fromUtf8(tags) << geometry << int(kind) << paint
                                << size;
        };
        row("main road", "highway=primary width=32", L, Kind::Paint, PaintMainRoad, 32);
        row("street", "highway=residential", L, Kind::Paint, PaintRoad, 7);
        row("four lanes", "highway=secondary lanes=4", L, Kind::Paint, PaintMainRoad, 14);
        row("footpath", "highway=footway", L, Kind::Paint, PaintPath, 2);
        row("railway", "railway=rail", L, Kind::Paint, PaintRail, 0);
        row("river", "waterway=river", L, Kind::Paint, PaintWater, 12);
        row("lake", "natural=water", P, Kind::Paint, PaintWater, 0);
        row("forest", "landuse=forest", P, Kind::Paint, PaintWood, 0);
        row("farmland", "landuse=farmland", P, Kind::Paint, PaintField, 0);
        row("park", "leisure=park", P, Kind::Paint, PaintGarden, 0);
        row("tree", "natural=tree height=6.5", D, Kind::Tree, PaintArea, 6.5);
        row("house of a height", "building=house height=7.5", P, Kind::Building, PaintArea, 7.5);
        row("house of storeys", "building=yes building:levels=4", P, Kind::Building, PaintArea,
            12.8);
        row("house that says nothing", "building=yes", P, Kind::Building, PaintArea, 9);
        row("no building", "building=no", P, Kind::Paint, PaintArea, 0);
        row("something", "name=x", P, Kind::Paint, PaintArea, 0);
        row("some line", "name=x", L, Kind::Paint, PaintLine, 0);
        row("absurd height", "building=yes height=1e9", P, Kind::Building, PaintArea, 9);
    }
    void knowsTags()
    {
        QFETCH(QString, tags);
        QFETCH(GeometryKind, geometry);
        QFETCH(int, kind);
        QFETCH(int, paint);
        QFETCH(double, size);
        const Sample sample = sampleOf(tags, geometry);
        const ContextClassifier classifier(sample.layer, {}, {});
        const ContextFeature found = classifier.classify(sample.feature);
        QCOMPARE(int(found.kind), kind);
        QCOMPARE(int(found.paint), paint);
        QCOMPARE(found.kind == Kind::Paint ? found.width : found.height, size);
    }

    void takesTheRoleFromStyleOrName()
    {
        const Sample plain = sampleOf(QStringLiteral("Tree_speci=Oak"), GeometryKind::Points);
        QCOMPARE(ContextClassifier(plain.layer, QStringLiteral("trees"), {}).role(),
                 ContextRole::Trees);
        QCOMPARE(ContextClassifier(plain.layer, QStringLiteral("周边道路"), {}).role(),
                 ContextRole::Roads);
        const ContextStyle style = contextStyle(
            QStringLiteral(R"({"role": "water", "fill": "#112233", "width": 1e9, "x": [1]})"));
        QCOMPARE(ContextClassifier(plain.layer, QStringLiteral("trees"), style).role(),
                 ContextRole::Water);
        QCOMPARE(style.fill, QColor(0x11, 0x22, 0x33));
        QVERIFY(style.width <= 500);
        QVERIFY(!contextStyle(QStringLiteral("{broken")).role);
        QVERIFY(!contextStyle(QStringLiteral("[1, 2]")).role);
    }
};

QTEST_GUILESS_MAIN(ContextClassTest)
#include "ContextClassTest.moc"
