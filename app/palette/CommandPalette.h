#pragma once

#include "app/palette/PaletteModel.h"
#include "gis/model/TableId.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace parkwright {

class AppContext;
struct FoundObject;
struct MapPoint;

/// One field for everything: commands, panels, views, layers, things of the plan, places. Lies over
/// the upper part of the window while it is open. GUI thread; owned by the window.
class CommandPalette final : public QFrame
{
    Q_OBJECT

public:
    /// What can be done at this moment, without things of the plan and places, which are found by
    /// what is typed.
    using Source = std::function<std::vector<PaletteEntry>()>;

    CommandPalette(AppContext& context, Source source, QWidget& window);
    ~CommandPalette() override;

    void open(const QString& typed = {});
    PaletteModel& model() { return *mModel; }
    QLineEdit& edit() { return *mEdit; }
    /// True while things of the plan are looked for.
    bool isSearching() const { return mJob != 0; }

Q_SIGNALS:
    /// @param fly also look at it
    void objectChosen(const parkwright::ObjectRef& object, bool fly);
    /// Project CRS.
    void placeChosen(double x, double y);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void look();
    void findThings(const QString& words, bool objects, bool places);
    PaletteEntry objectEntry(const FoundObject& found);
    PaletteEntry placeEntry(const QString& words, const MapPoint& place);
    void show(std::vector<PaletteEntry> things);
    bool key(int key, Qt::KeyboardModifiers modifiers);
    void run(const QModelIndex& index, bool gently);
    void place();
    void retranslate();

    AppContext& mContext;
    Source mSource;
    QWidget& mWindow;
    PaletteModel* mModel;
    QLineEdit* mEdit;
    QListView* mView;
    QLabel* mHint;
    std::vector<PaletteEntry> mFixed; ///< of the source, as it was when it opened
    QString mWords;                   ///< that are looked for
    quint64 mJob = 0;                 ///< that looks for things; 0 for none
};

} // namespace parkwright
