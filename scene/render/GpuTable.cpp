#include "scene/render/GpuTable.h"

#include <QtGlobal>

#include <osg/GLExtensions>
#include <osg/State>
#include <osg/Uniform>
#include <osg/buffered_value>

#include <algorithm>
#include <cstring>
#include <limits>

namespace parkwright {

namespace {

/// Rows that one context has not seen yet, half open.
struct RowRange
{
    size_t from = std::numeric_limits<size_t>::max();
    size_t to = 0;

    bool isEmpty() const { return from >= to; }
    void add(size_t first, size_t count)
    {
        from = std::min(from, first);
        to = std::max(to, first + count);
    }
};

/// What one context holds.
struct GlSide
{
    GLuint buffer = 0;
    GLuint texture = 0;
    size_t capacity = 0; ///< bytes
    RowRange dirty;
};

} // namespace

/// The state attribute behind a table. osg::TextureBuffer uploads a whole image for one changed
/// texel, which is what this avoids.
class GpuTable::Texture final : public osg::StateAttribute
{
public:
    explicit Texture(Format format = Format::Colour)
        : mFormat(format)
        , mRowBytes(format == Format::Colour ? sizeof(ColourRow) : sizeof(FloatRow))
    {
        resize(1); // an empty buffer texture is incomplete
    }
    Texture(const Texture& other, const osg::CopyOp& copyOp = osg::CopyOp::SHALLOW_COPY)
        : osg::StateAttribute(other, copyOp)
        , mFormat(other.mFormat)
        , mRowBytes(other.mRowBytes)
        , mBytes(other.mBytes)
    {
    }
    META_StateAttribute(parkwright, Texture, osg::StateAttribute::TEXTURE)

        bool isTextureAttribute() const override
    {
        return true;
    }
    int compare(const osg::StateAttribute& other) const override
    {
        return this == &other ? 0 : (this < &other ? -1 : 1);
    }

    void resize(size_t rows)
    {
        mBytes.resize(std::max<size_t>(rows, 1) * mRowBytes, 0);
        touch(0, rows);
    }

    template <typename Row>
    Row read(size_t row) const
    {
        Row value;
        std::memcpy(&value, mBytes.data() + row * sizeof(Row), sizeof(Row));
        return value;
    }

    template <typename Row>
    void write(size_t first, std::span<const Row> values)
    {
        if (values.empty())
            return;
        unsigned char* to = mBytes.data() + first * sizeof(Row);
        if (std::memcmp(to, values.data(), values.size_bytes()) == 0)
            return;
        std::memcpy(to, values.data(), values.size_bytes());
        touch(first, values.size());
    }

    void apply(osg::State& state) const override
    {
        auto* gl = state.get<osg::GLExtensions>();
        GlSide& side = mSides[state.getContextID()];
        if (side.texture == 0) {
            glGenTextures(1, &side.texture);
            gl->glGenBuffers(1, &side.buffer);
        }
        glBindTexture(GL_TEXTURE_BUFFER, side.texture);
        if (side.capacity < mBytes.size())
            grow(*gl, side);
        else if (!side.dirty.isEmpty())
            upload(*gl, side);
        side.dirty = {};
    }

    void releaseGLObjects(osg::State* state = nullptr) const override
    {
        if (!state)
            return; // without a current context there is nothing that may be called
        GlSide& side = mSides[state->getContextID()];
        if (side.texture != 0) {
            glDeleteTextures(1, &side.texture);
            state->get<osg::GLExtensions>()->glDeleteBuffers(1, &side.buffer);
        }
        side = {};
    }

    size_t rows() const { return mBytes.size() / mRowBytes; }
    std::uint64_t revision() const { return mRevision; }
    Format format() const { return mFormat; }

private:
    void touch(size_t first, size_t count)
    {
        ++mRevision;
        for (unsigned i = 0; i < mSides.size(); ++i)
            mSides[i].dirty.add(first, count);
    }

    void grow(osg::GLExtensions& gl, GlSide& side) const
    {
        // Half as much again, so that a plan that grows by single floors is not sent every time.
        side.capacity = std::max(mBytes.size() * 3 / 2, size_t(4096));
        gl.glBindBuffer(GL_TEXTURE_BUFFER, side.buffer);
        gl.glBufferData(GL_TEXTURE_BUFFER, GLsizeiptr(side.capacity), nullptr, GL_DYNAMIC_DRAW);
        gl.glBufferSubData(GL_TEXTURE_BUFFER, 0, GLsizeiptr(mBytes.size()), mBytes.data());
        gl.glBindBuffer(GL_TEXTURE_BUFFER, 0);
        gl.glTexBuffer(GL_TEXTURE_BUFFER, mFormat == Format::Colour ? GL_RGBA8UI : GL_RGBA32F_ARB,
                       side.buffer);
    }

    void upload(osg::GLExtensions& gl, const GlSide& side) const
    {
        const size_t from = side.dirty.from * mRowBytes;
        const size_t to = std::min(side.dirty.to * mRowBytes, mBytes.size());
        if (from >= to)
            return;
        gl.glBindBuffer(GL_TEXTURE_BUFFER, side.buffer);
        gl.glBufferSubData(GL_TEXTURE_BUFFER, GLintptr(from), GLsizeiptr(to - from),
                           mBytes.data() + from);
        gl.glBindBuffer(GL_TEXTURE_BUFFER, 0);
    }

    Format mFormat;
    size_t mRowBytes;
    std::vector<unsigned char> mBytes;
    std::uint64_t mRevision = 0;
    mutable osg::buffered_object<GlSide> mSides;
};

GpuTable::GpuTable(Format format)
    : mTexture(new Texture(format))
{
}

GpuTable::~GpuTable() = default;

size_t GpuTable::size() const
{
    return mTexture->rows();
}

void GpuTable::resize(size_t rows)
{
    if (rows != size())
        mTexture->resize(rows);
}

ColourRow GpuTable::colour(size_t row) const
{
    Q_ASSERT(mTexture->format() == Format::Colour && row < size());
    return mTexture->read<ColourRow>(row);
}

FloatRow GpuTable::floats(size_t row) const
{
    Q_ASSERT(mTexture->format() == Format::Float && row < size());
    return mTexture->read<FloatRow>(row);
}

void GpuTable::set(size_t row, const ColourRow& value)
{
    setRows(row, std::span(&value, 1));
}

void GpuTable::set(size_t row, const FloatRow& value)
{
    setRows(row, std::span(&value, 1));
}

void GpuTable::setRows(size_t first, std::span<const ColourRow> values)
{
    Q_ASSERT(mTexture->format() == Format::Colour && first + values.size() <= size());
    mTexture->write(first, values);
}

void GpuTable::setRows(size_t first, std::span<const FloatRow> values)
{
    Q_ASSERT(mTexture->format() == Format::Float && first + values.size() <= size());
    mTexture->write(first, values);
}

void GpuTable::changeState(size_t row, std::uint8_t clear, std::uint8_t set)
{
    ColourRow value = colour(row);
    value.state = std::uint8_t((value.state & ~clear) | set);
    this->set(row, value);
}

std::uint64_t GpuTable::revision() const
{
    return mTexture->revision();
}

void GpuTable::bind(osg::StateSet& stateSet, unsigned unit, const char* sampler) const
{
    stateSet.setTextureAttribute(unit, mTexture);
    stateSet.addUniform(new osg::Uniform(sampler, int(unit)));
}

void GpuTable::releaseGl(osg::State* state)
{
    mTexture->releaseGLObjects(state);
}

} // namespace parkwright
