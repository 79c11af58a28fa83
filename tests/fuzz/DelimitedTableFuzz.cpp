// Any bytes are a table; every row can be read.
#include "gis/sources/ColumnTypes.h"
#include "gis/sources/DelimitedTable.h"

using namespace parkwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const DelimitedTable table =
        DelimitedTable::parse(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    ColumnTypes types;
    for (std::size_t i = 0; i < table.rowCount(); ++i) {
        for (const QByteArray& cell : table.row(i))
            types.add(cell);
    }
    for (std::size_t i = 0; i < table.rowCount(); ++i) {
        for (const QByteArray& cell : table.row(i)) {
            const Value value = valueOfCell(cell, types.type());
            if (isNull(value) && !cell.trimmed().isEmpty() &&
                !QString::fromUtf8(cell).trimmed().isEmpty())
                __builtin_trap(); // a column's type fits all of its values
        }
    }
    return 0;
}
