#include "app/docks/PanelDelegate.h"

#include "app/docks/PanelModel.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace parkwright {

namespace {

constexpr int Padding = 8;
constexpr int LineIconSize = 16;
constexpr int ChipSize = 12;
constexpr int ErrorHeight = 18;
constexpr int LockWidth = 16;
constexpr int MarkWidth = 18;

QFont fontOf(const PanelNode& node, const QFont& base)
{
    QFont font = node.kind == PanelKind::Group ? captionFont(base) : base;
    if (node.strong || node.kind == PanelKind::Group)
        font.setWeight(QFont::DemiBold);
    return font;
}

/// Without being cut short; pixels.
int titleWidth(const PanelNode& node, const QFont& font)
{
    return (node.chip.isValid() ? ChipSize + Padding : 0) +
           (node.icon.isEmpty() ? 0 : LineIconSize + Padding) + (node.locked ? LockWidth : 0) +
           (node.mark == PanelMark::None ? 0 : MarkWidth) +
           QFontMetrics(font).horizontalAdvance(node.title) + 1;
}

int valueWidth(const PanelNode& node, const QFont& font)
{
    const QFontMetrics metrics(font);
    const QString unit = node.value.unit.isEmpty() ? QString() : QChar(0x2009) + node.value.unit;
    return metrics.horizontalAdvance(node.value.number) + metrics.horizontalAdvance(unit) + 1;
}

void paintTitle(QPainter* painter, QRect area, const PanelNode& node,
                const QStyleOptionViewItem& option)
{
    const ThemeTokens& tokens = Theme::tokens();
    if (node.chip.isValid()) {
        QRectF chip(area.left(), area.center().y() - ChipSize / 2.0 + 1, ChipSize, ChipSize);
        painter->setPen(QPen(node.chip.darker(130), 1));
        painter->setBrush(node.chip);
        painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        area.setLeft(area.left() + ChipSize + Padding);
    }
    if (!node.icon.isEmpty()) {
        themedIcon(node.icon).paint(painter,
                                    QRect(area.left(), area.top(), LineIconSize, area.height()));
        area.setLeft(area.left() + LineIconSize + Padding);
    }
    if (node.locked) {
        colouredIcon(QStringLiteral("lock"), tokens.muted)
            .paint(painter, QRect(area.right() - 13, area.top(), 12, area.height()));
        area.setRight(area.right() - LockWidth);
    }
    if (node.mark != PanelMark::None) {
        const QColor colour = node.mark == PanelMark::Broken ? tokens.bad : tokens.warn;
        colouredIcon(QStringLiteral("warning"), colour)
            .paint(painter, QRect(area.right() - 15, area.top(), 14, area.height()));
        area.setRight(area.right() - MarkWidth);
    }
    const bool isLink = node.kind == PanelKind::Link && !node.link.isNull();
    const bool isField = node.kind == PanelKind::Field || node.kind == PanelKind::Note;
    painter->setPen(isLink ? tokens.accent : isField || node.faint ? tokens.muted : tokens.text);
    const QFont font = fontOf(node, option.font);
    painter->setFont(font);
    if (node.kind == PanelKind::Note) {
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, node.title);
        return;
    }
    const QFontMetrics metrics(font);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      metrics.elidedText(node.title, Qt::ElideRight, area.width()));
}

void paintValue(QPainter* painter, QRect area, const PanelNode& node, const QString& refused,
                const QStyleOptionViewItem& option)
{
    const ThemeTokens& tokens = Theme::tokens();
    QFont font = fontOf(node, option.font);
    // "several values" is no value; a grey number is one.
    font.setItalic(node.muted && node.kind == PanelKind::Field && node.value.number.size() > 1);
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
    painter->setFont(fontOf(node, option.font));
    painter->setPen(Theme::tokens().muted);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(node.title, Qt::ElideRight, area.width()));
}

/// Where the title of a line begins that is painted with its value; pixels.
int titleLeft(const QTreeView& view, const QModelIndex& index)
{
    int depth = view.rootIsDecorated() ? 1 : 0;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        ++depth;
    return view.header()->sectionViewportPosition(PanelModel::TitleColumn) +
           depth * view.indentation();
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
    if (isTitle && node->kind == PanelKind::Note) {
        paintTitle(painter, option.rect.adjusted(2, 0, -4, 0), *node, option);
    } else if (isTitle) {
        if (node->check)
            paintCheck(painter, option, index);
    } else {
        paintLine(painter, option, index, *node);
    }
    painter->restore();
}

/// Title and value together, after the background of both, so that the longer one can have the
/// room that the other leaves.
void PanelDelegate::paintLine(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index, const PanelNode& node) const
{
    QRect title = option.rect.adjusted(0, 0, -Padding, 0);
    QRect value = option.rect.adjusted(Padding / 2, 0, -Padding, 0);
    if (const auto* view = qobject_cast<const QTreeView*>(option.widget)) {
        title.setLeft(titleLeft(*view, index));
        if (node.check) {
            QStyleOptionViewItem cell = option;
            cell.rect.setLeft(title.left());
            const QModelIndex at = index.siblingAtColumn(PanelModel::TitleColumn);
            title.setLeft(checkRect(cell, at).right() + Padding);
        } else {
            title.setLeft(title.left() + 2);
        }
    }
    if (!node.error.isEmpty()) {
        QRect reason = value;
        reason.setTop(value.bottom() - ErrorHeight);
        value.setBottom(reason.top());
        title.setBottom(reason.top());
        painter->setFont(captionFont(option.font));
        painter->setPen(Theme::tokens().bad);
        painter->drawText(
            reason, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(node.error, Qt::ElideRight, reason.width()));
    }
    if (node.kind == PanelKind::Group) {
        paintGroup(painter, title, node, option);
        return;
    }
    const QFont font = fontOf(node, option.font);
    const int wantedTitle = titleWidth(node, font);
    const int wantedValue = valueWidth(node, font);
    int edge = value.left();
    if (wantedValue > value.width()) {
        const int least = std::min(wantedTitle, (edge - title.left()) / 2);
        edge = std::max(value.right() - wantedValue, title.left() + least + Padding);
    } else if (title.left() + wantedTitle + Padding > edge) {
        edge = std::min(title.left() + wantedTitle + Padding, value.right() - wantedValue);
    }
    title.setRight(edge - Padding);
    value.setLeft(edge);
    paintTitle(painter, title, node, option);
    paintValue(painter, value, node, node.error.isEmpty() ? QString() : refusedText(index), option);
}

QRect PanelDelegate::checkRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    // Where editorEvent() looks for clicks as well.
    return style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, option.widget);
}

void PanelDelegate::paintCheck(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    box.rect = checkRect(option, index);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(QStyle::State_On, box.checkState == Qt::Checked);
    box.state.setFlag(QStyle::State_Off, box.checkState == Qt::Unchecked);
    box.state.setFlag(QStyle::State_NoChange, box.checkState == Qt::PartiallyChecked);
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
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
