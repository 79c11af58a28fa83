#pragma once

// Private to gis/store.

#include "gis/standards/StandardsTypes.h"

#include <QString>

#include <vector>

namespace parkwright {

/// How features of one category are drawn.
struct StyleCategory
{
    QString value; ///< of the expression; empty stands for all others
    QString label;
    Rgb colour;
};

/// A simple style of one layer, which can be written in the two languages that GIS programs read.
struct StyleDocument
{
    enum class Shape { Area, Outline, Point };

    Shape shape = Shape::Area;
    double opacity = 1;        ///< of the fill, 0 to 1
    Rgb stroke{90, 90, 90};    ///< of outlines
    double strokeWidth = 0.26; ///< millimetres
    bool dashed = false;
    /// One or more columns whose values, joined by '/', choose the category; empty for a style with
    /// one symbol, that of the only category.
    QStringList columns;
    std::vector<StyleCategory> categories;

    QString toQml() const; ///< QGIS
    QString toSld() const; ///< SLD 1.1 (Symbology Encoding)
};

} // namespace parkwright
