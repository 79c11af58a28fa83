#include "app/window/Icons.h"

#include "app/window/Theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace parkwright {

namespace {

constexpr double Stroke = 1.5; ///< logical pixels
constexpr double Grid = 24;    ///< units of the drawings

QByteArray drawing(const QString& name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// QtSvg knows no currentColor, so the colour is written into the text.
class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, QColor colour)
        : mName(std::move(name))
        , mColour(std::move(colour))
        , mSvg(drawing(mName))
    {
        Q_ASSERT_X(!mSvg.isEmpty(), "themedIcon", qPrintable(mName));
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double size = std::min(rect.width(), rect.height());
        QByteArray svg = mSvg;
        svg.replace("currentColor", colour(mode, state).name().toLatin1());
        svg.replace("stroke-width=\"1.75\"",
                    "stroke-width=\"" + QByteArray::number(Stroke * Grid / size, 'f', 2) + '"');
        QSvgRenderer renderer(svg);
        const QPointF centre = QRectF(rect).center();
        renderer.render(painter, {centre.x() - size / 2, centre.y() - size / 2, size, size});
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        const QString key = QStringLiteral("parkwright-%1-%2-%3-%4")
                                .arg(mName, colour(mode, state).name())
                                .arg(size.width())
                                .arg(scale);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale, scale);
        paint(&painter, QRect(QPoint(), (QSizeF(size) / scale).toSize()), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SvgIconEngine(mName, mColour); }
    QString key() const override { return QStringLiteral("parkwright"); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const ThemeTokens& t = Theme::tokens();
        if (mode == QIcon::Disabled)
            return t.dark ? QColor(0x545E69) : QColor(0xA9B1BC);
        if (mColour.isValid())
            return mColour;
        return state == QIcon::On ? t.accent : t.text;
    }

    QString mName;
    QColor mColour; ///< invalid = that of the theme
    QByteArray mSvg;
};

} // namespace

QIcon themedIcon(const QString& name)
{
    return QIcon(new SvgIconEngine(name, {}));
}

QIcon colouredIcon(const QString& name, const QColor& colour)
{
    return QIcon(new SvgIconEngine(name, colour));
}

} // namespace parkwright
