#pragma once

// Private to gis/sources.

#include "gis/core/Result.h"
#include "gis/sources/JsonValues.h"
#include "gis/sources/SourceStream.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace parkwright {

/// A city object where it stands in the document.
struct CityObject
{
    std::string id;
    std::string type;
    const Json* json = nullptr;
    const std::vector<MapPoint>* vertices = nullptr; ///< of its document or feature
};

/// CityJSON in memory, checked: one document, or the header and the features of a text sequence.
/// Immutable, so any number of threads may read it.
class CityJsonDocument
{
public:
    /// @param name of the file, for the message
    static Result<std::shared_ptr<const CityJsonDocument>>
    parse(const QByteArray& text, const QString& name, FindingCollector& findings);

    /// Those of one document or feature by their ids, which is not the order of the file.
    const std::vector<CityObject>& objects() const { return mObjects; }
    const CityObject* find(const std::string& id) const;
    /// Kinds that occur, Building first.
    QStringList types() const;

    QString version() const { return mVersion; }
    /// metadata.referenceSystem as Crs::fromUserInput() takes it, e.g. "EPSG:25832+5783"; or empty
    const QString& crsDefinition() const { return mCrsDefinition; }
    /// Geometry templates of the document, null when it has none, and their own vertices.
    const Json* templates() const { return mTemplates; }
    const std::vector<MapPoint>& templateVertices() const { return mTemplateVertices; }

private:
    struct Part
    {
        Json json;
        std::vector<MapPoint> vertices;
    };
    Result<Done> addPart(Json json, const QString& name);
    void readHeader();
    void collectObjects();

    std::vector<std::unique_ptr<Part>> mParts; ///< the first is the document or the header
    std::vector<CityObject> mObjects;
    std::unordered_map<std::string, size_t> mById;
    QString mVersion;
    QString mCrsDefinition;
    const Json* mTemplates = nullptr;
    std::vector<MapPoint> mTemplateVertices;
};

/// The EPSG codes that a reference to a CRS names, whatever its style: "EPSG:7415",
/// "EPSG:25832+5783" for a compound one; the text itself when it names none.
QString epsgOfReference(const QString& reference);

} // namespace parkwright
