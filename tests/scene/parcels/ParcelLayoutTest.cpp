#include "scene/parcels/ParcelLayout.h"

#include <QTest>

using namespace parkwright;

namespace {

Parcel parcelOf(const char* name, double x)
{
    Parcel parcel;
    parcel.uid = Uid::fromName(QString::fromLatin1(name));
    parcel.geometry =
        Geometry::fromPolygon({{{x, 0, 0}, {x + 10, 0, 0}, {x + 10, 10, 0}, {x, 10, 0}}, {}});
    return parcel;
}

ParcelLayout layOut(const PlanState& plan, const ParcelSlots& before = {})
{
    JobContext job;
    auto layout = layOutParcels(plan.table<Parcel>(), before, job);
    return layout ? std::move(*layout) : ParcelLayout{};
}

} // namespace

class ParcelLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSlotsAndTellsWhatChanged()
    {
        PlanBuilder builder;
        builder.insert(parcelOf("a", 0));
        builder.insert(parcelOf("b", 100));
        const ParcelLayout first = layOut(builder.state());
        QCOMPARE(first.fresh.size(), size_t(2));
        QCOMPARE(first.changed, (MapExtent{0, 0, 110, 10}));
        const auto slotOf = [](const ParcelLayout& layout, const char* name) {
            return layout.slots.slotOf.value(Uid::fromName(QString::fromLatin1(name)), 99);
        };
        const ParcelLayout same = layOut(builder.state(), first.slots);
        QVERIFY(same.changed.isEmpty() && same.fresh.empty() && same.freed.empty());

        builder.table(TableId::Parcels).remove(Uid::fromName(QStringLiteral("a")));
        builder.insert(parcelOf("c", 200));
        const ParcelLayout second = layOut(builder.state(), first.slots);
        QCOMPARE(slotOf(second, "b"), slotOf(first, "b"));
        // What "a" had is not used again as long as the old picture may show it.
        QVERIFY(slotOf(second, "c") != slotOf(first, "a"));
        QCOMPARE(second.freed, std::vector<std::uint32_t>{slotOf(first, "a")});
        QVERIFY(second.changed.contains({5, 5, 0}) && second.changed.contains({205, 5, 0}));
        QCOMPARE(second.shapes->shapes().size(), size_t(2));

        builder.insert(parcelOf("d", 300));
        const ParcelLayout third = layOut(builder.state(), second.slots);
        QCOMPARE(slotOf(third, "d"), slotOf(first, "a"));
        QCOMPARE(third.changed, (MapExtent{300, 0, 310, 10}));
    }

    void stopsWhenCancelled()
    {
        PlanBuilder builder;
        builder.insert(parcelOf("a", 0));
        std::stop_source stop;
        stop.request_stop();
        JobContext job(stop.get_token());
        const auto layout = layOutParcels(builder.state().table<Parcel>(), {}, job);
        QVERIFY(!layout);
        QVERIFY(layout.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ParcelLayoutTest)
#include "ParcelLayoutTest.moc"
