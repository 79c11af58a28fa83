#pragma once

#include <QWidget>

class QListView;
class QTableView;

namespace parkwright {

class ColumnsModel;
class ImportDraft;
class TargetsModel;

/// What each column becomes: chosen in its line, or dragged between columns and fields either way.
/// GUI thread.
class MappingPage final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingPage(ImportDraft& draft, QWidget* parent = nullptr);

    QTableView& columns() { return *mColumns; }
    QListView& targets() { return *mTargets; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ImportDraft& mDraft;
    ColumnsModel* mColumnsModel;
    TargetsModel* mTargetsModel;
    QTableView* mColumns;
    QListView* mTargets;
};

} // namespace parkwright
