#include "gis/sources/TextCodec.h"

#include <QHash>

#include <cerrno>
#include <iconv.h>
#include <memory>
#include <type_traits>

namespace parkwright {

namespace {

/// iconv's handle, closed at the end; a null one is an unknown name.
class Converter
{
public:
    explicit Converter(const QString& encoding)
        : mHandle(iconv_open("UTF-8", encoding.toLatin1().constData()))
    {
    }
    ~Converter()
    {
        if (isKnown())
            iconv_close(mHandle);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    // iconv_open says "unknown" with a pointer of -1.
    bool isKnown() const { return mHandle != reinterpret_cast<iconv_t>(-1); }

    /// @param bad set when something was replaced by U+FFFD; null stops at the first such byte
    std::optional<QString> convert(QByteArrayView bytes, bool* bad)
    {
        iconv(mHandle, nullptr, nullptr, nullptr, nullptr);
        // iconv does not change its input; its signature is older than const.
        char* in = const_cast<char*>(bytes.data());
        auto left = size_t(bytes.size());
        QByteArray utf8;
        char buffer[4096];
        while (left > 0) {
            char* out = buffer;
            size_t room = sizeof buffer;
            const size_t result = iconv(mHandle, &in, &left, &out, &room);
            const int error = errno;
            utf8.append(buffer, qsizetype(sizeof buffer - room));
            if (result != size_t(-1))
                break;
            if (error == EINVAL) // cut off at the end
                break;
            if (error != EILSEQ)
                continue; // the buffer was full
            if (bad == nullptr)
                return std::nullopt;
            *bad = true;
            utf8.append("\xEF\xBF\xBD");
            ++in;
            --left;
        }
        return QString::fromUtf8(utf8);
    }

private:
    iconv_t mHandle;
};

/// Opening one costs a look into a folder of modules; text comes field by field in the same
/// character set, so each thread keeps its last one.
Converter& converterFor(const QString& encoding)
{
    thread_local QString lastName;
    thread_local std::unique_ptr<Converter> last;
    if (!last || lastName != encoding) {
        last = std::make_unique<Converter>(encoding);
        lastName = encoding;
    }
    return *last;
}

/// Length of the valid UTF-8 character at `at`; 0 when there is none, -1 when it is cut off.
int utf8Length(QByteArrayView bytes, qsizetype at)
{
    const auto first = quint8(bytes[at]);
    const int length = first < 0x80                    ? 1
                       : first >= 0xC2 && first < 0xE0 ? 2
                       : first >= 0xE0 && first < 0xF0 ? 3
                       : first >= 0xF0 && first < 0xF5 ? 4
                                                       : 0;
    for (int i = 1; i < length; ++i) {
        if (at + i >= bytes.size())
            return -1;
        const auto next = quint8(bytes[at + i]);
        if ((next & 0xC0) != 0x80)
            return 0;
        // Overlong forms, surrogates and what lies beyond Unicode.
        if (i == 1 && ((first == 0xE0 && next < 0xA0) || (first == 0xED && next > 0x9F) ||
                       (first == 0xF0 && next < 0x90) || (first == 0xF4 && next > 0x8F)))
            return 0;
    }
    return length;
}

/// Share of the pairs with a high first byte that are frequent characters in either table.
struct HanStatistics
{
    int pairs = 0;
    int gbFrequent = 0;   ///< GB 2312 level 1: lead B0 to D7, trail A1 to FE; or its punctuation
    int big5Frequent = 0; ///< Big5 level 1: lead A4 to C6
    int highRuns = 0;
    int singleRuns = 0; ///< one high byte between two low ones, as in "Köln"
};

HanStatistics statisticsOf(QByteArrayView bytes)
{
    HanStatistics result;
    for (qsizetype i = 0; i < bytes.size();) {
        if (quint8(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < bytes.size() && quint8(bytes[end]) >= 0x80)
            ++end;
        ++result.highRuns;
        if (end - i == 1)
            ++result.singleRuns;
        while (i < end && i + 1 < bytes.size()) { // the trail byte of GBK and Big5 may be low
            const auto lead = quint8(bytes[i]);
            const auto trail = quint8(bytes[i + 1]);
            ++result.pairs;
            if (trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3)))
                ++result.gbFrequent;
            if (lead >= 0xA4 && lead <= 0xC6 && (trail >= 0xA1 || (trail >= 0x40 && trail < 0x7F)))
                ++result.big5Frequent;
            i += 2;
        }
        i = std::max(i, end);
    }
    return result;
}

/// Zeros at every other byte: Latin text in UTF-16 without a mark.
QString utf16WithoutMark(QByteArrayView sample)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    const qsizetype half = sample.size() / 2;
    if (half < 2)
        return {};
    if (odd * 10 >= half * 4 && even * 10 < half)
        return QStringLiteral("UTF-16LE");
    if (even * 10 >= half * 4 && odd * 10 < half)
        return QStringLiteral("UTF-16BE");
    return {};
}

} // namespace

QString canonicalEncoding(const QString& name)
{
    QString plain;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    static const QHash<QString, QString> known = {
        {QStringLiteral("utf8"), QStringLiteral("UTF-8")},
        {QStringLiteral("65001"), QStringLiteral("UTF-8")},
        {QStringLiteral("cp65001"), QStringLiteral("UTF-8")},
        {QStringLiteral("utf16"), QStringLiteral("UTF-16LE")},
        {QStringLiteral("utf16le"), QStringLiteral("UTF-16LE")},
        {QStringLiteral("utf16be"), QStringLiteral("UTF-16BE")},
        {QStringLiteral("utf32le"), QStringLiteral("UTF-32LE")},
        {QStringLiteral("utf32be"), QStringLiteral("UTF-32BE")},
        {QStringLiteral("gbk"), QStringLiteral("GB18030")},
        {QStringLiteral("gb2312"), QStringLiteral("GB18030")},
        {QStringLiteral("euccn"), QStringLiteral("GB18030")},
        {QStringLiteral("gb18030"), QStringLiteral("GB18030")},
        {QStringLiteral("936"), QStringLiteral("GB18030")},
        {QStringLiteral("cp936"), QStringLiteral("GB18030")},
        {QStringLiteral("ansi936"), QStringLiteral("GB18030")},
        {QStringLiteral("oem936"), QStringLiteral("GB18030")},
        {QStringLiteral("windows936"), QStringLiteral("GB18030")},
        {QStringLiteral("54936"), QStringLiteral("GB18030")},
        {QStringLiteral("big5"), QStringLiteral("CP950")},
        {QStringLiteral("950"), QStringLiteral("CP950")},
        {QStringLiteral("shiftjis"), QStringLiteral("CP932")},
        {QStringLiteral("sjis"), QStringLiteral("CP932")},
        {QStringLiteral("eucjp"), QStringLiteral("EUC-JP")},
        {QStringLiteral("euckr"), QStringLiteral("CP949")},
        {QStringLiteral("koi8r"), QStringLiteral("KOI8-R")},
        {QStringLiteral("latin1"), QStringLiteral("CP1252")},
        {QStringLiteral("iso88591"), QStringLiteral("CP1252")},
        {QStringLiteral("88591"), QStringLiteral("CP1252")},
        {QStringLiteral("8859"), QStringLiteral("CP1252")},
        {QStringLiteral("latin2"), QStringLiteral("ISO-8859-2")},
    };
    const auto found = known.constFind(plain);
    if (found != known.constEnd())
        return *found;
    QString digits = plain;
    for (const char* prefix : {"windows", "win", "ansi", "oem", "cp", "msdos", "ibm"}) {
        if (plain.startsWith(QLatin1String(prefix)))
            digits = plain.mid(qsizetype(qstrlen(prefix)));
    }
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (isNumber && digits.startsWith(u"8859") && digits.size() > 4) {
        const QString iso = QStringLiteral("ISO-8859-%1").arg(digits.mid(4));
        return Converter(iso).isKnown() ? iso : QString();
    }
    if (isNumber) {
        const QString page = QStringLiteral("CP%1").arg(number);
        return Converter(page).isKnown() ? page : QString();
    }
    const QString upper = name.trimmed().toUpper();
    // A slash would hand iconv an instruction, e.g. "//IGNORE".
    return !upper.isEmpty() && !upper.contains(u'/') && Converter(upper).isKnown() ? upper
                                                                                   : QString();
}

std::optional<QString> decodeText(QByteArrayView bytes, const QString& encoding)
{
    if (isAscii(bytes) && !encoding.startsWith(u"UTF-16") && !encoding.startsWith(u"UTF-32"))
        return QString::fromLatin1(bytes);
    Converter& converter = converterFor(encoding);
    return converter.isKnown() ? converter.convert(bytes, nullptr) : std::nullopt;
}

QString decodeTextLossy(QByteArrayView bytes, const QString& encoding, bool* bad)
{
    if (auto text = decodeText(bytes, encoding))
        return *text;
    bool replaced = false;
    Converter& converter = converterFor(encoding);
    const QString text = converter.isKnown()
                             ? converter.convert(bytes, &replaced).value_or(QString())
                             : QString::fromUtf8(bytes);
    if (bad != nullptr)
        *bad = true;
    return text;
}

bool isUtf8(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = utf8Length(bytes, i);
        if (length == 0)
            return false;
        if (length < 0)
            return true;
        i += length;
    }
    return true;
}

bool isAscii(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (quint8(c) >= 0x80)
            return false;
    }
    return true;
}

EncodingGuess guessEncoding(QByteArrayView sample)
{
    if (sample.startsWith("\xEF\xBB\xBF"))
        return {QStringLiteral("UTF-8"), 3};
    if (sample.size() >= 4 && sample.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return {QStringLiteral("UTF-32LE"), 4};
    if (sample.startsWith("\xFF\xFE"))
        return {QStringLiteral("UTF-16LE"), 2};
    if (sample.startsWith("\xFE\xFF"))
        return {QStringLiteral("UTF-16BE"), 2};
    const QString utf16 = utf16WithoutMark(sample);
    if (!utf16.isEmpty())
        return {utf16, 0};
    if (isUtf8(sample))
        return {QStringLiteral("UTF-8"), 0};
    const HanStatistics statistics = statisticsOf(sample);
    if (statistics.singleRuns * 2 > statistics.highRuns &&
        statistics.gbFrequent * 2 < statistics.pairs)
        return {QStringLiteral("CP1252"), 0};
    // Big5's frequent rows reach into GBK's rare ones; take it only when GBK clearly does not fit.
    if (statistics.big5Frequent > 2 * statistics.gbFrequent &&
        decodeText(sample, QStringLiteral("CP950")))
        return {QStringLiteral("CP950"), 0};
    if (decodeText(sample, QStringLiteral("GB18030")))
        return {QStringLiteral("GB18030"), 0};
    if (statistics.gbFrequent * 2 >= statistics.pairs) // mostly Chinese with a broken byte in it
        return {QStringLiteral("GB18030"), 0};
    return {QStringLiteral("CP1252"), 0};
}

} // namespace parkwright
