#pragma once

#include "gis/model/Document.h"

#include <QObject>
#include <QSet>

#include <vector>

namespace parkwright {

/// What is selected and what the pointer is over, for all views at once. GUI thread. Rows that are
/// removed from the document leave the selection by themselves.
class Selection final : public QObject
{
    Q_OBJECT

public:
    explicit Selection(const Document& document, QObject* parent = nullptr);

    const std::vector<ObjectRef>& objects() const
    {
        return mObjects;
    } ///< in the order of selecting
    bool contains(const ObjectRef& object) const { return mSet.contains(object); }
    bool isEmpty() const { return mObjects.empty(); }
    /// The one selected last, which the inspector shows; null when nothing is.
    ObjectRef current() const { return mObjects.empty() ? ObjectRef{} : mObjects.back(); }

    void set(std::vector<ObjectRef> objects);
    void add(const ObjectRef& object);
    void toggle(const ObjectRef& object);
    void clear();

    const ObjectRef& hovered() const { return mHovered; }
    void setHovered(const ObjectRef& object);

Q_SIGNALS:
    void changed();
    void hoveredChanged();

private:
    void dropMissing();

    const Document& mDocument;
    std::vector<ObjectRef> mObjects;
    QSet<ObjectRef> mSet;
    ObjectRef mHovered;
};

} // namespace parkwright
