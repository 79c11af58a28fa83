#pragma once

#include "app/docks/PanelModel.h"
#include "app/window/AppContext.h"
#include "gis/land/Indicators.h"
#include "gis/model/FieldText.h"

#include <QHash>

#include <optional>

namespace parkwright {

/// The fields, links and figures of one row, or of several of one kind at once. Reads the document,
/// writes by AppContext::pushEdit() only; what cannot be taken is refused with its reason at the
/// field and changes nothing. GUI thread.
class InspectorModel final : public PanelModel
{
    Q_OBJECT

public:
    /// Something to choose from: words and what they stand for, as EditRole takes it.
    struct Choice
    {
        QString text;
        QString value; ///< empty clears the field
        QColor colour; ///< of a land-use class; invalid for none
    };

    explicit InspectorModel(AppContext& context, QObject* parent = nullptr);

    void show(const std::vector<ObjectRef>& objects);
    const std::vector<ObjectRef>& objects() const { return mObjects; }
    /// All of one table, which the fields are of.
    bool isOneKind() const { return mOneKind; }
    /// Reads everything again, e.g. in another language. Changes of the document do so themselves.
    void refresh();
    /// Figures of the objects shown, or none while they are being computed.
    void setFigures(std::optional<IndicatorSet> figures);
    void setEmptyFieldsShown(bool shown);

    const FieldDef* fieldAt(const QModelIndex& index) const; ///< nullptr for other lines
    QModelIndex indexOf(const char* field) const;
    /// What the field can hold; empty where anything may be written.
    std::vector<Choice> choices(const QModelIndex& index) const;
    /// True when a text that is none of the choices may be written too.
    bool takesOtherText(const QModelIndex& index) const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// @param value a text as people write it, a code, or the id of a row; empty clears the field
    /// @returns false when it was refused; errorAt() then says why
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QString errorAt(const QModelIndex& index) const;

    /// The format of the project at this moment.
    static Format formatOf(const Document& document);

private:
    struct Refused
    {
        QString text;
        QString reason;
    };
    /// The value that all objects share; nothing when they differ.
    std::optional<Value> commonValue(int field) const;
    void addFields(PanelNode& root) const;
    void fillField(PanelNode& node, int field) const;
    void addLinks(PanelNode& root) const;
    void addFigures(PanelNode& root) const;
    void addKinds(PanelNode& root) const;
    std::optional<QString> landUseSystem() const;

    AppContext& mContext;
    std::vector<ObjectRef> mObjects;
    bool mOneKind = false;
    bool mEmptyFieldsShown = true;
    std::optional<IndicatorSet> mFigures;
    QHash<int, Refused> mRefused; ///< by field
};

} // namespace parkwright
