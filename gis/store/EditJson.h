#pragma once

#include "gis/core/Result.h"
#include "gis/model/Edit.h"

#include <QByteArray>

namespace parkwright {

// An Edit as JSON, by the names of tables and fields, so that it outlives changes of the schema:
// what ScenarioDelta::edit and the recovery journal hold.
//
//   {"text": "set FAR", "rows": [
//     {"op": "update", "table": "parcels", "uid": "…", "before": {"far_max": 2},
//      "after": {"far_max": 2.5}},
//     {"op": "insert", "table": "floors", "uid": "…", "fields": {"number": 3, …}},
//     {"op": "remove", "table": "floors", "uid": "…", "fields": {…}}]}
//
// Numbers, texts and truth values are JSON's own; dates, moments, amounts and references are texts
// as in the project file; a geometry is {"wkb": base64}. What is not known is null or absent.

/// One line of UTF-8.
QByteArray editToJson(const Edit& edit);

struct EditFromJson
{
    Edit edit;
    int skipped = 0; ///< rows and fields that this program does not know or cannot hold
};
/// @returns an Error when it is no JSON or no Edit
Result<EditFromJson> editFromJson(const QByteArray& json);

} // namespace parkwright
