#include "app/palette/PaletteDelegate.h"

#include "app/palette/PaletteModel.h"
#include "app/window/Theme.h"

#include <QPainter>
#include <QTextLayout>

namespace parkwright {

namespace {

constexpr int EntryHeight = 30;
constexpr int HeadingHeight = 24;
constexpr int EntryPadding = 10;
constexpr int EntryIcon = 16;

void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& text)
{
    QFont font = option.font;
    font.setPixelSize(Theme::CaptionPixels);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Theme::tokens().muted);
    painter.drawText(option.rect.adjusted(EntryPadding, 0, -EntryPadding, -3),
                     Qt::AlignLeft | Qt::AlignBottom, text);
}

/// @returns how wide it is
int paintTitle(QPainter& painter, const QRect& area, const QFont& font, const QString& text,
               const QList<qsizetype>& places)
{
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> bold;
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    for (const qsizetype at : places)
        bold.push_back({int(at), 1, format});
    layout.setFormats(bold);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(area.left(), area.center().y() - line.height() / 2));
    return int(line.naturalTextWidth());
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool heading = index.data(PaletteModel::HeadingRole).toBool();
    return {option.rect.width(), heading ? HeadingHeight : EntryHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString title = index.data().toString();
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        paintHeading(*painter, option, title);
        painter->restore();
        return;
    }
    const ThemeTokens& tokens = Theme::tokens();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor fill = chosen ? tokens.accent : tokens.hover;
        if (chosen)
            fill.setAlpha(tokens.dark ? 60 : 30);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 5, 5);
    }
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    painter->setOpacity(enabled ? 1 : 0.45);
    QRect area = option.rect.adjusted(EntryPadding, 0, -EntryPadding, 0);
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter,
               QRect(area.left(), area.center().y() - EntryIcon / 2 + 1, EntryIcon, EntryIcon));
    area.setLeft(area.left() + EntryIcon + EntryPadding);
    const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
    painter->setFont(option.font);
    if (!shortcut.isEmpty()) {
        painter->setPen(tokens.muted);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        area.setRight(area.right() - option.fontMetrics.horizontalAdvance(shortcut) - EntryPadding);
    }
    painter->setPen(tokens.text);
    const int used = paintTitle(*painter, area, option.font,
                                option.fontMetrics.elidedText(title, Qt::ElideRight, area.width()),
                                index.data(PaletteModel::PlacesRole).value<QList<qsizetype>>());
    area.setLeft(area.left() + used + EntryPadding);
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    if (!detail.isEmpty() && area.width() > EntryIcon) {
        painter->setPen(tokens.muted);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

} // namespace parkwright
