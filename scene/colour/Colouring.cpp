#include "scene/colour/Colouring.h"

#include "gis/model/Domains.h"
#include "scene/colour/Palettes.h"
#include "scene/render/TextureUnit.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace parkwright {

namespace {

struct ColouringTr
{
    Q_DECLARE_TR_FUNCTIONS(Colouring)
};

/// Code of the legend entry for "nobody knows"; no row can have it, since codes have no blanks.
const QString Unknown = QStringLiteral(" unknown");
const QString Several = QStringLiteral(" several");
const QString Others = QStringLiteral(" others");
const QString NoTenant = QStringLiteral(" none");

constexpr int MostTenants = 18; ///< with a colour of their own; the rest share one

/// Lower bounds of classes of numbers.
std::vector<double> boundsOf(ColourBy colourBy)
{
    if (colourBy == ColourBy::SlabLoad)
        return {0, 4, 5, 7.5, 10, 15, 20}; // kN/m²
    return {0, 3.5, 4.2, 4.8, 5.4, 6, 8};  // m, storey height
}

QString classCode(ColourBy colourBy, double value)
{
    const std::vector<double> bounds = boundsOf(colourBy);
    const auto above = std::upper_bound(bounds.begin(), bounds.end(), value);
    return QString::number(std::max<qint64>(above - bounds.begin(), 1) - 1);
}

template <typename E>
QString codeOrUnknown(const std::optional<E>& value)
{
    return value ? codeOf(*value) : Unknown;
}

} // namespace

Colouring::Colouring(const PlanState& plan, ColourBy colourBy, const StandardsPackPtr& pack,
                     const QString& palette)
    : mPlan(plan)
    , mColourBy(colourBy)
    , mPack(pack)
    , mPalette(palette)
{
    mLegend.colourBy = colourBy;
    mLegend.title = colourByTitle(colourBy);
    switch (colourBy) {
    case ColourBy::LandUse:
    case ColourBy::ExistingUse:
        addLandUse();
        break;
    case ColourBy::BuildingUse:
        addBuildingUses();
        break;
    case ColourBy::Tenant:
        addTenants();
        break;
    case ColourBy::Vacancy:
        addVacancy();
        break;
    case ColourBy::SlabLoad:
    case ColourBy::FloorHeight:
        addNumbers();
        break;
    case ColourBy::Status:
        addStatus();
        break;
    case ColourBy::Phase:
        addPhases();
        break;
    }
    addEntry(Unknown, ColouringTr::tr("Not known"), noValueColour());
    mLegend.entries.back().noValue = true;
    countAll();
}

void Colouring::addEntry(const QString& code, const QString& label, const QColor& colour)
{
    if (mEntries.contains(code))
        return;
    mEntries.insert(code, mLegend.entries.size());
    mLegend.entries.push_back({label, colour, code, 0, false});
}

QString Colouring::landUseCode(const Parcel& parcel) const
{
    return mColourBy == ColourBy::ExistingUse ? parcel.existingUse : parcel.plannedUse;
}

void Colouring::addLandUse()
{
    // The classes that occur, in the order of their codes; each system for itself.
    std::map<std::pair<int, QString>, const Parcel*> found;
    for (const Parcel& parcel : mPlan.table<Parcel>()) {
        if (parcel.codingSystem && !landUseCode(parcel).isEmpty())
            found.emplace(std::pair(int(*parcel.codingSystem), landUseCode(parcel)), &parcel);
    }
    const QString language = QLocale().name();
    for (const auto& [key, parcel] : found) {
        const QString system = codeOf(*parcel->codingSystem);
        if (!mPack)
            continue;
        const auto colour = mPack->colour(system, key.second, mPalette);
        if (!colour)
            continue;
        const LandUseClass* known = mPack->findNearestClass(system, key.second);
        const QString label =
            known ? key.second + QLatin1Char(' ') + known->name.in(language) : key.second;
        addEntry(system + QLatin1Char(':') + key.second, label,
                 QColor(colour->rgb.red, colour->rgb.green, colour->rgb.blue));
    }
}

void Colouring::addBuildingUses()
{
    const Domain& domain = domainOf<BuildingUse>();
    for (size_t i = 0; i < domain.codes.size(); ++i) {
        const QString code = QString::fromLatin1(domain.codes[i].code);
        QColor colour = categoryColour(i);
        if (const BuildingUseDefaults* use = mPack ? mPack->findBuildingUse(code) : nullptr)
            colour = QColor(use->colour.red, use->colour.green, use->colour.blue);
        addEntry(code, domain.title(code), colour);
    }
}

QString Colouring::tenantOf(const Floor& floor) const
{
    if (!floor.tenant.isNull())
        return floor.tenant.toString();
    Uid only;
    bool anySpace = false;
    for (const Space* space : spacesOf(mPlan, floor.uid)) {
        anySpace = true;
        if (space->tenant.isNull() || space->tenant == only)
            continue;
        if (!only.isNull())
            return Several;
        only = space->tenant;
    }
    if (!only.isNull())
        return only.toString();
    const bool known = floor.vacancy && *floor.vacancy != Vacancy::Let;
    return known || anySpace ? NoTenant : Unknown;
}

void Colouring::addTenants()
{
    // The largest tenants get colours of their own.
    std::map<QString, double> area;
    for (const Floor& floor : mPlan.table<Floor>()) {
        if (!floor.tenant.isNull())
            area[floor.tenant.toString()] += floor.grossArea.value_or(1);
    }
    for (const Space& space : mPlan.table<Space>()) {
        if (!space.tenant.isNull())
            area[space.tenant.toString()] += space.lettableArea.value_or(1);
    }
    std::vector<std::pair<double, QString>> order;
    for (const auto& [tenant, size] : area)
        order.emplace_back(-size, tenant);
    std::sort(order.begin(), order.end());
    for (size_t i = 0; i < order.size() && i < size_t(MostTenants); ++i) {
        const Enterprise* enterprise = mPlan.find<Enterprise>(Uid::parse(order[i].second));
        addEntry(order[i].second, enterprise ? enterprise->name : order[i].second,
                 categoryColour(i));
    }
    if (order.size() > size_t(MostTenants))
        addEntry(Others, ColouringTr::tr("Other tenants"), QColor(0x8d, 0x99, 0xae));
    addEntry(Several, ColouringTr::tr("Several tenants"), QColor(0xb7, 0xa3, 0xc9));
    addEntry(NoTenant, ColouringTr::tr("No tenant"), QColor(0xf4, 0xf1, 0xea));
}

std::optional<Vacancy> vacancyOf(const PlanState& plan, const Floor& floor)
{
    if (floor.vacancy)
        return floor.vacancy;
    if (!floor.tenant.isNull())
        return Vacancy::Let;
    // From the spaces of the floor, where each says something.
    int let = 0;
    int vacant = 0;
    for (const Space* space : spacesOf(plan, floor.uid)) {
        const bool taken = !space->tenant.isNull() || space->vacancy == Vacancy::Let;
        if (!taken && !space->vacancy)
            return std::nullopt;
        ++(taken ? let : vacant);
    }
    if (let + vacant == 0)
        return std::nullopt;
    return vacant == 0 ? Vacancy::Let : (let == 0 ? Vacancy::Vacant : Vacancy::PartlyLet);
}

QColor vacancyColour(Vacancy vacancy)
{
    static const std::array<QColor, 5> colours{QColor(0xe6, 0x9f, 0x00), QColor(0xf2, 0xdf, 0x7a),
                                               QColor(0x56, 0x9c, 0xc9), QColor(0xcc, 0x79, 0xa7),
                                               QColor(0xa7, 0xad, 0xb5)};
    return colours[size_t(vacancy)];
}

void Colouring::addVacancy()
{
    const Domain& domain = domainOf<Vacancy>();
    for (size_t i = 0; i < domain.codes.size(); ++i) {
        const QString code = QString::fromLatin1(domain.codes[i].code);
        addEntry(code, domain.title(code), vacancyColour(Vacancy(i)));
    }
}

void Colouring::addNumbers()
{
    const std::vector<double> bounds = boundsOf(mColourBy);
    mLegend.unit = mColourBy == ColourBy::SlabLoad ? QStringLiteral("kN/m²") : QStringLiteral("m");
    const QLocale locale;
    const auto number = [&locale](double value) {
        return locale.toString(value, 'f', value == std::floor(value) ? 0 : 1);
    };
    for (size_t i = 0; i < bounds.size(); ++i) {
        QString label;
        if (i == 0)
            label = ColouringTr::tr("below %1").arg(number(bounds[1]));
        else if (i + 1 == bounds.size())
            label = ColouringTr::tr("%1 and more").arg(number(bounds[i]));
        else
            label = number(bounds[i]) + QStringLiteral(" – ") + number(bounds[i + 1]);
        addEntry(QString::number(i), label, rampColour(double(i) / double(bounds.size() - 1)));
    }
}

void Colouring::addStatus()
{
    // Parcels and buildings have states of their own; equal words share nothing but the look.
    const Domain& buildings = domainOf<BuildingStatus>();
    const std::array<QColor, 5> buildingColours{QColor(0x8f, 0xb8, 0xde), QColor(0xf0, 0xb3, 0x4d),
                                                QColor(0x6f, 0xae, 0x7a), QColor(0xe3, 0x8b, 0x5b),
                                                QColor(0xb5, 0x5a, 0x5a)};
    for (size_t i = 0; i < buildings.codes.size(); ++i) {
        const QString code = QString::fromLatin1(buildings.codes[i].code);
        addEntry(QStringLiteral("building:") + code,
                 ColouringTr::tr("Building: %1").arg(buildings.title(code)),
                 buildingColours[i % buildingColours.size()]);
    }
    const Domain& parcels = domainOf<ParcelStatus>();
    const std::array<QColor, 7> parcelColours{QColor(0xb9, 0xd3, 0xec), QColor(0xf3, 0xd3, 0x8c),
                                              QColor(0xf0, 0xb3, 0x4d), QColor(0xe3, 0x8b, 0x5b),
                                              QColor(0xa3, 0xce, 0xaa), QColor(0xc9, 0xa2, 0x8e),
                                              QColor(0xb5, 0x8a, 0xa8)};
    for (size_t i = 0; i < parcels.codes.size(); ++i) {
        const QString code = QString::fromLatin1(parcels.codes[i].code);
        addEntry(QStringLiteral("parcel:") + code,
                 ColouringTr::tr("Land: %1").arg(parcels.title(code)),
                 parcelColours[i % parcelColours.size()]);
    }
}

void Colouring::addPhases()
{
    std::vector<const Phase*> phases;
    for (const Phase& phase : mPlan.table<Phase>())
        phases.push_back(&phase);
    std::sort(phases.begin(), phases.end(), [](const Phase* a, const Phase* b) {
        return std::tuple(a->park, a->ordinal.value_or(99), a->uid) <
               std::tuple(b->park, b->ordinal.value_or(99), b->uid);
    });
    for (size_t i = 0; i < phases.size(); ++i)
        addEntry(phases[i]->uid.toString(), phases[i]->name, categoryColour(i));
}

std::optional<QString> Colouring::codeOfParcel(const Parcel& parcel) const
{
    switch (mColourBy) {
    case ColourBy::LandUse:
    case ColourBy::ExistingUse: {
        const QString code = landUseCode(parcel);
        if (code.isEmpty() || !parcel.codingSystem)
            return Unknown;
        return codeOf(*parcel.codingSystem) + QLatin1Char(':') + code;
    }
    case ColourBy::Status:
        return parcel.status ? QStringLiteral("parcel:") + codeOf(*parcel.status) : Unknown;
    case ColourBy::Phase:
        return parcel.phase.isNull() ? Unknown : parcel.phase.toString();
    case ColourBy::BuildingUse:
    case ColourBy::Tenant:
    case ColourBy::Vacancy:
    case ColourBy::SlabLoad:
    case ColourBy::FloorHeight:
        return std::nullopt; // land has none of these
    }
    Q_UNREACHABLE();
}

std::optional<QString> Colouring::codeOfBuilding(const Building& building) const
{
    switch (mColourBy) {
    case ColourBy::LandUse:
    case ColourBy::ExistingUse:
        return std::nullopt; // buildings keep their material
    case ColourBy::BuildingUse:
        return codeOrUnknown(building.use);
    case ColourBy::Status:
        return building.status ? QStringLiteral("building:") + codeOf(*building.status) : Unknown;
    case ColourBy::Phase: {
        if (!building.phase.isNull())
            return building.phase.toString();
        const Parcel* parcel = mPlan.find<Parcel>(building.parcel);
        return parcel && !parcel->phase.isNull() ? parcel->phase.toString() : Unknown;
    }
    case ColourBy::Tenant:
    case ColourBy::Vacancy:
    case ColourBy::SlabLoad:
    case ColourBy::FloorHeight:
        return Unknown; // facts of floors; a building without floors has none
    }
    Q_UNREACHABLE();
}

std::optional<QString> Colouring::codeOfTenant(const QString& tenant) const
{
    return tenant.startsWith(QLatin1Char(' ')) || mEntries.contains(tenant) ? tenant : Others;
}

std::optional<QString> Colouring::codeOfSpace(const Space& space) const
{
    const bool taken = !space.tenant.isNull();
    if (mColourBy == ColourBy::Tenant && taken)
        return codeOfTenant(space.tenant.toString());
    if (mColourBy == ColourBy::Tenant && space.vacancy)
        return *space.vacancy == Vacancy::Let ? Unknown : NoTenant;
    if (mColourBy == ColourBy::Vacancy && (taken || space.vacancy))
        return codeOf(space.vacancy.value_or(Vacancy::Let));
    const Floor* floor = mPlan.find<Floor>(space.floor);
    if (mColourBy == ColourBy::Tenant) // one of several, and nobody says which
        return floor && !floor->tenant.isNull() ? codeOfFloor(*floor) : NoTenant;
    return floor ? codeOfFloor(*floor) : std::nullopt;
}

std::optional<QString> Colouring::codeOfFloor(const Floor& floor) const
{
    switch (mColourBy) {
    case ColourBy::Tenant:
        return codeOfTenant(tenantOf(floor));
    case ColourBy::Vacancy:
        return codeOrUnknown(vacancyOf(mPlan, floor));
    case ColourBy::SlabLoad:
        return floor.slabLoad ? classCode(mColourBy, *floor.slabLoad) : Unknown;
    case ColourBy::FloorHeight:
        return floor.storeyHeight ? classCode(mColourBy, *floor.storeyHeight) : Unknown;
    case ColourBy::LandUse:
    case ColourBy::ExistingUse:
    case ColourBy::BuildingUse:
    case ColourBy::Status:
    case ColourBy::Phase: {
        const Building* building = mPlan.find<Building>(floor.building);
        return building ? codeOfBuilding(*building) : std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

ColourRow Colouring::rowOf(const std::optional<QString>& code) const
{
    if (!code)
        return {};
    const LegendEntry& entry = mLegend.entries[placeOf(*code)];
    return {std::uint8_t(entry.colour.red()), std::uint8_t(entry.colour.green()),
            std::uint8_t(entry.colour.blue()),
            std::uint8_t(RowColoured | (entry.noValue ? RowNoValue : 0))};
}

ColourRow Colouring::ofParcel(const Parcel& parcel) const
{
    return rowOf(codeOfParcel(parcel));
}

ColourRow Colouring::ofBuilding(const Building& building) const
{
    return rowOf(codeOfBuilding(building));
}

ColourRow Colouring::ofFloor(const Floor& floor) const
{
    return rowOf(codeOfFloor(floor));
}

ColourRow Colouring::ofSpace(const Space& space) const
{
    return rowOf(codeOfSpace(space));
}

/// Calls `visit(object, code)` for everything that the legend counts.
template <typename Visit>
void Colouring::visitCounted(Visit visit) const
{
    const bool ofLand = mColourBy == ColourBy::LandUse || mColourBy == ColourBy::ExistingUse;
    const bool ofFloors = mColourBy == ColourBy::Tenant || mColourBy == ColourBy::Vacancy ||
                          mColourBy == ColourBy::SlabLoad || mColourBy == ColourBy::FloorHeight;
    if (ofFloors) {
        for (const Floor& floor : mPlan.table<Floor>())
            visit(ObjectRef{TableId::Floors, floor.uid}, codeOfFloor(floor));
        // Where a floor is not let as a whole, its spaces are counted with what each has.
        for (const Space& space : mPlan.table<Space>()) {
            const Floor* floor = mPlan.find<Floor>(space.floor);
            const auto code = codeOfSpace(space);
            if (floor && code != codeOfFloor(*floor))
                visit(ObjectRef{TableId::Spaces, space.uid}, code);
        }
        return;
    }
    for (const Parcel& parcel : mPlan.table<Parcel>())
        visit(ObjectRef{TableId::Parcels, parcel.uid}, codeOfParcel(parcel));
    if (ofLand)
        return;
    for (const Building& building : mPlan.table<Building>())
        visit(ObjectRef{TableId::Buildings, building.uid}, codeOfBuilding(building));
}

/// A code that the pack has no colour for is as good as unknown.
size_t Colouring::placeOf(const QString& code) const
{
    const auto found = mEntries.find(code);
    return found == mEntries.end() ? mEntries.value(Unknown) : *found;
}

std::vector<ObjectRef> Colouring::objectsOf(size_t place) const
{
    std::vector<ObjectRef> objects;
    visitCounted([&](const ObjectRef& object, const std::optional<QString>& code) {
        if (code && placeOf(*code) == place)
            objects.push_back(object);
    });
    return objects;
}

/// Counts what each entry stands for and drops entries that stand for nothing.
void Colouring::countAll()
{
    visitCounted([this](const ObjectRef&, const std::optional<QString>& code) {
        if (code)
            ++mLegend.entries[placeOf(*code)].count;
    });
    std::vector<LegendEntry> kept;
    QHash<QString, size_t> places;
    for (const LegendEntry& entry : mLegend.entries) {
        if (entry.count == 0 && entry.code != Unknown)
            continue;
        places.insert(entry.code, kept.size());
        kept.push_back(entry);
    }
    mLegend.entries = std::move(kept);
    mEntries = std::move(places);
}

QString colourByTitle(ColourBy colourBy)
{
    switch (colourBy) {
    case ColourBy::LandUse:
        return ColouringTr::tr("Planned land use");
    case ColourBy::ExistingUse:
        return ColouringTr::tr("Existing land use");
    case ColourBy::BuildingUse:
        return ColouringTr::tr("Building use");
    case ColourBy::Tenant:
        return ColouringTr::tr("Tenant");
    case ColourBy::Vacancy:
        return ColouringTr::tr("Vacancy");
    case ColourBy::SlabLoad:
        return ColouringTr::tr("Slab load");
    case ColourBy::FloorHeight:
        return ColouringTr::tr("Storey height");
    case ColourBy::Status:
        return ColouringTr::tr("Status");
    case ColourBy::Phase:
        return ColouringTr::tr("Phase");
    }
    Q_UNREACHABLE();
}

} // namespace parkwright
