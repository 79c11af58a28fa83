// A disc with a sign, a ring for an alarm; blended on top of the finished picture.
uniform sampler2D pwIcons; // white signs on black
uniform int pwIconColumns;
uniform vec3 pwAccent; // sRGB
flat in vec4 vTraits;
flat in vec4 vShape;
flat in vec3 vScene;
in vec2 vAt;
out vec4 fragColour;

const uint DOT = 256u;
const uint ANSWERED = 1024u;
const vec3 alarms[4] = vec3[4](vec3(0.80, 0.13, 0.13), vec3(0.93, 0.47, 0.05), vec3(0.93, 0.73, 0.05),
                               vec3(0.16, 0.45, 0.85));

// Lays a colour over what is there.
void cover(inout vec4 below, vec3 colour, float alpha)
{
    float a = alpha + below.a * (1.0 - alpha);
    if (a > 0.0)
        below.rgb = (colour * alpha + below.rgb * below.a * (1.0 - alpha)) / a;
    below.a = a;
}

float disc(float distance, float radius)
{
    return clamp((radius - distance) * pwPixelsPerPoint + 0.5, 0.0, 1.0);
}

float ring(float distance, float radius, float width)
{
    return disc(distance, radius + width * 0.5) - disc(distance, radius - width * 0.5);
}

void main()
{
    if (pwCutAway(vScene))
        discard;
    uint state = uint(vTraits.x);
    float radius = vShape.y;
    float away = length(vAt);
    if (pwPass == PW_PICK) {
        if (away > radius + (vTraits.y > 0.0 ? 4.0 : 0.5))
            discard;
        fragColour = pwPickNumber(PW_KIND_SENSOR, uint(vShape.w));
        return;
    }
    int rgb = int(vTraits.w);
    vec3 own = vec3(float(rgb >> 16), float((rgb >> 8) & 255), float(rgb & 255)) / 255.0;
    bool hovered = (state & PW_HOVERED) != 0u;
    if (hovered)
        own = mix(own, vec3(1.0), 0.22);
    bool small = radius < 4.0;

    vec4 c = vec4(0.10, 0.13, 0.18, 0.0);
    // A soft shadow lifts it off the picture.
    c.a = 0.34 * (1.0 - smoothstep(radius - 1.0, radius + 2.5, length(vAt + vec2(0.0, 0.8))));
    cover(c, vec3(1.0), disc(away, radius) * (small ? 0.85 : 1.0));
    cover(c, own, disc(away, radius - (small ? 0.9 : 1.4)));
    if (radius > 4.0) {
        float inner = radius - 1.4;
        vec2 at = vec2(vAt.x, -vAt.y) / (inner * 2.0 * 0.80) + 0.5;
        if (all(greaterThan(at, vec2(0.02))) && all(lessThan(at, vec2(0.98)))) {
            int icon = int(vShape.x);
            vec2 cell = vec2(float(icon % pwIconColumns), float(icon / pwIconColumns));
            vec2 rows = vec2(textureSize(pwIcons, 0)) / 64.0;
            cover(c, vec3(1.0), textureLod(pwIcons, (cell + at) / rows,
                                           max(log2(64.0 / (inner * 1.6 * pwPixelsPerPoint)) - 0.5, 0.0)).r);
        }
    }
    if (vTraits.y > 0.0) {
        vec3 alarm = alarms[clamp(int(vTraits.y) - 1, 0, 3)];
        bool answered = (state & ANSWERED) != 0u;
        cover(c, vec3(1.0), 0.9 * ring(away, radius + 3.0, 4.6));
        cover(c, alarm, (answered ? 0.65 : 1.0) * ring(away, radius + 3.0, answered ? 1.6 : 2.8));
        if (vTraits.z > 0.0) {
            float gone = 1.0 - clamp(vTraits.z / 1.2, 0.0, 1.0);
            cover(c, alarm, 0.8 * (1.0 - gone) * ring(away, radius + 3.0 + 17.0 * gone, 2.5));
        }
    }
    if ((state & PW_SELECTED) != 0u)
        cover(c, pwAccent, ring(away, radius + 2.2, 2.2));
    c.a *= vShape.z * pwOpacity;
    if (c.a < 0.004)
        discard;
    fragColour = c;
}
