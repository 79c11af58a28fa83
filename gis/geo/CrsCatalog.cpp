#include "gis/geo/CrsCatalog.h"

#include "gis/geo/ProjScope.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace parkwright {

namespace {

struct CrsInfoListDeleter
{
    void operator()(PROJ_CRS_INFO** list) const { proj_crs_info_list_destroy(list); }
};

std::optional<CrsEntry::Kind> kindOf(PJ_TYPE type)
{
    switch (type) {
    case PJ_TYPE_PROJECTED_CRS:
        return CrsEntry::Kind::Projected;
    case PJ_TYPE_GEOGRAPHIC_2D_CRS:
        return CrsEntry::Kind::Geographic;
    case PJ_TYPE_COMPOUND_CRS:
        return CrsEntry::Kind::Compound;
    default:
        return std::nullopt;
    }
}

CrsEntry entryOf(const PROJ_CRS_INFO& info, CrsEntry::Kind kind)
{
    CrsEntry entry;
    entry.authority = fromProj(info.auth_name) + u':' + fromProj(info.code);
    entry.name = fromProj(info.name);
    entry.area = fromProj(info.area_name);
    entry.kind = kind;
    entry.deprecated = info.deprecated != 0;
    entry.hasBounds = info.bbox_valid != 0;
    if (entry.hasBounds) {
        entry.west = info.west_lon_degree;
        entry.south = info.south_lat_degree;
        entry.east = info.east_lon_degree;
        entry.north = info.north_lat_degree;
    }
    QString text = entry.authority + u' ' + entry.name + u' ' + entry.area;
    if (entry.name.contains(u"China Geodetic Coordinate System 2000"))
        text += QStringLiteral(" cgcs2000");
    entry.haystack = CrsQuery::comparable(text);
    return entry;
}

bool fits(const CrsEntry& entry, const CrsQuery& query)
{
    if (query.kind == CrsQuery::Kind::Projected && entry.kind != CrsEntry::Kind::Projected)
        return false;
    if (query.kind == CrsQuery::Kind::Geographic && entry.kind != CrsEntry::Kind::Geographic)
        return false;
    if (query.place && !entry.covers(*query.place))
        return false;
    const auto has = [&](const QString& word) { return entry.haystack.contains(word); };
    if (!query.code.isEmpty() && !has(query.code))
        return false;
    return std::ranges::all_of(query.words, has) && std::ranges::none_of(query.unwanted, has);
}

int registerRank(const CrsEntry& entry)
{
    return entry.authority.startsWith(u"EPSG:") ? 0 : entry.authority.startsWith(u"ESRI:") ? 1 : 2;
}

/// Low is good.
auto rankOf(const CrsEntry& entry, const CrsQuery& query, const std::optional<GeoPoint>& here)
{
    const QStringView number = QStringView(entry.authority).mid(entry.authority.indexOf(u':') + 1);
    const bool exact = !query.code.isEmpty() && number == query.code;
    const bool begins = !query.code.isEmpty() && number.startsWith(query.code);
    const bool away = here && !entry.covers(*here);
    // In China the datum of the law comes first; it is used nowhere else.
    const bool older = !entry.haystack.contains(u"cgcs2000");
    const bool zoned = entry.haystack.contains(u" zone "); // its number stands before the easting
    return std::tuple(!exact, entry.deprecated, away, !begins, registerRank(entry),
                      entry.kind == CrsEntry::Kind::Compound, older, int(entry.kind),
                      entry.degreesSquared(), zoned);
}

std::vector<const CrsEntry*> bestOf(std::vector<const CrsEntry*> found, const CrsQuery& query,
                                    const std::optional<GeoPoint>& here, size_t most)
{
    std::ranges::stable_sort(found, [&](const CrsEntry* a, const CrsEntry* b) {
        return rankOf(*a, query, here) < rankOf(*b, query, here);
    });
    if (found.size() > most)
        found.resize(most);
    return found;
}

} // namespace

bool CrsEntry::covers(const GeoPoint& place) const
{
    if (!hasBounds || place.latitude < south || place.latitude > north)
        return false;
    return west <= east ? place.longitude >= west && place.longitude <= east
                        : place.longitude >= west || place.longitude <= east;
}

double CrsEntry::degreesSquared() const
{
    if (!hasBounds)
        return std::numeric_limits<double>::max();
    return (west <= east ? east - west : east - west + 360) * (north - south);
}

CrsCatalog::CrsCatalog()
{
    int count = 0;
    const std::unique_ptr<PROJ_CRS_INFO*, CrsInfoListDeleter> list(
        proj_get_crs_info_list_from_database(threadProjContext(), nullptr, nullptr, &count));
    if (!list)
        return;
    mEntries.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        const PROJ_CRS_INFO& info = *list.get()[i];
        const QString body = fromProj(info.celestial_body_name);
        const auto kind = kindOf(info.type);
        if (kind && (body.isEmpty() || body == u"Earth"))
            mEntries.push_back(entryOf(info, *kind));
    }
    std::ranges::sort(mEntries, {}, &CrsEntry::authority);
}

std::shared_ptr<const CrsCatalog> CrsCatalog::shared()
{
    static const std::shared_ptr<const CrsCatalog> catalog(new CrsCatalog);
    return catalog;
}

const CrsEntry* CrsCatalog::find(const QString& authority) const
{
    const auto found = std::ranges::lower_bound(mEntries, authority, {}, &CrsEntry::authority);
    return found != mEntries.end() && found->authority == authority ? &*found : nullptr;
}

std::vector<const CrsEntry*>
CrsCatalog::search(const CrsQuery& query, const std::optional<GeoPoint>& here, size_t most) const
{
    std::vector<const CrsEntry*> found;
    for (const CrsEntry& entry : mEntries) {
        if (fits(entry, query))
            found.push_back(&entry);
    }
    return bestOf(std::move(found), query, here, most);
}

std::vector<const CrsEntry*> CrsCatalog::covering(const GeoPoint& here, size_t most) const
{
    std::vector<const CrsEntry*> found;
    for (const CrsEntry& entry : mEntries) {
        if (!entry.deprecated && entry.kind != CrsEntry::Kind::Compound && entry.covers(here) &&
            registerRank(entry) == 0)
            found.push_back(&entry);
    }
    return bestOf(std::move(found), {}, here, most);
}

} // namespace parkwright
