#include "plugins/boundary-points/BoundaryPointsFormat.h"

#include "plugins/boundary-points/BoundaryPointsFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace parkwright {

namespace {

/// Files of parcels are small; what is larger than this is something else.
constexpr qint64 LargestFile = 256LL * 1024 * 1024;

struct Decoded
{
    QString text;
    QString encoding;
};

Decoded decode(const QByteArray& bytes, const QString& given)
{
    if (given.isEmpty()) {
        QStringDecoder utf8(QStringDecoder::Utf8);
        QString text = utf8.decode(bytes);
        if (!utf8.hasError())
            return {text, QStringLiteral("UTF-8")};
    }
    const QByteArray name = given.isEmpty() ? QByteArrayLiteral("GB18030") : given.toLatin1();
    QStringDecoder other(name.constData());
    if (other.isValid())
        return {other.decode(bytes), QString::fromLatin1(name)};
    return {QString::fromUtf8(bytes), QStringLiteral("UTF-8")};
}

} // namespace

QString BoundaryPointsFormat::name() const
{
    return QCoreApplication::translate("BoundaryPoints", "Boundary points of parcels");
}

QStringList BoundaryPointsFormat::suffixes() const
{
    return {QStringLiteral("txt")};
}

bool BoundaryPointsFormat::recognises(const QString& /*path*/, const QByteArray& head) const
{
    // The head may end within a character: that is no error of the file.
    return looksLikeBoundaryPoints(QString::fromUtf8(head)) ||
           looksLikeBoundaryPoints(decode(head, QStringLiteral("GB18030")).text);
}

Result<std::vector<SourceLayer>> BoundaryPointsFormat::read(const QString& path,
                                                            const ReadOptions& options,
                                                            JobContext& job,
                                                            Findings& findings) const
{
    const QString fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestFile) {
        return Error{
            ErrorCode::Io,
            QCoreApplication::translate("BoundaryPoints", "%1 cannot be read.").arg(fileName),
            file.errorString()};
    }
    const Decoded decoded = decode(file.readAll(), options.encoding);
    if (options.encoding.isEmpty() && decoded.encoding != u"UTF-8") {
        Finding finding;
        finding.code = QStringLiteral("encoding-guessed");
        finding.severity = Severity::Note;
        finding.arguments = {decoded.encoding};
        finding.file = fileName;
        findings.push_back(finding);
    }
    auto parsed = parseBoundaryPoints(decoded.text, fileName, findings);
    if (!parsed)
        return parsed.error();
    if (job.isCancelled())
        return cancelledError();

    SourceLayer layer;
    layer.name = QFileInfo(path).completeBaseName();
    layer.driver = QStringLiteral("BoundaryPoints");
    layer.encoding = decoded.encoding;
    layer.crs = options.crs.value_or(parsed->crs);
    layer.crsOrigin = options.crs             ? CrsOrigin::Given
                      : parsed->crs.isValid() ? CrsOrigin::File
                                              : CrsOrigin::Unknown;
    for (const char* name : {"DKBH", "DKMC", "DKYT", "DLBM", "TFH"})
        layer.fields.push_back({QString::fromLatin1(name), SourceFieldType::Text, {}});
    layer.fields.push_back({QStringLiteral("面积(公顷)"), SourceFieldType::Real, {}});
    const auto text = [](const QString& value) { return value.isEmpty() ? Value() : Value(value); };
    for (const auto& record : parsed->records) {
        if (options.limit >= 0 && qint64(layer.features.size()) >= options.limit)
            break;
        SourceFeature feature;
        feature.key =
            record.number.isEmpty() ? QString::number(layer.features.size() + 1) : record.number;
        feature.geometry = record.geometry;
        feature.attributes = {
            text(record.number), text(record.name),
            text(record.use),    text(record.code),
            text(record.sheet),  record.areaHectares > 0 ? Value(record.areaHectares) : Value()};
        layer.extent.add(record.geometry.extent());
        layer.features.push_back(std::move(feature));
    }
    layer.featureCount = qint64(layer.features.size());
    layer.geometryKinds = 1U << unsigned(GeometryKind::Polygons);
    std::vector<SourceLayer> layers;
    layers.push_back(std::move(layer));
    return layers;
}

} // namespace parkwright
