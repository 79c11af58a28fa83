#include "gis/sources/SourceReader.h"

#include "gis/sources/CityJsonSource.h"
#include "gis/sources/CoordinateColumns.h"
#include "gis/sources/CrsClues.h"
#include "gis/sources/DelimitedSource.h"
#include "gis/sources/FeatureRepair.h"
#include "gis/sources/FormatSource.h"
#include "gis/sources/JsonLayersSource.h"
#include "gis/sources/OgrSource.h"
#include "gis/sources/RasterInfo.h"
#include "gis/sources/RowFilter.h"
#include "gis/sources/SourcePath.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <deque>

namespace parkwright {

namespace {

constexpr size_t FeaturesAhead = 500; ///< looked at before the CRS is settled
// Detailed shapes take long to read: of those fewer will do.
constexpr size_t LeastAhead = 20;
constexpr size_t CornersAhead = 10000;
constexpr size_t SampleRows = 20;
constexpr qint64 BigOsmFile = qint64(64) << 20;

struct SourceReaderTr
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

Result<OpenSourcePtr> openMember(const SourceMember& member, const ReadOptions& options,
                                 JobContext& job, FindingCollector& findings)
{
    if (const auto format = findSourceFormat(member.gdalPath))
        return openFormatSource(member, *format, options, job, findings);
    switch (member.kind) {
    case SourceKind::CityJson:
        return openCityJsonSource(member, findings);
    case SourceKind::DelimitedText:
        return openDelimitedSource(member, options, findings);
    case SourceKind::JsonLayers:
        return openJsonLayersSource(member, findings);
    case SourceKind::Ogr:
    case SourceKind::Shapefile:
    case SourceKind::Dbf:
    case SourceKind::Osm:
    case SourceKind::JsonSequence:
        break;
    }
    Result<OpenSourcePtr> opened = openOgrSource(member, options, findings);
    const bool isJson = member.name.contains(u".json", Qt::CaseInsensitive) ||
                        member.name.contains(u".geojson", Qt::CaseInsensitive);
    if (opened || !isJson)
        return opened;
    // Collections within collections are no GeoJSON, but they are about.
    Result<OpenSourcePtr> layers = openJsonLayersSource(member, findings);
    return layers ? std::move(layers) : std::move(opened);
}

/// A layer and where it is.
struct NamedLayer
{
    OpenSource* source = nullptr;
    QString nameInSource;
    QString name;
};

/// A path given by the user, all of it open.
struct OpenedPath
{
    SourceLocation location; ///< first: closed last
    std::vector<OpenSourcePtr> sources;
    std::vector<NamedLayer> layers;
    std::vector<Error> errors;
};

Result<OpenedPath> openPath(const QString& path, const ReadOptions& options, JobContext& job,
                            Findings& findings)
{
    Result<SourceLocation> location = locateSource(path, findings);
    if (!location)
        return location.error();
    OpenedPath opened;
    opened.location = std::move(*location);
    FindingCollector collector(findings, opened.location.fileName);
    for (const SourceMember& member : opened.location.members) {
        if (job.isCancelled())
            return cancelledError();
        Result<OpenSourcePtr> source = openMember(member, options, job, collector);
        if (!source) {
            opened.errors.push_back(source.error());
            continue;
        }
        opened.sources.push_back(std::move(*source));
        OpenSource* last = opened.sources.back().get();
        for (const QString& name : last->layerNames()) {
            const bool isTaken =
                std::any_of(opened.layers.begin(), opened.layers.end(),
                            [&](const NamedLayer& layer) { return layer.name == name; });
            opened.layers.push_back(
                {last, name, isTaken ? QStringLiteral("%1/%2").arg(member.name, name) : name});
        }
    }
    if (opened.location.members.size() > 1) {
        for (const Error& error : opened.errors)
            collector.add(Severity::Warning, "layer-unreadable", {error.message});
    }
    return opened;
}

/// A layer whose CRS is settled, with the features that were looked at for it.
struct PreparedLayer
{
    std::unique_ptr<LayerStream> stream;
    SourceLayerInfo info;
    std::deque<SourceFeature> ahead;
    bool isAtEnd = false;
    std::optional<RowFilter> filter;
    std::optional<CoordinateColumns> places; ///< of a table; found with its first row
    MapExtent wanted;
};

Result<bool> nextWanted(PreparedLayer& layer, SourceFeature& feature, JobContext& job,
                        FindingCollector& findings)
{
    while (true) {
        if (job.isCancelled())
            return cancelledError();
        Result<bool> more = layer.stream->next(feature, findings);
        if (!more || !*more)
            return job.isCancelled() ? Result<bool>(cancelledError()) : more;
        if (layer.filter && !layer.filter->accepts(feature))
            continue;
        if (layer.stream->isTable()) {
            if (!layer.places)
                layer.places = CoordinateColumns::find(layer.stream->info(), feature);
            layer.places->place(feature, findings);
        }
        if (!layer.wanted.isEmpty() && !layer.wanted.intersects(feature.geometry.extent()))
            continue;
        return true;
    }
}

void noteGeometry(SourceLayerInfo& info, const SourceFeature& feature)
{
    if (feature.geometry.isNull())
        return;
    info.geometryKinds |= 1U << unsigned(feature.geometry.kind());
    info.hasZ = info.hasZ || feature.geometry.hasZ() || !feature.shell.isNull();
}

Result<PreparedLayer> prepare(const NamedLayer& named, const ReadOptions& options, size_t ahead,
                              JobContext& job, FindingCollector& findings)
{
    findings.setLayer(named.name);
    Result<std::unique_ptr<LayerStream>> stream =
        named.source->openLayer(named.nameInSource, options, findings);
    if (!stream)
        return stream.error();
    PreparedLayer layer;
    layer.stream = std::move(*stream);
    layer.stream->setJob(&job);
    layer.info = layer.stream->info();
    layer.info.name = named.name;
    layer.info.geometryKinds = 0;
    if (!layer.stream->isFiltered() || layer.stream->isTable())
        layer.wanted = options.extent;
    if (!layer.stream->isFiltered()) {
        if (!options.where.isEmpty()) {
            Result<RowFilter> filter =
                RowFilter::make(layer.info.fields, options.where, findings.file());
            if (!filter)
                return filter.error();
            layer.filter = std::move(*filter);
        }
    }
    MapExtent seen;
    size_t corners = 0;
    while (layer.ahead.size() < ahead &&
           (layer.ahead.size() < LeastAhead || corners < CornersAhead)) {
        SourceFeature feature;
        Result<bool> more = nextWanted(layer, feature, job, findings);
        if (!more)
            return more.error();
        if (!*more) {
            layer.isAtEnd = true;
            break;
        }
        bool dropped = false;
        seen.add(withoutAbsurdCorners(feature.geometry, dropped).extent());
        noteGeometry(layer.info, feature);
        corners += feature.geometry.cornerCount() + feature.shell.cornerCount();
        layer.ahead.push_back(std::move(feature));
    }
    // The stream may have learnt more of itself meanwhile (fields of a sequence, its encoding).
    layer.info.fields = layer.stream->info().fields;
    const CrsVerdict verdict = resolveCrs(layer.info, seen, options, findings);
    layer.info.crs = verdict.crs;
    layer.info.crsOrigin = verdict.origin;
    if (options.shift == DatumShift::None)
        layer.info.suspectedShift = suspectShift(layer.info, seen, findings);
    if (layer.isAtEnd) {
        layer.info.featureCount = qint64(layer.ahead.size());
        layer.info.extent = seen;
    }
    return layer;
}

Error noLayer(const OpenedPath& opened, const QString& wanted)
{
    if (opened.layers.empty())
        return opened.errors.empty() ? unreadableError(opened.location.fileName)
                                     : opened.errors.front();
    QStringList names;
    for (const NamedLayer& layer : opened.layers)
        names << layer.name;
    return {ErrorCode::NotFound,
            SourceReaderTr::tr("%1 has no layer %2; it has %3.")
                .arg(opened.location.fileName, wanted, names.join(u", ")),
            {}};
}

/// The extent that a file states is told wrong when its features lie outside, or fill but a
/// hundredth of it.
void judgeExtent(const MapExtent& stated, const MapExtent& found, FindingCollector& findings)
{
    if (stated.isEmpty() || found.isEmpty())
        return;
    const double slack = 0.01 * std::max(found.width(), found.height()) + 1e-6;
    const MapExtent room = stated.grownBy(slack);
    const bool isInside = found.minX >= room.minX && found.minY >= room.minY &&
                          found.maxX <= room.maxX && found.maxY <= room.maxY;
    const bool isHuge = stated.width() > 100 * found.width() + slack &&
                        stated.height() > 100 * found.height() + slack;
    if (!isInside || isHuge)
        findings.add(Severity::Note, "extent-wrong");
}

} // namespace

Result<SourceInfo> inspectSource(const QString& path, const ReadOptions& options, JobContext& job,
                                 Findings& findings)
{
    Result<OpenedPath> opened = openPath(path, options, job, findings);
    if (!opened)
        return opened.error();
    SourceInfo info;
    info.path = opened->location.path;
    if (opened->layers.empty() && opened->location.members.size() == 1) {
        Result<SourceRaster> raster = inspectRaster(opened->location.members.front(), info.driver);
        if (raster) {
            info.raster = *raster;
            return info;
        }
    }
    if (opened->layers.empty() && !opened->errors.empty())
        return opened->errors.front();
    FindingCollector collector(findings, opened->location.fileName);
    for (const auto& source : opened->sources)
        info.driver = source->driver();
    for (size_t i = 0; i < opened->layers.size(); ++i) {
        job.setProgress(double(i) / double(opened->layers.size()),
                        SourceReaderTr::tr("Looking at %1").arg(opened->layers[i].name));
        // Each layer of a big OSM file costs a pass over all of it: there the names must do.
        const bool isCostly = opened->layers[i].source->driver() == u"OSM" &&
                              QFileInfo(info.path).size() > BigOsmFile;
        Result<PreparedLayer> layer =
            prepare(opened->layers[i], options, isCostly ? 0 : FeaturesAhead, job, collector);
        if (!layer) {
            if (layer.error().code == ErrorCode::Cancelled ||
                layer.error().code == ErrorCode::InvalidInput)
                return layer.error();
            collector.add(Severity::Warning, "layer-unreadable", {layer.error().message});
            opened->errors.push_back(layer.error());
            continue;
        }
        SourceInfo::Layer result;
        static_cast<SourceLayerInfo&>(result) = layer->info;
        Result<FeatureRepair> repair = FeatureRepair::make(layer->info, options, collector);
        if (!repair)
            return repair.error();
        while (!layer->ahead.empty() && result.sample.size() < SampleRows) {
            SourceFeature feature = std::move(layer->ahead.front());
            layer->ahead.pop_front();
            if (repair->repair(feature, collector))
                result.sample.push_back(std::move(feature));
        }
        info.layers.push_back(std::move(result));
    }
    if (info.layers.empty() && !opened->errors.empty())
        return opened->errors.back();
    return info;
}

Result<SourceLayerInfo> readLayerBatches(const QString& path, const QString& layerName,
                                         const ReadOptions& options, const BatchVisitor& visit,
                                         JobContext& job, Findings& findings)
{
    Result<OpenedPath> opened = openPath(path, options, job, findings);
    if (!opened)
        return opened.error();
    FindingCollector collector(findings, opened->location.fileName);
    const auto named =
        std::find_if(opened->layers.begin(), opened->layers.end(), [&](const NamedLayer& layer) {
            return layerName.isEmpty() || layer.name == layerName;
        });
    if (named == opened->layers.end())
        return noLayer(*opened, layerName);
    Result<PreparedLayer> prepared = prepare(*named, options, FeaturesAhead, job, collector);
    // Without a name, a table in front of the layers with geometry is not what was meant.
    for (auto next = named + 1; layerName.isEmpty() && prepared &&
                                prepared->info.geometryKinds == 0 && next != opened->layers.end();
         ++next) {
        Findings notMeant;
        FindingCollector quiet(notMeant, opened->location.fileName);
        Result<PreparedLayer> other = prepare(*next, options, FeaturesAhead, job, quiet);
        if (other && other->info.geometryKinds != 0) {
            quiet.flush();
            findings.insert(findings.end(), notMeant.begin(), notMeant.end());
            collector.setLayer(next->name);
            prepared = std::move(other);
            break;
        }
    }
    if (!prepared)
        return prepared.error();
    PreparedLayer& layer = *prepared;
    Result<FeatureRepair> repair = FeatureRepair::make(layer.info, options, collector);
    if (!repair)
        return repair.error();

    const QString step = SourceReaderTr::tr("Reading %1").arg(layer.info.name);
    job.setProgress(0, step);
    const MapExtent stated = layer.isAtEnd ? MapExtent() : layer.stream->info().extent;
    SourceLayerInfo info = layer.info;
    info.extent = {};
    info.geometryKinds = 0;
    std::vector<SourceFeature> batch;
    qint64 taken = 0;
    bool wantsMore = true;
    while (wantsMore && taken != options.limit) {
        SourceFeature feature;
        if (!layer.ahead.empty()) {
            feature = std::move(layer.ahead.front());
            layer.ahead.pop_front();
        } else if (layer.isAtEnd) {
            break;
        } else {
            Result<bool> more = nextWanted(layer, feature, job, collector);
            if (!more)
                return more.error();
            if (!*more)
                break;
        }
        if (job.isCancelled())
            return cancelledError();
        if (!repair->repair(feature, collector))
            continue;
        ++taken;
        noteGeometry(info, feature);
        info.extent.add(feature.geometry.extent());
        batch.push_back(std::move(feature));
        if (batch.size() >= options.batchSize) {
            wantsMore = visit(info, std::exchange(batch, {}));
            job.setProgress(layer.stream->progress(), step);
        }
    }
    info.featureCount = taken;
    if (wantsMore && options.limit < 0 && options.where.isEmpty() && options.extent.isEmpty() &&
        options.shift == DatumShift::None)
        judgeExtent(stated, info.extent, collector);
    if (wantsMore && !batch.empty())
        visit(info, std::move(batch));
    job.setProgress(1);
    return info;
}

Result<SourceLayer> readLayer(const QString& path, const QString& layer, const ReadOptions& options,
                              JobContext& job, Findings& findings)
{
    SourceLayer result;
    Result<SourceLayerInfo> info = readLayerBatches(
        path, layer, options,
        [&](const SourceLayerInfo&, std::vector<SourceFeature>&& features) {
            result.features.insert(result.features.end(), std::make_move_iterator(features.begin()),
                                   std::make_move_iterator(features.end()));
            return true;
        },
        job, findings);
    if (!info)
        return info.error();
    static_cast<SourceLayerInfo&>(result) = std::move(*info);
    return result;
}

} // namespace parkwright
