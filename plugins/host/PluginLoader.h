#pragma once

#include "plugins/sdk/Plugin.h"

#include <QJsonObject>

#include <vector>

namespace parkwright {

/// A shared library that was found, whether or not it could be used.
struct PluginInfo
{
    QString path;
    QString id;
    QString version;
    Result<> state = Done{};
};

/// Tells from its manifest alone, before any of its code runs, whether a plugin fits this program.
Result<> checkManifest(const QJsonObject& manifest);

/// Loads and starts every plugin in `directory`, in order of file name. One that fails is reported
/// in its PluginInfo and never stops the others.
std::vector<PluginInfo> loadPlugins(const QString& directory, PluginHost& host);

/// Takes what plugins offer and keeps it for the whole program: source formats go to gis/sources,
/// export formats are listed here.
class PluginRegistry final : public PluginHost
{
public:
    void addSourceFormat(std::shared_ptr<const SourceFormat> format) override;
    void addExportFormat(std::shared_ptr<const ExportFormat> format) override;

    const std::vector<std::shared_ptr<const ExportFormat>>& exportFormats() const
    {
        return mExportFormats;
    }
    /// The first that writes this table to files with this suffix, or nullptr.
    std::shared_ptr<const ExportFormat> findExportFormat(const QString& suffix,
                                                         TableId table) const;
    const std::vector<PluginInfo>& plugins() const { return mPlugins; }
    /// Loads all plugins that were installed with the program and those of the user, once.
    void loadInstalled();

private:
    std::vector<std::shared_ptr<const ExportFormat>> mExportFormats;
    std::vector<PluginInfo> mPlugins;
};

/// The one of this process. GUI thread.
PluginRegistry& pluginRegistry();

/// Folders that are searched: lib/parkwright/plugins beside the program, then the user's own
/// (PARKWRIGHT_PLUGIN_PATH, else XDG data folder).
QStringList pluginFolders();

} // namespace parkwright
