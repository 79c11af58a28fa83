#pragma once

namespace parkwright {

/// In what people want to read areas of land. Inside everything is m².
enum class AreaUnit { SquareMetre, Hectare, Mu };

/// m² of one unit; 1 mu is 2000/3 m².
constexpr double squareMetres(AreaUnit unit)
{
    switch (unit) {
    case AreaUnit::Hectare:
        return 10000.0;
    case AreaUnit::Mu:
        return 2000.0 / 3.0;
    case AreaUnit::SquareMetre:
        break;
    }
    return 1.0;
}

} // namespace parkwright
