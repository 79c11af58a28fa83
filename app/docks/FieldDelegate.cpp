#include "app/docks/FieldDelegate.h"

#include "app/docks/InspectorModel.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

namespace parkwright {

namespace {

constexpr int SearchFrom = 12; ///< choices from which one rather types than looks

QIcon chipIcon(const QColor& colour)
{
    QPixmap pixmap(14, 14);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour);
    painter.setPen(colour.darker(130));
    painter.drawRoundedRect(QRectF(1.5, 1.5, 11, 11), 3, 3);
    return pixmap;
}

QComboBox* makeChooser(QWidget* parent, const std::vector<InspectorModel::Choice>& choices,
                       bool takesOtherText)
{
    auto* box = new QComboBox(parent);
    for (const auto& choice : choices) {
        if (choice.colour.isValid())
            box->addItem(chipIcon(choice.colour), choice.text, choice.value);
        else
            box->addItem(choice.text, choice.value);
    }
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (takesOtherText || box->count() > SearchFrom) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setFilterMode(Qt::MatchContains);
    }
    return box;
}

void addCalendar(QLineEdit* edit)
{
    edit->setPlaceholderText(QStringLiteral("2026-05-01"));
    QAction* open =
        edit->addAction(themedIcon(QStringLiteral("time")), QLineEdit::TrailingPosition);
    open->setToolTip(FieldDelegate::tr("Choose a date"));
    QObject::connect(open, &QAction::triggered, edit, [edit] {
        auto* menu = new QMenu(edit);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        auto* calendar = new QCalendarWidget;
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        const QDate date = QDate::fromString(edit->text(), Qt::ISODate);
        if (date.isValid())
            calendar->setSelectedDate(date);
        auto* action = new QWidgetAction(menu);
        action->setDefaultWidget(calendar);
        menu->addAction(action);
        QObject::connect(calendar, &QCalendarWidget::clicked, menu, [edit, menu](QDate chosen) {
            edit->setText(chosen.toString(Qt::ISODate));
            menu->close();
        });
        menu->popup(edit->mapToGlobal(QPoint(0, edit->height())));
    });
}

} // namespace

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    Q_UNUSED(option)
    const auto* model = qobject_cast<const InspectorModel*>(index.model());
    const FieldDef* field = model ? model->fieldAt(index) : nullptr;
    if (field == nullptr)
        return nullptr;
    const auto choices = model->choices(index);
    if (!choices.empty()) {
        QComboBox* box = makeChooser(parent, choices, model->takesOtherText(index));
        auto* self = const_cast<FieldDelegate*>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    auto* edit = new QLineEdit(parent);
    edit->setAlignment(field->type == FieldType::Text ? Qt::AlignLeft : Qt::AlignRight);
    if (field->type == FieldType::Date)
        addCalendar(edit);
    return edit;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        const int at = box->findData(value);
        if (at >= 0)
            box->setCurrentIndex(at);
        else if (box->isEditable())
            box->setEditText(value);
        if (box->isEditable())
            box->lineEdit()->selectAll();
    } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        edit->setText(value);
        edit->selectAll();
    }
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                 const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor)) {
        const QString text = box->currentText();
        const int at = box->findText(text, Qt::MatchFixedString);
        const bool isChoice = at >= 0;
        if (isChoice)
            model->setData(index, box->itemData(at), Qt::EditRole);
        else
            model->setData(index, text, Qt::EditRole);
    } else if (const auto* edit = qobject_cast<QLineEdit*>(editor)) {
        // Untouched: "several values" and values with more digits than shown stay as they are.
        if (edit->text() != index.data(Qt::EditRole).toString() || edit->isModified())
            model->setData(index, edit->text(), Qt::EditRole);
    }
}

void FieldDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    Q_UNUSED(index)
    editor->setGeometry(option.rect.x(), option.rect.y(), option.rect.width() - 2,
                        Theme::RowHeight);
}

} // namespace parkwright
