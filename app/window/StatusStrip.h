#pragma once

#include "app/window/AppContext.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace parkwright {

class JobsIndicator;
class SelectionLabel;
class ViewPane;

/// The status bar: place under the pointer, CRS, scale, what is selected, what runs.
class StatusStrip final : public QStatusBar
{
    Q_OBJECT

public:
    StatusStrip(AppContext& context, ViewPane& view, QWidget* parent = nullptr);

    JobsIndicator& jobs() { return *mJobs; }
    /// East, north and height as people write them; empty without a place.
    static QString placeText(const MapPoint& place);
    /// Shown only while a project is open.
    void setProjectOpen(bool open);

Q_SIGNALS:
    void crsClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPlace(bool known, const MapPoint& place);
    void showScale();
    void showCrs();

    AppContext& mContext;
    ViewPane& mView;
    QLabel* mPlace;
    QLabel* mScale;
    SelectionLabel* mSelection;
    QToolButton* mCrs;
    JobsIndicator* mJobs;
};

} // namespace parkwright
