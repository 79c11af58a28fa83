#include "gis/exchange/ExportTable.h"

#include "gis/model/Domains.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace parkwright {

ExportTable ExportTable::of(const PlanState& state, TableId table, const ExportRequest& request,
                            const Crs& crs)
{
    ExportTable result{state, tableDef(table), {}, -1, request, crs};
    result.geometry = result.def.geometryField;
    for (size_t i = 0; i < result.def.fields.size(); ++i) {
        const FieldDef& field = result.def.fields[i];
        if (field.type == FieldType::Geometry || (field.confidential && !request.confidential))
            continue;
        result.columns.push_back(int(i));
    }
    return result;
}

Geometry ExportTable::shapeOf(const Row& row) const
{
    if (geometry < 0)
        return {};
    const Value value = field(geometry).get(row);
    const auto* shape = std::get_if<Geometry>(&value);
    return shape ? *shape : Geometry();
}

bool ExportTable::mayName(int number) const
{
    const TableId target = field(number).references;
    if (int(target) < 0) // the id of the row itself
        return false;
    if (request.confidential)
        return true;
    const TableDef& other = tableDef(target);
    return other.labelField < 0 || !other.field(other.labelField).confidential;
}

Value ExportTable::forPeople(int number, const Row& row) const
{
    const FieldDef& column = field(number);
    const Value value = column.get(row);
    if (isNull(value))
        return value;
    if (column.domain)
        return column.domain->title(std::get<QString>(value));
    if (column.type == FieldType::Reference && mayName(number)) {
        const QString label = state.labelOf({column.references, std::get<Uid>(value)});
        return label;
    }
    return value;
}

Error cannotWrite(const QString& path, const QString& detail)
{
    return {ErrorCode::Output,
            QCoreApplication::translate("Exporter", "%1 cannot be written.")
                .arg(QFileInfo(path).fileName()),
            detail};
}

} // namespace parkwright
