#include "gis/core/Finding.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace parkwright {

namespace {

struct Sentence
{
    const char* code;
    const char* text; ///< whole sentence, English; context "Finding" in translations
};

// Every finding the program can make, by subject. %1, %2 … are Finding::arguments.
constexpr Sentence Sentences[] = {
    // Checks of a plan
    {"reference-missing", QT_TRANSLATE_NOOP("Finding", "“%1” refers to a row that is not there.")},
    {"floor-without-building", QT_TRANSLATE_NOOP("Finding", "The floor belongs to no building.")},
    {"shape-missing", QT_TRANSLATE_NOOP("Finding", "There is no shape; it cannot be drawn.")},
    {"shape-invalid", QT_TRANSLATE_NOOP("Finding", "The shape is not valid: %1.")},
    {"parcels-overlap", QT_TRANSLATE_NOOP("Finding", "The parcel overlaps %1 by %2 m².")},
    {"area-of-record-differs",
     QT_TRANSLATE_NOOP("Finding", "The area of record is %1 m², but the shape has %2 m² planar and "
                                  "%3 m² ellipsoidal.")},
    {"land-use-missing", QT_TRANSLATE_NOOP("Finding", "The land use is not known.")},
    {"coding-system-missing",
     QT_TRANSLATE_NOOP("Finding", "The coding system of the land-use code is not declared.")},
    {"bounds-crossed",
     QT_TRANSLATE_NOOP("Finding", "The lower bound %1 is above the upper bound %2.")},
    {"far-above", QT_TRANSLATE_NOOP("Finding", "%1 is %2, above the upper bound of %3.")},
    {"far-below", QT_TRANSLATE_NOOP("Finding", "%1 is %2, below the lower bound of %3.")},
    {"density-above", QT_TRANSLATE_NOOP("Finding", "%1 is %2, above the upper bound of %3.")},
    {"density-below", QT_TRANSLATE_NOOP("Finding", "%1 is %2, below the lower bound of %3.")},
    {"green-ratio-above", QT_TRANSLATE_NOOP("Finding", "%1 is %2, above the upper bound of %3.")},
    {"green-ratio-below", QT_TRANSLATE_NOOP("Finding", "%1 is %2, below the lower bound of %3.")},
    {"height-above",
     QT_TRANSLATE_NOOP("Finding", "The building is %1 m high, above the height limit of %2 m.")},
    {"building-outside-park",
     QT_TRANSLATE_NOOP("Finding", "The building does not lie wholly inside %1.")},
    {"storey-height-zero", QT_TRANSLATE_NOOP("Finding", "The storey height is not above 0.")},
    {"clear-height-above-storey",
     QT_TRANSLATE_NOOP("Finding", "The clear height of %1 m is above the storey height of %2 m.")},
    {"floor-number-twice", QT_TRANSLATE_NOOP("Finding", "The floor number stands twice in %1.")},
    {"floor-elevation-order",
     QT_TRANSLATE_NOOP("Finding", "The floor lies at %1 m, below the one beneath it at %2 m.")},
    {"storey-count-differs",
     QT_TRANSLATE_NOOP("Finding", "%1 storeys are stated, but there are %2 floors above ground.")},

    // Text and tables
    {"encoding-guessed", QT_TRANSLATE_NOOP("Finding", "The text is not UTF-8; it was read as %1.")},
    {"encoding-declared-wrong",
     QT_TRANSLATE_NOOP("Finding", "The text is said to be %1 but is not; it was read as %2.")},
    {"encoding-bad-bytes",
     QT_TRANSLATE_NOOP("Finding", "Some characters are not valid %1; they were replaced.")},
    {"bom-skipped", QT_TRANSLATE_NOOP("Finding", "The byte order mark at the start was skipped.")},
    {"columns-unnamed",
     QT_TRANSLATE_NOOP("Finding", "Rows have %1 values under %2 headings; %3 were named by us.")},
    {"columns-short",
     QT_TRANSLATE_NOOP("Finding", "A row has %1 values instead of %2; the rest is left unknown.")},
    {"columns-surplus",
     QT_TRANSLATE_NOOP("Finding", "A row has %1 values instead of %2; the surplus is left out.")},
    {"column-renamed",
     QT_TRANSLATE_NOOP("Finding", "There is a second column %1; it was renamed %2.")},
    {"row-unreadable", QT_TRANSLATE_NOOP("Finding", "An entry cannot be read and is left out: %1")},
    {"table-empty", QT_TRANSLATE_NOOP("Finding", "There is nothing in it.")},

    // Files and layers
    {"shx-missing",
     QT_TRANSLATE_NOOP("Finding",
                       "The index file (.shx) is missing; it was rebuilt outside the folder.")},
    {"dbf-missing", QT_TRANSLATE_NOOP("Finding", "The attribute file (.dbf) is missing; the "
                                                 "features have no attributes.")},
    {"shp-missing", QT_TRANSLATE_NOOP("Finding", "The shape file (.shp) is missing; this is a "
                                                 "table without geometry.")},
    {"layer-unreadable", QT_TRANSLATE_NOOP("Finding", "A part cannot be read: %1")},
    {"read-incomplete",
     QT_TRANSLATE_NOOP("Finding", "Reading stopped before the end; what came before is kept: %1")},
    {"extent-wrong", QT_TRANSLATE_NOOP("Finding", "The extent stored in the file is wrong; it was "
                                                  "taken from the features.")},
    {"geojson-nested", QT_TRANSLATE_NOOP("Finding", "Feature collections lie inside each other; "
                                                    "each was taken as a layer.")},
    {"properties-missing",
     QT_TRANSLATE_NOOP("Finding", "Features have no properties, against the GeoJSON standard.")},

    {"layer-file-missing", QT_TRANSLATE_NOOP("Finding", "The file of the layer is not there: %1")},
    {"layer-not-shown", QT_TRANSLATE_NOOP("Finding", "The layer cannot be shown: %1")},

    // Coordinate reference systems
    {"crs-missing",
     QT_TRANSLATE_NOOP("Finding", "No coordinate reference system is given; choose one.")},
    {"crs-unreadable",
     QT_TRANSLATE_NOOP("Finding",
                       "The coordinate reference system in the file cannot be understood: %1")},
    {"crs-guessed-zone",
     QT_TRANSLATE_NOOP("Finding", "No coordinate reference system is given; eastings begin with "
                                  "zone number %1, so %2 was taken.")},
    {"crs-guessed-degrees",
     QT_TRANSLATE_NOOP("Finding", "No coordinate reference system is given; the coordinates look "
                                  "like degrees, so %1 was taken.")},
    {"crs-wrong-zone",
     QT_TRANSLATE_NOOP("Finding", "Eastings begin with zone number %1, which does not fit %2; %3 "
                                  "was taken.")},
    {"crs-wrong-no-zone",
     QT_TRANSLATE_NOOP("Finding",
                       "Eastings do not begin with the zone number that %1 wants; %2 was taken.")},
    {"crs-wrong-degrees",
     QT_TRANSLATE_NOOP("Finding",
                       "The coordinates look like degrees, which does not fit %1; %2 was "
                       "taken.")},
    {"crs-misfit",
     QT_TRANSLATE_NOOP("Finding", "The coordinates do not fit %1; choose another one.")},
    {"crs-feet", QT_TRANSLATE_NOOP("Finding", "Coordinates are not in metres: one unit of %1 is %2 "
                                              "m.")},
    {"shift-suspected",
     QT_TRANSLATE_NOOP("Finding", "The attributes (%1) point to a map service in China; "
                                  "coordinates may be shifted (%2) by 100 to 700 m.")},
    {"shift-corrected",
     QT_TRANSLATE_NOOP("Finding", "Coordinates were moved from %1 to WGS 84; this is approximate "
                                  "and not for cadastral use.")},

    // Shapes
    {"geometry-missing", QT_TRANSLATE_NOOP("Finding", "There is no geometry.")},
    {"geometry-repaired",
     QT_TRANSLATE_NOOP("Finding", "The shape is invalid (%1); it was repaired.")},
    {"geometry-repaired-area",
     QT_TRANSLATE_NOOP("Finding",
                       "The shape is invalid (%1); it was repaired, its area changed by %2 %.")},
    {"geometry-unusable", QT_TRANSLATE_NOOP("Finding", "The shape is invalid (%1) and cannot be "
                                                       "repaired; it was left out.")},
    {"geometry-unreadable",
     QT_TRANSLATE_NOOP("Finding", "The shape cannot be read; it was left out.")},
    {"ring-too-short", QT_TRANSLATE_NOOP("Finding", "Ring %1 has less than three corners.")},
    {"boundary-points-crs",
     QT_TRANSLATE_NOOP("Finding", "The format has no words for %1; only its name was written.")},
    {"ring-closed", QT_TRANSLATE_NOOP("Finding", "A ring was not closed; it was closed.")},
    {"parts-dropped", QT_TRANSLATE_NOOP("Finding", "The shape mixes points, lines and areas; only "
                                                   "the %1 were kept.")},
    {"coordinates-absurd",
     QT_TRANSLATE_NOOP("Finding", "Coordinates are no place on Earth; they were left out.")},
    {"curve-straightened",
     QT_TRANSLATE_NOOP("Finding", "Curves were replaced by short straight lines.")},
    {"measures-dropped", QT_TRANSLATE_NOOP("Finding", "Measures (M) were left out.")},
    {"duplicate-kept",
     QT_TRANSLATE_NOOP("Finding", "It has the shape and the attributes of %1; both were kept.")},
    {"duplicate-dropped", QT_TRANSLATE_NOOP("Finding", "It has the shape and the attributes of %1; "
                                                       "it was left out.")},

    // Import
    {"file-passed-over", QT_TRANSLATE_NOOP("Finding", "It was passed over: %1")},
    {"kind-guessed", QT_TRANSLATE_NOOP("Finding", "It was taken for %1, because of: %2.")},
    {"mapping-unknown", QT_TRANSLATE_NOOP("Finding", "There is no field or column %1.")},
    {"unit-converted",
     QT_TRANSLATE_NOOP("Finding", "Column %1 is in %2; its values were converted.")},
    {"unit-misfit",
     QT_TRANSLATE_NOOP("Finding", "%1 cannot be in %2 (%3 is meant); the value was left out.")},
    {"percent-taken", QT_TRANSLATE_NOOP("Finding", "Column %1 was taken as percent.")},
    {"value-unusable", QT_TRANSLATE_NOOP("Finding", "%1 cannot be “%2”; the value was left out.")},
    {"value-approximate", QT_TRANSLATE_NOOP("Finding", "%1 “%2” was read as %3.")},
    {"value-out-of-range",
     QT_TRANSLATE_NOOP("Finding", "%1 cannot be %2; the value was left out.")},
    {"building-use-unknown", QT_TRANSLATE_NOOP("Finding", "“%1” is no known building use.")},
    {"zero-unknown",
     QT_TRANSLATE_NOOP("Finding", "Heights or storeys of 0 were taken as not known.")},
    {"height-absurd", QT_TRANSLATE_NOOP("Finding", "A height of %1 m was left out.")},
    {"storeys-derived",
     QT_TRANSLATE_NOOP("Finding",
                       "Storeys were derived from the height by the usual storey heights.")},
    {"height-derived",
     QT_TRANSLATE_NOOP("Finding",
                       "The height was derived from the storeys by the usual storey heights.")},
    {"height-default",
     QT_TRANSLATE_NOOP(
         "Finding",
         "Neither height nor storeys are known; the default of the building use stands in.")},
    {"storey-height-default",
     QT_TRANSLATE_NOOP(
         "Finding", "The storey height is not known; the default of the building use stands in.")},
    {"coding-system", QT_TRANSLATE_NOOP("Finding", "Land-use codes were taken as %1: %2.")},
    {"coding-system-unknown",
     QT_TRANSLATE_NOOP(
         "Finding",
         "It is not known which coding system codes such as “%1” belong to; declare it.")},
    {"land-use-unknown", QT_TRANSLATE_NOOP("Finding", "The land-use code is not in %1.")},
    {"area-differs",
     QT_TRANSLATE_NOOP(
         "Finding",
         "The area of record is %1 m², but the shape has %2 m² planar and %3 m² ellipsoidal.")},
    {"area-like-mu",
     QT_TRANSLATE_NOOP("Finding", "The area of record is %1 m², but the shape has %2 m² planar and "
                                  "%3 m² ellipsoidal; the column seems to be in mu.")},
    {"area-like-hectares",
     QT_TRANSLATE_NOOP("Finding", "The area of record is %1 m², but the shape has %2 m² planar and "
                                  "%3 m² ellipsoidal; the column seems to be in hectares.")},
    {"duplicate-key",
     QT_TRANSLATE_NOOP("Finding", "The key occurs more than once; this one became %1.")},
    {"building-merged",
     QT_TRANSLATE_NOOP("Finding", "Pieces with the same key that touch were made one building.")},
    {"reference-unknown", QT_TRANSLATE_NOOP("Finding", "%1 “%2” is not there.")},
    {"reference-ambiguous",
     QT_TRANSLATE_NOOP("Finding", "%1 “%2” could be several; none was taken.")},
    {"park-made", QT_TRANSLATE_NOOP("Finding", "There was no park %1; it was added.")},
    {"placed-by-location",
     QT_TRANSLATE_NOOP("Finding", "Park, phase, parcel or building follow from where it lies.")},
    {"others-placed",
     QT_TRANSLATE_NOOP("Finding", "What lies in it and belonged nowhere was assigned to it.")},
    {"rows-gone",
     QT_TRANSLATE_NOOP(
         "Finding",
         "%1 rows of an earlier import are not in the source any more and were kept: %2")},
    {"rows-removed",
     QT_TRANSLATE_NOOP(
         "Finding",
         "%1 rows of an earlier import are not in the source any more and were removed: %2")},
    {"nothing-imported", QT_TRANSLATE_NOOP("Finding", "Nothing in it fits.")},
    {"transform-failed",
     QT_TRANSLATE_NOOP("Finding",
                       "The shape cannot be brought into the project CRS; it was left out.")},
    {"geometry-kind-misfit",
     QT_TRANSLATE_NOOP("Finding", "The shape is of the wrong kind and was left out.")},
    {"line-to-area", QT_TRANSLATE_NOOP("Finding", "A closed line was taken as an area.")},
    {"shape-to-point", QT_TRANSLATE_NOOP("Finding", "A shape was replaced by a point in it.")},
    {"crs-assumed-project",
     QT_TRANSLATE_NOOP("Finding", "No coordinate reference system is given; the coordinates fit "
                                  "the project's, so %1 was taken.")},
    {"crs-assumed-blindly",
     QT_TRANSLATE_NOOP("Finding", "No coordinate reference system is given and there is nothing in "
                                  "the project to compare with; the project's %1 was taken.")},
    {"project-crs-same", QT_TRANSLATE_NOOP("Finding", "The project takes over %1.")},
    {"project-crs-degrees",
     QT_TRANSLATE_NOOP("Finding", "The project is kept in %1, because %2 is in degrees.")},
    {"project-crs-feet",
     QT_TRANSLATE_NOOP("Finding", "The project is kept in %1, because %2 is not in metres.")},
    {"project-crs-mercator",
     QT_TRANSLATE_NOOP("Finding",
                       "The project is kept in %1, because nothing can be measured in %2.")},

    // CityJSON
    {"cityjson-vertices-duplicate",
     QT_TRANSLATE_NOOP("Finding", "%1 vertices occur more than once.")},
    {"cityjson-vertices-unused", QT_TRANSLATE_NOOP("Finding", "%1 vertices are not used.")},
    {"cityjson-properties-extra",
     QT_TRANSLATE_NOOP("Finding", "Unknown entries were passed over: %1")},
    {"cityjson-extension",
     QT_TRANSLATE_NOOP("Finding", "What extensions define (%1) was taken without a check.")},
    {"cityjson-lod-chosen",
     QT_TRANSLATE_NOOP("Finding", "There are several levels of detail; %1 was taken.")},
    {"cityjson-no-transform",
     QT_TRANSLATE_NOOP("Finding", "The transform is missing; vertices were taken as they are.")},
    {"cityjson-type-unknown",
     QT_TRANSLATE_NOOP("Finding", "%1 is no known kind of object; it was taken as context.")},
    {"duplicate-id",
     QT_TRANSLATE_NOOP("Finding", "The id %1 occurs more than once; the last one was taken.")},

    // Project files
    {"project-damaged",
     QT_TRANSLATE_NOOP("Finding",
                       "The file is damaged; what could be read is open. Saving writes a "
                       "sound file and keeps the damaged one beside it.")},
    {"project-table-missing", QT_TRANSLATE_NOOP("Finding", "The table %1 is missing.")},
    {"project-table-unreadable",
     QT_TRANSLATE_NOOP("Finding", "The table %1 cannot be read to the end: %2")},
    {"project-column-missing", QT_TRANSLATE_NOOP("Finding", "The column %1 is missing.")},
    {"project-value-invalid",
     QT_TRANSLATE_NOOP("Finding", "“%1” is no value for %2; it is left unknown.")},
    {"project-geometry-broken",
     QT_TRANSLATE_NOOP("Finding", "The shape in %2 cannot be read (%1); it is left out.")},
    {"project-uid-missing", QT_TRANSLATE_NOOP("Finding", "The row has no id; it was given one.")},
    {"project-uid-invalid",
     QT_TRANSLATE_NOOP("Finding", "“%1” is no id; the row was given another one.")},
    {"project-uid-duplicate",
     QT_TRANSLATE_NOOP("Finding",
                       "The id %1 is that of another row; this one was given a new id.")},
    {"project-part-orphan",
     QT_TRANSLATE_NOOP("Finding", "A row of %1 belongs to “%2”, which is not there.")},
    {"project-reference-dangling",
     QT_TRANSLATE_NOOP("Finding", "%1 names a row of %2 that is not there: %3")},
    {"project-crs-transformed",
     QT_TRANSLATE_NOOP("Finding", "The layer is in %1; it was transformed to %2, the CRS of the "
                                  "project.")},
    {"project-crs-differs",
     QT_TRANSLATE_NOOP("Finding", "The layer is in %1 and cannot be transformed to %2, the CRS of "
                                  "the project.")},
    {"standards-pack-broken",
     QT_TRANSLATE_NOOP("Finding", "The standards pack is broken and was left out: %1")},
};

// What GEOS says is wrong with a shape, in its own words.
constexpr const char* ShapeFaults[] = {
    QT_TRANSLATE_NOOP("ShapeFault", "Topology Validation Error"),
    QT_TRANSLATE_NOOP("ShapeFault", "Repeated Point"),
    QT_TRANSLATE_NOOP("ShapeFault", "Hole lies outside shell"),
    QT_TRANSLATE_NOOP("ShapeFault", "Holes are nested"),
    QT_TRANSLATE_NOOP("ShapeFault", "Interior is disconnected"),
    QT_TRANSLATE_NOOP("ShapeFault", "Self-intersection"),
    QT_TRANSLATE_NOOP("ShapeFault", "Ring Self-intersection"),
    QT_TRANSLATE_NOOP("ShapeFault", "Nested shells"),
    QT_TRANSLATE_NOOP("ShapeFault", "Duplicate Rings"),
    QT_TRANSLATE_NOOP("ShapeFault", "Too few points in geometry component"),
    QT_TRANSLATE_NOOP("ShapeFault", "Invalid Coordinate"),
    QT_TRANSLATE_NOOP("ShapeFault", "Ring is not closed"),
};

QString argumentText(const QString& argument)
{
    for (const char* fault : ShapeFaults) {
        if (argument == QLatin1String(fault))
            return QCoreApplication::translate("ShapeFault", fault);
    }
    return argument;
}

QString sentenceOf(const Finding& finding)
{
    static const QHash<QString, const char*> byCode = [] {
        QHash<QString, const char*> result;
        for (const Sentence& sentence : Sentences)
            result.insert(QString::fromLatin1(sentence.code), sentence.text);
        return result;
    }();
    const char* text = byCode.value(finding.code);
    if (text == nullptr) // a plugin's own finding: its code and arguments are better than nothing
        return QStringLiteral("%1: %2").arg(finding.code, finding.arguments.join(u", "));
    QString sentence = QCoreApplication::translate("Finding", text);
    // One pass, so that an argument with a "%1" of its own is not filled in.
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number =
            sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        if (number < 1) {
            result += sentence[i];
            continue;
        }
        if (number <= finding.arguments.size())
            result += argumentText(finding.arguments[number - 1]);
        ++i;
    }
    return result;
}

} // namespace

QString findingText(const Finding& finding)
{
    QStringList where;
    if (!finding.file.isEmpty())
        where << finding.file;
    if (!finding.layer.isEmpty())
        where << finding.layer;
    if (!finding.feature.isEmpty())
        where << finding.feature;
    QString text = sentenceOf(finding);
    if (finding.count > 1)
        text = QCoreApplication::translate("Finding", "%1 (%n features)", nullptr, finding.count)
                   .arg(text);
    return where.isEmpty()
               ? text
               : QCoreApplication::translate("Finding", "%1: %2").arg(where.join(u", "), text);
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        break;
    }
    return QStringLiteral("error");
}

Severity worstOf(const Findings& findings)
{
    Severity worst = Severity::Note;
    for (const Finding& finding : findings)
        worst = std::max(worst, finding.severity);
    return worst;
}

} // namespace parkwright
