#include "scene/enclaves/BoundariesFromPlan.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace parkwright {

namespace {

constexpr double FineStep = 6;       ///< metres between points of parks and phases on the ground
constexpr double MostPoints = 20000; ///< of one boundary; a long one gets a coarser step
constexpr double FlatStep = 250;     ///< on ground without relief

constexpr ColourRow OriginHue{0x12, 0x8F, 0x88, 0}; ///< calm teal
constexpr ColourRow HostHue{0x3F, 0x6B, 0xBA, 0};   ///< calm blue
constexpr ColourRow PhaseColour{0x33, 0x41, 0x55, 0};
constexpr ColourRow OtherColour{0x7A, 0x86, 0x96, 0};

double lengthOf(const Ring& ring)
{
    double length = 0;
    for (size_t i = 0; i < ring.size(); ++i) {
        const MapPoint& a = ring[i];
        const MapPoint& b = ring[(i + 1) % ring.size()];
        length += std::hypot(b.x - a.x, b.y - a.y);
    }
    return length;
}

Line closedOnGround(const Ring& ring, const HeightField& ground)
{
    Line line(ring.begin(), ring.end());
    if (!line.empty())
        line.push_back(line.front());
    const double step = ground.isFlat() ? FlatStep : FineStep;
    return ground.drapedLine(line, std::max(step, lengthOf(ring) / MostPoints));
}

class Writer
{
public:
    explicit Writer(const HeightField& ground)
        : mGround(ground)
    {
    }

    void add(const ObjectRef& object, SceneKind kind, BoundaryStyle style, const ColourRow& colour,
             const Geometry& boundary)
    {
        if (boundary.kind() != GeometryKind::Polygons)
            return;
        PlannedBoundary planned{object, kind, colour, {}, boundary.extent(), 0, 0};
        planned.shape.slot = std::uint32_t(mAll.size());
        planned.shape.style = style;
        planned.lowest = std::numeric_limits<double>::infinity();
        planned.highest = -planned.lowest;
        for (const Polygon& polygon : boundary.polygons()) {
            addRing(planned, polygon.outer);
            for (const Ring& hole : polygon.holes)
                addRing(planned, hole);
        }
        if (!planned.shape.lines.empty())
            mAll.push_back(std::move(planned));
    }

    std::vector<PlannedBoundary> take() { return std::move(mAll); }

private:
    void addRing(PlannedBoundary& planned, const Ring& ring)
    {
        if (ring.size() < 3)
            return;
        planned.shape.lines.push_back(closedOnGround(ring, mGround));
        for (const MapPoint& p : planned.shape.lines.back()) {
            planned.lowest = std::min(planned.lowest, p.z);
            planned.highest = std::max(planned.highest, p.z);
        }
    }

    const HeightField& mGround;
    std::vector<PlannedBoundary> mAll;
};

} // namespace

std::vector<PlannedBoundary> boundariesOf(const PlanState& plan, const HeightField& ground)
{
    QSet<Uid> origins;
    QSet<Uid> hosts;
    for (const Park& park : plan.table<Park>()) {
        origins.insert(park.origin);
        hosts.insert(park.host);
    }
    Writer writer(ground);
    for (const Jurisdiction& each : plan.table<Jurisdiction>()) {
        const ColourRow colour = hosts.contains(each.uid)     ? HostHue
                                 : origins.contains(each.uid) ? OriginHue
                                                              : OtherColour;
        writer.add({TableId::Jurisdictions, each.uid}, SceneKind::JurisdictionBoundaries,
                   BoundaryStyle::Broad, colour, each.boundary);
    }
    for (const Phase& phase : plan.table<Phase>())
        writer.add({TableId::Phases, phase.uid}, SceneKind::PhaseBoundaries, BoundaryStyle::Dashes,
                   PhaseColour, phase.boundary);
    for (const Park& park : plan.table<Park>()) {
        const bool enclave = park.kind == ParkKind::Enclave || !park.origin.isNull();
        writer.add({TableId::Parks, park.uid}, SceneKind::ParkBoundaries, BoundaryStyle::Wall,
                   enclave ? OriginHue : HostHue, park.boundary);
    }
    return writer.take();
}

} // namespace parkwright
