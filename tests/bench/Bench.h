#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <vector>

namespace parkwright::bench {

/// One measured figure, as it stands in results.json.
struct BenchResult
{
    QString name; ///< stable: other figures are compared with it
    qint64 n = 0; ///< how many things were worked on
    double value = 0;
    QString unit;
    double floor = 0; ///< the physical or simplest-program limit, measured in the same run
    double ratio = 0; ///< value over floor
};

/// What a benchmark is given and where it puts its figures.
struct BenchRun
{
    QString folder;     ///< for data that it makes; kept from run to run
    bool quick = false; ///< smaller counts and fewer repetitions
    std::vector<BenchResult> results;

    void add(const QString& name, qint64 n, double value, const QString& unit, double floor)
    {
        results.push_back({name, n, value, unit, floor, floor > 0 ? value / floor : 0});
    }
};

struct Benchmark
{
    QString name;
    std::function<void(BenchRun&)> run;
};

/// All of them, in the order in which they run.
const std::vector<Benchmark>& benchmarks();

void benchImport(BenchRun& run);
void benchSave(BenchRun& run);
void benchTable(BenchRun& run);
void benchWindow(BenchRun& run);

/// Seconds that `work` takes.
template <typename Work>
double secondsOf(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The shortest of `times` runs: what the work costs when nothing disturbs it.
template <typename Work>
double bestOf(int times, const Work& work)
{
    double best = secondsOf(work);
    for (int i = 1; i < times; ++i)
        best = std::min(best, secondsOf(work));
    return best;
}

/// Megabytes that the process held at its largest so far.
double peakMegabytes();
/// Megabytes that it holds now.
double heldMegabytes();

} // namespace parkwright::bench
