#include "app/window/StatusStrip.h"

#include "app/view/ViewPane.h"
#include "app/window/JobsIndicator.h"
#include "app/window/SelectionLabel.h"
#include "gis/core/Format.h"
#include "scene/camera/CameraMath.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <cmath>

namespace parkwright {

namespace {

constexpr int PlaceWidth = 270;
constexpr int WideScale = 880000; ///< most parks are smaller

/// 1 : 2,480 as 1 : 2,500 — more digits would pretend.
double roundedScale(double scale)
{
    const double step = std::pow(10.0, std::floor(std::log10(scale)) - 1);
    return std::round(scale / step) * step;
}

} // namespace

StatusStrip::StatusStrip(AppContext& context, ViewPane& view, QWidget* parent)
    : QStatusBar(parent)
    , mContext(context)
    , mView(view)
    , mPlace(new QLabel(this))
    , mScale(new QLabel(this))
    , mSelection(new SelectionLabel(context, this))
    , mCrs(new QToolButton(this))
    , mJobs(new JobsIndicator(context.jobs(), this))
{
    setSizeGripEnabled(false);
    mPlace->setMinimumWidth(PlaceWidth);
    mPlace->setObjectName(QStringLiteral("place"));
    mScale->setObjectName(QStringLiteral("scale"));
    mCrs->setObjectName(QStringLiteral("crs"));
    addWidget(mCrs);
    addWidget(mPlace);
    addPermanentWidget(mJobs);
    addPermanentWidget(mSelection);
    addPermanentWidget(mScale);
    mScale->setContentsMargins(12, 0, 12, 0);
    mScale->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(&view, &ViewPane::placeChanged, this, &StatusStrip::showPlace);
    connect(&context.view(), &ViewController::changed, this, &StatusStrip::showScale);
    connect(&context.document(), &Document::changed, this, [this](const Change& change) {
        if (touches(change, {TableId::Settings}))
            showCrs();
    });
    connect(mCrs, &QToolButton::clicked, this, &StatusStrip::crsClicked);
    showCrs();
    showScale();
}

void StatusStrip::setProjectOpen(bool open)
{
    for (QWidget* each : {static_cast<QWidget*>(mPlace), static_cast<QWidget*>(mScale),
                          static_cast<QWidget*>(mSelection), static_cast<QWidget*>(mCrs)})
        each->setVisible(open);
}

QString StatusStrip::placeText(const MapPoint& place)
{
    const QLocale locale;
    return tr("E %1  N %2  H %3 m")
        .arg(locale.toString(place.x, 'f', 2), locale.toString(place.y, 'f', 2),
             locale.toString(place.z, 'f', 1));
}

void StatusStrip::showPlace(bool known, const MapPoint& place)
{
    mPlace->setText(known ? placeText(place) : QString());
}

void StatusStrip::showScale()
{
    const CameraPose& camera = mContext.view().viewState().camera;
    const double height = mView.height();
    if (height <= 0)
        return;
    const double scale = scaleDenominator(camera, height, logicalDpiY());
    const auto text = [](double denominator) {
        return QStringLiteral("1 : %1").arg(QLocale().toString(qint64(denominator)));
    };
    if (std::isfinite(scale) && scale > 0)
        mScale->setText(text(roundedScale(scale)));
    // What stands beside it shall not move with every zoom.
    mScale->setMinimumWidth(mScale->fontMetrics().horizontalAdvance(text(WideScale)) + 24);
    mScale->setToolTip(tr("Scale where the view looks at"));
}

void StatusStrip::showCrs()
{
    const Crs& crs = mContext.document().settings().crs;
    const QString name = crs.authority().isEmpty() ? crs.name() : crs.authority();
    mCrs->setText(crs.isValid() ? name : tr("No CRS"));
    mCrs->setToolTip(
        crs.isValid() ? tr("Coordinate reference system of the project") + u'\n' + crs.displayName()
                      : tr("The first import decides the coordinate reference system."));
}

void StatusStrip::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showCrs();
        showScale();
    }
}

} // namespace parkwright
