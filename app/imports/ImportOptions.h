#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parkwright {

class ImportDraft;

/// What was found out about a source, with the reason, and a way to say otherwise: what it holds,
/// layer, CRS, encoding, correction, codes, park, condition. GUI thread.
class ImportOptions final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportOptions(ImportDraft& draft, QWidget* parent = nullptr);

    QComboBox& kindChooser() { return *mKind; }
    QComboBox& encodingChooser() { return *mEncoding; }
    QPushButton& crsButton() { return *mCrs; }
    QComboBox& parkChooser() { return *mPark; }

private:
    struct Line
    {
        QWidget* title = nullptr;
        QWidget* field = nullptr;
        QLabel* reason = nullptr;
    };
    void fillLists();
    void connectChoices();
    Line addLine(const QString& title, QWidget* field);
    void follow();
    void followKind();
    void followLayer();
    void followCrs();
    void followEncoding();
    void followCodes();
    void chooseCrs();
    static void tell(const Line& line, bool isShown, const QString& reason);

    ImportDraft& mDraft;
    QFormLayout* mForm;
    QComboBox* mKind;
    QComboBox* mLayer;
    QPushButton* mCrs;
    QComboBox* mEncoding;
    QComboBox* mCorrection;
    QComboBox* mCodes;
    QComboBox* mPark;
    QLineEdit* mWhere;
    Line mKindLine, mLayerLine, mCrsLine, mEncodingLine, mCorrectionLine, mCodesLine, mParkLine,
        mWhereLine;
};

} // namespace parkwright
