#include "gis/sources/DelimitedTable.h"

#include "gis/sources/TextCodec.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace parkwright {

namespace {

constexpr qsizetype SniffedBytes = 256 * 1024;
constexpr size_t JudgedRows = 1000;
constexpr qsizetype LongestQuoted = 4 * 1024 * 1024; // bytes; a bigger one was never closed
constexpr char Candidates[] = {',', '\t', ';', '|'};

bool isNumber(const QByteArray& cell)
{
    bool ok = false;
    cell.trimmed().toDouble(&ok);
    return ok;
}

bool isBlank(const std::vector<QByteArray>& cells)
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const QByteArray& cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

DelimitedTable DelimitedTable::parse(const QByteArray& bytes, const QString& encoding)
{
    DelimitedTable table;
    const EncodingGuess guess =
        guessEncoding(QByteArrayView(bytes).first(std::min(bytes.size(), SniffedBytes)));
    table.mEncoding = encoding.isEmpty() ? guess.encoding : encoding;
    table.mHadMark = guess.bomSize > 0;
    const QByteArrayView text = QByteArrayView(bytes).sliced(guess.bomSize);
    if (table.mEncoding == u"UTF-8" && isUtf8(text))
        table.mText = text.toByteArray();
    else
        table.mText = decodeTextLossy(text, table.mEncoding, &table.mHadBadBytes).toUtf8();
    table.chooseDelimiter();
    table.findRows();
    table.nameColumns();
    return table;
}

/// Reads one record that begins at `at`; `end` is where the next one begins.
std::vector<QByteArray> DelimitedTable::cellsAt(qsizetype at, qsizetype* end) const
{
    std::vector<QByteArray> cells(1);
    const qsizetype size = mText.size();
    qsizetype i = at;
    bool atCellStart = true;
    while (i < size) {
        const char c = mText[i];
        if (atCellStart && c == '"') {
            qsizetype close = i + 1;
            QByteArray cell;
            const qsizetype farthest = std::min(size, i + LongestQuoted);
            while (close < farthest) {
                if (mText[close] != '"') {
                    cell += mText[close++];
                } else if (close + 1 < size && mText[close + 1] == '"') {
                    cell += '"';
                    close += 2;
                } else {
                    break;
                }
            }
            if (close < farthest) { // else nobody closes it: an ordinary character
                cells.back() = cell;
                i = close + 1;
                atCellStart = false;
                continue;
            }
        }
        if (c == '\n' || c == '\r') {
            i += c == '\r' && i + 1 < size && mText[i + 1] == '\n' ? 2 : 1;
            break;
        }
        if (c == mDelimiter) {
            cells.emplace_back();
            atCellStart = true;
        } else {
            cells.back() += c;
            atCellStart = false;
        }
        ++i;
    }
    *end = std::max(i, at + 1);
    return cells;
}

void DelimitedTable::chooseDelimiter()
{
    // Excel says it in so many words.
    if (mText.size() > 5 && mText.startsWith("sep=")) {
        mDelimiter = mText[4];
        mText = mText.sliced(5).trimmed();
        return;
    }
    double best = 0;
    char chosen = ',';
    for (const char candidate : Candidates) {
        mDelimiter = candidate;
        std::map<size_t, int> widths;
        qsizetype at = 0;
        int rows = 0;
        for (; rows < 50 && at < mText.size(); ++rows) {
            const std::vector<QByteArray> cells = cellsAt(at, &at);
            if (!isBlank(cells))
                ++widths[cells.size()];
        }
        // Many cells are good, the same number of them in every row is better.
        double score = 0;
        for (const auto& [width, count] : widths) {
            if (width > 1)
                score = std::max(score, double(count) / rows + 0.001 * double(width));
        }
        if (score > best) {
            best = score;
            chosen = candidate;
        }
    }
    mDelimiter = chosen;
}

void DelimitedTable::findRows()
{
    for (qsizetype at = 0; at < mText.size();) {
        const qsizetype start = at;
        const std::vector<QByteArray> cells = cellsAt(at, &at);
        if (!isBlank(cells))
            mRows.push_back(start);
    }
}

void DelimitedTable::nameColumns()
{
    if (mRows.empty())
        return;
    const std::vector<QByteArray> first = row(0);
    QSet<QByteArray> unique(first.begin(), first.end());
    mHasHeader = size_t(unique.size()) == first.size() &&
                 std::none_of(first.begin(), first.end(), isNumber) &&
                 std::any_of(first.begin(), first.end(),
                             [](const QByteArray& cell) { return !cell.trimmed().isEmpty(); });
    // A second column of the same name is still a header when nothing in it is a number and below
    // there are some.
    if (!mHasHeader && mRows.size() > 1 && std::none_of(first.begin(), first.end(), isNumber)) {
        const std::vector<QByteArray> second = row(1);
        mHasHeader = std::any_of(second.begin(), second.end(), isNumber);
    }
    QStringList names;
    if (mHasHeader) {
        for (const QByteArray& cell : first)
            names << QString::fromUtf8(cell).simplified();
        mRows.erase(mRows.begin());
    }
    mHeaderSize = int(names.size());

    std::map<size_t, int> widths;
    for (size_t i = 0; i < std::min(mRows.size(), JudgedRows); ++i) {
        std::vector<QByteArray> cells = row(i);
        while (cells.size() > first.size() && cells.back().isEmpty()) // a comma too many at the end
            cells.pop_back();
        ++widths[cells.size()];
    }
    const auto usual = std::max_element(widths.begin(), widths.end(),
                                        [](auto& a, auto& b) { return a.second < b.second; });
    const qsizetype width = usual == widths.end() ? names.size() : qsizetype(usual->first);
    // R writes the names of its rows first and gives that column no heading.
    if (mHasHeader && width == names.size() + 1)
        names.prepend(QStringLiteral("row_id"));
    for (qsizetype i = names.size(); i < width; ++i)
        names << QStringLiteral("column_%1").arg(i + 1);
    QSet<QString> taken;
    for (qsizetype i = 0; i < names.size(); ++i) {
        QString name = names[i].isEmpty() ? QStringLiteral("column_%1").arg(i + 1) : names[i];
        const QString wanted = name;
        for (int n = 2; taken.contains(name.toLower()); ++n)
            name = QStringLiteral("%1_%2").arg(wanted).arg(n);
        taken.insert(name.toLower());
        mColumns << name;
    }
}

std::vector<QByteArray> DelimitedTable::row(size_t index) const
{
    qsizetype end = 0;
    return cellsAt(mRows[index], &end);
}

} // namespace parkwright
