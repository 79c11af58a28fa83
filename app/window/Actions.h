#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <span>

class QAction;

namespace parkwright {

/// Everything that the user can do from a menu, a tool bar or by a key.
enum class Command {
    New,
    Open,
    Save,
    SaveAs,
    CloseProject,
    Import,
    ImportFolder,
    Export,
    SavePicture,
    Quit,
    Undo,
    Redo,
    CopyView,
    Find,
    ClearSelection,
    SelectRectangle,
    SelectPolygon,
    SelectByExpression,
    SelectSameKind,
    InvertSelection,
    SelectAdjoining,
    SelectWithinDistance,
    SelectParcelsOf,
    SelectBuildingsOf,
    SelectFloorsOf,
    SelectSensorsOf,
    ProjectProperties,
    Settings,
    FrameSelection,
    FrameAll,
    Home,
    North,
    Top,
    Plan,
    Walk,
    ViewBack,
    ViewForward,
    MeasureDistance,
    MeasureArea,
    MeasureHeight,
    MeasureAngle,
    MeasurePlace,
    Explode,
    Isolate,
    CutPlane,
    Hide,
    ShowAll,
    Shadows,
    Labels,
    Overview,
    FullView,
    StartPage,
    LayoutPlan,
    LayoutStack,
    LayoutCompare,
    LayoutWatch,
    LayoutPresent,
    ResetLayout,
    CopyCoordinates,
    WhatIsThis,
    Tour,
    Shortcuts,
    About
};

/// One command as the user knows it: the same name, icon, shortcut and explanation wherever it
/// appears. Texts are English, translated in context "Actions".
struct CommandInfo
{
    Command command;
    const char* key;      ///< stable: object name of the action, name in settings
    const char* text;     ///< with mnemonic, and an ellipsis when it asks something first
    const char* tip;      ///< what it does, one sentence; may be empty
    const char* icon;     ///< of resources/icons; empty for none
    const char* shortcut; ///< portable text; empty for none
    bool checkable = false;
};

/// The one table of commands, in the order of the menus.
std::span<const CommandInfo> commandTable();

/// The QActions of the table. GUI thread; owned by the window.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    QAction* operator[](Command command) const { return mActions.value(int(command)); }
    /// As the program comes; empty for none.
    static QKeySequence delivered(Command command);
    /// From now on and for the next start; empty takes it away.
    void setShortcut(Command command, const QKeySequence& keys);
    void resetShortcuts();
    /// Puts texts into the language of the moment.
    void retranslate();
    /// The name without mnemonic and ellipsis.
    static QString plainText(Command command);

Q_SIGNALS:
    void shortcutsChanged();

private:
    QHash<int, QAction*> mActions;
};

} // namespace parkwright
