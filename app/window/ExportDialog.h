#pragma once

#include "gis/exchange/Exporter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

namespace parkwright {

/// Which tables go out, in which format, and whether confidential columns go along.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const PlanState& state, QWidget* parent);

    /// Without a path.
    ExportRequest request() const;
    static QString suffixOf(FileFormat format);
    static QString filterOf(FileFormat format); ///< for file dialogs

private:
    void follow();

    QComboBox* mFormat;
    QListWidget* mTables;
    QCheckBox* mConfidential;
    QCheckBox* mPlanNames;
    QPushButton* mContinue;
};

} // namespace parkwright
