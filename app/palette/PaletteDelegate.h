#pragma once

#include <QStyledItemDelegate>

namespace parkwright {

/// Paints the lines of a PaletteModel: headings, and entries with their icon, the letters that were
/// typed in bold, the detail muted and the shortcut at the right.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace parkwright
