#pragma once

#include "gis/core/Format.h"
#include "gis/formula/Formula.h"
#include "gis/model/PlanState.h"
#include "gis/sources/SourceData.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace parkwright {

/// One column of an attribute table.
struct AttributeColumn
{
    QString key;   ///< stable: the field's name, "=NAME" of a calculated one
    QString title; ///< translated
    QString unit;  ///< translated; empty for none
    FieldType type = FieldType::Text;
    int field = -1;                ///< number of the field in its rows; -1 is calculated
    const FieldDef* def = nullptr; ///< of rows of the plan; lives for ever
    std::optional<Formula> formula;
    /// What is shown is the value divided by this: m² of a mu, 0.01 of a share.
    double shownUnit = 1;
    bool adds = true; ///< of numbers: false where a sum means nothing (heights, loads, shares)

    bool isCalculated() const { return formula.has_value(); }
    bool isNumber() const
    {
        return type == FieldType::Integer || type == FieldType::Real || type == FieldType::Money;
    }
};

/// The rows of one kind at one moment, for a table that shows them. Never changes; any thread.
class AttributeRows
{
public:
    virtual ~AttributeRows() = default;

    virtual size_t size() const = 0;
    /// What it is in the plan; null for a feature of a context layer.
    virtual ObjectRef object(size_t row) const = 0;
    virtual Value value(size_t row, const AttributeColumn& column) const = 0;
    /// All fields, in the order of the schema or file; no calculated ones.
    virtual std::vector<AttributeColumn> columns(const Format& format) const = 0;
    /// The row of an object; nothing when it is not among them.
    virtual std::optional<size_t> rowOf(const ObjectRef& object) const = 0;
    /// As people read it, without the unit.
    virtual QString text(const AttributeColumn& column, const Value& value,
                         const Format& format) const = 0;
    /// Values of a calculated column, row by row.
    virtual std::vector<Value> calculate(const Formula& formula) const = 0;
};

using AttributeRowsPtr = std::shared_ptr<const AttributeRows>;

/// Rows of a table of the plan, in the order of the file.
class PlanRows final : public AttributeRows
{
public:
    PlanRows(PlanState plan, TableId table, QString timeZone);

    TableId table() const { return mTable; }
    const PlanState& plan() const { return mPlan; }
    size_t size() const override { return mIds.size(); }
    ObjectRef object(size_t row) const override { return {mTable, mIds[row]}; }
    Value value(size_t row, const AttributeColumn& column) const override;
    std::vector<AttributeColumn> columns(const Format& format) const override;
    std::optional<size_t> rowOf(const ObjectRef& object) const override;
    QString text(const AttributeColumn& column, const Value& value,
                 const Format& format) const override;
    std::vector<Value> calculate(const Formula& formula) const override;

private:
    PlanState mPlan;
    TableId mTable;
    QString mTimeZone;
    std::vector<Uid> mIds;
    std::vector<const Row*> mRows; ///< of mPlan
    std::unordered_map<Uid, size_t> mPlaces;
};

/// Features of a context layer, in the order of its file.
class LayerRows final : public AttributeRows
{
public:
    explicit LayerRows(std::shared_ptr<const SourceLayer> layer)
        : mLayer(std::move(layer))
    {
    }

    const SourceLayer& layer() const { return *mLayer; }
    size_t size() const override { return mLayer->features.size(); }
    ObjectRef object(size_t) const override { return {}; }
    Value value(size_t row, const AttributeColumn& column) const override;
    std::vector<AttributeColumn> columns(const Format& format) const override;
    std::optional<size_t> rowOf(const ObjectRef&) const override { return std::nullopt; }
    QString text(const AttributeColumn& column, const Value& value,
                 const Format& format) const override;
    std::vector<Value> calculate(const Formula&) const override { return {}; }

private:
    std::shared_ptr<const SourceLayer> mLayer;
};

} // namespace parkwright
