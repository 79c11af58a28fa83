#include "scene/labels/LabelLayout.h"

#include "scene/labels/Label.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

namespace parkwright {

namespace {

constexpr QSizeF Picture(1280, 720);

std::vector<LabelBox> scattered(int count)
{
    std::mt19937 random(11);
    std::uniform_real_distribution<float> x(0, 1280);
    std::uniform_real_distribution<float> y(0, 720);
    std::uniform_real_distribution<float> half(15, 60);
    std::vector<LabelBox> boxes;
    for (int i = 0; i < count; ++i)
        boxes.push_back(
            {std::uint64_t(i + 1), x(random), y(random), half(random), 9, float(i % 3), float(i)});
    return boxes;
}

bool overlap(const LabelBox& a, const LabelBox& b)
{
    return std::abs(a.centerX - b.centerX) < a.halfWidth + b.halfWidth &&
           std::abs(a.centerY - b.centerY) < a.halfHeight + b.halfHeight;
}

} // namespace

class LabelLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoTouch()
    {
        const std::vector<LabelBox> boxes = scattered(5000);
        LabelLayout layout;
        const auto placed = layout.place(boxes, Picture);
        QVERIFY(placed.size() > 80);
        for (size_t i = 0; i < placed.size(); ++i) {
            for (size_t j = i + 1; j < placed.size(); ++j)
                QVERIFY(!overlap(boxes[placed[i]], boxes[placed[j]]));
        }
    }

    void nothingThatHasRoomIsLeftOut()
    {
        const std::vector<LabelBox> boxes = scattered(300);
        LabelLayout layout;
        const auto placed = layout.place(boxes, Picture);
        for (size_t i = 0; i < boxes.size(); ++i) {
            if (std::find(placed.begin(), placed.end(), i) != placed.end())
                continue;
            LabelBox grown = boxes[i]; // labels keep a small distance
            grown.halfWidth += 4;
            grown.halfHeight += 2;
            QVERIFY(std::any_of(placed.begin(), placed.end(),
                                [&](std::size_t k) { return overlap(grown, boxes[k]); }));
        }
    }

    void moreImportantWinsThenNearer()
    {
        const std::vector<LabelBox> boxes{{1, 100, 100, 40, 10, 0, 5},
                                          {2, 110, 100, 40, 10, 1, 50},
                                          {3, 400, 100, 40, 10, 0, 9},
                                          {4, 410, 100, 40, 10, 0, 8}};
        LabelLayout layout;
        const auto placed = layout.place(boxes, Picture);
        QCOMPARE(placed, (std::vector<std::size_t>{1, 3}));
    }

    void staysWhileTheCameraMovesALittle()
    {
        std::vector<LabelBox> boxes = scattered(2000);
        LabelLayout layout;
        const auto before = layout.place(boxes, Picture);
        // Distances change so that all equals would be decided the other way round.
        for (LabelBox& box : boxes) {
            box.distance = -box.distance;
            box.centerX += 0.3F;
        }
        const auto after = layout.place(boxes, Picture);
        std::vector<std::size_t> a(before);
        std::vector<std::size_t> b(after);
        std::sort(a.begin(), a.end());
        std::sort(b.begin(), b.end());
        std::vector<std::size_t> both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        QVERIFY(both.size() >= before.size() * 95 / 100);
        layout.forget();
        QVERIFY(layout.place(boxes, Picture) != after);
    }

    void leavesOutWhatIsOutside()
    {
        const std::vector<LabelBox> boxes{{1, -5, 100, 40, 10, 0, 5},
                                          {2, 100, 800, 40, 10, 1, 50},
                                          {3, std::nanf(""), 100, 40, 10, 0, 9}};
        QVERIFY(LabelLayout().place(boxes, Picture).empty());
    }

    void fiveThousand()
    {
        const std::vector<LabelBox> boxes = scattered(5000);
        LabelLayout layout;
        QBENCHMARK
        {
            layout.place(boxes, Picture);
        }
    }

    /// Contrast by the WCAG formula: 4.5 : 1 or the better of the two.
    void inkSuitsTheGround()
    {
        QVERIFY(wantsBlackInk(QColor(255, 255, 45)));
        QVERIFY(wantsBlackInk(QColor(0, 204, 0)));
        QVERIFY(wantsBlackInk(QColor(187, 150, 116)));
        QVERIFY(!wantsBlackInk(QColor(90, 40, 160)));
        QVERIFY(!wantsBlackInk(QColor(0, 0, 160)));
    }
};

} // namespace parkwright

QTEST_APPLESS_MAIN(parkwright::LabelLayoutTest)
#include "LabelLayoutTest.moc"
