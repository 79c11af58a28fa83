#include "app/imports/ImportDialog.h"

#include "app/docks/FindingsDelegate.h"
#include "app/docks/FindingsModel.h"
#include "app/imports/ImportOptions.h"
#include "app/imports/MappingPage.h"
#include "app/imports/PreviewMap.h"
#include "app/imports/PreviewRows.h"
#include "app/window/AppContext.h"
#include "gis/model/FieldText.h"
#include "gis/model/ProjectSettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

namespace parkwright {

namespace {

constexpr QSize ImportDialogSize{1040, 700};
constexpr int SideWidth = 290;
constexpr int FindingsHeight = 132;

QLabel* captionLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("caption"));
    label->setWordWrap(true);
    return label;
}

} // namespace

QString importCounts(const ImportResult& result)
{
    const QLocale locale;
    if (isReferred(result.kind))
        return ImportDialog::tr("shown as it is");
    QStringList counts{ImportDialog::tr("%1 new").arg(locale.toString(result.inserted))};
    if (result.updated > 0)
        counts << ImportDialog::tr("%1 updated").arg(locale.toString(result.updated));
    if (result.unchanged > 0)
        counts << ImportDialog::tr("%1 unchanged").arg(locale.toString(result.unchanged));
    if (result.skipped > 0)
        counts << ImportDialog::tr("%1 left out").arg(locale.toString(result.skipped));
    if (result.derivedFloors > 0)
        counts << ImportDialog::tr("%1 floors derived").arg(locale.toString(result.derivedFloors));
    return counts.join(QStringLiteral(", "));
}

ImportDialog::ImportDialog(AppContext& context, const ImportRequest& request, int waiting,
                           QWidget* parent)
    : QDialog(parent)
    , mContext(context)
    , mDraft(new ImportDraft(context.jobs(), context.document().state(), request,
                             RecipeShelf::ofUser(), this))
    , mOptions(new ImportOptions(*mDraft, this))
    , mPages(new QTabWidget(this))
    , mMap(new PreviewMap(this))
    , mRowsModel(new PreviewRows(this))
    , mRows(new QTableView(this))
    , mMapping(new MappingPage(*mDraft, this))
    , mChanges(new QTreeView(this))
    , mFindingsModel(new FindingsModel(this))
    , mFindings(new QTreeView(this))
    , mSummary(new QLabel(this))
    , mShelf(captionLabel(this))
    , mForget(new QPushButton(tr("Forget that"), this))
    , mRemoveGone(new QCheckBox(this))
    , mProgress(new QProgressBar(this))
    , mButtons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import %1").arg(QFileInfo(request.path).fileName()));
    resize(ImportDialogSize.boundedTo(parent ? parent->window()->size() : ImportDialogSize));
    buildPages();
    buildButtons(waiting);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(buildSide());
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(mPages, 1);
    right->addWidget(buildBelow());
    row->addLayout(right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(mButtons);

    connect(mForget, &QPushButton::clicked, mDraft, &ImportDraft::forget);
    connect(mRemoveGone, &QCheckBox::clicked, mDraft, &ImportDraft::setRemoveGone);
    connect(mDraft, &ImportDraft::lookChanged, this, &ImportDialog::follow);
    connect(mDraft, &ImportDraft::requestChanged, this, &ImportDialog::follow);
    connect(mDraft, &ImportDraft::previewChanged, this, &ImportDialog::followPreview);
    connect(mDraft, &ImportDraft::progressed, this,
            [this] { mProgress->setValue(int(mDraft->progress() * 100)); });
    follow();
    followPreview();
    mOptions->kindChooser().setFocus();
}

ImportDialog::~ImportDialog() = default;

bool ImportDialog::asksForOthers() const
{
    return !mAskOthers || mAskOthers->isChecked();
}

QWidget* ImportDialog::buildSide()
{
    auto* side = new QWidget(this);
    mForget->setProperty("role", QStringLiteral("link"));
    mForget->setAutoDefault(false);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(4);
    column->addWidget(mShelf);
    column->addWidget(mForget, 0, Qt::AlignLeft);
    column->addWidget(mOptions);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(SideWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void ImportDialog::buildPages()
{
    mRows->setModel(mRowsModel);
    mRows->setAccessibleName(tr("First rows of the file"));
    mRows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    mRows->setShowGrid(false);
    mChanges->setRootIsDecorated(false);
    mChanges->setUniformRowHeights(true);
    mChanges->setAccessibleName(tr("What changes in rows that are there"));
    mChanges->setModel(new QStandardItemModel(mChanges));
    mChanges->setEditTriggers(QAbstractItemView::NoEditTriggers);
    mPages->addTab(mMap, tr("Map"));
    mPages->addTab(mRows, tr("Rows"));
    mPages->addTab(mMapping, tr("Columns"));
    mPages->addTab(mChanges, tr("Changes"));
}

QWidget* ImportDialog::buildBelow()
{
    auto* below = new QWidget(this);
    mSummary->setWordWrap(true);
    mSummary->setObjectName(QStringLiteral("importSummary"));
    mProgress->setTextVisible(false);
    mProgress->setRange(0, 100);
    mProgress->setFixedHeight(4);
    mFindings->setModel(mFindingsModel);
    mFindings->setItemDelegate(new FindingsDelegate(mFindings));
    mFindings->setHeaderHidden(true);
    mFindings->setFixedHeight(FindingsHeight);
    mFindings->setAccessibleName(tr("Findings"));
    mFindings->setIndentation(12);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(mProgress);
    column->addWidget(mSummary);
    column->addWidget(mRemoveGone);
    column->addWidget(mFindings);
    return below;
}

void ImportDialog::buildButtons(int waiting)
{
    auto* recipe = mButtons->addButton(tr("Recipe"), QDialogButtonBox::ResetRole);
    recipe->setAutoDefault(false);
    auto* menu = new QMenu(recipe);
    menu->addAction(tr("Load…"), this, &ImportDialog::loadRecipe);
    menu->addAction(tr("Save as…"), this, &ImportDialog::saveRecipe);
    recipe->setMenu(menu);
    if (waiting > 0) {
        mAskOthers =
            new QCheckBox(tr("Ask for each of the other %n files", nullptr, waiting), this);
        mAskOthers->setChecked(true);
        mButtons->layout()->addWidget(mAskOthers);
        auto* skip = mButtons->addButton(tr("Skip this file"), QDialogButtonBox::ActionRole);
        skip->setAutoDefault(false);
        connect(skip, &QPushButton::clicked, this, [this] { done(Skipped); });
    }
    mImport = mButtons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    mImport->setObjectName(QStringLiteral("doImport"));
    mImport->setDefault(true);
    connect(mButtons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(mButtons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportDialog::follow()
{
    const auto& look = mDraft->look();
    mRowsModel->show(look);
    for (int i = 0; i < mRowsModel->columnCount(); ++i)
        mRows->resizeColumnToContents(i);
    const bool hasRows = look && look->readLayer();
    mPages->setTabVisible(mPages->indexOf(mRows), hasRows);
    mPages->setTabVisible(mPages->indexOf(mMapping), hasRows && !isReferred(look->kind));
    const bool shelved = mDraft->isFromShelf();
    mShelf->setVisible(shelved);
    mForget->setVisible(shelved);
    mShelf->setText(tr("Read as you settled it for a file with the same columns."));
}

void ImportDialog::followPreview()
{
    showSummary();
    showMap();
    showChanges();
    const auto& preview = mDraft->preview();
    mFindingsModel->show(preview ? preview->shown : FindingsShown());
    mFindings->expandAll();
    mFindings->setVisible(preview && !preview->findings.empty());
    QSizePolicy kept = mProgress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    mProgress->setSizePolicy(kept);
    mProgress->setVisible(mDraft->isBusy());
    // What is clear need not be tried to the end: a large file is read once then, not twice.
    mImport->setEnabled(mDraft->look() && !mDraft->fault());
}

void ImportDialog::showSummary()
{
    const auto& preview = mDraft->preview();
    mRemoveGone->setVisible(preview && (preview->result.gone > 0 || mDraft->request().removeGone));
    mRemoveGone->setChecked(mDraft->request().removeGone);
    if (mDraft->fault()) {
        mSummary->setText(mDraft->fault()->message);
        return;
    }
    if (!preview) {
        mSummary->setText(tr("Being tried…"));
        return;
    }
    const ImportResult& result = preview->result;
    mSummary->setText(QStringLiteral("<b>%1</b> — %2")
                          .arg(importKindTitle(result.kind).toHtmlEscaped(),
                               importCounts(result).toHtmlEscaped()));
    mRemoveGone->setText(
        tr("Remove rows that this source no longer has (%1)").arg(QLocale().toString(result.gone)));
}

void ImportDialog::showMap()
{
    const auto& preview = mDraft->preview();
    if (!preview) {
        if (mDraft->fault())
            mMap->clear(mDraft->fault()->message);
        return; // the former one stays until there is another
    }
    const bool nowhere = preview->shapes.bounds.isNull();
    mMap->show(preview->shapes, nowhere ? tr("Nothing of it has a place of its own.")
                                : preview->shapes.isThinned ? tr("Many: not all are drawn.")
                                                            : QString());
}

void ImportDialog::showChanges()
{
    const auto& preview = mDraft->preview();
    const bool any = preview && !preview->updates.empty();
    mPages->setTabVisible(mPages->indexOf(mChanges), any);
    auto* model = static_cast<QStandardItemModel*>(mChanges->model());
    model->clear();
    if (!any)
        return;
    model->setHorizontalHeaderLabels({tr("Row"), tr("Field"), tr("Before"), tr("After")});
    const PlanState& before = preview->edit.before;
    const PlanState& after = preview->edit.after;
    const ProjectSettings settings = ProjectSettings::of(after);
    const Format format(QLocale(), settings.areaUnit);
    for (const RowUpdate& update : preview->updates) {
        const FieldDef& field = tableDef(update.row.table).field(update.field);
        const auto text = [&](const PlanState& state, const Value& value) {
            const bool shape = field.type == FieldType::Geometry;
            return shape ? tr("shape")
                         : fieldText(state, field, value, format, settings.timeZone).text();
        };
        model->appendRow({new QStandardItem(before.labelOf(update.row)),
                          new QStandardItem(field.titleText()),
                          new QStandardItem(text(before, update.before)),
                          new QStandardItem(text(after, update.after))});
    }
    for (int i = 0; i < model->columnCount(); ++i)
        mChanges->resizeColumnToContents(i);
}

void ImportDialog::loadRecipe()
{
    auto* chooser = new QFileDialog(this, tr("Load recipe"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Import recipes (*.json)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto recipe = loadImportRecipe(path);
        if (recipe)
            mDraft->setRecipe(*recipe);
        else
            mSummary->setText(recipe.error().message);
    });
    chooser->open();
}

void ImportDialog::saveRecipe()
{
    const auto& preview = mDraft->preview();
    if (!preview) {
        mSummary->setText(tr("There is nothing to save yet: the import is still being tried."));
        return;
    }
    auto* chooser = new QFileDialog(this, tr("Save recipe"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("json"));
    chooser->setNameFilter(tr("Import recipes (*.json)"));
    connect(chooser, &QFileDialog::fileSelected, this,
            [this, recipe = recipeOf(mDraft->request(), preview->result)](const QString& path) {
                const auto saved = saveImportRecipe(path, recipe);
                mSummary->setText(saved ? tr("%1 was written.").arg(QFileInfo(path).fileName())
                                        : saved.error().message);
            });
    chooser->open();
}

} // namespace parkwright
