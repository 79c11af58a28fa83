#include "gis/formula/FormulaParser.h"

#include "gis/formula/FormulaFunctions.h"
#include "gis/formula/FormulaLexer.h"
#include "gis/formula/FormulaOperators.h"
#include "gis/formula/FormulaRelations.h"

#include <QScopeGuard>

namespace parkwright {

namespace {

constexpr size_t MostTokens = 2000; ///< bounds the depth of what is evaluated
constexpr int DeepestNesting = 60;  ///< of brackets and calls

/// A parsed part, with the field that it is, if it is nothing but one.
struct Operand
{
    FormulaNodePtr node;
    const FieldDef* field = nullptr;
    int place = 0;
};

/// Recursive descent, loosest binding first. The first error ends it: every step checks mError.
class Parser
{
public:
    Parser(std::vector<FormulaToken> tokens, TableId table)
        : mTokens(std::move(tokens))
        , mTable(table)
    {
    }

    Result<FormulaNodePtr> run()
    {
        if (mTokens.size() > MostTokens)
            return Error{ErrorCode::InvalidInput, Formula::tr("The formula is too long."), {}};
        if (peek().kind == FormulaTokenKind::End)
            return Error{ErrorCode::InvalidInput, Formula::tr("The formula is empty."), {}};
        const Operand whole = parseOr();
        if (!mError && peek().kind != FormulaTokenKind::End)
            fail(Formula::tr("“%1” is not expected.").arg(peek().text), peek().place);
        if (mError)
            return *mError;
        return whole.node;
    }

private:
    const FormulaToken& peek(size_t ahead = 0) const
    {
        return mTokens[std::min(mAt + ahead, mTokens.size() - 1)];
    }
    FormulaToken take()
    {
        const FormulaToken token = peek();
        if (mAt + 1 < mTokens.size())
            ++mAt;
        return token;
    }
    bool isSymbol(const char* symbol, size_t ahead = 0) const
    {
        return peek(ahead).kind == FormulaTokenKind::Symbol &&
               peek(ahead).text == QLatin1String(symbol);
    }
    bool isWord(const char* word, size_t ahead = 0) const
    {
        return peek(ahead).kind == FormulaTokenKind::Name &&
               peek(ahead).text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    bool takeSymbol(const char* symbol)
    {
        const bool is = isSymbol(symbol);
        if (is)
            take();
        return is;
    }
    bool takeWord(const char* word)
    {
        const bool is = isWord(word);
        if (is)
            take();
        return is;
    }
    void expect(const char* symbol)
    {
        if (!takeSymbol(symbol))
            fail(peek().kind == FormulaTokenKind::End
                     ? Formula::tr("“%1” is missing.").arg(QLatin1String(symbol))
                     : Formula::tr("“%1” is expected, not “%2”.")
                           .arg(QLatin1String(symbol), peek().text),
                 peek().place);
    }
    Operand fail(const QString& what, int place)
    {
        if (!mError)
            mError = Error{ErrorCode::InvalidInput,
                           Formula::tr("%1 (at character %2)").arg(what).arg(place + 1),
                           {}};
        return {std::make_shared<FormulaLiteral>(Value(), FormulaType::Any), nullptr, place};
    }

    Operand parseOr()
    {
        Operand left = parseAnd();
        while (!mError && takeWord("or"))
            left = join(FormulaOperator::Or, left, parseAnd());
        return left;
    }
    Operand parseAnd()
    {
        Operand left = parseNot();
        while (!mError && takeWord("and"))
            left = join(FormulaOperator::And, left, parseNot());
        return left;
    }
    Operand parseNot()
    {
        if (isWord("not")) {
            const int place = take().place;
            if (++mDepth > DeepestNesting)
                return fail(Formula::tr("The formula is nested too deeply."), place);
            const auto up = qScopeGuard([this] { --mDepth; });
            return {makeNot(parseNot().node), nullptr, place};
        }
        return parseComparison();
    }

    Operand parseComparison()
    {
        Operand left = parseConcatenation();
        if (mError)
            return left;
        static const std::pair<const char*, FormulaOperator> symbols[] = {
            {"=", FormulaOperator::Equal},      {"!=", FormulaOperator::NotEqual},
            {"<=", FormulaOperator::LessEqual}, {">=", FormulaOperator::GreaterEqual},
            {"<", FormulaOperator::Less},       {">", FormulaOperator::Greater}};
        for (const auto& [symbol, op] : symbols) {
            if (!takeSymbol(symbol))
                continue;
            Operand right = parseConcatenation();
            match(left, right);
            return join(op, left, right);
        }
        if (takeWord("is")) {
            const bool negated = takeWord("not");
            if (!takeWord("null"))
                return fail(Formula::tr("After “is” comes “null” or “not null”."), peek().place);
            return {makeIsNull(left.node, negated), nullptr, left.place};
        }
        const bool negated =
            isWord("not") && (isWord("in", 1) || isWord("like", 1) || isWord("between", 1));
        if (negated)
            take();
        if (takeWord("in"))
            return parseIn(left, negated);
        if (takeWord("like")) {
            Operand pattern = parseConcatenation();
            if (left.node->type() == FormulaType::Reference && left.field)
                left.node = makeLabelOf(left.node, left.field->references);
            return {makeLike(left.node, pattern.node, negated), nullptr, left.place};
        }
        if (takeWord("between"))
            return parseBetween(left, negated);
        return left;
    }

    Operand parseIn(Operand left, bool negated)
    {
        expect("(");
        std::vector<FormulaNodePtr> choices;
        Operand matched = left;
        while (!mError) {
            Operand choice = parseConcatenation();
            matched = left;
            match(matched, choice);
            choices.push_back(choice.node);
            if (!takeSymbol(","))
                break;
        }
        expect(")");
        return {makeIn(matched.node, std::move(choices), negated), nullptr, left.place};
    }

    Operand parseBetween(const Operand& left, bool negated)
    {
        Operand low = parseConcatenation();
        if (!takeWord("and"))
            return fail(Formula::tr("“between a and b” lacks its “and”."), peek().place);
        Operand high = parseConcatenation();
        Operand value = left;
        match(value, low);
        match(value, high);
        const FormulaNodePtr inside = makeBinary(
            FormulaOperator::And, makeBinary(FormulaOperator::GreaterEqual, value.node, low.node),
            makeBinary(FormulaOperator::LessEqual, value.node, high.node));
        return {negated ? makeNot(inside) : inside, nullptr, left.place};
    }

    Operand parseConcatenation()
    {
        Operand left = parseSum();
        while (!mError && takeSymbol("||"))
            left = join(FormulaOperator::Concatenate, left, parseSum());
        return left;
    }
    Operand parseSum()
    {
        Operand left = parseProduct();
        while (!mError && (isSymbol("+") || isSymbol("-"))) {
            const auto op = take().text == u"+" ? FormulaOperator::Add : FormulaOperator::Subtract;
            left = join(op, number(left), number(parseProduct()));
        }
        return left;
    }
    Operand parseProduct()
    {
        Operand left = parseSign();
        while (!mError && (isSymbol("*") || isSymbol("/"))) {
            const auto op =
                take().text == u"*" ? FormulaOperator::Multiply : FormulaOperator::Divide;
            left = join(op, number(left), number(parseSign()));
        }
        return left;
    }
    Operand parseSign()
    {
        const int place = peek().place;
        bool negative = false;
        while (isSymbol("-") || isSymbol("+"))
            negative = (take().text == u"-") != negative;
        const Operand operand = parsePower();
        return negative ? Operand{makeNegative(number(operand).node), nullptr, place} : operand;
    }
    Operand parsePower()
    {
        const Operand base = parsePrimary();
        if (mError || !takeSymbol("^"))
            return base;
        if (++mDepth > DeepestNesting)
            return fail(Formula::tr("The formula is nested too deeply."), base.place);
        const auto up = qScopeGuard([this] { --mDepth; });
        return join(FormulaOperator::Power, number(base), number(parseSign())); // right to left
    }

    Operand parsePrimary()
    {
        const int place = peek().place;
        if (++mDepth > DeepestNesting)
            return fail(Formula::tr("The formula is nested too deeply."), place);
        const auto up = qScopeGuard([this] { --mDepth; });
        switch (peek().kind) {
        case FormulaTokenKind::Number:
            return literal(take().number, FormulaType::Number, place);
        case FormulaTokenKind::Text:
            return literal(take().text, FormulaType::Text, place);
        case FormulaTokenKind::Symbol:
            if (takeSymbol("(")) {
                Operand inside = parseOr();
                expect(")");
                inside.field = nullptr;
                return inside;
            }
            return fail(Formula::tr("“%1” is not expected.").arg(peek().text), place);
        case FormulaTokenKind::End:
            return fail(Formula::tr("The formula ends too early."), place);
        default:
            return parseNamed();
        }
    }

    Operand parseNamed()
    {
        const int place = peek().place;
        if (peek().kind == FormulaTokenKind::Name) {
            if (takeWord("true"))
                return literal(true, FormulaType::Bool, place);
            if (takeWord("false"))
                return literal(false, FormulaType::Bool, place);
            if (takeWord("null"))
                return literal(Value(), FormulaType::Any, place);
            if (isSymbol("(", 1))
                return parseCall();
        }
        return parsePath(mTable);
    }

    Operand parseCall()
    {
        const FormulaToken name = take();
        take(); // the bracket
        const auto aggregate = findFormulaAggregate(name.text);
        if (aggregate && startsRows())
            return parseAggregate(*aggregate, name.place);
        const FormulaFunction* function = findFormulaFunction(name.text);
        if (!function && aggregate)
            return fail(Formula::tr("“%1” is not known here: %2 runs over rows that belong to "
                                    "this one, such as floors.")
                            .arg(peek().text, name.text),
                        peek().place);
        if (!function)
            return unknown(name.text, name.place, mTable);
        std::vector<FormulaNodePtr> arguments;
        if (!isSymbol(")")) {
            do
                arguments.push_back(argument(parseOr()));
            while (!mError && takeSymbol(","));
        }
        expect(")");
        const int count = int(arguments.size());
        if (!mError &&
            (count < function->fewest || (function->most >= 0 && count > function->most)))
            return fail(Formula::tr("It is %1.").arg(QString::fromUtf8(function->usage)),
                        name.place);
        return {makeCall(*function, std::move(arguments)), nullptr, name.place};
    }

    /// What refers to a row stands for its name inside functions.
    static FormulaNodePtr argument(const Operand& operand)
    {
        if (operand.field && operand.node->type() == FormulaType::Reference &&
            operand.field->references != TableId(-1))
            return makeLabelOf(operand.node, operand.field->references);
        return operand.node;
    }

    bool startsRows() const
    {
        const FormulaToken& first = peek();
        if (first.kind != FormulaTokenKind::Name && first.kind != FormulaTokenKind::QuotedName)
            return false;
        if (isWord("all"))
            return true;
        return findFormulaField(mTable, first.text) < 0 &&
               !findFormulaRelations(mTable, first.text).empty();
    }

    Operand parseAggregate(FormulaAggregate aggregate, int place)
    {
        FormulaRows rows;
        rows.table = mTable;
        rows.all = takeWord("all");
        const bool hasField = rows.all ? takeSymbol(".") : parseHops(rows);
        FormulaNodePtr value;
        if (!mError && hasField)
            value = parsePath(rows.table).node;
        if (!mError && !value && aggregate != FormulaAggregate::Count)
            return fail(Formula::tr("What of the rows is meant? Write a dot and a field."),
                        peek().place);
        FormulaNodePtr filter;
        if (!mError && takeSymbol(",")) {
            const TableId outer = std::exchange(mTable, rows.table);
            filter = parseOr().node;
            mTable = outer;
        }
        expect(")");
        if (mError)
            return fail({}, place);
        return {makeAggregate(aggregate, std::move(rows), std::move(value), std::move(filter)),
                nullptr, place};
    }

    /// buildings.floors: as long as the next word names rows and no field.
    /// @returns whether a dot was taken and a field comes next
    bool parseHops(FormulaRows& rows)
    {
        for (;;) {
            const FormulaToken word = take();
            const auto relations = findFormulaRelations(rows.table, word.text);
            size_t chosen = 0;
            if (takeSymbol("[")) {
                const FormulaToken by = take();
                expect("]");
                while (chosen < relations.size() &&
                       findFormulaField(relations[chosen].table, by.text) !=
                           relations[chosen].field)
                    ++chosen;
            } else if (relations.size() > 1) {
                QStringList fields;
                for (const FormulaRelation& each : relations)
                    fields += tableDef(each.table).field(each.field).nameText();
                fail(Formula::tr("Say by which field the rows refer to this one: %1[%2].")
                         .arg(word.text, fields.join(QStringLiteral("] / ") + word.text + u'[')),
                     word.place);
                return false;
            }
            if (chosen >= relations.size()) {
                unknown(word.text, word.place, rows.table);
                return false;
            }
            rows.hops.push_back(relations[chosen]);
            rows.table = relations[chosen].table;
            if (!isSymbol("."))
                return false;
            const FormulaToken& next = peek(1);
            const bool goesOn = findFormulaField(rows.table, next.text) < 0 &&
                                !findFormulaRelations(rows.table, next.text).empty();
            take(); // the dot
            if (!goesOn)
                return true;
        }
    }

    /// field, or reference.reference.field
    Operand parsePath(TableId table)
    {
        const TableId start = table;
        const int place = peek().place;
        std::vector<int> references;
        for (;;) {
            const FormulaToken word = take();
            if (word.kind != FormulaTokenKind::Name && word.kind != FormulaTokenKind::QuotedName)
                return fail(Formula::tr("A field is expected."), word.place);
            const int number = findFormulaField(table, word.text);
            if (number < 0)
                return unknown(word.text, word.place, table);
            const FieldDef& field = tableDef(table).field(number);
            if (!isSymbol("."))
                return {makeField(start, references, number), &field, place};
            take();
            if (field.type != FieldType::Reference || field.references == TableId(-1))
                return fail(Formula::tr("“%1” leads to no other row.").arg(word.text), word.place);
            references.push_back(number);
            table = field.references;
        }
    }

    Operand unknown(const QString& word, int place, TableId table)
    {
        const bool rows = !findFormulaRelations(table, word).empty();
        if (rows)
            return fail(Formula::tr("“%1” are many rows: put them inside sum, mean, count, min or "
                                    "max.")
                            .arg(word),
                        place);
        const QString nearest = nearestFormulaName(table, word);
        const QString of = tableDef(table).pluralText();
        return fail(
            nearest.isEmpty()
                ? Formula::tr("“%1” is no field of %2.").arg(word, of)
                : Formula::tr("“%1” is no field of %2. Is “%3” meant?").arg(word, of, nearest),
            place);
    }

    Operand join(FormulaOperator op, const Operand& left, const Operand& right)
    {
        return {makeBinary(op, left.node, right.node), nullptr, left.place};
    }

    static Operand literal(Value value, FormulaType type, int place)
    {
        return {std::make_shared<FormulaLiteral>(std::move(value), type), nullptr, place};
    }

    Operand number(const Operand& operand)
    {
        const FormulaType type = operand.node->type();
        if (!mError && (type == FormulaType::Text || type == FormulaType::Shape ||
                        type == FormulaType::Reference || type == FormulaType::Date))
            return fail(Formula::tr("Only numbers can be reckoned with."), operand.place);
        return operand;
    }

    /// Makes both sides of a comparison mean the same: titles become codes, references names, texts
    /// days.
    void match(Operand& a, Operand& b)
    {
        if (mError)
            return;
        matchOneWay(a, b);
        matchOneWay(b, a);
        const auto rank = [](FormulaType type) {
            if (type == FormulaType::Bool)
                return int(FormulaType::Number);
            return int(type == FormulaType::Instant ? FormulaType::Date : type);
        };
        const FormulaType left = a.node->type();
        const FormulaType right = b.node->type();
        if (!mError && left != FormulaType::Any && right != FormulaType::Any &&
            rank(left) != rank(right))
            fail(Formula::tr("These two cannot be compared."), b.place);
    }

    void matchOneWay(Operand& a, Operand& b)
    {
        const auto* text = dynamic_cast<const FormulaLiteral*>(b.node.get());
        const QString* word = text ? std::get_if<QString>(&text->value()) : nullptr;
        if (a.field && a.node->type() == FormulaType::Reference &&
            b.node->type() == FormulaType::Text && a.field->references != TableId(-1)) {
            a.node = makeLabelOf(a.node, a.field->references);
        } else if (a.field && a.field->domain && word) {
            b.node = codeOf(*a.field->domain, *word, b.place);
        } else if (word && (a.node->type() == FormulaType::Date ||
                            a.node->type() == FormulaType::Instant)) {
            const QDate day = QDate::fromString(*word, Qt::ISODate);
            if (!day.isValid())
                fail(Formula::tr("“%1” is no day such as 2026-01-31.").arg(*word), b.place);
            b.node = std::make_shared<FormulaLiteral>(day, FormulaType::Date);
        }
    }

    FormulaNodePtr codeOf(const Domain& domain, const QString& word, int place)
    {
        QStringList titles;
        for (const DomainCode& code : domain.codes) {
            const QString name = QString::fromLatin1(code.code);
            const QString title = domain.title(name);
            if (word.compare(name, Qt::CaseInsensitive) == 0 ||
                word.compare(title, Qt::CaseInsensitive) == 0 ||
                word.compare(QString::fromUtf8(code.title), Qt::CaseInsensitive) == 0)
                return std::make_shared<FormulaLiteral>(name, FormulaType::Text);
            titles += title;
        }
        return fail(Formula::tr("“%1” is none of: %2.")
                        .arg(word, titles.join(Formula::tr(", ", "between listed words"))),
                    place)
            .node;
    }

    const std::vector<FormulaToken> mTokens;
    TableId mTable;
    size_t mAt = 0;
    int mDepth = 0;
    std::optional<Error> mError;
};

} // namespace

Result<FormulaNodePtr> parseFormula(const QString& text, TableId table)
{
    auto tokens = lexFormula(text);
    if (!tokens)
        return tokens.error();
    return Parser(std::move(*tokens), table).run();
}

} // namespace parkwright
