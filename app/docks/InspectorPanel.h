#pragma once

#include "app/window/AppContext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace parkwright {

class EmptyState;
class InspectorModel;
class PanelView;

/// Shows what is selected, and lets it be edited: name, kind and where it belongs on top, then
/// fields by subject, figures and links. GUI thread.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(AppContext& context, QWidget* parent = nullptr);
    ~InspectorPanel() override;

    InspectorModel& model() { return *mModel; }
    PanelView& view() { return *mView; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSelection();
    void showHeader();
    void showBadges();
    void computeFigures();
    void select(const ObjectRef& object);
    void retranslate();

    AppContext& mContext;
    InspectorModel* mModel;
    PanelView* mView;
    QStackedWidget* mPages;
    EmptyState* mEmpty;
    QLabel* mIcon;
    QLabel* mPath;
    QLabel* mName;
    QLabel* mKind;
    QLabel* mBadges;
    QToolButton* mFrame;
    QToolButton* mHide;
    QToolButton* mFilled;
    QTimer mFiguresDue; ///< figures follow when editing pauses
    quint64 mJob = 0;   ///< that computes figures; 0 for none
};

} // namespace parkwright
