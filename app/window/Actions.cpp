#include "app/window/Actions.h"

#include "app/window/Icons.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace parkwright {

namespace {

#define PW_TEXT(text) QT_TRANSLATE_NOOP("Actions", text)

constexpr std::array Table{
    CommandInfo{Command::New, "new", PW_TEXT("&New project"), PW_TEXT("Begin an empty project"),
                "new", "Ctrl+N"},
    CommandInfo{Command::Open, "open", PW_TEXT("&Open…"), PW_TEXT("Open a project file"), "open",
                "Ctrl+O"},
    CommandInfo{Command::Save, "save", PW_TEXT("&Save"), PW_TEXT("Write the project to its file"),
                "save", "Ctrl+S"},
    CommandInfo{Command::SaveAs, "save-as", PW_TEXT("Save &as…"),
                PW_TEXT("Write the project to another file and go on with that"), "save-as",
                "Ctrl+Shift+S"},
    CommandInfo{Command::CloseProject, "close-project", PW_TEXT("&Close project"), "", "",
                "Ctrl+W"},
    CommandInfo{Command::Import, "import", PW_TEXT("&Import…"),
                PW_TEXT("Bring GIS files and tables into the plan; what they hold is recognised"),
                "import", "Ctrl+I"},
    CommandInfo{Command::ImportFolder, "import-folder", PW_TEXT("Import &folder…"),
                PW_TEXT("Bring a folder into the plan: a file geodatabase or a set of files"), "",
                ""},
    CommandInfo{Command::Export, "export", PW_TEXT("&Export…"),
                PW_TEXT("Write tables of the plan for GIS, CAD and spreadsheets"), "export",
                "Ctrl+E"},
    CommandInfo{Command::SavePicture, "save-picture", PW_TEXT("Save &picture…"),
                PW_TEXT("Draw the view at any size into a file"), "screenshot", "Ctrl+Shift+P"},
    CommandInfo{Command::Quit, "quit", PW_TEXT("&Quit"), "", "", "Ctrl+Q"},
    CommandInfo{Command::Undo, "undo", PW_TEXT("&Undo"), "", "undo", "Ctrl+Z"},
    CommandInfo{Command::Redo, "redo", PW_TEXT("&Redo"), "", "redo", "Ctrl+Shift+Z"},
    CommandInfo{Command::CopyView, "copy-view", PW_TEXT("Copy &view"),
                PW_TEXT("Put the picture of the view on the clipboard"), "copy", "Ctrl+Shift+C"},
    CommandInfo{Command::ClearSelection, "clear-selection", PW_TEXT("Select &nothing"), "", "",
                "Esc"},
    CommandInfo{Command::ProjectProperties, "project-properties", PW_TEXT("&Project properties…"),
                PW_TEXT("Title, units and coordinate reference system of the project"), "", ""},
    CommandInfo{Command::Settings, "settings", PW_TEXT("&Settings…"),
                PW_TEXT("Language, theme and navigation"), "settings", "Ctrl+,"},
    CommandInfo{Command::FrameSelection, "frame-selection", PW_TEXT("Zoom to &selection"),
                PW_TEXT("Fly to where the selection fills the view"), "frame-selection", "F"},
    CommandInfo{Command::FrameAll, "frame-all", PW_TEXT("Zoom to &all"),
                PW_TEXT("Fly to where everything is seen"), "frame-all", "A"},
    CommandInfo{Command::Home, "home", PW_TEXT("&Home view"),
                PW_TEXT("The view a project opens with"), "home", "Home"},
    CommandInfo{Command::North, "north", PW_TEXT("&North up"),
                PW_TEXT("Turn the view to the north"), "north", "N"},
    CommandInfo{Command::Top, "top", PW_TEXT("From the &top"), PW_TEXT("Look straight down"), "top",
                "T"},
    CommandInfo{Command::Plan, "plan", PW_TEXT("2D &plan"),
                PW_TEXT("The same scene as a map: no perspective, north up"), "plan", "P", true},
    CommandInfo{Command::Explode, "explode", PW_TEXT("&Explode building"),
                PW_TEXT("Pull the floors of the selected building apart"), "explode", "E", true},
    CommandInfo{Command::Isolate, "isolate", PW_TEXT("&Isolate floor"),
                PW_TEXT("Show the selected floor; hide what is above, fade what is below"),
                "isolate", "I", true},
    CommandInfo{Command::CutPlane, "cut-plane", PW_TEXT("&Cut plane"),
                PW_TEXT("Cut away everything above a height"), "cut-plane", "C", true},
    CommandInfo{Command::Hide, "hide", PW_TEXT("&Hide selection"),
                PW_TEXT("Take what is selected out of the view"), "hide", "H"},
    CommandInfo{Command::ShowAll, "show-all", PW_TEXT("Show e&verything"),
                PW_TEXT("Bring back all that was hidden, isolated or cut"), "show", "Shift+H"},
    CommandInfo{Command::Shadows, "shadows", PW_TEXT("Sha&dows"),
                PW_TEXT("Shadows of the sun at the time of the scene"), "shadows", "", true},
    CommandInfo{Command::Labels, "labels", PW_TEXT("&Labels"), PW_TEXT("Names in the view"),
                "label", "L", true},
    CommandInfo{Command::FullView, "full-view", PW_TEXT("&Full view"),
                PW_TEXT("Only the view, over the whole screen"), "fullscreen", "F11", true},
    CommandInfo{Command::StartPage, "start-page", PW_TEXT("&Start page"),
                PW_TEXT("Samples and recent projects"), "", ""},
    CommandInfo{Command::ResetLayout, "reset-layout", PW_TEXT("&Reset layout"),
                PW_TEXT("All panels where they were at first"), "", ""},
    CommandInfo{Command::CopyCoordinates, "copy-coordinates", PW_TEXT("Copy &coordinates"),
                PW_TEXT("East, north and height of this place, in the project's CRS"), "pin", ""},
    CommandInfo{Command::Shortcuts, "shortcuts", PW_TEXT("&Keys and mouse"),
                PW_TEXT("All shortcuts on one page"), "shortcuts", "?"},
    CommandInfo{Command::About, "about", PW_TEXT("&About Parkwright"), "", "", ""},
};
static_assert(Table.size() == size_t(Command::About) + 1);

#undef PW_TEXT

QString translated(const char* text)
{
    return text[0] == '\0' ? QString() : QCoreApplication::translate("Actions", text);
}

/// "Open… (Ctrl+O)" and, below, what it does.
QString toolTip(const CommandInfo& info, const QKeySequence& shortcut)
{
    QString tip = Actions::plainText(info.command);
    if (!shortcut.isEmpty())
        tip += QStringLiteral("  (%1)").arg(shortcut.toString(QKeySequence::NativeText));
    if (const QString more = translated(info.tip); !more.isEmpty())
        tip += u'\n' + more;
    return tip;
}

} // namespace

std::span<const CommandInfo> commandTable()
{
    return Table;
}

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    for (const CommandInfo& info : Table) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(info.key));
        if (info.icon[0] != '\0')
            action->setIcon(themedIcon(QString::fromLatin1(info.icon)));
        action->setShortcut(QKeySequence(QString::fromLatin1(info.shortcut)));
        action->setCheckable(info.checkable);
        mActions.insert(int(info.command), action);
    }
    mActions[int(Command::Quit)]->setMenuRole(QAction::QuitRole);
    mActions[int(Command::Settings)]->setMenuRole(QAction::PreferencesRole);
    mActions[int(Command::About)]->setMenuRole(QAction::AboutRole);
    retranslate();
}

void Actions::retranslate()
{
    for (const CommandInfo& info : Table) {
        QAction* action = mActions[int(info.command)];
        action->setText(translated(info.text));
        action->setToolTip(toolTip(info, action->shortcut()));
    }
}

QString Actions::plainText(Command command)
{
    const auto found = std::ranges::find(Table, command, &CommandInfo::command);
    QString text = translated(found->text);
    // Chinese names carry their mnemonic in brackets: "打开(&O)…".
    if (const qsizetype at = text.indexOf(QStringLiteral("(&")); at >= 0)
        text.remove(at, 4);
    return text.remove(u'&').remove(u'…').trimmed();
}

} // namespace parkwright
