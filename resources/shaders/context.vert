// Buildings of the surroundings; see scene/context/BlockMesh.cpp.
layout(location = 6) in vec4 aFacing; // normal * 127, whether it is a roof
layout(location = 7) in vec2 aAbove;  // metres above the ground, tone

out vec3 vScene;
out vec3 vNormal;
out vec3 vTraits; // metres above the ground, tone, roof

void main()
{
    vec4 eye = gl_ModelViewMatrix * gl_Vertex;
    vScene = pwScenePosition(eye);
    vNormal = aFacing.xyz / 127.0;
    vTraits = vec3(aAbove, aFacing.w);
    gl_Position = gl_ProjectionMatrix * eye;
}
