#include "scene/colour/Palettes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkwright {

QColor categoryColour(size_t index)
{
    static const std::array<QColor, 8> base{QColor(0x4f, 0x9d, 0xd0), QColor(0xe8, 0xa8, 0x3a),
                                            QColor(0x3f, 0xa8, 0x87), QColor(0xd9, 0x7b, 0x4a),
                                            QColor(0xc9, 0x86, 0xae), QColor(0xe9, 0xdb, 0x6b),
                                            QColor(0x3c, 0x78, 0xab), QColor(0x9a, 0x8f, 0x7d)};
    const QColor& colour = base[index % base.size()];
    switch (index / base.size() % 3) {
    case 1:
        return colour.lighter(128);
    case 2:
        return colour.darker(132);
    default:
        return colour;
    }
}

QColor rampColour(double share)
{
    static const std::array<QColor, 6> steps{QColor(0x48, 0x2f, 0x7c), QColor(0x3d, 0x5a, 0x8c),
                                             QColor(0x2c, 0x84, 0x8e), QColor(0x3a, 0xae, 0x7c),
                                             QColor(0x94, 0xcf, 0x4c), QColor(0xf2, 0xe3, 0x3b)};
    const double at = std::clamp(share, 0.0, 1.0) * double(steps.size() - 1);
    const auto lower = std::min(size_t(at), steps.size() - 2);
    const double t = at - double(lower);
    const auto mix = [t](int a, int b) { return int(std::lround(a + (b - a) * t)); };
    const QColor& a = steps[lower];
    const QColor& b = steps[lower + 1];
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QColor noValueColour()
{
    return {0xc6, 0xca, 0xd0};
}

} // namespace parkwright
