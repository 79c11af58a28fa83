#include "scene/capture/Capture.h"
#include "tests/support/DemoPark.h"
#include "tests/support/ImageCompare.h"

#include <QTest>

using namespace parkwright;

namespace {

constexpr MapPoint Place{38505141, 2500241, 30}; // EPSG:4526, zone prefix and all

/// A renderer with the demo park in it, and what takes pictures of it.
struct Studio
{
    explicit Studio(const MapPoint& place = Place)
        : park(place)
    {
        renderer.setOrigin({place.x, place.y, 0});
        park.attach(renderer);
        auto made = Capture::make(renderer);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        capture = std::move(*made);
        view.camera = park.pose();
        renderer.setQuality(RenderQuality::Normal);
    }
    QImage take(const QSize& size = {480, 270})
    {
        renderer.setView(view);
        return capture->take(size);
    }

    SceneRenderer renderer;
    DemoPark park;
    std::unique_ptr<Capture> capture;
    ViewState view;
};

} // namespace

class SceneRendererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameBytesTwice();
    void keepsStillFarFromTheOrigin();
    void looksTheSameAtEveryQuality();
    void takesGalleryPictures();
};

void SceneRendererTest::givesTheSameBytesTwice()
{
    Studio studio;
    const QImage first = studio.take();
    studio.view.camera.heading = 200; // something else in between
    studio.take();
    studio.view.camera.heading = 45;
    QCOMPARE(studio.take(), first);
    Studio other;
    QCOMPARE(other.take(), first);
}

void SceneRendererTest::keepsStillFarFromTheOrigin()
{
    Studio far;
    Studio near({0, 0, 30});
    QCOMPARE(differingShare(far.take(), near.take(), 2), 0.0);
}

/// A moving camera may cost edges and soft shade, never what is seen.
void SceneRendererTest::looksTheSameAtEveryQuality()
{
    Studio studio;
    const QImage normal = studio.take();
    for (const RenderQuality quality : {RenderQuality::Fast, RenderQuality::Still}) {
        studio.renderer.setQuality(quality);
        const QImage image = studio.take();
        keepPicture(image, QStringLiteral("quality-%1").arg(int(quality)));
        const double share = differingShare(image, normal, 60);
        QVERIFY2(share < 0.05, qPrintable(QString::number(share)));
    }
    studio.renderer.setQuality(RenderQuality::Normal);
    QCOMPARE(studio.take(), normal);
}

void SceneRendererTest::takesGalleryPictures()
{
    if (!qEnvironmentVariableIsSet("PARKWRIGHT_PICTURES"))
        QSKIP("PARKWRIGHT_PICTURES names no folder");
    Studio studio;
    studio.renderer.setQuality(RenderQuality::Still);
    const QSize size(1280, 720);
    keepPicture(studio.take(size), QStringLiteral("demo-overview"));
    studio.view.camera = studio.park.pose(700, 60, -12);
    keepPicture(studio.take(size), QStringLiteral("demo-low"));
    studio.view.camera = studio.park.pose(260, 30, -22);
    studio.park.explode(7, 4);
    keepPicture(studio.take(size), QStringLiteral("demo-exploded"));
}

QTEST_GUILESS_MAIN(SceneRendererTest)
#include "SceneRendererTest.moc"
