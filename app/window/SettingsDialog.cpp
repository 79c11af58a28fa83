#include "app/window/SettingsDialog.h"

#include "app/Program.h"
#include "app/window/AppContext.h"
#include "app/window/Language.h"
#include "app/window/Preferences.h"
#include "gis/model/ProjectSettings.h"
#include "gis/standards/StandardsLibrary.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>

#include <utility>

namespace parkwright {

namespace {

constexpr int DialogWidth = 460;

/// Chooses the entry with that value without telling anybody.
void choose(QComboBox& box, const QVariant& value)
{
    box.setCurrentIndex(std::max(box.findData(value), 0));
}

QFormLayout* formOf(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(16);
    return form;
}

} // namespace

SettingsDialog* SettingsDialog::open(AppContext& context, Preferences& preferences, QWidget& window,
                                     SettingsPage page)
{
    auto* dialog = window.findChild<SettingsDialog*>();
    if (!dialog) {
        dialog = new SettingsDialog(context, preferences, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->showPage(page);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

SettingsDialog::SettingsDialog(AppContext& context, Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , mContext(context)
    , mPreferences(preferences)
    , mTabs(new QTabWidget(this))
    , mLanguage(new QComboBox(this))
    , mTheme(new QComboBox(this))
    , mNavigation(new QComboBox(this))
    , mReducedMotion(new QCheckBox(this))
    , mFullQuality(new QCheckBox(this))
    , mTitle(new QLineEdit(this))
    , mAreaUnit(new QComboBox(this))
    , mPack(new QComboBox(this))
    , mCrs(new QLabel(this))
    , mChangeCrs(new QPushButton(this))
{
    setMinimumWidth(DialogWidth);
    mTabs->addTab(makeProgramPage(), QString());
    mTabs->addTab(makeProjectPage(), QString());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(mTabs);
    column->addWidget(buttons);
    connect(&context.document(), &Document::changed, this, [this](const Change& change) {
        if (touches(change, {TableId::Settings}))
            followProject();
    });
    retranslate();
}

QLabel* SettingsDialog::caption(const char* text)
{
    auto* label = new QLabel(this);
    mCaptions.emplace_back(label, text);
    return label;
}

QWidget* SettingsDialog::makeProgramPage()
{
    auto* page = new QWidget(this);
    QFormLayout* form = formOf(page);
    form->addRow(caption(QT_TR_NOOP("Language")), mLanguage);
    form->addRow(caption(QT_TR_NOOP("Theme")), mTheme);
    form->addRow(caption(QT_TR_NOOP("Mouse")), mNavigation);
    form->addRow(QString(), mReducedMotion);
    form->addRow(QString(), mFullQuality);
    mLanguage->setObjectName(QStringLiteral("language"));
    mTheme->setObjectName(QStringLiteral("theme"));
    connect(mLanguage, &QComboBox::activated, this,
            [this](int index) { mPreferences.setLanguage(mLanguage->itemData(index).toString()); });
    connect(mTheme, &QComboBox::activated, this, [this](int index) {
        mPreferences.setTheme(ThemeMode(mTheme->itemData(index).toInt()));
    });
    connect(mNavigation, &QComboBox::activated, this, [this](int index) {
        mPreferences.setNavigation(NavigationPreset(mNavigation->itemData(index).toInt()));
    });
    connect(mReducedMotion, &QCheckBox::clicked, this,
            [this](bool on) { mPreferences.setReducedMotion(on); });
    connect(mFullQuality, &QCheckBox::clicked, this,
            [this](bool on) { mPreferences.setFullQuality(on); });
    return page;
}

QWidget* SettingsDialog::makeProjectPage()
{
    auto* page = new QWidget(this);
    QFormLayout* form = formOf(page);
    form->addRow(caption(QT_TR_NOOP("Title")), mTitle);
    form->addRow(caption(QT_TR_NOOP("Unit of land areas")), mAreaUnit);
    form->addRow(caption(QT_TR_NOOP("Standards")), mPack);
    auto* crs = new QHBoxLayout;
    crs->setSpacing(12);
    crs->addWidget(mCrs, 1);
    crs->addWidget(mChangeCrs, 0, Qt::AlignTop);
    form->addRow(caption(QT_TR_NOOP("CRS")), crs);
    mChangeCrs->setObjectName(QStringLiteral("changeCrs"));
    mChangeCrs->setAutoDefault(false);
    connect(mChangeCrs, &QPushButton::clicked, this, [this] { Q_EMIT crsChangeWanted(this); });
    mAreaUnit->setObjectName(QStringLiteral("areaUnit"));
    mCrs->setWordWrap(true);
    mCrs->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(mTitle, &QLineEdit::editingFinished, this, &SettingsDialog::applyProject);
    connect(mAreaUnit, &QComboBox::activated, this, &SettingsDialog::applyProject);
    connect(mPack, &QComboBox::activated, this, &SettingsDialog::applyProject);
    return page;
}

void SettingsDialog::showPage(SettingsPage page)
{
    mTabs->setCurrentIndex(int(page));
}

void SettingsDialog::fillChoices()
{
    const auto fill = [](QComboBox* box, std::initializer_list<std::pair<QString, QVariant>> list) {
        box->clear();
        for (const auto& [text, value] : list)
            box->addItem(text, value);
    };
    fill(mLanguage, {{tr("As the system"), QString()}});
    for (const QString& code : programLanguages())
        mLanguage->addItem(Language::title(code), code);
    fill(mTheme, {{tr("As the system"), int(ThemeMode::System)},
                  {tr("Light"), int(ThemeMode::Light)},
                  {tr("Dark"), int(ThemeMode::Dark)}});
    mNavigation->clear();
    for (const NavigationPreset preset : NavigationScheme::presets())
        mNavigation->addItem(NavigationScheme::title(preset), int(preset));
    fill(mAreaUnit, {{tr("Hectare (ha)"), int(AreaUnit::Hectare)},
                     {tr("Mu (1/15 ha)"), int(AreaUnit::Mu)},
                     {tr("Square metre (m²)"), int(AreaUnit::SquareMetre)}});
    mPack->clear();
    const StandardsLibrary library;
    for (const StandardsPackPtr& pack : library.packs())
        mPack->addItem(pack->title().in(QLocale().name()), pack->id());
    choose(*mLanguage, mPreferences.language());
    choose(*mTheme, int(mPreferences.theme()));
    choose(*mNavigation, int(mPreferences.navigation()));
    mFullQuality->setChecked(mPreferences.fullQuality());
    mReducedMotion->setChecked(mPreferences.reducedMotion());
}

void SettingsDialog::followProject()
{
    const ProjectSettings& settings = mContext.document().settings();
    if (!mTitle->hasFocus())
        mTitle->setText(settings.title);
    choose(*mAreaUnit, int(settings.areaUnit));
    choose(*mPack, settings.standardsPack);
    mCrs->setText(settings.crs.isValid() ? settings.crs.displayName()
                                         : tr("None yet; the first import decides it."));
}

void SettingsDialog::applyProject()
{
    ProjectSettings settings = mContext.document().settings();
    settings.title = mTitle->text().trimmed();
    settings.areaUnit = AreaUnit(mAreaUnit->currentData().toInt());
    settings.standardsPack = mPack->currentData().toString();
    EditBuilder builder(mContext.document().state());
    settings.write(builder);
    mContext.pushEdit(builder.take(tr("project properties")));
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    mTabs->setTabText(0, tr("Program"));
    mTabs->setTabText(1, tr("Project"));
    mReducedMotion->setText(tr("Less motion: no flights of the camera"));
    mFullQuality->setText(tr("Soft edges and shading when the view rests"));
    mChangeCrs->setText(tr("Change…"));
    mChangeCrs->setAccessibleName(tr("Change the CRS of the project"));
    for (const auto& [label, text] : mCaptions)
        label->setText(tr(text));
    fillChoices();
    followProject();
}

void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace parkwright
