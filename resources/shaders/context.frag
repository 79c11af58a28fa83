// Buildings of the surroundings: cool and plain, so that the park stands out.
uniform int pwContextSlot; // of the layer
uniform float pwLayerOpacity;
in vec3 vScene;
in vec3 vNormal;
in vec3 vTraits;
out vec4 fragColour;

void main()
{
    if (pwCutAway(vScene) || pwFaintHole(pwOpacity * pwLayerOpacity))
        discard;
    if (pwPass == PW_PICK) {
        fragColour = pwPickNumber(PW_KIND_CONTEXT, uint(pwContextSlot));
        return;
    }
    if (pwPass == PW_DEPTH) {
        fragColour = vec4(1.0);
        return;
    }
    vec3 normal = normalize(vNormal);
    float above = vTraits.x;
    bool roof = vTraits.z > 0.5;
    vec3 albedo = roof ? vec3(0.876, 0.888, 0.902) : vec3(0.839, 0.855, 0.875);
    albedo = pwLinear(albedo) * (0.965 + 0.07 * vTraits.y);
    float open = 1.0;
    if (!roof) {
        // Storeys are hinted at from near only.
        float level = above / 3.2;
        float blur = fwidth(level) + 1e-4;
        float band = smoothstep(0.60, 0.66, fract(level)) * (1.0 - smoothstep(0.92, 0.98, fract(level)));
        albedo *= 1.0 - 0.055 * band * step(0.0, above) * (1.0 - smoothstep(0.12, 0.4, blur));
        open = mix(0.68, 1.0, smoothstep(-0.5, 8.0, above)); // sky is hidden low on a wall
    }
    vec3 lit = pwLight(albedo, normal, vScene, open);
    // Their shaded sides stay light: contrast belongs to the park.
    vec3 even = albedo * (pwSunColour * 0.30 + pwSkyFill * 0.75);
    lit = mix(lit, even * open, roof ? 0.0 : 0.42);
    fragColour = pwColour(lit, vScene, false);
}
