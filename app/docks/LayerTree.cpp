#include "app/docks/LayerTree.h"

#include "scene/context/LayerSource.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <span>

namespace parkwright {

namespace {

/// A kind of the plan's own things.
struct PlanKind
{
    SceneKind kind;
    const char* title;
    const char* icon;
    std::optional<TableId> table; ///< that its things are rows of
};

constexpr PlanKind Boundaries[] = {
    {SceneKind::ParkBoundaries, QT_TRANSLATE_NOOP("LayerTree", "Parks"), "park", TableId::Parks},
    {SceneKind::PhaseBoundaries, QT_TRANSLATE_NOOP("LayerTree", "Phases"), "phase",
     TableId::Phases},
    {SceneKind::JurisdictionBoundaries, QT_TRANSLATE_NOOP("LayerTree", "Jurisdictions"),
     "jurisdiction", TableId::Jurisdictions},
};
constexpr PlanKind Things[] = {
    {SceneKind::Labels, QT_TRANSLATE_NOOP("LayerTree", "Labels"), "label", std::nullopt},
    {SceneKind::Sensors, QT_TRANSLATE_NOOP("LayerTree", "Sensors"), "sensor", TableId::Sensors},
    {SceneKind::Buildings, QT_TRANSLATE_NOOP("LayerTree", "Buildings"), "building",
     TableId::Buildings},
    {SceneKind::Trees, QT_TRANSLATE_NOOP("LayerTree", "Trees"), "tree", std::nullopt},
    {SceneKind::Parcels, QT_TRANSLATE_NOOP("LayerTree", "Parcels"), "parcel", TableId::Parcels},
};
constexpr PlanKind Sections[] = {
    {SceneKind::Context, QT_TRANSLATE_NOOP("LayerTree", "Surroundings"), "context", std::nullopt},
    {SceneKind::Imagery, QT_TRANSLATE_NOOP("LayerTree", "Imagery"), "imagery", std::nullopt},
    {SceneKind::Terrain, QT_TRANSLATE_NOOP("LayerTree", "Terrain"), "terrain", std::nullopt},
};

/// Whether an object of the view's hidden ones is a thing of this kind, or part of one.
bool isOf(const PlanKind& kind, const Uid& id, const PlanState& plan)
{
    if (!kind.table)
        return false;
    return plan.table(*kind.table).contains(id) ||
           (kind.kind == SceneKind::Buildings && plan.table<Floor>().contains(id));
}

const PlanKind* planKind(SceneKind kind)
{
    for (const auto& kinds :
         {std::span<const PlanKind>(Things), std::span<const PlanKind>(Boundaries)}) {
        for (const PlanKind& each : kinds) {
            if (each.kind == kind)
                return &each;
        }
    }
    return nullptr;
}

Qt::CheckState together(const PanelNode& node)
{
    bool anyOn = false;
    bool anyOff = false;
    for (const auto& child : node.children) {
        anyOn = anyOn || child->check != Qt::Unchecked;
        anyOff = anyOff || child->check != Qt::Checked;
    }
    return anyOn && anyOff ? Qt::PartiallyChecked : anyOff ? Qt::Unchecked : Qt::Checked;
}

class TreeMaker
{
    Q_DECLARE_TR_FUNCTIONS(LayerTree)

public:
    TreeMaker(const PlanState& plan, const ViewState& view, const Findings& findings)
        : mPlan(plan)
        , mView(view)
        , mLocale()
    {
        for (const Finding& finding : findings) {
            if (finding.tableId == int(TableId::Layers))
                mProblems[finding.row].push_back(&finding);
        }
        mTree.root = std::make_unique<PanelNode>();
    }

    LayerTree make()
    {
        PanelNode& plan = section(QStringLiteral("plan"), tr("Park"), std::nullopt);
        for (const PlanKind& each : Things) {
            if (each.kind == SceneKind::Parcels)
                addBoundaries(plan);
            addKind(plan, each);
        }
        plan.check = together(plan);
        for (const PlanKind& each : Sections)
            addSection(each);
        return std::move(mTree);
    }

private:
    PanelNode& section(const QString& key, const QString& title, std::optional<SceneKind> kind)
    {
        mTree.lines.insert(key, {LayerLine::What::Section, kind, {}, {}});
        return mTree.root->add(PanelKind::Group, key, title);
    }

    void addKind(PanelNode& parent, const PlanKind& kind)
    {
        PanelNode& node = parent.add(PanelKind::Figure, layerKey(kind.kind), tr(kind.title));
        mTree.lines.insert(node.key, {LayerLine::What::Kind, kind.kind, {}, {}});
        node.icon = QString::fromLatin1(kind.icon);
        const bool on = mView.isVisible(kind.kind);
        const auto hidden = std::count_if(mView.hidden.begin(), mView.hidden.end(),
                                          [&](const Uid& id) { return isOf(kind, id, mPlan); });
        node.check = !on ? Qt::Unchecked : hidden > 0 ? Qt::PartiallyChecked : Qt::Checked;
        if (hidden > 0)
            node.tip = tr("%n hidden", nullptr, int(hidden));
        const size_t count = kind.table ? mPlan.table(*kind.table).size() : 0;
        node.faint = !on || (kind.table && count == 0);
        node.muted = true;
        if (kind.table)
            node.value.number = mLocale.toString(qulonglong(count));
    }

    void addBoundaries(PanelNode& parent)
    {
        PanelNode& node =
            parent.add(PanelKind::Figure, QStringLiteral("boundaries"), tr("Boundaries"));
        mTree.lines.insert(node.key, {LayerLine::What::Section, std::nullopt, {}, {}});
        node.icon = QStringLiteral("boundary");
        for (const PlanKind& each : Boundaries)
            addKind(node, each);
        node.check = together(node);
        node.faint = node.check == Qt::Unchecked;
    }

    std::vector<const Layer*> layersOf(SceneKind kind) const
    {
        std::vector<const Layer*> layers;
        for (const Layer& layer : mPlan.table<Layer>()) {
            if (sectionOf(layer) == kind)
                layers.push_back(&layer);
        }
        std::stable_sort(layers.begin(), layers.end(), [](const Layer* a, const Layer* b) {
            return a->ordinal.value_or(0) > b->ordinal.value_or(0);
        });
        return layers;
    }

    void addSection(const PlanKind& kind)
    {
        const std::vector<const Layer*> layers = layersOf(kind.kind);
        if (layers.empty() && kind.kind != SceneKind::Terrain)
            return;
        PanelNode& node = section(layerKey(kind.kind), tr(kind.title), kind.kind);
        node.icon = layers.empty() ? QString::fromLatin1(kind.icon) : QString();
        const bool on = mView.isVisible(kind.kind);
        QHash<QString, PanelNode*> groups;
        for (const Layer* layer : layers) {
            PanelNode* parent = &node;
            if (!layer->group.isEmpty()) {
                PanelNode*& group = groups[layer->group];
                if (group == nullptr)
                    group = &addGroup(node, kind.kind, layer->group);
                parent = group;
            }
            addLayer(*parent, *layer, kind, on);
        }
        for (PanelNode* group : std::as_const(groups)) {
            group->check = together(*group);
            group->faint = !on || group->check == Qt::Unchecked;
        }
        node.check = on ? together(node) : Qt::Unchecked;
    }

    PanelNode& addGroup(PanelNode& parent, SceneKind kind, const QString& name)
    {
        PanelNode& node = parent.add(PanelKind::Figure, parent.key + u'/' + name, name);
        mTree.lines.insert(node.key, {LayerLine::What::Group, kind, {}, name});
        node.icon = QStringLiteral("layers");
        return node;
    }

    void addLayer(PanelNode& parent, const Layer& layer, const PlanKind& kind, bool sectionOn)
    {
        const ObjectRef self{TableId::Layers, layer.uid};
        PanelNode& node = parent.add(PanelKind::Figure, layerKey(layer.uid), mPlan.labelOf(self));
        mTree.lines.insert(node.key, {LayerLine::What::Layer, kind.kind, layer.uid, layer.group});
        node.icon = QString::fromLatin1(kind.icon);
        const bool on = isSwitchedOn(layer, mView);
        node.check = on ? Qt::Checked : Qt::Unchecked;
        node.faint = !on || !sectionOn;
        node.muted = true;
        if (const double opacity = layer.opacity.value_or(1); opacity < 0.995)
            node.value.number = mLocale.toString(qRound(opacity * 100)) + QStringLiteral(" %");
        QStringList tip{node.title, layer.path};
        if (!layer.sourceLayer.isEmpty() && layer.sourceLayer != layer.name)
            tip << tr("Layer: %1").arg(layer.sourceLayer);
        if (!layer.crsOverride.isEmpty())
            tip << tr("CRS: %1").arg(layer.crsOverride.left(60));
        for (const Finding* finding : mProblems.value(layer.uid)) {
            node.mark =
                std::max(node.mark, finding->severity == Severity::Error ? PanelMark::Broken
                                                                         : PanelMark::Warning);
            tip << findingText(*finding);
        }
        tip.removeAll(QString());
        node.tip = tip.join(u'\n');
    }

    const PlanState& mPlan;
    const ViewState& mView;
    QLocale mLocale;
    QHash<Uid, std::vector<const Finding*>> mProblems;
    LayerTree mTree;
};

void collectLayers(const LayerLines& lines, const PanelNode& node, std::vector<Uid>& layers)
{
    const LayerLine line = lines.value(node.key);
    if (line.what == LayerLine::What::Layer && !line.layer.isNull())
        layers.push_back(line.layer);
    for (const auto& child : node.children)
        collectLayers(lines, *child, layers);
}

void switchLayer(const Uid& id, bool on, ViewState& view, EditBuilder& plan)
{
    std::erase(view.hidden, id);
    if (!on)
        view.hidden.push_back(id);
    const Layer* layer = plan.state().find<Layer>(id);
    if (on && layer && !layer->visible.value_or(true))
        plan.set({TableId::Layers, id}, "visible", true);
}

/// Things of a kind that were hidden one by one come back.
void showAll(SceneKind kind, ViewState& view, const PlanState& plan)
{
    if (const PlanKind* meant = planKind(kind))
        std::erase_if(view.hidden, [&](const Uid& id) { return isOf(*meant, id, plan); });
}

} // namespace

QString layerKey(SceneKind kind)
{
    return QStringLiteral("kind:") + sceneKindName(kind);
}

QString layerKey(const Uid& layer)
{
    return layer.toString();
}

SceneKind sectionOf(const Layer& layer)
{
    switch (layer.kind.value_or(LayerKind::Vector)) {
    case LayerKind::Terrain:
        return SceneKind::Terrain;
    case LayerKind::Imagery:
        return SceneKind::Imagery;
    case LayerKind::Vector:
    case LayerKind::Model:
        break;
    }
    return SceneKind::Context;
}

bool isSwitchedOn(const Layer& layer, const ViewState& view)
{
    const bool hidden =
        std::find(view.hidden.begin(), view.hidden.end(), layer.uid) != view.hidden.end();
    return isShown(layer, hidden ? QSet<Uid>{layer.uid} : QSet<Uid>());
}

LayerTree layerTree(const PlanState& plan, const ViewState& view, const Findings& findings)
{
    return TreeMaker(plan, view, findings).make();
}

std::vector<Uid> layersUnder(const LayerLines& lines, const PanelNode& node)
{
    std::vector<Uid> layers;
    collectLayers(lines, node, layers);
    return layers;
}

std::vector<ObjectRef> objectsUnder(const LayerLines& lines, const PanelNode& node,
                                    const PlanState& plan)
{
    std::vector<ObjectRef> objects;
    const LayerLine line = lines.value(node.key);
    if (line.what == LayerLine::What::Layer)
        objects.push_back({TableId::Layers, line.layer});
    const PlanKind* kind =
        line.what == LayerLine::What::Kind ? planKind(line.kind.value()) : nullptr;
    if (kind && kind->table) {
        for (const Uid& id : plan.table(*kind->table).ids())
            objects.push_back({*kind->table, id});
    }
    for (const auto& child : node.children) {
        const auto under = objectsUnder(lines, *child, plan);
        objects.insert(objects.end(), under.begin(), under.end());
    }
    return objects;
}

void switchLine(const LayerLines& lines, const PanelNode& node, bool on, ViewState& view,
                EditBuilder& plan)
{
    const LayerLine line = lines.value(node.key);
    const bool isWhole =
        line.what == LayerLine::What::Kind || line.what == LayerLine::What::Section;
    if (line.kind && (on || isWhole))
        view.visible[size_t(*line.kind)] = on; // a layer of a hidden section would not show
    if (line.what == LayerLine::What::Layer) {
        switchLayer(line.layer, on, view, plan);
        return;
    }
    if (line.what == LayerLine::What::Kind && on && node.check == Qt::PartiallyChecked)
        showAll(*line.kind, view, plan.state());
    if (line.what == LayerLine::What::Section && line.kind) {
        // Off: the section keeps what of it was on. On: the same, unless that shows nothing new.
        const std::vector<Uid> layers = layersUnder(lines, node);
        const bool allOff = std::all_of(layers.begin(), layers.end(), [&](const Uid& id) {
            const Layer* layer = plan.state().find<Layer>(id);
            return layer && !isSwitchedOn(*layer, view);
        });
        if (!on || (!allOff && node.check == Qt::Unchecked))
            return;
    }
    for (const auto& child : node.children)
        switchLine(lines, *child, on, view, plan);
}

void orderLayers(const LayerLines& lines, const PanelNode& root, const std::vector<Uid>& moved,
                 SceneKind section, const Uid& before, const std::optional<QString>& group,
                 EditBuilder& plan)
{
    std::vector<Uid> order;
    bool placed = false;
    const auto place = [&] {
        if (!std::exchange(placed, true))
            order.insert(order.end(), moved.begin(), moved.end());
    };
    for (const auto& top : root.children) {
        for (const Uid& id : layersUnder(lines, *top)) {
            if (id == before)
                place();
            if (std::find(moved.begin(), moved.end(), id) == moved.end())
                order.push_back(id);
        }
        if (top->key == layerKey(section))
            place();
    }
    qint64 ordinal = qint64(order.size());
    for (const Uid& id : order) {
        --ordinal;
        const Layer* layer = plan.state().find<Layer>(id);
        if (layer && layer->ordinal != ordinal)
            plan.set({TableId::Layers, id}, "ordinal", Value(ordinal));
    }
    for (const Uid& id : moved) {
        const Layer* layer = plan.state().find<Layer>(id);
        if (group && layer && layer->group != *group)
            plan.set({TableId::Layers, id}, "group", group->isEmpty() ? Value() : Value(*group));
    }
}

} // namespace parkwright
