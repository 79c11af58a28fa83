#include "gis/sources/JsonLayersSource.h"

#include "gis/gdal/GdalScope.h"
#include "gis/sources/JsonValues.h"
#include "gis/sources/OgrValues.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace parkwright {

namespace {

constexpr size_t MostLayers = 1000;

struct Collection
{
    QString name;
    const Json* features = nullptr; ///< an array of objects with a geometry
};

bool isFeature(const Json& json)
{
    return json.is_object() && json.contains("geometry");
}

void findCollections(const Json& json, const QString& name, std::vector<Collection>& found)
{
    if (found.size() >= MostLayers)
        return;
    if (json.is_array()) {
        if (!json.empty() && std::all_of(json.begin(), json.end(), isFeature))
            found.push_back({name, &json});
        return;
    }
    if (!json.is_object())
        return;
    const auto features = json.find("features");
    if (features != json.end() && features->is_array()) {
        found.push_back({name, &*features});
        return;
    }
    for (const auto& [key, value] : json.items()) {
        const QString part = QString::fromStdString(key);
        findCollections(value, name.isEmpty() ? part : name + u'/' + part, found);
    }
}

class JsonLayerStream final : public LayerStream
{
public:
    JsonLayerStream(std::shared_ptr<const Json> document, const Collection& collection,
                    FindingCollector& findings)
        : mDocument(std::move(document))
        , mFeatures(*collection.features)
    {
        mInfo.name = collection.name;
        mInfo.driver = QStringLiteral("GeoJSON");
        mInfo.encoding = QStringLiteral("UTF-8");
        mInfo.featureCount = qint64(mFeatures.size());
        Result<Crs> crs = Crs::fromUserInput(QStringLiteral("EPSG:4326")); // as RFC 7946 has it
        if (crs) {
            mInfo.crs = *crs;
            mInfo.crsOrigin = CrsOrigin::File;
        }
        bool hasProperties = mFeatures.empty();
        for (const Json& feature : mFeatures) {
            if (feature.is_object() && feature.contains("properties")) {
                mFields.add(feature["properties"]);
                hasProperties = true;
            }
        }
        mInfo.fields = mFields.fields();
        if (!hasProperties)
            findings.add(Severity::Note, "properties-missing");
    }

    Result<bool> next(SourceFeature& feature, FindingCollector& findings) override
    {
        if (mNext >= mFeatures.size())
            return false;
        const Json& json = mFeatures[mNext];
        feature = {};
        feature.key = QString::number(mNext++);
        if (!json.is_object()) {
            findings.addFor(feature.key, Severity::Warning, "row-unreadable",
                            {QCoreApplication::translate("Source", "it is no object")});
            feature.attributes.resize(mInfo.fields.size());
            return true;
        }
        if (json.contains("id") && (json["id"].is_string() || json["id"].is_number()))
            feature.key = textOf(json["id"]);
        feature.attributes = mFields.values(json.value("properties", Json()));
        const auto geometry = json.find("geometry");
        if (geometry == json.end() || !geometry->is_object())
            return true;
        const GdalErrors said;
        const std::string text = geometry->dump(-1, ' ', false, Json::error_handler_t::replace);
        OGRGeometryH raw = OGR_G_CreateGeometryFromJson(text.c_str());
        if (raw == nullptr) {
            findings.addFor(feature.key, Severity::Warning, "geometry-unreadable");
            return true;
        }
        takeShape(shapeFromOgr(raw), feature, findings);
        OGR_G_DestroyGeometry(raw);
        return true;
    }
    double progress() const override
    {
        return mFeatures.empty() ? 1 : double(mNext) / double(mFeatures.size());
    }

private:
    std::shared_ptr<const Json> mDocument;
    const Json& mFeatures;
    JsonFields mFields;
    size_t mNext = 0;
};

class JsonLayersSource final : public OpenSource
{
public:
    JsonLayersSource(std::shared_ptr<const Json> document, std::vector<Collection> collections)
        : mDocument(std::move(document))
        , mCollections(std::move(collections))
    {
    }
    QString driver() const override { return QStringLiteral("GeoJSON"); }
    QStringList layerNames() const override
    {
        QStringList names;
        for (const Collection& collection : mCollections)
            names << collection.name;
        return names;
    }
    Result<std::unique_ptr<LayerStream>> openLayer(const QString& layer, const ReadOptions&,
                                                   FindingCollector& findings) override
    {
        const auto found =
            std::find_if(mCollections.begin(), mCollections.end(),
                         [&](const Collection& collection) { return collection.name == layer; });
        Q_ASSERT(found != mCollections.end());
        return std::unique_ptr<LayerStream>(
            std::make_unique<JsonLayerStream>(mDocument, *found, findings));
    }

private:
    std::shared_ptr<const Json> mDocument;
    std::vector<Collection> mCollections;
};

} // namespace

Result<OpenSourcePtr> openJsonLayersSource(const SourceMember& member, FindingCollector& findings)
{
    Result<QByteArray> bytes = readBytes(member.gdalPath, member.name);
    if (!bytes)
        return bytes.error();
    QString problem;
    auto document = std::make_shared<const Json>(parseJson(*bytes, problem));
    if (document->is_discarded())
        return unreadableError(member.name, problem);
    std::vector<Collection> collections;
    findCollections(*document, {}, collections);
    if (collections.empty())
        return unreadableError(member.name, QStringLiteral("no feature collection in it"));
    const QString base = QFileInfo(member.name).completeBaseName();
    for (Collection& collection : collections) {
        if (collection.name.isEmpty())
            collection.name = base;
    }
    if (collections.size() > 1 || collections.front().name != base)
        findings.add(Severity::Note, "geojson-nested");
    return OpenSourcePtr(
        std::make_unique<JsonLayersSource>(std::move(document), std::move(collections)));
}

} // namespace parkwright
