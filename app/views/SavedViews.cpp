#include "app/views/SavedViews.h"

#include <QCoreApplication>

#include <algorithm>

namespace parkwright {

namespace {

const QString BookmarkKind = QStringLiteral("bookmark");
const QString ThemeKind = QStringLiteral("theme");

QString savedViewText(const char* text)
{
    return QCoreApplication::translate("SavedViews", text);
}

/// The parts of a view that a theme is about, over another view.
ViewState themed(ViewState view, const ViewState& theme)
{
    view.colourBy = theme.colourBy;
    view.palette = theme.palette;
    view.visible = theme.visible;
    view.opacity = theme.opacity;
    view.hidden = theme.hidden;
    return view;
}

} // namespace

std::vector<const SavedView*> SavedViews::bookmarks() const
{
    std::vector<const SavedView*> found;
    for (const SavedView& view : mContext.document().table<SavedView>()) {
        if (view.kind == BookmarkKind)
            found.push_back(&view);
    }
    std::ranges::stable_sort(found, {}, [](const SavedView* view) {
        return view->ordinal.value_or(std::numeric_limits<qint64>::max());
    });
    return found;
}

std::vector<const SavedView*> SavedViews::themes() const
{
    std::vector<const SavedView*> found;
    for (const SavedView& view : mContext.document().table<SavedView>()) {
        if (view.kind == ThemeKind)
            found.push_back(&view);
    }
    std::ranges::sort(found, [](const SavedView* a, const SavedView* b) {
        return a->name.localeAwareCompare(b->name) < 0;
    });
    return found;
}

QString SavedViews::freeName(const QString& pattern) const
{
    QString name;
    for (int number = 1;; ++number) {
        name = pattern.arg(number);
        bool isTaken = false;
        for (const SavedView& view : mContext.document().table<SavedView>())
            isTaken = isTaken || view.name == name;
        if (!isTaken)
            return name;
    }
}

Uid SavedViews::insert(const QString& kind, const QString& name, const QString& step)
{
    SavedView view;
    view.kind = kind;
    view.name = name;
    view.state = mContext.view().viewState().toJson();
    if (const auto all = bookmarks(); kind == BookmarkKind)
        view.ordinal = all.empty() ? 1 : all.back()->ordinal.value_or(qint64(all.size())) + 1;
    EditBuilder edit(mContext.document().state());
    const Uid id = edit.insert(view);
    mContext.pushEdit(edit.take(step));
    return id;
}

Uid SavedViews::add(const QString& name)
{
    return insert(BookmarkKind, name, savedViewText(QT_TRANSLATE_NOOP("SavedViews", "add a view")));
}

Uid SavedViews::addTheme(const QString& name)
{
    return insert(ThemeKind, name, savedViewText(QT_TRANSLATE_NOOP("SavedViews", "add a theme")));
}

void SavedViews::update(const Uid& view)
{
    EditBuilder edit(mContext.document().state());
    edit.set({TableId::Views, view}, "state", mContext.view().viewState().toJson());
    mContext.pushEdit(edit.take(savedViewText(QT_TRANSLATE_NOOP("SavedViews", "change a view"))));
}

void SavedViews::rename(const Uid& view, const QString& name)
{
    if (name.trimmed().isEmpty())
        return;
    EditBuilder edit(mContext.document().state());
    edit.set({TableId::Views, view}, "name", name.trimmed());
    mContext.pushEdit(edit.take(savedViewText(QT_TRANSLATE_NOOP("SavedViews", "rename a view"))));
}

void SavedViews::remove(const Uid& view)
{
    EditBuilder edit(mContext.document().state());
    edit.remove({TableId::Views, view});
    mContext.pushEdit(edit.take(savedViewText(QT_TRANSLATE_NOOP("SavedViews", "remove a view"))));
}

void SavedViews::move(const Uid& view, int places)
{
    std::vector<Uid> order;
    for (const SavedView* each : bookmarks())
        order.push_back(each->uid);
    const auto at = std::ranges::find(order, view);
    if (at == order.end())
        return;
    const auto from = at - order.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + places, 0, std::ssize(order) - 1);
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, view);
    EditBuilder edit(mContext.document().state());
    for (size_t i = 0; i < order.size(); ++i)
        edit.set({TableId::Views, order[i]}, "ordinal", qint64(i) + 1);
    mContext.pushEdit(edit.take(savedViewText(QT_TRANSLATE_NOOP("SavedViews", "move a view"))));
}

Uid SavedViews::store(int number)
{
    const auto all = bookmarks();
    if (size_t(number) > all.size())
        return add(freeName(savedViewText(QT_TRANSLATE_NOOP("SavedViews", "View %1"))));
    const Uid id = all[size_t(number) - 1]->uid;
    update(id);
    return id;
}

void SavedViews::apply(const Uid& view)
{
    const SavedView* saved = mContext.document().find<SavedView>(view);
    const auto state = saved ? ViewState::fromJson(saved->state) : std::nullopt;
    if (!state)
        return;
    ViewController& now = mContext.view();
    if (saved->kind == ThemeKind) {
        now.setViewState(themed(now.viewState(), *state));
        return;
    }
    ViewState there = *state;
    there.camera = now.viewState().camera; // one flies there
    now.setViewState(there);
    now.flyTo(state->camera);
}

bool SavedViews::go(int number)
{
    const auto all = bookmarks();
    if (size_t(number) > all.size())
        return false;
    apply(all[size_t(number) - 1]->uid);
    return true;
}

Uid SavedViews::shownTheme() const
{
    const ViewState& now = mContext.view().viewState();
    for (const SavedView* theme : themes()) {
        const auto state = ViewState::fromJson(theme->state);
        if (state && themed(now, *state) == now)
            return theme->uid;
    }
    return {};
}

} // namespace parkwright
