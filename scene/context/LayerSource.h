#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Result.h"
#include "gis/model/PlanState.h"
#include "gis/sources/SourceReader.h"

#include <QSet>

#include <vector>

namespace parkwright {

/// What a layer row says about its file. As long as it stays the same, what was read stays good.
struct LayerSource
{
    Uid layer;
    QString name;
    QString path; ///< resolved
    QString sourceLayer;
    QString where;
    QString crs; ///< definition; empty takes the file's
    QString encoding;
    CoordinateCorrection correction = CoordinateCorrection::None;
    QString style; ///< JSON
    friend bool operator==(const LayerSource&, const LayerSource&) = default;
};

/// Layers of a kind from the bottom to the top.
std::vector<const Layer*> layersOf(const PlanState& plan, LayerKind kind);
LayerSource sourceOf(const Layer& layer, const QString& projectPath);

/// How its file is to be read. @returns an Error for a CRS that means nothing
Result<ReadOptions> readOptionsOf(const LayerSource& source);

/// Whether it is to be seen, as the row and the view's hidden things say.
bool isShown(const Layer& layer, const QSet<Uid>& hidden);
double opacityOf(const Layer& layer);
/// Whether a scale lies within the range of the layer. @param denominator 1 : so many
bool isInScale(const Layer& layer, double denominator);

/// Nothing when a file or folder of this machine is there; else the finding that says what is
/// wrong. Addresses and GDAL's virtual files are never followed.
std::optional<Finding> fileProblem(const LayerSource& source);
/// That a layer cannot be shown, and why.
Finding layerProblem(const LayerSource& source, const Error& error);

} // namespace parkwright
