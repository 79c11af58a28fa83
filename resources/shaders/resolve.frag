// From the colour pass to the picture: ambient shading, supersampling, outline of the selection.
uniform sampler2D pwColourMap;
uniform mat4 pwClipToEye;
uniform float pwSupersample;  // colour pixels of one picture pixel, along one side
uniform float pwAmbientReach; // metres; 0 without ambient shading
uniform float pwMetresPerPixel; // colour pixels: at 1 m distance, or anywhere when orthographic
uniform bool pwOrthographic;
uniform vec3 pwAccent; // sRGB
uniform bool pwOutline; // something is selected
in vec2 vAt;
out vec4 fragColour;

vec3 eyeAt(vec2 at, float depth)
{
    vec4 p = pwClipToEye * vec4(vec3(at, depth) * 2.0 - 1.0, 1.0);
    return p.xyz / p.w;
}

float ambient(vec2 at, ivec2 size)
{
    float depth = textureLod(pwDepthMap, at, 0.0).r;
    if (depth >= 0.9999998)
        return 1.0;
    vec3 here = eyeAt(at, depth);
    vec2 texel = 1.0 / vec2(size);
    // The normal from the nearer neighbour on each side, so that edges stay clean.
    vec3 r = eyeAt(at + vec2(texel.x, 0.0), textureLod(pwDepthMap, at + vec2(texel.x, 0.0), 0.0).r) - here;
    vec3 l = here - eyeAt(at - vec2(texel.x, 0.0), textureLod(pwDepthMap, at - vec2(texel.x, 0.0), 0.0).r);
    vec3 u = eyeAt(at + vec2(0.0, texel.y), textureLod(pwDepthMap, at + vec2(0.0, texel.y), 0.0).r) - here;
    vec3 d = here - eyeAt(at - vec2(0.0, texel.y), textureLod(pwDepthMap, at - vec2(0.0, texel.y), 0.0).r);
    vec3 normal = normalize(cross(abs(r.z) < abs(l.z) ? r : l, abs(u.z) < abs(d.z) ? u : d));
    float perPixel = pwOrthographic ? pwMetresPerPixel : pwMetresPerPixel * -here.z;
    float reach = clamp(pwAmbientReach / perPixel, 3.0, 90.0 * pwSupersample);
    float radius = reach * perPixel;
    // Interleaved gradient noise turns the spiral from pixel to pixel.
    float turn = 6.2831853 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    float bias = 0.04 + 0.35 * perPixel;
    const int taps = 14;
    float hidden = 0.0;
    for (int i = 0; i < taps; ++i) {
        float share = (float(i) + 0.5) / float(taps);
        float angle = turn + float(i) * 2.399963;
        vec2 to = at + vec2(cos(angle), sin(angle)) * share * reach * texel;
        vec3 v = eyeAt(to, textureLod(pwDepthMap, to, 0.0).r) - here;
        float vv = dot(v, v);
        float near = max(1.0 - vv / (radius * radius), 0.0);
        hidden += near * near * max(dot(v, normal) - bias, 0.0) *
                  inversesqrt(vv + 0.01);
    }
    float far = pwOrthographic ? 0.0 : smoothstep(1500.0, 5000.0, -here.z);
    return clamp(1.0 - 1.55 * hidden / float(taps) * (1.0 - far), 0.35, 1.0);
}

void main()
{
    ivec2 size = textureSize(pwColourMap, 0);
    ivec2 step = ivec2(int(pwSupersample + 0.5));
    ivec2 first = ivec2(gl_FragCoord.xy) * step;
    vec4 c = vec4(0.0);
    for (int y = 0; y < step.y; ++y)
        for (int x = 0; x < step.x; ++x)
            c += texelFetch(pwColourMap, min(first + ivec2(x, y), size - 1), 0);
    c /= float(step.x * step.y);
    if (pwAmbientReach > 0.0) {
        float open = 0.0;
        if (step.x > 1)
            for (int i = 0; i < 2; ++i)
                open += 0.5 * ambient((vec2(first) + vec2(0.5 + float(i), 0.5 + float(i))) / vec2(size), size);
        else
            open = ambient((vec2(first) + 0.5) / vec2(size), size);
        // Shading takes warmth away last, so that corners turn brownish and not black.
        c.rgb *= mix(vec3(open), vec3(1.0), vec3(0.10, 0.06, 0.0) * (1.0 - open));
    }
    // 2 logical pixels around what is selected.
    float width = 2.0 * pwPixelsPerPoint * pwSupersample;
    float outside = c.a;
    if (pwOutline && outside > 0.02) {
        float nearest = 1.0;
        for (int i = 0; i < 12; ++i) {
            float angle = float(i) * 0.5235988;
            vec2 to = (vec2(first) + 0.5 * pwSupersample + vec2(cos(angle), sin(angle)) * width) / vec2(size);
            nearest = min(nearest, textureLod(pwColourMap, to, 0.0).a);
            to = (vec2(first) + 0.5 * pwSupersample + vec2(cos(angle), sin(angle)) * width * 0.5) / vec2(size);
            nearest = min(nearest, textureLod(pwColourMap, to, 0.0).a);
        }
        c.rgb = mix(c.rgb, pwAccent, (1.0 - nearest) * outside);
    }
    fragColour = vec4(c.rgb, 1.0);
}
