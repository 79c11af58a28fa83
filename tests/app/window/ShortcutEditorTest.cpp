#include "app/window/ShortcutEditor.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTreeWidget>

using namespace parkwright;

/// Another shortcut for a command.
class ShortcutEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().remove(QStringLiteral("shortcuts")); }
    void cleanup() { QSettings().remove(QStringLiteral("shortcuts")); }
    void changesAShortcutForGood();
    void takesOneOverOnlyWhenAsked();
    void takesOneAway();
    void goesBackToHowItCame();
    void findsCommandsAndKeys();

private:
    static QPushButton* button(const QWidget& dialog, const QString& text);
};

QPushButton* ShortcutEditorTest::button(const QWidget& dialog, const QString& text)
{
    const auto buttons = dialog.findChildren<QPushButton*>();
    for (QPushButton* each : buttons)
        if (each->text() == text)
            return each;
    return nullptr;
}

void ShortcutEditorTest::changesAShortcutForGood()
{
    {
        Actions actions;
        ShortcutEditor editor(actions, nullptr);
        editor.choose(Command::Top);
        auto* edit = editor.findChild<QKeySequenceEdit*>();
        QCOMPARE(edit->keySequence(), QKeySequence(QStringLiteral("T")));
        edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+7")));
        button(editor, QStringLiteral("Set"))->click();
        QCOMPARE(actions[Command::Top]->shortcut(), QKeySequence(QStringLiteral("Ctrl+7")));
        QVERIFY(actions[Command::Top]->toolTip().contains(QStringLiteral("Ctrl+7")));
    }
    const Actions again; // the next start
    QCOMPARE(again[Command::Top]->shortcut(), QKeySequence(QStringLiteral("Ctrl+7")));
}

void ShortcutEditorTest::takesOneOverOnlyWhenAsked()
{
    Actions actions;
    ShortcutEditor editor(actions, nullptr);
    editor.choose(Command::Top);
    editor.findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence(QStringLiteral("N")));
    bool isTold = false;
    const auto labels = editor.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        isTold = isTold || label->text().contains(Actions::plainText(Command::North));
    QVERIFY(isTold);
    QCOMPARE(actions[Command::North]->shortcut(), QKeySequence(QStringLiteral("N")));
    button(editor, QStringLiteral("Take over"))->click();
    QVERIFY(actions[Command::North]->shortcut().isEmpty());
    QCOMPARE(actions[Command::Top]->shortcut(), QKeySequence(QStringLiteral("N")));
}

void ShortcutEditorTest::takesOneAway()
{
    {
        Actions actions;
        ShortcutEditor editor(actions, nullptr);
        editor.choose(Command::Top);
        button(editor, QStringLiteral("Remove"))->click();
        QVERIFY(actions[Command::Top]->shortcut().isEmpty());
    }
    const Actions again;
    QVERIFY(again[Command::Top]->shortcut().isEmpty());
}

void ShortcutEditorTest::goesBackToHowItCame()
{
    Actions actions;
    ShortcutEditor editor(actions, nullptr);
    actions.setShortcut(Command::Top, QKeySequence(QStringLiteral("F7")));
    editor.choose(Command::Top);
    button(editor, QStringLiteral("As delivered"))->click();
    QCOMPARE(actions[Command::Top]->shortcut(), QKeySequence(QStringLiteral("T")));
    actions.setShortcut(Command::Top, QKeySequence(QStringLiteral("F7")));
    actions.setShortcut(Command::Save, {});
    button(editor, QStringLiteral("All as delivered"))->click();
    QCOMPARE(actions[Command::Top]->shortcut(), QKeySequence(QStringLiteral("T")));
    QCOMPARE(actions[Command::Save]->shortcut(), QKeySequence(QStringLiteral("Ctrl+S")));
    QVERIFY(QSettings().childGroups().filter(QStringLiteral("shortcuts")).isEmpty());
}

void ShortcutEditorTest::findsCommandsAndKeys()
{
    Actions actions;
    ShortcutEditor editor(actions, nullptr);
    auto* list = editor.findChild<QTreeWidget*>();
    const auto shown = [list] {
        int count = 0;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            count += list->topLevelItem(i)->isHidden() ? 0 : 1;
        return count;
    };
    const int all = shown();
    auto* search = editor.findChild<QLineEdit*>();
    search->setText(QStringLiteral("measure"));
    QVERIFY(shown() >= 4 && shown() < all);
    search->setText(QStringLiteral("Ctrl+Shift+S"));
    QCOMPARE(shown(), 1);
    search->clear();
    QCOMPARE(shown(), all);
}

QTEST_MAIN(ShortcutEditorTest)
#include "ShortcutEditorTest.moc"
