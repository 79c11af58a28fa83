#include "gis/exchange/ImportKind.h"

#include "gis/model/Schema.h"

#include <QCoreApplication>

#include <algorithm>

namespace parkwright {

const std::vector<ImportKindInfo>& importKinds()
{
    using K = ImportKind;
    using T = TableId;
    static const std::vector<ImportKindInfo> kinds{
        {K::Parcels, "parcels", QT_TRANSLATE_NOOP("ImportKind", "Parcels (planned use)"),
         T::Parcels},
        {K::ExistingUse, "existing-use", QT_TRANSLATE_NOOP("ImportKind", "Parcels (existing use)"),
         T::Parcels},
        {K::ParcelUses, "parcel-uses", QT_TRANSLATE_NOOP("ImportKind", "Mixed uses of parcels"),
         T::ParcelUses},
        {K::ParcelEdges, "parcel-edges", QT_TRANSLATE_NOOP("ImportKind", "Setbacks by edge"),
         T::ParcelEdges},
        {K::Buildings, "buildings", QT_TRANSLATE_NOOP("ImportKind", "Buildings"), T::Buildings},
        {K::Floors, "floors", QT_TRANSLATE_NOOP("ImportKind", "Floors"), T::Floors},
        {K::Spaces, "spaces", QT_TRANSLATE_NOOP("ImportKind", "Spaces"), T::Spaces},
        {K::Enterprises, "enterprises", QT_TRANSLATE_NOOP("ImportKind", "Enterprises"),
         T::Enterprises},
        {K::SupplyLinks, "supply-links", QT_TRANSLATE_NOOP("ImportKind", "Supply links"),
         T::SupplyLinks},
        {K::Prospects, "prospects", QT_TRANSLATE_NOOP("ImportKind", "Prospects"), T::Prospects},
        {K::Jurisdictions, "jurisdictions", QT_TRANSLATE_NOOP("ImportKind", "Jurisdictions"),
         T::Jurisdictions},
        {K::Parks, "parks", QT_TRANSLATE_NOOP("ImportKind", "Park boundaries"), T::Parks},
        {K::Phases, "phases", QT_TRANSLATE_NOOP("ImportKind", "Phases"), T::Phases},
        {K::Agreements, "agreements", QT_TRANSLATE_NOOP("ImportKind", "Agreements"), T::Agreements},
        {K::AgreementParties, "agreement-parties",
         QT_TRANSLATE_NOOP("ImportKind", "Parties of agreements"), T::AgreementParties},
        {K::AgreementShares, "agreement-shares", QT_TRANSLATE_NOOP("ImportKind", "Agreed shares"),
         T::AgreementShares},
        {K::LedgerEntries, "ledger-entries", QT_TRANSLATE_NOOP("ImportKind", "Ledger entries"),
         T::LedgerEntries},
        {K::IndicatorValues, "indicator-values",
         QT_TRANSLATE_NOOP("ImportKind", "Indicator values"), T::IndicatorValues},
        {K::GridCells, "grid-cells", QT_TRANSLATE_NOOP("ImportKind", "Grid cells"), T::GridCells},
        {K::Cases, "cases", QT_TRANSLATE_NOOP("ImportKind", "Cases"), T::Cases},
        {K::Feeds, "feeds", QT_TRANSLATE_NOOP("ImportKind", "Feeds"), T::Feeds},
        {K::Sensors, "sensors", QT_TRANSLATE_NOOP("ImportKind", "Sensors"), T::Sensors},
        {K::AlarmRules, "alarm-rules", QT_TRANSLATE_NOOP("ImportKind", "Alarm rules"),
         T::AlarmRules},
        {K::Views, "views", QT_TRANSLATE_NOOP("ImportKind", "Views"), T::Views},
        {K::Tours, "tours", QT_TRANSLATE_NOOP("ImportKind", "Tours"), T::Tours},
        {K::TourStops, "tour-stops", QT_TRANSLATE_NOOP("ImportKind", "Tour stops"), T::TourStops},
        {K::Terrain, "terrain", QT_TRANSLATE_NOOP("ImportKind", "Terrain"), T::Layers},
        {K::Imagery, "imagery", QT_TRANSLATE_NOOP("ImportKind", "Imagery"), T::Layers},
        {K::Context, "context", QT_TRANSLATE_NOOP("ImportKind", "Context layer"), T::Layers},
    };
    return kinds;
}

const ImportKindInfo& infoOf(ImportKind kind)
{
    const auto& kinds = importKinds();
    Q_ASSERT(kinds[size_t(kind)].kind == kind);
    return kinds[size_t(kind)];
}

std::optional<ImportKind> importKindFromName(const QString& name)
{
    QString wanted = name.trimmed().toLower();
    wanted.replace(QLatin1Char('_'), QLatin1Char('-'));
    const auto& kinds = importKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ImportKindInfo& each) {
        return wanted == QLatin1String(each.name);
    });
    if (found != kinds.end())
        return found->kind;
    return std::nullopt;
}

QString importKindTitle(ImportKind kind)
{
    return QCoreApplication::translate("ImportKind", infoOf(kind).title);
}

} // namespace parkwright
