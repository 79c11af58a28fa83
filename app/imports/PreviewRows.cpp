#include "app/imports/PreviewRows.h"

#include "app/window/Theme.h"

#include <algorithm>

namespace parkwright {

QHash<QString, QString> targetTitles(const ImportLook& look)
{
    QHash<QString, QString> titles;
    for (const ImportTarget& target : importTargets(look.kind))
        titles.insert(target.name, target.title);
    return titles;
}

QString columnBecomes(const ImportLook& look, int column, const QHash<QString, QString>& titles)
{
    const auto& uses = look.mapping.uses;
    const auto use = std::ranges::find(uses, column, &ColumnUse::column);
    return use == uses.end() ? QString() : titles.value(use->fieldName, use->fieldName);
}

void PreviewRows::show(std::shared_ptr<const ImportLook> look)
{
    beginResetModel();
    mLook = std::move(look);
    mTitles = mLook ? targetTitles(*mLook) : QHash<QString, QString>();
    endResetModel();
}

int PreviewRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !layer() ? 0 : int(layer()->sample.size());
}

int PreviewRows::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !layer() ? 0 : int(layer()->fields.size());
}

QVariant PreviewRows::data(const QModelIndex& index, int role) const
{
    const SourceFeature& feature = layer()->sample[size_t(index.row())];
    const auto column = size_t(index.column());
    const Value value = column < feature.attributes.size() ? feature.attributes[column] : Value();
    if (role == Qt::DisplayRole)
        return toPlainText(value);
    if (role == Qt::TextAlignmentRole && layer()->fields[column].type != SourceFieldType::Text)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && !isReferred(mLook->kind) &&
        columnBecomes(*mLook, index.column(), mTitles).isEmpty())
        return Theme::tokens().muted;
    return {};
}

QVariant PreviewRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !layer())
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const QString name = layer()->fields[size_t(section)].name;
    if (isReferred(mLook->kind))
        return name;
    const QString becomes = columnBecomes(*mLook, section, mTitles);
    return name + QStringLiteral("\n→ ") + (becomes.isEmpty() ? tr("not read") : becomes);
}

} // namespace parkwright
