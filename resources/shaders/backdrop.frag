// Sky, and the quiet ground that reaches to the horizon.
uniform mat4 pwSceneToClip;
uniform float pwGround;     // its height, scene z
uniform bool pwGroundShown;
uniform vec3 pwGroundColour; // sRGB
in vec4 vNear;
in vec4 vFar;
out vec4 fragColour;

void main()
{
    vec3 from = vNear.xyz / vNear.w;
    vec3 to = vFar.xyz / vFar.w;
    vec3 along = normalize(to - from);
    float t = abs(along.z) > 1e-7 ? (pwGround - from.z) / along.z : -1.0;
    if (!pwGroundShown || t <= 0.0) {
        gl_FragDepth = 1.0;
        fragColour = vec4(pwDisplay(pwSky(along)), 1.0);
        return;
    }
    vec3 at = from + along * t;
    vec4 clip = pwSceneToClip * vec4(at, 1.0);
    gl_FragDepth = clamp(0.5 + 0.5 * clip.z / clip.w, 0.0, 0.9999999);
    vec3 albedo = pwLinear(pwGroundColour);
    // Broad, faint patches keep it from being a flat sheet.
    vec2 q = at.xy / 260.0;
    float patches = sin(q.x * 1.7 + sin(q.y * 1.3)) * sin(q.y * 1.9 + sin(q.x * 0.7));
    albedo *= 1.0 + 0.022 * patches;
    vec3 lit = pwLight(albedo, vec3(0.0, 0.0, 1.0), at, 1.0);
    fragColour = pwColour(lit, at, false);
}
