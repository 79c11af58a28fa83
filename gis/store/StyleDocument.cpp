#include "gis/store/StyleDocument.h"

#include <QXmlStreamWriter>

namespace parkwright {

namespace {

QString hex(const Rgb& colour)
{
    return QStringLiteral("#%1%2%3")
        .arg(colour.red, 2, 16, QLatin1Char('0'))
        .arg(colour.green, 2, 16, QLatin1Char('0'))
        .arg(colour.blue, 2, 16, QLatin1Char('0'));
}

QString rgba(const Rgb& colour, double opacity)
{
    return QStringLiteral("%1,%2,%3,%4")
        .arg(colour.red)
        .arg(colour.green)
        .arg(colour.blue)
        .arg(qRound(opacity * 255));
}

using Property = std::pair<const char*, QString>;

/// A symbol layer with its properties twice: programs before QGIS 3.26 read <prop>, later ones
/// <Option>.
void writeSymbolLayer(QXmlStreamWriter& xml, const char* kind, const std::vector<Property>& values)
{
    xml.writeStartElement(QStringLiteral("layer"));
    xml.writeAttribute(QStringLiteral("class"), QString::fromLatin1(kind));
    xml.writeAttribute(QStringLiteral("enabled"), QStringLiteral("1"));
    xml.writeAttribute(QStringLiteral("locked"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("pass"), QStringLiteral("0"));
    xml.writeStartElement(QStringLiteral("Option"));
    xml.writeAttribute(QStringLiteral("type"), QStringLiteral("Map"));
    for (const auto& [name, value] : values) {
        xml.writeEmptyElement(QStringLiteral("Option"));
        xml.writeAttribute(QStringLiteral("name"), QString::fromLatin1(name));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("QString"));
        xml.writeAttribute(QStringLiteral("value"), value);
    }
    xml.writeEndElement();
    for (const auto& [name, value] : values) {
        xml.writeEmptyElement(QStringLiteral("prop"));
        xml.writeAttribute(QStringLiteral("k"), QString::fromLatin1(name));
        xml.writeAttribute(QStringLiteral("v"), value);
    }
    xml.writeEndElement();
}

void writeSymbol(QXmlStreamWriter& xml, const StyleDocument& style, int number,
                 const StyleCategory& category)
{
    const bool isPoint = style.shape == StyleDocument::Shape::Point;
    xml.writeStartElement(QStringLiteral("symbol"));
    xml.writeAttribute(QStringLiteral("type"),
                       isPoint ? QStringLiteral("marker") : QStringLiteral("fill"));
    xml.writeAttribute(QStringLiteral("name"), QString::number(number));
    xml.writeAttribute(QStringLiteral("alpha"), QStringLiteral("1"));
    xml.writeAttribute(QStringLiteral("clip_to_extent"), QStringLiteral("1"));
    xml.writeAttribute(QStringLiteral("force_rhr"), QStringLiteral("0"));
    const QString width = QString::number(style.strokeWidth);
    if (isPoint) {
        writeSymbolLayer(xml, "SimpleMarker",
                         {{"name", QStringLiteral("circle")},
                          {"color", rgba(category.colour, style.opacity)},
                          {"outline_color", rgba({255, 255, 255}, 1)},
                          {"outline_style", QStringLiteral("solid")},
                          {"outline_width", width},
                          {"outline_width_unit", QStringLiteral("MM")},
                          {"size", QStringLiteral("2.6")},
                          {"size_unit", QStringLiteral("MM")}});
    } else {
        const bool isOutline = style.shape == StyleDocument::Shape::Outline;
        writeSymbolLayer(
            xml, "SimpleFill",
            {{"color", rgba(category.colour, isOutline ? 0 : style.opacity)},
             {"style", isOutline ? QStringLiteral("no") : QStringLiteral("solid")},
             {"outline_color", rgba(isOutline ? category.colour : style.stroke, 1)},
             {"outline_style", style.dashed ? QStringLiteral("dash") : QStringLiteral("solid")},
             {"outline_width", width},
             {"outline_width_unit", QStringLiteral("MM")},
             {"joinstyle", QStringLiteral("bevel")}});
    }
    xml.writeEndElement();
}

void writeStroke(QXmlStreamWriter& xml, const QString& se, const Rgb& colour, double millimetres,
                 bool dashed)
{
    constexpr double PixelsPerMillimetre = 1 / 0.28; // the pixel of the standard
    const auto parameter = [&](const char* name, const QString& value) {
        xml.writeStartElement(se, QStringLiteral("SvgParameter"));
        xml.writeAttribute(QStringLiteral("name"), QString::fromLatin1(name));
        xml.writeCharacters(value);
        xml.writeEndElement();
    };
    xml.writeStartElement(se, QStringLiteral("Stroke"));
    parameter("stroke", hex(colour));
    parameter("stroke-width", QString::number(millimetres * PixelsPerMillimetre, 'g', 3));
    if (dashed)
        parameter("stroke-dasharray", QStringLiteral("4 2"));
    xml.writeEndElement();
}

void writeFill(QXmlStreamWriter& xml, const QString& se, const Rgb& colour, double opacity)
{
    xml.writeStartElement(se, QStringLiteral("Fill"));
    for (const auto& [name, value] :
         {Property{"fill", hex(colour)}, Property{"fill-opacity", QString::number(opacity)}}) {
        xml.writeStartElement(se, QStringLiteral("SvgParameter"));
        xml.writeAttribute(QStringLiteral("name"), QString::fromLatin1(name));
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace

QString StyleDocument::toQml() const
{
    QString text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeDTD(QStringLiteral("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"));
    xml.writeStartElement(QStringLiteral("qgis"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("3.22.0"));
    xml.writeAttribute(QStringLiteral("styleCategories"), QStringLiteral("Symbology"));
    xml.writeStartElement(QStringLiteral("renderer-v2"));
    xml.writeAttribute(QStringLiteral("forceraster"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("symbollevels"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("enableorderby"), QStringLiteral("0"));
    if (columns.isEmpty()) {
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("singleSymbol"));
    } else {
        QStringList parts;
        for (const QString& column : columns)
            parts << (columns.size() == 1 ? u'"' + column + u'"'
                                          : QStringLiteral("coalesce(\"%1\",'')").arg(column));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("categorizedSymbol"));
        xml.writeAttribute(QStringLiteral("attr"), parts.join(QStringLiteral(" || '/' || ")));
        xml.writeStartElement(QStringLiteral("categories"));
        for (size_t i = 0; i < categories.size(); ++i) {
            xml.writeEmptyElement(QStringLiteral("category"));
            xml.writeAttribute(QStringLiteral("value"), categories[i].value);
            xml.writeAttribute(QStringLiteral("label"), categories[i].label);
            xml.writeAttribute(QStringLiteral("symbol"), QString::number(i));
            xml.writeAttribute(QStringLiteral("render"), QStringLiteral("true"));
        }
        xml.writeEndElement();
    }
    xml.writeStartElement(QStringLiteral("symbols"));
    for (size_t i = 0; i < categories.size(); ++i)
        writeSymbol(xml, *this, int(i), categories[i]);
    xml.writeEndDocument();
    return text;
}

QString StyleDocument::toSld() const
{
    const QString sld = QStringLiteral("http://www.opengis.net/sld");
    const QString se = QStringLiteral("http://www.opengis.net/se");
    const QString ogc = QStringLiteral("http://www.opengis.net/ogc");
    QString text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(sld);
    xml.writeNamespace(se, QStringLiteral("se"));
    xml.writeNamespace(ogc, QStringLiteral("ogc"));
    xml.writeStartElement(sld, QStringLiteral("StyledLayerDescriptor"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1.0"));
    xml.writeStartElement(sld, QStringLiteral("NamedLayer"));
    xml.writeTextElement(se, QStringLiteral("Name"), QStringLiteral("Parkwright"));
    xml.writeStartElement(sld, QStringLiteral("UserStyle"));
    xml.writeStartElement(se, QStringLiteral("FeatureTypeStyle"));
    for (const StyleCategory& category : categories) {
        xml.writeStartElement(se, QStringLiteral("Rule"));
        xml.writeTextElement(se, QStringLiteral("Name"), category.label);
        if (category.value.isEmpty() && !columns.isEmpty()) {
            xml.writeEmptyElement(se, QStringLiteral("ElseFilter"));
        } else if (!columns.isEmpty()) {
            const QStringList values =
                columns.size() == 1 ? QStringList{category.value} : category.value.split(u'/');
            xml.writeStartElement(ogc, QStringLiteral("Filter"));
            if (columns.size() > 1)
                xml.writeStartElement(ogc, QStringLiteral("And"));
            for (qsizetype i = 0; i < columns.size(); ++i) {
                xml.writeStartElement(ogc, QStringLiteral("PropertyIsEqualTo"));
                xml.writeTextElement(ogc, QStringLiteral("PropertyName"), columns[i]);
                xml.writeTextElement(ogc, QStringLiteral("Literal"), values.value(i));
                xml.writeEndElement();
            }
            if (columns.size() > 1)
                xml.writeEndElement();
            xml.writeEndElement();
        }
        if (shape == Shape::Point) {
            xml.writeStartElement(se, QStringLiteral("PointSymbolizer"));
            xml.writeStartElement(se, QStringLiteral("Graphic"));
            xml.writeStartElement(se, QStringLiteral("Mark"));
            xml.writeTextElement(se, QStringLiteral("WellKnownName"), QStringLiteral("circle"));
            writeFill(xml, se, category.colour, opacity);
            writeStroke(xml, se, {255, 255, 255}, strokeWidth, false);
            xml.writeEndElement();
            xml.writeTextElement(se, QStringLiteral("Size"), QStringLiteral("9"));
            xml.writeEndElement();
        } else {
            xml.writeStartElement(se, QStringLiteral("PolygonSymbolizer"));
            if (shape == Shape::Area)
                writeFill(xml, se, category.colour, opacity);
            writeStroke(xml, se, shape == Shape::Area ? stroke : category.colour, strokeWidth,
                        dashed);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return text;
}

} // namespace parkwright
