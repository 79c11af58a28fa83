#include "gis/exchange/ExportTable.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <xlsxwriter.h>

namespace parkwright {

namespace {

constexpr lxw_row_t MostRows = 1048575; ///< below the heading

struct Formats
{
    lxw_format* heading = nullptr;
    lxw_format* date = nullptr;
    lxw_format* moment = nullptr;
    lxw_format* money = nullptr;
    lxw_format* share = nullptr;
    lxw_format* real = nullptr;
};

Formats makeFormats(lxw_workbook* book)
{
    Formats formats;
    formats.heading = workbook_add_format(book);
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.heading);
    format_set_align(formats.heading, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(formats.heading, 0xE8EEF4);
    format_set_border_color(formats.heading, 0xB0BCC8);
    format_set_bottom(formats.heading, LXW_BORDER_THIN);
    const auto numeric = [&](const char* pattern) {
        lxw_format* format = workbook_add_format(book);
        format_set_num_format(format, pattern);
        return format;
    };
    formats.date = numeric("yyyy-mm-dd");
    formats.moment = numeric("yyyy-mm-dd hh:mm");
    formats.money = numeric("#,##0.00");
    formats.share = numeric("0.0%");
    formats.real = numeric("#,##0.###");
    return formats;
}

QString headingOf(const FieldDef& field)
{
    const QString unit = QString::fromUtf8(field.unit);
    return unit.isEmpty() ? field.titleText()
                          : QStringLiteral("%1 (%2)").arg(field.titleText(), unit);
}

/// Sheet names are short, unique, and may not hold some characters.
QByteArray sheetName(QString title, QStringList& used)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\']"));
    title = title.remove(forbidden).left(28);
    QString name = title;
    for (int i = 2; used.contains(name, Qt::CaseInsensitive); ++i)
        name = title + QString::number(i);
    used << name;
    return name.toUtf8();
}

/// Columns of characters that a text takes up: Chinese ones take two.
double widthOf(const QString& text)
{
    double width = 0;
    for (const QChar c : text)
        width += c.unicode() >= 0x2E80 ? 2 : 1;
    return width;
}

lxw_datetime datetimeOf(const QDate& date, const QTime& time)
{
    lxw_datetime result{};
    result.year = date.year();
    result.month = date.month();
    result.day = date.day();
    result.hour = time.hour();
    result.min = time.minute();
    result.sec = time.second();
    return result;
}

void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const FieldDef& field,
               const Value& value, const Formats& formats)
{
    if (isNull(value))
        return;
    if (const auto* date = std::get_if<QDate>(&value)) {
        lxw_datetime when = datetimeOf(*date, {});
        worksheet_write_datetime(sheet, row, column, &when, formats.date);
    } else if (const auto* instant = std::get_if<Instant>(&value)) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(instant->ms, Qt::UTC);
        lxw_datetime when = datetimeOf(at.date(), at.time());
        worksheet_write_datetime(sheet, row, column, &when, formats.moment);
    } else if (const auto* money = std::get_if<Money>(&value)) {
        worksheet_write_number(sheet, row, column, money->amount(), formats.money);
    } else if (const auto* flag = std::get_if<bool>(&value)) {
        worksheet_write_boolean(sheet, row, column, *flag ? 1 : 0, nullptr);
    } else if (const double number = toNumber(value); std::isfinite(number)) {
        const bool share = field.minimum == 0 && field.maximum == 1;
        lxw_format* format = share                                    ? formats.share
                             : std::get_if<double>(&value) != nullptr ? formats.real
                                                                      : nullptr;
        worksheet_write_number(sheet, row, column, number, format);
    } else {
        const QByteArray text = toPlainText(value).left(32767).toUtf8();
        worksheet_write_string(sheet, row, column, text.constData(), nullptr);
    }
}

/// @returns false when it was cancelled or is too long for a sheet
bool writeSheet(lxw_worksheet* sheet, const ExportTable& table, const Formats& formats,
                JobContext& job)
{
    const AnyTable& rows = table.state.table(table.def.id);
    if (rows.size() > MostRows)
        return false;
    std::vector<double> widths;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const QString heading = headingOf(table.field(table.columns[i]));
        widths.push_back(std::min(24.0, widthOf(heading) + 2));
        worksheet_write_string(sheet, 0, lxw_col_t(i), heading.toUtf8().constData(),
                               formats.heading);
    }
    lxw_row_t line = 0;
    rows.forEachRow([&](const Row& row) {
        if (job.isCancelled())
            return;
        ++line;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const Value value = table.forPeople(table.columns[i], row);
            writeCell(sheet, line, lxw_col_t(i), table.field(table.columns[i]), value, formats);
            if (line < 200)
                widths[i] = std::clamp(widthOf(toPlainText(value)) + 2, widths[i], 44.0);
        }
    });
    for (size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), widths[i], nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    if (!table.columns.empty())
        worksheet_autofilter(sheet, 0, 0, line, lxw_col_t(table.columns.size() - 1));
    return !job.isCancelled();
}

} // namespace

Result<> writeXlsx(const QString& path, const std::vector<ExportTable>& tables, JobContext& job)
{
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    if (!book)
        return cannotWrite(path, {});
    const Formats formats = makeFormats(book);
    QStringList names;
    bool fits = true;
    for (size_t i = 0; i < tables.size() && fits; ++i) {
        job.setProgress(double(i) / double(tables.size()), tables[i].def.pluralText());
        lxw_worksheet* sheet =
            workbook_add_worksheet(book, sheetName(tables[i].def.pluralText(), names).constData());
        fits = sheet && writeSheet(sheet, tables[i], formats, job);
    }
    const lxw_error closed = workbook_close(book); // frees it, whatever happened
    if (job.isCancelled())
        return cancelledError();
    if (!fits)
        return cannotWrite(path, QStringLiteral("a sheet holds at most 1,048,576 rows"));
    if (closed != LXW_NO_ERROR)
        return cannotWrite(path, QString::fromUtf8(lxw_strerror(closed)));
    return Done{};
}

} // namespace parkwright
