#include "app/table/AttributeModel.h"

#include "app/docks/InspectorFields.h"
#include "app/docks/InspectorModel.h"
#include "gis/model/FieldText.h"

#include <QColor>

#include <cmath>

namespace parkwright {

AttributeModel::AttributeModel(AppContext& context, QObject* parent)
    : QAbstractTableModel(parent)
    , mContext(context)
{
}

void AttributeModel::setAnswer(AttributeAnswer answer, std::vector<AttributeColumn> columns)
{
    const bool sameColumns =
        std::equal(columns.begin(), columns.end(), mColumns.begin(), mColumns.end(),
                   [](const AttributeColumn& a, const AttributeColumn& b) {
                       return a.key == b.key && a.title == b.title && a.unit == b.unit;
                   });
    const bool sameLines = sameColumns && mAnswer.rows && answer.order == mAnswer.order &&
                           answer.rows->size() == mAnswer.rows->size() &&
                           (answer.order.empty() || answer.rows->object(answer.order.back()) ==
                                                        mAnswer.rows->object(mAnswer.order.back()));
    if (!sameLines)
        beginResetModel();
    mFormat = InspectorModel::formatOf(mContext.document());
    mAnswer = std::move(answer);
    mColumns = std::move(columns);
    mLineOf.assign(mAnswer.rows ? mAnswer.rows->size() : 0, -1);
    for (size_t line = 0; line < mAnswer.order.size(); ++line)
        mLineOf[mAnswer.order[line]] = int(line);
    if (!sameLines)
        endResetModel();
    else if (!mAnswer.order.empty() && !mColumns.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void AttributeModel::clear()
{
    beginResetModel();
    mAnswer = {};
    mColumns.clear();
    mLineOf.clear();
    endResetModel();
}

void AttributeModel::setColour(const QString& column, ColumnColour colour)
{
    mColours.insert(column, colour);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

ObjectRef AttributeModel::objectAt(int row) const
{
    if (!mAnswer.rows || row < 0 || size_t(row) >= mAnswer.order.size())
        return {};
    return mAnswer.rows->object(mAnswer.order[size_t(row)]);
}

int AttributeModel::lineOf(const ObjectRef& object) const
{
    const auto row = mAnswer.rows ? mAnswer.rows->rowOf(object) : std::nullopt;
    return row ? mLineOf[*row] : -1;
}

bool AttributeModel::isEditable(const AttributeColumn& column) const
{
    return column.def && parkwright::isEditable(*column.def);
}

int AttributeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(mAnswer.order.size());
}

int AttributeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(mColumns.size());
}

QVariant AttributeModel::swatch(const Value& value, const AttributeColumn& column, size_t row) const
{
    if (!column.def || isNull(value) ||
        !isLandUseCode(mAnswer.rows->object(row).table, *column.def))
        return {};
    AttributeColumn system = column;
    const TableDef& def = tableDef(mAnswer.rows->object(row).table);
    system.field = def.indexOf(QStringLiteral("coding_system"));
    if (system.field < 0)
        return {};
    system.def = &def.field(system.field);
    const Value name = mAnswer.rows->value(row, system);
    const StandardsPack& pack = *mContext.standards();
    const auto colour = pack.colour(isNull(name) ? pack.defaultSystem() : toPlainText(name),
                                    toPlainText(value), mContext.document().settings().palette);
    return colour ? QColor(colour->rgb.red, colour->rgb.green, colour->rgb.blue) : QColor();
}

QVariant AttributeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const AttributeColumn& column = mColumns[size_t(index.column())];
    const size_t row = mAnswer.order[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return mAnswer.rows->text(column, mAnswer.value(row, column), mFormat);
    case Qt::EditRole:
        return column.def ? fieldEditText(*column.def, mAnswer.value(row, column), mFormat)
                          : QString();
    case Qt::TextAlignmentRole:
        return int((column.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case KnownRole:
        return !isNull(mAnswer.value(row, column));
    case SwatchRole:
        return swatch(mAnswer.value(row, column), column, row);
    case ColourRole:
        return int(mColours.value(column.key));
    case ShareRole: {
        const auto sum = mAnswer.sums.constFind(column.key);
        const double number = toNumber(mAnswer.value(row, column));
        if (sum == mAnswer.sums.constEnd() || std::isnan(number) || sum->known == 0)
            return {};
        const double low = mColours.value(column.key) == ColumnColour::Bars
                               ? std::min(0.0, sum->lowest)
                               : sum->lowest;
        return sum->highest > low ? (number - low) / (sum->highest - low) : 1.0;
    }
    default:
        return {};
    }
}

QVariant AttributeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || size_t(section) >= mColumns.size())
        return {};
    const AttributeColumn& column = mColumns[size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.unit.isEmpty() ? column.title
                                     : QStringLiteral("%1 (%2)").arg(column.title, column.unit);
    case Qt::ToolTipRole: {
        QStringList lines{column.title, column.key};
        if (column.formula)
            lines[1] = QStringLiteral("= ") + column.formula->text();
        if (column.def && column.def->confidential)
            lines << tr("Confidential: left out of what is handed to others");
        return lines.join(u'\n');
    }
    case Qt::TextAlignmentRole:
        return int((column.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case UnitRole:
        return column.unit;
    default:
        return {};
    }
}

Qt::ItemFlags AttributeModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.isValid() && isEditable(mColumns[size_t(index.column())]))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AttributeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const QString reason =
        setMany({index.row()}, mColumns[size_t(index.column())], value.toString());
    if (!reason.isEmpty())
        Q_EMIT refused(reason);
    return reason.isEmpty();
}

QString AttributeModel::setMany(const std::vector<int>& lines, const AttributeColumn& column,
                                const QString& text)
{
    if (!isEditable(column))
        return tr("%1 cannot be edited.").arg(column.title);
    const PlanState& plan = mContext.document().state();
    std::optional<Formula> formula;
    ParsedField parsed;
    if (text.trimmed().startsWith(u'=')) {
        auto read = Formula::parse(text.trimmed().mid(1), objectAt(lines.front()).table);
        if (!read)
            return read.error().message;
        formula = std::move(*read);
    } else {
        parsed = parseField(*column.def, text, mFormat);
        if (!parsed.reason.isEmpty())
            return parsed.reason;
    }
    EditBuilder builder(plan);
    for (const int line : lines) {
        const ObjectRef object = objectAt(line);
        Value value = formula ? formula->value(plan, object.id) : parsed.value;
        if (formula && column.type == FieldType::Integer && !isNull(value))
            value = qint64(std::llround(toNumber(value)));
        if (formula && column.type == FieldType::Money && !isNull(value))
            value = Money::of(toNumber(value));
        if (const QString reason = whyNot(*column.def, value); !reason.isEmpty())
            return QStringLiteral("%1: %2").arg(plan.labelOf(object), reason);
        if (const auto* target = std::get_if<Uid>(&value);
            target && int(column.def->references) >= 0 &&
            !plan.contains({column.def->references, *target}))
            return tr("There is no such row.");
        if (!(plan.table(object.table).value(object.id, column.field) == value))
            builder.set(object, column.field, value);
    }
    mContext.pushEdit(builder.take(tr("set %1").arg(column.title)));
    return {};
}

} // namespace parkwright
