#pragma once

#include "app/tools/MeasureReport.h"
#include "app/tools/SnapCorners.h"
#include "app/window/Actions.h"
#include "app/window/AppContext.h"

#include <QObject>

#include <memory>

class QMenu;

namespace parkwright {

class MeasureCard;
class ViewPane;

/// The commands that measure on the view, and what they need to know: the ellipsoid, corners to
/// snap to. Both are made in jobs when first wanted. GUI thread; owned by the window.
class MeasureCommands final : public QObject
{
    Q_OBJECT

public:
    MeasureCommands(AppContext& context, const Actions& actions, ViewPane& pane);
    ~MeasureCommands() override;

    void fillMenu(QMenu& menu) const;
    void setProjectOpen(bool open);
    MeasureCard* card() { return mCard; } ///< nullptr without a view

private:
    void start(MeasureKind kind, bool on);
    void follow();
    void show();
    void prepare();
    QString legText(const MapPoint& from, const MapPoint& to) const;

    AppContext& mContext;
    const Actions& mActions;
    ViewPane& mPane;
    MeasureCard* mCard = nullptr;
    std::shared_ptr<const SnapCorners> mCorners; ///< null until they are known
    std::shared_ptr<const GeodesicMeasure> mEllipsoid;
    Crs mEllipsoidOf;
    quint64 mCornersJob = 0; ///< 0 for none
    quint64 mEllipsoidJob = 0;
};

} // namespace parkwright
