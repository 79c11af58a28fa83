#include "gis/model/ViewState.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace parkwright {

namespace {

constexpr std::array<const char*, 9> ColourByNames{"land-use",     "existing-use", "building-use",
                                                   "tenant",       "vacancy",      "slab-load",
                                                   "floor-height", "status",       "phase"};
constexpr std::array<const char*, SceneKindCount> KindNames{
    "terrain", "imagery",         "parcels",          "buildings",
    "sensors", "park-boundaries", "phase-boundaries", "jurisdiction-boundaries",
    "labels",  "trees",           "context"};

QJsonObject pointToJson(const MapPoint& point)
{
    return {{QStringLiteral("x"), point.x},
            {QStringLiteral("y"), point.y},
            {QStringLiteral("z"), point.z}};
}

/// `fallback` where the member is missing, no number, or absurd.
double number(const QJsonObject& object, const char* name, double fallback)
{
    const double value = object.value(QLatin1String(name)).toDouble(fallback);
    return std::isfinite(value) && std::abs(value) < 1e12 ? value : fallback;
}

MapPoint pointFromJson(const QJsonObject& object)
{
    return {number(object, "x", 0), number(object, "y", 0), number(object, "z", 0)};
}

QJsonObject cameraToJson(const CameraPose& camera)
{
    return {{QStringLiteral("target"), pointToJson(camera.target)},
            {QStringLiteral("distance"), camera.distance},
            {QStringLiteral("heading"), camera.heading},
            {QStringLiteral("pitch"), camera.pitch},
            {QStringLiteral("field_of_view"), camera.fieldOfView},
            {QStringLiteral("orthographic"), camera.orthographic}};
}

CameraPose cameraFromJson(const QJsonObject& object)
{
    const CameraPose usual;
    CameraPose camera;
    camera.target = pointFromJson(object.value(u"target").toObject());
    camera.distance = std::max(0.1, number(object, "distance", usual.distance));
    camera.heading = number(object, "heading", usual.heading);
    camera.pitch = std::clamp(number(object, "pitch", usual.pitch), -90.0, 89.0);
    camera.fieldOfView = std::clamp(number(object, "field_of_view", usual.fieldOfView), 5.0, 120.0);
    camera.orthographic = object.value(u"orthographic").toBool();
    return camera;
}

} // namespace

QString ViewState::toJson() const
{
    QJsonObject shown;
    QJsonObject opacities;
    for (int i = 0; i < SceneKindCount; ++i) {
        const QString name = sceneKindName(SceneKind(i));
        shown.insert(name, visible[size_t(i)]);
        opacities.insert(name, opacity[size_t(i)]);
    }
    QJsonObject object{{QStringLiteral("camera"), cameraToJson(camera)},
                       {QStringLiteral("colour_by"), colourByName(colourBy)},
                       {QStringLiteral("visible"), shown},
                       {QStringLiteral("opacity"), opacities},
                       {QStringLiteral("shadows"), shadows}};
    if (!palette.isEmpty())
        object.insert(QStringLiteral("palette"), palette);
    if (!hidden.empty()) {
        QJsonArray ids;
        for (const Uid& id : hidden)
            ids.append(id.toString());
        object.insert(QStringLiteral("hidden"), ids);
    }
    if (explode) {
        object.insert(QStringLiteral("explode"),
                      QJsonObject{{QStringLiteral("building"), explode->building.toString()},
                                  {QStringLiteral("gap"), explode->gap}});
    }
    if (!isolatedFloor.isNull())
        object.insert(QStringLiteral("isolated_floor"), isolatedFloor.toString());
    if (cut) {
        object.insert(QStringLiteral("cut"),
                      QJsonObject{{QStringLiteral("through"), pointToJson(cut->through)},
                                  {QStringLiteral("heading"), cut->heading},
                                  {QStringLiteral("horizontal"), cut->horizontal}});
    }
    if (timeMs)
        object.insert(QStringLiteral("time"), double(*timeMs));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ViewState> ViewState::fromJson(const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    ViewState view;
    view.camera = cameraFromJson(object.value(u"camera").toObject());
    view.colourBy = colourByFromName(object.value(u"colour_by").toString()).value_or(view.colourBy);
    view.palette = object.value(u"palette").toString();
    const QJsonObject shown = object.value(u"visible").toObject();
    const QJsonObject opacities = object.value(u"opacity").toObject();
    for (int i = 0; i < SceneKindCount; ++i) {
        const char* name = KindNames[size_t(i)];
        view.visible[size_t(i)] = shown.value(QLatin1String(name)).toBool(view.visible[size_t(i)]);
        view.opacity[size_t(i)] =
            std::clamp(number(opacities, name, view.opacity[size_t(i)]), 0.0, 1.0);
    }
    for (const auto& id : object.value(u"hidden").toArray()) {
        const Uid uid = Uid::parse(id.toString());
        if (!uid.isNull())
            view.hidden.push_back(uid);
    }
    if (const QJsonObject e = object.value(u"explode").toObject(); !e.isEmpty()) {
        const Uid building = Uid::parse(e.value(u"building").toString());
        if (!building.isNull())
            view.explode = Explode{building, std::clamp(number(e, "gap", 4), 0.0, 100.0)};
    }
    view.isolatedFloor = Uid::parse(object.value(u"isolated_floor").toString());
    if (const QJsonObject c = object.value(u"cut").toObject(); !c.isEmpty()) {
        view.cut = CutPlane{pointFromJson(c.value(u"through").toObject()), number(c, "heading", 0),
                            c.value(u"horizontal").toBool(true)};
    }
    if (object.value(u"time").isDouble())
        view.timeMs = qint64(object.value(u"time").toDouble());
    view.shadows = object.value(u"shadows").toBool(true);
    return view;
}

QString colourByName(ColourBy colourBy)
{
    return QString::fromLatin1(ColourByNames[size_t(colourBy)]);
}

std::optional<ColourBy> colourByFromName(const QString& name)
{
    for (size_t i = 0; i < ColourByNames.size(); ++i) {
        if (name == QLatin1String(ColourByNames[i]))
            return ColourBy(i);
    }
    return std::nullopt;
}

QStringList colourByNames()
{
    QStringList names;
    for (const char* name : ColourByNames)
        names.append(QString::fromLatin1(name));
    return names;
}

QString sceneKindName(SceneKind kind)
{
    return QString::fromLatin1(KindNames[size_t(kind)]);
}

} // namespace parkwright
