#pragma once

#include "app/docks/FindingsList.h"
#include "app/imports/PreviewShapes.h"
#include "gis/exchange/ImportLook.h"
#include "gis/exchange/RecipeShelf.h"

#include <QObject>

#include <memory>
#include <optional>

namespace parkwright {

/// What an import would come to, worked out in full but not done.
struct ImportPreview
{
    ImportResult result; ///< without its plan, which `edit` has
    PreparedEdit edit;
    Findings findings;
    FindingsShown shown;            ///< the same in words
    std::vector<RowUpdate> updates; ///< of the kind's table, the first few hundred
    PreviewShapes shapes;
};

/// An import that is being settled: the request, and after each change of it what the source then
/// looks like and what would come of it, worked out in jobs. GUI thread.
class ImportDraft final : public QObject
{
    Q_OBJECT

public:
    /// @param jobs outlives the draft
    /// @param plan into which it goes, as it is now
    ImportDraft(JobPool& jobs, PlanState plan, ImportRequest request, RecipeShelf shelf,
                QObject* parent = nullptr);
    ~ImportDraft() override;

    const ImportRequest& request() const { return mRequest; }
    const PlanState& plan() const { return mPlan; }
    /// Of the moment; null while it is being read or when it cannot be.
    const std::shared_ptr<const ImportLook>& look() const { return mLook; }
    /// Null while it is being worked out and when nothing can come of it.
    const std::shared_ptr<const ImportPreview>& preview() const { return mPreview; }
    /// Why there is no look or no preview.
    const std::optional<Error>& fault() const { return mFault; }
    bool isBusy() const { return mJob != 0; }
    double progress() const; ///< 0 to 1
    /// It began with what was settled for a file like this one before.
    bool isFromShelf() const { return mFromShelf; }

    void setLayer(const QString& layer);
    void setKind(std::optional<ImportKind> kind); ///< none is found out
    void setCrs(std::optional<Crs> crs);          ///< none is the file's
    void setEncoding(const QString& encoding);    ///< empty is found out
    void setCorrection(CoordinateCorrection correction);
    void setCodingSystem(std::optional<CodingSystem> system);
    void setPark(const QString& park);
    void setWhere(const QString& condition);
    void setRemoveGone(bool remove);
    /// @param target of importTargets(); empty takes the column for nothing
    void setColumn(const QString& column, const QString& target);
    void recogniseColumns(); ///< forgets what was settled by hand
    void setRecipe(const ImportRecipe& recipe);
    /// As if nothing had been settled, also for the next files like it.
    void forget();
    /// For the next files like it.
    void remember() const;

    /// Waits for nothing more to be worked out, e.g. because the dialog goes.
    void stop();

Q_SIGNALS:
    void requestChanged();
    void lookChanged();
    void previewChanged();
    void progressed();

private:
    template <typename T>
    void change(T& place, T value);
    void lookAgain(bool withShelf);
    void looked(ImportLook look);
    void workOutPreview();
    void fail(const Error& error);

    JobPool& mJobs;
    const PlanState mPlan;
    ImportRequest mRequest;
    const RecipeShelf mShelf;
    std::shared_ptr<const ImportLook> mLook;
    std::shared_ptr<const ImportPreview> mPreview;
    std::optional<Error> mFault;
    bool mFromShelf = false;
    quint64 mJob = 0;
    quint64 mTurn = 0; ///< answers of earlier requests are not for us
};

} // namespace parkwright
