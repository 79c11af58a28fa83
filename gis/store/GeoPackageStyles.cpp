#include "gis/store/GeoPackageStyles.h"

#include "gis/model/Domains.h"
#include "gis/model/ProjectSettings.h"
#include "gis/standards/StandardsLibrary.h"
#include "gis/store/GeoPackageSchema.h"
#include "gis/store/StyleDocument.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>
#include <set>

namespace parkwright {

namespace {

// As QGIS makes it when it saves a style into a GeoPackage.
constexpr const char* StyleTable = R"sql(
CREATE TABLE IF NOT EXISTS layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
INSERT OR IGNORE INTO gpkg_contents(table_name, data_type, identifier) VALUES('layer_styles', 'attributes', 'layer_styles');
)sql";

constexpr Rgb Unknown{214, 210, 201};

struct LayerStyle
{
    TableId table;
    QString part; ///< name of the file's table when it is not the main one
    QString name;
    bool isDefault = true;
    StyleDocument document;
};

/// Classes of the coding systems in use: all of the default system, so that what is drawn in QGIS
/// later has its colour, and those that parcels of other systems have.
StyleDocument landUse(const PlanState& plan, bool planned)
{
    const ProjectSettings settings = ProjectSettings::of(plan);
    StandardsPackPtr pack = StandardsLibrary().find(settings.standardsPack);
    if (!pack)
        pack = nationalStandards();
    StyleDocument style;
    style.opacity = 0.85;
    style.strokeWidth = 0.2;
    style.columns =
        QStringList{QStringLiteral("coding_system"),
                    planned ? QStringLiteral("planned_use") : QStringLiteral("existing_use")};
    std::set<std::pair<QString, QString>> wanted;
    if (const ClassSystem* system = pack->findSystem(pack->defaultSystem())) {
        for (const LandUseClass& each : system->classes)
            wanted.emplace(system->id, each.code);
    }
    for (const Parcel& parcel : plan.table<Parcel>()) {
        const QString& code = planned ? parcel.plannedUse : parcel.existingUse;
        if (!code.isEmpty())
            wanted.emplace(parcel.codingSystem ? codeOf(*parcel.codingSystem) : QString(), code);
    }
    for (const auto& [system, code] : wanted) {
        // Parcels that say no system are drawn as if they meant the default one.
        const QString& meant = system.isEmpty() ? pack->defaultSystem() : system;
        const LandUseClass* found = pack->findNearestClass(meant, code);
        const auto colour = found ? pack->colour(meant, found->code, settings.palette)
                                  : std::optional<ClassColour>();
        const QString name = found ? found->name.in(QLocale().name()) : QString();
        style.categories.push_back({system + u'/' + code,
                                    name.isEmpty() ? code : code + u' ' + name,
                                    colour ? colour->rgb : Unknown});
    }
    style.categories.push_back({{}, QStringLiteral("—"), Unknown});
    return style;
}

StyleDocument buildingUse()
{
    StyleDocument style;
    style.columns = QStringList{QStringLiteral("use")};
    style.strokeWidth = 0.15;
    for (const BuildingUseDefaults& use : nationalStandards()->buildingUses())
        style.categories.push_back({use.id, use.title.in(QLocale().name()), use.colour});
    style.categories.push_back({{}, QStringLiteral("—"), Unknown});
    return style;
}

StyleDocument sensorFamily()
{
    constexpr std::array<Rgb, 10> Colours{{{52, 101, 164},
                                           {92, 53, 102},
                                           {32, 135, 120},
                                           {196, 120, 20},
                                           {78, 122, 61},
                                           {190, 45, 45},
                                           {120, 120, 120},
                                           {226, 178, 26},
                                           {178, 84, 140},
                                           {64, 160, 196}}};
    StyleDocument style;
    style.shape = StyleDocument::Shape::Point;
    style.columns = QStringList{QStringLiteral("family")};
    const Domain& domain = domainOf<SensorFamily>();
    for (size_t i = 0; i < domain.codes.size(); ++i) {
        const QString code = QString::fromLatin1(domain.codes[i].code);
        style.categories.push_back({code, domain.title(code), Colours[i % Colours.size()]});
    }
    style.categories.push_back({{}, QStringLiteral("—"), Unknown});
    return style;
}

StyleDocument outline(const Rgb& colour, double width, bool dashed)
{
    StyleDocument style;
    style.shape = StyleDocument::Shape::Outline;
    style.strokeWidth = width;
    style.dashed = dashed;
    style.categories.push_back({{}, QStringLiteral("—"), colour});
    return style;
}

StyleDocument plain(StyleDocument::Shape shape, const Rgb& colour, double opacity)
{
    StyleDocument style;
    style.shape = shape;
    style.opacity = opacity;
    style.categories.push_back({{}, QStringLiteral("—"), colour});
    return style;
}

std::vector<LayerStyle> stylesOf(const PlanState& plan)
{
    using Shape = StyleDocument::Shape;
    const QString simple = QStringLiteral("Parkwright");
    return {
        {TableId::Parcels, {}, QStringLiteral("Planned use"), true, landUse(plan, true)},
        {TableId::Parcels, {}, QStringLiteral("Existing use"), false, landUse(plan, false)},
        {TableId::Buildings, {}, QStringLiteral("Building use"), true, buildingUse()},
        {TableId::Buildings, QStringLiteral("buildings_shell"), simple, true,
         plain(Shape::Area, {206, 200, 190}, 0.6)},
        {TableId::Floors, {}, simple, true, plain(Shape::Area, {222, 214, 196}, 0.5)},
        {TableId::Spaces, {}, simple, true, plain(Shape::Area, {180, 200, 214}, 0.5)},
        {TableId::Parks, {}, simple, true, outline({176, 58, 46}, 0.8, false)},
        {TableId::Phases, {}, simple, true, outline({202, 111, 30}, 0.5, true)},
        {TableId::Jurisdictions, {}, simple, true, outline({84, 84, 108}, 0.6, true)},
        {TableId::GridCells, {}, simple, true, outline({110, 140, 150}, 0.3, true)},
        {TableId::Sensors, {}, QStringLiteral("Sensor family"), true, sensorFamily()},
        {TableId::Cases, {}, simple, true, plain(Shape::Point, {190, 45, 45}, 1)},
    };
}

QString hashOf(const QString& text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace

Result<> writeStyles(SqliteDatabase& database, const PlanState& plan)
{
    if (!database.execute(QString::fromLatin1(StyleTable)))
        return database.error(ErrorCode::Output, {});
    for (const LayerStyle& style : stylesOf(plan)) {
        const QString table = style.part.isEmpty() ? tableDef(style.table).nameText() : style.part;
        const QString qml = style.document.toQml();
        // What we wrote last time tells whether somebody changed it since.
        const QString mark = QStringLiteral("style/%1/%2").arg(table, style.name);
        const QString ours = projectValue(database, mark);
        if (ours == hashOf(qml))
            continue;
        SqliteStatement there = database.prepare(QStringLiteral(
            "SELECT id, styleQML FROM layer_styles WHERE f_table_name = ? AND styleName = ?"));
        there.bindText(1, table);
        there.bindText(2, style.name);
        const bool isThere = there.step() == SqliteStatement::Step::Row;
        if (isThere ? hashOf(there.text(1)) != ours : !ours.isNull())
            continue; // changed or thrown away by its owner
        const QString key = isThere ? QString::number(there.integer(0)) : QStringLiteral("NULL");
        there.reset();
        QString geometry;
        for (const FileTable& each : fileTables()) {
            if (each.name == table)
                geometry = lookAt(database, each).geometry;
        }
        SqliteStatement insert = database.prepare(
            QStringLiteral("INSERT OR REPLACE INTO layer_styles(id, f_table_catalog, "
                           "f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, "
                           "styleSLD, useAsDefault, description, owner) VALUES(%1, '', '', ?, ?, "
                           "?, ?, ?, ?, 'Parkwright', '')")
                .arg(key));
        insert.bindText(1, table);
        insert.bindText(2, geometry);
        insert.bindText(3, style.name);
        insert.bindText(4, qml);
        insert.bindText(5, style.document.toSld());
        insert.bindInteger(6, style.isDefault ? 1 : 0);
        if (!insert.run())
            return database.error(ErrorCode::Output, {});
        if (auto set = setProjectValue(database, mark, hashOf(qml)); !set)
            return set;
    }
    return Done();
}

} // namespace parkwright
