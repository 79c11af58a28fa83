#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace parkwright {

/// What a run of the program came to.
struct Answer
{
    int status = -1; ///< exit status; -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString text() const { return QString::fromUtf8(out); }
    QString messages() const { return QString::fromUtf8(err); }
};

/// The built program as a user without a display runs it, in a folder of its own.
class Program
{
public:
    Answer run(const QStringList& arguments, const QProcessEnvironment& more = {}) const
    {
        return runThis(QStringLiteral(PARKWRIGHT_PROGRAM), arguments, more);
    }

    /// A line for bash, with the program as $P.
    Answer shell(const QString& line) const
    {
        QProcessEnvironment more;
        more.insert(QStringLiteral("P"), QStringLiteral(PARKWRIGHT_PROGRAM));
        return runThis(QStringLiteral("bash"), {QStringLiteral("-c"), line}, more);
    }

    QString path(const QString& name) const { return mFolder.filePath(name); }

    /// A text file in the folder.
    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }

    /// A new project, empty or from a sample.
    QString project(const QString& name, const QString& sample = {}) const
    {
        QStringList arguments{QStringLiteral("new"), path(name)};
        if (!sample.isEmpty())
            arguments << QStringLiteral("--sample") << sample;
        const Answer made = run(arguments);
        if (made.status != 0)
            qWarning("%s", made.err.constData());
        return path(name);
    }

    static QByteArray hash(const QString& file)
    {
        QFile of(file);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        return of.open(QIODevice::ReadOnly) && hash.addData(&of) ? hash.result() : QByteArray();
    }

private:
    Answer runThis(const QString& program, const QStringList& arguments,
                   const QProcessEnvironment& more) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(display));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), path(QStringLiteral("state")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
        environment.insert(more);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(mFolder.path());
        process.start(program, arguments);
        const bool ended = process.waitForFinished(100000);
        const bool normal = ended && process.exitStatus() == QProcess::NormalExit;
        return {normal ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    QTemporaryDir mFolder;
};

} // namespace parkwright

/// Fails with what the program said.
#define COMPARE_STATUS(answer, expected)                                                           \
    QVERIFY2(                                                                                      \
        (answer).status == (expected),                                                             \
        qPrintable(QStringLiteral("exit %1\n%2").arg((answer).status).arg((answer).messages())))
