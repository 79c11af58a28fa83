#include "app/views/ViewsPanel.h"

#include "app/docks/EmptyState.h"
#include "app/views/ViewHistory.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace parkwright {

namespace {

constexpr int NumberedViews = 9;
constexpr int PictureDelay = 2000; ///< ms at rest; then the picture is whole
constexpr int IdRole = Qt::UserRole;

Uid idOf(const QVariant& data)
{
    return Uid::parse(data.toString());
}

/// The picture with its number key in the corner, or a frame with the sign of views.
QIcon viewIcon(const QImage& picture, int number)
{
    const QSize size = ViewThumbnails::Size;
    QPixmap pixmap(size * 2);
    pixmap.setDevicePixelRatio(2);
    const ThemeTokens& tokens = Theme::tokens();
    pixmap.fill(tokens.window);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect whole({0, 0}, size);
    if (picture.isNull()) {
        const QPixmap sign = themedIcon(QStringLiteral("view")).pixmap(24, 24);
        painter.drawPixmap(whole.center() - QPoint(12, 12), sign);
    } else {
        painter.drawImage(whole, picture);
    }
    if (number <= NumberedViews) {
        const QRect tag(4, 4, 18, 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.panel);
        painter.drawRoundedRect(tag, 4, 4);
        painter.setPen(tokens.text);
        QFont font = painter.font();
        font.setPixelSize(Theme::CaptionPixels);
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(tag, Qt::AlignCenter, QString::number(number));
    }
    painter.end();
    return pixmap;
}

} // namespace

ViewsPanel::ViewsPanel(AppContext& context, std::function<QImage()> picture, QWidget* parent)
    : QWidget(parent)
    , mContext(context)
    , mViews(context)
    , mPicture(std::move(picture))
    , mThemeTitle(new QLabel(this))
    , mTheme(new QComboBox(this))
    , mThemeMenu(new QToolButton(this))
    , mPages(new QStackedWidget(this))
    , mList(new QListWidget(this))
    , mEmpty(new EmptyState(QStringLiteral("view"), this))
{
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    build();
    connect(&context.document(), &Document::changed, this, [this](const Change& change) {
        if (touches(change, {TableId::Views}))
            refresh();
    });
    connect(&context.view(), &ViewController::changed, this, [this](ViewAspects aspects) {
        if (aspects & (ViewAspect::Colouring | ViewAspect::Visibility))
            refreshThemes();
        mRest.start();
    });
    mRest.setSingleShot(true);
    mRest.setInterval(PictureDelay);
    connect(&mRest, &QTimer::timeout, this, &ViewsPanel::takeMissingPicture);
    connect(mEmpty, &EmptyState::actionTriggered, this, &ViewsPanel::add);
    connect(mList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem*) { mViews.apply(marked()); });
    connect(mList, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (!mIsFilling)
            mViews.rename(idOf(item->data(IdRole)), item->text());
    });
    connect(mList, &QListWidget::currentRowChanged, this, &ViewsPanel::followMark);
    connect(mList, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu* menu = makeMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(mList->viewport()->mapToGlobal(at));
    });
    connect(mTheme, &QComboBox::activated, this, [this](int) {
        mViews.apply(idOf(mTheme->currentData()));
        refreshThemes();
    });
    retranslate();
    refresh();
}

ViewsPanel::~ViewsPanel() = default;

QToolButton* ViewsPanel::button(const char* icon, std::function<void()> run)
{
    auto* made = new QToolButton(this);
    if (*icon != '\0')
        made->setIcon(themedIcon(QString::fromLatin1(icon)));
    made->setIconSize({16, 16});
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, [run = std::move(run)] { run(); });
    return made;
}

void ViewsPanel::build()
{
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("hairline"));
    mPages->addWidget(mEmpty);
    mPages->addWidget(buildList());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildThemes());
    column->addWidget(line);
    column->addWidget(mPages, 1);
}

QLayout* ViewsPanel::buildThemes()
{
    mTheme->setObjectName(QStringLiteral("theme"));
    mTheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    mThemeMenu->setIcon(themedIcon(QStringLiteral("more")));
    mThemeMenu->setAutoRaise(true);
    mThemeMenu->setPopupMode(QToolButton::InstantPopup);
    mThemeMenu->setMenu(new QMenu(mThemeMenu));
    connect(mThemeMenu->menu(), &QMenu::aboutToShow, this, &ViewsPanel::fillThemeMenu);
    mThemeTitle->setBuddy(mTheme);
    auto* themes = new QHBoxLayout;
    themes->setContentsMargins(12, 8, 8, 8);
    themes->setSpacing(8);
    themes->addWidget(mThemeTitle);
    themes->addWidget(mTheme, 1);
    themes->addWidget(mThemeMenu);
    return themes;
}

QWidget* ViewsPanel::buildList()
{
    mList->setObjectName(QStringLiteral("savedViews"));
    mList->setIconSize(ViewThumbnails::Size);
    mList->setSpacing(2);
    mList->setWordWrap(true);
    mList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mList->setFrameShape(QFrame::NoFrame);
    mList->setContextMenuPolicy(Qt::CustomContextMenu);
    mList->setEditTriggers(QAbstractItemView::EditKeyPressed);
    mList->installEventFilter(this);
    mAdd = button("add", [this] { add(); });
    mUpdate = button("restore", [this] { updateMarked(); });
    mUp = button("", [this] { moveMarked(-1); });
    mDown = button("", [this] { moveMarked(1); });
    mUp->setArrowType(Qt::UpArrow);
    mDown->setArrowType(Qt::DownArrow);
    mRemove = button("delete", [this] { removeMarked(); });
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(8, 4, 8, 6);
    for (QToolButton* each : {mAdd, mUpdate, mUp, mDown})
        tools->addWidget(each);
    tools->addStretch(1);
    tools->addWidget(mRemove);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(mList, 1);
    column->addLayout(tools);
    return page;
}

void ViewsPanel::refresh()
{
    const Uid before = marked();
    mIsFilling = true;
    mList->clear();
    int number = 0;
    for (const SavedView* view : mViews.bookmarks()) {
        auto* item = new QListWidgetItem(viewIcon(mThumbnails.of(*view), ++number), view->name);
        item->setData(IdRole, view->uid.toString());
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        mList->addItem(item);
        if (view->uid == before)
            mList->setCurrentItem(item);
    }
    mIsFilling = false;
    mPages->setCurrentIndex(mList->count() > 0 ? 1 : 0);
    followMark();
    refreshThemes();
}

void ViewsPanel::refreshThemes()
{
    const QSignalBlocker quiet(mTheme);
    mTheme->clear();
    mTheme->addItem(tr("None of them"), QString());
    for (const SavedView* theme : mViews.themes())
        mTheme->addItem(theme->name, theme->uid.toString());
    const Uid shown = mViews.shownTheme();
    mTheme->setCurrentIndex(shown.isNull() ? 0 : mTheme->findData(shown.toString()));
}

Uid ViewsPanel::marked() const
{
    const QListWidgetItem* item = mList->currentItem();
    return item ? idOf(item->data(IdRole)) : Uid();
}

void ViewsPanel::followMark()
{
    const int row = mList->currentRow();
    mUpdate->setEnabled(row >= 0);
    mRemove->setEnabled(row >= 0);
    mUp->setEnabled(row > 0);
    mDown->setEnabled(row >= 0 && row + 1 < mList->count());
}

void ViewsPanel::keepPicture(const Uid& view)
{
    if (const SavedView* saved = mContext.document().find<SavedView>(view)) {
        mThumbnails.keep(*saved, mPicture());
        refresh();
    }
}

/// Views that came with a project get their picture when one is there.
void ViewsPanel::takeMissingPicture()
{
    for (const SavedView* view : mViews.bookmarks()) {
        auto state = ViewState::fromJson(view->state);
        const ViewState& now = mContext.view().viewState();
        if (!state || !isSameView(state->camera, now.camera))
            continue;
        state->camera = now.camera;
        if (*state == now && mThumbnails.of(*view).isNull()) {
            keepPicture(view->uid);
            return;
        }
    }
}

void ViewsPanel::add()
{
    const Uid made = mViews.add(mViews.freeName(tr("View %1")));
    keepPicture(made);
    mList->setCurrentRow(mList->count() - 1);
}

void ViewsPanel::store(int number)
{
    const Uid made = mViews.store(number);
    keepPicture(made);
    const SavedView* saved = mContext.document().find<SavedView>(made);
    if (!saved)
        return;
    Message message;
    message.key = QStringLiteral("saved-view");
    message.text = tr("“%1” is this view now.").arg(saved->name);
    const QString step = mContext.undoStack().undoText();
    message.actions.push_back({tr("Undo"), [this, step] {
                                   if (mContext.undoStack().undoText() == step)
                                       mContext.undoStack().undo();
                               }});
    mContext.say(message);
}

void ViewsPanel::updateMarked()
{
    const Uid view = marked();
    if (view.isNull())
        return;
    mViews.update(view);
    keepPicture(view);
}

void ViewsPanel::removeMarked()
{
    if (const Uid view = marked(); !view.isNull())
        mViews.remove(view);
}

void ViewsPanel::moveMarked(int places)
{
    if (const Uid view = marked(); !view.isNull())
        mViews.move(view, places);
}

QMenu* ViewsPanel::makeMenu()
{
    auto* menu = new QMenu(this);
    const bool any = !marked().isNull();
    const auto entry = [&](const QString& text, auto run) {
        menu->addAction(text, this, run)->setEnabled(any);
    };
    entry(tr("Go there"), [this] { mViews.apply(marked()); });
    entry(tr("Make it the present view"), [this] { updateMarked(); });
    entry(tr("Rename"), [this] { mList->editItem(mList->currentItem()); });
    menu->addSeparator();
    entry(tr("Remove"), [this] { removeMarked(); });
    return menu;
}

void ViewsPanel::addTheme()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as theme"));
    dialog->setLabelText(tr("Name of what is seen now, with its colours"));
    dialog->setTextValue(mViews.freeName(tr("Theme %1")));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty())
            mViews.addTheme(name.trimmed());
    });
    dialog->open();
}

void ViewsPanel::renameTheme()
{
    const Uid theme = mViews.shownTheme();
    const SavedView* saved = mContext.document().find<SavedView>(theme);
    if (!saved)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename theme"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(saved->name);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, theme](const QString& name) { mViews.rename(theme, name); });
    dialog->open();
}

void ViewsPanel::fillThemeMenu()
{
    QMenu& menu = *mThemeMenu->menu();
    menu.clear();
    menu.addAction(tr("Save as theme…"), this, &ViewsPanel::addTheme);
    const Uid shown = mViews.shownTheme();
    QMenu* update = menu.addMenu(tr("Change to what is seen now"));
    for (const SavedView* theme : mViews.themes())
        update->addAction(theme->name, this, [this, id = theme->uid] { mViews.update(id); });
    update->setEnabled(!update->isEmpty());
    menu.addAction(tr("Rename…"), this, &ViewsPanel::renameTheme)->setEnabled(!shown.isNull());
    menu.addAction(tr("Remove"), this, [this, shown] { mViews.remove(shown); })
        ->setEnabled(!shown.isNull());
}

bool ViewsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == mList && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves = key->modifiers() == Qt::AltModifier;
        if (key->key() == Qt::Key_Delete)
            removeMarked();
        else if (moves && key->key() == Qt::Key_Up)
            moveMarked(-1);
        else if (moves && key->key() == Qt::Key_Down)
            moveMarked(1);
        else
            return false;
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ViewsPanel::retranslate()
{
    mThemeTitle->setText(tr("Theme"));
    mTheme->setAccessibleName(tr("Theme"));
    mTheme->setToolTip(tr("What is seen, and in which colours"));
    mList->setAccessibleName(tr("Saved views"));
    const auto name = [](QToolButton* each, const QString& text) {
        each->setToolTip(text);
        each->setAccessibleName(text);
    };
    name(mThemeMenu, tr("Themes: save, change, rename, remove"));
    name(mAdd, tr("Add the present view"));
    name(mUpdate, tr("Make the marked view the present one"));
    name(mUp, tr("Up (Alt+Up)"));
    name(mDown, tr("Down (Alt+Down)"));
    name(mRemove, tr("Remove"));
    mEmpty->setTexts(tr("No saved views yet"),
                     tr("A saved view keeps where one looks from, what is seen and in which "
                        "colours. Ctrl+1 to 9 saves one, 1 to 9 goes there."),
                     tr("Save this view"));
}

void ViewsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshThemes();
    } else if (event->type() == QEvent::PaletteChange && mEmpty) {
        refresh();
    }
}

} // namespace parkwright
