#include "gis/sources/RowFilter.h"

#include "gis/gdal/GdalScope.h"

#include <QCoreApplication>
#include <QDateTime>

#include <ogr_feature.h>

namespace parkwright {

namespace {

struct RowFilterTr
{
    Q_DECLARE_TR_FUNCTIONS(Source)
};

OGRFieldType ogrType(SourceFieldType type)
{
    switch (type) {
    case SourceFieldType::Integer:
        return OFTInteger64;
    case SourceFieldType::Boolean:
        return OFTInteger;
    case SourceFieldType::Real:
        return OFTReal;
    case SourceFieldType::Date:
        return OFTDate;
    case SourceFieldType::Moment:
        return OFTDateTime;
    case SourceFieldType::Text:
        break;
    }
    return OFTString;
}

void setField(OGRFeature& feature, int field, const Value& value)
{
    if (const auto* text = std::get_if<QString>(&value)) {
        feature.SetField(field, text->toUtf8().constData());
    } else if (const auto* whole = std::get_if<qint64>(&value)) {
        feature.SetField(field, GIntBig(*whole));
    } else if (const auto* real = std::get_if<double>(&value)) {
        feature.SetField(field, *real);
    } else if (const auto* truth = std::get_if<bool>(&value)) {
        feature.SetField(field, *truth ? 1 : 0);
    } else if (const auto* date = std::get_if<QDate>(&value)) {
        feature.SetField(field, date->year(), date->month(), date->day());
    } else if (const auto* moment = std::get_if<Instant>(&value)) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment->ms, Qt::UTC);
        const float seconds = float(time.time().second()) + float(time.time().msec()) / 1000;
        feature.SetField(field, time.date().year(), time.date().month(), time.date().day(),
                         time.time().hour(), time.time().minute(), seconds, 100);
    } else {
        feature.SetFieldNull(field);
    }
}

struct DefinitionReleaser
{
    void operator()(OGRFeatureDefn* definition) const { definition->Release(); }
};

} // namespace

struct RowFilter::Data
{
    std::unique_ptr<OGRFeatureDefn, DefinitionReleaser> definition;
    std::unique_ptr<OGRFeature> row;
    OGRFeatureQuery query;
};

RowFilter::RowFilter(std::unique_ptr<Data> data)
    : mData(std::move(data))
{
}
RowFilter::RowFilter(RowFilter&&) noexcept = default;
RowFilter& RowFilter::operator=(RowFilter&&) noexcept = default;
RowFilter::~RowFilter() = default;

Result<RowFilter> RowFilter::make(const std::vector<SourceField>& fields, const QString& where,
                                  const QString& source)
{
    const GdalErrors said;
    auto data = std::make_unique<Data>();
    data->definition.reset(new OGRFeatureDefn("rows"));
    data->definition->Reference();
    for (const SourceField& field : fields) {
        OGRFieldDefn definition(field.name.toUtf8().constData(), ogrType(field.type));
        data->definition->AddFieldDefn(&definition);
    }
    if (data->query.Compile(data->definition.get(), where.toUtf8().constData()) != OGRERR_NONE)
        return said.toError(
            ErrorCode::InvalidInput,
            RowFilterTr::tr("The condition “%1” cannot be used on %2.").arg(where, source));
    data->row = std::make_unique<OGRFeature>(data->definition.get());
    return RowFilter(std::move(data));
}

bool RowFilter::accepts(const SourceFeature& feature) const
{
    const GdalErrors said;
    for (size_t i = 0; i < feature.attributes.size(); ++i)
        setField(*mData->row, int(i), feature.attributes[i]);
    return mData->query.Evaluate(mData->row.get()) != 0;
}

} // namespace parkwright
