#pragma once

#include <QAbstractButton>
#include <QPointF>

namespace parkwright {

/// Shows where north is; a click turns the view there, a drag turns and tilts it.
class Compass final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Compass(QWidget* parent = nullptr);

    void setHeading(double degrees); ///< the direction one looks in, clockwise from north
    QSize sizeHint() const override { return {52, 52}; }

Q_SIGNALS:
    /// Dragged: degrees to add.
    void turned(double heading, double pitch);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    double mHeading = 0;
    QPointF mPressedAt;
    QPointF mLast;
    bool mIsDragged = false;
};

} // namespace parkwright
