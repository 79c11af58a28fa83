#pragma once

#include "app/docks/LayerTree.h"
#include "app/window/AppContext.h"

namespace parkwright {

/// The layer tree of the one plan and the one view. Check boxes go to the view, everything else is
/// an edit that can be undone. GUI thread.
class LayerModel final : public PanelModel
{
    Q_OBJECT

public:
    explicit LayerModel(AppContext& context, QObject* parent = nullptr);

    /// Reads everything again, e.g. in another language. Changes of document and view do so
    /// themselves.
    void refresh();
    /// Of context layers that cannot be read; they replace those before.
    void setFindings(Findings findings);
    const Findings& findings() const { return mFindings; }

    /// Nothing for an invalid index.
    std::optional<LayerLine> line(const QModelIndex& index) const;
    QModelIndex indexOf(SceneKind kind) const;
    QModelIndex indexOf(const Uid& layer) const;
    QModelIndex indexOfKey(const QString& key) const;
    std::vector<Uid> layersIn(const QModelIndexList& lines) const; ///< each once, topmost first
    std::vector<ObjectRef> objectsIn(const QModelIndexList& lines) const;

    /// Of the first line that has one; 0 to 1.
    std::optional<double> opacity(const QModelIndexList& lines) const;
    /// @param gesture of AppContext::newGesture(), for one drag of a slider
    void setOpacity(const QModelIndexList& lines, double opacity, int gesture);
    void setSwitched(const QModelIndexList& lines, bool on);
    void remove(const QModelIndexList& lines);
    /// The same file once more, beside it, to be shown another way. @returns the new ones
    std::vector<Uid> duplicate(const QModelIndexList& lines);
    /// Denominators between which they are shown; none is no bound.
    void setScales(const QModelIndexList& lines, std::optional<double> smallest,
                   std::optional<double> largest);
    /// Into the group of that name, which comes into being when there is none; empty takes them
    /// out of theirs.
    void setGroup(const QModelIndexList& lines, const QString& name);
    /// One step towards the viewer (up) or away, among the layers beside it.
    void move(const QModelIndex& line, bool up);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    /// Where layers go that are dropped at a place.
    struct Target
    {
        SceneKind section = SceneKind::Context;
        Uid before; ///< null: last in the section
        std::optional<QString> group;
    };
    std::optional<Target> targetOf(const QMimeData* data, int row, const QModelIndex& parent) const;
    bool rename(const QModelIndex& index, const QString& name);

    AppContext& mContext;
    LayerLines mLines;
    Findings mFindings;
};

} // namespace parkwright
