#pragma once

#include "app/window/AppContext.h"
#include "gis/sources/SourceData.h"

#include <QFrame>

class QLabel;

namespace parkwright {

class PanelModel;
class PanelView;

/// A small window with everything about the file of a context layer: where it lies, how big it is,
/// its CRS and what is wrong with it. What only the file knows comes from a job. Closes by itself.
class LayerDetails final : public QFrame
{
    Q_OBJECT

public:
    /// @param file     of the layer, as it is to be opened
    /// @param findings about this layer
    LayerDetails(AppContext& context, const Layer& layer, const QString& file,
                 const Findings& findings, QWidget* parent = nullptr);
    ~LayerDetails() override;

    PanelModel& model() { return *mModel; }
    bool isReading() const { return mJob != 0; }

Q_SIGNALS:
    void editWanted(); ///< of what belongs to the layer, not to its file

private:
    void showLines();
    void inspect();

    AppContext& mContext;
    const Layer mLayer;
    const QString mFile;
    const Findings mFindings;
    std::optional<SourceInfo> mInfo;
    QString mFault; ///< why the file cannot be read
    PanelModel* mModel;
    PanelView* mView;
    quint64 mJob = 0; ///< that looks into the file; 0 for none
};

} // namespace parkwright
