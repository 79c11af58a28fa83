// Trees: one mesh, 1 high and 1 wide, drawn once for each; see scene/context/TreeMesh.cpp.
layout(location = 6) in vec4 aPlace;  // foot, height
layout(location = 7) in vec4 aTraits; // width, turn, tone, pointedness

out vec3 vScene;
out vec3 vNormal;
flat out float vTone;
out vec2 vCrown; // share of the height, 1 in the crown

void main()
{
    float c = cos(aTraits.y);
    float s = sin(aTraits.y);
    mat2 turn = mat2(c, s, -s, c);
    vec3 at = gl_Vertex.xyz;
    bool crown = dot(gl_Normal, gl_Normal) > 2.0;
    // A pointed one gets narrower towards its top.
    if (crown)
        at.xy *= mix(1.0, clamp(1.75 * (1.0 - at.z) + 0.05, 0.0, 1.15), aTraits.w);
    vec4 position = vec4(aPlace.xyz + vec3(turn * at.xy * aTraits.x, at.z * aPlace.w), 1.0);
    vec4 eye = gl_ModelViewMatrix * position;
    vScene = pwScenePosition(eye);
    vNormal = vec3(turn * gl_Normal.xy, gl_Normal.z);
    vTone = aTraits.z;
    vCrown = vec2(at.z, crown ? 1.0 : 0.0);
    gl_Position = gl_ProjectionMatrix * eye;
}
