#pragma once

#include "gis/core/Job.h"
#include "gis/geo/CrsFacts.h"

#include <QDialog>

#include <functional>
#include <optional>

class QPushButton;
class QTabWidget;

namespace parkwright {

class ControlPointsPage;
class CrsCard;
class CrsFinder;
class CustomCrsPage;

/// What is asked about, and what is known of it.
struct CrsQuestion
{
    Crs initial;                   ///< chosen at first; unknown for none
    QString title;                 ///< of the window; empty is the usual one
    Crs placeCrs;                  ///< in which `place` is told
    std::optional<MapPoint> place; ///< of the project, for offers and the check
    QString without;               ///< a button for no CRS at all, e.g. "As the file says"
};

/// Chooses a coordinate reference system: found in the registers, made from a survey office's
/// figures, or fitted to control points. Reads the registers in a job of its own.
class CrsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Waits for the answer. @returns nothing when it was cancelled
    static std::optional<Crs> choose(QWidget* parent, const Crs& initial);
    /// Goes on at once and calls `then` with the answer, unknown for CrsQuestion::without; not at
    /// all when it is cancelled. @returns the dialog, which deletes itself
    static CrsDialog* ask(QWidget* parent, const CrsQuestion& question,
                          std::function<void(const Crs&)> then);

    CrsDialog(const CrsQuestion& question, QWidget* parent);
    ~CrsDialog() override;

    const Crs& chosen() const { return mChosen; }
    CrsFinder& finder() { return *mFinder; }
    CustomCrsPage& custom() { return *mCustom; }
    ControlPointsPage& control() { return *mControl; }
    QTabWidget& pages() { return *mPages; }
    bool isBusy() const { return !mJobs.isIdle(); }

private:
    struct Explained
    {
        CrsFacts facts;
        std::optional<Result<CrsTrial>> trial;
    };
    void build();
    void readCatalog();
    void followPage();
    /// Explains it and makes it the answer.
    void consider(const QString& definition);
    void explained(const Explained& explained);
    void fail(const QString& why);
    void tryPlace();

    const CrsQuestion mQuestion;
    Crs mChosen;
    std::optional<GeoPoint> mHere;
    QTabWidget* mPages;
    CrsFinder* mFinder;
    CustomCrsPage* mCustom;
    ControlPointsPage* mControl;
    CrsCard* mCard;
    QPushButton* mUse = nullptr;
    QString mConsidered;
    QString mFound; ///< what the finder has marked
    quint64 mJob = 0;
    JobPool mJobs{1}; ///< last, so that its thread ends first
};

} // namespace parkwright
