#pragma once

#include <QDialog>

#include <span>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace parkwright {

class AppContext;
class Preferences;

enum class SettingsPage { Program, Project };

/// One setting as people know it.
struct SettingInfo
{
    const char* key;   ///< stable: object name of its field
    const char* title; ///< English, translated in context "parkwright::SettingsDialog"
    SettingsPage page;
};
std::span<const SettingInfo> settingTable();

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
    /// Brings a setting to the front, ready to be changed. @param key of settingTable()
    void reveal(const QString& key);
    QLineEdit& search() { return *mSearch; }
    bool isShown(const QString& key) const; ///< fits what is searched for

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
    void addLine(QFormLayout* form, const char* key, QWidget* field, QLayout* line = nullptr);
    void find(const QString& text);

    AppContext& mContext;
    Preferences& mPreferences;
    struct Line
    {
        const SettingInfo* info;
        QFormLayout* form;
        QWidget* field;
        QLabel* caption; ///< null for a box that says itself what it is
        int row;
    };
    QLineEdit* mSearch;
    QLabel* mNone;
    QTabWidget* mTabs;
    QComboBox* mLanguage;
    QComboBox* mTheme;
    QComboBox* mNavigation;
    QPushButton* mEditNavigation;
    QSpinBox* mWheelSpeed;
    QCheckBox* mWheelInverted;
    QComboBox* mAtStart;
    QCheckBox* mReducedMotion;
    QCheckBox* mFullQuality;
    QLineEdit* mTitle;
    QComboBox* mAreaUnit;
    QComboBox* mPack;
    QLabel* mCrs;
    QPushButton* mChangeCrs;
    std::vector<Line> mLines;
};

} // namespace parkwright
