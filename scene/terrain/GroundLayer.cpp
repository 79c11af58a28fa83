#include "scene/terrain/GroundLayer.h"

#include "scene/render/ShaderLibrary.h"
#include "scene/render/TextureUnit.h"
#include "scene/terrain/TileLoader.h"

#include <osg/CullFace>
#include <osg/Uniform>

#include <atomic>
#include <map>
#include <set>

namespace parkwright {

namespace {

constexpr size_t MostTilesKept = 420;

/// A square that is at hand, maybe of an older content.
struct KeptTile
{
    GroundTile tile;
    std::uint64_t version = 0;
    std::uint64_t lastUsed = 0;
    bool outdated = false;
    bool ranged = false; ///< its heights are those of the content
};

} // namespace

struct GroundLayer::Data
{
    osg::ref_ptr<osg::Group> root = new osg::Group;
    std::shared_ptr<const GroundContent> content = std::make_shared<GroundContent>();
    TileGrid grid = TileGrid::around({});
    MapPoint origin;
    std::uint64_t version = 1;
    std::uint64_t heightsVersion = 1; ///< the first one with the present heights
    std::uint64_t placesVersion = 1;  ///< the first one with the present grid and origin
    std::uint64_t turn = 0;
    double texelPixels = 1.15;
    std::map<TileKey, KeptTile> tiles;
    std::map<TileKey, TileFacts> facts;
    std::set<osg::Node*> attached;
    std::vector<ChosenTile> chosen;
    GroundView lastView;
    bool viewKnown = false;
    bool complete = false;
    std::atomic<bool> something{false}; ///< the loader has something for us
    std::function<void()> wake;
    std::mutex wakeMutex;
    std::unique_ptr<TileLoader> loader; ///< last: its threads use what is above

    TileFacts factsOf(const TileKey& key);
    void choose(const GroundView& view);
    std::vector<TileWish> wishes() const;
    bool show();
    bool isReady(size_t& index) const;
    void collect(size_t& index, bool hidden, std::set<osg::Node*>& shown);
    void keep(GroundTile tile, std::uint64_t builtFor);
    void forgetOld();
    TileLoader& theLoader();
};

TileFacts GroundLayer::Data::factsOf(const TileKey& key)
{
    const auto known = facts.find(key);
    if (known != facts.end())
        return known->second;
    TileFacts fact;
    const MapExtent area = grid.extentOf(key);
    fact.finestTexel = content->finestTexel(textureExtent(area));
    const auto kept = tiles.find(key);
    if (kept != tiles.end() && kept->second.ranged) {
        fact.lowest = kept->second.tile.lowest;
        fact.highest = kept->second.tile.highest;
    } else if (content->heights.isFlat()) {
        fact.lowest = fact.highest = content->heights.lowest();
    } else {
        constexpr int Looks = 5;
        for (int i = 0; i < Looks * Looks; ++i) {
            const double height =
                content->heights.surfaceAt(area.minX + area.width() * (i % Looks) / (Looks - 1),
                                           area.minY + area.height() * (i / Looks) / (Looks - 1));
            fact.lowest = i == 0 ? height : std::min(fact.lowest, height);
            fact.highest = i == 0 ? height : std::max(fact.highest, height);
        }
        // What lies between the looks may be higher.
        const double slack = std::min(area.width() / 8, 200.0);
        fact.lowest -= slack;
        fact.highest += slack;
    }
    facts.emplace(key, fact);
    return fact;
}

void GroundLayer::Data::choose(const GroundView& view)
{
    chosen = chooseTiles(
        grid, view, [this](const TileKey& key) { return factsOf(key); }, texelPixels);
    lastView = view;
    viewKnown = true;
}

/// Coarse ones first, then near ones; missing ones before outdated ones. Also those that are only
/// divided: how high they reach decides what is chosen, whatever was looked at before.
std::vector<TileWish> GroundLayer::Data::wishes() const
{
    std::vector<TileWish> wanted;
    for (const ChosenTile& tile : chosen) {
        const auto kept = tiles.find(tile.key);
        const bool missing = kept == tiles.end();
        if (!missing && (tile.split ? kept->second.ranged : !kept->second.outdated))
            continue;
        wanted.push_back({tile.key, tile.key.level * 1e4 + std::min(tile.distance, 9e3) +
                                        (missing ? 0.0 : 1e6)});
    }
    return wanted;
}

/// Whether a chosen square can be shown as wished, itself or by its children. Moves behind it.
bool GroundLayer::Data::isReady(size_t& index) const
{
    const ChosenTile& tile = chosen[index++];
    if (!tile.split)
        return tiles.count(tile.key) != 0;
    bool ready = true;
    while (index < chosen.size() && chosen[index].key.level > tile.key.level)
        ready = isReady(index) && ready;
    return ready;
}

/// Gathers the nodes to show for a chosen square. @param hidden when an ancestor is shown instead
void GroundLayer::Data::collect(size_t& index, bool hidden, std::set<osg::Node*>& shown)
{
    size_t look = index;
    const bool ready = isReady(look);
    const ChosenTile& tile = chosen[index++];
    const auto kept = tiles.find(tile.key);
    bool covers = false;
    if (kept != tiles.end()) {
        kept->second.lastUsed = turn;
        covers = !hidden && (!tile.split || !ready);
        if (covers)
            shown.insert(kept->second.tile.node.get());
    }
    while (index < chosen.size() && chosen[index].key.level > tile.key.level)
        collect(index, hidden || covers, shown);
}

bool GroundLayer::Data::show()
{
    ++turn;
    std::set<osg::Node*> shown;
    size_t index = 0;
    while (index < chosen.size())
        collect(index, false, shown);
    bool changed = false;
    for (osg::Node* node : attached) {
        if (shown.count(node) == 0) {
            root->removeChild(node);
            changed = true;
        }
    }
    for (osg::Node* node : shown) {
        if (attached.count(node) == 0) {
            root->addChild(node);
            changed = true;
        }
    }
    attached = std::move(shown);
    forgetOld();
    return changed;
}

void GroundLayer::Data::keep(GroundTile tile, std::uint64_t builtFor)
{
    if (builtFor < placesVersion)
        return;            // its number means another square by now
    facts.erase(tile.key); // they become exact
    KeptTile& kept = tiles[tile.key];
    if (kept.tile.node && attached.erase(kept.tile.node.get()) != 0)
        root->removeChild(kept.tile.node);
    kept = {std::move(tile), builtFor, turn, builtFor != version, builtFor >= heightsVersion};
}

void GroundLayer::Data::forgetOld()
{
    if (tiles.size() <= MostTilesKept)
        return;
    std::vector<std::pair<std::uint64_t, TileKey>> unused;
    for (const auto& [key, kept] : tiles) {
        if (kept.lastUsed != turn && attached.count(kept.tile.node.get()) == 0)
            unused.emplace_back(kept.lastUsed, key);
    }
    std::sort(unused.begin(), unused.end());
    for (const auto& [used, key] : unused) {
        if (tiles.size() <= MostTilesKept)
            break;
        tiles.erase(key);
    }
}

TileLoader& GroundLayer::Data::theLoader()
{
    if (!loader) {
        loader = std::make_unique<TileLoader>([this] {
            something = true;
            const std::lock_guard lock(wakeMutex);
            if (wake)
                wake();
        });
    }
    return *loader;
}

GroundLayer::GroundLayer(const GpuTable& parcelTable)
    : mData(std::make_unique<Data>())
{
    osg::StateSet& state = *mData->root->getOrCreateStateSet();
    state.setAttributeAndModes(makeProgram(QStringLiteral("ground")));
    state.addUniform(new osg::Uniform("pwImagery", int(Own0)));
    state.addUniform(new osg::Uniform("pwParcelIds", int(Own1)));
    state.addUniform(new osg::Uniform("pwPaint", int(Own2)));
    parcelTable.bind(state, ParcelStateUnit, "pwParcelTable");
    setLook({});
}

GroundLayer::~GroundLayer() = default;

osg::Group& GroundLayer::node()
{
    return *mData->root;
}

void GroundLayer::setOrigin(const MapPoint& origin)
{
    if (origin == mData->origin)
        return;
    mData->origin = origin;
    mData->placesVersion = ++mData->version;
    mData->root->removeChildren(0, mData->root->getNumChildren());
    mData->attached.clear();
    mData->tiles.clear();
    mData->viewKnown = false;
}

void GroundLayer::setContent(GroundContent content, const MapExtent& changed)
{
    Data& d = *mData;
    const bool sameHeights = content.heights == d.content->heights;
    d.content = std::make_shared<const GroundContent>(std::move(content));
    ++d.version;
    if (!sameHeights)
        d.heightsVersion = d.version;
    d.viewKnown = false;
    d.facts.clear();
    const TileGrid grid = TileGrid::around(d.content->extent());
    if (!(grid == d.grid)) {
        d.grid = grid;
        d.placesVersion = d.version;
        d.root->removeChildren(0, d.root->getNumChildren());
        d.attached.clear();
        d.tiles.clear();
        return;
    }
    for (auto& [key, kept] : d.tiles) {
        kept.ranged = kept.ranged && sameHeights;
        const bool touched =
            changed.isEmpty() || changed.intersects(textureExtent(d.grid.extentOf(key)));
        if (touched)
            kept.outdated = true;
        else if (!kept.outdated)
            kept.version = d.version;
    }
}

const GroundContent& GroundLayer::content() const
{
    return *mData->content;
}

void GroundLayer::setLook(const GroundLook& look)
{
    osg::StateSet& state = *mData->root->getOrCreateStateSet();
    const auto set = [&state](const char* name, double value) {
        state.getOrCreateUniform(name, osg::Uniform::FLOAT)->set(float(value));
    };
    set("pwRelief", look.relief ? 1 : 0);
    set("pwImageryOpacity", look.imageryOpacity);
    set("pwPaintOpacity", look.paintOpacity);
    set("pwParcelOpacity", look.parcelOpacity);
}

bool GroundLayer::update(const GroundView& view)
{
    Data& d = *mData;
    const bool moved = !d.viewKnown || !(view == d.lastView);
    if (!moved && !d.something.exchange(false))
        return false;
    for (LoadedTile& loaded : d.theLoader().take())
        d.keep(std::move(loaded.tile), loaded.version);
    d.choose(view); // also when nothing moved: heights become exact as squares arrive
    const bool changed = d.show();
    auto wishes = d.wishes();
    d.complete = wishes.empty();
    d.theLoader().want(std::move(wishes), d.content, d.grid, d.origin, d.version);
    return changed;
}

void GroundLayer::complete(const GroundView& view)
{
    Data& d = *mData;
    // Heights become exact as squares are built, which changes what is in sight a little.
    for (int round = 0; round < 3; ++round) {
        d.choose(view);
        bool built = false;
        for (const ChosenTile& tile : d.chosen) {
            const auto kept = d.tiles.find(tile.key);
            const bool missing = kept == d.tiles.end();
            if (!missing && (tile.split ? kept->second.ranged : !kept->second.outdated))
                continue;
            d.keep(buildGroundTile(*d.content, d.grid, tile.key, d.origin), d.version);
            built = true;
        }
        if (!built)
            break;
    }
    d.show();
    d.complete = true;
}

bool GroundLayer::isComplete() const
{
    return mData->complete;
}

void GroundLayer::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(mData->wakeMutex);
    mData->wake = std::move(wake);
}

void GroundLayer::setTexelPixels(double pixels)
{
    mData->texelPixels = pixels;
    mData->viewKnown = false;
}

} // namespace parkwright
