#pragma once

#include "app/docks/FindingsList.h"

#include <QAbstractItemModel>

namespace parkwright {

/// Groups of findings and the findings in them, for a tree view. Shows what it was given; 100,000
/// rows cost nothing until they are looked at. GUI thread.
class FindingsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void show(FindingsShown shown);
    const FindingsShown& shown() const { return mShown; }
    bool isGroup(const QModelIndex& index) const;
    const FindingGroup* group(const QModelIndex& index) const; ///< also of a finding in it
    const Finding* finding(const QModelIndex& index) const;    ///< nullptr for a group
    QString sentence(const QModelIndex& index) const;
    QString note(const QModelIndex& index) const; ///< why it is ignored

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    size_t placeOf(const QModelIndex& index) const; ///< of a finding in the data

    FindingsShown mShown;
};

} // namespace parkwright
