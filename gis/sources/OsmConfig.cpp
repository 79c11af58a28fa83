#include "gis/sources/OsmConfig.h"

#include <QByteArray>

#include <cpl_vsi.h>

#include <mutex>

namespace parkwright {

namespace {

constexpr const char* Path = "/vsimem/parkwright/osmconf.ini";

// Which closed ways are areas and which tags do not count is GDAL's default; the lists of
// attributes are longer than there.
constexpr const char* Config =
    R"ini(closed_ways_are_polygons=aeroway,amenity,boundary,building,craft,geological,historic,landuse,leisure,military,natural,office,place,shop,sport,tourism,highway=platform,public_transport=platform
attribute_name_laundering=no

[points]
osm_id=yes
attributes=name,name:zh,name:en,barrier,highway,ref,address,is_in,place,man_made,amenity,shop,office,natural,power,tourism,railway,entrance,height
unsignificant=created_by,converted_by,source,time,ele,attribution
ignore=created_by,converted_by,source,time,ele,note,todo,openGeoDB:,fixme,FIXME

[lines]
osm_id=yes
attributes=name,name:zh,name:en,highway,waterway,aerialway,barrier,man_made,railway,ref,service,surface,lanes,width,oneway,bridge,tunnel,layer,maxspeed,power,natural
ignore=created_by,converted_by,source,time,ele,note,todo,openGeoDB:,fixme,FIXME
computed_attributes=z_order
z_order_type=Integer
z_order_sql="SELECT (CASE [highway] WHEN 'minor' THEN 3 WHEN 'road' THEN 3 WHEN 'unclassified' THEN 3 WHEN 'residential' THEN 3 WHEN 'tertiary_link' THEN 4 WHEN 'tertiary' THEN 4 WHEN 'secondary_link' THEN 6 WHEN 'secondary' THEN 6 WHEN 'primary_link' THEN 7 WHEN 'primary' THEN 7 WHEN 'trunk_link' THEN 8 WHEN 'trunk' THEN 8 WHEN 'motorway_link' THEN 9 WHEN 'motorway' THEN 9 ELSE 0 END) + (CASE WHEN [bridge] IN ('yes', 'true', '1') THEN 10 ELSE 0 END) + (CASE WHEN [tunnel] IN ('yes', 'true', '1') THEN -10 ELSE 0 END) + (CASE WHEN [railway] IS NOT NULL THEN 5 ELSE 0 END) + (CASE WHEN [layer] IS NOT NULL THEN 10 * CAST([layer] AS INTEGER) ELSE 0 END)"

[multipolygons]
osm_id=yes
attributes=name,name:zh,name:en,type,aeroway,amenity,admin_level,barrier,boundary,building,building:levels,building:levels:underground,building:min_level,building:part,building:use,building:material,height,min_height,roof:levels,roof:height,roof:shape,start_date,operator,industrial,addr:street,addr:housenumber,craft,geological,historic,land_area,landuse,leisure,man_made,military,natural,water,office,place,shop,sport,tourism,layer,ref
ignore=area,created_by,converted_by,source,time,ele,note,todo,openGeoDB:,fixme,FIXME

[multilinestrings]
osm_id=yes
attributes=name,name:zh,name:en,type,route,network,ref
ignore=area,created_by,converted_by,source,time,ele,note,todo,openGeoDB:,fixme,FIXME

[other_relations]
osm_id=yes
attributes=name,type
ignore=area,created_by,converted_by,source,time,ele,note,todo,openGeoDB:,fixme,FIXME
)ini";

} // namespace

QString osmConfigPath()
{
    static std::once_flag once;
    std::call_once(once, [] {
        static QByteArray bytes(Config); // GDAL reads it in place
        VSILFILE* file = VSIFileFromMemBuffer(Path, reinterpret_cast<GByte*>(bytes.data()),
                                              vsi_l_offset(bytes.size()), FALSE);
        if (file != nullptr)
            VSIFCloseL(file);
    });
    return QString::fromLatin1(Path);
}

} // namespace parkwright
