// A triangle over the whole picture; carries the line of sight of each pixel.
uniform mat4 pwClipToScene;
out vec4 vNear;
out vec4 vFar;

void main()
{
    gl_Position = vec4(gl_Vertex.xy, 0.0, 1.0);
    vNear = pwClipToScene * vec4(gl_Vertex.xy, -1.0, 1.0);
    vFar = pwClipToScene * vec4(gl_Vertex.xy, 1.0, 1.0);
}
