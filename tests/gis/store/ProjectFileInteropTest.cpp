// What other programs find in a project: GDAL, its validator, and rows that they add.

#include "gis/model/Domains.h"
#include "gis/store/ProjectFile.h"
#include "tests/gis/store/SamplePlans.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>

#include <memory>
#include <sqlite3.h>

using namespace parkwright;

namespace {

struct Closer
{
    void operator()(void* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<void, Closer>;

Dataset openWithGdal(const QString& path, unsigned access = GDAL_OF_READONLY)
{
    GDALAllRegister();
    return Dataset(
        GDALOpenEx(path.toUtf8().constData(), GDAL_OF_VECTOR | access, nullptr, nullptr, nullptr));
}

struct SqliteCloser
{
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

/// First column of the first row, as another program would get it.
QString query(const QString& path, const char* sql)
{
    sqlite3* handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    const std::unique_ptr<sqlite3, SqliteCloser> guard(handle);
    // The triggers of R-trees call functions that plain SQLite has not.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    QString result;
    if (sqlite3_step(statement) == SQLITE_ROW)
        result =
            QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    else if (sqlite3_errcode(handle) != SQLITE_DONE && sqlite3_errcode(handle) != SQLITE_OK)
        result = QString::fromUtf8(sqlite3_errmsg(handle));
    sqlite3_finalize(statement);
    return result;
}

} // namespace

class ProjectFileInteropTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passesTheValidator_data();
    void passesTheValidator();
    void showsLayersToGdal();
    void showsDomainsToGdal();
    void findsFeaturesByTheirPlace();
    void takesAnyCrs_data();
    void takesAnyCrs();
    void followsAChangeOfCrs();
    void takesRowsThatGdalAdds();
    void keepsWhatOthersPutIn();
    void bringsLayersBackToTheProjectsCrs();
    void stylesLayersForQgis();
    void leavesChangedStylesAlone();
    void marksConfidentialColumns();
    void opensAnOlderVersion();
    void refusesANewerVersion();

private:
    QString path() const { return mFolder->filePath(QStringLiteral("park.gpkg")); }
    bool create(const PlanState& state)
    {
        JobContext job;
        return bool(ProjectFile::create(path(), state, job));
    }
    OpenedProject opened()
    {
        JobContext job;
        auto project = ProjectFile::open(path(), job);
        if (!project)
            qWarning() << project.error().message << project.error().detail;
        return project ? *project : OpenedProject();
    }
    QString save(const PlanState& now, const std::optional<PlanState>& lastSaved)
    {
        SaveRequest request;
        request.path = path();
        request.now = now;
        request.lastSaved = lastSaved;
        JobContext job;
        const auto saved = ProjectFile::save(request, job);
        return saved ? QString() : saved.error().message + saved.error().detail;
    }
    std::unique_ptr<QTemporaryDir> mFolder;
};

void ProjectFileInteropTest::init()
{
    mFolder = std::make_unique<QTemporaryDir>();
}

void ProjectFileInteropTest::passesTheValidator_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"empty", "small", "full", "custom crs", "saved twice"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void ProjectFileInteropTest::passesTheValidator()
{
    const QString python = QStringLiteral("/usr/bin/python3");
    const auto run = [&](const QStringList& arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python, arguments);
        process.waitForFinished(60000);
        return std::pair(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                         process.readAll());
    };
    if (!run({QStringLiteral("-c"), QStringLiteral("import osgeo_utils.samples.validate_gpkg")})
             .first)
        QSKIP("python3-gdal is not installed");
    QFETCH(QString, kind);
    if (kind == u"empty") {
        QVERIFY(create(PlanState()));
    } else if (kind == u"full") {
        QVERIFY(create(fullPlan(6)));
    } else if (kind == u"custom crs") {
        QVERIFY(create(smallPark(QStringLiteral(
            "+proj=tmerc +lon_0=106.7 +x_0=500000 +y_0=-2000000 +ellps=GRS80 +units=m"))));
    } else {
        QVERIFY(create(smallPark()));
    }
    if (kind == u"saved twice") {
        EditBuilder builder(smallPark());
        builder.remove({TableId::Buildings, Uid::fromName(QStringLiteral("tower"))});
        builder.set({TableId::Parcels, Uid::fromName(QStringLiteral("parcel 0"))}, "geometry",
                    Value());
        QCOMPARE(save(builder.state(), smallPark()), QString());
    }
    const auto [ok, output] =
        run({QStringLiteral("-m"), QStringLiteral("osgeo_utils.samples.validate_gpkg"),
             QStringLiteral("--extra"), path()});
    QVERIFY2(ok, output.constData());
}

void ProjectFileInteropTest::showsLayersToGdal()
{
    QVERIFY(create(smallPark()));
    const Dataset dataset = openWithGdal(path());
    QVERIFY(dataset);
    for (int i = 0; i < TableCount; ++i) {
        const TableDef& def = tableDef(TableId(i));
        OGRLayerH layer = GDALDatasetGetLayerByName(dataset.get(), def.name);
        QVERIFY2(layer, def.name);
        QCOMPARE(OGR_L_GetFeatureCount(layer, 1), GIntBig(smallPark().table(TableId(i)).size()));
        OGRFeatureDefnH columns = OGR_L_GetLayerDefn(layer);
        for (size_t field = 0; field < def.fields.size(); ++field) {
            if (def.fields[field].type != FieldType::Geometry)
                QVERIFY2(OGR_FD_GetFieldIndex(columns, def.fields[field].name) >= 0,
                         def.fields[field].name);
        }
    }
    OGRLayerH parcels = GDALDatasetGetLayerByName(dataset.get(), "parcels");
    OGRSpatialReferenceH srs = OGR_L_GetSpatialRef(parcels);
    QVERIFY(srs);
    QCOMPARE(QByteArray(OSRGetAuthorityCode(srs, nullptr)), QByteArray("4547"));
    OGREnvelope box;
    QCOMPARE(OGR_L_GetExtent(parcels, &box, 0), OGRERR_NONE);
    QCOMPARE(box.MinX, 505000.0);
    QCOMPARE(box.MaxX, 505380.0);
    OGRFeatureH parcel = OGR_L_GetNextFeature(parcels);
    QCOMPARE(OGR_G_Area(OGR_F_GetGeometryRef(parcel)), 180.0 * 180.0);
    QCOMPARE(QByteArray(OGR_F_GetFieldAsString(parcel, OGR_F_GetFieldIndex(parcel, "land_price"))),
             QByteArray("384000.5000 CNY"));
    OGR_F_Destroy(parcel);
    OGRLayerH shells = GDALDatasetGetLayerByName(dataset.get(), "buildings_shell");
    QVERIFY(shells);
    OGRFeatureH shell = OGR_L_GetNextFeature(shells);
    QVERIFY(OGR_G_Is3D(OGR_F_GetGeometryRef(shell)));
    OGR_F_Destroy(shell);
}

void ProjectFileInteropTest::showsDomainsToGdal()
{
    QVERIFY(create(PlanState()));
    const Dataset dataset = openWithGdal(path());
    QVERIFY(dataset);
    for (const Domain* domain : allDomains()) {
        OGRFieldDomainH found = GDALDatasetGetFieldDomain(dataset.get(), domain->name);
        bool isUsed = false;
        for (int i = 0; i < TableCount; ++i) {
            for (const FieldDef& field : tableDef(TableId(i)).fields)
                isUsed = isUsed || field.domain == domain;
        }
        if (!isUsed)
            continue;
        QVERIFY2(found, domain->name);
        const OGRCodedValue* codes = OGR_CodedFldDomain_GetEnumeration(found);
        size_t count = 0;
        while (codes[count].pszCode)
            ++count;
        QCOMPARE(count, domain->codes.size());
    }
    OGRLayerH floors = GDALDatasetGetLayerByName(dataset.get(), "floors");
    OGRFeatureDefnH columns = OGR_L_GetLayerDefn(floors);
    const int vacancy = OGR_FD_GetFieldIndex(columns, "vacancy");
    QCOMPARE(QByteArray(OGR_Fld_GetDomainName(OGR_FD_GetFieldDefn(columns, vacancy))),
             QByteArray("vacancy"));
}

void ProjectFileInteropTest::findsFeaturesByTheirPlace()
{
    QVERIFY(create(smallPark()));
    EditBuilder builder(smallPark());
    builder.remove({TableId::Parcels, Uid::fromName(QStringLiteral("parcel 1"))});
    builder.set({TableId::Parcels, Uid::fromName(QStringLiteral("parcel 0"))}, "geometry",
                Geometry::fromPolygon(
                    {{{600000, 2600000, 0}, {600010, 2600000, 0}, {600010, 2600010, 0}}, {}}));
    QCOMPARE(save(builder.state(), smallPark()), QString());
    QCOMPARE(query(path(), "SELECT count(*) FROM rtree_parcels_geometry"), QStringLiteral("1"));
    const Dataset dataset = openWithGdal(path());
    OGRLayerH parcels = GDALDatasetGetLayerByName(dataset.get(), "parcels");
    OGR_L_SetSpatialFilterRect(parcels, 504000, 2499000, 506000, 2501000);
    QCOMPARE(OGR_L_GetFeatureCount(parcels, 1), GIntBig(0));
    OGR_L_SetSpatialFilterRect(parcels, 599999, 2599999, 600001, 2600001);
    QCOMPARE(OGR_L_GetFeatureCount(parcels, 1), GIntBig(1));
}

void ProjectFileInteropTest::takesAnyCrs_data()
{
    QTest::addColumn<QString>("crs");
    QTest::newRow("none") << QString();
    QTest::newRow("EPSG") << "EPSG:4526";
    QTest::newRow("compound") << "EPSG:4547+5737";
    QTest::newRow("British grid") << "EPSG:27700";
    QTest::newRow("own meridian and height")
        << "+proj=tmerc +lat_0=0 +lon_0=106.7166 +k=1.000172 +x_0=500000 +y_0=-2000000 "
           "+ellps=GRS80 +units=m +no_defs";
}

void ProjectFileInteropTest::takesAnyCrs()
{
    QFETCH(QString, crs);
    QVERIFY(create(smallPark(crs)));
    const OpenedProject project = opened();
    QVERIFY(project.findings.empty());
    const Crs before = ProjectSettings::of(smallPark(crs)).crs;
    const Crs after = ProjectSettings::of(project.state).crs;
    QCOMPARE(after.isValid(), !crs.isEmpty());
    QVERIFY(before == after);
    const Dataset dataset = openWithGdal(path());
    OGRSpatialReferenceH srs =
        OGR_L_GetSpatialRef(GDALDatasetGetLayerByName(dataset.get(), "parcels"));
    if (crs.isEmpty()) {
        QVERIFY(!srs || !OSRIsProjected(srs));
        return;
    }
    QVERIFY(srs);
    OGRSpatialReferenceH wanted = OSRNewSpatialReference(nullptr);
    OSRSetFromUserInput(wanted, crs.toUtf8().constData());
    OSRSetAxisMappingStrategy(wanted, OSRGetAxisMappingStrategy(srs));
    QVERIFY(OSRIsSame(srs, wanted));
    OSRDestroySpatialReference(wanted);
}

void ProjectFileInteropTest::followsAChangeOfCrs()
{
    QVERIFY(create(smallPark({})));
    EditBuilder builder(smallPark({}));
    setSetting(builder, QStringLiteral("crs"), QStringLiteral("EPSG:4547"));
    QCOMPARE(save(builder.state(), smallPark({})), QString());
    const OpenedProject project = opened();
    QVERIFY(project.findings.empty());
    QCOMPARE(differences(builder.state(), project.state), QStringList());
    QCOMPARE(query(path(), "SELECT srs_id FROM gpkg_contents WHERE table_name = 'parcels'"),
             QStringLiteral("4547"));
    // Little-endian in the header of each geometry: 4547 = 0x11C3.
    QCOMPARE(query(path(), "SELECT hex(substr(geometry, 5, 4)) FROM parcels"),
             QStringLiteral("C3110000"));
}

void ProjectFileInteropTest::takesRowsThatGdalAdds()
{
    QVERIFY(create(smallPark()));
    {
        const Dataset dataset = openWithGdal(path(), GDAL_OF_UPDATE);
        QVERIFY(dataset);
        OGRLayerH parcels = GDALDatasetGetLayerByName(dataset.get(), "parcels");
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(parcels));
        OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, "number"), "Q-01");
        char wkt[] = "MULTIPOLYGON(((505100 2500300,505150 2500300,505150 2500350,505100 "
                     "2500300)))";
        char* at = wkt;
        OGRGeometryH geometry = nullptr;
        OGR_G_CreateFromWkt(&at, nullptr, &geometry);
        OGR_F_SetGeometryDirectly(feature, geometry);
        QCOMPARE(OGR_L_CreateFeature(parcels, feature), OGRERR_NONE);
        OGR_F_Destroy(feature);
    }
    const OpenedProject project = opened();
    QCOMPARE(project.state.table<Parcel>().size(), size_t(3));
    Uid added;
    for (const Parcel& parcel : project.state.table<Parcel>()) {
        if (parcel.number == u"Q-01")
            added = parcel.uid;
    }
    QVERIFY(!added.isNull());
    QCOMPARE(query(path(), "SELECT uid FROM parcels WHERE number = 'Q-01'"), added.toString());

    // A row without an id, as from a program that drops triggers.
    QCOMPARE(query(path(), "INSERT INTO parcels(number) VALUES('Q-02')"), QString());
    const auto idOf = [](const PlanState& state, const QString& number) {
        for (const Parcel& parcel : state.table<Parcel>()) {
            if (parcel.number == number)
                return parcel.uid;
        }
        return Uid();
    };
    const OpenedProject again = opened();
    const Uid second = idOf(again.state, QStringLiteral("Q-02"));
    QVERIFY(!second.isNull());
    QCOMPARE(again.findings.size(), size_t(1));
    QCOMPARE(again.findings.front().code, QStringLiteral("project-uid-missing"));
    QCOMPARE(idOf(opened().state, QStringLiteral("Q-02")), second); // the same every time
    EditBuilder builder(again.state);
    builder.set({TableId::Parcels, second}, "name", QStringLiteral("ours now"));
    QCOMPARE(save(builder.state(), again.stored), QString());
    QCOMPARE(query(path(), "SELECT uid FROM parcels WHERE name = 'ours now'"), second.toString());
    QVERIFY(opened().findings.empty());
}

void ProjectFileInteropTest::keepsWhatOthersPutIn()
{
    QVERIFY(create(smallPark()));
    for (const char* sql :
         {"CREATE TABLE survey(id INTEGER PRIMARY KEY, remark TEXT)",
          "INSERT INTO survey(remark) VALUES('theirs')", "ALTER TABLE parcels ADD COLUMN mood TEXT",
          "UPDATE parcels SET mood = 'good'", "CREATE VIEW v AS SELECT number FROM parcels",
          "CREATE TRIGGER evil AFTER UPDATE ON parcels BEGIN DELETE FROM survey; END"})
        QCOMPARE(query(path(), sql), QString());
    const OpenedProject project = opened();
    QVERIFY(project.findings.empty());
    EditBuilder builder(project.state);
    builder.set({TableId::Parcels, Uid::fromName(QStringLiteral("parcel 0"))}, "name",
                QStringLiteral("renamed"));
    QCOMPARE(save(builder.state(), project.stored), QString());
    QCOMPARE(query(path(), "SELECT remark FROM survey"), QStringLiteral("theirs"));
    QCOMPARE(query(path(), "SELECT mood FROM parcels WHERE name = 'renamed'"),
             QStringLiteral("good"));
    QCOMPARE(query(path(), "SELECT count(*) FROM v"), QStringLiteral("2"));
    QCOMPARE(query(path(), "SELECT count(*) FROM sqlite_master WHERE name = 'evil'"),
             QStringLiteral("1"));
}

void ProjectFileInteropTest::bringsLayersBackToTheProjectsCrs()
{
    QVERIFY(create(smallPark(QStringLiteral("EPSG:4526"))));
    // Somebody put the parcels back with zone-less coordinates: EPSG:4547, 38,000,000 less in x.
    QCOMPARE(query(path(), "INSERT INTO gpkg_spatial_ref_sys(srs_name, srs_id, organization, "
                           "organization_coordsys_id, definition, definition_12_063) VALUES("
                           "'CGCS2000', 4547, 'EPSG', 4547, 'undefined', 'undefined')"),
             QString());
    QCOMPARE(query(path(), "UPDATE gpkg_geometry_columns SET srs_id = 4547 WHERE table_name = "
                           "'parcels'"),
             QString());
    OpenedProject project = opened();
    QCOMPARE(project.findings.size(), size_t(1));
    QCOMPARE(project.findings.front().code, QStringLiteral("project-crs-transformed"));
    const auto* parcel = project.state.find<Parcel>(Uid::fromName(QStringLiteral("parcel 0")));
    QVERIFY(std::abs(parcel->geometry.extent().minX - 38505000) < 0.001);
    QCOMPARE(save(project.state, project.stored), QString());
    const PlanState wanted = project.state;
    project = opened();
    QVERIFY(project.findings.empty());
    QCOMPARE(differences(wanted, project.state), QStringList());
}

void ProjectFileInteropTest::stylesLayersForQgis()
{
    EditBuilder builder(smallPark());
    Parcel odd;
    odd.codingSystem = CodingSystem::Gb50137;
    odd.plannedUse = QStringLiteral("M2");
    builder.insert(odd);
    QVERIFY(create(builder.state()));
    const QString qml = query(path(), "SELECT styleQML FROM layer_styles WHERE f_table_name = "
                                      "'parcels' AND useAsDefault = 1");
    QVERIFY(qml.contains(QStringLiteral("categorizedSymbol")));
    QVERIFY(qml.contains(QStringLiteral("value=\"national-2023/100101\"")));
    QVERIFY(qml.contains(QStringLiteral("value=\"gb-50137/M2\"")));
    for (const char* column : {"styleQML", "styleSLD"}) {
        const QByteArray sql =
            QByteArray("SELECT group_concat(") + column + ", '<!-- next -->') FROM layer_styles";
        const QStringList documents =
            query(path(), sql.constData()).split(QStringLiteral("<!-- next -->"));
        QVERIFY(documents.size() > 8);
        for (const QString& document : documents) {
            QXmlStreamReader xml(document);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }
}

void ProjectFileInteropTest::leavesChangedStylesAlone()
{
    QVERIFY(create(smallPark()));
    QCOMPARE(query(path(), "UPDATE layer_styles SET styleQML = '<mine/>' WHERE f_table_name = "
                           "'parcels' AND styleName = 'Planned use'"),
             QString());
    QCOMPARE(query(path(), "DELETE FROM layer_styles WHERE styleName = 'Existing use'"), QString());
    const OpenedProject project = opened();
    EditBuilder builder(project.state);
    Parcel odd;
    odd.codingSystem = CodingSystem::Gb50137;
    odd.plannedUse = QStringLiteral("W1");
    odd.existingUse = QStringLiteral("W1");
    builder.insert(odd);
    QCOMPARE(save(builder.state(), project.stored), QString());
    QCOMPARE(query(path(), "SELECT styleQML FROM layer_styles WHERE styleName = 'Planned use'"),
             QStringLiteral("<mine/>"));
    QCOMPARE(query(path(), "SELECT count(*) FROM layer_styles WHERE styleName = 'Existing use'"),
             QStringLiteral("0"));
}

void ProjectFileInteropTest::marksConfidentialColumns()
{
    QVERIFY(create(PlanState()));
    int secrets = 0;
    for (int i = 0; i < TableCount; ++i) {
        for (const FieldDef& field : tableDef(TableId(i)).fields)
            secrets += field.confidential ? 1 : 0;
    }
    QCOMPARE(query(path(), "SELECT sum(confidential) FROM parkwright_columns").toInt(), secrets);
    QVERIFY(query(path(), "SELECT description FROM gpkg_data_columns WHERE table_name = 'spaces' "
                          "AND column_name = 'rent'")
                .startsWith(QStringLiteral("Confidential.")));
}

void ProjectFileInteropTest::opensAnOlderVersion()
{
    // Version 0: shells in the row of the building, "gfa", fewer tables and columns.
    QVERIFY(create(smallPark()));
    for (const char* sql :
         {"ALTER TABLE buildings ADD COLUMN shell BLOB",
          "UPDATE buildings SET shell = (SELECT shell FROM buildings_shell AS s WHERE s.uid = "
          "buildings.uid)",
          "DELETE FROM gpkg_contents WHERE table_name IN ('buildings_shell', 'tours', 'cases')",
          "DELETE FROM gpkg_geometry_columns WHERE table_name IN ('buildings_shell', 'cases')",
          "DELETE FROM gpkg_data_columns WHERE table_name IN ('buildings_shell', 'tours', 'cases')",
          "DELETE FROM gpkg_extensions WHERE table_name IN ('buildings_shell', 'cases')",
          "DROP TABLE rtree_buildings_shell_shell", "DROP TABLE buildings_shell",
          "DROP TABLE rtree_cases_place", "DROP TABLE cases", "DROP TABLE tours",
          "UPDATE parkwright_project SET value = '0' WHERE key = "
          "'schema_version'"})
        QCOMPARE(query(path(), sql), QString());
    OpenedProject project = opened();
    QCOMPARE(project.schemaVersion, 0);
    QCOMPARE(differences(smallPark(), project.state), QStringList());
    QVERIFY(query(path(), "SELECT value FROM parkwright_project WHERE key = 'schema_version'") ==
            u"0"); // looking changes nothing
    QCOMPARE(save(project.state, project.stored), QString());
    project = opened();
    QCOMPARE(project.schemaVersion, 1);
    QVERIFY(project.findings.empty());
    QCOMPARE(differences(smallPark(), project.state), QStringList());
}

void ProjectFileInteropTest::refusesANewerVersion()
{
    QVERIFY(create(smallPark()));
    QCOMPARE(query(path(), "UPDATE parkwright_project SET value = '99' WHERE key = "
                           "'schema_version'"),
             QString());
    JobContext job;
    const auto project = ProjectFile::open(path(), job);
    QVERIFY(!project && project.error().code == ErrorCode::Unsupported);
    QVERIFY(project.error().message.contains(QStringLiteral("newer version")));
}

QTEST_GUILESS_MAIN(ProjectFileInteropTest)
#include "ProjectFileInteropTest.moc"
