#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace parkwright {

/// The one time that sensors, phases, leases and the sun follow: the real one, or one that is set
/// and may run at any speed. GUI thread.
class Clock final : public QObject
{
    Q_OBJECT

public:
    explicit Clock(QObject* parent = nullptr);

    bool isReplay() const { return mReplay; }
    qint64 now() const; ///< UTC ms

    void followRealTime();
    /// Stops following real time and stands at an instant; keeps playing if it was.
    void setTime(qint64 utcMs);
    /// @param speed seconds of replay in one real second; 1 to 86400, negative runs backwards
    void play(double speed);
    void pause();
    bool isPlaying() const { return mReplay && mTick.isActive() && mSpeed != 0; }
    double speed() const { return mSpeed; }

Q_SIGNALS:
    /// The time is another now; while playing about ten times a second, in real time once a second.
    void ticked(qint64 utcMs);
    void modeChanged();

private:
    void restart();

    bool mReplay = false;
    double mSpeed = 0;
    qint64 mBase = 0; ///< replay time when mSince was started
    QElapsedTimer mSince;
    QTimer mTick;
};

} // namespace parkwright
