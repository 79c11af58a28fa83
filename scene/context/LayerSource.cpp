#include "scene/context/LayerSource.h"

#include "gis/store/ProjectPaths.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace parkwright {

std::vector<const Layer*> layersOf(const PlanState& plan, LayerKind kind)
{
    std::vector<const Layer*> layers;
    for (const Layer& layer : plan.table<Layer>()) {
        if (layer.kind == kind)
            layers.push_back(&layer);
    }
    std::stable_sort(layers.begin(), layers.end(), [](const Layer* a, const Layer* b) {
        return a->ordinal.value_or(0) < b->ordinal.value_or(0);
    });
    return layers;
}

LayerSource sourceOf(const Layer& layer, const QString& projectPath)
{
    LayerSource source;
    source.layer = layer.uid;
    source.name = layer.name;
    source.path = resolvedPath(layer.path, projectPath);
    source.sourceLayer = layer.sourceLayer;
    source.where = layer.where;
    source.crs = layer.crsOverride;
    source.encoding = layer.encoding;
    source.correction = layer.correction.value_or(CoordinateCorrection::None);
    source.style = layer.style;
    return source;
}

Result<ReadOptions> readOptionsOf(const LayerSource& source)
{
    ReadOptions options;
    options.where = source.where;
    options.encoding = source.encoding;
    if (!source.crs.isEmpty()) {
        auto crs = Crs::fromUserInput(source.crs);
        if (!crs)
            return crs.error();
        options.crs = *crs;
    }
    if (source.correction == CoordinateCorrection::Gcj02)
        options.shift = DatumShift::Gcj02;
    else if (source.correction == CoordinateCorrection::Bd09)
        options.shift = DatumShift::Bd09;
    return options;
}

bool isShown(const Layer& layer, const QSet<Uid>& hidden)
{
    return layer.visible.value_or(true) && !hidden.contains(layer.uid);
}

bool isInScale(const Layer& layer, double denominator)
{
    return denominator <= layer.minScale.value_or(denominator) &&
           denominator >= layer.maxScale.value_or(denominator);
}

double opacityOf(const Layer& layer)
{
    return std::clamp(layer.opacity.value_or(1), 0.0, 1.0);
}

namespace {

Finding problemOf(const LayerSource& source, const char* code, const QString& what)
{
    Finding finding;
    finding.code = QString::fromLatin1(code);
    finding.severity = Severity::Warning;
    finding.arguments = {what};
    finding.layer = source.name;
    finding.tableId = int(TableId::Layers);
    finding.row = source.layer;
    return finding;
}

} // namespace

std::optional<Finding> fileProblem(const LayerSource& source)
{
    if (!source.path.startsWith(u"/vsi") && QFileInfo::exists(source.path))
        return std::nullopt;
    return problemOf(source, "layer-file-missing", QDir::toNativeSeparators(source.path));
}

Finding layerProblem(const LayerSource& source, const Error& error)
{
    return problemOf(source, "layer-not-shown", error.message);
}

} // namespace parkwright
