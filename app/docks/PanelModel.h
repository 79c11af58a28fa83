#pragma once

#include "gis/core/Format.h"
#include "gis/model/TableId.h"

#include <QAbstractItemModel>
#include <QColor>

#include <memory>
#include <optional>
#include <vector>

namespace parkwright {

enum class PanelKind {
    Group,  ///< a heading
    Field,  ///< a field of a row
    Figure, ///< a figure with number and unit
    Link,   ///< leads to another row
    Note    ///< a sentence over the whole width
};

/// What is drawn beside a line that asks for attention; the reason is in its tip.
enum class PanelMark {
    None,
    Warning,
    Broken ///< the value, too, is in the colour of what is bad
};

/// One line of a panel.
struct PanelNode
{
    PanelKind kind = PanelKind::Field;
    QString key; ///< stable among its neighbours: keeps lines open and selected over a refresh
    QString title;
    Quantity value;
    QString tip;         ///< plain text, several lines
    QColor chip;         ///< a colour before the title; invalid for none
    QString icon;        ///< name of a themed icon before the title; empty for none
    QString error;       ///< why what was entered was refused; shown below the value
    int field = -1;      ///< number of the schema's field
    ObjectRef link;      ///< where it leads
    bool muted = false;  ///< "several values", "—"
    bool locked = false; ///< confidential
    bool strong = false; ///< a total
    bool faint = false;  ///< title in grey: switched off, has no effect
    PanelMark mark = PanelMark::None;
    std::optional<Qt::CheckState> check; ///< has a check box
    std::vector<std::unique_ptr<PanelNode>> children;
    PanelNode* parent = nullptr;

    PanelNode& add(PanelKind kind, const QString& key, const QString& title);
};

/// A tree of lines with a title and a value, for panels of properties and figures. Refreshing
/// keeps lines that are still there in place, so that nothing folds or jumps. GUI thread.
class PanelModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, ValueColumn, ColumnCount };

    explicit PanelModel(QObject* parent = nullptr);
    ~PanelModel() override;

    /// Puts other lines in place. When kinds and keys are the same all over, only values change.
    void setRoot(std::unique_ptr<PanelNode> root);
    const PanelNode* node(const QModelIndex& index) const; ///< nullptr for an invalid index
    const PanelNode& root() const { return *mRoot; }
    /// The line with the keys of `path` from the top; invalid when there is none.
    QModelIndex find(const QStringList& path) const;
    /// All lines as text with tabs, for the clipboard.
    QString toText() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

protected:
    PanelNode* editable(const QModelIndex& index);
    /// Tells that a line and everything below it looks different.
    void touched(const QModelIndex& index);

private:
    const PanelNode& nodeOf(const QModelIndex& index) const;

    std::unique_ptr<PanelNode> mRoot;
};

} // namespace parkwright
