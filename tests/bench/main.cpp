#include "app/Program.h"
#include "app/window/RunWindow.h"
#include "tests/bench/Bench.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

using namespace parkwright::bench;

namespace {

bool write(const QString& path, const std::vector<BenchResult>& results)
{
    QJsonArray list;
    for (const BenchResult& each : results) {
        list.append(QJsonObject{{QStringLiteral("name"), each.name},
                                {QStringLiteral("n"), each.n},
                                {QStringLiteral("value"), each.value},
                                {QStringLiteral("unit"), each.unit},
                                {QStringLiteral("floor"), each.floor},
                                {QStringLiteral("ratio"), each.ratio}});
    }
    QFile file(path);
    const QByteArray text = QJsonDocument(list).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

// parkwright_bench FOLDER [--quick] [NAME]...
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // what is drawn is drawn into memory
    const QTemporaryDir home;                // settings of the user stay out of it
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    parkwright::prepareWindowSystem();
    parkwright::describeProgram();
    const QApplication app(argc, argv);
    QStringList names = QCoreApplication::arguments().mid(1);
    BenchRun run;
    run.quick = names.removeAll(QStringLiteral("--quick")) > 0;
    if (names.isEmpty()) {
        std::fprintf(stderr, "usage: parkwright_bench FOLDER [--quick] [NAME]...\n");
        return 2;
    }
    run.folder = QDir(names.takeFirst()).absolutePath();
    const bool all = names.isEmpty();
    for (const Benchmark& each : benchmarks()) {
        const bool wanted = all || names.removeAll(each.name) > 0;
        if (!wanted)
            continue;
        std::fprintf(stderr, "%s\n", qPrintable(each.name));
        each.run(run);
    }
    for (const QString& name : names) {
        std::fprintf(stderr, "There is no benchmark %s.\n", qPrintable(name));
        return 2;
    }
    std::printf("%-28s %10s %12s %-5s %12s %8s\n", "name", "n", "value", "unit", "floor", "ratio");
    for (const BenchResult& each : run.results) {
        std::printf("%-28s %10lld %12.3f %-5s %12.3f %8.1f\n", qPrintable(each.name),
                    static_cast<long long>(each.n), each.value, qPrintable(each.unit), each.floor,
                    each.ratio);
    }
    return write(run.folder + QStringLiteral("/results.json"), run.results) ? 0 : 1;
}
