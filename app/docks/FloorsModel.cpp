#include "app/docks/FloorsModel.h"

#include "app/docks/PanelDelegate.h"
#include "app/window/Icons.h"
#include "app/window/Theme.h"
#include "gis/model/Domains.h"
#include "scene/colour/Colouring.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <set>

namespace parkwright {

namespace {

constexpr int FloorPadding = 8;
constexpr int BandLeft = 12;
constexpr int BandWidth = 14;
constexpr int NumberWidth = 44;

QString numberText(const Floor& floor)
{
    if (!floor.number)
        return floor.name.isEmpty() ? Format::missing() : floor.name;
    return *floor.number < 0 ? QStringLiteral("B%1").arg(-*floor.number)
                             : QStringLiteral("%1F").arg(*floor.number);
}

QString whatText(const PlanState& plan, const Floor& floor)
{
    if (const Enterprise* tenant = plan.find<Enterprise>(floor.tenant))
        return tenant->name;
    std::set<QString> tenants;
    for (const Space* space : spacesOf(plan, floor.uid)) {
        if (const Enterprise* tenant = plan.find<Enterprise>(space->tenant))
            tenants.insert(tenant->name);
    }
    if (tenants.size() == 1)
        return *tenants.begin();
    if (!tenants.empty())
        return FloorsModel::tr("%n tenant(s)", nullptr, int(tenants.size()));
    return floor.use;
}

FloorLine lineOf(const PlanState& plan, const Floor& floor, const Format& format)
{
    FloorLine line;
    line.floor = floor.uid;
    line.number = numberText(floor);
    line.what = whatText(plan, floor);
    line.height = format.length(floor.storeyHeight);
    if (const auto vacancy = vacancyOf(plan, floor)) {
        line.vacancy = domainOf<Vacancy>().title(codeOf(*vacancy));
        line.colour = vacancyColour(*vacancy);
    }
    QStringList tip{plan.labelOf({TableId::Floors, floor.uid}), floor.use, line.vacancy};
    if (line.what != floor.use)
        tip.insert(1, line.what);
    if (floor.storeyHeight)
        tip << FloorsModel::tr("Storey height %1").arg(line.height.text());
    if (floor.grossArea)
        tip << FloorsModel::tr("Gross area %1").arg(format.floorArea(floor.grossArea).text());
    if (floor.slabLoad)
        tip << FloorsModel::tr("Slab load %1").arg(format.load(floor.slabLoad).text());
    tip.removeAll(QString());
    line.tip = tip.join(u'\n');
    return line;
}

} // namespace

std::vector<FloorLine> floorLines(const PlanState& plan, const Uid& building, const Format& format)
{
    std::vector<FloorLine> lines;
    for (const Floor* floor : floorsOf(plan, building))
        lines.push_back(lineOf(plan, *floor, format));
    std::reverse(lines.begin(), lines.end());
    return lines;
}

void FloorsModel::show(std::vector<FloorLine> lines)
{
    const bool same =
        std::equal(lines.begin(), lines.end(), mLines.begin(), mLines.end(),
                   [](const FloorLine& a, const FloorLine& b) { return a.floor == b.floor; });
    if (!same)
        beginResetModel();
    mLines = std::move(lines);
    if (!same)
        endResetModel();
    else if (!mLines.empty())
        Q_EMIT dataChanged(index(0), index(int(mLines.size()) - 1));
}

int FloorsModel::rowOf(const Uid& floor) const
{
    const auto found = std::find_if(mLines.begin(), mLines.end(),
                                    [&](const FloorLine& line) { return line.floor == floor; });
    return found == mLines.end() ? -1 : int(found - mLines.begin());
}

int FloorsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(mLines.size());
}

QVariant FloorsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FloorLine& shown = line(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.what.isEmpty() ? shown.number : shown.number + QLatin1Char(' ') + shown.what;
    case Qt::ToolTipRole:
        return shown.tip;
    case Qt::AccessibleTextRole:
        return QString(shown.tip).replace(u'\n', QStringLiteral(", "));
    default:
        return {};
    }
}

void FloorsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto* model = qobject_cast<const FloorsModel*>(index.model());
    if (model == nullptr)
        return;
    const FloorLine& line = model->line(index.row());
    const ThemeTokens& tokens = Theme::tokens();
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    painter->save();
    // The band of one floor stands on that of the floor below; the gap is the slab.
    const QRect band(option.rect.left() + BandLeft, option.rect.top(), BandWidth,
                     option.rect.height() - 2);
    if (line.colour.isValid()) {
        painter->fillRect(band, line.colour);
    } else {
        painter->setPen(tokens.line);
        painter->drawRect(band.adjusted(0, 0, -1, -1));
    }
    QRect area = option.rect.adjusted(BandLeft + BandWidth + FloorPadding, 0, -12, 0);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(line.floor == mIsolated ? tokens.accent : tokens.text);
    const QRect number(area.left(), area.top(), NumberWidth - FloorPadding, area.height());
    painter->drawText(
        number, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(line.number, Qt::ElideRight, number.width()));
    area.setLeft(area.left() + NumberWidth);

    painter->setFont(option.font);
    const QFontMetrics metrics(option.font);
    painter->setPen(tokens.muted);
    const QString unit = QChar(0x2009) + line.height.unit;
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, unit);
    area.setRight(area.right() - metrics.horizontalAdvance(unit));
    painter->setPen(tokens.text);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                      line.height.number);
    area.setRight(area.right() - metrics.horizontalAdvance(line.height.number) - FloorPadding);
    const bool nobody = line.what.isEmpty();
    painter->setPen(nobody ? tokens.muted : tokens.text);
    painter->drawText(
        area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        metrics.elidedText(nobody ? line.vacancy : line.what, Qt::ElideRight, area.width()));
    painter->restore();
}

QSize FloorsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {option.rect.width(), Theme::RowHeight};
}

} // namespace parkwright
