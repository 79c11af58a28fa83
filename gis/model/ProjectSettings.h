#pragma once

#include "gis/core/AreaUnit.h"
#include "gis/geo/Crs.h"
#include "gis/model/PlanState.h"

#include <QString>

#include <optional>

namespace parkwright {

class EditBuilder;

/// What holds for the project as a whole. A typed view of the settings table.
struct ProjectSettings
{
    QString title;
    QString description;
    Crs crs;               ///< of all plan geometry; unknown in a project without any
    QString verticalDatum; ///< in words or as EPSG code
    QString timeZone = QStringLiteral("Asia/Shanghai"); ///< IANA
    std::optional<qint64> sceneTime; ///< UTC ms; light follows it without a clock
    AreaUnit areaUnit = AreaUnit::Hectare;
    QString standardsPack = QStringLiteral("cn-national");
    QString palette;           ///< of the pack; empty is its default
    bool illustrative = false; ///< a sample: geometry and names were made up
    QString attribution;

    static ProjectSettings of(const PlanState& state);
    /// Adds what differs from `builder`'s state.
    void write(EditBuilder& builder) const;
};

/// The setting of that name, or an empty text.
QString settingValue(const PlanState& state, const QString& key);
/// Sets or adds a setting; an empty value removes it.
void setSetting(EditBuilder& builder, const QString& key, const QString& value);

} // namespace parkwright
