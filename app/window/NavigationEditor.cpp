#include "app/window/NavigationEditor.h"

#include "app/window/Preferences.h"
#include "app/window/Theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include <array>

namespace parkwright {

namespace {

constexpr std::array DragButtons{Qt::LeftButton, Qt::MiddleButton, Qt::RightButton};
const std::array<Qt::KeyboardModifiers, 7> DragModifiers{Qt::NoModifier,
                                                         Qt::ShiftModifier,
                                                         Qt::ControlModifier,
                                                         Qt::AltModifier,
                                                         Qt::ControlModifier | Qt::ShiftModifier,
                                                         Qt::AltModifier | Qt::ShiftModifier,
                                                         Qt::AltModifier | Qt::ControlModifier};
constexpr std::array DragActions{Navigation::None, Navigation::Pan,  Navigation::Orbit,
                                 Navigation::Zoom, Navigation::Look, Navigation::Select};
constexpr QSize NavigationEditorSize{560, 420};

QString modifierTitle(Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::NoModifier)
        return NavigationEditor::tr("alone");
    QString text = QKeySequence(int(modifiers.toInt())).toString(QKeySequence::NativeText);
    while (text.endsWith(u'+'))
        text.chop(1);
    return text;
}

} // namespace

NavigationEditor::NavigationEditor(Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , mPreferences(preferences)
    , mTable(new QTableWidget(int(DragModifiers.size()), int(DragButtons.size()), this))
{
    setObjectName(QStringLiteral("navigationEditor"));
    setWindowTitle(tr("What the mouse does"));
    resize(NavigationEditorSize);
    build();
    setDrags(NavigationScheme::drags());
}

void NavigationEditor::build()
{
    mTable->setAccessibleName(tr("What dragging does"));
    mTable->setHorizontalHeaderLabels({tr("Left button"), tr("Middle button"), tr("Right button")});
    mTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    mTable->verticalHeader()->setDefaultSectionSize(Theme::RowHeight + 8);
    mTable->setShowGrid(false);
    mTable->setSelectionMode(QAbstractItemView::NoSelection);
    mTable->setFocusPolicy(Qt::NoFocus); // Tab goes from chooser to chooser
    QStringList rows;
    for (size_t row = 0; row < DragModifiers.size(); ++row) {
        rows << modifierTitle(DragModifiers[row]);
        for (size_t column = 0; column < DragButtons.size(); ++column) {
            auto* box = new QComboBox(mTable);
            for (const Navigation action : DragActions)
                box->addItem(action == Navigation::None ? QStringLiteral("—")
                                                        : navigationTitle(action),
                             int(action));
            box->setAccessibleName(QStringLiteral("%1, %2").arg(
                mTable->horizontalHeaderItem(int(column))->text(), rows.back()));
            connect(box, &QComboBox::currentIndexChanged, this, &NavigationEditor::follow);
            mTable->setCellWidget(int(row), int(column), box);
        }
    }
    mTable->setVerticalHeaderLabels(rows);
    auto* from = new QHBoxLayout;
    from->addWidget(new QLabel(tr("Start from"), this));
    for (const NavigationPreset preset : NavigationScheme::presets()) {
        if (preset == NavigationPreset::Own)
            continue;
        auto* button = new QPushButton(NavigationScheme::title(preset), this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, preset] { setDrags(NavigationScheme::dragsOf(preset)); });
        from->addWidget(button);
    }
    from->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    mUse = buttons->addButton(tr("Use this"), QDialogButtonBox::AcceptRole);
    mUse->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NavigationEditor::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(from);
    column->addWidget(mTable, 1);
    column->addWidget(buttons);
}

QComboBox* NavigationEditor::chooser(Qt::MouseButton button, Qt::KeyboardModifiers modifiers) const
{
    for (size_t row = 0; row < DragModifiers.size(); ++row) {
        for (size_t column = 0; column < DragButtons.size(); ++column) {
            if (DragButtons[column] == button && DragModifiers[row] == modifiers)
                return static_cast<QComboBox*>(mTable->cellWidget(int(row), int(column)));
        }
    }
    return nullptr;
}

void NavigationEditor::setDrags(std::span<const DragRule> drags)
{
    for (const Qt::KeyboardModifiers modifiers : DragModifiers) {
        for (const Qt::MouseButton button : DragButtons)
            chooser(button, modifiers)->setCurrentIndex(0);
    }
    for (const DragRule& rule : drags) {
        if (QComboBox* box = chooser(rule.button, rule.modifiers))
            box->setCurrentIndex(std::max(0, box->findData(int(rule.action))));
    }
    follow();
}

std::vector<DragRule> NavigationEditor::drags() const
{
    std::vector<DragRule> rules;
    for (const Qt::KeyboardModifiers modifiers : DragModifiers) {
        for (const Qt::MouseButton button : DragButtons) {
            const auto action = Navigation(chooser(button, modifiers)->currentData().toInt());
            if (action != Navigation::None)
                rules.push_back({button, modifiers, action});
        }
    }
    return rules;
}

/// A table in which nothing moves the view is none.
void NavigationEditor::follow()
{
    if (mUse)
        mUse->setEnabled(!drags().empty());
}

void NavigationEditor::keep()
{
    mPreferences.setOwnNavigation(drags());
    accept();
}

} // namespace parkwright
