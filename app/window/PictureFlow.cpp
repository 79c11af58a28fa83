#include "app/window/PictureFlow.h"

#include "app/view/ViewPane.h"
#include "gis/model/ProjectSettings.h"
#include "scene/capture/PictureDressing.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QDate>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QUrl>

namespace parkwright {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("PictureFlow", text);
}

struct NamedSize
{
    const char* name;
    QSize pixels;
};
constexpr NamedSize Sizes[] = {
    {QT_TRANSLATE_NOOP("PictureFlow", "Full HD, 1920 × 1080"), {1920, 1080}},
    {QT_TRANSLATE_NOOP("PictureFlow", "4K, 3840 × 2160"), {3840, 2160}},
    {QT_TRANSLATE_NOOP("PictureFlow", "A4 at 300 dpi, 3508 × 2480"), {3508, 2480}},
    {QT_TRANSLATE_NOOP("PictureFlow", "A3 at 300 dpi, 4960 × 3508"), {4960, 3508}},
};

QSpinBox* pixelBox(int value, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(64, SceneWidget::MostPixels);
    box->setValue(value);
    box->setSuffix(QStringLiteral(" px"));
    return box;
}

void askForFile(AppContext& context, ViewPane& view, const PictureFlow::Wishes& wishes)
{
    auto* dialog =
        new QFileDialog(view.window(), say(QT_TRANSLATE_NOOP("PictureFlow", "Save picture")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({QStringLiteral("PNG (*.png)"), QStringLiteral("JPEG (*.jpg *.jpeg)"),
                            QStringLiteral("WebP (*.webp)"),
                            QStringLiteral("TIFF (*.tif *.tiff)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->selectFile(context.store().name() + QStringLiteral(".png"));
    QObject::connect(dialog, &QFileDialog::fileSelected, &view,
                     [&context, &view, wishes](const QString& path) {
                         PictureFlow::save(context, view, wishes, path);
                     });
    dialog->open();
}

/// Width and height, by name or freely.
class SizeChooser final : public QWidget
{
public:
    SizeChooser(const QSize& shown, QWidget* parent)
        : QWidget(parent)
        , mWidth(pixelBox(shown.width(), this))
        , mHeight(pixelBox(shown.height(), this))
    {
        auto* names = new QComboBox(this);
        names->addItem(say(QT_TRANSLATE_NOOP("PictureFlow", "As the view")), shown);
        names->addItem(say(QT_TRANSLATE_NOOP("PictureFlow", "Twice as large")), shown * 2);
        for (const NamedSize& size : Sizes)
            names->addItem(say(size.name), size.pixels);
        connect(names, &QComboBox::activated, this, [this, names](int index) {
            const QSize size = names->itemData(index).toSize();
            mWidth->setValue(size.width());
            mHeight->setValue(size.height());
        });
        auto* numbers = new QHBoxLayout;
        numbers->addWidget(mWidth, 1);
        numbers->addWidget(new QLabel(QStringLiteral("×"), this));
        numbers->addWidget(mHeight, 1);
        auto* form = new QFormLayout(this);
        form->setContentsMargins(0, 0, 0, 0);
        form->addRow(say(QT_TRANSLATE_NOOP("PictureFlow", "Format")), names);
        form->addRow(say(QT_TRANSLATE_NOOP("PictureFlow", "Size")), numbers);
    }
    QSize pixels() const { return {mWidth->value(), mHeight->value()}; }

private:
    QSpinBox* mWidth;
    QSpinBox* mHeight;
};

/// One thing that may be drawn into the picture; remembers whether it was wanted.
QCheckBox* optionBox(const char* key, const char* text, QWidget* parent)
{
    auto* box = new QCheckBox(say(text), parent);
    const QString setting = QStringLiteral("picture/") + QString::fromLatin1(key);
    box->setChecked(QSettings().value(setting, false).toBool());
    QObject::connect(box, &QCheckBox::toggled, box,
                     [setting](bool on) { QSettings().setValue(setting, on); });
    return box;
}

PictureDressing dressingOf(AppContext& context, const CameraPose& camera,
                           const PictureFlow::Wishes& wishes)
{
    PictureDressing dressing;
    if (wishes.title) {
        const QString title = context.document().settings().title;
        dressing.title = title.isEmpty() ? context.store().name() : title;
        dressing.detail = QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
    }
    if (wishes.scale)
        setScaleOf(dressing, camera, wishes.pixels.height());
    dressing.legend = wishes.legend;
    return dressing;
}

} // namespace

void PictureFlow::askToSave(AppContext& context, ViewPane& view, const Legend& legend)
{
    if (!view.sceneWidget())
        return;
    auto* dialog = new QDialog(view.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(say(QT_TRANSLATE_NOOP("PictureFlow", "Save picture")));
    const double ratio = view.devicePixelRatioF();
    auto* size = new SizeChooser((QSizeF(view.size()) * ratio).toSize(), dialog);
    auto* title = optionBox("title", QT_TRANSLATE_NOOP("PictureFlow", "Title and date"), dialog);
    auto* legends = optionBox("legend", QT_TRANSLATE_NOOP("PictureFlow", "Legend"), dialog);
    auto* scale =
        optionBox("scale", QT_TRANSLATE_NOOP("PictureFlow", "Scale and north arrow"), dialog);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, dialog);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addWidget(size);
    auto* options = new QVBoxLayout;
    options->setSpacing(8);
    for (QCheckBox* option : {title, legends, scale})
        options->addWidget(option);
    column->addLayout(options);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, &view,
                     [&context, &view, size, title, legends, scale, legend] {
                         Wishes wishes{size->pixels(), title->isChecked(), scale->isChecked(), {}};
                         if (legends->isChecked())
                             wishes.legend = legend;
                         askForFile(context, view, wishes);
                     });
    dialog->open();
}

void PictureFlow::save(AppContext& context, ViewPane& view, const Wishes& wishes,
                       const QString& path)
{
    QImage picture = view.sceneWidget() ? view.sceneWidget()->grabPicture(wishes.pixels) : QImage();
    dressPicture(picture, dressingOf(context, context.view().viewState().camera, wishes));
    const QByteArray format = QFileInfo(path).suffix().toLatin1();
    QSaveFile file(path);
    Message message;
    message.key = QStringLiteral("picture");
    if (picture.isNull() || !file.open(QIODevice::WriteOnly) ||
        !picture.save(&file, format.constData(), 92) || !file.commit()) {
        message.severity = Severity::Error;
        message.text = say(QT_TRANSLATE_NOOP("PictureFlow", "%1 cannot be written."))
                           .arg(QDir::toNativeSeparators(path));
        message.detail = file.errorString();
    } else {
        message.text = say(QT_TRANSLATE_NOOP("PictureFlow", "Saved %1, %2 × %3 pixels."))
                           .arg(QDir::toNativeSeparators(path))
                           .arg(picture.width())
                           .arg(picture.height());
        message.actions.push_back({say(QT_TRANSLATE_NOOP("PictureFlow", "Open")), [path] {
                                       QDesktopServices::openUrl(QUrl::fromLocalFile(path));
                                   }});
    }
    context.say(message);
}

void PictureFlow::copy(AppContext& context, ViewPane& view)
{
    if (!view.sceneWidget())
        return;
    const QSize pixels = (QSizeF(view.size()) * view.devicePixelRatioF()).toSize();
    QGuiApplication::clipboard()->setImage(view.sceneWidget()->grabPicture(pixels));
    Message message;
    message.key = QStringLiteral("picture");
    message.text = say(QT_TRANSLATE_NOOP("PictureFlow", "The picture is on the clipboard."));
    context.say(message);
}

} // namespace parkwright
