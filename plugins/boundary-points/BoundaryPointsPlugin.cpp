#include "plugins/boundary-points/BoundaryPointsPlugin.h"

#include "plugins/boundary-points/BoundaryPointsExport.h"
#include "plugins/boundary-points/BoundaryPointsFormat.h"

namespace parkwright {

Result<> BoundaryPointsPlugin::start(PluginHost& host)
{
    host.addSourceFormat(std::make_shared<BoundaryPointsFormat>());
    host.addExportFormat(std::make_shared<BoundaryPointsExport>());
    return Done{};
}

} // namespace parkwright
