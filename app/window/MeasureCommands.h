#pragma once

#include "app/tools/MeasureBasis.h"
#include "app/window/Actions.h"
#include "app/window/AppContext.h"

#include <QObject>

#include <vector>

class QMenu;

namespace parkwright {

class MeasureCard;
class ViewPane;

/// The commands that measure on the view, and the card that shows what it comes to. What was
/// measured last stays on the card until the next measurement begins or it is closed. GUI thread;
/// owned by the window.
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
    struct Measured
    {
        MeasureKind kind = MeasureKind::Distance;
        std::vector<MapPoint> places; ///< empty for nothing
        bool isWhole = false;
    };
    void start(MeasureKind kind, bool on);
    void follow();
    void followTool();
    void show();
    void close();
    void startAnew();
    ProfileSampling samplingOf() const;
    QString legText(const MapPoint& from, const MapPoint& to);
    void askOtherCrs();
    void chooseOtherCrs(const Crs& crs);
    void askToSaveProfile();
    void saveProfile(const QString& path);

    AppContext& mContext;
    const Actions& mActions;
    ViewPane& mPane;
    MeasureBasis mBasis;
    MeasureCard* mCard = nullptr;
    Measured mMeasured; ///< what the card shows
};

} // namespace parkwright
