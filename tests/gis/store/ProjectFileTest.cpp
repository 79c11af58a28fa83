#include "gis/store/ProjectFile.h"

#include "tests/gis/store/SamplePlans.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parkwright;

class ProjectFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryFieldOfEveryTable();
    void savesDifferencesOnly();
    void refusesWhatIsNoProject();
    void makesAnEmptyProject();

private:
    QString path(const char* name = "park.gpkg") const
    {
        return mFolder->filePath(QString::fromUtf8(name));
    }
    OpenedProject opened(const QString& file)
    {
        JobContext job;
        auto project = ProjectFile::open(file, job);
        if (!project)
            qWarning() << project.error().message << project.error().detail;
        return project ? *project : OpenedProject();
    }
    bool create(const QString& file, const PlanState& state)
    {
        JobContext job;
        const auto saved = ProjectFile::create(file, state, job);
        if (!saved)
            qWarning() << saved.error().message << saved.error().detail;
        return bool(saved);
    }

    std::unique_ptr<QTemporaryDir> mFolder;
};

void ProjectFileTest::init()
{
    mFolder = std::make_unique<QTemporaryDir>();
    QVERIFY(mFolder->isValid());
}

void ProjectFileTest::keepsEveryFieldOfEveryTable()
{
    const PlanState plan = fullPlan(7);
    QVERIFY(create(path("园区 100% it's?.gpkg"), plan));
    const OpenedProject project = opened(path("园区 100% it's?.gpkg"));
    QCOMPARE(differences(plan, project.state), QStringList());
    for (const Finding& finding : project.findings) // the references lead nowhere
        QCOMPARE(finding.code, QStringLiteral("project-reference-dangling"));
}

void ProjectFileTest::savesDifferencesOnly()
{
    const PlanState before = smallPark();
    QVERIFY(create(path(), before));
    const OpenedProject project = opened(path());
    QVERIFY(project.findings.empty());

    EditBuilder edit(project.state);
    edit.set({TableId::Buildings, Uid::fromName(QStringLiteral("tower"))}, "name",
             QStringLiteral("B2"));
    edit.set({TableId::Buildings, Uid::fromName(QStringLiteral("tower"))}, "shell", Value());
    edit.set({TableId::Parks, Uid::fromName(QStringLiteral("park"))}, "boundary", Value());
    edit.remove({TableId::Parcels, Uid::fromName(QStringLiteral("parcel 1"))});
    Parcel parcel;
    parcel.number = QStringLiteral("A-03");
    edit.insert(parcel);
    SaveRequest request;
    request.path = path();
    request.now = edit.state();
    request.lastSaved = project.stored;
    request.expected = project.stamp;
    JobContext job;
    const auto saved = ProjectFile::save(request, job);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message + saved.error().detail));
    QCOMPARE(differences(edit.state(), opened(path()).state), QStringList());
    QCOMPARE(QDir(mFolder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void ProjectFileTest::refusesWhatIsNoProject()
{
    JobContext job;
    QVERIFY(ProjectFile::open(path("nowhere.gpkg"), job).error().code == ErrorCode::NotFound);
    QFile text(path("text.gpkg"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no database at all");
    text.close();
    QVERIFY(ProjectFile::open(path("text.gpkg"), job).error().code == ErrorCode::Io);
    QVERIFY(ProjectFile::open(mFolder->path(), job).error().code == ErrorCode::Io);
}

void ProjectFileTest::makesAnEmptyProject()
{
    QVERIFY(create(path(), PlanState()));
    const OpenedProject project = opened(path());
    QVERIFY(project.findings.empty());
    QCOMPARE(differences(PlanState(), project.state), QStringList());
}

QTEST_GUILESS_MAIN(ProjectFileTest)
#include "ProjectFileTest.moc"
