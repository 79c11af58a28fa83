#include "app/docks/InspectorPanel.h"
#include "app/imports/ImportFlow.h"
#include "app/view/ParkScene.h"
#include "app/view/ViewPane.h"
#include "app/window/DockLayout.h"
#include "tests/app/window/Program.h"
#include "tests/app/window/SomeFiles.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace parkwright;

namespace {

constexpr int Long = 120000; ///< ms

/// What a widget shows as text, and whether all of it is seen.
QString cutText(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || label->text().contains(u'…'))
            return {};
        const bool fits = label->wordWrap()
                              ? label->heightForWidth(label->width()) <= label->height() + 2
                              : label->sizeHint().width() <= label->width() + 2;
        return fits ? QString() : label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        const bool written = !button->text().isEmpty() && button->sizeHint().isValid();
        return written && button->sizeHint().width() > button->width() + 2 ? button->text()
                                                                           : QString();
    }
    return {};
}

QStringList cutTexts(const QWidget& window)
{
    QStringList cut;
    const auto children = window.findChildren<QWidget*>();
    for (const QWidget* child : children) {
        if (!child->isVisible() || child->visibleRegion().isEmpty())
            continue;
        if (const QString text = cutText(*child); !text.isEmpty())
            cut << QStringLiteral("%1: %2").arg(
                QString::fromLatin1(child->metaObject()->className()), text);
    }
    return cut;
}

/// For looking at: PARKWRIGHT_PICTURES=folder keeps every screen.
void keep(QWidget& window, const QString& name)
{
    if (qEnvironmentVariableIsSet("PARKWRIGHT_PICTURES"))
        window.grab().save(qEnvironmentVariable("PARKWRIGHT_PICTURES") + u'/' + name +
                           QStringLiteral(".png"));
}

} // namespace

/// Every screen in both languages and themes: nothing is cut, the view has room.
class ScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showWholeTexts_data();
    void showWholeTexts();

private:
    void look(QWidget& window, const char* screen);

    QString mName;
};

void ScreensTest::look(QWidget& window, const char* screen)
{
    QTest::qWait(50); // layouts settle
    const QString name = mName + u'-' + QLatin1String(screen);
    keep(window, name);
    const QStringList cut = cutTexts(window);
    QVERIFY2(cut.isEmpty(),
             qPrintable(name + QStringLiteral(": ") + cut.join(QStringLiteral("; "))));
}

void ScreensTest::showWholeTexts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-light-small") << QStringLiteral("en") << false << QSize(1280, 800);
    QTest::newRow("zh-dark-small") << QStringLiteral("zh_CN") << true << QSize(1280, 800);
    QTest::newRow("zh-light-large") << QStringLiteral("zh_CN") << false << QSize(1920, 1080);
    QTest::newRow("en-dark-large") << QStringLiteral("en") << true << QSize(1920, 1080);
}

void ScreensTest::showWholeTexts()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    mName = QString::fromLatin1(QTest::currentDataTag());
    Program program;
    MainWindow& window = program.window();
    program.preferences().setLanguage(language);
    program.preferences().setTheme(dark ? ThemeMode::Dark : ThemeMode::Light);
    window.resize(size);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    look(window, "start");

    const QTemporaryDir folder;
    QSignalSpy finished(&window.imports(), &ImportFlow::finished);
    QSignalSpy ready(&window.scene(), &ParkScene::ready);
    window.take({writeBuildings(folder.path(), 60, QStringLiteral("blocks.geojson"))});
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), Long);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), Long);
    QVERIFY2(window.view().width() >= 640, qPrintable(QString::number(window.view().width())));
    look(window, "imported");
    program.context().selection().set(
        {{TableId::Buildings, program.context().document().table<Building>().begin()->uid}});
    for (const char* dock : {"inspector", "floors", "indicators", "findings", "table"}) {
        window.docks().reveal(dock);
        look(window, dock);
    }
    for (const Command command :
         {Command::Settings, Command::Shortcuts, Command::About, Command::Export}) {
        window.actions()[command]->trigger();
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<QDialog*>()) && dialog->isVisible());
        look(*dialog, window.actions()[command]->objectName().toLatin1().constData());
        dialog->close();
        QTRY_VERIFY(!window.findChild<QDialog*>());
    }
}

int main(int argc, char** argv)
{
    return parkwright::runWindowTest<ScreensTest>(argc, argv);
}
#include "ScreensTest.moc"
