#include "app/palette/CommandPalette.h"

#include "app/palette/ObjectSearch.h"
#include "app/palette/PaletteDelegate.h"
#include "app/palette/PlaceText.h"
#include "app/window/AppContext.h"
#include "app/window/Icons.h"
#include "app/window/StatusStrip.h"
#include "gis/model/ProjectSettings.h"

#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace parkwright {

namespace {

constexpr int PaletteWidth = 600;
constexpr int FromTop = 72;
constexpr int MostLines = 13; ///< that are seen at once
constexpr size_t MostThings = 20;
constexpr qsizetype KeptRecent = 12;
const QString RecentKey = QStringLiteral("palette/recent");

QString iconOf(TableId table)
{
    switch (table) {
    case TableId::Parks:
        return QStringLiteral("park");
    case TableId::Enterprises:
        return QStringLiteral("enterprise");
    case TableId::Buildings:
        return QStringLiteral("building");
    case TableId::Parcels:
        return QStringLiteral("parcel");
    case TableId::Floors:
        return QStringLiteral("floor");
    case TableId::Spaces:
        return QStringLiteral("space");
    case TableId::Sensors:
        return QStringLiteral("sensor");
    case TableId::Phases:
        return QStringLiteral("phase");
    default:
        return QStringLiteral("jurisdiction");
    }
}

/// Of what was typed; none when it is no place. Making a transformation takes its time.
std::optional<MapPoint> placeFrom(const QString& words, const Crs& crs)
{
    const auto typed = typedPlace(words);
    if (!typed)
        return std::nullopt;
    const MapPoint at{typed->x, typed->y, 0};
    if (!typed->isGeographic)
        return at;
    const auto transform = CoordinateTransform::make(geographicCrs(), crs);
    return transform ? transform->forward(at) : std::nullopt;
}

} // namespace

CommandPalette::CommandPalette(AppContext& context, Source source, QWidget& window)
    : QFrame(&window)
    , mContext(context)
    , mSource(std::move(source))
    , mWindow(window)
    , mModel(new PaletteModel(this))
    , mEdit(new QLineEdit(this))
    , mView(new QListView(this))
    , mHint(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setProperty("role", QStringLiteral("card"));
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);
    mEdit->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    mEdit->installEventFilter(this);
    mView->setModel(mModel);
    mView->setItemDelegate(new PaletteDelegate(mView));
    mView->setFocusPolicy(Qt::NoFocus); // typing goes on
    mView->setMouseTracking(true);
    mView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mView->setFrameShape(QFrame::NoFrame);
    mHint->setProperty("role", QStringLiteral("caption"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 6);
    column->setSpacing(6);
    column->addWidget(mEdit);
    column->addWidget(mView, 1);
    column->addWidget(mHint);
    connect(mEdit, &QLineEdit::textChanged, this, &CommandPalette::look);
    connect(mView, &QListView::clicked, this,
            [this](const QModelIndex& index) { run(index, false); });
    mWindow.installEventFilter(this);
    retranslate();
    hide();
}

CommandPalette::~CommandPalette()
{
    mContext.jobs().cancel(mJob);
}

void CommandPalette::open(const QString& typed)
{
    mFixed = mSource();
    mModel->setRecent(QSettings().value(RecentKey).toStringList());
    mEdit->setText(typed);
    look();
    QFrame::show();
    raise();
    mEdit->setFocus(Qt::ShortcutFocusReason);
    mEdit->selectAll();
}

void CommandPalette::look()
{
    mContext.jobs().cancel(mJob);
    mJob = 0;
    const QString text = mEdit->text().trimmed();
    const QChar sign = text.isEmpty() ? QChar() : text[0];
    const bool isSigned = sign == u'>' || sign == u'@' || sign == u':';
    const QString words = isSigned ? text.mid(1).trimmed() : text;
    mWords = words;
    mModel->setTyped(words);
    show({});
    if (!words.isEmpty() && sign != u'>')
        findThings(words, sign != u':', sign != u'@');
}

void CommandPalette::findThings(const QString& words, bool objects, bool places)
{
    struct Found
    {
        std::vector<FoundObject> objects;
        std::optional<MapPoint> place; ///< project CRS
    };
    mJob = mContext.jobs().start(
        tr("Searching"),
        [plan = mContext.document().state(), pack = mContext.standards(), words, objects, places,
         crs = mContext.document().settings().crs](JobContext& job) -> Result<Found> {
            Found found;
            if (places)
                found.place = placeFrom(words, crs);
            if (objects)
                found.objects = findObjects(plan, *pack, words, MostThings, job);
            return found;
        },
        this,
        [this, words](const Result<Found>& found) {
            if (!found || words != mWords) // something else is looked for by now
                return;
            mJob = 0;
            std::vector<PaletteEntry> things;
            if (found->place)
                things.push_back(placeEntry(words, *found->place));
            for (const FoundObject& each : found->objects)
                things.push_back(objectEntry(each));
            show(std::move(things));
        });
}

PaletteEntry CommandPalette::objectEntry(const FoundObject& found)
{
    PaletteEntry entry;
    entry.group = tr("In the plan");
    entry.title = found.name;
    entry.detail = found.detail;
    entry.icon = themedIcon(iconOf(found.object.table));
    entry.wasFound = true;
    entry.run = [this, object = found.object](bool gently) {
        Q_EMIT objectChosen(object, !gently);
    };
    return entry;
}

PaletteEntry CommandPalette::placeEntry(const QString& words, const MapPoint& place)
{
    PaletteEntry entry;
    entry.group = tr("Places");
    entry.title = tr("Go to %1").arg(words);
    entry.detail = StatusStrip::placeText(place);
    entry.icon = themedIcon(QStringLiteral("pin"));
    entry.wasFound = true;
    entry.run = [this, place](bool) { Q_EMIT placeChosen(place.x, place.y); };
    return entry;
}

void CommandPalette::show(std::vector<PaletteEntry> things)
{
    const QString text = mEdit->text().trimmed();
    std::vector<PaletteEntry> entries;
    if (!text.startsWith(u'@') && !text.startsWith(u':'))
        entries = mFixed;
    std::ranges::move(things, std::back_inserter(entries));
    mModel->setEntries(std::move(entries));
    mView->setCurrentIndex(mModel->first());
    mHint->setText(mModel->rowCount() > 0 || text.isEmpty()
                       ? tr("> commands   @ things of the plan   : places   Shift+Enter selects "
                            "without flying there")
                       : tr("Nothing fits."));
    place();
}

bool CommandPalette::key(int key, Qt::KeyboardModifiers modifiers)
{
    const auto go = [this](int by, int times) {
        QModelIndex at = mView->currentIndex();
        for (int i = 0; i < times; ++i)
            at = mModel->step(at, by);
        mView->setCurrentIndex(at);
        if (at == mModel->first())
            mView->scrollToTop(); // with the heading
    };
    switch (key) {
    case Qt::Key_Down:
        go(1, 1);
        return true;
    case Qt::Key_Up:
        go(-1, 1);
        return true;
    case Qt::Key_PageDown:
        go(1, MostLines / 2);
        return true;
    case Qt::Key_PageUp:
        go(-1, MostLines / 2);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(mView->currentIndex(), modifiers.testFlag(Qt::ShiftModifier));
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CommandPalette::run(const QModelIndex& index, bool gently)
{
    const PaletteEntry* found = mModel->entryAt(index);
    if (!found || !found->enabled)
        return;
    const PaletteEntry entry = *found; // the model is filled anew by what it does
    if (!entry.key.isEmpty()) {
        QSettings settings;
        QStringList recent = settings.value(RecentKey).toStringList();
        recent.removeAll(entry.key);
        recent.prepend(entry.key);
        settings.setValue(RecentKey, recent.mid(0, KeptRecent));
    }
    hide();
    entry.run(gently);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &mWindow && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != mEdit)
        return false;
    if (event->type() == QEvent::FocusOut && mWindow.isActiveWindow())
        hide();
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (event->type() == QEvent::KeyPress)
            return key(pressed->key(), pressed->modifiers());
        if (pressed->key() == Qt::Key_Escape) // the window's shortcut clears the selection
            event->accept();
    }
    return false;
}

void CommandPalette::place()
{
    int height = 0;
    for (int row = 0; row < std::min(mModel->rowCount(), MostLines); ++row)
        height += mView->sizeHintForRow(row);
    mView->setFixedHeight(height + 2);
    mView->setVisible(height > 0);
    const int width = std::min(PaletteWidth, mWindow.width() - 40);
    setFixedWidth(width);
    adjustSize();
    move((mWindow.width() - width) / 2, FromTop);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        hide();
    }
    QFrame::changeEvent(event);
}

void CommandPalette::retranslate()
{
    mEdit->setPlaceholderText(tr("Find a command, something of the plan, a place…"));
    mEdit->setAccessibleName(tr("Find"));
    mView->setAccessibleName(tr("What was found"));
}

} // namespace parkwright
