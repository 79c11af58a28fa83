#include "plugins/host/PluginLoader.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QPluginLoader>
#include <QStandardPaths>

#include <algorithm>

namespace parkwright {

namespace {

struct PluginLoaderTr
{
    Q_DECLARE_TR_FUNCTIONS(Plugins)
};

Result<> startPlugin(QPluginLoader& loader, PluginHost& host)
{
    auto* plugin = qobject_cast<Plugin*>(loader.instance());
    if (!plugin)
        return Error{ErrorCode::Unsupported, PluginLoaderTr::tr("The plugin cannot be loaded."),
                     loader.errorString()};
    return plugin->start(host);
}

} // namespace

Result<> checkManifest(const QJsonObject& manifest)
{
    const int sdk = manifest.value(QLatin1String("sdk")).toInt();
    if (manifest.value(QLatin1String("id")).toString().isEmpty() || sdk == 0)
        return Error{
            ErrorCode::InvalidInput, PluginLoaderTr::tr("The plugin has no usable manifest."), {}};
    if (sdk != PARKWRIGHT_PLUGIN_SDK)
        return Error{
            ErrorCode::Unsupported, PluginLoaderTr::tr("The plugin was made for another version."),
            QStringLiteral("plugin sdk %1, program sdk %2").arg(sdk).arg(PARKWRIGHT_PLUGIN_SDK)};
    return Done{};
}

std::vector<PluginInfo> loadPlugins(const QString& directory, PluginHost& host)
{
    std::vector<PluginInfo> found;
    for (const QFileInfo& file : QDir(directory).entryInfoList(QDir::Files, QDir::Name)) {
        if (!QLibrary::isLibrary(file.fileName()))
            continue;
        QPluginLoader loader(file.absoluteFilePath());
        const QJsonObject manifest = loader.metaData().value(QLatin1String("MetaData")).toObject();
        PluginInfo info{file.absoluteFilePath(), manifest.value(QLatin1String("id")).toString(),
                        manifest.value(QLatin1String("version")).toString(),
                        checkManifest(manifest)};
        if (info.state)
            info.state = startPlugin(loader, host);
        found.push_back(std::move(info));
    }
    return found;
}

void PluginRegistry::addSourceFormat(std::shared_ptr<const SourceFormat> format)
{
    parkwright::addSourceFormat(std::move(format));
}

void PluginRegistry::addExportFormat(std::shared_ptr<const ExportFormat> format)
{
    mExportFormats.push_back(std::move(format));
}

std::shared_ptr<const ExportFormat> PluginRegistry::findExportFormat(const QString& suffix,
                                                                     TableId table) const
{
    for (const auto& format : mExportFormats) {
        const auto tables = format->tables();
        if (format->suffixes().contains(suffix) &&
            std::find(tables.begin(), tables.end(), table) != tables.end())
            return format;
    }
    return nullptr;
}

void PluginRegistry::loadInstalled()
{
    if (!mPlugins.empty())
        return;
    for (const QString& folder : pluginFolders()) {
        for (PluginInfo& info : loadPlugins(folder, *this))
            mPlugins.push_back(std::move(info));
    }
}

PluginRegistry& pluginRegistry()
{
    static PluginRegistry registry;
    return registry;
}

QStringList pluginFolders()
{
    QStringList folders{QDir::cleanPath(QCoreApplication::applicationDirPath() +
                                        QStringLiteral("/../lib/parkwright/plugins"))};
    const QString own = qEnvironmentVariable("PARKWRIGHT_PLUGIN_PATH");
    if (!own.isEmpty()) {
        folders += own.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    } else {
        folders += QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                   QStringLiteral("/parkwright/plugins");
    }
    folders.removeDuplicates();
    return folders;
}

} // namespace parkwright
