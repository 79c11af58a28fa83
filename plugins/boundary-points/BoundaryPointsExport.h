#pragma once

#include "plugins/sdk/ExportFormat.h"

namespace parkwright {

/// Writes the parcels of a plan as a boundary-point file, as land offices take it in.
class BoundaryPointsExport final : public ExportFormat
{
public:
    QString id() const override;
    QString name() const override;
    QStringList suffixes() const override;
    std::vector<TableId> tables() const override;
    PluginSettings settings() const override;
    Result<> write(const QString& path, TableId table, const PlanState& state, const Crs& crs,
                   const SettingValues& values, JobContext& job, Findings& findings) const override;
};

} // namespace parkwright
