#include "gis/standards/StandardsReader.h"

#include "gis/standards/JsonEntry.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <cmath>

namespace parkwright {

namespace {

using Need = JsonEntry::Need;
using Data = StandardsPack::Data;

constexpr int PackFormat = 1;

struct StandardsReaderTr
{
    Q_DECLARE_TR_FUNCTIONS(Standards)
};

QString nth(const QString& list, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(list).arg(index);
}

class PackReader
{
public:
    explicit PackReader(JsonFaults& faults)
        : mFaults(faults)
    {
    }

    Data read(const QJsonValue& root);

private:
    template <typename T, typename Read>
    std::vector<T> listOf(JsonEntry& owner, const QString& member, Read readOne,
                          Need need = Need::Required);

    LocalText localText(JsonEntry& owner, const QString& member, Need need = Need::Required);
    QDate date(JsonEntry& entry, const QString& member);
    Provenance provenance(JsonEntry& entry);
    Rgb rgb(const QJsonValue& value, const QString& place);
    PaletteColour paletteColour(const QJsonValue& value, const QString& place,
                                const Provenance& usual);

    StandardsSource source(JsonEntry& entry);
    ClassSystem system(JsonEntry& entry);
    LandUseClass landUseClass(JsonEntry& entry, const ClassSystem& system);
    CodeTranslation translation(JsonEntry& entry, const Data& data);
    StandardsLimit limit(JsonEntry& entry, const Data& data);
    FloorLoad floorLoad(JsonEntry& entry);
    BuildingUseDefaults buildingUse(JsonEntry& entry);
    StandardsDefault standardsDefault(JsonEntry& entry);

    void checkParents(const ClassSystem& system, const QString& place);

    JsonFaults& mFaults;
    std::vector<StandardsSource> mSources;
};

/// Reads every entry of a list; each has an id or a code that no other one of the list has.
template <typename T, typename Read>
std::vector<T> PackReader::listOf(JsonEntry& owner, const QString& member, Read readOne, Need need)
{
    std::vector<T> entries;
    QSet<QString> names;
    const QJsonArray list = owner.list(member, need);
    for (qsizetype i = 0; i < list.size() && mFaults.isEmpty(); ++i) {
        JsonEntry entry(mFaults, list.at(i), nth(owner.placeOf(member), i));
        for (const QString& key : {QStringLiteral("id"), QStringLiteral("code")}) {
            if (!entry.has(key))
                continue;
            const QString name = entry.text(key);
            if (names.contains(name))
                entry.fault(key, StandardsReaderTr::tr("\"%1\" is there twice").arg(name));
            names.insert(name);
        }
        entries.push_back(readOne(entry));
        entry.finish();
    }
    return entries;
}

LocalText PackReader::localText(JsonEntry& owner, const QString& member, Need need)
{
    const QJsonValue value = owner.any(member, need);
    if (value.isUndefined())
        return {};
    JsonEntry entry(mFaults, value, owner.placeOf(member));
    LocalText text{entry.text(QStringLiteral("zh")), entry.text(QStringLiteral("en"))};
    entry.finish();
    return text;
}

QDate PackReader::date(JsonEntry& entry, const QString& member)
{
    const QString text = entry.text(member, Need::Optional);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid())
        entry.fault(member, StandardsReaderTr::tr("must be a date such as 2023-11-22"));
    return date;
}

Provenance PackReader::provenance(JsonEntry& entry)
{
    Provenance said;
    said.source = entry.text(QStringLiteral("source"));
    const auto found = std::find_if(mSources.begin(), mSources.end(),
                                    [&](const auto& source) { return source.id == said.source; });
    if (found == mSources.end())
        entry.fault(QStringLiteral("source"),
                    StandardsReaderTr::tr("\"%1\" is not among the sources").arg(said.source));
    else
        said = found->provenance;
    const QString mark = entry.text(QStringLiteral("certainty"));
    if (const auto certainty = certaintyFromMark(mark))
        said.certainty = *certainty;
    else
        entry.fault(QStringLiteral("certainty"), StandardsReaderTr::tr("must be S, V, 2nd or B"));
    if (const QDate from = date(entry, QStringLiteral("valid_from")); from.isValid())
        said.validFrom = from;
    if (const QDate to = date(entry, QStringLiteral("valid_to")); to.isValid())
        said.validTo = to;
    if (said.validFrom.isValid() && said.validTo.isValid() && said.validTo < said.validFrom)
        entry.fault(QStringLiteral("valid_to"), StandardsReaderTr::tr("is before valid_from"));
    said.note = entry.text(QStringLiteral("note"), Need::Optional);
    return said;
}

Rgb PackReader::rgb(const QJsonValue& value, const QString& place)
{
    const QJsonArray parts = value.toArray();
    std::array<std::uint8_t, 3> bytes{};
    bool isGood = parts.size() == 3;
    for (qsizetype i = 0; isGood && i < 3; ++i) {
        const double part = parts.at(i).toDouble(-1);
        isGood = part >= 0 && part <= 255 && part == std::floor(part);
        if (isGood)
            bytes[size_t(i)] = std::uint8_t(part);
    }
    if (!isGood)
        mFaults.add(place, StandardsReaderTr::tr("must be a colour such as [187, 150, 116]"));
    return {bytes[0], bytes[1], bytes[2]};
}

PaletteColour PackReader::paletteColour(const QJsonValue& value, const QString& place,
                                        const Provenance& usual)
{
    if (!value.isObject())
        return {rgb(value, place), usual};
    JsonEntry entry(mFaults, value, place);
    PaletteColour colour{
        rgb(entry.any(QStringLiteral("rgb")), entry.placeOf(QStringLiteral("rgb"))),
        provenance(entry)};
    entry.finish();
    return colour;
}

StandardsSource PackReader::source(JsonEntry& entry)
{
    StandardsSource source;
    source.id = entry.text(QStringLiteral("id"));
    source.title = localText(entry, QStringLiteral("title"));
    const auto certainty = certaintyFromMark(entry.text(QStringLiteral("certainty")));
    if (!certainty)
        entry.fault(QStringLiteral("certainty"), StandardsReaderTr::tr("must be S, V, 2nd or B"));
    source.provenance = {source.id, certainty.value_or(Certainty::Unverified),
                         date(entry, QStringLiteral("valid_from")),
                         date(entry, QStringLiteral("valid_to")),
                         entry.text(QStringLiteral("note"), Need::Optional)};
    const Provenance& said = source.provenance;
    if (said.validFrom.isValid() && said.validTo.isValid() && said.validTo < said.validFrom)
        entry.fault(QStringLiteral("valid_to"), StandardsReaderTr::tr("is before valid_from"));
    return source;
}

ClassSystem PackReader::system(JsonEntry& entry)
{
    ClassSystem system;
    system.id = entry.text(QStringLiteral("id"));
    system.title = localText(entry, QStringLiteral("title"));
    system.provenance = provenance(entry);
    system.defaultPalette = entry.text(QStringLiteral("default_palette"));
    system.palettes = listOf<Palette>(entry, QStringLiteral("palettes"), [&](JsonEntry& one) {
        return Palette{one.text(QStringLiteral("id")), localText(one, QStringLiteral("title")),
                       provenance(one)};
    });
    const bool hasDefault =
        std::any_of(system.palettes.begin(), system.palettes.end(),
                    [&](const Palette& palette) { return palette.id == system.defaultPalette; });
    if (!hasDefault)
        entry.fault(QStringLiteral("default_palette"),
                    StandardsReaderTr::tr("is not among the palettes"));
    system.classes = listOf<LandUseClass>(entry, QStringLiteral("classes"), [&](JsonEntry& one) {
        return landUseClass(one, system);
    });
    checkParents(system, entry.placeOf(QStringLiteral("classes")));
    return system;
}

LandUseClass PackReader::landUseClass(JsonEntry& entry, const ClassSystem& system)
{
    LandUseClass one;
    one.code = entry.text(QStringLiteral("code"));
    one.name = localText(entry, QStringLiteral("name"));
    one.parent = entry.text(QStringLiteral("parent"), Need::Optional);
    const QString pattern = entry.text(QStringLiteral("pattern"), Need::Optional);
    if (pattern == QLatin1String("hatch"))
        one.pattern = ClassPattern::Hatch;
    else if (!pattern.isEmpty() && pattern != QLatin1String("solid"))
        entry.fault(QStringLiteral("pattern"), StandardsReaderTr::tr("must be solid or hatch"));
    one.examples = localText(entry, QStringLiteral("examples"), Need::Optional);
    one.provenance = provenance(entry);
    const QString member = QStringLiteral("colours");
    const QJsonValue colours = entry.any(member, Need::Optional);
    if (!colours.isUndefined() && !colours.isObject())
        entry.fault(member, StandardsReaderTr::tr("must be an object"));
    const QJsonObject byPalette = colours.toObject();
    for (auto it = byPalette.begin(); it != byPalette.end(); ++it) {
        const auto palette =
            std::find_if(system.palettes.begin(), system.palettes.end(),
                         [&](const Palette& other) { return other.id == it.key(); });
        const QString place = entry.placeOf(member) + u'.' + it.key();
        if (palette == system.palettes.end())
            mFaults.add(place, StandardsReaderTr::tr("is not among the palettes"));
        else
            one.colours[it.key()] = paletteColour(it.value(), place, palette->provenance);
    }
    return one;
}

void PackReader::checkParents(const ClassSystem& system, const QString& place)
{
    QHash<QString, QString> parents;
    for (const LandUseClass& one : system.classes)
        parents.insert(one.code, one.parent);
    for (size_t i = 0; i < system.classes.size() && mFaults.isEmpty(); ++i) {
        const QString where = nth(place, qsizetype(i)) + QStringLiteral(".parent");
        qsizetype steps = 0;
        for (QString at = system.classes[i].parent; !at.isEmpty(); at = parents.value(at)) {
            if (!parents.contains(at)) {
                mFaults.add(where,
                            StandardsReaderTr::tr("\"%1\" is no class of this system").arg(at));
                break;
            }
            if (++steps > parents.size()) {
                mFaults.add(where, StandardsReaderTr::tr("goes round in a circle"));
                break;
            }
        }
    }
}

const ClassSystem* systemOf(const Data& data, const QString& id)
{
    const auto found = std::find_if(data.systems.begin(), data.systems.end(),
                                    [&](const ClassSystem& system) { return system.id == id; });
    return found == data.systems.end() ? nullptr : &*found;
}

bool hasClass(const ClassSystem* system, const QString& code)
{
    return system && std::any_of(system->classes.begin(), system->classes.end(),
                                 [&](const LandUseClass& one) { return one.code == code; });
}

CodeTranslation PackReader::translation(JsonEntry& entry, const Data& data)
{
    CodeTranslation table;
    table.from = entry.text(QStringLiteral("from"));
    table.to = entry.text(QStringLiteral("to"));
    table.bothWays = entry.yesOrNo(QStringLiteral("both_ways"), false);
    table.provenance = provenance(entry);
    const std::array<const ClassSystem*, 2> systems{systemOf(data, table.from),
                                                    systemOf(data, table.to)};
    if (!systems[0])
        entry.fault(QStringLiteral("from"), StandardsReaderTr::tr("is not among the systems"));
    if (!systems[1])
        entry.fault(QStringLiteral("to"), StandardsReaderTr::tr("is not among the systems"));
    const QJsonArray pairs = entry.list(QStringLiteral("pairs"));
    for (qsizetype i = 0; i < pairs.size() && mFaults.isEmpty(); ++i) {
        const QString place = nth(entry.placeOf(QStringLiteral("pairs")), i);
        const QJsonArray pair = pairs.at(i).toArray();
        if (pair.size() != 2 || !pair.at(0).isString() || !pair.at(1).isString()) {
            mFaults.add(place, StandardsReaderTr::tr("must be two codes"));
            break;
        }
        for (qsizetype side = 0; side < 2; ++side)
            if (!hasClass(systems[size_t(side)], pair.at(side).toString()))
                mFaults.add(place, StandardsReaderTr::tr("\"%1\" is no class of its system")
                                       .arg(pair.at(side).toString()));
        table.pairs.push_back({pair.at(0).toString(), pair.at(1).toString()});
    }
    return table;
}

StandardsLimit PackReader::limit(JsonEntry& entry, const Data& data)
{
    constexpr double Large = 1e12;
    StandardsLimit limit;
    limit.id = entry.text(QStringLiteral("id"));
    limit.title = localText(entry, QStringLiteral("title"));
    limit.indicator = entry.text(QStringLiteral("indicator"));
    limit.lower = entry.optionalNumber(QStringLiteral("lower"), -Large, Large);
    limit.upper = entry.optionalNumber(QStringLiteral("upper"), -Large, Large);
    if (!limit.lower && !limit.upper)
        entry.fault(QStringLiteral("upper"), StandardsReaderTr::tr("is missing, and lower too"));
    else if (limit.lower && limit.upper && *limit.lower > *limit.upper)
        entry.fault(QStringLiteral("upper"), StandardsReaderTr::tr("is less than lower"));
    limit.unit = entry.text(QStringLiteral("unit"));
    limit.largestSiteHa = entry.optionalNumber(QStringLiteral("largest_site_ha"), 0, Large);
    limit.region = localText(entry, QStringLiteral("region"), Need::Optional);
    if (entry.has(QStringLiteral("land_use"))) {
        JsonEntry where(mFaults, entry.any(QStringLiteral("land_use")),
                        entry.placeOf(QStringLiteral("land_use")));
        limit.landUseSystem = where.text(QStringLiteral("system"));
        limit.landUseCodes = where.texts(QStringLiteral("codes"));
        for (const QString& code : limit.landUseCodes)
            if (!hasClass(systemOf(data, limit.landUseSystem), code))
                where.fault(QStringLiteral("codes"),
                            StandardsReaderTr::tr("\"%1\" is no class of its system").arg(code));
        where.finish();
    }
    if (entry.has(QStringLiteral("industries"))) {
        JsonEntry who(mFaults, entry.any(QStringLiteral("industries")),
                      entry.placeOf(QStringLiteral("industries")));
        limit.industryEdition = who.text(QStringLiteral("edition"));
        limit.industryCodes = who.texts(QStringLiteral("codes"));
        who.finish();
    }
    limit.provenance = provenance(entry);
    return limit;
}

FloorLoad PackReader::floorLoad(JsonEntry& entry)
{
    constexpr double Heaviest = 1000; // kN/m²
    FloorLoad load;
    load.id = entry.text(QStringLiteral("id"));
    load.title = localText(entry, QStringLiteral("title"));
    load.slab = entry.number(QStringLiteral("slab"), 0, Heaviest);
    load.slabLow = entry.optionalNumber(QStringLiteral("slab_low"), 0, load.slab);
    load.beam = entry.optionalNumber(QStringLiteral("beam"), 0, Heaviest);
    if (entry.has(QStringLiteral("psi"))) {
        const QJsonArray psi = entry.list(QStringLiteral("psi"));
        std::array<double, 3> factors{};
        bool isGood = psi.size() == 3;
        for (qsizetype i = 0; isGood && i < 3; ++i) {
            factors[size_t(i)] = psi.at(i).toDouble(-1);
            isGood = factors[size_t(i)] >= 0 && factors[size_t(i)] <= 1;
        }
        if (!isGood)
            entry.fault(QStringLiteral("psi"),
                        StandardsReaderTr::tr("must be three factors from 0 to 1"));
        load.psi = factors;
    }
    load.provenance = provenance(entry);
    return load;
}

BuildingUseDefaults PackReader::buildingUse(JsonEntry& entry)
{
    BuildingUseDefaults use;
    use.id = entry.text(QStringLiteral("id"));
    use.title = localText(entry, QStringLiteral("title"));
    use.colour = rgb(entry.any(QStringLiteral("colour")), entry.placeOf(QStringLiteral("colour")));
    use.storeyHeight = entry.number(QStringLiteral("storey_height"), 1.5, 100);
    use.groundStoreyHeight = entry.number(QStringLiteral("ground_storey_height"), 1.5, 100);
    use.defaultStoreys = entry.integer(QStringLiteral("default_storeys"), 1, 200);
    use.look = entry.text(QStringLiteral("look"));
    static const QStringList looks{QStringLiteral("clay"), QStringLiteral("glass"),
                                   QStringLiteral("plant"), QStringLiteral("hall")};
    if (!looks.contains(use.look))
        entry.fault(QStringLiteral("look"),
                    StandardsReaderTr::tr("must be one of %1").arg(looks.join(u", ")));
    for (const QString& word : entry.texts(QStringLiteral("words"), Need::Optional))
        use.words.append(word.toLower());
    use.provenance = provenance(entry);
    return use;
}

StandardsDefault PackReader::standardsDefault(JsonEntry& entry)
{
    constexpr double Large = 1e12;
    StandardsDefault one;
    one.id = entry.text(QStringLiteral("id"));
    one.title = localText(entry, QStringLiteral("title"));
    one.value = entry.number(QStringLiteral("value"), -Large, Large);
    one.unit = entry.text(QStringLiteral("unit"));
    one.provenance = provenance(entry);
    return one;
}

Data PackReader::read(const QJsonValue& root)
{
    Data data;
    JsonEntry pack(mFaults, root, {});
    if (pack.text(QStringLiteral("format")) != QLatin1String("parkwright-standards"))
        pack.fault(QStringLiteral("format"), StandardsReaderTr::tr("must be parkwright-standards"));
    if (pack.integer(QStringLiteral("version"), 1, 1000) > PackFormat)
        pack.fault(QStringLiteral("version"),
                   StandardsReaderTr::tr("is newer than this program knows"));
    mSources = data.sources = listOf<StandardsSource>(pack, QStringLiteral("sources"),
                                                      [&](JsonEntry& one) { return source(one); });
    data.id = pack.text(QStringLiteral("id"));
    data.title = localText(pack, QStringLiteral("title"));
    data.description = localText(pack, QStringLiteral("description"), Need::Optional);
    data.provenance = provenance(pack);
    data.systems = listOf<ClassSystem>(pack, QStringLiteral("systems"),
                                       [&](JsonEntry& one) { return system(one); });
    data.defaultSystem = pack.text(QStringLiteral("default_system"));
    if (!systemOf(data, data.defaultSystem))
        pack.fault(QStringLiteral("default_system"),
                   StandardsReaderTr::tr("is not among the systems"));
    data.translations = listOf<CodeTranslation>(
        pack, QStringLiteral("translations"),
        [&](JsonEntry& one) { return translation(one, data); }, Need::Optional);
    data.limits = listOf<StandardsLimit>(
        pack, QStringLiteral("limits"), [&](JsonEntry& one) { return limit(one, data); },
        Need::Optional);
    data.floorLoads = listOf<FloorLoad>(
        pack, QStringLiteral("floor_loads"), [&](JsonEntry& one) { return floorLoad(one); },
        Need::Optional);
    data.buildingUses = listOf<BuildingUseDefaults>(
        pack, QStringLiteral("building_uses"), [&](JsonEntry& one) { return buildingUse(one); },
        Need::Optional);
    data.defaults = listOf<StandardsDefault>(
        pack, QStringLiteral("defaults"), [&](JsonEntry& one) { return standardsDefault(one); },
        Need::Optional);
    pack.finish();
    return data;
}

} // namespace

Result<StandardsPack::Data> readStandards(const QByteArray& json, const QString& name)
{
    QJsonParseError said;
    const QJsonDocument document = QJsonDocument::fromJson(json, &said);
    if (said.error != QJsonParseError::NoError) {
        return Error{ErrorCode::InvalidInput,
                     StandardsReaderTr::tr(
                         "The standards pack %1 is not valid JSON: it breaks off at byte %2.")
                         .arg(name)
                         .arg(said.offset),
                     said.errorString()};
    }
    JsonFaults faults;
    Data data = PackReader(faults).read(document.isArray() ? QJsonValue(document.array())
                                                           : QJsonValue(document.object()));
    if (!faults.isEmpty()) {
        return Error{
            ErrorCode::InvalidInput,
            StandardsReaderTr::tr("The standards pack %1 is broken: %2 %3.")
                .arg(name, faults.place().isEmpty() ? StandardsReaderTr::tr("it") : faults.place(),
                     faults.what()),
            {}};
    }
    return data;
}

} // namespace parkwright
