#pragma once

#include <QAbstractButton>

namespace parkwright {

/// Shows where north is; a click turns the view there.
class Compass final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Compass(QWidget* parent = nullptr);

    void setHeading(double degrees); ///< the direction one looks in, clockwise from north
    QSize sizeHint() const override { return {52, 52}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    double mHeading = 0;
};

} // namespace parkwright
