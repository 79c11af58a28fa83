#pragma once

#include "scene/colour/Legend.h"

#include <QSet>
#include <QWidget>

class QLabel;

namespace parkwright {

class LegendModel;
class PanelModel;
class PanelView;

/// What the colours mean, with how many objects have each and a box that shows and hides them.
class LegendView final : public QWidget
{
    Q_OBJECT

public:
    explicit LegendView(QWidget* parent = nullptr);

    void setLegend(const Legend& legend);
    const Legend& legend() const { return mLegend; }
    /// Entries whose objects are hidden, by place.
    void setHidden(const QSet<int>& places);
    int wantedHeight() const; ///< to show all entries, pixels
    PanelModel& model();
    PanelView& view() { return *mView; }

Q_SIGNALS:
    /// An entry was clicked, or Enter pressed on it. @param place in the legend
    void entryActivated(int place);
    /// Its box was switched.
    void entrySwitched(int place, bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Legend mLegend;
    QSet<int> mHidden;
    bool mWasSwitched = false; ///< by the click that is under way
    LegendModel* mModel;
    PanelView* mView;
    QLabel* mTitle;
    QLabel* mUnit;
};

} // namespace parkwright
