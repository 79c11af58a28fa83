#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace parkwright {

/// How well a few typed letters stand for a text.
struct LetterMatch
{
    int score = 0;             ///< higher is better; comparable between texts for the same letters
    std::vector<qsizetype> at; ///< places in the text, ascending
};

/// The letters in this order, in any case, with anything between them; blanks in what is typed are
/// left out. Beginnings of words, runs and early places count more. Nothing typed matches all.
/// @returns none when a letter is missing
std::optional<LetterMatch> matchLetters(const QString& text, const QString& typed);

} // namespace parkwright
