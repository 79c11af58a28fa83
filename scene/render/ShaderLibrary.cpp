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
    const QString text = readShader(fileName);
    QString head = QStringLiteral("#version 330 compatibility\n");
    if (fileName.endsWith(QStringLiteral(".vert"))) {
        head += QStringLiteral("#define PW_VERTEX\n");
    } else {
        head += QStringLiteral("#define PW_FRAGMENT\n");
        // A shader that names gl_SampleMask has to write it always: only those that are faint do.
        if (text.contains(QStringLiteral("pwFaintHole(")))
            head += QStringLiteral("#extension GL_ARB_sample_shading : enable\n"
                                   "#ifdef GL_ARB_sample_shading\n"
                                   "#define PW_SAMPLE_MASK\n"
                                   "#endif\n");
    }
    // Line numbers of messages are those of the file itself.
    return head + readShader(QStringLiteral("common.glsl")) + QStringLiteral("#line 1\n") + text;
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
