#pragma once

#include <QDialog>

namespace parkwright {

class ViewPane;

/// Version, what draws, licence of the program and of what it is made with.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    static void open(ViewPane& view, QWidget& window);

private:
    AboutDialog(ViewPane& view, QWidget* parent);
    static QString licences();
};

} // namespace parkwright
