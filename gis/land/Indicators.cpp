#include "gis/land/Indicators.h"

#include "gis/land/BuildingSums.h"
#include "gis/land/FloorAreas.h"
#include "gis/land/LandMeasure.h"
#include "gis/land/LettingSums.h"
#include "gis/model/Domains.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace parkwright {

namespace {

constexpr std::array AreaKinds{AreaKind::Record, AreaKind::Planar, AreaKind::Ellipsoidal};

Certainty lessSure(Certainty a, Certainty b)
{
    return std::max(a, b);
}

/// Land of several pieces: sums only where every piece is known.
struct LandSum
{
    std::array<std::optional<double>, 3> areas;
    std::array<int, 3> missing{};
    int pieces = 0;

    void add(const LandAreas& each)
    {
        for (size_t i = 0; i < AreaKinds.size(); ++i) {
            if (const auto& area = each.of(AreaKinds[i]))
                areas[i] = areas[i].value_or(0) + *area;
            else
                ++missing[i];
        }
        ++pieces;
    }
    std::optional<double> of(AreaKind kind) const
    {
        return missing[size_t(kind)] == 0 ? areas[size_t(kind)] : std::nullopt;
    }
    AreaKind choose(AreaKind preferred) const
    {
        for (const AreaKind kind :
             {preferred, AreaKind::Planar, AreaKind::Ellipsoidal, AreaKind::Record}) {
            if (of(kind))
                return kind;
        }
        return preferred;
    }
};

class Computation
{
public:
    Computation(const PlanState& state, const StandardsPack& pack, const IndicatorOptions& options)
        : mState(state)
        , mPack(pack)
        , mOptions(options)
        , mSettings(ProjectSettings::of(state))
        , mMeasure(mSettings.crs)
        , mRelations(state)
    {
    }

    Result<IndicatorSet> run(const std::vector<ObjectRef>& objects, const JobContext& job)
    {
        mScope = resolveScope(mRelations, objects);
        for (const auto step :
             {&Computation::land, &Computation::counts, &Computation::floors, &Computation::ground,
              &Computation::letting, &Computation::money, &Computation::balance}) {
            if (job.isCancelled())
                return cancelledError();
            (this->*step)();
        }
        mSet.illustrative = mSettings.illustrative || anyIllustrative();
        return std::move(mSet);
    }

private:
    void land();
    void counts();
    void floors();
    void ground();
    void greenRatio();
    void letting();
    void money();
    void balance();
    void perMu(const QString& id, double sum, int known, int of);

    bool anyIllustrative() const
    {
        const auto drawn = [](const auto* row) { return row->illustrative; };
        return std::any_of(mScope.parks.begin(), mScope.parks.end(), drawn) ||
               std::any_of(mScope.parcels.begin(), mScope.parcels.end(), drawn) ||
               std::any_of(mScope.buildings.begin(), mScope.buildings.end(), drawn);
    }
    Indicator& add(const QString& id, FigureKind kind, std::optional<double> value)
    {
        Indicator figure;
        figure.id = id;
        figure.kind = kind;
        figure.value = value;
        mSet.figures.push_back(figure);
        return mSet.figures.back();
    }
    /// `over` divided by the site, with the site as an input.
    Indicator& addPerSite(const QString& id, FigureKind kind, std::optional<double> over)
    {
        const bool possible = over && mSite && *mSite > 0;
        Indicator& figure = add(id, kind, possible ? std::optional(*over / *mSite) : std::nullopt);
        figure.inputs.push_back({QStringLiteral("site-area"), mSite, FigureKind::LandArea});
        if (mSite)
            figure.areaKind = mSiteKind;
        else
            figure.gaps.push_back({GapKind::NoLand, 0, 0});
        return figure;
    }
    static void note(Indicator& figure, GapKind kind, int count, int of = 0)
    {
        if (count > 0)
            figure.gaps.push_back({kind, count, of});
    }
    void sure(Indicator& figure, Certainty certainty, const char* source = "") const
    {
        figure.certainty = certainty;
        const QString id = QString::fromLatin1(source);
        figure.source = mPack.findSource(id) ? id : QString();
    }

    const PlanState& mState;
    const StandardsPack& mPack;
    const IndicatorOptions& mOptions;
    const ProjectSettings mSettings;
    const LandMeasure mMeasure;
    const LandRelations mRelations;
    PlanScope mScope;
    IndicatorSet mSet;
    /// Ellipsoidal areas cost; most land is asked about twice.
    const LandAreas& areasOf(const ObjectRef& land)
    {
        const auto [found, isNew] = mAreas.try_emplace(land.id);
        if (isNew)
            found->second = mMeasure.areas(mState, land);
        return found->second;
    }

    std::unordered_map<Uid, LandAreas> mAreas;
    LettingSums mLetting;
    std::optional<double> mSite; ///< m²
    AreaKind mSiteKind = AreaKind::Record;
    BuildingSums mBuildings;
};

void Computation::land()
{
    LandSum site;
    for (const ObjectRef& piece : mScope.site)
        site.add(areasOf(piece));
    mSiteKind = site.choose(mOptions.preferredArea);
    mSite = site.pieces > 0 ? site.of(mSiteKind) : std::nullopt;

    static const std::array ids{QStringLiteral("area-of-record"), QStringLiteral("planar-area"),
                                QStringLiteral("ellipsoidal-area")};
    for (size_t i = 0; i < AreaKinds.size(); ++i) {
        Indicator& figure = add(ids[i], FigureKind::LandArea, site.of(AreaKinds[i]));
        figure.areaKind = AreaKinds[i];
        if (site.pieces == 0) {
            figure.gaps.push_back({GapKind::NoLand, 0, 0});
            continue;
        }
        const bool ofRecord = AreaKinds[i] == AreaKind::Record;
        if (!ofRecord && !figure.value && !mSettings.crs.isProjected())
            figure.gaps.push_back({GapKind::NoCrs, 0, 0});
        else
            note(figure, ofRecord ? GapKind::NoAreaOfRecord : GapKind::NoShape, site.missing[i],
                 site.pieces);
    }
}

void Computation::counts()
{
    std::unordered_set<Uid> floors;
    for (const Floor* floor : mScope.floors)
        floors.insert(floor->uid);
    std::unordered_set<Uid> buildings;
    for (const Building* building : mScope.buildings)
        buildings.insert(building->uid);
    std::unordered_set<Uid> parks;
    for (const Park* park : mScope.parks)
        parks.insert(park->uid);
    double sensors = 0;
    for (const Sensor& sensor : mState.table<Sensor>()) {
        const bool hangs = floors.contains(sensor.floor) || buildings.contains(sensor.building);
        sensors += hangs || parks.contains(sensor.park) ? 1 : 0;
    }
    add(QStringLiteral("parks"), FigureKind::Count, double(mScope.parks.size()));
    add(QStringLiteral("phases"), FigureKind::Count, double(mScope.phases.size()));
    add(QStringLiteral("parcels"), FigureKind::Count, double(mScope.parcels.size()));
    add(QStringLiteral("buildings"), FigureKind::Count, double(mScope.buildings.size()));
    add(QStringLiteral("floors"), FigureKind::Count, double(mScope.floors.size()));
    add(QStringLiteral("sensors"), FigureKind::Count, sensors);
}

void Computation::floors()
{
    const double highStorey = mPack.defaultValue(QStringLiteral("high-storey"), UsualHighStorey);
    mBuildings = sumBuildings(mState, mScope, highStorey, mMeasure.planarUnit());
    const BuildingSums& sums = mBuildings;
    const int count = int(mScope.buildings.size());

    const auto basis = [&](Indicator& figure) {
        note(figure, GapKind::BuildingsWithoutArea, sums.withoutArea, count);
        note(figure, GapKind::FloorsWithoutArea, sums.floorsWithoutArea, int(mScope.floors.size()));
        note(figure, GapKind::AreasFromShapes, sums.areasFromShape, int(mScope.floors.size()));
        note(figure, GapKind::AreasFromStoreys, sums.fromStoreys, count);
        if (mScope.buildings.empty() && mScope.floors.empty())
            figure.gaps.push_back({GapKind::NothingToCount, 0, 0});
    };
    basis(add(QStringLiteral("gross-floor-area"), FigureKind::FloorArea, sums.gross));
    basis(add(QStringLiteral("gross-floor-area-above"), FigureKind::FloorArea, sums.aboveGround));
    Indicator& counted =
        add(QStringLiteral("counted-floor-area"), FigureKind::FloorArea, sums.counted);
    counted.inputs.push_back(
        {QStringLiteral("gross-floor-area-above"), sums.aboveGround, FigureKind::FloorArea});
    counted.inputs.push_back(
        {QStringLiteral("high-storeys"), double(sums.highStoreys), FigureKind::Count});
    counted.inputs.push_back({QStringLiteral("high-storey"), highStorey, FigureKind::Length});

    Certainty certainty = Certainty::Verified;
    for (const StandardsDefault& each : mPack.defaults()) {
        if (each.id == u"high-storey")
            certainty = each.provenance.certainty;
    }
    // That basements do not count was found in a program only (FIELD.md 3b).
    if (sums.belowGround > 0)
        certainty = lessSure(certainty, Certainty::Lead);
    const auto rule = [&](Indicator& figure) {
        sure(figure, certainty, "control-2008");
        note(figure, GapKind::HighStoreyUndecided, sums.undecided);
        note(figure, GapKind::UndergroundNotCounted, sums.belowGround);
    };
    rule(counted);
    basis(counted);

    Indicator& far = addPerSite(QStringLiteral("far"), FigureKind::Ratio, sums.countedOnSite);
    far.inputs.insert(far.inputs.begin(), {QStringLiteral("counted-floor-area"), sums.countedOnSite,
                                           FigureKind::FloorArea});
    rule(far);
    basis(far);
    if (mSite)
        note(far, GapKind::BuildingsOffSite, mScope.offSite, count);
}

void Computation::ground()
{
    const BuildingSums& sums = mBuildings;
    const int count = int(mScope.buildings.size());
    Indicator& footprint =
        add(QStringLiteral("footprint-area"), FigureKind::FloorArea, sums.footprint);
    note(footprint, GapKind::FootprintUnknown, sums.withoutFootprint, count);
    Indicator& density =
        addPerSite(QStringLiteral("building-density"), FigureKind::Share, sums.footprintOnSite);
    density.inputs.insert(density.inputs.begin(), {QStringLiteral("footprint-area"),
                                                   sums.footprintOnSite, FigureKind::FloorArea});
    sure(density, Certainty::Unverified);
    note(density, GapKind::FootprintUnknown, sums.withoutFootprint, count);
    if (count == 0)
        density.gaps.push_back({GapKind::NothingToCount, 0, 0});

    std::optional<double> yards;
    int unknown = 0;
    for (const Parcel* parcel : mScope.parcels) {
        if (parcel->yardArea)
            yards = yards.value_or(0) + *parcel->yardArea;
        else
            ++unknown;
    }
    std::optional<double> covered;
    if (yards && sums.footprintOnSite)
        covered = *yards + *sums.footprintOnSite;
    Indicator& coefficient =
        addPerSite(QStringLiteral("building-coefficient"), FigureKind::Share, covered);
    coefficient.inputs.insert(
        coefficient.inputs.begin(),
        {{QStringLiteral("footprint-area"), sums.footprintOnSite, FigureKind::FloorArea},
         {QStringLiteral("yard-area"), yards, FigureKind::LandArea}});
    sure(coefficient, Certainty::Verified, "control-2008");
    note(coefficient, GapKind::YardAreaUnknown, unknown, int(mScope.parcels.size()));
    note(coefficient, GapKind::FootprintUnknown, sums.withoutFootprint, count);
    greenRatio();

    const auto storeys = [&](const QString& id, FigureKind kind, std::optional<double> value) {
        note(add(id, kind, value), GapKind::StoreysUnknown, sums.withoutStoreys, count);
    };
    storeys(QStringLiteral("storeys-max"), FigureKind::Count, sums.storeysMax);
    storeys(QStringLiteral("storeys-mean"), FigureKind::Ratio,
            sums.withStoreys > 0 ? std::optional(sums.storeysSum / sums.withStoreys)
                                 : std::nullopt);
}

void Computation::greenRatio()
{
    // Land whose green is known stands for itself only: the rest is in neither sum.
    LandSum land;
    double green = 0;
    int known = 0;
    for (const Parcel* parcel : mScope.parcels) {
        const LandAreas& areas = areasOf({TableId::Parcels, parcel->uid});
        std::optional<double> planted = parcel->greenArea;
        if (!planted && parcel->codingSystem) {
            const auto code = mPack.translate(parcel->plannedUse, codeOf(*parcel->codingSystem),
                                              QStringLiteral("national-2023"));
            if (code && (code->code.startsWith(u"1401") || code->code.startsWith(u"1402")))
                planted = areas.of(mSiteKind) ? areas.of(mSiteKind) : areas.planar;
        }
        if (!planted)
            continue;
        green += *planted;
        land.add(areas);
        ++known;
    }
    const int parcels = int(mScope.parcels.size());
    const AreaKind kind = land.choose(mOptions.preferredArea);
    const auto area = land.of(kind);
    const bool possible = known > 0 && area && *area > 0;
    Indicator& figure = add(QStringLiteral("green-ratio"), FigureKind::Share,
                            possible ? std::optional(green / *area) : std::nullopt);
    figure.inputs = {{QStringLiteral("green-area"), known > 0 ? std::optional(green) : std::nullopt,
                      FigureKind::LandArea},
                     {QStringLiteral("parcel-area"), area, FigureKind::LandArea}};
    if (possible)
        figure.areaKind = kind;
    note(figure, GapKind::GreenAreaUnknown, parcels - known, parcels);
    if (parcels == 0)
        figure.gaps.push_back({GapKind::NothingToCount, 0, 0});
    sure(figure, Certainty::Verified, "control-2008");
}

void Computation::letting()
{
    mLetting = sumLetting(mState, mScope, mMeasure.planarUnit());
    const LettingSums& sums = mLetting;
    const auto area = [&](const QString& id, std::optional<double> value) -> Indicator& {
        Indicator& figure = add(id, FigureKind::FloorArea, value);
        note(figure, GapKind::LettableUnknown, sums.lettableUnknown, sums.units);
        return figure;
    };
    area(QStringLiteral("lettable-area"), sums.lettable);
    note(area(QStringLiteral("let-area"), sums.let), GapKind::VacancyUnknown, sums.vacancyUnknown,
         sums.units);
    std::optional<double> occupancy;
    if (sums.let && sums.lettableOfKnown > 0)
        occupancy = *sums.let / sums.lettableOfKnown;
    Indicator& figure = add(QStringLiteral("occupancy"), FigureKind::Share, occupancy);
    figure.inputs = {{QStringLiteral("let-area"), sums.let, FigureKind::FloorArea},
                     {QStringLiteral("lettable-area"),
                      sums.lettableOfKnown > 0 ? std::optional(sums.lettableOfKnown) : std::nullopt,
                      FigureKind::FloorArea}};
    note(figure, GapKind::LettableUnknown, sums.lettableUnknown, sums.units);
    note(figure, GapKind::VacancyUnknown, sums.vacancyUnknown, sums.units);
    add(QStringLiteral("tenants"), FigureKind::Count, double(sums.tenants.size()));
    Indicator& load = add(QStringLiteral("slab-load-mean"), FigureKind::Load, sums.slabLoadMean);
    note(load, GapKind::SlabLoadUnknown, sums.slabLoadUnknown, int(mScope.floors.size()));
}

void Computation::perMu(const QString& id, double sum, int known, int of)
{
    Indicator& figure =
        addPerSite(id, FigureKind::MoneyPerMu, known > 0 ? std::optional(sum) : std::nullopt);
    if (figure.value)
        *figure.value *= squareMetres(AreaUnit::Mu);
    sure(figure, Certainty::Verified);
    note(figure, GapKind::EnterpriseFigureUnknown, of - known, of);
    if (of == 0)
        figure.gaps.push_back({GapKind::NothingToCount, 0, 0});
}

void Computation::money()
{
    const auto yuan = [](const std::optional<Money>& amount) {
        return amount && amount->currencyCode() == u"CNY" ? std::optional(amount->amount())
                                                          : std::nullopt;
    };
    // Funds belong to whole parks, so only those of parks that are the site.
    double funds = 0;
    LandSum land;
    int unknown = 0;
    for (const ObjectRef& piece : mScope.site) {
        const Park* park = piece.table == TableId::Parks ? mState.find<Park>(piece.id) : nullptr;
        const auto amount = park ? yuan(park->fundsInPlace) : std::nullopt;
        if (!amount) {
            unknown += park ? 1 : 0;
            continue;
        }
        funds += *amount;
        land.add(areasOf(piece));
    }
    if (land.pieces > 0 || unknown > 0) {
        const AreaKind kind = land.choose(mOptions.preferredArea);
        const auto area = land.pieces > 0 ? land.of(kind) : std::nullopt;
        std::optional<double> value;
        if (area && *area > 0)
            value = funds / (*area / squareMetres(AreaUnit::Mu));
        Indicator& figure = add(QStringLiteral("funds-per-mu"), FigureKind::MoneyPerMu, value);
        if (value)
            figure.areaKind = kind;
        figure.inputs.push_back({QStringLiteral("site-area"), area, FigureKind::LandArea});
        note(figure, GapKind::FundsUnknown, unknown, land.pieces + unknown);
        figure.certainty = Certainty::Stated;
    }

    std::unordered_set<Uid> parks;
    for (const Park* park : mScope.parks)
        parks.insert(park->uid);
    double output = 0;
    double tax = 0;
    int withOutput = 0;
    int withTax = 0;
    int count = 0;
    for (const Enterprise& each : mState.table<Enterprise>()) {
        const bool settled =
            each.state.value_or(EnterpriseState::Tenant) == EnterpriseState::Tenant;
        if (!settled || !(parks.contains(each.park) || mLetting.tenants.contains(each.uid)))
            continue;
        ++count;
        if (const auto amount = yuan(each.output)) {
            output += *amount;
            ++withOutput;
        }
        if (const auto amount = yuan(each.tax)) {
            tax += *amount;
            ++withTax;
        }
    }
    perMu(QStringLiteral("output-per-mu"), output, withOutput, count);
    perMu(QStringLiteral("tax-per-mu"), tax, withTax, count);
}

void Computation::balance()
{
    LandSum land;
    for (const Parcel* parcel : mScope.parcels)
        land.add(areasOf({TableId::Parcels, parcel->uid}));
    const AreaKind kind = land.choose(mOptions.preferredArea);
    mSet.balance = landBalance(
        mState, mScope.parcels, mOptions.layer, kind,
        [&](const Parcel& parcel) {
            return areasOf({TableId::Parcels, parcel.uid}).of(kind);
        },
        mPack, mSettings.palette);
}

} // namespace

const Indicator* IndicatorSet::find(const QString& id) const
{
    const auto found = std::find_if(figures.begin(), figures.end(),
                                    [&](const Indicator& each) { return each.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

Result<IndicatorSet> computeIndicators(const PlanState& state,
                                       const std::vector<ObjectRef>& objects,
                                       const StandardsPack& pack, const IndicatorOptions& options,
                                       const JobContext& job)
{
    return Computation(state, pack, options).run(objects, job);
}

} // namespace parkwright
