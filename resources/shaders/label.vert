// Words that stand at places: every corner of a label carries its anchor and how far it is from it.
layout(location = 6) in vec4 aOffset; // xy logical pixels up and right, z whether it may be hidden
layout(location = 7) in vec4 aPick;   // bytes of its pick number
uniform vec2 pwAtlasSize;
out vec2 vPlace;
out vec4 vColour;
flat out vec4 vPick;

// Metres along the line of sight, from a depth of 0 to 1.
float distanceOf(float depth)
{
    float z = depth * 2.0 - 1.0;
    bool orthographic = gl_ProjectionMatrix[3][3] > 0.5;
    return orthographic ? (gl_ProjectionMatrix[3][2] - z) / -gl_ProjectionMatrix[2][2]
                        : gl_ProjectionMatrix[3][2] / (z + gl_ProjectionMatrix[2][2]);
}

// Share of the surroundings of a pixel where nothing stands in front of the anchor.
float openness(vec2 pixel, float depth)
{
    float here = distanceOf(depth);
    float limit = here - 1.5 - 0.012 * here;
    float open = 0.0;
    for (int i = 0; i < 9; ++i) {
        vec2 d = vec2(float(i % 3) - 1.0, float(i / 3) - 1.0) * vec2(9.0, 5.0) * pwPixelsPerPoint;
        open += distanceOf(pwWorldDepth(pixel + d)) >= limit ? 1.0 : 0.0;
    }
    return open / 9.0;
}

void main()
{
    vec4 clip = gl_ModelViewProjectionMatrix * gl_Vertex;
    vPlace = gl_MultiTexCoord0.xy / pwAtlasSize;
    vPick = aPick / 255.0;
    vColour = gl_Color;
    if (clip.w <= 0.0) {
        gl_Position = PW_NOWHERE;
        return;
    }
    vec3 at = clip.xyz / clip.w;
    vec2 pixel = (at.xy * 0.5 + 0.5) * pwTargetSize;
    if (aOffset.z > 0.5) {
        float shown = smoothstep(0.25, 0.6, openness(pixel, at.z * 0.5 + 0.5));
        if (shown <= 0.01) {
            gl_Position = PW_NOWHERE;
            return;
        }
        vColour *= shown;
    }
    // Whole pixels of the picture keep the words crisp.
    pixel = floor(pixel + pwTargetOffset + 0.5) - pwTargetOffset + aOffset.xy * pwPixelsPerPoint;
    gl_Position = vec4(pixel / pwTargetSize * 2.0 - 1.0, 0.0, 1.0);
}
