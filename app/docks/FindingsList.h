#pragma once

#include "gis/core/Finding.h"

#include <QHash>
#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace parkwright {

/// By what findings stand together.
enum class FindingGrouping { Severity, Code, Source };

/// Which findings are shown, and how.
struct FindingFilter
{
    FindingGrouping grouping = FindingGrouping::Severity;
    std::array<bool, 3> severities{true, true, true}; ///< by Severity
    QString text; ///< in the sentence, any case; empty takes all
    bool ignoredToo = false;
};

/// Findings with what belongs to each, in the order in which they came. Never changes once made;
/// any thread.
struct FindingsData
{
    Findings findings;
    std::vector<QString> sentences; ///< one each, in the language of the moment
    std::vector<QString> notes;     ///< why one is ignored; null text for one that is not

    bool isIgnored(size_t i) const { return !notes[i].isNull(); }
};
using FindingsDataPtr = std::shared_ptr<const FindingsData>;

struct FindingGroup
{
    QString key;
    QString title;                      ///< translated
    Severity severity = Severity::Note; ///< the worst in it
    std::vector<std::uint32_t> findings;
    int count = 0; ///< of features that they stand for
};

/// What a list shows: groups, the most serious first, and totals of all that is not ignored.
struct FindingsShown
{
    FindingsDataPtr data;
    std::vector<FindingGroup> groups;
    std::array<int, 3> totals{}; ///< by Severity, filter or not
    int ignored = 0;
};

/// Puts the findings into words. Any thread; half a second for 100,000.
/// @param ignored notes by fingerprint()
FindingsDataPtr wordFindings(Findings findings, const QHash<QString, QString>& ignored);
/// Any thread.
FindingsShown arrangeFindings(const FindingsDataPtr& data, const FindingFilter& filter);

/// Names what a finding is about, so that the same one is known again after the next check.
QString fingerprint(const Finding& finding);
QString severityText(Severity severity, int count); ///< "3 errors", translated
/// Where a finding comes from: a file, or the plan itself; translated.
QString findingSource(const Finding& finding);

} // namespace parkwright
