#include "app/docks/IndicatorLines.h"

#include "gis/land/IndicatorText.h"
#include "gis/land/LandRelations.h"
#include "gis/land/PlanCheck.h"
#include "gis/land/PlanScope.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace parkwright {

namespace {

/// Figures that stand under one heading.
struct Subject
{
    const char* key;
    const char* title;
    std::array<const char*, 8> figures;
};

constexpr Subject Subjects[] = {
    {"land",
     QT_TRANSLATE_NOOP("IndicatorLines", "Land"),
     {"area-of-record", "planar-area", "ellipsoidal-area"}},
    {"use",
     QT_TRANSLATE_NOOP("IndicatorLines", "How densely it is used"),
     {"far", "building-density", "building-coefficient", "green-ratio"}},
    {"floors",
     QT_TRANSLATE_NOOP("IndicatorLines", "Floor area"),
     {"gross-floor-area", "gross-floor-area-above", "counted-floor-area", "footprint-area",
      "storeys-max", "storeys-mean", "slab-load-mean"}},
    {"letting",
     QT_TRANSLATE_NOOP("IndicatorLines", "Letting"),
     {"lettable-area", "let-area", "occupancy", "tenants"}},
    {"economy",
     QT_TRANSLATE_NOOP("IndicatorLines", "Per mu of land"),
     {"funds-per-mu", "output-per-mu", "tax-per-mu"}},
    {"counts",
     QT_TRANSLATE_NOOP("IndicatorLines", "How many"),
     {"parks", "phases", "parcels", "buildings", "floors", "sensors"}},
};

class LineMaker
{
    Q_DECLARE_TR_FUNCTIONS(IndicatorLines)

public:
    LineMaker(const IndicatorSet& set, const Findings& broken, const IndicatorWords& words)
        : mSet(set)
        , mBroken(broken)
        , mWords(words)
        , mRoot(std::make_unique<PanelNode>())
    {
    }

    std::unique_ptr<PanelNode> make()
    {
        addBroken();
        for (const Subject& subject : Subjects)
            addSubject(subject);
        for (const Indicator& figure : mSet.figures) {
            if (!mShown.contains(figure.id))
                addFigure(group("others", tr("Other figures")), figure);
        }
        addBalance();
        return std::move(mRoot);
    }

private:
    PanelNode& group(const char* key, const QString& title)
    {
        const QString name = QString::fromLatin1(key);
        if (!mRoot->children.empty() && mRoot->children.back()->key == name)
            return *mRoot->children.back();
        return mRoot->add(PanelKind::Group, name, title);
    }

    void addSubject(const Subject& subject)
    {
        std::vector<const Indicator*> figures;
        for (const char* id : subject.figures) {
            if (const Indicator* figure = id ? mSet.find(QString::fromLatin1(id)) : nullptr)
                figures.push_back(figure);
        }
        if (figures.empty())
            return;
        QString title = tr(subject.title);
        // Land that others are divided by is said once, in the heading, where it is one for all.
        const auto kind = figures.front()->areaKind;
        const bool same = std::all_of(figures.begin(), figures.end(), [&](const Indicator* each) {
            return each->areaKind == kind;
        });
        if (kind && same)
            title = tr("%1 · by %2").arg(title, areaKindText(*kind));
        PanelNode& heading = group(subject.key, title);
        for (const Indicator* figure : figures)
            addFigure(heading, *figure);
    }

    void addFigure(PanelNode& heading, const Indicator& figure)
    {
        mShown.insert(figure.id);
        PanelNode& node = heading.add(PanelKind::Figure, figure.id, indicatorTitle(figure.id));
        node.value = indicatorQuantity(figure, mWords.format);
        node.muted = !figure.value;
        node.strong = figure.id == u"far";
        node.tip = indicatorExplanation(figure, mWords.pack, mWords.format);
        if (!isOneParcel())
            return;
        for (const Finding& finding : mBroken) {
            if (!finding.code.startsWith(limitOf(figure.id)))
                continue;
            node.mark = PanelMark::Broken;
            node.tip += u'\n' + planFindingText(finding);
        }
    }

    /// Limits are those of parcels: only then is a figure the one that is limited.
    bool isOneParcel() const
    {
        const Indicator* parcels = mSet.find(QStringLiteral("parcels"));
        return parcels && parcels->value == 1.0;
    }

    /// Start of the codes of findings about the limit of a figure.
    static QString limitOf(const QString& id)
    {
        if (id == u"far" || id == u"green-ratio")
            return id + u'-';
        return id == u"building-density" ? QStringLiteral("density-") : QStringLiteral("?");
    }

    void addBroken()
    {
        if (mBroken.empty())
            return;
        PanelNode& heading = group("broken", tr("Limits that are broken"));
        for (const Finding& finding : mBroken) {
            const ObjectRef object{TableId(finding.tableId), finding.row};
            const QStringList& words = finding.arguments;
            const bool isHeight = finding.code == u"height-above";
            const QString what = isHeight ? tr("Height") : words.value(0);
            PanelNode& node =
                heading.add(PanelKind::Link, finding.code + finding.row.toString(),
                            QStringLiteral("%1 · %2").arg(mWords.plan.labelOf(object), what));
            node.link = object;
            node.mark = PanelMark::Broken;
            const QString sign =
                finding.code.endsWith(u"-above") ? QStringLiteral(" > ") : QStringLiteral(" < ");
            node.value = {words.value(isHeight ? 0 : 1) + sign + words.value(isHeight ? 1 : 2),
                          isHeight ? QStringLiteral("m") : QString()};
            node.tip = planFindingText(finding);
        }
    }

    void addBalance()
    {
        const LandBalance& balance = mSet.balance;
        if (balance.rows.empty())
            return;
        PanelNode& heading = group(
            "balance", tr("%1 · by %2").arg(tr("Land balance"), areaKindText(balance.areaKind)));
        for (const LandBalanceRow& row : balance.rows) {
            const QString name = row.name.in(mWords.format.locale().name());
            QString title = row.code.isEmpty() ? tr("Without a class") : row.code;
            if (!name.isEmpty())
                title += QLatin1Char(' ') + name;
            PanelNode& node = heading.add(PanelKind::Figure, row.system + u':' + row.code, title);
            if (row.colour)
                node.chip =
                    QColor(row.colour->rgb.red, row.colour->rgb.green, row.colour->rgb.blue);
            const Quantity area = mWords.format.area(row.area);
            const QString share = mWords.format.percent(row.share).text();
            node.value = {area.number, QStringLiteral("%1 · %2").arg(area.unit, share)};
            node.tip = tr("%1\n%2, %3 of the land\n%n parcel(s)", nullptr, row.parcels)
                           .arg(title, area.text(), share);
        }
        PanelNode& total = heading.add(PanelKind::Figure, QStringLiteral("total"), tr("Total"));
        total.strong = true;
        const Quantity area = mWords.format.area(balance.total);
        total.value = {area.number,
                       QStringLiteral("%1 · %2").arg(area.unit, mWords.format.percent(1).text())};
        QStringList gaps;
        for (const Gap& gap : balance.gaps)
            gaps << gapText(gap);
        total.tip = gaps.join(u'\n');
    }

    const IndicatorSet& mSet;
    const Findings& mBroken;
    const IndicatorWords& mWords;
    std::unique_ptr<PanelNode> mRoot;
    QSet<QString> mShown;
};

} // namespace

std::unique_ptr<PanelNode> indicatorLines(const IndicatorSet& set, const Findings& broken,
                                          const IndicatorWords& words)
{
    return LineMaker(set, broken, words).make();
}

bool isBrokenLimit(const Finding& finding)
{
    static const QSet<QString> codes{
        QStringLiteral("far-above"),         QStringLiteral("far-below"),
        QStringLiteral("density-above"),     QStringLiteral("density-below"),
        QStringLiteral("green-ratio-above"), QStringLiteral("green-ratio-below"),
        QStringLiteral("height-above")};
    return codes.contains(finding.code) && finding.tableId >= 0;
}

Findings brokenLimitsIn(const PlanState& plan, const std::vector<ObjectRef>& objects,
                        const Findings& findings)
{
    Findings found;
    const LandRelations relations(plan);
    const PlanScope scope = resolveScope(relations, objects);
    QSet<Uid> meant;
    for (const Parcel* parcel : scope.parcels)
        meant.insert(parcel->uid);
    for (const Building* building : scope.buildings)
        meant.insert(building->uid);
    for (const Finding& finding : findings) {
        if (isBrokenLimit(finding) && meant.contains(finding.row))
            found.push_back(finding);
    }
    return found;
}

} // namespace parkwright
