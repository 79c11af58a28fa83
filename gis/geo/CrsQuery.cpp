#include "gis/geo/CrsQuery.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace parkwright {

namespace {

/// A word of the trade and what the registers call it.
struct CrsWord
{
    QStringView said;
    QStringView means; ///< empty: says nothing of its own
};

// Longer ones stand before those that they contain.
constexpr std::array CrsWords{
    CrsWord{u"2000国家大地坐标系", u"cgcs2000"},
    CrsWord{u"国家大地坐标系2000", u"cgcs2000"},
    CrsWord{u"国家2000", u"cgcs2000"},
    CrsWord{u"大地2000", u"cgcs2000"},
    CrsWord{u"2000坐标系", u"cgcs2000"},
    CrsWord{u"china 2000", u"cgcs2000"},
    CrsWord{u"西安1980", u"xian 1980"},
    CrsWord{u"1980西安", u"xian 1980"},
    CrsWord{u"西安80", u"xian 1980"},
    CrsWord{u"80西安", u"xian 1980"},
    CrsWord{u"xian80", u"xian 1980"},
    CrsWord{u"xian 80", u"xian 1980"},
    CrsWord{u"xi'an", u"xian"},
    CrsWord{u"新北京54", u"new beijing"},
    CrsWord{u"新54", u"new beijing"},
    CrsWord{u"北京1954", u"beijing 1954"},
    CrsWord{u"1954北京", u"beijing 1954"},
    CrsWord{u"北京54", u"beijing 1954"},
    CrsWord{u"54北京", u"beijing 1954"},
    CrsWord{u"beijing54", u"beijing 1954"},
    CrsWord{u"beijing 54", u"beijing 1954"},
    CrsWord{u"高斯克吕格", u"gauss kruger"},
    CrsWord{u"高斯 克吕格", u"gauss kruger"},
    CrsWord{u"高斯", u"gauss kruger"},
    CrsWord{u"横轴墨卡托", u"mercator"},
    CrsWord{u"web墨卡托", u"pseudo mercator"},
    CrsWord{u"web mercator", u"pseudo mercator"},
    CrsWord{u"墨卡托", u"mercator"},
    CrsWord{u"中央子午线", u"cm"},
    CrsWord{u"中央经线", u"cm"},
    CrsWord{u"坐标系统", u""},
    CrsWord{u"坐标系", u""},
};

/// Cities and provinces (those by their capital); degrees, to a tenth.
struct CrsPlace
{
    QStringView name;
    double longitude;
    double latitude;
};

constexpr std::array CrsPlaces{
    CrsPlace{u"北京", 116.4, 39.9},     CrsPlace{u"天津", 117.2, 39.1},
    CrsPlace{u"上海", 121.5, 31.2},     CrsPlace{u"重庆", 106.5, 29.6},
    CrsPlace{u"石家庄", 114.5, 38.0},   CrsPlace{u"雄安", 115.9, 39.0},
    CrsPlace{u"唐山", 118.2, 39.6},     CrsPlace{u"太原", 112.5, 37.9},
    CrsPlace{u"呼和浩特", 111.7, 40.8}, CrsPlace{u"包头", 109.8, 40.7},
    CrsPlace{u"沈阳", 123.4, 41.8},     CrsPlace{u"大连", 121.6, 38.9},
    CrsPlace{u"长春", 125.3, 43.9},     CrsPlace{u"吉林", 126.6, 43.8},
    CrsPlace{u"哈尔滨", 126.6, 45.8},   CrsPlace{u"大庆", 125.1, 46.6},
    CrsPlace{u"南京", 118.8, 32.1},     CrsPlace{u"苏州", 120.6, 31.3},
    CrsPlace{u"无锡", 120.3, 31.5},     CrsPlace{u"江阴", 120.3, 31.9},
    CrsPlace{u"常州", 119.97, 31.8},    CrsPlace{u"南通", 120.9, 32.0},
    CrsPlace{u"徐州", 117.2, 34.3},     CrsPlace{u"泰州", 119.9, 32.5},
    CrsPlace{u"杭州", 120.2, 30.3},     CrsPlace{u"宁波", 121.5, 29.9},
    CrsPlace{u"温州", 120.7, 28.0},     CrsPlace{u"嘉兴", 120.8, 30.8},
    CrsPlace{u"绍兴", 120.6, 30.0},     CrsPlace{u"金华", 119.6, 29.1},
    CrsPlace{u"衢州", 118.9, 28.9},     CrsPlace{u"合肥", 117.2, 31.8},
    CrsPlace{u"芜湖", 118.4, 31.3},     CrsPlace{u"滁州", 118.3, 32.3},
    CrsPlace{u"福州", 119.3, 26.1},     CrsPlace{u"厦门", 118.1, 24.5},
    CrsPlace{u"泉州", 118.7, 24.9},     CrsPlace{u"南昌", 115.9, 28.7},
    CrsPlace{u"赣州", 114.9, 25.8},     CrsPlace{u"济南", 117.0, 36.7},
    CrsPlace{u"青岛", 120.4, 36.1},     CrsPlace{u"烟台", 121.4, 37.5},
    CrsPlace{u"潍坊", 119.2, 36.7},     CrsPlace{u"聊城", 115.9, 36.4},
    CrsPlace{u"郑州", 113.6, 34.7},     CrsPlace{u"洛阳", 112.4, 34.6},
    CrsPlace{u"武汉", 114.3, 30.6},     CrsPlace{u"宜昌", 111.3, 30.7},
    CrsPlace{u"襄阳", 112.1, 32.0},     CrsPlace{u"长沙", 112.9, 28.2},
    CrsPlace{u"株洲", 113.1, 27.8},     CrsPlace{u"广州", 113.3, 23.1},
    CrsPlace{u"深圳", 114.1, 22.6},     CrsPlace{u"佛山", 113.1, 23.0},
    CrsPlace{u"东莞", 113.7, 23.0},     CrsPlace{u"惠州", 114.4, 23.1},
    CrsPlace{u"珠海", 113.6, 22.3},     CrsPlace{u"中山", 113.4, 22.5},
    CrsPlace{u"汕头", 116.7, 23.4},     CrsPlace{u"汕尾", 115.4, 22.8},
    CrsPlace{u"湛江", 110.4, 21.3},     CrsPlace{u"南宁", 108.4, 22.8},
    CrsPlace{u"柳州", 109.4, 24.3},     CrsPlace{u"桂林", 110.3, 25.3},
    CrsPlace{u"海口", 110.3, 20.0},     CrsPlace{u"三亚", 109.5, 18.3},
    CrsPlace{u"成都", 104.1, 30.7},     CrsPlace{u"绵阳", 104.7, 31.5},
    CrsPlace{u"宜宾", 104.6, 28.8},     CrsPlace{u"贵阳", 106.7, 26.6},
    CrsPlace{u"贵安", 106.4, 26.4},     CrsPlace{u"遵义", 106.9, 27.7},
    CrsPlace{u"昆明", 102.7, 25.0},     CrsPlace{u"拉萨", 91.1, 29.7},
    CrsPlace{u"西安", 108.9, 34.3},     CrsPlace{u"咸阳", 108.7, 34.3},
    CrsPlace{u"宝鸡", 107.2, 34.4},     CrsPlace{u"兰州", 103.8, 36.1},
    CrsPlace{u"西宁", 101.8, 36.6},     CrsPlace{u"银川", 106.2, 38.5},
    CrsPlace{u"乌鲁木齐", 87.6, 43.8},  CrsPlace{u"香港", 114.2, 22.3},
    CrsPlace{u"澳门", 113.5, 22.2},     CrsPlace{u"台北", 121.5, 25.0},
    CrsPlace{u"河北", 114.5, 38.0},     CrsPlace{u"山西", 112.5, 37.9},
    CrsPlace{u"内蒙古", 111.7, 40.8},   CrsPlace{u"辽宁", 123.4, 41.8},
    CrsPlace{u"黑龙江", 126.6, 45.8},   CrsPlace{u"江苏", 118.8, 32.1},
    CrsPlace{u"浙江", 120.2, 30.3},     CrsPlace{u"安徽", 117.2, 31.8},
    CrsPlace{u"福建", 119.3, 26.1},     CrsPlace{u"江西", 115.9, 28.7},
    CrsPlace{u"山东", 117.0, 36.7},     CrsPlace{u"河南", 113.6, 34.7},
    CrsPlace{u"湖北", 114.3, 30.6},     CrsPlace{u"湖南", 112.9, 28.2},
    CrsPlace{u"广东", 113.3, 23.1},     CrsPlace{u"广西", 108.4, 22.8},
    CrsPlace{u"海南", 110.3, 20.0},     CrsPlace{u"四川", 104.1, 30.7},
    CrsPlace{u"贵州", 106.7, 26.6},     CrsPlace{u"云南", 102.7, 25.0},
    CrsPlace{u"西藏", 91.1, 29.7},      CrsPlace{u"陕西", 108.9, 34.3},
    CrsPlace{u"甘肃", 103.8, 36.1},     CrsPlace{u"青海", 101.8, 36.6},
    CrsPlace{u"宁夏", 106.2, 38.5},     CrsPlace{u"新疆", 87.6, 43.8},
    CrsPlace{u"台湾", 121.5, 25.0},
};

/// Takes `pattern` out of `text`. @returns its first group when it was there
std::optional<QString> taken(QString& text, const QRegularExpression& pattern)
{
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral(" "));
    return match.captured(1);
}

void takeZones(QString& text, CrsQuery& query)
{
    static const QRegularExpression three(QStringLiteral("([3三])\\s*(?:度分?带|度|°带|degree)"));
    static const QRegularExpression six(QStringLiteral("([6六])\\s*(?:度分?带|度|°带|degree)"));
    static const QRegularExpression zone(QStringLiteral("第?\\s*(\\d{2})\\s*(?:号?带|度带)"));
    static const QRegularExpression meridian(
        QStringLiteral("(?:cm\\s*)?(\\d{2,3})\\s*(?:°\\s*e?|度)(?!带)"));
    if (const auto number = taken(text, zone))
        query.words << QStringLiteral("zone ") + *number;
    if (const auto degrees = taken(text, meridian))
        query.words << *degrees + u'e';
    if (taken(text, three))
        query.words << QStringLiteral("3 degree");
    if (taken(text, six)) {
        query.words << QStringLiteral("gauss kruger");
        query.unwanted << QStringLiteral("3 degree");
    }
}

void takeKinds(QString& text, CrsQuery& query)
{
    static const QRegularExpression degrees(QStringLiteral("(经纬度|地理坐标|大地坐标)"));
    static const QRegularExpression plane(QStringLiteral("(平面坐标|投影坐标|投影|平面)"));
    if (taken(text, degrees))
        query.kind = CrsQuery::Kind::Geographic;
    else if (taken(text, plane))
        query.kind = CrsQuery::Kind::Projected;
}

} // namespace

QString CrsQuery::comparable(const QString& text)
{
    QString made = text.toLower();
    for (QChar& each : made) {
        if (each == u'_' || each == u'-' || each == u'/' || each == u'，' || each == u',' ||
            each == u'、')
            each = u' ';
    }
    return made.simplified();
}

bool CrsQuery::isEmpty() const
{
    return words.isEmpty() && code.isEmpty() && !place && kind == Kind::Any;
}

CrsQuery CrsQuery::parse(const QString& text)
{
    CrsQuery query;
    QString rest = comparable(text);
    for (const CrsWord& word : CrsWords) {
        const qsizetype at = rest.indexOf(word.said);
        if (at < 0)
            continue;
        rest.replace(at, word.said.size(), QStringLiteral(" "));
        if (!word.means.isEmpty())
            query.words << word.means.toString();
    }
    takeZones(rest, query);
    takeKinds(rest, query);
    for (const CrsPlace& place : CrsPlaces) {
        const qsizetype at = rest.indexOf(place.name);
        if (at < 0)
            continue;
        query.place = GeoPoint{place.longitude, place.latitude, 0};
        query.placeName = place.name.toString();
        rest.replace(at, place.name.size(), QStringLiteral(" "));
        rest.remove(u'市').remove(u'省');
        break;
    }
    const QStringList left = rest.split(u' ', Qt::SkipEmptyParts);
    for (const QString& each : left) {
        const bool digits = std::ranges::all_of(each, [](QChar c) { return c.isDigit(); });
        if (digits && query.code.isEmpty())
            query.code = each;
        else
            query.words << each;
    }
    return query;
}

} // namespace parkwright
