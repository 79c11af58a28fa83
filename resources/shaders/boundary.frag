// Boundaries, blended over the finished world.
uniform float pwNight;
uniform vec3 pwAccent; // sRGB
flat in vec4 vWhat;
flat in uvec4 vRow;
in vec3 vScene;
in vec2 vStrip;
out vec4 fragColour;

const int WALL = 0;
const int CREST = 1;
const int DASHES = 2;

// Share of a stroke under a pixel, in strokes that are `share` of each `period`.
float dashes(float along, float period, float share)
{
    float t = along / period;
    float blur = max(fwidth(t), 1e-4);
    float wave = abs(fract(t) - 0.5) * 2.0; // 0 in the middle of a stroke
    return clamp((share - wave) / (2.0 * blur) + 0.5, 0.0, 1.0);
}

void main()
{
    int piece = int(vWhat.y);
    if (pwCutAway(vScene))
        discard;
    if (pwPass == PW_PICK) {
        // Through a wall one picks what is behind; its top line stands for it.
        if (piece == WALL)
            discard;
        fragColour = pwPickNumber(PW_KIND_BOUNDARY, uint(vWhat.x));
        return;
    }
    vec3 own = pwLinear(vec3(vRow.rgb) / 255.0);
    bool selected = (vRow.a & PW_SELECTED) != 0u;
    bool hovered = (vRow.a & PW_HOVERED) != 0u;
    if (selected)
        own = pwLinear(pwAccent);
    if (hovered)
        own = mix(own, vec3(1.0), 0.3);
    float day = 1.0 - 0.45 * pwNight;
    float across = abs(vStrip.x);
    float edge = clamp(vWhat.z - across + 0.5, 0.0, 1.0);
    vec3 colour = own;
    float alpha = 1.0;
    if (piece == WALL) {
        alpha = mix(0.42, 0.22, vStrip.x) + (selected ? 0.12 : 0.0);
    } else if (piece == CREST) {
        // Bright in the middle, its own hue at the rims.
        colour = mix(own, vec3(1.0), selected ? 0.0 : 0.30 * (1.0 - smoothstep(0.2, 1.2, across)));
        alpha = edge;
    } else if (piece == DASHES) {
        float period = exp2(ceil(log2(max(13.0 * vWhat.w, 0.5))));
        float stroke = dashes(vStrip.y, period, 0.6);
        // A light rim keeps it legible on dark land-use colours.
        float core = clamp(vWhat.z - 0.2 - across + 0.5, 0.0, 1.0);
        colour = mix(vec3(0.92), own, core);
        alpha = mix(0.55, 0.95, core) * clamp(vWhat.z + 1.0 - across, 0.0, 1.0) * stroke;
    } else {
        float soft = 1.0 - smoothstep(0.0, vWhat.z, across);
        float core = clamp(1.0 - across, 0.0, 1.0);
        alpha = 0.42 * soft + 0.4 * core;
    }
    alpha *= pwOpacity;
    if (alpha < 0.004)
        discard;
    fragColour = vec4(pwColour(colour * day, vScene, false).rgb, alpha);
}
