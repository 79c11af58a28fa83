#include "app/imports/ImportDraft.h"

#include <QFileInfo>

#include <utility>

namespace parkwright {

namespace {

constexpr size_t MostUpdates = 500; ///< that the dialog lists

/// The look at a source, with what was settled for one like it before.
struct ShelvedLook
{
    ImportLook look;
    ImportRequest request;
    bool fromShelf = false;
};

Result<ShelvedLook> lookWithShelf(const ImportRequest& request, const RecipeShelf& shelf,
                                  JobContext& job)
{
    Findings passing; // they come again with the preview
    auto look = lookAtSource(request, job, passing);
    if (!look)
        return look.error();
    ShelvedLook made{std::move(*look), request, false};
    const SourceInfo::Layer* layer = made.look.readLayer();
    const auto recipe = layer ? shelf.find(*layer) : std::nullopt;
    if (!recipe)
        return made;
    applyRecipe(*recipe, made.request);
    made.fromShelf = true;
    auto again = lookAtSource(made.request, job, passing);
    if (!again)
        return again.error();
    made.look = std::move(*again);
    return made;
}

Result<std::shared_ptr<const ImportPreview>> workOut(const PlanState& plan,
                                                     const ImportRequest& request, JobContext& job)
{
    auto preview = std::make_shared<ImportPreview>();
    auto result = planImport(plan, request, job, preview->findings);
    if (!result)
        return result.error();
    preview->shapes = previewShapes(plan, result->edit, result->after,
                                    isReferred(result->kind) ? result->extent : MapExtent(), job);
    preview->updates = updatesIn(result->edit, infoOf(result->kind).table, MostUpdates);
    preview->shown = arrangeFindings(wordFindings(preview->findings, {}), {});
    preview->edit =
        prepareEdit(plan, std::exchange(result->edit, {}), std::exchange(result->after, {}));
    preview->result = std::move(*result);
    if (job.isCancelled())
        return cancelledError();
    return std::shared_ptr<const ImportPreview>(std::move(preview));
}

} // namespace

ImportDraft::ImportDraft(JobPool& jobs, PlanState plan, ImportRequest request, RecipeShelf shelf,
                         QObject* parent)
    : QObject(parent)
    , mJobs(jobs)
    , mPlan(std::move(plan))
    , mRequest(std::move(request))
    , mShelf(std::move(shelf))
{
    connect(&mJobs, &JobPool::jobsChanged, this, &ImportDraft::progressed);
    lookAgain(!recipeByHand(mRequest));
}

ImportDraft::~ImportDraft()
{
    mJobs.disconnect(this); // whoever listens to us may have gone already
    stop();                 // nobody waits for it: the pool lets it end
    if (!mPreview)
        return;
    // A plan of 100,000 rows is not let go on the GUI thread.
    auto letGo = [old = std::move(mPreview)](JobContext&) mutable -> Result<> {
        old.reset();
        return Done{};
    };
    mJobs.start(tr("Tidying up"), std::move(letGo), nullptr, [](const Result<>&) {});
}

double ImportDraft::progress() const
{
    for (const JobInfo& job : mJobs.jobs()) {
        if (job.id == mJob)
            return job.fraction;
    }
    return 0;
}

void ImportDraft::stop()
{
    mJobs.cancel(std::exchange(mJob, 0));
}

template <typename T>
void ImportDraft::change(T& place, T value)
{
    if (place == value)
        return;
    place = std::move(value);
    Q_EMIT requestChanged();
    lookAgain(false);
}

void ImportDraft::setLayer(const QString& layer)
{
    change(mRequest.layer, layer);
}

void ImportDraft::setKind(std::optional<ImportKind> kind)
{
    if (kind == mRequest.kind)
        return;
    mRequest.columns.clear(); // they were fields of another kind
    change(mRequest.kind, kind);
}

void ImportDraft::setCrs(std::optional<Crs> crs)
{
    change(mRequest.crs, std::move(crs));
}

void ImportDraft::setEncoding(const QString& encoding)
{
    change(mRequest.encoding, encoding);
}

void ImportDraft::setCorrection(CoordinateCorrection correction)
{
    change(mRequest.correction, correction);
}

void ImportDraft::setCodingSystem(std::optional<CodingSystem> system)
{
    change(mRequest.codingSystem, system);
}

void ImportDraft::setPark(const QString& park)
{
    change(mRequest.park, park);
}

void ImportDraft::setWhere(const QString& condition)
{
    change(mRequest.where, condition);
}

void ImportDraft::setRemoveGone(bool remove)
{
    change(mRequest.removeGone, remove);
}

void ImportDraft::setColumn(const QString& column, const QString& target)
{
    QMap<QString, QString> columns = mRequest.columns;
    for (auto each = columns.begin(); each != columns.end();) { // a column says one thing
        if (each.value().compare(column, Qt::CaseInsensitive) == 0)
            each = columns.erase(each);
        else
            ++each;
    }
    if (!target.isEmpty()) {
        columns[target] = column;
    } else if (mLook) {
        for (const ColumnUse& use : mLook->mapping.uses) {
            if (use.columnName == column)
                columns[use.fieldName] = QStringLiteral("-");
        }
    }
    if (!mRequest.kind && mLook && !mLook->unclear)
        mRequest.kind = mLook->kind; // else another mapping might make it another kind
    change(mRequest.columns, columns);
}

void ImportDraft::recogniseColumns()
{
    change(mRequest.columns, {});
}

void ImportDraft::setRecipe(const ImportRecipe& recipe)
{
    ImportRequest made;
    made.path = mRequest.path;
    made.projectPath = mRequest.projectPath;
    made.park = mRequest.park;
    made.removeGone = mRequest.removeGone;
    applyRecipe(recipe, made);
    mRequest = made;
    mFromShelf = false;
    Q_EMIT requestChanged();
    lookAgain(false);
}

void ImportDraft::forget()
{
    if (const SourceInfo::Layer* layer = mLook ? mLook->readLayer() : nullptr)
        mShelf.forget(*layer);
    setRecipe({});
}

void ImportDraft::remember() const
{
    const SourceInfo::Layer* layer = mLook ? mLook->readLayer() : nullptr;
    const auto recipe = recipeByHand(mRequest);
    if (!layer)
        return;
    if (!recipe)
        mShelf.forget(*layer);
    else if (const auto kept = mShelf.keep(*layer, *recipe); !kept)
        qWarning("%s", qPrintable(kept.error().message)); // the import itself is no worse for it
}

void ImportDraft::lookAgain(bool withShelf)
{
    stop();
    mFault.reset();
    mJob = mJobs.start(
        tr("Looking into %1").arg(QFileInfo(mRequest.path).fileName()),
        [request = mRequest, shelf = mShelf, withShelf,
         old = std::exchange(mPreview, {})](JobContext& job) mutable -> Result<ShelvedLook> {
            old.reset(); // a plan of 100,000 rows is not let go on the GUI thread
            if (withShelf)
                return lookWithShelf(request, shelf, job);
            Findings passing;
            auto look = lookAtSource(request, job, passing);
            if (!look)
                return look.error();
            return ShelvedLook{std::move(*look), request, false};
        },
        this,
        [this, turn = ++mTurn](Result<ShelvedLook> result) {
            if (turn != mTurn)
                return; // the request has changed meanwhile
            mJob = 0;
            if (!result) {
                mLook.reset();
                Q_EMIT lookChanged();
                fail(result.error());
                return;
            }
            if (result->fromShelf) {
                mRequest = result->request;
                mFromShelf = true;
                Q_EMIT requestChanged();
            }
            looked(std::move(result->look));
        });
    Q_EMIT previewChanged();
}

void ImportDraft::looked(ImportLook look)
{
    mLook = std::make_shared<const ImportLook>(std::move(look));
    Q_EMIT lookChanged();
    if (mLook->unclear)
        fail(*mLook->unclear);
    else
        workOutPreview();
}

void ImportDraft::workOutPreview()
{
    mJob = mJobs.start(
        tr("Trying the import of %1").arg(QFileInfo(mRequest.path).fileName()),
        [plan = mPlan, request = mRequest](JobContext& job) { return workOut(plan, request, job); },
        this,
        [this, turn = mTurn](Result<std::shared_ptr<const ImportPreview>> result) {
            if (turn != mTurn)
                return;
            mJob = 0;
            if (!result) {
                fail(result.error());
                return;
            }
            mPreview = std::move(*result);
            Q_EMIT previewChanged();
        });
    Q_EMIT previewChanged();
}

void ImportDraft::fail(const Error& error)
{
    mFault = error;
    Q_EMIT previewChanged();
}

} // namespace parkwright
