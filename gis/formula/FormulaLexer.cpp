#include "gis/formula/FormulaLexer.h"

#include "gis/formula/Formula.h"

#include <cmath>
#include <optional>

namespace parkwright {

namespace {

constexpr int LongestFormula = 10000; ///< characters; nobody writes more by hand

bool startsName(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool continuesName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

/// What a suffix of a number multiplies it by; nothing when it is none.
std::optional<double> suffixFactor(const QString& suffix)
{
    struct Entry
    {
        QStringView name;
        double factor;
    };
    static const Entry entries[] = {
        {u"亩", 2000.0 / 3}, {u"mu", 2000.0 / 3}, {u"ha", 1e4},       {u"公顷", 1e4},
        {u"万", 1e4},        {u"亿", 1e8},        {u"万亩", 2e7 / 3},
    };
    for (const Entry& entry : entries) {
        if (entry.name == suffix)
            return entry.factor;
    }
    return std::nullopt;
}

/// The ASCII form of signs that input methods produce.
QString plainSymbol(QChar c)
{
    switch (c.unicode()) {
    case u'（':
        return QStringLiteral("(");
    case u'）':
        return QStringLiteral(")");
    case u'，':
        return QStringLiteral(",");
    case u'≥':
        return QStringLiteral(">=");
    case u'≤':
        return QStringLiteral("<=");
    case u'≠':
        return QStringLiteral("!=");
    case u'×':
        return QStringLiteral("*");
    case u'÷':
        return QStringLiteral("/");
    case u'＝':
        return QStringLiteral("=");
    case u'＞':
        return QStringLiteral(">");
    case u'＜':
        return QStringLiteral("<");
    default:
        return QString(c);
    }
}

class Lexer
{
public:
    explicit Lexer(const QString& text)
        : mText(text)
    {
    }

    Result<std::vector<FormulaToken>> run()
    {
        if (mText.size() > LongestFormula)
            return Error{ErrorCode::InvalidInput, Formula::tr("The formula is too long."), {}};
        for (;;) {
            while (mAt < mText.size() && mText[mAt].isSpace())
                ++mAt;
            if (mAt >= mText.size())
                break;
            if (const auto error = next())
                return *error;
        }
        mTokens.push_back({FormulaTokenKind::End, {}, 0, int(mText.size())});
        return std::move(mTokens);
    }

private:
    std::optional<Error> next()
    {
        const QChar c = mText[mAt];
        if (c.isDigit() || (c == u'.' && mAt + 1 < mText.size() && mText[mAt + 1].isDigit()))
            return number();
        if (startsName(c)) {
            const int from = mAt;
            while (mAt < mText.size() && continuesName(mText[mAt]))
                ++mAt;
            add(FormulaTokenKind::Name, mText.mid(from, mAt - from), from);
            return std::nullopt;
        }
        if (c == u'\'')
            return quoted(u'\'', FormulaTokenKind::Text);
        if (c == u'‘' || c == u'’')
            return quoted(u'’', FormulaTokenKind::Text);
        if (c == u'"')
            return quoted(u'"', FormulaTokenKind::QuotedName);
        if (c == u'“' || c == u'”')
            return quoted(u'”', FormulaTokenKind::QuotedName);
        return symbol();
    }

    std::optional<Error> number()
    {
        const int from = mAt;
        while (mAt < mText.size() && (mText[mAt].isDigit() || mText[mAt] == u'.'))
            ++mAt;
        if (mAt < mText.size() && (mText[mAt] == u'e' || mText[mAt] == u'E')) {
            int end = mAt + 1;
            if (end < mText.size() && (mText[end] == u'+' || mText[end] == u'-'))
                ++end;
            if (end < mText.size() && mText[end].isDigit()) {
                while (end < mText.size() && mText[end].isDigit())
                    ++end;
                mAt = end;
            }
        }
        const QString digits =
            mText.mid(from, mAt - from).normalized(QString::NormalizationForm_KC);
        bool ok = false;
        double value = digits.toDouble(&ok);
        if (!ok || !std::isfinite(value))
            return wrong(Formula::tr("“%1” is no number.").arg(digits), from);
        const int suffixFrom = mAt;
        if (mAt < mText.size() && (mText[mAt] == u'%' || mText[mAt] == u'％')) {
            value /= 100;
            ++mAt;
        } else {
            int at = mAt;
            while (at < mText.size() && mText[at] == u' ')
                ++at;
            int end = at;
            while (end < mText.size() && continuesName(mText[end]))
                ++end;
            if (const auto factor = suffixFactor(mText.mid(at, end - at))) {
                value *= *factor;
                mAt = end;
            } else if (end > at && at == suffixFrom) {
                return wrong(
                    Formula::tr("“%1” is no unit that is known here.").arg(mText.mid(at, end - at)),
                    at);
            }
        }
        add(FormulaTokenKind::Number, digits, from);
        mTokens.back().number = value;
        return std::nullopt;
    }

    /// Doubled quotes inside stand for one.
    std::optional<Error> quoted(QChar close, FormulaTokenKind kind)
    {
        const int from = mAt++;
        QString inside;
        for (; mAt < mText.size(); ++mAt) {
            if (mText[mAt] != close) {
                inside += mText[mAt];
                continue;
            }
            if (mAt + 1 < mText.size() && mText[mAt + 1] == close) {
                inside += close;
                ++mAt;
                continue;
            }
            ++mAt;
            add(kind, inside, from);
            return std::nullopt;
        }
        return wrong(Formula::tr("The quotation mark is not closed."), from);
    }

    std::optional<Error> symbol()
    {
        const int from = mAt;
        QString text = plainSymbol(mText[mAt++]);
        static const QStringList pairs{QStringLiteral(">="), QStringLiteral("<="),
                                       QStringLiteral("<>"), QStringLiteral("!="),
                                       QStringLiteral("=="), QStringLiteral("||")};
        if (text.size() == 1 && mAt < mText.size()) {
            const QString pair = text + plainSymbol(mText[mAt]);
            if (pairs.contains(pair)) {
                text = pair;
                ++mAt;
            }
        }
        static const QString single = QStringLiteral("+-*/^()<>=,.[]");
        if (text.size() == 1 && !single.contains(text))
            return wrong(Formula::tr("“%1” means nothing here.").arg(text), from);
        if (text == u"<>")
            text = QStringLiteral("!=");
        if (text == u"==")
            text = QStringLiteral("=");
        add(FormulaTokenKind::Symbol, text, from);
        return std::nullopt;
    }

    void add(FormulaTokenKind kind, const QString& text, int place)
    {
        mTokens.push_back({kind, text, 0, place});
    }

    static Error wrong(const QString& what, int place)
    {
        return {ErrorCode::InvalidInput,
                Formula::tr("%1 (at character %2)").arg(what).arg(place + 1),
                {}};
    }

    const QString& mText;
    int mAt = 0;
    std::vector<FormulaToken> mTokens;
};

} // namespace

Result<std::vector<FormulaToken>> lexFormula(const QString& text)
{
    return Lexer(text).run();
}

} // namespace parkwright
