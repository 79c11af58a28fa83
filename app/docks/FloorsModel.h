#pragma once

#include "gis/core/Format.h"
#include "gis/model/PlanState.h"

#include <QAbstractListModel>
#include <QColor>
#include <QStyledItemDelegate>

#include <vector>

namespace parkwright {

/// One floor as a line of the stack.
struct FloorLine
{
    Uid floor;
    QString number;  ///< "12F", "B1", or its name
    QString what;    ///< tenant or use
    Quantity height; ///< storey height
    QString vacancy; ///< in words; empty when it is not known
    QColor colour;   ///< of the vacancy; invalid when it is not known
    QString tip;
    friend bool operator==(const FloorLine&, const FloorLine&) = default;
};

/// Floors of a building as lines, the topmost first.
std::vector<FloorLine> floorLines(const PlanState& plan, const Uid& building, const Format& format);

class FloorsModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Lines of the same floors change in place, so that what is selected stays so.
    void show(std::vector<FloorLine> lines);
    const FloorLine& line(int row) const { return mLines[size_t(row)]; }
    int rowOf(const Uid& floor) const; ///< -1 when there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<FloorLine> mLines;
};

/// Paints the lines like a section through the building: a band in the colour of the vacancy,
/// number, tenant, height.
class FloorsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setIsolated(const Uid& floor) { mIsolated = floor; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Uid mIsolated;
};

} // namespace parkwright
