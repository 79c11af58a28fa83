#pragma once

#include "app/table/AttributeRows.h"
#include "gis/core/Job.h"

#include <QHash>
#include <QSet>

namespace parkwright {

/// Which rows of a table are wanted, in which order, and what is to be summed.
struct AttributeQuery
{
    std::vector<AttributeColumn> columns;
    QHash<QString, QString> filters;             ///< column key -> what stands above it
    QString formula;                             ///< rows for which it is true; empty takes all
    std::optional<std::vector<ObjectRef>> among; ///< only these: the selection
    QString sortBy;                              ///< column key; empty keeps the order of the file
    bool descending = false;
    QString groupBy; ///< column key; empty makes no groups
    Format format;
};

/// Sums of one column over some rows; what is not known is left out.
struct AttributeSum
{
    qint64 known = 0;
    double sum = 0;
    double lowest = 0;
    double highest = 0;
    std::optional<double> mean() const
    {
        return known == 0 ? std::nullopt : std::optional(sum / double(known));
    }
    void add(double number);
};

/// Rows that share a value of the column that is grouped by.
struct AttributeGroup
{
    Value value;
    QString text;
    qint64 rows = 0;
    QHash<QString, AttributeSum> sums; ///< of each column of numbers
};

struct AttributeAnswer
{
    AttributeRowsPtr rows;
    std::vector<std::uint32_t> order;              ///< places in `rows`
    QHash<QString, std::vector<Value>> calculated; ///< column key -> value of each of `rows`
    QHash<QString, AttributeSum> sums;             ///< over `order`
    std::vector<AttributeGroup> groups;            ///< by size, largest first
    QSet<QString> empty;                           ///< columns that are not known for any of `rows`

    Value value(size_t row, const AttributeColumn& column) const;
};

/// Answers a query; any thread. 100,000 rows take some tenths of a second.
/// @returns an Error that says which filter is not understood
Result<AttributeAnswer> answerQuery(const AttributeRowsPtr& rows, const AttributeQuery& query,
                                    JobContext& job);

} // namespace parkwright
