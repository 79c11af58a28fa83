#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/exchange/ColumnMapper.h"
#include "gis/exchange/ImportKind.h"
#include "gis/geo/Crs.h"
#include "gis/model/Edit.h"
#include "gis/model/rows/ProjectRows.h"

#include <QMap>

namespace parkwright {

/// What is to be imported, and how. A plain value; what is left empty is found out.
struct ImportRequest
{
    QString path;                   ///< file or folder
    QString layer;                  ///< in the file; empty takes the one that fits the kind best
    std::optional<ImportKind> kind; ///< none is guessed, with a finding that says why
    /// Name, code, key or id of the park that the rows belong to; one that is not there is made.
    QString park;
    QMap<QString, QString> columns; ///< field -> column; "-" keeps a field from being read
    QString where;                  ///< SQL condition on the source's fields
    std::optional<Crs> crs;         ///< instead of the one of the source
    QString encoding;               ///< instead of the one found
    CoordinateCorrection correction = CoordinateCorrection::None;
    std::optional<CodingSystem> codingSystem; ///< of land-use codes; none is recognised

    QString projectPath;     ///< of the project file, for relative paths of layers; may be empty
    QString sourceName;      ///< kept as Row::source; empty makes one from folder, file and layer
    bool removeGone = false; ///< also remove rows whose key is not in the source any more
    bool stableIds = false;  ///< ids follow from source and key: the same plan every time
};

/// What an import comes to. Nothing is changed until `edit` is applied.
struct ImportResult
{
    Edit edit;
    PlanState after; ///< the snapshot with `edit` done, for PreparedEdit
    ImportKind kind = ImportKind::Context;
    QString kindReason;          ///< translated; empty when the kind was given
    QString layer;               ///< that was read
    QString source;              ///< Row::source of its rows
    std::vector<ColumnUse> used; ///< columns in the order of the source
    QStringList ignored;         ///< columns that nothing was made of
    Crs sourceCrs;
    Crs projectCrs;       ///< after the import
    bool setsCrs = false; ///< the project had none
    MapExtent extent;     ///< of what came in, project CRS
    qint64 featuresRead = 0;
    int inserted = 0; ///< rows of the kind's table
    int updated = 0;
    int unchanged = 0;
    int gone = 0;             ///< rows of this source that it does not have any more
    int skipped = 0;          ///< features that did not fit the kind
    int derivedFloors = 0;    ///< floors made from a height, a count or a default
    int derivedBuildings = 0; ///< buildings of which at least one of height and storeys was derived
    int unresolved = 0;       ///< references to rows that are not there
};

/// Reads a source and works out the Edit that brings it into the plan. Runs in a job: `state` is a
/// snapshot, nothing else of the project is touched. Columns are recognised by name, units
/// converted, coordinates moved to the project CRS, references resolved by key, code or name, and
/// by place where nothing is said; everything that was changed or could not be used is a finding.
/// An input that cannot be read is an Error with ErrorCode::Io.
Result<ImportResult> planImport(const PlanState& state, const ImportRequest& request,
                                JobContext& job, Findings& findings);

} // namespace parkwright
