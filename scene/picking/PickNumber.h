#pragma once

#include <cstdint>

namespace parkwright {

/// What a pick number stands for. The values are known to the shaders (common.glsl); at most 15.
enum class PickKind : std::uint32_t {
    None = 0,     ///< sky, terrain, backdrop
    Floor = 1,    ///< slot in the floor table
    Building = 2, ///< slot in the building table: roofs, and buildings without floors
    Parcel = 3,
    Sensor = 4,
    Boundary = 5, ///< parks, phases, jurisdictions
    Context = 6,  ///< feature of a context layer
    Tree = 7,
    Label = 8,
    Gizmo = 9,
};

/// 32 bits that the id buffer carries for every pixel: kind in the top four, slot + 1 below, and
/// all zero for nothing. RGBA8 with red as the lowest byte.
struct PickNumber
{
    PickKind kind = PickKind::None;
    std::uint32_t slot = 0; ///< below 2^28 - 1

    friend bool operator==(const PickNumber&, const PickNumber&) = default;
};

constexpr std::uint32_t encodePickNumber(const PickNumber& number)
{
    return number.kind == PickKind::None ? 0u
                                         : (static_cast<std::uint32_t>(number.kind) << 28) |
                                               ((number.slot + 1) & 0x0fffffffu);
}

constexpr PickNumber decodePickNumber(std::uint32_t bits)
{
    const std::uint32_t slotPlusOne = bits & 0x0fffffffu;
    if (slotPlusOne == 0)
        return {};
    return {static_cast<PickKind>(bits >> 28), slotPlusOne - 1};
}

} // namespace parkwright
