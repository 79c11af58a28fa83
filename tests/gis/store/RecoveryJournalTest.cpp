#include "gis/store/RecoveryJournal.h"

#include "tests/gis/store/SamplePlans.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parkwright;

namespace {

JournalHeader headerOf(const char* project, const char* saveId)
{
    JournalHeader made;
    made.project = QString::fromUtf8(project);
    made.saveId = QString::fromUtf8(saveId);
    return made;
}

Edit named(const QString& name)
{
    EditBuilder builder{PlanState()};
    Park park;
    park.uid = Uid::fromName(name);
    park.name = name;
    builder.insert(park);
    return builder.take(name);
}

QStringList texts(const std::optional<ReadJournal>& journal)
{
    QStringList all;
    if (journal) {
        for (const Edit& edit : journal->edits)
            all << edit.text;
    }
    return all;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class RecoveryJournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEditsInOrder();
    void forgetsWhatWasSaved();
    void leavesNothingAfterACleanEnd();
    void ignoresATornEnd();
    void stopsAtDamage();
    void keepsABulkImportWhole_data();
    void keepsABulkImportWhole();
    void takesOverEditsOfAnEarlierOne();
    void saysWhenItCannotWrite();
    void keepsAPreparedEditBothWays();
    void findsProjectsWithoutAFile();

private:
    QString path() const { return mFolder->filePath(QStringLiteral("state/a.journal")); }
    std::unique_ptr<QTemporaryDir> mFolder;
};

void RecoveryJournalTest::init()
{
    mFolder = std::make_unique<QTemporaryDir>();
    QVERIFY(mFolder->isValid());
}

void RecoveryJournalTest::keepsEditsInOrder()
{
    {
        RecoveryJournal journal(path(), headerOf("/p/园区.gpkg", "s1"));
        journal.flush();
        QVERIFY(!QFile::exists(path())); // nothing to recover yet
        journal.record(named(QStringLiteral("one")));
        journal.record(Edit());
        journal.flush();
        QCOMPARE(texts(RecoveryJournal::read(path())), QStringList{QStringLiteral("one")});
        journal.record(named(QStringLiteral("two")));
    } // a destructor is no clean end: what is left is written
    const auto read = RecoveryJournal::read(path());
    QCOMPARE(texts(read), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(read->header.project, QStringLiteral("/p/园区.gpkg"));
    QCOMPARE(read->header.saveId, QStringLiteral("s1"));
    QCOMPARE(read->header.pid, QCoreApplication::applicationPid());
    QVERIFY(!QFile::permissions(path()).testAnyFlags(QFile::ReadOther | QFile::ReadGroup));
}

void RecoveryJournalTest::forgetsWhatWasSaved()
{
    RecoveryJournal journal(path(), headerOf("/p", "s1"));
    journal.record(named(QStringLiteral("one")));
    const quint64 mark = journal.mark();
    journal.record(named(QStringLiteral("while saving")));
    journal.forgetUntil(mark, QStringLiteral("s2"));
    journal.record(named(QStringLiteral("after")));
    journal.flush();
    const auto read = RecoveryJournal::read(path());
    QCOMPARE(texts(read), (QStringList{QStringLiteral("while saving"), QStringLiteral("after")}));
    QCOMPARE(read->header.saveId, QStringLiteral("s2"));
    journal.forgetUntil(journal.mark(), QStringLiteral("s3"));
    journal.flush();
    QVERIFY(!QFile::exists(path()));
}

void RecoveryJournalTest::leavesNothingAfterACleanEnd()
{
    {
        RecoveryJournal journal(path(), {});
        journal.record(named(QStringLiteral("one")));
        journal.discard();
        QVERIFY(!QFile::exists(path()));
        journal.record(named(QStringLiteral("late")));
        journal.flush();
    }
    QVERIFY(!QFile::exists(path()));
}

void RecoveryJournalTest::ignoresATornEnd()
{
    {
        RecoveryJournal journal(path(), {});
        journal.record(named(QStringLiteral("one")));
        journal.record(named(QStringLiteral("two")));
    }
    const QByteArray whole = contentOf(path());
    const qsizetype secondRecord = whole.lastIndexOf('\n', whole.size() - 2) + 1;
    for (qsizetype size = whole.size() - 1; size >= secondRecord; size -= 7) {
        overwrite(path(), whole.left(size));
        QCOMPARE(texts(RecoveryJournal::read(path())), QStringList{QStringLiteral("one")});
    }
    overwrite(path(), whole.left(30));
    QVERIFY(!RecoveryJournal::read(path()));
    overwrite(path(), {});
    QVERIFY(!RecoveryJournal::read(path()));
}

void RecoveryJournalTest::stopsAtDamage()
{
    {
        RecoveryJournal journal(path(), {});
        for (const char* name : {"one", "two", "three"})
            journal.record(named(QString::fromLatin1(name)));
    }
    QByteArray damaged = contentOf(path());
    damaged.replace("\"name\":\"two\"", "\"name\":\"owt\"");
    overwrite(path(), damaged);
    QCOMPARE(texts(RecoveryJournal::read(path())), QStringList{QStringLiteral("one")});
}

void RecoveryJournalTest::keepsABulkImportWhole_data()
{
    QTest::addColumn<bool>("isPrepared");
    QTest::newRow("as an edit") << false;
    QTest::newRow("as a prepared edit") << true;
}

void RecoveryJournalTest::keepsABulkImportWhole()
{
    QFETCH(bool, isPrepared);
    constexpr int Count = 100000;
    PlanBuilder builder;
    for (int i = 0; i < Count; ++i) {
        Floor floor;
        floor.uid = Uid::make();
        floor.number = i;
        builder.insert(floor);
    }
    const PlanState plan = builder.state();
    const Edit edit = difference(PlanState(), plan, QStringLiteral("import"));
    {
        RecoveryJournal journal(path(), {});
        if (isPrepared)
            journal.record(prepareEdit(PlanState(), edit, plan));
        else
            journal.record(edit);
        journal.record(named(QStringLiteral("after")));
    }
    const auto read = RecoveryJournal::read(path());
    QCOMPARE(texts(read), (QStringList{QStringLiteral("import"), QStringLiteral("after")}));
    PlanBuilder again;
    QCOMPARE(applyEdit(again, read->edits.front()), 0);
    QVERIFY(difference(plan, again.state(), {}).isEmpty());

    // Cut off in the middle of the many records of one edit: none of it is there.
    const QByteArray whole = contentOf(path());
    overwrite(path(), whole.left(whole.size() / 2));
    QCOMPARE(texts(RecoveryJournal::read(path())), QStringList());
}

void RecoveryJournalTest::takesOverEditsOfAnEarlierOne()
{
    {
        RecoveryJournal journal(path(), {}, {named(QStringLiteral("recovered"))});
        journal.record(named(QStringLiteral("new")));
    }
    QCOMPARE(texts(RecoveryJournal::read(path())),
             (QStringList{QStringLiteral("recovered"), QStringLiteral("new")}));
}

void RecoveryJournalTest::saysWhenItCannotWrite()
{
    overwrite(mFolder->filePath(QStringLiteral("state")), "a file where a folder is needed");
    RecoveryJournal journal(path(), {});
    journal.record(named(QStringLiteral("one")));
    journal.flush();
    QVERIFY(!journal.failure().isEmpty());
    QVERIFY(QFile::remove(mFolder->filePath(QStringLiteral("state"))));
    journal.record(named(QStringLiteral("two"))); // tries again, with everything
    journal.flush();
    QVERIFY(journal.failure().isEmpty());
    QCOMPARE(texts(RecoveryJournal::read(path())),
             (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
}

/// An import, taken back: both are found again, without anything being copied.
void RecoveryJournalTest::keepsAPreparedEditBothWays()
{
    const PlanState empty;
    EditBuilder builder(empty);
    const Uid row = builder.insert(Building{});
    const PreparedEdit prepared = prepareEdit(empty, builder.take(QStringLiteral("import")));
    RecoveryJournal journal(path(), {});
    journal.record(prepared);
    journal.record(prepared.inverse());
    journal.flush();
    const auto read = RecoveryJournal::read(path());
    QVERIFY(read && read->edits.size() == 2);
    PlanBuilder plan(empty);
    QCOMPARE(applyEdit(plan, read->edits[0]), 0);
    QVERIFY(plan.state().find<Building>(row));
    QCOMPARE(applyEdit(plan, read->edits[1]), 0);
    QVERIFY(!plan.state().find<Building>(row));
}

void RecoveryJournalTest::findsProjectsWithoutAFile()
{
    const QString untitled = RecoveryJournal::newPath(mFolder->path());
    {
        RecoveryJournal journal(untitled, {});
        journal.record(named(QStringLiteral("one")));
    }
    QVERIFY(RecoveryJournal::orphans(mFolder->path()).empty()); // this program is alive
    // The same of a program that has gone: no process has this number on Linux.
    QByteArray content = contentOf(untitled);
    QByteArray header = content.left(content.indexOf('\n'));
    QByteArray json = header.mid(17);
    json.replace(QByteArray::number(QCoreApplication::applicationPid()), "99999999");
    const QByteArray sum =
        QCryptographicHash::hash(json, QCryptographicHash::Sha1).toHex().left(16);
    content.replace(0, header.size(), sum + ' ' + json);
    overwrite(untitled, content);
    const auto orphans = RecoveryJournal::orphans(mFolder->path());
    QCOMPARE(orphans.size(), size_t(1));
    QCOMPARE(orphans.front().path, untitled);
}

QTEST_GUILESS_MAIN(RecoveryJournalTest)
#include "RecoveryJournalTest.moc"
