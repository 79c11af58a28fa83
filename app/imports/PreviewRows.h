#pragma once

#include "gis/exchange/ImportLook.h"

#include <QAbstractTableModel>

#include <memory>

namespace parkwright {

/// The first rows of a source as they were read, with what becomes of each column in the heading.
/// GUI thread.
class PreviewRows final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const ImportLook> look); ///< null shows nothing

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const SourceInfo::Layer* layer() const { return mLook ? mLook->readLayer() : nullptr; }

    std::shared_ptr<const ImportLook> mLook;
    QHash<QString, QString> mTitles; ///< of targets by name
};

/// What a column becomes, in words; empty for nothing.
QString columnBecomes(const ImportLook& look, int column, const QHash<QString, QString>& titles);
QHash<QString, QString> targetTitles(const ImportLook& look);

} // namespace parkwright
