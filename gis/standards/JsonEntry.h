#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <set>

namespace parkwright {

/// Keeps the first fault of a document, with its place.
class JsonFaults
{
public:
    /// @param place "systems[0].classes[3]"; @param what translated
    void add(const QString& place, const QString& what);
    bool isEmpty() const { return mPlace.isNull(); }
    const QString& place() const { return mPlace; }
    const QString& what() const { return mWhat; }

private:
    QString mPlace;
    QString mWhat;
};

/// One JSON object that is read member by member and must hold nothing else.
///
/// A member of the wrong kind is a fault and reads as a default, so that callers need not ask after
/// each one; they ask JsonFaults at the end.
class JsonEntry
{
public:
    enum class Need { Required, Optional };

    /// @param value anything; what is no object is a fault and reads as an empty one
    JsonEntry(JsonFaults& faults, const QJsonValue& value, const QString& place);

    bool has(const QString& member) const { return mObject.contains(member); }
    QString text(const QString& member, Need need = Need::Required); ///< never empty if required
    double number(const QString& member, double smallest, double largest);
    std::optional<double> optionalNumber(const QString& member, double smallest, double largest);
    int integer(const QString& member, int smallest, int largest);
    bool yesOrNo(const QString& member, bool otherwise);
    QStringList texts(const QString& member, Need need = Need::Required);
    QJsonArray list(const QString& member, Need need = Need::Required);
    QJsonValue any(const QString& member, Need need = Need::Required);

    /// Says that a member is wrong.
    void fault(const QString& member, const QString& what);
    QString placeOf(const QString& member) const;
    const QString& place() const { return mPlace; }
    JsonFaults& faults() { return mFaults; }
    /// A fault for each member that nobody asked for: most often it is a misspelt one.
    void finish();

private:
    JsonFaults& mFaults;
    QJsonObject mObject;
    QString mPlace;
    std::set<QString> mAsked;
};

} // namespace parkwright
