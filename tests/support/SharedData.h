#pragma once

#include <QFileInfo>
#include <QString>
#include <QTest>

/// Skips the test when the folder with real files does not lie beside the checkout.
#define REQUIRE_SHARED_DATA(path)                                                                  \
    do {                                                                                           \
        if (!QFileInfo::exists(parkwright::sharedData(path)))                                      \
            QSKIP("real data is not at hand: ../shared/data/" path);                               \
    } while (false)

namespace parkwright {

/// Path of a real file, e.g. sharedData("raster/elev.tif").
inline QString sharedData(const char* path)
{
    return QStringLiteral(PARKWRIGHT_SHARED_DATA "/%1").arg(QString::fromUtf8(path));
}

} // namespace parkwright
