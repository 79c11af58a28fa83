#pragma once

#include <QHash>
#include <QHeaderView>

class QLineEdit;

namespace parkwright {

/// Column headings with a line below each for what its values are filtered by.
class FilterHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit FilterHeader(QWidget* parent = nullptr);

    void setFiltersShown(bool shown);
    bool filtersShown() const { return mShown; }
    /// @param keys stable names of the columns, in the order of the model; texts stay with them
    void setColumns(const QStringList& keys);
    QHash<QString, QString> filters() const; ///< those that are not empty
    void setFilter(const QString& key, const QString& text);
    void clearFilters();
    /// Marks a filter that is not understood, with the reason; empty takes the mark off.
    void setError(const QString& key, const QString& reason);
    QLineEdit* editor(const QString& key) const { return mEditors.value(key); }

    QSize sizeHint() const override;
    /// Moves the lines below their columns, e.g. after the table was scrolled.
    void place();

Q_SIGNALS:
    void filtersChanged();

protected:
    void updateGeometries() override;

private:
    static QString help();

    QStringList mKeys;
    QHash<QString, QLineEdit*> mEditors;
    bool mShown = true;
};

} // namespace parkwright
