#include "gis/store/FileLayout.h"

namespace parkwright {

namespace {

std::vector<FileTable> makeFileTables()
{
    std::vector<FileTable> tables;
    for (int i = 0; i < TableCount; ++i) {
        const TableDef& def = tableDef(TableId(i));
        FileTable main{def.nameText(), def.id, false, {}, def.geometryField};
        std::vector<FileTable> parts;
        for (int number = 1; number < int(def.fields.size()); ++number) {
            const FieldDef& field = def.field(number);
            if (field.type == FieldType::Geometry && number != def.geometryField) {
                parts.push_back(
                    {def.nameText() + u'_' + field.nameText(), def.id, true, {number}, number});
            } else {
                main.fields.push_back(number);
            }
        }
        tables.push_back(std::move(main));
        for (FileTable& part : parts)
            tables.push_back(std::move(part));
    }
    return tables;
}

} // namespace

const std::vector<FileTable>& fileTables()
{
    static const std::vector<FileTable> tables = makeFileTables();
    return tables;
}

const FileTable& mainTable(TableId id)
{
    for (const FileTable& table : fileTables()) {
        if (table.id == id && !table.isPart)
            return table;
    }
    Q_UNREACHABLE();
}

} // namespace parkwright
