#pragma once

#include "gis/core/Finding.h"
#include "gis/model/TableId.h"

#include <map>

namespace parkwright {

/// Gathers what an import has to tell: each kind of thing is told for its first few features by
/// name, the rest as one with a count. One thread.
class ImportNotes
{
public:
    ImportNotes(Findings& findings, QString file, QString layer);
    ~ImportNotes(); ///< tells the rest
    ImportNotes(const ImportNotes&) = delete;
    ImportNotes& operator=(const ImportNotes&) = delete;

    /// About the layer as a whole.
    void add(Severity severity, const char* code, const QStringList& arguments = {});
    /// About one feature.
    void addFor(const QString& feature, Severity severity, const char* code,
                const QStringList& arguments = {}, const ObjectRef& row = {},
                std::optional<MapPoint> place = std::nullopt);
    /// About many at once, as one finding with a count. 0 tells nothing.
    void addMany(int count, Severity severity, const char* code, const QStringList& arguments = {});

private:
    struct Tally
    {
        int named = 0;
        std::optional<Finding> rest;
    };
    Finding made(Severity severity, const char* code, const QStringList& arguments) const;

    Findings& mFindings;
    QString mFile;
    QString mLayer;
    std::map<QString, Tally> mTallies;
};

} // namespace parkwright
