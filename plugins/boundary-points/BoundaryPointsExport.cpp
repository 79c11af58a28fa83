#include "plugins/boundary-points/BoundaryPointsExport.h"

#include "gis/geo/GeometryOps.h"
#include "plugins/boundary-points/BoundaryPointsFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringEncoder>

#include <algorithm>
#include <cmath>

namespace parkwright {

QString BoundaryPointsExport::id() const
{
    return QStringLiteral("boundary-points");
}

QString BoundaryPointsExport::name() const
{
    return QCoreApplication::translate("BoundaryPoints", "Boundary points of parcels");
}

QStringList BoundaryPointsExport::suffixes() const
{
    return {QStringLiteral("txt")};
}

std::vector<TableId> BoundaryPointsExport::tables() const
{
    return {TableId::Parcels};
}

PluginSettings BoundaryPointsExport::settings() const
{
    return {{QStringLiteral("encoding"),
             QCoreApplication::translate("BoundaryPoints", "Text encoding"),
             QCoreApplication::translate("BoundaryPoints",
                                         "Older programs of land offices expect GB18030."),
             QStringLiteral("GB18030"),
             {QStringLiteral("GB18030"), QStringLiteral("UTF-8")}},
            {QStringLiteral("decimals"),
             QCoreApplication::translate("BoundaryPoints", "Decimals"),
             QCoreApplication::translate("BoundaryPoints", "Of coordinates, in metres."),
             qint64(3),
             {}}};
}

Result<> BoundaryPointsExport::write(const QString& path, TableId /*table*/, const PlanState& state,
                                     const Crs& crs, const SettingValues& values, JobContext& job,
                                     Findings& findings) const
{
    BoundaryPointsFile file;
    if (auto head = boundaryPointsHead(crs)) {
        file.head = *head;
    } else {
        Finding finding;
        finding.code = QStringLiteral("boundary-points-crs");
        finding.arguments = {crs.displayName()};
        findings.push_back(finding);
        file.head.insert(QStringLiteral("坐标系"), crs.name());
    }
    const auto decimals =
        std::get<qint64>(settingOf(settings(), values, QStringLiteral("decimals")));
    file.head.insert(QStringLiteral("精度"),
                     QString::number(std::pow(10.0, -double(decimals)), 'g'));
    for (const Parcel& parcel : state.table<Parcel>()) {
        if (job.isCancelled())
            return cancelledError();
        if (parcel.geometry.isNull())
            continue;
        BoundaryPointsFile::Record record;
        record.geometry = parcel.geometry;
        record.areaHectares = parcel.areaOfRecord.value_or(planarArea(parcel.geometry)) / 10000;
        record.number = parcel.number;
        record.name = parcel.name;
        record.code = parcel.plannedUse;
        file.records.push_back(std::move(record));
    }
    const QString encoding =
        std::get<QString>(settingOf(settings(), values, QStringLiteral("encoding")));
    QStringEncoder encoder(encoding.toLatin1().constData());
    const QString text = writeBoundaryPoints(file, int(std::clamp<qint64>(decimals, 0, 6)));
    QSaveFile out(path);
    const QByteArray bytes = encoder.isValid() ? QByteArray(encoder.encode(text)) : text.toUtf8();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        return Error{ErrorCode::Output,
                     QCoreApplication::translate("BoundaryPoints", "%1 cannot be written.")
                         .arg(QFileInfo(path).fileName()),
                     out.errorString()};
    }
    return Done{};
}

} // namespace parkwright
