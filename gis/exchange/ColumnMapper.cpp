#include "gis/exchange/ColumnMapper.h"

#include "gis/model/Schema.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace parkwright {

namespace {

/// What a name can stand for; the lower the rank, the more telling the name.
struct Target
{
    int field = -1;
    ExtraField extra = ExtraField::None;
    int rank = 0;
    bool sameAs(const Target& other) const { return field == other.field && extra == other.extra; }
};
using Names = QMultiHash<QString, Target>;

constexpr int CutRank = 1000; ///< of names that a shapefile cut to ten bytes

ImportKind aliasKind(ImportKind kind)
{
    return kind == ImportKind::ExistingUse ? ImportKind::Parcels : kind;
}

QString plainName(const QString& text)
{
    QString name = text.normalized(QString::NormalizationForm_KC).toLower();
    static const QRegularExpression fillers(QStringLiteral("[\\s_\\-:.,;#\"'/\\\\]"));
    name.remove(fillers);
    return name;
}

Names namesOf(ImportKind kind)
{
    Names names;
    const TableDef& table = tableDef(infoOf(kind).table);
    for (size_t i = 0; i < table.fields.size(); ++i) {
        const FieldDef& field = table.fields[i];
        const Target target{int(i), ExtraField::None, 0};
        names.insert(plainName(field.nameText()), target);
        if (field.type == FieldType::Reference) // "building" is also "building_key"
            names.insert(plainName(field.nameText() + QStringLiteral("_key")), target);
        for (const QString& title : {QString::fromUtf8(field.title), field.titleText()}) {
            if (!names.contains(plainName(title)))
                names.insert(plainName(title), {int(i), ExtraField::None, 2});
        }
    }
    for (const FieldAlias& alias : fieldAliases()) {
        const bool place = alias.kind == ImportKind::Context && table.geometryField >= 0;
        if (alias.kind != aliasKind(kind) && !place)
            continue;
        const int field = alias.field ? table.indexOf(QString::fromLatin1(alias.field)) : -1;
        Q_ASSERT(!alias.field || field >= 0);
        int rank = place ? 500 : 1; // a place is read only where nothing better fits
        for (const QString& name : QString::fromUtf8(alias.names).split(u' '))
            names.insert(name, {field, alias.extra, rank++});
    }
    return names;
}

/// Whether a name may be the first ten bytes of a longer one: ten Latin letters, five Chinese
/// characters in GBK, three in UTF-8.
bool mayBeCut(const QString& column)
{
    const auto wide =
        std::count_if(column.begin(), column.end(), [](QChar c) { return c.unicode() > 0x7F; });
    const auto narrow = column.size() - wide;
    const auto gbk = narrow + 2 * wide;
    const auto utf8 = narrow + 3 * wide;
    return gbk == 10 || utf8 == 10 || (wide > 0 && utf8 == 9);
}

std::vector<Target> targetsOf(const Names& names, const QString& column, const QString& name)
{
    std::vector<Target> found;
    const auto [first, last] = names.equal_range(name);
    for (auto each = first; each != last; ++each)
        found.push_back(*each);
    if (!found.empty() || !mayBeCut(column))
        return found;
    for (auto each = names.begin(); each != names.end(); ++each) {
        if (!each.key().startsWith(name))
            continue;
        Target target = *each;
        target.rank += CutRank;
        const bool known = std::any_of(found.begin(), found.end(),
                                       [&](const Target& t) { return t.sameAs(target); });
        if (!known)
            found.push_back(target);
    }
    if (found.size() > 1) // cut so that nobody can tell
        found.clear();
    return found;
}

ColumnUse makeUse(const TableDef& table, const SourceLayerInfo& layer, int column,
                  const Target& target, const HeadingUnit& unit)
{
    ColumnUse use;
    use.column = column;
    use.columnName = layer.fields[size_t(column)].name;
    use.field = target.field;
    use.extra = target.extra;
    use.fieldName =
        target.field >= 0 ? table.field(target.field).nameText() : extraFieldName(target.extra);
    use.unit = unit;
    return use;
}

std::optional<Target> targetNamed(ImportKind kind, const TableDef& table, const QString& name)
{
    const int field = table.indexOf(name);
    if (field >= 0)
        return Target{field, ExtraField::None, 0};
    for (const FieldAlias& alias : fieldAliases()) {
        if (alias.field == nullptr &&
            (alias.kind == aliasKind(kind) || alias.kind == ImportKind::Context) &&
            extraFieldName(alias.extra) == name)
            return Target{-1, alias.extra, 0};
    }
    return std::nullopt;
}

} // namespace

const ColumnUse* ColumnMapping::find(const char* fieldName) const
{
    const auto found = std::find_if(uses.begin(), uses.end(), [&](const ColumnUse& use) {
        return use.fieldName == QLatin1String(fieldName);
    });
    return found == uses.end() ? nullptr : &*found;
}

Heading readHeading(const QString& column)
{
    Heading heading;
    QString text = column.normalized(QString::NormalizationForm_KC).trimmed();
    static const QRegularExpression bracketed(
        QStringLiteral("^(.+?)\\s*[(\\[](?:单位:)?([^()\\[\\]]+)[)\\]]\\s*$"));
    static const QRegularExpression behind(QStringLiteral("^(.+)[_\\s/]([^_\\s]+)$"));
    auto match = bracketed.match(text);
    bool isUnit = false;
    if (match.hasMatch()) {
        if (const auto unit = unitFromText(match.captured(2))) {
            heading.unit = *unit;
            isUnit = true;
        }
        text = match.captured(1); // what is no unit there is a remark
    } else {
        match = behind.match(text);
        if (match.hasMatch()) {
            const auto unit = unitFromText(match.captured(2));
            // "height_m" is in metres, but the "min" of "far_min" are no minutes
            if (unit && unit->kind != HeadingUnit::Kind::Time && match.captured(1).size() > 1) {
                heading.unit = *unit;
                text = match.captured(1);
                isUnit = true;
            }
        }
    }
    if (!isUnit && text.endsWith(u'%') && text.size() > 1) {
        heading.unit = *unitFromText(QStringLiteral("%"));
        text.chop(1);
    }
    heading.name = plainName(text);
    return heading;
}

ColumnMapping mapColumns(ImportKind kind, const SourceLayerInfo& layer,
                         const QMap<QString, QString>& given)
{
    ColumnMapping mapping;
    const TableDef& table = tableDef(infoOf(kind).table);
    const auto count = int(layer.fields.size());
    std::vector<bool> taken(size_t(count), false);
    std::vector<Target> filled;

    for (auto each = given.begin(); each != given.end(); ++each) {
        const auto target = targetNamed(kind, table, each.key());
        if (!target) {
            mapping.unknown << each.key();
            continue;
        }
        filled.push_back(*target);
        if (each.value() == u"-" || each.value().isEmpty())
            continue;
        const int column = layer.fieldIndex(each.value());
        if (column < 0) {
            mapping.unknown << each.value();
            continue;
        }
        ColumnUse use = makeUse(table, layer, column, *target, readHeading(each.value()).unit);
        use.given = true;
        taken[size_t(column)] = true;
        mapping.uses.push_back(use);
    }

    struct Candidate
    {
        int column;
        Target target;
        HeadingUnit unit;
    };
    std::vector<Candidate> candidates;
    const Names names = namesOf(kind);
    for (int column = 0; column < count; ++column) {
        if (taken[size_t(column)])
            continue;
        const SourceField& field = layer.fields[size_t(column)];
        for (const QString& text : {field.name, field.alias}) {
            if (text.isEmpty())
                continue;
            // The whole name first: the end of "green_ratio_min" is no unit.
            auto targets = targetsOf(names, text, plainName(text));
            HeadingUnit unit;
            if (targets.empty()) {
                const Heading heading = readHeading(text);
                targets = targetsOf(names, text, heading.name);
                unit = heading.unit;
            }
            for (const Target& target : targets)
                candidates.push_back({column, target, unit});
        }
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.target.rank < b.target.rank; });
    for (const Candidate& each : candidates) {
        const bool full = std::any_of(filled.begin(), filled.end(),
                                      [&](const Target& t) { return t.sameAs(each.target); });
        if (full || taken[size_t(each.column)])
            continue;
        taken[size_t(each.column)] = true;
        filled.push_back(each.target);
        mapping.uses.push_back(makeUse(table, layer, each.column, each.target, each.unit));
    }
    std::sort(mapping.uses.begin(), mapping.uses.end(),
              [](const ColumnUse& a, const ColumnUse& b) { return a.column < b.column; });
    for (int column = 0; column < count; ++column) {
        if (!taken[size_t(column)])
            mapping.ignored << layer.fields[size_t(column)].name;
    }
    return mapping;
}

} // namespace parkwright
