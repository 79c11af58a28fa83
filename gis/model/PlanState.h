#pragma once

#include "gis/model/Table.h"

#include <array>
#include <memory>

namespace parkwright {

/// All tables of a plan at one moment. Copying costs a few pointers; a copy never changes, so jobs,
/// saving and the scene read it on any thread while editing goes on.
class PlanState
{
public:
    PlanState(); ///< empty tables

    template <typename T>
    const Table<T>& table() const
    {
        return static_cast<const Table<T>&>(*mTables[size_t(TableOf<T>)]);
    }
    const AnyTable& table(TableId id) const { return *mTables[size_t(id)]; }

    /// nullptr when there is none; lives as long as this state
    template <typename T>
    const T* find(const Uid& id) const
    {
        return id.isNull() ? nullptr : table<T>().find(id);
    }
    bool contains(const ObjectRef& ref) const { return table(ref.table).contains(ref.id); }

    /// Rows of T whose reference field `field` holds `target`, in order of place.
    template <typename T>
    std::vector<const T*> referring(const char* field, const Uid& target) const
    {
        const Table<T>& rows = table<T>();
        std::vector<const T*> found;
        const int number = rows.def().indexOf(QString::fromLatin1(field));
        Q_ASSERT(number >= 0);
        for (const Uid& id : rows.referring(number, target))
            found.push_back(rows.find(id));
        return found;
    }

    /// What people call a row: its label field, or its kind and the start of its id.
    QString labelOf(const ObjectRef& ref) const;

    /// Whether both hold the very same tables, with nothing changed in between.
    friend bool operator==(const PlanState& a, const PlanState& b)
    {
        return a.mTables == b.mTables;
    }

private:
    friend class PlanBuilder;
    std::array<std::shared_ptr<const AnyTable>, TableCount> mTables;
};

/// Makes a PlanState row by row, away from any document: for reading files, for scenarios, in
/// tests. One thread at a time.
class PlanBuilder
{
public:
    PlanBuilder() = default;
    explicit PlanBuilder(PlanState start);

    /// The table, its own copy, to be changed in place until state() is called again.
    AnyTable& table(TableId id);
    template <typename T>
    void insert(const T& row)
    {
        table(TableOf<T>).insert(row);
    }
    const PlanState& current() const { return mState; } ///< changes under the reader's eyes
    PlanState state();                                  ///< as it is now, never to change

private:
    PlanState mState;
    std::array<std::shared_ptr<AnyTable>, TableCount> mOwn; ///< those that may be changed in place
};

// Walks along the references that everybody needs.
std::vector<const Floor*> floorsOf(const PlanState& state, const Uid& building); ///< lowest first
std::vector<const Space*> spacesOf(const PlanState& state, const Uid& floor);
/// Sensors that hang on a floor of the building or on the building itself.
std::vector<const Sensor*> sensorsOf(const PlanState& state, const Uid& building);

} // namespace parkwright
