#include "scene/labels/LabelLayer.h"

#include "tests/support/ImageCompare.h"
#include "tests/support/ScenePicture.h"

#include <QGuiApplication>
#include <QTest>

namespace parkwright {

namespace {

constexpr QSize Size(640, 360);

Label label(std::uint64_t id, const QString& text, LabelStyle style, const MapPoint& anchor)
{
    Label made;
    made.id = id;
    made.text = text;
    made.style = style;
    made.anchor = anchor;
    return made;
}

std::vector<Label> some()
{
    std::vector<Label> labels;
    labels.push_back(label(1, QStringLiteral("南明·贵安飞地园区"), LabelStyle::Park, {0, 40, 30}));
    labels.push_back(label(2, QStringLiteral("标准厂房 A1"), LabelStyle::Building, {-60, 0, 20}));
    labels.push_back(
        label(3, QStringLiteral("研发楼 R&D Tower"), LabelStyle::Building, {50, 0, 20}));
    Label parcel = label(4, QStringLiteral("100101"), LabelStyle::Parcel, {0, -40, 0});
    parcel.ground = QColor(187, 150, 116);
    labels.push_back(parcel);
    parcel = label(5, QStringLiteral("0701"), LabelStyle::Parcel, {60, -50, 0});
    parcel.ground = QColor(90, 40, 160);
    labels.push_back(parcel);
    Label floor =
        label(6, QStringLiteral("3F · 精密制造 · 12 kN/m²"), LabelStyle::Floor, {-90, -40, 12});
    floor.offset = {-60, -34};
    floor.leader = true;
    labels.push_back(floor);
    labels.push_back(label(7, QStringLiteral("23.4 °C"), LabelStyle::SensorValue, {120, -110, 10}));
    labels.push_back(label(8, QStringLiteral("湖潮大道"), LabelStyle::Place, {-40, 110, 0}));
    return labels;
}

ViewState lookAtTheMiddle()
{
    ViewState state;
    state.camera.target = {0, 0, 0};
    state.camera.distance = 320;
    return state;
}

LabelView labelView(const ScenePicture& picture, const ViewState& state, const QSize& size)
{
    const GroundView ground = picture.groundView(state.camera, size);
    return {ground.mapToClip, ground.origin, ground.eye, size, 1.0};
}

} // namespace

class LabelLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsChineseAndLatin()
    {
        ScenePicture picture;
        REQUIRE_PICTURE(picture, (MapPoint{}));
        LabelLayer labels;
        picture.renderer->group(SceneKind::Labels).addChild(&labels.node());
        labels.setLabels(0, some());
        const ViewState state = lookAtTheMiddle();
        QVERIFY(labels.update(labelView(picture, state, Size)));
        QVERIFY(labels.shown().size() >= 6);
        QVERIFY(!labels.update(labelView(picture, state, Size)));
        const QImage day = picture.take(state, Size);
        keepPicture(day, "labels-day");
        compareWithGolden(day, QStringLiteral("labels"), 24, 0.01);
        labels.setNight(true);
        QVERIFY(labels.update(labelView(picture, state, Size)));
        keepPicture(picture.take(state, Size), "labels-night");
        labels.setNight(false);
        labels.update(labelView(picture, state, {1280, 720}));
        keepPicture(picture.take(state, {1280, 720}), "labels-large");
    }

    void isPickedAsWhatItNames()
    {
        ScenePicture picture;
        REQUIRE_PICTURE(picture, (MapPoint{}));
        LabelLayer labels;
        picture.renderer->group(SceneKind::Labels).addChild(&labels.node());
        Label one = label(1, QStringLiteral("厂房"), LabelStyle::Building, {0, 0, 0});
        one.pick = {PickKind::Building, 77};
        labels.setLabels(0, {one});
        const ViewState state = lookAtTheMiddle();
        labels.update(labelView(picture, state, Size));
        picture.take(state, Size);
        const QPoint middle(Size.width() / 2, Size.height() / 2);
        QCOMPARE(picture.capture->pick(middle).number, (PickNumber{PickKind::Building, 77}));
    }

    void showsWhatHasRoom()
    {
        LabelLayer labels;
        Label one = label(1, QStringLiteral("100101"), LabelStyle::Parcel, {0, 0, 0});
        one.room = 60;
        labels.setLabels(0, {one});
        ScenePicture picture;
        picture.renderer->setOrigin({});
        ViewState state = lookAtTheMiddle();
        labels.update(labelView(picture, state, Size));
        QCOMPARE(labels.shown().size(), size_t(1));
        state.camera.distance = 3000;
        labels.update(labelView(picture, state, Size));
        QVERIFY(labels.shown().empty());
    }

    void manyTextsFindRoomInTheAtlas()
    {
        LabelLayer labels;
        ScenePicture picture;
        picture.renderer->setOrigin({});
        ViewState state = lookAtTheMiddle();
        for (int round = 0; round < 30; ++round) {
            std::vector<Label> many;
            for (int i = 0; i < 400; ++i)
                many.push_back(
                    label(std::uint64_t(i), QStringLiteral("企业名称 %1-%2").arg(round).arg(i),
                          LabelStyle::Building, {(i % 20) * 12.0 - 120, (i / 20) * 12.0 - 120, 0}));
            labels.setLabels(0, std::move(many));
            labels.update(labelView(picture, state, {1280, 720}));
            QVERIFY(labels.shown().size() > 30);
        }
    }
};

} // namespace parkwright

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    parkwright::LabelLayerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "LabelLayerTest.moc"
