#pragma once

#include "gis/model/PlanState.h"
#include "gis/standards/StandardsPack.h"
#include "scene/colour/Legend.h"
#include "scene/render/GpuTable.h"

#include <QHash>

#include <optional>
#include <vector>

namespace parkwright {

/// Which colour each parcel, building and floor of one plan has under one colouring, and the legend
/// to it. Made from a snapshot; never changes; any thread.
///
/// Colours come as the rgb and state bits (RowColoured, RowNoValue) of a table row; a row without
/// RowColoured keeps its material or neutral colour.
class Colouring
{
public:
    /// @param pack may be null: land use has no colours then
    /// @param palette of the pack; empty is its default
    Colouring(const PlanState& plan, ColourBy colourBy, const StandardsPackPtr& pack,
              const QString& palette = {});

    const Legend& legend() const { return mLegend; }
    /// The objects that an entry of the legend counts. @param place of the entry
    std::vector<ObjectRef> objectsOf(size_t place) const;
    ColourRow ofParcel(const Parcel& parcel) const;
    ColourRow ofBuilding(const Building& building) const;
    /// What a floor has on its own account, or its building's.
    ColourRow ofFloor(const Floor& floor) const;
    /// What a space has on its own account, or its floor's.
    ColourRow ofSpace(const Space& space) const;

private:
    ColourRow rowOf(const std::optional<QString>& code) const;
    std::optional<QString> codeOfParcel(const Parcel& parcel) const;
    std::optional<QString> codeOfBuilding(const Building& building) const;
    std::optional<QString> codeOfFloor(const Floor& floor) const;
    std::optional<QString> codeOfSpace(const Space& space) const;
    std::optional<QString> codeOfTenant(const QString& tenant) const;
    QString tenantOf(const Floor& floor) const;

    void addEntry(const QString& code, const QString& label, const QColor& colour);
    void addLandUse();
    void addBuildingUses();
    void addTenants();
    void addVacancy();
    void addNumbers();
    void addStatus();
    void addPhases();
    template <typename Visit>
    void visitCounted(Visit visit) const;
    size_t placeOf(const QString& code) const;
    void countAll();
    QString landUseCode(const Parcel& parcel) const;

    PlanState mPlan;
    ColourBy mColourBy;
    StandardsPackPtr mPack;
    QString mPalette;
    Legend mLegend;
    QHash<QString, size_t> mEntries; ///< code -> place in the legend; empty code: not known
};

/// What is known of the letting of a floor: what it says itself, or what its tenant and its spaces
/// say. Nothing where that is not known.
std::optional<Vacancy> vacancyOf(const PlanState& plan, const Floor& floor);
QColor vacancyColour(Vacancy vacancy);

} // namespace parkwright
