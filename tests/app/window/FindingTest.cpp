#include "app/palette/LetterMatch.h"
#include "app/palette/ObjectSearch.h"
#include "app/palette/PaletteModel.h"
#include "app/palette/PlaceText.h"
#include "app/window/Actions.h"
#include "gis/standards/StandardsLibrary.h"
#include "tests/app/docks/SmallPlan.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace parkwright;

/// What the field for everything finds.
class FindingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesLettersInTheirOrder_data();
    void takesLettersInTheirOrder();
    void likesBeginningsOfWords_data();
    void likesBeginningsOfWords();
    void saysWhichLettersWereMeant();
    void readsPlaces_data();
    void readsPlaces();
    void findsThingsOfThePlan_data();
    void findsThingsOfThePlan();
    void stopsWhenCancelled();
    void showsTheBestFirst();
    void goesOverHeadingsAndWhatCannotBeDone();
    void beginsWithWhatWasUsedLast();
    void givesEachShortcutToOneCommand();
};

void FindingTest::takesLettersInTheirOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* name, const QString& text, const QString& typed, bool fits) {
        QTest::newRow(name) << text << typed << fits;
    };
    row("a word", QStringLiteral("Zoom to selection"), QStringLiteral("selection"), true);
    row("any case", QStringLiteral("Zoom to selection"), QStringLiteral("ZOOM"), true);
    row("beginnings", QStringLiteral("Zoom to selection"), QStringLiteral("zts"), true);
    row("the wrong order", QStringLiteral("Zoom to selection"), QStringLiteral("stz"), false);
    row("a letter too many", QStringLiteral("Plan"), QStringLiteral("plann"), false);
    row("blanks do not count", QStringLiteral("Zoom to all"), QStringLiteral("zoom all"), true);
    row("Chinese", QStringLiteral("示例电子电路 026"), QStringLiteral("电路26"), true);
    row("nothing typed", QStringLiteral("Plan"), QString(), true);
    row("nothing there", QString(), QStringLiteral("a"), false);
}

void FindingTest::takesLettersInTheirOrder()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, fits);
    QCOMPARE(matchLetters(text, typed).has_value(), fits);
}

void FindingTest::likesBeginningsOfWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the beginning")
        << QStringLiteral("exp") << QStringLiteral("Export") << QStringLiteral("Next page");
    QTest::newRow("the whole") << QStringLiteral("plan") << QStringLiteral("Plan")
                               << QStringLiteral("Plan of the park");
    QTest::newRow("a run") << QStringLiteral("lab") << QStringLiteral("Show labels")
                           << QStringLiteral("Slope and bounds");
    QTest::newRow("words") << QStringLiteral("ss") << QStringLiteral("Select similar")
                           << QStringLiteral("Success");
}

void FindingTest::likesBeginningsOfWords()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto good = matchLetters(better, typed);
    const auto bad = matchLetters(worse, typed);
    QVERIFY(good);
    QVERIFY(!bad || good->score > bad->score);
}

void FindingTest::saysWhichLettersWereMeant()
{
    const auto match = matchLetters(QStringLiteral("Zoom to selection"), QStringLiteral("zsel"));
    QVERIFY(match);
    QCOMPARE(match->at, (std::vector<qsizetype>{0, 8, 9, 10}));
}

void FindingTest::readsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("known");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<bool>("geographic");
    const auto row = [](const char* name, const char* text, double x, double y, bool geographic) {
        QTest::newRow(name) << QString::fromUtf8(text) << true << x << y << geographic;
    };
    row("degrees", "113.936, 22.54", 113.936, 22.54, true);
    row("a Chinese comma", "113.936，22.54", 113.936, 22.54, true);
    row("a blank", "113.936 22.54", 113.936, 22.54, true);
    row("letters behind", "22.54N 113.936E", 113.936, 22.54, true);
    row("degrees, minutes, seconds", "113°56'9.6\"E 22°32'24\"N", 113.936, 22.54, true);
    row("north before east", "22°32'24\"N, 113°56'9.6\"E", 113.936, 22.54, true);
    row("west and south", "46.63W 23.55S", -46.63, -23.55, true);
    row("metres", "482034.31, 2515228.68", 482034.31, 2515228.68, false);
    row("as the status bar writes them", "E 482,034.31  N 2,515,228.68  H 72.7 m", 482034.31,
        2515228.68, false);
    row("with a zone", "38482034 2515228", 38482034, 2515228, false);
    for (const char* text : {"", "113.9", "1 2 3", "QZ-11", "E 1 E 2", "F13", "12°x 3"})
        QTest::newRow(text) << QString::fromUtf8(text) << false << 0.0 << 0.0 << false;
}

void FindingTest::readsPlaces()
{
    QFETCH(QString, text);
    QFETCH(bool, known);
    const auto place = typedPlace(text);
    QCOMPARE(place.has_value(), known);
    if (!known)
        return;
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(bool, geographic);
    QVERIFY2(std::abs(place->x - x) < 1e-9, qPrintable(QString::number(place->x, 'g', 12)));
    QVERIFY2(std::abs(place->y - y) < 1e-9, qPrintable(QString::number(place->y, 'g', 12)));
    QCOMPARE(place->isGeographic, geographic);
}

void FindingTest::findsThingsOfThePlan_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("first");
    QTest::newRow("a parcel by number") << QStringLiteral("a-03") << QStringLiteral("A-03");
    QTest::newRow("an enterprise") << QStringLiteral("精密") << QStringLiteral("示例精密仪器");
    QTest::newRow("a building") << QStringLiteral("2 号") << QStringLiteral("2 号厂房");
    QTest::newRow("nothing") << QStringLiteral("没有的") << QString();
    QTest::newRow("no words") << QStringLiteral("  ") << QString();
}

void FindingTest::findsThingsOfThePlan()
{
    QFETCH(QString, words);
    QFETCH(QString, first);
    const auto found = findObjects(smallPlan(), *nationalStandards(), words, 10, JobContext());
    QCOMPARE(found.empty(), first.isEmpty());
    if (!first.isEmpty())
        QCOMPARE(found.front().name, first);
}

void FindingTest::stopsWhenCancelled()
{
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(findObjects(smallPlan(), *nationalStandards(), QStringLiteral("1"), 10,
                        JobContext(stop.get_token()))
                .empty());
}

namespace {

PaletteEntry entryOf(const char* group, const char* title, bool enabled = true)
{
    PaletteEntry entry;
    entry.key = QString::fromUtf8(title);
    entry.group = QString::fromUtf8(group);
    entry.title = QString::fromUtf8(title);
    entry.enabled = enabled;
    return entry;
}

QStringList textsOf(const PaletteModel& model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row).data().toString();
    return texts;
}

} // namespace

void FindingTest::showsTheBestFirst()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model);
    PaletteEntry chinese = entryOf("Commands", "导出");
    chinese.also = QStringLiteral("Export");
    PaletteEntry thing = entryOf("In the plan", "A-03");
    thing.wasFound = true;
    model.setEntries({entryOf("Panels", "Next pages"), chinese, thing});
    model.setTyped(QStringLiteral("exp"));
    QCOMPARE(textsOf(model), (QStringList{QStringLiteral("Commands"), QStringLiteral("导出"),
                                          QStringLiteral("Panels"), QStringLiteral("Next pages"),
                                          QStringLiteral("In the plan"), QStringLiteral("A-03")}));
    QCOMPARE(model.first().row(), 1);
}

void FindingTest::goesOverHeadingsAndWhatCannotBeDone()
{
    PaletteModel model;
    model.setEntries({entryOf("Commands", "Undo", false), entryOf("Commands", "Save"),
                      entryOf("Panels", "Layers")});
    QModelIndex at = model.first();
    QCOMPARE(at.data().toString(), QStringLiteral("Save"));
    at = model.step(at, 1);
    QCOMPARE(at.data().toString(), QStringLiteral("Layers"));
    QCOMPARE(model.step(at, 1), at); // the end
    QCOMPARE(model.step(at, -1).data().toString(), QStringLiteral("Save"));
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
}

void FindingTest::beginsWithWhatWasUsedLast()
{
    PaletteModel model;
    model.setEntries({entryOf("Commands", "Open"), entryOf("Commands", "Save")});
    model.setRecent({QStringLiteral("Save"), QStringLiteral("gone since")});
    QCOMPARE(model.first().data().toString(), QStringLiteral("Save"));
    QCOMPARE(model.rowCount(), 5); // with both headings
    model.setTyped(QStringLiteral("o"));
    QCOMPARE(model.first().data().toString(), QStringLiteral("Open"));
}

void FindingTest::givesEachShortcutToOneCommand()
{
    QHash<QString, QString> known;
    for (const CommandInfo& info : commandTable()) {
        const QString shortcut = QString::fromLatin1(info.shortcut);
        if (shortcut.isEmpty())
            continue;
        QVERIFY2(!known.contains(shortcut), qPrintable(QStringLiteral("%1: %2 and %3")
                                                           .arg(shortcut, known.value(shortcut),
                                                                QString::fromLatin1(info.key))));
        known.insert(shortcut, QString::fromLatin1(info.key));
    }
}

QTEST_MAIN(FindingTest)
#include "FindingTest.moc"
