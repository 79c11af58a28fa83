#include "gis/standards/FieldHelp.h"

#include <QCoreApplication>

#include <algorithm>

namespace parkwright {

namespace {

struct HelpRow
{
    constexpr HelpRow(TableId ofTable, const char* ofField, const char* english,
                      const char* written = "", Certainty sure = Certainty::Verified)
        : field(ofField)
        , text(english)
        , source(written)
        , table(ofTable)
        , certainty(sure)
    {
    }

    const char* field;
    const char* text; ///< English, translated in context "FieldHelp"
    const char* source;
    TableId table;
    Certainty certainty;
};

using T = TableId;

constexpr HelpRow HelpRows[] = {
    {T::Parks, "area_of_record",
     QT_TRANSLATE_NOOP("FieldHelp", "The area that documents state, such as 451 mu. It is kept "
                                    "beside the drawn area and never overwritten by it.")},
    {T::Parks, "kind",
     QT_TRANSLATE_NOOP("FieldHelp", "An enclave park lies in one jurisdiction and is run for or "
                                    "with another, its origin.")},
    {T::Parks, "land_provision",
     QT_TRANSLATE_NOOP("FieldHelp", "How the host gives the land: free transfer, lease, sale or as "
                                    "a share. It says nothing of who governs.")},
    {T::Parcels, "coding_system",
     QT_TRANSLATE_NOOP("FieldHelp", "Which classification the land-use codes belong to. Codes of "
                                    "different systems look alike and mean other things."),
     "自然资发〔2023〕234号"},
    {T::Parcels, "planned_use",
     QT_TRANSLATE_NOOP("FieldHelp", "Use by the plan, as a code of the coding system."),
     "自然资发〔2023〕234号"},
    {T::Parcels, "existing_use",
     QT_TRANSLATE_NOOP("FieldHelp", "Use found on the ground, as a code of the coding system.")},
    {T::Parcels, "area_of_record",
     QT_TRANSLATE_NOOP("FieldHelp", "The registered area, kept beside the drawn one. Each "
                                    "indicator says on which of them it rests.")},
    {T::Parcels, "far_min",
     QT_TRANSLATE_NOOP("FieldHelp", "Least floor area ratio: counted floor area over land area. "
                                    "Industrial land has lower bounds, too.")},
    {T::Parcels, "far_max",
     QT_TRANSLATE_NOOP("FieldHelp", "Greatest floor area ratio: counted floor area over land area. "
                                    "An industrial storey of more than 8 m counts twice.")},
    {T::Parcels, "density_max",
     QT_TRANSLATE_NOOP("FieldHelp", "Greatest building density: ground covered by buildings over "
                                    "land area. Open yards do not count here."),
     "", Certainty::Unverified},
    {T::Parcels, "density_min",
     QT_TRANSLATE_NOOP("FieldHelp", "Least building density: ground covered by buildings over land "
                                    "area."),
     "", Certainty::Unverified},
    {T::Parcels, "green_ratio_min",
     QT_TRANSLATE_NOOP("FieldHelp",
                       "Least green ratio (绿地率): planted land over site area. It is "
                       "not the green coverage (绿化覆盖率), which counts canopies and "
                       "roofs.")},
    {T::Parcels, "green_ratio_max",
     QT_TRANSLATE_NOOP("FieldHelp", "Greatest green ratio; industrial land often has one, so that "
                                    "land is not left idle.")},
    {T::Parcels, "height_max",
     QT_TRANSLATE_NOOP("FieldHelp", "Height that buildings may not exceed, above their ground.")},
    {T::Parcels, "setback",
     QT_TRANSLATE_NOOP("FieldHelp", "Distance of buildings from the boundary. Local rules differ; "
                                    "the project states it for each parcel.")},
    {T::Buildings, "height",
     QT_TRANSLATE_NOOP("FieldHelp", "From the outdoor ground to the roof.")},
    {T::Buildings, "storeys_above",
     QT_TRANSLATE_NOOP("FieldHelp", "Storeys above ground. The check compares it with the floors "
                                    "that are there.")},
    {T::Buildings, "derived",
     QT_TRANSLATE_NOOP("FieldHelp", "Whether height and storeys are stated by a source or were "
                                    "worked out from one another or from a default.")},
    {T::Buildings, "fire_resistance_grade",
     QT_TRANSLATE_NOOP("FieldHelp", "Grade 1 is the highest. Whether a process may be on a floor "
                                    "depends on it.")},
    {T::Buildings, "freight_lift_tonnage",
     QT_TRANSLATE_NOOP("FieldHelp", "What one lift carries, in tonnes.")},
    {T::Floors, "number",
     QT_TRANSLATE_NOOP("FieldHelp", "1 is the ground floor, -1 the first below it; 0 does not "
                                    "occur.")},
    {T::Floors, "storey_height",
     QT_TRANSLATE_NOOP("FieldHelp", "From floor to floor. Over 8 m an industrial storey counts "
                                    "twice in the FAR.")},
    {T::Floors, "clear_height",
     QT_TRANSLATE_NOOP("FieldHelp", "What is free below beams, ducts and pipes.")},
    {T::Floors, "lettable_area",
     QT_TRANSLATE_NOOP("FieldHelp", "What a tenant pays rent for. Over the gross area it is the "
                                    "efficiency (得房率).")},
    {T::Floors, "slab_load",
     QT_TRANSLATE_NOOP("FieldHelp", "Characteristic live load of the slab (楼面活荷载标准值), not "
                                    "the factored design load. 1 t/m² is 9.81 kN/m².")},
    {T::Floors, "slab_load_quoted",
     QT_TRANSLATE_NOOP("FieldHelp", "The load as the source wrote it, such as 0.65 t/m².")},
    {T::Floors, "power_density",
     QT_TRANSLATE_NOOP("FieldHelp", "Electric power that is available for each square metre.")},
    {T::Floors, "hoist_port",
     QT_TRANSLATE_NOOP("FieldHelp", "An opening in the façade through which machines are lifted "
                                    "in.")},
    {T::Floors, "vibration_class",
     QT_TRANSLATE_NOOP("FieldHelp", "Vibration criterion that the floor keeps to: VC-A allows "
                                    "50.8 µm/s, VC-E 3.18 µm/s in any third of an octave."),
     "ASHRAE"},
    {T::Floors, "hazard_class",
     QT_TRANSLATE_NOOP("FieldHelp",
                       "Fire hazard of production that is allowed here: 甲 is the most "
                       "dangerous, 戊 the least."),
     "GB 50016", Certainty::Lead},
    {T::Floors, "vacancy",
     QT_TRANSLATE_NOOP("FieldHelp", "Let, free, or reserved; of a floor with spaces theirs goes "
                                    "before.")},
    {T::Enterprises, "industry_code",
     QT_TRANSLATE_NOOP("FieldHelp",
                       "Code of GB/T 4754. Editions differ: 39 is electrical machinery "
                       "in 2002 and electronics in 2017, so the edition is kept "
                       "beside it."),
     "GB/T 4754"},
    {T::Enterprises, "tax",
     QT_TRANSLATE_NOOP("FieldHelp", "Tax paid in a year. Tax per mu divides it by the land of the "
                                    "park.")},
    {T::Sensors, "phenomenon",
     QT_TRANSLATE_NOOP("FieldHelp", "What is measured. It decides how readings are averaged: sound "
                                    "by energy, meters by difference.")},
};

} // namespace

std::optional<FieldHelp> fieldHelp(TableId table, const QString& field)
{
    const auto found = std::ranges::find_if(HelpRows, [&](const HelpRow& row) {
        return row.table == table && field == QLatin1String(row.field);
    });
    if (found == std::end(HelpRows))
        return std::nullopt;
    return FieldHelp{QCoreApplication::translate("FieldHelp", found->text),
                     QString::fromUtf8(found->source), found->certainty};
}

} // namespace parkwright
