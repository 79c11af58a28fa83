#include "plugins/host/PluginLoader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parkwright;

class PluginLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatShipsWithTheProgram();
    void refusesOtherSdks();
    void listsABrokenPluginAndGoesOn();
};

void PluginLoaderTest::loadsWhatShipsWithTheProgram()
{
    PluginRegistry registry;
    const auto found = loadPlugins(QStringLiteral(PARKWRIGHT_PLUGIN_DIR), registry);
    QVERIFY(!found.empty());
    QCOMPARE(found[0].id, QStringLiteral("boundary-points"));
    QVERIFY2(found[0].state,
             qPrintable(found[0].state ? QString() : found[0].state.error().detail));
    const auto format = registry.findExportFormat(QStringLiteral("txt"), TableId::Parcels);
    QVERIFY(format);
    QCOMPARE(format->settings().size(), size_t(2));
    QVERIFY(!registry.findExportFormat(QStringLiteral("txt"), TableId::Floors));
    QCOMPARE(sourceFormats().size(), size_t(1));
}

void PluginLoaderTest::refusesOtherSdks()
{
    const auto manifest = [](int sdk) {
        return QJsonObject{{QStringLiteral("id"), QStringLiteral("x")},
                           {QStringLiteral("version"), QStringLiteral("1")},
                           {QStringLiteral("sdk"), sdk}};
    };
    QVERIFY(checkManifest(manifest(PARKWRIGHT_PLUGIN_SDK)));
    QVERIFY(!checkManifest(manifest(PARKWRIGHT_PLUGIN_SDK + 1)));
    QVERIFY(!checkManifest(QJsonObject()));
}

void PluginLoaderTest::listsABrokenPluginAndGoesOn()
{
    QTemporaryDir folder;
    QFile broken(folder.filePath(QStringLiteral("a-broken.so")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("this is no library");
    broken.close();
    QVERIFY(QFile::copy(QStringLiteral(PARKWRIGHT_PLUGIN_DIR "/boundary-points.so"),
                        folder.filePath(QStringLiteral("b-good.so"))));
    PluginRegistry registry;
    const auto found = loadPlugins(folder.path(), registry);
    QCOMPARE(found.size(), size_t(2));
    QVERIFY(!found[0].state);
    QVERIFY(found[1].state);
}

QTEST_GUILESS_MAIN(PluginLoaderTest)
#include "PluginLoaderTest.moc"
