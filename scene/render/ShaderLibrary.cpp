#include "scene/render/ShaderLibrary.h"

#include <QFile>

namespace parkwright {

namespace {

QString readShader(const QString& fileName)
{
    QFile file(QStringLiteral(":/shaders/") + fileName);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "makeProgram", qPrintable(fileName));
    Q_UNUSED(opened)
    return QString::fromUtf8(file.readAll());
}

osg::ref_ptr<osg::Shader> makeShader(osg::Shader::Type type, const QString& fileName)
{
    auto shader = osg::ref_ptr(new osg::Shader(type, shaderSource(fileName).toStdString()));
    shader->setName(fileName.toStdString());
    return shader;
}

} // namespace

QString shaderSource(const QString& fileName)
{
    // Line numbers of messages are those of the file itself.
    return QStringLiteral("#version 330 compatibility\n") +
           (fileName.endsWith(QStringLiteral(".vert")) ? QStringLiteral("#define PW_VERTEX\n")
                                                       : QStringLiteral("#define PW_FRAGMENT\n")) +
           readShader(QStringLiteral("common.glsl")) + QStringLiteral("#line 1\n") +
           readShader(fileName);
}

osg::ref_ptr<osg::Program> makeProgram(const QString& name)
{
    auto program = osg::ref_ptr(new osg::Program);
    program->setName(name.toStdString());
    program->addShader(makeShader(osg::Shader::VERTEX, name + QStringLiteral(".vert")));
    program->addShader(makeShader(osg::Shader::FRAGMENT, name + QStringLiteral(".frag")));
    return program;
}

} // namespace parkwright
