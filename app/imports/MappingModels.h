#pragma once

#include "gis/exchange/ImportLook.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>

#include <memory>

namespace parkwright {

class ImportDraft;

/// The columns of the source: a value as example, what each becomes and who said so. A field
/// dropped on a line, or chosen in it, becomes its meaning. GUI thread.
class ColumnsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Example, Becomes, Why };
    enum Role { TargetRole = Qt::UserRole }; ///< name of what it becomes; empty for nothing

    explicit ColumnsModel(ImportDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }

    const std::vector<ImportTarget>& targets() const { return mTargets; }

private:
    void follow();
    const SourceInfo::Layer* layer() const;
    const ColumnUse* useOf(int row) const;
    QString example(int row) const;
    QString why(int row) const;

    ImportDraft& mDraft;
    std::shared_ptr<const ImportLook> mLook;
    std::vector<ImportTarget> mTargets;
    QHash<QString, QString> mTitles;
};

/// The fields of the kind with the column that fills each. A column dropped on a field fills it.
/// GUI thread.
class TargetsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TargetsModel(ImportDraft& draft, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }

private:
    void follow();

    ImportDraft& mDraft;
    std::shared_ptr<const ImportLook> mLook;
    std::vector<ImportTarget> mTargets;
};

} // namespace parkwright
