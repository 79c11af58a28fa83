// Words that stand at places: every corner of a label carries its anchor and how far it is from it.
layout(location = 6) in vec4 aOffset; // xy logical pixels up and right, z whether it may be hidden
layout(location = 7) in vec4 aPick;   // bytes of its pick number
uniform vec2 pwAtlasSize;
out vec2 vPlace;
out vec4 vColour;
flat out vec4 vPick;

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
        float shown = smoothstep(0.25, 0.6, pwOpenness(pixel, at.z * 0.5 + 0.5, 1.0));
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
