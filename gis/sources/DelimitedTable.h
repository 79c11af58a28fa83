#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace parkwright {

/// Text cut into rows and cells: CSV (RFC 4180), or with semicolons, tabs or bars. Holds UTF-8.
///
/// Any bytes make a table; a quote that is never closed ends with its line.
class DelimitedTable
{
public:
    /// @param encoding canonical, or empty to guess; a byte order mark goes first
    static DelimitedTable parse(const QByteArray& bytes, const QString& encoding = {});

    const QString& encoding() const { return mEncoding; }
    bool hadByteOrderMark() const { return mHadMark; }
    bool hadBadBytes() const { return mHadBadBytes; }
    char delimiter() const { return mDelimiter; }
    /// Rows that hold anything, without the header; 0-based.
    size_t rowCount() const { return mRows.size(); }
    /// Cells as they stand, quotes removed. Row `index` of rowCount().
    std::vector<QByteArray> row(size_t index) const;

    /// One name for each column, filled up where the header is short, made unique.
    const QStringList& columns() const { return mColumns; }
    bool hasHeader() const { return mHasHeader; }
    /// How many names the header had; columns().size() - headerSize() were added by us.
    int headerSize() const { return mHeaderSize; }

private:
    std::vector<QByteArray> cellsAt(qsizetype at, qsizetype* end) const;
    void chooseDelimiter();
    void findRows();
    void nameColumns();

    QByteArray mText;
    QString mEncoding;
    bool mHadMark = false;
    bool mHadBadBytes = false;
    char mDelimiter = ',';
    bool mHasHeader = false;
    int mHeaderSize = 0;
    QStringList mColumns;
    std::vector<qsizetype> mRows; ///< where in mText each begins
};

} // namespace parkwright
