#include "gis/exchange/Importer.h"

#include "gis/model/ProjectSettings.h"
#include "tests/support/SharedData.h"

#include <QTemporaryDir>

#include <cmath>
#include <map>

using namespace parkwright;

namespace {

/// A project that imports come into, one after the other.
struct Project
{
    PlanState state;
    Findings findings;
    ImportResult last;
    QString error;

    bool import(ImportRequest request)
    {
        findings.clear();
        JobContext job;
        auto result = planImport(state, request, job, findings);
        if (!result) {
            error = result.error().message;
            return false;
        }
        PlanBuilder builder(state);
        if (applyEdit(builder, result->edit) != 0) {
            error = QStringLiteral("the edit does not fit");
            return false;
        }
        state = builder.state();
        last = std::move(*result);
        return true;
    }
    bool import(const char* shared, ImportKind kind)
    {
        ImportRequest request;
        request.path = sharedData(shared);
        request.kind = kind;
        return import(request);
    }
    int count(const char* code) const
    {
        int found = 0;
        for (const Finding& finding : findings)
            found += finding.code == QLatin1String(code) ? finding.count : 0;
        return found;
    }
};

QString written(const QTemporaryDir& folder, const char* name, const char* text)
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    return file.fileName();
}

} // namespace

class ImporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // shared/DATA.md: 3,723 multipolygons with building, 142 with landuse
    void takesBuildingsAndLandUseFromOpenStreetMap()
    {
        REQUIRE_SHARED_DATA("osm-liechtenstein");
        const QDir folder(sharedData("osm-liechtenstein"));
        const QStringList files = folder.entryList({QStringLiteral("*.pbf")});
        QVERIFY(!files.isEmpty());
        Project project;
        ImportRequest request;
        request.path = folder.filePath(files.front());
        request.kind = ImportKind::Buildings;
        QVERIFY2(project.import(request), qPrintable(project.error));
        QCOMPARE(project.state.table<Building>().size(), size_t(3723));
        QCOMPARE(project.last.projectCrs.authority(), QStringLiteral("EPSG:32632"));
        int factories = 0;
        for (const Building& building : project.state.table<Building>()) {
            factories += building.use == BuildingUse::Factory ? 1 : 0;
            QVERIFY(building.derived && *building.derived != Derived::Stated);
            QVERIFY(!floorsOf(project.state, building.uid).empty());
        }
        QVERIFY(factories >= 8);
        request.kind = ImportKind::ExistingUse;
        QVERIFY2(project.import(request), qPrintable(project.error));
        QCOMPARE(project.state.table<Parcel>().size(), size_t(142));
        int industrial = 0;
        for (const Parcel& parcel : project.state.table<Parcel>()) {
            QVERIFY(parcel.codingSystem == CodingSystem::OpenStreetMap);
            industrial += parcel.existingUse == u"industrial" ? 1 : 0;
        }
        QCOMPARE(industrial, 14);
    }

    // 1,251 polygons without any height; six of them share one id but lie apart
    void buildingsWithoutHeightsGetTheStatedDefault()
    {
        REQUIRE_SHARED_DATA("osgearth-samples");
        Project project;
        QVERIFY2(project.import("osgearth-samples/dcbuildings.shp", ImportKind::Buildings),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Building>().size(), size_t(1251));
        for (const Building& building : project.state.table<Building>()) {
            QVERIFY(building.derived == Derived::FromDefault);
            QVERIFY(building.height && *building.height > 0);
            QVERIFY(floorsOf(project.state, building.uid).size() == size_t(*building.storeysAbove));
        }
        QCOMPARE(project.count("height-default"), 1251);
        QCOMPARE(project.last.derivedBuildings, 1251);
    }

    // 100 buildings: storeysAboveGround 2:25 3:28 4:28 5:11 6:8
    void keepsStoreysOfCityJson()
    {
        REQUIRE_SHARED_DATA("citygml-cityjson-100storeys");
        Project project;
        QVERIFY2(project.import("citygml-cityjson-100storeys/lod2_buildings_v2.json",
                                ImportKind::Buildings),
                 qPrintable(project.error));
        std::map<qint64, int> storeys;
        qint64 sum = 0;
        for (const Building& building : project.state.table<Building>()) {
            QVERIFY(building.storeysAbove.has_value());
            ++storeys[*building.storeysAbove];
            qint64 above = 0;
            for (const Floor* floor : floorsOf(project.state, building.uid))
                above += *floor->number > 0 ? 1 : 0;
            QCOMPARE(above, *building.storeysAbove);
            sum += above;
            QVERIFY(!building.shell.isNull());
        }
        const std::map<qint64, int> expected{{2, 25}, {3, 28}, {4, 28}, {5, 11}, {6, 8}};
        QCOMPARE(storeys, expected);
        QCOMPARE(sum, 349);
    }

    // Delft: 160 buildings, measuredHeight 0.75 to 8.57, sum 548.77
    void keepsMeasuredHeightsOfCityJson()
    {
        REQUIRE_SHARED_DATA("cityjson-cjio");
        Project project;
        QVERIFY2(project.import("cityjson-cjio/delft.json", ImportKind::Buildings),
                 qPrintable(project.error));
        QCOMPARE(project.state.table<Building>().size(), size_t(160));
        double sum = 0;
        for (const Building& building : project.state.table<Building>())
            sum += building.height.value_or(0);
        QVERIFY2(std::abs(sum - 548.77) < 1e-6, qPrintable(QString::number(sum, 'f', 6)));
        QCOMPARE(project.last.projectCrs.authority(), QStringLiteral("EPSG:28992"));
        QVERIFY(ProjectSettings::of(project.state).verticalDatum.contains(u"5709"));
    }

    void importsAgainWithoutDoubling()
    {
        QTemporaryDir folder;
        const QString path = written(folder, "buildings.csv",
                                     "key,name,lon,lat,层数,建筑高度(米)\n"
                                     "A,一号厂房,106.71,26.55,3,18\n"
                                     "B,二号厂房,106.72,26.55,,12\n");
        Project project;
        ImportRequest request;
        request.path = path;
        request.kind = ImportKind::Buildings;
        QVERIFY2(project.import(request), qPrintable(project.error));
        QCOMPARE(project.last.inserted, 2);
        QCOMPARE(project.last.derivedBuildings, 1);
        const PlanState before = project.state;
        QVERIFY(project.import(request));
        QCOMPARE(project.last.inserted, 0);
        QCOMPARE(project.last.unchanged, 2);
        QVERIFY(project.last.edit.isEmpty());
        written(folder, "buildings.csv",
                "key,name,lon,lat,层数,建筑高度(米)\nA,一号厂房,106.71,26.55,4,18\n");
        QVERIFY(project.import(request));
        QCOMPARE(project.last.updated, 1);
        QCOMPARE(project.last.gone, 1);
        QCOMPARE(project.state.table<Building>().size(), size_t(2));
        QCOMPARE(project.state.table<Floor>().size(), before.table<Floor>().size() + 1);
    }
};

QTEST_GUILESS_MAIN(ImporterTest)
#include "ImporterTest.moc"
