#pragma once

#include "gis/exchange/ImportNotes.h"
#include "gis/exchange/Importer.h"
#include "gis/sources/SourceReader.h"

namespace parkwright {

/// Which layer of a source is read, as what, and why.
struct SourcePick
{
    ImportKind kind = ImportKind::Context;
    const SourceInfo::Layer* layer = nullptr; ///< null for a raster
    QString reason;                           ///< translated; empty when the kind was given
};

/// Settles what the request leaves open: the kind by columns, shapes, values and names; the layer
/// by how well it fits the kind. An Error says what the user has to choose.
Result<SourcePick> pickSource(const SourceInfo& info, const ImportRequest& request);

/// How well a layer's columns and shapes fit a kind; 0 is not at all. `why` gets the telling
/// columns.
int fitOf(ImportKind kind, const SourceInfo::Layer& layer, QStringList* why = nullptr);

/// How the source of a request is read.
ReadOptions readOptionsOf(const ImportRequest& request);

} // namespace parkwright
