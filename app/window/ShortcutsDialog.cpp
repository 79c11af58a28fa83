#include "app/window/ShortcutsDialog.h"

#include "app/view/NavigationScheme.h"
#include "app/window/Actions.h"
#include "app/window/Theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <map>

namespace parkwright {

namespace {

QString keysOf(int key, Qt::KeyboardModifiers modifiers)
{
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(key)))
        .toString(QKeySequence::NativeText);
}

QString gesture(const DragRule& rule)
{
    QString text;
    if (rule.modifiers != Qt::NoModifier)
        text = QKeySequence(QKeyCombination(rule.modifiers)).toString(QKeySequence::NativeText);
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

} // namespace

void ShortcutsDialog::open(QWidget& window)
{
    auto* dialog = new ShortcutsDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

ShortcutsDialog::ShortcutsDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys and mouse"));
    auto* commands = new Column(tr("Commands"), this);
    for (const CommandInfo& info : commandTable()) {
        if (info.shortcut[0] != '\0')
            commands->add(Actions::plainText(info.command),
                          QKeySequence(QString::fromLatin1(info.shortcut))
                              .toString(QKeySequence::NativeText));
    }
    commands->finish();
    auto* moving =
        new Column(QStringLiteral("%1 (%2)").arg(
                       tr("Moving"), NavigationScheme::title(NavigationScheme::preset())),
                   this);
    for (const DragRule& rule : NavigationScheme::drags())
        moving->add(navigationTitle(rule.action), gesture(rule));
    moving->add(tr("Zoom to the point"), tr("Wheel"));
    moving->add(tr("Zoom finely"),
                QKeySequence(Qt::CTRL).toString(QKeySequence::NativeText) + tr("Wheel"));
    moving->add(tr("Select"), tr("Click"));
    moving->add(tr("Select more"),
                QKeySequence(Qt::CTRL).toString(QKeySequence::NativeText) + tr("Click"));
    moving->add(tr("Zoom to it"), tr("Double click"));
    std::map<QString, QStringList> keys; // arrows of one kind on one line
    for (const KeyRule& rule : NavigationScheme::keys()) {
        if (rule.key != Qt::Key_Equal)
            keys[navigationTitle(rule.action) + u'\n' + QString::number(int(rule.modifiers))]
                << keysOf(rule.key, rule.modifiers);
    }
    for (const auto& [what, how] : keys)
        moving->add(what.section(u'\n', 0, 0), how.join(QStringLiteral("  ")));
    moving->finish();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(48);
    columns->addWidget(commands);
    columns->addWidget(moving);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(24, 20, 24, 16);
    page->setSpacing(16);
    page->addLayout(columns);
    page->addWidget(buttons);
}

} // namespace parkwright
