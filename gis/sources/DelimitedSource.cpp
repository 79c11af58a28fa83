#include "gis/sources/DelimitedSource.h"

#include "gis/gdal/GdalScope.h"
#include "gis/sources/ColumnTypes.h"
#include "gis/sources/DelimitedTable.h"
#include "gis/sources/TextCodec.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace parkwright {

namespace {

struct DelimitedSourceTr
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

class DelimitedStream final : public LayerStream
{
public:
    DelimitedStream(std::shared_ptr<const DelimitedTable> table, const QString& name,
                    FindingCollector& findings);

    Result<bool> next(SourceFeature& feature, FindingCollector& findings) override;
    double progress() const override
    {
        return mTable->rowCount() == 0 ? 1 : double(mNext) / double(mTable->rowCount());
    }

    bool isTable() const override { return true; }

private:
    std::shared_ptr<const DelimitedTable> mTable;
    size_t mNext = 0;
};

DelimitedStream::DelimitedStream(std::shared_ptr<const DelimitedTable> table, const QString& name,
                                 FindingCollector& findings)
    : mTable(std::move(table))
{
    mInfo.name = name;
    mInfo.driver = QStringLiteral("CSV");
    mInfo.encoding = mTable->encoding();
    mInfo.featureCount = qint64(mTable->rowCount());
    const qsizetype width = mTable->columns().size();
    std::vector<ColumnTypes> judges(static_cast<size_t>(width));
    for (size_t i = 0; i < mTable->rowCount(); ++i) {
        const std::vector<QByteArray> cells = mTable->row(i);
        for (size_t c = 0; c < cells.size() && c < judges.size(); ++c)
            judges[c].add(cells[c]);
    }
    for (qsizetype c = 0; c < width; ++c)
        mInfo.fields.push_back({mTable->columns()[c], judges[size_t(c)].type(), {}});
    if (mTable->hadByteOrderMark() && mTable->encoding() == u"UTF-8")
        findings.add(Severity::Note, "bom-skipped");
    if (mTable->encoding() != u"UTF-8" && !mTable->hadByteOrderMark())
        findings.add(Severity::Note, "encoding-guessed", {mTable->encoding()});
    if (mTable->hadBadBytes())
        findings.add(Severity::Warning, "encoding-bad-bytes", {mTable->encoding()});
    if (mTable->hasHeader() && width > mTable->headerSize()) {
        QStringList added;
        for (const QString& column : mTable->columns()) {
            if (column == u"row_id" || column.startsWith(u"column_"))
                added << column;
        }
        findings.add(
            Severity::Warning, "columns-unnamed",
            {QString::number(width), QString::number(mTable->headerSize()), added.join(u", ")});
    }
}

Result<bool> DelimitedStream::next(SourceFeature& feature, FindingCollector& findings)
{
    if (mNext >= mTable->rowCount())
        return false;
    std::vector<QByteArray> cells = mTable->row(mNext++);
    feature = {};
    feature.key = QString::number(mNext);
    const size_t width = mInfo.fields.size();
    while (cells.size() > width && cells.back().trimmed().isEmpty())
        cells.pop_back();
    if (cells.size() != width)
        findings.addFor(feature.key, Severity::Warning,
                        cells.size() < width ? "columns-short" : "columns-surplus",
                        {QString::number(cells.size()), QString::number(width)});
    cells.resize(width);
    feature.attributes.reserve(width);
    for (size_t i = 0; i < width; ++i)
        feature.attributes.push_back(valueOfCell(cells[i], mInfo.fields[i].type));
    return true;
}

class DelimitedSource final : public OpenSource
{
public:
    DelimitedSource(std::shared_ptr<const DelimitedTable> table, QString layer)
        : mTable(std::move(table))
        , mLayer(std::move(layer))
    {
    }
    QString driver() const override { return QStringLiteral("CSV"); }
    QStringList layerNames() const override { return {mLayer}; }
    Result<std::unique_ptr<LayerStream>> openLayer(const QString& layer, const ReadOptions&,
                                                   FindingCollector& findings) override
    {
        return std::unique_ptr<LayerStream>(
            std::make_unique<DelimitedStream>(mTable, layer, findings));
    }

private:
    std::shared_ptr<const DelimitedTable> mTable;
    QString mLayer;
};

} // namespace

Result<OpenSourcePtr> openDelimitedSource(const SourceMember& member, const ReadOptions& options,
                                          FindingCollector&)
{
    QString encoding;
    if (!options.encoding.isEmpty()) {
        encoding = canonicalEncoding(options.encoding);
        if (encoding.isEmpty())
            return Error{
                ErrorCode::InvalidInput,
                DelimitedSourceTr::tr("The character set %1 is not known.").arg(options.encoding),
                {}};
    }
    registerGdal();
    Result<QByteArray> bytes = readBytes(member.gdalPath, member.name);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return Error{ErrorCode::Io, DelimitedSourceTr::tr("%1 is empty.").arg(member.name), {}};
    auto table = std::make_shared<const DelimitedTable>(DelimitedTable::parse(*bytes, encoding));
    const bool isText = !bytes->left(4096).contains('\0') || table->encoding().startsWith(u"UTF-");
    if (!isText || table->columns().isEmpty())
        return unreadableError(member.name, QStringLiteral("not a table of text"));
    return OpenSourcePtr(std::make_unique<DelimitedSource>(
        std::move(table), QFileInfo(member.name).completeBaseName()));
}

} // namespace parkwright
