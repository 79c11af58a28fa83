#pragma once

#include "gis/geo/CustomCrs.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace parkwright {

/// Makes a city's or a site's own CRS: transverse Mercator with what the survey office says.
class CustomCrsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CustomCrsPage(QWidget* parent = nullptr);

    CustomCrs design() const;
    void setDesign(const CustomCrs& design);
    /// What is typed as a CRS, or what is wrong with it.
    Result<Crs> crs() const;

Q_SIGNALS:
    void changed();

private:
    void follow();
    QDoubleSpinBox* lengthBox(const char* name, int decimals);

    QComboBox* mBase;
    QLineEdit* mMeridian;
    QDoubleSpinBox* mFalseEasting;
    QSpinBox* mZone;
    QDoubleSpinBox* mFalseNorthing;
    QDoubleSpinBox* mScale;
    QDoubleSpinBox* mHeight;
    QComboBox* mRaise;
    QLineEdit* mLatitude;
    QLineEdit* mName;
    QLabel* mMethod;
};

} // namespace parkwright
