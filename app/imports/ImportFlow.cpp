#include "app/imports/ImportFlow.h"

#include "app/imports/ImportDialog.h"
#include "app/window/ProjectSession.h"
#include "gis/exchange/FolderImport.h"
#include "gis/sources/SourceFormat.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace parkwright {

namespace {

/// Read by GDAL or by us; in the order in which dialogs name them.
const QStringList& suffixes()
{
    static const QStringList list = [] {
        QStringList all =
            QStringLiteral("gpkg shp geojson json jsonl city.json fgb kml kmz gml dxf "
                           "osm pbf csv tsv txt xlsx ods dbf mif tab gdb zip tif tiff "
                           "asc vrt jp2 png jpg")
                .split(u' ');
        for (const auto& format : sourceFormats())
            all += format->suffixes();
        all.removeDuplicates();
        return all;
    }();
    return list;
}

QString nameFilter()
{
    QStringList patterns;
    for (const QString& suffix : suffixes())
        patterns << QStringLiteral("*.") + suffix;
    return ImportFlow::tr("GIS files and tables (%1)").arg(patterns.join(u' '));
}

/// What was settled for a file like this one goes for it, too, where nothing was said.
bool takeFromShelf(ImportRequest& request, JobContext& job)
{
    const RecipeShelf shelf = RecipeShelf::ofUser();
    if (recipeByHand(request) || shelf.isEmpty())
        return false;
    Findings passing; // planImport() tells them
    const auto look = lookAtSource(request, job, passing);
    const SourceInfo::Layer* layer = look ? look->readLayer() : nullptr;
    const auto recipe = layer ? shelf.find(*layer) : std::nullopt;
    if (!recipe)
        return false;
    applyRecipe(*recipe, request);
    return true;
}

} // namespace

ImportFlow::ImportFlow(AppContext& context, ProjectSession& session, QWidget& window)
    : QObject(&window)
    , mContext(context)
    , mSession(session)
    , mWindow(window)
{
}

void ImportFlow::ask(std::optional<ImportKind> kind)
{
    auto* dialog = new QFileDialog(&mWindow, kind ? tr("Import: %1").arg(importKindTitle(*kind))
                                                  : tr("Import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({nameFilter(), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, kind](const QStringList& paths) { importAsking(paths, kind); });
    dialog->open();
}

void ImportFlow::askFolder()
{
    auto* dialog = new QFileDialog(&mWindow, tr("Import folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList& paths) { import(paths); });
    dialog->open();
}

void ImportFlow::fillKindMenu(QMenu& menu)
{
    for (const ImportKindInfo& info : importKinds())
        menu.addAction(importKindTitle(info.kind), this, [this, kind = info.kind] { ask(kind); });
}

QStringList ImportFlow::withoutCompanions(const QStringList& paths)
{
    static const QStringList companions{
        QStringLiteral("shx"), QStringLiteral("prj"),  QStringLiteral("cpg"), QStringLiteral("qpj"),
        QStringLiteral("sbn"), QStringLiteral("sbx"),  QStringLiteral("qix"), QStringLiteral("qmd"),
        QStringLiteral("tfw"), QStringLiteral("jgw"),  QStringLiteral("pgw"), QStringLiteral("ovr"),
        QStringLiteral("qml"), QStringLiteral("csvt"), QStringLiteral("xml")};
    const auto hasShape = [&](const QFileInfo& info) {
        const QString shape = info.absolutePath() + u'/' + info.completeBaseName();
        return std::ranges::any_of(paths, [&](const QString& path) {
            const QFileInfo other(path);
            return other.suffix().compare(u"shp", Qt::CaseInsensitive) == 0 &&
                   other.absolutePath() + u'/' + other.completeBaseName() == shape;
        });
    };
    QStringList sources;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        const QString suffix = info.suffix().toLower();
        const bool companion =
            paths.size() > 1 && !info.isDir() &&
            (companions.contains(suffix) || (suffix == u"dbf" && hasShape(info)));
        if (!companion)
            sources << path;
    }
    return sources;
}

void ImportFlow::import(const QStringList& paths, std::optional<ImportKind> kind)
{
    if (!isBusy())
        mIsAsking = false;
    enqueue(paths, kind);
}

void ImportFlow::importAsking(const QStringList& paths, std::optional<ImportKind> kind)
{
    mIsAsking = true;
    enqueue(paths, kind);
}

void ImportFlow::enqueue(const QStringList& paths, std::optional<ImportKind> kind)
{
    if (paths.isEmpty())
        return;
    if (!mSession.isOpen())
        mSession.newProject();
    for (const QString& path : withoutCompanions(paths)) {
        ImportRequest request;
        request.path = QFileInfo(path).absoluteFilePath();
        request.kind = kind;
        mQueue.push_back(request);
    }
    next();
}

bool ImportFlow::isBusy() const
{
    return mJob != 0 || mDialog || !mQueue.empty();
}

ImportDialog* ImportFlow::dialog() const
{
    return mDialog;
}

void ImportFlow::next()
{
    if (mJob != 0 || mDialog)
        return;
    if (mQueue.empty()) {
        mLookedInto.clear();
        mIsAsking = false;
        tell();
        return;
    }
    ImportRequest request = mQueue.front();
    mQueue.pop_front();
    if (QFileInfo(request.path).isDir() && !request.kind && !mLookedInto.contains(request.path))
        lookInto(request);
    else if (mIsAsking)
        settle(request);
    else
        plan(std::move(request));
}

void ImportFlow::settle(const ImportRequest& request)
{
    ImportRequest asked = request;
    asked.projectPath = mContext.store().path();
    mDialog = new ImportDialog(mContext, asked, int(mQueue.size()), &mWindow);
    connect(mDialog, &QDialog::finished, this, [this](int answer) {
        ImportDialog* dialog = std::exchange(mDialog, nullptr);
        if (answer == QDialog::Rejected)
            mQueue.clear();
        mIsAsking = dialog->asksForOthers();
        if (answer == QDialog::Accepted) {
            dialog->draft().remember();
            settled(dialog->draft().request(), dialog->draft().preview());
        } else {
            next();
        }
    });
    mDialog->open();
}

void ImportFlow::settled(const ImportRequest& request,
                         const std::shared_ptr<const ImportPreview>& preview)
{
    if (!preview) {
        plan(request);
        return;
    }
    Outcome outcome;
    outcome.request = request;
    outcome.result = preview->result;
    outcome.findings = preview->findings;
    apply(preview->edit, std::move(outcome));
}

void ImportFlow::lookInto(const ImportRequest& folder)
{
    mLookedInto.insert(folder.path);
    const auto findings = std::make_shared<Findings>();
    mJob = mContext.jobs().start(
        tr("Looking into %1").arg(QFileInfo(folder.path).fileName()),
        [folder, findings](JobContext& job) { return requestsForFolder(folder, job, *findings); },
        this,
        [this, folder, findings](const Result<std::vector<ImportRequest>>& requests) {
            mJob = 0;
            if (!requests) {
                Outcome outcome;
                outcome.request = folder;
                outcome.error = requests.error();
                done(std::move(outcome));
                return;
            }
            if (requests->empty() && findings->empty())
                mQueue.push_front(folder); // one source, e.g. a file geodatabase
            mQueue.insert(mQueue.begin(), requests->begin(), requests->end());
            if (!findings->empty())
                Q_EMIT found(QStringLiteral("import:") + QFileInfo(folder.path).fileName(),
                             *findings);
            next();
        });
}

void ImportFlow::plan(ImportRequest request)
{
    request.projectPath = mContext.store().path();
    const PlanState before = mContext.document().state();
    // What was found matters also where the import fails.
    const auto findings = std::make_shared<Findings>();
    mJob = mContext.jobs().start(
        tr("Importing %1").arg(QFileInfo(request.path).fileName()),
        [request, before, findings](JobContext& job) -> Result<Planned> {
            ImportRequest read = request;
            const bool fromShelf = takeFromShelf(read, job);
            auto result = planImport(before, read, job, *findings);
            if (!result)
                return result.error();
            PreparedEdit edit = prepareEdit(before, std::exchange(result->edit, {}),
                                            std::exchange(result->after, {}));
            return Planned{std::move(*result), std::move(edit), *findings, fromShelf};
        },
        this,
        [this, request, findings](Result<Planned> result) {
            mJob = 0;
            planned(request, std::move(result), *findings);
        });
}

void ImportFlow::planned(const ImportRequest& request, Result<Planned> result,
                         const Findings& findings)
{
    Outcome outcome;
    outcome.request = request;
    if (!result) {
        outcome.error = result.error();
        outcome.findings = findings;
        if (result.error().code == ErrorCode::Cancelled)
            mQueue.clear(); // who cancels one of many means all
        done(std::move(outcome));
        return;
    }
    outcome.result = std::move(result->result);
    outcome.findings = std::move(result->findings);
    outcome.fromShelf = result->fromShelf;
    apply(std::move(result->edit), std::move(outcome));
}

void ImportFlow::apply(PreparedEdit edit, Outcome outcome)
{
    if (edit.before == mContext.document().state()) {
        mContext.pushEdit(std::move(edit));
        done(std::move(outcome));
        return;
    }
    // The plan went on meanwhile: fit the edit to what is there now, away from the GUI thread.
    mJob = mContext.jobs().start(
        tr("Importing %1").arg(QFileInfo(outcome.request.path).fileName()),
        [now = mContext.document().state(), rows = edit.edit](JobContext&) -> Result<PreparedEdit> {
            return prepareEdit(now, *rows);
        },
        this,
        [this, outcome](Result<PreparedEdit> fitted) {
            mJob = 0;
            if (fitted) {
                apply(std::move(*fitted), outcome);
                return;
            }
            Outcome failed = outcome;
            failed.error = fitted.error();
            done(std::move(failed));
        });
}

void ImportFlow::done(Outcome outcome)
{
    mOutcomes.push_back(std::move(outcome));
    next();
}

} // namespace parkwright
