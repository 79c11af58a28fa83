#pragma once

#include "app/window/AppContext.h"

class QWidget;

namespace parkwright {

/// Another CRS for the project or for layers: asks which, says what follows, does it as one step
/// that can be undone, and keeps the camera where it looks. GUI thread; one per window.
class CrsChange final : public QObject
{
    Q_OBJECT

public:
    CrsChange(AppContext& context, QObject* parent);

    /// Asks for the project's. Where there is geometry, also whether it moves or only its label.
    void askForProject(QWidget* window);
    /// Asks for one that context layers are read in, in place of what their files say.
    static void askForLayers(AppContext& context, QWidget& window, std::vector<Uid> layers);

    /// What askForProject() does with its answers.
    void relabel(const Crs& crs);
    void reproject(const Crs& crs);

private:
    void choose(QWidget* window, const Crs& crs);
    void followPlan(const Change& change);
    void followCamera(const Crs& from, const Crs& to);

    AppContext& mContext;
    Crs mShown; ///< of the plan that the camera looks at
    quint64 mJob = 0;
    quint64 mCameraJob = 0;
};

} // namespace parkwright
