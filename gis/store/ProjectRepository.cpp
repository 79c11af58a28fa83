#include "gis/store/ProjectRepository.h"

#include <QFileInfo>

namespace parkwright {

GeoPackageRepository::GeoPackageRepository(QString path)
    : mPath(std::move(path))
{
}

std::shared_ptr<GeoPackageRepository> GeoPackageRepository::replacing(QString path,
                                                                      QString basePath)
{
    auto repository = std::make_shared<GeoPackageRepository>(std::move(path));
    repository->mBasePath = std::move(basePath);
    repository->mReplaces = true;
    return repository;
}

QString GeoPackageRepository::name() const
{
    return QFileInfo(mPath).fileName();
}

Result<OpenedProject> GeoPackageRepository::open(JobContext& job)
{
    auto project = ProjectFile::open(mPath, job);
    mIsDamaged = project && project->isDamaged;
    return project;
}

Result<SavedProject> GeoPackageRepository::save(const PlanState& now,
                                                const std::optional<PlanState>& lastSaved,
                                                const std::optional<FileStamp>& expected,
                                                JobContext& job)
{
    SaveRequest request;
    request.path = mPath;
    request.basePath = mBasePath;
    request.now = now;
    request.lastSaved = lastSaved;
    request.expected = expected;
    request.startAfresh = mReplaces && mBasePath.isEmpty();
    request.isBaseDamaged = mIsDamaged;
    auto saved = ProjectFile::save(request, job);
    if (saved) { // from now on the file is its own base
        mBasePath.clear();
        mReplaces = false;
        mIsDamaged = false;
    }
    return saved;
}

FileStamp GeoPackageRepository::stamp() const
{
    return ProjectFile::stampOf(mPath);
}

} // namespace parkwright
