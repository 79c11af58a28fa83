#pragma once

#include "app/window/Actions.h"

#include <QDialog>

#include <optional>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace parkwright {

/// Lists all commands and lets one give each another shortcut, at once and for good. A shortcut
/// that another command has is taken from it only when one says so. GUI thread.
class ShortcutEditor final : public QDialog
{
    Q_OBJECT

public:
    /// @param actions outlive the dialog
    ShortcutEditor(Actions& actions, QWidget* parent);

    void choose(Command command);

private:
    void fill();
    void filter(const QString& words);
    void showChosen();
    void showConflict();
    void apply();
    std::optional<Command> chosen() const;
    /// Which other command has what was typed.
    std::optional<Command> holder() const;

    Actions& mActions;
    QLineEdit* mSearch;
    QTreeWidget* mList;
    QKeySequenceEdit* mEdit;
    QLabel* mConflict;
    QPushButton* mSet;
    QPushButton* mRemove;
    QPushButton* mReset;
    QPushButton* mResetAll;
};

} // namespace parkwright
