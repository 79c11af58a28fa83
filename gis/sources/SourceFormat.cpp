#include "gis/sources/SourceFormat.h"

#include <QFile>
#include <QFileInfo>

namespace parkwright {

namespace {

std::vector<std::shared_ptr<const SourceFormat>>& registry()
{
    static std::vector<std::shared_ptr<const SourceFormat>> formats;
    return formats;
}

} // namespace

void addSourceFormat(std::shared_ptr<const SourceFormat> format)
{
    registry().push_back(std::move(format));
}

const std::vector<std::shared_ptr<const SourceFormat>>& sourceFormats()
{
    return registry();
}

std::shared_ptr<const SourceFormat> findSourceFormat(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray head;
    for (const auto& format : registry()) {
        if (!format->suffixes().contains(suffix))
            continue;
        if (head.isEmpty()) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return nullptr;
            head = file.read(4096);
        }
        if (format->recognises(path, head))
            return format;
    }
    return nullptr;
}

} // namespace parkwright
