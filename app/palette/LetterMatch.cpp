#include "app/palette/LetterMatch.h"

#include <algorithm>

namespace parkwright {

namespace {

constexpr int PerLetter = 1;
constexpr int InARun = 6;
constexpr int AtAWord = 5;
constexpr int AtTheStart = 8;
constexpr int WholeText = 12;

bool beginsWord(const QString& text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    const QChar here = text[at];
    return !before.isLetterOrNumber() || (before.isLower() && here.isUpper()) ||
           (!before.isDigit() && here.isDigit()) || here.script() == QChar::Script_Han;
}

/// One way to place the letters: each at the first place from `from` on.
std::optional<LetterMatch> placed(const QString& text, const QString& letters, qsizetype from)
{
    LetterMatch match;
    qsizetype next = from;
    for (const QChar letter : letters) {
        qsizetype at = next;
        while (at < text.size() && text[at].toCaseFolded() != letter)
            ++at;
        if (at == text.size())
            return std::nullopt;
        match.score += PerLetter;
        if (!match.at.empty() && match.at.back() == at - 1)
            match.score += InARun;
        if (beginsWord(text, at))
            match.score += at == 0 ? AtTheStart : AtAWord;
        match.at.push_back(at);
        next = at + 1;
    }
    if (match.at.size() == size_t(text.size()))
        match.score += WholeText;
    match.score -= int(std::min<qsizetype>(match.at.empty() ? 0 : match.at.front(), 10) / 3);
    return match;
}

} // namespace

std::optional<LetterMatch> matchLetters(const QString& text, const QString& typed)
{
    QString letters;
    for (const QChar c : typed) {
        if (!c.isSpace())
            letters += c.toCaseFolded();
    }
    if (letters.isEmpty())
        return LetterMatch{};
    std::optional<LetterMatch> best;
    for (qsizetype from = 0; from < text.size(); ++from) {
        if (text[from].toCaseFolded() != letters[0])
            continue;
        auto match = placed(text, letters, from);
        if (!match)
            break; // later beginnings have fewer letters left
        if (!best || match->score > best->score)
            best = std::move(match);
    }
    return best;
}

} // namespace parkwright
