#pragma once

#include <QDir>
#include <QImage>
#include <QTest>

namespace parkwright {

/// Share of pixels, 0 to 1, that differ by more than `tolerance` (0 to 255) in any channel.
inline double differingShare(const QImage& a, const QImage& b, int tolerance)
{
    if (a.size() != b.size())
        return 1.0;
    qint64 differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y);
            const QColor q = b.pixelColor(x, y);
            differing += std::abs(p.red() - q.red()) > tolerance ||
                         std::abs(p.green() - q.green()) > tolerance ||
                         std::abs(p.blue() - q.blue()) > tolerance;
        }
    }
    return double(differing) / (double(a.width()) * a.height());
}

/// Leaves a picture in the folder that PARKWRIGHT_PICTURES names, for people to look at.
inline void keepPicture(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("PARKWRIGHT_PICTURES");
    if (!folder.isEmpty())
        image.save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

/// Compares with tests/golden/NAME.png. On a mismatch the picture is left beside the test as
/// NAME.actual.png; with PARKWRIGHT_UPDATE_GOLDEN=1 it becomes the new golden one (look at it
/// first!).
inline void compareWithGolden(const QImage& actual, const QString& name, int tolerance = 8,
                              double allowedShare = 0.005)
{
    const QString golden = QStringLiteral(PARKWRIGHT_TEST_GOLDEN "/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("PARKWRIGHT_UPDATE_GOLDEN")) {
        QVERIFY(actual.save(golden));
        return;
    }
    const double share = differingShare(actual, QImage(golden), tolerance);
    if (share > allowedShare)
        actual.save(name + QStringLiteral(".actual.png"));
    QVERIFY2(share <= allowedShare,
             qPrintable(QStringLiteral("%1: %2 % of pixels differ").arg(name).arg(share * 100)));
}

} // namespace parkwright
