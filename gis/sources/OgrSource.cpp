#include "gis/sources/OgrSource.h"

#include "gis/sources/OgrDataset.h"
#include "gis/sources/OgrValues.h"
#include "gis/sources/TextCodec.h"

#include <QCoreApplication>
#include <QSet>

#include <cpl_string.h>

namespace parkwright {

namespace {

constexpr int SampledFeatures = 2000;
constexpr qsizetype SampledBytes = 200000;

struct OgrSourceTr
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

struct FeatureCloser
{
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};
using FeaturePtr = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, FeatureCloser>;

/// The bytes of names and texts of the first features, one after the other, to tell their character
/// set from.
QByteArray sampleText(OGRLayerH layer)
{
    QByteArray sample;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    const int fields = OGR_FD_GetFieldCount(definition);
    std::vector<int> texts;
    for (int i = 0; i < fields; ++i) {
        OGRFieldDefnH field = OGR_FD_GetFieldDefn(definition, i);
        sample += OGR_Fld_GetNameRef(field);
        sample += '\n';
        if (OGR_Fld_GetType(field) == OFTString)
            texts.push_back(i);
    }
    if (texts.empty())
        return sample;
    OGR_L_ResetReading(layer);
    for (int i = 0; i < SampledFeatures && sample.size() < SampledBytes; ++i) {
        const FeaturePtr feature(OGR_L_GetNextFeature(layer));
        if (!feature)
            break;
        for (const int text : texts) {
            sample += OGR_F_GetFieldAsString(feature.get(), text);
            sample += '\n';
        }
    }
    OGR_L_ResetReading(layer);
    return sample;
}

struct EncodingChoice
{
    QString encoding = QStringLiteral("UTF-8");
    QString declared; ///< as the file says, when that is not what was taken
    bool isGuessed = false;
};

/// Windows writes 0x57 ("ANSI", Latin 1) whatever its own code page is, and old QGIS .cpg files say
/// ISO-8859-1 for anything; both are only believed when the bytes do not speak against it.
EncodingChoice chooseEncoding(const QByteArray& sample, const QString& declared, bool isFirm)
{
    if (isAscii(sample) && !declared.startsWith(u"UTF-16"))
        return {declared.isEmpty() ? QStringLiteral("UTF-8") : declared, {}, false};
    const QString guess = guessEncoding(sample).encoding;
    if (declared.isEmpty())
        return {guess, {}, guess != u"UTF-8"};
    const bool isAnything = declared == u"CP1252"; // any byte is a character there
    if (isAnything && (guess == u"UTF-8" || guess == u"GB18030"))
        return {guess, isFirm ? declared : QString(), !isFirm && guess != u"UTF-8"};
    if (decodeText(sample, declared))
        return {declared, {}, false};
    // Fields cut in the middle of a character spoil the sample as a whole; see how it fares by
    // line.
    int bad = 0;
    int lines = 0;
    for (const QByteArray& line : sample.split('\n')) {
        if (isAscii(line))
            continue;
        ++lines;
        bad += decodeText(line, declared) ? 0 : 1;
    }
    if (bad * 4 < lines)
        return {declared, {}, false};
    return {guess, declared, false};
}

class OgrLayerStream final : public LayerStream
{
public:
    OgrLayerStream(std::shared_ptr<OgrDataset> dataset, OGRLayerH layer, QString encoding,
                   bool isInterleaved)
        : mDataset(std::move(dataset))
        , mLayer(layer)
        , mEncoding(std::move(encoding))
        , mIsInterleaved(isInterleaved)
    {
        mIsUtf8 = mEncoding == u"UTF-8";
    }

    void describe(const QString& name, const QString& driver, FindingCollector& findings);
    Result<Done> filter(const ReadOptions& options, const QString& file);
    Result<bool> next(SourceFeature& feature, FindingCollector& findings) override;
    double progress() const override { return mProgress; }
    bool isFiltered() const override { return true; }
    bool isTable() const override { return OGR_L_GetGeomType(mLayer) == wkbNone; }

private:
    FeaturePtr nextRaw();
    QString decode(const char* text);
    QString keyOf(OGRFeatureH feature) const;

    std::shared_ptr<OgrDataset> mDataset;
    OGRLayerH mLayer;
    QString mEncoding;
    bool mIsInterleaved;
    bool mIsUtf8 = true;
    bool mSawBadBytes = false;
    int mOsmWayField = -1;
    int mOsmField = -1;
    qint64 mRead = 0;
    double mProgress = 0;
};

void OgrLayerStream::describe(const QString& name, const QString& driver,
                              FindingCollector& findings)
{
    mInfo.name = name;
    mInfo.driver = driver;
    mInfo.encoding = mEncoding;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(mLayer);
    QSet<QString> taken;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        OGRFieldDefnH raw = OGR_FD_GetFieldDefn(definition, i);
        SourceField field;
        field.name = decode(OGR_Fld_GetNameRef(raw));
        field.type = fieldTypeFromOgr(raw);
        field.alias = decode(OGR_Fld_GetAlternativeNameRef(raw));
        const QString wanted = field.name;
        for (int n = 2; taken.contains(field.name.toLower()); ++n)
            field.name = QStringLiteral("%1_%2").arg(wanted).arg(n);
        if (field.name != wanted)
            findings.add(Severity::Note, "column-renamed", {wanted, field.name});
        taken.insert(field.name.toLower());
        mInfo.fields.push_back(std::move(field));
    }
    if (driver == u"OSM") {
        mOsmWayField = mInfo.fieldIndex(QStringLiteral("osm_way_id"));
        mOsmField = mInfo.fieldIndex(QStringLiteral("osm_id"));
    }

    const QString definitionText =
        crsDefinitionFromOgr(OGR_L_GetSpatialRef(mLayer), driver == u"ESRI Shapefile");
    if (!definitionText.isEmpty()) {
        Result<Crs> crs = Crs::fromUserInput(definitionText);
        // GeoPackage's srs_id 0 and -1 say in so many words that nobody knows.
        const bool isKnown = crs && (crs->isProjected() || crs->isGeographic()) &&
                             !crs->name().startsWith(u"Undefined");
        if (isKnown) {
            mInfo.crs = *crs;
            mInfo.crsOrigin = CrsOrigin::File;
        } else if (!crs) {
            findings.add(Severity::Warning, "crs-unreadable", {crs.error().detail});
        }
    }
    const OGRwkbGeometryType type = OGR_L_GetGeomType(mLayer);
    mInfo.hasZ = OGR_GT_HasZ(type) != 0;
    const GIntBig count = mIsInterleaved ? -1 : OGR_L_GetFeatureCount(mLayer, 0);
    mInfo.featureCount = count;
    OGREnvelope envelope;
    if (!mIsInterleaved && type != wkbNone &&
        OGR_L_GetExtent(mLayer, &envelope, 0) == OGRERR_NONE && envelope.MinX <= envelope.MaxX)
        mInfo.extent = {envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY};
}

Result<Done> OgrLayerStream::filter(const ReadOptions& options, const QString& file)
{
    const GdalErrors said;
    if (!options.where.isEmpty() &&
        OGR_L_SetAttributeFilter(mLayer, options.where.toUtf8().constData()) != OGRERR_NONE)
        return said.toError(
            ErrorCode::InvalidInput,
            OgrSourceTr::tr("The condition “%1” cannot be used on %2.").arg(options.where, file));
    const MapExtent& extent = options.extent;
    if (!extent.isEmpty())
        OGR_L_SetSpatialFilterRect(mLayer, extent.minX, extent.minY, extent.maxX, extent.maxY);
    if (!options.where.isEmpty() || !extent.isEmpty())
        mInfo.featureCount = -1;
    OGR_L_ResetReading(mLayer);
    return Done();
}

FeaturePtr OgrLayerStream::nextRaw()
{
    if (!mIsInterleaved)
        return FeaturePtr(OGR_L_GetNextFeature(mLayer));
    // All layers come out of one pass; the others were told to be of no interest.
    while (true) {
        OGRLayerH from = nullptr;
        FeaturePtr feature(GDALDatasetGetNextFeature(mDataset->dataset.get(), &from, &mProgress,
                                                     mJob != nullptr ? &reportToJob : nullptr,
                                                     mJob));
        if (!feature || from == mLayer)
            return feature;
    }
}

QString OgrLayerStream::decode(const char* text)
{
    if (text == nullptr)
        return {};
    const QByteArrayView bytes(text, qsizetype(qstrlen(text)));
    if (mIsUtf8 && isUtf8(bytes))
        return QString::fromUtf8(bytes);
    if (!mIsUtf8)
        return decodeTextLossy(bytes, mEncoding, &mSawBadBytes);
    mSawBadBytes = true; // said to be UTF-8 as a whole, but not here
    return decodeTextLossy(bytes, QStringLiteral("GB18030"));
}

QString OgrLayerStream::keyOf(OGRFeatureH feature) const
{
    if (mOsmWayField >= 0 && OGR_F_IsFieldSetAndNotNull(feature, mOsmWayField) != 0)
        return u'w' + QString::fromLatin1(OGR_F_GetFieldAsString(feature, mOsmWayField));
    if (mOsmField >= 0 && OGR_F_IsFieldSetAndNotNull(feature, mOsmField) != 0) {
        const bool isRelation = mInfo.name.startsWith(u"multi") || mInfo.name == u"other_relations";
        const QChar kind = isRelation ? u'r' : mInfo.name == u"points" ? u'n' : u'w';
        return kind + QString::fromLatin1(OGR_F_GetFieldAsString(feature, mOsmField));
    }
    return QString::number(OGR_F_GetFID(feature));
}

Result<bool> OgrLayerStream::next(SourceFeature& feature, FindingCollector& findings)
{
    const GdalErrors said;
    CPLErrorReset();
    const FeaturePtr raw = nextRaw();
    if (!raw) {
        if (CPLGetLastErrorType() >= CE_Failure)
            findings.add(Severity::Warning, "read-incomplete", {said.text().section(u'\n', 0, 0)});
        if (mSawBadBytes)
            findings.add(Severity::Warning, "encoding-bad-bytes", {mEncoding});
        return false;
    }
    ++mRead;
    if (!mIsInterleaved && mInfo.featureCount > 0)
        mProgress = std::min(1.0, double(mRead) / double(mInfo.featureCount));

    feature = {};
    feature.key = keyOf(raw.get());
    const TextDecoder decoder = [this](const char* text) { return decode(text); };
    feature.attributes.reserve(mInfo.fields.size());
    for (size_t i = 0; i < mInfo.fields.size(); ++i)
        feature.attributes.push_back(
            valueFromOgr(raw.get(), int(i), mInfo.fields[i].type, decoder));
    OGRGeometryH geometry = OGR_F_GetGeometryRef(raw.get());
    if (geometry == nullptr)
        return true;
    takeShape(shapeFromOgr(geometry), feature, findings);
    return true;
}

class OgrSource final : public OpenSource
{
public:
    OgrSource(SourceMember member, std::shared_ptr<OgrDataset> dataset)
        : mMember(std::move(member))
        , mDataset(std::move(dataset))
    {
    }

    QString driver() const override
    {
        return QString::fromLatin1(
            GDALGetDriverShortName(GDALGetDatasetDriver(mDataset->dataset.get())));
    }
    QStringList layerNames() const override;
    Result<std::unique_ptr<LayerStream>> openLayer(const QString& layer, const ReadOptions& options,
                                                   FindingCollector& findings) override;

private:
    bool isDbf() const
    {
        return mMember.kind == SourceKind::Shapefile || mMember.kind == SourceKind::Dbf;
    }
    Result<EncodingChoice> encodingOf(OGRLayerH layer, const ReadOptions& options) const;

    SourceMember mMember;
    std::shared_ptr<OgrDataset> mDataset;
};

QStringList OgrSource::layerNames() const
{
    QStringList names;
    for (int i = 0; i < GDALDatasetGetLayerCount(mDataset->dataset.get()); ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(mDataset->dataset.get(), i);
        names << decodeTextLossy(OGR_L_GetName(layer), QStringLiteral("UTF-8"));
    }
    return names;
}

Result<EncodingChoice> OgrSource::encodingOf(OGRLayerH layer, const ReadOptions& options) const
{
    if (!options.encoding.isEmpty()) {
        const QString given = canonicalEncoding(options.encoding);
        if (given.isEmpty())
            return Error{
                ErrorCode::InvalidInput,
                OgrSourceTr::tr("The character set %1 is not known.").arg(options.encoding),
                {}};
        return EncodingChoice{given, {}, false};
    }
    if (mMember.kind ==
        SourceKind::Osm) // always UTF-8, and its layers cannot be sampled one by one
        return EncodingChoice();
    QString declared;
    bool isFirm = true;
    if (isDbf()) {
        const auto said = [layer](const char* key) {
            return canonicalEncoding(
                QString::fromLatin1(GDALGetMetadataItem(layer, key, "SHAPEFILE")));
        };
        declared = said("CPG_VALUE");
        if (declared.isEmpty())
            declared = said("ENCODING_FROM_CPG");
        if (declared.isEmpty()) {
            declared = said("ENCODING_FROM_LDID");
            isFirm = declared != u"CP1252";
        }
    }
    return chooseEncoding(sampleText(layer), declared, isFirm);
}

Result<std::unique_ptr<LayerStream>> OgrSource::openLayer(const QString& layerName,
                                                          const ReadOptions& options,
                                                          FindingCollector& findings)
{
    std::shared_ptr<OgrDataset> dataset = mDataset;
    const qsizetype index = layerNames().indexOf(layerName);
    OGRLayerH layer = GDALDatasetGetLayer(dataset->dataset.get(), int(index));
    if (index < 0 || layer == nullptr)
        return Error{ErrorCode::NotFound,
                     OgrSourceTr::tr("%1 has no layer %2.").arg(mMember.name, layerName),
                     {}};
    const GdalErrors said;
    Result<EncodingChoice> choice = encodingOf(layer, options);
    if (!choice)
        return choice.error();
    if (isDbf() && choice->encoding.startsWith(u"UTF-16")) // every other byte would end the text
        return Error{ErrorCode::Io,
                     OgrSourceTr::tr("%1 holds UTF-16, which a DBF file cannot; save it as UTF-8.")
                         .arg(mMember.name),
                     {}};
    if (!choice->declared.isEmpty())
        findings.add(Severity::Warning, "encoding-declared-wrong",
                     {choice->declared, choice->encoding});
    else if (choice->isGuessed)
        findings.add(Severity::Note, "encoding-guessed", {choice->encoding});
    if (dataset->shxRebuilt)
        findings.add(Severity::Note, "shx-missing");
    if (dataset->dbfMissing)
        findings.add(Severity::Warning, "dbf-missing");
    if (mMember.kind == SourceKind::Dbf)
        findings.add(Severity::Note, "shp-missing");

    if (mMember.kind == SourceKind::Osm) {
        // One pass serves all layers, so each stream has a dataset of its own.
        Result<OgrDataset> own = openDataset(mMember, {});
        if (!own)
            return own.error();
        dataset = std::make_shared<OgrDataset>(std::move(*own));
        layer = GDALDatasetGetLayer(dataset->dataset.get(), int(index));
    }
    QString streamEncoding = choice->encoding;
    if (isDbf() && !options.where.isEmpty() && choice->encoding != u"UTF-8") {
        // The condition is UTF-8; it can only meet text that GDAL has decoded.
        Result<OgrDataset> decoded = openDataset(mMember, choice->encoding);
        if (!decoded)
            return decoded.error();
        dataset = std::make_shared<OgrDataset>(std::move(*decoded));
        layer = GDALDatasetGetLayer(dataset->dataset.get(), int(index));
        streamEncoding = QStringLiteral("UTF-8");
    }
    const bool isInterleaved = mMember.kind == SourceKind::Osm;
    auto stream = std::make_unique<OgrLayerStream>(dataset, layer, streamEncoding, isInterleaved);
    stream->describe(layerName, driver(), findings);
    if (isInterleaved) {
        const QByteArray interest = "SET interest_layers = " + layerName.toUtf8();
        GDALDatasetReleaseResultSet(
            dataset->dataset.get(),
            GDALDatasetExecuteSQL(dataset->dataset.get(), interest.constData(), nullptr, nullptr));
    }
    Result<Done> filtered = stream->filter(options, mMember.name);
    if (!filtered)
        return filtered.error();
    if (isInterleaved)
        GDALDatasetResetReading(dataset->dataset.get());
    return std::unique_ptr<LayerStream>(std::move(stream));
}

} // namespace

Result<OpenSourcePtr> openOgrSource(const SourceMember& member, const ReadOptions&,
                                    FindingCollector&)
{
    Result<OgrDataset> dataset = openDataset(member, {});
    if (!dataset)
        return dataset.error();
    return OpenSourcePtr(
        std::make_unique<OgrSource>(member, std::make_shared<OgrDataset>(std::move(*dataset))));
}

} // namespace parkwright
