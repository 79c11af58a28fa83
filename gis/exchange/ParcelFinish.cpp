#include "gis/exchange/ParcelFinish.h"

#include "gis/exchange/LandUseCodes.h"
#include "gis/geo/GeometryOps.h"
#include "gis/geo/Measure.h"
#include "gis/model/Domains.h"

#include <algorithm>
#include <cmath>

namespace parkwright {

namespace {

constexpr double AreaTolerance = 0.01; ///< of the area of record

/// The column whose codes are taken: the one that says whose codes it holds comes first.
std::optional<ExtraField> codeColumn(const ImportSession& session)
{
    for (const ExtraField extra :
         {ExtraField::LandUseNational, ExtraField::LandUseGb50137, ExtraField::LandUseOsm,
          ExtraField::LandUse, ExtraField::LandUseSurvey}) {
        const auto& uses = session.mapping.uses;
        const bool there = std::any_of(uses.begin(), uses.end(),
                                       [&](const ColumnUse& use) { return use.extra == extra; });
        if (there)
            return extra;
    }
    return std::nullopt;
}

QString wordsOf(const StagedRow& staged, ExtraField extra)
{
    const auto found = std::find_if(staged.landUse.begin(), staged.landUse.end(),
                                    [&](const auto& each) { return each.first == extra; });
    return found == staged.landUse.end() ? QString() : found->second;
}

QString columnNameOf(const ImportSession& session, ExtraField extra)
{
    for (const ColumnUse& use : session.mapping.uses) {
        if (use.extra == extra)
            return use.columnName;
    }
    return {};
}

void settleLandUse(ImportSession& session)
{
    const bool existing = session.result.kind == ImportKind::ExistingUse;
    const auto column = codeColumn(session);
    const auto name = ExtraField::LandUseName;
    std::set<QString> codes;
    for (const StagedRow& staged : session.rows) {
        const auto& parcel = ImportSession::as<Parcel>(staged);
        const QString words = column ? tidyCode(wordsOf(staged, *column)) : QString();
        for (const QString& code : {words, parcel.plannedUse, parcel.existingUse}) {
            if (!code.isEmpty())
                codes.insert(code);
        }
    }
    const QString columnName = column ? columnNameOf(session, *column) : QString();
    const bool named = !codes.empty() || !columnNameOf(session, name).isEmpty();
    const CodingSystemFound found =
        findCodingSystem(session.request.codingSystem, column.value_or(ExtraField::None),
                         columnName, codes, *session.pack);
    const bool perRow = session.mapping.find("coding_system") != nullptr;
    if (found.system && named && !perRow)
        session.notes.add(Severity::Note, "coding-system", {titleOf(*found.system), found.reason});
    int unknownClass = 0;
    int without = 0;
    for (StagedRow& staged : session.rows) {
        auto& parcel = ImportSession::as<Parcel>(staged);
        QString code = column ? tidyCode(wordsOf(staged, *column)) : QString();
        if (!parcel.codingSystem)
            parcel.codingSystem = found.system;
        const bool isWord =
            std::any_of(code.begin(), code.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
        QString className = wordsOf(staged, name);
        if (isWord)
            className = std::exchange(code, QString());
        if (code.isEmpty() && !className.isEmpty() && parcel.codingSystem)
            code = codeOfClassName(className, *parcel.codingSystem, *session.pack);
        if (code.isEmpty() && !className.isEmpty() && parcel.localCode.isEmpty())
            parcel.localCode = className; // the words are better than nothing
        QString& target = existing ? parcel.existingUse : parcel.plannedUse;
        if (target.isEmpty())
            target = code;
        const QString used = parcel.plannedUse.isEmpty() ? parcel.existingUse : parcel.plannedUse;
        if (used.isEmpty()) {
            parcel.codingSystem.reset();
            continue;
        }
        if (!parcel.codingSystem)
            ++without;
        else if (session.pack->findSystem(codeOf(*parcel.codingSystem)) &&
                 !session.pack->findNearestClass(codeOf(*parcel.codingSystem), used))
            ++unknownClass;
    }
    if (named) {
        session.giveField("coding_system");
        session.giveField(existing ? "existing_use" : "planned_use");
        session.giveField("local_code");
    }
    session.notes.addMany(without, Severity::Warning, "coding-system-unknown",
                          {codes.empty() ? QString() : *codes.begin()});
    session.notes.addMany(unknownClass, Severity::Warning, "land-use-unknown",
                          {found.system ? titleOf(*found.system) : QString()});
}

void compareAreas(ImportSession& session)
{
    const auto measure = GeodesicMeasure::make(session.result.projectCrs);
    for (size_t i = 0; i < session.rows.size(); ++i) {
        if ((i & 0xFF) == 0 && session.job.isCancelled())
            return;
        const auto& parcel = ImportSession::as<Parcel>(session.rows[i]);
        if (!parcel.areaOfRecord || parcel.geometry.isNull() || *parcel.areaOfRecord <= 0)
            continue;
        const double record = *parcel.areaOfRecord;
        const double planar = planarArea(parcel.geometry);
        const double ellipsoidal = measure ? measure->area(parcel.geometry) : planar;
        if (std::abs(ellipsoidal - record) <= AreaTolerance * record)
            continue;
        // A column without a unit that is out by one of these is most likely in that unit.
        const double ratio = ellipsoidal / record;
        const bool mu = std::abs(ratio / (2000.0 / 3.0) - 1) < 0.02;
        const bool hectares = std::abs(ratio / 10000 - 1) < 0.02;
        session.notes.addFor(ImportSession::nameOf(session.rows[i]), Severity::Warning,
                             mu         ? "area-like-mu"
                             : hectares ? "area-like-hectares"
                                        : "area-differs",
                             {QString::number(record, 'f', 1), QString::number(planar, 'f', 1),
                              QString::number(ellipsoidal, 'f', 1)},
                             {TableId::Parcels, parcel.uid}, centroid(parcel.geometry));
    }
}

} // namespace

void settleShares(ImportSession& session)
{
    for (const ColumnUse& use : session.mapping.uses) {
        if (use.field < 0 || use.unit.kind == HeadingUnit::Kind::Share)
            continue;
        const FieldDef& field = session.table.field(use.field);
        if (field.type != FieldType::Real || field.minimum != 0 || field.maximum != 1)
            continue;
        const bool percent =
            std::any_of(session.rows.begin(), session.rows.end(), [&](const StagedRow& staged) {
                const double share = toNumber(field.get(*staged.row));
                return share > 1 && share <= 100;
            });
        if (!percent)
            continue;
        for (StagedRow& staged : session.rows) {
            const double share = toNumber(field.get(*staged.row));
            if (std::isfinite(share))
                field.set(*staged.row, Value(share / 100));
        }
        session.notes.add(Severity::Note, "percent-taken", {use.columnName});
    }
}

void finishParcels(ImportSession& session)
{
    settleLandUse(session);
    compareAreas(session);
}

} // namespace parkwright
