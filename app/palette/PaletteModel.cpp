#include "app/palette/PaletteModel.h"

#include <algorithm>

namespace parkwright {

namespace {

constexpr int MostOfAGroup = 8; ///< while something is typed
constexpr int MostUsedLast = 5;
constexpr int LessOtherwise = 3; ///< for a match of other words than those that are shown

struct Fitting
{
    int score;
    int entry;
    std::vector<qsizetype> places;
};

std::optional<Fitting> fitting(const PaletteEntry& entry, int index, const QString& typed)
{
    const auto title = matchLetters(entry.title, typed);
    if (entry.wasFound)
        return Fitting{title ? title->score : 0, index,
                       title ? title->at : std::vector<qsizetype>()};
    const auto also = entry.also.isEmpty() ? std::nullopt : matchLetters(entry.also, typed);
    if (title && (!also || title->score >= also->score - LessOtherwise))
        return Fitting{title->score, index, title->at};
    if (also)
        return Fitting{also->score - LessOtherwise, index, {}};
    return std::nullopt;
}

} // namespace

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    mEntries = std::move(entries);
    arrange();
}

void PaletteModel::setRecent(const QStringList& keys)
{
    mRecent = keys;
    arrange();
}

void PaletteModel::setTyped(const QString& typed)
{
    mTyped = typed.trimmed();
    arrange();
}

void PaletteModel::arrangeRecent()
{
    for (const QString& key : mRecent) {
        const auto found = std::ranges::find(mEntries, key, &PaletteEntry::key);
        if (found == mEntries.end() || mLines.size() > MostUsedLast)
            continue;
        if (mLines.empty())
            mLines.push_back({tr("Used last"), -1, {}});
        mLines.push_back({{}, int(found - mEntries.begin()), {}});
    }
}

void PaletteModel::arrange()
{
    beginResetModel();
    mLines.clear();
    if (mTyped.isEmpty())
        arrangeRecent();
    struct Group
    {
        QString title;
        std::vector<Fitting> found;
        int best = 0;
    };
    std::vector<Group> groups;
    for (size_t i = 0; i < mEntries.size(); ++i) {
        auto fit = fitting(mEntries[i], int(i), mTyped);
        if (!fit)
            continue;
        auto group = std::ranges::find(groups, mEntries[i].group, &Group::title);
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{mEntries[i].group, {}, 0});
        group->best = std::max(group->best, fit->score);
        group->found.push_back(std::move(*fit));
    }
    if (!mTyped.isEmpty()) {
        std::ranges::stable_sort(groups, std::ranges::greater(), &Group::best);
        for (Group& group : groups) {
            const bool isRanked = mEntries[size_t(group.found.front().entry)].wasFound;
            if (!isRanked)
                std::ranges::stable_sort(group.found, std::ranges::greater(), &Fitting::score);
            group.found.resize(std::min(group.found.size(), size_t(MostOfAGroup)));
        }
    }
    for (Group& group : groups) {
        mLines.push_back({group.title, -1, {}});
        for (Fitting& fit : group.found)
            mLines.push_back({{}, fit.entry, std::move(fit.places)});
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entryAt(const QModelIndex& index) const
{
    if (!index.isValid() || size_t(index.row()) >= mLines.size())
        return nullptr;
    const int entry = mLines[size_t(index.row())].entry;
    return entry < 0 ? nullptr : &mEntries[size_t(entry)];
}

QModelIndex PaletteModel::first() const
{
    return step({}, 1);
}

QModelIndex PaletteModel::step(const QModelIndex& from, int by) const
{
    int row = from.isValid() ? from.row() : -1;
    for (row += by; row >= 0 && row < rowCount(); row += by) {
        const PaletteEntry* entry = entryAt(index(row));
        if (entry && entry->enabled)
            return index(row);
    }
    return from;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(mLines.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = mLines[size_t(index.row())];
    const PaletteEntry* entry = entryAt(index);
    if (!entry) {
        if (role == HeadingRole)
            return true;
        return role == Qt::DisplayRole ? QVariant(line.heading) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return entry->title;
    case Qt::DecorationRole:
        return entry->icon;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2 %3").arg(entry->title, entry->group, entry->shortcut);
    case DetailRole:
        return entry->detail;
    case ShortcutRole:
        return entry->shortcut;
    case PlacesRole:
        return QVariant::fromValue(QList<qsizetype>(line.places.begin(), line.places.end()));
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    const PaletteEntry* entry = entryAt(index);
    if (!entry || !entry->enabled)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace parkwright
