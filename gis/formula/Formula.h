#pragma once

#include "gis/core/Result.h"
#include "gis/core/Value.h"
#include "gis/model/PlanState.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace parkwright {

class FormulaNode;

/// What a formula gives.
enum class FormulaType { Any, Bool, Number, Text, Date, Instant, Reference, Shape };

/// One figure that went into a result: a field of a row.
struct FormulaInput
{
    ObjectRef row;
    int field = 0; ///< number in the table's fields
    Value value;
    friend bool operator==(const FormulaInput&, const FormulaInput&) = default;
};

/// A formula over the rows of one table: for filters, selections and calculated columns.
///
///     slab_load >= 10 and vacancy = 'vacant' and building.park.name like '%南明%'
///     sum(floors.gross_area, slab_load > 5) / parcel.area_of_record
///     area_of_record > 30 亩          "Slab load" is null         gross_area / sum(all.gross_area)
///
/// Fields are written by their name in files, or by their title in English or the language of the
/// program, in double quotes where a title has blanks. A dot follows a reference; a table that
/// refers to this one stands for its rows inside sum, mean, count, min and max, `all` for all rows
/// of the table itself. Texts stand in single quotes; coded fields compare with code or title.
///
/// What is not known stays unknown: arithmetic with it is null, a comparison is neither true nor
/// false, and aggregates leave it out. Numbers are SI, with % 亩 (mu) ha 公顷 万 亿 as suffixes.
///
/// An immutable value; any thread, on any snapshot.
class Formula
{
    Q_DECLARE_TR_FUNCTIONS(Formula)

public:
    /// @returns an Error whose message says what is wrong and where (counted from 1)
    static Result<Formula> parse(const QString& text, TableId table);

    const QString& text() const { return mText; }
    TableId table() const { return mTable; }
    FormulaType type() const;

    /// Null when the result is not known or the row is not there.
    Value value(const PlanState& plan, const Uid& row) const;
    /// Whether it is true for the row; unknown is not.
    bool accepts(const PlanState& plan, const Uid& row) const;
    /// The value with every figure that it was made of, in the order of use.
    Value trace(const PlanState& plan, const Uid& row, std::vector<FormulaInput>& inputs) const;
    /// Values of many rows, quicker than one by one: aggregates over `all` are worked out once.
    std::vector<Value> values(const PlanState& plan, const std::vector<Uid>& rows) const;
    /// The rows of the table for which it is true, in order of place.
    std::vector<Uid> matching(const PlanState& plan) const;

private:
    Formula(QString text, TableId table, std::shared_ptr<const FormulaNode> root);

    QString mText;
    TableId mTable;
    std::shared_ptr<const FormulaNode> mRoot;
};

} // namespace parkwright
