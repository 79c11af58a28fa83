#include "gis/exchange/LayerImport.h"

#include "gis/model/Domains.h"
#include "gis/store/ProjectPaths.h"

#include <QFileInfo>

#include <algorithm>

namespace parkwright {

namespace {

LayerKind layerKindOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Terrain:
        return LayerKind::Terrain;
    case ImportKind::Imagery:
        return LayerKind::Imagery;
    default:
        return LayerKind::Vector;
    }
}

} // namespace

void addReferredLayer(const PlanState& state, const ImportRequest& request, const SourcePick& pick,
                      const SourceInfo& info, EditBuilder& builder, ImportResult& result)
{
    Layer layer;
    layer.kind = layerKindOf(pick.kind);
    const QFileInfo referred(request.path); // where one stands now, not where the project lies
    layer.path = storedPath(referred.exists() ? referred.absoluteFilePath() : request.path,
                            request.projectPath);
    if (pick.layer) {
        layer.sourceLayer = pick.layer->name;
        layer.where = request.where;
        layer.encoding = request.encoding;
    }
    const QFileInfo file(request.path);
    layer.name = file.completeBaseName();
    if (pick.layer && info.layers.size() > 1)
        layer.name = QStringLiteral("%1 %2").arg(layer.name, pick.layer->name);
    if (request.crs)
        layer.crsOverride =
            request.crs->authority().isEmpty() ? request.crs->wkt() : request.crs->authority();
    if (request.correction != CoordinateCorrection::None)
        layer.correction = request.correction;
    if (info.driver == u"OSM")
        layer.attribution = QStringLiteral("© OpenStreetMap contributors");
    layer.source = result.source;
    layer.sourceKey = layer.sourceLayer.isEmpty() ? layer.name : layer.sourceLayer;
    layer.visible = true;
    layer.opacity = 1;

    qint64 highest = -1;
    const Layer* same = nullptr;
    for (const Layer& each : state.table<Layer>()) {
        highest = std::max(highest, each.ordinal.value_or(0));
        if (each.path == layer.path && each.sourceLayer == layer.sourceLayer &&
            each.kind == layer.kind && each.where == layer.where)
            same = &each;
    }
    if (same) { // what people set by hand stays
        const ObjectRef ref{TableId::Layers, same->uid};
        builder.set(ref, "crs_override", layer.crsOverride);
        builder.set(ref, "encoding", layer.encoding);
        builder.set(ref, "correction",
                    layer.correction ? Value(codeOf(*layer.correction)) : Value());
        ++result.updated;
        return;
    }
    layer.ordinal = highest + 1;
    if (request.stableIds)
        layer.uid =
            Uid::fromName(QStringLiteral("layers/%1/%2").arg(layer.source, layer.sourceKey));
    builder.insert(layer);
    ++result.inserted;
}

} // namespace parkwright
