#pragma once

#include <QFrame>
#include <QPointer>

#include <array>

class QLabel;
class QPushButton;

namespace parkwright {

/// Three cards that show a newcomer around, each beside what it speaks of, with that framed. Stops
/// nobody: everything works meanwhile, Esc or the button leaves. GUI thread; a child of the window.
class WelcomeTour final : public QFrame
{
    Q_OBJECT

public:
    /// @param view   where one looks around
    /// @param layers where one chooses colours
    /// @param tools  where the rest is found
    WelcomeTour(QWidget& window, QWidget& view, QWidget& layers, QWidget& tools);
    ~WelcomeTour() override;

    void start();
    int step() const { return mStep; }
    QPushButton& nextButton() { return *mNext; }
    QPushButton& leaveButton() { return *mLeave; }

    /// Whether nobody has seen it on this machine.
    static bool isDue();
    static void setSeen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show(int step);
    void place();
    void leave();
    void retranslate();

    std::array<QPointer<QWidget>, 3> mTargets; ///< of each step
    int mStep = 0;
    QPointer<QWidget> mFrame; ///< around the target
    QLabel* mTitle;
    QLabel* mText;
    QLabel* mCount;
    QPushButton* mBack;
    QPushButton* mNext;
    QPushButton* mLeave;
};

} // namespace parkwright
