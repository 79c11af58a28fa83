#include "app/imports/ImportFlow.h"
#include "app/window/AppContext.h"
#include "app/window/DockLayout.h"
#include "app/window/Language.h"
#include "app/window/MainWindow.h"
#include "app/window/Preferences.h"
#include "app/window/Theme.h"
#include "gis/exchange/Samples.h"
#include "tests/bench/Bench.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

namespace parkwright::bench {

namespace {

/// Processor time of the GUI thread that `work` and what it leads to take, milliseconds.
template <typename Work>
double guiMs(const Work& work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return now() - start;
}

/// Opening an empty panel of the same window: what Qt itself takes.
double emptyDockMs(QMainWindow& window)
{
    auto* dock = new QDockWidget(&window);
    dock->setWidget(new QWidget(dock));
    window.addDockWidget(Qt::BottomDockWidgetArea, dock);
    dock->hide();
    QCoreApplication::processEvents();
    const double spent = guiMs([dock] { dock->show(); });
    delete dock;
    QCoreApplication::processEvents();
    return spent;
}

void writeTable(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no table can be written");
    file.write("name,jobs,output\nA,120,5000\nB,30,900\n");
}

} // namespace

void benchWindow(BenchRun& run)
{
    Theme theme;
    Language language;
    Preferences preferences(theme, language);
    AppContext context;
    MainWindow window(context, preferences);
    window.resize(1280, 800);
    window.show();
    SampleRequest request;
    request.folder = findSample(QStringLiteral("tower"))->folder;
    const QTemporaryDir beside;
    request.contextFolder = beside.path();
    JobContext job;
    Findings findings;
    const auto sample = buildSample(request, job, findings);
    if (!sample)
        qFatal("the sample was not built");
    window.session().newProject(); // so that every command can be done
    context.startProject(*sample);
    QCoreApplication::processEvents();

    double slowest = 0;
    qint64 opened = 0;
    for (const char* key :
         {"layers", "views", "floors", "inspector", "indicators", "findings", "table"}) {
        QDockWidget* dock = window.docks().dock(key);
        dock->hide();
        QCoreApplication::processEvents();
        slowest = std::max(slowest, guiMs([&] { window.docks().reveal(key); }));
        ++opened;
    }
    const double empty = emptyDockMs(window);
    run.add(QStringLiteral("dock_open"), opened, slowest, QStringLiteral("ms"), empty);

    slowest = 0;
    opened = 0;
    const QString table = beside.filePath(QStringLiteral("enterprises.csv"));
    writeTable(table);
    std::vector<std::function<void()>> openers;
    for (const Command command : {Command::Settings, Command::ProjectProperties, Command::Export,
                                  Command::SavePicture, Command::Shortcuts, Command::About})
        openers.emplace_back([&window, command] { window.actions()[command]->trigger(); });
    openers.emplace_back([&window, table] { window.imports().importAsking({table}); });
    for (const auto& open : openers) {
        slowest = std::max(slowest, guiMs(open));
        const auto dialogs = window.findChildren<QDialog*>();
        for (QDialog* dialog : dialogs) {
            opened += dialog->isVisible() ? 1 : 0;
            dialog->close();
        }
        QCoreApplication::processEvents();
    }
    run.add(QStringLiteral("dialog_open"), opened, slowest, QStringLiteral("ms"), empty);
}

} // namespace parkwright::bench
