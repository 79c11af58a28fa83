#pragma once

#include "gis/geo/Geometry.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace parkwright {

/// How a building's walls are drawn; the numbers are known to building.frag.
enum class BuildingMaterial {
    Clay = 0,      ///< public, commercial, mixed, unknown: light clay with windows
    Metal = 1,     ///< plant halls: cladding, a band of windows under the eaves
    Glass = 2,     ///< research and offices: curtain wall
    Dwelling = 3,  ///< dormitories and flats: single windows
    Warehouse = 4, ///< cladding with dock doors
    Ribbon = 5,    ///< high-rise factories: long windows between piers
    Context = 6,   ///< the surroundings: cooler, plain
    Parking = 7,   ///< open decks
};

enum class RoofStyle { Flat, MonoPitch, Gable, SawTooth, Hip };

/// One storey as it is drawn.
struct FloorShape
{
    double elevation = 0;      ///< top of its slab, project CRS z
    double height = 3.6;       ///< metres, slab to slab
    std::uint32_t outline = 0; ///< which of BuildingShape::outlines
    friend bool operator==(const FloorShape&, const FloorShape&) = default;
};

/// A part of a floor that is let on its own, as it is drawn on the slab.
struct SpaceShape
{
    std::uint32_t floor = 0; ///< which of BuildingShape::floors
    Geometry outline;        ///< within the floor's, a little smaller than the space is
};

/// A building as plain data, ready to become triangles; nothing in it refers to the document.
struct BuildingShape
{
    std::uint32_t slot = 0; ///< in the building table
    /// Distinct outlines in the project CRS; the first is the footprint.
    std::vector<Geometry> outlines;
    double base = 0;  ///< z of the ground at its walls
    double foot = -1; ///< z where walls begin, in the ground on sloping land
    double top = 10;  ///< z of the eaves: where walls end and the roof begins
    /// Basements first, then upwards without gaps; may be empty (context buildings).
    std::vector<FloorShape> floors;
    std::vector<SpaceShape> spaces; ///< seen where floors are drawn one by one
    RoofStyle roof = RoofStyle::Flat;
    double roofHeight = 0; ///< metres above `top`, of pitched roofs; 0 chooses one
    BuildingMaterial material = BuildingMaterial::Clay;
    /// Walls and roofs with z, from a source that has them; drawn instead of the extrusion.
    Geometry shell;
};

} // namespace parkwright
