#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace parkwright {

/// A text that is data, not interface: both languages travel with it.
struct LocalText
{
    QString zh;
    QString en;

    /// @param language "zh_CN", "en" …; everything that is not Chinese gets English
    const QString& in(const QString& language) const
    {
        return language.startsWith(QLatin1String("zh")) ? zh : en;
    }
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

/// How sure an entry is (marks S, V, 2nd, B).
enum class Certainty {
    Stated,    ///< said by the documents of the project
    Verified,  ///< read in a public text
    Lead,      ///< read only in someone's source code or a paraphrase
    Unverified ///< background; an editable default that people see marked as such
};

QString certaintyMark(Certainty certainty); ///< "S", "V", "2nd" or "B"
std::optional<Certainty> certaintyFromMark(const QString& mark);

/// Where an entry comes from. Dates are those of the rule; invalid means open.
struct Provenance
{
    QString source; ///< id of a StandardsSource of the same pack
    Certainty certainty = Certainty::Unverified;
    QDate validFrom;
    QDate validTo;
    QString note; ///< English, for the tooltip; may be empty

    bool isInForce(const QDate& day) const
    {
        return (!validFrom.isValid() || day >= validFrom) && (!validTo.isValid() || day <= validTo);
    }
};

/// A document that entries refer to.
struct StandardsSource
{
    QString id;
    LocalText title;
    Provenance provenance;
};

struct Rgb
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// A colour as one palette gives it.
struct PaletteColour
{
    Rgb rgb;
    Provenance provenance;
};

enum class ClassPattern { Solid, Hatch };

/// A land-use class of one coding system.
struct LandUseClass
{
    QString code;
    LocalText name;
    QString parent;                           ///< code; empty at the top
    std::map<QString, PaletteColour> colours; ///< by palette id; what is missing is inherited
    ClassPattern pattern = ClassPattern::Solid;
    LocalText examples; ///< may be empty
    Provenance provenance;
};

struct Palette
{
    QString id;
    LocalText title;
    Provenance provenance;
};

/// A set of codes that belong together, e.g. the national classes or the survey's. Its id is the
/// code of the model's field domain: "national-2023", "gb-50137", "survey", "osm", "local".
struct ClassSystem
{
    QString id;
    LocalText title;
    Provenance provenance;
    QString defaultPalette;
    std::vector<Palette> palettes;
    std::vector<LandUseClass> classes; ///< in the order of the pack
};

/// What a class looks like, and from whom it has that.
struct ClassColour
{
    Rgb rgb;
    ClassPattern pattern = ClassPattern::Solid;
    QString inheritedFrom; ///< code of the ancestor that gave the colour; empty for its own
    QString palette;       ///< the palette that gave it
    Provenance provenance;
};

/// Pairs of codes of two systems. Order matters backwards: the first pair wins.
struct CodeTranslation
{
    QString from;
    QString to;
    std::vector<std::array<QString, 2>> pairs;
    bool bothWays = false;
    Provenance provenance;
};

struct TranslatedCode
{
    QString code;
    bool exact = true; ///< false when only a parent has a pair
    Provenance provenance;
};

/// A bound that a plan is checked against. Shares are 0 to 1.
struct StandardsLimit
{
    QString id;
    LocalText title;
    QString indicator; ///< "far", "density", "green-ratio", "height", "building-coefficient" …
    std::optional<double> lower;
    std::optional<double> upper;
    QString unit;          ///< UCUM-like: "1", "m", "kN/m2"
    QString landUseSystem; ///< with landUseCodes: where it holds; empty for everywhere
    QStringList landUseCodes;
    QString industryEdition; ///< e.g. "GB/T 4754-2002"; codes of editions differ
    QStringList industryCodes;
    std::optional<double> largestSiteHa; ///< only for sites up to this, hectares
    LocalText region;                    ///< empty for the whole country
    Provenance provenance;
};

/// What a use asks of a floor: characteristic live loads, kN/m².
struct FloorLoad
{
    QString id;
    LocalText title;
    double slab = 0;
    std::optional<double> slabLow; ///< where the rule gives a range, its lower end
    std::optional<double> beam;
    std::optional<std::array<double, 3>> psi; ///< combination, frequent, quasi-permanent
    Provenance provenance;
};

/// A use of buildings with what is assumed where a source says nothing. Its id is the code of the
/// model's field domain: "factory", "high-rise-factory", "warehouse" …
struct BuildingUseDefaults
{
    QString id;
    LocalText title;
    Rgb colour;
    QString look;                    ///< how it is drawn: "clay", "glass", "plant" or "hall"
    double storeyHeight = 3.5;       ///< metres, floors above the ground floor
    double groundStoreyHeight = 3.5; ///< metres
    int defaultStoreys = 1;          ///< when neither storeys nor height are known
    QStringList words;               ///< values of sources that mean it, lower case
    Provenance provenance;
};

struct StandardsDefault
{
    QString id;
    LocalText title;
    double value = 0;
    QString unit;
    Provenance provenance;
};

} // namespace parkwright
