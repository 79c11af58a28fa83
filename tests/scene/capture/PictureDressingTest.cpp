#include "scene/capture/PictureDressing.h"

#include <QTest>

using namespace parkwright;

namespace {

QImage blank(const QSize& size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::black);
    return picture;
}

/// What was drawn on, as a share of the picture.
QRectF drawn(const QImage& picture)
{
    QRect box;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != QColor(Qt::black).rgb())
                box |= QRect(x, y, 1, 1);
    }
    return {double(box.x()) / picture.width(), double(box.y()) / picture.height(),
            double(box.width()) / picture.width(), double(box.height()) / picture.height()};
}

Legend legendOf(int entries)
{
    Legend legend;
    legend.title = QStringLiteral("Slab load");
    legend.unit = QStringLiteral("kN/m²");
    for (int i = 0; i < entries; ++i)
        legend.entries.push_back(
            {QStringLiteral("%1 to %2").arg(i).arg(i + 1), Qt::red, {}, 1, false});
    return legend;
}

} // namespace

class PictureDressingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsLengths_data();
    void roundsLengths();
    void leavesAPictureAloneThatWantsNothing();
    void keepsEachThingInItsCorner_data();
    void keepsEachThingInItsCorner();
    void looksTheSameAtEverySize();
    void keepsALongLegendInside();
    void drawsTheBarToScale();
};

void PictureDressingTest::roundsLengths_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("length");
    QTest::newRow("exactly") << 50.0 << 50.0;
    QTest::newRow("between") << 49.0 << 20.0;
    QTest::newRow("one") << 1.9 << 1.0;
    QTest::newRow("kilometres") << 7300.0 << 5000.0;
    QTest::newRow("centimetres") << 0.03 << 0.02;
}

void PictureDressingTest::roundsLengths()
{
    QFETCH(double, most);
    QFETCH(double, length);
    QVERIFY(std::abs(roundLength(most) - length) < 1e-9);
}

void PictureDressingTest::leavesAPictureAloneThatWantsNothing()
{
    QImage picture = blank({320, 200});
    dressPicture(picture, {});
    QCOMPARE(picture, blank({320, 200}));
    QImage none;
    dressPicture(none, {QStringLiteral("title"), {}, {}, 1, 0, false});
    QVERIFY(none.isNull());
}

void PictureDressingTest::keepsEachThingInItsCorner_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("left");
    QTest::addColumn<bool>("upper");
    QTest::newRow("title") << QStringLiteral("title") << true << true;
    QTest::newRow("legend") << QStringLiteral("legend") << false << false;
    QTest::newRow("scale") << QStringLiteral("scale") << true << false;
}

void PictureDressingTest::keepsEachThingInItsCorner()
{
    QFETCH(QString, what);
    QFETCH(bool, left);
    QFETCH(bool, upper);
    PictureDressing dressing;
    if (what == u"title")
        dressing.title = QStringLiteral("南明智能制造产业园");
    if (what == u"legend")
        dressing.legend = legendOf(4);
    if (what == u"scale")
        dressing.metresPerPixel = 0.5;
    QImage picture = blank({1280, 800});
    dressPicture(picture, dressing);
    const QRectF box = drawn(picture);
    QVERIFY(!box.isEmpty());
    QCOMPARE(box.right() < 0.5, left);
    QCOMPARE(box.left() > 0.5, !left);
    QCOMPARE(box.bottom() < 0.5, upper);
    QVERIFY(QRectF(0.005, 0.005, 0.99, 0.99).contains(box));
}

void PictureDressingTest::looksTheSameAtEverySize()
{
    PictureDressing dressing;
    dressing.legend = legendOf(5);
    QRectF first;
    for (const QSize& size : {QSize(1280, 800), QSize(640, 400), QSize(3840, 2400)}) {
        QImage picture = blank(size);
        dressPicture(picture, dressing);
        const QRectF box = drawn(picture);
        if (first.isEmpty())
            first = box;
        QVERIFY(std::abs(box.width() - first.width()) < 0.01);
        QVERIFY(std::abs(box.height() - first.height()) < 0.01);
    }
}

void PictureDressingTest::keepsALongLegendInside()
{
    PictureDressing dressing;
    dressing.legend = legendOf(200);
    dressing.legend.entries[0].label = QString(300, u'W');
    QImage picture = blank({800, 600});
    dressPicture(picture, dressing);
    QVERIFY(QRectF(0.5, 0.02, 0.499, 0.979).contains(drawn(picture)));
}

void PictureDressingTest::drawsTheBarToScale()
{
    PictureDressing dressing;
    dressing.metresPerPixel = 0.5; // at 800 pixels in height: a bar of 50 m is 100 pixels
    dressing.isPlan = true;
    QImage picture = blank({1280, 800});
    dressPicture(picture, dressing);
    // The longest run of ink in the lowest part of the card is the bar.
    int longest = 0;
    for (int y = 720; y < 800; ++y) {
        int run = 0;
        for (int x = 0; x < 400; ++x) {
            run = qGray(picture.pixel(x, y)) < 100 && qGray(picture.pixel(x, y)) > 5 ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    }
    QVERIFY2(std::abs(longest - 100) <= 3, qPrintable(QString::number(longest)));
}

QTEST_MAIN(PictureDressingTest)
#include "PictureDressingTest.moc"
