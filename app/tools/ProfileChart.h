#pragma once

#include "gis/geo/LineMeasure.h"

#include <QWidget>

namespace parkwright {

/// The ground along a line, small: how high over how far, with lowest and highest place; hovering
/// tells of a place. GUI thread.
class ProfileChart final : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileChart(QWidget* parent = nullptr);

    void setProfile(std::vector<ProfilePoint> profile);
    QSize sizeHint() const override { return {280, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF plot() const;
    QPointF pixelOf(const ProfilePoint& point) const;

    std::vector<ProfilePoint> mProfile;
    double mLowest = 0;
    double mHighest = 0;
    int mHovered = -1;
};

} // namespace parkwright
