#include "app/window/ShortcutEditor.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <optional>

namespace parkwright {

namespace {

constexpr QSize EditorSize{520, 560};

QString nativeText(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace

ShortcutEditor::ShortcutEditor(Actions& actions, QWidget* parent)
    : QDialog(parent)
    , mActions(actions)
    , mSearch(new QLineEdit(this))
    , mList(new QTreeWidget(this))
    , mEdit(new QKeySequenceEdit(this))
    , mConflict(new QLabel(this))
    , mSet(new QPushButton(tr("Set"), this))
    , mRemove(new QPushButton(tr("Remove"), this))
    , mReset(new QPushButton(tr("As delivered"), this))
    , mResetAll(new QPushButton(tr("All as delivered"), this))
{
    setWindowTitle(tr("Shortcuts"));
    resize(EditorSize);
    mSearch->setPlaceholderText(tr("Search commands and keys"));
    mSearch->setAccessibleName(mSearch->placeholderText());
    mSearch->setClearButtonEnabled(true);
    mList->setHeaderLabels({tr("Command"), tr("Shortcut")});
    mList->setRootIsDecorated(false);
    mList->header()->setStretchLastSection(false);
    mList->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    mList->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    mList->setAccessibleName(tr("Commands"));
    mEdit->setAccessibleName(tr("New shortcut"));
    mConflict->setWordWrap(true);
    mConflict->setProperty("role", QStringLiteral("muted"));
    auto* line = new QHBoxLayout;
    line->addWidget(mEdit, 1);
    for (QPushButton* button : {mSet, mRemove, mReset}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(mResetAll, QDialogButtonBox::ResetRole);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(16, 16, 16, 16);
    page->setSpacing(10);
    page->addWidget(mSearch);
    page->addWidget(mList, 1);
    page->addLayout(line);
    page->addWidget(mConflict);
    page->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(mSearch, &QLineEdit::textChanged, this, &ShortcutEditor::filter);
    connect(mList, &QTreeWidget::currentItemChanged, this, &ShortcutEditor::showChosen);
    connect(mEdit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::showConflict);
    connect(mSet, &QPushButton::clicked, this, &ShortcutEditor::apply);
    connect(mRemove, &QPushButton::clicked, this, [this] {
        mEdit->clear();
        apply();
    });
    connect(mReset, &QPushButton::clicked, this, [this] {
        mEdit->setKeySequence(Actions::delivered(*chosen()));
        if (!holder())
            apply();
    });
    connect(mResetAll, &QPushButton::clicked, &mActions, &Actions::resetShortcuts);
    connect(&mActions, &Actions::shortcutsChanged, this, &ShortcutEditor::fill);
    fill();
    mList->setCurrentItem(mList->topLevelItem(0));
}

void ShortcutEditor::fill()
{
    const auto before = chosen();
    const QSignalBlocker quiet(mList);
    mList->clear();
    for (const CommandInfo& info : commandTable()) {
        QAction* action = mActions[info.command];
        auto* item = new QTreeWidgetItem(
            mList, {Actions::plainText(info.command), nativeText(action->shortcut())});
        item->setData(0, Qt::UserRole, int(info.command));
        item->setIcon(0, action->icon());
        QFont font = item->font(1);
        font.setBold(action->shortcut() != Actions::delivered(info.command));
        item->setFont(1, font);
    }
    filter(mSearch->text());
    if (before)
        choose(*before);
    showChosen();
}

void ShortcutEditor::filter(const QString& words)
{
    for (int i = 0; i < mList->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = mList->topLevelItem(i);
        item->setHidden(!item->text(0).contains(words, Qt::CaseInsensitive) &&
                        !item->text(1).contains(words, Qt::CaseInsensitive));
    }
}

void ShortcutEditor::choose(Command command)
{
    for (int i = 0; i < mList->topLevelItemCount(); ++i) {
        if (mList->topLevelItem(i)->data(0, Qt::UserRole).toInt() == int(command))
            mList->setCurrentItem(mList->topLevelItem(i));
    }
}

std::optional<Command> ShortcutEditor::chosen() const
{
    const QTreeWidgetItem* item = mList->currentItem();
    return item ? std::optional(Command(item->data(0, Qt::UserRole).toInt())) : std::nullopt;
}

std::optional<Command> ShortcutEditor::holder() const
{
    const QKeySequence typed = mEdit->keySequence();
    if (typed.isEmpty())
        return std::nullopt;
    for (const CommandInfo& info : commandTable()) {
        if (info.command != chosen() && mActions[info.command]->shortcut() == typed)
            return info.command;
    }
    return std::nullopt;
}

void ShortcutEditor::showChosen()
{
    const auto command = chosen();
    for (QWidget* each : {static_cast<QWidget*>(mEdit), static_cast<QWidget*>(mSet),
                          static_cast<QWidget*>(mRemove), static_cast<QWidget*>(mReset)})
        each->setEnabled(command.has_value());
    if (command)
        mEdit->setKeySequence(mActions[*command]->shortcut());
    showConflict();
}

void ShortcutEditor::showConflict()
{
    const auto other = holder();
    mSet->setText(other ? tr("Take over") : tr("Set"));
    mConflict->setText(other
                           ? tr("%1 belongs to “%2”, which loses it when it is taken over.")
                                 .arg(nativeText(mEdit->keySequence()), Actions::plainText(*other))
                           : tr("Choose a command, click into the field and press the keys."));
}

void ShortcutEditor::apply()
{
    const auto command = chosen();
    if (!command)
        return;
    const QKeySequence typed = mEdit->keySequence();
    if (const auto other = holder())
        mActions.setShortcut(*other, {});
    mActions.setShortcut(*command, typed);
}

} // namespace parkwright
