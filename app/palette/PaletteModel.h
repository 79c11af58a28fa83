#pragma once

#include "app/palette/LetterMatch.h"

#include <QAbstractListModel>
#include <QIcon>

#include <functional>
#include <vector>

namespace parkwright {

/// Something that can be found and done.
struct PaletteEntry
{
    QString key;      ///< stable, so that it is known what was used last; empty is not remembered
    QString group;    ///< heading that it stands under, translated
    QString title;    ///< translated
    QString detail;   ///< muted behind it; may be empty
    QString shortcut; ///< as people read it; may be empty
    QString also;     ///< other words that find it: the English name
    QIcon icon;
    bool enabled = true;
    bool wasFound = false; ///< by what was typed, and ranked: it is shown whatever its letters
    /// @param gently with Shift: does the lesser thing, e.g. selects without flying there
    std::function<void(bool gently)> run;
};

/// The lines of the command palette: headings, and entries that fit what was typed, best first.
/// GUI thread.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: a line that is no entry
        DetailRole,
        ShortcutRole,
        PlacesRole ///< QList<qsizetype>: letters of the title that were typed
    };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    /// Keys of what was used last, newest first: they come first while nothing is typed.
    void setRecent(const QStringList& keys);
    void setTyped(const QString& typed);

    const PaletteEntry* entryAt(const QModelIndex& index) const; ///< nullptr for a heading
    QModelIndex first() const; ///< entry that can be done; invalid for none
    /// The next or former entry, over headings; the same at the end.
    QModelIndex step(const QModelIndex& from, int by) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line
    {
        QString heading; ///< of a heading
        int entry = -1;  ///< of an entry
        std::vector<qsizetype> places;
    };
    void arrange();
    void arrangeRecent();

    std::vector<PaletteEntry> mEntries;
    QStringList mRecent;
    QString mTyped;
    std::vector<Line> mLines;
};

} // namespace parkwright
