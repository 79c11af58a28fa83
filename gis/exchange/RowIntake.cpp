#include "gis/exchange/RowIntake.h"

#include "gis/exchange/Quantity.h"
#include "gis/geo/GeometryOps.h"
#include "gis/geo/Wkb.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace parkwright {

std::shared_ptr<Row> makeRow(TableId table)
{
    return withRowType(table,
                       []<typename T>() -> std::shared_ptr<Row> { return std::make_shared<T>(); });
}

namespace {

/// "-2-12", "B2~12F": from the lowest basement to the highest storey. What a column of its own says
/// is read after it or before it and goes first.
void readLevelRange(const QString& words, Building& building)
{
    static const QRegularExpression range(QStringLiteral("^(.+?)\\s*[-~至到]\\s*(-?[^-~至到]+)$"));
    const auto match = range.match(words);
    const auto low = readFloorNumber(match.hasMatch() ? match.captured(1) : words);
    const auto high = readFloorNumber(match.hasMatch() ? match.captured(2) : words);
    if (!low || !high || *low > *high)
        return;
    if (!building.storeysBelow)
        building.storeysBelow = std::max<qint64>(0, -*low);
    if (!building.storeysAbove)
        building.storeysAbove = std::max<qint64>(0, *high);
}

} // namespace

RowIntake::RowIntake(ImportSession& session, const SourceLayerInfo& layer,
                     std::optional<CoordinateTransform> toProject, bool chooseTagged)
    : mSession(session)
    , mToProject(std::move(toProject))
    , mConverter(session.table, session.pack, session.notes)
    , mChooseTagged(chooseTagged)
{
    const ImportKind kind = session.result.kind;
    if (kind == ImportKind::Buildings)
        mTagColumn = layer.fieldIndex(QStringLiteral("building"));
    else if (kind == ImportKind::Parcels || kind == ImportKind::ExistingUse)
        mTagColumn = layer.fieldIndex(QStringLiteral("landuse"));
    mHasAreas = layer.hasKind(GeometryKind::Polygons);
    if (layer.crs.isProjected())
        mHeightFactor = layer.crs.metresPerUnit();
    if (session.table.id == TableId::Parcels) {
        for (const Parcel& parcel : session.state.table<Parcel>()) {
            if (parcel.source != session.result.source)
                mSnapper.learn(parcel.geometry);
        }
    }
}

bool RowIntake::isWanted(const SourceFeature& feature) const
{
    if (!mChooseTagged || mTagColumn < 0)
        return true;
    const QString tag = sourceText(feature.attributes[size_t(mTagColumn)]);
    return !tag.isEmpty() && tag != u"no";
}

void RowIntake::take(const SourceLayerInfo& layer, std::vector<SourceFeature>&& features)
{
    mHasAreas |= layer.hasKind(GeometryKind::Polygons);
    for (SourceFeature& feature : features) {
        ++mSession.result.featuresRead;
        if (!isWanted(feature)) {
            ++mSession.result.skipped;
            continue;
        }
        StagedRow staged;
        staged.row = makeRow(mSession.table.id);
        staged.featureKey = feature.key;
        readColumns(feature, staged);
        if (!setShape(feature, staged)) {
            ++mSession.result.skipped;
            continue;
        }
        mSession.rows.push_back(std::move(staged));
    }
}

void RowIntake::readColumns(const SourceFeature& feature, StagedRow& staged)
{
    for (const ColumnUse& use : mSession.mapping.uses) {
        if (size_t(use.column) >= feature.attributes.size())
            continue;
        const Value& value = feature.attributes[size_t(use.column)];
        if (use.extra != ExtraField::None) {
            readExtra(use, value, staged);
            continue;
        }
        const FieldDef& field = mSession.table.field(use.field);
        const QLatin1String name(field.name);
        if (name == QLatin1String("source_key")) {
            staged.ownKey = sourceText(value);
        } else if (name == QLatin1String("source") || name == QLatin1String("uid")) {
            if (name == QLatin1String("uid"))
                staged.row->uid = Uid::parse(sourceText(value));
        } else if (field.type == FieldType::Reference) {
            const QString words = sourceText(value);
            if (!words.isEmpty())
                staged.references.emplace_back(use.field, words);
        } else if (field.type != FieldType::Geometry) {
            Value converted;
            if (mSession.table.id == TableId::Floors && name == QLatin1String("number")) {
                const QString words = sourceText(value);
                if (const auto number = readFloorNumber(words))
                    converted = *number;
                else if (!words.isEmpty())
                    mSession.notes.addFor(feature.key, Severity::Warning, "value-unusable",
                                          {field.titleText(), words});
            } else {
                converted = mConverter.convert(use, value, feature.key);
            }
            if (!field.set(*staged.row, converted))
                mSession.notes.addFor(feature.key, Severity::Warning, "value-unusable",
                                      {field.titleText(), sourceText(value)});
            if (name == QLatin1String("slab_load") && !isNull(converted) &&
                mSession.table.id == TableId::Floors) {
                auto& floor = ImportSession::as<Floor>(staged);
                const auto* words = std::get_if<QString>(&value);
                if (floor.slabLoadQuoted.isEmpty() &&
                    (words || use.unit.kind == HeadingUnit::Kind::Load))
                    floor.slabLoadQuoted = (sourceText(value) + u' ' + use.unit.text).trimmed();
            }
        }
    }
    if (feature.parentKey.isEmpty())
        return;
    // A storey belongs to its building, a room to its storey.
    const char* owner = mSession.table.id == TableId::Floors   ? "building"
                        : mSession.table.id == TableId::Spaces ? "floor"
                                                               : nullptr;
    if (owner && !mSession.mapping.find(owner))
        staged.references.emplace_back(mSession.table.indexOf(QString::fromLatin1(owner)),
                                       feature.parentKey);
}

void RowIntake::readExtra(const ColumnUse& use, const Value& value, StagedRow& staged)
{
    const QString words = sourceText(value);
    if (words.isEmpty())
        return;
    switch (use.extra) {
    case ExtraField::LandUseNational:
    case ExtraField::LandUseSurvey:
    case ExtraField::LandUseGb50137:
    case ExtraField::LandUseOsm:
    case ExtraField::LandUse:
    case ExtraField::LandUseName:
        staged.landUse.emplace_back(use.extra, words);
        break;
    case ExtraField::StoreyHeights:
        staged.storeyHeights = readStoreyHeights(words);
        for (double& height : staged.storeyHeights)
            height *= use.unit.kind == HeadingUnit::Kind::Length ? use.unit.factor : 1;
        break;
    case ExtraField::LevelRange:
        readLevelRange(words, ImportSession::as<Building>(staged));
        break;
    case ExtraField::FloorBuilding:
        staged.floorBuilding = words;
        break;
    case ExtraField::FloorNumber:
        staged.floorNumber = words;
        break;
    default:
        break;
    }
}

Geometry RowIntake::placeFromColumns(const SourceFeature& feature) const
{
    const auto number = [&](ExtraField extra) -> std::optional<double> {
        for (const ColumnUse& use : mSession.mapping.uses) {
            if (use.extra != extra)
                continue;
            const Value& value = feature.attributes[size_t(use.column)];
            double result = toNumber(value);
            if (const auto* words = std::get_if<QString>(&value)) {
                const auto quantity = readQuantity(*words);
                result = quantity ? quantity->value : std::nan("");
            }
            if (std::isfinite(result))
                return result;
        }
        return std::nullopt;
    };
    auto x = number(ExtraField::Longitude);
    auto y = number(ExtraField::Latitude);
    if (!x || !y) {
        x = number(ExtraField::Easting);
        y = number(ExtraField::Northing);
    }
    if (!x || !y)
        return {};
    const auto z = number(ExtraField::Height);
    return Geometry::fromPoint({*x, *y, z.value_or(0)}, z.has_value());
}

bool RowIntake::setShape(const SourceFeature& feature, StagedRow& staged)
{
    const TableDef& table = mSession.table;
    if (table.geometryField < 0)
        return true;
    const FieldDef& field = table.field(table.geometryField);
    Geometry shape = feature.geometry;
    if (shape.isNull() && field.geometry == GeometryKind::Points)
        shape = placeFromColumns(feature);
    const bool had = !shape.isNull();
    shape = asKind(shape, field.geometry, feature.key);
    // Beside areas, a point is something else; in a table of places it is a row without its shape.
    if (had && shape.isNull() && mHasAreas)
        return false;
    if (!shape.isNull() && mToProject) {
        shape = mToProject->forward(shape);
        if (shape.isNull()) {
            mSession.notes.addFor(feature.key, Severity::Warning, "transform-failed");
            return false;
        }
    }
    const bool borders = table.id == TableId::Parcels || table.id == TableId::Parks ||
                         table.id == TableId::Phases || table.id == TableId::Jurisdictions;
    if (borders && !shape.isNull())
        shape = mSnapper.snapped(shape);
    if (!shape.isNull()) {
        mSession.result.extent.add(shape.extent());
        mSession.fields.insert(table.geometryField);
        field.set(*staged.row, Value(shape));
    }
    if (table.id == TableId::Buildings && !feature.shell.isNull()) {
        auto& building = ImportSession::as<Building>(staged);
        Geometry shell = feature.shell;
        if (mHeightFactor != 1) {
            auto polygons = shell.polygons();
            for (Polygon& polygon : polygons) {
                for (MapPoint& point : polygon.outer)
                    point.z *= mHeightFactor;
                for (Ring& hole : polygon.holes) {
                    for (MapPoint& point : hole)
                        point.z *= mHeightFactor;
                }
            }
            shell = Geometry::fromPolygons(std::move(polygons), true);
        }
        building.shell = mToProject ? mToProject->forward(shell) : shell;
        mSession.fields.insert(table.indexOf(QStringLiteral("shell")));
    }
    return true;
}

Geometry RowIntake::asKind(const Geometry& geometry, GeometryKind kind, const QString& feature)
{
    if (geometry.isNull() || geometry.kind() == kind)
        return geometry;
    if (kind == GeometryKind::Points) {
        const auto point = labelPoint(geometry);
        if (!point)
            return {};
        mSession.notes.addFor(feature, Severity::Note, "shape-to-point");
        return Geometry::fromPoint(*point, geometry.hasZ());
    }
    if (kind == GeometryKind::Polygons && geometry.kind() == GeometryKind::Lines) {
        std::vector<Polygon> polygons;
        for (const Line& line : geometry.lines()) {
            if (line.size() < 4 ||
                std::hypot(line.front().x - line.back().x, line.front().y - line.back().y) > 1e-9)
                continue;
            polygons.push_back({Ring(line.begin(), line.end() - 1), {}});
        }
        if (!polygons.empty()) {
            mSession.notes.addFor(feature, Severity::Note, "line-to-area");
            return madeValid(Geometry::fromPolygons(std::move(polygons)));
        }
    }
    mSession.notes.addFor(feature, Severity::Warning, "geometry-kind-misfit");
    return {};
}

} // namespace parkwright
