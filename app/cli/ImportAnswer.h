#pragma once

#include "app/cli/CliContext.h"
#include "gis/exchange/Importer.h"

#include <vector>

namespace parkwright {

/// One source and what became of it.
struct Imported
{
    QString path;
    ImportResult result;
};

/// What an import came to, as text or as JSON; findings only in the latter.
void answer(const CliContext& context, const std::vector<Imported>& imported,
            const Findings& findings);

} // namespace parkwright
