#pragma once

#include "gis/store/ProjectFile.h"

namespace parkwright {

/// Where a project is kept. Everything above it knows tables, rows and edits only, so that a
/// database server can stand behind it as well as a file. Functions with a JobContext may run on
/// any thread, one at a time.
class ProjectRepository
{
public:
    virtual ~ProjectRepository() = default;

    /// What people call the place, e.g. the file's name.
    virtual QString name() const = 0;
    virtual Result<OpenedProject> open(JobContext& job) = 0;
    /// @param lastSaved what open() or the last save left there; nothing when that is not known
    /// @param expected  see SaveRequest
    virtual Result<SavedProject> save(const PlanState& now,
                                      const std::optional<PlanState>& lastSaved,
                                      const std::optional<FileStamp>& expected,
                                      JobContext& job) = 0;
    /// As it is at the moment; compare with what open() and save() gave.
    virtual FileStamp stamp() const = 0;
};

/// A project in a GeoPackage.
class GeoPackageRepository final : public ProjectRepository
{
public:
    /// Of a project that is there.
    explicit GeoPackageRepository(QString path);
    /// For "save as": the first save replaces what is at `path` by a copy of the project at
    /// `basePath` (empty: by a new file) with the plan it is given.
    static std::shared_ptr<GeoPackageRepository> replacing(QString path, QString basePath);

    QString name() const override;
    Result<OpenedProject> open(JobContext& job) override;
    Result<SavedProject> save(const PlanState& now, const std::optional<PlanState>& lastSaved,
                              const std::optional<FileStamp>& expected, JobContext& job) override;
    FileStamp stamp() const override;

private:
    QString mPath;
    QString mBasePath;
    bool mReplaces = false;
    bool mIsDamaged = false;
};

} // namespace parkwright
