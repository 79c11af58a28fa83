#include "app/window/ShortcutsDialog.h"

#include "app/view/NavigationScheme.h"
#include "app/window/Actions.h"
#include "app/window/ShortcutEditor.h"
#include "app/window/Theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace parkwright {

namespace {

/// One key without its modifiers, short.
QString keyText(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return QStringLiteral("←");
    case Qt::Key_Right:
        return QStringLiteral("→");
    case Qt::Key_Up:
        return QStringLiteral("↑");
    case Qt::Key_Down:
        return QStringLiteral("↓");
    default:
        return QKeySequence(key).toString(QKeySequence::NativeText);
    }
}

/// "Ctrl+", or nothing.
QString modifierText(Qt::KeyboardModifiers modifiers)
{
    return modifiers == Qt::NoModifier
               ? QString()
               : QKeySequence(int(modifiers.toInt())).toString(QKeySequence::NativeText);
}

QString gesture(const DragRule& rule)
{
    const QString text = modifierText(rule.modifiers);
    switch (rule.button) {
    case Qt::LeftButton:
        return text + ShortcutsDialog::tr("Left drag");
    case Qt::MiddleButton:
        return text + ShortcutsDialog::tr("Middle drag");
    default:
        return text + ShortcutsDialog::tr("Right drag");
    }
}

/// One column of lines: what, and how.
class Column final : public QWidget
{
public:
    Column(const QString& title, QWidget* parent)
        : QWidget(parent)
        , mGrid(new QGridLayout(this))
    {
        mGrid->setContentsMargins(0, 0, 0, 0);
        mGrid->setHorizontalSpacing(24);
        mGrid->setVerticalSpacing(6);
        mGrid->setColumnStretch(0, 1);
        auto* head = new QLabel(title, this);
        head->setProperty("role", QStringLiteral("title"));
        mGrid->addWidget(head, 0, 0, 1, 2);
    }
    void add(const QString& what, const QString& how)
    {
        const int row = mGrid->rowCount();
        auto* keys = new QLabel(how, this);
        keys->setProperty("role", QStringLiteral("muted"));
        mGrid->addWidget(new QLabel(what, this), row, 0);
        mGrid->addWidget(keys, row, 1, Qt::AlignRight);
    }
    void finish() { mGrid->setRowStretch(mGrid->rowCount(), 1); }

private:
    QGridLayout* mGrid;
};

QWidget* movingColumn(QWidget* page)
{
    auto* moving = new Column(
        QStringLiteral("%1 (%2)").arg(ShortcutsDialog::tr("Moving"),
                                      NavigationScheme::title(NavigationScheme::preset())),
        page);
    for (const DragRule& rule : NavigationScheme::drags())
        moving->add(navigationTitle(rule.action), gesture(rule));
    const QString control = modifierText(Qt::ControlModifier);
    moving->add(ShortcutsDialog::tr("Zoom to the point"), ShortcutsDialog::tr("Wheel"));
    moving->add(ShortcutsDialog::tr("Zoom finely"), control + ShortcutsDialog::tr("Wheel"));
    moving->add(ShortcutsDialog::tr("Select"), ShortcutsDialog::tr("Click"));
    moving->add(ShortcutsDialog::tr("Select more"), control + ShortcutsDialog::tr("Click"));
    moving->add(ShortcutsDialog::tr("Zoom to it"), ShortcutsDialog::tr("Double click"));
    std::map<std::pair<QString, int>, QStringList> keys; // keys of one kind on one line
    for (const KeyRule& rule : NavigationScheme::keys()) {
        if (rule.key != Qt::Key_Equal)
            keys[{navigationTitle(rule.action), rule.modifiers.toInt()}] << keyText(rule.key);
    }
    for (const auto& [what, how] : keys)
        moving->add(what.first, modifierText(Qt::KeyboardModifiers::fromInt(what.second)) +
                                    how.join(QStringLiteral("  ")));
    moving->finish();
    return moving;
}

} // namespace

void ShortcutsDialog::open(Actions& actions, QWidget& window)
{
    auto* dialog = new ShortcutsDialog(actions, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

ShortcutsDialog::ShortcutsDialog(Actions& actions, QWidget* parent)
    : QDialog(parent)
    , mActions(actions)
    , mPage(new QScrollArea(this))
{
    setWindowTitle(tr("Keys and mouse"));
    mPage->setWidgetResizable(true);
    mPage->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* change = buttons->addButton(tr("Change shortcuts…"), QDialogButtonBox::ActionRole);
    change->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(change, &QPushButton::clicked, this, [this] {
        auto* editor = new ShortcutEditor(mActions, this);
        editor->setAttribute(Qt::WA_DeleteOnClose);
        editor->open();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&mActions, &Actions::shortcutsChanged, this, &ShortcutsDialog::fill);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(mPage, 1);
    column->addWidget(buttons);
    fill();
    const QSize wanted = mPage->widget()->sizeHint();
    const QSize most = parent->size() - QSize(60, 80);
    resize(std::min(wanted.width() + 48 + 16, most.width()),
           std::min(wanted.height() + 96, most.height()));
}

void ShortcutsDialog::fill()
{
    auto* page = new QWidget(mPage);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 12, 0);
    columns->setSpacing(40);
    std::vector<const CommandInfo*> known;
    for (const CommandInfo& info : commandTable()) {
        if (!mActions[info.command]->shortcut().isEmpty())
            known.push_back(&info);
    }
    const size_t half = (known.size() + 1) / 2;
    for (const size_t from : {size_t(0), half}) {
        auto* commands = new Column(from == 0 ? tr("Commands") : QString(), page);
        for (size_t i = from; i < std::min(from + half, known.size()); ++i)
            commands->add(
                Actions::plainText(known[i]->command),
                mActions[known[i]->command]->shortcut().toString(QKeySequence::NativeText));
        commands->finish();
        columns->addWidget(commands);
    }
    columns->addWidget(movingColumn(page));
    mPage->setWidget(page);
}

} // namespace parkwright
