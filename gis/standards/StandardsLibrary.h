#pragma once

#include "gis/core/Finding.h"
#include "gis/standards/StandardsPack.h"

namespace parkwright {

/// The Chinese national pack that ships with the program; the default everywhere. Made at the first
/// call; safe from any thread.
const StandardsPackPtr& nationalStandards();

/// The packs that can be chosen: ours from the resources and those that users put into a folder. A
/// pack of a user with the id of one of ours stands in its place.
///
/// Immutable once made.
class StandardsLibrary
{
public:
    /// Ours only.
    StandardsLibrary();
    /// Ours and every *.json in `folder`, in order of name. A pack that is broken is left out with
    /// a finding "standards-pack-broken" (%1 says why); a folder that is not there is no fault.
    static StandardsLibrary withFolder(const QString& folder, Findings& findings);

    const std::vector<StandardsPackPtr>& packs() const { return mPacks; }
    /// Null when there is none of that id.
    StandardsPackPtr find(const QString& id) const;

private:
    std::vector<StandardsPackPtr> mPacks;
};

} // namespace parkwright
