#include "app/imports/MappingModels.h"

#include "app/imports/ImportDraft.h"
#include "app/imports/PreviewRows.h"
#include "app/window/Theme.h"

#include <QMimeData>

#include <algorithm>

namespace parkwright {

namespace {

const QString ColumnMime = QStringLiteral("application/x-parkwright-column");
const QString TargetMime = QStringLiteral("application/x-parkwright-target");

QMimeData* named(const QString& format, const QString& name)
{
    auto* data = new QMimeData;
    data->setData(format, name.toUtf8());
    return data;
}

QString nameIn(const QMimeData& data, const QString& format)
{
    return QString::fromUtf8(data.data(format));
}

} // namespace

ColumnsModel::ColumnsModel(ImportDraft& draft, QObject* parent)
    : QAbstractTableModel(parent)
    , mDraft(draft)
{
    connect(&draft, &ImportDraft::lookChanged, this, &ColumnsModel::follow);
    follow();
}

void ColumnsModel::follow()
{
    const auto look = mDraft.look();
    const bool sameColumns = layer() && look && look->readLayer() &&
                             look->readLayer()->fields == layer()->fields &&
                             look->kind == mLook->kind;
    if (!sameColumns)
        beginResetModel();
    mLook = look;
    mTargets = mLook ? importTargets(mLook->kind) : std::vector<ImportTarget>();
    mTitles = mLook ? targetTitles(*mLook) : QHash<QString, QString>();
    if (!sameColumns)
        endResetModel();
    else if (rowCount() > 0) // where one is stays
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const SourceInfo::Layer* ColumnsModel::layer() const
{
    return mLook && !isReferred(mLook->kind) ? mLook->readLayer() : nullptr;
}

const ColumnUse* ColumnsModel::useOf(int row) const
{
    const auto& uses = mLook->mapping.uses;
    const auto use = std::ranges::find(uses, row, &ColumnUse::column);
    return use == uses.end() ? nullptr : &*use;
}

int ColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !layer() ? 0 : int(layer()->fields.size());
}

int ColumnsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Why + 1;
}

QString ColumnsModel::example(int row) const
{
    for (const SourceFeature& feature : layer()->sample) {
        if (size_t(row) >= feature.attributes.size())
            continue;
        QString text = toPlainText(feature.attributes[size_t(row)]);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString ColumnsModel::why(int row) const
{
    const ColumnUse* use = useOf(row);
    const QString column = layer()->fields[size_t(row)].name;
    if (!use) {
        const auto& given = mDraft.request().columns;
        const bool refused = std::ranges::any_of(
            given, [](const QString& value) { return value == QStringLiteral("-"); });
        return refused ? QString() : tr("not recognised");
    }
    QString text = use->given ? tr("by hand") : tr("by its name");
    if (use->unit.kind != HeadingUnit::Kind::None)
        text += QStringLiteral(" · ") + tr("in %1").arg(use->unit.text);
    return text;
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    const ColumnUse* use = useOf(row);
    if (role == TargetRole || role == Qt::EditRole)
        return use ? use->fieldName : QString();
    if (role == Qt::ForegroundRole) {
        const bool quiet = index.column() == Example || index.column() == Why || !use;
        return quiet ? QVariant(Theme::tokens().muted) : QVariant();
    }
    if (role == Qt::ToolTipRole && index.column() == Name)
        return layer()->fields[size_t(row)].alias;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return layer()->fields[size_t(row)].name;
    case Example:
        return example(row);
    case Becomes:
        return use ? mTitles.value(use->fieldName, use->fieldName) : tr("not read");
    case Why:
        return why(row);
    default:
        return {};
    }
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !layer() || value.toString() == index.data(TargetRole).toString())
        return false;
    mDraft.setColumn(layer()->fields[size_t(index.row())].name, value.toString());
    return true;
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case Example:
        return tr("Example");
    case Becomes:
        return tr("Becomes");
    case Why:
        return tr("Recognised");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    if (index.column() == Becomes)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList ColumnsModel::mimeTypes() const
{
    return {TargetMime};
}

QMimeData* ColumnsModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty() || !layer())
        return nullptr;
    return named(ColumnMime, layer()->fields[size_t(indexes.front().row())].name);
}

bool ColumnsModel::dropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int row,
                                int /*column*/, const QModelIndex& parent)
{
    const int line = parent.isValid() ? parent.row() : row;
    if (!data->hasFormat(TargetMime) || line < 0 || line >= rowCount())
        return false;
    mDraft.setColumn(layer()->fields[size_t(line)].name, nameIn(*data, TargetMime));
    return true;
}

TargetsModel::TargetsModel(ImportDraft& draft, QObject* parent)
    : QAbstractListModel(parent)
    , mDraft(draft)
{
    connect(&draft, &ImportDraft::lookChanged, this, &TargetsModel::follow);
    follow();
}

void TargetsModel::follow()
{
    const auto look = mDraft.look();
    const bool same = mLook && look && look->kind == mLook->kind;
    if (!same)
        beginResetModel();
    mLook = look;
    mTargets = mLook ? importTargets(mLook->kind) : std::vector<ImportTarget>();
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int TargetsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(mTargets.size());
}

QVariant TargetsModel::data(const QModelIndex& index, int role) const
{
    const ImportTarget& target = mTargets[size_t(index.row())];
    const auto& uses = mLook->mapping.uses;
    const auto use = std::ranges::find(uses, target.name, &ColumnUse::fieldName);
    const QString title = target.unit.isEmpty()
                              ? target.title
                              : QStringLiteral("%1 (%2)").arg(target.title, target.unit);
    if (role == Qt::DisplayRole)
        return use == uses.end() ? title : QStringLiteral("%1  ← %2").arg(title, use->columnName);
    if (role == Qt::ForegroundRole && use != uses.end())
        return Theme::tokens().muted;
    if (role == Qt::ToolTipRole)
        return target.name;
    return {};
}

Qt::ItemFlags TargetsModel::flags(const QModelIndex& /*index*/) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

QStringList TargetsModel::mimeTypes() const
{
    return {ColumnMime};
}

QMimeData* TargetsModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    return named(TargetMime, mTargets[size_t(indexes.front().row())].name);
}

bool TargetsModel::dropMimeData(const QMimeData* data, Qt::DropAction /*action*/, int row,
                                int /*column*/, const QModelIndex& parent)
{
    const int line = parent.isValid() ? parent.row() : row;
    if (!data->hasFormat(ColumnMime) || line < 0 || line >= rowCount())
        return false;
    mDraft.setColumn(nameIn(*data, ColumnMime), mTargets[size_t(line)].name);
    return true;
}

} // namespace parkwright
