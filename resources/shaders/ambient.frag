// How open each pixel is to the sky, from the depth of the colour pass: red 0..1. Noisy on purpose;
// the resolve pass smooths it.
uniform mat4 pwClipToEye;
uniform float pwAmbientReach;   // metres
uniform float pwMetresPerPixel; // picture pixels: at 1 m distance, or anywhere when orthographic
uniform bool pwOrthographic;
out vec4 fragColour;

vec3 eyeAt(vec2 at)
{
    float depth = textureLod(pwDepthMap, at, 0.0).r;
    vec4 p = pwClipToEye * vec4(vec3(at, depth) * 2.0 - 1.0, 1.0);
    return p.xyz / p.w;
}

void main()
{
    vec2 texel = 1.0 / pwTargetSize;
    // The middle of one sample, not the border between two.
    float sampleSize = pwTargetSize.x / float(textureSize(pwDepthMap, 0).x);
    vec2 at = (floor(gl_FragCoord.xy) + 0.5 * sampleSize) * texel;
    fragColour = vec4(1.0);
    if (textureLod(pwDepthMap, at, 0.0).r >= 0.9999998)
        return;
    vec3 here = eyeAt(at);
    float far = pwOrthographic ? 0.0 : smoothstep(1500.0, 5000.0, -here.z);
    if (far >= 1.0)
        return;
    // The normal from the nearer neighbour on each side, so that edges stay clean.
    vec3 r = eyeAt(at + vec2(texel.x, 0.0)) - here;
    vec3 l = here - eyeAt(at - vec2(texel.x, 0.0));
    vec3 u = eyeAt(at + vec2(0.0, texel.y)) - here;
    vec3 d = here - eyeAt(at - vec2(0.0, texel.y));
    vec3 normal = normalize(cross(abs(r.z) < abs(l.z) ? r : l, abs(u.z) < abs(d.z) ? u : d));
    float perPixel = pwOrthographic ? pwMetresPerPixel : pwMetresPerPixel * -here.z;
    float reach = clamp(pwAmbientReach / perPixel, 3.0, 90.0);
    float radius = reach * perPixel;
    // 16 turns of the spiral, one for each pixel of a 4 x 4 square that is smoothed over.
    ivec2 cell = ivec2(gl_FragCoord.xy) & 3;
    float turn = 0.3926991 * float((cell.x * 4 + cell.y * 9 + (cell.x ^ cell.y) * 2) & 15);
    float bias = 0.04 + 0.35 * perPixel;
    const int taps = 10;
    float hidden = 0.0;
    for (int i = 0; i < taps; ++i) {
        float share = (float(i) + 0.5) / float(taps);
        float angle = turn + float(i) * 2.399963;
        vec3 v = eyeAt(at + vec2(cos(angle), sin(angle)) * share * reach * texel) - here;
        float vv = dot(v, v);
        float near = max(1.0 - vv / (radius * radius), 0.0);
        hidden += near * near * max(dot(v, normal) - bias, 0.0) * inversesqrt(vv + 0.01);
    }
    float open = clamp(1.0 - 1.7 * hidden / float(taps) * (1.0 - far), 0.35, 1.0);
    fragColour = vec4(open, open, open, 1.0);
}
