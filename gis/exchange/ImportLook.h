#pragma once

#include "gis/exchange/Importer.h"
#include "gis/sources/SourceData.h"

namespace parkwright {

/// What a source holds and how it would be read, told from its first features: what an import
/// dialog shows before anything is done.
struct ImportLook
{
    SourceInfo source;
    int layer = -1; ///< that would be read, in source.layers; -1 for a raster
    ImportKind kind = ImportKind::Context;
    QString kindReason;           ///< translated; empty when the kind was given
    std::optional<Error> unclear; ///< what the user has to choose; then `kind` means nothing
    ColumnMapping mapping;

    const SourceInfo::Layer* readLayer() const
    {
        return layer < 0 ? nullptr : &source.layers[size_t(layer)];
    }
};

/// Quick, for any file. An Error where it cannot be read at all.
Result<ImportLook> lookAtSource(const ImportRequest& request, JobContext& job, Findings& findings);

/// Something that a column can say of a row of some kind.
struct ImportTarget
{
    QString name;  ///< as ImportRequest::columns has it
    QString title; ///< translated
    QString unit;  ///< translated as in the schema; empty for none
};
/// All of a kind in the order of its table, fields first; none for what is shown as it is.
std::vector<ImportTarget> importTargets(ImportKind kind);

/// One field that an import would change in a row that is there already.
struct RowUpdate
{
    ObjectRef row;
    int field = -1;
    Value before;
    Value after;
};
/// Of one table, in the order of the edit. @param most stop after so many
std::vector<RowUpdate> updatesIn(const Edit& edit, TableId table, size_t most);

} // namespace parkwright
