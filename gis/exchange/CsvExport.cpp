#include "gis/exchange/ExportTable.h"
#include "gis/geo/GeometryOps.h"
#include "gis/geo/Measure.h"

#include <QFile>
#include <QTextStream>

#include <cmath>

namespace parkwright {

namespace {

QString number(double value)
{
    return QString::number(value, 'g', 15);
}

QString cell(const QString& text)
{
    static const QString special = QStringLiteral(",\"\r\n");
    bool quote = text.startsWith(u' ') || text.endsWith(u' ');
    for (const QChar c : special)
        quote |= text.contains(c);
    // A spreadsheet takes these for formulas; what we write is data.
    if (!text.isEmpty() && QStringLiteral("=+@\t").contains(text.front())) {
        bool isNumber = false;
        text.toDouble(&isNumber);
        if (!isNumber)
            return u'"' + QStringLiteral("'") +
                   QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return quote ? u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

void addPoints(QString& text, const std::vector<MapPoint>& points, bool hasZ, bool close)
{
    text += u'(';
    for (size_t i = 0; i < points.size() + (close ? 1 : 0); ++i) {
        const MapPoint& p = points[i % points.size()];
        text += (i ? QStringLiteral(", ") : QString()) + number(p.x) + u' ' + number(p.y);
        if (hasZ)
            text += u' ' + number(p.z);
    }
    text += u')';
}

QString wktOf(const Geometry& shape)
{
    const QString z = shape.hasZ() ? QStringLiteral(" Z ") : QStringLiteral(" ");
    QString text;
    switch (shape.kind()) {
    case GeometryKind::None:
        return {};
    case GeometryKind::Points:
        text = shape.points().size() == 1 ? QStringLiteral("POINT") : QStringLiteral("MULTIPOINT");
        text += z;
        addPoints(text, shape.points(), shape.hasZ(), false);
        return text;
    case GeometryKind::Lines:
        text = QStringLiteral("MULTILINESTRING") + z + u'(';
        for (size_t i = 0; i < shape.lines().size(); ++i) {
            text += i ? QStringLiteral(", ") : QString();
            addPoints(text, shape.lines()[i], shape.hasZ(), false);
        }
        return text + u')';
    case GeometryKind::Polygons:
        text = QStringLiteral("MULTIPOLYGON") + z + u'(';
        for (size_t i = 0; i < shape.polygons().size(); ++i) {
            const Polygon& polygon = shape.polygons()[i];
            text += i ? QStringLiteral(", (") : QStringLiteral("(");
            addPoints(text, polygon.outer, shape.hasZ(), true);
            for (const Ring& hole : polygon.holes) {
                text += QStringLiteral(", ");
                addPoints(text, hole, shape.hasZ(), true);
            }
            text += u')';
        }
        return text + u')';
    }
    return {};
}

} // namespace

Result<> writeCsv(const QString& path, const ExportTable& table, JobContext& job)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    QTextStream out(&file);
    out.setGenerateByteOrderMark(table.request.byteOrderMark);
    const bool wkt = table.request.csvGeometry == CsvGeometry::Wkt;
    QStringList cells;
    for (const int column : table.columns)
        cells << table.field(column).nameText();
    std::optional<GeodesicMeasure> measure;
    if (table.geometry >= 0 && wkt)
        cells << QStringLiteral("wkt");
    if (table.geometry >= 0 && !wkt) {
        cells << QStringLiteral("longitude") << QStringLiteral("latitude");
        auto made = GeodesicMeasure::make(table.crs);
        if (!made)
            return made.error();
        measure.emplace(std::move(*made));
    }
    out << cells.join(u',') << "\r\n";
    const AnyTable& rows = table.state.table(table.def.id);
    size_t done = 0;
    rows.forEachRow([&](const Row& row) {
        if (job.isCancelled())
            return;
        cells.clear();
        for (const int column : table.columns) {
            const Value value = table.field(column).get(row);
            const auto* real = std::get_if<double>(&value);
            cells << cell(real ? number(*real) : toPlainText(value));
        }
        const Geometry shape = table.shapeOf(row);
        if (table.geometry >= 0 && wkt)
            cells << cell(wktOf(shape));
        if (measure) {
            const auto middle = labelPoint(shape);
            const auto place = middle ? measure->geographic(*middle) : std::nullopt;
            cells << (place ? QString::number(place->longitude, 'f', 8) : QString())
                  << (place ? QString::number(place->latitude, 'f', 8) : QString());
        }
        out << cells.join(u',') << "\r\n";
        if ((++done & 0xFFF) == 0)
            job.setProgress(double(done) / double(rows.size()));
    });
    out.flush();
    if (job.isCancelled())
        return cancelledError();
    if (out.status() != QTextStream::Ok || !file.flush())
        return cannotWrite(path, file.errorString());
    return Done{};
}

} // namespace parkwright
