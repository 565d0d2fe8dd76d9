// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <algorithm>

#include "found.h"
#include "standing.h"

namespace entente {

namespace {

/// A filled frame.
struct Filled {
    const Frame* frame = nullptr;
    std::vector<Filler> sources = {}, targets = {};
    std::string construction = {};  ///< how the target was found, if no slot names it
};

/// Finds what the predicates of a document state.
class Finder {
public:
    explicit Finder(const Reference& reference)
        : reference_{reference},
          cast_{reference.cast()},
          syntax_{cast_.syntax()},
          knowledge_{cast_.knowledge()},
          consumed_(syntax_.size(), false) {}

    std::vector<Found> find() {
        // Verbs first: what they require (the "talks" of "hold talks") is not a predicate of its own.
        for (const Upos wanted : {Upos::VERB, Upos::ADJ, Upos::NOUN})
            for (TokenIndex t = 0; t < syntax_.size(); ++t)
                if (kind_of(t) == wanted && !consumed_[t] && !is_inside_name(t)) read_predicate(t, wanted);
        return std::move(found_);
    }

private:
    /// Headlines write predicates with a capital, and taggers then see names.
    Upos kind_of(TokenIndex t) const {
        const Upos upos = syntax_[t].upos;
        return upos == Upos::PROPN ? Upos::NOUN : upos == Upos::AUX ? Upos::VERB : upos;
    }

    bool is_inside_name(TokenIndex t) const { return cast_.name_at(t).has_value(); }

    static const char* spelled_upos(Upos upos) { return upos == Upos::VERB ? "VERB" : upos == Upos::ADJ ? "ADJ" : "NOUN"; }

    void read_predicate(TokenIndex t, Upos upos) {
        std::string lemma = syntax_.lower_lemma(t);
        auto frames = knowledge_.lexicon.find(lemma, spelled_upos(upos));
        if (frames.empty() && syntax_[t].upos == Upos::PROPN && lemma.ends_with('s'))
            frames = knowledge_.lexicon.find(lemma.substr(0, lemma.size() - 1), "NOUN");
        for (const Frame& frame : frames) {
            std::vector<TokenIndex> required;
            if (!meets(t, frame, required)) continue;
            const Filled filled = fill(t, frame, required);
            if (filled.sources.empty()) continue;
            if (emit(t, filled)) {
                for (const TokenIndex r : required) consumed_[r] = true;
                return;
            }
        }
    }

    // ---- requirements

    bool meets(TokenIndex t, const Frame& frame, std::vector<TokenIndex>& required) const {
        for (const Required& need : frame.required) {
            const TokenIndex found = requirement(t, need, required);
            if (found == no_token) return false;
            required.push_back(found);
        }
        return true;
    }

    TokenIndex requirement(TokenIndex t, const Required& need, const std::vector<TokenIndex>& earlier) const {
        const auto matches = [&](TokenIndex c) {
            const std::string lemma = syntax_.lower_lemma(c);
            return std::find(need.lemmas.begin(), need.lemmas.end(), lemma) != need.lemmas.end();
        };
        if (need.deprel == "obj") {
            const TokenIndex patient = reference_.patient(t);
            if (patient != no_token)
                for (const TokenIndex m : syntax_.coordinated(patient))
                    if (matches(m)) return m;
        }
        for (const TokenIndex c : syntax_.children(t)) {
            if (need.deprel == "prt") {
                if (syntax_.is_any(c, {"compound:prt", "advmod"}) && matches(c)) return c;
            } else if (need.deprel.starts_with("obl:") || need.deprel.starts_with("nmod:")) {
                if (syntax_.is_any(c, {"obl", "nmod"}) && syntax_.preposition(c) == need.deprel.substr(need.deprel.find(':') + 1) &&
                    matches(c))
                    return c;
            } else if (syntax_.is(c, need.deprel)) {
                for (const TokenIndex m : syntax_.coordinated(c))
                    if (matches(m)) return m;
            }
        }
        if (need.deprel == "amod" || need.deprel == "compound")  // "issue a joint statement": the adjective of what is required
            for (const TokenIndex e : earlier)
                for (const TokenIndex c : syntax_.children(e))
                    if (syntax_.is(c, need.deprel) && matches(c)) return c;
        return no_token;
    }

    // ---- arguments

    Filled fill(TokenIndex t, const Frame& frame, const std::vector<TokenIndex>& required) const {
        Filled out{.frame = &frame};
        for (const Slot& slot : frame.source) {
            out.sources = fillers(t, frame, slot, required, true);
            if (!out.sources.empty()) break;
        }
        for (const Slot& slot : frame.target) {
            out.targets = fillers(t, frame, slot, required, false);
            std::erase_if(out.targets, [&](const Filler& f) { return out.sources.size() == 1 && f.entity == out.sources[0].entity; });
            if (!out.targets.empty()) break;
        }
        if (out.targets.empty()) seek_target(t, out);
        return out;
    }

    /// Targets that no slot names: "each other", whom a threat would hit, the country that a hit thing lies in.
    void seek_target(TokenIndex t, Filled& filled) const {
        const RelationType* type = knowledge_.ontology.find(filled.frame->relation);
        if (!type || type->symmetric || filled.sources.empty() || filled.frame->target.empty()) return;
        if (filled.sources.size() > 1 && has_reciprocal(t)) {
            filled.targets = filled.sources;
            filled.construction = "+reciprocal";
            return;
        }
        if (filled.frame->has_content && filled.frame->relation == "threatens") {
            filled.targets = targets_of_content(t);
            if (!filled.targets.empty()) filled.construction = "+content";
            return;
        }
        if (!type->aims_at_places) return;
        if (const TokenIndex thing = thing_acted_on(t); thing != no_token) {
            for (const std::string_view mark : {"in", "across", "inside", "throughout", "of", "near"})
                for (const TokenIndex c : reference_.obliques(thing, mark))
                    for (Filler f : reference_.actors_of(c)) filled.targets.push_back({f.entity, f.token, 0.8 * f.certainty});
            if (!filled.targets.empty()) filled.construction = "+located";
        }
    }

    /// "threatens to cut aid to Seoul": who would be hit by what is threatened.
    std::vector<Filler> targets_of_content(TokenIndex t) const {
        for (const TokenIndex c : syntax_.children(t)) {
            if (!syntax_.is(c, "xcomp") || kind_of(c) != Upos::VERB) continue;
            std::vector<TokenIndex> heads{c};
            if (const TokenIndex o = reference_.patient(c); o != no_token) {
                if (auto found = denoted(o); !found.empty()) return found;
                heads.push_back(o);
            }
            for (const TokenIndex h : heads)
                for (const std::string_view mark : {"against", "on", "with", "to", "from", "of", "in"})
                    for (const TokenIndex o : reference_.obliques(h, mark))
                        if (auto found = denoted(o); !found.empty()) return found;
        }
        return {};
    }

    bool has_reciprocal(TokenIndex t) const {
        for (const TokenIndex c : syntax_.children(t)) {
            if (!syntax_.is_any(c, {"obj", "obl", "iobj"})) continue;
            if (syntax_.lower_form(c) == "each" || (syntax_.lower_form(c) == "other" && syntax_.child_with_lemma(c, {"each"}) != no_token))
                return true;
        }
        return false;
    }

    /// The object, or the phrase behind "on", "at", "against".
    TokenIndex thing_acted_on(TokenIndex t) const {
        if (kind_of(t) == Upos::VERB)
            if (const TokenIndex o = reference_.patient(t); o != no_token && syntax_[o].upos == Upos::NOUN && !consumed_[o]) return o;
        std::vector<TokenIndex> heads{t};
        if (const TokenIndex up = syntax_.head(t); up != no_token && kind_of(t) == Upos::NOUN && syntax_.is(t, "obj")) heads.push_back(up);
        for (const TokenIndex h : heads)
            for (const std::string_view mark : {"on", "at", "against", "to"})
                for (const TokenIndex c : reference_.obliques(h, mark))
                    if (syntax_[c].upos == Upos::NOUN) return c;
        return no_token;
    }

    /// "the two leaders praised the U.S.-Egypt partnership": among several targets of persons none is a source's own country.
    bool leaves_out_own_country(const Filled& filled) const {
        return filled.targets.size() > 1 && std::all_of(filled.sources.begin(), filled.sources.end(),
                                                        [&](const Filler& s) { return cast_[s.entity].kind == EntityKind::person; });
    }

    std::vector<Filler> fillers(TokenIndex t, const Frame& frame, const Slot& slot, const std::vector<TokenIndex>& required,
                                bool is_source) const {
        const bool verbal = frame.upos != "NOUN";
        switch (slot.role) {
            case Slot::Role::subject:
                return verbal ? verb_subject(t, is_source) : noun_subject(t, 0);
            case Slot::Role::object: {
                const TokenIndex o = reference_.patient(t);
                if (o == no_token || std::find(required.begin(), required.end(), o) != required.end()) {
                    const TokenIndex i = syntax_.child(t, "iobj");
                    if (i != no_token && i != o) return denoted(i);
                    return o == no_token || !is_source ? owners(o) : std::vector<Filler>{};
                }
                return denoted(o);
            }
            case Slot::Role::oblique:
                return oblique(t, slot.preposition, required);
            case Slot::Role::possessor:
                return collect(required_or(t, required), [&](TokenIndex c) { return syntax_.is(c, "nmod:poss"); });
            case Slot::Role::modifier:
                return collect(required_or(t, required), [&](TokenIndex c) {
                    const auto e = cast_.headed_by(c);
                    return e && syntax_.is_any(c, {"amod", "compound", "nmod:unmarked", "nmod:desc", "obl:unmarked"}) &&
                           cast_[*e].kind != EntityKind::place;
                });
            case Slot::Role::clause:
                for (const TokenIndex c : syntax_.children(t))
                    if (syntax_.is_any(c, {"ccomp", "xcomp", "advcl"}) && kind_of(c) == Upos::VERB)
                        if (auto found = reference_.subject(c, true); !found.empty()) return found;
                return {};
        }
        return {};
    }

    std::vector<Filler> owners(TokenIndex o) const { return o == no_token ? std::vector<Filler>{} : reference_.owners_of(o); }

    /// The predicate and the nouns that it requires: their possessors and prepositions count alike.
    std::vector<TokenIndex> required_or(TokenIndex t, const std::vector<TokenIndex>& required) const {
        std::vector<TokenIndex> out{t};
        for (const TokenIndex r : required)
            if (kind_of(r) == Upos::NOUN) out.push_back(r);
        return out;
    }

    template <typename Wanted>
    std::vector<Filler> collect(const std::vector<TokenIndex>& heads, Wanted wanted) const {
        std::vector<Filler> out;
        for (const TokenIndex h : heads)
            for (const TokenIndex c : syntax_.children(h))
                if (wanted(c))
                    for (const Filler& f : reference_.actors_of(c)) out.push_back(f);
        return out;
    }

    /// Actors that a phrase denotes, else those behind it: "North Korea's launch". Agents must be close: "Israeli airstrikes".
    std::vector<Filler> denoted(TokenIndex token) const {
        auto out = reference_.actors_of(token);
        if (!out.empty()) return out;
        for (const TokenIndex m : syntax_.coordinated(token))
            for (const Filler& f : reference_.owners_of(m)) out.push_back(f);
        return out;
    }

    std::vector<Filler> verb_subject(TokenIndex t, bool is_source) const {
        if (syntax_[t].upos == Upos::ADJ || syntax_.child(t, "cop") != no_token) {
            auto found = reference_.subject(t, true);
            if (!found.empty()) return found;
            if (syntax_.is(t, "amod") && syntax_.head(t) != no_token) return reference_.actors_of(syntax_.head(t));
            return found;
        }
        auto found = reference_.agent(t);
        if (!found.empty() || !is_source) return found;
        if (syntax_.is_passive(t)) {
            const TokenIndex by = reference_.by_phrase(t);
            return by == no_token ? std::vector<Filler>{} : reference_.owners_of(by);
        }
        const TokenIndex s = syntax_.child(t, "nsubj");
        return s == no_token || syntax_.is(s, "nsubj:pass") ? found : denoted(s);
    }

    /// Who acts in a noun: the subject of a light verb above it, of a copula, what it stands in apposition to.
    std::vector<Filler> noun_subject(TokenIndex t, int depth) const {
        if (depth > 2) return {};
        if (syntax_.child(t, "cop") != no_token) return reference_.subject(t, true);
        for (const TokenIndex c : syntax_.children(t))  // "its ally Japan"
            if (cast_.headed_by(c) && syntax_.preposition(c).empty() && c > t &&
                syntax_.is_any(c, {"appos", "flat", "nmod:desc", "nmod:unmarked"}))
                return reference_.actors_of(c);
        const TokenIndex up = syntax_.head(t);
        if (up == no_token) return {};
        if (cast_.headed_by(up) && t < up && syntax_.is_any(t, {"compound", "nmod:desc", "nmod:unmarked"}))
            return reference_.actor_at(up);  // "NATO member Turkey"
        if (syntax_.is(t, "conj")) return noun_subject(up, depth + 1);
        if (syntax_.is(t, "appos")) return reference_.actor_at(up);
        const std::string mark = syntax_.preposition(t);
        if (mark == "as") return kind_of(up) == Upos::VERB ? reference_.subject(up, true) : reference_.actors_of(up);
        if (kind_of(up) != Upos::VERB && syntax_[up].upos != Upos::ADJ) return {};
        // "arrived for talks", "left on a visit", "said in a meeting with", "in support of"
        // but who calls for a cease-fire takes no part in it
        const bool wished = mark == "for" && (knowledge_.lexicon.has_content(syntax_.lower_lemma(up), "VERB") ||
                                              knowledge_.lexicon.has("hypothetical_verb", syntax_.lower_lemma(up)));
        if (syntax_.is(t, "obl") && !wished && contains({"for", "on", "in", "during", "at", "after", "following"}, mark)) {
            auto found = reference_.subject(up, true);
            if (!found.empty()) return found;
        }
        const bool light = knowledge_.lexicon.has("light_verb", syntax_.lower_lemma(up));
        if (light && syntax_.is_any(t, {"obj", "obl", "nsubj:pass", "xcomp"})) {
            auto found = reference_.agent(up);
            if (found.empty() && syntax_.is(t, "obj") && !syntax_.is_passive(up))
                if (const TokenIndex s = syntax_.child(up, "nsubj"); s != no_token) found = denoted(s);
            return found;
        }
        return {};
    }

    std::vector<Filler> oblique(TokenIndex t, const std::string& preposition, const std::vector<TokenIndex>& required) const {
        std::vector<TokenIndex> heads = required_or(t, required);
        if (kind_of(t) == Upos::NOUN) {
            const TokenIndex up = syntax_.head(t);
            if (up != no_token && kind_of(up) == Upos::VERB && syntax_.is_any(t, {"obj", "nsubj:pass", "obl"}) &&
                (knowledge_.lexicon.has("light_verb", syntax_.lower_lemma(up)) ||
                 knowledge_.lexicon.has("happen_verb", syntax_.lower_lemma(up))))
                heads.push_back(up);
            if (up != no_token && syntax_.is(t, "nsubj") && knowledge_.lexicon.has("happen_verb", syntax_.lower_lemma(up)))
                heads.push_back(up);
            if (up != no_token && syntax_.is(t, "conj")) heads.push_back(up);
        } else if (const TokenIndex o = reference_.patient(t);
                   o != no_token && required.empty() && preposition != "of" && !cast_.headed_by(o)) {
            heads.push_back(o);  // the phrase may hang on the object: "imposed measures on Iran"
        }
        std::vector<Filler> out;
        for (const TokenIndex h : heads)
            for (const TokenIndex c : reference_.obliques(h, preposition)) {
                if (std::find(required.begin(), required.end(), c) != required.end()) {
                    for (const Filler& f : reference_.owners_of(c)) out.push_back(f);
                    continue;
                }
                for (const Filler& f : denoted(c)) out.push_back(f);
            }
        return out;
    }

    // ---- relations

    bool may_act(EntityIndex e) const { return cast_[e].kind != EntityKind::place; }

    bool may_be_target(const RelationType& type, EntityIndex e) const { return cast_[e].kind != EntityKind::place || type.aims_at_places; }

    /// "suspend their joint exercises": what both do to what is theirs, they do not do to each other.
    static bool are_sources(const std::vector<Filler>& targets, const std::vector<Filler>& sources) {
        return !targets.empty() && std::all_of(targets.begin(), targets.end(), [&](const Filler& o) {
            return std::any_of(sources.begin(), sources.end(), [&](const Filler& s) { return s.entity == o.entity; });
        });
    }

    /// Writes the relations of a filled frame; false if it has none.
    bool emit(TokenIndex t, const Filled& filled) {
        const RelationType* type = knowledge_.ontology.find(filled.frame->relation);
        if (!type) return false;
        const std::vector<Filler>& sources = filled.sources;
        const bool own_left_out = leaves_out_own_country(filled);
        bool any = false;
        const auto pair = [&](const Filler& s, const Filler* o) {
            if (s.is_people || !may_act(s.entity) || (o && (o->entity == s.entity || !may_be_target(*type, o->entity)))) return;
            if (o && own_left_out && cast_[s.entity].country == cast_[o->entity].id) return;
            add(t, filled, s, o);
            any = true;
        };
        if (!type->symmetric && filled.construction.empty() && are_sources(filled.targets, sources)) return false;
        for (const Filler& s : sources)
            for (const Filler& o : filled.targets) pair(s, &o);
        if (!filled.targets.empty()) return any;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (type->target_may_be_absent) pair(sources[i], nullptr);
            for (std::size_t j = i + 1; type->symmetric && j < sources.size(); ++j) pair(sources[i], &sources[j]);
        }
        return any;
    }

    void add(TokenIndex t, const Filled& filled, const Filler& source, const Filler* target) {
        const Frame& frame = *filled.frame;
        const Standing standing = standing_of(knowledge_.lexicon, syntax_, t, frame.status);
        Found f;
        Relation& r = f.relation;
        r.type = frame.relation;
        r.source = source.entity;
        if (target) r.target = target->entity;
        r.status = standing.status;
        r.negative = standing.negative;
        r.confidence = 0.9 * source.certainty * (target ? target->certainty : 0.95);
        r.rule = frame.lemma + "/" + frame.upos + "@" + std::to_string(frame.line) + filled.construction;
        for (const Filler& speaker : reference_.speaker_of(t))
            if (speaker.entity != source.entity) {
                r.attributed_to = speaker.entity;
                break;
            }
        r.evidence.push_back(evidence_of(syntax_, t, source.token, target ? std::optional{target->token} : std::nullopt));
        f.trigger = t;
        f.has_content = frame.has_content;
        found_.push_back(std::move(f));
    }

    const Reference& reference_;
    const Cast& cast_;
    const Syntax& syntax_;
    const Knowledge& knowledge_;
    std::vector<bool> consumed_;
    std::vector<Found> found_;
};

}  // namespace

Evidence evidence_of(const Syntax& syntax, TokenIndex trigger, std::optional<TokenIndex> source, std::optional<TokenIndex> target) {
    TokenIndex clause = trigger;
    // a noun is stated by the clause or phrase that holds it
    for (TokenIndex up = syntax.head(clause);
         up != no_token && syntax[clause].upos != Upos::VERB && syntax.child(clause, "nsubj") == no_token; up = syntax.head(clause))
        clause = up;
    auto [begin, end] = syntax.cover(clause);
    const std::uint32_t own = syntax.sentence(trigger);
    for (const auto& argument : {source, target})
        if (argument && syntax.sentence(*argument) == own) {
            begin = std::min(begin, *argument);
            end = std::max(end, *argument + 1);
        }
    Evidence out{.sentence = own, .statement = syntax.span(begin, end), .trigger = syntax[trigger].span};
    if (source) out.source = syntax[*source].span;
    if (target) out.target = syntax[*target].span;
    return out;
}

std::vector<Found> find_events(const Reference& reference) { return Finder{reference}.find(); }

}  // namespace entente
