#include "gis/sources/CityJsonDocument.h"

#include "gis/sources/CityJsonCheck.h"
#include "gis/sources/SourcePath.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace parkwright {

namespace {

struct CityJsonDocumentTr
{
    Q_DECLARE_TR_FUNCTIONS(CityJson)
};

Error notValid(const QString& name, const QString& why)
{
    return {ErrorCode::Io, CityJsonDocumentTr::tr("%1 is not valid CityJSON: %2.").arg(name, why),
            why};
}

std::vector<MapPoint> pointsOf(const Json& list, const MapPoint& scale, const MapPoint& translate)
{
    std::vector<MapPoint> points;
    points.reserve(list.size());
    for (const Json& vertex : list)
        points.push_back({vertex[0].get<double>() * scale.x + translate.x,
                          vertex[1].get<double>() * scale.y + translate.y,
                          vertex[2].get<double>() * scale.z + translate.z});
    return points;
}

MapPoint tripleOf(const Json& list)
{
    return {list[0].get<double>(), list[1].get<double>(), list[2].get<double>()};
}

/// Lines of a text sequence; RFC 8142 begins each with a record separator.
std::vector<QByteArray> linesOf(const QByteArray& text)
{
    std::vector<QByteArray> lines;
    for (const QByteArray& line : text.split('\n')) {
        QByteArray trimmed = line.trimmed();
        if (trimmed.startsWith('\x1E'))
            trimmed = trimmed.sliced(1);
        if (!trimmed.isEmpty())
            lines.push_back(trimmed);
    }
    return lines;
}

/// A whole line of its own that is an object, with another one after it.
bool isSequence(const QByteArray& text)
{
    const qsizetype end = text.indexOf('\n');
    if (end < 0)
        return false;
    const QByteArray first = text.first(end).trimmed();
    return (first.startsWith('{') || first.startsWith('\x1E')) && first.endsWith('}') &&
           !text.sliced(end).trimmed().isEmpty();
}

} // namespace

QString epsgOfReference(const QString& reference)
{
    static const QRegularExpression code(
        QStringLiteral("EPSG(?:/[^/,]*/|:[^:,]*:|:|/)(\\d{3,6})(?!\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList codes;
    auto matches = code.globalMatch(reference);
    while (matches.hasNext())
        codes << matches.next().captured(1);
    return codes.isEmpty() ? reference : QStringLiteral("EPSG:") + codes.join(u'+');
}

Result<Done> CityJsonDocument::addPart(Json json, const QString& name)
{
    auto part = std::make_unique<Part>();
    part->json = std::move(json);
    mParts.push_back(std::move(part));
    Part& added = *mParts.back();
    const Json& header = mParts.front()->json;
    MapPoint scale{1, 1, 1};
    MapPoint translate;
    if (const auto transform = header.find("transform"); transform != header.end()) {
        if (!isTransform(*transform))
            return notValid(name, CityJsonDocumentTr::tr("the transform is broken"));
        scale = tripleOf((*transform)["scale"]);
        translate = tripleOf((*transform)["translate"]);
    }
    const auto vertices = added.json.find("vertices");
    if (vertices == added.json.end() || !isVertexList(*vertices))
        return notValid(name, CityJsonDocumentTr::tr("the list of vertices is missing or broken"));
    added.vertices = pointsOf(*vertices, scale, translate);
    return Done();
}

void CityJsonDocument::readHeader()
{
    const Json& header = mParts.front()->json;
    mVersion = textOf(header.value("version", Json()));
    if (const auto metadata = header.find("metadata");
        metadata != header.end() && metadata->is_object()) {
        const auto reference = metadata->find("referenceSystem");
        if (reference != metadata->end() && reference->is_string())
            mCrsDefinition = epsgOfReference(textOf(*reference));
    }
    const auto templates = header.find("geometry-templates");
    if (templates != header.end() && templates->is_object() && templates->contains("templates") &&
        templates->contains("vertices-templates") &&
        isVertexList((*templates)["vertices-templates"])) {
        mTemplates = &(*templates)["templates"];
        mTemplateVertices = pointsOf((*templates)["vertices-templates"], {1, 1, 1}, {0, 0, 0});
    }
}

void CityJsonDocument::collectObjects()
{
    for (const auto& part : mParts) {
        for (const auto& [id, json] : part->json["CityObjects"].items()) {
            mById.insert_or_assign(id, mObjects.size());
            mObjects.push_back({id, json["type"].get<std::string>(), &json, &part->vertices});
        }
    }
}

Result<std::shared_ptr<const CityJsonDocument>>
CityJsonDocument::parse(const QByteArray& text, const QString& name, FindingCollector& findings)
{
    auto document = std::make_shared<CityJsonDocument>();
    CityJsonCheck check;
    QString problem;
    const bool sequence = isSequence(text);
    const std::vector<QByteArray> lines = sequence ? linesOf(text) : std::vector<QByteArray>{text};
    for (size_t i = 0; i < lines.size(); ++i) {
        const QString where =
            sequence ? CityJsonDocumentTr::tr("%1, line %2").arg(name).arg(i + 1) : name;
        Json json = parseJson(lines[i], problem);
        if (json.is_discarded())
            return Error{ErrorCode::Io, CityJsonDocumentTr::tr("%1 is not valid JSON.").arg(where),
                         problem};
        if (auto why = check.checkShape(json, i == 0))
            return notValid(where, *why);
        Result<Done> added = document->addPart(std::move(json), where);
        if (!added)
            return added.error();
        if (i == 0)
            document->readHeader();
        if (auto why =
                check.checkObjects(document->mParts.front()->json, document->mParts.back()->json))
            return notValid(where, *why);
    }
    document->collectObjects();
    check.report(findings);
    return std::shared_ptr<const CityJsonDocument>(std::move(document));
}

const CityObject* CityJsonDocument::find(const std::string& id) const
{
    const auto found = mById.find(id);
    return found == mById.end() ? nullptr : &mObjects[found->second];
}

QStringList CityJsonDocument::types() const
{
    QStringList result;
    for (const CityObject& object : mObjects) {
        const QString type = QString::fromStdString(object.type);
        if (!result.contains(type))
            result << type;
    }
    const qsizetype building = result.indexOf(QStringLiteral("Building"));
    if (building > 0)
        result.move(building, 0);
    return result;
}

} // namespace parkwright
