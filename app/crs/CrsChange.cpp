#include "app/crs/CrsChange.h"

#include "app/crs/CrsDialog.h"
#include "gis/exchange/PlanReprojection.h"

#include <QMessageBox>
#include <QPushButton>

#include <cmath>

namespace parkwright {

namespace {

CrsQuestion questionAbout(const Document& document)
{
    CrsQuestion question;
    question.placeCrs = document.settings().crs;
    const MapExtent extent = extentOf(document.state());
    if (!extent.isEmpty())
        question.place = extent.center();
    return question;
}

double distanceFrom(const MapExtent& extent, const MapPoint& place)
{
    return std::hypot(place.x - extent.center().x, place.y - extent.center().y);
}

} // namespace

CrsChange::CrsChange(AppContext& context, QObject* parent)
    : QObject(parent)
    , mContext(context)
    , mShown(context.document().settings().crs)
{
    connect(&context.document(), &Document::changed, this, &CrsChange::followPlan);
}

void CrsChange::askForProject(QWidget* window)
{
    CrsQuestion question = questionAbout(mContext.document());
    question.initial = mContext.document().settings().crs;
    question.title = tr("CRS of the project");
    CrsDialog::ask(window, question, [this, window](const Crs& crs) { choose(window, crs); });
}

void CrsChange::choose(QWidget* window, const Crs& crs)
{
    const Crs& now = mContext.document().settings().crs;
    if (!crs.isValid() || crs == now)
        return;
    if (!hasGeometry(mContext.document().state())) {
        relabel(crs);
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("CRS of the project"),
                                now.isValid() ? tr("Move the plan to %1?").arg(crs.displayName())
                                              : tr("Is the plan in %1?").arg(crs.displayName()),
                                QMessageBox::Cancel, window);
    box->setObjectName(QStringLiteral("crsChange"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    if (now.isValid()) {
        box->setInformativeText(
            tr("Moving works out all coordinates anew: everything stays where it is on the ground. "
               "Only changing the label keeps the numbers: everything moves on the ground. That is "
               "right only where the CRS was wrong before."));
        QPushButton* move = box->addButton(tr("Move the plan"), QMessageBox::AcceptRole);
        connect(move, &QPushButton::clicked, this, [this, crs] { reproject(crs); });
        box->setDefaultButton(move);
    } else {
        box->setInformativeText(
            tr("The project has no CRS yet; the numbers stay as they are and are taken for "
               "coordinates of this one."));
    }
    QPushButton* label =
        box->addButton(now.isValid() ? tr("Only change the label") : tr("Take it for that"),
                       QMessageBox::DestructiveRole);
    connect(label, &QPushButton::clicked, this, [this, crs] { relabel(crs); });
    box->open();
}

void CrsChange::relabel(const Crs& crs)
{
    mContext.pushEdit(relabelPlan(mContext.document().state(), crs, tr("set CRS")));
}

void CrsChange::reproject(const Crs& crs)
{
    mContext.jobs().cancel(mJob);
    mJob = mContext.jobs().start(
        tr("Moving the plan to %1").arg(crs.name()),
        [plan = mContext.document().state(), crs, text = tr("move to %1").arg(crs.name())](
            JobContext& job) { return reprojectPlan(plan, crs, text, job); },
        this,
        [this](Result<PreparedEdit> made) {
            mJob = 0;
            if (!made) {
                if (made.error().code != ErrorCode::Cancelled)
                    mContext.say(messageOf(made.error()));
                return;
            }
            Message message;
            message.key = QStringLiteral("crs");
            if (!(made->before == mContext.document().state())) {
                message.severity = Severity::Warning;
                message.text = tr("The plan was changed while it was being moved; nothing was "
                                  "done. Please try again.");
            } else {
                mContext.pushEdit(std::move(*made));
                message.text = tr("The plan is now kept in %1.")
                                   .arg(mContext.document().settings().crs.displayName());
                message.actions.push_back(
                    {tr("Undo"), [this, step = mContext.undoStack().undoText()] {
                         if (mContext.undoStack().undoText() == step)
                             mContext.undoStack().undo();
                     }});
            }
            mContext.say(message);
        });
}

void CrsChange::followPlan(const Change& change)
{
    if (!touches(change, {TableId::Settings}))
        return;
    const Crs before = std::exchange(mShown, mContext.document().settings().crs);
    const bool another = std::holds_alternative<DocumentReplaced>(change.items.front());
    if (!another && before.isValid() && mShown.isValid() && !(before == mShown))
        followCamera(before, mShown);
}

/// The camera goes along with a plan that moved, and with one that moved back.
void CrsChange::followCamera(const Crs& from, const Crs& to)
{
    const MapExtent extent = extentOf(mContext.document().state());
    if (extent.isEmpty())
        return;
    mContext.jobs().cancel(mCameraJob);
    mCameraJob = mContext.jobs().start(
        tr("Moving the camera"),
        [from, to,
         target = mContext.view().viewState().camera.target](JobContext&) -> Result<MapPoint> {
            const auto way = CoordinateTransform::make(from, to);
            if (!way)
                return way.error();
            const auto moved = way->forward(target);
            return moved ? Result<MapPoint>(*moved) : Result<MapPoint>(target);
        },
        this,
        [this, extent, to](const Result<MapPoint>& moved) {
            mCameraJob = 0;
            CameraPose pose = mContext.view().viewState().camera;
            // Only where that is nearer: a label alone moves nothing.
            if (!moved || !(mShown == to) ||
                distanceFrom(extent, *moved) >= distanceFrom(extent, pose.target))
                return;
            pose.target = {moved->x, moved->y, pose.target.z};
            mContext.view().setCamera(pose);
        });
}

void CrsChange::askForLayers(AppContext& context, QWidget& window, std::vector<Uid> layers)
{
    const Layer* first = layers.empty() ? nullptr : context.document().find<Layer>(layers.front());
    if (first == nullptr)
        return;
    CrsQuestion question = questionAbout(context.document());
    if (const auto given = Crs::fromUserInput(first->crsOverride))
        question.initial = *given;
    question.title = layers.size() == 1 ? tr("CRS of “%1”").arg(first->name)
                                        : tr("CRS of %n layers", nullptr, int(layers.size()));
    question.without = tr("As the file says");
    CrsDialog::ask(&window, question, [&context, layers](const Crs& crs) {
        EditBuilder builder(context.document().state());
        for (const Uid& layer : layers)
            builder.set({TableId::Layers, layer}, "crs_override",
                        !crs.isValid()              ? QString()
                        : crs.authority().isEmpty() ? crs.wkt()
                                                    : crs.authority());
        context.pushEdit(builder.take(tr("set CRS of layer")));
    });
}

} // namespace parkwright
