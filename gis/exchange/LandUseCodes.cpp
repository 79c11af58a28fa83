#include "gis/exchange/LandUseCodes.h"

#include "gis/model/Domains.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace parkwright {

namespace {

QString landUseCodesText(const char* text)
{
    return QCoreApplication::translate("LandUseCodes", text);
}

bool mostly(const std::set<QString>& codes, const QRegularExpression& pattern)
{
    if (codes.empty())
        return false;
    const auto fitting = std::count_if(codes.begin(), codes.end(), [&](const QString& code) {
        return pattern.match(code).hasMatch();
    });
    return double(fitting) >= 0.8 * double(codes.size());
}

} // namespace

QString tidyCode(const QString& text)
{
    static const QRegularExpression leading(QStringLiteral(
        "^([A-Za-z]{1,2}\\d{0,4}[A-Za-z]?|\\d{2,6}[A-Za-z]?\\d?[A-Za-z]?)(?![a-z])"));
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    const auto match = leading.match(plain);
    return match.hasMatch() ? match.captured(1) : plain;
}

CodingSystemFound findCodingSystem(std::optional<CodingSystem> declared, ExtraField column,
                                   const QString& columnName, const std::set<QString>& codes,
                                   const StandardsPack& pack)
{
    if (declared)
        return {declared, landUseCodesText(QT_TRANSLATE_NOOP("LandUseCodes", "it was declared"))};
    const QString byName =
        landUseCodesText(QT_TRANSLATE_NOOP("LandUseCodes", "that is what the column %1 holds"))
            .arg(columnName);
    switch (column) {
    case ExtraField::LandUseNational:
        return {CodingSystem::National2023, byName};
    case ExtraField::LandUseSurvey:
        return {CodingSystem::Survey, byName};
    case ExtraField::LandUseGb50137:
        return {CodingSystem::Gb50137, byName};
    case ExtraField::LandUseOsm:
        return {CodingSystem::OpenStreetMap, byName};
    default:
        break;
    }
    static const QRegularExpression tag(QStringLiteral("^[a-z][a-z_]{2,}(;[a-z_]+)*$"));
    static const QRegularExpression letters(QStringLiteral("^[A-Z]{1,2}\\d{0,3}$"));
    static const QRegularExpression digits(QStringLiteral("^\\d{2,6}$"));
    static const QRegularExpression suffixed(QStringLiteral("^\\d{2,4}(K|H\\d[A-Z]?|[A-Z])$"));
    const QString first = codes.empty() ? QString() : *codes.begin();
    if (mostly(codes, tag))
        return {CodingSystem::OpenStreetMap,
                landUseCodesText(
                    QT_TRANSLATE_NOOP("LandUseCodes", "values like “%1” are OpenStreetMap's"))
                    .arg(first)};
    if (mostly(codes, letters)) {
        const auto known = std::find_if(codes.begin(), codes.end(), [&](const QString& code) {
            return pack.findNearestClass(codeOf(CodingSystem::Gb50137), code) != nullptr;
        });
        if (known != codes.end())
            return {
                CodingSystem::Gb50137,
                landUseCodesText(QT_TRANSLATE_NOOP("LandUseCodes", "codes like %1 are GB 50137's"))
                    .arg(*known)};
    }
    const auto six = std::find_if(codes.begin(), codes.end(), [](const QString& code) {
        return digits.match(code).hasMatch() && code.size() == 6;
    });
    const auto withLetter = std::find_if(codes.begin(), codes.end(), [](const QString& code) {
        return suffixed.match(code).hasMatch();
    });
    if (six != codes.end() && withLetter == codes.end() && mostly(codes, digits))
        return {CodingSystem::National2023,
                landUseCodesText(
                    QT_TRANSLATE_NOOP("LandUseCodes",
                                      "only the national classes have six digits, as in %1"))
                    .arg(*six)};
    if (withLetter != codes.end() && six == codes.end())
        return {CodingSystem::Survey,
                landUseCodesText(
                    QT_TRANSLATE_NOOP("LandUseCodes", "only the land survey has codes such as %1"))
                    .arg(*withLetter)};
    return {};
}

QString codeOfClassName(const QString& name, CodingSystem system, const StandardsPack& pack)
{
    const ClassSystem* classes = pack.findSystem(codeOf(system));
    if (!classes)
        return {};
    const auto found =
        std::find_if(classes->classes.begin(), classes->classes.end(), [&](const LandUseClass& c) {
            return c.name.zh == name || c.name.en.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == classes->classes.end() ? QString() : found->code;
}

} // namespace parkwright
