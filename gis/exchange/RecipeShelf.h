#pragma once

#include "gis/exchange/ImportRecipe.h"
#include "gis/sources/SourceData.h"

namespace parkwright {

/// Recipes that users settled by hand, each for files that have the same columns: the next one
/// like it is read the same way without asking. Files in a folder of the user; any thread.
class RecipeShelf
{
public:
    explicit RecipeShelf(QString folder);

    /// The shelf of this user.
    static RecipeShelf ofUser();

    std::optional<ImportRecipe> find(const SourceLayerInfo& layer) const;
    /// An Error when it cannot be written.
    Result<> keep(const SourceLayerInfo& layer, const ImportRecipe& recipe) const;
    void forget(const SourceLayerInfo& layer) const;
    bool isEmpty() const;

private:
    QString pathFor(const SourceLayerInfo& layer) const;

    QString mFolder;
};

/// What was settled by hand in a request, without what names one file (its layer and condition).
/// Nothing when everything was left to be found out.
std::optional<ImportRecipe> recipeByHand(const ImportRequest& request);

} // namespace parkwright
