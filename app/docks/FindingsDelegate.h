#pragma once

#include <QStyledItemDelegate>

namespace parkwright {

/// Paints the lines of a FindingsModel: headings with their count, findings with the sign of their
/// severity; ignored ones in grey.
class FindingsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Name of the icon of a severity, and its colour.
QString severityIcon(int severity);
QColor severityColour(int severity);

} // namespace parkwright
