// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "model_file.h"

#include <bit>
#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "entente/text/errors.h"
#include "kernels.h"

namespace entente {

namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian and read in place");

constexpr std::uint32_t model_version = 1;
constexpr std::size_t header_size = 64;
constexpr char magic[] = "ENTMODEL";

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& sentence) { throw ModelError{Place{file.string()}, sentence}; }

struct FileHandle {
    int number = -1;
    ~FileHandle() {
        if (number >= 0) ::close(number);
    }
};

/// FNV-1a over words of 64 bits: the same in scripts/train/export.py.
std::uint64_t checksum(std::span<const std::byte> bytes) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word;
        std::memcpy(&word, bytes.data() + i, sizeof word);
        hash = (hash ^ word) * 0x100000001b3U;
    }
    return hash;
}

template <class T>
T read_at(std::span<const std::byte> bytes, std::size_t at) {
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

/// -> the bytes after the header
std::span<const std::byte> check_header(std::span<const std::byte> bytes, const std::filesystem::path& file) {
    if (bytes.size() < header_size || std::memcmp(bytes.data(), magic, 8) != 0)
        fail(file, "this is not a model of Entente; give --model the .model file that came with the program");
    const auto version = read_at<std::uint32_t>(bytes, 8);
    if (version != model_version)
        fail(file, "the model has version " + std::to_string(version) + ", this program reads version " + std::to_string(model_version) +
                       "; use the model that came with the program");
    const auto body = bytes.subspan(header_size);
    const auto size = read_at<std::uint64_t>(bytes, 16);
    if (size != body.size() || size % 8 != 0)
        fail(file, "the model has " + std::to_string(bytes.size()) + " bytes instead of " + std::to_string(size + header_size) +
                       "; copy it again");
    if (checksum(body) != read_at<std::uint64_t>(bytes, 24))
        fail(file, "the checksum of the model is wrong, so the file is damaged; copy it again");
    return body;
}

/// Takes one part of the body after the other.
class BodyReader {
public:
    BodyReader(std::span<const std::byte> body, const std::filesystem::path& file) : body_{body}, file_{file} {}

    template <class T>
    const T* array(std::size_t n) {
        const std::byte* at = take(n, sizeof(T));
        align();
        return reinterpret_cast<const T*>(at);
    }
    template <class T>
    T number() {
        T value;
        std::memcpy(&value, take(1, sizeof value), sizeof value);
        return value;
    }
    std::vector<std::string_view> strings(std::size_t n) {
        std::vector<std::string_view> out;
        for (std::size_t i = 0; i < n; ++i) {
            const std::size_t length = number<std::uint16_t>();
            out.emplace_back(reinterpret_cast<const char*>(take(length, 1)), length);
        }
        align();
        return out;
    }
    Norm norm(std::size_t width) {
        const float* gain = array<float>(width);
        return {gain, array<float>(width)};
    }
    Linear linear(std::size_t inputs, std::size_t outputs) {
        Linear out;
        out.inputs = inputs;
        out.outputs = (outputs + block_outputs - 1) / block_outputs * block_outputs;
        out.scale = array<float>(out.outputs);
        out.bias = array<float>(out.outputs);
        out.weights = array<std::int8_t>(inputs * out.outputs);
        out.weight_sums.resize(out.outputs);
        const std::vector<std::uint8_t> ones(inputs, 1);  // a product with ones is a sum
        supported_kernels().back().multiply(ones.data(), 1, inputs, out.weights, out.outputs, out.weight_sums.data());
        return out;
    }
    void align() {
        const std::size_t n = (64 - at_ % 64) % 64;
        if (n) take(n, 1);
    }
    void finish() const {
        if (at_ != body_.size())
            fail(file_, "the model has " + std::to_string(body_.size() - at_) +
                            " bytes too many for its sizes; make it again with scripts/train/export.py");
    }
    [[noreturn]] void refuse(const std::string& what) const { fail(file_, what + "; make the model again with scripts/train/export.py"); }

private:
    const std::byte* take(std::size_t n, std::size_t size) {
        if (n > (body_.size() - at_) / size) refuse("the model is too short for its sizes");
        const std::byte* out = body_.data() + at_;
        at_ += n * size;
        return out;
    }

    std::span<const std::byte> body_;
    const std::filesystem::path& file_;
    std::size_t at_ = 0;
};

void check_sizes(const ModelSizes& s, const BodyReader& in) {
    const auto is_block = [](std::uint32_t n) { return n > 0 && n % 8 == 0 && n <= 1U << 16; };
    const bool good = s.vocabulary >= 3 && s.vocabulary < 1U << 24 && s.shapes == 8 && s.depth > 0 && s.depth < 100 && is_block(s.width) &&
                      is_block(s.inner) && s.heads > 0 && s.width % s.heads == 0 && is_block(s.width / s.heads) && s.positions > 32 &&
                      s.positions < 1U << 16 && is_block(s.arc) && is_block(s.label) && s.upos == 17 && s.xpos > 0 && s.xpos < 1U << 12 &&
                      s.deprels > 1 && s.deprels < 1U << 12 && s.entities > 0 && s.entities < 1U << 8 && s.mixed > 0 &&
                      s.mixed <= s.depth && s.characters < 1U << 16;
    if (!good) in.refuse("the sizes of the model make no sense");
}

std::vector<CharacterClass> read_characters(BodyReader& in, std::size_t n) {
    std::vector<CharacterClass> out;
    for (std::size_t i = 0; i < n; ++i) {
        CharacterClass c;
        c.code = in.number<char32_t>();
        const auto bits = in.number<std::uint32_t>();
        c.bits = static_cast<std::uint8_t>(bits & 0xFF);
        const std::size_t length = bits >> 8;
        if (length > 3 || c.code > 0x10FFFF) in.refuse("the table of characters makes no sense");
        for (std::size_t k = 0; k < 3; ++k)
            if (const auto r = in.number<char32_t>(); k < length) c.replacement.push_back(r);
        out.push_back(std::move(c));
    }
    in.align();
    return out;
}

void read_encoder(BodyReader& in, Model& m) {
    const ModelSizes& s = m.sizes;
    m.piece_scale = in.array<float>(s.vocabulary);
    m.pieces = in.array<std::int8_t>(std::size_t{s.vocabulary} * s.width);
    m.positions = in.array<float>(std::size_t{s.positions} * s.width);
    m.shapes = in.array<float>(std::size_t{2} * s.shapes * s.width);
    m.norm = in.norm(s.width);
    for (std::uint32_t i = 0; i < s.depth; ++i) {
        EncoderLayer layer;
        layer.query_key_value = in.linear(s.width, std::size_t{3} * s.width);
        layer.out = in.linear(s.width, s.width);
        layer.attention_norm = in.norm(s.width);
        layer.up = in.linear(s.width, s.inner);
        layer.down = in.linear(s.inner, s.width);
        layer.norm = in.norm(s.width);
        m.layers.push_back(std::move(layer));
    }
    m.mix = in.array<float>(s.mixed);
}

void read_heads(BodyReader& in, Model& m) {
    const ModelSizes& s = m.sizes;
    m.upos_head = in.linear(s.width, s.upos);
    m.xpos_head = in.linear(s.width, s.xpos);
    m.entity_head = in.linear(s.width, s.entities);
    m.arc_head = in.linear(s.width, s.arc);
    m.arc_dependent = in.linear(s.width, s.arc);
    m.label_head = in.linear(s.width, s.label);
    m.label_dependent = in.linear(s.width, s.label);
    m.arc = in.linear(s.arc, s.arc);
    m.labels = in.linear(s.label, std::size_t{s.deprels} * (s.label + 1));
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
    const FileHandle file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat status = {};
    if (file.number < 0 || ::fstat(file.number, &status) != 0)
        fail(path, std::string{"the model cannot be read ("} + std::strerror(errno) +
                       "); give --model the .model file that came with the program");
    if (!S_ISREG(status.st_mode) || status.st_size == 0)
        fail(path, "this is not a model of Entente; give --model the .model file that came with the program");
    size_ = static_cast<std::size_t>(status.st_size);
    void* at = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.number, 0);
    if (at == MAP_FAILED) fail(path, std::string{"the model cannot be mapped into memory ("} + std::strerror(errno) + ")");
    data_ = static_cast<const std::byte*>(at);
}

MappedFile::~MappedFile() { ::munmap(const_cast<std::byte*>(data_), size_); }

Model read_model(std::span<const std::byte> bytes, const std::filesystem::path& file) {
    BodyReader in{check_header(bytes, file), file};
    Model m;
    m.sizes = in.number<ModelSizes>();
    check_sizes(m.sizes, in);
    m.vocabulary = in.strings(m.sizes.vocabulary);
    m.upos = in.strings(m.sizes.upos);
    m.xpos = in.strings(m.sizes.xpos);
    m.deprels = in.strings(m.sizes.deprels);
    m.entities = in.strings(m.sizes.entities);
    m.characters = read_characters(in, m.sizes.characters);
    read_encoder(in, m);
    read_heads(in, m);
    in.finish();
    return m;
}

}  // namespace entente
