#pragma once

#include "gis/core/Value.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace parkwright {

/// One setting of what a plugin offers. The program makes the form and the command-line option from
/// it; the plugin only gets the value.
struct PluginSetting
{
    QString id;          ///< stable, lower case with dashes
    QString title;       ///< translated
    QString help;        ///< translated, one sentence
    Value standard;      ///< bool, qint64, double or QString; its type is the type of the setting
    QStringList choices; ///< what a text may be; empty for any
};
using PluginSettings = std::vector<PluginSetting>;
using SettingValues = QHash<QString, Value>;

/// The value given, or the standard one.
inline Value settingOf(const PluginSettings& settings, const SettingValues& values,
                       const QString& id)
{
    const auto given = values.find(id);
    if (given != values.end() && !isNull(*given))
        return *given;
    for (const PluginSetting& setting : settings) {
        if (setting.id == id)
            return setting.standard;
    }
    return {};
}

} // namespace parkwright
