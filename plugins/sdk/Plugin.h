#pragma once

#include "gis/core/Result.h"
#include "gis/sources/SourceFormat.h"
#include "plugins/sdk/ExportFormat.h"

#include <QtPlugin>

#include <memory>

namespace parkwright {

/// What the program offers to a plugin. Implemented by the window and by the command line alike, so
/// a plugin cannot tell them apart and works in both. GUI thread.
class PluginHost
{
public:
    virtual ~PluginHost() = default;
    /// Files that import, drag-and-drop and context layers can read from now on.
    virtual void addSourceFormat(std::shared_ptr<const SourceFormat> format) = 0;
    /// Files that export can write from now on.
    virtual void addExportFormat(std::shared_ptr<const ExportFormat> format) = 0;
};

/// An optional part of the program in a shared library of its own.
///
/// Derive from QObject and Plugin, and name the manifest that parkwright_plugin() generates:
/// `Q_PLUGIN_METADATA(IID PARKWRIGHT_PLUGIN_IID FILE "manifest.json")`.
class Plugin
{
public:
    virtual ~Plugin() = default;

    /// Registers what the plugin has to offer. Called once, on the GUI thread.
    /// On an error the plugin is listed as failed and the program goes on without it.
    virtual Result<> start(PluginHost& host) = 0;
};

} // namespace parkwright

#define PARKWRIGHT_PLUGIN_IID "org.parkwright.Plugin"
Q_DECLARE_INTERFACE(parkwright::Plugin, PARKWRIGHT_PLUGIN_IID)
