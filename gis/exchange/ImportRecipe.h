#pragma once

#include "gis/exchange/Importer.h"

namespace parkwright {

/// How one file was imported, kept so that the next one like it is read the same way: "columns can
/// be given by hand; a mapping can be saved and used again". A plain value; a JSON file.
struct ImportRecipe
{
    std::optional<ImportKind> kind;
    QString layer;                  ///< empty takes the one that fits best
    QMap<QString, QString> columns; ///< field -> column; "-" keeps a field from being read
    QString where;
    std::optional<Crs> crs; ///< only where a user gave it: what a file says is read from the file
    QString encoding;       ///< the same
    CoordinateCorrection correction = CoordinateCorrection::None;
    std::optional<CodingSystem> codingSystem;
};

/// What an import did, with the columns that were recognised as well as those given by hand.
ImportRecipe recipeOf(const ImportRequest& request, const ImportResult& result);

/// Fills what the request leaves open. What it says itself goes before the recipe, also column by
/// column.
void applyRecipe(const ImportRecipe& recipe, ImportRequest& request);

/// An Error with ErrorCode::Io when the file cannot be read, is no recipe or has unknown names in
/// it.
Result<ImportRecipe> loadImportRecipe(const QString& path);
/// An Error with ErrorCode::Output when it cannot be written; what was there before is kept then.
Result<> saveImportRecipe(const QString& path, const ImportRecipe& recipe);

} // namespace parkwright
