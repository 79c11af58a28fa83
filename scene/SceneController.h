#pragma once

#include "gis/model/Selection.h"
#include "scene/ScenePart.h"
#include "scene/render/SceneRenderer.h"

#include <QElapsedTimer>
#include <QTimer>

namespace parkwright {

/// Keeps a scene in step with a document: the only place that knows both. Owns one part for each
/// subject, hands on changes, view, colours and marks to them, and tells which row a pick number
/// stands for. Window and command line use it alike. GUI thread.
class SceneController final : public QObject
{
    Q_OBJECT

public:
    /// All three outlive the controller; the scene is built from the document at once.
    SceneController(const Document& document, SceneRenderer& renderer, JobPool& jobs,
                    QObject* parent = nullptr);
    ~SceneController() override;

    /// Land-use colours and names come from it. May be null.
    void setStandards(const StandardsPackPtr& pack);
    /// Of the project's file: layers are found relative to it. Empty for a project without one.
    void setProjectPath(const QString& path);
    /// Camera, colouring, visibility, explode, cut, light: everything that the view says.
    void setView(const ViewState& view);
    const ViewState& view() const { return mView; }
    void setMarks(const SceneMarks& marks);

    /// Null when the number stands for no row.
    ObjectRef objectAt(const PickNumber& number) const;
    const Legend& legend() const;
    /// Of everything that is drawn; empty while nothing is.
    SceneBounds bounds() const;
    /// Of some objects; of those that are not drawn nothing.
    SceneBounds boundsOf(const std::vector<ObjectRef>& objects) const;
    const HeightField& ground() const { return mGround; }
    /// Layers that are not in the picture, each with the reason; their rows are named.
    Findings layerProblems() const;

    /// True when the next frame() shows everything: nothing is being read or built.
    bool isReady() const;
    /// Moves animations on. Call before each frame; more frames are due while it returns true.
    bool advance();
    /// Ends animations at their goal, for pictures.
    void settle();

Q_SIGNALS:
    void redrawNeeded();
    void legendChanged();
    /// bounds() grew or shrank, e.g. when the terrain has been read.
    void boundsChanged();
    void layerProblemsChanged();
    /// isReady() has become true.
    void ready();

private:
    void addPart(std::unique_ptr<ScenePart> part);
    void reset();
    void apply(const Change& change);
    void recolour();
    void followBounds();
    void followLight();
    void beforeFrame();
    void attach(double milliseconds);
    bool isFar(const MapPoint& place, double metres) const; ///< from the origin

    QString mProjectPath; ///< empty for a project that was never saved
    SceneContext mContext;
    StandardsPackPtr mPack;
    ViewState mView;
    SceneMarks mMarks;
    HeightField mGround;
    std::shared_ptr<const Colouring> mColouring;
    std::vector<std::unique_ptr<ScenePart>> mParts;
    quint64 mColouringJob = 0; ///< that is making colours; 0 for none
    Crs mGeographicOf;         ///< what mToGeographic comes from
    std::unique_ptr<CoordinateTransform> mToGeographic;
    QElapsedTimer mSinceAdvance;
    QElapsedTimer mSinceFrame;
    QTimer mBetweenFrames;
    int mFrameCallback = 0;
    bool mWasReady = true;
};

} // namespace parkwright
