#pragma once

#include "gis/core/Result.h"

#include <memory>

namespace parkwright {

/// An OpenGL context without any display: EGL on the surfaceless platform. For the command line,
/// tests and thumbnails. Used by the thread that made it; may live beside the window's context.
class OffscreenContext
{
public:
    static Result<std::unique_ptr<OffscreenContext>> make();
    ~OffscreenContext();
    OffscreenContext(const OffscreenContext&) = delete;
    OffscreenContext& operator=(const OffscreenContext&) = delete;

    void makeCurrent();
    void doneCurrent();

private:
    OffscreenContext() = default;
    struct Data;
    std::unique_ptr<Data> mData;
};

} // namespace parkwright
