#pragma once

#include "app/window/AppContext.h"
#include "gis/exchange/Exporter.h"

#include <QObject>

class QWidget;

namespace parkwright {

/// Writes tables of the plan for others: asks what and where, writes in a job, tells how it went.
/// GUI thread; owned by the window.
class ExportFlow final : public QObject
{
    Q_OBJECT

public:
    ExportFlow(AppContext& context, QWidget& window);

    void ask();
    void write(const ExportRequest& request);

private:
    void askForFile(const ExportRequest& request);
    void written(const Result<ExportResult>& result, const Findings& findings);

    AppContext& mContext;
    QWidget& mWindow;
};

} // namespace parkwright
