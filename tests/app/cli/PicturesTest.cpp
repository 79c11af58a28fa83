#include "tests/app/cli/Program.h"

#include <QImage>
#include <QJsonArray>
#include <QSet>

using namespace parkwright;

class PicturesTest : public QObject
{
    Q_OBJECT

    Program mProgram;
    QString mTower;

    Answer render(const QString& file, const QStringList& more = {}) const
    {
        return mProgram.run(QStringList{QStringLiteral("render"), mTower, QStringLiteral("--out"),
                                        mProgram.path(file), QStringLiteral("--size"),
                                        QStringLiteral("160x100")} +
                            more);
    }
    QImage picture(const QString& file) const { return QImage(mProgram.path(file)); }

    static qsizetype colours(const QImage& image)
    {
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                seen.insert(image.pixel(x, y));
        }
        return seen.size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        mTower = mProgram.project(QStringLiteral("tower.gpkg"), QStringLiteral("tower"));
        const Answer first = render(QStringLiteral("first.png"));
        if (first.messages().contains(QStringLiteral("OpenGL")))
            QSKIP("no OpenGL without a display is at hand (EGL surfaceless)");
        COMPARE_STATUS(first, 0);
        QVERIFY2(first.err.isEmpty(), first.err.constData());
    }

    void theSameTwiceGivesTheSameBytes()
    {
        COMPARE_STATUS(render(QStringLiteral("second.png")), 0);
        QCOMPARE(Program::hash(mProgram.path(QStringLiteral("second.png"))),
                 Program::hash(mProgram.path(QStringLiteral("first.png"))));
    }

    void thereIsSomethingToSee()
    {
        const QImage image = picture(QStringLiteral("first.png"));
        QCOMPARE(image.size(), QSize(160, 100));
        QVERIFY(colours(image) > 500);
    }

    void eachOptionChangesThePicture_data()
    {
        QTest::addColumn<QStringList>("options");
        const auto row = [](const char* name, const char* options) {
            QTest::newRow(name) << QString::fromUtf8(options).split(u' ');
        };
        row("colours", "--color-by slab-load");
        row("plan", "--plan");
        row("without buildings", "--hide buildings");
        row("evening", "--time 2026-06-21T18:30");
        row("dressed", "--legend --scale-bar --title 园区");
        row("from another side, cut", "--heading 200 --pitch -20 --cut 1200");
    }

    void eachOptionChangesThePicture()
    {
        QFETCH(QStringList, options);
        const QString file =
            QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-') + QStringLiteral(".png");
        COMPARE_STATUS(render(file, options), 0);
        QVERIFY(picture(file) != picture(QStringLiteral("first.png")));
    }

    void pullsABuildingApart()
    {
        const QString csv = mProgram.path(QStringLiteral("b.csv"));
        COMPARE_STATUS(mProgram.run({QStringLiteral("export"), mTower, QStringLiteral("--out"), csv,
                                     QStringLiteral("--layer"), QStringLiteral("buildings"),
                                     QStringLiteral("--no-bom")}),
                       0);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const qsizetype column =
            QString::fromUtf8(file.readLine()).split(u',').indexOf(QStringLiteral("name"));
        const QString building = QString::fromUtf8(file.readLine()).split(u',').value(column);
        COMPARE_STATUS(
            render(QStringLiteral("whole.png"), {QStringLiteral("--explode"), building,
                                                 QStringLiteral("--gap"), QStringLiteral("0")}),
            0);
        COMPARE_STATUS(
            render(QStringLiteral("apart.png"), {QStringLiteral("--explode"), building,
                                                 QStringLiteral("--gap"), QStringLiteral("8")}),
            0);
        QVERIFY(picture(QStringLiteral("apart.png")) != picture(QStringLiteral("whole.png")));
    }

    void drawsASavedView()
    {
        const QJsonArray views =
            mProgram.run({QStringLiteral("info"), mTower, QStringLiteral("--json")})
                .json()[u"view_names"]
                .toArray();
        QVERIFY(views.size() > 1);
        COMPARE_STATUS(
            render(QStringLiteral("view.png"), {QStringLiteral("--view"), views.last().toString()}),
            0);
        QVERIFY(picture(QStringLiteral("view.png")) != picture(QStringLiteral("first.png")));
    }

    void writesJpegToo()
    {
        COMPARE_STATUS(render(QStringLiteral("first.jpg")), 0);
        const QImage image = picture(QStringLiteral("first.jpg"));
        QCOMPARE(image.size(), QSize(160, 100));
        QVERIFY(colours(image) > 500);
    }

    void anEmptyProjectHasAPictureToo()
    {
        const QString project = mProgram.project(QStringLiteral("empty.gpkg"));
        COMPARE_STATUS(mProgram.run({QStringLiteral("render"), project, QStringLiteral("--out"),
                                     QStringLiteral("empty.png"), QStringLiteral("--size"),
                                     QStringLiteral("64x64")}),
                       0);
    }
};

QTEST_GUILESS_MAIN(PicturesTest)
#include "PicturesTest.moc"
