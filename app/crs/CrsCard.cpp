#include "app/crs/CrsCard.h"

#include "app/window/Theme.h"
#include "gis/geo/CustomCrs.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <cmath>

namespace parkwright {

namespace {

constexpr double ParkFromArea = 0.5; ///< a place to check with: the middle of the area of use

QString degreesText(double degrees)
{
    return QLocale().toString(degrees, 'g', 10) + u'°';
}

QString lengthText(const CrsFacts& facts, double value)
{
    QString text = QLocale().toString(value, 'f', value == std::round(value) ? 0 : 3);
    if (facts.unit == u"metre")
        text += QStringLiteral(" m");
    return text;
}

QString unitTitle(const QString& unit)
{
    if (unit == u"metre")
        return CrsCard::tr("metre");
    if (unit == u"degree")
        return CrsCard::tr("degree");
    return unit;
}

QString scaleText(const CrsFacts& facts)
{
    const double off = (*facts.scale - 1) * 1e6;
    const QString text = QLocale().toString(*facts.scale, 'g', 12);
    return std::abs(off) < 0.005
               ? text
               : QStringLiteral("%1 (%2%3 mm/km)")
                     .arg(text, off > 0 ? QStringLiteral("+") : QString(),
                          QLocale().toString(off, 'f', std::abs(off) < 100 ? 1 : 0));
}

} // namespace

CrsCard::CrsCard(QWidget* parent)
    : QFrame(parent)
    , mTitle(new QLabel(this))
    , mCode(new QLabel(this))
    , mNote(new QLabel(this))
    , mForm(new QFormLayout)
    , mPlace(new QLineEdit(this))
    , mResult(new QLabel(this))
    , mShowWkt(new QPushButton(tr("Show WKT"), this))
    , mWkt(new QPlainTextEdit(this))
{
    setProperty("role", QStringLiteral("card"));
    mTitle->setProperty("role", QStringLiteral("title"));
    mCode->setProperty("role", QStringLiteral("muted"));
    for (QLabel* label : {mTitle, mCode, mNote, mResult}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    mForm->setVerticalSpacing(6);
    mForm->setHorizontalSpacing(12);
    mForm->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* check = new QLabel(tr("Check with a place (longitude, latitude)"), this);
    check->setProperty("role", QStringLiteral("caption"));
    check->setBuddy(mPlace);
    mPlace->setObjectName(QStringLiteral("crsPlace"));
    mPlace->setAccessibleName(check->text());
    mResult->setObjectName(QStringLiteral("crsResult"));
    mShowWkt->setProperty("role", QStringLiteral("link"));
    mShowWkt->setCheckable(true);
    mWkt->setReadOnly(true);
    mWkt->setVisible(false);
    mWkt->setLineWrapMode(QPlainTextEdit::NoWrap);
    mWkt->setAccessibleName(QStringLiteral("WKT"));
    mWkt->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 12);
    column->setSpacing(8);
    column->addWidget(mTitle);
    column->addWidget(mCode);
    column->addLayout(mForm);
    column->addWidget(mNote);
    column->addSpacing(4);
    column->addWidget(check);
    column->addWidget(mPlace);
    column->addWidget(mResult);
    column->addWidget(mShowWkt, 0, Qt::AlignLeft);
    column->addWidget(mWkt, 1);
    column->addStretch();
    connect(mShowWkt, &QPushButton::toggled, this, [this](bool shown) {
        mWkt->setVisible(shown);
        mShowWkt->setText(shown ? tr("Hide WKT") : tr("Show WKT"));
    });
    connect(mPlace, &QLineEdit::textEdited, this, [this] {
        mPlaceTyped = true;
        Q_EMIT placeChanged();
    });
}

void CrsCard::addRow(const QString& title, const QString& text)
{
    if (text.isEmpty())
        return;
    auto* caption = new QLabel(title, this);
    caption->setProperty("role", QStringLiteral("muted"));
    auto* value = new QLabel(text, this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    mForm->addRow(caption, value);
}

void CrsCard::setFacts(const CrsFacts& facts, const std::optional<GeoPoint>& here)
{
    while (mForm->rowCount() > 0)
        mForm->removeRow(0);
    mTitle->setText(facts.crs.name());
    mCode->setText(facts.crs.authority().isEmpty() ? tr("custom") : facts.crs.authority());
    addRow(tr("Datum"), facts.datum);
    addRow(tr("Ellipsoid"), facts.ellipsoid);
    addRow(tr("Projection"), facts.method);
    if (facts.centralMeridian)
        addRow(tr("Central meridian"), degreesText(*facts.centralMeridian));
    if (facts.scale)
        addRow(tr("Scale there"), scaleText(facts));
    if (facts.falseEasting)
        addRow(tr("False easting"), lengthText(facts, *facts.falseEasting));
    if (facts.falseNorthing && *facts.falseNorthing != 0)
        addRow(tr("False northing"), lengthText(facts, *facts.falseNorthing));
    addRow(tr("Unit"), unitTitle(facts.unit));
    QString area = facts.area;
    if (area.size() > 140)
        area = area.left(139) + u'…';
    addRow(tr("Area of use"), area);
    QStringList notes;
    if (facts.hasOldDatum)
        notes << tr("An older datum: between it and CGCS2000 a transform without local control "
                    "points is off by up to some hundred metres.");
    if (here && facts.bounds && facts.bounds->minX <= facts.bounds->maxX &&
        !facts.bounds->contains({here->longitude, here->latitude, 0}))
        notes << tr("Your park lies outside its area of use.");
    mNote->setText(notes.join(u'\n'));
    mNote->setVisible(!notes.isEmpty());
    mNote->setStyleSheet(QStringLiteral("color: %1").arg(Theme::tokens().warn.name()));
    mWkt->setPlainText(facts.wkt);
    mShowWkt->setEnabled(true);
    if (here && !mPlaceTyped) {
        setPlace(*here);
    } else if (!mPlaceTyped && facts.bounds) {
        const MapExtent& box = *facts.bounds;
        setPlace({box.minX + (box.maxX - box.minX) * ParkFromArea,
                  box.minY + (box.maxY - box.minY) * ParkFromArea, 0});
    }
}

void CrsCard::setTrial(const Result<CrsTrial>& trial)
{
    if (!trial) {
        mResult->setText(trial.error().message);
        return;
    }
    const QLocale locale;
    const bool metres = std::abs(trial->place.x) > 400 || std::abs(trial->place.y) > 100;
    QStringList lines;
    if (metres) {
        lines << tr("East %1   North %2")
                     .arg(locale.toString(trial->place.x, 'f', 3),
                          locale.toString(trial->place.y, 'f', 3));
    } else {
        lines << QStringLiteral("%1°, %2°")
                     .arg(locale.toString(trial->place.x, 'f', 8),
                          locale.toString(trial->place.y, 'f', 8));
    }
    if (trial->scale) {
        const double off = (*trial->scale - 1) * 1e6;
        lines << tr("Lengths there: %1%2 mm per km")
                     .arg(off >= 0.05 ? QStringLiteral("+") : QString(),
                          locale.toString(off, 'f', std::abs(off) < 1000 ? 1 : 0));
    }
    mResult->setText(lines.join(u'\n'));
}

void CrsCard::setFault(const QString& text)
{
    while (mForm->rowCount() > 0)
        mForm->removeRow(0);
    mTitle->setText(tr("No CRS"));
    mCode->setText(text);
    mNote->hide();
    mResult->clear();
    mWkt->clear();
    mShowWkt->setChecked(false);
    mShowWkt->setEnabled(false);
}

std::optional<GeoPoint> CrsCard::place() const
{
    static const QRegularExpression between(QStringLiteral("\\s*[,，;]\\s*"));
    const QStringList parts = mPlace->text().trimmed().split(between, Qt::SkipEmptyParts);
    if (parts.size() != 2)
        return std::nullopt;
    const auto longitude = parseDegrees(parts[0]);
    const auto latitude = parseDegrees(parts[1]);
    if (!longitude || !latitude || std::abs(*longitude) > 180 || std::abs(*latitude) > 90)
        return std::nullopt;
    return GeoPoint{*longitude, *latitude, 0};
}

void CrsCard::setPlace(const GeoPoint& place)
{
    mPlace->setText(
        QStringLiteral("%1, %2").arg(place.longitude, 0, 'f', 6).arg(place.latitude, 0, 'f', 6));
}

} // namespace parkwright
