#include "gis/sources/SourceData.h"

#include <algorithm>

namespace parkwright {

int SourceLayerInfo::fieldIndex(const QString& fieldName) const
{
    const auto exact = std::find_if(fields.begin(), fields.end(), [&](const SourceField& field) {
        return field.name == fieldName;
    });
    if (exact != fields.end())
        return int(exact - fields.begin());
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const SourceField& field) {
        return field.name.compare(fieldName, Qt::CaseInsensitive) == 0;
    });
    return found == fields.end() ? -1 : int(found - fields.begin());
}

const SourceInfo::Layer* SourceInfo::find(const QString& layerName) const
{
    const auto found = std::find_if(layers.begin(), layers.end(),
                                    [&](const Layer& layer) { return layer.name == layerName; });
    return found == layers.end() ? nullptr : &*found;
}

} // namespace parkwright
