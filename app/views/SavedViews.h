#pragma once

#include "app/window/AppContext.h"

#include <vector>

namespace parkwright {

/// Views that are saved with the project: bookmarks (everything) and themes (what is seen and in
/// which colours, but not from where). What changes them is an edit as any other. GUI thread.
class SavedViews final
{
public:
    explicit SavedViews(AppContext& context)
        : mContext(context)
    {
    }

    /// In their order; the first nine have a number key.
    std::vector<const SavedView*> bookmarks() const;
    std::vector<const SavedView*> themes() const; ///< by name

    /// The present view as a bookmark at the end. @returns its id
    Uid add(const QString& name);
    Uid addTheme(const QString& name);
    /// Makes a bookmark or theme what is seen now.
    void update(const Uid& view);
    void rename(const Uid& view, const QString& name);
    void remove(const Uid& view);
    /// A bookmark by so many places; beyond the ends it stays there.
    void move(const Uid& view, int places);
    /// The n-th bookmark becomes the present view; beyond the last one it is added.
    /// @param number from 1
    Uid store(int number);

    /// Shows a bookmark (flying there) or a theme (from where one stands).
    void apply(const Uid& view);
    /// Of the bookmark with that number. @returns false when there is none
    bool go(int number);
    /// The theme that is seen, if it is just one of them; null for none.
    Uid shownTheme() const;

    /// A name that none of them has: "View 3".
    QString freeName(const QString& pattern) const;

private:
    Uid insert(const QString& kind, const QString& name, const QString& step);

    AppContext& mContext;
};

} // namespace parkwright
