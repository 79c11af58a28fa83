#pragma once

#include "app/tools/AreaFinder.h"
#include "app/window/Actions.h"
#include "app/window/AppContext.h"
#include "gis/land/RelatedRows.h"
#include "gis/model/SelectionSets.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QToolButton;
class QWidget;

namespace parkwright {

class AttributePanel;
class ParkScene;
class SelectTool;
class SelectExpression;
class ViewPane;

/// What the commands that select do, and when they can be done: by an area of the view, by
/// expression, the rest of a kind, what belongs to what is selected. GUI thread; owned by the view.
class SelectCommands final : public QObject
{
    Q_OBJECT

public:
    SelectCommands(AppContext& context, const Actions& actions, ViewPane& pane, ParkScene& scene);
    ~SelectCommands() override;

    static void fillMenu(QMenu& select, QMenu& related, const Actions& actions);
    /// For the tool bar: the rectangle, with the other ways in its menu.
    QToolButton* makeButton(QWidget* parent) const;
    /// Its kind counts where nothing is selected.
    void setTable(AttributePanel* table);
    void setProjectOpen(bool open);
    /// nullptr when it is not open
    SelectExpression* dialog() const;
    bool isBusy() const { return mFinder.isBusy() || mJob != 0; }

private:
    void connectCommands();
    void follow();
    void followTool();
    void begin(Command command, bool on);
    void listen(SelectTool& tool);
    void look(const QPolygonF& corners, AreaRule rule, SelectMode mode);
    void click(const QPointF& at, SelectMode mode);
    void use(const std::vector<ObjectRef>& found, SelectMode mode);
    void relate(Relation relation, double metres = 0);
    void askDistance();
    void openDialog();
    std::vector<TableId> kinds() const;

    AppContext& mContext;
    const Actions& mActions;
    ViewPane& mPane;
    ParkScene& mScene;
    AreaFinder mFinder;
    SelectMode mMode = SelectMode::Replace; ///< of what mFinder looks for
    QPointer<AttributePanel> mTable;
    QPointer<SelectExpression> mDialog;
    quint64 mJob = 0;                        ///< that looks for what is related; 0 for none
    double mDistance = 50;                   ///< metres, asked for last
    Command mTool = Command::ClearSelection; ///< that is active; ClearSelection for none
    bool mIsOpen = false;
};

} // namespace parkwright
