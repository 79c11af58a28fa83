#include "gis/exchange/Importer.h"
#include "gis/model/Document.h"
#include "gis/sources/SourceReader.h"
#include "tests/bench/Bench.h"
#include "tests/bench/Footprints.h"

#include <QDir>

#include <cstdio>

namespace parkwright::bench {

namespace {

/// Says how long each step of an import took, for whoever looks for what is slow.
class StepClock
{
public:
    JobContext job()
    {
        return JobContext({}, [this](double fraction, const QString&) {
            const double now =
                std::chrono::duration<double>(std::chrono::steady_clock::now() - mStart).count();
            if (fraction - mLastFraction >= 0.05 || fraction >= 1) {
                std::fprintf(stderr, "  %3.0f %%  %6.2f s\n", fraction * 100, now);
                mLastFraction = fraction;
            }
        });
    }

private:
    std::chrono::steady_clock::time_point mStart = std::chrono::steady_clock::now();
    double mLastFraction = 0;
};

} // namespace

void benchImport(BenchRun& run)
{
    const int count = run.quick ? 20000 : 100000;
    const QString path = footprintFile(run.folder, count);
    double sum = 0;
    sum += walkFootprints(path); // once for the disk
    const double walk = bestOf(3, [&] { sum += walkFootprints(path); });

    const double read = secondsOf([&] {
        JobContext job;
        Findings findings;
        const auto layer = readLayerBatches(
            path, {}, {}, [](const SourceLayerInfo&, std::vector<SourceFeature>&&) { return true; },
            job, findings);
        if (!layer || layer->featureCount != count)
            qFatal("the layer was not read");
    });
    run.add(QStringLiteral("import_100k_read"), count, read, QStringLiteral("s"), walk);

    ImportRequest request;
    request.path = path;
    request.kind = ImportKind::Buildings;
    const double heldBefore = heldMegabytes();
    std::optional<ImportResult> imported;
    StepClock clock;
    const double import = secondsOf([&] {
        JobContext job = clock.job();
        Findings findings;
        auto result = planImport({}, request, job, findings);
        if (!result || result->inserted != count)
            qFatal("the layer was not imported");
        imported = std::move(*result);
    });
    run.add(QStringLiteral("import_100k"), count, import, QStringLiteral("s"), walk);
    const double fileMegabytes = double(QFileInfo(path).size()) / 1048576;
    run.add(QStringLiteral("import_100k_memory"), count, heldMegabytes() - heldBefore,
            QStringLiteral("MB"), fileMegabytes);

    // What the GUI thread has to do: put the prepared plan in place and tell its views.
    Document document;
    const PreparedEdit prepared = prepareEdit({}, imported->edit, imported->after);
    size_t told = 0;
    QObject::connect(&document, &Document::changed, &document,
                     [&told](const Change& change) { told += sizeof change; });
    const double apply = secondsOf([&] { document.apply(prepared); });
    const double least = secondsOf([&] { // a list of what changed, which somebody has to make
        std::vector<ObjectRef> rows;
        rows.reserve(prepared.edit->rows.size());
        for (const RowDelta& delta : prepared.edit->rows)
            rows.push_back({delta.table, delta.row});
        told += rows.size();
    });
    run.add(QStringLiteral("import_100k_apply"), qint64(prepared.edit->rows.size()), apply * 1000,
            QStringLiteral("ms"), least * 1000);
    if (told == 0 || sum == 0)
        qFatal("nothing was told");

    // Coming again without a change must not cost more than coming first.
    ImportResult again;
    const double repeated = secondsOf([&] {
        JobContext job;
        Findings findings;
        auto result = planImport(document.state(), request, job, findings);
        if (!result || result->unchanged != count)
            qFatal("the layer was not recognised");
        again = std::move(*result);
    });
    run.add(QStringLiteral("import_100k_again"), count, repeated, QStringLiteral("s"), walk);
}

} // namespace parkwright::bench
