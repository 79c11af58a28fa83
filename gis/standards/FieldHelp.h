#pragma once

#include "gis/model/TableId.h"
#include "gis/standards/StandardsTypes.h"

#include <QString>

#include <optional>

namespace parkwright {

/// What a field means, in a sentence or two, and where that is written.
struct FieldHelp
{
    QString text;   ///< translated
    QString source; ///< a rule, standard or document, untranslated; empty for plain meaning
    Certainty certainty = Certainty::Verified; ///< of what the source is cited for
};

/// Nothing for fields whose name says it all.
std::optional<FieldHelp> fieldHelp(TableId table, const QString& field);

} // namespace parkwright
