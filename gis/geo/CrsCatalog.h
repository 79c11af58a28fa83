#pragma once

#include "gis/geo/CrsQuery.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace parkwright {

/// One CRS of the registers that PROJ brings along.
struct CrsEntry
{
    enum class Kind { Projected, Geographic, Compound };

    QString authority; ///< "EPSG:4547", also a definition for Crs::fromUserInput()
    QString name;
    QString area; ///< of use, in words of the register
    Kind kind = Kind::Projected;
    bool deprecated = false;
    bool hasBounds = false;
    double west = 0, south = 0, east = 0, north = 0; ///< degrees; west > east across 180°
    QString haystack;                                ///< what is searched, see CrsQuery

    bool covers(const GeoPoint& place) const;
    double degreesSquared() const; ///< how large the area of use is; huge without bounds
};

/// All horizontal and compound CRSs of the Earth that PROJ's database knows. Never changes once
/// made, so any thread may read it.
class CrsCatalog
{
public:
    /// The one catalogue. The first call reads the database (0.1 to 0.3 s), so make it in a job.
    static std::shared_ptr<const CrsCatalog> shared();

    std::span<const CrsEntry> entries() const { return mEntries; }
    /// nullptr when there is none
    const CrsEntry* find(const QString& authority) const;
    /// Entries that fit, best first; those that cover `here` before others that fit as well.
    std::vector<const CrsEntry*> search(const CrsQuery& query, const std::optional<GeoPoint>& here,
                                        size_t most) const;
    /// What one would choose from at a place: planes first, the smallest area of use first.
    std::vector<const CrsEntry*> covering(const GeoPoint& here, size_t most) const;

private:
    CrsCatalog();
    std::vector<CrsEntry> mEntries; ///< by authority and code
};

} // namespace parkwright
