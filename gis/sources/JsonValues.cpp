#include "gis/sources/JsonValues.h"

#include "gis/sources/TextCodec.h"

#include <cmath>

namespace parkwright {

namespace {
constexpr qsizetype LookedAt = 65536; ///< bytes, for the encoding
constexpr int DeepestJson = 200;
} // namespace

QString textOf(const Json& json)
{
    if (json.is_string())
        return QString::fromStdString(json.get_ref<const std::string&>());
    return QString::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

SourceFieldType JsonFields::Column::type() const
{
    if (isEmpty)
        return SourceFieldType::Text;
    if (isBoolean)
        return SourceFieldType::Boolean;
    if (isWhole)
        return SourceFieldType::Integer;
    return isNumber ? SourceFieldType::Real : SourceFieldType::Text;
}

void JsonFields::add(const Json& attributes)
{
    if (!attributes.is_object())
        return;
    for (const auto& [name, value] : attributes.items()) {
        const auto [at, isNew] = mByName.try_emplace(name, mColumns.size());
        if (isNew)
            mColumns.push_back({name});
        Column& column = mColumns[at->second];
        if (value.is_null())
            continue;
        column.isEmpty = false;
        column.isBoolean = column.isBoolean && value.is_boolean();
        column.isNumber = column.isNumber && value.is_number();
        column.isWhole = column.isWhole && value.is_number_integer();
    }
}

std::vector<SourceField> JsonFields::fields() const
{
    std::vector<SourceField> result;
    for (const Column& column : mColumns)
        result.push_back({QString::fromStdString(column.name), column.type(), {}});
    return result;
}

std::vector<Value> JsonFields::values(const Json& attributes) const
{
    std::vector<Value> result(mColumns.size());
    if (!attributes.is_object())
        return result;
    for (const auto& [name, value] : attributes.items()) {
        const auto at = mByName.find(name);
        if (at == mByName.end() || value.is_null())
            continue;
        switch (mColumns[at->second].type()) {
        case SourceFieldType::Boolean:
            result[at->second] = value.get<bool>();
            break;
        case SourceFieldType::Integer:
            result[at->second] = value.get<qint64>();
            break;
        case SourceFieldType::Real:
            result[at->second] = value.get<double>();
            break;
        default:
            result[at->second] = textOf(value);
        }
    }
    return result;
}

Json parseJson(const QByteArray& text, QString& problem)
{
    const EncodingGuess guess =
        guessEncoding(QByteArrayView(text).first(std::min(text.size(), LookedAt)));
    QByteArray utf8 = text.sliced(guess.bomSize);
    if (guess.encoding != u"UTF-8" || !isUtf8(utf8))
        utf8 = decodeTextLossy(utf8, guess.encoding == u"UTF-8" ? QStringLiteral("GB18030")
                                                                : guess.encoding)
                   .toUtf8();
    bool isTooDeep = false;
    const auto watch = [&](int depth, Json::parse_event_t, Json&) {
        isTooDeep = isTooDeep || depth > DeepestJson;
        return depth <= DeepestJson; // what lies deeper is not kept
    };
    try {
        Json json = Json::parse(utf8.constData(), utf8.constData() + utf8.size(), watch);
        if (!isTooDeep)
            return json;
        problem = QStringLiteral("nested too deep");
    } catch (const Json::exception& e) {
        problem = QString::fromUtf8(e.what());
    }
    return Json(Json::value_t::discarded);
}

} // namespace parkwright
