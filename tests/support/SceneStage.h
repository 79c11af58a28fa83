#pragma once

#include "gis/model/PlanState.h"
#include "scene/SceneController.h"
#include "scene/capture/Capture.h"
#include "tests/support/ImageCompare.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimer>

#include <memory>
#include <set>

namespace parkwright {

/// Everything between a plan and a picture of it.
struct SceneStage
{
    Document document;
    SceneRenderer renderer;
    JobPool jobs{2};
    std::unique_ptr<SceneController> controller;
    std::unique_ptr<Capture> capture;
    ViewState view;
    QSize size{480, 320};

    /// @returns false where no OpenGL context can be made; the test is then skipped
    bool make(PlanState plan)
    {
        auto made = Capture::make(renderer);
        if (!made)
            return false;
        capture = std::move(*made);
        document.replace(std::move(plan));
        controller = std::make_unique<SceneController>(document, renderer, jobs);
        return true;
    }

    QImage take()
    {
        controller->setView(view);
        controller->settle();
        const auto isReady = [this] { return controller->isReady(); };
        QTimer heartbeat; // nothing that a test waits for may hang it
        heartbeat.start(50);
        const auto wait = [] { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents); };
        capture->take(size, isReady, wait); // what the first one builds may start to move
        controller->settle();
        return capture->take(size, isReady, wait);
    }

    ObjectRef at(const QPoint& pixel) { return controller->objectAt(capture->pick(pixel).number); }
    /// What is under a place of the map in the last picture.
    ObjectRef at(const MapPoint& place)
    {
        const auto pixel = renderer.project(place);
        return pixel ? at(QPoint(int(pixel->x), int(pixel->y))) : ObjectRef{};
    }
    /// Every row that can be picked anywhere, on a grid of `step` pixels.
    std::set<ObjectRef> seen(int step = 9)
    {
        std::set<ObjectRef> found;
        for (int y = 0; y < size.height(); y += step) {
            for (int x = 0; x < size.width(); x += step)
                found.insert(at(QPoint(x, y)));
        }
        std::erase_if(found, [](const ObjectRef& each) { return each.isNull(); });
        return found;
    }
};

#define REQUIRE_STAGE(stage, plan)                                                                 \
    do {                                                                                           \
        if (!(stage).make(plan))                                                                   \
            QSKIP("no OpenGL without a display is at hand (EGL surfaceless)");                     \
    } while (false)

} // namespace parkwright
