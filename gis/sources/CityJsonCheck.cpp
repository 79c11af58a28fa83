#include "gis/sources/CityJsonCheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace parkwright {

namespace {

struct CityJsonCheckTr
{
    Q_DECLARE_TR_FUNCTIONS(CityJson)
};
using Problem = std::optional<QString>;

const std::set<std::string>& coreTypes()
{
    static const std::set<std::string> types = {"Bridge",
                                                "BridgePart",
                                                "BridgeInstallation",
                                                "BridgeConstructiveElement",
                                                "BridgeConstructionElement",
                                                "BridgeRoom",
                                                "BridgeFurniture",
                                                "Building",
                                                "BuildingPart",
                                                "BuildingInstallation",
                                                "BuildingConstructiveElement",
                                                "BuildingFurniture",
                                                "BuildingStorey",
                                                "BuildingRoom",
                                                "BuildingUnit",
                                                "CityFurniture",
                                                "CityObjectGroup",
                                                "LandUse",
                                                "OtherConstruction",
                                                "PlantCover",
                                                "SolitaryVegetationObject",
                                                "TINRelief",
                                                "TransportSquare",
                                                "Railway",
                                                "Road",
                                                "Waterway",
                                                "Tunnel",
                                                "TunnelPart",
                                                "TunnelInstallation",
                                                "TunnelConstructiveElement",
                                                "TunnelHollowSpace",
                                                "TunnelFurniture",
                                                "WaterBody"};
    return types;
}

/// How deep lists of vertex indices lie in the boundaries of a geometry.
int depthOf(const std::string& type)
{
    if (type == "MultiPoint" || type == "GeometryInstance")
        return 1;
    if (type == "MultiLineString")
        return 2;
    if (type == "MultiSurface" || type == "CompositeSurface")
        return 3;
    if (type == "Solid")
        return 4;
    if (type == "MultiSolid" || type == "CompositeSolid")
        return 5;
    return 0;
}

bool isNumberList(const Json& json, size_t size)
{
    return json.is_array() && json.size() == size &&
           std::all_of(json.begin(), json.end(), [](const Json& each) { return each.is_number(); });
}

/// Calls `visit` for each index; false when a level is no list or an index no number.
template <typename Visit>
bool eachIndex(const Json& boundaries, int depth, const Visit& visit)
{
    if (depth == 0)
        return boundaries.is_number_integer() && visit(boundaries.get<qint64>());
    return boundaries.is_array() && std::all_of(boundaries.begin(), boundaries.end(), [&](auto& j) {
               return eachIndex(j, depth - 1, visit);
           });
}

/// Values that lie beside surfaces: the same nesting down to `depth`, then an index below `count`
/// or null. A null stands for a whole branch, too.
bool valuesFit(const Json& values, const Json& boundaries, int depth, size_t count)
{
    if (values.is_null())
        return true;
    if (depth == 0)
        return values.is_number_integer() && values.get<qint64>() >= 0 &&
               size_t(values.get<qint64>()) < count;
    if (!values.is_array() || values.size() != boundaries.size())
        return false;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!valuesFit(values[i], boundaries[i], depth - 1, count))
            return false;
    }
    return true;
}

/// Depth down to the things that semantics and materials are about: points, lines, surfaces.
int valueDepth(const std::string& type)
{
    return std::max(1, depthOf(type) - 2);
}

/// Only nulls, however many and however nested: "no texture here".
bool isNothing(const Json& values)
{
    return values.is_null() ||
           (values.is_array() && std::all_of(values.begin(), values.end(), isNothing));
}

/// Of one ring: null, or a texture and one place in it for each corner.
bool ringTextureFits(const Json& values, const Json& ring, size_t textures, size_t places)
{
    if (isNothing(values))
        return true;
    if (!values.is_array() || values.size() != ring.size() + 1)
        return false;
    for (size_t i = 0; i < values.size(); ++i) {
        const size_t count = i == 0 ? textures : places;
        if (!values[i].is_number_integer() || values[i].get<qint64>() < 0 ||
            size_t(values[i].get<qint64>()) >= count)
            return false;
    }
    return true;
}

bool texturesFit(const Json& values, const Json& boundaries, int depth, size_t textures,
                 size_t places)
{
    if (depth == 1)
        return ringTextureFits(values, boundaries, textures, places);
    if (isNothing(values))
        return true;
    if (!values.is_array() || values.size() != boundaries.size())
        return false;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!texturesFit(values[i], boundaries[i], depth - 1, textures, places))
            return false;
    }
    return true;
}

size_t sizeIn(const Json& json, const char* group, const char* list)
{
    const auto found = json.find(group);
    if (found == json.end() || !found->is_object())
        return 0;
    const auto inner = found->find(list);
    return inner != found->end() && inner->is_array() ? inner->size() : 0;
}

bool listHas(const Json& object, const char* list, const std::string& id)
{
    const auto found = object.find(list);
    return found != object.end() && found->is_array() &&
           std::any_of(found->begin(), found->end(), [&](const Json& each) {
               return each.is_string() && each.get_ref<const std::string&>() == id;
           });
}

QString quoted(const std::string& text)
{
    return QStringLiteral("“%1”").arg(QString::fromStdString(text));
}

} // namespace

struct CityJsonCheck::Scope
{
    size_t vertices = 0;
    size_t templateVertices = 0;
    size_t templates = 0;
    size_t materials = 0;
    size_t textures = 0;
    size_t texturePlaces = 0;
    std::vector<bool> used; ///< empty while templates are looked at
};

bool isTransform(const Json& json)
{
    return json.is_object() && json.contains("scale") && json.contains("translate") &&
           isNumberList(json["scale"], 3) && isNumberList(json["translate"], 3);
}

bool isVertexList(const Json& json)
{
    return json.is_array() && std::all_of(json.begin(), json.end(), [](const Json& vertex) {
               return isNumberList(vertex, 3);
           });
}

Problem CityJsonCheck::checkShape(const Json& json, bool isHeader)
{
    if (!json.is_object())
        return CityJsonCheckTr::tr("it is no object");
    const std::string type =
        json.contains("type") && json["type"].is_string() ? json["type"].get<std::string>() : "";
    if (isHeader && type == "CityJSONFeature")
        return CityJsonCheckTr::tr(
            "a feature stands first; the header with the transform is missing");
    if (type != (isHeader ? "CityJSON" : "CityJSONFeature"))
        return CityJsonCheckTr::tr("its type is %1").arg(quoted(type));
    if (isHeader) {
        const auto version = json.find("version");
        mVersion = version != json.end() ? textOf(*version) : QString();
        if (mVersion != u"1.0" && mVersion != u"1.1" && mVersion != u"2.0")
            return mVersion.isEmpty()
                       ? CityJsonCheckTr::tr("it names no version")
                       : CityJsonCheckTr::tr("version %1 is not supported").arg(mVersion);
        mMissesTransform = !json.contains("transform");
    } else if (json.contains("version") || !json.contains("id")) {
        return CityJsonCheckTr::tr("a feature wants an id and no version");
    }
    if (!json.contains("CityObjects") || !json["CityObjects"].is_object())
        return CityJsonCheckTr::tr("it has no city objects");
    static const std::set<std::string> known = {
        "type",        "version",  "extensions", "transform", "metadata",
        "CityObjects", "vertices", "appearance", "id",        "geometry-templates"};
    for (const auto& [name, value] : json.items()) {
        const QString text = QString::fromStdString(name);
        if (known.contains(name))
            continue;
        if (text.startsWith(u'+'))
            noteExtension(name);
        else if (!mExtraProperties.contains(text))
            mExtraProperties << text;
    }
    return std::nullopt;
}

Problem CityJsonCheck::checkObjects(const Json& header, const Json& part)
{
    Scope scope;
    scope.templateVertices = sizeIn(header, "geometry-templates", "vertices-templates");
    scope.templates = sizeIn(header, "geometry-templates", "templates");
    for (const Json* each : {&header, &part}) {
        scope.materials = std::max(scope.materials, sizeIn(*each, "appearance", "materials"));
        scope.textures = std::max(scope.textures, sizeIn(*each, "appearance", "textures"));
        scope.texturePlaces =
            std::max(scope.texturePlaces, sizeIn(*each, "appearance", "vertices-texture"));
    }
    // A document that has left its appearance out altogether is only to be shown without.
    constexpr size_t Any = std::numeric_limits<size_t>::max();
    if (!header.contains("appearance") && !part.contains("appearance"))
        scope.materials = scope.textures = scope.texturePlaces = Any;
    if (&header == &part && scope.templates > 0) {
        scope.vertices = scope.templateVertices;
        for (const Json& geometry : header["geometry-templates"]["templates"]) {
            if (auto problem = checkGeometry(geometry, false, scope))
                return CityJsonCheckTr::tr("template geometry: %1").arg(*problem);
        }
    }
    scope.vertices = part["vertices"].size();
    scope.used.assign(scope.vertices, false);

    for (const auto& [id, object] : part["CityObjects"].items()) {
        const auto inObject = [id = id](const QString& problem) {
            return CityJsonCheckTr::tr("object %1: %2").arg(quoted(id), problem);
        };
        if (!object.is_object() || !object.contains("type") || !object["type"].is_string())
            return inObject(CityJsonCheckTr::tr("it has no type"));
        const std::string type = object["type"].get<std::string>();
        const bool isExtension = type.starts_with('+');
        // Core in 1.0, an extension in 1.1, core again in 2.0.
        const bool isGeneric = type == "GenericCityObject" && mVersion != u"1.1";
        if (isExtension)
            noteExtension(type);
        else if (!coreTypes().contains(type) && !isGeneric)
            return inObject(CityJsonCheckTr::tr("there is no type %1").arg(quoted(type)));
        if (object.contains("attributes") && object["attributes"].is_object()) {
            for (const auto& [name, value] : object["attributes"].items()) {
                if (name.starts_with('+'))
                    noteExtension(name);
            }
        }
        const QString text = QString::fromStdString(id);
        if (mSeenIds.contains(text) && !mRepeatedIds.contains(text))
            mRepeatedIds << text;
        mSeenIds.insert(text);
        if (!object.contains("geometry"))
            continue;
        if (!object["geometry"].is_array())
            return inObject(CityJsonCheckTr::tr("its geometry is no list"));
        for (const Json& geometry : object["geometry"]) {
            if (auto problem = checkGeometry(geometry, isExtension, scope))
                return inObject(*problem);
        }
    }
    if (auto problem = checkFamily(part["CityObjects"]))
        return problem;
    noteVertices(part["vertices"], scope.used);
    return std::nullopt;
}

Problem CityJsonCheck::checkGeometry(const Json& geometry, bool isExtension, Scope& scope)
{
    if (!geometry.is_object() || !geometry.contains("type") || !geometry["type"].is_string())
        return CityJsonCheckTr::tr("a geometry has no type");
    const std::string type = geometry["type"].get<std::string>();
    const int depth = depthOf(type);
    if (depth == 0)
        return CityJsonCheckTr::tr("there is no geometry %1").arg(quoted(type));
    const bool isInstance = type == "GeometryInstance";
    const auto lod = geometry.find("lod");
    if (!isInstance && !isExtension) {
        static const QRegularExpression good(QStringLiteral("^[0-3](\\.[0-3])?$"));
        const QString text = lod != geometry.end() && (lod->is_string() || lod->is_number())
                                 ? textOf(*lod)
                                 : QString();
        // Templates of published samples go up to .4; that is nobody's loss.
        if (text.isEmpty() || (!scope.used.empty() && !good.match(text).hasMatch()))
            return CityJsonCheckTr::tr("“%1” is no level of detail").arg(text);
    }
    const auto boundaries = geometry.find("boundaries");
    if (boundaries == geometry.end())
        return CityJsonCheckTr::tr("a geometry has no boundaries");
    bool isInRange = true;
    const bool isNested = eachIndex(*boundaries, depth, [&](qint64 index) {
        isInRange = isInRange && index >= 0 && size_t(index) < scope.vertices;
        if (isInRange && size_t(index) < scope.used.size())
            scope.used[size_t(index)] = true;
        return true;
    });
    if (!isNested)
        return CityJsonCheckTr::tr("the boundaries of a %1 are not nested as they should be")
            .arg(QString::fromStdString(type));
    if (!isInRange)
        return CityJsonCheckTr::tr("a vertex index points to nothing");
    if (isInstance) {
        const auto which = geometry.find("template");
        if (which == geometry.end() || !which->is_number_integer() || which->get<qint64>() < 0 ||
            size_t(which->get<qint64>()) >= scope.templates)
            return CityJsonCheckTr::tr("a template index points to nothing");
        if (boundaries->size() != 1 || !geometry.contains("transformationMatrix") ||
            !isNumberList(geometry["transformationMatrix"], 16))
            return CityJsonCheckTr::tr("a geometry instance has no place or no matrix");
        return std::nullopt;
    }
    if (auto problem = checkSemantics(geometry))
        return problem;
    if (auto problem = checkMaterials(geometry, scope))
        return problem;
    return checkTextures(geometry, scope);
}

Problem CityJsonCheck::checkSemantics(const Json& geometry)
{
    const auto semantics = geometry.find("semantics");
    if (semantics == geometry.end() || semantics->is_null())
        return std::nullopt;
    if (!semantics->is_object() || !semantics->contains("surfaces") ||
        !(*semantics)["surfaces"].is_array() || !semantics->contains("values"))
        return CityJsonCheckTr::tr("semantics lack surfaces or values");
    for (const Json& surface : (*semantics)["surfaces"]) {
        if (!surface.is_object() || !surface.contains("type") || !surface["type"].is_string())
            return CityJsonCheckTr::tr("a semantic surface has no type");
        const std::string type = surface["type"].get<std::string>();
        if (type.starts_with('+'))
            noteExtension(type);
    }
    const int depth = valueDepth(geometry["type"].get<std::string>());
    if (!valuesFit((*semantics)["values"], geometry["boundaries"], depth,
                   (*semantics)["surfaces"].size()))
        return CityJsonCheckTr::tr("the values of semantics do not fit the surfaces");
    return std::nullopt;
}

Problem CityJsonCheck::checkMaterials(const Json& geometry, const Scope& scope) const
{
    const auto material = geometry.find("material");
    if (material == geometry.end() || !material->is_object())
        return std::nullopt;
    const int depth = valueDepth(geometry["type"].get<std::string>());
    for (const auto& [theme, entry] : material->items()) {
        const bool hasValue = entry.is_object() && entry.contains("value");
        const bool hasValues = entry.is_object() && entry.contains("values");
        if ((hasValue && !valuesFit(entry["value"], {}, 0, scope.materials)) ||
            (hasValues &&
             !valuesFit(entry["values"], geometry["boundaries"], depth, scope.materials)))
            return CityJsonCheckTr::tr("the values of material %1 do not fit").arg(quoted(theme));
    }
    return std::nullopt;
}

Problem CityJsonCheck::checkTextures(const Json& geometry, const Scope& scope) const
{
    const auto texture = geometry.find("texture");
    if (texture == geometry.end() || !texture->is_object())
        return std::nullopt;
    const int depth = depthOf(geometry["type"].get<std::string>());
    for (const auto& [theme, entry] : texture->items()) {
        if (entry.is_object() && entry.contains("values") && depth >= 3 &&
            !texturesFit(entry["values"], geometry["boundaries"], depth, scope.textures,
                         scope.texturePlaces))
            return CityJsonCheckTr::tr("the values of texture %1 do not fit").arg(quoted(theme));
    }
    return std::nullopt;
}

Problem CityJsonCheck::checkFamily(const Json& objects) const
{
    const std::array<std::pair<const char*, const char*>, 2> ways = {
        std::pair("children", "parents"), std::pair("parents", "children")};
    for (const auto& [id, object] : objects.items()) {
        for (const auto& [list, back] : ways) {
            const auto relatives = object.find(list);
            if (relatives == object.end() || !relatives->is_array())
                continue;
            for (const Json& relative : *relatives) {
                const auto found = relative.is_string() ? objects.find(relative.get<std::string>())
                                                        : objects.end();
                if (found == objects.end())
                    return CityJsonCheckTr::tr("object %1 names %2 in its %3, which is not there")
                        .arg(quoted(id), textOf(relative), QString::fromLatin1(list));
                if (!listHas(*found, back, id))
                    return CityJsonCheckTr::tr(
                               "object %1 names %2 in its %3, but not the other way round")
                        .arg(quoted(id), textOf(relative), QString::fromLatin1(list));
            }
        }
    }
    return std::nullopt;
}

void CityJsonCheck::noteVertices(const Json& vertices, const std::vector<bool>& used)
{
    std::vector<std::array<double, 3>> sorted;
    sorted.reserve(vertices.size());
    for (const Json& vertex : vertices)
        sorted.push_back(
            {vertex[0].get<double>(), vertex[1].get<double>(), vertex[2].get<double>()});
    std::sort(sorted.begin(), sorted.end());
    for (size_t i = 1; i < sorted.size(); ++i)
        mDuplicateVertices += sorted[i] == sorted[i - 1] ? 1 : 0;
    mUnusedVertices += std::count(used.begin(), used.end(), false);
}

void CityJsonCheck::noteExtension(const std::string& name)
{
    const QString text = QString::fromStdString(name);
    if (!mExtensions.contains(text))
        mExtensions << text;
}

void CityJsonCheck::report(FindingCollector& findings) const
{
    if (mMissesTransform && mVersion != u"1.0")
        findings.add(Severity::Warning, "cityjson-no-transform");
    if (mDuplicateVertices > 0)
        findings.add(Severity::Note, "cityjson-vertices-duplicate",
                     {QString::number(mDuplicateVertices)});
    if (mUnusedVertices > 0)
        findings.add(Severity::Note, "cityjson-vertices-unused",
                     {QString::number(mUnusedVertices)});
    if (!mExtraProperties.isEmpty())
        findings.add(Severity::Note, "cityjson-properties-extra", {mExtraProperties.join(u", ")});
    if (!mExtensions.isEmpty())
        findings.add(Severity::Note, "cityjson-extension", {mExtensions.join(u", ")});
    for (const QString& id : mRepeatedIds)
        findings.addFor(id, Severity::Warning, "duplicate-id", {id});
}

} // namespace parkwright
