// What labels say and where they stand; when they are made anew is in LabelPart.cpp.
#include "scene/buildings/BuildingPart.h"
#include "scene/labels/LabelPart.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/TextureUnit.h"
#include "scene/sensors/SensorPart.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double AboveRoof = 4.5;   ///< metres
constexpr double AbovePark = 30;    ///< metres over its ground
constexpr double SensorsNear = 150; ///< metres within which sensors are named
constexpr double LeaderLength = 26; ///< logical pixels from the edge of a floor to its words
constexpr double GlyphRadius = 15;  ///< logical pixels from the middle of a sensor to its words

/// What a draped colour comes to on the light ground.
QColor drapedOn(const ColourRow& row, double opacity)
{
    constexpr double ground = 226;
    const auto mix = [&](std::uint8_t channel) {
        return int(std::lround(channel * opacity + ground * (1 - opacity)));
    };
    return {mix(row.red), mix(row.green), mix(row.blue)};
}

QString nameOf(const Floor& floor)
{
    if (!floor.name.isEmpty())
        return floor.name;
    if (!floor.number)
        return {};
    return *floor.number < 0 ? QStringLiteral("B%1").arg(-*floor.number)
                             : QStringLiteral("F%1").arg(*floor.number);
}

} // namespace

Label LabelPart::begin(const ObjectRef& object, LabelStyle style, const QString& text,
                       const MapPoint& anchor)
{
    auto slot = mSlots.constFind(object);
    if (slot == mSlots.constEnd()) {
        slot = mSlots.insert(object, std::uint32_t(mObjects.size()));
        mObjects.push_back(object);
    }
    Label label;
    label.id = *slot;
    label.pick = {PickKind::Label, *slot};
    label.style = style;
    label.text = text;
    label.anchor = anchor;
    return label;
}

bool LabelPart::isCut(const MapPoint& place) const
{
    if (!mView.cut)
        return false;
    const MapPoint& p = mView.cut->through;
    if (mView.cut->horizontal)
        return place.z > p.z;
    const double heading = mView.cut->heading * 3.14159265358979 / 180;
    return (place.x - p.x) * std::sin(heading) + (place.y - p.y) * std::cos(heading) > 0;
}

std::vector<Label> LabelPart::labelsOf(Group group)
{
    switch (group) {
    case Jurisdictions:
        return jurisdictionLabels();
    case Parks:
        return parkLabels();
    case Buildings:
        return {}; // see sweepBuildings()
    case Parcels:
        return parcelLabels();
    case Floors:
        return floorLabels();
    case Sensors:
        return sensorLabels();
    }
    Q_UNREACHABLE();
}

std::vector<Label> LabelPart::parkLabels()
{
    std::vector<Label> labels;
    if (!mView.isVisible(SceneKind::ParkBoundaries))
        return labels;
    for (const Park& park : mContext.document.table<Park>()) {
        const auto place = mPlaces.constFind(park.uid);
        if (place == mPlaces.constEnd() || isHidden(park.uid) || park.name.isEmpty())
            continue;
        const double top = std::max(place->z, mParkTops.value(park.uid, place->z));
        Label label = begin({TableId::Parks, park.uid}, LabelStyle::Park, park.name,
                            {place->x, place->y, top + AbovePark});
        label.hideable = false;
        label.priority = park.parent.isNull() ? 1 : 0;
        labels.push_back(std::move(label));
    }
    return labels;
}

std::vector<Label> LabelPart::jurisdictionLabels()
{
    std::vector<Label> labels;
    if (!mView.isVisible(SceneKind::JurisdictionBoundaries))
        return labels;
    for (const Jurisdiction& each : mContext.document.table<Jurisdiction>()) {
        const auto place = mPlaces.constFind(each.uid);
        if (place == mPlaces.constEnd() || isHidden(each.uid) || each.name.isEmpty())
            continue;
        Label label = begin({TableId::Jurisdictions, each.uid}, LabelStyle::Place, each.name,
                            {place->x, place->y, place->z + AboveRoof});
        label.room = std::max(each.boundary.extent().width(), each.boundary.extent().height());
        labels.push_back(std::move(label));
    }
    return labels;
}

std::optional<Label> LabelPart::buildingLabel(const Building& building, const BuildingPlace& place)
{
    const QString& text = building.name.isEmpty() ? building.code : building.name;
    if (text.isEmpty() || isHidden(building.uid) || !mView.isVisible(SceneKind::Buildings) ||
        place.extent.isEmpty())
        return std::nullopt;
    MapPoint anchor = place.extent.center();
    anchor.z = place.top + AboveRoof;
    if (isCut(anchor)) {
        if (!mView.cut->horizontal || mView.cut->through.z < place.base)
            return std::nullopt;
        anchor.z = mView.cut->through.z;
    }
    Label label = begin({TableId::Buildings, building.uid}, LabelStyle::Building, text, anchor);
    const double across = std::hypot(place.extent.width(), place.extent.height());
    label.room = across * 1.3 + (place.top - place.base);
    label.priority = std::min(across * (place.top - place.base) / 100, 900.0);
    if (place.apart)
        label.priority = 950;
    return label;
}

QString LabelPart::parcelText(const Parcel& parcel) const
{
    QString code;
    if (mView.colourBy == ColourBy::LandUse)
        code = parcel.localCode.isEmpty() ? parcel.plannedUse : parcel.localCode;
    else if (mView.colourBy == ColourBy::ExistingUse)
        code = parcel.existingUse;
    if (code.isEmpty() || parcel.number.isEmpty())
        return code + parcel.number;
    return code + QLatin1Char('\n') + parcel.number;
}

std::vector<Label> LabelPart::parcelLabels()
{
    std::vector<Label> labels;
    if (!mView.isVisible(SceneKind::Parcels))
        return labels;
    for (const Parcel& parcel : mContext.document.table<Parcel>()) {
        const auto place = mPlaces.constFind(parcel.uid);
        const QString text = parcelText(parcel);
        if (place == mPlaces.constEnd() || isHidden(parcel.uid) || text.isEmpty())
            continue;
        Label label = begin({TableId::Parcels, parcel.uid}, LabelStyle::Parcel, text,
                            {place->x, place->y, place->z + 0.5});
        if (isCut(label.anchor))
            continue;
        const MapExtent& extent = parcel.geometry.extent();
        label.room = std::min(extent.width(), extent.height()) * 0.7;
        if (mColouring) {
            const ColourRow row = mColouring->ofParcel(parcel);
            if ((row.state & RowColoured) != 0)
                label.ground = drapedOn(row, mView.opacity[size_t(SceneKind::Parcels)]);
        }
        labels.push_back(std::move(label));
    }
    return labels;
}

QString LabelPart::tenantsOf(const Floor& floor) const
{
    const PlanState& plan = mContext.document.state();
    if (const Enterprise* whole = plan.find<Enterprise>(floor.tenant))
        return whole->name;
    std::vector<const Enterprise*> tenants;
    for (const Space* space : spacesOf(plan, floor.uid)) {
        const Enterprise* tenant = plan.find<Enterprise>(space->tenant);
        if (tenant && std::find(tenants.begin(), tenants.end(), tenant) == tenants.end())
            tenants.push_back(tenant);
    }
    if (tenants.empty())
        return floor.vacancy == Vacancy::Vacant ? tr("vacant") : QString();
    if (tenants.size() == 1)
        return tenants.front()->name;
    return tr("%1 and %n more", nullptr, int(tenants.size()) - 1).arg(tenants.front()->name);
}

/// At the corner of the floor that stands farthest to the right of the picture.
Label LabelPart::floorLabel(const Floor& floor)
{
    const auto place = mBuildings.placeOfFloor(floor.uid);
    const QString name = nameOf(floor);
    if (!place || place->hidden || isHidden(floor.uid) || name.isEmpty())
        return {};
    MapPoint anchor = place->outline.extent().center();
    double rightmost = -1e9;
    for (const Polygon& polygon : place->outline.polygons()) {
        for (MapPoint corner : polygon.outer) {
            corner.z = place->elevation;
            const auto seen = mSeenFrom.place(corner);
            if (seen && seen->pixel.x() > rightmost) {
                rightmost = seen->pixel.x();
                anchor = corner;
            }
        }
    }
    anchor.z = place->elevation;
    const QString tenants = tenantsOf(floor);
    Label label = begin({TableId::Floors, floor.uid}, LabelStyle::Floor,
                        tenants.isEmpty() ? name : name + QStringLiteral("  ") + tenants, anchor);
    label.offset = {LeaderLength, 0};
    label.beside = true;
    label.leader = true;
    label.hideable = false; // its own slab and glass stand at the anchor
    label.priority = double(floor.number.value_or(0)) / 1000;
    return label;
}

std::vector<Label> LabelPart::floorLabels()
{
    std::vector<Label> labels;
    if (!mView.isVisible(SceneKind::Buildings))
        return labels;
    const auto add = [&](const Floor* floor) {
        if (!floor)
            return;
        Label label = floorLabel(*floor);
        if (!label.text.isEmpty() && !isCut(label.anchor))
            labels.push_back(std::move(label));
    };
    if (mView.explode && !isHidden(mView.explode->building)) {
        for (const Floor* floor : floorsOf(mContext.document.state(), mView.explode->building))
            add(floor);
    }
    const Floor* isolated = mContext.document.find<Floor>(mView.isolatedFloor);
    if (isolated && !(mView.explode && isolated->building == mView.explode->building))
        add(isolated);
    return labels;
}

std::vector<Label> LabelPart::sensorLabels()
{
    std::vector<Label> labels;
    if (!mView.isVisible(SceneKind::Sensors))
        return labels;
    for (const Sensor& sensor : mContext.document.table<Sensor>()) {
        const QString& text = sensor.name.isEmpty() ? sensor.code : sensor.name;
        const auto place = mSensors.placeOf(sensor.uid);
        if (!place || text.isEmpty() || isCut(*place))
            continue;
        Label label = begin({TableId::Sensors, sensor.uid}, LabelStyle::SensorValue, text, *place);
        label.offset = {GlyphRadius, 0};
        label.beside = true;
        label.farthest = SensorsNear;
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace parkwright
