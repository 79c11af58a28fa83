#pragma once

#include <QString>

#include <osg/Program>
#include <osg/ref_ptr>

namespace parkwright {

/// The program of one category of drawable, from resources/shaders/NAME.vert and NAME.frag with
/// common.glsl put in front of each. Made anew on every call: keep it, share it.
///
/// One program draws in every pass; the uniform `pwPass` tells it which (see common.glsl). Vertex
/// slots 6 and 7 are bound by layout qualifiers in the shader.
osg::ref_ptr<osg::Program> makeProgram(const QString& name);

/// The text of one shader as it goes to the compiler, with common.glsl.
QString shaderSource(const QString& fileName);

} // namespace parkwright
