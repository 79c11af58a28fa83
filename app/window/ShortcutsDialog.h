#pragma once

#include <QDialog>

class QScrollArea;

namespace parkwright {

class Actions;

/// All keys and mouse gestures on one page, made from the tables that they come from.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param actions live as long as the window
    static void open(Actions& actions, QWidget& window);

private:
    ShortcutsDialog(Actions& actions, QWidget* parent);
    void fill();

    Actions& mActions;
    QScrollArea* mPage;
};

} // namespace parkwright
