#pragma once

#include <QStyledItemDelegate>

namespace parkwright {

struct PanelNode;

/// Paints the lines of a PanelModel: groups as headings, numbers right-aligned before muted units,
/// colour chips, locks, and refused values with their reason below.
class PanelDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    static const PanelNode* nodeOf(const QModelIndex& index);
    /// Where the check box of a line is.
    QRect checkRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    /// Of a value that cannot be taken: what was entered; empty for none.
    virtual QString refusedText(const QModelIndex& index) const;

private:
    void paintCheck(QPainter* painter, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    void paintLine(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const PanelNode& node) const;
};

/// The size of captions in an item view.
QFont captionFont(const QFont& font);

} // namespace parkwright
