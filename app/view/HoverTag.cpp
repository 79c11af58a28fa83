#include "app/view/HoverTag.h"

#include <QLabel>
#include <QVBoxLayout>

namespace parkwright {

HoverTag::HoverTag(QWidget* parent)
    : QFrame(parent)
    , mName(new QLabel(this))
    , mDetail(new QLabel(this))
{
    setProperty("role", QStringLiteral("card"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    mDetail->setProperty("role", QStringLiteral("caption"));
    for (QLabel* label : {mName, mDetail})
        label->setTextFormat(Qt::PlainText); // names come from files
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 5);
    layout->setSpacing(0);
    layout->addWidget(mName);
    layout->addWidget(mDetail);
    hide();
}

void HoverTag::showFor(const QString& name, const QString& detail, const QPoint& at)
{
    mName->setText(fontMetrics().elidedText(name, Qt::ElideRight, 280));
    mDetail->setText(fontMetrics().elidedText(detail, Qt::ElideRight, 280));
    mDetail->setVisible(!detail.isEmpty());
    adjustSize();
    const QRect room = parentWidget()->rect();
    QPoint place = at + QPoint(14, 18);
    if (place.x() + width() > room.right())
        place.setX(at.x() - width() - 8);
    if (place.y() + height() > room.bottom())
        place.setY(at.y() - height() - 8);
    move(place);
    show();
    raise();
}

} // namespace parkwright
