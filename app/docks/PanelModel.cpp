#include "app/docks/PanelModel.h"

#include "app/window/Icons.h"

namespace parkwright {

namespace {

bool sameShape(const PanelNode& a, const PanelNode& b)
{
    if (a.kind != b.kind || a.key != b.key || a.children.size() != b.children.size())
        return false;
    for (size_t i = 0; i < a.children.size(); ++i) {
        if (!sameShape(*a.children[i], *b.children[i]))
            return false;
    }
    return true;
}

/// Values of `from` into the nodes of `to`, which stay where they are.
void takeValues(PanelNode& to, PanelNode& from)
{
    auto children = std::move(to.children);
    PanelNode* parent = to.parent;
    auto incoming = std::move(from.children);
    to = std::move(from);
    to.parent = parent;
    to.children = std::move(children);
    for (size_t i = 0; i < to.children.size(); ++i)
        takeValues(*to.children[i], *incoming[i]);
}

void write(const PanelNode& node, QString& text, int depth)
{
    for (const auto& child : node.children) {
        text += QString(depth, u' ') + child->title;
        if (!child->value.number.isEmpty())
            text += QLatin1Char('\t') + child->value.number + QLatin1Char('\t') + child->value.unit;
        text += u'\n';
        write(*child, text, depth + 2);
    }
}

} // namespace

PanelNode& PanelNode::add(PanelKind childKind, const QString& childKey, const QString& childTitle)
{
    auto& child = children.emplace_back(std::make_unique<PanelNode>());
    child->kind = childKind;
    child->key = childKey;
    child->title = childTitle;
    child->parent = this;
    return *child;
}

PanelModel::PanelModel(QObject* parent)
    : QAbstractItemModel(parent)
    , mRoot(std::make_unique<PanelNode>())
{
}

PanelModel::~PanelModel() = default;

void PanelModel::setRoot(std::unique_ptr<PanelNode> root)
{
    if (sameShape(*mRoot, *root)) {
        takeValues(*mRoot, *root);
        touched({});
        return;
    }
    beginResetModel();
    mRoot = std::move(root);
    endResetModel();
}

void PanelModel::touched(const QModelIndex& index)
{
    const int rows = rowCount(index);
    if (rows > 0)
        Q_EMIT dataChanged(this->index(0, 0, index), this->index(rows - 1, ColumnCount - 1, index));
    for (int row = 0; row < rows; ++row)
        touched(this->index(row, 0, index));
}

const PanelNode& PanelModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const PanelNode*>(index.constInternalPointer()) : *mRoot;
}

const PanelNode* PanelModel::node(const QModelIndex& index) const
{
    return index.isValid() ? &nodeOf(index) : nullptr;
}

PanelNode* PanelModel::editable(const QModelIndex& index)
{
    return index.isValid() ? static_cast<PanelNode*>(index.internalPointer()) : nullptr;
}

QModelIndex PanelModel::find(const QStringList& path) const
{
    QModelIndex at;
    for (const QString& key : path) {
        const PanelNode& parent = nodeOf(at);
        int row = -1;
        for (size_t i = 0; i < parent.children.size() && row < 0; ++i) {
            if (parent.children[i]->key == key)
                row = int(i);
        }
        if (row < 0)
            return {};
        at = index(row, 0, at);
    }
    return at;
}

QString PanelModel::toText() const
{
    QString text;
    write(*mRoot, text, 0);
    return text;
}

QModelIndex PanelModel::index(int row, int column, const QModelIndex& parent) const
{
    const PanelNode& node = nodeOf(parent);
    if (row < 0 || size_t(row) >= node.children.size() || column < 0 || column >= ColumnCount ||
        parent.column() > 0)
        return {};
    return createIndex(row, column, node.children[size_t(row)].get());
}

QModelIndex PanelModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    PanelNode* parent = nodeOf(index).parent;
    if (parent == nullptr || parent->parent == nullptr)
        return {};
    const auto& siblings = parent->parent->children;
    for (size_t i = 0; i < siblings.size(); ++i) {
        if (siblings[i].get() == parent)
            return createIndex(int(i), 0, parent);
    }
    return {};
}

int PanelModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent).children.size());
}

int PanelModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return ColumnCount;
}

QVariant PanelModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PanelNode& line = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == TitleColumn ? line.title : line.value.text();
    case Qt::ToolTipRole:
        if (!line.error.isEmpty())
            return line.error;
        return line.tip.isEmpty() ? QVariant() : QVariant(line.tip);
    case Qt::DecorationRole:
        if (index.column() == TitleColumn && !line.icon.isEmpty())
            return themedIcon(line.icon);
        return {};
    case Qt::CheckStateRole:
        if (index.column() == TitleColumn && line.check)
            return int(*line.check);
        return {};
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(line.title, line.value.text());
    default:
        return {};
    }
}

} // namespace parkwright
