#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace parkwright {

/// One way of writing a character set's name: "936", "GBK" and "cp-936" are all "GB18030" (its
/// superset), "win1251" is "CP1251". Empty when this machine does not know the name.
QString canonicalEncoding(const QString& name);

/// @returns nothing when a byte does not fit. A character cut off at the very end is passed over:
/// fields of fixed width end where they end.
std::optional<QString> decodeText(QByteArrayView bytes, const QString& encoding);

/// As decodeText(), with U+FFFD for what does not fit, of which `bad` tells when given.
QString decodeTextLossy(QByteArrayView bytes, const QString& encoding, bool* bad = nullptr);

/// A character cut off at the end is allowed.
bool isUtf8(QByteArrayView bytes);
bool isAscii(QByteArrayView bytes);

struct EncodingGuess
{
    QString encoding; ///< canonical
    int bomSize = 0;  ///< bytes of the byte order mark, 0 without one
};

/// What some text is most likely written in: by its byte order mark, by being valid UTF-8, by the
/// zeros of UTF-16, else GB18030, Big5 or Windows-1252, whichever its bytes look like.
EncodingGuess guessEncoding(QByteArrayView sample);

} // namespace parkwright
