#pragma once

// Private to gis/sources: what one kind of file has to offer so that SourceReader can do the rest.

#include "gis/core/Finding.h"
#include "gis/core/Job.h"
#include "gis/core/Result.h"
#include "gis/sources/SourceData.h"
#include "gis/sources/SourceReader.h"

#include <QHash>

#include <memory>

namespace parkwright {

/// Keeps findings of a layer in bounds: the first few of a kind name their feature, the rest are
/// counted in one.
class FindingCollector
{
public:
    FindingCollector(Findings& findings, QString file)
        : mFindings(findings)
        , mFile(std::move(file))
    {
    }
    ~FindingCollector();
    FindingCollector(const FindingCollector&) = delete;
    FindingCollector& operator=(const FindingCollector&) = delete;

    void setLayer(const QString& layer);
    const QString& file() const { return mFile; }
    /// About the file or the layer as a whole.
    void add(Severity severity, const char* code, const QStringList& arguments = {});
    /// About one feature of the layer.
    void addFor(const QString& feature, Severity severity, const char* code,
                const QStringList& arguments = {});
    /// Writes the counts of what was not named one by one. The destructor does it too.
    void flush();

private:
    struct Tally
    {
        int named = 0;
        std::optional<Finding> rest;
    };

    Findings& mFindings;
    QString mFile;
    QString mLayer;
    QHash<QString, Tally> mTallies; ///< by code
};

/// One layer being read, raw: geometry straight but not yet repaired, text decoded.
class LayerStream
{
public:
    virtual ~LayerStream() = default;

    /// Name, fields, driver, encoding, CRS as the file says; extent and count where the file tells
    /// them without being read.
    const SourceLayerInfo& info() const { return mInfo; }
    /// @returns false at the end; an Error only when nothing more can be read and what came before
    /// is not worth keeping
    virtual Result<bool> next(SourceFeature& feature, FindingCollector& findings) = 0;
    /// 0 to 1, as far as it is known.
    virtual double progress() const { return 0; }
    /// Whether ReadOptions::where and extent were applied already.
    virtual bool isFiltered() const { return false; }
    /// A table without geometry, whose columns may say where its rows are.
    virtual bool isTable() const { return false; }
    /// Work of a long next() can be cancelled through it.
    void setJob(JobContext* job) { mJob = job; }

protected:
    SourceLayerInfo mInfo;
    JobContext* mJob = nullptr;
};

/// One file (or one member of an archive), open. Used by one thread.
class OpenSource
{
public:
    virtual ~OpenSource() = default;

    virtual QString driver() const = 0;
    virtual QStringList layerNames() const = 0;
    /// @param layer one of layerNames()
    virtual Result<std::unique_ptr<LayerStream>>
    openLayer(const QString& layer, const ReadOptions& options, FindingCollector& findings) = 0;
};

using OpenSourcePtr = std::unique_ptr<OpenSource>;

} // namespace parkwright
