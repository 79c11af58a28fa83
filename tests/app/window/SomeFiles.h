#pragma once

#include <QFile>
#include <QString>
#include <QTextStream>

namespace parkwright {

/// A GeoJSON file of square buildings in rows, 40 m apart near Guiyang, 12 to 30 m high.
/// @returns its path
inline QString writeBuildings(const QString& folder, int count, const QString& name)
{
    const QString path = folder + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QTextStream out(&file);
    out.setRealNumberPrecision(9);
    out << R"({"type":"FeatureCollection","features":[)";
    const int columns = 400;
    for (int i = 0; i < count; ++i) {
        const double x = 106.60 + 0.0004 * (i % columns);
        const double y = 26.50 + 0.0004 * (i / columns);
        const double d = 0.0002;
        out << (i == 0 ? "" : ",")
            << R"({"type":"Feature","properties":{"building":"industrial","name":"B)" << i
            << R"(","height":)" << 12 + i % 4 * 6
            << R"(},"geometry":{"type":"Polygon","coordinates":[[)";
        out << '[' << x << ',' << y << "],[" << x + d << ',' << y << "],[" << x + d << ',' << y + d
            << "],[" << x << ',' << y + d << "],[" << x << ',' << y << "]]]}}";
    }
    out << "]}";
    return path;
}

} // namespace parkwright
