#include "gis/model/FieldText.h"

#include <QCoreApplication>

#include <cmath>

namespace parkwright {

namespace {

QString fieldWords(const char* text)
{
    return QCoreApplication::translate("FieldText", text);
}

/// Shortest text that reads back as the same number.
QString exact(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

Quantity numberText(const FieldDef& field, double value, const Format& format)
{
    if (isLandArea(field))
        return format.area(value);
    if (isShare(field))
        return {format.number(value * 100, 1), QStringLiteral("%")};
    if (field.nameText().contains(QLatin1String("year")))
        return {exact(value), {}}; // a year has no thousands separator
    return format.inUnit(value, QString::fromUtf8(field.unit));
}

Quantity shapeText(const Geometry& shape, const Format& format)
{
    size_t parts = 0;
    QString kind;
    switch (shape.kind()) {
    case GeometryKind::Points:
        parts = shape.points().size();
        kind = fieldWords(QT_TRANSLATE_NOOP("FieldText", "Point"));
        break;
    case GeometryKind::Lines:
        parts = shape.lines().size();
        kind = fieldWords(QT_TRANSLATE_NOOP("FieldText", "Line"));
        break;
    case GeometryKind::Polygons:
        parts = shape.polygons().size();
        kind = fieldWords(QT_TRANSLATE_NOOP("FieldText", "Polygon"));
        break;
    case GeometryKind::None:
        return {Format::missing(), {}};
    }
    const QString corners = fieldWords(QT_TRANSLATE_NOOP("FieldText", "%1 corners"))
                                .arg(format.number(double(shape.cornerCount()), 0));
    if (parts < 2)
        return {QStringLiteral("%1, %2").arg(kind, corners), {}};
    return {QStringLiteral("%1, %2").arg(
                fieldWords(QT_TRANSLATE_NOOP("FieldText", "%1 parts")).arg(parts), corners),
            {}};
}

struct WrittenUnit
{
    const char* word;
    double factor; ///< m²
};
constexpr WrittenUnit AreaWords[] = {{"平方米", 1},
                                     {"m²", 1},
                                     {"m2", 1},
                                     {"㎡", 1},
                                     {"公顷", 1e4},
                                     {"ha", 1e4},
                                     {"km²", 1e6},
                                     {"km2", 1e6},
                                     {"万亩", 1e4 * 2000.0 / 3.0},
                                     {"亩", 2000.0 / 3.0},
                                     {"mu", 2000.0 / 3.0}};

/// Takes a unit off the end of `text`. @returns m² of one of it, or 0 when there is none
double takeAreaUnit(QString& text)
{
    for (const WrittenUnit& unit : AreaWords) {
        const QString word = QString::fromUtf8(unit.word);
        if (text.endsWith(word, Qt::CaseInsensitive)) {
            text.chop(word.size());
            return unit.factor;
        }
    }
    return 0;
}

} // namespace

bool isLandArea(const FieldDef& field)
{
    const QLatin1String name(field.name);
    return name == QLatin1String("area_of_record") || name == QLatin1String("yard_area") ||
           name == QLatin1String("green_area");
}

bool isShare(const FieldDef& field)
{
    return field.type == FieldType::Real && field.minimum == 0 && field.maximum == 1;
}

Quantity fieldText(const PlanState& state, const FieldDef& field, const Value& value,
                   const Format& format, const QString& timeZone)
{
    if (isNull(value))
        return {Format::missing(), {}};
    switch (field.type) {
    case FieldType::Bool:
        return {toNumber(value) != 0 ? fieldWords(QT_TRANSLATE_NOOP("FieldText", "Yes"))
                                     : fieldWords(QT_TRANSLATE_NOOP("FieldText", "No")),
                {}};
    case FieldType::Integer:
    case FieldType::Real:
        return numberText(field, toNumber(value), format);
    case FieldType::Text: {
        const auto* text = std::get_if<QString>(&value);
        if (text == nullptr)
            break;
        return {field.domain ? field.domain->title(*text) : *text, {}};
    }
    case FieldType::Date:
        if (const auto* date = std::get_if<QDate>(&value))
            return {format.date(*date), {}};
        break;
    case FieldType::Instant:
        if (const auto* instant = std::get_if<Instant>(&value))
            return {format.moment(*instant, timeZone), {}};
        break;
    case FieldType::Money:
        if (const auto* money = std::get_if<Money>(&value))
            return format.money(*money);
        break;
    case FieldType::Reference:
        if (const auto* id = std::get_if<Uid>(&value)) {
            if (int(field.references) < 0)
                return {id->toString().left(8), {}};
            const ObjectRef target{field.references, *id};
            return {state.contains(target)
                        ? state.labelOf(target)
                        : fieldWords(QT_TRANSLATE_NOOP("FieldText", "Missing row")),
                    {}};
        }
        break;
    case FieldType::Geometry:
        if (const auto* shape = std::get_if<Geometry>(&value))
            return shapeText(*shape, format);
        break;
    }
    return {toPlainText(value), {}};
}

QString fieldEditText(const FieldDef& field, const Value& value, const Format& format)
{
    if (isNull(value))
        return {};
    if (field.type == FieldType::Real || field.type == FieldType::Integer) {
        const double number = toNumber(value);
        if (isLandArea(field)) {
            const double shown = number / squareMetres(format.areaUnit());
            // Ten digits, so that 451 mu do not read 450.99999999999994.
            return QString::number(shown, 'g', 10);
        }
        return isShare(field) ? QString::number(number * 100, 'g', 10) + QStringLiteral(" %")
                              : exact(number);
    }
    if (const auto* money = std::get_if<Money>(&value)) {
        const QString amount = exact(money->amount());
        return money->currencyCode() == u"CNY" ? amount
                                               : amount + QLatin1Char(' ') + money->currencyCode();
    }
    if (const auto* date = std::get_if<QDate>(&value))
        return date->toString(Qt::ISODate);
    return toPlainText(value);
}

ParsedField parseField(const FieldDef& field, const QString& raw, const Format& format)
{
    QString text = raw.trimmed();
    if (text.isEmpty() || text == Format::missing())
        return {};
    double factor = 1;
    if (isLandArea(field)) {
        const double unit = takeAreaUnit(text);
        factor = unit > 0 ? unit : squareMetres(format.areaUnit());
    } else if (const QString unit = QString::fromUtf8(field.unit);
               !unit.isEmpty() && text.endsWith(unit)) {
        text.chop(unit.size());
    }
    const auto parsed = FieldParser::parse(field, text);
    if (!parsed) {
        // whyNot() knows the words; a text shows it a value of the wrong type.
        Value wrong(text);
        if (field.type == FieldType::Text)
            wrong = Value(raw);
        const QString reason = whyNot(field, wrong);
        return {Value(), reason.isEmpty()
                             ? fieldWords(QT_TRANSLATE_NOOP("FieldText", "This cannot be read."))
                             : reason};
    }
    Value value = *parsed;
    if (factor != 1) {
        if (auto* number = std::get_if<double>(&value))
            *number *= factor;
    }
    return {value, whyNot(field, value)};
}

} // namespace parkwright
