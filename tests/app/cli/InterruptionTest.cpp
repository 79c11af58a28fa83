#include "app/cli/Interruption.h"

#include <QTest>

#include <csignal>

using namespace parkwright;

class InterruptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// `timeout` and shells send a signal to a program and to its group: that is one request.
    void theSameRequestTwiceIsOne()
    {
        const Interruption interruption;
        QVERIFY(!interruption.token().stop_requested());
        std::raise(SIGINT);
        std::raise(SIGINT);
        std::raise(SIGTERM);
        QTRY_VERIFY(interruption.token().stop_requested());
    }
};

QTEST_GUILESS_MAIN(InterruptionTest)
#include "InterruptionTest.moc"
