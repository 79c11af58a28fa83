#include "app/window/SelectionLabel.h"

#include <QEvent>

namespace parkwright {

namespace {

constexpr int SumDelay = 150;  ///< ms without another selection
constexpr int MostWidth = 460; ///< pixels
constexpr int LeastWidth = 120;
constexpr int SideRoom = 4;

QString kindText(const KindSums& sums, const Format& format)
{
    const TableDef& def = tableDef(sums.kind);
    const QString name = sums.count == 1 ? def.singularText() : def.pluralText();
    return SelectionLabel::tr("%1 %2").arg(format.count(sums.count), format.locale().toLower(name));
}

/// In the unit of the project, and in the one that others ask for.
QString landText(double squareMetres, const Format& format)
{
    const AreaUnit other =
        format.areaUnit() == AreaUnit::Hectare ? AreaUnit::Mu : AreaUnit::Hectare;
    return QStringLiteral("%1 (%2)").arg(format.area(squareMetres).text(),
                                         format.areaIn(squareMetres, other).text());
}

} // namespace

SelectionLabel::SelectionLabel(AppContext& context, QWidget* parent)
    : QLabel(parent)
    , mContext(context)
{
    setObjectName(QStringLiteral("selectionCount"));
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setContentsMargins(SideRoom, 0, SideRoom, 0);
    mDue.setSingleShot(true);
    mDue.setInterval(SumDelay);
    connect(&mDue, &QTimer::timeout, this, &SelectionLabel::sumUp);
    connect(&context.selection(), &Selection::changed, this, &SelectionLabel::follow);
    connect(&context.document(), &Document::changed, this, [this] {
        if (!mContext.selection().isEmpty())
            follow();
    });
    connect(&context, &AppContext::standardsChanged, this, &SelectionLabel::follow);
    follow();
}

SelectionLabel::~SelectionLabel()
{
    mContext.jobs().cancel(mJob);
}

QString SelectionLabel::textOf(const KindSums& sums, const Format& format)
{
    QStringList parts{kindText(sums, format)};
    if (sums.land)
        parts << landText(*sums.land, format);
    if (sums.far)
        parts << tr("FAR %1").arg(format.ratio(sums.far).text());
    if (sums.gross)
        parts << tr("%1 gross").arg(format.floorArea(sums.gross).text());
    if (sums.lettable)
        parts << tr("%1 lettable").arg(format.floorArea(sums.lettable).text());
    return parts.join(QStringLiteral(" · "));
}

void SelectionLabel::follow()
{
    mContext.jobs().cancel(std::exchange(mJob, 0));
    const auto& objects = mContext.selection().objects();
    tell(countByKind(objects));
    if (objects.empty())
        mDue.stop();
    else
        mDue.start();
}

void SelectionLabel::sumUp()
{
    mJob = mContext.jobs().start(
        tr("Selection"),
        [plan = mContext.document().state(), objects = mContext.selection().objects(),
         pack = mContext.standards()](JobContext& job) {
            return sumByKind(plan, objects, *pack, job);
        },
        this,
        [this](Result<std::vector<KindSums>> sums) {
            if (!sums)
                return; // cancelled: a newer one is under way
            mJob = 0;
            tell(*sums);
        });
}

void SelectionLabel::tell(const std::vector<KindSums>& kinds)
{
    mKinds = kinds;
    const Format format(QLocale(), mContext.document().settings().areaUnit);
    QStringList lines;
    for (const KindSums& each : kinds)
        lines << textOf(each, format);
    mWhole = lines.isEmpty() ? tr("Nothing selected") : lines.join(QStringLiteral("  |  "));
    setToolTip(lines.join(u'\n'));
    setAccessibleName(mWhole);
    updateGeometry();
    elide();
}

void SelectionLabel::elide()
{
    setText(fontMetrics().elidedText(mWhole, Qt::ElideRight, contentsRect().width()));
}

QSize SelectionLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), LeastWidth), whole.height()};
}

QSize SelectionLabel::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(mWhole) + 2 * SideRoom + 2;
    return {std::min(text, MostWidth), fontMetrics().height()};
}

void SelectionLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void SelectionLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell(std::vector<KindSums>(mKinds));
    else if (event->type() == QEvent::FontChange)
        elide();
}

} // namespace parkwright
