#pragma once

#include "app/docks/PanelModel.h"

#include <QSet>
#include <QTreeView>

namespace parkwright {

/// A two-column tree of a PanelModel: titles left, values right, headings open unless the user
/// folded them. Ctrl+C copies everything as text.
class PanelView : public QTreeView
{
    Q_OBJECT

public:
    explicit PanelView(QWidget* parent = nullptr);

    void setPanelModel(PanelModel* model);
    /// Groups that start folded, by key.
    void setFoldedAtFirst(const QStringList& keys);
    /// How much of the width titles get, 0 to 1.
    void setTitleShare(double share);

Q_SIGNALS:
    /// A line that leads to a row was clicked, or Enter pressed on it.
    void linkActivated(const parkwright::ObjectRef& object);
    /// Enter was pressed on a line that leads nowhere and cannot be edited.
    void enterPressed(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect,
                      const QModelIndex& index) const override;

private:
    void restoreFolds();
    void restoreFolds(const QModelIndex& parent);
    void layOut();
    bool follow(const QModelIndex& index);
    QStringList keysOf(const QModelIndex& index) const;
    QString pathOf(const QModelIndex& index) const;

    PanelModel* mModel = nullptr;
    QSet<QString> mFolded; ///< paths of keys
    QStringList mCurrent;  ///< keys of the current line, over a reset
    double mTitleShare = 0.46;
};

} // namespace parkwright
