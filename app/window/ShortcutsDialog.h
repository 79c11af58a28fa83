#pragma once

#include <QDialog>

namespace parkwright {

/// All keys and mouse gestures on one page, made from the tables that they come from.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    static void open(QWidget& window);

private:
    explicit ShortcutsDialog(QWidget* parent);
};

} // namespace parkwright
