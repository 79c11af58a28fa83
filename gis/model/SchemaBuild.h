#pragma once

// How Schema*.cpp make FieldDefs from member pointers. Not for use elsewhere.

#include "gis/model/Domains.h"
#include "gis/model/Schema.h"

#include <cmath>
#include <type_traits>

namespace parkwright::schema {

template <typename T>
struct MemberOf;
template <typename C, typename V>
struct MemberOf<V C::*>
{
    using Class = C;
    using Type = V;
};
template <typename T>
struct Unwrapped
{
    using Type = T;
    static constexpr bool Optional = false;
};
template <typename T>
struct Unwrapped<std::optional<T>>
{
    using Type = T;
    static constexpr bool Optional = true;
};

template <typename T>
constexpr FieldType typeOf()
{
    if constexpr (std::is_same_v<T, bool>)
        return FieldType::Bool;
    else if constexpr (std::is_same_v<T, qint64>)
        return FieldType::Integer;
    else if constexpr (std::is_same_v<T, double>)
        return FieldType::Real;
    else if constexpr (std::is_same_v<T, QString> || std::is_enum_v<T>)
        return FieldType::Text;
    else if constexpr (std::is_same_v<T, QDate>)
        return FieldType::Date;
    else if constexpr (std::is_same_v<T, Instant>)
        return FieldType::Instant;
    else if constexpr (std::is_same_v<T, Money>)
        return FieldType::Money;
    else if constexpr (std::is_same_v<T, Uid>)
        return FieldType::Reference;
    else
        return FieldType::Geometry;
}

template <typename T>
Value toValue(const T& v)
{
    if constexpr (std::is_enum_v<T>)
        return QString::fromLatin1(domainOf<T>().codes[size_t(v)].code);
    else if constexpr (std::is_same_v<T, QString>)
        return v.isEmpty() ? Value() : Value(v);
    else if constexpr (std::is_same_v<T, QDate> || std::is_same_v<T, Uid> ||
                       std::is_same_v<T, Geometry>)
        return v.isNull() ? Value() : Value(v);
    else
        return Value(v);
}

/// @returns false when `value` is not of this type
template <typename T>
bool fromValue(const Value& value, T& out)
{
    if constexpr (std::is_enum_v<T>) {
        const auto* code = std::get_if<QString>(&value);
        const int index = code ? domainOf<T>().indexOf(*code) : -1;
        if (index >= 0)
            out = T(index);
        return index >= 0;
    } else if constexpr (std::is_same_v<T, double>) {
        const double number = toNumber(value);
        if (!std::isfinite(number) || std::holds_alternative<bool>(value))
            return false;
        out = number;
        return true;
    } else if constexpr (std::is_same_v<T, qint64>) {
        const double number = toNumber(value);
        if (!std::isfinite(number) || number != std::floor(number) || std::abs(number) > 9e15)
            return false;
        out = qint64(number);
        return true;
    } else if constexpr (std::is_same_v<T, bool>) {
        const double number = toNumber(value);
        if (number != 0 && number != 1)
            return false;
        out = number == 1;
        return true;
    } else {
        const auto* same = std::get_if<T>(&value);
        if (same)
            out = *same;
        return same != nullptr;
    }
}

template <auto Member>
Value getMember(const Row& row)
{
    using Class = typename MemberOf<decltype(Member)>::Class;
    using Type = typename MemberOf<decltype(Member)>::Type;
    const auto& value = static_cast<const Class&>(row).*Member;
    if constexpr (Unwrapped<Type>::Optional)
        return value ? toValue(*value) : Value();
    else
        return toValue(value);
}

template <auto Member>
bool setMember(Row& row, const Value& value)
{
    using Class = typename MemberOf<decltype(Member)>::Class;
    using Type = typename MemberOf<decltype(Member)>::Type;
    auto& target = static_cast<Class&>(row).*Member;
    if (isNull(value)) {
        target = Type();
        return true;
    }
    typename Unwrapped<Type>::Type inner{};
    if (!fromValue(value, inner))
        return false;
    target = std::move(inner);
    return true;
}

/// A FieldDef that can be described in a chain: `field<&Parcel::farMax>("far_max", …).range(0,
/// 20)`.
struct Builder : FieldDef
{
    Builder& in(const char* unitName)
    {
        unit = unitName;
        return *this;
    }
    Builder& range(double from, double to)
    {
        minimum = from;
        maximum = to;
        return *this;
    }
    Builder& is(FieldAspects which)
    {
        aspects = which;
        return *this;
    }
    Builder& secret()
    {
        confidential = true;
        return *this;
    }
    Builder& refersTo(TableId table)
    {
        references = table;
        aspects = FieldAspect::Relation;
        return *this;
    }
    Builder& shaped(GeometryKind kind)
    {
        geometry = kind;
        aspects = FieldAspect::Shape;
        return *this;
    }
};

template <auto Member>
Builder field(const char* name, const char* title)
{
    using Inner = typename Unwrapped<typename MemberOf<decltype(Member)>::Type>::Type;
    Builder def;
    def.name = name;
    def.title = title;
    def.type = typeOf<Inner>();
    if constexpr (std::is_enum_v<Inner>)
        def.domain = &domainOf<Inner>();
    def.get = &getMember<Member>;
    def.set = &setMember<Member>;
    return def;
}

TableDef table(TableId id, const char* name, const char* singular, const char* plural,
               std::vector<FieldDef> fields);

void addLandTables(std::vector<TableDef>& tables);
void addBuildingTables(std::vector<TableDef>& tables);
void addEconomyTables(std::vector<TableDef>& tables);
void addCareTables(std::vector<TableDef>& tables);
void addProjectTables(std::vector<TableDef>& tables);

} // namespace parkwright::schema
