#pragma once

#include "gis/core/Finding.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace parkwright {

/// "Warning: …", in the language of the moment.
QString findingLine(const Finding& finding);
/// code, severity, sentence, arguments and where, as --json prints them.
QJsonObject findingToJson(const Finding& finding);
QJsonArray findingsToJson(const Findings& findings);

/// Columns lined up for a terminal: the first left, the rest right-aligned where they are numbers.
QString textTable(const std::vector<QStringList>& rows);

} // namespace parkwright
