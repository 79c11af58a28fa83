#include "app/help/HelpTexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace parkwright {

namespace {

constexpr HelpText Texts[] = {
    {"view", QT_TRANSLATE_NOOP("HelpTexts", "The view"),
     QT_TRANSLATE_NOOP(
         "HelpTexts",
         "The park as it stands or as it is planned. Hovering names things, a click explains them, "
         "a double click flies there, the right button offers what can be done. Dragging moves, "
         "the "
         "middle button turns, the wheel zooms, each about the point under the pointer.")},
    {"layers", QT_TRANSLATE_NOOP("HelpTexts", "Layers"),
     QT_TRANSLATE_NOOP(
         "HelpTexts",
         "Kinds of the plan and the layers around it. Boxes show and hide, dragging reorders and "
         "groups, the slider fades. Below is what the colours mean: a click on an entry selects "
         "everything of that colour.")},
    {"views", QT_TRANSLATE_NOOP("HelpTexts", "Views"),
     QT_TRANSLATE_NOOP("HelpTexts",
                       "Saved views of the project with their pictures. A double click or a number "
                       "key goes there, with Ctrl the key saves the present view. Themes are what "
                       "is seen and in which colours, wherever one looks from.")},
    {"inspector", QT_TRANSLATE_NOOP("HelpTexts", "Inspector"),
     QT_TRANSLATE_NOOP(
         "HelpTexts",
         "Everything that is known of what is selected. Values are edited in their line, of many "
         "rows at once where many are selected; what a field cannot hold is refused with the "
         "reason. A dash is not known, which is never counted as 0. Links lead to what belongs "
         "together.")},
    {"floors", QT_TRANSLATE_NOOP("HelpTexts", "Floors"),
     QT_TRANSLATE_NOOP("HelpTexts",
                       "The floors of the selected building with their heights, loads and tenants. "
                       "It pulls the building apart, isolates a floor and cuts it open.")},
    {"indicators", QT_TRANSLATE_NOOP("HelpTexts", "Indicators"),
     QT_TRANSLATE_NOOP("HelpTexts",
                       "Areas, floor areas, FAR, density and green ratio of a park, each with what "
                       "it was worked out from, what was missing and how sure its rule is.")},
    {"findings", QT_TRANSLATE_NOOP("HelpTexts", "Findings"),
     QT_TRANSLATE_NOOP("HelpTexts",
                       "What imports had to put right and what the check of the plan found. A "
                       "double click flies there; what need not be mended is set aside with a "
                       "note, which stays with the project.")},
    {"table", QT_TRANSLATE_NOOP("HelpTexts", "Table"),
     QT_TRANSLATE_NOOP(
         "HelpTexts",
         "All rows of a kind. The row above the columns filters, headings sort, cells are edited "
         "in place, several at once where several are selected. Columns can be calculated, "
         "coloured and summed by group; what is selected here is selected everywhere.")},
};

} // namespace

std::span<const HelpText> helpTexts()
{
    return Texts;
}

QString helpText(const QString& key)
{
    const auto found = std::ranges::find_if(
        Texts, [&](const HelpText& each) { return key == QLatin1String(each.key); });
    return found == std::end(Texts) ? QString()
                                    : QCoreApplication::translate("HelpTexts", found->text);
}

} // namespace parkwright
