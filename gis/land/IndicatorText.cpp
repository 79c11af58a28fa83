#include "gis/land/IndicatorText.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace parkwright {

namespace {

struct IndicatorWords
{
    const char* id;
    const char* title;
    const char* formula;
};
constexpr IndicatorWords AllWords[] = {
    {"site-area", QT_TRANSLATE_NOOP("Indicators", "Site area"), ""},
    {"area-of-record", QT_TRANSLATE_NOOP("Indicators", "Area of record"), ""},
    {"planar-area", QT_TRANSLATE_NOOP("Indicators", "Planar area"), ""},
    {"ellipsoidal-area", QT_TRANSLATE_NOOP("Indicators", "Ellipsoidal area"), ""},
    {"parcel-area", QT_TRANSLATE_NOOP("Indicators", "Area of parcels"), ""},
    {"parks", QT_TRANSLATE_NOOP("Indicators", "Parks"), ""},
    {"phases", QT_TRANSLATE_NOOP("Indicators", "Phases"), ""},
    {"parcels", QT_TRANSLATE_NOOP("Indicators", "Parcels"), ""},
    {"buildings", QT_TRANSLATE_NOOP("Indicators", "Buildings"), ""},
    {"floors", QT_TRANSLATE_NOOP("Indicators", "Floors"), ""},
    {"sensors", QT_TRANSLATE_NOOP("Indicators", "Sensors"), ""},
    {"gross-floor-area", QT_TRANSLATE_NOOP("Indicators", "Gross floor area"),
     QT_TRANSLATE_NOOP("Indicators", "Sum over all storeys")},
    {"gross-floor-area-above", QT_TRANSLATE_NOOP("Indicators", "of it above ground"),
     QT_TRANSLATE_NOOP("Indicators", "Sum over storeys from ±0.00 up")},
    {"counted-floor-area", QT_TRANSLATE_NOOP("Indicators", "Counted floor area"),
     QT_TRANSLATE_NOOP("Indicators",
                       "Storeys above ground; a factory storey that is too high counts twice")},
    {"high-storeys", QT_TRANSLATE_NOOP("Indicators", "Storeys that count twice"), ""},
    {"high-storey", QT_TRANSLATE_NOOP("Indicators", "Height above which a storey counts twice"),
     ""},
    {"far", QT_TRANSLATE_NOOP("Indicators", "Floor area ratio (FAR)"),
     QT_TRANSLATE_NOOP("Indicators", "Counted floor area ÷ site area")},
    {"footprint-area", QT_TRANSLATE_NOOP("Indicators", "Footprint area"),
     QT_TRANSLATE_NOOP("Indicators", "Sum of planar footprints")},
    {"building-density", QT_TRANSLATE_NOOP("Indicators", "Building density"),
     QT_TRANSLATE_NOOP("Indicators", "Footprint area ÷ site area")},
    {"building-coefficient", QT_TRANSLATE_NOOP("Indicators", "Building coefficient"),
     QT_TRANSLATE_NOOP("Indicators", "(Footprint area + yard area) ÷ site area")},
    {"yard-area", QT_TRANSLATE_NOOP("Indicators", "Yard area"), ""},
    {"green-ratio", QT_TRANSLATE_NOOP("Indicators", "Green ratio"),
     QT_TRANSLATE_NOOP("Indicators", "Green area ÷ area of the parcels it is known of")},
    {"green-area", QT_TRANSLATE_NOOP("Indicators", "Green area"), ""},
    {"storeys-max", QT_TRANSLATE_NOOP("Indicators", "Most storeys"), ""},
    {"storeys-mean", QT_TRANSLATE_NOOP("Indicators", "Mean storeys"),
     QT_TRANSLATE_NOOP("Indicators", "Mean over buildings, above ground")},
    {"lettable-area", QT_TRANSLATE_NOOP("Indicators", "Lettable area"), ""},
    {"let-area", QT_TRANSLATE_NOOP("Indicators", "Let area"), ""},
    {"occupancy", QT_TRANSLATE_NOOP("Indicators", "Occupancy"),
     QT_TRANSLATE_NOOP("Indicators", "Let area ÷ lettable area")},
    {"tenants", QT_TRANSLATE_NOOP("Indicators", "Tenants"), ""},
    {"slab-load-mean", QT_TRANSLATE_NOOP("Indicators", "Mean slab load"),
     QT_TRANSLATE_NOOP("Indicators", "Mean weighted by floor area")},
    {"funds-per-mu", QT_TRANSLATE_NOOP("Indicators", "Funds in place per mu"),
     QT_TRANSLATE_NOOP("Indicators", "Funds in place ÷ site area")},
    {"output-per-mu", QT_TRANSLATE_NOOP("Indicators", "Output per mu"),
     QT_TRANSLATE_NOOP("Indicators", "Yearly output of tenants ÷ site area")},
    {"tax-per-mu", QT_TRANSLATE_NOOP("Indicators", "Tax per mu"),
     QT_TRANSLATE_NOOP("Indicators", "Yearly tax of tenants ÷ site area")},
};

const IndicatorWords* wordsOf(const QString& id)
{
    static const QHash<QString, const IndicatorWords*> byId = [] {
        QHash<QString, const IndicatorWords*> result;
        for (const IndicatorWords& words : AllWords)
            result.insert(QString::fromLatin1(words.id), &words);
        return result;
    }();
    return byId.value(id);
}

QString indicatorWords(const char* text)
{
    return QCoreApplication::translate("Indicators", text);
}

struct GapWords
{
    GapKind kind;
    const char* name;
    const char* text;
};
constexpr GapWords AllGaps[] = {
    {GapKind::NoLand, "no-land",
     QT_TRANSLATE_NOOP("Indicators", "No land area is known for this choice.")},
    {GapKind::NoAreaOfRecord, "no-area-of-record",
     QT_TRANSLATE_NOOP("Indicators", "%1 of %2 pieces of land have no area of record.")},
    {GapKind::NoShape, "no-shape",
     QT_TRANSLATE_NOOP("Indicators", "%1 of %2 pieces of land have no boundary.")},
    {GapKind::NoCrs, "no-crs",
     QT_TRANSLATE_NOOP("Indicators", "The project has no projected CRS to take this area in.")},
    {GapKind::ParcelsWithoutArea, "parcels-without-area",
     QT_TRANSLATE_NOOP("Indicators", "%1 of %2 parcels have no area and are left out.")},
    {GapKind::BuildingsWithoutArea, "buildings-without-area",
     QT_TRANSLATE_NOOP("Indicators",
                       "%1 of %2 buildings have no known floor area and are left out.")},
    {GapKind::BuildingsOffSite, "buildings-off-site",
     QT_TRANSLATE_NOOP("Indicators", "%1 of %2 buildings stand on other land and are left out.")},
    {GapKind::FloorsWithoutArea, "floors-without-area",
     QT_TRANSLATE_NOOP("Indicators", "%1 of %2 floors have no known area and are left out.")},
    {GapKind::AreasFromShapes, "areas-from-shapes",
     QT_TRANSLATE_NOOP("Indicators", "The area of %1 of %2 floors is that of their outline.")},
    {GapKind::AreasFromStoreys, "areas-from-storeys",
     QT_TRANSLATE_NOOP("Indicators", "For %1 of %2 buildings: footprint times number of storeys.")},
    {GapKind::HighStoreyUndecided, "high-storey-undecided",
     QT_TRANSLATE_NOOP("Indicators", "%1 storeys of unknown height or use were counted once.")},
    {GapKind::UndergroundNotCounted, "underground-not-counted",
     QT_TRANSLATE_NOOP("Indicators",
                       "%1 floors below ground are not counted; local rules may differ.")},
    {GapKind::FootprintUnknown, "footprint-unknown",
     QT_TRANSLATE_NOOP("Indicators", "%1 of %2 buildings have no footprint and are left out.")},
    {GapKind::YardAreaUnknown, "yard-area-unknown",
     QT_TRANSLATE_NOOP("Indicators", "The yard area of %1 of %2 parcels is not known.")},
    {GapKind::GreenAreaUnknown, "green-area-unknown",
     QT_TRANSLATE_NOOP("Indicators",
                       "The green area of %1 of %2 parcels is not known; they are left out.")},
    {GapKind::StoreysUnknown, "storeys-unknown",
     QT_TRANSLATE_NOOP("Indicators", "The storeys of %1 of %2 buildings are not known.")},
    {GapKind::LettableUnknown, "lettable-unknown",
     QT_TRANSLATE_NOOP("Indicators",
                       "The lettable area of %1 of %2 floors and spaces is not known.")},
    {GapKind::VacancyUnknown, "vacancy-unknown",
     QT_TRANSLATE_NOOP("Indicators",
                       "Of %1 of %2 floors and spaces it is not known how much is let.")},
    {GapKind::SlabLoadUnknown, "slab-load-unknown",
     QT_TRANSLATE_NOOP("Indicators", "The slab load or area of %1 of %2 floors is not known.")},
    {GapKind::FundsUnknown, "funds-unknown",
     QT_TRANSLATE_NOOP("Indicators", "The funds of %1 of %2 parks are not known.")},
    {GapKind::EnterpriseFigureUnknown, "enterprise-figure-unknown",
     QT_TRANSLATE_NOOP("Indicators", "The figure of %1 of %2 enterprises is not known.")},
    {GapKind::NothingToCount, "nothing-to-count",
     QT_TRANSLATE_NOOP("Indicators", "There is nothing here that it could be about.")},
};

const GapWords& wordsOf(GapKind kind)
{
    for (const GapWords& words : AllGaps) {
        if (words.kind == kind)
            return words;
    }
    return AllGaps[0];
}

} // namespace

QString indicatorTitle(const QString& id)
{
    const IndicatorWords* words = wordsOf(id);
    return words ? indicatorWords(words->title) : id;
}

QString indicatorFormula(const QString& id)
{
    const IndicatorWords* words = wordsOf(id);
    return words && *words->formula != '\0' ? indicatorWords(words->formula) : QString();
}

QString areaKindText(AreaKind kind)
{
    switch (kind) {
    case AreaKind::Record:
        return indicatorWords(QT_TRANSLATE_NOOP("Indicators", "area of record"));
    case AreaKind::Planar:
        return indicatorWords(QT_TRANSLATE_NOOP("Indicators", "planar area"));
    case AreaKind::Ellipsoidal:
        break;
    }
    return indicatorWords(QT_TRANSLATE_NOOP("Indicators", "ellipsoidal area"));
}

QString areaKindName(AreaKind kind)
{
    switch (kind) {
    case AreaKind::Record:
        return QStringLiteral("record");
    case AreaKind::Planar:
        return QStringLiteral("planar");
    case AreaKind::Ellipsoidal:
        break;
    }
    return QStringLiteral("ellipsoidal");
}

QString gapText(const Gap& gap)
{
    QString text = indicatorWords(wordsOf(gap.kind).text);
    if (text.contains(QLatin1String("%1")))
        text = text.arg(gap.count);
    if (text.contains(QLatin1String("%2")))
        text.replace(QLatin1String("%2"), QString::number(gap.of));
    return text;
}

QString gapName(GapKind kind)
{
    return QString::fromLatin1(wordsOf(kind).name);
}

QString certaintyText(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Stated:
        return indicatorWords(QT_TRANSLATE_NOOP("Indicators", "stated"));
    case Certainty::Verified:
        return indicatorWords(QT_TRANSLATE_NOOP("Indicators", "verified"));
    case Certainty::Lead:
        return indicatorWords(QT_TRANSLATE_NOOP("Indicators", "lead"));
    case Certainty::Unverified:
        break;
    }
    return indicatorWords(QT_TRANSLATE_NOOP("Indicators", "unverified"));
}

Quantity indicatorQuantity(FigureKind kind, const std::optional<double>& value,
                           const Format& format)
{
    switch (kind) {
    case FigureKind::Count:
        return {format.number(value, 0), {}};
    case FigureKind::Ratio:
        return format.ratio(value);
    case FigureKind::Share:
        return format.percent(value);
    case FigureKind::LandArea:
        return format.area(value);
    case FigureKind::FloorArea:
        return format.floorArea(value);
    case FigureKind::Length:
        return format.length(value);
    case FigureKind::Load:
        return format.load(value);
    case FigureKind::MoneyPerMu:
        break;
    }
    Quantity quantity = format.money(value ? std::optional(Money::of(*value)) : std::nullopt);
    if (value)
        quantity.unit += QLatin1Char('/') + format.unitText(QStringLiteral("mu"));
    return quantity;
}

QString figureUnit(FigureKind kind)
{
    switch (kind) {
    case FigureKind::LandArea:
    case FigureKind::FloorArea:
        return QStringLiteral("m2");
    case FigureKind::Length:
        return QStringLiteral("m");
    case FigureKind::Load:
        return QStringLiteral("kN/m2");
    case FigureKind::MoneyPerMu:
        return QStringLiteral("CNY/mu");
    default:
        return QStringLiteral("1");
    }
}

QString indicatorExplanation(const Indicator& figure, const StandardsPack& pack,
                             const Format& format)
{
    QStringList lines;
    const QString formula = indicatorFormula(figure.id);
    if (!formula.isEmpty())
        lines << formula;
    for (const IndicatorInput& input : figure.inputs)
        lines << QStringLiteral("• %1: %2")
                     .arg(indicatorTitle(input.id),
                          indicatorQuantity(input.kind, input.value, format).text());
    if (figure.areaKind)
        lines << indicatorWords(QT_TRANSLATE_NOOP("Indicators", "Land: %1"))
                     .arg(areaKindText(*figure.areaKind));
    for (const Gap& gap : figure.gaps)
        lines << gapText(gap);
    if (const StandardsSource* source = pack.findSource(figure.source))
        lines << indicatorWords(QT_TRANSLATE_NOOP("Indicators", "Source: %1"))
                     .arg(source->title.in(format.locale().name()));
    if (figure.certainty)
        lines << indicatorWords(QT_TRANSLATE_NOOP("Indicators", "Certainty: %1 (%2)"))
                     .arg(certaintyText(*figure.certainty), certaintyMark(*figure.certainty));
    return lines.join(u'\n');
}

QJsonObject toJson(const IndicatorSet& set)
{
    const auto number = [](const std::optional<double>& value) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    };
    const auto gaps = [](const std::vector<Gap>& all) {
        QJsonArray array;
        for (const Gap& gap : all)
            array.append(QJsonObject{{QStringLiteral("code"), gapName(gap.kind)},
                                     {QStringLiteral("count"), gap.count},
                                     {QStringLiteral("of"), gap.of}});
        return array;
    };
    QJsonObject figures;
    for (const Indicator& figure : set.figures) {
        QJsonObject inputs;
        for (const IndicatorInput& input : figure.inputs)
            inputs.insert(input.id, number(input.value));
        QJsonObject object{{QStringLiteral("value"), number(figure.value)},
                           {QStringLiteral("unit"), figureUnit(figure.kind)},
                           {QStringLiteral("inputs"), inputs},
                           {QStringLiteral("gaps"), gaps(figure.gaps)}};
        if (figure.areaKind)
            object.insert(QStringLiteral("area"), areaKindName(*figure.areaKind));
        if (figure.certainty)
            object.insert(QStringLiteral("certainty"), certaintyMark(*figure.certainty));
        if (!figure.source.isEmpty())
            object.insert(QStringLiteral("source"), figure.source);
        figures.insert(figure.id, object);
    }
    QJsonArray rows;
    for (const LandBalanceRow& row : set.balance.rows)
        rows.append(QJsonObject{{QStringLiteral("system"), row.system},
                                {QStringLiteral("code"), row.code},
                                {QStringLiteral("name_zh"), row.name.zh},
                                {QStringLiteral("name_en"), row.name.en},
                                {QStringLiteral("area"), row.area},
                                {QStringLiteral("share"), row.share},
                                {QStringLiteral("parcels"), row.parcels}});
    return {{QStringLiteral("figures"), figures},
            {QStringLiteral("land_balance"),
             QJsonObject{{QStringLiteral("area"), areaKindName(set.balance.areaKind)},
                         {QStringLiteral("total"), set.balance.total},
                         {QStringLiteral("rows"), rows},
                         {QStringLiteral("gaps"), gaps(set.balance.gaps)}}},
            {QStringLiteral("illustrative"), set.illustrative}};
}

} // namespace parkwright
