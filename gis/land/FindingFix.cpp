#include "gis/land/FindingFix.h"

#include "gis/geo/GeometryOps.h"
#include "gis/model/Schema.h"
#include "gis/model/rows/BuildingRows.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace parkwright {

namespace {

/// Clears every reference of the row that leads nowhere.
bool clearReferences(EditBuilder& builder, const ObjectRef& row)
{
    bool any = false;
    const auto& fields = tableDef(row.table).fields;
    for (size_t i = 1; i < fields.size(); ++i) {
        if (fields[i].type != FieldType::Reference || fields[i].references == TableId(-1))
            continue;
        const Value target = builder.state().table(row.table).value(row.id, int(i));
        const auto* uid = std::get_if<Uid>(&target);
        if (uid && !builder.state().contains({fields[i].references, *uid}))
            any = builder.set(row, int(i), {}) || any;
    }
    return any;
}

bool mendShape(EditBuilder& builder, const ObjectRef& row)
{
    const int field = tableDef(row.table).geometryField;
    const Value value = builder.state().table(row.table).value(row.id, field);
    const auto* shape = std::get_if<Geometry>(&value);
    if (!shape || !findFault(*shape))
        return false;
    const Geometry mended = madeValid(*shape);
    return !mended.isNull() && builder.set(row, field, mended);
}

/// Lower bounds that stand above their upper ones change places with them.
bool swapBounds(EditBuilder& builder, const ObjectRef& row)
{
    static constexpr std::pair<const char*, const char*> Pairs[] = {
        {"far_min", "far_max"},
        {"density_min", "density_max"},
        {"green_ratio_min", "green_ratio_max"},
        {"height_min", "height_max"}};
    bool any = false;
    const TableDef& table = tableDef(row.table);
    for (const auto& [low, high] : Pairs) {
        const int lowField = table.indexOf(QLatin1String(low));
        const int highField = table.indexOf(QLatin1String(high));
        const Value lowValue = builder.state().table(row.table).value(row.id, lowField);
        const Value highValue = builder.state().table(row.table).value(row.id, highField);
        const auto* lower = std::get_if<double>(&lowValue);
        const auto* upper = std::get_if<double>(&highValue);
        if (!lower || !upper || *lower <= *upper)
            continue;
        any = builder.set(row, lowField, highValue) && builder.set(row, highField, lowValue);
    }
    return any;
}

/// The count follows the floors that are there, which are what is drawn and let.
bool countStoreys(EditBuilder& builder, const ObjectRef& row)
{
    const auto floors = builder.state().referring<Floor>("building", row.id);
    const auto above = std::ranges::count_if(
        floors, [](const Floor* floor) { return floor->number.value_or(0) > 0; });
    const Building* building = builder.state().find<Building>(row.id);
    if (!building || floors.empty() || building->storeysAbove == above)
        return false;
    return builder.set(row, "storeys_above", Value(qint64(above)));
}

/// 0 m is no height; it means that nobody knows it.
bool clearZeroHeight(EditBuilder& builder, const ObjectRef& row)
{
    const Floor* floor = builder.state().find<Floor>(row.id);
    return floor && floor->storeyHeight && *floor->storeyHeight <= 0 &&
           builder.set(row, "storey_height", {});
}

struct Mend
{
    const char* code;
    const char* title; ///< English, translated in context "FindingFix"
    bool (*run)(EditBuilder& builder, const ObjectRef& row);
};
constexpr Mend Mends[] = {
    {"reference-missing", QT_TRANSLATE_NOOP("FindingFix", "Clear the reference"), clearReferences},
    {"shape-invalid", QT_TRANSLATE_NOOP("FindingFix", "Put the shape right"), mendShape},
    {"bounds-crossed", QT_TRANSLATE_NOOP("FindingFix", "Swap the bounds"), swapBounds},
    {"storey-count-differs", QT_TRANSLATE_NOOP("FindingFix", "Count the floors"), countStoreys},
    {"storey-height-zero", QT_TRANSLATE_NOOP("FindingFix", "Take the height for not known"),
     clearZeroHeight},
};

const Mend* mendFor(const QString& code)
{
    const auto found = std::ranges::find_if(
        Mends, [&](const Mend& mend) { return code == QLatin1String(mend.code); });
    return found == std::end(Mends) ? nullptr : found;
}

} // namespace

QString fixTitle(const QString& code)
{
    const Mend* mend = mendFor(code);
    return mend ? QCoreApplication::translate("FindingFix", mend->title) : QString();
}

bool addFix(EditBuilder& builder, const Finding& finding)
{
    const Mend* mend = mendFor(finding.code);
    if (!mend || finding.tableId < 0)
        return false;
    const ObjectRef row{TableId(finding.tableId), finding.row};
    return builder.state().contains(row) && mend->run(builder, row);
}

} // namespace parkwright
