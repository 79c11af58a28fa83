#include "gis/land/LandBalance.h"

#include "gis/model/Domains.h"

#include <map>
#include <set>

namespace parkwright {

namespace {

using ClassKey = std::pair<QString, QString>; ///< system, code
struct Sum
{
    double area = 0;
    std::set<Uid> parcels;
};

/// The classes of a parcel with their shares, which add up to 1.
std::vector<std::pair<QString, double>> usesOf(const PlanState& state, const Parcel& parcel,
                                               UseLayer layer)
{
    const QString& main = layer == UseLayer::Planned ? parcel.plannedUse : parcel.existingUse;
    std::vector<std::pair<QString, double>> uses;
    double given = 0;
    for (const ParcelUse* use : state.referring<ParcelUse>("parcel", parcel.uid)) {
        if (use->layer.value_or(UseLayer::Planned) != layer || !use->share || *use->share <= 0)
            continue;
        uses.emplace_back(use->code, *use->share);
        given += *use->share;
    }
    if (given > 1) { // more than the whole: keep the proportions
        for (auto& use : uses)
            use.second /= given;
        given = 1;
    }
    if (given < 1 - 1e-9)
        uses.emplace_back(main, 1 - given);
    return uses;
}

} // namespace

LandBalance landBalance(const PlanState& state, const std::vector<const Parcel*>& parcels,
                        UseLayer layer, AreaKind kind, const ParcelArea& area,
                        const StandardsPack& pack, const QString& palette)
{
    LandBalance balance;
    balance.areaKind = kind;
    std::map<ClassKey, Sum> sums;
    int without = 0;
    for (const Parcel* parcel : parcels) {
        const auto size = area(*parcel);
        if (!size) {
            ++without;
            continue;
        }
        const QString system = parcel->codingSystem ? codeOf(*parcel->codingSystem) : QString();
        for (const auto& [code, share] : usesOf(state, *parcel, layer)) {
            Sum& sum = sums[code.isEmpty() ? ClassKey() : ClassKey(system, code)];
            sum.area += *size * share;
            sum.parcels.insert(parcel->uid);
        }
        balance.total += *size;
    }
    if (without > 0)
        balance.gaps.push_back({GapKind::ParcelsWithoutArea, without, int(parcels.size())});
    const auto addRow = [&](const ClassKey& key, const Sum& sum) {
        LandBalanceRow& row = balance.rows.emplace_back();
        row.system = key.first;
        row.code = key.second;
        if (const LandUseClass* found = pack.findNearestClass(row.system, row.code))
            row.name = found->name;
        row.colour = pack.colour(row.system, row.code, palette);
        row.area = sum.area;
        row.share = balance.total > 0 ? sum.area / balance.total : 0;
        row.parcels = int(sum.parcels.size());
    };
    for (const auto& [key, sum] : sums) {
        if (!key.second.isEmpty())
            addRow(key, sum);
    }
    if (const auto unclassed = sums.find(ClassKey()); unclassed != sums.end())
        addRow(unclassed->first, unclassed->second);
    return balance;
}

} // namespace parkwright
