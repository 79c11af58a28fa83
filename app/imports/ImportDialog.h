#pragma once

#include "app/imports/ImportDraft.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableView;
class QTreeView;

namespace parkwright {

class AppContext;
class FindingsModel;
class ImportOptions;
class MappingPage;
class PreviewMap;
class PreviewRows;

/// Settles how one file comes in, with what would come of it beside: map, rows, columns, changes
/// and findings follow every choice. Nothing is changed before it is accepted. GUI thread.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param waiting files behind this one
    ImportDialog(AppContext& context, const ImportRequest& request, int waiting, QWidget* parent);
    ~ImportDialog() override;

    ImportDraft& draft() { return *mDraft; }
    ImportOptions& options() { return *mOptions; }
    MappingPage& mapping() { return *mMapping; }
    QTabWidget& pages() { return *mPages; }
    QPushButton& importButton() { return *mImport; }
    /// The others are to be asked about as well.
    bool asksForOthers() const;

    /// Answer of exec() and finished() for a file that is passed over.
    static constexpr int Skipped = 2;

private:
    void buildPages();
    QWidget* buildSide();
    QWidget* buildBelow();
    void buildButtons(int waiting);
    void follow();
    void followPreview();
    void showSummary();
    void showChanges();
    void showMap();
    void loadRecipe();
    void saveRecipe();

    AppContext& mContext;
    ImportDraft* mDraft;
    ImportOptions* mOptions;
    QTabWidget* mPages;
    PreviewMap* mMap;
    PreviewRows* mRowsModel;
    QTableView* mRows;
    MappingPage* mMapping;
    QTreeView* mChanges;
    FindingsModel* mFindingsModel;
    QTreeView* mFindings;
    QLabel* mSummary;
    QLabel* mShelf;
    QPushButton* mForget;
    QCheckBox* mRemoveGone;
    QProgressBar* mProgress;
    QDialogButtonBox* mButtons;
    QPushButton* mImport = nullptr;
    QCheckBox* mAskOthers = nullptr;
};

/// "12 new, 3 updated": what came, or would come, of an import; translated.
QString importCounts(const ImportResult& result);

} // namespace parkwright
