#pragma once

#include "gis/sources/SourceFormat.h"

namespace parkwright {

/// Reads boundary-point files (see BoundaryPointsFile) as one layer of parcels with the columns
/// DKBH, DKMC, DKMJ (hectares), DKYT, DLBM and TFH. UTF-8 and GB18030 are told apart.
class BoundaryPointsFormat final : public SourceFormat
{
public:
    QString name() const override;
    QStringList suffixes() const override;
    bool recognises(const QString& path, const QByteArray& head) const override;
    Result<std::vector<SourceLayer>> read(const QString& path, const ReadOptions& options,
                                          JobContext& job, Findings& findings) const override;
};

} // namespace parkwright
