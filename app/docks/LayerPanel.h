#pragma once

#include "app/window/AppContext.h"
#include "scene/colour/Legend.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QModelIndex;
class QSlider;
class QSplitter;
class QStackedWidget;

namespace parkwright {

class EmptyState;
class LayerModel;
class LegendView;
class PanelView;

/// Kinds of the plan and context layers as a tree, with what colours mean below it. GUI thread.
class LayerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit LayerPanel(AppContext& context, QWidget* parent = nullptr);
    ~LayerPanel() override;

    /// What the scene says its colours mean.
    void setLegend(const Legend& legend);
    /// Of context layers that cannot be read; they replace those before.
    void setFindings(const Findings& findings);
    /// Where relative paths of layers begin; empty for a project without a file.
    void setProjectPath(const QString& path);
    /// What tells the scale of the view, as a denominator; for bounds of layers.
    void setScale(std::function<double()> scale) { mScale = std::move(scale); }

    LayerModel& model() { return *mModel; }
    PanelView& view() { return *mView; }
    LegendView& legendView() { return *mLegend; }
    QComboBox& colourChooser() { return *mColourBy; }
    QSlider& opacitySlider() { return *mOpacity; }
    QMenu* makeMenu(); ///< for the lines selected; the caller owns it

Q_SIGNALS:
    /// The empty panel's button: the window knows how to import.
    void importWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTree();
    void buildActions();
    QAction* action(const QString& icon, const QKeySequence& key, void (LayerPanel::*slot)());
    void layOut();
    void fitLegend();
    void followView();
    void followLines();
    void chooseColour(int place);
    void slideOpacity(int percent);
    void toggleLines();
    void zoomToLines();
    void renameLine();
    void removeLines();
    void duplicateLines();
    void fillScaleMenu(QMenu& menu);
    void groupLines();
    void ungroupLines();
    void moveUp();
    void moveDown();
    void showDetails();
    void chooseCrs();
    void showOnly();
    void selectEntry(int place);
    void switchEntry(int place, bool on);
    void followSwitches();
    void remakeLegend();
    void retranslate();

    AppContext& mContext;
    LayerModel* mModel;
    PanelView* mView;
    LegendView* mLegend;
    QComboBox* mColourBy;
    QLabel* mColourLabel;
    QSlider* mOpacity;
    QLabel* mOpacityLabel;
    QLabel* mOpacityValue;
    QSplitter* mSplitter;
    QStackedWidget* mPages;
    EmptyState* mEmpty;
    QAction* mToggle = nullptr;
    QAction* mOnly = nullptr;
    QAction* mZoom = nullptr;
    QAction* mRename = nullptr;
    QAction* mRemove = nullptr;
    QAction* mDuplicate = nullptr;
    QAction* mGroup = nullptr;
    QAction* mUngroup = nullptr;
    QAction* mUp = nullptr;
    QAction* mDown = nullptr;
    QAction* mDetails = nullptr;
    QAction* mCrs = nullptr;
    QString mProjectPath;
    std::function<double()> mScale;
    bool mSplitByHand = false;
    int mGesture = 0;                             ///< of the drag of the slider; 0 for none
    std::map<int, std::vector<Uid>> mSwitchedOff; ///< by place in the legend
    quint64 mSelectJob = 0;                       ///< that looks for the objects of an entry
    quint64 mLegendJob = 0;                       ///< that puts the legend into another language
};

} // namespace parkwright
