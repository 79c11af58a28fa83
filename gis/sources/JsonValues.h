#pragma once

// Private to gis/sources: what JSON objects with free attributes have in common.

#include "gis/sources/SourceData.h"

#include <map>
#include <nlohmann/json.hpp>

namespace parkwright {

using Json = nlohmann::json;

QString textOf(const Json& json); ///< of a string; other kinds as they are written

/// The columns that free attributes of many objects make together; those of one object by name.
class JsonFields
{
public:
    void add(const Json& attributes); ///< an object; anything else is passed over
    std::vector<SourceField> fields() const;
    /// One value for each of fields().
    std::vector<Value> values(const Json& attributes) const;

private:
    struct Column
    {
        std::string name;
        bool isWhole = true;
        bool isNumber = true;
        bool isBoolean = true;
        bool isEmpty = true;
        SourceFieldType type() const;
    };
    std::vector<Column> mColumns;
    std::map<std::string, size_t> mByName;
};

/// Parses text that may begin with a byte order mark. Objects deeper than 200 levels are refused.
/// @returns a discarded value when it is no JSON; `problem` gets the parser's words
Json parseJson(const QByteArray& text, QString& problem);

} // namespace parkwright
