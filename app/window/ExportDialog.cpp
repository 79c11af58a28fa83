#include "app/window/ExportDialog.h"

#include "app/docks/InspectorFields.h"
#include "app/window/Icons.h"
#include "gis/model/Schema.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace parkwright {

namespace {

struct FormatName
{
    FileFormat format;
    const char* name;
    const char* suffix;
};
constexpr FormatName Formats[] = {
    {FileFormat::GeoPackage, "GeoPackage", "gpkg"},
    {FileFormat::GeoJson, "GeoJSON", "geojson"},
    {FileFormat::FlatGeobuf, "FlatGeobuf", "fgb"},
    {FileFormat::Shapefile, "Shapefile", "shp"},
    {FileFormat::Dxf, "AutoCAD DXF", "dxf"},
    {FileFormat::Xlsx, "Excel", "xlsx"},
    {FileFormat::Csv, "CSV", "csv"},
};

const FormatName& nameOf(FileFormat format)
{
    return *std::ranges::find(Formats, format, &FormatName::format);
}

} // namespace

ExportDialog::ExportDialog(const PlanState& state, QWidget* parent)
    : QDialog(parent)
    , mFormat(new QComboBox(this))
    , mTables(new QListWidget(this))
    , mConfidential(new QCheckBox(tr("Also confidential columns (rents, tenants …)"), this))
    , mPlanNames(new QCheckBox(tr("Column names of plan databases (DKBH, YDYHFLDM …)"), this))
{
    setWindowTitle(tr("Export"));
    resize(420, 480);
    for (const FormatName& each : Formats)
        mFormat->addItem(QString::fromLatin1(each.name), int(each.format));
    for (const TableId id : exportableTables()) {
        const qsizetype rows = qsizetype(state.table(id).size());
        if (rows == 0)
            continue;
        auto* item = new QListWidgetItem(
            themedIcon(tableIcon(id)),
            QStringLiteral("%1 (%2)").arg(tableDef(id).pluralText(), QLocale().toString(rows)),
            mTables);
        item->setData(Qt::UserRole, int(id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Checked);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    mContinue = buttons->addButton(tr("Choose file…"), QDialogButtonBox::AcceptRole);
    mContinue->setDefault(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setVerticalSpacing(12);
    form->addRow(tr("Format"), mFormat);
    form->addRow(tr("Tables"), mTables);
    form->addRow(QString(), mConfidential);
    form->addRow(QString(), mPlanNames);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(mFormat, &QComboBox::currentIndexChanged, this, &ExportDialog::follow);
    connect(mTables, &QListWidget::itemChanged, this, &ExportDialog::follow);
    follow();
}

void ExportDialog::follow()
{
    const auto format = FileFormat(mFormat->currentData().toInt());
    mPlanNames->setVisible(format == FileFormat::Shapefile);
    mContinue->setEnabled(!request().tables.empty());
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.format = FileFormat(mFormat->currentData().toInt());
    request.confidential = mConfidential->isChecked();
    request.planFieldNames = request.format == FileFormat::Shapefile && mPlanNames->isChecked();
    for (int i = 0; i < mTables->count(); ++i) {
        if (mTables->item(i)->checkState() == Qt::Checked)
            request.tables.push_back(TableId(mTables->item(i)->data(Qt::UserRole).toInt()));
    }
    return request;
}

QString ExportDialog::suffixOf(FileFormat format)
{
    return QString::fromLatin1(nameOf(format).suffix);
}

QString ExportDialog::filterOf(FileFormat format)
{
    return QStringLiteral("%1 (*.%2)")
        .arg(QString::fromLatin1(nameOf(format).name), suffixOf(format));
}

} // namespace parkwright
