#include "gis/formula/FormulaNames.h"

#include "gis/formula/Formula.h"
#include "gis/formula/FormulaFunctions.h"

#include <algorithm>
#include <numeric>

namespace parkwright {

namespace {

QString folded(QString word)
{
    word = word.trimmed().toCaseFolded();
    return word.replace(u' ', u'_');
}

bool names(const QString& word, const char* name, const char* title, const QString& titleText)
{
    return word == folded(QString::fromLatin1(name)) || word == folded(QString::fromUtf8(title)) ||
           word == folded(titleText);
}

QString typeText(const FieldDef& field)
{
    const QString unit = QString::fromUtf8(field.unit);
    switch (field.type) {
    case FieldType::Bool:
        return Formula::tr("yes or no");
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Money:
        return unit.isEmpty() ? Formula::tr("number") : Formula::tr("number, %1").arg(unit);
    case FieldType::Text:
        return field.domain ? Formula::tr("one of a list") : Formula::tr("text");
    case FieldType::Date:
        return Formula::tr("date");
    case FieldType::Instant:
        return Formula::tr("moment");
    case FieldType::Reference:
        return Formula::tr("refers to another row");
    case FieldType::Geometry:
        return Formula::tr("shape");
    }
    return {};
}

/// Levenshtein's distance, for words of a few letters.
int distance(const QString& a, const QString& b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int before = row[size_t(j)];
            row[size_t(j)] = std::min({row[size_t(j)] + 1, row[size_t(j) - 1] + 1,
                                       diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = before;
        }
    }
    return row.back();
}

} // namespace

int findFormulaField(TableId table, const QString& word)
{
    const QString wanted = folded(word);
    const auto& fields = tableDef(table).fields;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (wanted == folded(fields[i].nameText()))
            return int(i);
    }
    for (size_t i = 0; i < fields.size(); ++i) {
        if (names(wanted, fields[i].name, fields[i].title, fields[i].titleText()))
            return int(i);
    }
    return -1;
}

std::vector<FormulaRelation> findFormulaRelations(TableId table, const QString& word)
{
    std::vector<FormulaRelation> found;
    const QString wanted = folded(word);
    for (int t = 0; t < TableCount; ++t) {
        const TableDef& def = tableDef(TableId(t));
        if (!names(wanted, def.name, def.plural, def.pluralText()))
            continue;
        for (size_t i = 0; i < def.fields.size(); ++i) {
            if (def.fields[i].type == FieldType::Reference && def.fields[i].references == table)
                found.push_back({TableId(t), int(i)});
        }
    }
    return found;
}

std::vector<FormulaName> formulaNames(TableId table)
{
    std::vector<FormulaName> result;
    for (const FieldDef& field : tableDef(table).fields)
        result.push_back({field.nameText(), field.titleText(), typeText(field)});
    for (int t = 0; t < TableCount; ++t) {
        const TableDef& def = tableDef(TableId(t));
        const bool refers =
            std::any_of(def.fields.begin(), def.fields.end(), [table](const FieldDef& field) {
                return field.type == FieldType::Reference && field.references == table;
            });
        if (refers)
            result.push_back(
                {def.nameText(), def.pluralText(),
                 Formula::tr("rows that belong to it, for sum, mean, count, min, max")});
    }
    for (const FormulaFunction& function : formulaFunctions())
        result.push_back({QString::fromLatin1(function.name), QString::fromLatin1(function.usage),
                          Formula::tr(function.help)});
    return result;
}

QString nearestFormulaName(TableId table, const QString& word)
{
    const QString wanted = folded(word);
    QString best;
    int bestDistance = 1 + int(wanted.size()) / 3; // further off is another word
    for (const FormulaName& each : formulaNames(table)) {
        for (const QString& candidate : {each.name, each.title}) {
            if (candidate.size() > 64)
                continue;
            const int d = distance(wanted.left(64), folded(candidate));
            if (d < bestDistance) {
                bestDistance = d;
                best = each.name;
            }
        }
    }
    return best;
}

} // namespace parkwright
