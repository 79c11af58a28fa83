uniform samplerBuffer pwFloors;
uniform usamplerBuffer pwFloorStates;
uniform bool pwFloorsDrawn;
uniform float pwNight;

flat in vec4 vPlace;
flat in vec4 vTraits;
flat in vec4 vWhich;
in vec3 vScene;
in vec3 vNormal;
in float vAlong;
out vec4 fragColour;

const uint DETAILED = 1u;
const uint SELECTED = 4u;
const uint HOVERED = 8u;
const uint FAINT = 16u;
const uint EXPLODED = 32u;

const int WALL = 0;
const int ROOF = 1;
const int SLAB = 2;
const int SLAB_EDGE = 3;
const int TRIM = 4;
const int ROOF_GLASS = 5;
const int SPACE = 6;
const int PARTITION = 7;

const int CLAY = 0;
const int METAL = 1;
const int GLASS = 2;
const int DWELLING = 3;
const int WAREHOUSE = 4;
const int RIBBON = 5;
const int CONTEXT = 6;
const int PARKING = 7;

// How much of [from, to] lies under a pixel that is `width` wide.
float within(float x, float from, float to, float width)
{
    return clamp((x - from) / width + 0.5, 0.0, 1.0) - clamp((x - to) / width + 0.5, 0.0, 1.0);
}

// The floor at a height; a first guess as if all were equal, then steps.
int floorAt(float z)
{
    int count = int(vPlace.w);
    int first = int(vPlace.z);
    float share = (z - vPlace.x) / max(vPlace.y - vPlace.x, 0.1);
    int i = clamp(int(share * float(count)), 0, count - 1);
    while (i > 0 && texelFetch(pwFloors, first + i).x > z)
        --i;
    while (i + 1 < count && texelFetch(pwFloors, first + i + 1).x <= z)
        ++i;
    return i;
}

float hash(vec2 p)
{
    return fract(sin(dot(p, vec2(12.9898, 78.233))) * 43758.5453);
}

vec3 wallColour(int material)
{
    if (material == METAL)
        return vec3(0.875, 0.885, 0.888);
    if (material == WAREHOUSE)
        return vec3(0.885, 0.888, 0.880);
    if (material == GLASS)
        return vec3(0.930, 0.925, 0.910);
    if (material == DWELLING)
        return vec3(0.935, 0.905, 0.860);
    if (material == RIBBON)
        return vec3(0.925, 0.918, 0.895);
    if (material == CONTEXT)
        return vec3(0.868, 0.880, 0.895);
    if (material == PARKING)
        return vec3(0.860, 0.865, 0.862);
    return vec3(0.937, 0.922, 0.894);
}

// Share of glass at a place of a wall, and a number that names the window.
// h is metres above the floor, H the storey height, u metres along a wall of length L.
float glassAt(int material, float h, float H, float u, float L, bool ground, out vec2 window)
{
    float pu = fwidth(u) + 1e-4;
    float ph = fwidth(h) + 1e-4;
    window = vec2(0.0);
    if (material == CONTEXT || L < 1.5)
        return 0.0;
    float bay = 3.6;
    vec2 across = vec2(0.24, 0.76); // share of the bay
    vec2 up = vec2(0.9, H - 0.7);   // metres
    float sunk = 0.0;
    if (material == METAL) {
        bay = 6.0;
        across = vec2(0.04, 0.96);
        up = H > 5.0 ? vec2(H - 2.2, H - 1.0) : vec2(1.2, H - 0.9);
    } else if (material == GLASS) {
        bay = 1.5;
        across = vec2(0.045, 0.955);
        up = vec2(0.30, H - 0.55);
    } else if (material == DWELLING) {
        bay = 3.4;
        across = vec2(0.27, 0.73);
        up = vec2(0.9, min(2.5, H - 0.4));
    } else if (material == WAREHOUSE) {
        bay = 8.0;
        if (!ground || L < 24.0)
            return 0.0;
        across = vec2(0.28, 0.72);
        up = vec2(0.0, min(4.2, H - 0.8));
    } else if (material == RIBBON) {
        bay = 8.4;
        across = vec2(0.06, 0.94);
        up = vec2(1.0, H - 0.9);
    } else if (material == PARKING) {
        bay = L;
        across = vec2(0.01, 0.99);
        up = vec2(1.1, H - 0.35);
    }
    float bays = max(1.0, floor(L / bay + 0.5));
    bay = L / bays;
    float n = floor(u / bay);
    window = vec2(n, 0.0);
    float x = u - n * bay;
    float share = across.y - across.x;
    float columns = mix(within(x, across.x * bay, across.y * bay, pu), share,
                        smoothstep(0.25, 0.7, pu / bay));
    float rows = mix(within(h, up.x, up.y, ph), (up.y - up.x) / H, smoothstep(0.3, 0.8, ph / H));
    return clamp(columns * rows, 0.0, 1.0);
}

void main()
{
    uint flags = uint(vTraits.y);
    int surface = int(vWhich.z);
    int material = int(vTraits.x);
    int count = int(vPlace.w);
    float z = vScene.z - vTraits.w;
    bool ofRoof = int(vWhich.y) == count; // rows after it are of spaces
    int floorIndex = int(vWhich.y) >= 0 ? int(vWhich.y) : (count > 0 ? floorAt(z) : 0);
    int row = int(vPlace.z) + floorIndex;
    uvec4 state = texelFetch(pwFloorStates, row);

    // What is there at all, for every pass alike.
    if (pwCutAway(vScene) || (state.a & PW_HIDDEN) != 0u)
        discard;
    float opacity = pwOpacity;
    if ((state.a & PW_FAINT) != 0u || (flags & FAINT) != 0u)
        opacity *= 0.25;
    bool glassWall = pwFloorsDrawn && (flags & EXPLODED) != 0u && surface == WALL;
    if (glassWall)
        opacity *= 0.25; // with 2 x 2 samples a pixel, one of each four
    if (pwFaintHole(opacity))
        discard;
    if (pwPass == PW_PICK) {
        fragColour = count > 0 && !ofRoof ? pwPickNumber(PW_KIND_FLOOR, uint(row))
                                          : pwPickNumber(PW_KIND_BUILDING, uint(vWhich.x));
        return;
    }
    if (pwPass == PW_DEPTH)
        return;

    vec3 normal = normalize(vNormal);
    if (!gl_FrontFacing)
        normal = -normal;
    bool coloured = (state.a & PW_COLOURED) != 0u;
    vec3 own = pwLinear(vec3(state.rgb) / 255.0);
    vec3 albedo = pwLinear(wallColour(material));
    if (material != CONTEXT)
        albedo *= 0.97 + 0.06 * vTraits.z;
    float open = 1.0;
    float glass = 0.0;
    vec2 window = vec2(0.0);
    float H = 3.6;
    float h = z - vPlace.x;
    bool ground = true;
    if (count > 0 && !ofRoof) {
        vec4 level = texelFetch(pwFloors, row);
        H = level.y;
        h = z - level.x;
        ground = level.x <= vPlace.x + 0.5;
    }

    if (surface == WALL) {
        bool plain = (count > 0 && h > H + 0.05) || !gl_FrontFacing;
        if (!plain && count > 0)
            glass = glassAt(material, h, H, vAlong, vWhich.w, ground, window);
        // A darker joint at each floor.
        float ph = fwidth(z) + 1e-4;
        float joint = within(h, -0.1, 0.16, ph) * (1.0 - smoothstep(0.35, 1.2, ph));
        albedo *= 1.0 - 0.10 * joint * float(count > 0);
        if (material == METAL || material == WAREHOUSE) {
            float rib = vAlong / 1.2;
            float pr = fwidth(rib) + 1e-4;
            albedo *= 1.0 - 0.035 * (1.0 - smoothstep(0.3, 0.6, pr)) * step(0.5, fract(rib));
            albedo *= mix(0.86, 1.0, smoothstep(1.0 - ph, 1.0 + ph, z - vPlace.x)); // plinth
        }
        if (coloured)
            albedo = mix(albedo, own, 0.88);
        // Sky is hidden low on a wall.
        open = mix(0.72, 1.0, smoothstep(-0.5, 6.0, z - vPlace.x + vTraits.w));
    } else if (surface == ROOF) {
        albedo = pwLinear(mix(wallColour(material), vec3(0.955, 0.953, 0.945), 0.7));
        if (material == CONTEXT)
            albedo = pwLinear(vec3(0.872, 0.884, 0.900));
        if (coloured)
            albedo = mix(albedo, own, 0.45);
    } else if (surface == SLAB || surface == SLAB_EDGE) {
        albedo = pwLinear(vec3(0.885, 0.878, 0.862));
        if (coloured)
            albedo = mix(albedo, own, surface == SLAB && normal.z > 0.0 ? 0.92 : 0.70);
        if (surface == SLAB_EDGE)
            albedo *= 0.93;
    } else if (surface == SPACE) {
        albedo = pwLinear(vec3(0.925, 0.920, 0.905));
        if (coloured)
            albedo = mix(albedo, own, 0.92);
    } else if (surface == PARTITION) {
        albedo = pwLinear(vec3(0.955, 0.952, 0.942));
        if (coloured)
            albedo = mix(albedo, own, 0.25);
    } else if (surface == TRIM) {
        albedo = pwLinear(mix(wallColour(material), vec3(0.93, 0.93, 0.925), 0.5));
        if (coloured)
            albedo = mix(albedo, own, 0.35);
    } else {
        glass = 0.85;
        window = vec2(floor(vAlong), 1.0);
    }

    uint marks = state.a & (PW_SELECTED | PW_HOVERED);
    if ((flags & SELECTED) != 0u)
        marks |= PW_SELECTED;
    if ((flags & HOVERED) != 0u)
        marks |= PW_HOVERED;
    albedo = pwLift(albedo, marks);
    if ((state.a & PW_BROKEN) != 0u && fract((vScene.x + vScene.y + vScene.z) / 3.0) < 0.4)
        albedo = mix(albedo, pwLinear(vec3(0.776, 0.157, 0.157)), 0.8);

    vec3 lit = pwLight(albedo, normal, vScene, open);
    bool read = surface == SPACE || (surface == SLAB && (flags & EXPLODED) != 0u);
    if (read && normal.z > 0.0) // colours are to be read
        lit = mix(lit, albedo * (pwSunColour * pwSunDirection.z + pwSkyFill), 0.7);
    if (glass > 0.0) {
        vec3 look = normalize(vScene - pwEyeScene);
        vec3 bounce = reflect(look, normal);
        float facing = max(-dot(look, normal), 0.0);
        float mirror = 0.16 + 0.5 * pow(1.0 - facing, 4.0);
        vec3 tint = pwLinear(material == GLASS ? vec3(0.50, 0.62, 0.69) : vec3(0.45, 0.53, 0.59));
        if (coloured)
            tint = mix(tint, own * 0.72, 0.72);
        vec3 pane = pwLight(pwLift(tint, marks), normal, vScene, open);
        vec3 seen = bounce.z > 0.0 ? pwSky(bounce) : pwGroundFill * 1.6;
        pane = mix(pane, seen, mirror * (coloured ? 0.45 : 1.0));
        if (pwNight > 0.0) {
            float on = step(0.52, hash(window + vec2(float(row) * 3.17, vWhich.x * 0.37)));
            pane += pwNight * on * vec3(0.85, 0.60, 0.30) * 0.8;
        }
        lit = mix(lit, pane, glass * (material == METAL ? 0.8 : 0.92));
    }
    fragColour = pwColour(lit, vScene, (marks & PW_SELECTED) != 0u);
}
