"""Writes what the generator made: GeoJSON (RFC 7946), CSV, ESRI ASCII grids, JSON. Same bytes every
time."""

import csv
import io
import json
import math
import os

ILLUSTRATIVE = '示意：几何与名称为示例绘制，非实际资料 / Illustrative: drawn for this sample, not surveyed'


class Folder:
    def __init__(self, path):
        self.path = path
        os.makedirs(path, exist_ok=True)

    def text(self, name, content):
        with open(os.path.join(self.path, name), 'w', encoding='utf-8', newline='\n') as file:
            file.write(content)

    def json(self, name, value):
        self.text(name, json.dumps(value, ensure_ascii=False, indent=2) + '\n')

    def csv(self, name, rows):
        """Rows are dicts; columns in order of first appearance; what is absent stays empty."""
        columns = []
        for row in rows:
            columns += [c for c in row if c not in columns]
        out = io.StringIO()
        writer = csv.writer(out, lineterminator='\n')
        writer.writerow(columns)
        for row in rows:
            writer.writerow(['' if row.get(c) is None else plain(row[c]) for c in columns])
        self.text(name, out.getvalue())

    def geojson(self, name, features, to_lonlat, digits=9):
        """Features are (kind, coordinates in map metres or None, properties)."""
        lines = []
        for kind, coordinates, properties in features:
            geometry = None if coordinates is None else {
                'type': kind, 'coordinates': placed(kind, coordinates, to_lonlat, digits)}
            lines.append(json.dumps(
                {'type': 'Feature',
                 'properties': {k: v for k, v in properties.items() if v is not None},
                 'geometry': geometry}, ensure_ascii=False, separators=(',', ':')))
        self.text(name, '{"type":"FeatureCollection","features":[\n' + ',\n'.join(lines) + '\n]}\n')

    def grid(self, name, west, south, cell, columns, rows, height, wkt):
        """`height(x, y)` at the middle of each cell."""
        lines = ['ncols %d' % columns, 'nrows %d' % rows, 'xllcorner %.3f' % west,
                 'yllcorner %.3f' % south, 'cellsize %g' % cell, 'NODATA_value -9999']
        for row in range(rows):
            y = south + (rows - row - 0.5) * cell
            lines.append(' '.join('%.1f' % height(west + (c + 0.5) * cell, y)
                                  for c in range(columns)))
        self.text(name + '.asc', '\n'.join(lines) + '\n')
        self.text(name + '.prj', wkt + '\n')


def plain(value):
    if isinstance(value, bool):
        return 'true' if value else 'false'
    if isinstance(value, float):
        return ('%.3f' % value).rstrip('0').rstrip('.')
    return value


def placed(kind, coordinates, to_lonlat, digits):
    point = lambda p: [round(c, digits) for c in to_lonlat(*p[:2])] + list(p[2:])
    ring = lambda r: [point(p) for p in r] + [point(r[0])]
    if kind == 'Point':
        return point(coordinates)
    if kind == 'LineString':
        return [point(p) for p in coordinates]
    return [ring(r) for r in coordinates]  # Polygon: outer ring first


def rounded(value, digits=2):
    return round(value + 0.0, digits) if math.isfinite(value) else None
