#pragma once

#include "gis/core/Result.h"
#include "gis/model/PlanState.h"
#include "gis/model/ViewState.h"

#include <QSize>

#include <optional>
#include <string>
#include <vector>

namespace parkwright {

class CameraController;
class SceneController;

/// What a picture is asked to show, as it was written.
struct RenderArguments
{
    std::string project;
    std::string out;
    std::string size = "1280x720";
    std::string view;
    std::string park;
    std::string colourBy;
    std::string explode;
    double gap = 4; ///< metres
    std::string isolate;
    std::optional<double> cut; ///< height, project CRS
    std::string time;
    std::vector<std::string> hide;
    std::string lookAt;
    std::optional<double> distance, heading, pitch;
    bool plan = false;
    std::string title; ///< drawn into the picture
    bool legend = false, scaleBar = false;
    int quality = 92; ///< of JPEG
};

/// The view that was asked for, as far as the plan alone says.
struct RenderView
{
    ViewState view;
    bool hasCamera = false;        ///< of a saved view
    std::vector<ObjectRef> framed; ///< what is to fill the picture; empty is everything
};

Result<QSize> renderSize(const std::string& text);
Result<RenderView> renderViewOf(const RenderArguments& arguments, const PlanState& state);
/// Where to look from; known once the scene has been read.
Result<CameraPose> renderCamera(const RenderArguments& arguments, const RenderView& wanted,
                                const SceneController& scene, const QSize& size);

} // namespace parkwright
