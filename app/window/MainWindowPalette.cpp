// What the command palette finds in the window, and what it does with it.
#include "app/help/HelpTexts.h"
#include "app/palette/CommandPalette.h"
#include "app/view/ViewPane.h"
#include "app/views/ViewsPanel.h"
#include "app/window/DockLayout.h"
#include "app/window/Icons.h"
#include "app/window/MainWindow.h"
#include "app/window/SettingsDialog.h"
#include "app/window/ViewCommands.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QWhatsThis>

namespace parkwright {

namespace {

constexpr double PlaceMargin = 120; ///< metres shown around a place

QString englishName(const CommandInfo& info)
{
    return QString::fromUtf8(info.text).remove(u'&').remove(u'…');
}

void addCommands(std::vector<PaletteEntry>& entries, const Actions& actions, const QString& group)
{
    for (const CommandInfo& info : commandTable()) {
        QAction* action = actions[info.command];
        if (info.command == Command::Find || info.command == Command::CopyCoordinates)
            continue; // it is open; and coordinates are those under the pointer
        PaletteEntry entry;
        entry.key = QString::fromLatin1(info.key);
        entry.group = group;
        entry.title = Actions::plainText(info.command);
        entry.also = englishName(info);
        entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        entry.icon = action->icon();
        entry.enabled = action->isEnabled();
        entry.run = [action](bool) { action->trigger(); };
        entries.push_back(std::move(entry));
    }
}

} // namespace

void MainWindow::buildPalette()
{
    mPalette = new CommandPalette(
        mContext, [this] { return paletteEntries(); }, *this);
    connect(mActions[Command::Find], &QAction::triggered, this, [this] { mPalette->open(); });
    connect(mPalette, &CommandPalette::objectChosen, this,
            [this](const ObjectRef& object, bool fly) {
                mContext.selection().set({object});
                if (fly)
                    mView->frame({object});
            });
    connect(mPalette, &CommandPalette::placeChosen, mView, [this](double x, double y) {
        MapExtent around;
        around.add(MapPoint{x - PlaceMargin, y - PlaceMargin, 0});
        around.add(MapPoint{x + PlaceMargin, y + PlaceMargin, 0});
        mView->frameExtent(around);
    });
}

std::vector<PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    addCommands(entries, mActions, tr("Commands"));
    if (mSession->isOpen()) {
        addPanelEntries(entries);
        addViewEntries(entries);
    }
    addSettingEntries(entries);
    if (mSession->isOpen())
        addHelpEntries(entries);
    for (const QString& path : mSession->recent().paths()) {
        PaletteEntry entry;
        entry.group = tr("Recent projects");
        entry.title = QFileInfo(path).completeBaseName();
        entry.detail = QDir::toNativeSeparators(path);
        entry.icon = themedIcon(QStringLiteral("recent"));
        entry.run = [this, path](bool) { mSession->openFile(path); };
        entries.push_back(std::move(entry));
    }
    return entries;
}

void MainWindow::addPanelEntries(std::vector<PaletteEntry>& entries)
{
    for (QDockWidget* dock : mDocks->docks()) {
        PaletteEntry entry;
        entry.key = QStringLiteral("panel/") + dock->objectName();
        entry.group = tr("Panels");
        entry.title = dock->windowTitle();
        entry.also = dock->objectName();
        entry.icon = themedIcon(QStringLiteral("inspector"));
        entry.run = [this, name = dock->objectName()](bool) {
            mDocks->reveal(name.toLatin1().constData());
        };
        entries.push_back(std::move(entry));
    }
    QMenu colours;
    mCommands->fillColourMenu(colours);
    const auto actions = colours.actions();
    for (QAction* action : actions) {
        PaletteEntry entry;
        entry.key = QStringLiteral("colour/%1").arg(action->data().toInt());
        entry.group = tr("Colour by");
        entry.title = action->text();
        entry.icon = themedIcon(QStringLiteral("colour-by"));
        entry.enabled = action->isEnabled();
        entry.run = [action](bool) { action->trigger(); };
        entries.push_back(std::move(entry));
    }
}

void MainWindow::addViewEntries(std::vector<PaletteEntry>& entries)
{
    for (const SavedView& saved : mContext.document().table<SavedView>()) {
        const auto state = ViewState::fromJson(saved.state);
        if (!state || saved.name.isEmpty())
            continue;
        PaletteEntry entry;
        const bool isTheme = saved.kind == u"theme";
        entry.group = isTheme ? tr("Themes") : tr("Views");
        entry.title = saved.name;
        entry.icon = themedIcon(isTheme ? QStringLiteral("colour-by") : QStringLiteral("view"));
        entry.run = [this, id = saved.uid](bool) { mViews->views().apply(id); };
        entries.push_back(std::move(entry));
    }
    for (const Layer& layer : mContext.document().table<Layer>()) {
        PaletteEntry entry;
        entry.group = tr("Layers");
        entry.title = layer.name;
        entry.icon = themedIcon(QStringLiteral("layers"));
        entry.run = [this, uid = layer.uid](bool) {
            mContext.view().setHidden(uid, false);
            mView->frame({{TableId::Layers, uid}});
        };
        entries.push_back(std::move(entry));
    }
}

void MainWindow::addSettingEntries(std::vector<PaletteEntry>& entries)
{
    for (const SettingInfo& info : settingTable()) {
        if (info.page == SettingsPage::Project && !mSession->isOpen())
            continue;
        PaletteEntry entry;
        entry.key = QStringLiteral("setting/") + QString::fromLatin1(info.key);
        entry.group = SettingsDialog::tr("Settings");
        entry.title = SettingsDialog::tr(info.title);
        entry.also = QString::fromUtf8(info.title);
        entry.icon = themedIcon(QStringLiteral("settings"));
        entry.run = [this, info](bool) {
            showSettings(info.page)->reveal(QString::fromLatin1(info.key));
        };
        entries.push_back(std::move(entry));
    }
}

/// What the parts of the window are for, shown beside them.
void MainWindow::addHelpEntries(std::vector<PaletteEntry>& entries)
{
    for (const HelpText& help : helpTexts()) {
        PaletteEntry entry;
        entry.group = tr("Help");
        entry.title = tr("What is: %1").arg(QCoreApplication::translate("HelpTexts", help.title));
        entry.also = QString::fromUtf8(help.title);
        entry.icon = themedIcon(QStringLiteral("help"));
        entry.run = [this, key = QString::fromLatin1(help.key)](bool) {
            QWidget* part = mDocks->dock(key.toLatin1().constData());
            if (part)
                mDocks->reveal(key.toLatin1().constData());
            else
                part = mView;
            QWhatsThis::showText(part->mapToGlobal(part->rect().center()), helpText(key), part);
        };
        entries.push_back(std::move(entry));
    }
}

} // namespace parkwright
