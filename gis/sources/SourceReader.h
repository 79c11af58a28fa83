#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/core/Result.h"
#include "gis/sources/SourceData.h"

#include <functional>

namespace parkwright {

// Reads foreign files into plain values. Nothing here knows the plan.
//
// All functions may run on any thread, several at once. The source is never written to, and nothing
// is put beside it. Only files and folders of this machine are opened: addresses, GDAL's virtual
// paths and VRT files that point outside their folder are refused. What was put right on the way
// is told as findings; an input that cannot be read at all is one Error with ErrorCode::Io, whose
// sentence names the file. Cancelling gives ErrorCode::Cancelled.

struct ReadOptions
{
    /// OGR SQL condition on the fields of the source, e.g. "landuse IS NOT NULL". Empty takes all.
    QString where;
    /// Name of the character set to use instead of the one found, e.g. "GB18030". Empty guesses.
    QString encoding;
    /// Instead of the CRS found in the file.
    std::optional<Crs> crs;
    /// Undo the shift of a publisher in China (WGS 84 comes out). Approximate, some metres; never
    /// for cadastral use.
    DatumShift shift = DatumShift::None;
    qint64 limit = -1; ///< stop after so many features; -1 is no limit
    /// Only what touches this rectangle, in the unit of the layer's CRS. Empty takes all.
    MapExtent extent;
    /// Leave out what has the very shape and attributes of an earlier feature; else it is kept and
    /// only told.
    bool dropDuplicates = false;
    size_t batchSize = 5000;
};

/// Layers, counts, fields, CRS and some sample rows. Quick: at most some thousand features are
/// looked at per layer.
Result<SourceInfo> inspectSource(const QString& path, const ReadOptions& options, JobContext& job,
                                 Findings& findings);

/// Files and geodatabases in a folder that may be read, each a source of its own, by name. Empty
/// for what is no folder, or itself one source (a geodatabase).
QStringList sourcesIn(const QString& folder);

/// A whole layer.
/// @param layer its name; empty takes the only one, or the first that has geometry
Result<SourceLayer> readLayer(const QString& path, const QString& layer, const ReadOptions& options,
                              JobContext& job, Findings& findings);

/// Gets features a batch at a time, in the order of the file, and may keep them.
/// @returns false to stop reading (the read then ends well)
using BatchVisitor =
    std::function<bool(const SourceLayerInfo& layer, std::vector<SourceFeature>&& features)>;

/// As readLayer(), for layers too big to hold. The info in the visitor grows while it is read
/// (kinds, extent); the one returned is complete.
Result<SourceLayerInfo> readLayerBatches(const QString& path, const QString& layer,
                                         const ReadOptions& options, const BatchVisitor& visit,
                                         JobContext& job, Findings& findings);

} // namespace parkwright
