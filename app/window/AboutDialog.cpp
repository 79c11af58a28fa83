#include "app/window/AboutDialog.h"

#include "app/view/ViewPane.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace parkwright {

namespace {

constexpr int ProgramIcon = 56;

QString textOf(const QString& resource)
{
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString graphicsOf(ViewPane& view)
{
    if (!view.sceneWidget())
        return view.glMessage();
    const GlInfo& info = view.sceneWidget()->glInfo();
    return info.renderer.isEmpty()
               ? QStringLiteral("—")
               : QStringLiteral("%1, OpenGL %2").arg(info.renderer, info.version);
}

} // namespace

void AboutDialog::open(ViewPane& view, QWidget& window)
{
    auto* dialog = new AboutDialog(view, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->QDialog::open();
}

AboutDialog::AboutDialog(ViewPane& view, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About %1").arg(QGuiApplication::applicationDisplayName()));
    resize(560, 480);
    auto* icon = new QLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/icons/app/org.parkwright.Parkwright.svg"))
                        .pixmap(ProgramIcon, ProgramIcon));
    auto* name = new QLabel(QGuiApplication::applicationDisplayName(), this);
    name->setProperty("role", QStringLiteral("headline"));
    auto* what = new QLabel(
        tr("Version %1 · Qt %2")
                .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())) +
            u'\n' + tr("Draws with %1").arg(graphicsOf(view)),
        this);
    what->setProperty("role", QStringLiteral("muted"));
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(name);
    texts->addWidget(what);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto* text = new QPlainTextEdit(licences(), this);
    text->setReadOnly(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(top);
    column->addWidget(text, 1);
    column->addWidget(buttons);
}

QString AboutDialog::licences()
{
    const QString made = tr("Made with:\n"
                            "Qt 6 — GNU Lesser General Public License 3\n"
                            "OpenSceneGraph 3.6 — OpenSceneGraph Public License\n"
                            "GDAL, PROJ, nlohmann-json — MIT License\n"
                            "GEOS — GNU Lesser General Public License 2.1\n"
                            "SQLite — public domain\n"
                            "CLI11, libxlsxwriter — BSD licences\n"
                            "Lucide icons — ISC License");
    const QString line = QStringLiteral("\n\n————————\n\n");
    return tr("Parkwright is free software under the Apache License 2.0.") +
           QStringLiteral("\n\n") + made + line + textOf(QStringLiteral(":/licences/LICENSE")) +
           line + textOf(QStringLiteral(":/licences/LICENSE.lucide"));
}

} // namespace parkwright
