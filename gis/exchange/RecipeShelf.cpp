#include "gis/exchange/RecipeShelf.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace parkwright {

namespace {

const QString RecipePattern = QStringLiteral("*.json");

} // namespace

RecipeShelf::RecipeShelf(QString folder)
    : mFolder(std::move(folder))
{
}

RecipeShelf RecipeShelf::ofUser()
{
    return RecipeShelf(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                       QStringLiteral("/recipes"));
}

QString RecipeShelf::pathFor(const SourceLayerInfo& layer) const
{
    // Columns in any order, and what shapes there are: a list of firms is no map of firms.
    QStringList columns;
    for (const SourceField& field : layer.fields)
        columns << field.name.toLower();
    columns.sort();
    columns << QString::number(layer.geometryKinds & ~1U);
    const QByteArray hash =
        QCryptographicHash::hash(columns.join(QChar(0x1F)).toUtf8(), QCryptographicHash::Sha256);
    return mFolder + u'/' + QString::fromLatin1(hash.left(16).toHex()) + QStringLiteral(".json");
}

std::optional<ImportRecipe> RecipeShelf::find(const SourceLayerInfo& layer) const
{
    const QString path = pathFor(layer);
    if (!QFile::exists(path))
        return std::nullopt;
    auto recipe = loadImportRecipe(path);
    if (!recipe)
        return std::nullopt; // damaged: as if it had never been kept
    return std::move(*recipe);
}

Result<> RecipeShelf::keep(const SourceLayerInfo& layer, const ImportRecipe& recipe) const
{
    QDir().mkpath(mFolder);
    return saveImportRecipe(pathFor(layer), recipe);
}

void RecipeShelf::forget(const SourceLayerInfo& layer) const
{
    QFile::remove(pathFor(layer));
}

bool RecipeShelf::isEmpty() const
{
    return QDir(mFolder).entryList({RecipePattern}, QDir::Files).isEmpty();
}

std::optional<ImportRecipe> recipeByHand(const ImportRequest& request)
{
    const bool byHand = request.kind || !request.columns.isEmpty() || request.crs ||
                        !request.encoding.isEmpty() || request.codingSystem ||
                        request.correction != CoordinateCorrection::None;
    if (!byHand)
        return std::nullopt;
    ImportRecipe recipe;
    recipe.kind = request.kind;
    recipe.columns = request.columns;
    recipe.crs = request.crs;
    recipe.encoding = request.encoding;
    recipe.correction = request.correction;
    recipe.codingSystem = request.codingSystem;
    return recipe;
}

} // namespace parkwright
