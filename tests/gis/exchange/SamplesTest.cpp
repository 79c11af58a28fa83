#include "gis/exchange/Samples.h"

#include "gis/geo/Measure.h"
#include "gis/land/PlanCheck.h"
#include "gis/model/Domains.h"
#include "gis/model/Edit.h"
#include "gis/model/ProjectSettings.h"
#include "gis/standards/StandardsLibrary.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace parkwright;

class SamplesTest : public QObject
{
    Q_OBJECT

    struct Built
    {
        PlanState state;
        Findings findings;
    };
    QTemporaryDir mFolder;
    std::map<QString, Built> mBuilt;

    /// Each sample once: a plan does not change.
    const PlanState& build(const char* id, Findings* told = nullptr)
    {
        auto [found, isNew] = mBuilt.try_emplace(QString::fromLatin1(id));
        if (isNew)
            found->second.state = buildAnew(id, &found->second.findings);
        if (told)
            *told = found->second.findings;
        return found->second.state;
    }
    PlanState buildAnew(const char* id, Findings* told)
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

    // A sample is what people look at first: nothing in it may be wrong by our own rules.
    void hasNoErrors_data() { isTheSameEveryTime_data(); }
    void hasNoErrors()
    {
        QFETCH(QString, id);
        Findings told;
        const PlanState state = build(qPrintable(id), &told);
        for (const Finding& finding : told)
            QVERIFY2(finding.severity != Severity::Error, qPrintable(findingText(finding)));
        const auto settings = ProjectSettings::of(state);
        const auto pack = StandardsLibrary().find(settings.standardsPack);
        QVERIFY(pack != nullptr);
        JobContext job;
        const auto found = checkPlan(state, settings.crs, *pack, job);
        QVERIFY(found);
        std::map<QString, int> warnings;
        for (const Finding& finding : *found) {
            QVERIFY2(finding.severity != Severity::Error, qPrintable(findingText(finding)));
            if (finding.severity == Severity::Warning && ++warnings[finding.code] < 4)
                qInfo() << findingText(finding);
        }
    }

    // FIELD.md 1b: 451 mu free of charge in three phases, two of them in use, 5.339 (10^8) yuan of
    // funds in place; a framework agreement of early 2020 over 634 mu
    void guiyangHasItsPublishedFacts()
    {
        const PlanState state = build("guiyang-enclaves");
        std::map<QString, const Park*> parks;
        for (const Park& park : state.table<Park>())
            parks[park.code] = &park;
        const Park& nanming = *parks[QStringLiteral("NM")];
        const Park& yunyan = *parks[QStringLiteral("GA")];
        QVERIFY(nanming.landProvision == LandProvision::FreeTransfer);
        QVERIFY(nanming.fundsInPlace.has_value());
        QCOMPARE(nanming.fundsInPlace->amount(), 533900000.0);
        QVERIFY(!yunyan.fundsInPlace); // not published: never 0
        QVERIFY(nanming.illustrative && yunyan.illustrative);
        const auto name = [&](const Uid& id) { return state.find<Jurisdiction>(id)->name; };
        QCOMPARE(name(nanming.origin), QStringLiteral("南明区"));
        QCOMPARE(name(nanming.host), QStringLiteral("双龙航空港经济区"));
        QCOMPARE(name(yunyan.origin), QStringLiteral("云岩区"));
        QCOMPARE(name(yunyan.host), QStringLiteral("贵安新区"));
        int inUse = 0, undescribed = 0;
        for (const Phase& phase : state.table<Phase>()) {
            QCOMPARE(phase.park, nanming.uid);
            inUse += phase.state == PhaseState::InUse ? 1 : 0;
            undescribed += !phase.state && phase.theme.isEmpty() ? 1 : 0;
        }
        QCOMPARE(inUse, 2);
        QCOMPARE(undescribed, 1);
        QCOMPARE(state.table<Agreement>().size(), size_t(2));
        QVERIFY(state.table<AgreementShare>().isEmpty()); // none was published
    }

    // FIELD.md 1b: output 35 (10^8) yuan, once 1.2; 4b: what built towers carry
    void towerHasItsPublishedFacts()
    {
        const PlanState state = build("tower");
        std::map<QString, double> values;
        for (const IndicatorValue& value : state.table<IndicatorValue>())
            values[value.indicator] = value.value.value_or(0);
        QCOMPARE(values[QStringLiteral("output")], 350000.0);
        QCOMPARE(values[QStringLiteral("output-before")], 12000.0);
        QCOMPARE(values[QStringLiteral("enterprises")], 120.0);
        for (const Building& building : state.table<Building>()) {
            if (building.sourceKey != u"T1")
                continue;
            double load = 1000;
            for (const Floor* floor : floorsOf(state, building.uid)) {
                if (floor->number.value_or(0) < 1)
                    continue;
                QVERIFY(floor->slabLoad && floor->storeyHeight);
                QVERIFY2(*floor->slabLoad <= load, "heavy floors lie low");
                load = *floor->slabLoad;
            }
            QCOMPARE(load, 6.4); // 0.65 t/m² of the upper floors
        }
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
        const PlanState second = buildAnew(qPrintable(id), nullptr);
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
