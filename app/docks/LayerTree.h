#pragma once

#include "app/docks/PanelModel.h"
#include "gis/core/Finding.h"
#include "gis/model/Edit.h"
#include "gis/model/ViewState.h"

#include <QHash>

#include <optional>
#include <vector>

namespace parkwright {

/// What a line of the layer tree stands for.
struct LayerLine
{
    enum class What {
        Section, ///< a heading; with a `kind` that switches all of it
        Kind,    ///< a kind of the plan's own things
        Group,   ///< context layers that people put together
        Layer
    };
    What what = What::Layer;
    std::optional<SceneKind> kind; ///< of a Layer and a Group: that of the section they are in
    Uid layer;
    QString group; ///< name of the group, also of a Layer that is in one
};

using LayerLines = QHash<QString, LayerLine>; ///< by key

/// The lines of the layer tree, what is drawn last on top, and what each stands for.
struct LayerTree
{
    std::unique_ptr<PanelNode> root;
    LayerLines lines;
};

/// @param findings about context layers: a file that cannot be read
LayerTree layerTree(const PlanState& plan, const ViewState& view, const Findings& findings);

/// Keys of lines.
QString layerKey(SceneKind kind);
QString layerKey(const Uid& layer);

/// The section that a context layer stands in.
SceneKind sectionOf(const Layer& layer);
/// Whether a context layer is switched on, be its section so or not.
bool isSwitchedOn(const Layer& layer, const ViewState& view);

/// Context layers under a line, itself included, topmost first.
std::vector<Uid> layersUnder(const LayerLines& lines, const PanelNode& node);
/// Everything of the plan that a line stands for, to be looked at.
std::vector<ObjectRef> objectsUnder(const LayerLines& lines, const PanelNode& node,
                                    const PlanState& plan);

/// Switches a line on or off in a view, with what is under it. Layers that are stored as switched
/// off are switched on in the plan, too.
void switchLine(const LayerLines& lines, const PanelNode& node, bool on, ViewState& view,
                EditBuilder& plan);

/// Puts layers before another one in drawing order and into a group.
/// @param moved  in their new order, topmost first
/// @param before null puts them last in `section`
/// @param group  they come into; none leaves each in its own
void orderLayers(const LayerLines& lines, const PanelNode& root, const std::vector<Uid>& moved,
                 SceneKind section, const Uid& before, const std::optional<QString>& group,
                 EditBuilder& plan);

} // namespace parkwright
