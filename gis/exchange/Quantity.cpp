#include "gis/exchange/Quantity.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

using Kind = HeadingUnit::Kind;

struct UnitWord
{
    const char* words; ///< joined by blanks
    double factor;
    Kind kind;
};

constexpr UnitWord UnitWords[] = {
    {"m 米 meter meters metre metres", 1, Kind::Length},
    {"cm 厘米", 0.01, Kind::Length},
    {"mm 毫米", 0.001, Kind::Length},
    {"km 公里 千米", 1000, Kind::Length},
    {"ft foot feet 英尺 '", 0.3048, Kind::Length},
    {"m2 m^2 sqm 平方米 平米 平方 方", 1, Kind::Area},
    {"ha hm2 公顷 hectare hectares", 10000, Kind::Area},
    {"亩 mu 市亩", 2000.0 / 3.0, Kind::Area},
    {"km2 km^2 平方公里 平方千米", 1e6, Kind::Area},
    {"万m2 万平方米 万平米 万方", 1e4, Kind::Area},
    {"acre acres 英亩", 4046.8564224, Kind::Area},
    {"sqft ft2 平方英尺", 0.09290304, Kind::Area},
    {"kn/m2 kpa 千牛/平方米", 1, Kind::Load},
    {"t/m2 吨/平方米 吨/平米 吨/m2", 9.81, Kind::Load}, // 1 t/m² = 9.81 kN/m²
    {"kg/m2 公斤/平方米 kg/平方米", 0.00981, Kind::Load},
    {"psf", 0.04788026, Kind::Load},
    {"t 吨 ton tons", 1, Kind::Mass},
    {"kg 公斤 千克", 0.001, Kind::Mass},
    {"元 cny rmb 元/月 元/m2 元/平方米 元/m2/月 元/m2·月 元/m2.月 元/平方米/月 元/平方米·月 "
     "元/平米/月",
     1, Kind::Money},
    {"千元", 1e3, Kind::Money},
    {"万元 万 万元/年 万元/亩", 1e4, Kind::Money},
    {"百万元", 1e6, Kind::Money},
    {"亿元 亿", 1e8, Kind::Money},
    {"%", 0.01, Kind::Share},
    {"‰", 0.001, Kind::Share},
    {"va/m2 w/m2", 1, Kind::Power},
    {"kva/m2 kw/m2", 1000, Kind::Power},
    {"s sec 秒", 1, Kind::Time},
    {"min 分钟", 60, Kind::Time},
    {"h 小时", 3600, Kind::Time},
    {"° deg 度", 1, Kind::Angle},
};

/// Of small whole numbers: "十二" is 12, "二十三" 23, "七" 7. -1 when it is none.
int chineseNumber(const QString& text)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (text.isEmpty() || text.size() > 3)
        return -1;
    const auto ten = text.indexOf(u'十');
    if (ten < 0)
        return text.size() == 1 ? (text[0] == u'两' ? 2 : int(digits.indexOf(text[0]))) : -1;
    const auto before = ten == 0 ? 1 : (ten == 1 ? digits.indexOf(text[0]) : qsizetype(-1));
    const auto after =
        ten + 1 == text.size() ? 0 : (ten + 2 == text.size() ? digits.indexOf(text[ten + 1]) : -1);
    return before < 0 || after < 0 ? -1 : int(before * 10 + after);
}

/// Replaces the Chinese numerals in a text by digits: "地上十二层" is "地上12层".
QString withDigits(const QString& text)
{
    static const QRegularExpression numerals(QStringLiteral("[零一二两三四五六七八九十]{1,3}"));
    QString result;
    qsizetype end = 0;
    for (auto each = numerals.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        const int number = chineseNumber(match.captured());
        result += text.mid(end, match.capturedStart() - end);
        result += number < 0 ? match.captured() : QString::number(number);
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

QString tidied(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    for (const char16_t dash : {u'–', u'—', u'~', u'～', u'至'})
        plain.replace(QChar(dash), QLatin1Char('-'));
    return plain;
}

} // namespace

std::optional<HeadingUnit> unitFromText(const QString& text)
{
    static const QHash<QString, HeadingUnit> byWord = [] {
        QHash<QString, HeadingUnit> result;
        for (const UnitWord& unit : UnitWords) {
            for (const QString& word : QString::fromUtf8(unit.words).split(u' '))
                result.insert(word, {QString(), unit.factor, unit.kind});
        }
        return result;
    }();
    QString word = text.normalized(QString::NormalizationForm_KC).trimmed().toLower();
    word.remove(QLatin1Char(' '));
    const auto found = byWord.constFind(word);
    if (found == byWord.constEnd())
        return std::nullopt;
    HeadingUnit unit = *found;
    unit.text = text.trimmed();
    return unit;
}

std::optional<WrittenQuantity> readQuantity(const QString& text)
{
    QString plain = tidied(text);
    static const QRegularExpression grouped(QStringLiteral("(?<=\\d),(?=\\d{3}(\\D|$))"));
    plain.remove(grouped);
    static const QString number = QStringLiteral("(\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)");
    static const QRegularExpression pattern(
        QStringLiteral("^(约|大约|近|ca\\.?|about|approx\\.?|>=|<=|[<>≤≥≈~-])?\\s*(-)?") + number +
            QStringLiteral("\\s*(?:([-+])\\s*") + number + QStringLiteral(")?\\s*([^\\d\\s].*?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    auto match = pattern.match(plain);
    if (!match.hasMatch()) {
        plain = withDigits(plain);
        match = pattern.match(plain);
    }
    if (!match.hasMatch())
        return std::nullopt;
    WrittenQuantity result;
    const QString before = match.captured(1);
    const bool negative = before == u"-" || !match.captured(2).isEmpty();
    const double first = match.captured(3).toDouble();
    result.value = negative ? -first : first;
    result.approximate = !before.isEmpty() && before != u"-";
    if (!match.captured(4).isEmpty()) {
        const double second = match.captured(5).toDouble();
        result.sum = match.captured(4) == u"+";
        result.range = !result.sum;
        result.value = result.sum ? result.value + second : std::max(result.value, second);
    }
    QString behind = match.captured(6).trimmed();
    for (const char16_t word : {u'+', u'余', u'多', u'左', u'右', u'约', u'?'}) {
        if (behind.contains(QChar(word))) {
            result.approximate = true;
            behind.remove(QChar(word));
        }
    }
    behind.remove(QStringLiteral("以上")).remove(QStringLiteral("以下"));
    static const QStringList counters{QStringLiteral("层"),     QStringLiteral("f"),
                                      QStringLiteral("楼"),     QStringLiteral("个"),
                                      QStringLiteral("人"),     QStringLiteral("台"),
                                      QStringLiteral("家"),     QStringLiteral("storeys"),
                                      QStringLiteral("floors"), QStringLiteral("年")};
    if (behind.isEmpty() || counters.contains(behind.toLower()))
        return result;
    const auto unit = unitFromText(behind);
    if (!unit)
        return std::nullopt; // "5号楼" is no quantity
    result.unit = *unit;
    return result;
}

std::optional<qint64> readFloorNumber(const QString& text)
{
    QString plain = withDigits(tidied(text)).toUpper();
    plain.remove(QLatin1Char(' '));
    static const QRegularExpression below(
        QStringLiteral("^(?:B|地下室?|负|-|BASEMENT|UG)(\\d{1,2})(?:F|层|楼|/F)?$"));
    static const QRegularExpression above(
        QStringLiteral("^(?:第|地上|F|L|LEVEL|FLOOR|STOREY)?0*(\\d{1,3})(?:\\.0+)?(?:F|/"
                       "F|层|楼|L|ST|ND|RD|TH)?$"));
    auto match = below.match(plain);
    if (match.hasMatch()) {
        const qint64 number = match.captured(1).toLongLong();
        return number > 0 ? std::optional<qint64>(-number) : std::nullopt;
    }
    match = above.match(plain);
    if (match.hasMatch()) {
        const qint64 number = match.captured(1).toLongLong();
        return number > 0 ? std::optional<qint64>(number) : std::nullopt;
    }
    if (plain == u"G" || plain == u"GF" || plain == u"EG" || plain == u"首层" || plain == u"底层")
        return 1;
    if (plain == u"B" || plain == u"地下室" || plain == u"地下" || plain == u"BASEMENT")
        return -1;
    return std::nullopt;
}

std::vector<double> readStoreyHeights(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression entry(
        QStringLiteral("(\\d+(?:\\.\\d+)?)\\s*(?:m|米)?\\s*(?:[x×*]\\s*(\\d{1,3}))?"));
    std::vector<double> heights;
    for (auto each = entry.globalMatch(plain); each.hasNext();) {
        const auto match = each.next();
        const double height = match.captured(1).toDouble();
        if (height <= 0 || height > 200)
            return {};
        const int times = match.captured(2).isEmpty() ? 1 : match.captured(2).toInt();
        heights.insert(heights.end(), size_t(times), height);
    }
    return heights;
}

} // namespace parkwright
