// Whatever the bytes, a guess names a character set that iconv knows, and decoding ends.
#include "gis/sources/TextCodec.h"

using namespace parkwright;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const EncodingGuess guess = guessEncoding(bytes);
    if (canonicalEncoding(guess.encoding) != guess.encoding)
        __builtin_trap();
    bool bad = false;
    const QString text =
        decodeTextLossy(QByteArrayView(bytes).sliced(guess.bomSize), guess.encoding, &bad);
    if (guess.encoding == u"UTF-8" && bad)
        __builtin_trap();
    canonicalEncoding(QString::fromUtf8(bytes.left(40)));
    return text.size() < 0;
}
