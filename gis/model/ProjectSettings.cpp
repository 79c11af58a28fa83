#include "gis/model/ProjectSettings.h"

#include "gis/model/Edit.h"

#include <array>

namespace parkwright {

namespace {

constexpr std::array<const char*, 3> AreaUnitNames{"m2", "ha", "mu"};

const Setting* findSetting(const PlanState& state, const QString& key)
{
    for (const Setting& each : state.table<Setting>()) {
        if (each.key == key)
            return &each;
    }
    return nullptr;
}

} // namespace

QString settingValue(const PlanState& state, const QString& key)
{
    const Setting* found = findSetting(state, key);
    return found ? found->value : QString();
}

void setSetting(EditBuilder& builder, const QString& key, const QString& value)
{
    const Setting* found = findSetting(builder.state(), key);
    if (found && value.isEmpty()) {
        builder.remove({TableId::Settings, found->uid});
    } else if (found) {
        builder.set({TableId::Settings, found->uid}, "value", value);
    } else if (!value.isEmpty()) {
        Setting setting;
        setting.key = key;
        setting.value = value;
        builder.insert(setting);
    }
}

ProjectSettings ProjectSettings::of(const PlanState& state)
{
    ProjectSettings settings;
    for (const Setting& each : state.table<Setting>()) {
        if (each.key == u"title") {
            settings.title = each.value;
        } else if (each.key == u"description") {
            settings.description = each.value;
        } else if (each.key == u"crs") {
            if (auto crs = Crs::fromUserInput(each.value))
                settings.crs = *crs;
        } else if (each.key == u"vertical_datum") {
            settings.verticalDatum = each.value;
        } else if (each.key == u"time_zone") {
            settings.timeZone = each.value;
        } else if (each.key == u"scene_time") {
            bool ok = false;
            const qint64 ms = each.value.toLongLong(&ok);
            if (ok)
                settings.sceneTime = ms;
        } else if (each.key == u"area_unit") {
            for (size_t i = 0; i < AreaUnitNames.size(); ++i) {
                if (each.value == QLatin1String(AreaUnitNames[i]))
                    settings.areaUnit = AreaUnit(i);
            }
        } else if (each.key == u"standards_pack") {
            settings.standardsPack = each.value;
        } else if (each.key == u"palette") {
            settings.palette = each.value;
        } else if (each.key == u"illustrative") {
            settings.illustrative = each.value == u"true";
        } else if (each.key == u"attribution") {
            settings.attribution = each.value;
        }
    }
    return settings;
}

void ProjectSettings::write(EditBuilder& builder) const
{
    setSetting(builder, QStringLiteral("title"), title);
    setSetting(builder, QStringLiteral("description"), description);
    setSetting(builder, QStringLiteral("crs"),
               crs.authority().isEmpty() ? crs.wkt() : crs.authority());
    setSetting(builder, QStringLiteral("vertical_datum"), verticalDatum);
    setSetting(builder, QStringLiteral("time_zone"), timeZone);
    setSetting(builder, QStringLiteral("scene_time"),
               sceneTime ? QString::number(*sceneTime) : QString());
    setSetting(builder, QStringLiteral("area_unit"),
               QString::fromLatin1(AreaUnitNames[size_t(areaUnit)]));
    setSetting(builder, QStringLiteral("standards_pack"), standardsPack);
    setSetting(builder, QStringLiteral("palette"), palette);
    setSetting(builder, QStringLiteral("illustrative"),
               illustrative ? QStringLiteral("true") : QString());
    setSetting(builder, QStringLiteral("attribution"), attribution);
}

} // namespace parkwright
