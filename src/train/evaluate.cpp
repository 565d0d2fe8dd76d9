// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "evaluate.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "entente/nlp/annotate.h"
#include "entente/text/errors.h"

namespace entente {
namespace {

/// Everything that is measured in one run.
struct Report {
    WordScores words = {};
    Counts sentences = {};
    Counts names = {};
    std::size_t n_sentences_with_names = 0;  // sentences whose names are known
    double seconds = 0;
};

template <class Read>
auto read_file(const std::filesystem::path& path, Read read) {
    std::ifstream in{path, std::ios::binary};
    if (!in) throw InputError{Place{.file = path.string()}, "the file cannot be opened"};
    return read(in, path.string());
}

// The words and sentences of a reading, without what is to be found out.
Annotation keep_words(const Annotation& annotation) {
    Annotation words;
    words.sentences = annotation.sentences;
    for (const Token& gold : annotation.tokens) {
        Token token;
        token.span = gold.span;
        words.tokens.push_back(std::move(token));
    }
    return words;
}

std::vector<std::string> forms_of(const TreebankDocument& treebank, const Sentence& sentence) {
    std::vector<std::string> forms;
    for (TokenIndex i = sentence.begin; i < sentence.end; ++i) forms.emplace_back(treebank.doc.words(treebank.annotation.tokens[i].span));
    return forms;
}

void add_names(const TreebankDocument& gold, const Annotation& found, const NamesOfSentences* corpus, Report& report) {
    for (const Sentence& sentence : gold.annotation.sentences) {
        std::vector<NamedEntity> names = names_in(gold.annotation, sentence);
        if (corpus) {
            const auto* known = corpus->find(forms_of(gold, sentence));
            if (!known) continue;
            names = *known;
        }
        report.names += score_names(names, names_in(found, sentence));
        report.n_sentences_with_names += 1;
    }
}

void print_score(std::ostream& out, std::string_view name, const Counts& counts) {
    char line[160];
    std::snprintf(line, sizeof line, "%-12.*s F1 %6.2f   P %6.2f   R %6.2f   gold %zu   found %zu\n", static_cast<int>(name.size()),
                  name.data(), 100 * counts.f1(), 100 * counts.precision(), 100 * counts.recall(), counts.gold, counts.found);
    out << line;
}

void print_report(std::ostream& out, const Report& report, const EvaluateOptions& options) {
    if (options.raw) {
        print_score(out, "tokens", report.words.words);
        print_score(out, "sentences", report.sentences);
    }
    if (!options.model.empty()) {
        print_score(out, "UPOS", report.words.upos);
        print_score(out, "XPOS", report.words.xpos);
        print_score(out, "lemma", report.words.lemma);
        print_score(out, "UAS", report.words.uas);
        print_score(out, "LAS", report.words.las);
        print_score(out, "LAS+subtypes", report.words.las_subtypes);
        if (!options.raw) {
            print_score(out, "NER", report.names);
            out << "sentences whose names are known: " << report.n_sentences_with_names << " of " << report.sentences.gold << '\n';
        }
    }
    out << "words/s      " << static_cast<long>(static_cast<double>(report.words.words.found) / std::max(report.seconds, 1e-9)) << '\n';
}

}  // namespace

NamesOfSentences::NamesOfSentences(const std::vector<NamedSentence>& sentences) {
    for (const NamedSentence& sentence : sentences) names_.emplace(sentence.forms, sentence.names);
}

const std::vector<NamedEntity>* NamesOfSentences::find(const std::vector<std::string>& forms) const {
    const auto found = names_.find(forms);
    return found == names_.end() ? nullptr : &found->second;
}

std::vector<NamedEntity> names_in(const Annotation& annotation, const Sentence& sentence) {
    std::vector<NamedEntity> names;
    for (const NamedEntity& name : annotation.names) {
        if (name.begin >= sentence.begin && name.end <= sentence.end)
            names.push_back({name.begin - sentence.begin, name.end - sentence.begin, name.tag});
    }
    return names;
}

void evaluate(const EvaluateOptions& options, std::ostream& out) {
    const std::vector<TreebankDocument> treebank =
        read_file(options.treebank, [](std::istream& in, const std::string& name) { return read_conllu(in, name); });
    std::optional<NamesOfSentences> corpus;
    if (!options.entities.empty()) {
        corpus.emplace(read_file(options.entities, [](std::istream& in, const std::string& name) { return read_iob2(in, name); }));
    }
    std::optional<LanguageModel> model;
    if (!options.model.empty()) model.emplace(LanguageModel::load(options.model));

    Report report;
    for (const TreebankDocument& gold : treebank) {
        const auto start = std::chrono::steady_clock::now();
        Annotation found = options.raw ? tokenize(gold.doc) : keep_words(gold.annotation);
        if (model) found = model->parse(gold.doc, std::move(found));
        report.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        report.words += score_words(gold.annotation, found);
        report.sentences += score_spans(sentence_spans(gold.annotation), sentence_spans(found));
        if (model && !options.raw) add_names(gold, found, corpus ? &*corpus : nullptr, report);
    }
    print_report(out, report, options);
}

}  // namespace entente
