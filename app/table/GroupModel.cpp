#include "app/table/GroupModel.h"

#include <QFont>

namespace parkwright {

void GroupModel::setAnswer(const AttributeAnswer& answer, std::vector<AttributeColumn> columns,
                           const QString& by, const Format& format)
{
    beginResetModel();
    mGroups = answer.groups;
    mNumbers.clear();
    mFormat = format;
    for (AttributeColumn& column : columns) {
        if (column.key == by)
            mTitle = column.title;
        else if (column.isNumber() && !answer.empty.contains(column.key))
            mNumbers.push_back(std::move(column));
    }
    AttributeGroup total;
    total.text = tr("Total");
    total.rows = qint64(answer.order.size());
    total.sums = answer.sums;
    mGroups.push_back(std::move(total));
    endResetModel();
}

QString GroupModel::filterOf(int line) const
{
    if (line < 0 || size_t(line) + 1 >= mGroups.size())
        return {};
    const AttributeGroup& group = mGroups[size_t(line)];
    return isNull(group.value) ? QStringLiteral("null") : u'=' + group.text;
}

int GroupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(mGroups.size());
}

int GroupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || mGroups.empty() ? 0 : 2 + int(mNumbers.size());
}

QVariant GroupModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const AttributeGroup& group = mGroups[size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::FontRole && size_t(index.row()) + 1 == mGroups.size()) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::ToolTipRole && index.column() >= 2) {
        const AttributeColumn& column = mNumbers[size_t(index.column()) - 2];
        const AttributeSum sum = group.sums.value(column.key);
        if (sum.known == 0)
            return tr("Not known for any of them");
        return tr("Known for %1 of %2, mean %3, from %4 to %5")
            .arg(mFormat.count(sum.known), mFormat.count(group.rows),
                 mFormat.number(*sum.mean() / column.shownUnit),
                 mFormat.number(sum.lowest / column.shownUnit),
                 mFormat.number(sum.highest / column.shownUnit));
    }
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return group.text;
    if (index.column() == 1)
        return mFormat.count(group.rows);
    const AttributeColumn& column = mNumbers[size_t(index.column()) - 2];
    const AttributeSum sum = group.sums.value(column.key);
    if (sum.known == 0)
        return Format::missing();
    return mFormat.number((column.adds ? sum.sum : *sum.mean()) / column.shownUnit);
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return mTitle;
    if (section == 1)
        return tr("Rows");
    const AttributeColumn& column = mNumbers[size_t(section) - 2];
    const QString title =
        column.adds ? tr("Sum of %1").arg(column.title) : tr("Mean of %1").arg(column.title);
    return column.unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, column.unit);
}

} // namespace parkwright
