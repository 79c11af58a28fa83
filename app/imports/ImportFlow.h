#pragma once

#include "app/window/AppContext.h"
#include "gis/exchange/Importer.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <deque>
#include <memory>
#include <optional>

class QMenu;
class QWidget;

namespace parkwright {

class ImportDialog;
struct ImportPreview;
class ProjectSession;

/// Brings files into the plan: from a dialog, a drop or the command line. Reads one after the
/// other, those of a folder in the order in which they build on one another, in jobs, applies each
/// as one step that can be undone, and tells what was understood and what was found. Each may be
/// settled in an ImportDialog, before or after. Without a project it begins one. GUI thread; owned
/// by the window.
class ImportFlow final : public QObject
{
    Q_OBJECT

public:
    ImportFlow(AppContext& context, ProjectSession& session, QWidget& window);

    /// Files to choose, then how each comes in.
    /// @param kind what the files hold; none recognises it
    void ask(std::optional<ImportKind> kind = std::nullopt);
    void askFolder();
    /// At once, as recognised or as settled for files like them before.
    void import(const QStringList& paths, std::optional<ImportKind> kind = std::nullopt);
    /// … after a dialog for each.
    void importAsking(const QStringList& paths, std::optional<ImportKind> kind = std::nullopt);
    ImportDialog* dialog() const; ///< open at the moment, or null
    bool isBusy() const;
    /// One entry for each kind that a file may be taken for.
    void fillKindMenu(QMenu& menu);

    /// Files that belong to another of the same list (.dbf of a .shp) are no sources of their own.
    static QStringList withoutCompanions(const QStringList& paths);

Q_SIGNALS:
    /// What one import had to tell; empty when all was well.
    /// @param origin "import:" and the name of the file
    void found(const QString& origin, const parkwright::Findings& findings);
    void findingsWanted();
    void extentWanted(const parkwright::MapExtent& extent);
    /// Files that wait have all been read.
    void finished();

private:
    struct Planned
    {
        ImportResult result; ///< without its plan, which `edit` has
        PreparedEdit edit;
        Findings findings;
        bool fromShelf = false;
    };
    /// What has become of one file, for the message at the end.
    struct Outcome
    {
        ImportRequest request;
        ImportResult result; ///< without its plan
        Findings findings;
        std::optional<Error> error;
        bool fromShelf = false; ///< read as settled for a file like it
    };
    void enqueue(const QStringList& paths, std::optional<ImportKind> kind);
    void next();
    void settle(const ImportRequest& request);
    void settled(const ImportRequest& request, const std::shared_ptr<const ImportPreview>& preview);
    void lookInto(const ImportRequest& folder);
    void plan(ImportRequest request);
    void planned(const ImportRequest& request, Result<Planned> result, const Findings& findings);
    void apply(PreparedEdit edit, Outcome outcome);
    void done(Outcome outcome);
    void tell();
    void tellOfOne(const Outcome& outcome);
    void tellOfMany();
    void tellOfFailure(const Outcome& outcome);
    /// Takes that step back, if it is still the last, and asks how the file is to come in.
    void adjust(const ImportRequest& request, const QString& step);

    AppContext& mContext;
    ProjectSession& mSession;
    QWidget& mWindow;
    std::deque<ImportRequest> mQueue;
    QSet<QString> mLookedInto; ///< folders of the queue that turned out to be one source
    std::vector<Outcome> mOutcomes;
    QPointer<ImportDialog> mDialog;
    bool mIsAsking = false; ///< about each file of the queue
    quint64 mJob = 0;       ///< 0 for none
};

} // namespace parkwright
