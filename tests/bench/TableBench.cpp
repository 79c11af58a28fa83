#include "app/table/AttributePanel.h"
#include "app/window/AppContext.h"
#include "tests/bench/Bench.h"
#include "tests/bench/Footprints.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace parkwright::bench {

namespace {

/// Lets the program go on until the panel has worked out what was asked.
void settle(AttributePanel& panel)
{
    while (!panel.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
}

/// The names that are sorted, and the shortest program that sorts them.
double plainSort(const PlanState& plan)
{
    std::vector<std::pair<QString, std::uint32_t>> names;
    for (const Building& building : plan.table<Building>())
        names.emplace_back(building.name, std::uint32_t(names.size()));
    return secondsOf([&names] { std::sort(names.begin(), names.end()); });
}

} // namespace

void benchTable(BenchRun& run)
{
    const int count = run.quick ? 20000 : 100000;
    const PlanState plan = footprintPlan(run.folder, count);
    AppContext context;
    context.replacePlan(plan);
    AttributePanel panel(context);
    panel.resize(1280, 400);
    panel.show();
    panel.showTable(TableId::Buildings);
    settle(panel);
    if (panel.model().rowCount() != count)
        qFatal("the table has %d rows of %d", panel.model().rowCount(), count);

    // From the click on the header until the rows stand in their new order.
    bool descending = false;
    const double sorted = bestOf(run.quick ? 2 : 5, [&] {
        descending = !descending;
        panel.sortBy(QStringLiteral("name"), descending);
        settle(panel);
    });
    run.add(QStringLiteral("table_sort_100k"), count, sorted * 1000, QStringLiteral("ms"),
            plainSort(plan) * 1000);

    // One step of the wheel somewhere in the middle, drawn; against drawing the same again.
    QTableView& view = panel.view();
    QScrollBar& bar = *view.verticalScrollBar();
    const int steps = 50;
    const auto drawnAt = [&](int first, int step) {
        return secondsOf([&] {
            for (int i = 0; i < steps; ++i) {
                bar.setValue(first + i * step);
                view.viewport()->grab();
            }
        });
    };
    const double still = drawnAt(bar.maximum() / 2, 0);
    const double scrolled = drawnAt(bar.maximum() / 2, 3);
    run.add(QStringLiteral("table_scroll_100k"), steps, scrolled / steps * 1000,
            QStringLiteral("ms"), still / steps * 1000);
}

} // namespace parkwright::bench
