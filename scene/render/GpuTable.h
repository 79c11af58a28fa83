#pragma once

#include <osg/StateSet>
#include <osg/ref_ptr>

#include <cstdint>
#include <span>
#include <vector>

namespace parkwright {

/// A row of a table that gives colour and state (see RowState) to floors, parcels ...
struct ColourRow
{
    std::uint8_t red = 0, green = 0, blue = 0;
    std::uint8_t state = 0; ///< RowState bits
    friend bool operator==(const ColourRow&, const ColourRow&) = default;
};

/// Four floats of a table; what they mean is said where the table is made.
struct FloatRow
{
    float x = 0, y = 0, z = 0, w = 0;
    friend bool operator==(const FloatRow&, const FloatRow&) = default;
};

/// Rows in a buffer texture that shaders look up with texelFetch(): recolouring a city is one
/// upload of the rows that changed, never a rebuild of geometry.
///
/// Belongs to the GUI thread. What was written is uploaded at the next frame, per context, and only
/// the range that was touched since that context's last frame.
class GpuTable
{
public:
    enum class Format {
        Colour, ///< RGBA8UI, ColourRow, read through a usamplerBuffer
        Float,  ///< RGBA32F, FloatRow, read through a samplerBuffer
    };

    explicit GpuTable(Format format);
    ~GpuTable();
    GpuTable(const GpuTable&) = delete;
    GpuTable& operator=(const GpuTable&) = delete;

    size_t size() const; ///< rows
    /// Grows or shrinks; new rows are all zero. Growth keeps the old rows.
    void resize(size_t rows);

    ColourRow colour(size_t row) const;
    FloatRow floats(size_t row) const;
    /// Nothing is uploaded when the row already holds the value.
    void set(size_t row, const ColourRow& value);
    void set(size_t row, const FloatRow& value);
    void setRows(size_t first, std::span<const ColourRow> values);
    void setRows(size_t first, std::span<const FloatRow> values);
    /// Changes bits of the state byte: `row.state = (row.state & ~clear) | set`.
    void changeState(size_t row, std::uint8_t clear, std::uint8_t set);

    /// Counts writes that changed something; a redraw is due when it differs.
    std::uint64_t revision() const;

    /// Binds the table to a texture unit under a sampler uniform's name for everything below.
    void bind(osg::StateSet& stateSet, unsigned unit, const char* sampler) const;
    /// Frees its GL objects; the context of `state` is current.
    void releaseGl(osg::State* state);

private:
    class Texture;
    osg::ref_ptr<Texture> mTexture;
};

} // namespace parkwright
