// Any bytes are a geometry or are refused; an accepted one comes back from its own bytes, and GEOS
// can repair it.
#include "gis/geo/GeometryOps.h"
#include "gis/geo/Wkb.h"

using namespace parkwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    fromGeoPackageBlob(bytes);
    const auto geometry = geometryFromWkb(bytes);
    if (!geometry)
        return 0;
    const QByteArray again = toWkb(*geometry);
    if (!geometry->isNull() && !geometryFromWkb(again))
        __builtin_trap();
    if (geometry->cornerCount() < 1000 && !isValidGeometry(madeValid(*geometry)))
        __builtin_trap();
    return 0;
}
