#pragma once

// Private to gis/: no header that other folders include may pull in GDAL.

#include "gis/core/Job.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_progress.h>
#include <gdal.h>

#include <memory>
#include <mutex>
#include <type_traits>

namespace parkwright {

struct DatasetCloser
{
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
/// A dataset is used by one thread at a time; open another one for another thread.
using DatasetPtr = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, DatasetCloser>;

/// Makes GDAL's drivers known, once; any thread. Call it before the first GDALOpenEx.
inline void registerGdal()
{
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        // A shapefile's .prj has no code; looking for one takes 0.1 to 0.3 s whenever it is opened.
        // crsDefinitionFromOgr() does it once for each definition.
        CPLSetConfigOption("USE_OSR_FIND_MATCHES", "NO");
    });
}

/// Collects what GDAL reports on this thread while it lives, instead of letting it print.
class GdalErrors
{
public:
    GdalErrors() { CPLPushErrorHandlerEx(&GdalErrors::note, this); }
    ~GdalErrors() { CPLPopErrorHandler(); }
    GdalErrors(const GdalErrors&) = delete;
    GdalErrors& operator=(const GdalErrors&) = delete;

    const QString& text() const { return mText; }
    Error toError(ErrorCode code, const QString& message) const { return {code, message, mText}; }

private:
    static void CPL_STDCALL note(CPLErr, CPLErrorNum, const char* text)
    {
        auto* self = static_cast<GdalErrors*>(CPLGetErrorHandlerUserData());
        if (self->mText.size() < 4000) // a broken file may complain about every feature
            self->mText += QString::fromUtf8(text) + QLatin1Char('\n');
    }

    QString mText;
};

/// A GDALProgressFunc whose user data is a JobContext*. Returning 0 makes GDAL stop.
inline int CPL_STDCALL reportToJob(double fraction, const char* step, void* job)
{
    auto* context = static_cast<JobContext*>(job);
    context->setProgress(fraction, QString::fromUtf8(step));
    return context->isCancelled() ? 0 : 1;
}

} // namespace parkwright
