#include "gis/exchange/Exporter.h"

#include "gis/exchange/Importer.h"
#include "gis/geo/GeometryOps.h"
#include "gis/model/ProjectSettings.h"
#include "gis/sources/SourceReader.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace parkwright;

namespace {

/// Two parcels that share a border, one with a hole, and an enterprise, in EPSG:4547.
PlanState smallPlan()
{
    PlanBuilder builder;
    EditBuilder edit{PlanState()};
    ProjectSettings settings;
    settings.crs = *Crs::fromUserInput(QStringLiteral("EPSG:4547"));
    settings.write(edit);
    applyEdit(builder, edit.take({}));
    Park park;
    park.uid = Uid::fromName(QStringLiteral("park"));
    park.name = QStringLiteral("南山园区");
    builder.insert(park);
    const double x = 505000, y = 2500000;
    Parcel a;
    a.uid = Uid::fromName(QStringLiteral("a"));
    a.number = QStringLiteral("A-01");
    a.name = QStringLiteral("地块,“一”");
    a.park = park.uid;
    a.codingSystem = CodingSystem::National2023;
    a.plannedUse = QStringLiteral("100101");
    a.areaOfRecord = 10000;
    a.farMax = 2.5;
    a.densityMax = 0.45;
    a.rightHolder = QStringLiteral("某公司");
    a.termStart = QDate(2024, 5, 1);
    a.geometry = Geometry::fromPolygon(
        {{{x, y, 0}, {x + 100, y, 0}, {x + 100, y + 100, 0}, {x, y + 100, 0}},
         {{{x + 10, y + 10, 0}, {x + 10, y + 20, 0}, {x + 20, y + 20, 0}, {x + 20, y + 10, 0}}}});
    builder.insert(a);
    Parcel b = a;
    b.uid = Uid::fromName(QStringLiteral("b"));
    b.number = QStringLiteral("A-02");
    b.plannedUse = QStringLiteral("1402");
    b.geometry = Geometry::fromPolygon(
        {{{x + 100, y, 0}, {x + 180, y, 0}, {x + 180, y + 100, 0}, {x + 100, y + 100, 0}}, {}});
    builder.insert(b);
    Enterprise enterprise;
    enterprise.uid = Uid::fromName(QStringLiteral("e"));
    enterprise.name = QStringLiteral("秘密公司");
    enterprise.jobs = 120;
    builder.insert(enterprise);
    return builder.state();
}

} // namespace

class ExporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"out.gpkg", "out.geojson", "out.fgb", "out.csv", "out.shp"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }
    void comesBackFromEveryFormat()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const PlanState plan = smallPlan();
        ExportRequest request;
        request.path = folder.filePath(name);
        request.tables = {TableId::Parcels};
        JobContext job;
        Findings findings;
        const auto done = exportPlan(plan, request, job, findings);
        QVERIFY2(bool(done),
                 qPrintable(done ? QString() : done.error().message + u' ' + done.error().detail));
        QCOMPARE(done->rows, 2);
        QVERIFY(done->files.contains(request.path));

        ImportRequest back;
        back.path = request.path;
        back.kind = ImportKind::Parcels;
        if (name.endsWith(u"csv"))
            back.crs = ProjectSettings::of(plan).crs;
        PlanBuilder parks;
        for (const Park& park : plan.table<Park>())
            parks.insert(park);
        PlanState project = parks.state();
        {
            EditBuilder builder(project);
            ProjectSettings::of(plan).write(builder);
            PlanBuilder with(project);
            applyEdit(with, builder.take({}));
            project = with.state();
        }
        const auto result = planImport(project, back, job, findings);
        QVERIFY2(bool(result), qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->inserted, 2);
        for (const Parcel& parcel : result->after.table<Parcel>()) {
            const auto* was = plan.find<Parcel>(parcel.uid); // the id travels with it
            QVERIFY(was != nullptr);
            QCOMPARE(parcel.number, was->number);
            QCOMPARE(parcel.name, was->name);
            QCOMPARE(parcel.park, was->park);
            QCOMPARE(parcel.plannedUse, was->plannedUse);
            QVERIFY(parcel.codingSystem == was->codingSystem);
            QCOMPARE(parcel.farMax, was->farMax);
            QCOMPARE(parcel.densityMax, was->densityMax);
            QCOMPARE(parcel.termStart, was->termStart);
            QVERIFY(parcel.rightHolder.isEmpty()); // confidential
            QVERIFY(std::abs(planarArea(parcel.geometry) - planarArea(was->geometry)) < 0.01);
        }
    }

    void writesAllTablesIntoOneFile()
    {
        const QTemporaryDir folder;
        JobContext job;
        Findings findings;
        for (const char* name : {"all.gpkg", "all.xlsx", "all.dxf"}) {
            ExportRequest request;
            request.path = folder.filePath(QString::fromLatin1(name));
            const auto done = exportPlan(smallPlan(), request, job, findings);
            QVERIFY2(bool(done),
                     qPrintable(done ? QString() : done.error().message + done.error().detail));
            QCOMPARE(done->files.size(), 1);
            const auto info = inspectSource(request.path, {}, job, findings);
            QVERIFY2(bool(info), name);
        }
        ReadOptions options;
        const auto parcels = readLayer(folder.filePath(QStringLiteral("all.xlsx")),
                                       QStringLiteral("Parcels"), options, job, findings);
        QVERIFY(bool(parcels));
        QCOMPARE(parcels->features.size(), size_t(2));
        QVERIFY(parcels->fieldIndex(QStringLiteral("Area of record (m²)")) >= 0);
        const auto drawing =
            readLayer(folder.filePath(QStringLiteral("all.dxf")), {}, options, job, findings);
        QVERIFY(bool(drawing));
        QCOMPARE(drawing->features.size(), size_t(2));
        const int layer = drawing->fieldIndex(QStringLiteral("Layer"));
        QCOMPARE(toPlainText(drawing->features.front().attributes[size_t(layer)]),
                 QStringLiteral("parcels"));
        // one file each where a format holds one table
        ExportRequest request;
        request.path = folder.filePath(QStringLiteral("all.csv"));
        const auto done = exportPlan(smallPlan(), request, job, findings);
        QVERIFY(bool(done));
        QCOMPARE(done->files.size(), 3);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("all-enterprises.csv"))));
        QFile names(folder.filePath(QStringLiteral("all-enterprises.csv")));
        QVERIFY(names.open(QIODevice::ReadOnly));
        QVERIFY(!names.readAll().contains("秘密公司"));
    }

    void leavesWhatWasThereWhenItFails()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.geojson"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        std::stop_source stop;
        stop.request_stop();
        JobContext job(stop.get_token());
        Findings findings;
        ExportRequest request;
        request.path = path;
        request.tables = {TableId::Parcels};
        const auto done = exportPlan(smallPlan(), request, job, findings);
        QVERIFY(!done);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
        QCOMPARE(QDir(folder.path())
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                     .size(),
                 1);
        request.path = QStringLiteral("/nowhere/at/all/out.geojson");
        JobContext free;
        const auto refused = exportPlan(smallPlan(), request, free, findings);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Output);
    }

    void usesNamesOfPlanDatabases()
    {
        const QTemporaryDir folder;
        ExportRequest request;
        request.path = folder.filePath(QStringLiteral("plan.shp"));
        request.tables = {TableId::Parcels};
        request.planFieldNames = true;
        JobContext job;
        Findings findings;
        QVERIFY(bool(exportPlan(smallPlan(), request, job, findings)));
        const auto layer = readLayer(request.path, {}, {}, job, findings);
        QVERIFY(bool(layer));
        const int code = layer->fieldIndex(QStringLiteral("YDYHFLDM"));
        const int density = layer->fieldIndex(QStringLiteral("JZMDSX"));
        QVERIFY(code >= 0 && density >= 0);
        QCOMPARE(toPlainText(layer->features.front().attributes[size_t(code)]),
                 QStringLiteral("100101"));
        QCOMPARE(toNumber(layer->features.front().attributes[size_t(density)]), 45.0);
    }
};

QTEST_GUILESS_MAIN(ExporterTest)
#include "ExporterTest.moc"
