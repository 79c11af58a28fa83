#pragma once

#include "app/imports/PreviewShapes.h"

#include <QTransform>
#include <QWidget>

namespace parkwright {

/// A small map of what an import brings: wheel zooms, dragging moves, a double click shows all.
/// GUI thread.
class PreviewMap final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewMap(QWidget* parent = nullptr);

    /// @param note said instead of a map, or below it; may be empty
    void show(const PreviewShapes& shapes, const QString& note);
    void clear(const QString& note);
    QSize sizeHint() const override { return {480, 300}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTransform toWidget() const;
    void zoom(double factor, const QPointF& about);
    void drawSet(QPainter& painter, const PreviewShapes::Set& set, const QColor& line,
                 const QColor& fill) const;
    void drawLegend(QPainter& painter) const;

    PreviewShapes mShapes;
    QString mNote;
    double mZoom = 1;
    QPointF mShift; ///< pixels
    QPointF mLast;
};

} // namespace parkwright
