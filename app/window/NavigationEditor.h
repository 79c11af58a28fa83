#pragma once

#include "app/view/NavigationScheme.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QPushButton;
class QTableWidget;

namespace parkwright {

class Preferences;

/// What each drag does, for every mouse button with every modifier: one cell each, so that no
/// gesture can mean two things. Starts from the table in use. GUI thread.
class NavigationEditor final : public QDialog
{
    Q_OBJECT

public:
    NavigationEditor(Preferences& preferences, QWidget* parent);

    std::vector<DragRule> drags() const;
    void setDrags(std::span<const DragRule> drags);
    /// The chooser of a gesture; null for one that is not in the table.
    QComboBox* chooser(Qt::MouseButton button, Qt::KeyboardModifiers modifiers) const;

private:
    void build();
    void keep();
    void follow();

    Preferences& mPreferences;
    QTableWidget* mTable;
    QPushButton* mUse = nullptr;
};

} // namespace parkwright
