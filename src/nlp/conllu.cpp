// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/nlp/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <optional>
#include <ostream>
#include <string_view>

#include "entente/text/errors.h"

namespace entente {
namespace {

constexpr auto upos_names = std::to_array<std::string_view>(
    {"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"});
constexpr auto entity_names = std::to_array<std::string_view>({"PER", "ORG", "LOC"});

std::vector<std::string_view> split_columns(std::string_view line, std::string_view separators) {
    std::vector<std::string_view> columns;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = std::min(line.find_first_of(separators, begin), line.size());
        columns.push_back(line.substr(begin, end - begin));
        if (end == line.size()) return columns;
        begin = end + 1;
    }
}

std::optional<std::uint32_t> to_number(std::string_view text) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Collects B- and I- tags of one sentence; a tag that names no kind of ours ends the name.
class NameReader {
public:
    void add(TokenIndex index, std::string_view tag, std::vector<NamedEntity>& names) {
        const auto kind = std::find(entity_names.begin(), entity_names.end(), tag.size() > 2 ? tag.substr(2) : "");
        const std::string_view last = open_;
        open_ = kind == entity_names.end() ? std::string_view{} : *kind;
        if (open_.empty()) return;
        if (tag.front() == 'I' && last == open_) {
            names.back().end = index + 1;
        } else {
            names.push_back({index, index + 1, static_cast<EntityTag>(kind - entity_names.begin())});
        }
    }
    void end_sentence() { open_ = {}; }

private:
    std::string_view open_ = {};  // kind of the name that the last token belongs to
};

bool is_entity_tag(std::string_view tag) {
    if (tag == "O" || tag == "_" || tag == "-") return true;
    return tag.size() > 2 && (tag.starts_with("B-") || tag.starts_with("I-"));
}

/// One file, line by line.
class TreebankReader {
public:
    explicit TreebankReader(const std::string& name) : name_{name} {}

    void add_line(std::string_view line) {
        ++line_number_;
        if (line.empty()) {
            end_sentence();
        } else if (line.front() == '#') {
            add_comment(line);
        } else {
            add_word(line);
        }
    }

    std::vector<TreebankDocument> finish() {
        ++line_number_;
        end_sentence();
        end_paragraph();
        return std::move(documents_);
    }

private:
    [[noreturn]] void fail(const std::string& sentence, std::size_t line) const {
        throw InputError{Place{.file = name_, .line = line}, sentence};
    }

    void add_comment(std::string_view line) {
        if (line.starts_with("# newdoc")) {
            end_paragraph();
            const std::size_t mark = line.find("id = ");
            open_document(mark == std::string_view::npos ? name_ : std::string{line.substr(mark + 5)});
        } else if (line == "# newpar" || line.starts_with("# newpar ")) {
            end_paragraph();
        }
    }

    void open_document(std::string id) {
        documents_.emplace_back();
        documents_.back().doc.id = std::move(id);
        paragraph_begin_ = 0;
        gap_ = "";
    }

    void end_paragraph() {
        if (documents_.empty()) return;
        Document& doc = documents_.back().doc;
        const auto end = static_cast<std::uint32_t>(doc.text.size());
        if (end == paragraph_begin_) return;
        doc.blocks.push_back({{paragraph_begin_, end}, BlockKind::paragraph});
        gap_ = "\n\n";
    }

    void add_word(std::string_view line) {
        const auto columns = split_columns(line, "\t");
        if (columns.size() != 10)
            fail("a word has 10 columns, split by tabs; this line has " + std::to_string(columns.size()), line_number_);
        if (columns[0].find('.') != std::string_view::npos) return;
        if (columns[0].find('-') != std::string_view::npos) return open_range(columns);
        if (rows_.empty()) open_sentence();
        if (to_number(columns[0]) != rows_.size() + 1)
            fail("the number of the word should be " + std::to_string(rows_.size() + 1), line_number_);
        if (columns[1].empty()) fail("the form is empty", line_number_);
        const auto upos = std::find(upos_names.begin(), upos_names.end(), columns[3]);
        if (upos == upos_names.end())
            fail("\"" + std::string{columns[3]} + "\" is no part of speech of Universal Dependencies", line_number_);
        const auto head = to_number(columns[6]);
        if (!head) fail("the head \"" + std::string{columns[6]} + "\" is no number", line_number_);
        rows_.push_back({*head, line_number_});
        add_token(columns, static_cast<Upos>(upos - upos_names.begin()));
    }

    void open_range(const std::vector<std::string_view>& columns) {
        const auto end = to_number(columns[0].substr(columns[0].find('-') + 1));
        if (!end || *end <= rows_.size()) fail("\"" + std::string{columns[0]} + "\" is no range of the words that follow", line_number_);
        range_end_ = *end;
        range_misc_ = columns[9];
    }

    void open_sentence() {
        if (documents_.empty()) open_document(name_);
        TreebankDocument& now = documents_.back();
        if (gap_ == "\n\n") paragraph_begin_ = static_cast<std::uint32_t>(now.doc.text.size() + gap_.size());
        const auto begin = static_cast<TokenIndex>(now.annotation.tokens.size());
        now.annotation.sentences.push_back(
            {.begin = begin, .end = begin, .block_index = static_cast<std::uint32_t>(now.doc.blocks.size())});
    }

    void add_token(const std::vector<std::string_view>& columns, Upos upos) {
        TreebankDocument& now = documents_.back();
        now.doc.text += gap_;
        const auto begin = static_cast<std::uint32_t>(now.doc.text.size());
        std::string form{columns[1]};
        std::replace(form.begin(), form.end(), ' ', '_');  // UD allows a space in a form, our words have none
        now.doc.text += form;
        Token token;
        token.span = {begin, static_cast<std::uint32_t>(now.doc.text.size())};
        token.lemma = columns[2];
        token.upos = upos;
        token.xpos = columns[4];
        token.deprel = columns[7];
        now.annotation.tokens.push_back(std::move(token));
        gap_ = is_joined(columns) ? "" : " ";
        const auto index = static_cast<TokenIndex>(now.annotation.tokens.size() - 1);
        name_reader_.add(index, find_entity(columns[9]), now.annotation.names);
    }

    // SpaceAfter=No, or inside a multiword token (whose words are written together).
    bool is_joined(const std::vector<std::string_view>& columns) const {
        return rows_.size() < range_end_ || find_feature(rows_.size() == range_end_ ? range_misc_ : columns[9], "SpaceAfter=") == "No";
    }

    static std::string_view find_feature(std::string_view misc, std::string_view key) {
        for (const std::string_view feature : split_columns(misc, "|")) {
            if (feature.starts_with(key)) return feature.substr(key.size());
        }
        return {};
    }

    static std::string_view find_entity(std::string_view misc) {
        const std::string_view tag = find_feature(misc, "Entity=");
        return is_entity_tag(tag) ? tag : std::string_view{};
    }

    void end_sentence() {
        if (rows_.empty()) return;
        Annotation& annotation = documents_.back().annotation;
        Sentence& sentence = annotation.sentences.back();
        sentence.end = static_cast<TokenIndex>(annotation.tokens.size());
        std::size_t roots = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (rows_[i].head > rows_.size()) fail("the head " + std::to_string(rows_[i].head) + " is not in the sentence", rows_[i].line);
            roots += rows_[i].head == 0 ? 1 : 0;
            annotation.tokens[sentence.begin + i].head = rows_[i].head == 0 ? no_token : sentence.begin + rows_[i].head - 1;
        }
        if (roots != 1) fail("the sentence that ends here has " + std::to_string(roots) + " roots, it should have one", rows_.back().line);
        rows_.clear();
        range_end_ = 0;
        name_reader_.end_sentence();
    }

    struct Row {
        std::uint32_t head;
        std::size_t line;
    };

    std::string name_;
    std::size_t line_number_ = 0;
    std::vector<TreebankDocument> documents_ = {};
    std::vector<Row> rows_ = {};   // of the open sentence
    std::string range_misc_ = {};  // MISC of the open multiword token
    std::size_t range_end_ = 0;    // number of its last word
    std::string_view gap_ = "";    // what stands before the next word
    std::uint32_t paragraph_begin_ = 0;
    NameReader name_reader_ = {};
};

template <class Reader>
void for_each_line(std::istream& in, const std::string& name, Reader&& accept) {
    std::string line;
    while (std::getline(in, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        accept(std::string_view{line});
    }
    if (in.bad()) throw InputError{Place{.file = name}, "the file cannot be read to its end"};
}

std::vector<std::string> name_tags(const Annotation& annotation) {
    std::vector<std::string> tags(annotation.tokens.size());
    for (const NamedEntity& entity : annotation.names) {
        for (TokenIndex i = entity.begin; i < entity.end; ++i) {
            tags[i] = std::string{i == entity.begin ? "Entity=B-" : "Entity=I-"}.append(entity_names[static_cast<std::size_t>(entity.tag)]);
        }
    }
    return tags;
}

bool touches_next(const Annotation& annotation, TokenIndex i) {
    return i + 1 < annotation.tokens.size() && annotation.tokens[i + 1].span.begin == annotation.tokens[i].span.end;
}

std::string_view or_blank(std::string_view column) { return column.empty() ? "_" : column; }

}  // namespace

std::vector<TreebankDocument> read_conllu(std::istream& in, const std::string& name) {
    TreebankReader reader{name};
    for_each_line(in, name, [&](std::string_view line) { reader.add_line(line); });
    return reader.finish();
}

std::vector<NamedSentence> read_iob2(std::istream& in, const std::string& name) {
    std::vector<NamedSentence> sentences;
    NamedSentence sentence;
    NameReader reader;
    std::size_t line_number = 0;
    const auto end_sentence = [&] {
        if (!sentence.forms.empty()) sentences.push_back(std::move(sentence));
        sentence = {};
        reader.end_sentence();
    };
    for_each_line(in, name, [&](std::string_view line) {
        ++line_number;
        if (line.empty() || line.starts_with("-DOCSTART-")) return end_sentence();
        if (line.starts_with("# ")) return;
        const auto columns = split_columns(line, "\t ");
        const bool is_numbered = columns.size() >= 3 && to_number(columns[0]).has_value() && is_entity_tag(columns[2]);
        const std::string_view tag = is_numbered ? columns[2] : columns.back();
        if (columns.size() < 2 || !is_entity_tag(tag)) {
            throw InputError{Place{.file = name, .line = line_number},
                             "\"" + std::string{tag} + "\" is no entity tag: O, or B- or I- with a kind"};
        }
        sentence.forms.emplace_back(columns[is_numbered ? 1 : 0]);
        reader.add(static_cast<TokenIndex>(sentence.forms.size() - 1), tag, sentence.names);
    });
    end_sentence();
    return sentences;
}

// UD wants "# text" to be what forms and SpaceAfter say: any white space between two words is one space.
void write_conllu(const Document& doc, const Annotation& annotation, std::ostream& out) {
    const std::vector<std::string> tags = name_tags(annotation);
    out << "# newdoc id = " << doc.id << '\n';
    for (std::size_t s = 0; s < annotation.sentences.size(); ++s) {
        const Sentence& sentence = annotation.sentences[s];
        if (s == 0 || annotation.sentences[s - 1].block_index != sentence.block_index) out << "# newpar\n";
        out << "# sent_id = " << doc.id << '-' << s + 1 << "\n# text = ";
        for (TokenIndex i = sentence.begin; i < sentence.end; ++i) {
            out << doc.words(annotation.tokens[i].span) << (i + 1 < sentence.end && !touches_next(annotation, i) ? " " : "");
        }
        out << '\n';
        for (TokenIndex i = sentence.begin; i < sentence.end; ++i) {
            const Token& token = annotation.tokens[i];
            std::string misc = tags[i];
            if (touches_next(annotation, i)) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
            out << i - sentence.begin + 1 << '\t' << doc.words(token.span) << '\t' << or_blank(token.lemma) << '\t'
                << upos_names[static_cast<std::size_t>(token.upos)] << '\t' << or_blank(token.xpos) << "\t_\t"
                << (token.head == no_token ? 0 : token.head - sentence.begin + 1) << '\t' << or_blank(token.deprel) << "\t_\t"
                << or_blank(misc) << '\n';
        }
        out << '\n';
    }
}

}  // namespace entente
