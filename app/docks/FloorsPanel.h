#pragma once

#include "app/window/AppContext.h"

#include <QWidget>

#include <functional>

class QLabel;
class QListView;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace parkwright {

class EmptyState;
class FloorsDelegate;
class FloorsModel;

/// The floors of the building that is selected, as a section from top to bottom, and what opens it:
/// pulling its floors apart, showing one alone, cutting off what is above. GUI thread.
class FloorsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FloorsPanel(AppContext& context, QWidget* parent = nullptr);

    /// Heights of the ground, project CRS, for the cut plane of buildings that stand on the
    /// terrain; without it that is 0.
    void setGround(std::function<double(double x, double y)> ground);

    const Uid& building() const { return mBuilding; } ///< null when none is shown
    FloorsModel& model() { return *mModel; }
    QListView& view() { return *mView; }
    QSlider& gapSlider() { return *mGap; } ///< half metres
    QSlider& cutSlider() { return *mCut; } ///< decimetres above the building's ground
    QToolButton& explodeButton() { return *mExplode; }
    QToolButton& isolateButton() { return *mIsolate; }
    QToolButton& cutButton() { return *mCutOn; }
    QPushButton& resetButton() { return *mReset; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildControls();
    void layOut();
    void followSelection();
    void followView();
    void showFloors();
    void selectLines();
    void explode(double gap); ///< 0 puts the floors together
    void isolate(bool on);
    void cut(bool on);
    void setCut(double height);
    void retranslate();
    double ground() const;
    Uid currentFloor() const;

    AppContext& mContext;
    std::function<double(double, double)> mGround;
    Uid mBuilding;
    FloorsModel* mModel;
    FloorsDelegate* mDelegate;
    QListView* mView;
    QLabel* mName;
    QLabel* mAbout;
    QToolButton* mExplode;
    QToolButton* mIsolate;
    QToolButton* mCutOn;
    QSlider* mGap;
    QSlider* mCut;
    QLabel* mGapText;
    QLabel* mCutText;
    QLabel* mIsolateText;
    QPushButton* mReset;
    QStackedWidget* mPages;
    EmptyState* mEmpty;
    bool mFollowing = false; ///< the list is being made to show the selection
};

} // namespace parkwright
