#pragma once

#include "app/docks/PanelDelegate.h"

namespace parkwright {

/// Editors for the fields of an InspectorModel: lists to choose from, dates with a calendar, texts
/// and numbers as one writes them. The model decides what is taken.
class FieldDelegate final : public PanelDelegate
{
    Q_OBJECT

public:
    using PanelDelegate::PanelDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

} // namespace parkwright
