#include "gis/store/EditJson.h"

#include "gis/geo/Wkb.h"
#include "gis/store/ValueText.h"

#include <QCoreApplication>

#include <cmath>
#include <nlohmann/json.hpp>

namespace parkwright {

namespace {

using Json = nlohmann::json;

std::string utf8(const QString& text)
{
    return text.toUtf8().toStdString();
}

QString fromJson(const Json& text)
{
    return QString::fromStdString(text.get_ref<const std::string&>());
}

Json toJson(const Value& value)
{
    struct Visitor
    {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool v) const { return v; }
        Json operator()(qint64 v) const { return v; }
        Json operator()(double v) const { return std::isfinite(v) ? Json(v) : Json(nullptr); }
        Json operator()(const QString& v) const { return utf8(v); }
        Json operator()(const QDate& v) const { return utf8(dateText(v)); }
        Json operator()(const Instant& v) const { return utf8(instantText(v)); }
        Json operator()(const Money& v) const { return utf8(moneyText(v)); }
        Json operator()(const Uid& v) const { return utf8(v.toString()); }
        Json operator()(const Geometry& v) const
        {
            return {{"wkb", toWkb(v, WkbParts::Multi).toBase64().toStdString()}};
        }
    };
    return std::visit(Visitor{}, value);
}

std::optional<Value> textValue(const FieldDef& field, const QString& text)
{
    const auto wrapped = [](const auto& read) {
        return read ? std::optional<Value>(*read) : std::nullopt;
    };
    switch (field.type) {
    case FieldType::Text:
        return Value(text);
    case FieldType::Date:
        return wrapped(dateFromText(text));
    case FieldType::Instant:
        return wrapped(instantFromText(text));
    case FieldType::Money:
        return wrapped(moneyFromText(text));
    case FieldType::Reference: {
        const Uid id = Uid::parse(text);
        return id.isNull() ? std::nullopt : std::optional<Value>(id);
    }
    default:
        return std::nullopt;
    }
}

/// @returns nothing when the field cannot hold it
std::optional<Value> valueFromJson(const FieldDef& field, const Json& json)
{
    if (json.is_null())
        return Value();
    if (json.is_boolean())
        return Value(json.get<bool>());
    if (json.is_number_integer())
        return Value(qint64(json.get<std::int64_t>()));
    if (json.is_number())
        return Value(json.get<double>());
    if (json.is_string())
        return textValue(field, fromJson(json));
    if (field.type != FieldType::Geometry || !json.is_object())
        return std::nullopt;
    const auto wkb = json.find("wkb");
    if (wkb == json.end() || !wkb->is_string())
        return std::nullopt;
    auto geometry = geometryFromWkb(
        QByteArray::fromBase64(QByteArray::fromStdString(wkb->get_ref<const std::string&>())));
    if (!geometry || (!geometry->isNull() && field.geometry != GeometryKind::None &&
                      geometry->kind() != field.geometry))
        return std::nullopt;
    return geometry->isNull() ? Value() : Value(std::move(*geometry));
}

Json rowFields(const TableDef& def, const Row& row)
{
    Json fields = Json::object();
    for (size_t i = 1; i < def.fields.size(); ++i) {
        const Value value = def.fields[i].get(row);
        if (!isNull(value))
            fields[def.fields[i].name] = toJson(value);
    }
    return fields;
}

const char* nameOf(RowDelta::Kind kind)
{
    switch (kind) {
    case RowDelta::Kind::Insert:
        return "insert";
    case RowDelta::Kind::Remove:
        return "remove";
    case RowDelta::Kind::Update:
        break;
    }
    return "update";
}

Json deltaToJson(const RowDelta& delta)
{
    const TableDef& def = tableDef(delta.table);
    Json row{{"op", nameOf(delta.kind)}, {"table", def.name}, {"uid", utf8(delta.row.toString())}};
    if (delta.kind != RowDelta::Kind::Update) {
        if (delta.content)
            row["fields"] = rowFields(def, *delta.content);
        return row;
    }
    Json before = Json::object();
    Json after = Json::object();
    for (const FieldDelta& field : delta.fields) {
        const char* name = def.field(field.field).name;
        before[name] = toJson(field.before);
        after[name] = toJson(field.after);
    }
    row["before"] = std::move(before);
    row["after"] = std::move(after);
    return row;
}

class EditReader
{
public:
    void readRow(const Json& json)
    {
        const TableDef* def = nullptr;
        if (json.is_object() && isText(json, "table"))
            def = findTable(fromJson(json["table"]));
        const Uid uid = def && isText(json, "uid") ? Uid::parse(fromJson(json["uid"])) : Uid();
        const std::string op =
            def && isText(json, "op") ? json["op"].get<std::string>() : std::string();
        if (uid.isNull() || (op != "insert" && op != "remove" && op != "update")) {
            ++mRead.skipped;
            return;
        }
        RowDelta delta{def->id, uid, RowDelta::Kind::Update, nullptr, {}};
        if (op == "update") {
            readUpdate(*def, json, delta);
            if (delta.fields.empty())
                return;
        } else {
            delta.kind = op == "insert" ? RowDelta::Kind::Insert : RowDelta::Kind::Remove;
            delta.content = readContent(*def, uid, json);
        }
        mRead.edit.rows.push_back(std::move(delta));
    }
    EditFromJson take() { return std::move(mRead); }
    void setText(const QString& text) { mRead.edit.text = text; }

    static bool isText(const Json& json, const char* member)
    {
        const auto found = json.find(member);
        return found != json.end() && found->is_string();
    }

private:
    /// Calls `visit(number, value)` for each member that is a field and fits it.
    template <typename Visit>
    void forEachField(const TableDef& def, const Json& json, const char* member, Visit visit)
    {
        const auto fields = json.find(member);
        if (fields == json.end() || !fields->is_object())
            return;
        for (const auto& [name, content] : fields->items()) {
            const int number = def.indexOf(QString::fromStdString(name));
            const auto value =
                number > 0 ? valueFromJson(def.field(number), content) : std::nullopt;
            if (value)
                visit(number, *value);
            else
                ++mRead.skipped;
        }
    }

    std::shared_ptr<const Row> readContent(const TableDef& def, const Uid& uid, const Json& json)
    {
        return withRowType(def.id, [&]<typename T>() -> std::shared_ptr<const Row> {
            auto row = std::make_shared<T>();
            row->uid = uid;
            forEachField(def, json, "fields", [&](int number, const Value& value) {
                mRead.skipped += def.field(number).set(*row, value) ? 0 : 1;
            });
            return row;
        });
    }

    void readUpdate(const TableDef& def, const Json& json, RowDelta& delta)
    {
        forEachField(def, json, "after", [&](int number, const Value& value) {
            if (const auto fitting = held(def, number, value))
                delta.fields.push_back({number, {}, *fitting});
            else
                ++mRead.skipped;
        });
        forEachField(def, json, "before", [&](int number, const Value& value) {
            for (FieldDelta& field : delta.fields) {
                if (field.field == number)
                    field.before = held(def, number, value).value_or(Value());
            }
        });
    }

    /// The value as a row would give it back (3 may be 3.0); nothing when it is refused.
    static std::optional<Value> held(const TableDef& def, int number, const Value& value)
    {
        return withRowType(def.id, [&]<typename T>() -> std::optional<Value> {
            T row;
            if (!def.field(number).set(row, value))
                return std::nullopt;
            return def.field(number).get(row);
        });
    }

    EditFromJson mRead;
};

} // namespace

QByteArray editToJson(const Edit& edit)
{
    Json rows = Json::array();
    for (const RowDelta& delta : edit.rows)
        rows.push_back(deltaToJson(delta));
    const Json json{{"text", utf8(edit.text)}, {"rows", std::move(rows)}};
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Result<EditFromJson> editFromJson(const QByteArray& text)
{
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    const auto rows = json.is_object() ? json.find("rows") : json.end();
    if (!json.is_object() || rows == json.end() || !rows->is_array()) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("EditJson", "This is no recorded change."),
                     QString::fromUtf8(text.left(80))};
    }
    EditReader reader;
    if (EditReader::isText(json, "text"))
        reader.setText(fromJson(json["text"]));
    for (const Json& row : *rows)
        reader.readRow(row);
    return reader.take();
}

} // namespace parkwright
