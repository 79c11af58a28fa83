#pragma once

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/model/PlanState.h"
#include "gis/standards/StandardsTypes.h"

#include <optional>
#include <vector>

namespace parkwright {

/// A sample park that ships with the program, as text in its resources.
struct SampleInfo
{
    QString id; ///< "guiyang-enclaves"
    LocalText title;
    LocalText description;
    QString folder; ///< where its sample.json lies
};

/// Those of the resources, by id.
std::vector<SampleInfo> shippedSamples();
std::optional<SampleInfo> findSample(const QString& id);

struct SampleRequest
{
    QString folder;      ///< with sample.json; a resource folder or one on disk
    QString projectPath; ///< of the project that is made; may be empty
    /// Where the files that layers refer to (terrain, context) are put, to stay there. Empty takes
    /// NAME.parkwright/context beside the project, or the folder itself when it is on disk.
    QString contextFolder;
    QString language = QStringLiteral("zh_CN"); ///< of titles and names of views
};

/// Runs the imports that a sample.json lists through planImport() and adds its settings and views.
/// The same files give the same plan with the same ids every time.
Result<PlanState> buildSample(const SampleRequest& request, JobContext& job, Findings& findings);

} // namespace parkwright
