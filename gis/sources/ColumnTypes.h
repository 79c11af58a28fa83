#pragma once

#include "gis/sources/SourceData.h"

#include <QByteArray>

namespace parkwright {

/// Finds the narrowest type that fits every value of a text column. Codes with leading zeros and
/// numbers too long to be exact stay text.
class ColumnTypes
{
public:
    void add(const QByteArray& cell);
    SourceFieldType type() const;
    bool hasValues() const { return mCount > 0; }

private:
    qint64 mCount = 0;
    bool mWhole = true;
    bool mReal = true;
    bool mDate = true;
    bool mMoment = true;
};

/// A cell as a value of the type; null when empty or (of a type judged by other rows) unfit.
Value valueOfCell(const QByteArray& cell, SourceFieldType type);

} // namespace parkwright
