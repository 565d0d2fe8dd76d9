// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/knowledge/lexicon.h"

#include "entente/text/errors.h"
#include "table.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace entente {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        if (end == text.size()) return parts;
        begin = end + 1;
    }
}

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

/// Lemmas and prepositions: lower case, digits, hyphen and apostrophe; anything above ASCII is left to the language.
bool is_lemma(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '\'' || byte == '.' ||
               static_cast<unsigned char>(byte) >= 0x80;
    });
}

bool is_preposition(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) { return (byte >= 'a' && byte <= 'z') || byte == '_'; });
}

/// Whatever else a requirement names is a preposition.
bool is_dependency(std::string_view text) {
    static constexpr std::array<std::string_view, 10> names{"obj",   "iobj", "prt",  "xcomp",  "ccomp",
                                                            "advcl", "acl",  "amod", "advmod", "compound"};
    return std::find(names.begin(), names.end(), text) != names.end();
}

/// Relation names are those of an ontology that may be the user's own: here only their spelling is checked.
bool is_relation_name(std::string_view text) {
    const auto is_letter = [](char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); };
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && std::all_of(text.begin(), text.end(), is_letter);
}

/// One file of predicates: rows to frames. Every complaint names its line.
class PredicateReader {
public:
    explicit PredicateReader(const std::filesystem::path& path) : table_(path) {
        table_.expect_columns({"upos", "predicate", "relation", "source", "target", "flags", "note"},
                              {"upos", "predicate", "relation", "source", "target", "flags"});
    }

    void read_into(std::vector<Frame>& frames) const {
        for (const Table::Row& row : table_.rows()) frames.push_back(read(row));
    }

    [[noreturn]] void fail(std::size_t line, const std::string& sentence) const { table_.fail(line, sentence); }

private:
    Frame read(const Table::Row& row) const {
        Frame frame;
        frame.line = static_cast<std::uint32_t>(row.line);
        frame.upos = field(row, "upos");
        if (frame.upos != "VERB" && frame.upos != "NOUN" && frame.upos != "ADJ")
            table_.fail(row.line, in_quotes(frame.upos) + " is no part of speech of a predicate: write VERB, NOUN or ADJ");
        read_predicate(row, frame);
        frame.relation = field(row, "relation");
        if (!is_relation_name(frame.relation))
            table_.fail(row.line, in_quotes(frame.relation) + " is no name of a relation: letters only, the first one small");
        frame.source = read_slots(row, field(row, "source"));
        frame.target = read_slots(row, field(row, "target"));
        add_defaults(frame);
        read_flags(row, frame);
        return frame;
    }

    std::string_view field(const Table::Row& row, std::string_view column) const { return table_.field(row, table_.column(column)); }

    void read_predicate(const Table::Row& row, Frame& frame) const {
        const std::vector<std::string_view> parts = split(field(row, "predicate"), ' ');
        if (!is_lemma(parts.front())) table_.fail(row.line, in_quotes(parts.front()) + " is no lemma: write it in small letters");
        frame.lemma = parts.front();
        for (std::size_t i = 1; i < parts.size(); ++i) frame.required.push_back(read_required(row, parts[i]));
    }

    Required read_required(const Table::Row& row, std::string_view text) const {
        const std::size_t colon = text.find(':');
        if (text.empty() || text.front() != '+' || colon == std::string_view::npos)
            table_.fail(row.line, in_quotes(text) + " is no requirement: write +obj:lemma|lemma, one space before each");
        Required required;
        const std::string_view deprel = text.substr(1, colon - 1);
        if (!is_preposition(deprel)) table_.fail(row.line, in_quotes(deprel) + " is no dependency and no preposition");
        required.deprel = is_dependency(deprel) ? std::string(deprel) : "obl:" + std::string(deprel);
        for (const std::string_view lemma : split(text.substr(colon + 1), '|')) {
            if (!is_lemma(lemma)) table_.fail(row.line, in_quotes(lemma) + " is no lemma: write it in small letters");
            required.lemmas.emplace_back(lemma);
        }
        return required;
    }

    std::vector<Slot> read_slots(const Table::Row& row, std::string_view text) const {
        std::vector<Slot> slots;
        if (text.empty()) return slots;
        for (const std::string_view name : split(text, '|')) {
            Slot slot = read_slot(row, name);
            if (std::find(slots.begin(), slots.end(), slot) != slots.end())
                table_.fail(row.line, "the slot " + in_quotes(name) + " is there twice");
            slots.push_back(std::move(slot));
        }
        return slots;
    }

    Slot read_slot(const Table::Row& row, std::string_view name) const {
        static constexpr std::array<std::pair<std::string_view, Slot::Role>, 5> roles{{{"subj", Slot::Role::subject},
                                                                                       {"obj", Slot::Role::object},
                                                                                       {"poss", Slot::Role::possessor},
                                                                                       {"mod", Slot::Role::modifier},
                                                                                       {"clause", Slot::Role::clause}}};
        for (const auto& [spelling, role] : roles)
            if (spelling == name) return {role, {}};
        if (!is_preposition(name))
            table_.fail(row.line,
                        in_quotes(name) + " is no slot: write subj, obj, poss, mod, clause or a preposition, with | between them");
        return {Slot::Role::oblique, std::string(name)};
    }

    static void add_defaults(Frame& frame) {
        const auto by = [](const char* preposition) { return Slot{Slot::Role::oblique, preposition}; };
        const bool is_noun = frame.upos == "NOUN";
        if (frame.source.empty() && !is_noun) frame.source = {{Slot::Role::subject}};
        if (frame.source.empty()) frame.source = {{Slot::Role::possessor}, by("by"), {Slot::Role::modifier}, {Slot::Role::subject}};
        if (frame.target.empty() && frame.upos == "VERB") frame.target = {{Slot::Role::object}};
        if (frame.target.empty() && is_noun)
            frame.target = {by("of"), by("on"), by("against"), by("with"), by("to"), {Slot::Role::modifier}};
    }

    void read_flags(const Table::Row& row, Frame& frame) const {
        const std::string_view flags = field(row, "flags");
        if (flags.empty()) return;
        for (const std::string_view flag : split(flags, ' ')) {
            if (flag == "content") frame.has_content = true;
            else if (flag == "status=hypothetical") frame.status = Status::hypothetical;
            else if (flag == "status=planned") frame.status = Status::planned;
            else if (flag == "status=negated") frame.status = Status::negated;
            else
                table_.fail(row.line, in_quotes(flag) +
                                          " is no flag: write content, status=negated, status=planned or status=hypothetical, "
                                          "with spaces between them");
        }
    }

    Table table_;
};

bool same_requirements(const Frame& left, const Frame& right) {
    return std::equal(left.required.begin(), left.required.end(), right.required.begin(), right.required.end(),
                      [](const Required& a, const Required& b) { return a.deprel == b.deprel && a.lemmas == b.lemmas; });
}

bool is_duplicate(const Frame& left, const Frame& right) {
    return left.lemma == right.lemma && left.upos == right.upos && left.relation == right.relation && left.source == right.source &&
           left.target == right.target && same_requirements(left, right);
}

/// Two rows that differ in nothing but flags contradict each other. The key spares comparing all pairs.
void refuse_duplicates(const std::vector<Frame>& frames, std::size_t first, const PredicateReader& reader) {
    std::map<std::string, std::vector<std::size_t>> of_key;
    for (std::size_t i = first; i < frames.size(); ++i) {
        std::vector<std::size_t>& others = of_key[frames[i].upos + ' ' + frames[i].lemma + ' ' + frames[i].relation];
        for (const std::size_t other : others)
            if (is_duplicate(frames[i], frames[other]))
                reader.fail(frames[i].line,
                            "this row says the same as line " + std::to_string(frames[other].line) + ": remove one of them");
        others.push_back(i);
    }
}

/// Rows that are equal here stay in the order of reading: by file, then by line.
bool comes_before(const Frame& left, const Frame& right) {
    if (left.lemma != right.lemma) return left.lemma < right.lemma;
    if (left.upos != right.upos) return left.upos < right.upos;
    return left.required.size() > right.required.size();
}

void read_words(const std::filesystem::path& path, std::unordered_map<std::string, std::vector<std::string>>& lists) {
    const Table table(path);
    table.expect_columns({"list", "word"}, {"list", "word"});
    const std::size_t list_column = table.column("list");
    const std::size_t word_column = table.column("word");
    for (const Table::Row& row : table.rows()) {
        const std::string_view list = table.field(row, list_column);
        const std::string_view word = table.field(row, word_column);
        if (!is_preposition(list)) table.fail(row.line, in_quotes(list) + " is no name of a list: small letters and _");
        if (!is_lemma(word)) table.fail(row.line, in_quotes(word) + " is no word: write it in small letters");
        std::vector<std::string>& words = lists[std::string(list)];
        if (std::find(words.begin(), words.end(), word) != words.end())
            table.fail(row.line, in_quotes(word) + " is in the list " + in_quotes(list) + " twice");
        words.emplace_back(word);
    }
    for (auto& [name, words] : lists) std::sort(words.begin(), words.end());
}

}  // namespace

Lexicon Lexicon::load(const std::filesystem::path& folder, std::span<const std::filesystem::path> also) {
    Lexicon lexicon;
    std::vector<std::filesystem::path> paths(also.begin(), also.end());
    // Ours come last: among frames that demand as much, the user's are tried first.
    paths.push_back(folder / "predicates.tsv");
    std::vector<Frame> frames;
    for (const std::filesystem::path& path : paths) {
        const PredicateReader reader(path);
        const std::size_t first = frames.size();
        reader.read_into(frames);
        refuse_duplicates(frames, first, reader);
    }
    std::stable_sort(frames.begin(), frames.end(), comes_before);
    lexicon.frames_ = std::move(frames);
    read_words(folder / "words.tsv", lexicon.lists_);
    return lexicon;
}

std::span<const Frame> Lexicon::find(std::string_view lemma, std::string_view upos) const {
    struct Key {
        std::string_view lemma;
        std::string_view upos;
    };
    const auto is_less = [](const Frame& frame, const Key& key) {
        return frame.lemma != key.lemma ? frame.lemma < key.lemma : frame.upos < key.upos;
    };
    const auto is_greater = [](const Key& key, const Frame& frame) {
        return key.lemma != frame.lemma ? key.lemma < frame.lemma : key.upos < frame.upos;
    };
    const Key key{lemma, upos};
    const auto begin = std::lower_bound(frames_.begin(), frames_.end(), key, is_less);
    const auto end = std::upper_bound(begin, frames_.end(), key, is_greater);
    return {begin, end};
}

bool Lexicon::has_content(std::string_view lemma, std::string_view upos) const {
    const auto frames = find(lemma, upos);
    return std::any_of(frames.begin(), frames.end(), [](const Frame& frame) { return frame.has_content; });
}

bool Lexicon::has(std::string_view list, std::string_view lemma) const {
    const auto found = lists_.find(std::string(list));
    return found != lists_.end() && std::binary_search(found->second.begin(), found->second.end(), lemma);
}

}  // namespace entente
