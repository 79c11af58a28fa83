#include "gis/exchange/Samples.h"
#include "gis/standards/StandardsLibrary.h"
#include "tests/support/SceneStage.h"

#include <QGuiApplication>
#include <QTemporaryDir>

using namespace parkwright;

/// The shipped samples from their stored views, for people to look at: PARKWRIGHT_PICTURES=folder.
/// PARKWRIGHT_GALLERY=tower/0,guiyang-enclaves/2 takes only those (sample/number of the view).
class SampleGalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEveryStoredView_data()
    {
        QTest::addColumn<QString>("id");
        for (const SampleInfo& sample : shippedSamples())
            QTest::newRow(qPrintable(sample.id)) << sample.id;
    }

    void takesEveryStoredView()
    {
        if (!qEnvironmentVariableIsSet("PARKWRIGHT_PICTURES"))
            QSKIP("PARKWRIGHT_PICTURES names no folder");
        QFETCH(QString, id);
        const QStringList only = qEnvironmentVariable("PARKWRIGHT_GALLERY").split(u',');
        if (!only.first().isEmpty() && only.filter(id + u'/').isEmpty())
            QSKIP("not asked for");
        QTemporaryDir folder;
        SampleRequest request;
        request.folder = findSample(id)->folder;
        request.projectPath = folder.filePath(QStringLiteral("sample.gpkg"));
        JobContext job;
        Findings findings;
        auto plan = buildSample(request, job, findings);
        QVERIFY(plan);
        SceneStage stage;
        REQUIRE_STAGE(stage, *plan);
        stage.renderer.setQuality(RenderQuality::Still);
        stage.controller->setProjectPath(request.projectPath);
        stage.controller->setStandards(
            StandardsLibrary().find(stage.document.settings().standardsPack));
        stage.size = {1280, 800};
        int number = 0;
        for (const SavedView& saved : stage.document.table<SavedView>()) {
            const QString name = QStringLiteral("%1/%2").arg(id).arg(number++);
            const auto view = ViewState::fromJson(saved.state);
            QVERIFY(view);
            if (!only.first().isEmpty() && !only.contains(name))
                continue;
            stage.view = *view;
            keepPicture(stage.take(), QString(name).replace(u'/', u'-'));
        }
    }
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    SampleGalleryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "SampleGalleryTest.moc"
