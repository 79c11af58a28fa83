#include "gis/store/GeoPackageSrs.h"

#include <QStringList>

#include <proj.h>

#include <algorithm>
#include <array>
#include <memory>

namespace parkwright {

namespace {

constexpr int FirstOwnSrs = 100000; // as GDAL counts

struct SrsTexts
{
    QString wkt1; ///< "undefined" for what WKT 1 cannot say
    QString wkt2;
};

SrsTexts textsOf(const Crs& crs)
{
    struct ContextDeleter
    {
        void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
    };
    struct PjDeleter
    {
        void operator()(PJ* pj) const { proj_destroy(pj); }
    };
    const std::unique_ptr<PJ_CONTEXT, ContextDeleter> context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    SrsTexts texts{QStringLiteral("undefined"), crs.wkt()};
    const std::unique_ptr<PJ, PjDeleter> pj(
        proj_create(context.get(), crs.wkt().toUtf8().constData()));
    if (pj) {
        const std::array<const char*, 2> options{"MULTILINE=NO", nullptr};
        if (const char* wkt = proj_as_wkt(context.get(), pj.get(), PJ_WKT1_GDAL, options.data()))
            texts.wkt1 = QString::fromUtf8(wkt);
    }
    return texts;
}

bool hasWkt2Column(SqliteDatabase& database)
{
    return database.integer(
               QStringLiteral("SELECT count(*) FROM pragma_table_info('gpkg_spatial_ref_sys') "
                              "WHERE name = 'definition_12_063'"),
               0) > 0;
}

} // namespace

Result<int> ensureSrs(SqliteDatabase& database, const Crs& crs)
{
    if (!crs.isValid())
        return UndefinedCartesianSrs;
    const QString authority = crs.authority().section(u':', 0, 0);
    bool isNumber = false;
    const int code = crs.authority().section(u':', 1).toInt(&isNumber);
    const bool isRegistered = isNumber && !authority.isEmpty();
    if (isRegistered) {
        SqliteStatement known = database.prepare(
            QStringLiteral("SELECT srs_id FROM gpkg_spatial_ref_sys WHERE lower(organization) = "
                           "lower(?) AND organization_coordsys_id = ?"));
        known.bindText(1, authority);
        known.bindInteger(2, code);
        if (known.step() == SqliteStatement::Step::Row)
            return int(known.integer(0));
    }
    const SrsTexts texts = textsOf(crs);
    const bool withWkt2 = hasWkt2Column(database);
    if (!isRegistered) {
        SqliteStatement known = database.prepare(
            withWkt2 ? QStringLiteral("SELECT srs_id FROM gpkg_spatial_ref_sys WHERE "
                                      "definition_12_063 = ? AND srs_id > 0")
                     : QStringLiteral("SELECT srs_id FROM gpkg_spatial_ref_sys WHERE definition = "
                                      "? AND srs_id > 0"));
        known.bindText(1, withWkt2 || texts.wkt1 == u"undefined" ? texts.wkt2 : texts.wkt1);
        if (known.step() == SqliteStatement::Step::Row)
            return int(known.integer(0));
    }
    int id = code;
    if (authority != u"EPSG" || !isRegistered ||
        database.integer(
            QStringLiteral("SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id = %1").arg(id),
            0) > 0) {
        id = int(std::max<qint64>(
            FirstOwnSrs,
            database.integer(QStringLiteral("SELECT max(srs_id) FROM gpkg_spatial_ref_sys"), 0) +
                1));
    }
    SqliteStatement insert = database.prepare(
        withWkt2 ? QStringLiteral("INSERT INTO gpkg_spatial_ref_sys(srs_name, srs_id, organization,"
                                  " organization_coordsys_id, definition, definition_12_063) "
                                  "VALUES(?,?,?,?,?,?)")
                 : QStringLiteral("INSERT INTO gpkg_spatial_ref_sys(srs_name, srs_id, organization,"
                                  " organization_coordsys_id, definition) VALUES(?,?,?,?,?)"));
    insert.bindText(1, crs.name());
    insert.bindInteger(2, id);
    insert.bindText(3, isRegistered ? authority : QStringLiteral("NONE"));
    insert.bindInteger(4, isRegistered ? code : id);
    insert.bindText(5, !withWkt2 && texts.wkt1 == u"undefined" ? texts.wkt2 : texts.wkt1);
    if (withWkt2)
        insert.bindText(6, texts.wkt2);
    if (!insert.run())
        return database.error(ErrorCode::Output, {});
    return id;
}

Crs crsOfSrs(SqliteDatabase& database, int srsId)
{
    if (srsId <= 0)
        return {};
    SqliteStatement row = database.prepare(
        hasWkt2Column(database)
            ? QStringLiteral("SELECT organization, organization_coordsys_id, definition, "
                             "definition_12_063 FROM gpkg_spatial_ref_sys WHERE srs_id = ?")
            : QStringLiteral("SELECT organization, organization_coordsys_id, definition, '' FROM "
                             "gpkg_spatial_ref_sys WHERE srs_id = ?"));
    row.bindInteger(1, srsId);
    if (row.step() != SqliteStatement::Step::Row)
        return {};
    QStringList definitions;
    if (row.text(0).compare(u"NONE", Qt::CaseInsensitive) != 0)
        definitions << QStringLiteral("%1:%2").arg(row.text(0).toUpper()).arg(row.integer(1));
    definitions << row.text(3) << row.text(2);
    for (const QString& definition : definitions) {
        if (definition.isEmpty() || definition == u"undefined")
            continue;
        if (auto crs = Crs::fromUserInput(definition))
            return *crs;
    }
    return {};
}

} // namespace parkwright
