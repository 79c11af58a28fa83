#pragma once

#include "app/table/AttributeQuery.h"

#include <QAbstractTableModel>

namespace parkwright {

/// Totals by group: what the group shares, how many rows it has, and the sum of each column of
/// numbers that is shown (the mean where a sum means nothing). The last line is for all.
class GroupModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// @param columns those that are shown in the table; @param by the one that is grouped by
    void setAnswer(const AttributeAnswer& answer, std::vector<AttributeColumn> columns,
                   const QString& by, const Format& format);
    /// What the group of a line shares, as the filter of its column takes it; empty for the total.
    QString filterOf(int line) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<AttributeGroup> mGroups; ///< the total last
    std::vector<AttributeColumn> mNumbers;
    QString mTitle;
    Format mFormat;
};

} // namespace parkwright
