#pragma once

#include "plugins/sdk/Plugin.h"

#include <QObject>

namespace parkwright {

/// Offers the boundary-point files of Chinese land offices for import and export.
class BoundaryPointsPlugin final : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID PARKWRIGHT_PLUGIN_IID FILE "manifest.json")
    Q_INTERFACES(parkwright::Plugin)

public:
    Result<> start(PluginHost& host) override;
};

} // namespace parkwright
