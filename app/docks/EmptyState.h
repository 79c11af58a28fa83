#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace parkwright {

/// What a panel without content says: what would be here, and the action that brings it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);

    /// @param action label of the button; empty for none
    void setTexts(const QString& title, const QString& text, const QString& action = {});

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showIcon();

    QString mIconName;
    QLabel* mIcon;
    QLabel* mTitle;
    QLabel* mText;
    QPushButton* mAction;
};

} // namespace parkwright
