#include "app/imports/ImportOptions.h"

#include "app/crs/CrsDialog.h"
#include "app/imports/ImportDraft.h"
#include "gis/model/Domains.h"
#include "gis/model/ProjectSettings.h"
#include "gis/model/Schema.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace parkwright {

namespace {

/// Those that files of this field are written in; any other can be typed.
const QStringList Encodings{QStringLiteral("UTF-8"),   QStringLiteral("GB18030"),
                            QStringLiteral("Big5"),    QStringLiteral("CP1252"),
                            QStringLiteral("CP1251"),  QStringLiteral("Shift_JIS"),
                            QStringLiteral("UTF-16LE")};

/// What is chosen when nothing is chosen: the first entry of each list.
constexpr int Found = -1;

void select(QComboBox& box, int value)
{
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

bool hasShapes(const SourceInfo::Layer& layer)
{
    return (layer.geometryKinds & ~1U) != 0;
}

} // namespace

ImportOptions::ImportOptions(ImportDraft& draft, QWidget* parent)
    : QWidget(parent)
    , mDraft(draft)
    , mForm(new QFormLayout(this))
    , mKind(new QComboBox(this))
    , mLayer(new QComboBox(this))
    , mCrs(new QPushButton(this))
    , mEncoding(new QComboBox(this))
    , mCorrection(new QComboBox(this))
    , mCodes(new QComboBox(this))
    , mPark(new QComboBox(this))
    , mWhere(new QLineEdit(this))
{
    mForm->setContentsMargins(0, 0, 0, 0);
    mForm->setVerticalSpacing(4);
    mForm->setRowWrapPolicy(QFormLayout::WrapAllRows);
    mForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    mKind->setObjectName(QStringLiteral("importKind"));
    mEncoding->setObjectName(QStringLiteral("importEncoding"));
    mEncoding->setEditable(true);
    mPark->setObjectName(QStringLiteral("importPark"));
    mPark->setEditable(true);
    mCrs->setAutoDefault(false);
    mKindLine = addLine(tr("Import as"), mKind);
    mLayerLine = addLine(tr("Layer"), mLayer);
    mCrsLine = addLine(tr("Coordinates are in"), mCrs);
    mCorrectionLine = addLine(tr("Moved by the publisher"), mCorrection);
    mEncodingLine = addLine(tr("Text is in"), mEncoding);
    mCodesLine = addLine(tr("Land-use codes are of"), mCodes);
    mParkLine = addLine(tr("Park"), mPark);
    mWhereLine = addLine(tr("Only rows where"), mWhere);
    mWhere->setPlaceholderText(tr("SQL on the columns, e.g. STATUS = 1"));
    fillLists();

    connectChoices();
    connect(&draft, &ImportDraft::lookChanged, this, &ImportOptions::follow);
    connect(&draft, &ImportDraft::requestChanged, this, &ImportOptions::follow);
    connect(&draft, &ImportDraft::previewChanged, this, &ImportOptions::followCrs);
    follow();
}

void ImportOptions::connectChoices()
{
    connect(mKind, &QComboBox::activated, this, [this](int) {
        const int kind = mKind->currentData().toInt();
        mDraft.setKind(kind == Found ? std::nullopt : std::optional(ImportKind(kind)));
    });
    connect(mLayer, &QComboBox::activated, this,
            [this](int) { mDraft.setLayer(mLayer->currentData().toString()); });
    connect(mCrs, &QPushButton::clicked, this, &ImportOptions::chooseCrs);
    connect(mCorrection, &QComboBox::activated, this, [this](int) {
        mDraft.setCorrection(CoordinateCorrection(mCorrection->currentData().toInt()));
    });
    const auto encode = [this] {
        const bool found =
            mEncoding->currentIndex() == 0 && mEncoding->currentText() == mEncoding->itemText(0);
        mDraft.setEncoding(found ? QString() : mEncoding->currentText().trimmed());
    };
    connect(mEncoding, &QComboBox::activated, this, encode);
    connect(mEncoding->lineEdit(), &QLineEdit::editingFinished, this, encode);
    connect(mCodes, &QComboBox::activated, this, [this](int) {
        const int system = mCodes->currentData().toInt();
        mDraft.setCodingSystem(system == Found ? std::nullopt
                                               : std::optional(CodingSystem(system)));
    });
    connect(mPark->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { mDraft.setPark(mPark->currentText().trimmed()); });
    connect(mPark, &QComboBox::activated, this,
            [this](int) { mDraft.setPark(mPark->currentText().trimmed()); });
    connect(mWhere, &QLineEdit::editingFinished, this,
            [this] { mDraft.setWhere(mWhere->text().trimmed()); });
}

ImportOptions::Line ImportOptions::addLine(const QString& title, QWidget* field)
{
    Line line;
    auto* label = new QLabel(title, this);
    label->setProperty("role", QStringLiteral("caption"));
    label->setBuddy(field);
    field->setAccessibleName(title);
    line.title = label;
    line.field = field;
    line.reason = new QLabel(this);
    line.reason->setProperty("role", QStringLiteral("caption"));
    line.reason->setWordWrap(true);
    line.reason->setContentsMargins(0, 0, 0, 8);
    mForm->addRow(label);
    mForm->addRow(field);
    mForm->addRow(line.reason);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (auto* box = qobject_cast<QComboBox*>(field)) { // long names must not widen the column
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    return line;
}

void ImportOptions::fillLists()
{
    mKind->addItem(tr("What it is recognised as"), Found);
    for (const ImportKindInfo& info : importKinds())
        mKind->addItem(importKindTitle(info.kind), int(info.kind));
    const Domain& corrections = domainOf<CoordinateCorrection>();
    for (size_t i = 0; i < corrections.codes.size(); ++i)
        mCorrection->addItem(corrections.title(QString::fromLatin1(corrections.codes[i].code)),
                             int(i));
    mCodes->addItem(tr("As recognised"), Found);
    const Domain& systems = domainOf<CodingSystem>();
    for (size_t i = 0; i < systems.codes.size(); ++i)
        mCodes->addItem(systems.title(QString::fromLatin1(systems.codes[i].code)), int(i));
    mPark->addItem(QString());
    for (const Park& park : mDraft.plan().table<Park>())
        mPark->addItem(park.name);
    mEncoding->addItem(tr("As found"));
    mEncoding->addItems(Encodings);
}

void ImportOptions::tell(const Line& line, bool isShown, const QString& reason)
{
    line.title->setVisible(isShown);
    line.field->setVisible(isShown);
    line.reason->setText(reason);
    line.reason->setVisible(isShown && !reason.isEmpty());
}

void ImportOptions::follow()
{
    followKind();
    followLayer();
    followCrs();
    followEncoding();
    followCodes();
}

void ImportOptions::followKind()
{
    const auto& look = mDraft.look();
    const auto& kind = mDraft.request().kind;
    select(*mKind, kind ? int(*kind) : Found);
    QString title = tr("What it is recognised as");
    if (look && !kind && !look->unclear)
        title = tr("%1 (recognised)").arg(importKindTitle(look->kind));
    mKind->setItemText(0, title);
    tell(mKindLine, true,
         !look || look->kindReason.isEmpty() ? QString()
                                             : tr("Recognised by: %1.").arg(look->kindReason));
    const ImportKind now = look ? look->kind : ImportKind::Context;
    const bool hasPark = !isReferred(now) && now != ImportKind::Parks &&
                         tableDef(infoOf(now).table).indexOf(QStringLiteral("park")) >= 0;
    const QSignalBlocker quiet(mPark);
    mPark->setEditText(mDraft.request().park);
    tell(mParkLine, hasPark, tr("That the rows belong to where the file does not say it."));
}

void ImportOptions::followLayer()
{
    const auto& look = mDraft.look();
    const bool several = look && look->source.layers.size() > 1;
    if (several) {
        const QSignalBlocker quiet(mLayer);
        mLayer->clear();
        for (const auto& layer : look->source.layers) {
            const QString count = layer.featureCount < 0
                                      ? layer.name
                                      : QStringLiteral("%1 (%2)").arg(
                                            layer.name, QLocale().toString(layer.featureCount));
            mLayer->addItem(count, layer.name);
        }
        mLayer->setCurrentIndex(look->layer);
    }
    tell(mLayerLine, several, {});
    const bool filters = look && look->readLayer() != nullptr;
    const QSignalBlocker quiet(mWhere);
    mWhere->setText(mDraft.request().where);
    tell(mWhereLine, filters, {});
}

void ImportOptions::followCrs()
{
    const auto& look = mDraft.look();
    const SourceInfo::Layer* layer = look ? look->readLayer() : nullptr;
    const bool raster = look && look->source.raster && !layer;
    const bool given = mDraft.request().crs.has_value();
    Crs crs = given    ? *mDraft.request().crs
              : layer  ? layer->crs
              : raster ? look->source.raster->crs
                       : Crs();
    const auto& preview = mDraft.preview();
    if (!crs.isValid() && preview)
        crs = preview->result.sourceCrs;
    QString reason;
    if (given)
        reason = tr("Chosen by hand.");
    else if (layer && layer->crsOrigin == CrsOrigin::Guessed)
        reason = tr("Guessed from the coordinates.");
    else if (layer && layer->crsOrigin == CrsOrigin::File)
        reason = tr("The file says so.");
    else if (!crs.isValid())
        reason = tr("The file does not say. Choose one.");
    else if (layer && !hasShapes(*layer))
        reason = tr("Places stand in columns.");
    else if (layer)
        reason = tr("Taken for the project's: the file does not say.");
    const Crs project =
        preview ? preview->result.projectCrs : ProjectSettings::of(mDraft.plan()).crs;
    if (crs.isValid() && project.isValid() && !(crs.horizontal() == project))
        reason += u' ' + tr("Moved to %1.").arg(project.displayName());
    mCrs->setText(crs.isValid() ? fontMetrics().elidedText(crs.displayName(), Qt::ElideRight, 230)
                                : tr("Not known…"));
    mCrs->setToolTip(crs.displayName());
    const bool places =
        raster ||
        (layer && (hasShapes(*layer) || (preview && preview->result.sourceCrs.isValid())));
    tell(mCrsLine, places || given, reason);
    select(*mCorrection, int(mDraft.request().correction));
    const bool suspected = layer && layer->suspectedShift != DatumShift::None;
    // Map services move degrees; surveyed planes are never moved.
    const bool mayBeMoved = suspected || crs.isGeographic() ||
                            mDraft.request().correction != CoordinateCorrection::None;
    tell(mCorrectionLine, layer && places && mayBeMoved,
         suspected
             ? tr("Its publisher moves coordinates; nothing is moved back unless you choose so.")
             : QString());
}

void ImportOptions::followEncoding()
{
    const auto& look = mDraft.look();
    const SourceInfo::Layer* layer = look ? look->readLayer() : nullptr;
    const QString& given = mDraft.request().encoding;
    const QSignalBlocker quiet(mEncoding);
    if (layer && given.isEmpty())
        mEncoding->setItemText(0, tr("%1 (found)").arg(layer->encoding));
    if (given.isEmpty())
        mEncoding->setCurrentIndex(0);
    else
        mEncoding->setEditText(given);
    tell(mEncodingLine, layer && (!layer->encoding.isEmpty() || !given.isEmpty()),
         given.isEmpty() ? QString() : tr("Chosen by hand."));
}

void ImportOptions::followCodes()
{
    const auto& look = mDraft.look();
    const bool land =
        look && (look->kind == ImportKind::Parcels || look->kind == ImportKind::ExistingUse);
    const auto& system = mDraft.request().codingSystem;
    select(*mCodes, system ? int(*system) : Found);
    tell(mCodesLine, land, {});
}

void ImportOptions::chooseCrs()
{
    CrsQuestion question;
    const auto& look = mDraft.look();
    if (mDraft.request().crs)
        question.initial = *mDraft.request().crs;
    else if (const auto* layer = look ? look->readLayer() : nullptr)
        question.initial = layer->crs;
    question.title = tr("Coordinates of the file");
    question.without = tr("As the file says");
    CrsDialog::ask(this, question, [this](const Crs& crs) {
        mDraft.setCrs(crs.isValid() ? std::optional(crs) : std::nullopt);
    });
}

} // namespace parkwright
