#include "app/docks/InspectorModel.h"

#include "app/docks/InspectorFields.h"
#include "app/docks/InspectorLinks.h"
#include "gis/land/IndicatorText.h"
#include "gis/model/Domains.h"
#include "gis/standards/FieldHelp.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <map>

namespace parkwright {

namespace {

constexpr size_t LargestChoice = 5000; ///< rows in a list to choose from

/// Figures that say something about rows of a table.
QStringList figuresFor(TableId table)
{
    switch (table) {
    case TableId::Parks:
    case TableId::Phases:
    case TableId::Parcels:
        return {QStringLiteral("area-of-record"),     QStringLiteral("planar-area"),
                QStringLiteral("ellipsoidal-area"),   QStringLiteral("far"),
                QStringLiteral("building-density"),   QStringLiteral("building-coefficient"),
                QStringLiteral("green-ratio"),        QStringLiteral("gross-floor-area"),
                QStringLiteral("counted-floor-area"), QStringLiteral("occupancy")};
    case TableId::Buildings:
        return {QStringLiteral("footprint-area"),     QStringLiteral("gross-floor-area"),
                QStringLiteral("counted-floor-area"), QStringLiteral("lettable-area"),
                QStringLiteral("let-area"),           QStringLiteral("occupancy"),
                QStringLiteral("slab-load-mean")};
    case TableId::Floors:
        return {QStringLiteral("gross-floor-area"), QStringLiteral("counted-floor-area"),
                QStringLiteral("lettable-area"), QStringLiteral("occupancy")};
    default:
        return {};
    }
}

constexpr size_t MostCodes = 12; ///< that a tip lists

/// What the field means and where that is written, what it may hold, and its name in formulas.
QString fieldTip(TableId table, const FieldDef& field)
{
    QStringList lines;
    if (const auto help = fieldHelp(table, field.nameText())) {
        lines << help->text;
        if (!help->source.isEmpty())
            lines << InspectorModel::tr("Source: %1 (%2)")
                         .arg(help->source, certaintyText(help->certainty));
    }
    if (field.confidential)
        lines << InspectorModel::tr("Confidential: left out of what is handed to others");
    const bool ranged = field.maximum < 1e12 && field.minimum > -1e12;
    if (ranged && field.type != FieldType::Text)
        lines << InspectorModel::tr("From %1 to %2").arg(field.minimum).arg(field.maximum);
    if (*field.unit != '\0')
        lines << InspectorModel::tr("In %1").arg(QString::fromUtf8(field.unit));
    if (field.domain && field.domain->codes.size() <= MostCodes) {
        QStringList titles;
        for (const DomainCode& code : field.domain->codes)
            titles << field.domain->title(QString::fromLatin1(code.code));
        lines << InspectorModel::tr("One of: %1").arg(QLocale().createSeparatedList(titles));
    }
    lines << InspectorModel::tr("In formulas: %1").arg(field.nameText());
    return lines.join(u'\n');
}

} // namespace

InspectorModel::InspectorModel(AppContext& context, QObject* parent)
    : PanelModel(parent)
    , mContext(context)
{
    connect(&context.document(), &Document::changed, this, &InspectorModel::refresh);
    connect(&context, &AppContext::standardsChanged, this, &InspectorModel::refresh);
}

Format InspectorModel::formatOf(const Document& document)
{
    return Format(QLocale(), document.settings().areaUnit);
}

void InspectorModel::show(const std::vector<ObjectRef>& objects)
{
    mObjects = objects;
    mFigures.reset();
    mRefused.clear();
    mOneKind = !objects.empty() &&
               std::all_of(objects.begin(), objects.end(), [&](const ObjectRef& object) {
                   return object.table == objects.front().table;
               });
    refresh();
}

void InspectorModel::setEmptyFieldsShown(bool shown)
{
    mEmptyFieldsShown = shown;
    refresh();
}

void InspectorModel::setFigures(std::optional<IndicatorSet> figures)
{
    mFigures = std::move(figures);
    refresh();
}

void InspectorModel::refresh()
{
    const PlanState& state = mContext.document().state();
    std::erase_if(mObjects, [&](const ObjectRef& object) { return !state.contains(object); });
    auto root = std::make_unique<PanelNode>();
    if (mOneKind && !mObjects.empty()) {
        addFields(*root);
        addFigures(*root);
        addLinks(*root);
    } else if (!mObjects.empty()) {
        addKinds(*root);
    }
    setRoot(std::move(root));
}

std::optional<Value> InspectorModel::commonValue(int field) const
{
    const AnyTable& rows = mContext.document().state().table(mObjects.front().table);
    const Value first = rows.value(mObjects.front().id, field);
    for (size_t i = 1; i < mObjects.size(); ++i) {
        if (!(rows.value(mObjects[i].id, field) == first))
            return std::nullopt;
    }
    return first;
}

void InspectorModel::fillField(PanelNode& node, int number) const
{
    const Document& document = mContext.document();
    const FieldDef& field = tableDef(mObjects.front().table).field(number);
    node.field = number;
    node.locked = field.confidential;
    node.tip = fieldTip(mObjects.front().table, field);
    const auto value = commonValue(number);
    if (!value) {
        node.value = {tr("several values"), {}};
        node.muted = true;
    } else {
        node.value = fieldText(document.state(), field, *value, formatOf(document),
                               document.settings().timeZone);
        node.muted = isNull(*value);
        if (const auto* id = std::get_if<Uid>(&*value);
            id && int(field.references) >= 0 && document.state().contains({field.references, *id}))
            node.link = {field.references, *id};
        if (const auto system = landUseSystem();
            system && isLandUseCode(mObjects.front().table, field) && !isNull(*value)) {
            const QString code = toPlainText(*value);
            const StandardsPack& pack = *mContext.standards();
            if (const LandUseClass* found = pack.findNearestClass(*system, code))
                node.value.number = code + QLatin1Char(' ') + found->name.in(QLocale().name());
            if (const auto colour = pack.colour(*system, code, document.settings().palette))
                node.chip = QColor(colour->rgb.red, colour->rgb.green, colour->rgb.blue);
        }
    }
    if (const auto refused = mRefused.constFind(number); refused != mRefused.constEnd())
        node.error = refused->reason;
}

void InspectorModel::addFields(PanelNode& root) const
{
    const TableId table = mObjects.front().table;
    const TableDef& def = tableDef(table);
    std::array<PanelNode*, FieldGroupCount> groups{};
    std::array<std::vector<int>, FieldGroupCount> fields;
    for (int i = 0; i < int(def.fields.size()); ++i) {
        const FieldDef& field = def.field(i);
        if (isHidden(table, field))
            continue;
        if (!mEmptyFieldsShown && !mRefused.contains(i)) {
            const auto value = commonValue(i);
            if (value && isNull(*value))
                continue;
        }
        fields[size_t(fieldGroup(table, field))].push_back(i);
    }
    for (int group = 0; group < FieldGroupCount; ++group) {
        for (const int number : fields[size_t(group)]) {
            PanelNode*& heading = groups[size_t(group)];
            if (heading == nullptr)
                heading = &root.add(PanelKind::Group, fieldGroupKey(FieldGroup(group)),
                                    fieldGroupTitle(FieldGroup(group)));
            const FieldDef& field = def.field(number);
            fillField(heading->add(PanelKind::Field, field.nameText(), field.titleText()), number);
        }
    }
}

void InspectorModel::addFigures(PanelNode& root) const
{
    const QStringList wanted = figuresFor(mObjects.front().table);
    if (wanted.isEmpty())
        return;
    PanelNode& group = root.add(PanelKind::Group, QStringLiteral("figures"), tr("Figures"));
    const Format format = formatOf(mContext.document());
    for (const QString& id : wanted) {
        PanelNode& node = group.add(PanelKind::Figure, id, indicatorTitle(id));
        const Indicator* figure = mFigures ? mFigures->find(id) : nullptr;
        node.value = figure ? indicatorQuantity(*figure, format)
                            : Quantity{mFigures ? Format::missing() : QStringLiteral("…"), {}};
        node.muted = !figure || !figure->value;
        if (figure)
            node.tip = indicatorExplanation(*figure, *mContext.standards(), format);
    }
}

void InspectorModel::addLinks(PanelNode& root) const
{
    if (mObjects.size() != 1)
        return;
    const std::vector<LinkGroup> links = linksOf(mContext.document().state(), mObjects.front());
    if (links.empty())
        return;
    PanelNode& heading = root.add(PanelKind::Group, QStringLiteral("links"), tr("Linked to it"));
    for (const LinkGroup& link : links) {
        PanelNode& group = heading.add(PanelKind::Figure, link.key, link.title);
        group.icon = tableIcon(link.table);
        group.value.number = QLocale().toString(qlonglong(link.count));
        for (const LinkedRow& row : link.rows) {
            PanelNode& node = group.add(PanelKind::Link, row.object.id.toString(), row.label);
            node.value.number = row.detail;
            node.link = row.object;
        }
        if (link.count > link.rows.size())
            group.add(PanelKind::Note, QStringLiteral("more"),
                      tr("and %n more", nullptr, int(link.count - link.rows.size())));
    }
}

void InspectorModel::addKinds(PanelNode& root) const
{
    std::map<TableId, int> counts;
    for (const ObjectRef& object : mObjects)
        ++counts[object.table];
    PanelNode& heading = root.add(PanelKind::Group, QStringLiteral("kinds"), tr("Selected"));
    for (const auto& [table, count] : counts) {
        PanelNode& node = heading.add(PanelKind::Figure, tableDef(table).nameText(),
                                      tableDef(table).pluralText());
        node.icon = tableIcon(table);
        node.value.number = QLocale().toString(count);
    }
}

std::optional<QString> InspectorModel::landUseSystem() const
{
    if (!mOneKind || mObjects.front().table != TableId::Parcels)
        return std::nullopt;
    const TableDef& def = tableDef(TableId::Parcels);
    const auto system = commonValue(def.indexOf(QStringLiteral("coding_system")));
    if (!system)
        return std::nullopt;
    const auto* name = std::get_if<QString>(&*system);
    return name ? *name : mContext.standards()->defaultSystem();
}

const FieldDef* InspectorModel::fieldAt(const QModelIndex& index) const
{
    const PanelNode* line = node(index);
    return line && line->field >= 0 ? &tableDef(mObjects.front().table).field(line->field)
                                    : nullptr;
}

QModelIndex InspectorModel::indexOf(const char* field) const
{
    if (!mOneKind || mObjects.empty())
        return {};
    const TableId table = mObjects.front().table;
    const QString name = QString::fromLatin1(field);
    const int number = tableDef(table).indexOf(name);
    if (number < 0)
        return {};
    const FieldGroup group = fieldGroup(table, tableDef(table).field(number));
    return find({fieldGroupKey(group), name}).siblingAtColumn(ValueColumn);
}

std::vector<InspectorModel::Choice> InspectorModel::choices(const QModelIndex& index) const
{
    const FieldDef* field = fieldAt(index);
    std::vector<Choice> list;
    if (field == nullptr)
        return list;
    const Choice none{Format::missing(), QString(), QColor()};
    if (field->domain) {
        list.push_back(none);
        for (const DomainCode& code : field->domain->codes) {
            const QString name = QString::fromLatin1(code.code);
            list.push_back({field->domain->title(name), name, {}});
        }
    } else if (field->type == FieldType::Bool) {
        list = {none, {tr("Yes"), QStringLiteral("1"), {}}, {tr("No"), QStringLiteral("0"), {}}};
    } else if (field->type == FieldType::Reference && int(field->references) >= 0) {
        const PlanState& state = mContext.document().state();
        for (const Uid& id : state.table(field->references).ids()) {
            if (list.size() == LargestChoice)
                break;
            list.push_back({state.labelOf({field->references, id}), id.toString(), {}});
        }
        std::sort(list.begin(), list.end(), [](const Choice& a, const Choice& b) {
            return QString::localeAwareCompare(a.text, b.text) < 0;
        });
        list.insert(list.begin(), none);
    } else if (const auto system = landUseSystem();
               system && isLandUseCode(mObjects.front().table, *field)) {
        const StandardsPack& pack = *mContext.standards();
        const ClassSystem* classes = pack.findSystem(*system);
        if (classes == nullptr)
            return list;
        list.push_back(none);
        for (const LandUseClass& each : classes->classes) {
            const auto colour =
                pack.colour(*system, each.code, mContext.document().settings().palette);
            list.push_back(
                {each.code + QLatin1Char(' ') + each.name.in(QLocale().name()), each.code,
                 colour ? QColor(colour->rgb.red, colour->rgb.green, colour->rgb.blue) : QColor()});
        }
    }
    return list;
}

bool InspectorModel::takesOtherText(const QModelIndex& index) const
{
    const FieldDef* field = fieldAt(index);
    return field && !field->domain && field->type == FieldType::Text;
}

Qt::ItemFlags InspectorModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = PanelModel::flags(index);
    const FieldDef* field = fieldAt(index);
    if (field && isEditable(*field) && index.column() == ValueColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant InspectorModel::data(const QModelIndex& index, int role) const
{
    const FieldDef* field = role == Qt::EditRole ? fieldAt(index) : nullptr;
    if (field == nullptr)
        return PanelModel::data(index, role);
    const int number = node(index)->field;
    if (const auto refused = mRefused.constFind(number); refused != mRefused.constEnd())
        return refused->text;
    const auto value = commonValue(number);
    return value ? fieldEditText(*field, *value, formatOf(mContext.document())) : QString();
}

QString InspectorModel::errorAt(const QModelIndex& index) const
{
    const PanelNode* line = node(index);
    return line ? line->error : QString();
}

bool InspectorModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const FieldDef* field = fieldAt(index);
    if (role != Qt::EditRole || field == nullptr || !isEditable(*field))
        return false;
    const int number = node(index)->field;
    const QString text = value.toString();
    ParsedField parsed = parseField(*field, text, formatOf(mContext.document()));
    const PlanState& state = mContext.document().state();
    if (const auto* target = std::get_if<Uid>(&parsed.value)) {
        if (int(field->references) >= 0 && !state.contains({field->references, *target}))
            parsed.reason = tr("There is no such row.");
        else if (*target == mObjects.front().id)
            parsed.reason = tr("A row cannot belong to itself.");
    }
    if (!parsed.reason.isEmpty()) {
        mRefused.insert(number, {text, parsed.reason});
        refresh();
        return false;
    }
    mRefused.remove(number);
    EditBuilder builder(state);
    for (const ObjectRef& object : mObjects) {
        if (!(state.table(object.table).value(object.id, number) == parsed.value))
            builder.set(object, number, parsed.value);
    }
    Edit edit = builder.take(tr("set %1").arg(field->titleText()));
    if (edit.isEmpty())
        refresh(); // a reason that stood there is gone
    else
        mContext.pushEdit(std::move(edit)); // comes back by Document::changed()
    return true;
}

} // namespace parkwright
