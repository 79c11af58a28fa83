// Terrain, and what is draped over it: imagery, painted context layers, parcels.
uniform sampler2D pwImagery;
uniform usampler2D pwParcelIds;  // slot + 1 in 23 bits, "border only", border coverage
uniform sampler2D pwPaint;       // premultiplied
uniform usamplerBuffer pwParcelTable;
uniform int pwTileHas; // bits: 1 imagery, 2 parcels, 4 paint
uniform float pwTileTexels;
uniform float pwRelief;
uniform float pwImageryOpacity;
uniform float pwPaintOpacity;
uniform float pwParcelOpacity;
uniform vec3 pwGroundColour; // sRGB
in vec3 vScene;
in vec3 vNormal;
in vec2 vShare;
out vec4 fragColour;

struct Parcel
{
    vec4 colour; // premultiplied by how much of the place it takes
    vec4 line;   // colour of the parcel whose border is near
    float border;
    uint slot;   // of the nearest texel, plus one
    uint state;
};

uvec4 parcelRow(uint slotPlusOne)
{
    return slotPlusOne == 0u ? uvec4(0u, 0u, 0u, PW_HIDDEN) : texelFetch(pwParcelTable, int(slotPlusOne) - 1);
}

vec4 rowColour(uvec4 row)
{
    return (row.a & PW_HIDDEN) != 0u ? vec4(0.0) : vec4(vec3(row.rgb) / 255.0, 1.0);
}

uint idAt(ivec2 texel, int last)
{
    return texelFetch(pwParcelIds, clamp(texel, ivec2(0), ivec2(last)), 0).r;
}

uint inside(uint texel)
{
    return (texel & 0x800000u) != 0u ? 0u : texel & 0x7fffffu;
}

Parcel parcelAt(vec2 texel, float pixel)
{
    int last = int(pwTileTexels) - 1;
    vec2 place = texel - 0.5;
    ivec2 base = ivec2(floor(place));
    vec2 f = place - floor(place);
    uint a = idAt(base, last);
    uint b = idAt(base + ivec2(1, 0), last);
    uint c = idAt(base + ivec2(0, 1), last);
    uint d = idAt(base + ivec2(1, 1), last);
    vec4 edges = vec4(a >> 24u, b >> 24u, c >> 24u, d >> 24u) / 255.0;
    uint lineOf = max(max(a & 0x7fffffu, b & 0x7fffffu), max(c & 0x7fffffu, d & 0x7fffffu));
    a = inside(a);
    b = inside(b);
    c = inside(c);
    d = inside(d);
    Parcel p;
    p.border = mix(mix(edges.x, edges.y, f.x), mix(edges.z, edges.w, f.x), f.y);
    uint nearest = f.y < 0.5 ? (f.x < 0.5 ? a : b) : (f.x < 0.5 ? c : d);
    uvec4 row = parcelRow(nearest);
    p.state = row.a;
    p.slot = (row.a & PW_HIDDEN) != 0u ? 0u : nearest;
    // A border reaches a little beyond its parcel, which hides the steps of the texels.
    p.line = rowColour(nearest != 0u ? row : parcelRow(lineOf));
    if (a == b && a == c && a == d) {
        p.colour = rowColour(row);
    } else {
        // Between texels the edge is as sharp as a pixel.
        vec2 s = clamp((f - 0.5) / max(pixel, 0.02) + 0.5, 0.0, 1.0);
        p.colour = mix(mix(rowColour(parcelRow(a)), rowColour(parcelRow(b)), s.x),
                       mix(rowColour(parcelRow(c)), rowColour(parcelRow(d)), s.x), s.y);
    }
    p.border *= p.line.a;
    return p;
}

// Share of slanted stripes, `width` of `period` metres each.
float stripes(vec2 at, float period, float width)
{
    float along = (at.x + at.y) * 0.70710678 / period;
    float blur = max(fwidth(along), 1e-4);
    float wave = abs(fract(along) - 0.5) * 2.0;
    float share = width / period;
    float sharp = clamp((share - wave) / (2.0 * blur) + 0.5, 0.0, 1.0);
    return mix(sharp, share, smoothstep(0.3, 0.8, blur));
}

void main()
{
    vec2 texel = float(1) + vShare * (pwTileTexels - 2.0);
    vec2 uv = texel / pwTileTexels;
    vec2 change = fwidth(texel);
    float pixel = max(change.x, change.y);
    bool hasParcels = (pwTileHas & 2) != 0 && pwParcelOpacity > 0.0;
    if (pwPass == PW_PICK) {
        fragColour = vec4(0.0);
        if (hasParcels) {
            Parcel p = parcelAt(texel, pixel);
            if (p.slot != 0u)
                fragColour = pwPickNumber(PW_KIND_PARCEL, p.slot - 1u);
        }
        return;
    }
    if (pwPass == PW_DEPTH) {
        fragColour = vec4(1.0);
        return;
    }
    vec3 normal = normalize(vNormal);
    vec3 albedo = pwGroundColour;
    // Broad, faint patches keep it from being a flat sheet; slopes are a little greener.
    vec2 q = vScene.xy / 260.0;
    albedo *= 1.0 + 0.011 * sin(q.x * 1.7 + sin(q.y * 1.3)) * sin(q.y * 1.9 + sin(q.x * 0.7));
    float slope = 1.0 - normal.z;
    albedo = mix(albedo, vec3(0.775, 0.805, 0.725), pwRelief * smoothstep(0.003, 0.10, slope));
    float bare = 1.0; // what is not covered by imagery, whose own shading is enough
    if ((pwTileHas & 1) != 0) {
        vec4 imagery = texture(pwImagery, uv);
        float cover = imagery.a * pwImageryOpacity;
        albedo = mix(albedo, imagery.rgb, cover);
        bare = 1.0 - cover;
    }
    if ((pwTileHas & 4) != 0) {
        vec4 paint = texture(pwPaint, uv, -0.5) * pwPaintOpacity;
        albedo = albedo * (1.0 - paint.a) + paint.rgb;
    }
    bool selected = false;
    if (hasParcels) {
        Parcel p = parcelAt(texel, pixel);
        float full = p.colour.a;
        if (full > 0.0) {
            vec3 colour = p.colour.rgb / full;
            float opacity = pwParcelOpacity * ((p.state & PW_FAINT) != 0u ? 0.3 : 1.0);
            if ((p.state & PW_COLOURED) == 0u) // colours are about something else: see what is below
                opacity *= 0.12;
            colour = sqrt(pwLift(pwLinear(colour), p.state));
            if ((p.state & PW_SELECTED) != 0u || (p.state & PW_HOVERED) != 0u)
                opacity = mix(opacity, 1.0, 0.4);
            if ((p.state & PW_BROKEN) != 0u)
                colour = mix(colour, vec3(0.776, 0.157, 0.157), 0.85 * stripes(vScene.xy, 9.0, 2.2));
            if ((p.state & PW_HATCHED) != 0u)
                colour = mix(colour, colour * 0.72, stripes(vScene.xy, 7.0, 1.4));
            if ((p.state & PW_NO_VALUE) != 0u)
                colour = mix(colour, vec3(0.62, 0.65, 0.69), 0.6 * stripes(vScene.xy, 11.0, 1.6));
            albedo = mix(albedo, colour, full * opacity);
            selected = p.slot != 0u && (p.state & PW_SELECTED) != 0u;
        }
        albedo = mix(albedo, p.line.rgb * 0.66, p.border * min(1.0, pwParcelOpacity + 0.15));
    }
    // Relief is told a little stronger than it is where nothing else shows it.
    vec3 shaded = normalize(vec3(normal.xy * pwRelief * (1.0 + 1.5 * bare), normal.z));
    vec3 lit = pwLight(pwLinear(albedo), shaded, vScene, 1.0);
    fragColour = pwColour(lit, vScene, selected);
}
