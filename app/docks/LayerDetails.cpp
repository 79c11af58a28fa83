#include "app/docks/LayerDetails.h"

#include "app/docks/PanelDelegate.h"
#include "app/docks/PanelModel.h"
#include "app/docks/PanelView.h"
#include "gis/model/Domains.h"
#include "gis/sources/SourceReader.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkwright {

namespace {

constexpr int DetailWidth = 360;
constexpr int MostHeight = 420;
constexpr double DetailTitleShare = 0.32;

void add(PanelNode& root, const QString& title, const QString& text)
{
    if (text.isEmpty())
        return;
    PanelNode& node = root.add(PanelKind::Field, QString::number(root.children.size()), title);
    node.value.number = text;
    node.tip = text;
}

void addNote(PanelNode& root, const QString& text, PanelMark mark)
{
    PanelNode& node = root.add(PanelKind::Note, QString::number(root.children.size()), text);
    node.mark = mark;
}

QString crsText(const Crs& crs)
{
    return crs.isValid() ? crs.displayName() : LayerDetails::tr("not known");
}

} // namespace

LayerDetails::LayerDetails(AppContext& context, const Layer& layer, const QString& file,
                           const Findings& findings, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , mContext(context)
    , mLayer(layer)
    , mFile(file)
    , mFindings(findings)
    , mModel(new PanelModel(this))
    , mView(new PanelView(this))
{
    setProperty("role", QStringLiteral("card"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Details of %1").arg(layer.name));
    auto* title = new QLabel(layer.name, this);
    title->setProperty("role", QStringLiteral("title"));
    title->setWordWrap(true);
    mView->setPanelModel(mModel);
    mView->setItemDelegate(new PanelDelegate(mView));
    mView->setTitleShare(DetailTitleShare);
    mView->setRootIsDecorated(false);
    mView->setAccessibleName(accessibleName());
    auto* edit = new QPushButton(tr("Edit…"), this);
    edit->setToolTip(tr("Show in the inspector"));
    auto* copy = new QPushButton(tr("Copy path"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 4, 12, 12);
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(edit);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(4);
    title->setContentsMargins(12, 10, 12, 0);
    layout->addWidget(title);
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(10, 0, 4, 0);
    inset->addWidget(mView);
    layout->addLayout(inset, 1);
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(mFile); });
    connect(edit, &QPushButton::clicked, this, [this] {
        Q_EMIT editWanted();
        close();
    });
    setFixedWidth(DetailWidth);
    inspect();
    showLines();
}

LayerDetails::~LayerDetails()
{
    mContext.jobs().cancel(mJob);
}

void LayerDetails::inspect()
{
    const QFileInfo info(mFile);
    if (!info.exists()) {
        mFault = tr("The file is not there: %1").arg(mFile);
        return;
    }
    mJob = mContext.jobs().start(
        tr("Looking into %1").arg(info.fileName()),
        [file = mFile](JobContext& job) {
            Findings findings;
            return inspectSource(file, {}, job, findings);
        },
        this,
        [this](Result<SourceInfo> result) {
            mJob = 0;
            if (result)
                mInfo = std::move(*result);
            else
                mFault = result.error().message;
            showLines();
        });
}

void LayerDetails::showLines()
{
    auto root = std::make_unique<PanelNode>();
    for (const Finding& finding : mFindings)
        addNote(*root, findingText(finding),
                finding.severity == Severity::Error ? PanelMark::Broken : PanelMark::Warning);
    if (!mFault.isEmpty() && mFindings.empty())
        addNote(*root, mFault, PanelMark::Broken);
    const QLocale locale;
    if (mLayer.kind)
        add(*root, tr("Kind"), domainOf<LayerKind>().title(codeOf(*mLayer.kind)));
    add(*root, tr("File"), mLayer.path);
    const QFileInfo file(mFile);
    if (file.isFile()) {
        add(*root, tr("Size"), locale.formattedDataSize(file.size()));
        add(*root, tr("Changed"), locale.toString(file.lastModified(), QLocale::ShortFormat));
    }
    add(*root, tr("Layer"), mLayer.sourceLayer);
    const SourceInfo::Layer* inside = !mInfo                      ? nullptr
                                      : mInfo->layers.size() == 1 ? &mInfo->layers.front()
                                                                  : mInfo->find(mLayer.sourceLayer);
    if (inside) {
        add(*root, tr("Features"),
            inside->featureCount < 0 ? QString() : locale.toString(inside->featureCount));
        add(*root, tr("CRS of the file"), crsText(inside->crs));
        add(*root, tr("Encoding"), inside->encoding);
    } else if (mInfo && mInfo->raster) {
        const SourceRaster& raster = *mInfo->raster;
        add(*root, tr("Pixels"),
            QStringLiteral("%1 × %2").arg(locale.toString(raster.width),
                                          locale.toString(raster.height)));
        add(*root, tr("Bands"),
            QStringLiteral("%1 · %2").arg(locale.toString(raster.bands), raster.dataType));
        add(*root, tr("CRS of the file"), crsText(raster.crs));
    } else if (mJob != 0) {
        add(*root, tr("CRS of the file"), tr("reading…"));
    }
    add(*root, tr("CRS given"), mLayer.crsOverride);
    add(*root, tr("Encoding given"), mLayer.encoding);
    add(*root, tr("Filter"), mLayer.where);
    if (mLayer.correction && *mLayer.correction != CoordinateCorrection::None)
        add(*root, tr("Correction"),
            domainOf<CoordinateCorrection>().title(codeOf(*mLayer.correction)));
    if (mInfo)
        add(*root, tr("Format"), mInfo->driver);
    add(*root, tr("Attribution"), mLayer.attribution);
    mModel->setRoot(std::move(root));

    int height = 2 * mView->frameWidth() + 8;
    for (int row = 0; row < mModel->rowCount(); ++row)
        height += mView->sizeHintForIndex(mModel->index(row, 0)).height();
    mView->setFixedHeight(std::min(height, MostHeight));
    adjustSize();
}

} // namespace parkwright
