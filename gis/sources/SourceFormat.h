#pragma once

#include "gis/sources/SourceReader.h"

#include <memory>

namespace parkwright {

/// Reads one kind of file that the program itself does not read. Plugins offer them.
///
/// All functions are const and may be called from any thread, several at once; the rules of
/// SourceReader.h hold.
class SourceFormat
{
public:
    virtual ~SourceFormat() = default;

    virtual QString name() const = 0;         ///< translated, for file dialogs
    virtual QStringList suffixes() const = 0; ///< lower case, without the dot
    /// @param head the first bytes of the file, at most 4096
    virtual bool recognises(const QString& path, const QByteArray& head) const = 0;
    /// The whole file; its layers in order. Obeys `options` as far as they make sense for it.
    virtual Result<std::vector<SourceLayer>> read(const QString& path, const ReadOptions& options,
                                                  JobContext& job, Findings& findings) const = 0;
};

/// Makes the format known to inspectSource() and the read functions. GUI thread, at start-up,
/// before anything is read.
void addSourceFormat(std::shared_ptr<const SourceFormat> format);

/// All that were added, in that order.
const std::vector<std::shared_ptr<const SourceFormat>>& sourceFormats();

/// The one that reads this file, or nullptr.
std::shared_ptr<const SourceFormat> findSourceFormat(const QString& path);

} // namespace parkwright
