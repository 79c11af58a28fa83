#pragma once

// Private to gis/: no header that other folders include may pull in PROJ.

#include <QString>

#include <proj.h>

#include <memory>

namespace parkwright {

struct ProjContextDeleter
{
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct PjDeleter
{
    void operator()(PJ* pj) const { proj_destroy(pj); }
};
using ProjContextPtr = std::unique_ptr<PJ_CONTEXT, ProjContextDeleter>;
using PjPtr = std::unique_ptr<PJ, PjDeleter>;

/// Silent and without network.
inline ProjContextPtr makeProjContext()
{
    ProjContextPtr context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    proj_context_set_enable_network(context.get(), 0);
    return context;
}

/// One context for each thread that asks about CRSs; contexts are never shared.
inline PJ_CONTEXT* threadProjContext()
{
    thread_local const ProjContextPtr context = makeProjContext();
    return context.get();
}

inline QString fromProj(const char* text)
{
    return text ? QString::fromUtf8(text) : QString();
}

/// Anything that Crs::fromUserInput() takes. @returns nullptr when it is no CRS
PjPtr parseCrs(PJ_CONTEXT* context, const QString& definition);

} // namespace parkwright
