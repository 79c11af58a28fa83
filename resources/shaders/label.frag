// Words, premultiplied, on top of the finished picture.
uniform sampler2D pwAtlas;
in vec2 vPlace;
in vec4 vColour;
flat in vec4 vPick;
out vec4 fragColour;

void main()
{
    if (pwPass == PW_PICK) {
        if (vPick == vec4(0.0))
            discard;
        fragColour = vPick;
        return;
    }
    fragColour = texture(pwAtlas, vPlace) * vColour * pwOpacity;
}
