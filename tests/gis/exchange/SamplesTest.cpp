#include "gis/exchange/Samples.h"

#include "gis/geo/Measure.h"
#include "gis/model/Domains.h"
#include "gis/model/Edit.h"
#include "gis/model/ProjectSettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace parkwright;

class SamplesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir mFolder;

    PlanState build(const char* id, Findings* told = nullptr)
    {
        const auto sample = findSample(QString::fromLatin1(id));
        if (!sample)
            return {};
        SampleRequest request;
        request.folder = sample->folder;
        request.projectPath = mFolder.filePath(QStringLiteral("sample.gpkg"));
        JobContext job;
        Findings findings;
        const auto state = buildSample(request, job, findings);
        if (!state)
            qWarning() << state.error().message << state.error().detail;
        if (told)
            *told = findings;
        return state ? *state : PlanState();
    }

private Q_SLOTS:
    // FIELD.md section 1b: 451 mu in three phases, 634 mu
    void guiyangHasItsPublishedAreas()
    {
        Findings findings;
        const PlanState state = build("guiyang-enclaves", &findings);
        for (const Finding& finding : findings) {
            if (finding.severity != Severity::Note)
                qInfo() << findingText(finding);
        }
        const auto measure = GeodesicMeasure::make(ProjectSettings::of(state).crs);
        QVERIFY(bool(measure));
        QCOMPARE(state.table<Park>().size(), size_t(2));
        QCOMPARE(state.table<Phase>().size(), size_t(3));
        for (const Park& park : state.table<Park>()) {
            const double mu = park.code == u"NM" ? 451 : 634;
            const double area = measure->area(park.boundary);
            QVERIFY2(std::abs(area / (mu * 2000 / 3) - 1) < 0.001,
                     qPrintable(QString::number(area)));
            QVERIFY(std::abs(*park.areaOfRecord - mu * 2000 / 3) < 0.1);
            QVERIFY(!park.host.isNull() && !park.origin.isNull());
            QVERIFY(park.kind == ParkKind::Enclave);
        }
        for (const Building& building : state.table<Building>()) {
            QVERIFY(!building.park.isNull() && !building.parcel.isNull());
            QVERIFY(!floorsOf(state, building.uid).empty());
        }
        for (const Floor& floor : state.table<Floor>())
            QVERIFY2(!floor.source.isEmpty(), "every floor comes from the file, none is derived");
        for (const Parcel& parcel : state.table<Parcel>())
            QVERIFY(parcel.codingSystem == CodingSystem::National2023);
    }

    // FIELD.md section 4b: 23 floors, 120 enterprises
    void towerHasItsFloorsAndTenants()
    {
        const PlanState state = build("tower");
        const Building* tower = nullptr;
        for (const Building& building : state.table<Building>()) {
            if (building.sourceKey == u"T1")
                tower = &building;
        }
        QVERIFY(tower != nullptr);
        qint64 above = 0;
        for (const Floor* floor : floorsOf(state, tower->uid))
            above += floor->number.value_or(0) > 0 ? 1 : 0;
        QCOMPARE(above, 23);
        int tenants = 0;
        for (const Enterprise& enterprise : state.table<Enterprise>())
            tenants += enterprise.state == EnterpriseState::Tenant ? 1 : 0;
        QCOMPARE(tenants, 120);
        QVERIFY(!state.table<Space>().isEmpty());
        for (const Space& space : state.table<Space>())
            QVERIFY(!space.floor.isNull());
        for (const SupplyLink& link : state.table<SupplyLink>())
            QVERIFY(!link.from.isNull() && !link.to.isNull());
    }

    void isTheSameEveryTime_data()
    {
        QTest::addColumn<QString>("id");
        for (const SampleInfo& sample : shippedSamples())
            QTest::addRow("%s", qPrintable(sample.id)) << sample.id;
    }
    void isTheSameEveryTime()
    {
        QFETCH(QString, id);
        const PlanState first = build(qPrintable(id));
        const PlanState second = build(qPrintable(id));
        QVERIFY(!first.table<Building>().isEmpty());
        QVERIFY(difference(first, second, {}).isEmpty());
    }

    void layersStayBesideTheProject()
    {
        const PlanState state = build("tower");
        QVERIFY(!state.table<Layer>().isEmpty());
        for (const Layer& layer : state.table<Layer>()) {
            QVERIFY2(layer.path.startsWith(u"sample.parkwright/context/"), qPrintable(layer.path));
            QVERIFY(QFile::exists(mFolder.filePath(layer.path)));
        }
        QVERIFY(!state.table<SavedView>().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "SamplesTest.moc"
