#include "gis/store/ProjectStore.h"

#include "gis/store/ProjectPaths.h"
#include "tests/gis/store/SamplePlans.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace parkwright;

class ProjectStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesAndOpensAgain();
    void knowsWhetherAnythingChanged();
    void keepsEditsMadeWhileItSaves();
    void recoversAfterACrash();
    void leavesJournalsAloneOnTheCommandLine();
    void saysWhoHasItOpen();
    void takesOverTheLockOfADeadProgram();
    void noticesChangesByOthers();
    void looksOnlyWithoutALock();
    void movesPathsAndTheSideFolder();
    void tellsFilesFromAddresses_data();
    void tellsFilesFromAddresses();

private:
    QString path(const char* name = "park.gpkg") const
    {
        return mFolder->filePath(QString::fromUtf8(name));
    }
    QString journals() const { return mFolder->filePath(QStringLiteral("journals")); }
    std::unique_ptr<QTemporaryDir> mFolder;
};

namespace {

void rename(Document& document, const QString& name)
{
    EditBuilder builder(document.state());
    builder.set({TableId::Buildings, Uid::fromName(QStringLiteral("tower"))}, "name", name);
    document.apply(builder.take(QStringLiteral("rename")));
}

QString towerName(const Document& document)
{
    const auto* tower = document.find<Building>(Uid::fromName(QStringLiteral("tower")));
    return tower ? tower->name : QString();
}

} // namespace

void ProjectStoreTest::init()
{
    mFolder = std::make_unique<QTemporaryDir>();
    QVERIFY(mFolder->isValid());
}

void ProjectStoreTest::savesAndOpensAgain()
{
    JobContext job;
    {
        Document document;
        ProjectStore store(document);
        store.setJournalFolder(journals());
        store.startNew(smallPark());
        QVERIFY(!store.save(job)); // no file yet
        QVERIFY(store.saveAs(path(), job));
        QCOMPARE(store.path(), path());
        QCOMPARE(store.name(), QStringLiteral("park"));
        QVERIFY(!store.isModified());
        rename(document, QStringLiteral("B2"));
        QVERIFY(store.isModified());
        QVERIFY(store.save(job));
        QVERIFY(!store.isModified());
        store.close();
    }
    QVERIFY(QDir(journals()).isEmpty());
    Document document;
    ProjectStore store(document);
    const auto findings = store.open(path(), ProjectStore::Access::ReadWrite, job);
    QVERIFY(findings && findings->empty());
    QCOMPARE(towerName(document), QStringLiteral("B2"));
    QVERIFY(!store.isModified());
}

void ProjectStoreTest::knowsWhetherAnythingChanged()
{
    JobContext job;
    Document document;
    ProjectStore store(document);
    store.setJournalFolder(journals());
    store.startNew(smallPark());
    QSignalSpy spy(&store, &ProjectStore::stateChanged);
    rename(document, QStringLiteral("other"));
    QVERIFY(store.isModified());
    rename(document, QStringLiteral("A1"));
    QVERIFY(!store.isModified()); // as it was
    QCOMPARE(spy.count(), 2);
}

void ProjectStoreTest::keepsEditsMadeWhileItSaves()
{
    JobContext job;
    Document document;
    ProjectStore store(document);
    store.setJournalFolder(journals());
    store.startNew(smallPark());
    QVERIFY(store.saveAs(path(), job));
    rename(document, QStringLiteral("saved"));
    const auto task = store.beginSave();
    QVERIFY(task);
    rename(document, QStringLiteral("edited meanwhile"));
    const auto saved = ProjectStore::run(*task, job);
    QVERIFY(saved);
    store.endSave(*saved);
    QVERIFY(store.isModified());
    QVERIFY(store.save(job));
    QVERIFY(!store.isModified());
}

void ProjectStoreTest::recoversAfterACrash()
{
    JobContext job;
    {
        Document document;
        ProjectStore store(document);
        store.setJournalFolder(journals());
        store.startNew(smallPark());
        QVERIFY(store.saveAs(path(), job));
        rename(document, QStringLiteral("unsaved"));
    } // gone without close()
    auto loaded = ProjectStore::load(path(), ProjectStore::Access::ReadWrite, job, journals());
    QVERIFY(loaded);
    QVERIFY(loaded->recovery);
    QVERIFY(loaded->recoveryFits);
    QCOMPARE(loaded->recovery->edits.size(), size_t(1));
    {
        Document document;
        ProjectStore store(document);
        store.setJournalFolder(journals());
        store.adopt(std::move(*loaded), ProjectStore::Recovery::Apply);
        QCOMPARE(towerName(document), QStringLiteral("unsaved"));
        QVERIFY(store.isModified());
        // It crashes once more before anything is saved.
    }
    loaded = ProjectStore::load(path(), ProjectStore::Access::ReadWrite, job, journals());
    QVERIFY(loaded && loaded->recovery);
    Document document;
    ProjectStore store(document);
    store.setJournalFolder(journals());
    store.adopt(std::move(*loaded), ProjectStore::Recovery::Discard);
    QCOMPARE(towerName(document), QStringLiteral("A1"));
    store.close();
    QVERIFY(QDir(journals()).isEmpty());
}

void ProjectStoreTest::leavesJournalsAloneOnTheCommandLine()
{
    JobContext job;
    {
        Document document;
        ProjectStore store(document);
        store.setJournalFolder(journals());
        store.startNew(smallPark());
        QVERIFY(store.saveAs(path(), job));
        rename(document, QStringLiteral("unsaved"));
    }
    {
        Document document;
        ProjectStore store(document);
        store.setJournalFolder(journals());
        QVERIFY(store.open(path(), ProjectStore::Access::ReadWrite, job));
        rename(document, QStringLiteral("by a script"));
        QVERIFY(store.save(job));
        store.close();
    }
    const auto loaded =
        ProjectStore::load(path(), ProjectStore::Access::ReadWrite, job, journals());
    QVERIFY(loaded && loaded->recovery);
    QVERIFY(!loaded->recoveryFits); // the file is another by now; the window says so
}

void ProjectStoreTest::saysWhoHasItOpen()
{
    JobContext job;
    Document first;
    ProjectStore store(first);
    store.setJournalFolder(journals());
    store.startNew(smallPark());
    QVERIFY(store.saveAs(path(), job));

    Document second;
    ProjectStore other(second);
    const auto refused = other.open(path(), ProjectStore::Access::ReadWrite, job);
    QVERIFY(!refused && refused.error().code == ErrorCode::Locked);
    QVERIFY(refused.error().message.contains(QSysInfo::machineHostName()));
    const auto holder = ProjectLock::holderOf(path());
    QVERIFY(holder);
    QCOMPARE(holder->pid, QCoreApplication::applicationPid());
    store.close();
    QVERIFY(!ProjectLock::holderOf(path()));
    QVERIFY(other.open(path(), ProjectStore::Access::ReadWrite, job));
}

void ProjectStoreTest::takesOverTheLockOfADeadProgram()
{
    QProcess gone;
    gone.start(QStringLiteral("true"), QStringList());
    QVERIFY(gone.waitForStarted());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile lock(path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(pid) + "\nparkwright\n" + QSysInfo::machineHostName().toUtf8() +
               "\n" + QSysInfo::machineUniqueId() + "\n" + QSysInfo::bootUniqueId() + "\n");
    lock.close();
    QVERIFY(ProjectLock::take(path()));

    // Of another computer nobody can tell whether it is gone; only the user can.
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("77\nparkwright\noffice-7\nanother-machine\nanother-boot\n");
    lock.close();
    const auto refused = ProjectLock::take(path());
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("office-7")));
    QVERIFY(ProjectLock::takeOver(path()));
}

void ProjectStoreTest::noticesChangesByOthers()
{
    JobContext job;
    Document document;
    ProjectStore store(document);
    store.setJournalFolder(journals());
    store.startNew(smallPark());
    QVERIFY(store.saveAs(path(), job));
    QVERIFY(!store.hasChangedOutside());
    QFile touched(path());
    QVERIFY(touched.open(QIODevice::ReadWrite));
    QVERIFY(touched.setFileTime(QDateTime(QDate(2030, 1, 1), QTime(), Qt::UTC),
                                QFileDevice::FileModificationTime));
    touched.close();
    QVERIFY(!store.hasChangedOutside()); // merely touched

    // Somebody saves the same project without asking for the lock.
    PlanBuilder theirs(document.state());
    theirs.table(TableId::Parcels).remove(Uid::fromName(QStringLiteral("parcel 0")));
    SaveRequest request;
    request.path = path();
    request.now = theirs.state();
    QVERIFY(ProjectFile::save(request, job));
    QVERIFY(store.hasChangedOutside());
    rename(document, QStringLiteral("ours"));
    const auto refused = store.save(job);
    QVERIFY(!refused && refused.error().code == ErrorCode::Locked);
    QVERIFY(store.save(job, true)); // we insist
    QVERIFY(!store.isModified());
    const auto there = ProjectFile::open(path(), job);
    QVERIFY(there);
    QCOMPARE(differences(document.state(), there->state), QStringList());
}

void ProjectStoreTest::looksOnlyWithoutALock()
{
    JobContext job;
    QVERIFY(ProjectFile::create(path(), smallPark(), job));
    Document document;
    ProjectStore store(document);
    store.setJournalFolder(journals());
    QVERIFY(store.open(path(), ProjectStore::Access::ReadOnly, job));
    QVERIFY(store.isReadOnly());
    QVERIFY(!QFile::exists(path() + QStringLiteral(".lock")));
    rename(document, QStringLiteral("tried"));
    QVERIFY(!store.save(job));
    QVERIFY(store.saveAs(path("copy.gpkg"), job));
    QVERIFY(!store.isReadOnly());
}

void ProjectStoreTest::movesPathsAndTheSideFolder()
{
    JobContext job;
    Document document;
    ProjectStore store(document);
    store.setJournalFolder(journals());
    EditBuilder builder(smallPark());
    Layer roads;
    roads.uid = Uid::fromName(QStringLiteral("roads"));
    roads.path = mFolder->filePath(QStringLiteral("data/roads.fgb"));
    builder.insert(roads);
    Layer served;
    served.uid = Uid::fromName(QStringLiteral("served"));
    served.path = QStringLiteral("https://example.com/wfs");
    builder.insert(served);
    TourStop stop;
    stop.uid = Uid::fromName(QStringLiteral("stop"));
    builder.insert(stop);
    store.startNew(builder.state());
    QVERIFY(store.saveAs(path(), job));
    QCOMPARE(document.find<Layer>(roads.uid)->path, QStringLiteral("data/roads.fgb"));

    QVERIFY(QDir().mkpath(store.sideFolder() + QStringLiteral("/media")));
    QFile picture(store.sideFolder() + QStringLiteral("/media/门.jpg"));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("jpeg");
    picture.close();
    EditBuilder media(document.state());
    media.set({TableId::TourStops, stop.uid}, "media",
              QStringLiteral("park.parkwright/media/门.jpg"));
    document.apply(media.take({}));
    QVERIFY(QDir(mFolder->path()).mkdir(QStringLiteral("moved")));
    QVERIFY(store.saveAs(path("moved/new.gpkg"), job));
    QCOMPARE(document.find<Layer>(roads.uid)->path, QStringLiteral("../data/roads.fgb"));
    QCOMPARE(document.find<Layer>(served.uid)->path, served.path);
    QCOMPARE(document.find<TourStop>(stop.uid)->media,
             QStringLiteral("new.parkwright/media/门.jpg"));
    QVERIFY(QFile::exists(path("moved/new.parkwright/media/门.jpg")));
    QVERIFY(!store.isModified());
    const auto there = ProjectFile::open(path("moved/new.gpkg"), job);
    QVERIFY(there);
    QCOMPARE(differences(document.state(), there->state), QStringList());
}

void ProjectStoreTest::tellsFilesFromAddresses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("stored");
    QTest::newRow("beside") << "/plans/dem.tif"
                            << "dem.tif";
    QTest::newRow("above") << "/data/dem.tif"
                           << "../data/dem.tif";
    QTest::newRow("relative already") << "x/dem.tif"
                                      << "x/dem.tif";
    QTest::newRow("in a zip") << "/vsizip/plans/a.zip/b.shp"
                              << "/vsizip/plans/a.zip/b.shp";
    QTest::newRow("database") << "PG:dbname=gis"
                              << "PG:dbname=gis";
    QTest::newRow("address") << "https://example.com/a.tif"
                             << "https://example.com/a.tif";
    QTest::newRow("nothing") << QString() << QString();
}

void ProjectStoreTest::tellsFilesFromAddresses()
{
    QFETCH(QString, path);
    QFETCH(QString, stored);
    const QString project = QStringLiteral("/plans/park.gpkg");
    QCOMPARE(storedPath(path, project), stored);
    if (path.startsWith(u'/'))
        QCOMPARE(resolvedPath(stored, project), path);
}

QTEST_GUILESS_MAIN(ProjectStoreTest)
#include "ProjectStoreTest.moc"
