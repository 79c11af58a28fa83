// Any bytes are a CityJSON document or are refused; whatever is accepted can be drawn.
#include "gis/sources/CityJsonDocument.h"
#include "gis/sources/CityJsonGeometry.h"

using namespace parkwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Findings findings;
    FindingCollector collector(findings, QStringLiteral("fuzz.json"));
    const auto document =
        CityJsonDocument::parse(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)),
                                QStringLiteral("fuzz.json"), collector);
    if (!document)
        return 0;
    for (const CityObject& object : (*document)->objects()) {
        const CityShape shape = shapeOfCityObject(**document, object);
        if (shape.surfaces.size() != shape.shell.polygons().size())
            __builtin_trap();
    }
    return 0;
}
