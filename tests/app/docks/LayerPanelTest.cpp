#include "app/docks/LayerPanel.h"

#include "app/docks/LayerModel.h"
#include "app/docks/LegendView.h"
#include "app/docks/PanelView.h"
#include "scene/colour/Colouring.h"
#include "tests/app/docks/SmallPlan.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace parkwright;

namespace {

Uid layerId(int number)
{
    return Uid::fromName(QStringLiteral("small plan layer %1").arg(number));
}

constexpr int Roads = 2;
constexpr int Rivers = 3;

} // namespace

class LayerPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void standsInDrawingOrder();
    void countsWhatThereIs();
    void switchesKindsInTheView();
    void switchesLayersInTheView();
    void showsThreeStates();
    void bringsBackWhatWasHiddenOneByOne();
    void keepsWhatWasOnInASection();
    void switchesOnWhatIsStoredAsOff();
    void fadesKindsInTheViewAndLayersInThePlan();
    void meltsADragOfTheSliderIntoOneStep();
    void renamesAndTakesItBack();
    void removesAndTakesItBack();
    void duplicatesAndTakesItBack();
    void boundsTheScales();
    void groupsAndTakesApart();
    void dropsInNewOrder();
    void keepsImageryOutOfSurroundings();
    void movesUpAndDown();
    void marksWhatCannotBeRead();
    void colours();
    void selectsByLegend();
    void switchesByLegend();
    void framesWhatIsMeant();
    void togglesByKey();
    void showsWhenEmpty();

private:
    Qt::CheckState check(SceneKind kind) { return state(mModel->indexOf(kind)); }
    Qt::CheckState state(const QModelIndex& index)
    {
        return Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
    }
    QStringList titles(const QModelIndex& parent) const
    {
        QStringList list;
        for (int row = 0; row < mModel->rowCount(parent); ++row)
            list << mModel->index(row, 0, parent).data().toString();
        return list;
    }
    const Layer& layer(int number) { return *mContext->document().find<Layer>(layerId(number)); }

    std::unique_ptr<AppContext> mContext;
    std::unique_ptr<LayerPanel> mPanel;
    LayerModel* mModel = nullptr;
};

void LayerPanelTest::init()
{
    mContext = std::make_unique<AppContext>();
    mContext->replacePlan(smallPlan());
    mPanel = std::make_unique<LayerPanel>(*mContext);
    mModel = &mPanel->model();
}

void LayerPanelTest::cleanup()
{
    mPanel.reset();
    mContext.reset();
}

void LayerPanelTest::standsInDrawingOrder()
{
    QAbstractItemModelTester tester(mModel, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(titles({}), QStringList({QStringLiteral("Park"), QStringLiteral("Surroundings"),
                                      QStringLiteral("Imagery"), QStringLiteral("Terrain")}));
    // What is drawn last stands on top.
    QCOMPARE(titles(mModel->indexOf(SceneKind::Context)),
             QStringList({QStringLiteral("Rivers"), QStringLiteral("Roads")}));
}

void LayerPanelTest::countsWhatThereIs()
{
    const auto count = [this](SceneKind kind) {
        return mModel->indexOf(kind).siblingAtColumn(PanelModel::ValueColumn).data().toString();
    };
    QCOMPARE(count(SceneKind::Parcels), QStringLiteral("5"));
    QCOMPARE(count(SceneKind::Buildings), QStringLiteral("2"));
    EditBuilder builder(mContext->document().state());
    builder.remove({TableId::Buildings, smallPlanId("workshop")});
    mContext->pushEdit(builder.take(QStringLiteral("remove")));
    QCOMPARE(count(SceneKind::Buildings), QStringLiteral("1"));
}

void LayerPanelTest::switchesKindsInTheView()
{
    QSignalSpy spy(&mContext->view(), &ViewController::changed);
    QVERIFY(
        mModel->setData(mModel->indexOf(SceneKind::Buildings), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(spy.count(), 1);
    QVERIFY(!mContext->view().viewState().isVisible(SceneKind::Buildings));
    QVERIFY(mContext->view().viewState().isVisible(SceneKind::Parcels));
    QCOMPARE(mContext->undoStack().count(), 0);
    mContext->view().setVisible(SceneKind::Buildings, true); // from elsewhere
    QCOMPARE(check(SceneKind::Buildings), Qt::Checked);
}

void LayerPanelTest::switchesLayersInTheView()
{
    mModel->setData(mModel->indexOf(layerId(Roads)), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(mContext->view().isHidden(layerId(Roads)));
    mModel->setData(mModel->indexOf(layerId(Roads)), Qt::Checked, Qt::CheckStateRole);
    QVERIFY(!mContext->view().isHidden(layerId(Roads)));
}

void LayerPanelTest::showsThreeStates()
{
    const QModelIndex park = mModel->index(0, 0);
    QCOMPARE(state(park), Qt::Checked);
    mContext->view().setVisible(SceneKind::PhaseBoundaries, false);
    QCOMPARE(state(mModel->indexOfKey(QStringLiteral("boundaries"))), Qt::PartiallyChecked);
    QCOMPARE(state(park), Qt::PartiallyChecked);
    mModel->setData(park, Qt::Unchecked, Qt::CheckStateRole);
    for (const SceneKind kind : {SceneKind::Labels, SceneKind::Buildings, SceneKind::Parcels,
                                 SceneKind::ParkBoundaries, SceneKind::PhaseBoundaries})
        QVERIFY(!mContext->view().viewState().isVisible(kind));
    QVERIFY(mContext->view().viewState().isVisible(SceneKind::Terrain));
    QCOMPARE(state(park), Qt::Unchecked);
    mModel->setData(park, Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(state(park), Qt::Checked);
}

void LayerPanelTest::bringsBackWhatWasHiddenOneByOne()
{
    mContext->view().setHidden({smallPlanId("tower"), layerId(Roads)});
    QCOMPARE(check(SceneKind::Buildings), Qt::PartiallyChecked);
    QCOMPARE(check(SceneKind::Parcels), Qt::Checked);
    mModel->setData(mModel->indexOf(SceneKind::Buildings), Qt::Checked, Qt::CheckStateRole);
    QVERIFY(!mContext->view().isHidden(smallPlanId("tower")));
    QVERIFY(mContext->view().isHidden(layerId(Roads)));
    QCOMPARE(check(SceneKind::Buildings), Qt::Checked);
}

void LayerPanelTest::keepsWhatWasOnInASection()
{
    mContext->view().setHidden(layerId(Roads), true);
    const auto context = [this] { return mModel->indexOf(SceneKind::Context); };
    QCOMPARE(state(context()), Qt::PartiallyChecked);
    mModel->setData(context(), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(!mContext->view().viewState().isVisible(SceneKind::Context));
    mModel->setData(context(), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(state(context()), Qt::PartiallyChecked);
    QVERIFY(mContext->view().isHidden(layerId(Roads)));
    // From "some" a click leads to "all".
    mModel->setData(context(), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(state(context()), Qt::Checked);
    // A layer of a section that is off brings the section back with it.
    mContext->view().setVisible(SceneKind::Context, false);
    mModel->setData(mModel->indexOf(layerId(Roads)), Qt::Checked, Qt::CheckStateRole);
    QVERIFY(mContext->view().viewState().isVisible(SceneKind::Context));
}

void LayerPanelTest::switchesOnWhatIsStoredAsOff()
{
    EditBuilder builder(mContext->document().state());
    builder.set({TableId::Layers, layerId(Roads)}, "visible", false);
    mContext->pushEdit(builder.take(QStringLiteral("off")));
    QCOMPARE(state(mModel->indexOf(layerId(Roads))), Qt::Unchecked);
    mModel->setData(mModel->indexOf(layerId(Roads)), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(layer(Roads).visible, std::optional(true));
    QCOMPARE(mContext->undoStack().count(), 2);
}

void LayerPanelTest::fadesKindsInTheViewAndLayersInThePlan()
{
    mPanel->view().setCurrentIndex(mModel->indexOf(SceneKind::Parcels));
    QCOMPARE(mPanel->opacitySlider().value(), 75); // as LOOK.md has it
    mPanel->opacitySlider().setValue(40);
    QCOMPARE(mContext->view().viewState().opacity[size_t(SceneKind::Parcels)], 0.4);
    QCOMPARE(mContext->undoStack().count(), 0);
    mPanel->view().setCurrentIndex(mModel->indexOf(layerId(Roads)));
    QCOMPARE(mPanel->opacitySlider().value(), 100);
    mPanel->opacitySlider().setValue(50);
    QCOMPARE(layer(Roads).opacity, std::optional(0.5));
    mContext->undoStack().undo();
    QCOMPARE(layer(Roads).opacity.value_or(1), 1.0);
    QCOMPARE(mPanel->opacitySlider().value(), 100);
}

void LayerPanelTest::meltsADragOfTheSliderIntoOneStep()
{
    mPanel->view().setCurrentIndex(mModel->indexOf(layerId(Roads)));
    QSlider& slider = mPanel->opacitySlider();
    slider.setSliderDown(true);
    for (const int percent : {90, 70, 30})
        slider.setValue(percent);
    slider.setSliderDown(false);
    QCOMPARE(layer(Roads).opacity, std::optional(0.3));
    QCOMPARE(mContext->undoStack().count(), 1);
}

void LayerPanelTest::renamesAndTakesItBack()
{
    QVERIFY(
        mModel->setData(mModel->indexOf(layerId(Roads)), QStringLiteral(" 道路 "), Qt::EditRole));
    QCOMPARE(layer(Roads).name, QStringLiteral("道路"));
    QVERIFY(!mModel->setData(mModel->indexOf(layerId(Roads)), QStringLiteral("  "), Qt::EditRole));
    mContext->undoStack().undo();
    QCOMPARE(layer(Roads).name, QStringLiteral("Roads"));
    QVERIFY(!mModel->indexOf(SceneKind::Parcels).flags().testFlag(Qt::ItemIsEditable));
}

void LayerPanelTest::removesAndTakesItBack()
{
    mModel->remove({mModel->indexOf(layerId(Roads))});
    QVERIFY(!mContext->document().find<Layer>(layerId(Roads)));
    QVERIFY(!mModel->indexOf(layerId(Roads)).isValid());
    mContext->undoStack().undo();
    QVERIFY(mModel->indexOf(layerId(Roads)).isValid());
}

void LayerPanelTest::duplicatesAndTakesItBack()
{
    const std::vector<Uid> made = mModel->duplicate({mModel->indexOf(layerId(Roads))});
    QCOMPARE(made.size(), size_t(1));
    const Layer* copy = mContext->document().find<Layer>(made[0]);
    QVERIFY(copy);
    QCOMPARE(copy->path, layer(Roads).path);
    QVERIFY(copy->name != layer(Roads).name);
    QVERIFY(mModel->indexOf(made[0]).isValid());
    mContext->undoStack().undo();
    QVERIFY(!mModel->indexOf(made[0]).isValid());
}

void LayerPanelTest::boundsTheScales()
{
    mPanel->setScale([] { return 2500.0; });
    mPanel->view().setCurrentIndex(mModel->indexOf(layerId(Roads)));
    const auto scales = [this] {
        const std::unique_ptr<QMenu> menu(mPanel->makeMenu());
        QStringList texts;
        for (const QAction* entry : menu->actions()) {
            if (!entry->menu())
                continue;
            for (QAction* each : entry->menu()->actions())
                texts << each->text();
            entry->menu()->actions()[1]->trigger();
        }
        return texts;
    };
    const QStringList before = scales();
    QVERIFY2(before.value(1).contains(QLocale().toString(2500)), qPrintable(before.join(u'|')));
    QCOMPARE(layer(Roads).minScale, std::optional(2500.0));
    QVERIFY(!layer(Roads).maxScale);
    QVERIFY(scales().last().contains(QLocale().toString(2500)));
}

void LayerPanelTest::groupsAndTakesApart()
{
    mModel->setGroup({mModel->indexOf(layerId(Roads)), mModel->indexOf(layerId(Rivers))},
                     QStringLiteral("Traffic"));
    const QModelIndex group = mModel->indexOf(layerId(Roads)).parent();
    QCOMPARE(group.data().toString(), QStringLiteral("Traffic"));
    QCOMPARE(mModel->rowCount(group), 2);
    mContext->view().setHidden(layerId(Roads), true);
    QCOMPARE(state(mModel->indexOf(layerId(Roads)).parent()), Qt::PartiallyChecked);
    QVERIFY(mModel->setData(mModel->indexOf(layerId(Roads)).parent(), QStringLiteral("Ways"),
                            Qt::EditRole));
    QCOMPARE(layer(Roads).group, QStringLiteral("Ways"));
    QCOMPARE(layer(Rivers).group, QStringLiteral("Ways"));
    mModel->setGroup({mModel->indexOf(layerId(Rivers))}, {});
    QVERIFY(layer(Rivers).group.isEmpty());
    QCOMPARE(mContext->undoStack().count(), 3);
}

void LayerPanelTest::dropsInNewOrder()
{
    const QModelIndex context = mModel->indexOf(SceneKind::Context);
    const std::unique_ptr<QMimeData> data(mModel->mimeData({mModel->indexOf(layerId(Roads))}));
    QVERIFY(mModel->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, context));
    QVERIFY(mModel->dropMimeData(data.get(), Qt::MoveAction, 0, 0, context));
    QCOMPARE(titles(mModel->indexOf(SceneKind::Context)),
             QStringList({QStringLiteral("Roads"), QStringLiteral("Rivers")}));
    QVERIFY(*layer(Roads).ordinal > *layer(Rivers).ordinal);
    QVERIFY(*layer(Rivers).ordinal > *layer(1).ordinal); // imagery lies below
    QCOMPARE(mContext->undoStack().count(), 1);
    mContext->undoStack().undo();
    QCOMPARE(titles(mModel->indexOf(SceneKind::Context)),
             QStringList({QStringLiteral("Rivers"), QStringLiteral("Roads")}));
}

void LayerPanelTest::keepsImageryOutOfSurroundings()
{
    const std::unique_ptr<QMimeData> data(mModel->mimeData({mModel->indexOf(layerId(1))}));
    QVERIFY(!mModel->canDropMimeData(data.get(), Qt::MoveAction, 0, 0,
                                     mModel->indexOf(SceneKind::Context)));
    QVERIFY(!mModel->dropMimeData(data.get(), Qt::MoveAction, -1, 0, mModel->index(0, 0)));
    QCOMPARE(mContext->undoStack().count(), 0);
}

void LayerPanelTest::movesUpAndDown()
{
    mModel->move(mModel->indexOf(layerId(Roads)), true);
    QCOMPARE(titles(mModel->indexOf(SceneKind::Context)).front(), QStringLiteral("Roads"));
    mModel->move(mModel->indexOf(layerId(Roads)), true); // is on top
    QCOMPARE(mContext->undoStack().count(), 1);
    mModel->move(mModel->indexOf(layerId(Roads)), false);
    QCOMPARE(titles(mModel->indexOf(SceneKind::Context)).front(), QStringLiteral("Rivers"));
}

void LayerPanelTest::marksWhatCannotBeRead()
{
    Finding finding;
    finding.code = QStringLiteral("layer-unreadable");
    finding.severity = Severity::Error;
    finding.arguments = {QStringLiteral("no such file")};
    finding.tableId = int(TableId::Layers);
    finding.row = layerId(Roads);
    mPanel->setFindings({finding});
    const QModelIndex index = mModel->indexOf(layerId(Roads));
    QCOMPARE(mModel->node(index)->mark, PanelMark::Broken);
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no such file")));
    mPanel->setFindings({});
    QCOMPARE(mModel->node(mModel->indexOf(layerId(Roads)))->mark, PanelMark::None);
}

void LayerPanelTest::colours()
{
    QComboBox& chooser = mPanel->colourChooser();
    const int place = chooser.findData(colourByName(ColourBy::SlabLoad));
    chooser.setCurrentIndex(place);
    Q_EMIT chooser.activated(place);
    QCOMPARE(mContext->view().viewState().colourBy, ColourBy::SlabLoad);
    mContext->view().setColourBy(ColourBy::Tenant); // from elsewhere
    QCOMPARE(chooser.currentData().toString(), colourByName(ColourBy::Tenant));
}

void LayerPanelTest::selectsByLegend()
{
    mContext->view().setColourBy(ColourBy::SlabLoad);
    const Colouring colouring(mContext->document().state(), ColourBy::SlabLoad,
                              mContext->standards());
    mPanel->setLegend(colouring.legend());
    LegendView& legend = mPanel->legendView();
    QCOMPARE(legend.model().rowCount(), 2); // 10 to 15, 20 and more; nothing is unknown
    const QModelIndex most = legend.model().index(1, 0);
    QCOMPARE(most.siblingAtColumn(1).data().toString(), QStringLiteral("1"));
    Q_EMIT legend.view().clicked(most);
    const Uid ground = Uid::fromName(QStringLiteral("small plan floor 1"));
    QTRY_COMPARE(mContext->selection().objects(),
                 std::vector<ObjectRef>({{TableId::Floors, ground}}));
}

/// The box of a colour hides what has it, and only that comes back.
void LayerPanelTest::switchesByLegend()
{
    ViewController& view = mContext->view();
    view.setColourBy(ColourBy::SlabLoad);
    const Colouring colouring(mContext->document().state(), ColourBy::SlabLoad,
                              mContext->standards());
    mPanel->setLegend(colouring.legend());
    PanelModel& model = mPanel->legendView().model();
    const QModelIndex most = model.index(1, 0);
    const Uid ground = Uid::fromName(QStringLiteral("small plan floor 1"));
    view.setHidden(smallPlanId("workshop"), true); // by itself
    QVERIFY(model.flags(most).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(model.setData(most, Qt::Unchecked, Qt::CheckStateRole));
    QTRY_VERIFY(view.isHidden(ground));
    QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(model.setData(most, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!view.isHidden(ground));
    QVERIFY(view.isHidden(smallPlanId("workshop")));
    QVERIFY(model.setData(most, Qt::Unchecked, Qt::CheckStateRole));
    QTRY_VERIFY(view.isHidden(ground));
    view.setHidden(std::vector<Uid>()); // "Show everything"
    QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void LayerPanelTest::framesWhatIsMeant()
{
    QSignalSpy spy(&mContext->view(), &ViewController::frameRequested);
    mPanel->view().setCurrentIndex(mModel->indexOf(SceneKind::Buildings));
    const std::unique_ptr<QMenu> menu(mPanel->makeMenu());
    for (QAction* action : menu->actions()) {
        if (action->text() == QStringLiteral("Zoom to it"))
            action->trigger();
    }
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.front().front().value<std::vector<ObjectRef>>().size(), size_t(2));
}

void LayerPanelTest::togglesByKey()
{
    mPanel->show();
    mPanel->activateWindow(); // shortcuts are for the active window
    QVERIFY(QTest::qWaitForWindowActive(mPanel.get()));
    mPanel->view().setFocus();
    mPanel->view().setCurrentIndex(mModel->indexOf(SceneKind::Parcels));
    QTest::keyClick(&mPanel->view(), Qt::Key_Space);
    QVERIFY(!mContext->view().viewState().isVisible(SceneKind::Parcels));
    QTest::keyClick(&mPanel->view(), Qt::Key_Space);
    QVERIFY(mContext->view().viewState().isVisible(SceneKind::Parcels));
    mPanel->view().setCurrentIndex(mModel->indexOf(layerId(Roads)));
    QTest::keyClick(&mPanel->view(), Qt::Key_Delete);
    QVERIFY(!mContext->document().find<Layer>(layerId(Roads)));
}

void LayerPanelTest::showsWhenEmpty()
{
    QSignalSpy spy(mPanel.get(), &LayerPanel::importWanted);
    mContext->replacePlan(PlanState());
    QVERIFY(!mPanel->view().isVisibleTo(mPanel.get()));
    mContext->replacePlan(smallPlan());
    QVERIFY(mPanel->view().isVisibleTo(mPanel.get()));
    QCOMPARE(spy.count(), 0);
}

QTEST_MAIN(LayerPanelTest)
#include "LayerPanelTest.moc"
