#pragma once

#include "app/table/AttributeQuery.h"
#include "app/window/AppContext.h"

#include <QAbstractTableModel>

namespace parkwright {

/// How cells of a column are coloured.
enum class ColumnColour {
    None,
    Ramp, ///< background from the lowest to the highest value
    Bars, ///< a bar as long as the value
};

/// Shows an AttributeAnswer and edits through the undo stack. GUI thread.
class AttributeModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        UnitRole = Qt::UserRole, ///< QString
        ShareRole,               ///< double: where the number lies between lowest and highest
        ColourRole,              ///< int of ColumnColour
        KnownRole,               ///< bool
        SwatchRole,              ///< QColor of a land-use class; invalid for none
    };

    explicit AttributeModel(AppContext& context, QObject* parent = nullptr);

    /// Puts another answer in place. When it is of the same rows in the same order, only cells are
    /// told to have changed, so that nothing scrolls or loses its place.
    void setAnswer(AttributeAnswer answer, std::vector<AttributeColumn> columns);
    void clear();
    const AttributeAnswer& answer() const { return mAnswer; }
    const std::vector<AttributeColumn>& columns() const { return mColumns; }
    void setColour(const QString& column, ColumnColour colour);
    ColumnColour colour(const QString& column) const { return mColours.value(column); }

    ObjectRef objectAt(int row) const;
    /// Line that shows an object; -1 when it is not shown.
    int lineOf(const ObjectRef& object) const;
    bool isEditable(const AttributeColumn& column) const;
    /// Sets one column of many rows in one undoable step.
    /// @param text as people write it; "=…" is a formula, empty clears
    /// @returns why it is refused; empty when it is done
    QString setMany(const std::vector<int>& lines, const AttributeColumn& column,
                    const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void refused(const QString& reason);

private:
    QVariant swatch(const Value& value, const AttributeColumn& column, size_t row) const;

    AppContext& mContext;
    AttributeAnswer mAnswer;
    std::vector<AttributeColumn> mColumns;
    std::vector<int> mLineOf; ///< place in the rows -> line; -1 when not shown
    QHash<QString, ColumnColour> mColours;
    Format mFormat;
};

} // namespace parkwright
