#include "app/docks/PanelDelegate.h"

#include "app/docks/PanelModel.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QApplication>
#include <QPainter>

namespace parkwright {

namespace {

constexpr int Padding = 8;
constexpr int IconSize = 16;
constexpr int ChipSize = 12;
constexpr int ErrorHeight = 18;

void paintTitle(QPainter* painter, QRect area, const PanelNode& node,
                const QStyleOptionViewItem& option)
{
    const ThemeTokens& tokens = Theme::tokens();
    if (node.chip.isValid()) {
        QRectF chip(area.left(), area.center().y() - ChipSize / 2 + 1, ChipSize, ChipSize);
        painter->setPen(QPen(node.chip.darker(130), 1));
        painter->setBrush(node.chip);
        painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        area.setLeft(area.left() + ChipSize + Padding);
    }
    if (!node.icon.isEmpty()) {
        themedIcon(node.icon).paint(painter,
                                    QRect(area.left(), area.top(), IconSize, area.height()));
        area.setLeft(area.left() + IconSize + Padding);
    }
    if (node.locked) {
        colouredIcon(QStringLiteral("lock"), tokens.muted)
            .paint(painter, QRect(area.right() - 13, area.top(), 12, area.height()));
        area.setRight(area.right() - 16);
    }
    if (node.mark != PanelMark::None) {
        const QColor colour = node.mark == PanelMark::Broken ? tokens.bad : tokens.warn;
        colouredIcon(QStringLiteral("warning"), colour)
            .paint(painter, QRect(area.right() - 15, area.top(), 14, area.height()));
        area.setRight(area.right() - 18);
    }
    const bool isLink = node.kind == PanelKind::Link && !node.link.isNull();
    const bool isField = node.kind == PanelKind::Field || node.kind == PanelKind::Note;
    painter->setPen(isLink ? tokens.accent : isField || node.faint ? tokens.muted : tokens.text);
    QFont font = option.font;
    if (node.strong)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      metrics.elidedText(node.title, Qt::ElideRight, area.width()));
}

void paintValue(QPainter* painter, QRect area, const PanelNode& node, const QString& refused,
                const QStyleOptionViewItem& option)
{
    const ThemeTokens& tokens = Theme::tokens();
    QFont font = option.font;
    if (node.strong)
        font.setWeight(QFont::DemiBold);
    font.setItalic(node.muted && node.value.number.size() > 1);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    if (!refused.isEmpty()) {
        painter->setPen(tokens.bad);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          metrics.elidedText(refused, Qt::ElideRight, area.width()));
        return;
    }
    if (!node.value.unit.isEmpty()) {
        const QString unit = QChar(0x2009) + node.value.unit;
        painter->setPen(tokens.muted);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, unit);
        area.setRight(area.right() - metrics.horizontalAdvance(unit));
    }
    const bool isLink = !node.link.isNull();
    painter->setPen(node.muted                       ? tokens.muted
                    : node.mark == PanelMark::Broken ? tokens.bad
                    : isLink                         ? tokens.accent
                                                     : tokens.text);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                      metrics.elidedText(node.value.number, Qt::ElideRight, area.width()));
}

void paintGroup(QPainter* painter, const QRect& area, const PanelNode& node,
                const QStyleOptionViewItem& option)
{
    QFont font = captionFont(option.font);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(Theme::tokens().muted);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, node.title);
}

} // namespace

QFont captionFont(const QFont& font)
{
    QFont small = font;
    small.setPixelSize(Theme::CaptionPixels);
    return small;
}

const PanelNode* PanelDelegate::nodeOf(const QModelIndex& index)
{
    const auto* model = qobject_cast<const PanelModel*>(index.model());
    return model ? model->node(index) : nullptr;
}

QString PanelDelegate::refusedText(const QModelIndex& index) const
{
    return index.data(Qt::EditRole).toString();
}

void PanelDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const PanelNode* node = nodeOf(index);
    if (node == nullptr)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.icon = {};
    background.features.setFlag(QStyleOptionViewItem::HasDecoration, false);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    background.features.setFlag(QStyleOptionViewItem::HasCheckIndicator, false);
    if (node->kind != PanelKind::Group || node->check)
        style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isTitle = index.column() == PanelModel::TitleColumn;
    QRect area = option.rect.adjusted(isTitle ? 2 : Padding / 2, 0, isTitle ? -4 : -Padding, 0);
    if (isTitle && node->check)
        area.setLeft(paintCheck(painter, option, index));
    if (!node->error.isEmpty()) {
        QRect reason = area;
        reason.setTop(area.bottom() - ErrorHeight);
        area.setBottom(reason.top());
        if (!isTitle) {
            painter->setFont(captionFont(option.font));
            painter->setPen(Theme::tokens().bad);
            painter->drawText(
                reason, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(node->error, Qt::ElideRight, reason.width()));
        }
    }
    if (node->kind == PanelKind::Group && isTitle)
        paintGroup(painter, area, *node, option);
    else if (isTitle)
        paintTitle(painter, area, *node, option);
    else
        paintValue(painter, area, *node, node->error.isEmpty() ? QString() : refusedText(index),
                   option);
    painter->restore();
}

int PanelDelegate::paintCheck(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    // Where editorEvent() looks for clicks as well.
    box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(QStyle::State_On, box.checkState == Qt::Checked);
    box.state.setFlag(QStyle::State_Off, box.checkState == Qt::Unchecked);
    box.state.setFlag(QStyle::State_NoChange, box.checkState == Qt::PartiallyChecked);
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    return box.rect.right() + Padding;
}

QSize PanelDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(Theme::RowHeight);
    const PanelNode* node = nodeOf(index);
    if (node && !node->error.isEmpty())
        size.rheight() += ErrorHeight;
    if (node && node->kind == PanelKind::Note && option.rect.width() > 0) {
        const QRect text = option.fontMetrics.boundingRect(
            QRect(0, 0, option.rect.width() - 2 * Padding, 1000), Qt::TextWordWrap, node->title);
        size.setHeight(std::max(size.height(), text.height() + Padding));
    }
    return size;
}

} // namespace parkwright
