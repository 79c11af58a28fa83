#include "app/docks/FindingsList.h"

#include "app/docks/IndicatorLines.h"
#include "gis/land/PlanCheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace parkwright {

namespace {

struct FindingsWords
{
    Q_DECLARE_TR_FUNCTIONS(FindingsList)
};

QString groupKey(const Finding& finding, FindingGrouping grouping)
{
    switch (grouping) {
    case FindingGrouping::Severity:
        return severityName(finding.severity);
    case FindingGrouping::Code:
        return finding.code;
    case FindingGrouping::Source:
        break;
    }
    return findingSource(finding);
}

QString groupTitle(const Finding& finding, FindingGrouping grouping)
{
    switch (grouping) {
    case FindingGrouping::Severity:
        switch (finding.severity) {
        case Severity::Error:
            return FindingsWords::tr("Errors");
        case Severity::Warning:
            return FindingsWords::tr("Warnings");
        case Severity::Note:
            break;
        }
        return FindingsWords::tr("Notes");
    case FindingGrouping::Code: {
        // The sentence without what makes it special: all of a group begin alike.
        Finding bare;
        bare.code = finding.code;
        for (qsizetype i = 0; i < finding.arguments.size(); ++i)
            bare.arguments << QStringLiteral("…");
        if (isBrokenLimit(finding) && bare.arguments.size() == 3)
            bare.arguments.front() = finding.arguments.front(); // what is limited
        return findingText(bare);
    }
    case FindingGrouping::Source:
        break;
    }
    return findingSource(finding);
}

} // namespace

QString severityText(Severity severity, int count)
{
    switch (severity) {
    case Severity::Error:
        return FindingsWords::tr("%n error(s)", nullptr, count);
    case Severity::Warning:
        return FindingsWords::tr("%n warning(s)", nullptr, count);
    case Severity::Note:
        break;
    }
    return FindingsWords::tr("%n note(s)", nullptr, count);
}

QString findingSource(const Finding& finding)
{
    return finding.file.isEmpty() ? FindingsWords::tr("The plan") : finding.file;
}

QString fingerprint(const Finding& finding)
{
    const QString about = finding.row.isNull()
                              ? finding.file + u'|' + finding.layer + u'|' + finding.feature
                              : finding.row.toString();
    return finding.code + u'|' + about;
}

FindingsDataPtr wordFindings(Findings findings, const QHash<QString, QString>& ignored)
{
    auto data = std::make_shared<FindingsData>();
    data->findings = std::move(findings);
    data->sentences.reserve(data->findings.size());
    data->notes.resize(data->findings.size());
    for (size_t i = 0; i < data->findings.size(); ++i) {
        data->sentences.push_back(planFindingText(data->findings[i]));
        if (!ignored.isEmpty())
            data->notes[i] = ignored.value(fingerprint(data->findings[i]));
    }
    return data;
}

FindingsShown arrangeFindings(const FindingsDataPtr& data, const FindingFilter& filter)
{
    FindingsShown shown;
    shown.data = data;
    QHash<QString, size_t> places;
    for (size_t i = 0; i < data->findings.size(); ++i) {
        const Finding& finding = data->findings[i];
        if (data->isIgnored(i))
            ++shown.ignored;
        else
            ++shown.totals[size_t(finding.severity)];
        if (!filter.severities[size_t(finding.severity)] ||
            (data->isIgnored(i) && !filter.ignoredToo) ||
            (!filter.text.isEmpty() &&
             !data->sentences[i].contains(filter.text, Qt::CaseInsensitive)))
            continue;
        const QString key = groupKey(finding, filter.grouping);
        auto place = places.find(key);
        if (place == places.end()) {
            place = places.insert(key, shown.groups.size());
            shown.groups.push_back({key, groupTitle(finding, filter.grouping), {}, {}, 0});
        }
        FindingGroup& group = shown.groups[*place];
        group.severity = std::max(group.severity, finding.severity);
        group.findings.push_back(std::uint32_t(i));
        group.count += finding.count;
    }
    std::stable_sort(shown.groups.begin(), shown.groups.end(),
                     [](const FindingGroup& a, const FindingGroup& b) {
                         return std::pair(a.severity, a.findings.size()) >
                                std::pair(b.severity, b.findings.size());
                     });
    for (FindingGroup& group : shown.groups) {
        std::stable_sort(group.findings.begin(), group.findings.end(),
                         [&](std::uint32_t a, std::uint32_t b) {
                             return data->findings[a].severity > data->findings[b].severity;
                         });
    }
    return shown;
}

} // namespace parkwright
