#pragma once

#include "app/views/SavedViews.h"
#include "app/views/ViewThumbnails.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLayout;
class QListWidget;
class QListWidgetItem;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace parkwright {

class EmptyState;

/// Saved views with their pictures, and themes. GUI thread.
class ViewsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @param picture of what is seen now; may give a null one
    ViewsPanel(AppContext& context, std::function<QImage()> picture, QWidget* parent = nullptr);
    ~ViewsPanel() override;

    SavedViews& views() { return mViews; }
    QListWidget& list() { return *mList; }
    QComboBox& themeChooser() { return *mTheme; }
    QMenu* makeMenu(); ///< for the view that is marked; the caller owns it

    void add();
    /// The present view under a number from 1; says so.
    void store(int number);
    /// Asks for a name.
    void addTheme();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QLayout* buildThemes();
    QWidget* buildList();
    QToolButton* button(const char* icon, std::function<void()> run);
    void refresh();
    void refreshThemes();
    void keepPicture(const Uid& view);
    void takeMissingPicture();
    void updateMarked();
    void removeMarked();
    void moveMarked(int places);
    void renameTheme();
    void fillThemeMenu();
    Uid marked() const;
    void followMark();
    void retranslate();

    AppContext& mContext;
    SavedViews mViews;
    ViewThumbnails mThumbnails;
    std::function<QImage()> mPicture;
    QLabel* mThemeTitle;
    QComboBox* mTheme;
    QToolButton* mThemeMenu;
    QStackedWidget* mPages;
    QListWidget* mList;
    EmptyState* mEmpty;
    QToolButton* mAdd = nullptr;
    QToolButton* mUpdate = nullptr;
    QToolButton* mUp = nullptr;
    QToolButton* mDown = nullptr;
    QToolButton* mRemove = nullptr;
    QTimer mRest; ///< the view is at rest when it has been still for so long
    bool mIsFilling = false;
};

} // namespace parkwright
