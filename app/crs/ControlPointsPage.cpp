#include "app/crs/ControlPointsPage.h"

#include "app/crs/CrsDialog.h"
#include "app/window/Theme.h"
#include "gis/sources/TextCodec.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

enum PointColumn { NameCell, FromX, FromY, FromZ, ToX, ToY, ToZ, LeftOver, PointColumns };
constexpr int CoordinateWidth = 98;
constexpr qint64 MostPointBytes = 1 << 20; ///< of a file of points

double& coordinate(ControlPoint& point, int column)
{
    MapPoint& place = column < ToX ? point.from : point.to;
    const int axis = (column - FromX) % 3;
    return axis == 0 ? place.x : axis == 1 ? place.y : place.z;
}

QString planeFigures(const PlaneSimilarity& plane)
{
    const QLocale locale;
    return ControlPointsPage::tr("Δx %1 m · Δy %2 m · turned by %3° · scale %4 (%5 ppm)")
        .arg(locale.toString(plane.dx, 'f', 4), locale.toString(plane.dy, 'f', 4),
             locale.toString(plane.rotation(), 'f', 7), locale.toString(plane.scale(), 'f', 9),
             locale.toString((plane.scale() - 1) * 1e6, 'f', 2));
}

QString datumFigures(const BursaWolf& datum)
{
    const QLocale locale;
    return ControlPointsPage::tr("ΔX %1 m · ΔY %2 m · ΔZ %3 m · turned by %4″, %5″, %6″ · %7 ppm")
        .arg(locale.toString(datum.tx, 'f', 3), locale.toString(datum.ty, 'f', 3),
             locale.toString(datum.tz, 'f', 3), locale.toString(datum.rx, 'f', 4),
             locale.toString(datum.ry, 'f', 4), locale.toString(datum.rz, 'f', 4),
             locale.toString(datum.ppm, 'f', 3));
}

Error nothingYet()
{
    return {ErrorCode::InvalidInput,
            ControlPointsPage::tr("Paste or type points that are known in both systems."),
            {}};
}

} // namespace

ControlPointsPage::ControlPointsPage(QWidget* parent)
    : QWidget(parent)
    , mCrs(nothingYet())
    , mMethod(new QComboBox(this))
    , mOrder(new QComboBox(this))
    , mFromButton(new QPushButton(tr("Choose…"), this))
    , mFromTitle(new QLabel(tr("Its plane or datum"), this))
    , mToButton(new QPushButton(tr("Choose…"), this))
    , mTable(new QTableWidget(0, PointColumns, this))
    , mName(new QLineEdit(this))
    , mFigures(new QLabel(this))
{
    build();
    connect(mMethod, &QComboBox::activated, this, [this] { setMethod(method()); });
    connect(mFromButton, &QPushButton::clicked, this, [this] { askCrs(mFrom, *mFromButton); });
    connect(mToButton, &QPushButton::clicked, this, [this] { askCrs(mTo, *mToButton); });
    connect(mTable, &QTableWidget::cellChanged, this, &ControlPointsPage::takeCell);
    connect(mName, &QLineEdit::editingFinished, this, &ControlPointsPage::refit);
    setMethod(Method::Four);
}

ControlPointsPage::~ControlPointsPage() = default;

void ControlPointsPage::build()
{
    mMethod->setObjectName(QStringLiteral("controlMethod"));
    mMethod->addItem(tr("Four parameters: a plane, shifted, turned and scaled"), int(Method::Four));
    mMethod->addItem(tr("Seven parameters: another datum (Bursa-Wolf)"), int(Method::Seven));
    mOrder->setObjectName(QStringLiteral("controlOrder"));
    mOrder->addItem(tr("pasted as east, north"), int(ControlPointText::Order::EastNorth));
    mOrder->addItem(tr("pasted as north (X), east (Y)"), int(ControlPointText::Order::NorthEast));
    buildTable();
    mFigures->setWordWrap(true);
    mFigures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    mFigures->setProperty("role", QStringLiteral("muted"));
    mName->setPlaceholderText(tr("Local system"));

    auto* form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("Method"), mMethod);
    form->addRow(mFromTitle, mFromButton);
    form->addRow(tr("Leads to"), mToButton);
    form->addRow(tr("Name"), mName);
    for (QPushButton* each : {mFromButton, mToButton})
        each->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    column->addLayout(form);
    column->addLayout(buildTools());
    column->addWidget(mTable, 1);
    column->addWidget(mFigures);
}

void ControlPointsPage::buildTable()
{
    mTable->setObjectName(QStringLiteral("controlPoints"));
    mTable->setAccessibleName(tr("Control points"));
    mTable->setHorizontalHeaderLabels({tr("Point"), tr("East"), tr("North"), tr("Height"),
                                       tr("East there"), tr("North there"), tr("Height there"),
                                       tr("Left over")});
    mTable->verticalHeader()->hide();
    mTable->verticalHeader()->setDefaultSectionSize(Theme::RowHeight);
    mTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    mTable->setShowGrid(false);
    for (int column = FromX; column < LeftOver; ++column)
        mTable->setColumnWidth(column, CoordinateWidth);
    mTable->setColumnWidth(NameCell, 68);
    mTable->installEventFilter(this);
}

QLayout* ControlPointsPage::buildTools()
{
    auto* tools = new QHBoxLayout;
    const auto button = [&](const QString& text, auto slot) {
        auto* made = new QPushButton(text, this);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        tools->addWidget(made);
        return made;
    };
    button(tr("Paste"), [this] { addText(QGuiApplication::clipboard()->text()); });
    button(tr("Load…"), [this] { loadFile(); });
    button(tr("Add"), [this] {
        mPoints.push_back({QString::number(mPoints.size() + 1), {}, {}, true});
        fillTable();
        mTable->setCurrentCell(mTable->rowCount() - 1, FromX);
        mTable->setFocus();
    });
    button(tr("Remove"), [this] { removeLines(); });
    tools->addStretch(1);
    tools->addWidget(mOrder);
    return tools;
}

ControlPointsPage::Method ControlPointsPage::method() const
{
    return Method(mMethod->currentData().toInt());
}

ControlPointText::Order ControlPointsPage::order() const
{
    return ControlPointText::Order(mOrder->currentData().toInt());
}

void ControlPointsPage::setTarget(const Crs& target)
{
    mTo = target;
    if (target.isValid())
        mToButton->setText(target.displayName());
    refit();
}

void ControlPointsPage::setMethod(Method method)
{
    mMethod->setCurrentIndex(mMethod->findData(int(method)));
    const bool seven = method == Method::Seven;
    mFromTitle->setVisible(seven);
    mFromButton->setVisible(seven);
    mTable->setColumnHidden(FromZ, !seven);
    mTable->setColumnHidden(ToZ, !seven);
    refit();
}

int ControlPointsPage::addText(const QString& text)
{
    const ControlPointText read = ControlPointText::parse(text, order());
    mPoints.insert(mPoints.end(), read.points.begin(), read.points.end());
    for (size_t i = 0; i < mPoints.size(); ++i) {
        if (mPoints[i].name.isEmpty())
            mPoints[i].name = QString::number(i + 1);
    }
    fillTable();
    if (read.points.empty())
        fail(tr("No points were found there; a line is: name, x, y, [z,] x, y[, z]."));
    else
        refit();
    return int(read.points.size());
}

void ControlPointsPage::setUsed(size_t point, bool used)
{
    mPoints[point].used = used;
    fillTable();
    refit();
}

void ControlPointsPage::fillTable()
{
    mIsFilling = true;
    const QLocale locale;
    mTable->setRowCount(int(mPoints.size()));
    for (int row = 0; row < mTable->rowCount(); ++row) {
        ControlPoint& point = mPoints[size_t(row)];
        auto* name = new QTableWidgetItem(point.name);
        name->setFlags(name->flags() | Qt::ItemIsUserCheckable);
        name->setCheckState(point.used ? Qt::Checked : Qt::Unchecked);
        mTable->setItem(row, NameCell, name);
        for (int column = FromX; column < LeftOver; ++column) {
            auto* cell = new QTableWidgetItem(QString::number(coordinate(point, column), 'f', 3));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            mTable->setItem(row, column, cell);
        }
        auto* left = new QTableWidgetItem;
        left->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        left->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        mTable->setItem(row, LeftOver, left);
    }
    mIsFilling = false;
    showResiduals();
}

void ControlPointsPage::takeCell(int row, int column)
{
    if (mIsFilling || size_t(row) >= mPoints.size())
        return;
    ControlPoint& point = mPoints[size_t(row)];
    const QTableWidgetItem* item = mTable->item(row, column);
    if (column == NameCell) {
        point.name = item->text();
        point.used = item->checkState() == Qt::Checked;
    } else if (column < LeftOver) {
        bool isNumber = false;
        const double value = item->text().trimmed().toDouble(&isNumber);
        if (isNumber && std::isfinite(value))
            coordinate(point, column) = value;
        fillTable(); // what is no number goes back to what was there
    }
    refit();
}

void ControlPointsPage::removeLines()
{
    std::vector<int> rows;
    for (const QModelIndex& line : mTable->selectionModel()->selectedRows())
        rows.push_back(line.row());
    std::ranges::sort(rows, std::greater());
    for (const int row : rows)
        mPoints.erase(mPoints.begin() + row);
    fillTable();
    refit();
}

Result<ControlPointsPage::Fitted> ControlPointsPage::fit(Method method,
                                                         const std::vector<ControlPoint>& points,
                                                         const Crs& from, const Crs& to,
                                                         const QString& name)
{
    if (method == Method::Four) {
        const auto plane = fitPlane(points);
        if (!plane)
            return plane.error();
        const auto crs = planeCrs(plane->parameters, to, name);
        if (!crs)
            return crs.error();
        return Fitted{*crs, plane->quality, planeFigures(plane->parameters)};
    }
    const auto datum = fitBursaWolf(points, from, to);
    if (!datum)
        return datum.error();
    const auto crs = boundCrs(datum->parameters, from, to, name);
    if (!crs)
        return crs.error();
    return Fitted{*crs, datum->quality, datumFigures(datum->parameters)};
}

void ControlPointsPage::refit()
{
    mJobs.cancel(mJob);
    mJob = 0;
    ++mTurn;
    mQuality.reset();
    if (mPoints.empty()) {
        fail(nothingYet().message);
        return;
    }
    if (!mTo.isValid()) {
        fail(tr("Choose the system that the points lead to."));
        return;
    }
    const QString name =
        mName->text().trimmed().isEmpty() ? mName->placeholderText() : mName->text().trimmed();
    mJob = mJobs.start(
        tr("Fitting"),
        [method = method(), points = mPoints, from = mFrom, to = mTo, name](JobContext&) {
            return fit(method, points, from, to, name);
        },
        this,
        [this, turn = mTurn](const Result<Fitted>& result) {
            if (turn != mTurn)
                return;
            mJob = 0;
            fitted(result);
        });
}

void ControlPointsPage::fitted(const Result<Fitted>& result)
{
    if (!result) {
        fail(result.error().message);
        return;
    }
    mCrs = result->crs;
    mQuality = result->quality;
    const QLocale locale;
    const QString proof =
        mQuality->redundant > 0
            ? tr("Mean error %1 m of %2 points.")
                  .arg(locale.toString(mQuality->rms, 'f', 4), locale.toString(mQuality->used))
            : tr("Just enough points: nothing proves them. Add one more.");
    mFigures->setText(result->figures + u'\n' + proof);
    showResiduals();
    Q_EMIT changed();
}

void ControlPointsPage::showResiduals()
{
    mIsFilling = true;
    const QLocale locale;
    for (int row = 0; row < mTable->rowCount(); ++row) {
        QTableWidgetItem* cell = mTable->item(row, LeftOver);
        if (!mQuality || size_t(row) >= mQuality->residuals.size()) {
            cell->setText({});
            continue;
        }
        const MapPoint& off = mQuality->residuals[size_t(row)];
        const double flat = std::hypot(off.x, off.y);
        cell->setText(locale.toString(flat, 'f', 4) + QStringLiteral(" m"));
        cell->setToolTip(tr("east %1 m, north %2 m, up %3 m")
                             .arg(locale.toString(off.x, 'f', 4), locale.toString(off.y, 'f', 4),
                                  locale.toString(off.z, 'f', 4)));
        // Three times the mean is where surveyors look again.
        const bool isOff = mQuality->redundant > 0 && flat > 3 * mQuality->rms;
        cell->setForeground(isOff ? Theme::tokens().bad : Theme::tokens().text);
    }
    mIsFilling = false;
}

void ControlPointsPage::fail(const QString& why)
{
    mCrs = Error{ErrorCode::InvalidInput, why, {}};
    mQuality.reset();
    mFigures->setText(why);
    showResiduals();
    Q_EMIT changed();
}

void ControlPointsPage::askCrs(Crs& which, QPushButton& button)
{
    CrsQuestion question;
    question.initial = which;
    CrsDialog::ask(this, question, [this, &which, &button](const Crs& crs) {
        which = crs;
        button.setText(crs.displayName());
        refit();
    });
}

void ControlPointsPage::loadFile()
{
    auto* chooser = new QFileDialog(this, tr("Control points"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Text (*.txt *.csv *.dat)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            fail(tr("%1 cannot be read.").arg(path));
            return;
        }
        const QByteArray bytes = file.read(MostPointBytes);
        addText(decodeTextLossy(bytes, guessEncoding(bytes).encoding));
    });
    chooser->open();
}

bool ControlPointsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == mTable && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Paste)) {
            addText(QGuiApplication::clipboard()->text());
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeLines();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace parkwright
