#include "gis/model/Clock.h"

#include <QDateTime>

namespace parkwright {

Clock::Clock(QObject* parent)
    : QObject(parent)
{
    connect(&mTick, &QTimer::timeout, this, [this] { Q_EMIT ticked(now()); });
    restart();
}

qint64 Clock::now() const
{
    if (!mReplay)
        return QDateTime::currentMSecsSinceEpoch();
    return mBase + qint64(double(mSince.elapsed()) * mSpeed);
}

void Clock::followRealTime()
{
    mReplay = false;
    mSpeed = 0;
    restart();
}

void Clock::setTime(qint64 utcMs)
{
    mReplay = true;
    mBase = utcMs;
    restart();
}

void Clock::play(double speed)
{
    mBase = now();
    mReplay = true;
    mSpeed = speed;
    restart();
}

void Clock::pause()
{
    mBase = now();
    mReplay = true;
    mSpeed = 0;
    restart();
}

void Clock::restart()
{
    mSince.start();
    if (mReplay && mSpeed == 0)
        mTick.stop();
    else
        mTick.start(mReplay ? 100 : 1000);
    Q_EMIT modeChanged();
    Q_EMIT ticked(now());
}

} // namespace parkwright
