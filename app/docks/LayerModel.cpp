#include "app/docks/LayerModel.h"

#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace parkwright {

namespace {

const QString LayersMime = QStringLiteral("application/x-parkwright-layers");
/// Beside the layers: they are whole groups.
const QString GroupsMime = QStringLiteral("application/x-parkwright-layer-groups");

std::vector<Uid> readLayers(const QMimeData* data)
{
    std::vector<Uid> layers;
    const QString text = QString::fromLatin1(data->data(LayersMime));
    for (const QString& id : text.split(u'\n', Qt::SkipEmptyParts))
        layers.push_back(Uid::parse(id));
    return layers;
}

} // namespace

LayerModel::LayerModel(AppContext& context, QObject* parent)
    : PanelModel(parent)
    , mContext(context)
{
    connect(&context.document(), &Document::changed, this, [this](const Change& change) {
        if (touches(change,
                    {TableId::Layers, TableId::Parks, TableId::Phases, TableId::Jurisdictions,
                     TableId::Parcels, TableId::Buildings, TableId::Sensors}))
            refresh();
    });
    connect(&context.view(), &ViewController::changed, this, [this](ViewAspects aspects) {
        if (aspects.testFlag(ViewAspect::Visibility))
            refresh();
    });
    refresh();
}

void LayerModel::refresh()
{
    LayerTree tree = layerTree(mContext.document().state(), mContext.view().viewState(), mFindings);
    mLines = std::move(tree.lines);
    setRoot(std::move(tree.root));
}

void LayerModel::setFindings(Findings findings)
{
    mFindings = std::move(findings);
    refresh();
}

std::optional<LayerLine> LayerModel::line(const QModelIndex& index) const
{
    const PanelNode* found = node(index);
    const auto known = found ? mLines.constFind(found->key) : mLines.cend();
    return known == mLines.cend() ? std::nullopt : std::optional(*known);
}

QModelIndex LayerModel::indexOf(SceneKind kind) const
{
    return indexOfKey(layerKey(kind));
}

QModelIndex LayerModel::indexOf(const Uid& layer) const
{
    return indexOfKey(layerKey(layer));
}

QModelIndex LayerModel::indexOfKey(const QString& key) const
{
    const auto search = [&](const auto& self, const QModelIndex& parent) -> QModelIndex {
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex each = index(row, 0, parent);
            if (node(each)->key == key)
                return each;
            if (const QModelIndex below = self(self, each); below.isValid())
                return below;
        }
        return {};
    };
    return search(search, {});
}

std::vector<Uid> LayerModel::layersIn(const QModelIndexList& lines) const
{
    std::vector<Uid> layers;
    for (const auto& top : root().children) { // in the order of the tree
        for (const Uid& id : layersUnder(mLines, *top)) {
            const bool meant = std::any_of(lines.begin(), lines.end(), [&](const QModelIndex& at) {
                const PanelNode* found = node(at);
                const auto under = found ? layersUnder(mLines, *found) : std::vector<Uid>();
                return std::find(under.begin(), under.end(), id) != under.end();
            });
            if (meant)
                layers.push_back(id);
        }
    }
    return layers;
}

std::vector<ObjectRef> LayerModel::objectsIn(const QModelIndexList& lines) const
{
    std::vector<ObjectRef> objects;
    for (const QModelIndex& at : lines) {
        if (const PanelNode* found = node(at); found && at.column() == TitleColumn) {
            const auto under = objectsUnder(mLines, *found, mContext.document().state());
            objects.insert(objects.end(), under.begin(), under.end());
        }
    }
    return objects;
}

std::optional<double> LayerModel::opacity(const QModelIndexList& lines) const
{
    for (const QModelIndex& at : lines) {
        const auto what = line(at);
        if (!what)
            continue;
        if (what->what == LayerLine::What::Layer) {
            const Layer* layer = mContext.document().find<Layer>(what->layer);
            return layer ? layer->opacity.value_or(1) : 1.0;
        }
        if (what->kind && what->what != LayerLine::What::Group)
            return mContext.view().viewState().opacity[size_t(*what->kind)];
    }
    return std::nullopt;
}

void LayerModel::setOpacity(const QModelIndexList& lines, double opacity, int gesture)
{
    ViewState view = mContext.view().viewState();
    EditBuilder plan(mContext.document().state());
    for (const QModelIndex& at : lines) {
        const auto what = line(at);
        if (what && what->what == LayerLine::What::Layer)
            plan.set({TableId::Layers, what->layer}, "opacity", opacity);
        else if (what && what->kind && what->what != LayerLine::What::Group)
            view.opacity[size_t(*what->kind)] = opacity;
    }
    mContext.view().setViewState(view);
    mContext.pushEdit(plan.take(tr("set opacity")), gesture);
}

void LayerModel::setSwitched(const QModelIndexList& lines, bool on)
{
    ViewState view = mContext.view().viewState();
    EditBuilder plan(mContext.document().state());
    for (const QModelIndex& at : lines) {
        if (const PanelNode* found = node(at); found && at.column() == TitleColumn)
            switchLine(mLines, *found, on, view, plan);
    }
    Edit edit = plan.take(tr("show layer"));
    mContext.view().setViewState(view);
    mContext.pushEdit(std::move(edit));
}

void LayerModel::remove(const QModelIndexList& lines)
{
    const std::vector<Uid> layers = layersIn(lines);
    EditBuilder plan(mContext.document().state());
    for (const Uid& id : layers)
        plan.remove({TableId::Layers, id});
    mContext.pushEdit(plan.take(tr("remove %n layer(s)", nullptr, int(layers.size()))));
}

std::vector<Uid> LayerModel::duplicate(const QModelIndexList& lines)
{
    const std::vector<Uid> layers = layersIn(lines);
    EditBuilder plan(mContext.document().state());
    std::vector<Uid> made;
    for (const Uid& id : layers) {
        Layer copy = *plan.state().find<Layer>(id);
        copy.uid = {};
        copy.source.clear(); // an import again brings the first one up to date, not this
        copy.sourceKey.clear();
        copy.name = tr("%1 (copy)").arg(copy.name);
        made.push_back(plan.insert(copy));
    }
    mContext.pushEdit(plan.take(tr("duplicate %n layer(s)", nullptr, int(layers.size()))));
    return made;
}

void LayerModel::setScales(const QModelIndexList& lines, std::optional<double> smallest,
                           std::optional<double> largest)
{
    EditBuilder plan(mContext.document().state());
    const auto asValue = [](std::optional<double> denominator) {
        return denominator ? Value(*denominator) : Value();
    };
    for (const Uid& id : layersIn(lines)) {
        plan.set({TableId::Layers, id}, "min_scale", asValue(smallest));
        plan.set({TableId::Layers, id}, "max_scale", asValue(largest));
    }
    mContext.pushEdit(plan.take(tr("set scale range")));
}

void LayerModel::setGroup(const QModelIndexList& lines, const QString& name)
{
    const std::vector<Uid> layers = layersIn(lines);
    if (layers.empty())
        return;
    EditBuilder plan(mContext.document().state());
    const Layer* first = plan.state().find<Layer>(layers.front());
    // Where the topmost of them stands, so that the group is where one looks.
    std::vector<Uid> all;
    for (const auto& top : root().children) {
        for (const Uid& id : layersUnder(mLines, *top))
            all.push_back(id);
    }
    auto next = std::find(all.begin(), all.end(), layers.front());
    while (next != all.end() && std::find(layers.begin(), layers.end(), *next) != layers.end())
        ++next;
    const Layer* below = next == all.end() ? nullptr : plan.state().find<Layer>(*next);
    const bool sameSection = below && sectionOf(*below) == sectionOf(*first);
    orderLayers(mLines, root(), layers, sectionOf(*first), sameSection ? below->uid : Uid(),
                name.trimmed(), plan);
    mContext.pushEdit(plan.take(tr("group layers")));
}

void LayerModel::move(const QModelIndex& line, bool up)
{
    const QModelIndex at = line.siblingAtColumn(TitleColumn);
    const QModelIndex other = at.siblingAtRow(at.row() + (up ? -1 : 1));
    // One goes down by lifting the one below over it.
    const std::vector<Uid> lifted = layersIn({up ? at : other});
    const std::vector<Uid> over = layersIn({up ? other : at});
    const auto what = this->line(at);
    if (lifted.empty() || over.empty() || !what || what->what == LayerLine::What::Section)
        return;
    EditBuilder plan(mContext.document().state());
    orderLayers(mLines, root(), lifted, *what->kind, over.front(), std::nullopt, plan);
    mContext.pushEdit(plan.take(tr("move layer")));
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const
{
    const auto what = line(index);
    if (!what)
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == TitleColumn)
        flags |= Qt::ItemIsUserCheckable;
    const bool isOwn = what->what == LayerLine::What::Layer || what->what == LayerLine::What::Group;
    if (isOwn) {
        flags |= Qt::ItemIsDragEnabled;
        if (index.column() == TitleColumn)
            flags |= Qt::ItemIsEditable;
    }
    if (isOwn || what->what == LayerLine::What::Section)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QVariant LayerModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::EditRole && index.isValid() && index.column() == TitleColumn)
        return node(index)->title;
    return PanelModel::data(index, role);
}

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role == Qt::CheckStateRole && index.column() == TitleColumn) {
        setSwitched({index}, value.toInt() != Qt::Unchecked);
        return true;
    }
    return role == Qt::EditRole && rename(index, value.toString().trimmed());
}

bool LayerModel::rename(const QModelIndex& index, const QString& name)
{
    const auto what = line(index);
    if (!what || name.isEmpty())
        return false;
    EditBuilder plan(mContext.document().state());
    if (what->what == LayerLine::What::Layer)
        plan.set({TableId::Layers, what->layer}, "name", name);
    else if (what->what == LayerLine::What::Group) {
        for (const Uid& id : layersIn({index}))
            plan.set({TableId::Layers, id}, "group", name);
    } else
        return false;
    mContext.pushEdit(plan.take(tr("rename layer")));
    return true;
}

QStringList LayerModel::mimeTypes() const
{
    return {LayersMime};
}

QMimeData* LayerModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList ids;
    for (const Uid& id : layersIn(indexes))
        ids << id.toString();
    auto* data = new QMimeData;
    data->setData(LayersMime, ids.join(u'\n').toLatin1());
    const bool areGroups = std::all_of(indexes.begin(), indexes.end(), [&](const QModelIndex& at) {
        const auto what = line(at);
        return what && what->what == LayerLine::What::Group;
    });
    if (areGroups)
        data->setData(GroupsMime, {});
    return data;
}

std::optional<LayerModel::Target> LayerModel::targetOf(const QMimeData* data, int row,
                                                       const QModelIndex& parent) const
{
    const auto into = line(parent);
    if (!into || !into->kind || !data->hasFormat(LayersMime))
        return std::nullopt;
    for (const Uid& id : readLayers(data)) { // imagery stays imagery
        const Layer* layer = mContext.document().find<Layer>(id);
        if (layer == nullptr || sectionOf(*layer) != *into->kind)
            return std::nullopt;
    }
    Target target{*into->kind, {}, QString()};
    if (into->what == LayerLine::What::Layer) { // onto a layer: in front of it
        target.before = into->layer;
        target.group = into->group;
        return target;
    }
    if (into->what == LayerLine::What::Group)
        target.group = into->group;
    const QModelIndex at = parent.siblingAtColumn(TitleColumn);
    QModelIndex next = index(std::max(row, 0), 0, at);
    for (QModelIndex up = at; !next.isValid() && up.isValid(); up = up.parent())
        next = up.siblingAtRow(up.row() + 1);
    if (const auto layers = layersIn({next}); !layers.empty()) {
        const Layer* layer = mContext.document().find<Layer>(layers.front());
        if (layer && sectionOf(*layer) == target.section)
            target.before = layers.front();
    }
    return target;
}

bool LayerModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) const
{
    Q_UNUSED(column)
    return action == Qt::MoveAction && targetOf(data, row, parent).has_value();
}

bool LayerModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                              const QModelIndex& parent)
{
    Q_UNUSED(column)
    const auto target = targetOf(data, row, parent);
    if (action != Qt::MoveAction || !target)
        return false;
    const std::vector<Uid> moved = readLayers(data);
    std::optional<QString> group = target->group;
    if (data->hasFormat(GroupsMime) && group && group->isEmpty())
        group.reset(); // a group among the layers of its section stays one
    EditBuilder plan(mContext.document().state());
    orderLayers(mLines, root(), moved, target->section, target->before, group, plan);
    mContext.pushEdit(plan.take(tr("move layer")));
    return true;
}

} // namespace parkwright
