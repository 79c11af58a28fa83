#pragma once

#include "gis/model/Edit.h"
#include "gis/model/ProjectSettings.h"

namespace parkwright {

/// A value that a field can hold. `variant` chooses among plain and awkward ones.
inline Value sampleValue(const FieldDef& field, int variant)
{
    const auto pick = [variant](auto values) { return values[size_t(variant) % values.size()]; };
    switch (field.type) {
    case FieldType::Bool:
        return variant % 2 == 0;
    case FieldType::Integer:
        return pick(std::array<qint64, 5>{3, 0, -7, 9000000000000000, -9000000000000000});
    case FieldType::Real:
        return pick(std::array<double, 6>{12.25, 0.1 + 0.2, -1e-300, 1.7976931348623157e308, 0,
                                          38505141.107});
    case FieldType::Text:
        if (field.domain) {
            const auto& codes = field.domain->codes;
            return QString::fromLatin1(codes[size_t(variant) % codes.size()].code);
        }
        return pick(std::array<QString, 7>{
            QStringLiteral("文字 text"), QStringLiteral("it's \"quoted\"; DROP TABLE parks; --"),
            QStringLiteral("line one\nline two\r\n\ttab"), QString(20000, QChar(0x5DE5)),
            QStringLiteral("  spaces kept  "), QStringLiteral("12.50"), QStringLiteral("😀𠮷")});
    case FieldType::Date:
        return pick(std::array<QDate, 4>{QDate(2024, 2, 29), QDate(1, 1, 1), QDate(12024, 12, 31),
                                         QDate(-44, 3, 15)});
    case FieldType::Instant:
        return pick(std::array<Instant, 4>{Instant{1700000000123}, Instant{0}, Instant{-1},
                                           Instant{253402300800000}});
    case FieldType::Money:
        return pick(std::array<Money, 5>{
            Money::of(53390.0, "CNY"), Money{1, {'U', 'S', 'D', '\0'}},
            Money{-9999, {'E', 'U', 'R', '\0'}}, Money{std::numeric_limits<qint64>::max()},
            Money{std::numeric_limits<qint64>::min(), {'J', 'P', 'Y', '\0'}}});
    case FieldType::Reference:
        return Uid::fromName(QStringLiteral("somebody %1").arg(variant));
    case FieldType::Geometry:
        break;
    }
    const bool hasZ = variant % 2 == 1;
    const double z = hasZ ? 31.5 : 0;
    const double x = 505141.107 + variant;
    const double y = 2500241.95;
    switch (field.geometry) {
    case GeometryKind::Points:
        if (variant % 3 == 2)
            return Geometry::fromPoints({{x, y, z}, {x + 1, y, z}}, hasZ);
        return Geometry::fromPoint({x, y, z}, hasZ);
    case GeometryKind::Lines:
        return Geometry::fromLines({{{x, y, z}, {x + 9, y, z}}}, hasZ);
    default:
        break;
    }
    Polygon polygon{{{x, y, z}, {x + 40, y, z}, {x + 40, y + 30, z}, {x, y + 30, z}}, {}};
    if (variant % 3 == 2)
        polygon.holes.push_back(
            {{x + 5, y + 5, z}, {x + 5, y + 9, z}, {x + 9, y + 9, z}, {x + 9, y + 5, z}});
    if (variant % 3 == 1) {
        Polygon second{{{x + 90, y, z}, {x + 99, y, z}, {x + 99, y + 9, z}}, {}};
        return Geometry::fromPolygons({polygon, second}, hasZ);
    }
    return Geometry::fromPolygons({polygon}, hasZ);
}

/// Every table with a row of nothing but its id and `variants` rows with every field set.
inline PlanState fullPlan(int variants)
{
    PlanBuilder builder;
    for (int i = 0; i < TableCount; ++i) {
        const auto id = TableId(i);
        for (int variant = -1; variant < variants; ++variant) {
            const Uid uid =
                Uid::fromName(QStringLiteral("%1 %2").arg(tableDef(id).nameText()).arg(variant));
            withRowType(id, [&]<typename T>() {
                T row;
                row.uid = uid;
                builder.insert(row);
            });
            const auto& fields = tableDef(id).fields;
            for (int field = 1; variant >= 0 && field < int(fields.size()); ++field)
                builder.table(id).set(uid, field,
                                      sampleValue(fields[size_t(field)], variant + field));
        }
    }
    return builder.state();
}

/// A small park that makes sense: two parcels, a building of three floors, a sensor.
inline PlanState smallPark(const QString& crs = QStringLiteral("EPSG:4547"))
{
    EditBuilder edit{PlanState()};
    ProjectSettings settings;
    settings.title = QStringLiteral("示例园区");
    if (!crs.isEmpty())
        settings.crs = *Crs::fromUserInput(crs);
    EditBuilder written{PlanState()};
    settings.write(written);
    for (Setting setting : written.state().table<Setting>()) {
        setting.uid = Uid::fromName(setting.key); // the same in every process
        edit.insert(setting);
    }
    const auto square = [](double x, double y, double side) {
        return Geometry::fromPolygon(
            {{{x, y, 0}, {x + side, y, 0}, {x + side, y + side, 0}, {x, y + side, 0}}, {}});
    };
    Park park;
    park.uid = Uid::fromName(QStringLiteral("park"));
    park.name = QStringLiteral("南明飞地");
    park.boundary = square(505000, 2500000, 400);
    edit.insert(park);
    for (int i = 0; i < 2; ++i) {
        Parcel parcel;
        parcel.uid = Uid::fromName(QStringLiteral("parcel %1").arg(i));
        parcel.number = QStringLiteral("A-0%1").arg(i + 1);
        parcel.park = park.uid;
        parcel.codingSystem = CodingSystem::National2023;
        parcel.plannedUse = i == 0 ? QStringLiteral("100101") : QStringLiteral("1401");
        parcel.geometry = square(505000 + 200 * i, 2500000, 180);
        parcel.landPrice = Money::of(384000.5);
        edit.insert(parcel);
    }
    Building building;
    building.uid = Uid::fromName(QStringLiteral("tower"));
    building.name = QStringLiteral("A1");
    building.park = park.uid;
    building.use = BuildingUse::HighRiseFactory;
    building.footprint = square(505020, 2500020, 60);
    building.shell = Geometry::fromPolygons(
        {{{{505020, 2500020, 0}, {505080, 2500020, 0}, {505080, 2500020, 24}}, {}}}, true);
    edit.insert(building);
    for (qint64 number : {-1, 1, 2}) {
        Floor floor;
        floor.uid = Uid::fromName(QStringLiteral("floor %1").arg(number));
        floor.building = building.uid;
        floor.number = number;
        floor.slabLoad = 7.5;
        floor.vacancy = Vacancy::PartlyLet;
        edit.insert(floor);
    }
    Sensor sensor;
    sensor.uid = Uid::fromName(QStringLiteral("sensor"));
    sensor.family = SensorFamily::Environment;
    sensor.building = building.uid;
    sensor.place = Geometry::fromPoint({505050, 2500050, 31.5}, true);
    edit.insert(sensor);
    return edit.state();
}

/// Fields in which two plans differ, as readable text; empty when they hold the same.
inline QStringList differences(const PlanState& a, const PlanState& b)
{
    QStringList texts;
    const Edit edit = difference(a, b, {});
    for (const RowDelta& row : edit.rows) {
        const TableDef& def = tableDef(row.table);
        if (row.kind != RowDelta::Kind::Update)
            texts << QStringLiteral("%1 %2 %3")
                         .arg(row.kind == RowDelta::Kind::Insert ? QStringLiteral("added")
                                                                 : QStringLiteral("gone"),
                              def.nameText(), row.row.toString());
        for (const FieldDelta& field : row.fields)
            texts << QStringLiteral("%1.%2: %3 -> %4")
                         .arg(def.nameText(), def.field(field.field).nameText(),
                              toPlainText(field.before).left(80),
                              toPlainText(field.after).left(80));
    }
    return texts;
}

} // namespace parkwright
