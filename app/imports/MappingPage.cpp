#include "app/imports/MappingPage.h"

#include "app/imports/ImportDraft.h"
#include "app/imports/MappingModels.h"
#include "app/window/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>

namespace parkwright {

namespace {

constexpr int NameWidth = 120;
constexpr int ExampleWidth = 104;
constexpr int BecomesWidth = 150;
constexpr int TargetsWidth = 196;

/// A list of fields in the line of a column.
class TargetDelegate final : public QStyledItemDelegate
{
public:
    TargetDelegate(const ColumnsModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , mModel(model)
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                          const QModelIndex& /*index*/) const override
    {
        auto* box = new QComboBox(parent);
        box->addItem(ColumnsModel::tr("not read"), QString());
        for (const ImportTarget& target : mModel.targets())
            box->addItem(target.title, target.name);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<TargetDelegate*>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        auto* box = static_cast<QComboBox*>(editor);
        box->setCurrentIndex(
            std::max(0, box->findData(index.data(ColumnsModel::TargetRole).toString())));
        QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
    }

private:
    const ColumnsModel& mModel;
};

} // namespace

MappingPage::MappingPage(ImportDraft& draft, QWidget* parent)
    : QWidget(parent)
    , mDraft(draft)
    , mColumnsModel(new ColumnsModel(draft, this))
    , mTargetsModel(new TargetsModel(draft, this))
    , mColumns(new QTableView(this))
    , mTargets(new QListView(this))
{
    mColumns->setObjectName(QStringLiteral("importColumns"));
    mColumns->setAccessibleName(tr("Columns of the file"));
    mColumns->setModel(mColumnsModel);
    mColumns->setItemDelegateForColumn(ColumnsModel::Becomes,
                                       new TargetDelegate(*mColumnsModel, mColumns));
    mColumns->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    connect(mColumns, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == ColumnsModel::Becomes)
            mColumns->edit(index);
    });
    mColumns->setSelectionBehavior(QAbstractItemView::SelectRows);
    mColumns->setSelectionMode(QAbstractItemView::SingleSelection);
    mColumns->setDragDropMode(QAbstractItemView::DragDrop);
    mColumns->setDragDropOverwriteMode(true);
    mColumns->setShowGrid(false);
    mColumns->verticalHeader()->hide();
    mColumns->verticalHeader()->setDefaultSectionSize(Theme::RowHeight);
    mColumns->horizontalHeader()->setStretchLastSection(true);
    mColumns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    mColumns->setColumnWidth(ColumnsModel::Name, NameWidth);
    mColumns->setColumnWidth(ColumnsModel::Example, ExampleWidth);
    mColumns->setColumnWidth(ColumnsModel::Becomes, BecomesWidth);
    mColumns->installEventFilter(this);
    mTargets->setObjectName(QStringLiteral("importTargets"));
    mTargets->setAccessibleName(tr("Fields to fill"));
    mTargets->setModel(mTargetsModel);
    mTargets->setDragDropMode(QAbstractItemView::DragDrop);
    mTargets->setDragDropOverwriteMode(true);
    mTargets->setFixedWidth(TargetsWidth);

    auto* hint = new QLabel(tr("Drag a field onto a column, or a column onto a field."), this);
    hint->setProperty("role", QStringLiteral("caption"));
    hint->setWordWrap(true);
    auto* again = new QPushButton(tr("Recognise anew"), this);
    again->setAutoDefault(false);
    again->setToolTip(tr("Forgets what was chosen by hand"));
    connect(again, &QPushButton::clicked, &draft, &ImportDraft::recogniseColumns);
    connect(&draft, &ImportDraft::requestChanged, again,
            [again, &draft] { again->setEnabled(!draft.request().columns.isEmpty()); });
    again->setEnabled(!draft.request().columns.isEmpty());

    auto* below = new QHBoxLayout;
    below->addWidget(hint, 1);
    below->addWidget(again);
    auto* lists = new QHBoxLayout;
    lists->setSpacing(8);
    lists->addWidget(mColumns, 1);
    lists->addWidget(mTargets);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(lists, 1);
    column->addLayout(below);
}

bool MappingPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == mColumns && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QModelIndex line = mColumns->currentIndex();
        if (line.isValid() && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
            mColumnsModel->setData(line, QString(), Qt::EditRole);
            return true;
        }
        if (line.isValid() &&
            (key == Qt::Key_Return || key == Qt::Key_F2 || key == Qt::Key_Space)) {
            mColumns->edit(line.siblingAtColumn(ColumnsModel::Becomes));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parkwright
