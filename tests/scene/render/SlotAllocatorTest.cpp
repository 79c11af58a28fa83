#include "scene/render/SlotAllocator.h"

#include <QTest>

#include <random>
#include <vector>

using namespace parkwright;

class SlotAllocatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesRunsBackAndMeltsThem();
    void growsInPlaceWhereItCan();
    void neverGivesASlotTwice();
};

void SlotAllocatorTest::givesRunsBackAndMeltsThem()
{
    SlotAllocator slots;
    const SlotRun a = slots.allocate(3);
    const SlotRun b = slots.allocate(4);
    const SlotRun c = slots.allocate(5);
    QCOMPARE(slots.capacity(), 12u);
    slots.release(a);
    slots.release(c);
    slots.release(b); // all three are one free run now
    QCOMPARE(slots.used(), 0u);
    QCOMPARE(slots.allocate(12), (SlotRun{0, 12}));
    QCOMPARE(slots.capacity(), 12u);
}

void SlotAllocatorTest::growsInPlaceWhereItCan()
{
    SlotAllocator slots;
    SlotRun a = slots.allocate(2);
    const SlotRun b = slots.allocate(2);
    a = slots.resize(a, 3); // b is in the way
    QCOMPARE(a, (SlotRun{4, 3}));
    a = slots.resize(a, 6); // at the end
    QCOMPARE(a, (SlotRun{4, 6}));
    slots.release(b);
    a = slots.resize(a, 1);
    QCOMPARE(a, (SlotRun{4, 1}));
    QCOMPARE(slots.used(), 1u);
    QCOMPARE(slots.resize(a, 5), (SlotRun{4, 5})); // what was given up is free again
}

void SlotAllocatorTest::neverGivesASlotTwice()
{
    std::mt19937 random(7);
    SlotAllocator slots;
    std::vector<SlotRun> runs;
    std::vector<bool> taken;
    const auto mark = [&taken](const SlotRun& run, bool value) {
        if (taken.size() < run.first + run.count)
            taken.resize(run.first + run.count);
        for (std::uint32_t i = 0; i < run.count; ++i) {
            QVERIFY(taken[run.first + i] != value);
            taken[run.first + i] = value;
        }
    };
    for (int step = 0; step < 5000; ++step) {
        const auto count = std::uint32_t(1 + random() % 30);
        if (runs.empty() || random() % 5 < 2) {
            runs.push_back(slots.allocate(count));
            mark(runs.back(), true);
        } else {
            const size_t which = random() % runs.size();
            mark(runs[which], false);
            if (random() % 2 == 0) {
                runs[which] = slots.resize(runs[which], count);
                QCOMPARE(runs[which].count, count);
                mark(runs[which], true);
            } else {
                slots.release(runs[which]);
                runs.erase(runs.begin() + std::ptrdiff_t(which));
            }
        }
        QVERIFY(taken.size() <= slots.capacity());
    }
}

QTEST_GUILESS_MAIN(SlotAllocatorTest)
#include "SlotAllocatorTest.moc"
