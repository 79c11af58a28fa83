#pragma once

#include <QDialog>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace parkwright {

class AppContext;
class Preferences;

enum class SettingsPage { Program, Project };

/// What the user likes (at once, kept for the next start) and what holds for the project (edits
/// that can be undone).
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// One at a time; a second call brings the first to the front.
    static SettingsDialog* open(AppContext& context, Preferences& preferences, QWidget& window,
                                SettingsPage page = SettingsPage::Program);

    SettingsDialog(AppContext& context, Preferences& preferences, QWidget* parent);
    void showPage(SettingsPage page);

Q_SIGNALS:
    void crsChangeWanted(QWidget* above); ///< of the project; questions stand above that

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeProgramPage();
    QWidget* makeProjectPage();
    void fillChoices();
    void followProject();
    void applyProject();
    void retranslate();
    QLabel* caption(const char* text);

    AppContext& mContext;
    Preferences& mPreferences;
    QTabWidget* mTabs;
    QComboBox* mLanguage;
    QComboBox* mTheme;
    QComboBox* mNavigation;
    QCheckBox* mReducedMotion;
    QCheckBox* mFullQuality;
    QLineEdit* mTitle;
    QComboBox* mAreaUnit;
    QComboBox* mPack;
    QLabel* mCrs;
    QPushButton* mChangeCrs;
    std::vector<std::pair<QLabel*, const char*>> mCaptions; ///< with their English texts
};

} // namespace parkwright
