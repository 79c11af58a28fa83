#include "scene/labels/LabelLayout.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr float CellSize = 64;     // pixels
constexpr float Gap = 4;           // pixels between two labels
constexpr float ShownBefore = 0.5; // of a priority step

/// Rectangles by the cells of the picture that they touch.
class Occupied
{
public:
    explicit Occupied(const QSizeF& picture)
        : mColumns(std::max(1, int(std::ceil(picture.width() / double(CellSize)))))
        , mRows(std::max(1, int(std::ceil(picture.height() / double(CellSize)))))
        , mCells(size_t(mColumns) * size_t(mRows))
    {
    }

    bool isFree(const LabelBox& box) const
    {
        return !visit(box, [&box](const std::vector<const LabelBox*>& cell) {
            return std::any_of(cell.begin(), cell.end(), [&box](const LabelBox* other) {
                return std::abs(box.centerX - other->centerX) <
                           box.halfWidth + other->halfWidth + Gap &&
                       std::abs(box.centerY - other->centerY) <
                           box.halfHeight + other->halfHeight + Gap / 2;
            });
        });
    }

    void add(const LabelBox& box)
    {
        visit(box, [&box](std::vector<const LabelBox*>& cell) {
            cell.push_back(&box);
            return false;
        });
    }

private:
    template <typename Self, typename Visit>
    static bool visitCells(Self& self, const LabelBox& box, Visit visit)
    {
        const auto cell = [](float value, int count) {
            return std::clamp(int(value / CellSize), 0, count - 1);
        };
        const int c0 = cell(box.centerX - box.halfWidth - Gap, self.mColumns);
        const int c1 = cell(box.centerX + box.halfWidth + Gap, self.mColumns);
        const int r0 = cell(box.centerY - box.halfHeight - Gap, self.mRows);
        const int r1 = cell(box.centerY + box.halfHeight + Gap, self.mRows);
        for (int row = r0; row <= r1; ++row) {
            for (int column = c0; column <= c1; ++column) {
                if (visit(self.mCells[size_t(row) * size_t(self.mColumns) + size_t(column)]))
                    return true;
            }
        }
        return false;
    }
    template <typename Visit>
    bool visit(const LabelBox& box, Visit visit) const
    {
        return visitCells(*this, box, visit);
    }
    template <typename Visit>
    bool visit(const LabelBox& box, Visit visit)
    {
        return visitCells(*this, box, visit);
    }

    int mColumns;
    int mRows;
    std::vector<std::vector<const LabelBox*>> mCells;
};

} // namespace

std::vector<std::size_t> LabelLayout::place(std::span<const LabelBox> boxes, const QSizeF& picture)
{
    struct Candidate
    {
        float rank;
        std::size_t index;
    };
    std::vector<Candidate> candidates;
    candidates.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const LabelBox& box = boxes[i];
        // What reaches out of the picture by more than half would read as a fragment.
        if (!(box.centerX >= 0 && box.centerY >= 0 && double(box.centerX) <= picture.width() &&
              double(box.centerY) <= picture.height()))
            continue;
        candidates.push_back({box.priority + (mShown.count(box.id) != 0 ? ShownBefore : 0.0F), i});
    }
    std::sort(candidates.begin(), candidates.end(),
              [boxes](const Candidate& a, const Candidate& b) {
                  if (a.rank != b.rank)
                      return a.rank > b.rank;
                  const LabelBox& p = boxes[a.index];
                  const LabelBox& q = boxes[b.index];
                  return p.distance != q.distance ? p.distance < q.distance : p.id < q.id;
              });
    Occupied occupied(picture);
    std::vector<std::size_t> placed;
    for (const Candidate& candidate : candidates) {
        const LabelBox& box = boxes[candidate.index];
        if (!occupied.isFree(box))
            continue;
        occupied.add(box);
        placed.push_back(candidate.index);
    }
    mShown.clear();
    for (const std::size_t index : placed)
        mShown.insert(boxes[index].id);
    return placed;
}

} // namespace parkwright
