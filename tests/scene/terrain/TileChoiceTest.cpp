#include "scene/terrain/TileChoice.h"

#include "scene/camera/CameraMath.h"
#include "scene/terrain/ExtentIndex.h"
#include "scene/terrain/GroundTile.h"

#include <QTest>

#include <limits>
#include <random>

namespace parkwright {

namespace {

GroundView lookAt(const MapPoint& target, double distance, double pitch)
{
    CameraPose pose;
    pose.target = target;
    pose.distance = distance;
    pose.pitch = pitch;
    GroundView view;
    view.eye = eyePoint(pose);
    view.origin = target;
    view.mapToClip = viewMatrix(pose, target) * projectionMatrix(pose, 16.0 / 9, {1, 90000});
    view.pixelsPerMetre = 360 / halfHeightAtTarget(pose) * distance;
    return view;
}

TileFacts fine(const TileKey&)
{
    return {0, 10, 0.1};
}

} // namespace

class TileChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gridCoversTheContent()
    {
        const MapExtent content{500000, 2500000, 503000, 2502000};
        const TileGrid grid = TileGrid::around(content);
        const MapExtent whole = grid.extentOf({});
        QVERIFY(whole.contains({content.minX - 20000, content.minY, 0}));
        QVERIFY(whole.contains({content.maxX, content.maxY + 20000, 0}));
        QCOMPARE(grid.sizeOf(grid.deepest), 32.0);
        const MapExtent child = grid.extentOf(TileKey{}.child(1, 0));
        QCOMPARE(child.minY, whole.minY);
        QCOMPARE(child.maxX, whole.maxX);
    }

    void leavesCoverWithoutOverlap()
    {
        const TileGrid grid = TileGrid::around({0, 0, 2000, 2000});
        const auto chosen = chooseTiles(grid, lookAt({1000, 1000, 0}, 900, -35), fine);
        std::vector<MapExtent> leaves;
        for (const ChosenTile& tile : chosen) {
            if (!tile.split)
                leaves.push_back(grid.extentOf(tile.key));
        }
        QVERIFY(leaves.size() > 10);
        for (size_t i = 0; i < leaves.size(); ++i) {
            for (size_t j = i + 1; j < leaves.size(); ++j)
                QVERIFY(!leaves[i].grownBy(-0.1).intersects(leaves[j].grownBy(-0.1)));
        }
        QVERIFY(std::any_of(leaves.begin(), leaves.end(), [](const MapExtent& extent) {
            return extent.contains({1000, 1000, 0});
        }));
    }

    void texelsSuitThePixels()
    {
        const TileGrid grid = TileGrid::around({0, 0, 2000, 2000});
        const GroundView view = lookAt({1000, 1000, 0}, 900, -60);
        for (const ChosenTile& tile : chooseTiles(grid, view, fine, 1.0)) {
            const double texel = grid.sizeOf(tile.key.level) / (TileTexels - 2 * TileApron);
            const double pixels = texel * view.pixelsPerMetre / std::max(tile.distance, 1.0);
            QVERIFY(tile.split ? pixels > 1.0 : pixels <= 1.0);
        }
    }

    void doesNotSplitWhereNothingIsToBeSeen()
    {
        const TileGrid grid = TileGrid::around({0, 0, 2000, 2000});
        const auto plain = [](const TileKey&) {
            return TileFacts{0, 0, std::numeric_limits<double>::infinity()};
        };
        QCOMPARE(chooseTiles(grid, lookAt({0, 0, 0}, 500, -35), plain).size(), size_t(1));
    }

    void keepsToTheMost()
    {
        const TileGrid grid = TileGrid::around({0, 0, 2000, 2000});
        const auto chosen = chooseTiles(grid, lookAt({1000, 1000, 2}, 30, -3), fine, 0.2, 60);
        const auto leaves = std::count_if(chosen.begin(), chosen.end(),
                                          [](const ChosenTile& tile) { return !tile.split; });
        QVERIFY(leaves <= 60);
        QVERIFY(leaves > 5);
    }

    void indexFindsWhatAPlainSearchFinds()
    {
        std::mt19937 random(4);
        std::uniform_real_distribution<double> place(0, 1000);
        std::uniform_real_distribution<double> length(0, 60);
        std::vector<MapExtent> extents;
        for (int i = 0; i < 800; ++i) {
            const double x = place(random);
            const double y = place(random);
            extents.push_back({x, y, x + length(random), y + length(random)});
        }
        extents.push_back({-100, -100, 1200, 1200});
        const ExtentIndex index(extents);
        for (int i = 0; i < 50; ++i) {
            const double x = place(random);
            const double y = place(random);
            const MapExtent area{x, y, x + 40, y + 20};
            std::vector<std::uint32_t> expected;
            for (std::uint32_t k = 0; k < extents.size(); ++k) {
                if (extents[k].intersects(area))
                    expected.push_back(k);
            }
            QCOMPARE(index.touching(area), expected);
            QVERIFY(index.touchesAny(area));
        }
        QVERIFY(!index.touchesAny({5000, 5000, 5001, 5001}));
        QVERIFY(ExtentIndex().touching({0, 0, 1, 1}).empty());
    }
};

} // namespace parkwright

QTEST_APPLESS_MAIN(parkwright::TileChoiceTest)
#include "TileChoiceTest.moc"
