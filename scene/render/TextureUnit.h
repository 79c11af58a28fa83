#pragma once

namespace parkwright {

/// Which texture unit holds what, in every pass. Drawables use Own0 to Own3 for textures of their
/// own; the rest is bound once near the root.
enum TextureUnit : unsigned {
    Own0 = 0, ///< e.g. imagery of a terrain tile, label atlas
    Own1 = 1, ///< e.g. land-use ids of a terrain tile
    Own2 = 2,
    Own3 = 3,
    ColourMapUnit = 4, ///< the finished colour pass, for resolve and overlay
    DepthMapUnit = 5,  ///< its depth
    ShadowMapUnit = 6,
    BuildingTableUnit = 7, ///< samplerBuffer, 2 RGBA32F per building
    FloorTableUnit = 8,    ///< samplerBuffer, 1 RGBA32F per floor
    FloorStateUnit = 9,    ///< usamplerBuffer, RGBA8UI per floor
    ParcelStateUnit = 10,  ///< usamplerBuffer, RGBA8UI per parcel
    SensorTableUnit = 11,  ///< samplerBuffer
    AmbientMapUnit = 12,   ///< openness to the sky, for resolve
    FreeUnit13 = 13,
};

/// Vertex attribute slots of our own; others are aliased by NVIDIA's fixed-function attributes.
enum VertexSlot : unsigned { OwnSlotA = 6, OwnSlotB = 7 };

/// Bits of the state byte (alpha) of a table row that has colour and state: floors, parcels.
enum RowState : unsigned char {
    RowHidden = 1,
    RowFaint = 2,
    RowHovered = 4,
    RowSelected = 8,
    RowBroken = 16,   ///< a rule is broken: hatched in the bad colour
    RowColoured = 32, ///< its rgb replaces the colour of its material
    RowNoValue = 64,  ///< the value that gives the colour is not known
    RowHatched = 128, ///< land kept for later, in stripes of its own colour
};

} // namespace parkwright
