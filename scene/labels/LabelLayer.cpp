#include "scene/labels/LabelLayer.h"

#include "scene/NodeMask.h"
#include "scene/labels/LabelAtlas.h"
#include "scene/labels/LabelLayout.h"
#include "scene/render/ShaderLibrary.h"
#include "scene/render/TextureUnit.h"

#include <QGuiApplication>

#include <osg/BlendFunc>
#include <osg/Geode>
#include <osg/Geometry>
#include <osg/MatrixTransform>
#include <osg/Texture2D>
#include <osg/Uniform>

#include <cmath>
#include <cstring>
#include <map>

namespace parkwright {

namespace {

constexpr double LeastRoom = 12; ///< pixels; no name is shorter

/// How far apart the styles stand: a park goes before any building.
double rankOf(LabelStyle style)
{
    switch (style) {
    case LabelStyle::Park:
        return 5000;
    case LabelStyle::SensorValue:
        return 4000;
    case LabelStyle::Floor:
        return 3000;
    case LabelStyle::Building:
        return 2000;
    case LabelStyle::Parcel:
        return 1000;
    case LabelStyle::Place:
        return 0;
    }
    Q_UNREACHABLE();
}

/// From the anchor of a label to the middle of its words, logical pixels.
QPointF middleOf(const Label& label, const QSizeF& size)
{
    if (!label.beside)
        return label.offset;
    const double half = size.width() / 2;
    return {label.offset.x() + (label.offset.x() < 0 ? -half : half), label.offset.y()};
}

/// Corners of all quads of the layer, in the order that the shader wants them.
struct Quads
{
    osg::ref_ptr<osg::Vec3Array> anchors = new osg::Vec3Array;
    osg::ref_ptr<osg::Vec2Array> places = new osg::Vec2Array; ///< in the atlas, pixels
    osg::ref_ptr<osg::Vec4Array> offsets = new osg::Vec4Array;
    osg::ref_ptr<osg::Vec4Array> picks = new osg::Vec4Array;
    osg::ref_ptr<osg::Vec4Array> colours = new osg::Vec4Array;
    osg::ref_ptr<osg::DrawElementsUInt> triangles =
        new osg::DrawElementsUInt(osg::PrimitiveSet::TRIANGLES);

    struct Corner
    {
        QPointF offset; ///< logical pixels from the anchor, y down
        QPointF place;
    };
    void add(const osg::Vec3f& anchor, const std::array<Corner, 4>& corners, bool hideable,
             std::uint32_t pick, const osg::Vec4f& colour)
    {
        const auto first = unsigned(anchors->size());
        for (const Corner& corner : corners) {
            anchors->push_back(anchor);
            places->push_back({float(corner.place.x()), float(corner.place.y())});
            offsets->push_back({float(corner.offset.x()), float(-corner.offset.y()),
                                hideable ? 1.0F : 0.0F, 0.0F});
            picks->push_back({float(pick & 255), float(pick >> 8 & 255), float(pick >> 16 & 255),
                              float(pick >> 24)});
            colours->push_back(colour);
        }
        for (const unsigned corner : {0U, 1U, 2U, 0U, 2U, 3U})
            triangles->push_back(first + corner);
    }
};

} // namespace

struct LabelLayer::Data
{
    osg::ref_ptr<osg::MatrixTransform> root = new osg::MatrixTransform;
    osg::ref_ptr<osg::Geometry> geometry = new osg::Geometry;
    osg::ref_ptr<osg::Texture2D> texture = new osg::Texture2D;
    std::map<int, std::vector<Label>> groups;
    std::unique_ptr<LabelAtlas> atlas;
    LabelLayout layout;
    LabelView view;
    bool night = false;
    bool labelsChanged = true;
    std::uint64_t uploaded = 0;
    std::vector<const Label*> shown;

    std::vector<const Label*> choose();
    void rebuild();
    bool setAll();
    void upload();
};

/// Labels in sight that do not touch, best first.
std::vector<const Label*> LabelLayer::Data::choose()
{
    std::vector<LabelBox> boxes;
    std::vector<const Label*> labels;
    const QSizeF picture = view.picture();
    for (const auto& [group, list] : groups) {
        for (const Label& label : list) {
            const auto place = view.place(label.anchor);
            if (!place)
                continue;
            const double distance =
                std::hypot(label.anchor.x - view.eye.x, label.anchor.y - view.eye.y,
                           label.anchor.z - view.eye.z);
            if (distance > label.farthest || label.text.isEmpty())
                continue;
            if (label.room > 0 && label.room * place->pixelsPerMetre < LeastRoom)
                continue; // without measuring the words
            const QSizeF size = atlas->sizeOf(label);
            if (label.room > 0 && label.room * place->pixelsPerMetre < size.width() * 0.92)
                continue;
            const QPointF middle = place->pixel + middleOf(label, size);
            LabelBox box;
            box.id = label.id;
            box.centerX = float(middle.x());
            box.centerY = float(middle.y());
            box.halfWidth = float(size.width() / 2);
            box.halfHeight = float(size.height() / 2);
            box.priority = float(rankOf(label.style) + label.priority);
            box.distance = float(distance);
            boxes.push_back(box);
            labels.push_back(&label);
        }
    }
    std::vector<const Label*> chosen;
    for (const std::size_t index : layout.place(boxes, picture))
        chosen.push_back(labels[index]);
    return chosen;
}

/// Puts every shown label into the atlas. @returns false when they do not all fit
bool LabelLayer::Data::setAll()
{
    bool all = true;
    for (const Label* label : shown)
        all = !atlas->place(*label).isEmpty() && all;
    return all;
}

void LabelLayer::Data::rebuild()
{
    if (!setAll()) {
        atlas->clear(); // words of long ago have filled it
        setAll();
    }
    Quads quads;
    const osg::Vec4f leader = night ? osg::Vec4f(0.8F, 0.85F, 0.9F, 0.8F) * 0.8F
                                    : osg::Vec4f(0.20F, 0.25F, 0.32F, 1.0F) * 0.75F;
    for (const Label* label : shown) {
        const QRectF place = atlas->place(*label);
        const osg::Vec3f anchor(float(label->anchor.x - view.origin.x),
                                float(label->anchor.y - view.origin.y),
                                float(label->anchor.z - view.origin.z));
        const std::uint32_t pick = encodePickNumber(label->pick);
        const QPointF half(place.width() / view.ratio / 2, place.height() / view.ratio / 2);
        const QPointF offset = middleOf(*label, {half.x() * 2, half.y() * 2});
        const double length = std::hypot(offset.x(), offset.y());
        if (label->leader && length > 1) {
            // It ends where the words begin.
            const double stop =
                std::min(std::abs(offset.x()) > 1e-6
                             ? (std::abs(offset.x()) - half.x()) / std::abs(offset.x())
                             : 0.0,
                         1.0);
            const double stopY = std::abs(offset.y()) > 1e-6
                                     ? (std::abs(offset.y()) - half.y()) / std::abs(offset.y())
                                     : 0.0;
            const QPointF end = offset * std::max({stop, stopY, 0.0});
            const QPointF side(-offset.y() / length * 1.7, offset.x() / length * 1.7);
            quads.add(
                anchor,
                {{{side, {2, 0}}, {end + side, {6, 0}}, {end - side, {6, 6}}, {-side, {2, 6}}}},
                label->hideable, pick, leader);
        }
        const QPointF low = offset - half;
        const QPointF high = offset + half;
        quads.add(anchor,
                  {{{low, place.topLeft()},
                    {{high.x(), low.y()}, place.topRight()},
                    {high, place.bottomRight()},
                    {{low.x(), high.y()}, place.bottomLeft()}}},
                  label->hideable, pick, {1, 1, 1, 1});
    }
    geometry->setVertexArray(quads.anchors);
    geometry->setTexCoordArray(0, quads.places);
    geometry->setVertexAttribArray(OwnSlotA, quads.offsets, osg::Array::BIND_PER_VERTEX);
    geometry->setVertexAttribArray(OwnSlotB, quads.picks, osg::Array::BIND_PER_VERTEX);
    geometry->setColorArray(quads.colours, osg::Array::BIND_PER_VERTEX);
    geometry->removePrimitiveSet(0, geometry->getNumPrimitiveSets());
    geometry->addPrimitiveSet(quads.triangles);
    geometry->dirtyBound();
    upload();
}

void LabelLayer::Data::upload()
{
    if (uploaded == atlas->revision())
        return;
    uploaded = atlas->revision();
    const QImage rows = atlas->image().convertToFormat(QImage::Format_RGBA8888_Premultiplied);
    auto image = osg::ref_ptr(new osg::Image);
    image->allocateImage(rows.width(), rows.height(), 1, GL_RGBA, GL_UNSIGNED_BYTE);
    for (int row = 0; row < rows.height(); ++row) // from the top: places count from there, too
        std::memcpy(image->data(0, unsigned(row)), rows.constScanLine(row),
                    size_t(rows.width()) * 4);
    texture->setImage(image);
    texture->dirtyTextureObject();
    root->getOrCreateStateSet()
        ->getOrCreateUniform("pwAtlasSize", osg::Uniform::FLOAT_VEC2)
        ->set(osg::Vec2f(float(rows.width()), float(rows.height())));
}

LabelLayer::LabelLayer()
    : mData(std::make_unique<Data>())
{
    Data& d = *mData;
    d.geometry->setUseDisplayList(false);
    d.geometry->setUseVertexBufferObjects(true);
    d.geometry->setDataVariance(osg::Object::DYNAMIC);
    d.geometry->setCullingActive(false); // it reaches beyond its anchors
    auto geode = osg::ref_ptr(new osg::Geode);
    geode->addDrawable(d.geometry);
    geode->setCullingActive(false);
    geode->setNodeMask(MaskLabel);
    d.root->addChild(geode);
    d.root->setCullingActive(false);
    d.texture->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR);
    d.texture->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
    d.texture->setResizeNonPowerOfTwoHint(false);
    d.texture->setInternalFormat(GL_RGBA8);
    osg::StateSet& state = *d.root->getOrCreateStateSet();
    state.setAttributeAndModes(makeProgram(QStringLiteral("label")));
    state.setTextureAttribute(Own0, d.texture);
    state.addUniform(new osg::Uniform("pwAtlas", int(Own0)));
    state.setMode(GL_BLEND, osg::StateAttribute::ON);
    state.setAttributeAndModes(new osg::BlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA));
}

LabelLayer::~LabelLayer() = default;

osg::Node& LabelLayer::node()
{
    return *mData->root;
}

void LabelLayer::setLabels(int group, std::vector<Label> labels)
{
    mData->shown.clear(); // they point into the old ones
    mData->groups[group] = std::move(labels);
    mData->labelsChanged = true;
}

void LabelLayer::setNight(bool night)
{
    if (night == mData->night)
        return;
    mData->night = night;
    mData->atlas.reset();
    mData->labelsChanged = true;
}

bool LabelLayer::update(const LabelView& view)
{
    Data& d = *mData;
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()) ||
        (!d.labelsChanged && view == d.view))
        return false;
    if (!d.atlas || d.atlas->ratio() != view.ratio) {
        d.atlas = std::make_unique<LabelAtlas>(view.ratio, d.night);
        d.uploaded = 0;
        d.labelsChanged = true;
    }
    const bool movedOrigin = !(view.origin == d.view.origin);
    d.view = view;
    std::vector<const Label*> chosen = d.choose();
    if (!d.labelsChanged && !movedOrigin && chosen == d.shown)
        return false;
    d.labelsChanged = false;
    d.shown = std::move(chosen);
    d.rebuild();
    return true;
}

std::vector<std::uint64_t> LabelLayer::shown() const
{
    std::vector<std::uint64_t> ids;
    for (const Label* label : mData->shown)
        ids.push_back(label->id);
    return ids;
}

void LabelLayer::forget()
{
    mData->layout.forget();
    mData->labelsChanged = true;
}

} // namespace parkwright
