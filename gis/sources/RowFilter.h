#pragma once

#include "gis/core/Result.h"
#include "gis/sources/SourceData.h"

#include <memory>

namespace parkwright {

/// An OGR SQL condition ("floors > 3 AND name LIKE '%厂%'") on features that did not come from OGR.
/// Used by one thread.
class RowFilter
{
public:
    /// @param source name of the file, for the message when the condition is wrong
    static Result<RowFilter> make(const std::vector<SourceField>& fields, const QString& where,
                                  const QString& source);
    RowFilter(RowFilter&&) noexcept;
    RowFilter& operator=(RowFilter&&) noexcept;
    ~RowFilter();

    bool accepts(const SourceFeature& feature) const;

private:
    struct Data;
    explicit RowFilter(std::unique_ptr<Data> data);
    std::unique_ptr<Data> mData;
};

} // namespace parkwright
