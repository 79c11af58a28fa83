#include "gis/exchange/ImportRecipe.h"

#include "gis/model/Domains.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace parkwright {

namespace {

constexpr int FormatVersion = 1;
constexpr qint64 MostBytes = 1 << 20;
const QString FormatName = QStringLiteral("parkwright-import-recipe");

QString importRecipeText(const char* text)
{
    return QCoreApplication::translate("ImportRecipe", text);
}

Error notUnderstood(const QString& name, const QString& detail)
{
    return {ErrorCode::Io,
            importRecipeText(
                QT_TRANSLATE_NOOP("ImportRecipe", "%1 is no import recipe that can be used."))
                .arg(name),
            detail};
}

/// @returns false for a word that is no code of the domain; an absent one leaves `into` as it is
template <typename E>
bool readCode(const QJsonObject& json, QLatin1String key, std::optional<E>& into)
{
    if (!json.contains(key))
        return true;
    const QString code = json[key].toString();
    const auto& codes = domainOf<E>().codes;
    for (size_t i = 0; i < codes.size(); ++i) {
        if (code == QLatin1String(codes[i].code)) {
            into = E(i);
            return true;
        }
    }
    return false;
}

Result<ImportRecipe> fromJson(const QJsonObject& json, const QString& name)
{
    ImportRecipe recipe;
    if (json.contains(u"kind")) {
        recipe.kind = importKindFromName(json[u"kind"].toString());
        if (!recipe.kind)
            return notUnderstood(name, QStringLiteral("kind: ") + json[u"kind"].toString());
    }
    recipe.layer = json[u"layer"].toString();
    recipe.where = json[u"where"].toString();
    recipe.encoding = json[u"encoding"].toString();
    const QJsonObject columns = json[u"columns"].toObject();
    for (auto each = columns.begin(); each != columns.end(); ++each)
        recipe.columns.insert(each.key(), each.value().toString());
    if (json.contains(u"crs")) {
        auto crs = Crs::fromUserInput(json[u"crs"].toString());
        if (!crs)
            return notUnderstood(name, crs.error().message);
        recipe.crs = *crs;
    }
    std::optional<CoordinateCorrection> correction;
    if (!readCode(json, QLatin1String("correction"), correction) ||
        !readCode(json, QLatin1String("coding_system"), recipe.codingSystem))
        return notUnderstood(name, QStringLiteral("an unknown code"));
    recipe.correction = correction.value_or(CoordinateCorrection::None);
    return recipe;
}

QJsonObject toJson(const ImportRecipe& recipe)
{
    QJsonObject json{{QStringLiteral("format"), FormatName},
                     {QStringLiteral("version"), FormatVersion}};
    const auto put = [&json](const char* key, const QString& value) {
        if (!value.isEmpty())
            json.insert(QLatin1String(key), value);
    };
    if (recipe.kind)
        put("kind", QString::fromLatin1(infoOf(*recipe.kind).name));
    put("layer", recipe.layer);
    put("where", recipe.where);
    put("encoding", recipe.encoding);
    if (recipe.crs)
        put("crs", recipe.crs->authority().isEmpty() ? recipe.crs->wkt() : recipe.crs->authority());
    if (recipe.correction != CoordinateCorrection::None)
        put("correction", codeOf(recipe.correction));
    if (recipe.codingSystem)
        put("coding_system", codeOf(*recipe.codingSystem));
    QJsonObject columns;
    for (auto each = recipe.columns.begin(); each != recipe.columns.end(); ++each)
        columns.insert(each.key(), each.value());
    json.insert(QStringLiteral("columns"), columns);
    return json;
}

} // namespace

ImportRecipe recipeOf(const ImportRequest& request, const ImportResult& result)
{
    ImportRecipe recipe;
    recipe.kind = result.kind;
    recipe.layer = request.layer; // a guessed one may be called otherwise in the next file
    recipe.columns = request.columns;
    for (const ColumnUse& use : result.used)
        recipe.columns.insert(use.fieldName, use.columnName);
    recipe.where = request.where;
    recipe.crs = request.crs;
    recipe.encoding = request.encoding;
    recipe.correction = request.correction;
    recipe.codingSystem = request.codingSystem;
    return recipe;
}

void applyRecipe(const ImportRecipe& recipe, ImportRequest& request)
{
    if (!request.kind)
        request.kind = recipe.kind;
    if (request.layer.isEmpty())
        request.layer = recipe.layer;
    if (request.where.isEmpty())
        request.where = recipe.where;
    if (!request.crs)
        request.crs = recipe.crs;
    if (request.encoding.isEmpty())
        request.encoding = recipe.encoding;
    if (request.correction == CoordinateCorrection::None)
        request.correction = recipe.correction;
    if (!request.codingSystem)
        request.codingSystem = recipe.codingSystem;
    for (auto each = recipe.columns.begin(); each != recipe.columns.end(); ++each) {
        if (!request.columns.contains(each.key()))
            request.columns.insert(each.key(), each.value());
    }
}

Result<ImportRecipe> loadImportRecipe(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::Io,
            importRecipeText(QT_TRANSLATE_NOOP("ImportRecipe", "%1 cannot be read.")).arg(name),
            file.errorString()};
    if (file.size() > MostBytes)
        return notUnderstood(name, QStringLiteral("larger than 1 MiB"));
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(file.readAll(), &fault);
    const QJsonObject json = document.object();
    if (json[u"format"].toString() != FormatName)
        return notUnderstood(name, fault.errorString());
    if (json[u"version"].toInt() != FormatVersion)
        return notUnderstood(name, QStringLiteral("version %1").arg(json[u"version"].toInt()));
    return fromJson(json, name);
}

Result<> saveImportRecipe(const QString& path, const ImportRecipe& recipe)
{
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(toJson(recipe)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{ErrorCode::Output,
                     importRecipeText(QT_TRANSLATE_NOOP("ImportRecipe", "%1 cannot be written."))
                         .arg(QFileInfo(path).fileName()),
                     file.errorString()};
    return Done{};
}

} // namespace parkwright
