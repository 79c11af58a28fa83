#pragma once

#include "app/window/AppContext.h"

#include <QFrame>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;
class QVBoxLayout;

namespace parkwright {

/// One message on the bar.
class MessageCard final : public QFrame
{
    Q_OBJECT

public:
    MessageCard(const Message& message, QWidget* parent);

    const Message& message() const { return mMessage; }

Q_SIGNALS:
    void finished(); ///< closed, acted on, or a note that was there long enough
    void sizeWanted();

protected:
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showIcon();
    void retranslate();

    Message mMessage;
    QLabel* mIcon;
    QToolButton* mMore = nullptr; ///< null without detail
    QPlainTextEdit* mDetail = nullptr;
    QToolButton* mClose;
    QTimer mLife;
};

/// Messages over the top of the view: they wait to be read and never stop anybody. Notes go by
/// themselves. GUI thread.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    /// @param over the widget whose upper edge it keeps to
    explicit MessageBar(QWidget& over);

    void add(const Message& message);
    void remove(const QString& key);
    void clear();
    /// Those that are shown, the newest last.
    std::vector<const MessageCard*> cards() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drop(MessageCard* card);
    void place();

    QWidget& mOver;
    QVBoxLayout* mColumn;
    std::vector<MessageCard*> mCards;
};

} // namespace parkwright
