#include "gis/model/Selection.h"

#include <algorithm>

namespace parkwright {

Selection::Selection(const Document& document, QObject* parent)
    : QObject(parent)
    , mDocument(document)
{
    connect(&document, &Document::changed, this, [this](const Change& change) {
        const bool removed =
            std::any_of(change.items.begin(), change.items.end(), [](const ChangeItem& item) {
                return std::holds_alternative<RowsRemoved>(item) ||
                       std::holds_alternative<DocumentReplaced>(item);
            });
        if (removed)
            dropMissing();
    });
}

void Selection::set(std::vector<ObjectRef> objects)
{
    QSet<ObjectRef> known;
    std::erase_if(objects, [&](const ObjectRef& each) {
        if (each.isNull() || !mDocument.state().contains(each) || known.contains(each))
            return true;
        known.insert(each);
        return false;
    });
    if (objects == mObjects)
        return;
    mObjects = std::move(objects);
    mSet = std::move(known);
    Q_EMIT changed();
}

void Selection::add(const ObjectRef& object)
{
    auto objects = mObjects;
    std::erase(objects, object);
    objects.push_back(object);
    set(std::move(objects));
}

void Selection::toggle(const ObjectRef& object)
{
    if (!contains(object)) {
        add(object);
        return;
    }
    auto objects = mObjects;
    std::erase(objects, object);
    set(std::move(objects));
}

void Selection::clear()
{
    set({});
}

void Selection::setHovered(const ObjectRef& object)
{
    if (object == mHovered)
        return;
    mHovered = object;
    Q_EMIT hoveredChanged();
}

void Selection::dropMissing()
{
    set(std::vector<ObjectRef>(mObjects));
    if (!mHovered.isNull() && !mDocument.state().contains(mHovered))
        setHovered({});
}

} // namespace parkwright
