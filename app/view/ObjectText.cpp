#include "app/view/ObjectText.h"

#include "gis/model/Domains.h"

#include <QCoreApplication>
#include <QLocale>

namespace parkwright {

namespace {

QString objectWords(const char* source)
{
    return QCoreApplication::translate("ObjectText", source);
}

QString joined(const QStringList& parts)
{
    QStringList some = parts;
    some.removeAll(QString());
    return some.join(QStringLiteral(" · "));
}

QString tenantOf(const PlanState& plan, const Floor& floor)
{
    if (const auto* tenant = plan.find<Enterprise>(floor.tenant))
        return tenant->name;
    QStringList names;
    for (const Space* space : spacesOf(plan, floor.uid))
        if (const auto* tenant = plan.find<Enterprise>(space->tenant))
            if (!names.contains(tenant->name))
                names << tenant->name;
    if (names.size() > 2)
        return objectWords(QT_TRANSLATE_NOOP("ObjectText", "%1 tenants")).arg(names.size());
    if (!names.isEmpty())
        return names.join(QStringLiteral(", "));
    return floor.vacancy ? titleOf(*floor.vacancy) : QString();
}

QString useOf(const Parcel& parcel, const StandardsPack& pack)
{
    const QString code = parcel.plannedUse.isEmpty() ? parcel.existingUse : parcel.plannedUse;
    if (code.isEmpty())
        return {};
    const QString system =
        parcel.codingSystem ? codeOf(*parcel.codingSystem) : pack.defaultSystem();
    const LandUseClass* use = pack.findNearestClass(system, code);
    return use ? QStringLiteral("%1 %2").arg(code, use->name.in(QLocale().name())) : code;
}

QString detailOf(const PlanState& plan, const ObjectRef& object, const StandardsPack& pack)
{
    QString kind = tableDef(object.table).singularText();
    switch (object.table) {
    case TableId::Floors:
        if (const auto* floor = plan.find<Floor>(object.id)) {
            const auto* building = plan.find<Building>(floor->building);
            return joined({building ? plan.labelOf({TableId::Buildings, building->uid}) : QString(),
                           tenantOf(plan, *floor)});
        }
        return kind;
    case TableId::Spaces:
        if (const auto* space = plan.find<Space>(object.id)) {
            const auto* tenant = plan.find<Enterprise>(space->tenant);
            return joined({plan.labelOf({TableId::Floors, space->floor}),
                           tenant           ? tenant->name
                           : space->vacancy ? titleOf(*space->vacancy)
                                            : QString()});
        }
        return kind;
    case TableId::Buildings:
        if (const auto* building = plan.find<Building>(object.id))
            return joined({building->use ? titleOf(*building->use) : kind,
                           building->height
                               ? objectWords(QT_TRANSLATE_NOOP("ObjectText", "%1 m"))
                                     .arg(QLocale().toString(*building->height, 'f', 1))
                               : QString()});
        return kind;
    case TableId::Parcels:
        if (const auto* parcel = plan.find<Parcel>(object.id))
            return joined({kind, useOf(*parcel, pack)});
        return kind;
    case TableId::Sensors:
        if (const auto* sensor = plan.find<Sensor>(object.id))
            return sensor->family ? titleOf(*sensor->family) : kind;
        return kind;
    default:
        return kind;
    }
}

} // namespace

ObjectText objectText(const PlanState& plan, const ObjectRef& object, const StandardsPack& pack)
{
    if (object.isNull() || !plan.contains(object))
        return {};
    QString name = plan.labelOf(object);
    if (object.table == TableId::Floors)
        if (const auto* floor = plan.find<Floor>(object.id);
            floor && floor->name.isEmpty() && floor->number)
            name = objectWords(QT_TRANSLATE_NOOP("ObjectText", "Floor %1")).arg(*floor->number);
    return {name, detailOf(plan, object, pack)};
}

} // namespace parkwright
