#include "app/docks/InspectorFields.h"

#include <QCoreApplication>
#include <QHash>

namespace parkwright {

namespace {

struct GroupDef
{
    const char* key;
    const char* title;
};
constexpr GroupDef Groups[] = {
    {"identity", QT_TRANSLATE_NOOP("Inspector", "Identity")},
    {"place", QT_TRANSLATE_NOOP("Inspector", "Belongs to")},
    {"land", QT_TRANSLATE_NOOP("Inspector", "Land")},
    {"limits", QT_TRANSLATE_NOOP("Inspector", "Limits")},
    {"building", QT_TRANSLATE_NOOP("Inspector", "Building")},
    {"needs", QT_TRANSLATE_NOOP("Inspector", "Needs of a floor")},
    {"leasing", QT_TRANSLATE_NOOP("Inspector", "Leasing")},
    {"economy", QT_TRANSLATE_NOOP("Inspector", "Economy")},
    {"details", QT_TRANSLATE_NOOP("Inspector", "Details")},
    {"provenance", QT_TRANSLATE_NOOP("Inspector", "Source and notes")},
};
static_assert(std::size(Groups) == FieldGroupCount);

const QHash<QString, FieldGroup>& byName()
{
    static const QHash<QString, FieldGroup> groups = [] {
        QHash<QString, FieldGroup> result;
        const auto put = [&](FieldGroup group, std::initializer_list<const char*> names) {
            for (const char* name : names)
                result.insert(QString::fromLatin1(name), group);
        };
        put(FieldGroup::Identity, {"name", "name_en", "number", "code", "kind", "title", "level",
                                   "ordinal", "state", "status", "family"});
        put(FieldGroup::Place, {"park", "phase", "parcel", "building", "floor", "space", "parent",
                                "relation", "host", "origin", "agreement", "party", "cell"});
        put(FieldGroup::Land,
            {"coding_system", "planned_use", "existing_use", "local_code", "area_of_record",
             "area_source", "right_holder", "term_start", "term_end", "land_price", "yard_area",
             "green_area", "land_provision", "boundary", "geometry"});
        put(FieldGroup::Limits, {"far_min", "far_max", "density_min", "density_max",
                                 "green_ratio_min", "green_ratio_max", "height_min", "height_max",
                                 "setback", "low_limit", "high_limit", "limit_source"});
        put(FieldGroup::Leasing, {"vacancy", "tenant", "lettable_area", "rent", "asking_rent",
                                  "service_fee", "lease_start", "lease_end", "available_from"});
        put(FieldGroup::Economy, {"output", "tax", "investment", "jobs", "energy", "carbon",
                                  "figures_year", "scope", "funds_in_place"});
        put(FieldGroup::Provenance,
            {"source", "source_key", "illustrative", "derived", "note", "reference"});
        return result;
    }();
    return groups;
}

} // namespace

QString fieldGroupTitle(FieldGroup group)
{
    return QCoreApplication::translate("Inspector", Groups[size_t(group)].title);
}

QString fieldGroupKey(FieldGroup group)
{
    return QString::fromLatin1(Groups[size_t(group)].key);
}

FieldGroup fieldGroup(TableId table, const FieldDef& field)
{
    const QString name = field.nameText();
    const bool isEnterprise = table == TableId::Enterprises;
    if (isEnterprise &&
        (name.startsWith(QLatin1String("need")) || name.startsWith(QLatin1String("machine")) ||
         name.startsWith(QLatin1String("emits")) || name == QLatin1String("hazard_class")))
        return FieldGroup::Needs;
    const bool isBuilt =
        table == TableId::Buildings || table == TableId::Floors || table == TableId::Spaces;
    return byName().value(name, isBuilt ? FieldGroup::Building : FieldGroup::Details);
}

bool isEditable(const FieldDef& field)
{
    const QLatin1String name(field.name);
    return field.type != FieldType::Geometry && name != QLatin1String("uid") &&
           name != QLatin1String("source") && name != QLatin1String("source_key");
}

bool isHidden(TableId table, const FieldDef& field)
{
    const QLatin1String name(field.name);
    if (name == QLatin1String("uid"))
        return true;
    if (table == TableId::Views || table == TableId::TourStops)
        return name == QLatin1String("state");
    return table == TableId::Layers && name == QLatin1String("style");
}

bool isLandUseCode(TableId table, const FieldDef& field)
{
    const QLatin1String name(field.name);
    return table == TableId::Parcels &&
           (name == QLatin1String("planned_use") || name == QLatin1String("existing_use"));
}

QString tableIcon(TableId table)
{
    switch (table) {
    case TableId::Jurisdictions:
        return QStringLiteral("jurisdiction");
    case TableId::Parks:
        return QStringLiteral("park");
    case TableId::Phases:
        return QStringLiteral("phase");
    case TableId::Parcels:
        return QStringLiteral("parcel");
    case TableId::Buildings:
        return QStringLiteral("building");
    case TableId::Floors:
        return QStringLiteral("floor");
    case TableId::Spaces:
        return QStringLiteral("space");
    case TableId::Enterprises:
    case TableId::SupplyLinks:
    case TableId::Prospects:
        return QStringLiteral("enterprise");
    case TableId::Sensors:
    case TableId::Feeds:
    case TableId::Alarms:
    case TableId::AlarmRules:
        return QStringLiteral("sensor");
    case TableId::Layers:
        return QStringLiteral("layers");
    default:
        return QStringLiteral("table");
    }
}

} // namespace parkwright
