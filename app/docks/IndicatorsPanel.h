#pragma once

#include "app/window/AppContext.h"
#include "gis/land/Indicators.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QActionGroup;
class QComboBox;
class QLabel;
class QMenu;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace parkwright {

class EmptyState;
class PanelModel;
class PanelView;

/// The figures of the plan, of what is selected, or of one park or phase, and where each comes
/// from. Computed in a job when editing pauses. GUI thread.
class IndicatorsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit IndicatorsPanel(AppContext& context, QWidget* parent = nullptr);
    ~IndicatorsPanel() override;

    PanelModel& model() { return *mModel; }
    PanelView& view() { return *mView; }
    QComboBox& scopeChooser() { return *mScope; }
    QComboBox& unitChooser() { return *mUnit; }
    QMenu* optionsMenu() const;
    /// What is shown at the moment; nothing before the first job has ended.
    const std::optional<IndicatorSet>& figures() const { return mFigures; }
    QString explanation() const; ///< of the current line
    bool isComputing() const { return mDue.isActive() || mJob != 0 || mCheckJob != 0; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void buildOptions();
    void listScopes();
    void follow(const Change& change);
    std::optional<std::vector<ObjectRef>> objects() const;
    void ask();
    void compute();
    void check(const std::vector<ObjectRef>& objects);
    void showFigures();
    void explain();
    void fitExplanation();
    void chooseUnit(int place);
    void retranslate();

    AppContext& mContext;
    PanelModel* mModel;
    PanelView* mView;
    QComboBox* mScope;
    QComboBox* mUnit;
    QToolButton* mCopy;
    QToolButton* mOptions;
    QLabel* mNote;
    QLabel* mExplanation;
    QScrollArea* mScroll;
    QStackedWidget* mPages;
    EmptyState* mEmpty;
    QActionGroup* mAreas;
    QActionGroup* mLayers;
    IndicatorOptions mWanted;
    std::optional<IndicatorSet> mFigures;
    Findings mBroken; ///< limits, within what the figures are about
    QTimer mDue;      ///< figures follow when editing pauses
    bool mStale = true;
    quint64 mJob = 0;      ///< that computes figures; 0 for none
    quint64 mCheckJob = 0; ///< that looks for broken limits
};

} // namespace parkwright
