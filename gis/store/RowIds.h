#pragma once

// Private to gis/store.

#include "gis/core/Uid.h"

#include <QString>

#include <unordered_set>

namespace parkwright {

/// Finds out the uid of each row of one table, read in order of its key. A row without one, with
/// one that is none, or with that of an earlier row gets another: always the same one for the same
/// file, so that reading and saving agree on it.
class RowIds
{
public:
    enum class Source { Given, Missing, Invalid, Duplicate };
    struct Found
    {
        Uid uid;
        Source source = Source::Given;
    };

    RowIds(QString projectId, QString table)
        : mProjectId(std::move(projectId))
        , mTable(std::move(table))
    {
    }

    /// @param text what the uid column holds
    Found next(qint64 key, const QString& text)
    {
        Found found{Uid::parse(text), Source::Given};
        if (found.uid.isNull())
            found.source = text.isEmpty() ? Source::Missing : Source::Invalid;
        else if (mSeen.contains(found.uid))
            found.source = Source::Duplicate;
        if (found.source != Source::Given) {
            for (int attempt = 0; attempt == 0 || mSeen.contains(found.uid); ++attempt) {
                found.uid = Uid::fromName(QStringLiteral("row:%1/%2/%3/%4")
                                              .arg(mProjectId, mTable)
                                              .arg(key)
                                              .arg(attempt));
            }
        }
        mSeen.insert(found.uid);
        return found;
    }

private:
    QString mProjectId;
    QString mTable;
    std::unordered_set<Uid> mSeen;
};

} // namespace parkwright
