#pragma once

#include "gis/core/Uid.h"
#include "gis/geo/Geometry.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace parkwright {

enum class Severity { Note, Warning, Error };

/// Something that an import or a check has to tell: data faults, repairs, broken rules.
///
/// Holds what was found, not the words for it: findingText() puts it into the language of the
/// moment.
struct Finding
{
    /// Stable name, lower case with dashes, e.g. "encoding-guessed"; scripts rely on it.
    QString code;
    Severity severity = Severity::Warning;
    /// Fill %1, %2 … of the sentence that belongs to the code.
    QStringList arguments;
    QString file;     ///< file name as the user knows it; may be empty
    QString layer;    ///< layer inside the file; may be empty
    QString feature;  ///< feature id or key in its source; may be empty
    int count = 1;    ///< how many features it stands for, when the same thing was found many times
    int tableId = -1; ///< TableId of the row it is about, or -1
    Uid row;          ///< null when it is about no row
    std::optional<MapPoint> place; ///< where to look, project CRS
};
using Findings = std::vector<Finding>;

/// The finding in one translated sentence, with file and feature.
QString findingText(const Finding& finding);

/// "note", "warning" or "error": stable, for JSON.
QString severityName(Severity severity);

/// The most serious of them; Note when there are none.
Severity worstOf(const Findings& findings);

} // namespace parkwright
