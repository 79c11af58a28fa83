#include "app/crs/CustomCrsPage.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>
#include <limits>

namespace parkwright {

namespace {

constexpr double FarthestLength = 1e8; ///< m
constexpr double NoDegrees = std::numeric_limits<double>::quiet_NaN();

QString plainDegrees(double degrees)
{
    return QString::number(degrees, 'g', 12);
}

} // namespace

CustomCrsPage::CustomCrsPage(QWidget* parent)
    : QWidget(parent)
    , mBase(new QComboBox(this))
    , mMeridian(new QLineEdit(this))
    , mFalseEasting(lengthBox("crsFalseEasting", 3))
    , mZone(new QSpinBox(this))
    , mFalseNorthing(lengthBox("crsFalseNorthing", 3))
    , mScale(new QDoubleSpinBox(this))
    , mHeight(lengthBox("crsHeight", 2))
    , mRaise(new QComboBox(this))
    , mLatitude(new QLineEdit(this))
    , mName(new QLineEdit(this))
    , mMethod(new QLabel(this))
{
    mBase->addItem(QStringLiteral("CGCS2000"), int(CustomCrs::Base::Cgcs2000));
    mBase->addItem(tr("Xi'an 1980"), int(CustomCrs::Base::Xian1980));
    mBase->addItem(tr("Beijing 1954"), int(CustomCrs::Base::Beijing1954));
    mBase->addItem(QStringLiteral("WGS 84"), int(CustomCrs::Base::Wgs84));
    mBase->setObjectName(QStringLiteral("crsBase"));
    mMeridian->setObjectName(QStringLiteral("crsMeridian"));
    mMeridian->setPlaceholderText(QStringLiteral("114 · 106.6 · 113°17'"));
    mZone->setRange(0, 120);
    mZone->setSpecialValueText(tr("none"));
    mZone->setToolTip(tr("Stands before the easting: 38 makes 38500000 of 500000"));
    mScale->setRange(0.5, 2);
    mScale->setDecimals(10);
    mScale->setSingleStep(0.0001);
    mHeight->setRange(-9000, 9000);
    mRaise->setObjectName(QStringLiteral("crsRaise"));
    mRaise->addItem(tr("Ellipsoid raised: a + H, flattening kept"),
                    int(CustomCrs::Raise::Ellipsoid));
    mRaise->addItem(tr("Mean radius √(M·N) at a latitude"), int(CustomCrs::Raise::MeanRadius));
    mMethod->setWordWrap(true);
    mMethod->setProperty("role", QStringLiteral("muted"));
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 16, 0, 0);
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    form->addRow(tr("Base"), mBase);
    form->addRow(tr("Central meridian"), mMeridian);
    form->addRow(tr("False easting"), mFalseEasting);
    form->addRow(tr("Zone number"), mZone);
    form->addRow(tr("False northing"), mFalseNorthing);
    form->addRow(tr("Scale"), mScale);
    form->addRow(tr("Projection height"), mHeight);
    form->addRow(tr("Height by"), mRaise);
    form->addRow(tr("Latitude"), mLatitude);
    form->addRow(tr("Name"), mName);
    form->addRow(mMethod);
    for (QLineEdit* each : {mMeridian, mLatitude, mName})
        connect(each, &QLineEdit::textEdited, this, &CustomCrsPage::follow);
    for (QDoubleSpinBox* each : {mFalseEasting, mFalseNorthing, mScale, mHeight})
        connect(each, &QDoubleSpinBox::valueChanged, this, &CustomCrsPage::follow);
    connect(mZone, &QSpinBox::valueChanged, this, &CustomCrsPage::follow);
    for (QComboBox* each : {mBase, mRaise})
        connect(each, &QComboBox::activated, this, &CustomCrsPage::follow);
    setFocusProxy(mMeridian);
    setDesign({});
}

QDoubleSpinBox* CustomCrsPage::lengthBox(const char* name, int decimals)
{
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(-FarthestLength, FarthestLength);
    box->setDecimals(decimals);
    box->setSuffix(QStringLiteral(" m"));
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setGroupSeparatorShown(true);
    return box;
}

CustomCrs CustomCrsPage::design() const
{
    CustomCrs made;
    made.base = CustomCrs::Base(mBase->currentData().toInt());
    made.centralMeridian = parseDegrees(mMeridian->text()).value_or(NoDegrees);
    made.falseEasting = mFalseEasting->value();
    made.falseNorthing = mFalseNorthing->value();
    made.zone = mZone->value();
    made.scale = mScale->value();
    made.height = mHeight->value();
    made.raise = CustomCrs::Raise(mRaise->currentData().toInt());
    if (made.raise == CustomCrs::Raise::MeanRadius)
        made.latitude = parseDegrees(mLatitude->text()).value_or(NoDegrees);
    made.name = mName->text();
    return made;
}

void CustomCrsPage::setDesign(const CustomCrs& design)
{
    const QSignalBlocker quiet(this);
    mBase->setCurrentIndex(mBase->findData(int(design.base)));
    mMeridian->setText(plainDegrees(design.centralMeridian));
    mFalseEasting->setValue(design.falseEasting);
    mFalseNorthing->setValue(design.falseNorthing);
    mZone->setValue(design.zone);
    mScale->setValue(design.scale);
    mHeight->setValue(design.height);
    mRaise->setCurrentIndex(mRaise->findData(int(design.raise)));
    mLatitude->setText(plainDegrees(design.latitude));
    mName->setText(design.name);
    follow();
}

Result<Crs> CustomCrsPage::crs() const
{
    return design().make();
}

void CustomCrsPage::follow()
{
    const CustomCrs made = design();
    mRaise->setEnabled(made.height != 0);
    mLatitude->setEnabled(made.height != 0 && made.raise == CustomCrs::Raise::MeanRadius);
    mName->setPlaceholderText(made.nameOrDefault());
    const double scale = made.effectiveScale();
    if (made.height == 0) {
        mMethod->setText(tr("Ask the survey office for these figures; lengths are those on the "
                            "ellipsoid."));
    } else {
        mMethod->setText(
            tr("The plane at %1 m is told as the scale %2 on the central meridian (%3 mm per km); "
               "datum, latitudes and longitudes stay. Offices differ in the radius they take: "
               "compare a known point.")
                .arg(QLocale().toString(made.height, 'g', 8), QLocale().toString(scale, 'f', 10),
                     QLocale().toString((scale - 1) * 1e6, 'f', 1)));
    }
    Q_EMIT changed();
}

} // namespace parkwright
