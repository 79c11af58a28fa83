#pragma once

#include "gis/core/Job.h"
#include "gis/geo/ControlPoints.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace parkwright {

/// Makes a CRS of points known in two systems: four parameters for a plane, seven for a datum.
/// Points are typed, pasted from a spreadsheet or read from a file; each shows what is left over,
/// and can be left out. GUI thread; fits in a job of its own.
class ControlPointsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ControlPointsPage(QWidget* parent = nullptr);
    ~ControlPointsPage() override;

    enum class Method { Four, Seven };

    /// The system that the points lead to, e.g. the project's.
    void setTarget(const Crs& target);
    void setMethod(Method method);
    /// Points as text, a line each. @returns how many were understood
    int addText(const QString& text);
    const std::vector<ControlPoint>& points() const { return mPoints; }
    void setUsed(size_t point, bool used);

    /// What the points come to, or why they come to nothing (yet).
    const Result<Crs>& crs() const { return mCrs; }
    const std::optional<FitQuality>& quality() const { return mQuality; }
    bool isBusy() const { return mJob != 0; }
    QTableWidget& table() { return *mTable; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Fitted
    {
        Crs crs;
        FitQuality quality;
        QString figures; ///< the parameters in words
    };
    static Result<Fitted> fit(Method method, const std::vector<ControlPoint>& points,
                              const Crs& from, const Crs& to, const QString& name);
    void build();
    void buildTable();
    QLayout* buildTools();
    void fillTable();
    void takeCell(int row, int column);
    void refit();
    void fitted(const Result<Fitted>& result);
    void showResiduals();
    void askCrs(Crs& which, QPushButton& button);
    void loadFile();
    void removeLines();
    void fail(const QString& why);

    Method method() const;
    ControlPointText::Order order() const;

    std::vector<ControlPoint> mPoints;
    Crs mFrom, mTo;
    Result<Crs> mCrs;
    std::optional<FitQuality> mQuality;
    QComboBox* mMethod;
    QComboBox* mOrder;
    QPushButton* mFromButton;
    QLabel* mFromTitle;
    QPushButton* mToButton;
    QTableWidget* mTable;
    QLineEdit* mName;
    QLabel* mFigures;
    bool mIsFilling = false;
    quint64 mJob = 0;
    quint64 mTurn = 0;
    JobPool mJobs{1}; ///< last, so that its thread ends first
};

} // namespace parkwright
