#include "tests/bench/Bench.h"

#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace parkwright::bench {

const std::vector<Benchmark>& benchmarks()
{
    static const std::vector<Benchmark> all{{QStringLiteral("import_100k"), benchImport},
                                            {QStringLiteral("save_100k"), benchSave},
                                            {QStringLiteral("table_sort_100k"), benchTable},
                                            {QStringLiteral("dock_open"), benchWindow}};
    return all;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

double heldMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.size() > 1 ? pages[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / 1048576 : 0;
}

} // namespace parkwright::bench
