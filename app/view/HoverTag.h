#pragma once

#include <QFrame>

class QLabel;

namespace parkwright {

/// A small tag beside the pointer that names what is under it.
class HoverTag final : public QFrame
{
    Q_OBJECT

public:
    explicit HoverTag(QWidget* parent);

    /// @param detail one quiet line below; may be empty
    /// @param at     pointer, in coordinates of the parent
    void showFor(const QString& name, const QString& detail, const QPoint& at);

private:
    QLabel* mName;
    QLabel* mDetail;
};

} // namespace parkwright
