// How sensors are drawn and marked; where they are is in SensorPart.cpp.
#include "scene/NodeMask.h"
#include "scene/buildings/BuildingPart.h"
#include "scene/render/SceneRenderer.h"
#include "scene/render/ShaderLibrary.h"
#include "scene/render/TextureUnit.h"
#include "scene/sensors/SensorIcons.h"
#include "scene/sensors/SensorPart.h"

#include <QMultiHash>

#include <osg/Geode>
#include <osg/Texture2D>
#include <osg/Uniform>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace parkwright {

namespace {

/// States beyond RowState, known to sensor.vert.
constexpr unsigned SensorDot = 256;       ///< shrunk, because another one is near
constexpr unsigned SensorSeen = 512;      ///< drawn also behind walls
constexpr unsigned SensorAnswered = 1024; ///< its alarm has been acknowledged

osg::ref_ptr<osg::Texture2D> makeIconTexture()
{
    const QImage icons = sensorIcons();
    auto image = osg::ref_ptr(new osg::Image);
    image->allocateImage(icons.width(), icons.height(), 1, GL_RED, GL_UNSIGNED_BYTE);
    for (int row = 0; row < icons.height(); ++row)
        std::memcpy(image->data(0, unsigned(row)), icons.constScanLine(row), size_t(icons.width()));
    auto texture = osg::ref_ptr(new osg::Texture2D(image));
    texture->setInternalFormat(GL_R8);
    texture->setResizeNonPowerOfTwoHint(false);
    texture->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR_MIPMAP_LINEAR);
    texture->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
    return texture;
}

/// Logical pixels of the radius of a glyph; the same in sensor.vert.
double radiusFor(double metresPerPixel)
{
    const double near = std::clamp((metresPerPixel - 0.3) / (1.2 - 0.3), 0.0, 1.0);
    return 10.5 + (5.5 - 10.5) * near;
}

constexpr float ClusterCell = 32; ///< logical pixels, more than two glyphs keep apart
constexpr double GoneAt = 2.8;    ///< metres a pixel at which glyphs have faded away

} // namespace

SensorPart::SensorPart(const SceneContext& context, const BuildingPart& buildings)
    : ScenePart(context)
    , mBuildings(buildings)
    , mGeometry(new osg::Geometry)
    , mGlyphs(new osg::DrawArrays(GL_TRIANGLES, 0, 6, 1))
{
    auto corners = osg::ref_ptr(new osg::Vec3Array);
    for (const auto& [x, y] : {std::pair(-1, -1), {1, -1}, {1, 1}, {-1, -1}, {1, 1}, {-1, 1}})
        corners->push_back({float(x), float(y), 0});
    mGeometry->setUseDisplayList(false);
    mGeometry->setUseVertexBufferObjects(true);
    mGeometry->setVertexArray(corners);
    mGeometry->addPrimitiveSet(mGlyphs);
    mGeometry->setDataVariance(osg::Object::DYNAMIC);
    mGeometry->setCullingActive(false);
    auto geode = osg::ref_ptr(new osg::Geode);
    geode->addDrawable(mGeometry);
    geode->setCullingActive(false);
    geode->setNodeMask(MaskFeature);
    mGroup->addChild(geode);
    mGroup->setCullingActive(false);
    osg::StateSet& state = *mGroup->getOrCreateStateSet();
    state.setAttributeAndModes(makeProgram(QStringLiteral("sensor")));
    state.setTextureAttribute(Own0, makeIconTexture());
    state.addUniform(new osg::Uniform("pwIcons", int(Own0)));
    state.addUniform(new osg::Uniform("pwIconColumns", SensorIconColumns));
    mRows.bind(state, SensorTableUnit, "pwSensors");
    context.renderer.group(SceneKind::Sensors).addChild(mGroup);
    connect(&buildings, &BuildingPart::placesChanged, this, &SensorPart::touchBuilding);
    growTo(0);
}

SensorPart::~SensorPart()
{
    mContext.renderer.group(SceneKind::Sensors).removeChild(mGroup);
}

void SensorPart::growTo(std::uint32_t slots)
{
    const std::uint32_t count = std::max(slots, mSlots.capacity());
    if (mSensorAt.size() < count) {
        const size_t rows = std::max(size_t(64), size_t(count) * 3 / 2);
        mRows.resize(rows * 2);
        for (size_t slot = mSensorAt.size(); slot < rows; ++slot)
            mRows.set(2 * slot + 1, FloatRow{float(RowHidden), 0, 0, 0});
        mSensorAt.resize(rows);
        mSizes.resize(rows);
    }
    mGlyphs->setNumInstances(int(std::max(count, 1u)));
    mGlyphs->dirty();
    mGroup->setNodeMask(count > 0 ? ~0u : 0u);
}

unsigned SensorPart::stateOf(const Uid& id, const Record& record) const
{
    if (!record.place)
        return RowHidden;
    unsigned state = record.open ? SensorSeen : 0;
    for (const ObjectRef& object : mMarks.selected) {
        if (object.id == id)
            state |= RowSelected | SensorSeen;
        else if (object.id == record.floor || (object.id == record.building && !object.isNull()))
            state |= SensorSeen;
    }
    if (mMarks.hovered.id == id)
        state |= RowHovered;
    if (record.alarm)
        state |= SensorSeen;
    if (record.acknowledged)
        state |= SensorAnswered;
    if ((state & (RowSelected | RowHovered)) != 0 || mSizes[record.slot] == Size::Glyph)
        return state;
    return state | (mSizes[record.slot] == Size::Dot ? SensorDot : unsigned(RowHidden));
}

void SensorPart::writeRow(const Uid& id, const Record& record)
{
    const Sensor* sensor = mContext.document.find<Sensor>(id);
    if (!sensor)
        return;
    const MapPoint& origin = mContext.renderer.origin();
    const MapPoint place = record.place.value_or(origin);
    const QColor colour = sensorColourOf(sensor->family);
    const size_t row = size_t(record.slot) * 2;
    mRows.set(row, FloatRow{float(place.x - origin.x), float(place.y - origin.y),
                            float(place.z - origin.z), float(sensorIconOf(sensor->family))});
    mRows.set(row + 1,
              FloatRow{float(stateOf(id, record)), record.alarm ? float(int(*record.alarm) + 1) : 0,
                       float(record.pulse), float(colour.rgb() & 0xffffffu)});
}

void SensorPart::setView(const ViewState& view)
{
    mIsolated = view.isolatedFloor; // places follow by BuildingPart::placesChanged()
    const QSet<Uid> hidden(view.hidden.begin(), view.hidden.end());
    if (hidden == mHidden)
        return;
    for (const Uid& id : hidden + mHidden) {
        if (hidden.contains(id) != mHidden.contains(id) && mRecords.contains(id))
            touch(id);
    }
    mHidden = hidden;
    if (!mQueue.empty())
        Q_EMIT updated();
}

void SensorPart::setColouring(const std::shared_ptr<const Colouring>& colouring)
{
    Q_UNUSED(colouring) // glyphs keep the colour of their family
}

void SensorPart::setMarks(const SceneMarks& marks)
{
    QSet<Uid> changed;
    const auto note = [&](const ObjectRef& object) {
        if (object.table == TableId::Sensors)
            changed.insert(object.id);
        else if (object.table == TableId::Buildings)
            changed.unite(mOfBuilding.value(object.id));
        else if (const Floor* floor = mContext.document.find<Floor>(object.id))
            changed.unite(mOfBuilding.value(floor->building));
    };
    for (const SceneMarks* each : {&std::as_const(mMarks), &marks}) {
        std::for_each(each->selected.begin(), each->selected.end(), note);
        if (each->hovered.table == TableId::Sensors)
            note(each->hovered);
    }
    mMarks = marks;
    for (const Uid& id : std::as_const(changed)) {
        if (const auto record = mRecords.constFind(id); record != mRecords.constEnd())
            writeRow(id, *record);
    }
    mMoved = mMoved || !changed.isEmpty();
}

std::vector<SensorPart::Size> SensorPart::sizesFrom(const LabelView& view)
{
    std::vector<LabelBox> boxes;
    for (const Record& record : std::as_const(mRecords)) {
        const auto place = record.place ? view.place(*record.place) : std::nullopt;
        if (!place || 1 / place->pixelsPerMetre > GoneAt)
            continue;
        LabelBox box;
        box.id = record.slot;
        box.centerX = float(place->pixel.x());
        box.centerY = float(place->pixel.y());
        // They may touch, and overlap a little.
        box.halfWidth = box.halfHeight =
            std::max(float(radiusFor(1 / place->pixelsPerMetre)) - 2.5F, 2.0F);
        box.priority = record.alarm ? 100.0F - float(*record.alarm) : 0.0F;
        boxes.push_back(box);
    }
    std::vector<Size> sizes(mSizes.size(), Size::Dot);
    const auto cellOf = [](float x, float y) {
        return (qint64(std::floor(x / ClusterCell)) << 32) + qint64(std::floor(y / ClusterCell));
    };
    QMultiHash<qint64, const LabelBox*> glyphs;
    for (const std::size_t index : mLayout.place(boxes, view.picture())) {
        const LabelBox& box = boxes[index];
        sizes[size_t(box.id)] = Size::Glyph;
        glyphs.insert(cellOf(box.centerX, box.centerY), &box);
    }
    for (const LabelBox& box : boxes) {
        if (sizes[size_t(box.id)] == Size::Glyph)
            continue;
        for (int i = 0; i < 9; ++i) {
            const int across = i % 3 - 1;
            const int down = i / 3 - 1;
            const auto [first, last] =
                glyphs.equal_range(cellOf(box.centerX + float(across) * ClusterCell,
                                          box.centerY + float(down) * ClusterCell));
            for (auto glyph = first; glyph != last; ++glyph) {
                if (std::hypot((*glyph)->centerX - box.centerX, (*glyph)->centerY - box.centerY) <
                    (*glyph)->halfWidth + 5.0F)
                    sizes[size_t(box.id)] = Size::Gone;
            }
        }
    }
    return sizes;
}

/// Chooses who is a glyph and who a dot, when the camera or the sensors have moved.
void SensorPart::declutter()
{
    const LabelView view = LabelView::of(mContext.renderer);
    if (!mMoved && view == mSeenFrom)
        return;
    mMoved = false;
    mSeenFrom = view;
    const std::vector<Size> before = std::exchange(mSizes, sizesFrom(view));
    for (auto record = mRecords.cbegin(); record != mRecords.cend(); ++record) {
        if (before[record->slot] != mSizes[record->slot])
            writeRow(record.key(), *record);
    }
}

bool SensorPart::advance(double seconds)
{
    bool more = false;
    for (auto record = mRecords.begin(); record != mRecords.end(); ++record) {
        if (record->pulse <= 0)
            continue;
        record->pulse = std::max(record->pulse - seconds, 0.0);
        more = more || record->pulse > 0;
        writeRow(record.key(), *record);
        mContext.renderer.invalidate();
    }
    return more;
}

} // namespace parkwright
