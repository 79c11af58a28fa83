#include "app/table/AttributeRows.h"

#include "app/docks/InspectorFields.h"
#include "gis/model/FieldText.h"

#include <QDateTime>

namespace parkwright {

namespace {

double shownUnitOf(const FieldDef& field, const Format& format)
{
    if (isLandArea(field))
        return squareMetres(format.areaUnit());
    return isShare(field) ? 0.01 : 1.0;
}

QString unitOf(const FieldDef& field, const Format& format)
{
    if (isLandArea(field))
        return format.area(1.0).unit;
    if (isShare(field))
        return QStringLiteral("%");
    return format.unitText(QString::fromUtf8(field.unit));
}

/// Areas, amounts, weights and counts add up; heights, loads, rates, numbers and years do not.
bool addsUp(const FieldDef& field)
{
    static const QStringList adding{
        QStringLiteral("m²"),  QStringLiteral("m³"),  QStringLiteral("t"),   QStringLiteral("kW"),
        QStringLiteral("kVA"), QStringLiteral("t/d"), QStringLiteral("kWh"), QStringLiteral("tce")};
    static const QStringList counts{
        QStringLiteral("jobs"),  QStringLiteral("freight_lifts"), QStringLiteral("storeys_above"),
        QStringLiteral("trips"), QStringLiteral("storeys_below"), QStringLiteral("trips_per_day")};
    const QString unit = QString::fromUtf8(field.unit);
    if (field.type == FieldType::Money)
        return unit.isEmpty();
    return adding.contains(unit) || counts.contains(field.nameText());
}

FieldType typeOf(SourceFieldType type)
{
    switch (type) {
    case SourceFieldType::Integer:
        return FieldType::Integer;
    case SourceFieldType::Real:
        return FieldType::Real;
    case SourceFieldType::Boolean:
        return FieldType::Bool;
    case SourceFieldType::Date:
        return FieldType::Date;
    case SourceFieldType::Moment:
        return FieldType::Instant;
    case SourceFieldType::Text:
        break;
    }
    return FieldType::Text;
}

} // namespace

PlanRows::PlanRows(PlanState plan, TableId table, QString timeZone)
    : mPlan(std::move(plan))
    , mTable(table)
    , mTimeZone(std::move(timeZone))
{
    const AnyTable& rows = mPlan.table(table);
    mIds.reserve(rows.size());
    mRows.reserve(rows.size());
    mPlaces.reserve(rows.size());
    rows.forEachRow([this](const Row& row) {
        mPlaces.emplace(row.uid, mIds.size());
        mIds.push_back(row.uid);
        mRows.push_back(&row);
    });
}

Value PlanRows::value(size_t row, const AttributeColumn& column) const
{
    if (column.field < 0)
        return {};
    Value value = column.def->get(*mRows[row]);
    // What is empty is not known, as everywhere else.
    if (const auto* text = std::get_if<QString>(&value); text && text->isEmpty())
        return {};
    if (const auto* id = std::get_if<Uid>(&value); id && id->isNull())
        return {};
    if (const auto* shape = std::get_if<Geometry>(&value); shape && shape->isNull())
        return {};
    return value;
}

std::vector<AttributeColumn> PlanRows::columns(const Format& format) const
{
    std::vector<AttributeColumn> columns;
    const TableDef& def = tableDef(mTable);
    for (size_t i = 0; i < def.fields.size(); ++i) {
        const FieldDef& field = def.fields[i];
        if (isHidden(mTable, field))
            continue;
        AttributeColumn column;
        column.key = field.nameText();
        column.title = field.titleText();
        column.unit = unitOf(field, format);
        column.type = field.type;
        column.field = int(i);
        column.def = &field;
        column.shownUnit = shownUnitOf(field, format);
        column.adds = addsUp(field);
        columns.push_back(std::move(column));
    }
    return columns;
}

std::optional<size_t> PlanRows::rowOf(const ObjectRef& object) const
{
    if (object.table != mTable)
        return std::nullopt;
    const auto found = mPlaces.find(object.id);
    return found == mPlaces.end() ? std::nullopt : std::optional(found->second);
}

QString PlanRows::text(const AttributeColumn& column, const Value& value,
                       const Format& format) const
{
    if (isNull(value))
        return Format::missing();
    if (column.def)
        return fieldText(mPlan, *column.def, value, format, mTimeZone).number;
    if (const auto* yes = std::get_if<bool>(&value))
        return *yes ? Formula::tr("yes") : Formula::tr("no");
    const double number = toNumber(value);
    return std::isnan(number) ? toPlainText(value) : format.number(number);
}

std::vector<Value> PlanRows::calculate(const Formula& formula) const
{
    return formula.values(mPlan, mIds);
}

Value LayerRows::value(size_t row, const AttributeColumn& column) const
{
    const auto& attributes = mLayer->features[row].attributes;
    if (column.field < 0 || size_t(column.field) >= attributes.size())
        return {};
    return attributes[size_t(column.field)];
}

std::vector<AttributeColumn> LayerRows::columns(const Format& format) const
{
    Q_UNUSED(format)
    std::vector<AttributeColumn> columns;
    for (size_t i = 0; i < mLayer->fields.size(); ++i) {
        const SourceField& field = mLayer->fields[i];
        AttributeColumn column;
        column.key = field.name;
        column.title = field.alias.isEmpty() ? field.name : field.alias;
        column.type = typeOf(field.type);
        column.field = int(i);
        columns.push_back(std::move(column));
    }
    return columns;
}

QString LayerRows::text(const AttributeColumn& column, const Value& value,
                        const Format& format) const
{
    if (isNull(value))
        return Format::missing();
    if (column.type == FieldType::Real)
        return format.number(toNumber(value));
    return toPlainText(value);
}

} // namespace parkwright
