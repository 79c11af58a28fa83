#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace parkwright {

class RecentFiles;

/// What is seen while no project is open: how to begin, samples, and what was open last.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(RecentFiles& recent, QWidget* parent = nullptr);

    /// Something is being opened: the page waits.
    void setBusy(bool busy);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void importWanted();
    void fileWanted(const QString& path);
    void sampleWanted(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBeginning();
    QWidget* makeSamples();
    void fillSamples();
    void fillRecent();
    void retranslate();
    void dressMainButton();

    RecentFiles& mRecent;
    QLabel* mTitle;
    QLabel* mSlogan;
    QLabel* mRecentTitle;
    QLabel* mSamplesTitle;
    QLabel* mHint;
    QPushButton* mNew;
    QPushButton* mOpen;
    QPushButton* mImport;
    QVBoxLayout* mRecentList;
    QVBoxLayout* mSampleList;
};

} // namespace parkwright
