#include "app/table/AttributeDelegate.h"

#include "app/table/AttributeModel.h"
#include "app/window/Theme.h"
#include "scene/colour/Palettes.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace parkwright {

namespace {

constexpr int CellPadding = 8;
constexpr int SwatchSize = 10;
constexpr size_t LongestList = 2000; ///< rows offered for a reference

void paintBack(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const ThemeTokens& tokens = Theme::tokens();
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor selected = tokens.accent;
        selected.setAlphaF(tokens.dark ? 0.28F : 0.14F);
        painter.fillRect(option.rect, selected);
    }
    const auto colour = ColumnColour(index.data(AttributeModel::ColourRole).toInt());
    const QVariant share = index.data(AttributeModel::ShareRole);
    if (colour == ColumnColour::None || !share.isValid())
        return;
    QColor fill =
        colour == ColumnColour::Ramp ? rampColour(share.toDouble()) : QColor(tokens.accent);
    fill.setAlphaF(colour == ColumnColour::Ramp ? 0.35F : 0.22F);
    QRectF area = QRectF(option.rect).adjusted(2, 4, -2, -4);
    if (colour == ColumnColour::Bars)
        area.setWidth(area.width() * std::clamp(share.toDouble(), 0.0, 1.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, 3, 3);
}

} // namespace

AttributeDelegate::AttributeDelegate(AppContext& context, QObject* parent)
    : QStyledItemDelegate(parent)
    , mContext(context)
{
}

void AttributeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBack(*painter, option, index);
    QRect area = option.rect.adjusted(CellPadding, 0, -CellPadding, 0);
    const QColor swatch = index.data(AttributeModel::SwatchRole).value<QColor>();
    if (swatch.isValid()) {
        const QRectF chip(area.left(), area.center().y() - SwatchSize / 2.0 + 0.5, SwatchSize,
                          SwatchSize);
        painter->setPen(QPen(swatch.darker(130), 1));
        painter->setBrush(swatch);
        painter->drawRoundedRect(chip, 2, 2);
        area.setLeft(area.left() + SwatchSize + 6);
    }
    const bool known = index.data(AttributeModel::KnownRole).toBool();
    painter->setPen(known ? Theme::tokens().text : Theme::tokens().muted);
    const QString text = option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(),
                                                       Qt::ElideRight, area.width());
    painter->drawText(area, index.data(Qt::TextAlignmentRole).toInt(), text);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(Theme::tokens().accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

QWidget* AttributeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    Q_UNUSED(option)
    const auto* model = qobject_cast<const AttributeModel*>(index.model());
    if (!model)
        return nullptr;
    const FieldDef* field = model->columns()[size_t(index.column())].def;
    if (!field)
        return nullptr;
    auto* box = new QComboBox(parent);
    box->addItem(Format::missing(), QString());
    if (field->domain) {
        for (const DomainCode& code : field->domain->codes) {
            const QString name = QString::fromLatin1(code.code);
            box->addItem(field->domain->title(name), name);
        }
    } else if (field->type == FieldType::Bool) {
        box->addItem(Formula::tr("yes"), QStringLiteral("1"));
        box->addItem(Formula::tr("no"), QStringLiteral("0"));
    } else if (field->type == FieldType::Reference && int(field->references) >= 0) {
        const PlanState& plan = mContext.document().state();
        std::vector<std::pair<QString, Uid>> rows;
        for (const Uid& id : plan.table(field->references).ids()) {
            if (rows.size() == LongestList)
                break;
            rows.emplace_back(plan.labelOf({field->references, id}), id);
        }
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return QString::localeAwareCompare(a.first, b.first) < 0;
        });
        for (const auto& [label, id] : rows)
            box->addItem(label, id.toString());
    }
    if (box->count() > 1)
        return box;
    delete box;
    auto* edit = new QLineEdit(parent);
    edit->setAlignment(field->type == FieldType::Text ? Qt::AlignLeft : Qt::AlignRight);
    return edit;
}

void AttributeDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        edit->setText(value);
        edit->selectAll();
    }
}

void AttributeDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                     const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData(), Qt::EditRole);
    else if (const auto* edit = qobject_cast<QLineEdit*>(editor); edit && edit->isModified())
        model->setData(index, edit->text(), Qt::EditRole);
}

} // namespace parkwright
