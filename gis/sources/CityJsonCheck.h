#pragma once

// Private to gis/sources.

#include "gis/sources/JsonValues.h"
#include "gis/sources/SourceStream.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace parkwright {

bool isTransform(const Json& json);
bool isVertexList(const Json& json);

/// The rules of CityJSON that data really breaks, as cjval checks them: what it calls errors makes
/// the answer a reason (translated, no full stop), what it warns of is kept for report().
///
/// checkShape() goes first; checkObjects() relies on it.
class CityJsonCheck
{
public:
    /// @param isHeader the document itself or the first line of a sequence; else a feature
    std::optional<QString> checkShape(const Json& json, bool isHeader);
    /// @param header with templates and appearance
    /// @param part whose CityObjects and vertices are checked; may be the header
    std::optional<QString> checkObjects(const Json& header, const Json& part);
    void report(FindingCollector& findings) const;

private:
    struct Scope; ///< what indices of one part may point to
    std::optional<QString> checkGeometry(const Json& geometry, bool isExtension, Scope& scope);
    std::optional<QString> checkSemantics(const Json& geometry);
    std::optional<QString> checkMaterials(const Json& geometry, const Scope& scope) const;
    std::optional<QString> checkTextures(const Json& geometry, const Scope& scope) const;
    std::optional<QString> checkFamily(const Json& objects) const;
    void noteVertices(const Json& vertices, const std::vector<bool>& used);
    void noteExtension(const std::string& name);

    QString mVersion;
    bool mMissesTransform = false;
    qint64 mDuplicateVertices = 0;
    qint64 mUnusedVertices = 0;
    QStringList mExtraProperties;
    QStringList mExtensions;
    QSet<QString> mSeenIds;
    QStringList mRepeatedIds;
};

} // namespace parkwright
