#pragma once

#include "gis/exchange/Samples.h"

#include <QAbstractButton>
#include <QPixmap>

namespace parkwright {

/// One sample on the start page: picture, name, what it shows. Pressed by mouse, Enter or Space.
class SampleCard final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SampleCard(const SampleInfo& sample, QWidget* parent = nullptr);

    const QString& sampleId() const { return mSample.id; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void retranslate();

    SampleInfo mSample;
    QPixmap mPicture; ///< null where the sample has none
    QString mTitle;
    QString mDescription;
};

} // namespace parkwright
