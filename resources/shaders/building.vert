// Shells and single floors of buildings; see scene/buildings/BuildingTables.h for the rows.
layout(location = 6) in vec4 aWhat;   // building slot, floor (-1: by height), metres along, of
layout(location = 7) in vec4 aFacing; // normal * 127, surface

uniform samplerBuffer pwBuildings;
uniform samplerBuffer pwFloors;
uniform usamplerBuffer pwFloorStates;

flat out vec4 vPlace;  // ground z, top z, first floor slot, number of floors
flat out vec4 vTraits; // material, flags, seed, lift
flat out vec4 vWhich;  // building slot, floor, surface, length of the wall
out vec3 vScene;
out vec3 vNormal;
out float vAlong;

const uint DETAILED = 1u;
const uint HIDDEN = 2u;

uniform bool pwFloorsDrawn; // this geometry has single floors, not shells

void main()
{
    int slot = int(aWhat.x);
    vPlace = texelFetch(pwBuildings, 2 * slot);
    vTraits = vec4(texelFetch(pwBuildings, 2 * slot + 1).xyz, 0.0);
    uint flags = uint(vTraits.y);
    bool gone = (flags & HIDDEN) != 0u || ((flags & DETAILED) != 0u) != pwFloorsDrawn;
    vec4 position = gl_Vertex;
    if (pwFloorsDrawn) {
        int row = int(vPlace.z) + int(aWhat.y);
        vTraits.w = texelFetch(pwFloors, row).z;
        position.z += vTraits.w;
        gone = gone || (texelFetch(pwFloorStates, row).a & PW_HIDDEN) != 0u;
    }
    vec4 eye = gl_ModelViewMatrix * position;
    vScene = pwScenePosition(eye);
    vNormal = aFacing.xyz / 127.0;
    vAlong = aWhat.z;
    vWhich = vec4(aWhat.x, aWhat.y, aFacing.w, aWhat.w);
    gl_Position = gone ? PW_NOWHERE : gl_ProjectionMatrix * eye;
}
