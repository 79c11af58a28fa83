// In front of every shader. Frames: "eye" is the camera's, "scene" is metres from the scene origin
// (x east, y north, z up). Tiles only translate, so a vertex normal is a scene normal.

const int PW_COLOUR = 0; // light it
const int PW_PICK = 1;   // write its pick number
const int PW_DEPTH = 2;  // shadow map: only what is there and what is not

uniform int pwPass;
uniform mat4 pwEyeToScene;     // of this pass
uniform vec3 pwEyeScene;       // where the viewer is
uniform vec2 pwTargetSize;     // pixels of this pass' target
uniform vec2 pwTargetOffset;   // of its lower left corner in the whole picture, pixels
uniform vec2 pwPictureSize;    // pixels of the picture; the target of a pick is a corner of it
uniform float pwPixelsPerPoint; // target pixels of one logical pixel
uniform sampler2D pwDepthMap;  // depth of the finished colour pass; for overlays

// Pick kinds, see scene/picking/PickNumber.h.
const uint PW_KIND_FLOOR = 1u;
const uint PW_KIND_BUILDING = 2u;
const uint PW_KIND_PARCEL = 3u;
const uint PW_KIND_SENSOR = 4u;
const uint PW_KIND_BOUNDARY = 5u;
const uint PW_KIND_CONTEXT = 6u;
const uint PW_KIND_TREE = 7u;
const uint PW_KIND_LABEL = 8u;
const uint PW_KIND_GIZMO = 9u;

// State bits of a table row, see scene/render/TextureUnit.h.
const uint PW_HIDDEN = 1u;
const uint PW_FAINT = 2u;
const uint PW_HOVERED = 4u;
const uint PW_SELECTED = 8u;
const uint PW_BROKEN = 16u;
const uint PW_COLOURED = 32u;
const uint PW_NO_VALUE = 64u;
const uint PW_HATCHED = 128u;

vec3 pwScenePosition(vec4 eyePosition)
{
    return (pwEyeToScene * eyePosition).xyz;
}

// Depth of the world behind a pixel of the picture, 0..1. Overlays have no depth buffer of their own.
float pwWorldDepth(vec2 targetPixel)
{
    return textureLod(pwDepthMap, (targetPixel + pwTargetOffset) / pwPictureSize, 0.0).r;
}

#ifdef PW_VERTEX
// A place outside every clip volume: what is moved there is not drawn in any pass.
const vec4 PW_NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);

bool pwOrthographicNow()
{
    return gl_ProjectionMatrix[3][3] > 0.5;
}

// Metres that one logical pixel covers at a place, eye frame.
float pwMetresPerPoint(vec3 eyePosition)
{
    return 2.0 / (gl_ProjectionMatrix[1][1] * pwTargetSize.y) * pwPixelsPerPoint *
           (pwOrthographicNow() ? 1.0 : max(-eyePosition.z, 0.5));
}

// Metres along the line of sight, from a depth of 0 to 1.
float pwDistanceOf(float depth)
{
    float z = depth * 2.0 - 1.0;
    return pwOrthographicNow() ? (gl_ProjectionMatrix[3][2] - z) / -gl_ProjectionMatrix[2][2]
                               : gl_ProjectionMatrix[3][2] / (z + gl_ProjectionMatrix[2][2]);
}

// For overlays: share of the surroundings of a pixel where nothing stands in front of a depth by
// more than `slack` (1 for words, less for what hangs close behind a wall).
float pwOpenness(vec2 pixel, float depth, float slack)
{
    float here = pwDistanceOf(depth);
    float limit = here - slack * (1.5 + 0.012 * here);
    float open = 0.0;
    for (int i = 0; i < 9; ++i) {
        vec2 d = vec2(float(i % 3) - 1.0, float(i / 3) - 1.0) * vec2(9.0, 5.0) * pwPixelsPerPoint;
        open += pwDistanceOf(pwWorldDepth(pixel + d)) >= limit ? 1.0 : 0.0;
    }
    return open / 9.0;
}
#endif

#ifdef PW_FRAGMENT
uniform vec3 pwSunDirection; // towards it, scene frame
uniform vec3 pwSunColour;    // linear
uniform vec3 pwSkyFill;      // linear, from above
uniform vec3 pwGroundFill;   // linear, from below
uniform vec3 pwZenith;       // sky colours, linear
uniform vec3 pwHorizon;
uniform float pwHazeDensity; // per metre
uniform float pwHazeStart;   // metres from the viewer

uniform sampler2DShadow pwShadowMap;
uniform mat4 pwSceneToShadow; // to 0..1
uniform float pwShadowTexel;  // metres of one texel; 0 without shadows
uniform int pwShadowTaps;     // 4 or 16

uniform vec4 pwCutPlane; // what has dot(xyz, p) + w > 0 is cut away, scene frame
uniform float pwOpacity; // of the layer it belongs to
uniform int pwSamples;   // of each pixel in this pass

// Colours in tables and constants are sRGB; light is added up in linear. Gamma 2 is near enough.
vec3 pwLinear(vec3 srgb)
{
    return srgb * srgb;
}

vec3 pwDisplay(vec3 linear)
{
    // Rolls off towards white instead of clipping.
    vec3 c = linear / (1.0 + max(linear - 0.75, 0.0) * 0.55);
    return sqrt(clamp(c, 0.0, 0.985));
}

// Faint things are not blended, so that order does not matter: they leave out samples of each pixel,
// or, where there is but one, whole pixels. Picking sees them whole. Shaders that ask this ask it
// once on every way to their end.
bool pwFaintHole(float opacity)
{
#ifdef PW_SAMPLE_MASK
    gl_SampleMask[0] = -1;
#endif
    if (opacity >= 0.999)
        return false;
    if (pwPass == PW_PICK)
        return opacity < 0.04;
    const float bayer[16] = float[16](0.0, 8.0, 2.0, 10.0, 12.0, 4.0, 14.0, 6.0, 3.0, 11.0, 1.0, 9.0,
                                      15.0, 7.0, 13.0, 5.0);
    ivec2 at = ivec2(gl_FragCoord.xy) & 3;
    float limit = (bayer[at.y * 4 + at.x] + 0.5) / 16.0;
#ifdef PW_SAMPLE_MASK
    if (pwSamples > 1) {
        int count = int(opacity * float(pwSamples) + 1.0 - limit);
        int mask = (1 << count) - 1;
        int turn = (at.x + 2 * at.y) % pwSamples;
        gl_SampleMask[0] = (mask << turn) | (mask >> (pwSamples - turn));
        return count <= 0;
    }
#endif
    return opacity <= limit;
}

bool pwCutAway(vec3 scenePosition)
{
    return dot(pwCutPlane.xyz, scenePosition) + pwCutPlane.w > 0.0;
}

// What goes out in the pick pass.
vec4 pwPickNumber(uint kind, uint slot)
{
    uint n = (kind << 28u) | ((slot + 1u) & 0x0fffffffu);
    return vec4(float(n & 255u), float((n >> 8u) & 255u), float((n >> 16u) & 255u), float(n >> 24u)) /
           255.0;
}

// Share of sunlight that arrives, 0 to 1.
float pwSunlight(vec3 scenePosition, vec3 normal)
{
    if (pwShadowTexel <= 0.0)
        return 1.0;
    vec3 lifted = scenePosition + (normal * 1.4 + pwSunDirection * 0.8) * pwShadowTexel;
    vec3 at = (pwSceneToShadow * vec4(lifted, 1.0)).xyz;
    vec2 inside = abs(at.xy - 0.5);
    if (max(inside.x, inside.y) > 0.498 || at.z >= 1.0)
        return 1.0;
    float texel = 1.0 / float(textureSize(pwShadowMap, 0).x);
    float rim = smoothstep(0.43, 0.495, max(inside.x, inside.y));
    float lit = 0.0;
    if (pwShadowTaps <= 4) {
        for (int i = 0; i < 4; ++i) {
            vec2 d = vec2(float(i & 1) - 0.5, float(i >> 1) - 0.5);
            lit += texture(pwShadowMap, vec3(at.xy + d * texel * 1.3, at.z));
        }
        return mix(lit * 0.25, 1.0, rim);
    }
    for (int i = 0; i < 16; ++i) {
        vec2 d = vec2(float(i & 3) - 1.5, float(i >> 2) - 1.5);
        lit += texture(pwShadowMap, vec3(at.xy + d * texel * 1.1, at.z));
    }
    return mix(lit * 0.0625, 1.0, rim);
}

vec3 pwSky(vec3 direction)
{
    float up = clamp(direction.z, 0.0, 1.0);
    vec3 sky = mix(pwHorizon, pwZenith, 1.0 - pow(1.0 - up, 2.6));
    float glow = max(dot(direction, pwSunDirection), 0.0);
    return sky + pwSunColour * (0.06 * pow(glow, 8.0) + 0.10 * pow(glow, 90.0));
}

vec3 pwHaze(vec3 linear, vec3 scenePosition)
{
    float far = max(distance(scenePosition, pwEyeScene) - pwHazeStart, 0.0);
    return mix(pwHorizon, linear, exp(-far * pwHazeDensity));
}

// Light on a matt surface, linear in and out. `open` is the share of sky that it sees, 0 to 1.
vec3 pwLight(vec3 albedo, vec3 normal, vec3 scenePosition, float open)
{
    float facing = max(dot(normal, pwSunDirection), 0.0);
    float sun = facing > 0.0 ? facing * pwSunlight(scenePosition, normal) : 0.0;
    vec3 fill = mix(pwGroundFill, pwSkyFill, 0.5 + 0.5 * normal.z) * open;
    return albedo * (pwSunColour * sun + fill);
}

// What goes out in the colour pass: `linear` lit colour with haze. Alpha carries the selection
// (0 selected, 1 not), which the resolve pass turns into an outline.
vec4 pwColour(vec3 linear, vec3 scenePosition, bool selected)
{
    return vec4(pwDisplay(pwHaze(linear, scenePosition)), selected ? 0.0 : 1.0);
}

// Brightness of what is hovered or selected.
vec3 pwLift(vec3 albedo, uint state)
{
    if ((state & PW_SELECTED) != 0u)
        albedo = mix(albedo, vec3(0.55, 0.72, 1.0), 0.22);
    if ((state & PW_HOVERED) != 0u)
        albedo = mix(albedo, vec3(1.0), 0.30);
    return albedo;
}
#endif
