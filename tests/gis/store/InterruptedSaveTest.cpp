#include "gis/store/ProjectFile.h"
#include "tests/gis/store/SamplePlans.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace parkwright;

namespace {

PlanState changedPark()
{
    EditBuilder builder(smallPark());
    builder.set({TableId::Buildings, Uid::fromName(QStringLiteral("tower"))}, "name",
                QStringLiteral("new"));
    builder.remove({TableId::Parcels, Uid::fromName(QStringLiteral("parcel 1"))});
    for (int i = 0; i < 40; ++i) {
        Enterprise enterprise;
        enterprise.uid = Uid::fromName(QStringLiteral("enterprise %1").arg(i));
        enterprise.note = QString(20000, QChar(0x4F01));
        builder.insert(enterprise);
    }
    return builder.state();
}

SaveRequest requestFor(const QString& path)
{
    SaveRequest request;
    request.path = path;
    request.now = changedPark();
    request.lastSaved = smallPark();
    return request;
}

/// What the child process does: save, and end without a word at the given moment.
int saveAndDie(const QString& path, int step, int occurrence)
{
    SaveRequest request = requestFor(path);
    request.probe = [step, seen = 0, occurrence](SaveStep now) mutable {
        if (int(now) == step && ++seen == occurrence)
            ::kill(::getpid(), SIGKILL);
        return true;
    };
    JobContext job;
    return ProjectFile::save(request, job) ? 0 : 1;
}

} // namespace

class InterruptedSaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survivesAKillAtAnyMoment_data();
    void survivesAKillAtAnyMoment();
    void survivesAFailureAtAnyMoment_data();
    void survivesAFailureAtAnyMoment();
    void survivesAFullDisk();
    void stopsWhenCancelled();
    void refusesAFolderThatIsNotThere();
    void refusesAWriteProtectedFile();

private:
    QString path() const { return mFolder->filePath(QStringLiteral("park.gpkg")); }
    /// Which of the two states the file holds: "old", "new" or what is wrong.
    QString found() const
    {
        JobContext job;
        const auto project = ProjectFile::open(path(), job);
        if (!project)
            return project.error().message;
        if (!project->findings.empty())
            return findingText(project->findings.front());
        if (differences(smallPark(), project->state).isEmpty())
            return QStringLiteral("old");
        const QStringList others = differences(changedPark(), project->state);
        return others.isEmpty() ? QStringLiteral("new") : others.join(u'\n');
    }
    QStringList filesBeside() const
    {
        QStringList names =
            QDir(mFolder->path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
        names.removeAll(QStringLiteral("park.gpkg"));
        return names;
    }

    std::unique_ptr<QTemporaryDir> mFolder;
};

void InterruptedSaveTest::init()
{
    mFolder = std::make_unique<QTemporaryDir>();
    JobContext job;
    QVERIFY(ProjectFile::create(path(), smallPark(), job));
}

void InterruptedSaveTest::survivesAKillAtAnyMoment_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("occurrence");
    QTest::addColumn<QString>("then");
    const auto row = [](const char* name, SaveStep step, int occurrence, const char* then) {
        QTest::newRow(name) << int(step) << occurrence << QString::fromLatin1(then);
    };
    row("after the copy", SaveStep::Copied, 1, "old");
    row("in the first row", SaveStep::Row, 1, "old");
    row("in the middle", SaveStep::Row, 20, "old");
    row("after the rows", SaveStep::Written, 1, "old");
    row("after the sync", SaveStep::Synced, 1, "old");
    row("after the rename", SaveStep::Replaced, 1, "new");
}

void InterruptedSaveTest::survivesAKillAtAnyMoment()
{
    QFETCH(int, step);
    QFETCH(int, occurrence);
    QFETCH(QString, then);
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--save-and-die"), path(), QString::number(step),
                 QString::number(occurrence)});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(found(), then);

    // What it left behind is in nobody's way.
    JobContext job;
    if (then == u"old") {
        const auto saved = ProjectFile::save(requestFor(path()), job);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    }
    QCOMPARE(found(), QStringLiteral("new"));
}

void InterruptedSaveTest::survivesAFailureAtAnyMoment_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("occurrence");
    QTest::newRow("copy") << int(SaveStep::Copied) << 1;
    QTest::newRow("first row") << int(SaveStep::Row) << 1;
    QTest::newRow("late row") << int(SaveStep::Row) << 30;
    QTest::newRow("end") << int(SaveStep::Written) << 1;
    QTest::newRow("sync") << int(SaveStep::Synced) << 1;
}

void InterruptedSaveTest::survivesAFailureAtAnyMoment()
{
    QFETCH(int, step);
    QFETCH(int, occurrence);
    SaveRequest request = requestFor(path());
    request.probe = [step, seen = 0, occurrence](SaveStep now) mutable {
        return int(now) != step || ++seen != occurrence;
    };
    JobContext job;
    const auto saved = ProjectFile::save(request, job);
    QVERIFY(!saved);
    QVERIFY(saved.error().code == ErrorCode::Output);
    QVERIFY(saved.error().message.contains(QStringLiteral("park.gpkg")));
    QCOMPARE(found(), QStringLiteral("old"));
    QCOMPARE(filesBeside(), QStringList());
}

void InterruptedSaveTest::survivesAFullDisk()
{
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, SIG_IGN); // so that writing fails as it does on a full disk
    const auto size = rlim_t(QFileInfo(path()).size());
    for (const rlim_t limit : {size / 2, size + 8192}) {
        struct rlimit small = before;
        small.rlim_cur = limit;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        JobContext job;
        const auto saved = ProjectFile::save(requestFor(path()), job);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!saved);
        QVERIFY(saved.error().code == ErrorCode::Output);
        QCOMPARE(found(), QStringLiteral("old"));
        QCOMPARE(filesBeside(), QStringList());
    }
}

void InterruptedSaveTest::stopsWhenCancelled()
{
    std::stop_source source;
    JobContext job(source.get_token());
    SaveRequest request = requestFor(path());
    request.probe = [&source](SaveStep step) {
        if (step == SaveStep::Row)
            source.request_stop();
        return true;
    };
    const auto saved = ProjectFile::save(request, job);
    QVERIFY(!saved);
    QVERIFY(saved.error().code == ErrorCode::Cancelled);
    QCOMPARE(found(), QStringLiteral("old"));
    QCOMPARE(filesBeside(), QStringList());
}

void InterruptedSaveTest::refusesAFolderThatIsNotThere()
{
    JobContext job;
    const auto saved =
        ProjectFile::create(mFolder->filePath(QStringLiteral("no/such/park.gpkg")), {}, job);
    QVERIFY(!saved && saved.error().code == ErrorCode::Output);
    QVERIFY(saved.error().message.contains(QStringLiteral("park.gpkg")));
}

void InterruptedSaveTest::refusesAWriteProtectedFile()
{
    if (::geteuid() == 0)
        QSKIP("nothing is write-protected for root");
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    JobContext job;
    const auto saved = ProjectFile::save(requestFor(path()), job);
    QVERIFY(!saved && saved.error().code == ErrorCode::Output);
    QCOMPARE(found(), QStringLiteral("old"));
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 5 && arguments[1] == u"--save-and-die")
        return saveAndDie(arguments[2], arguments[3].toInt(), arguments[4].toInt());
    InterruptedSaveTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "InterruptedSaveTest.moc"
