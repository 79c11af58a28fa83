#include "app/window/AppContext.h"
#include "app/window/Language.h"
#include "app/window/Preferences.h"
#include "app/window/SettingsDialog.h"
#include "app/window/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace parkwright;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("Parkwright settings test"));
        QSettings().clear();
    }
    void cleanupTestCase() { QSettings().clear(); }

    void areFoundByNameAndChoice()
    {
        Theme theme;
        Language language;
        Preferences preferences(theme, language);
        preferences.setLanguage(QStringLiteral("en"));
        AppContext context;
        context.replacePlan({});
        SettingsDialog dialog(context, preferences, nullptr);
        dialog.show();
        QTest::keyClicks(&dialog.search(), QStringLiteral("mu"));
        QVERIFY(dialog.isShown(QStringLiteral("areaUnit"))); // one of its units
        QVERIFY(!dialog.isShown(QStringLiteral("language")));
        QVERIFY(dialog.findChild<QComboBox*>(QStringLiteral("areaUnit"))->isVisible());
        dialog.search().setText(QStringLiteral("language"));
        QVERIFY(dialog.isShown(QStringLiteral("language")));
        QVERIFY(dialog.findChild<QComboBox*>(QStringLiteral("language"))->isVisible());
        QVERIFY(!dialog.isShown(QStringLiteral("areaUnit")));
        dialog.search().setText(QStringLiteral("no such thing"));
        for (const SettingInfo& info : settingTable())
            QVERIFY(!dialog.isShown(QString::fromLatin1(info.key)));
        dialog.reveal(QStringLiteral("standards"));
        for (const SettingInfo& info : settingTable())
            QVERIFY(dialog.isShown(QString::fromLatin1(info.key)));
        QVERIFY(dialog.findChild<QComboBox*>(QStringLiteral("standards"))->isVisible());
    }
};

QTEST_MAIN(SettingsTest)
#include "SettingsTest.moc"
