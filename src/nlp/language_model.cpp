// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/nlp/annotate.h"

#include <array>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

#include "activations.h"
#include "encoder.h"
#include "entente/text/errors.h"
#include "lemmatize.h"
#include "model_file.h"
#include "parser.h"
#include "word_pieces.h"

namespace entente {

namespace {

constexpr std::array upos_names{"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::array entity_names{"PER", "ORG", "LOC"};  // in the order of EntityTag

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what) {
    throw ModelError{Place{path.string()}, what + "; make the model again with scripts/train/export.py"};
}

std::vector<BioTag> read_tags(const Model& model, const std::filesystem::path& path) {
    std::vector<BioTag> out;
    for (const std::string_view name : model.entities) {
        if (name == "O") {
            out.push_back({});
            continue;
        }
        BioTag tag{name.empty() ? '?' : name[0], name.size() > 2 ? name.substr(2) : std::string_view{}};
        bool known = false;
        for (const std::string_view kind : entity_names) known = known || tag.kind == kind;
        if (!known || (tag.prefix != 'B' && tag.prefix != 'I'))
            refuse(path, "the model has the unknown entity tag \"" + std::string{name} + "\"");
        out.push_back(tag);
    }
    return out;
}

EntityTag entity_tag(std::string_view kind) {
    for (std::size_t i = 0; i < entity_names.size(); ++i)
        if (kind == entity_names[i]) return static_cast<EntityTag>(i);
    throw std::logic_error{"read_tags checks the kinds"};
}

WordPieces make_word_pieces(const Model& model, const std::filesystem::path& path) {
    try {
        return WordPieces{model.vocabulary, model.characters};
    } catch (const std::invalid_argument& error) {
        refuse(path, error.what());
    }
}

/// One row of a matrix (rows, width).
std::span<const float> row(const std::vector<float>& matrix, std::size_t i, std::size_t width) {
    return std::span{matrix}.subspan(i * width, width);
}

}  // namespace

struct LanguageModel::Network {
    explicit Network(const std::filesystem::path& path);

    std::uint32_t width() const { return model_.sizes.width; }
    void parse_sentence(const Document& doc, const Sentence& sentence, Annotation& out) const;

private:
    /// A stretch of a sentence that the encoder can take at once.
    struct Window {
        TokenIndex begin = 0;
        TokenIndex end = 0;
        EncoderInput input = {};
    };
    std::vector<Window> cut_windows(const Document& doc, const Sentence& sentence, const Annotation& out) const;
    TokenIndex parse_window(const Window& window, Annotation& out) const;
    void tag_words(std::span<const float> words, TokenIndex begin, Annotation& out) const;
    void find_names(std::span<const float> words, TokenIndex begin, Annotation& out) const;
    std::vector<std::size_t> find_heads(std::span<const float> states, std::size_t n) const;
    std::vector<std::size_t> find_labels(std::span<const float> states, const std::vector<std::size_t>& heads) const;

    MappedFile file_;
    Model model_;
    WordPieces pieces_;
    std::vector<BioTag> tags_;
    std::size_t root_label_ = 0;
    ProductKernel multiply_ = supported_kernels().back().multiply;
};

LanguageModel::Network::Network(const std::filesystem::path& path)
    : file_{path}, model_{read_model(file_.bytes(), path)}, pieces_{make_word_pieces(model_, path)}, tags_{read_tags(model_, path)} {
    for (std::size_t i = 0; i < upos_names.size(); ++i)
        if (model_.upos[i] != upos_names[i]) refuse(path, "the tags of the model have another order than ours");
    root_label_ = model_.deprels.size();
    for (std::size_t i = 0; i < model_.deprels.size(); ++i)
        if (model_.deprels[i] == "root") root_label_ = i;
    if (root_label_ == model_.deprels.size()) refuse(path, "the model has no label \"root\"");
}

/// As few windows as fit, each as long as possible: nearly all sentences are one window.
std::vector<LanguageModel::Network::Window> LanguageModel::Network::cut_windows(const Document& doc, const Sentence& sentence,
                                                                                const Annotation& out) const {
    const auto open = [this](TokenIndex at) { return Window{at, at, {{pieces_.begin_id()}, {EncoderInput::no_shape}, {0}}}; };
    std::vector<Window> windows{open(sentence.begin)};
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
        const std::string_view form = doc.words(out.tokens[t].span);
        const std::vector<std::uint32_t> pieces = pieces_.split(form);
        if (windows.back().input.pieces.size() + pieces.size() + 1 > model_.sizes.positions) windows.push_back(open(t));
        EncoderInput& input = windows.back().input;
        input.words.push_back(static_cast<std::uint32_t>(input.pieces.size()));
        input.pieces.insert(input.pieces.end(), pieces.begin(), pieces.end());
        const std::uint32_t shape = pieces_.shape(form) + (t == sentence.begin ? model_.sizes.shapes : 0);
        input.shapes.insert(input.shapes.end(), pieces.size(), static_cast<std::int32_t>(shape));
        windows.back().end = t + 1;
    }
    for (Window& window : windows) {
        window.input.pieces.push_back(pieces_.end_id());
        window.input.shapes.push_back(EncoderInput::no_shape);
    }
    return windows;
}

/// The windows of a sentence that is too long are parsed apart; the roots of the later ones hang on the first as parataxis.
void LanguageModel::Network::parse_sentence(const Document& doc, const Sentence& sentence, Annotation& out) const {
    TokenIndex root = no_token;
    for (const Window& window : cut_windows(doc, sentence, out)) {
        const TokenIndex found = parse_window(window, out);
        if (root == no_token) {
            root = found;
        } else {
            out.tokens[found].head = root;
            out.tokens[found].deprel = "parataxis";
        }
    }
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
        Token& token = out.tokens[t];
        token.lemma = lemmatize(doc.words(token.span), token.upos, token.xpos);
    }
}

/// -> the root
TokenIndex LanguageModel::Network::parse_window(const Window& window, Annotation& out) const {
    const std::size_t width = model_.sizes.width, n = window.end - window.begin;
    const std::vector<float> states = encode(model_, window.input, multiply_);
    const auto words = std::span<const float>{states}.subspan(width);
    out.vectors.insert(out.vectors.end(), words.begin(), words.end());
    tag_words(words, window.begin, out);
    find_names(words, window.begin, out);
    const std::vector<std::size_t> heads = find_heads(states, n);
    const std::vector<std::size_t> labels = find_labels(states, heads);
    TokenIndex root = no_token;
    for (std::size_t i = 0; i < n; ++i) {
        const auto t = static_cast<TokenIndex>(window.begin + i);
        out.tokens[t].head = heads[i] ? static_cast<TokenIndex>(window.begin + heads[i] - 1) : no_token;
        out.tokens[t].deprel = model_.deprels[labels[i]];
        if (heads[i] == 0) root = t;
    }
    return root;
}

void LanguageModel::Network::tag_words(std::span<const float> words, TokenIndex begin, Annotation& out) const {
    const std::vector<float> upos = apply(model_.upos_head, words, multiply_), xpos = apply(model_.xpos_head, words, multiply_);
    for (std::size_t i = 0; i < words.size() / model_.sizes.width; ++i) {
        Token& token = out.tokens[begin + i];
        token.upos = static_cast<Upos>(find_largest(row(upos, i, model_.upos_head.outputs).first(model_.sizes.upos)));
        token.xpos = model_.xpos[find_largest(row(xpos, i, model_.xpos_head.outputs).first(model_.sizes.xpos))];
    }
}

void LanguageModel::Network::find_names(std::span<const float> words, TokenIndex begin, Annotation& out) const {
    const std::vector<float> scores = apply(model_.entity_head, words, multiply_);
    std::vector<float> used;  // without the padding of blocks
    for (std::size_t i = 0; i < words.size() / model_.sizes.width; ++i) {
        const auto some = row(scores, i, model_.entity_head.outputs).first(tags_.size());
        used.insert(used.end(), some.begin(), some.end());
    }
    const std::vector<std::size_t> best = best_tags(used, tags_);
    for (std::size_t i = 0; i < best.size(); ++i) {
        const BioTag& tag = tags_[best[i]];
        const auto t = static_cast<TokenIndex>(begin + i);
        if (tag.prefix == 'B') out.names.push_back({t, t + 1, entity_tag(tag.kind)});
        if (tag.prefix == 'I') out.names.back().end = t + 1;
    }
}

std::vector<std::size_t> LanguageModel::Network::find_heads(std::span<const float> states, std::size_t n) const {
    const std::size_t size = model_.sizes.arc;
    std::vector<float> heads = apply(model_.arc_head, states, multiply_);
    std::vector<float> dependents = apply(model_.arc_dependent, states.subspan(model_.sizes.width), multiply_);
    relu(heads.data(), heads.size());
    relu(dependents.data(), dependents.size());
    const std::vector<float> wanted = apply(model_.arc, dependents, multiply_);
    std::vector<float> scores;
    for (std::size_t d = 0; d < n; ++d)
        for (std::size_t h = 0; h <= n; ++h) scores.push_back(dot(wanted.data() + d * size, heads.data() + h * size, size));
    return best_tree(scores, n);
}

std::vector<std::size_t> LanguageModel::Network::find_labels(std::span<const float> states, const std::vector<std::size_t>& heads) const {
    const std::size_t size = model_.sizes.label;
    std::vector<float> head_parts = apply(model_.label_head, states, multiply_);
    std::vector<float> dependents = apply(model_.label_dependent, states.subspan(model_.sizes.width), multiply_);
    relu(head_parts.data(), head_parts.size());
    relu(dependents.data(), dependents.size());
    std::vector<float> chosen;
    for (const std::size_t head : heads) {
        const auto part = row(head_parts, head, size);
        chosen.insert(chosen.end(), part.begin(), part.end());
    }
    const std::vector<float> wanted = apply(model_.labels, chosen, multiply_);
    std::vector<std::size_t> out;
    std::vector<float> scores(model_.deprels.size());
    for (std::size_t i = 0; i < heads.size(); ++i) {
        for (std::size_t l = 0; l < scores.size(); ++l) {
            const float* w = wanted.data() + i * model_.labels.outputs + l * (size + 1);
            scores[l] = dot(w, dependents.data() + i * size, size) + w[size];
        }
        scores[root_label_] = -std::numeric_limits<float>::infinity();  // for the root alone, and it has no other
        out.push_back(heads[i] == 0 ? root_label_ : find_largest(scores));
    }
    return out;
}

LanguageModel::LanguageModel(std::unique_ptr<const Network> network) : network_{std::move(network)} {}
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;
LanguageModel::~LanguageModel() = default;

LanguageModel LanguageModel::load(const std::filesystem::path& path) { return LanguageModel{std::make_unique<const Network>(path)}; }

Annotation LanguageModel::parse(const Document& doc, Annotation tokens) const {
    Annotation out = std::move(tokens);
    out.names.clear();
    out.vectors.clear();
    out.width = network_->width();
    for (const Sentence& sentence : out.sentences) network_->parse_sentence(doc, sentence, out);
    return out;
}

Annotation annotate(const LanguageModel& model, const Document& doc) { return model.parse(doc, tokenize(doc)); }

}  // namespace entente
