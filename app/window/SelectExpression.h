#pragma once

#include "app/window/AppContext.h"
#include "gis/model/SelectionSets.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace parkwright {

/// Selects the rows of one kind for which a formula is true; counts them while it is written. Stays
/// open beside the view. GUI thread; counting is done by jobs.
class SelectExpression final : public QDialog
{
    Q_OBJECT

public:
    SelectExpression(AppContext& context, QWidget* parent);
    ~SelectExpression() override;

    void setKind(TableId kind);
    TableId kind() const;
    void setExpression(const QString& text);
    /// Conditions that people ask for.
    static QStringList examplesOf(TableId kind);
    void setMode(SelectMode mode);
    /// Selects; soon, when counting is under way.
    void apply();
    /// True while nothing is being counted.
    bool isSettled() const { return mJob == 0 && !mDue.isActive(); }

Q_SIGNALS:
    void settled();

private:
    void build();
    void fillKinds();
    void fillExamples();
    void fillNames();
    void showNames();
    void insertName();
    void ask();
    void count();
    void refuse(const QString& why);
    void showCount();

    AppContext& mContext;
    QComboBox* mKind;
    QComboBox* mExamples;
    QPlainTextEdit* mText;
    QLabel* mCount;
    QLineEdit* mSearch;
    QListWidget* mNames;
    QComboBox* mMode;
    QPushButton* mSelect;
    QTimer mDue;
    quint64 mJob = 0;    ///< that counts; 0 for none
    bool mWants = false; ///< to select as soon as it is known
    bool mIsKnown = false;
    std::vector<Uid> mHits;
};

} // namespace parkwright
