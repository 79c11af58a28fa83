// Boundaries: walls, and lines of a width in pixels; see scene/enclaves/BoundaryMesh.h. Two vertices
// stand at every point of a line.
layout(location = 6) in vec2 aWhat; // slot in the table, piece
uniform usamplerBuffer pwBoundaries;

flat out vec4 vWhat;  // slot, piece, half width in pixels, metres of a pixel here
flat out uvec4 vRow;
out vec3 vScene;
out vec2 vStrip; // pixels across from the middle (walls: share of the height), metres along

const int WALL = 0;
const int CREST = 1;
const int DASHES = 2;
const int BROAD = 3;

// The way that a line goes, as it is seen.
vec3 direction(vec3 from, vec3 to)
{
    vec3 d = to - from;
    return dot(d, d) > 1e-8 ? normalize(d) : vec3(0.0);
}

void main()
{
    int piece = int(aWhat.y);
    float side = gl_MultiTexCoord0.w;
    vRow = texelFetch(pwBoundaries, int(aWhat.x));
    bool marked = (vRow.a & (PW_SELECTED | PW_HOVERED)) != 0u;

    vec3 here = (gl_ModelViewMatrix * gl_Vertex).xyz;
    vec3 up = mat3(gl_ModelViewMatrix) * vec3(0.0, 0.0, 1.0);
    bool orthographic = pwOrthographicNow();
    float perPixel = pwMetresPerPoint(here);

    // Walls stay visible from afar and do not tower when near.
    float height = clamp(11.0 * perPixel, 4.0, 26.0);
    float halfWidth = piece == CREST ? 1.5 : piece == DASHES ? 1.2 : 5.5;
    if (marked)
        halfWidth += 1.0;
    float reach = pwPass == PW_PICK ? max(halfWidth + 1.0, 4.5) : halfWidth + 1.0;

    if (piece == WALL) {
        here += up * (side > 0.0 ? height : -1.0);
        vStrip = vec2(0.5 + 0.5 * side, gl_MultiTexCoord1.w);
    } else {
        vec3 before = direction((gl_ModelViewMatrix * vec4(gl_MultiTexCoord0.xyz, 1.0)).xyz, here);
        vec3 after = direction(here, (gl_ModelViewMatrix * vec4(gl_MultiTexCoord1.xyz, 1.0)).xyz);
        if (piece == CREST)
            here += up * height;
        vec3 look = orthographic ? vec3(0.0, 0.0, -1.0) : normalize(here);
        vec3 across = cross(before + after, look);
        float size = length(across);
        across = size > 1e-5 ? across / size : vec3(1.0, 0.0, 0.0);
        // At a corner the strip is as much wider as its mitre asks for, within reason.
        vec3 straight = cross(after, look);
        float slant = length(straight) > 1e-5 ? dot(across, normalize(straight)) : 1.0;
        here += across * side * reach * perPixel / clamp(slant, 0.5, 1.0);
        vStrip = vec2(side * reach, gl_MultiTexCoord1.w);
    }
    vWhat = vec4(aWhat, halfWidth, perPixel);
    vScene = pwScenePosition(vec4(here, 1.0));
    // A little nearer than the ground it lies on, whose triangles do not follow it exactly.
    if (piece != WALL) {
        float nearer = 0.4 + 3.0 * perPixel;
        if (orthographic)
            here.z += nearer;
        else
            here *= 1.0 - min(nearer / max(length(here), 1.0), 0.5);
    }
    gl_Position =
        (vRow.a & PW_HIDDEN) != 0u ? PW_NOWHERE : gl_ProjectionMatrix * vec4(here, 1.0);
}
