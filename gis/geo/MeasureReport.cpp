#include "gis/geo/MeasureReport.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace parkwright {

namespace {

QString measureWords(const char* text)
{
    return QCoreApplication::translate("Measure", text);
}

class Writer
{
public:
    Writer(MeasureReport& report, const MeasureGround& ground)
        : mReport(report)
        , mGround(ground)
    {
    }
    void add(const char* title, const QString& value, const char* note = nullptr)
    {
        mReport.figures.push_back(
            {measureWords(title), value, note ? measureWords(note) : QString()});
    }
    void addText(const QString& title, const QString& value, const QString& note)
    {
        mReport.figures.push_back({title, value, note});
    }
    void length(const char* title, double metres, const char* note = nullptr)
    {
        add(title, metresText(metres), note);
    }
    QString metresText(double metres) const
    {
        if (!std::isfinite(metres))
            return Format::missing();
        return QStringLiteral("%1 %2").arg(
            mGround.format.fixed(metres, std::abs(metres) < 1000 ? 2 : 1),
            mGround.format.unitText(QStringLiteral("m")));
    }
    QString degrees(double value) const
    {
        return std::isfinite(value) ? mGround.format.fixed(value, 1) + QStringLiteral("°")
                                    : Format::missing();
    }

private:
    MeasureReport& mReport;
    const MeasureGround& mGround;
};

void writeProfile(Writer& writer, const ProfileSummary& ground)
{
    const char* along = QT_TRANSLATE_NOOP("Measure", "of the ground along the line");
    writer.length(QT_TRANSLATE_NOOP("Measure", "Lowest ground"), ground.lowest, along);
    writer.length(QT_TRANSLATE_NOOP("Measure", "Highest ground"), ground.highest, along);
    writer.length(QT_TRANSLATE_NOOP("Measure", "Climb"), ground.climb, along);
    writer.length(QT_TRANSLATE_NOOP("Measure", "Descent"), ground.descent, along);
}

void writeDistance(MeasureReport& report, Writer& writer, const std::vector<MapPoint>& places,
                   const MeasureGround& ground)
{
    const MeasuredLine line = measureLine(places, planarUnit(ground.crs), ground.ellipsoid);
    writer.length(QT_TRANSLATE_NOOP("Measure", "Horizontal"), line.planar,
                  QT_TRANSLATE_NOOP("Measure", "on the plane of the CRS"));
    if (ground.ellipsoid)
        writer.length(QT_TRANSLATE_NOOP("Measure", "Geodesic"), line.geodesic,
                      QT_TRANSLATE_NOOP("Measure", "on the ellipsoid of CGCS2000"));
    writer.length(QT_TRANSLATE_NOOP("Measure", "In space"), line.slope,
                  QT_TRANSLATE_NOOP("Measure", "straight from point to point"));
    if (ground.height)
        report.profile = profileAlong(places, line, ground.sampling, ground.height);
    if (report.profile.size() > 1)
        writer.length(QT_TRANSLATE_NOOP("Measure", "Over the ground"),
                      summaryOf(report.profile).length,
                      QT_TRANSLATE_NOOP("Measure", "along the terrain"));
    writer.length(QT_TRANSLATE_NOOP("Measure", "Height difference"),
                  places.back().z - places.front().z);
    writer.add(QT_TRANSLATE_NOOP("Measure", "Bearing of the last leg"),
               writer.degrees(line.legs.back().bearing),
               QT_TRANSLATE_NOOP("Measure", "clockwise from grid north"));
    if (report.profile.size() > 1)
        writeProfile(writer, summaryOf(report.profile));
}

void writeArea(Writer& writer, const std::vector<MapPoint>& places, const MeasureGround& ground)
{
    const MeasuredArea area = measureArea(places, planarUnit(ground.crs), ground.ellipsoid);
    const auto text = [&](double squareMetres, AreaUnit unit) {
        return ground.format.areaIn(squareMetres, unit).text();
    };
    const char* planar = QT_TRANSLATE_NOOP("Measure", "on the plane of the CRS");
    writer.add(QT_TRANSLATE_NOOP("Measure", "Area"), text(area.planar, AreaUnit::SquareMetre),
               planar);
    writer.add(QT_TRANSLATE_NOOP("Measure", "In hectares"), text(area.planar, AreaUnit::Hectare));
    writer.add(QT_TRANSLATE_NOOP("Measure", "In mu"), text(area.planar, AreaUnit::Mu));
    if (ground.ellipsoid)
        writer.add(QT_TRANSLATE_NOOP("Measure", "Geodesic"),
                   text(area.geodesic, AreaUnit::SquareMetre),
                   QT_TRANSLATE_NOOP("Measure", "on the ellipsoid of CGCS2000"));
    writer.length(QT_TRANSLATE_NOOP("Measure", "Perimeter"), area.perimeter, planar);
}

QString coordinateText(double value, int decimals)
{
    return QLocale::c().toString(value, 'f', decimals);
}

void writeElsewhere(Writer& writer, const MapPoint& place, const OtherCrs& other)
{
    const auto found = other.transform.forward(place);
    const int decimals = coordinateDecimals(other.crs);
    const QString title =
        other.crs.authority().isEmpty() ? other.crs.name() : other.crs.authority();
    writer.addText(title,
                   found ? QStringLiteral("%1, %2").arg(coordinateText(found->x, decimals),
                                                        coordinateText(found->y, decimals))
                         : Format::missing(),
                   other.crs.name());
}

void writePlace(Writer& writer, const MapPoint& place, const MeasureGround& ground)
{
    const int decimals = coordinateDecimals(ground.crs);
    writer.add(QT_TRANSLATE_NOOP("Measure", "East"), coordinateText(place.x, decimals));
    writer.add(QT_TRANSLATE_NOOP("Measure", "North"), coordinateText(place.y, decimals));
    writer.length(QT_TRANSLATE_NOOP("Measure", "Height"), place.z);
    const auto point = ground.ellipsoid ? ground.ellipsoid->geographic(place) : std::nullopt;
    if (point) {
        writer.add(QT_TRANSLATE_NOOP("Measure", "Longitude, latitude"),
                   QStringLiteral("%1, %2").arg(coordinateText(point->longitude, 7),
                                                coordinateText(point->latitude, 7)),
                   QT_TRANSLATE_NOOP("Measure", "degrees, CGCS2000"));
        writer.add(QT_TRANSLATE_NOOP("Measure", "Degrees, minutes, seconds"), degreesText(*point));
    }
    if (ground.other)
        writeElsewhere(writer, place, *ground.other);
}

const char* titleOfMeasure(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Distance:
        return QT_TRANSLATE_NOOP("Measure", "Distance");
    case MeasureKind::Area:
        return QT_TRANSLATE_NOOP("Measure", "Area");
    case MeasureKind::Height:
        return QT_TRANSLATE_NOOP("Measure", "Height");
    case MeasureKind::Angle:
        return QT_TRANSLATE_NOOP("Measure", "Angle");
    case MeasureKind::Place:
        return QT_TRANSLATE_NOOP("Measure", "Coordinates");
    }
    return "";
}

/// Half of a degrees text: 113°56'09.60"
QString sexagesimal(double degrees)
{
    const auto hundredths = qint64(std::llround(std::abs(degrees) * 360000));
    return QStringLiteral("%1°%2'%3.%4\"")
        .arg(hundredths / 360000)
        .arg(hundredths / 6000 % 60, 2, 10, QLatin1Char('0'))
        .arg(hundredths / 100 % 60, 2, 10, QLatin1Char('0'))
        .arg(hundredths % 100, 2, 10, QLatin1Char('0'));
}

} // namespace

size_t leastPlaces(MeasureKind kind)
{
    switch (kind) {
    case MeasureKind::Distance:
    case MeasureKind::Height:
        return 2;
    case MeasureKind::Area:
    case MeasureKind::Angle:
        return 3;
    case MeasureKind::Place:
        break;
    }
    return 1;
}

size_t mostPlaces(MeasureKind kind)
{
    const bool isOpen = kind == MeasureKind::Distance || kind == MeasureKind::Area;
    return isOpen ? 0 : leastPlaces(kind);
}

double angleBetween(const std::vector<MapPoint>& places, const Crs& crs)
{
    if (places.size() < 3 || crs.isGeographic())
        return std::numeric_limits<double>::quiet_NaN();
    return angleAt(places[1], places[0], places[2]);
}

int coordinateDecimals(const Crs& crs)
{
    return crs.isGeographic() ? 8 : 3;
}

QString degreesText(const GeoPoint& point)
{
    return QStringLiteral("%1%2 %3%4")
        .arg(sexagesimal(point.longitude),
             point.longitude < 0 ? QStringLiteral("W") : QStringLiteral("E"),
             sexagesimal(point.latitude),
             point.latitude < 0 ? QStringLiteral("S") : QStringLiteral("N"));
}

QString MeasureReport::toText() const
{
    QString text;
    for (const MeasureFigure& figure : figures)
        text += figure.title + u'\t' + figure.value +
                (figure.note.isEmpty() ? QString() : u'\t' + figure.note) + u'\n';
    return text;
}

MeasureReport measureReport(MeasureKind kind, const std::vector<MapPoint>& places,
                            const MeasureGround& ground)
{
    MeasureReport report;
    report.kind = kind;
    report.title = measureWords(titleOfMeasure(kind));
    Writer writer(report, ground);
    switch (kind) {
    case MeasureKind::Distance:
        if (places.size() > 1)
            writeDistance(report, writer, places, ground);
        break;
    case MeasureKind::Area:
        if (places.size() > 2)
            writeArea(writer, places, ground);
        break;
    case MeasureKind::Height:
        if (places.size() > 1) {
            writer.length(QT_TRANSLATE_NOOP("Measure", "Height difference"),
                          places[1].z - places[0].z);
            writer.length(QT_TRANSLATE_NOOP("Measure", "Horizontal"),
                          measureLine(places, planarUnit(ground.crs), nullptr).planar);
        }
        break;
    case MeasureKind::Angle:
        if (places.size() > 2) {
            const double angle = angleBetween(places, ground.crs);
            writer.add(QT_TRANSLATE_NOOP("Measure", "Angle"), writer.degrees(angle));
            writer.add(QT_TRANSLATE_NOOP("Measure", "The other way round"),
                       writer.degrees(360 - angle));
        }
        break;
    case MeasureKind::Place:
        if (!places.empty())
            writePlace(writer, places.front(), ground);
        break;
    }
    return report;
}

} // namespace parkwright
