#pragma once

#include <QSize>

#include <osg/Camera>
#include <osg/Geode>
#include <osg/Matrixd>
#include <osg/Texture2D>
#include <osg/ref_ptr>

namespace parkwright {

/// Which pass a camera draws; the values of `pwPass` in common.glsl.
enum class RenderPass { Colour = 0, Pick = 1, Depth = 2 };

/// Where a pass looks from and what it looks at.
struct PassView
{
    osg::Matrixd view;       ///< scene to eye
    osg::Matrixd projection; ///< eye to clip
    QSize target;            ///< pixels
    double offsetX = 0;      ///< of its lower left corner in the picture, pixels
    double offsetY = 0;
    QSize picture;               ///< pixels of the whole picture at this pass' scale
    double pixelsPerPoint = 1.0; ///< target pixels of one logical pixel
};

/// Camera of one pass with textures to draw into. Made anew when its size changes.
struct PassTarget
{
    osg::ref_ptr<osg::Camera> camera;
    osg::ref_ptr<osg::Texture2D> colour; ///< null for the shadow pass
    osg::ref_ptr<osg::Texture2D> depth;
    QSize size;
};

/// @param samples 0 for one sample a pixel
PassTarget makeColourTarget(const QSize& size, int samples);
PassTarget makePickTarget(const QSize& size);
PassTarget makeAmbientTarget(const QSize& size);
PassTarget makeShadowTarget(int size);

/// Sets matrices, viewport and the per-pass uniforms of common.glsl on a camera.
/// @param eye of the viewer in scene coordinates, also for the shadow pass
void setPassView(osg::Camera& camera, RenderPass pass, const PassView& view, const osg::Vec3d& eye);

/// A triangle that covers the picture, drawn by the program `shader` of the library.
osg::ref_ptr<osg::Geode> makeFullScreen(const char* shader);

} // namespace parkwright
