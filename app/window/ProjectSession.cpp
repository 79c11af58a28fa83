#include "app/window/ProjectSession.h"

#include "app/Program.h"
#include "gis/exchange/Samples.h"
#include "gis/model/rows/ProjectRows.h"
#include "gis/store/ProjectFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace parkwright {

namespace {

const QString OpenKey = QStringLiteral("open"); ///< of messages about opening
constexpr int JournalCheckMs = 3000;

/// The copy of a sample that the user works with, one for each language and version.
QString sampleCopy(const QString& id, const QString& language)
{
    return QStringLiteral("%1/samples/%2/%3/%4.gpkg")
        .arg(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation),
             QCoreApplication::applicationVersion(), language, id);
}

Result<> makeSampleCopy(const SampleInfo& sample, const QString& path, const QString& language,
                        JobContext& job)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Error{ErrorCode::Output,
                     ProjectSession::tr("%1 cannot be written.")
                         .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())),
                     {}};
    SampleRequest request;
    request.folder = sample.folder;
    request.projectPath = path;
    request.language = language;
    Findings findings;
    JobContext building = job.part(0, 0.8);
    const auto state = buildSample(request, building, findings);
    if (!state)
        return state.error();
    JobContext writing = job.part(0.8, 1);
    const auto made = ProjectFile::create(path, *state, writing);
    if (!made)
        return made.error();
    return Done{};
}

std::optional<ViewState> startView(const PlanState& state)
{
    for (const SavedView& saved : state.table<SavedView>()) {
        if (saved.kind == u"start")
            return ViewState::fromJson(saved.state);
    }
    return std::nullopt;
}

} // namespace

ProjectSession::ProjectSession(AppContext& context, QWidget& window)
    : QObject(&window)
    , mContext(context)
    , mWindow(window)
{
    connect(&context.undoStack(), &QUndoStack::cleanChanged, this, &ProjectSession::stateChanged);
    mJournalDue.setSingleShot(true);
    mJournalDue.setInterval(JournalCheckMs);
    connect(&mJournalDue, &QTimer::timeout, this, &ProjectSession::checkJournal);
    connect(&context.document(), &Document::changed, &mJournalDue, qOverload<>(&QTimer::start));
}

ProjectSession::~ProjectSession() = default;

QString ProjectSession::fileFilter()
{
    return tr("Parkwright projects (*.gpkg)");
}

bool ProjectSession::isModified() const
{
    return mIsOpen && (mHasRecovered || !mContext.undoStack().isClean());
}

void ProjectSession::newProject()
{
    leave([this] { startNew(); });
}

void ProjectSession::startNew()
{
    keepView();
    mHasRecovered = false;
    mIsOpen = true;
    Q_EMIT opening(Arrival::AtOnce, {});
    mContext.startProject(PlanState());
    Q_EMIT stateChanged();
    Q_EMIT opened();
}

void ProjectSession::askToOpen()
{
    leave([this] {
        auto* dialog = new QFileDialog(&mWindow, tr("Open project"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({fileFilter(), tr("All files (*)")});
        if (!mContext.store().path().isEmpty())
            dialog->setDirectory(QFileInfo(mContext.store().path()).absolutePath());
        connect(dialog, &QFileDialog::fileSelected, this, &ProjectSession::load);
        dialog->open();
    });
}

void ProjectSession::openLast()
{
    const QStringList& paths = mRecent.paths();
    if (paths.isEmpty())
        return;
    if (QFileInfo::exists(paths.front())) {
        openFile(paths.front());
        return;
    }
    Message message;
    message.severity = Severity::Warning;
    message.text = tr("%1, the project of last time, is not there any more.")
                       .arg(QDir::toNativeSeparators(paths.front()));
    mContext.say(message);
}

void ProjectSession::openFile(const QString& path)
{
    leave([this, path] { load(path); });
}

void ProjectSession::load(const QString& path)
{
    mContext.jobs().cancel(mLoading);
    mLoading = mContext.jobs().start(
        tr("Opening %1").arg(QFileInfo(path).fileName()),
        [path](JobContext& job) {
            return ProjectStore::load(path, ProjectStore::Access::ReadWrite, job);
        },
        this, [this, path](LoadResult result) { loaded(path, std::move(result), false); });
}

void ProjectSession::openSample(const QString& id)
{
    leave([this, id] {
        const auto sample = findSample(id);
        if (!sample)
            return;
        const QString language =
            QLocale().name().startsWith(u"zh") ? QStringLiteral("zh_CN") : QStringLiteral("en");
        const QString path = sampleCopy(id, language);
        mContext.jobs().cancel(mLoading);
        mLoading = mContext.jobs().start(
            tr("Opening %1").arg(sample->title.in(language)),
            [sample, path, language](JobContext& job) -> LoadResult {
                if (!QFileInfo::exists(path)) {
                    JobContext making = job.part(0, 0.8);
                    if (auto made = makeSampleCopy(*sample, path, language, making); !made)
                        return made.error();
                }
                JobContext reading = job.part(0.8, 1);
                return ProjectStore::load(path, ProjectStore::Access::ReadWrite, reading);
            },
            this, [this, path](LoadResult result) { loaded(path, std::move(result), true); });
    });
}

void ProjectSession::loaded(const QString& path, LoadResult result, bool arrive)
{
    mLoading = 0;
    if (!result) {
        Message message = messageOf(result.error());
        message.key = OpenKey;
        if (result.error().code != ErrorCode::Cancelled)
            mContext.say(message);
        if (!QFileInfo::exists(path))
            mRecent.remove(QFileInfo(path).absoluteFilePath());
        Q_EMIT stateChanged();
        return;
    }
    keepView();
    ProjectStore::Loaded& project = *result;
    const auto known = arrive ? std::nullopt : mRecent.viewOf(project.path);
    const ViewState view = known.value_or(startView(project.project.state).value_or(ViewState()));
    mHasRecovered = project.recovery && project.recoveryFits;
    // What the journal has and the file does not: restored at once, so that no crash can lose it
    // again; the user may take it back.
    const auto recovery =
        mHasRecovered ? ProjectStore::Recovery::Apply : ProjectStore::Recovery::Discard;
    mIsOpen = true;
    Q_EMIT opening(known ? Arrival::Known : arrive ? Arrival::Slow : Arrival::AtOnce, project.path);
    tellOfLoading(project);
    mContext.adoptProject(std::move(project), recovery, view);
    mRecent.add(mContext.store().path());
    Q_EMIT stateChanged();
    Q_EMIT opened();
}

void ProjectSession::closeProject()
{
    leave([this] {
        end();
        Q_EMIT stateChanged();
        Q_EMIT closed();
    });
}

void ProjectSession::end()
{
    keepView();
    mIsOpen = false;
    mHasRecovered = false;
    mContext.closeProject();
}

void ProjectSession::leave(std::function<void()> then)
{
    if (mIsAsking)
        return;
    if (!isModified() || !mContext.store().isModified()) {
        then();
        return;
    }
    mIsAsking = true;
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(),
                        tr("Save the changes to “%1”?").arg(mContext.store().name()),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &mWindow);
    box->setInformativeText(tr("Otherwise they are lost."));
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, then = std::move(then)](int answer) {
        mIsAsking = false;
        if (answer == QMessageBox::Save)
            save(then);
        else if (answer == QMessageBox::Discard)
            then();
    });
    box->open();
}

void ProjectSession::keepView()
{
    if (const QString& path = mContext.store().path(); mIsOpen && !path.isEmpty())
        mRecent.keepView(path, mContext.view().viewState());
}

} // namespace parkwright
