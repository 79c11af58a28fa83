#include "scene/sensors/SensorIcons.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <array>

namespace parkwright {

namespace {

constexpr int FamilyCount = int(SensorFamily::Environment) + 1;
constexpr double Stroke = 2.1;

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath stroked(const QPainterPath& path, double width = Stroke)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(path);
}

// Each sign lies in a square of 24 units, its middle at 12, 12.

QPainterPath camera()
{
    QPainterPath path;
    path.addRoundedRect(4, 8, 11, 8.5, 1.8, 1.8);
    path.addPath(polygon({{16, 12.2}, {20.2, 8.8}, {20.2, 15.6}}));
    return path;
}

QPainterPath eye()
{
    QPainterPath lid(QPointF(3.5, 12));
    lid.quadTo(12, 3.2, 20.5, 12);
    lid.quadTo(12, 20.8, 3.5, 12);
    QPainterPath path = stroked(lid);
    path.addEllipse(QPointF(12, 12), 3, 3);
    return path;
}

QPainterPath door()
{
    QPainterPath frame(QPointF(6.5, 19.5));
    frame.lineTo(6.5, 4.5);
    frame.lineTo(17.5, 4.5);
    frame.lineTo(17.5, 19.5);
    QPainterPath path = stroked(frame);
    path.addPath(stroked([] {
        QPainterPath sill(QPointF(4, 19.5));
        sill.lineTo(20, 19.5);
        return sill;
    }()));
    path.addEllipse(QPointF(14, 12.3), 1.5, 1.5);
    return path;
}

QPainterPath barrier()
{
    QPainterPath path;
    path.addRoundedRect(4, 9, 4.4, 10.5, 1, 1);
    QPainterPath arm(QPointF(8, 12));
    arm.lineTo(20.5, 6.5);
    path.addPath(stroked(arm, 2.8));
    return path.simplified();
}

QPainterPath fan()
{
    QPainterPath path;
    for (int i = 0; i < 3; ++i) {
        QPainterPath blade(QPointF(12, 12));
        blade.cubicTo(6.5, 9, 7.5, 3, 12.6, 3.4);
        blade.cubicTo(15.4, 3.8, 15, 8, 12, 12);
        QTransform turn;
        turn.translate(12, 12);
        turn.rotate(120.0 * i);
        turn.translate(-12, -12);
        path.addPath(turn.map(blade));
    }
    return path.simplified();
}

QPainterPath flame()
{
    QPainterPath path(QPointF(12.4, 3));
    path.cubicTo(13.4, 7, 18, 9, 18, 14.4);
    path.cubicTo(18, 18.2, 15.3, 20.6, 12, 20.6);
    path.cubicTo(8.7, 20.6, 6, 18.2, 6, 14.6);
    path.cubicTo(6, 11.8, 7.6, 10.4, 8.6, 8.6);
    path.cubicTo(9.4, 10.2, 9.8, 10.8, 10.6, 11.4);
    path.cubicTo(11.6, 9, 12.2, 6.4, 12.4, 3);
    return path;
}

QPainterPath lift()
{
    QPainterPath path = polygon({{12, 3.8}, {17.2, 10.4}, {6.8, 10.4}});
    path.addPath(polygon({{12, 20.2}, {17.2, 13.6}, {6.8, 13.6}}));
    return path;
}

QPainterPath bolt()
{
    return polygon({{13.8, 3}, {6.4, 13.6}, {11.2, 13.6}, {9.8, 21}, {17.6, 10.2}, {12.6, 10.2}});
}

QPainterPath people()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 7.6), 3.4, 3.4);
    QPainterPath body(QPointF(5.4, 19.6));
    body.cubicTo(5.4, 10.6, 18.6, 10.6, 18.6, 19.6);
    body.closeSubpath();
    path.addPath(body);
    return path;
}

QPainterPath leaf()
{
    QPainterPath blade(QPointF(19.4, 4.6));
    blade.cubicTo(19.8, 13, 16.2, 18, 10.6, 17.6);
    blade.cubicTo(4.8, 17, 4.4, 6.4, 19.4, 4.6);
    QPainterPath vein(QPointF(5, 20));
    vein.cubicTo(6.6, 15.6, 9.6, 12.2, 13.6, 9.8);
    return blade.subtracted(stroked(vein, 1.5)).united(stroked([] {
        QPainterPath stalk(QPointF(5, 20));
        stalk.lineTo(7.4, 16);
        return stalk;
    }()));
}

QPainterPath waves()
{
    QPainterPath path;
    path.addEllipse(QPointF(12, 12), 2.6, 2.6);
    QPainterPath ring;
    ring.addEllipse(QPointF(12, 12), 7, 7);
    path.addPath(stroked(ring));
    return path;
}

QPainterPath signOf(int icon)
{
    switch (icon) {
    case int(SensorFamily::Video):
        return camera();
    case int(SensorFamily::VideoAi):
        return eye();
    case int(SensorFamily::Access):
        return door();
    case int(SensorFamily::VehicleGate):
        return barrier();
    case int(SensorFamily::BuildingAutomation):
        return fan();
    case int(SensorFamily::Fire):
        return flame();
    case int(SensorFamily::Lift):
        return lift();
    case int(SensorFamily::EnergyWater):
        return bolt();
    case int(SensorFamily::PeopleFlow):
        return people();
    case int(SensorFamily::Environment):
        return leaf();
    default:
        return waves();
    }
}

} // namespace

QImage sensorIcons()
{
    const int rows = (FamilyCount + SensorIconColumns) / SensorIconColumns;
    QImage image(SensorIconColumns * SensorIconCell, rows * SensorIconCell,
                 QImage::Format_Grayscale8);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int icon = 0; icon <= FamilyCount; ++icon) {
        painter.save();
        painter.translate(icon % SensorIconColumns * SensorIconCell,
                          icon / SensorIconColumns * SensorIconCell);
        painter.scale(SensorIconCell / 24.0, SensorIconCell / 24.0);
        painter.fillPath(signOf(icon), Qt::white);
        painter.restore();
    }
    return image;
}

int sensorIconOf(const std::optional<SensorFamily>& family)
{
    return family ? int(*family) : FamilyCount;
}

QColor sensorColourOf(const std::optional<SensorFamily>& family)
{
    constexpr std::array<QRgb, FamilyCount + 1> Colours{
        0xff3F6FB0, // video
        0xff6B5FB5, // video with AI
        0xff2C8C86, // access
        0xff5E7388, // vehicle gate
        0xff3E8E5E, // building automation
        0xffCE5F3C, // fire
        0xff8A6E4E, // lift
        0xffB98A1E, // energy and water
        0xffAE5590, // people flow
        0xff6A9A3D, // environment
        0xff6B7684, // none
    };
    return QColor(Colours[size_t(sensorIconOf(family))]);
}

} // namespace parkwright
