out vec2 vAt; // 0..1 over the picture

void main()
{
    gl_Position = vec4(gl_Vertex.xy, 0.0, 1.0);
    vAt = gl_Vertex.xy * 0.5 + 0.5;
}
