#include "app/window/AppContext.h"
#include "app/window/Language.h"
#include "app/window/NavigationEditor.h"
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
    /// A mouse as one made it oneself survives a restart; a damaged table is none.
    void theMouseIsMadeOnesOwn()
    {
        Theme theme;
        Language language;
        {
            Preferences preferences(theme, language);
            NavigationEditor editor(preferences, nullptr);
            QComboBox* right = editor.chooser(Qt::RightButton, Qt::NoModifier);
            QCOMPARE(Navigation(right->currentData().toInt()), Navigation::Zoom); // QGIS
            right->setCurrentIndex(right->findData(int(Navigation::Orbit)));
            editor.show();
            QTest::keyClick(&editor, Qt::Key_Return);
            QCOMPARE(NavigationScheme::preset(), NavigationPreset::Own);
            QCOMPARE(NavigationScheme::drag(Qt::RightButton, Qt::NoModifier), Navigation::Orbit);
            preferences.setWheelSpeed(9); // more than there is
            QCOMPARE(NavigationScheme::wheelSpeed(), 4.0);
        }
        NavigationScheme::setPreset(NavigationPreset::Qgis);
        NavigationScheme::setOwnDrags({});
        {
            const Preferences again(theme, language);
            QCOMPARE(NavigationScheme::preset(), NavigationPreset::Own);
            QCOMPARE(NavigationScheme::drag(Qt::RightButton, Qt::NoModifier), Navigation::Orbit);
            QCOMPARE(NavigationScheme::drag(Qt::LeftButton, Qt::NoModifier), Navigation::Pan);
        }
        const auto rules = NavigationScheme::fromText(
            NavigationScheme::toText(NavigationScheme::dragsOf(NavigationPreset::Blender)));
        QVERIFY(rules &&
                rules->size() == NavigationScheme::dragsOf(NavigationPreset::Blender).size());
        for (const char* damaged :
             {"", "left", "left fly", "shift pan", "left pan;left orbit", "left+right pan"})
            QVERIFY2(!NavigationScheme::fromText(QString::fromLatin1(damaged)), damaged);
        NavigationScheme::setPreset(NavigationPreset::Qgis);
        NavigationScheme::setWheelSpeed(1);
    }
};

QTEST_MAIN(SettingsTest)
#include "SettingsTest.moc"
