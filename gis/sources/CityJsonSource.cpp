#include "gis/sources/CityJsonSource.h"

#include "gis/gdal/GdalScope.h"
#include "gis/sources/CityJsonDocument.h"
#include "gis/sources/CityJsonGeometry.h"

#include <set>

namespace parkwright {

namespace {

std::vector<std::string> namesIn(const Json& object, const char* list)
{
    std::vector<std::string> names;
    const auto found = object.find(list);
    if (found == object.end() || !found->is_array())
        return names;
    for (const Json& each : *found) {
        if (each.is_string())
            names.push_back(each.get<std::string>());
    }
    return names;
}

bool hasGeometry(const CityObject& object)
{
    const auto geometry = object.json->find("geometry");
    return geometry != object.json->end() && geometry->is_array() && !geometry->empty();
}

/// The parts that make up an object: BuildingPart of Building, BridgePart of Bridge, …, with parts
/// of parts. Installations, rooms and furniture are things of their own.
void collectParts(const CityJsonDocument& document, const CityObject& object,
                  std::set<std::string>& seen, std::vector<const CityObject*>& parts)
{
    for (const std::string& name : namesIn(*object.json, "children")) {
        const CityObject* child = document.find(name);
        if (child == nullptr || !child->type.ends_with("Part") || !seen.insert(name).second)
            continue;
        if (hasGeometry(*child))
            parts.push_back(child);
        collectParts(document, *child, seen, parts);
    }
}

class CityJsonStream final : public LayerStream
{
public:
    CityJsonStream(std::shared_ptr<const CityJsonDocument> document, const QString& type,
                   FindingCollector& findings)
        : mDocument(std::move(document))
    {
        mInfo.name = type;
        mInfo.driver = QStringLiteral("CityJSON");
        mInfo.encoding = QStringLiteral("UTF-8");
        mInfo.hasZ = true;
        for (const CityObject& object : mDocument->objects()) {
            if (QString::fromStdString(object.type) != type)
                continue;
            mObjects.push_back(&object);
            mFields.add(object.json->value("attributes", Json()));
        }
        mInfo.featureCount = qint64(mObjects.size());
        mInfo.fields = mFields.fields();
        mHasOwnLod = mInfo.fieldIndex(QStringLiteral("lod")) < 0;
        if (mHasOwnLod)
            mInfo.fields.push_back({QStringLiteral("lod"), SourceFieldType::Text, {}});
        if (mDocument->crsDefinition().isEmpty())
            return;
        Result<Crs> crs = Crs::fromUserInput(mDocument->crsDefinition());
        if (crs) {
            mInfo.crs = *crs;
            mInfo.crsOrigin = CrsOrigin::File;
        } else {
            findings.add(Severity::Warning, "crs-unreadable", {mDocument->crsDefinition()});
        }
    }

    Result<bool> next(SourceFeature& feature, FindingCollector& findings) override
    {
        if (mNext >= mObjects.size())
            return false;
        const CityObject& object = *mObjects[mNext++];
        feature = {};
        feature.key = QString::fromStdString(object.id);
        feature.objectType = QString::fromStdString(object.type);
        const std::vector<std::string> parents = namesIn(*object.json, "parents");
        for (const std::string& parent : parents) {
            const CityObject* known = mDocument->find(parent);
            if (known != nullptr && known->type != "CityObjectGroup")
                feature.parentKey = QString::fromStdString(parent);
        }
        std::vector<const CityObject*> parts;
        if (hasGeometry(object))
            parts.push_back(&object);
        std::set<std::string> seen{object.id};
        collectParts(*mDocument, object, seen, parts);
        CityShape shape = shapeOfParts(*mDocument, parts);
        if (shape.lodsThere > 1)
            findings.addFor(feature.key, Severity::Note, "cityjson-lod-chosen", {shape.lod});
        feature.attributes = mFields.values(object.json->value("attributes", Json()));
        if (mHasOwnLod)
            feature.attributes.push_back(shape.lod.isEmpty() ? Value() : Value(shape.lod));
        feature.geometry = std::move(shape.geometry);
        feature.shell = std::move(shape.shell);
        feature.surfaces = std::move(shape.surfaces);
        return true;
    }
    double progress() const override
    {
        return mObjects.empty() ? 1 : double(mNext) / double(mObjects.size());
    }

private:
    std::shared_ptr<const CityJsonDocument> mDocument;
    std::vector<const CityObject*> mObjects;
    JsonFields mFields;
    bool mHasOwnLod = false;
    size_t mNext = 0;
};

class CityJsonSource final : public OpenSource
{
public:
    explicit CityJsonSource(std::shared_ptr<const CityJsonDocument> document)
        : mDocument(std::move(document))
    {
    }
    QString driver() const override { return QStringLiteral("CityJSON"); }
    QStringList layerNames() const override
    {
        // A document without objects is one without buildings, not a broken one.
        const QStringList types = mDocument->types();
        return types.isEmpty() ? QStringList{QStringLiteral("Building")} : types;
    }
    Result<std::unique_ptr<LayerStream>> openLayer(const QString& layer, const ReadOptions&,
                                                   FindingCollector& findings) override
    {
        return std::unique_ptr<LayerStream>(
            std::make_unique<CityJsonStream>(mDocument, layer, findings));
    }

private:
    std::shared_ptr<const CityJsonDocument> mDocument;
};

} // namespace

Result<OpenSourcePtr> openCityJsonSource(const SourceMember& member, FindingCollector& findings)
{
    registerGdal(); // its file layer reads archives
    Result<QByteArray> bytes = readBytes(member.gdalPath, member.name);
    if (!bytes)
        return bytes.error();
    auto document = CityJsonDocument::parse(*bytes, member.name, findings);
    if (!document)
        return document.error();
    return OpenSourcePtr(std::make_unique<CityJsonSource>(std::move(*document)));
}

} // namespace parkwright
