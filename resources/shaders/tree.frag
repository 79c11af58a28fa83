uniform int pwContextSlot; // of the layer
uniform float pwLayerOpacity;
in vec3 vScene;
in vec3 vNormal;
flat in float vTone;
in vec2 vCrown;
out vec4 fragColour;

void main()
{
    if (pwCutAway(vScene) || pwFaintHole(pwOpacity * pwLayerOpacity))
        discard;
    if (pwPass == PW_PICK) {
        fragColour = pwPickNumber(PW_KIND_TREE, uint(pwContextSlot));
        return;
    }
    if (pwPass == PW_DEPTH) {
        fragColour = vec4(1.0);
        return;
    }
    // Two tones of green, each tree a little different.
    vec3 light = vec3(0.680, 0.780, 0.560);
    vec3 dark = vec3(0.545, 0.690, 0.485);
    vec3 albedo = pwLinear(mix(dark, light, smoothstep(0.35, 0.65, vTone)));
    albedo *= 0.92 + 0.16 * fract(vTone * 7.13);
    float open = mix(0.62, 1.0, smoothstep(0.10, 0.80, vCrown.x)); // its own leaves hide the sky
    vec3 normal = normalize(vNormal);
    if (vCrown.y < 0.5)
        albedo = vec3(0.20, 0.155, 0.115);
    else
        normal = normalize(normal + vec3(0.0, 0.0, 0.35)); // light comes through the rim
    fragColour = pwColour(pwLight(albedo, normal, vScene, open), vScene, false);
}
