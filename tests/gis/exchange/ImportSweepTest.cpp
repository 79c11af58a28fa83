#include "gis/exchange/Importer.h"
#include "tests/support/SharedData.h"

#include <QDirIterator>

#include <algorithm>
#include <ctime>

using namespace parkwright;

namespace {

/// Folders of files that the program is meant for: every kind is tried on them.
constexpr const char* GisFolders[] = {"citygml-cityjson-100storeys",
                                      "cityjson-cjio",
                                      "cityjson-validation-cjval",
                                      "encodings",
                                      "ifc-storeys",
                                      "indoor-floors-airport",
                                      "models3d",
                                      "nasty",
                                      "osgearth-samples",
                                      "osm-liechtenstein",
                                      "qgis-3d-scene",
                                      "raster",
                                      "sensors",
                                      "vector-formats"};

/// One kind of each sort: with areas, with places, without shapes, referring to its file.
constexpr ImportKind Tried[] = {
    ImportKind::Parcels,       ImportKind::ExistingUse, ImportKind::Floors,  ImportKind::Buildings,
    ImportKind::Spaces,        ImportKind::Enterprises, ImportKind::Sensors, ImportKind::Parks,
    ImportKind::Phases,        ImportKind::Context,     ImportKind::Terrain, ImportKind::Imagery,
    ImportKind::Jurisdictions, ImportKind::SupplyLinks};

/// Seconds of processor time for one file as all kinds: bounded work, on a busy machine as well.
constexpr double MostSeconds = 20;

/// What a shapefile consists of besides its .shp: each leads to the same source.
bool isBesideAShapefile(const QFileInfo& file)
{
    static const QStringList suffixes{QStringLiteral("dbf"), QStringLiteral("shx"),
                                      QStringLiteral("prj"), QStringLiteral("cpg"),
                                      QStringLiteral("qpj"), QStringLiteral("qix")};
    return suffixes.contains(file.suffix().toLower()) &&
           file.dir().exists(file.completeBaseName() + QStringLiteral(".shp"));
}

/// @returns what is wrong with a refusal; empty when it is one clear sentence
QString faultOf(const Error& error, const QString& path)
{
    const QString& said = error.message;
    if (said.trimmed().isEmpty())
        return QStringLiteral("nothing was said");
    if (said.contains(u'\n') || !said.endsWith(u'.') || said.size() > 300)
        return QStringLiteral("not one sentence: ") + said;
    if (said.contains(u'%'))
        return QStringLiteral("a place was not filled: ") + said;
    if (QFileInfo(path).isDir()) // or the one file in it that was looked at
        return QString();
    const bool named = said.contains(QFileInfo(path).fileName()) ||
                       said.contains(QFileInfo(path).completeBaseName());
    return named ? QString() : QStringLiteral("does not say which file: ") + said;
}

} // namespace

/// Whatever somebody drops on the program: it comes in, or one sentence says why not. Nothing
/// crashes, nothing hangs, and the edit of what came in can be done.
class ImportSweepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileAsEveryKind_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("guessOnly");
        const QString root = sharedData("");
        if (!QDir(root).exists()) {
            QTest::newRow("no data") << QString() << true;
            return;
        }
        QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString inside = QDir(root).relativeFilePath(path);
            const bool gis =
                std::any_of(std::begin(GisFolders), std::end(GisFolders), [&](const char* folder) {
                    return inside.startsWith(QLatin1String(folder) + u'/');
                });
            QTest::newRow(qPrintable(inside))
                << path << (!gis || isBesideAShapefile(QFileInfo(path)));
        }
    }

    void everyFileAsEveryKind()
    {
        QFETCH(QString, path);
        QFETCH(bool, guessOnly);
        REQUIRE_SHARED_DATA("nasty");
        const std::clock_t start = std::clock();
        tryAs(path, std::nullopt);
        constexpr qint64 Large = 400000; // bytes; more of the same would only take longer
        const size_t step = QFileInfo(path).size() > Large ? 3 : 1;
        for (size_t i = 0; i < std::size(Tried) && !guessOnly; i += step)
            tryAs(path, Tried[i]);
        const double took = double(std::clock() - start) / CLOCKS_PER_SEC;
        if (took > 1)
            qInfo("%.1f s", took);
        QVERIFY2(took < MostSeconds, qPrintable(QString::number(took)));
    }

    void everyFolder_data()
    {
        QTest::addColumn<QString>("path");
        const QString root = sharedData("");
        QTest::newRow("the root") << root;
        QDirIterator folders(root, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (folders.hasNext()) {
            const QString path = folders.next();
            QTest::newRow(qPrintable(QDir(root).relativeFilePath(path))) << path;
        }
    }
    void everyFolder()
    {
        QFETCH(QString, path);
        REQUIRE_SHARED_DATA("nasty");
        tryAs(path, std::nullopt);
    }

private:
    void tryAs(const QString& path, std::optional<ImportKind> kind)
    {
        ImportRequest request;
        request.path = path;
        request.kind = kind;
        const QByteArray as = kind ? QByteArray(infoOf(*kind).name) : QByteArray("a guess");
        JobContext job;
        Findings findings;
        const PlanState before;
        const auto result = planImport(before, request, job, findings);
        for (int table = 0; table < TableCount; ++table)
            QVERIFY2(before.table(TableId(table)).isEmpty(), as.constData());
        for (const Finding& finding : findings) {
            const QString words = findingText(finding);
            QVERIFY2(!words.isEmpty() && !words.contains(u'\n'), qPrintable(finding.code));
            QVERIFY2(!words.contains(finding.code + u':'), // it has its words
                     qPrintable(finding.code));
        }
        if (!result) {
            const QString fault = faultOf(result.error(), path);
            QVERIFY2(fault.isEmpty(), (as + ": " + fault.toUtf8()).constData());
            return;
        }
        PlanBuilder builder(before);
        QCOMPARE(applyEdit(builder, result->edit), 0);
        const Edit rest = difference(builder.state(), result->after, {});
        QVERIFY2(rest.isEmpty(), as.constData());
        if (kind)
            QVERIFY(result->kind == *kind);
    }
};

QTEST_GUILESS_MAIN(ImportSweepTest)
#include "ImportSweepTest.moc"
