#pragma once

#include <QWidget>

namespace parkwright {

/// A bar of a round length on the ground, at the point that the view looks at.
class ScaleBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleBar(QWidget* parent = nullptr);

    void setMetresPerPixel(double metres); ///< of a logical pixel; 0 hides the bar
    QSize sizeHint() const override { return {170, 26}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double mMetresPerPixel = 0;
};

} // namespace parkwright
