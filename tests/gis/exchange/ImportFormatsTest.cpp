#include "gis/exchange/Exporter.h"
#include "gis/geo/GeometryOps.h"
#include "gis/model/Domains.h"
#include "gis/model/ProjectSettings.h"
#include "tests/gis/exchange/ImportProject.h"

#include <cmath>

using namespace parkwright;

namespace {

/// A rectangle of `width` by `height` metres with its lower left corner at x, y.
QByteArray wktBox(double x, double y, double width, double height)
{
    const auto corner = [&](double dx, double dy) {
        return QByteArray::number(x + dx, 'f', 3) + ' ' + QByteArray::number(y + dy, 'f', 3);
    };
    return "\"POLYGON ((" + corner(0, 0) + "," + corner(width, 0) + "," + corner(width, height) +
           "," + corner(0, height) + "," + corner(0, 0) + "))\"";
}

Crs crs(const char* definition)
{
    const auto made = Crs::fromUserInput(QString::fromLatin1(definition));
    if (!made)
        qFatal("%s", definition);
    return *made;
}

template <typename T>
const T* byKey(const PlanState& state, const char* key)
{
    for (const T& row : state.table<T>()) {
        if (row.sourceKey == QLatin1String(key))
            return &row;
    }
    return nullptr;
}

/// Text with double quotes for single ones.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

/// GeoJSON of one square in a projected CRS, as older software writes it.
QByteArray squareIn(int epsg, double x, double y)
{
    QByteArray ring;
    for (const auto& [dx, dy] : {std::pair(0, 0), {100, 0}, {100, 80}, {0, 80}, {0, 0}})
        ring += (ring.isEmpty() ? "[" : ",[") + QByteArray::number(x + dx, 'f', 4) + ',' +
                QByteArray::number(y + dy, 'f', 4) + ']';
    return quoted(
        "{'type':'FeatureCollection','crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:"
        "EPSG::" +
        QByteArray::number(epsg) +
        "'}},'features':[{'type':'Feature','properties':{'DKBH':'A-01'},'geometry':{'type':'"
        "Polygon','coordinates':[[" +
        ring + "]]}}]}");
}

// As map services of China give districts away.
const QByteArray ShiftedDistrict =
    quoted("{'type':'FeatureCollection','features':[{'type':'Feature','properties':{'adcode':"
           "520102,'name':'南明区','childrenNum':0,'level':'district','acroutes':[100000,520000,"
           "520100]},'geometry':{'type':'Polygon','coordinates':[[[106.70,26.56],[106.72,26.56],["
           "106.72,26.58],[106.70,26.58],[106.70,26.56]]]}}]}");

/// A plane 1,200 m above the ellipsoid, central meridian 106.7.
const QByteArray LocalWkt =
    quoted("PROJCS['Guiyang local',GEOGCS['local',DATUM['local',SPHEROID['GRS 1980 + 1200 "
           "m',6379337,298.257222101]],PRIMEM['Greenwich',0],UNIT['degree',0.0174532925199433]],"
           "PROJECTION['Transverse_Mercator'],PARAMETER['latitude_of_origin',0],PARAMETER['central_"
           "meridian',106.7],PARAMETER['scale_factor',1],PARAMETER['false_easting',500000],"
           "PARAMETER['false_northing',0],UNIT['metre',1]]");

const QByteArray KmlPark = quoted("<?xml version='1.0' encoding='UTF-8'?><kml "
                                  "xmlns='http://www.opengis.net/kml/2.2'><Document><name>园区</"
                                  "name>\n<Placemark><name>南明园区</"
                                  "name><Polygon><outerBoundaryIs><LinearRing><coordinates>106.7,"
                                  "26.5,0 106.71,26.5,0 106.71,26.51,0 "
                                  "106.7,26.5,0</coordinates></LinearRing></outerBoundaryIs></"
                                  "Polygon></Placemark></Document></kml>");

} // namespace

/// Files as offices and citizens send them become the rows that they mean.
class ImportFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parcelsOfAPlanDatabase();
    void parcelsOfALandSurvey();
    void parcelsWithChineseHeadings();
    void buildingsWithNamesOfManyWorlds_data();
    void buildingsWithNamesOfManyWorlds();
    void handGoesBeforeRecognition();
    void chosenByACondition();
    void kmlAndDxf();
    void sheetsComeBackAsTheyWent();
    void parentsInTheSameFile();
    void prefixedAndPlainZonesLandOnEachOther();
    void customCrsWorksLikeAnyOther_data();
    void customCrsWorksLikeAnyOther();
    void zonePrefixWithoutPrj();
    void suspectedShiftIsUndoneOnRequest();
    void knowsBuildingsFromFloors_data();
    void knowsBuildingsFromFloors();
    void failureLeavesNothing_data();
    void failureLeavesNothing();
};

// FIELD.md 3a: DKBH, YDYHFLDM, TBMJ, DSRJLSX/DSRJLXX, JZGDSX, LDLXX, JZMDSX of a live database
void ImportFormatsTest::parcelsOfAPlanDatabase()
{
    QTemporaryDir folder;
    ImportProject project;
    ImportRequest request;
    request.path =
        writtenFile(folder, "GHYD.csv",
                    "DKBH,YDYHFLDM,YDYHFLMC,TBMJ,DSRJLSX,DSRJLXX,JZGDSX,LDLXX,JZMDSX,WKT\n"
                    "NM-01,100101,一类工业用地,8000,2.5,1.0,60,0.1,0.5," +
                        wktBox(505000, 2930000, 100, 80) + "\nNM-02,1401,公园绿地,4000,,,,,," +
                        wktBox(505100, 2930000, 50, 80) + "\n");
    request.crs = crs("EPSG:4545");
    QVERIFY2(project.import(request), qPrintable(project.error));
    QVERIFY(project.last.kind == ImportKind::Parcels); // recognised, not said
    QCOMPARE(project.state.table<Parcel>().size(), size_t(2));
    const Parcel* parcel = nullptr;
    for (const Parcel& each : project.state.table<Parcel>()) {
        if (each.number == u"NM-01")
            parcel = &each;
        else
            QVERIFY(!each.farMax && !each.heightMax && !each.greenRatioMin); // not known, never 0
    }
    QVERIFY(parcel != nullptr);
    QVERIFY(parcel->codingSystem == CodingSystem::National2023);
    QCOMPARE(parcel->plannedUse, QStringLiteral("100101"));
    QVERIFY(parcel->existingUse.isEmpty());
    QCOMPARE(*parcel->areaOfRecord, 8000.0);
    QCOMPARE(*parcel->farMax, 2.5);
    QCOMPARE(*parcel->farMin, 1.0);
    QCOMPARE(*parcel->heightMax, 60.0);
    QCOMPARE(*parcel->greenRatioMin, 0.1);
    QCOMPARE(*parcel->densityMax, 0.5);
    QCOMPARE(planarArea(parcel->geometry), 8000.0);
}

// FIELD.md 2b: code 1001 is railway land in the survey and industry in the plan
void ImportFormatsTest::parcelsOfALandSurvey()
{
    QTemporaryDir folder;
    ImportProject project;
    ImportRequest request;
    request.path = writtenFile(folder, "DLTB.csv",
                               "BSM,DLBM,DLMC,TBMJ,WKT\n1,1001,铁路用地,8000," +
                                   wktBox(505000, 2930000, 100, 80) + "\n2,0601,工业用地,4000," +
                                   wktBox(505100, 2930000, 50, 80) + "\n");
    request.crs = crs("EPSG:4545");
    request.kind = ImportKind::ExistingUse;
    QVERIFY2(project.import(request), qPrintable(project.error));
    const Parcel* rail = byKey<Parcel>(project.state, "1");
    QVERIFY(rail != nullptr);
    QVERIFY(rail->codingSystem == CodingSystem::Survey);
    QCOMPARE(rail->existingUse, QStringLiteral("1001"));
    QVERIFY(rail->plannedUse.isEmpty());
}

void ImportFormatsTest::parcelsWithChineseHeadings()
{
    QTemporaryDir folder;
    ImportProject project;
    ImportRequest request;
    request.path = writtenFile(folder, "地块.csv",
                               "地块编号,用地性质,用地面积（亩）,容积率,建筑密度,绿地率,限高,几何\n"
                               "A-01,M1,12,≤2.5,≤40%,≥20%,60米," +
                                   wktBox(505000, 2930000, 100, 80) + "\n");
    request.crs = crs("EPSG:4545");
    QVERIFY2(project.import(request), qPrintable(project.error));
    QVERIFY(project.last.kind == ImportKind::Parcels);
    const Parcel& parcel = *project.state.table<Parcel>().begin();
    QCOMPARE(parcel.number, QStringLiteral("A-01"));
    QCOMPARE(parcel.plannedUse, QStringLiteral("M1"));
    QVERIFY2(parcel.codingSystem == CodingSystem::Gb50137, qPrintable(project.said()));
    QVERIFY(std::abs(*parcel.areaOfRecord - 8000) < 1e-6); // 12 mu of 2000/3 m²
    QCOMPARE(*parcel.farMax, 2.5);
    QCOMPARE(*parcel.densityMax, 0.4);
    QVERIFY2(parcel.heightMax && *parcel.heightMax == 60, qPrintable(project.said()));
}

void ImportFormatsTest::buildingsWithNamesOfManyWorlds_data()
{
    QTest::addColumn<QByteArray>("headings");
    QTest::addColumn<QByteArray>("values");
    QTest::newRow("Chinese") << QByteArray("名称,层数,建筑高度") << QByteArray("厂房,5,24.5");
    QTest::newRow("Chinese with units")
        << QByteArray("建筑名称,地上层数（层）,建筑高度（m）") << QByteArray("厂房,5层,24.5米");
    QTest::newRow("OpenStreetMap")
        << QByteArray("name,building:levels,height") << QByteArray("厂房,5,24.5 m");
    QTest::newRow("CityGML") << QByteArray("name,storeysAboveGround,measuredHeight")
                             << QByteArray("厂房,5,24.5");
    QTest::newRow("cut to ten bytes")
        << QByteArray("NAME,storeysAbo,measuredHe") << QByteArray("厂房,5,24.5");
    QTest::newRow("from basement to top")
        << QByteArray("名称,楼层范围,建筑高度") << QByteArray("厂房,-2-5,24.5");
    QTest::newRow("feet") << QByteArray("name,floors,height_ft")
                          << QByteArray("厂房,5,80.38057742782152");
}

void ImportFormatsTest::buildingsWithNamesOfManyWorlds()
{
    QFETCH(QByteArray, headings);
    QFETCH(QByteArray, values);
    QTemporaryDir folder;
    ImportProject project;
    ImportRequest request;
    request.path =
        writtenFile(folder, "buildings.csv",
                    headings + ",WKT\n" + values + ',' + wktBox(505000, 2930000, 60, 30) + '\n');
    request.kind = ImportKind::Buildings;
    request.crs = crs("EPSG:4545");
    QVERIFY2(project.import(request), qPrintable(project.error));
    QCOMPARE(project.state.table<Building>().size(), size_t(1));
    const Building& building = *project.state.table<Building>().begin();
    QCOMPARE(building.name, QStringLiteral("厂房"));
    QVERIFY2(building.storeysAbove == 5, qPrintable(project.said()));
    QVERIFY(building.height && std::abs(*building.height - 24.5) < 1e-6);
    QVERIFY(building.derived == Derived::Stated);
    const auto below = size_t(building.storeysBelow.value_or(0));
    QCOMPARE(below, headings.contains("范围") ? size_t(2) : size_t(0));
    QCOMPARE(floorsOf(project.state, building.uid).size(), 5 + below);
}

void ImportFormatsTest::handGoesBeforeRecognition()
{
    QTemporaryDir folder;
    ImportProject project;
    ImportRequest request;
    request.path = writtenFile(
        folder, "b.csv", "name,height,H2,WKT\nA,10,30," + wktBox(505000, 2930000, 60, 30) + '\n');
    request.kind = ImportKind::Buildings;
    request.crs = crs("EPSG:4545");
    request.columns = {{QStringLiteral("height"), QStringLiteral("H2")},
                       {QStringLiteral("name"), QStringLiteral("-")},
                       {QStringLiteral("nonsense"), QStringLiteral("H2")}};
    QVERIFY2(project.import(request), qPrintable(project.error));
    const Building& building = *project.state.table<Building>().begin();
    QCOMPARE(*building.height, 30.0);
    QVERIFY(building.name.isEmpty());
    QCOMPARE(project.count("mapping-unknown"), 1);
}

void ImportFormatsTest::chosenByACondition()
{
    QTemporaryDir folder;
    ImportProject project;
    ImportRequest request;
    request.path = writtenFile(folder, "b.csv",
                               "name,floors,WKT\nA,2," + wktBox(505000, 2930000, 60, 30) +
                                   "\nB,7," + wktBox(505100, 2930000, 60, 30) + '\n');
    request.kind = ImportKind::Buildings;
    request.crs = crs("EPSG:4545");
    request.where = QStringLiteral("floors > 5 AND name LIKE 'B%'");
    QVERIFY2(project.import(request), qPrintable(project.error));
    QCOMPARE(project.state.table<Building>().size(), size_t(1));
    request.where = QStringLiteral("floors > (");
    const PlanState before = project.state;
    QVERIFY(!project.import(request));
    QVERIFY(difference(before, project.state, {}).isEmpty());
}

void ImportFormatsTest::kmlAndDxf()
{
    QTemporaryDir folder;
    ImportProject project;
    QVERIFY2(project.import(writtenFile(folder, "park.kml", KmlPark), ImportKind::Parks),
             qPrintable(project.error));
    QCOMPARE(project.state.table<Park>().size(), size_t(1));
    QCOMPARE(project.state.table<Park>().begin()->name, QStringLiteral("南明园区"));
    // Guiyang is in zone 36 (CM 108°): FIELD.md 8
    QCOMPARE(ProjectSettings::of(project.state).crs.authority(), QStringLiteral("EPSG:4545"));

    // A closed polyline is an area; a drawing knows no CRS, but it lies where the project is.
    const auto middle = centroid(project.state.table<Park>().begin()->boundary);
    QVERIFY(middle);
    QByteArray dxf = "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n100\nAcDbEntity\n8\nJZX\n100\n"
                     "AcDbPolyline\n90\n4\n70\n1\n";
    for (const auto& [dx, dy] : {std::pair(0, 0), {60, 0}, {60, 30}, {0, 30}})
        dxf += "10\n" + QByteArray::number(middle->x + dx, 'f', 3) + "\n20\n" +
               QByteArray::number(middle->y + dy, 'f', 3) + '\n';
    dxf += "0\nENDSEC\n0\nEOF\n";
    QVERIFY2(project.import(writtenFile(folder, "plan.dxf", dxf), ImportKind::Buildings),
             qPrintable(project.error));
    QCOMPARE(project.state.table<Building>().size(), size_t(1));
    const Building& building = *project.state.table<Building>().begin();
    QVERIFY(std::abs(planarArea(building.footprint) - 1800) < 0.01);
    QCOMPARE(project.count("crs-assumed-project"), 1);
    QCOMPARE(building.park, project.state.table<Park>().begin()->uid); // by where it lies
}

void ImportFormatsTest::sheetsComeBackAsTheyWent()
{
    QTemporaryDir folder;
    ImportProject project;
    QVERIFY2(project.import(writtenFile(folder, "firms.csv",
                                        "key,企业名称,行业代码,从业人数,产值（万元）\n"
                                        "E1,贵阳精密制造,3911,120,5000\nE2,食药同源,1499,,\n"),
                            ImportKind::Enterprises),
             qPrintable(project.error));
    QCOMPARE(project.state.table<Enterprise>().size(), size_t(2));
    ExportRequest out;
    out.path = folder.filePath(QStringLiteral("firms.xlsx"));
    out.tables = {TableId::Enterprises};
    out.confidential = true;
    JobContext job;
    Findings findings;
    const auto done = exportPlan(project.state, out, job, findings);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    ImportProject again;
    QVERIFY2(again.import(out.path, ImportKind::Enterprises), qPrintable(again.error));
    QCOMPARE(again.state.table<Enterprise>().size(), size_t(2));
    for (const Enterprise& enterprise : again.state.table<Enterprise>()) {
        const Enterprise* was = project.state.find<Enterprise>(enterprise.uid);
        QVERIFY2(was != nullptr, "rows that we wrote are known again by their uid");
        QCOMPARE(enterprise.name, was->name);
        QCOMPARE(enterprise.industryCode, was->industryCode);
        QVERIFY(enterprise.jobs == was->jobs);
        QVERIFY(enterprise.output == was->output);
    }
}

void ImportFormatsTest::parentsInTheSameFile()
{
    QTemporaryDir folder;
    ImportProject project;
    QVERIFY2(project.import(writtenFile(folder, "xzq.csv",
                                        "code,name,parent,WKT\n520102,南明区,520100,\n"
                                        "520100,贵阳市,520000,\n"),
                            ImportKind::Jurisdictions),
             qPrintable(project.error));
    QCOMPARE(project.state.table<Jurisdiction>().size(), size_t(2));
    Uid city;
    for (const Jurisdiction& each : project.state.table<Jurisdiction>()) {
        if (each.code == u"520100")
            city = each.uid;
    }
    for (const Jurisdiction& each : project.state.table<Jurisdiction>()) {
        if (each.code == u"520102")
            QVERIFY(!city.isNull() && each.parent == city);
    }
    QCOMPARE(project.count("reference-unknown"), 1); // the province is not there
}

// EPSG 4526 is 4547 with the zone number before the easting: exactly 38,000,000 m apart.
void ImportFormatsTest::prefixedAndPlainZonesLandOnEachOther()
{
    QTemporaryDir folder;
    ImportProject project;
    const double x = 505141.1234, y = 2500241.5678;
    QVERIFY2(project.import(writtenFile(folder, "plain.geojson", squareIn(4547, x, y)),
                            ImportKind::Parcels),
             qPrintable(project.error));
    QCOMPARE(ProjectSettings::of(project.state).crs.authority(), QStringLiteral("EPSG:4547"));
    QVERIFY2(
        project.import(writtenFile(folder, "prefixed.geojson", squareIn(4526, x + 38000000, y)),
                       ImportKind::Parcels),
        qPrintable(project.error));
    QCOMPARE(project.state.table<Parcel>().size(), size_t(2));
    std::vector<MapExtent> extents;
    for (const Parcel& parcel : project.state.table<Parcel>())
        extents.push_back(parcel.geometry.extent());
    for (const auto& [a, b] : {std::pair(extents[0].minX, extents[1].minX),
                               {extents[0].minY, extents[1].minY},
                               {extents[0].maxX, extents[1].maxX},
                               {extents[0].maxY, extents[1].maxY}})
        QVERIFY2(std::abs(a - b) < 0.001, qPrintable(QString::number(a - b)));
    QVERIFY(std::abs(extents[0].minX - x) < 0.001);

    // The other way round: a project in 4526 keeps all digits.
    ImportProject other;
    QVERIFY(other.import(folder.filePath(QStringLiteral("prefixed.geojson")), ImportKind::Parcels));
    QCOMPARE(ProjectSettings::of(other.state).crs.authority(), QStringLiteral("EPSG:4526"));
    QVERIFY(other.import(folder.filePath(QStringLiteral("plain.geojson")), ImportKind::Parcels));
    for (const Parcel& parcel : other.state.table<Parcel>())
        QVERIFY(std::abs(parcel.geometry.extent().minX - x - 38000000) < 0.001);
}

void ImportFormatsTest::customCrsWorksLikeAnyOther_data()
{
    QTest::addColumn<QString>("definition");
    // Central meridian 106.7, projection plane 1,200 m above the ellipsoid.
    QTest::newRow("PROJ string") << QStringLiteral(
        "+proj=tmerc +lat_0=0 +lon_0=106.7 +k=1 +x_0=500000 +y_0=0 "
        "+a=6379337 +rf=298.257222101 +units=m +no_defs");
    QTest::newRow("WKT") << QString::fromLatin1(LocalWkt);
}

void ImportFormatsTest::customCrsWorksLikeAnyOther()
{
    QFETCH(QString, definition);
    QTemporaryDir folder;
    ImportProject project;
    ImportRequest request;
    request.path = writtenFile(folder, "local.csv",
                               "DKBH,WKT\nA-01," + wktBox(501991.928, 2947188.609, 100, 80) + '\n');
    request.kind = ImportKind::Parcels;
    const auto local = Crs::fromUserInput(definition);
    QVERIFY(local);
    request.crs = *local;
    QVERIFY2(project.import(request), qPrintable(project.error));
    const Crs own = ProjectSettings::of(project.state).crs; // also after it was written as text
    QVERIFY(own == *local);
    QCOMPARE(planarArea(project.state.table<Parcel>().begin()->geometry), 8000.0);
    // gdaltransform: 106.72 26.63 of the geographic CRS under it is 501991.928 2947188.609
    QVERIFY2(project.import(writtenFile(folder, "sensors.csv", "name,lon,lat\nS1,106.72,26.63\n"),
                            ImportKind::Sensors),
             qPrintable(project.error));
    const MapPoint place = project.state.table<Sensor>().begin()->place.points().front();
    QVERIFY2(std::hypot(place.x - 501991.928, place.y - 2947188.609) < 0.001,
             qPrintable(QStringLiteral("%1 %2").arg(place.x, 0, 'f', 4).arg(place.y, 0, 'f', 4)));
}

void ImportFormatsTest::zonePrefixWithoutPrj()
{
    QTemporaryDir folder;
    ImportProject project;
    QVERIFY2(project.import(
                 writtenFile(folder, "dk.csv",
                             "DKBH,WKT\nA-01," + wktBox(36505141.1, 2941241.2, 100, 80) + '\n'),
                 ImportKind::Parcels),
             qPrintable(project.error));
    QCOMPARE(ProjectSettings::of(project.state).crs.authority(), QStringLiteral("EPSG:4524"));
    QCOMPARE(project.count("crs-guessed-zone"), 1);
}

void ImportFormatsTest::suspectedShiftIsUndoneOnRequest()
{
    QTemporaryDir folder;
    // As map services of China give districts away.
    const QString path = writtenFile(folder, "520102.json", ShiftedDistrict);
    ImportProject plain;
    QVERIFY2(plain.import(path, ImportKind::Jurisdictions), qPrintable(plain.error));
    QCOMPARE(plain.count("shift-suspected"), 1);
    ImportProject corrected;
    ImportRequest request;
    request.path = path;
    request.kind = ImportKind::Jurisdictions;
    request.correction = CoordinateCorrection::Gcj02;
    QVERIFY2(corrected.import(request), qPrintable(corrected.error));
    QVERIFY(corrected.count("shift-corrected") > 0);
    const auto a = centroid(plain.state.table<Jurisdiction>().begin()->boundary);
    const auto b = centroid(corrected.state.table<Jurisdiction>().begin()->boundary);
    const double moved = std::hypot(a->x - b->x, a->y - b->y);
    QVERIFY2(moved > 100 && moved < 700, qPrintable(QString::number(moved))); // FIELD.md 8
}

void ImportFormatsTest::knowsBuildingsFromFloors_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<int>("kind");
    QTest::newRow("tags of OpenStreetMap in GeoJSON")
        << QByteArray("blocks.geojson")
        << QByteArray("\"building\":\"industrial\",\"name\":\"B1\",\"height\":12")
        << int(ImportKind::Buildings);
    QTest::newRow("floors that say which they are")
        << QByteArray("stack.geojson")
        << QByteArray("\"building\":\"B1\",\"number\":3,\"height\":4.5,\"slab_load\":10")
        << int(ImportKind::Floors);
}

void ImportFormatsTest::knowsBuildingsFromFloors()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, properties);
    QFETCH(int, kind);
    const QTemporaryDir folder;
    ImportRequest request;
    request.path = writtenFile(
        folder, name.constData(),
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{" +
            properties +
            "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[106.6,26.5],[106.6002,26.5],"
            "[106.6002,26.5002],[106.6,26.5002],[106.6,26.5]]]}}]}");
    ImportProject project;
    QVERIFY2(project.import(request), qPrintable(project.error));
    QCOMPARE(int(project.last.kind), kind);
}

void ImportFormatsTest::failureLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("a.geojson") << QByteArray();
    QTest::newRow("half a JSON") << QByteArray("a.geojson")
                                 << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[");
    QTest::newRow("no database") << QByteArray("a.gpkg") << QByteArray("SQLite format 3");
    QTest::newRow("no archive") << QByteArray("a.zip") << QByteArray("PK\x03\x04");
    QTest::newRow("a picture") << QByteArray("a.tif") << QByteArray("II*");
    QTest::newRow("a drawing") << QByteArray("a.dwg") << QByteArray("AC1032");
}

void ImportFormatsTest::failureLeavesNothing()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    ImportProject project;
    QVERIFY(!project.import(writtenFile(folder, name.constData(), content), ImportKind::Buildings));
    QVERIFY2(project.error.contains(QString::fromLatin1(name)), qPrintable(project.error));
    QVERIFY(difference({}, project.state, {}).isEmpty());
}

QTEST_GUILESS_MAIN(ImportFormatsTest)
#include "ImportFormatsTest.moc"
