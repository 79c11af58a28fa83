#pragma once

#include "app/view/OverviewCone.h"
#include "app/view/OverviewPicture.h"
#include "app/window/AppContext.h"

#include <QTimer>
#include <QWidget>

namespace parkwright {

/// A small map of the plan over the view, with the camera and what it sees. A click or drag moves
/// the camera there, dragging the eye turns it, the wheel comes nearer, a double click shows
/// everything. The plan is drawn in a job whenever it changes; when the camera moves only the cone
/// is painted anew. GUI thread.
class OverviewMap final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewMap(AppContext& context, QWidget* parent = nullptr);
    ~OverviewMap() override;

    /// Height of the ground at a place, metres.
    void setGround(std::function<double(double x, double y)> ground)
    {
        mGround = std::move(ground);
    }
    /// Of the picture whose camera is shown.
    void setViewSize(const QSizeF& size);

    /// Where the map lies in a view: in its lower right corner, clear of the buttons and the scale.
    /// @param wanted size that the user chose
    static QRect placed(const QSize& view, const QSize& wanted, const QRect& buttons,
                        const QRect& scale);
    static QSize storedSize(); ///< as it was left, or 200 × 150
    QSize wantedSize() const { return mWanted; }
    QSize sizeHint() const override { return mWanted; }

    /// Place on the map, pixels, and back. Only while isDrawn().
    QPointF pixelOf(const MapPoint& place) const;
    MapPoint placeAt(const QPointF& pixel) const; ///< on the ground
    OverviewCone cone() const;
    const MapExtent& frame() const { return mPicture.frame; } ///< what the map shows
    bool isDrawn() const { return !mPicture.image.isNull(); }

Q_SIGNALS:
    void drawn();               ///< the plan was drawn anew
    void selectionDrawn();      ///< … what is selected
    void taken();               ///< the user moves the camera
    void zoomed(double factor); ///< wanted, of the distance
    void left();                ///< Escape: the focus goes back to the view
    void sizeWanted();          ///< wantedSize() is another one

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { None, Corner, Handle, Place, Map };
    /// Stands for a part of the plan that lies elsewhere, or is too small to be seen.
    struct PlaceMark
    {
        QPointF at;
        std::optional<double> angle; ///< of an arrow, degrees clockwise from up; else a ring
        const OverviewPlace* place = nullptr;
    };

    void want(const QSize& size);
    void storeSize() const;
    void follow(const Change& change);
    void followCamera();
    void askToDraw(int ms);
    void draw();
    void drawSelection();
    OverviewRequest request() const;
    double seenMetres() const;
    double aspect() const;
    CameraPose movedTo(const MapPoint& place) const;
    void moveBy(double east, double north);
    void turnTo(double heading);
    void dragTo(const QPointF& pointer);
    Grip gripAt(const QPointF& pixel) const;
    std::vector<PlaceMark> placeMarks() const;
    std::optional<PlaceMark> placeMarkAt(const QPointF& pixel) const;
    void paintMap(QPainter& painter) const;
    void paintPlaces(QPainter& painter) const;
    void paintName(QPainter& painter, const PlaceMark& mark) const;
    void paintFrame(QPainter& painter) const;
    void showCursor(const QPointF& pixel);
    void retranslate();

    AppContext& mContext;
    std::function<double(double, double)> mGround;
    QSizeF mViewSize{4, 3};
    QSize mWanted;
    OverviewPicture mPicture;
    QImage mSelection;
    QTimer mDue; ///< the picture follows when editing pauses
    quint64 mJob = 0;
    int mRound = 0; ///< of drawing; what an earlier one brings is dropped
    bool mIsDrawing = false;
    quint64 mSelectionJob = 0;
    bool mIsStale = true;

    Grip mGrip = Grip::None;
    bool mIsDragging = false;
    QPointF mPressedAt;
    QPointF mOffset; ///< metres from what was pressed to the target of the camera
};

} // namespace parkwright
