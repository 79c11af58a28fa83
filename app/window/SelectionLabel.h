#pragma once

#include "app/window/AppContext.h"
#include "gis/core/Format.h"
#include "gis/land/SelectionSums.h"

#include <QLabel>
#include <QTimer>

namespace parkwright {

/// How much of what is selected: counts at once, areas as soon as a job has summed them up. Cut
/// short where there is no room, whole in the tool tip. GUI thread.
class SelectionLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit SelectionLabel(AppContext& context, QWidget* parent = nullptr);
    ~SelectionLabel() override;

    /// "3 parcels · 12.40 ha (186 mu) · FAR 1.85"
    static QString textOf(const KindSums& sums, const Format& format);
    const QString& wholeText() const { return mWhole; }
    /// True while nothing is being summed up.
    bool isSettled() const { return mJob == 0 && !mDue.isActive(); }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void sumUp();
    void tell(const std::vector<KindSums>& kinds);
    void elide();

    AppContext& mContext;
    QTimer mDue;
    quint64 mJob = 0; ///< that sums up; 0 for none
    std::vector<KindSums> mKinds;
    QString mWhole;
};

} // namespace parkwright
