#pragma once

#include "scene/colour/Legend.h"

#include <QWidget>

class QLabel;

namespace parkwright {

class PanelModel;
class PanelView;

/// What the colours mean, with how many objects have each.
class LegendView final : public QWidget
{
    Q_OBJECT

public:
    explicit LegendView(QWidget* parent = nullptr);

    void setLegend(const Legend& legend);
    const Legend& legend() const { return mLegend; }
    int wantedHeight() const; ///< to show all entries, pixels
    PanelModel& model() { return *mModel; }
    PanelView& view() { return *mView; }

Q_SIGNALS:
    /// An entry was clicked, or Enter pressed on it. @param place in the legend
    void entryActivated(int place);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Legend mLegend;
    PanelModel* mModel;
    PanelView* mView;
    QLabel* mTitle;
    QLabel* mUnit;
};

} // namespace parkwright
