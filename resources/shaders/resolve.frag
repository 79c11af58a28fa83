// From the colour pass to the picture: supersampling, ambient shading, outline of the selection.
uniform sampler2D pwColourMap;
uniform sampler2D pwAmbientMap;
uniform float pwSupersample; // colour pixels of one picture pixel, along one side
uniform bool pwAmbient;      // whether there is an ambient pass
uniform mat4 pwClipToEye;
uniform vec3 pwAccent; // sRGB
uniform bool pwOutline; // something is selected
out vec4 fragColour;

float depthAt(vec2 at)
{
    vec4 p = pwClipToEye * vec4(0.0, 0.0, textureLod(pwDepthMap, at, 0.0).r * 2.0 - 1.0, 1.0);
    return -p.z / p.w;
}

// Mean over the 4 x 4 pixels whose noise belongs together, without those far behind or before.
float openness()
{
    vec2 texel = 1.0 / pwTargetSize;
    vec2 at = (floor(gl_FragCoord.xy) + 0.5 / pwSupersample) * texel;
    float here = depthAt(at);
    float sum = 0.0;
    float weight = 0.0;
    for (int y = -2; y < 2; ++y) {
        for (int x = -2; x < 2; ++x) {
            vec2 there = at + vec2(float(x), float(y)) * texel;
            float w = abs(depthAt(there) - here) < 0.6 + 0.012 * here ? 1.0 : 0.02;
            sum += w * textureLod(pwAmbientMap, there, 0.0).r;
            weight += w;
        }
    }
    return sum / weight;
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
    if (pwAmbient) {
        float open = openness();
        // Corners turn brownish, not black.
        c.rgb *= mix(vec3(open), vec3(1.0), vec3(0.12, 0.07, 0.0) * (1.0 - open));
    }
    // 2 logical pixels around what is selected.
    if (pwOutline && c.a > 0.02) {
        float width = 2.0 * pwPixelsPerPoint * pwSupersample;
        float nearest = 1.0;
        for (int i = 0; i < 12; ++i) {
            float angle = float(i) * 0.5235988;
            vec2 away = vec2(cos(angle), sin(angle)) * width;
            vec2 middle = vec2(first) + 0.5 * pwSupersample;
            nearest = min(nearest, textureLod(pwColourMap, (middle + away) / vec2(size), 0.0).a);
            nearest = min(nearest, textureLod(pwColourMap, (middle + away * 0.5) / vec2(size), 0.0).a);
        }
        c.rgb = mix(c.rgb, pwAccent, (1.0 - nearest) * c.a);
    }
    fragColour = vec4(c.rgb, 1.0);
}
