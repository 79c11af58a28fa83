// Glyphs of sensors, one instance each; see scene/sensors/SensorPart.h for the rows.
uniform samplerBuffer pwSensors;

flat out vec4 vTraits;  // state, alarm, seconds of the pulse to go, colour
flat out vec4 vShape;   // icon, radius in pixels, opacity, slot
flat out vec3 vScene;
out vec2 vAt; // logical pixels from the middle, y up

const uint DOT = 256u;
const uint SEEN = 512u;

void main()
{
    vec4 place = texelFetch(pwSensors, 2 * gl_InstanceID);
    vTraits = texelFetch(pwSensors, 2 * gl_InstanceID + 1);
    uint state = uint(vTraits.x);
    vScene = place.xyz;
    vec4 eye = gl_ModelViewMatrix * vec4(place.xyz, 1.0);
    vec4 clip = gl_ProjectionMatrix * eye;
    float perPixel = pwMetresPerPoint(eye.xyz);
    bool marked = (state & (PW_SELECTED | PW_HOVERED)) != 0u;
    bool important = marked || vTraits.y > 0.0;

    // Logical pixels; the same in SensorPartView.cpp.
    float radius = mix(10.5, 5.5, clamp((perPixel - 0.3) / 0.9, 0.0, 1.0));
    if ((state & DOT) != 0u && !important)
        radius = min(radius * 0.36, 3.4);
    if (marked)
        radius = max(radius, 9.0) * 1.12;
    float shown = important ? 1.0 : 1.0 - smoothstep(1.7, 2.8, perPixel);

    if ((state & PW_HIDDEN) != 0u || clip.w <= 0.0) {
        gl_Position = PW_NOWHERE;
        return;
    }
    vec3 at = clip.xyz / clip.w;
    vec2 pixel = (at.xy * 0.5 + 0.5) * pwTargetSize;
    float open = smoothstep(0.2, 0.6, pwOpenness(pixel, at.z * 0.5 + 0.5, 0.3));
    shown *= max(open, (state & SEEN) != 0u ? 0.92 : 0.0);
    if (shown < 0.02 || (pwPass == PW_PICK && shown < 0.3)) {
        gl_Position = PW_NOWHERE;
        return;
    }
    float reach = radius + (vTraits.y > 0.0 ? (vTraits.z > 0.0 ? 22.0 : 7.0) : marked ? 6.0 : 3.0);
    vAt = gl_Vertex.xy * reach;
    vShape = vec4(place.w, radius, shown, float(gl_InstanceID));
    pixel = floor(pixel + pwTargetOffset) + 0.5 - pwTargetOffset + vAt * pwPixelsPerPoint;
    gl_Position = vec4(pixel / pwTargetSize * 2.0 - 1.0, 0.0, 1.0);
}
