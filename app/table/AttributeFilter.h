#pragma once

#include "app/table/AttributeRows.h"

#include <functional>

namespace parkwright {

/// What somebody wrote into the filter above a column:
///
///     metal          contains (texts, titles of codes, names of what is referred to)
///     =metal !metal  is exactly, does not contain
///     >5 >=5 <5 <=5 =5 5..10   numbers as they are shown, dates as 2026-01-31
///     null !null     not known, known
class AttributeFilter
{
public:
    /// @returns nothing for an empty text; an Error says what is not understood
    static Result<std::optional<AttributeFilter>> parse(const QString& text,
                                                        const AttributeColumn& column);

    /// @param shown the text of the cell, asked for only when it is needed
    bool accepts(const Value& value, const std::function<QString()>& shown) const;

private:
    enum class Kind { Null, Known, Contains, Lacks, Exactly, Range };

    Kind mKind = Kind::Contains;
    QString mText;
    double mFrom = 0;
    double mTo = 0;
    bool mWithFrom = true;
    bool mWithTo = true;
};

} // namespace parkwright
