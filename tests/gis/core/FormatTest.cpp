#include "gis/core/Format.h"

#include <QTest>

using namespace parkwright;

namespace {
const QLocale English(QLocale::English, QLocale::UnitedKingdom);
const QLocale Chinese(QLocale::Chinese, QLocale::China);
const QChar Nbsp(0x00A0);
} // namespace

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsMoneyAsTheLanguageCounts_data();
    void showsMoneyAsTheLanguageCounts();
    void showsLandInTheUnitOfTheProject_data();
    void showsLandInTheUnitOfTheProject();
    void keepsOnlyDigitsThatSaySomething_data();
    void keepsOnlyDigitsThatSaySomething();
    void showsADashForWhatIsNotKnown();
    void showsDatesWithoutDoubt();
};

void FormatTest::showsMoneyAsTheLanguageCounts_data()
{
    QTest::addColumn<double>("amount");
    QTest::addColumn<QByteArray>("currency");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::newRow("yuan") << 28.5 << QByteArray("CNY") << QStringLiteral("28.5 元")
                          << QStringLiteral("28.5 CNY");
    QTest::newRow("ten thousands")
        << 74'680'000.0 << QByteArray("CNY") << QStringLiteral("7,468 万元")
        << QStringLiteral("74.68 million CNY");
    // 5.339 亿 of industrial funds in place (FIELD.md 1b)
    QTest::newRow("hundred millions")
        << 533'900'000.0 << QByteArray("CNY") << QStringLiteral("5.339 亿元")
        << QStringLiteral("533.9 million CNY");
    QTest::newRow("dollars") << 50e6 << QByteArray("USD") << QStringLiteral("5,000 万美元")
                             << QStringLiteral("50 million USD");
    QTest::newRow("billions") << 1.88e9 << QByteArray("CNY") << QStringLiteral("18.8 亿元")
                              << QStringLiteral("1.88 billion CNY");
}

void FormatTest::showsMoneyAsTheLanguageCounts()
{
    QFETCH(double, amount);
    QFETCH(QByteArray, currency);
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    const Money money = Money::of(amount, currency.constData());
    QCOMPARE(Format(Chinese).money(money).text().replace(Nbsp, u' '), chinese);
    QCOMPARE(Format(English).money(money).text().replace(Nbsp, u' '), english);
}

void FormatTest::showsLandInTheUnitOfTheProject_data()
{
    QTest::addColumn<AreaUnit>("unit");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    // 451 mu are 300,666.67 m² and 30.07 ha (FIELD.md 1b).
    QTest::newRow("mu") << AreaUnit::Mu << QStringLiteral("451.0 亩") << QStringLiteral("451.0 mu");
    QTest::newRow("hectares") << AreaUnit::Hectare << QStringLiteral("30.07 公顷")
                              << QStringLiteral("30.07 ha");
    QTest::newRow("square metres")
        << AreaUnit::SquareMetre << QStringLiteral("300,667 m²") << QStringLiteral("300,667 m²");
}

void FormatTest::showsLandInTheUnitOfTheProject()
{
    QFETCH(AreaUnit, unit);
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    const double area = 451 * 2000.0 / 3.0;
    QCOMPARE(Format(Chinese, unit).area(area).text().replace(Nbsp, u' '), chinese);
    QCOMPARE(Format(English, unit).area(area).text().replace(Nbsp, u' '), english);
}

void FormatTest::keepsOnlyDigitsThatSaySomething_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 12.0 << QStringLiteral("12");
    QTest::newRow("a half") << 7.5 << QStringLiteral("7.5");
    QTest::newRow("two decimals") << 3.14159 << QStringLiteral("3.14");
    QTest::newRow("large") << 77037.4 << QStringLiteral("77,037");
    QTest::newRow("negative") << -1234.0 << QStringLiteral("−1,234");
    QTest::newRow("no minus zero") << -0.001 << QStringLiteral("0");
    QTest::newRow("hundred") << 100.0 << QStringLiteral("100");
}

void FormatTest::keepsOnlyDigitsThatSaySomething()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(Format(English).number(value), text);
}

void FormatTest::showsADashForWhatIsNotKnown()
{
    const Format format(English);
    QCOMPARE(format.number(std::nullopt), QStringLiteral("—"));
    QCOMPARE(format.number(std::nan("")), QStringLiteral("—"));
    QCOMPARE(format.area(std::nullopt).text(), QStringLiteral("—"));
    QCOMPARE(format.percent(std::nullopt).text(), QStringLiteral("—"));
    QCOMPARE(format.money(std::nullopt).text(), QStringLiteral("—"));
    QCOMPARE(format.date({}), QStringLiteral("—"));
    QCOMPARE(format.moment(std::nullopt, QStringLiteral("UTC")), QStringLiteral("—"));
    QCOMPARE(format.percent(0.4277).text().replace(Nbsp, u' '), QStringLiteral("42.8 %"));
    QCOMPARE(format.ratio(0.0).text(), QStringLiteral("0.00"));
}

void FormatTest::showsDatesWithoutDoubt()
{
    const QDate day(2024, 5, 1);
    QCOMPARE(Format(Chinese).date(day), QStringLiteral("2024年5月1日"));
    QCOMPARE(Format(English).date(day), QStringLiteral("1 May 2024"));
    // 2024-05-01 00:30 in Shanghai is the day before in UTC.
    const Instant instant{1714494600000};
    QCOMPARE(Format(Chinese).moment(instant, QStringLiteral("Asia/Shanghai")),
             QStringLiteral("2024年5月1日 00:30"));
}

QTEST_GUILESS_MAIN(FormatTest)
#include "FormatTest.moc"
