#include "app/window/SettingsDialog.h"

#include "app/Program.h"
#include "app/window/AppContext.h"
#include "app/window/Icons.h"
#include "app/window/Language.h"
#include "app/window/NavigationEditor.h"
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
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>

namespace parkwright {

namespace {

constexpr int DialogWidth = 460;

constexpr SettingInfo Settings[] = {
    {"language", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Language"),
     SettingsPage::Program},
    {"theme", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Theme"), SettingsPage::Program},
    {"mouse", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Mouse"), SettingsPage::Program},
    {"wheelSpeed", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Wheel"), SettingsPage::Program},
    {"wheelInverted",
     QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "The wheel turned towards oneself zooms in"),
     SettingsPage::Program},
    {"atStart", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "At start"), SettingsPage::Program},
    {"reducedMotion",
     QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Less motion: no flights of the camera"),
     SettingsPage::Program},
    {"fullQuality",
     QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Soft edges and shading when the view rests"),
     SettingsPage::Program},
    {"title", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Title"), SettingsPage::Project},
    {"areaUnit", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Unit of land areas"),
     SettingsPage::Project},
    {"standards", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "Standards"),
     SettingsPage::Project},
    {"changeCrs", QT_TRANSLATE_NOOP("parkwright::SettingsDialog", "CRS"), SettingsPage::Project},
};

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

std::span<const SettingInfo> settingTable()
{
    return Settings;
}

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
    , mSearch(new QLineEdit(this))
    , mNone(new QLabel(this))
    , mTabs(new QTabWidget(this))
    , mLanguage(new QComboBox(this))
    , mTheme(new QComboBox(this))
    , mNavigation(new QComboBox(this))
    , mEditNavigation(new QPushButton(this))
    , mWheelSpeed(new QSpinBox(this))
    , mWheelInverted(new QCheckBox(this))
    , mAtStart(new QComboBox(this))
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
    mSearch->setObjectName(QStringLiteral("settingsSearch"));
    mSearch->setClearButtonEnabled(true);
    mSearch->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(mSearch, &QLineEdit::textChanged, this, &SettingsDialog::find);
    mNone->setProperty("role", QStringLiteral("muted"));
    mNone->hide();
    column->addWidget(mSearch);
    column->addWidget(mNone);
    column->addWidget(mTabs);
    column->addWidget(buttons);
    connect(&context.document(), &Document::changed, this, [this](const Change& change) {
        if (touches(change, {TableId::Settings}))
            followProject();
    });
    retranslate();
}

/// @param line stands in the form instead of the field alone
void SettingsDialog::addLine(QFormLayout* form, const char* key, QWidget* field, QLayout* line)
{
    const auto info = std::ranges::find_if(Settings, [key](const SettingInfo& each) {
        return QLatin1String(each.key) == QLatin1String(key);
    });
    field->setObjectName(QString::fromLatin1(key));
    const bool saysItself = qobject_cast<QCheckBox*>(field) != nullptr;
    auto* caption = saysItself ? nullptr : new QLabel(this);
    if (caption)
        caption->setBuddy(field);
    if (line)
        form->addRow(caption, line);
    else
        form->addRow(caption, field);
    mLines.push_back({info, form, field, caption, form->rowCount() - 1});
}

/// Only what has the words in its name or among its choices, on whichever page it is.
void SettingsDialog::find(const QString& text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    const Line* first = nullptr;
    bool hereIsOne = words.isEmpty();
    for (const Line& line : mLines) {
        QString said = tr(line.info->title) + u' ' + QString::fromUtf8(line.info->title);
        if (const auto* box = qobject_cast<QComboBox*>(line.field)) {
            for (int i = 0; i < box->count(); ++i)
                said += u' ' + box->itemText(i);
        }
        const bool fits = std::ranges::all_of(words, [&said](const QString& word) {
            return said.contains(word, Qt::CaseInsensitive);
        });
        line.form->setRowVisible(line.row, fits);
        if (fits && !first)
            first = &line;
        hereIsOne = hereIsOne || (fits && int(line.info->page) == mTabs->currentIndex());
    }
    mNone->setVisible(!first);
    if (first && !hereIsOne)
        showPage(first->info->page);
}

bool SettingsDialog::isShown(const QString& key) const
{
    const auto line = std::ranges::find_if(
        mLines, [&](const Line& each) { return key == QLatin1String(each.info->key); });
    return line != mLines.end() && line->form->isRowVisible(line->row);
}

void SettingsDialog::reveal(const QString& key)
{
    for (const Line& line : mLines) {
        if (key != QLatin1String(line.info->key))
            continue;
        mSearch->clear();
        showPage(line.info->page);
        line.field->setFocus(Qt::ShortcutFocusReason);
    }
}

QWidget* SettingsDialog::makeProgramPage()
{
    auto* page = new QWidget(this);
    QFormLayout* form = formOf(page);
    addLine(form, "language", mLanguage);
    addLine(form, "theme", mTheme);
    auto* mouse = new QHBoxLayout;
    mouse->setSpacing(8);
    mouse->addWidget(mNavigation, 1);
    mouse->addWidget(mEditNavigation);
    addLine(form, "mouse", mNavigation, mouse);
    addLine(form, "wheelSpeed", mWheelSpeed);
    addLine(form, "wheelInverted", mWheelInverted);
    addLine(form, "atStart", mAtStart);
    mEditNavigation->setAutoDefault(false);
    mWheelSpeed->setRange(25, 400);
    mWheelSpeed->setSingleStep(25);
    mWheelSpeed->setSuffix(QStringLiteral(" %"));
    connect(mEditNavigation, &QPushButton::clicked, this, [this] {
        auto* editor = new NavigationEditor(mPreferences, this);
        editor->setAttribute(Qt::WA_DeleteOnClose);
        connect(editor, &QDialog::accepted, this, &SettingsDialog::fillChoices);
        editor->open();
    });
    connect(mWheelSpeed, &QSpinBox::valueChanged, this,
            [this](int percent) { mPreferences.setWheelSpeed(percent / 100.0); });
    connect(mWheelInverted, &QCheckBox::clicked, this,
            [this](bool on) { mPreferences.setWheelInverted(on); });
    connect(mAtStart, &QComboBox::activated, this,
            [this](int) { mPreferences.setRestoresProject(mAtStart->currentData().toBool()); });
    addLine(form, "reducedMotion", mReducedMotion);
    addLine(form, "fullQuality", mFullQuality);
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
    addLine(form, "title", mTitle);
    addLine(form, "areaUnit", mAreaUnit);
    addLine(form, "standards", mPack);
    auto* crs = new QHBoxLayout;
    crs->setSpacing(12);
    crs->addWidget(mCrs, 1);
    crs->addWidget(mChangeCrs, 0, Qt::AlignTop);
    addLine(form, "changeCrs", mChangeCrs, crs);
    mChangeCrs->setAutoDefault(false);
    connect(mChangeCrs, &QPushButton::clicked, this, [this] { Q_EMIT crsChangeWanted(this); });
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
    fill(mAtStart, {{tr("Start page"), false}, {tr("The project of last time"), true}});
    choose(*mAtStart, mPreferences.restoresProject());
    {
        const QSignalBlocker quiet(mWheelSpeed);
        mWheelSpeed->setValue(qRound(NavigationScheme::wheelSpeed() * 100));
    }
    mWheelInverted->setChecked(NavigationScheme::isWheelInverted());
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
    mSearch->setPlaceholderText(tr("Search settings"));
    mSearch->setAccessibleName(tr("Search settings"));
    mNone->setText(tr("No setting has these words."));
    mEditNavigation->setText(tr("Edit…"));
    mEditNavigation->setAccessibleName(tr("Edit what the mouse does"));
    mChangeCrs->setText(tr("Change…"));
    mChangeCrs->setAccessibleName(tr("Change the CRS of the project"));
    for (const Line& line : mLines) {
        const QString title = tr(line.info->title);
        if (line.caption)
            line.caption->setText(title);
        else
            static_cast<QCheckBox*>(line.field)->setText(title);
    }
    fillChoices();
    followProject();
    find(mSearch->text());
}

void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace parkwright
