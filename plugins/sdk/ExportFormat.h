#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/geo/Crs.h"
#include "gis/model/PlanState.h"
#include "plugins/sdk/PluginSetting.h"

namespace parkwright {

/// Writes one kind of file that the program itself does not write.
///
/// const and used from any thread. A failure is an Error with ErrorCode::Output and leaves no half
/// file behind: write beside the target and rename (QSaveFile does).
class ExportFormat
{
public:
    virtual ~ExportFormat() = default;

    virtual QString id() const = 0;           ///< stable, e.g. "boundary-points"
    virtual QString name() const = 0;         ///< translated, for file dialogs
    virtual QStringList suffixes() const = 0; ///< lower case, without the dot; the first is usual
    virtual std::vector<TableId> tables() const = 0; ///< what it can write
    virtual PluginSettings settings() const { return {}; }

    /// @param crs of the plan's geometry
    /// @param values by setting id; missing ones take their default
    virtual Result<> write(const QString& path, TableId table, const PlanState& state,
                           const Crs& crs, const SettingValues& values, JobContext& job,
                           Findings& findings) const = 0;
};

} // namespace parkwright
