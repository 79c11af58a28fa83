#pragma once

#include <QSizeF>

#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

namespace parkwright {

/// A label as the layout sees it: a rectangle in the picture, logical pixels from the top left.
struct LabelBox
{
    std::uint64_t id = 0;
    float centerX = 0, centerY = 0;
    float halfWidth = 0, halfHeight = 0;
    float priority = 0;
    float distance = 0; ///< from the eye; nearer ones win between equals
};

/// Chooses labels that do not touch each other. Labels that were shown before are preferred a
/// little, so that they neither jump nor flicker while the camera moves.
class LabelLayout
{
public:
    /// @returns positions in `boxes`, best first
    std::vector<std::size_t> place(std::span<const LabelBox> boxes, const QSizeF& picture);
    /// Nothing was shown before: the next choice depends on its boxes alone.
    void forget() { mShown.clear(); }

private:
    std::unordered_set<std::uint64_t> mShown;
};

} // namespace parkwright
