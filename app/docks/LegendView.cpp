#include "app/docks/LegendView.h"

#include "app/docks/PanelDelegate.h"
#include "app/docks/PanelModel.h"
#include "app/docks/PanelView.h"
#include "app/window/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace parkwright {

namespace {
constexpr double TitleShare = 0.8;
constexpr int Margins = 18; ///< above and below the title, and below the list
} // namespace

/// Lines of a legend; what a switched box means is for others.
class LegendModel final : public PanelModel
{
    Q_OBJECT

public:
    using PanelModel::PanelModel;

    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        return PanelModel::flags(index) | Qt::ItemIsUserCheckable;
    }
    bool setData(const QModelIndex& index, const QVariant& value, int role) override
    {
        if (role != Qt::CheckStateRole)
            return false;
        Q_EMIT switched(index.row(), value.toInt() == Qt::Checked);
        return true;
    }

Q_SIGNALS:
    void switched(int place, bool on);
};

LegendView::LegendView(QWidget* parent)
    : QWidget(parent)
    , mModel(new LegendModel(this))
    , mView(new PanelView(this))
    , mTitle(new QLabel(this))
    , mUnit(new QLabel(this))
{
    QFont bold = mTitle->font();
    bold.setWeight(QFont::DemiBold);
    mTitle->setFont(bold);
    mUnit->setProperty("role", QStringLiteral("caption"));
    mView->setPanelModel(mModel);
    mView->setItemDelegate(new PanelDelegate(mView));
    mView->setTitleShare(TitleShare);
    mView->setRootIsDecorated(false);
    mView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 6, 12, 4);
    header->addWidget(mTitle);
    header->addStretch();
    header->addWidget(mUnit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    auto* inset = new QHBoxLayout; // so that chips stand below the title
    inset->setContentsMargins(10, 0, 4, 0);
    inset->addWidget(mView);
    layout->addLayout(inset, 1);
    connect(mModel, &LegendModel::switched, this, [this](int place, bool on) {
        mWasSwitched = true;
        Q_EMIT entrySwitched(place, on);
    });
    connect(mView, &QAbstractItemView::pressed, this, [this] { mWasSwitched = false; });
    connect(mView, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (!mWasSwitched)
            Q_EMIT entryActivated(index.row());
        mWasSwitched = false;
    });
    connect(mView, &PanelView::entered, this, [this](const QModelIndex& index) {
        mView->setCursor(index.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    });
    connect(mView, &PanelView::enterPressed, this,
            [this](const QModelIndex& index) { Q_EMIT entryActivated(index.row()); });
    retranslate();
}

PanelModel& LegendView::model()
{
    return *mModel;
}

void LegendView::setHidden(const QSet<int>& places)
{
    if (places == mHidden)
        return;
    mHidden = places;
    retranslate();
}

void LegendView::setLegend(const Legend& legend)
{
    mLegend = legend;
    retranslate();
}

int LegendView::wantedHeight() const
{
    return mTitle->sizeHint().height() + Margins + mModel->rowCount() * Theme::RowHeight;
}

void LegendView::retranslate()
{
    mTitle->setText(mLegend.title);
    mUnit->setText(mLegend.unit);
    mView->setAccessibleName(tr("Legend"));
    auto root = std::make_unique<PanelNode>();
    for (const LegendEntry& entry : mLegend.entries) {
        if (entry.noValue && entry.count == 0)
            continue; // the last one, so that rows are still places in the legend
        const QString key = QString::number(root->children.size());
        PanelNode& node = root->add(PanelKind::Figure, key, entry.label);
        node.chip = entry.colour;
        const bool isHidden = mHidden.contains(int(root->children.size()) - 1);
        node.muted = true;
        node.faint = entry.noValue || isHidden;
        node.check = isHidden ? Qt::Unchecked : Qt::Checked;
        node.value.number = QLocale().toString(entry.count);
        node.tip = tr("%1\nClick to select these; the box shows and hides them.").arg(entry.label);
    }
    mModel->setRoot(std::move(root));
}

void LegendView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace parkwright

#include "LegendView.moc"
