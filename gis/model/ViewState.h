#pragma once

#include "gis/core/Uid.h"
#include "gis/geo/Geometry.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace parkwright {

/// Where one looks from, told by what one looks at.
struct CameraPose
{
    MapPoint target;           ///< the point that is looked at and turned about, project CRS
    double distance = 800;     ///< metres from the target to the eye
    double heading = 45;       ///< degrees clockwise from north, the direction one looks in
    double pitch = -35;        ///< degrees; 0 looks level, -90 straight down
    double fieldOfView = 35;   ///< degrees, vertical; unused when orthographic
    bool orthographic = false; ///< with pitch -90 and heading 0 this is the 2D plan

    friend bool operator==(const CameraPose&, const CameraPose&) = default;
};

/// What gives plan objects their colour. Each has a legend.
enum class ColourBy {
    LandUse,     ///< parcels by planned use, buildings in their material
    ExistingUse, ///< parcels by existing use
    BuildingUse,
    Tenant,
    Vacancy,
    SlabLoad,
    FloorHeight, ///< storey height
    Status,
    Phase
};

/// Kinds of things that can be switched on and off as a whole.
enum class SceneKind {
    Terrain,
    Imagery,
    Parcels,
    Buildings,
    Sensors,
    ParkBoundaries,
    PhaseBoundaries,
    JurisdictionBoundaries,
    Labels,
    Trees,
    Context
};
constexpr int SceneKindCount = 11;

/// Cuts away everything above (horizontal) or in front of (upright) a plane.
struct CutPlane
{
    MapPoint through;
    double heading = 0; ///< degrees clockwise from north, where the removed side lies; upright cuts
    bool horizontal = true; ///< true removes what is higher than through.z
    friend bool operator==(const CutPlane&, const CutPlane&) = default;
};

/// A building pulled apart so that its floors can be seen.
struct Explode
{
    Uid building;
    double gap = 4; ///< metres of air added between floors
    friend bool operator==(const Explode&, const Explode&) = default;
};

/// Everything about one picture that is not the plan: camera, visibility, colouring, explode, cut,
/// time of day. One value per viewport, saved with the project, never on the undo stack. Themes,
/// bookmarks, tour stops and `render` all use it.
struct ViewState
{
    CameraPose camera;
    ColourBy colourBy = ColourBy::LandUse;
    QString palette; ///< id of the land-use palette in the standards pack; empty is its default
    std::array<bool, SceneKindCount> visible{true, true, true, true, true, true,
                                             true, true, true, true, true};
    std::array<double, SceneKindCount> opacity{1, 1, 0.75, 1, 1, 1, 1, 1, 1, 1, 1}; ///< 0 to 1
    std::vector<Uid>
        hidden; ///< single objects (buildings, floors, parcels) and layers switched off
    std::optional<Explode> explode; ///< at most one building at a time
    Uid isolatedFloor; ///< what is above is hidden, what is below is faint; null for none
    std::optional<CutPlane> cut;
    std::optional<qint64>
        timeMs; ///< instant that light and phases follow, UTC ms; none = stored scene time
    bool shadows = true;

    bool isVisible(SceneKind kind) const { return visible[size_t(kind)]; }

    QString toJson() const;
    /// Unknown members are ignored, missing ones keep their default; nothing if `json` is no
    /// object.
    static std::optional<ViewState> fromJson(const QString& json);

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

/// Stable names for the command line and files: "land-use", "slab-load" …
QString colourByName(ColourBy colourBy);
std::optional<ColourBy> colourByFromName(const QString& name);
QStringList colourByNames();
QString sceneKindName(SceneKind kind);

} // namespace parkwright
