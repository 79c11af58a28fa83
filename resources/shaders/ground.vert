// Squares of ground.
out vec3 vScene;
out vec3 vNormal;
out vec2 vShare; // of the square: 0 to 1, west to east and south to north

void main()
{
    vec4 eye = gl_ModelViewMatrix * gl_Vertex;
    vScene = pwScenePosition(eye);
    vNormal = gl_Normal;
    vShare = gl_MultiTexCoord0.xy;
    gl_Position = gl_ProjectionMatrix * eye;
}
