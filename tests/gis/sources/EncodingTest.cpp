#include "gis/geo/GeometryOps.h"
#include "gis/sources/DelimitedTable.h"
#include "gis/sources/SourceReader.h"
#include "gis/sources/TextCodec.h"
#include "tests/support/SharedData.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace parkwright;

namespace {

/// What reading a file gave for the field NAME (or the first field) of the first row.
QString firstText(const QString& path, const QString& encoding, Findings* said = nullptr)
{
    JobContext job;
    Findings findings;
    ReadOptions options;
    options.encoding = encoding;
    const auto layer = readLayer(path, {}, options, job, findings);
    if (said != nullptr)
        *said = findings;
    if (!layer)
        return QStringLiteral("! ") + layer.error().message;
    int field = std::max(0, layer->fieldIndex(QStringLiteral("NAME")));
    field = std::max(field, layer->fieldIndex(QStringLiteral("TEKST1")));
    return layer->features.empty() ? QString()
                                   : toPlainText(layer->features.front().attributes[size_t(field)]);
}

QStringList list(std::initializer_list<const char*> words)
{
    QStringList result;
    for (const char* word : words)
        result << QString::fromUtf8(word);
    return result;
}

bool has(const Findings& findings, const char* code)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == QLatin1String(code); });
}

} // namespace

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRealFiles_data();
    void readsRealFiles();
    void readsChineseShapefile();
    void refusesUtf16InDbf();
    void readsGbkFieldNames();
    void knowsNames_data();
    void knowsNames();
    void guesses_data();
    void guesses();
    void dropsACharacterCutInTwo();
    void cutsTables_data();
    void cutsTables();
    void namesColumns();
};

void EncodingTest::readsRealFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* file, const char* expected, const char* given = "") {
        QTest::addRow("%s %s", file, given)
            << QString::fromUtf8(file) << QString::fromUtf8(given) << QString::fromUtf8(expected);
    };
    // What mapshaper's and GeoTools' own tests expect of their files.
    row("geotools/chinese_poly.shp", "黑龙江省");
    row("geotools/danish_point.shp", "Charløtte");
    row("geotools/rus-windows-1251.shp", "Кириллица", "CP1251");
    row("mapshaper-dbf/ldid/chinese.dbf", "简体");
    row("mapshaper-dbf/cpg/big5.dbf", "國語");
    row("mapshaper-dbf/cpg/euckr.dbf", "한국말");
    row("mapshaper-dbf/cpg/koi8r.dbf", "русский");
    row("mapshaper-dbf/cpg/win1251.dbf", "РУССКИЙ");
    row("mapshaper-dbf/cpg/win874.dbf", "ภาษาไทย");
    row("mapshaper-dbf/cpg/latin2.dbf", "čeština");
    row("mapshaper-dbf/gbk.dbf", "简体国语");
    row("mapshaper-dbf/gb2312.dbf", "简体国语");
    row("mapshaper-dbf/utf8.dbf", "国语國語");
    row("mapshaper-dbf/latin1.dbf", "Peçeña México");
    row("mapshaper-dbf/big5.dbf", "繁體國語", "big5");
    row("mapshaper-dbf/shiftjis.dbf", "ひたちなか市", "shiftjis");
    row("mapshaper-dbf/eucjp.dbf", "ひたちなか市", "EUC-JP");
    row("mapshaper-text/utf16.txt", "国语國語");
    row("mapshaper-text/utf16bom.txt", "国语國語");
    row("mapshaper-text/utf16le.txt", "国语國語");
    row("mapshaper-text/utf16le_bom.txt", "国语國語");
    row("mapshaper-text/utf8bom.txt", "国语國語");
}

void EncodingTest::readsRealFiles()
{
    REQUIRE_SHARED_DATA("encodings");
    QFETCH(QString, file);
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(firstText(sharedData("encodings/") + file, given), expected);
}

void EncodingTest::readsChineseShapefile()
{
    REQUIRE_SHARED_DATA("encodings");
    JobContext job;
    Findings findings;
    const QString path = sharedData("encodings/geotools/chinese_poly.shp");
    auto layer = readLayer(path, {}, {}, job, findings);
    QVERIFY(layer);
    QCOMPARE(layer->encoding, QStringLiteral("GB18030"));
    QVERIFY(has(findings, "encoding-guessed"));
    const SourceFeature& province = layer->features.front();
    QCOMPARE(
        toPlainText(province.attributes[size_t(layer->fieldIndex(QStringLiteral("ADCODE93")))]),
        QStringLiteral("230000"));
    QVERIFY(std::abs(planarArea(province.geometry) - 53.956) < 0.001); // square degrees
    // A condition in Chinese meets the decoded text.
    ReadOptions options;
    options.where = QStringLiteral("NAME = '黑龙江省'");
    layer = readLayer(path, {}, options, job, findings);
    QVERIFY(layer);
    QCOMPARE(layer->features.size(), 1U);
    options.where = QStringLiteral("NAME = '贵州省'");
    layer = readLayer(path, {}, options, job, findings);
    QVERIFY(layer && layer->features.empty());
    options = {};
    options.encoding = QStringLiteral("no such thing");
    layer = readLayer(path, {}, options, job, findings);
    QVERIFY(!layer);
    QCOMPARE(layer.error().code, ErrorCode::InvalidInput);
}

void EncodingTest::refusesUtf16InDbf()
{
    REQUIRE_SHARED_DATA("encodings");
    JobContext job;
    Findings findings;
    const auto info =
        inspectSource(sharedData("encodings/mapshaper-dbf/cpg/utf16.dbf"), {}, job, findings);
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::Io);
    QVERIFY(info.error().message.contains(QLatin1String("utf16.dbf")));
}

void EncodingTest::readsGbkFieldNames()
{
    // A table as a Chinese land bureau's tools leave it: header and text in GBK, no hint anywhere.
    QByteArray dbf(32 + 32 + 1, '\0');
    dbf[0] = 3;
    dbf[4] = 1;                                                 // one record
    dbf[8] = char(dbf.size());                                  // header
    dbf[10] = 1 + 8;                                            // record
    const QByteArray heading = QByteArray::fromHex("b2e3cafd"); // 层数
    dbf.replace(32, heading.size(), heading);
    dbf[32 + 11] = 'C';
    dbf[32 + 16] = 8;
    dbf[64] = '\x0D';
    dbf += ' ' + QByteArray::fromHex("b3a7b7bf") + "    \x1A"; // 厂房
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("plan.dbf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(dbf);
    file.close();
    JobContext job;
    Findings findings;
    const auto layer = readLayer(file.fileName(), {}, {}, job, findings);
    QVERIFY2(layer, layer ? "" : qPrintable(layer.error().detail));
    QCOMPARE(layer->fields.front().name, QStringLiteral("层数"));
    QCOMPARE(toPlainText(layer->features.front().attributes.front()), QStringLiteral("厂房"));
}

void EncodingTest::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    for (const char* name : {"936", "GBK", "cp936", "gb2312", "GB18030", "ANSI 936", "windows-936"})
        QTest::newRow(name) << QString::fromUtf8(name) << QStringLiteral("GB18030");
    QTest::newRow("1252") << QStringLiteral("1252") << QStringLiteral("CP1252");
    QTest::newRow("win874") << QStringLiteral("win874") << QStringLiteral("CP874");
    QTest::newRow("88592") << QStringLiteral("88592") << QStringLiteral("ISO-8859-2");
    QTest::newRow("utf8") << QStringLiteral("utf8") << QStringLiteral("UTF-8");
    QTest::newRow("KOI8-U") << QStringLiteral("koi8-u") << QStringLiteral("KOI8-U");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("nonsense") << QStringLiteral("klingon") << QString();
    QTest::newRow("an instruction") << QStringLiteral("UTF-7//IGNORE") << QString();
    QTest::newRow("a big number") << QStringLiteral("99999999") << QString();
}

void EncodingTest::knowsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(canonicalEncoding(name), expected);
}

void EncodingTest::guesses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ASCII") << QByteArray("plain") << QStringLiteral("UTF-8");
    QTest::newRow("UTF-8") << QByteArray("贵阳市") << QStringLiteral("UTF-8");
    QTest::newRow("cut in a character")
        << QByteArray("贵阳市").chopped(1) << QStringLiteral("UTF-8");
    QTest::newRow("GBK") << QByteArray::fromHex("b9f3d1f4cad0") << QStringLiteral("GB18030");
    QTest::newRow("Latin") << QByteArray("K\xF6ln, M\xFCnchen, D\xFCsseldorf")
                           << QStringLiteral("CP1252");
    QTest::newRow("UTF-16 with a mark")
        << QByteArray::fromHex("fffe4100") << QStringLiteral("UTF-16LE");
    QTest::newRow("UTF-16 without")
        << QByteArray::fromHex("0041004200430044") << QStringLiteral("UTF-16BE");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("UTF-8");
}

void EncodingTest::guesses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(guessEncoding(bytes).encoding, expected);
}

void EncodingTest::dropsACharacterCutInTwo()
{
    const QByteArray whole = QByteArray::fromHex("b9f3d1f4cad0"); // 贵阳市
    QCOMPARE(decodeText(whole, QStringLiteral("GB18030")), QStringLiteral("贵阳市"));
    QCOMPARE(decodeText(whole.chopped(1), QStringLiteral("GB18030")), QStringLiteral("贵阳"));
    bool bad = false;
    const QString broken = decodeTextLossy(QByteArray("ab\xFF"
                                                      "cd"),
                                           QStringLiteral("UTF-8"), &bad);
    QVERIFY(bad);
    QCOMPARE(broken, QStringLiteral("ab\uFFFDcd"));
}

void EncodingTest::cutsTables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QStringList>("firstRow");
    QTest::addColumn<int>("rows");
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n3,4\n") << list({"a", "b"}) << list({"1", "2"})
                           << 2;
    QTest::newRow("semicolons, CRLF")
        << QByteArray("a;b\r\n1,5;2\r\n") << list({"a", "b"}) << list({"1,5", "2"}) << 1;
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << list({"a", "b"}) << list({"1", "2"})
                          << 1;
    QTest::newRow("quotes") << QByteArray("a,b\n\"x, \"\"y\"\"\nz\",2\n") << list({"a", "b"})
                            << list({"x, \"y\"\nz", "2"}) << 1;
    QTest::newRow("a quote never closed")
        << QByteArray("a,b\n\"x,2\n3,4\n") << list({"a", "b"}) << list({"\"x", "2"}) << 2;
    QTest::newRow("no header") << QByteArray("1,2\n3,4\n") << list({"column_1", "column_2"})
                               << list({"1", "2"}) << 2;
    QTest::newRow("Excel says") << QByteArray("sep=;\na;b\n1;2\n") << list({"a", "b"})
                                << list({"1", "2"}) << 1;
    QTest::newRow("no line end") << QByteArray("a,b\n1,2") << list({"a", "b"}) << list({"1", "2"})
                                 << 1;
    QTest::newRow("blank lines") << QByteArray("\na,b\n\n,\n1,2\n\n") << list({"a", "b"})
                                 << list({"1", "2"}) << 1;
    QTest::newRow("nothing") << QByteArray() << QStringList() << QStringList() << 0;
}

void EncodingTest::cutsTables()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, columns);
    QFETCH(QStringList, firstRow);
    QFETCH(int, rows);
    const DelimitedTable table = DelimitedTable::parse(text);
    QCOMPARE(table.columns(), columns);
    QCOMPARE(int(table.rowCount()), rows);
    QStringList first;
    if (rows > 0) {
        for (const QByteArray& cell : table.row(0))
            first << QString::fromUtf8(cell);
    }
    QCOMPARE(first, firstRow);
}

void EncodingTest::namesColumns()
{
    const auto columns = [](const char* text) { return DelimitedTable::parse(text).columns(); };
    QCOMPARE(columns("date,t\n\"1\",2015-02-04,23.1\n\"2\",2015-02-05,23.2\n"),
             (list({"row_id", "date", "t"})));
    QCOMPARE(columns("a,b\n1,2,3,4\n"), (list({"a", "b", "column_3", "column_4"})));
    QCOMPARE(columns("a,a,\n1,2,3\n"), (list({"a", "a_2", "column_3"})));
    QCOMPARE(columns("a,b\n1,2,\n3,4,\n"), (list({"a", "b"})));
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "EncodingTest.moc"
