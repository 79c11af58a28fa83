#pragma once

#include "gis/core/Result.h"
#include "gis/standards/StandardsTypes.h"

#include <QByteArray>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace parkwright {

class StandardsPack;
using StandardsPackPtr = std::shared_ptr<const StandardsPack>;

/// A set of rules of the field as data: land-use classes of one or more coding systems with their
/// palettes, translations between systems, limits, floor loads, building uses and defaults. Each
/// entry says where it comes from and how sure it is.
///
/// Immutable once made, so any thread may read one. Pointers that it hands out live as long as the
/// pack. Codes of one system mean nothing in another: every question names the system.
class StandardsPack
{
public:
    /// Of a file or a resource (":/parkwright/standards/cn-national.json"). A pack that is broken
    /// in any place is refused as a whole, with an Error that names the place.
    static Result<StandardsPackPtr> load(const QString& path);
    /// @param name what messages call it, e.g. its file name
    static Result<StandardsPackPtr> fromJson(const QByteArray& json, const QString& name);

    const QString& id() const { return mData.id; }
    const LocalText& title() const { return mData.title; }
    const LocalText& description() const { return mData.description; }
    const Provenance& provenance() const { return mData.provenance; }
    /// The system that is meant where a layer says none and the user confirms it.
    const QString& defaultSystem() const { return mData.defaultSystem; }

    const std::vector<StandardsSource>& sources() const { return mData.sources; }
    const std::vector<ClassSystem>& systems() const { return mData.systems; }
    const std::vector<CodeTranslation>& translations() const { return mData.translations; }
    const std::vector<StandardsLimit>& limits() const { return mData.limits; }
    const std::vector<FloorLoad>& floorLoads() const { return mData.floorLoads; }
    const std::vector<BuildingUseDefaults>& buildingUses() const { return mData.buildingUses; }
    const std::vector<StandardsDefault>& defaults() const { return mData.defaults; }

    // All of these return null for what the pack does not have.
    const StandardsSource* findSource(const QString& id) const;
    const ClassSystem* findSystem(const QString& id) const;
    const LandUseClass* findClass(const QString& system, const QString& code) const;
    /// The class, or for a longer code that is not listed ("100104") the longest listed beginning
    /// of it ("1001").
    const LandUseClass* findNearestClass(const QString& system, const QString& code) const;
    const BuildingUseDefaults* findBuildingUse(const QString& id) const;
    /// The use that a word of a source stands for (OSM "manufacture", "联合厂房"): an id or a
    /// listed word exactly, else the longest listed word of two letters or more that is contained
    /// in it.
    const BuildingUseDefaults* matchBuildingUse(const QString& word) const;

    /// The class, its parent and so on up, until one has a colour: first in `palette`, then in the
    /// default palette of the system.
    /// @param palette id; empty means the default one
    std::optional<ClassColour> colour(const QString& system, const QString& code,
                                      const QString& palette = {}) const;
    /// What `code` of system `from` is in system `to`; nothing where the pack does not know. A code
    /// without a pair of its own takes that of its parent, marked as not exact.
    std::optional<TranslatedCode> translate(const QString& code, const QString& from,
                                            const QString& to) const;
    /// A number that the program falls back on, e.g. "smallest-storey-height" (metres).
    double defaultValue(const QString& id, double otherwise) const;

    struct Data
    {
        QString id;
        LocalText title;
        LocalText description;
        Provenance provenance;
        QString defaultSystem;
        std::vector<StandardsSource> sources;
        std::vector<ClassSystem> systems;
        std::vector<CodeTranslation> translations;
        std::vector<StandardsLimit> limits;
        std::vector<FloorLoad> floorLoads;
        std::vector<BuildingUseDefaults> buildingUses;
        std::vector<StandardsDefault> defaults;
    };
    /// For readers: `data` has been checked, e.g. no class is its own ancestor.
    explicit StandardsPack(Data data);

private:
    Data mData;
    QHash<QString, QHash<QString, size_t>> mClassIndex; ///< system, code -> place in its classes
};

} // namespace parkwright
