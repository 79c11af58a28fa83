#include "gis/exchange/RowEmit.h"

#include <QSet>

#include <cmath>

namespace parkwright {

void checkRanges(ImportSession& session)
{
    for (const ColumnUse& use : session.mapping.uses) {
        if (use.field < 0)
            continue;
        const FieldDef& field = session.table.field(use.field);
        if (field.type != FieldType::Real && field.type != FieldType::Integer)
            continue;
        for (StagedRow& staged : session.rows) {
            const double number = toNumber(field.get(*staged.row));
            if (!std::isfinite(number) || (number >= field.minimum && number <= field.maximum))
                continue;
            session.notes.addFor(ImportSession::nameOf(staged), Severity::Warning,
                                 "value-out-of-range",
                                 {field.titleText(), QString::number(number, 'g', 12)});
            field.set(*staged.row, Value());
        }
    }
}

void emitRows(ImportSession& session)
{
    const TableDef& table = session.table;
    for (const ColumnUse& use : session.mapping.uses) {
        if (use.field > 0)
            session.fields.insert(use.field);
    }
    session.fields.erase(table.indexOf(QStringLiteral("source")));
    session.fields.insert(table.indexOf(QStringLiteral("source_key")));
    session.fields.insert(table.indexOf(QStringLiteral("source")));
    QSet<Uid> seen;
    for (size_t i = 0; i < session.rows.size(); ++i) {
        if ((i & 0xFF) == 0 && session.job.isCancelled())
            return;
        const StagedRow& staged = session.rows[i];
        seen.insert(staged.row->uid);
        if (!staged.exists) {
            session.builder.insertRow(table.id, staged.row);
            ++session.result.inserted;
            continue;
        }
        bool changed = false;
        const Row* old = session.state.table(table.id).row(staged.row->uid);
        for (const int number : session.fields) {
            const FieldDef& field = table.field(number);
            Value is = field.get(*staged.row);
            // A column that the row does not fill says nothing; one that is mapped says "none".
            const bool mapped = field.type != FieldType::Reference;
            if ((isNull(is) && !mapped) || is == field.get(*old))
                continue;
            changed |= session.builder.set({table.id, staged.row->uid}, number, is);
        }
        ++(changed ? session.result.updated : session.result.unchanged);
    }
    if (!session.request.where.isEmpty())
        return; // a part of the source tells nothing about the rest
    QStringList gone;
    std::vector<Uid> rows;
    session.state.table(table.id).forEachRow([&](const Row& row) {
        if (row.source != session.result.source || row.sourceKey.isEmpty() ||
            seen.contains(row.uid))
            return;
        gone << row.sourceKey;
        rows.push_back(row.uid);
    });
    session.result.gone = int(rows.size());
    if (rows.empty())
        return;
    session.notes.add(Severity::Note, session.request.removeGone ? "rows-removed" : "rows-gone",
                      {QString::number(rows.size()), gone.mid(0, 5).join(QStringLiteral(", "))});
    for (const Uid& id : rows) {
        if (session.request.removeGone)
            session.builder.remove({table.id, id});
    }
}

} // namespace parkwright
