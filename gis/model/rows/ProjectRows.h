#pragma once

#include "gis/model/rows/Row.h"

namespace parkwright {

enum class LayerKind { Terrain, Imagery, Vector, Model };
enum class CoordinateCorrection { None, Gcj02, Bd09 };

/// A context layer: something around the plan, read from its own file and never edited here.
struct Layer : Row
{
    QString name;
    std::optional<LayerKind> kind;
    QString path;        ///< relative to the project file where that is possible
    QString sourceLayer; ///< layer inside the file
    QString where;       ///< SQL that chooses features
    QString crsOverride; ///< definition, when the file has none or a wrong one
    QString encoding;    ///< override of the text encoding
    std::optional<CoordinateCorrection> correction;
    std::optional<bool> visible;
    std::optional<double> opacity;            ///< 0 to 1
    std::optional<qint64> ordinal;            ///< low is drawn first
    std::optional<double> minScale, maxScale; ///< denominators; absent = always
    QString style;                            ///< JSON
    QString group;
    QString attribution;
};

/// A named ViewState: bookmark, theme or starting view.
struct SavedView : Row
{
    QString name;
    QString kind; ///< "bookmark", "theme" or "start"
    std::optional<qint64> ordinal;
    QString state; ///< ViewState as JSON
};

struct Tour : Row
{
    QString name;
    QString description;
    std::optional<qint64> ordinal;
};

struct TourStop : Row
{
    Uid tour;
    std::optional<qint64> ordinal;
    QString name;
    QString state; ///< ViewState as JSON
    QString caption;
    QString media;                              ///< relative path of a picture, video or document
    std::optional<double> travelTime, waitTime; ///< s
    QString easing;
};

/// A named set of differences from the base plan.
struct Scenario : Row
{
    QString name;
    QString description;
    Uid parent; ///< Scenario; none = the base plan
    std::optional<Instant> created;
};

/// One Edit of a scenario, in order.
struct ScenarioDelta : Row
{
    Uid scenario;
    std::optional<qint64> ordinal;
    QString edit; ///< an Edit as JSON
};

/// Which row a row was made from by split or merge.
struct Ancestry : Row
{
    QString table;
    Uid child, parent;
    QString operation; ///< "split" or "merge"
    std::optional<Instant> when;
};

/// One setting of the project, see gis/model/ProjectSettings.h.
struct Setting : Row
{
    QString key;
    QString value;
};

} // namespace parkwright
