#include "gis/exchange/ImportRecipe.h"

#include "gis/model/Domains.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parkwright;

namespace {

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& text)
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    return file.fileName();
}

Result<ImportResult> plan(const ImportRequest& request, Findings& findings)
{
    JobContext job;
    return planImport({}, request, job, findings);
}

} // namespace

/// A mapping that was given by hand once serves the next file of the same office.
class ImportRecipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMappingServesTheNextFile()
    {
        QTemporaryDir folder;
        ImportRequest first;
        first.path =
            written(folder, "2023.csv", "key,甲,乙,lon,lat,层数\nA,一号厂房,18,106.71,26.55,3\n");
        first.kind = ImportKind::Buildings;
        first.columns = {{QStringLiteral("name"), QStringLiteral("甲")},
                         {QStringLiteral("height"), QStringLiteral("乙")},
                         {QStringLiteral("roof"), QStringLiteral("-")}};
        Findings findings;
        const auto once = plan(first, findings);
        QVERIFY2(once, once ? "" : qPrintable(once.error().message));
        const QString file = folder.filePath(QStringLiteral("office.json"));
        QVERIFY(saveImportRecipe(file, recipeOf(first, *once)));

        const auto recipe = loadImportRecipe(file);
        QVERIFY2(recipe, recipe ? "" : qPrintable(recipe.error().message));
        QCOMPARE(recipe->columns.value(QStringLiteral("storeys_above")), QStringLiteral("层数"));
        QCOMPARE(recipe->columns.value(QStringLiteral("roof")), QStringLiteral("-"));
        ImportRequest next;
        next.path =
            written(folder, "2024.csv", "key,甲,乙,lon,lat,层数\nB,二号厂房,24,106.72,26.56,5\n");
        applyRecipe(*recipe, next);
        const auto twice = plan(next, findings);
        QVERIFY2(twice, twice ? "" : qPrintable(twice.error().message));
        QCOMPARE(twice->kind, ImportKind::Buildings);
        const auto& buildings = twice->after.table<Building>();
        QCOMPARE(buildings.size(), size_t(1));
        const Building& building = *buildings.begin();
        QCOMPARE(building.name, QStringLiteral("二号厂房"));
        QCOMPARE(building.height.value_or(0), 24.0);
        QCOMPARE(building.storeysAbove.value_or(0), qint64(5));
    }

    void keepsEveryChoice()
    {
        QTemporaryDir folder;
        ImportRecipe recipe;
        recipe.kind = ImportKind::ExistingUse;
        recipe.layer = QStringLiteral("DLTB 2020");
        recipe.columns = {{QStringLiteral("land_use_survey"), QStringLiteral("地类 \"码\"")}};
        recipe.where = QStringLiteral("TBMJ > 100 AND DLBM <> '1001'");
        recipe.encoding = QStringLiteral("GB18030");
        recipe.correction = CoordinateCorrection::Gcj02;
        recipe.codingSystem = CodingSystem::Survey;
        // A city's own zone: no register has it, so it travels as WKT.
        const auto crs = Crs::fromUserInput(QStringLiteral(
            "+proj=tmerc +lat_0=0 +lon_0=106.7 +k=1.00017 +x_0=500000 +y_0=0 +ellps=GRS80 "
            "+units=m +no_defs"));
        QVERIFY(crs);
        recipe.crs = *crs;
        const QString file = folder.filePath(QStringLiteral("recipe.json"));
        QVERIFY(saveImportRecipe(file, recipe));
        const auto back = loadImportRecipe(file);
        QVERIFY2(back, back ? "" : qPrintable(back.error().message + back.error().detail));
        QVERIFY(back->kind == recipe.kind);
        QCOMPARE(back->layer, recipe.layer);
        QCOMPARE(back->columns, recipe.columns);
        QCOMPARE(back->where, recipe.where);
        QCOMPARE(back->encoding, recipe.encoding);
        QVERIFY(back->correction == recipe.correction);
        QVERIFY(back->codingSystem == recipe.codingSystem);
        QVERIFY(back->crs && *back->crs == *recipe.crs);
    }

    void whatTheRequestSaysGoesFirst()
    {
        ImportRecipe recipe;
        recipe.kind = ImportKind::Buildings;
        recipe.encoding = QStringLiteral("GB18030");
        recipe.columns = {{QStringLiteral("name"), QStringLiteral("A")},
                          {QStringLiteral("height"), QStringLiteral("B")}};
        ImportRequest request;
        request.kind = ImportKind::Parcels;
        request.columns = {{QStringLiteral("name"), QStringLiteral("C")}};
        applyRecipe(recipe, request);
        QVERIFY(request.kind == ImportKind::Parcels);
        QCOMPARE(request.encoding, QStringLiteral("GB18030"));
        QCOMPARE(request.columns.value(QStringLiteral("name")), QStringLiteral("C"));
        QCOMPARE(request.columns.value(QStringLiteral("height")), QStringLiteral("B"));
    }

    void refusesWhatIsNoRecipe_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("name=A");
        QTest::newRow("another JSON") << QByteArray("{\"type\":\"FeatureCollection\"}");
        QTest::newRow("a list") << QByteArray("[1,2]");
        const QByteArray head = "{\"format\":\"parkwright-import-recipe\",\"version\":";
        QTest::newRow("a later version") << head + "2}";
        QTest::newRow("an unknown kind") << head + "1,\"kind\":\"castles\"}";
        QTest::newRow("a CRS that there is not") << head + "1,\"crs\":\"EPSG:1\"}";
        QTest::newRow("an unknown correction") << head + "1,\"correction\":\"mars\"}";
    }
    void refusesWhatIsNoRecipe()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        const auto recipe = loadImportRecipe(written(folder, "recipe.json", text));
        QVERIFY(!recipe);
        QCOMPARE(recipe.error().code, ErrorCode::Io);
        QVERIFY(recipe.error().message.contains(QLatin1String("recipe.json")));
    }

    void tellsWhatCannotBeReadOrWritten()
    {
        const auto none = loadImportRecipe(QStringLiteral("/no/such/recipe.json"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Io);
        const auto nowhere = saveImportRecipe(QStringLiteral("/no/such/recipe.json"), {});
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::Output);
    }
};

QTEST_GUILESS_MAIN(ImportRecipeTest)
#include "ImportRecipeTest.moc"
