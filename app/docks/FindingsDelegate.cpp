#include "app/docks/FindingsDelegate.h"

#include "app/docks/FindingsModel.h"
#include "app/docks/PanelDelegate.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace parkwright {

namespace {

constexpr int FindingPadding = 8;
constexpr int FindingIcon = 16;

} // namespace

QString severityIcon(int severity)
{
    switch (Severity(severity)) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        break;
    }
    return QStringLiteral("info");
}

QColor severityColour(int severity)
{
    const ThemeTokens& tokens = Theme::tokens();
    switch (Severity(severity)) {
    case Severity::Error:
        return tokens.bad;
    case Severity::Warning:
        return tokens.warn;
    case Severity::Note:
        break;
    }
    return tokens.muted;
}

void FindingsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const auto* model = qobject_cast<const FindingsModel*>(index.model());
    if (model == nullptr)
        return;
    const ThemeTokens& tokens = Theme::tokens();
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    painter->save();
    QRect area = option.rect.adjusted(2, 0, -FindingPadding, 0);
    const FindingGroup* group = model->group(index);
    const Finding* finding = model->finding(index);
    const bool ignored = finding && !model->note(index).isNull();
    QFont font = option.font;
    if (!finding)
        font.setWeight(QFont::DemiBold);
    if (!finding) {
        const QString count = QLocale().toString(qulonglong(group->findings.size()));
        painter->setFont(captionFont(option.font));
        painter->setPen(tokens.muted);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, count);
        area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(count) -
                      FindingPadding);
    }
    const int severity = int(finding ? finding->severity : group->severity);
    colouredIcon(severityIcon(severity), ignored ? tokens.muted : severityColour(severity))
        .paint(painter, QRect(area.left(), area.top(), FindingIcon, area.height()));
    area.setLeft(area.left() + FindingIcon + FindingPadding);
    font.setStrikeOut(ignored);
    painter->setFont(font);
    painter->setPen(ignored ? tokens.muted : tokens.text);
    const QString text = index.data().toString();
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize FindingsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), Theme::RowHeight};
}

} // namespace parkwright
