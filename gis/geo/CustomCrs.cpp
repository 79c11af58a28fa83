#include "gis/geo/CustomCrs.h"

#include "gis/geo/CrsFacts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <numbers>

namespace parkwright {

namespace {

struct CustomBase
{
    const char* shortName;
    const char* wkt; ///< BASEGEOGCRS of WKT 2
    double axis;     ///< semi-major, m
    double inverseFlattening;
};

constexpr std::array CustomBases{
    CustomBase{"CGCS2000",
               R"(BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",)"
               R"(ELLIPSOID["CGCS2000",6378137,298.257222101]],ID["EPSG",4490]])",
               6378137, 298.257222101},
    CustomBase{"Xian 1980",
               R"(BASEGEOGCRS["Xian 1980",DATUM["Xian 1980",)"
               R"(ELLIPSOID["IAG 1975",6378140,298.257]],ID["EPSG",4610]])",
               6378140, 298.257},
    CustomBase{"Beijing 1954",
               R"(BASEGEOGCRS["Beijing 1954",DATUM["Beijing 1954",)"
               R"(ELLIPSOID["Krassowsky 1940",6378245,298.3]],ID["EPSG",4214]])",
               6378245, 298.3},
    CustomBase{"WGS 84",
               R"(BASEGEOGCRS["WGS 84",DATUM["World Geodetic System 1984",)"
               R"(ELLIPSOID["WGS 84",6378137,298.257223563]],ID["EPSG",4326]])",
               6378137, 298.257223563},
};

const CustomBase& baseOf(const CustomCrs& crs)
{
    return CustomBases[size_t(crs.base)];
}

constexpr double ZoneWidth = 1e6; ///< m of easting that one zone number stands for
constexpr double LeastScale = 0.5;
constexpr double MostScale = 2;
constexpr double MostHeight = 9000; ///< m

/// All digits that tell one double from another.
QString exactText(double value)
{
    return QString::number(value, 'g', 15);
}

QString remarkOf(const CustomCrs& crs)
{
    if (crs.height == 0)
        return {};
    const QString way =
        crs.raise == CustomCrs::Raise::Ellipsoid
            ? QStringLiteral("semi-major axis raised, flattening kept")
            : QStringLiteral("mean radius at latitude %1").arg(exactText(crs.latitude));
    return QStringLiteral("Projection height %1 m: %2; base scale %3")
        .arg(exactText(crs.height), way, exactText(crs.scale));
}

QString quoted(QString text)
{
    return text.replace(u'"', u'\'').simplified();
}

QString parameter(const char* name, double value, const char* unit)
{
    return QStringLiteral(R"(PARAMETER["%1",%2,%3],)")
        .arg(QLatin1String(name), exactText(value), QLatin1String(unit));
}

constexpr const char* PlaneAxes = R"~(,CS[Cartesian,2],AXIS["northing (X)",north,ORDER[1]],)~"
                                  R"~(AXIS["easting (Y)",east,ORDER[2]],LENGTHUNIT["metre",1])~";

QString wktOf(const CustomCrs& crs)
{
    constexpr const char* Degree = R"(ANGLEUNIT["degree",0.0174532925199433])";
    constexpr const char* Metre = R"(LENGTHUNIT["metre",1])";
    QString wkt = QStringLiteral(R"(PROJCRS["%1",%2,CONVERSION["%1",)")
                      .arg(quoted(crs.nameOrDefault()), QLatin1String(baseOf(crs).wkt));
    wkt += QStringLiteral(R"(METHOD["Transverse Mercator",ID["EPSG",9807]],)");
    wkt += parameter("Latitude of natural origin", 0, Degree);
    wkt += parameter("Longitude of natural origin", crs.centralMeridian, Degree);
    wkt += parameter("Scale factor at natural origin", crs.effectiveScale(),
                     R"(SCALEUNIT["unity",1])");
    wkt += parameter("False easting", crs.falseEasting + crs.zone * ZoneWidth, Metre);
    wkt += parameter("False northing", crs.falseNorthing, Metre);
    wkt.back() = u']';
    wkt += QLatin1String(PlaneAxes);
    if (const QString remark = remarkOf(crs); !remark.isEmpty())
        wkt += QStringLiteral(R"(,REMARK["%1"])").arg(remark);
    return wkt + u']';
}

Error badValue(const QString& message)
{
    return Error{ErrorCode::InvalidInput, message, {}};
}

/// Heights are in the remark only.
void readRemark(const QString& remark, CustomCrs& crs)
{
    static const QRegularExpression said(
        QStringLiteral("^Projection height ([-\\d.e+]+) m: (?:mean radius at latitude "
                       "([-\\d.e+]+)|[^;]+); base scale ([\\d.e+-]+)$"));
    const auto match = said.match(remark);
    if (!match.hasMatch())
        return;
    const double effective = crs.scale;
    const CustomCrs plain = crs;
    crs.height = match.captured(1).toDouble();
    crs.scale = match.captured(3).toDouble();
    if (!match.captured(2).isEmpty()) {
        crs.raise = CustomCrs::Raise::MeanRadius;
        crs.latitude = match.captured(2).toDouble();
    }
    if (std::abs(crs.effectiveScale() - effective) > 1e-12) // somebody changed one of the two
        crs = plain;
}

} // namespace

double CustomCrs::effectiveScale() const
{
    const CustomBase& ellipsoid = baseOf(*this);
    double radius = ellipsoid.axis;
    if (raise == Raise::MeanRadius) {
        const double f = 1 / ellipsoid.inverseFlattening;
        const double e2 = f * (2 - f);
        const double sine = std::sin(latitude * std::numbers::pi / 180);
        radius = ellipsoid.axis * std::sqrt(1 - e2) / (1 - e2 * sine * sine);
    }
    return scale * (1 + height / radius);
}

QString CustomCrs::nameOrDefault() const
{
    if (!name.trimmed().isEmpty())
        return name.trimmed();
    QString made = QStringLiteral("%1 / TM %2E")
                       .arg(QLatin1String(baseOf(*this).shortName))
                       .arg(centralMeridian, 0, 'g', 9);
    if (zone > 0)
        made += QStringLiteral(" zone %1").arg(zone);
    if (height != 0)
        made += QStringLiteral(", %1 m").arg(height, 0, 'g', 7);
    return made;
}

Result<Crs> CustomCrs::make() const
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Crs", text); };
    if (!std::isfinite(centralMeridian) || std::abs(centralMeridian) > 180)
        return badValue(say(QT_TRANSLATE_NOOP(
            "Crs", "The central meridian has to lie between 180° W and 180° E.")));
    if (!(scale >= LeastScale && scale <= MostScale))
        return badValue(say(QT_TRANSLATE_NOOP("Crs", "The scale has to lie between 0.5 and 2.")));
    if (!(std::abs(height) <= MostHeight))
        return badValue(
            say(QT_TRANSLATE_NOOP("Crs", "The projection height has to lie within ±9000 m.")));
    if (!std::isfinite(falseEasting) || !std::isfinite(falseNorthing))
        return badValue(
            say(QT_TRANSLATE_NOOP("Crs", "False easting and northing have to be numbers.")));
    if (!(std::abs(latitude) <= 90))
        return badValue(
            say(QT_TRANSLATE_NOOP("Crs", "The latitude has to lie between 90° S and 90° N.")));
    return Crs::fromUserInput(wktOf(*this));
}

std::optional<CustomCrs> CustomCrs::from(const Crs& crs)
{
    const CrsFacts facts = CrsFacts::of(crs);
    if (facts.method != u"Transverse Mercator" || !facts.centralMeridian || !facts.scale ||
        facts.latitudeOfOrigin.value_or(0) != 0 || facts.unit != u"metre")
        return std::nullopt;
    CustomCrs made;
    if (facts.datum == u"China 2000")
        made.base = Base::Cgcs2000;
    else if (facts.datum == u"Xian 1980")
        made.base = Base::Xian1980;
    else if (facts.datum == u"Beijing 1954")
        made.base = Base::Beijing1954;
    else if (facts.datum.startsWith(u"World Geodetic System 1984"))
        made.base = Base::Wgs84;
    else
        return std::nullopt;
    made.name = crs.name();
    made.centralMeridian = std::round(*facts.centralMeridian * 1e11) / 1e11;
    made.scale = *facts.scale;
    made.falseEasting = facts.falseEasting.value_or(0);
    made.falseNorthing = facts.falseNorthing.value_or(0);
    if (made.falseEasting >= ZoneWidth) {
        made.zone = int(made.falseEasting / ZoneWidth);
        made.falseEasting -= made.zone * ZoneWidth;
    }
    readRemark(facts.remarks, made);
    return made;
}

std::optional<double> parseDegrees(const QString& text)
{
    QString rest = text.trimmed().toUpper();
    double sign = 1;
    static const QRegularExpression side(QStringLiteral("[EWNS]|东经|西经|北纬|南纬"));
    if (const auto match = side.match(rest); match.hasMatch()) {
        const QString word = match.captured();
        if (word == u"W" || word == u"S" || word == u"西经" || word == u"南纬")
            sign = -1;
        rest.remove(match.capturedStart(), match.capturedLength());
    }
    static const QRegularExpression form(
        QStringLiteral("^\\s*([-+]?\\d+(?:\\.\\d+)?)(?:\\s*[°度: ]\\s*(?:(\\d+(?:\\.\\d+)?)"
                       "(?:\\s*['′分: ]\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:\"|″|秒|'')?)?)?)?)?\\s*$"));
    const auto match = form.match(rest);
    if (!match.hasMatch())
        return std::nullopt;
    const double degrees = match.captured(1).toDouble();
    const double minutes = match.captured(2).toDouble();
    const double seconds = match.captured(3).toDouble();
    if (minutes >= 60 || seconds >= 60)
        return std::nullopt;
    const double size = std::abs(degrees) + minutes / 60 + seconds / 3600;
    return match.captured(1).startsWith(u'-') ? -sign * size : sign * size;
}

} // namespace parkwright
