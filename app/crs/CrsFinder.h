#pragma once

#include "gis/geo/CrsCatalog.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace parkwright {

/// Looks for a CRS in the registers: by code, name, area or place, in English or Chinese words.
/// Without a text it offers those used lately, those that cover the project, and common ones.
class CrsFinder final : public QWidget
{
    Q_OBJECT

public:
    explicit CrsFinder(QWidget* parent = nullptr);

    /// What there is to find; until then it says that it reads.
    /// @param here a place of the project, CGCS2000; none when nothing is known
    void setCatalog(std::shared_ptr<const CrsCatalog> catalog, const std::optional<GeoPoint>& here);
    /// Marks the line with that definition, if it is listed.
    void mark(const QString& definition);
    QLineEdit& search() { return *mSearch; }
    QListWidget& list() { return *mList; }

    /// Definitions chosen lately, newest first, kept in the settings.
    static QStringList recent();
    static void remember(const QString& definition, const QString& title);

Q_SIGNALS:
    void picked(const QString& definition); ///< "EPSG:4547", or WKT
    void accepted();                        ///< by Enter or a double click

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void fillOffers();
    void addHeading(const QString& title);
    void addEntry(const CrsEntry& entry);
    void addLine(const QString& title, const QString& code, const QString& tip,
                 const QString& definition);
    void follow();

    std::shared_ptr<const CrsCatalog> mCatalog;
    std::optional<GeoPoint> mHere;
    QLineEdit* mSearch;
    QListWidget* mList;
    QLabel* mNote;
    QString mMarked;
};

} // namespace parkwright
