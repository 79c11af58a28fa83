#include "gis/exchange/ImportLook.h"

#include "gis/exchange/SourcePick.h"
#include "gis/model/Schema.h"

#include <algorithm>

namespace parkwright {

namespace {

/// Ids are ours, where a row came from is written by the import, shapes come from no column.
bool isTarget(const FieldDef& field)
{
    return field.type != FieldType::Geometry && field.nameText() != u"uid" &&
           field.nameText() != u"source";
}

bool isPlaceOnly(ExtraField extra)
{
    return extra == ExtraField::Longitude || extra == ExtraField::Latitude ||
           extra == ExtraField::Easting || extra == ExtraField::Northing ||
           extra == ExtraField::Height || extra == ExtraField::Wkt;
}

} // namespace

Result<ImportLook> lookAtSource(const ImportRequest& request, JobContext& job, Findings& findings)
{
    auto info = inspectSource(request.path, readOptionsOf(request), job, findings);
    if (!info)
        return info.error();
    ImportLook look;
    look.source = std::move(*info);
    const auto pick = pickSource(look.source, request);
    const SourceInfo::Layer* layer = nullptr;
    if (pick) {
        look.kind = pick->kind;
        look.kindReason = pick->reason;
        layer = pick->layer;
    } else {
        look.unclear = pick.error();
        look.kind = request.kind.value_or(ImportKind::Context);
        layer = look.source.find(request.layer);
        if (!layer && !look.source.layers.empty())
            layer = &look.source.layers.front();
    }
    if (layer) {
        look.layer = int(layer - look.source.layers.data());
        if (!isReferred(look.kind))
            look.mapping = mapColumns(look.kind, *layer, request.columns);
    }
    return look;
}

std::vector<ImportTarget> importTargets(ImportKind kind)
{
    std::vector<ImportTarget> targets;
    if (isReferred(kind))
        return targets;
    const TableDef& table = tableDef(infoOf(kind).table);
    for (const FieldDef& field : table.fields) {
        if (isTarget(field))
            targets.push_back({field.nameText(), field.titleText(), QString::fromUtf8(field.unit)});
    }
    const ImportKind aliased = kind == ImportKind::ExistingUse ? ImportKind::Parcels : kind;
    for (const FieldAlias& alias : fieldAliases()) {
        if (alias.extra == ExtraField::None)
            continue;
        const bool place = isPlaceOnly(alias.extra) && table.geometryField >= 0;
        if (alias.kind != aliased && !place)
            continue;
        const QString name = extraFieldName(alias.extra);
        const bool known = std::ranges::any_of(
            targets, [&](const ImportTarget& each) { return each.name == name; });
        if (!known)
            targets.push_back({name, extraFieldTitle(alias.extra), {}});
    }
    return targets;
}

std::vector<RowUpdate> updatesIn(const Edit& edit, TableId table, size_t most)
{
    std::vector<RowUpdate> updates;
    for (const RowDelta& delta : edit.rows) {
        if (delta.table != table || delta.kind != RowDelta::Kind::Update)
            continue;
        for (const FieldDelta& field : delta.fields) {
            if (updates.size() == most)
                return updates;
            updates.push_back({{table, delta.row}, field.field, field.before, field.after});
        }
    }
    return updates;
}

} // namespace parkwright
