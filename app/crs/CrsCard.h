#pragma once

#include "gis/geo/CrsFacts.h"

#include <QFrame>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace parkwright {

/// Explains one CRS: datum, projection, central meridian, area of use, a place told in it as a
/// check, and its WKT on demand.
class CrsCard final : public QFrame
{
    Q_OBJECT

public:
    explicit CrsCard(QWidget* parent = nullptr);

    void setFacts(const CrsFacts& facts, const std::optional<GeoPoint>& here);
    /// @param trial of the place that place() says; an Error says why there is none
    void setTrial(const Result<CrsTrial>& trial);
    /// Why there is no CRS to explain.
    void setFault(const QString& text);

    /// The place of the check, CGCS2000 degrees; none while what stands there is no place.
    std::optional<GeoPoint> place() const;
    void setPlace(const GeoPoint& place);

Q_SIGNALS:
    void placeChanged();

private:
    void addRow(const QString& title, const QString& text);

    QLabel* mTitle;
    QLabel* mCode;
    QLabel* mNote;
    QFormLayout* mForm;
    QLineEdit* mPlace;
    QLabel* mResult;
    QPushButton* mShowWkt;
    QPlainTextEdit* mWkt;
    bool mPlaceTyped = false;
};

} // namespace parkwright
