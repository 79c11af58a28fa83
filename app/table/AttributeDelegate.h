#pragma once

#include <QStyledItemDelegate>

namespace parkwright {

class AppContext;

/// Paints cells of an AttributeModel (swatches, bars, ramps, what is not known in grey) and edits
/// them: lists for codes and references, text for the rest.
class AttributeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    AttributeDelegate(AppContext& context, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

private:
    AppContext& mContext;
};

} // namespace parkwright
