#include "app/window/Actions.h"

#include "app/window/Icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <array>

namespace parkwright {

namespace {

constexpr std::array CommandTable{
    CommandInfo{Command::New, "new", QT_TRANSLATE_NOOP("Actions", "&New project"),
                QT_TRANSLATE_NOOP("Actions", "Begin an empty project"), "new", "Ctrl+N"},
    CommandInfo{Command::Open, "open", QT_TRANSLATE_NOOP("Actions", "&Open…"),
                QT_TRANSLATE_NOOP("Actions", "Open a project file"), "open", "Ctrl+O"},
    CommandInfo{Command::Save, "save", QT_TRANSLATE_NOOP("Actions", "&Save"),
                QT_TRANSLATE_NOOP("Actions", "Write the project to its file"), "save", "Ctrl+S"},
    CommandInfo{
        Command::SaveAs, "save-as", QT_TRANSLATE_NOOP("Actions", "Save &as…"),
        QT_TRANSLATE_NOOP("Actions", "Write the project to another file and go on with that"),
        "save-as", "Ctrl+Shift+S"},
    CommandInfo{Command::CloseProject, "close-project",
                QT_TRANSLATE_NOOP("Actions", "&Close project"), "", "", "Ctrl+W"},
    CommandInfo{
        Command::Import, "import", QT_TRANSLATE_NOOP("Actions", "&Import…"),
        QT_TRANSLATE_NOOP("Actions",
                          "Bring GIS files and tables into the plan; what they hold is recognised"),
        "import", "Ctrl+I"},
    CommandInfo{
        Command::ImportFolder, "import-folder", QT_TRANSLATE_NOOP("Actions", "Import &folder…"),
        QT_TRANSLATE_NOOP("Actions",
                          "Bring a folder into the plan: a file geodatabase or a set of files"),
        "", ""},
    CommandInfo{
        Command::Export, "export", QT_TRANSLATE_NOOP("Actions", "&Export…"),
        QT_TRANSLATE_NOOP("Actions", "Write tables of the plan for GIS, CAD and spreadsheets"),
        "export", "Ctrl+E"},
    CommandInfo{Command::SavePicture, "save-picture",
                QT_TRANSLATE_NOOP("Actions", "Save &picture…"),
                QT_TRANSLATE_NOOP("Actions", "Draw the view at any size into a file"), "screenshot",
                "Ctrl+Shift+P"},
    CommandInfo{Command::Quit, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "", "Ctrl+Q"},
    CommandInfo{Command::Undo, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "", "undo", "Ctrl+Z"},
    CommandInfo{Command::Redo, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "", "redo",
                "Ctrl+Shift+Z"},
    CommandInfo{Command::CopyView, "copy-view", QT_TRANSLATE_NOOP("Actions", "Copy &view"),
                QT_TRANSLATE_NOOP("Actions", "Put the picture of the view on the clipboard"),
                "copy", "Ctrl+Shift+C"},
    CommandInfo{
        Command::Find, "find", QT_TRANSLATE_NOOP("Actions", "&Find…"),
        QT_TRANSLATE_NOOP("Actions", "Commands, things of the plan and places in one field"),
        "search", "Ctrl+K"},
    CommandInfo{Command::ClearSelection, "clear-selection",
                QT_TRANSLATE_NOOP("Actions", "Select &nothing"), "", "", "Esc"},
    CommandInfo{
        Command::SelectRectangle, "select-rectangle",
        QT_TRANSLATE_NOOP("Actions", "Select by &rectangle"),
        QT_TRANSLATE_NOOP(
            "Actions",
            "Drag over the view: to the right takes what lies inside, to the left what it touches"),
        "select-rectangle", "R", true},
    CommandInfo{Command::SelectPolygon, "select-polygon",
                QT_TRANSLATE_NOOP("Actions", "Select by &polygon"),
                QT_TRANSLATE_NOOP("Actions",
                                  "Click corners on the view; a double click closes the polygon"),
                "select-polygon", "Shift+R", true},
    CommandInfo{Command::SelectByExpression, "select-by-expression",
                QT_TRANSLATE_NOOP("Actions", "Select by &expression…"),
                QT_TRANSLATE_NOOP("Actions", "Every row for which a condition is true"),
                "select-expression", "Ctrl+F3"},
    CommandInfo{Command::SelectSameKind, "select-same-kind",
                QT_TRANSLATE_NOOP("Actions", "All of the same &kind"),
                QT_TRANSLATE_NOOP(
                    "Actions", "Select every row of the kinds that are selected, or of the table"),
                "", "Ctrl+Shift+A"},
    CommandInfo{Command::InvertSelection, "invert-selection",
                QT_TRANSLATE_NOOP("Actions", "&Invert selection"),
                QT_TRANSLATE_NOOP("Actions", "Select what is not selected, of the same kinds"),
                "select-invert", "Ctrl+Shift+I"},
    CommandInfo{
        Command::SelectAdjoining, "select-adjoining",
        QT_TRANSLATE_NOOP("Actions", "&Adjoining parcels"),
        QT_TRANSLATE_NOOP("Actions", "Add the parcels that share a border with those selected"), "",
        ""},
    CommandInfo{
        Command::SelectWithinDistance, "select-within-distance",
        QT_TRANSLATE_NOOP("Actions", "Within a &distance…"),
        QT_TRANSLATE_NOOP("Actions",
                          "Add parcels and buildings of the same kinds that are not farther away"),
        "", ""},
    CommandInfo{Command::SelectParcelsOf, "select-parcels-of",
                QT_TRANSLATE_NOOP("Actions", "&Parcels beneath"),
                QT_TRANSLATE_NOOP("Actions", "Select the parcels that what is selected stands on"),
                "", ""},
    CommandInfo{
        Command::SelectBuildingsOf, "select-buildings-of",
        QT_TRANSLATE_NOOP("Actions", "&Buildings"),
        QT_TRANSLATE_NOOP("Actions", "Select the buildings on the land, or those of the floors"),
        "", ""},
    CommandInfo{Command::SelectFloorsOf, "select-floors-of",
                QT_TRANSLATE_NOOP("Actions", "&Floors"),
                QT_TRANSLATE_NOOP("Actions", "Select the floors of the buildings"), "", ""},
    CommandInfo{Command::SelectSensorsOf, "select-sensors-of",
                QT_TRANSLATE_NOOP("Actions", "&Sensors"),
                QT_TRANSLATE_NOOP("Actions", "Select the sensors of the buildings"), "", ""},
    CommandInfo{
        Command::ProjectProperties, "project-properties",
        QT_TRANSLATE_NOOP("Actions", "&Project properties…"),
        QT_TRANSLATE_NOOP("Actions", "Title, units and coordinate reference system of the project"),
        "", ""},
    CommandInfo{Command::Settings, "settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"),
                QT_TRANSLATE_NOOP("Actions", "Language, theme and navigation"), "settings",
                "Ctrl+,"},
    CommandInfo{Command::FrameSelection, "frame-selection",
                QT_TRANSLATE_NOOP("Actions", "Zoom to &selection"),
                QT_TRANSLATE_NOOP("Actions", "Fly to where the selection fills the view"),
                "frame-selection", "F"},
    CommandInfo{Command::FrameAll, "frame-all", QT_TRANSLATE_NOOP("Actions", "Zoom to &all"),
                QT_TRANSLATE_NOOP("Actions", "Fly to where everything is seen"), "frame-all", "A"},
    CommandInfo{Command::Home, "home", QT_TRANSLATE_NOOP("Actions", "&Home view"),
                QT_TRANSLATE_NOOP("Actions", "The view a project opens with"), "home", "Home"},
    CommandInfo{Command::North, "north", QT_TRANSLATE_NOOP("Actions", "&North up"),
                QT_TRANSLATE_NOOP("Actions", "Turn the view to the north"), "north", "N"},
    CommandInfo{Command::Top, "top", QT_TRANSLATE_NOOP("Actions", "From the &top"),
                QT_TRANSLATE_NOOP("Actions", "Look straight down"), "top", "T"},
    CommandInfo{Command::Plan, "plan", QT_TRANSLATE_NOOP("Actions", "2D &plan"),
                QT_TRANSLATE_NOOP("Actions", "The same scene as a map: no perspective, north up"),
                "plan", "P", true},
    CommandInfo{Command::Walk, "walk", QT_TRANSLATE_NOOP("Actions", "&Walk"),
                QT_TRANSLATE_NOOP("Actions", "Through the park at the height of one's eyes"),
                "walk", "W", true},
    CommandInfo{Command::ViewBack, "view-back", QT_TRANSLATE_NOOP("Actions", "View &back"),
                QT_TRANSLATE_NOOP("Actions", "To where one looked from before"), "", "Alt+Left"},
    CommandInfo{Command::ViewForward, "view-forward", QT_TRANSLATE_NOOP("Actions", "View &forward"),
                QT_TRANSLATE_NOOP("Actions", "To where one went back from"), "", "Alt+Right"},
    CommandInfo{
        Command::MeasureDistance, "measure-distance",
        QT_TRANSLATE_NOOP("Actions", "Measure &distance"),
        QT_TRANSLATE_NOOP("Actions", "Along a line, on the plane, over the ground and in space"),
        "ruler", "Ctrl+Shift+M", true},
    CommandInfo{Command::MeasureArea, "measure-area", QT_TRANSLATE_NOOP("Actions", "Measure &area"),
                QT_TRANSLATE_NOOP("Actions", "Of a polygon, in m², hectares and mu"),
                "measure-area", "Ctrl+Shift+J", true},
    CommandInfo{Command::MeasureHeight, "measure-height",
                QT_TRANSLATE_NOOP("Actions", "Measure &height"),
                QT_TRANSLATE_NOOP("Actions", "Between two places on buildings or ground"),
                "measure-height", "Ctrl+Shift+H", true},
    CommandInfo{
        Command::MeasureAngle, "measure-angle", QT_TRANSLATE_NOOP("Actions", "Measure an&gle"),
        QT_TRANSLATE_NOOP("Actions", "Between two legs, on the plane"), "measure-angle", "", true},
    CommandInfo{Command::MeasurePlace, "measure-place",
                QT_TRANSLATE_NOOP("Actions", "Read &coordinates"),
                QT_TRANSLATE_NOOP("Actions", "Of a place, in the project's CRS and in degrees"),
                "pin", "", true},
    CommandInfo{Command::Explode, "explode", QT_TRANSLATE_NOOP("Actions", "&Explode building"),
                QT_TRANSLATE_NOOP("Actions", "Pull the floors of the selected building apart"),
                "explode", "E", true},
    CommandInfo{Command::Isolate, "isolate", QT_TRANSLATE_NOOP("Actions", "&Isolate floor"),
                QT_TRANSLATE_NOOP(
                    "Actions", "Show the selected floor; hide what is above, fade what is below"),
                "isolate", "I", true},
    CommandInfo{Command::CutPlane, "cut-plane", QT_TRANSLATE_NOOP("Actions", "&Cut plane"),
                QT_TRANSLATE_NOOP("Actions", "Cut away everything above a height"), "cut-plane",
                "C", true},
    CommandInfo{Command::Hide, "hide", QT_TRANSLATE_NOOP("Actions", "&Hide selection"),
                QT_TRANSLATE_NOOP("Actions", "Take what is selected out of the view"), "hide", "H"},
    CommandInfo{Command::ShowAll, "show-all", QT_TRANSLATE_NOOP("Actions", "Show e&verything"),
                QT_TRANSLATE_NOOP("Actions", "Bring back all that was hidden, isolated or cut"),
                "show", "Shift+H"},
    CommandInfo{Command::Shadows, "shadows", QT_TRANSLATE_NOOP("Actions", "Sha&dows"),
                QT_TRANSLATE_NOOP("Actions", "Shadows of the sun at the time of the scene"),
                "shadows", "", true},
    CommandInfo{Command::Labels, "labels", QT_TRANSLATE_NOOP("Actions", "&Labels"),
                QT_TRANSLATE_NOOP("Actions", "Names in the view"), "label", "L", true},
    CommandInfo{Command::Overview, "overview", QT_TRANSLATE_NOOP("Actions", "&Overview map"),
                QT_TRANSLATE_NOOP("Actions", "A small map of the plan with the camera on it"),
                "overview", "M", true},
    CommandInfo{Command::FullView, "full-view", QT_TRANSLATE_NOOP("Actions", "&Full view"),
                QT_TRANSLATE_NOOP("Actions", "Only the view, over the whole screen"), "fullscreen",
                "F11", true},
    CommandInfo{Command::StartPage, "start-page", QT_TRANSLATE_NOOP("Actions", "&Start page"),
                QT_TRANSLATE_NOOP("Actions", "Samples and recent projects"), "", ""},
    CommandInfo{Command::LayoutPlan, "layout-plan", QT_TRANSLATE_NOOP("Actions", "&Plan"),
                QT_TRANSLATE_NOOP("Actions", "Panels for planning land: layers, inspector, "
                                             "indicators"),
                "", "Alt+1", true},
    CommandInfo{Command::LayoutStack, "layout-stack", QT_TRANSLATE_NOOP("Actions", "&Stack"),
                QT_TRANSLATE_NOOP("Actions", "Panels for industry on floors: floors and the table"),
                "", "Alt+2", true},
    CommandInfo{Command::LayoutCompare, "layout-compare", QT_TRANSLATE_NOOP("Actions", "&Compare"),
                QT_TRANSLATE_NOOP("Actions", "Panels for comparing parks: indicators and the "
                                             "table"),
                "", "Alt+3", true},
    CommandInfo{Command::LayoutWatch, "layout-watch", QT_TRANSLATE_NOOP("Actions", "&Watch"),
                QT_TRANSLATE_NOOP("Actions", "Panels for operating a park: inspector and findings"),
                "", "Alt+4", true},
    CommandInfo{Command::LayoutPresent, "layout-present", QT_TRANSLATE_NOOP("Actions", "P&resent"),
                QT_TRANSLATE_NOOP("Actions", "Only the view and the tools"), "", "Alt+5", true},
    CommandInfo{Command::ResetLayout, "reset-layout", QT_TRANSLATE_NOOP("Actions", "&Reset layout"),
                QT_TRANSLATE_NOOP("Actions", "The panels of this layout where they were at first"),
                "", ""},
    CommandInfo{
        Command::CopyCoordinates, "copy-coordinates",
        QT_TRANSLATE_NOOP("Actions", "Copy &coordinates"),
        QT_TRANSLATE_NOOP("Actions", "East, north and height of this place, in the project's CRS"),
        "pin", ""},
    CommandInfo{Command::WhatIsThis, "what-is-this", QT_TRANSLATE_NOOP("Actions", "&What is this?"),
                QT_TRANSLATE_NOOP("Actions", "Click anything in the window to read what it does"),
                "help", "Shift+F1"},
    CommandInfo{Command::Tour, "tour", QT_TRANSLATE_NOOP("Actions", "&Tour of the window"),
                QT_TRANSLATE_NOOP("Actions", "Three things to begin with"), "", ""},
    CommandInfo{Command::Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keys and mouse"),
                QT_TRANSLATE_NOOP("Actions", "All shortcuts on one page"), "shortcuts", "?"},
    CommandInfo{Command::About, "about", QT_TRANSLATE_NOOP("Actions", "&About Parkwright"), "", "",
                ""},
};
static_assert(CommandTable.size() == size_t(Command::About) + 1);

QString translated(const char* text)
{
    return text[0] == '\0' ? QString() : QCoreApplication::translate("Actions", text);
}

const CommandInfo& infoOf(Command command)
{
    return *std::ranges::find(CommandTable, command, &CommandInfo::command);
}

QString settingOf(const CommandInfo& info)
{
    return QStringLiteral("shortcuts/") + QString::fromLatin1(info.key);
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
    return CommandTable;
}

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    const QSettings settings;
    for (const CommandInfo& info : CommandTable) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(info.key));
        if (info.icon[0] != '\0')
            action->setIcon(themedIcon(QString::fromLatin1(info.icon)));
        action->setShortcut(QKeySequence(
            settings.value(settingOf(info), QString::fromLatin1(info.shortcut)).toString()));
        action->setCheckable(info.checkable);
        mActions.insert(int(info.command), action);
    }
    mActions[int(Command::Quit)]->setMenuRole(QAction::QuitRole);
    mActions[int(Command::Settings)]->setMenuRole(QAction::PreferencesRole);
    mActions[int(Command::About)]->setMenuRole(QAction::AboutRole);
    retranslate();
}

QKeySequence Actions::delivered(Command command)
{
    return QKeySequence(QString::fromLatin1(infoOf(command).shortcut));
}

void Actions::setShortcut(Command command, const QKeySequence& keys)
{
    QSettings settings;
    if (keys == delivered(command))
        settings.remove(settingOf(infoOf(command)));
    else
        settings.setValue(settingOf(infoOf(command)), keys.toString(QKeySequence::PortableText));
    mActions[int(command)]->setShortcut(keys);
    retranslate();
    Q_EMIT shortcutsChanged();
}

void Actions::resetShortcuts()
{
    QSettings settings;
    for (const CommandInfo& info : CommandTable) {
        settings.remove(settingOf(info));
        mActions[int(info.command)]->setShortcut(delivered(info.command));
    }
    retranslate();
    Q_EMIT shortcutsChanged();
}

void Actions::retranslate()
{
    for (const CommandInfo& info : CommandTable) {
        QAction* action = mActions[int(info.command)];
        action->setText(translated(info.text));
        action->setToolTip(toolTip(info, action->shortcut()));
        action->setWhatsThis(toolTip(info, action->shortcut()));
    }
}

QString Actions::plainText(Command command)
{
    QString text = translated(infoOf(command).text);
    // Chinese names carry their mnemonic in brackets: "打开(&O)…".
    if (const qsizetype at = text.indexOf(QStringLiteral("(&")); at >= 0)
        text.remove(at, 4);
    return text.remove(u'&').remove(u'…').trimmed();
}

} // namespace parkwright
