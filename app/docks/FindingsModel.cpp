#include "app/docks/FindingsModel.h"

#include <QLocale>

namespace parkwright {

namespace {
/// internalId() of a group; that of a finding is the number of its group.
constexpr quintptr GroupId = quintptr(-1);
} // namespace

void FindingsModel::show(FindingsShown shown)
{
    beginResetModel();
    mShown = std::move(shown);
    endResetModel();
}

bool FindingsModel::isGroup(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() == GroupId;
}

const FindingGroup* FindingsModel::group(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const size_t number = isGroup(index) ? size_t(index.row()) : size_t(index.internalId());
    return number < mShown.groups.size() ? &mShown.groups[number] : nullptr;
}

size_t FindingsModel::placeOf(const QModelIndex& index) const
{
    return group(index)->findings[size_t(index.row())];
}

const Finding* FindingsModel::finding(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return nullptr;
    return &mShown.data->findings[placeOf(index)];
}

QString FindingsModel::sentence(const QModelIndex& index) const
{
    return finding(index) ? mShown.data->sentences[placeOf(index)] : QString();
}

QString FindingsModel::note(const QModelIndex& index) const
{
    return finding(index) ? mShown.data->notes[placeOf(index)] : QString();
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : GroupId);
}

QModelIndex FindingsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    return createIndex(int(index.internalId()), 0, GroupId);
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(mShown.groups.size());
    return isGroup(parent) ? int(mShown.groups[size_t(parent.row())].findings.size()) : 0;
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return 1;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool heading = isGroup(index);
    switch (role) {
    case Qt::DisplayRole:
        return heading ? group(index)->title : sentence(index);
    case Qt::ToolTipRole:
        if (heading)
            return group(index)->title;
        return note(index).isEmpty() ? sentence(index)
                                     : sentence(index) + u'\n' + tr("Ignored: %1").arg(note(index));
    case Qt::AccessibleTextRole:
        if (heading)
            return QStringLiteral("%1, %2").arg(
                group(index)->title, QLocale().toString(qulonglong(group(index)->findings.size())));
        return QStringLiteral("%1: %2").arg(severityText(finding(index)->severity, 1),
                                            sentence(index));
    default:
        return {};
    }
}

} // namespace parkwright
