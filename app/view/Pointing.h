#pragma once

#include "app/view/Navigator.h"
#include "gis/model/Selection.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace parkwright {

/// What the pointer means on the view: hover names things, a click selects, with Ctrl it toggles,
/// a double click frames, the right button asks for a menu.
class Pointing final : public QObject
{
    Q_OBJECT

public:
    /// @param resolve tells which row a pick stands for; null for none
    Pointing(SceneWidget& widget, Navigator& navigator, Selection& selection,
             std::function<ObjectRef(const PickResult&)> resolve, QObject* parent = nullptr);

    /// False while a tool has the pointer: no hover, no clicks.
    void setActive(bool active);

Q_SIGNALS:
    /// @param object null when there is nothing
    void hovered(const parkwright::ObjectRef& object, const QPoint& at);
    /// Where the line of sight under the pointer ends; `known` false over the sky or outside.
    void placeChanged(bool known, const parkwright::MapPoint& place);
    void frameWanted(const parkwright::ObjectRef& object);
    void menuWanted(const parkwright::ObjectRef& object, const QPoint& globalAt);
    /// The right button was clicked while a tool has the pointer.
    void toolClicked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void leave();
    void click(const QPointF& at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    ObjectRef objectAt(const QPointF& at);

    SceneWidget& mWidget;
    Navigator& mNavigator;
    Selection& mSelection;
    std::function<ObjectRef(const PickResult&)> mResolve;
    QTimer mLook; ///< hovering asks the graphics card at most some thirty times a second
    QPointF mAt;
    bool mIsActive = true;
};

} // namespace parkwright
