#include "gis/standards/StandardsPack.h"

#include "gis/standards/StandardsLibrary.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parkwright;

namespace {

const QString National = QStringLiteral("national-2023");
const QString Letters = QStringLiteral("gb-50137");

/// The smallest pack that is right; tests break it in one place.
QByteArray smallPack()
{
    return R"({"format":"parkwright-standards","version":1,"id":"small",
"title":{"zh":"小","en":"Small"},"source":"s","certainty":"B","default_system":"one",
"sources":[{"id":"s","title":{"zh":"源","en":"Source"},"certainty":"V","valid_from":"2020-01-01"}],
"systems":[{"id":"one","title":{"zh":"一","en":"One"},"source":"s","certainty":"V",
"default_palette":"p","palettes":[{"id":"p","title":{"zh":"色","en":"P"},"source":"s","certainty":"B"}],
"classes":[{"code":"1","name":{"zh":"甲","en":"A"},"colours":{"p":[1,2,3]},"source":"s","certainty":"V"},
{"code":"11","name":{"zh":"乙","en":"B"},"parent":"1","source":"s","certainty":"V"}]}]})";
}

} // namespace

class StandardsPackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursAreThoseOfTheRules_data();
    void coloursAreThoseOfTheRules();
    void everyClassHasAColourAndNames();
    void paletteCanBeSwitched();
    void unlistedCodesTakenFromTheirBeginning();
    void codesAreNeverGuessedAcrossSystems();
    void translates_data();
    void translates();
    void limitsKnowTheirIndustryEdition();
    void buildingUsesAreMatched_data();
    void buildingUsesAreMatched();
    void internationalPackStandsOnItsOwn();
    void smallPackLoads();
    void brokenPacksAreRefused_data();
    void brokenPacksAreRefused();
    void truncatedPacksAreRefused();
    void deepNestingIsRefused();
    void missingFileIsAnError();
    void usersCanAddPacks();
};

// FIELD 2a: annex B of the drawing rules.
void StandardsPackTest::coloursAreThoseOfTheRules_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QList<int>>("rgb");
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("ours");
    QTest::newRow("industry") << "1001" << QList<int>{187, 150, 116} << "" << false;
    QTest::newRow("research") << "0802" << QList<int>{230, 0, 92} << "" << false;
    QTest::newRow("storage inherits") << "1101" << QList<int>{135, 97, 211} << "11" << false;
    QTest::newRow("urban road") << "1207" << QList<int>{163, 163, 163} << "" << false;
    QTest::newRow("railway inherits") << "1201" << QList<int>{183, 183, 183} << "12" << false;
    QTest::newRow("housing inherits") << "0701" << QList<int>{255, 255, 45} << "07" << false;
    QTest::newRow("park") << "1401" << QList<int>{0, 255, 0} << "" << false;
    QTest::newRow("tint of class 1 is ours") << "100101" << QList<int>{205, 175, 146} << "" << true;
}

void StandardsPackTest::coloursAreThoseOfTheRules()
{
    QFETCH(QString, code);
    QFETCH(QList<int>, rgb);
    QFETCH(QString, from);
    QFETCH(bool, ours);
    const auto colour = nationalStandards()->colour(National, code);
    QVERIFY(colour);
    QCOMPARE(QList<int>({colour->rgb.red, colour->rgb.green, colour->rgb.blue}), rgb);
    QCOMPARE(colour->inheritedFrom, from);
    QCOMPARE(colour->provenance.source == QStringLiteral("parkwright"), ours);
    QCOMPARE(colour->provenance.certainty, ours ? Certainty::Unverified : Certainty::Verified);
}

void StandardsPackTest::everyClassHasAColourAndNames()
{
    const StandardsLibrary library;
    for (const StandardsPackPtr& pack : library.packs()) {
        for (const ClassSystem& system : pack->systems()) {
            QVERIFY(!system.classes.empty());
            for (const LandUseClass& one : system.classes) {
                QVERIFY2(pack->colour(system.id, one.code), qPrintable(system.id + one.code));
                QVERIFY(!one.name.zh.isEmpty() && !one.name.en.isEmpty());
                QVERIFY(pack->findSource(one.provenance.source));
            }
        }
    }
    size_t topLevel = 0;
    for (const LandUseClass& one : nationalStandards()->findSystem(National)->classes)
        topLevel += one.parent.isEmpty() ? 1 : 0;
    QCOMPARE(topLevel, size_t(24)); // the guide has 24 level-1 classes
    QCOMPARE(nationalStandards()->findClass(National, QStringLiteral("16"))->pattern,
             ClassPattern::Hatch);
}

void StandardsPackTest::paletteCanBeSwitched()
{
    const auto& pack = *nationalStandards();
    const QString mars = QStringLiteral("mars2d");
    const QString m1 = QStringLiteral("M1");
    QCOMPARE(pack.colour(Letters, m1)->rgb, (Rgb{255, 159, 127}));
    QCOMPARE(pack.colour(Letters, m1, mars)->rgb, (Rgb{165, 124, 82}));
    // What a palette does not know comes from the default one.
    const auto other = pack.colour(Letters, QStringLiteral("W2"), mars);
    QCOMPARE(other->rgb, (Rgb{212, 71, 255}));
    QCOMPARE(other->palette, QStringLiteral("municipal"));
    QCOMPARE(pack.colour(Letters, m1, QStringLiteral("no such"))->rgb, (Rgb{255, 159, 127}));
}

void StandardsPackTest::unlistedCodesTakenFromTheirBeginning()
{
    const auto& pack = *nationalStandards();
    const QString invented = QStringLiteral("100104");
    QVERIFY(!pack.findClass(National, invented));
    QCOMPARE(pack.findNearestClass(National, invented)->code, QStringLiteral("1001"));
    QCOMPARE(pack.colour(National, invented)->inheritedFrom, QStringLiteral("1001"));
    QVERIFY(!pack.colour(National, QStringLiteral("X9")));
    QVERIFY(!pack.colour(National, {}));
    QVERIFY(!pack.colour(QStringLiteral("no such system"), QStringLiteral("1001")));
}

void StandardsPackTest::codesAreNeverGuessedAcrossSystems()
{
    const auto& pack = *nationalStandards();
    const QString code = QStringLiteral("1001");
    QCOMPARE(pack.findClass(National, code)->name.en, QStringLiteral("Industrial land"));
    QCOMPARE(pack.findClass(QStringLiteral("survey"), code)->name.en,
             QStringLiteral("Railway land"));
    QVERIFY(!pack.translate(code, QStringLiteral("survey"), National));
}

void StandardsPackTest::translates_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("exact");
    QTest::newRow("class 2 industry") << "100102" << National << Letters << "M2" << true;
    QTest::newRow("class 2 industry back") << "M2" << Letters << National << "100102" << true;
    QTest::newRow("research") << "0802" << National << Letters << "A35" << true;
    QTest::newRow("water supply by its parent") << "1301" << National << Letters << "U" << false;
    QTest::newRow("business by its parent") << "B2" << Letters << National << "09" << false;
    QTest::newRow("M0 is kept as industry") << "M0"
                                            << "local" << National << "1001" << true;
    QTest::newRow("industry is not M0") << "1001" << National << "local"
                                        << "" << true;
    QTest::newRow("homestead has none") << "0703" << National << Letters << "R" << false;
    QTest::newRow("unknown") << "zz" << National << Letters << "" << true;
    QTest::newRow("same system") << "1001" << National << National << "1001" << true;
}

void StandardsPackTest::translates()
{
    QFETCH(QString, code);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    QFETCH(bool, exact);
    const auto found = nationalStandards()->translate(code, from, to);
    QCOMPARE(found ? found->code : QString(), expected);
    if (found)
        QCOMPARE(found->exact, exact);
}

void StandardsPackTest::limitsKnowTheirIndustryEdition()
{
    // 39 is electrical in the 2002 edition and electronics in that of 2017.
    int found = 0;
    for (const StandardsLimit& limit : nationalStandards()->limits()) {
        QVERIFY(limit.industryCodes.isEmpty() == limit.industryEdition.isEmpty());
        if (limit.indicator != QStringLiteral("far") ||
            !limit.industryCodes.contains(QStringLiteral("39")))
            continue;
        ++found;
        QCOMPARE(limit.industryEdition, QStringLiteral("GB/T 4754-2002"));
        QCOMPARE(limit.lower, std::optional(0.7));
        QVERIFY(limit.provenance.isInForce(QDate(2015, 6, 1)));
        QVERIFY(!limit.provenance.isInForce(QDate(2026, 6, 1)));
    }
    QCOMPARE(found, 1);
}

void StandardsPackTest::buildingUsesAreMatched_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("use");
    QTest::newRow("OSM industrial") << "industrial"
                                    << "factory";
    QTest::newRow("OSM warehouse") << "Warehouse "
                                   << "warehouse";
    QTest::newRow("OSM house") << "house"
                               << "residential";
    QTest::newRow("OSM school") << "school"
                                << "public";
    QTest::newRow("OSM yes") << "yes"
                             << "other";
    QTest::newRow("Chinese, contained") << "3号联合厂房"
                                        << "factory";
    QTest::newRow("Chinese dormitory") << "员工宿舍楼"
                                       << "dormitory";
    QTest::newRow("own id") << "research"
                            << "research";
    QTest::newRow("no word") << "eyesore"
                             << "";
    QTest::newRow("empty") << ""
                           << "";
}

void StandardsPackTest::buildingUsesAreMatched()
{
    QFETCH(QString, word);
    QFETCH(QString, use);
    const BuildingUseDefaults* const found = nationalStandards()->matchBuildingUse(word);
    QCOMPARE(found ? found->id : QString(), use);
}

void StandardsPackTest::internationalPackStandsOnItsOwn()
{
    const StandardsPackPtr pack = StandardsLibrary().find(QStringLiteral("intl-basic"));
    QVERIFY(pack);
    QVERIFY(!pack->findSystem(National));
    QVERIFY(pack->colour(pack->defaultSystem(), QStringLiteral("vineyard")));
    QCOMPARE(pack->title().in(QStringLiteral("zh_CN")), QStringLiteral("国际通用（基础）"));
}

void StandardsPackTest::smallPackLoads()
{
    const auto pack = StandardsPack::fromJson(smallPack(), QStringLiteral("small.json"));
    QVERIFY2(pack, pack ? "" : qPrintable(pack.error().message));
    QCOMPARE((*pack)->colour(QStringLiteral("one"), QStringLiteral("11"))->rgb, (Rgb{1, 2, 3}));
    // No dates of its own: those of its source.
    QCOMPARE((*pack)->findClass(QStringLiteral("one"), QStringLiteral("1"))->provenance.validFrom,
             QDate(2020, 1, 1));
}

void StandardsPackTest::brokenPacksAreRefused_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("replace");
    QTest::addColumn<QString>("place");
    using B = QByteArray;
    QTest::newRow("another format") << B("parkwright-standards") << B("other") << "format";
    QTest::newRow("newer version") << B("\"version\":1") << B("\"version\":2") << "version";
    QTest::newRow("version is text") << B("\"version\":1") << B("\"version\":\"1\"") << "version";
    QTest::newRow("version is huge") << B("\"version\":1") << B("\"version\":1e300") << "version";
    QTest::newRow("title in one language") << B(R"("zh":"小",)") << B() << "title.zh";
    QTest::newRow("title is a number") << B(R"({"zh":"小","en":"Small"})") << B("7") << "title";
    QTest::newRow("unknown source") << B(R"("source":"s","certainty":"B","default)")
                                    << B(R"("source":"t","certainty":"B","default)") << "source";
    QTest::newRow("unknown certainty")
        << B(R"("certainty":"B","default)") << B(R"("certainty":"sure","default)") << "certainty";
    QTest::newRow("bad date") << B("2020-01-01") << B("2020-13-01") << "sources[0].valid_from";
    QTest::newRow("no such default system")
        << B(R"("default_system":"one")") << B(R"("default_system":"two")") << "default_system";
    QTest::newRow("no such default palette")
        << B(R"("default_palette":"p")") << B(R"("default_palette":"q")")
        << "systems[0].default_palette";
    QTest::newRow("colour of no palette")
        << B(R"("colours":{"p")") << B(R"("colours":{"q")") << "systems[0].classes[0].colours.q";
    QTest::newRow("colour out of range")
        << B("[1,2,3]") << B("[1,2,256]") << "systems[0].classes[0].colours.p";
    QTest::newRow("colour with a fraction")
        << B("[1,2,3]") << B("[1,2,3.5]") << "systems[0].classes[0].colours.p";
    QTest::newRow("colour too short")
        << B("[1,2,3]") << B("[1,2]") << "systems[0].classes[0].colours.p";
    QTest::newRow("code twice") << B(R"("code":"11")") << B(R"("code":"1")")
                                << "systems[0].classes[1].code";
    QTest::newRow("unknown parent")
        << B(R"("parent":"1")") << B(R"("parent":"7")") << "systems[0].classes[1].parent";
    QTest::newRow("own parent") << B(R"("parent":"1")") << B(R"("parent":"11")")
                                << "systems[0].classes[1].parent";
    QTest::newRow("circle of parents") << B(R"({"code":"1",)") << B(R"({"code":"1","parent":"11",)")
                                       << "systems[0].classes[0].parent";
    QTest::newRow("class is a list")
        << B(R"({"code":"1",)") << B(R"([1],{"code":"1",)") << "systems[0].classes[0]";
    QTest::newRow("misspelt member")
        << B(R"("parent":)") << B(R"("parrent":)") << "systems[0].classes[1].parrent";
    QTest::newRow("systems is null")
        << B(R"("systems":[)") << B(R"("systems":null,"x":[)") << "systems";
    QTest::newRow("limit without bounds")
        << B(R"("systems":[)")
        << B(R"("limits":[{"id":"l","title":{"zh":"a","en":"a"},"indicator":"far","unit":"1","source":"s","certainty":"B"}],"systems":[)")
        << "limits[0].upper";
    QTest::newRow("limit upside down")
        << B(R"("systems":[)")
        << B(R"("limits":[{"id":"l","title":{"zh":"a","en":"a"},"indicator":"far","lower":2,"upper":1,"unit":"1","source":"s","certainty":"B"}],"systems":[)")
        << "limits[0].upper";
    QTest::newRow("translation to nowhere")
        << B(R"("systems":[)")
        << B(R"("translations":[{"from":"one","to":"two","pairs":[],"source":"s","certainty":"B"}],"systems":[)")
        << "translations[0].to";
    QTest::newRow("translation of no class")
        << B(R"("systems":[)")
        << B(R"("translations":[{"from":"one","to":"one","pairs":[["1","9"]],"source":"s","certainty":"B"}],"systems":[)")
        << "translations[0].pairs[0]";
    QTest::newRow("list instead of a pack") << smallPack() << B("[]") << "";
}

void StandardsPackTest::brokenPacksAreRefused()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, replace);
    QFETCH(QString, place);
    QByteArray json = smallPack();
    QVERIFY(json.contains(find));
    json.replace(json.indexOf(find), find.size(), replace);
    const auto pack = StandardsPack::fromJson(json, QStringLiteral("small.json"));
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::InvalidInput);
    QVERIFY(pack.error().message.contains(QStringLiteral("small.json")));
    QVERIFY2(pack.error().message.contains(place + u' '), qPrintable(pack.error().message));
}

void StandardsPackTest::truncatedPacksAreRefused()
{
    const QByteArray json = smallPack();
    for (qsizetype size = 0; size < json.size(); ++size)
        QVERIFY(!StandardsPack::fromJson(json.first(size), QStringLiteral("cut.json")));
}

void StandardsPackTest::deepNestingIsRefused()
{
    const auto pack = StandardsPack::fromJson(QByteArray(200000, '['), QStringLiteral("deep.json"));
    QVERIFY(!pack);
}

void StandardsPackTest::missingFileIsAnError()
{
    const auto pack = StandardsPack::load(QStringLiteral("/no/such/pack.json"));
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::Io);
    QVERIFY(pack.error().message.contains(QStringLiteral("pack.json")));
    QVERIFY(!StandardsPack::load(QDir::tempPath())); // a folder
}

void StandardsPackTest::usersCanAddPacks()
{
    QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& json) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    };
    write(QStringLiteral("a.json"), smallPack());
    write(QStringLiteral("b.json"), "{");
    write(QStringLiteral("c.json"), QByteArray(smallPack()).replace("\"small\"", "\"intl-basic\""));
    write(QStringLiteral("notes.txt"), "no pack");
    Findings findings;
    const auto library = StandardsLibrary::withFolder(folder.path(), findings);
    QCOMPARE(library.packs().size(), size_t(3));
    QCOMPARE(library.find(QStringLiteral("small"))->title().en, QStringLiteral("Small"));
    QCOMPARE(library.find(QStringLiteral("intl-basic"))->title().en, QStringLiteral("Small"));
    QVERIFY(!library.find(QStringLiteral("no such")));
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].file, QStringLiteral("b.json"));
    QCOMPARE(findings[0].code, QStringLiteral("standards-pack-broken"));
    StandardsLibrary::withFolder(QStringLiteral("/no/such/folder"), findings);
    QCOMPARE(findings.size(), size_t(1));
}

QTEST_GUILESS_MAIN(StandardsPackTest)
#include "StandardsPackTest.moc"
