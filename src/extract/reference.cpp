// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "reference.h"

#include <algorithm>
#include <map>

#include "identity.h"

namespace entente {

namespace {

const std::initializer_list<std::string_view> country_nouns = {"country", "nation", "state", "regime", "kingdom", "republic"};
const std::initializer_list<std::string_view> person_nouns = {"leader", "president", "minister",   "diplomat", "official",  "envoy",
                                                              "man",    "secretary", "chancellor", "premier",  "negotiator"};
const std::initializer_list<std::string_view> relative_subjects = {"who", "which", "that"};
constexpr double described = 0.8;  // certainty of a description or pronoun
constexpr double behind = 0.85;    // certainty of the owner of a thing
constexpr int deepest = 6;         // steps of control and coordination

void append(std::vector<Filler>& to, const std::vector<Filler>& from) {
    for (const Filler& f : from)
        if (std::none_of(to.begin(), to.end(), [&](const Filler& g) { return g.entity == f.entity; })) to.push_back(f);
}

std::vector<Filler> scaled(std::vector<Filler> fillers, double factor) {
    for (Filler& f : fillers) f.certainty *= factor;
    return fillers;
}

}  // namespace

Reference::Reference(const Cast& cast) : cast_{cast}, syntax_{cast.syntax()}, knowledge_{cast.knowledge()} {
    for (std::size_t i = 0; i < cast.names().size(); ++i)
        if (const auto entity = cast.entity_of(i)) named_.push_back({cast.names()[i].head, *entity});
    std::sort(named_.begin(), named_.end(), [](const Named& a, const Named& b) { return a.token < b.token; });
}

bool Reference::is_person(EntityIndex e) const { return cast_[e].kind == EntityKind::person; }

bool Reference::is_subject(TokenIndex token) const {
    while (syntax_.is(token, "conj") && syntax_.head(token) != no_token) token = syntax_.head(token);
    return syntax_.is_any(token, {"nsubj"}) || syntax_.is(token, "root");
}

std::vector<Filler> Reference::actors_of(TokenIndex token) const {
    std::vector<Filler> out;
    for (const TokenIndex member : syntax_.coordinated(token)) append(out, actor_at(member));
    return out;
}

std::vector<Filler> Reference::actor_at(TokenIndex token) const {
    if (const auto known = memo_.find(token); known != memo_.end()) return known->second;
    if (std::find(open_.begin(), open_.end(), token) != open_.end() || open_.size() > 40) return {};
    open_.push_back(token);
    auto found = compute(token);
    open_.pop_back();
    memo_[token] = found;
    return found;
}

std::vector<Filler> Reference::compute(TokenIndex token) const {
    if (const auto entity = cast_.headed_by(token)) {
        // "Secretary of State Antony Blinken" with an organization or country as its head word: the person counts
        if (!is_person(*entity))
            if (auto person = titled(token); !person.empty() && knowledge_.role_nouns.find(syntax_.lower_lemma(token))) return person;
        return {{*entity, token, 1.0}};
    }
    if (cast_.name_at(token)) {
        const auto entity = cast_.entity_of(*cast_.name_at(token));
        if (!entity) return {};
        return syntax_.head(token) == no_token || syntax_.is(token, "flat") ? std::vector<Filler>{}
                                                                            : std::vector<Filler>{{*entity, token, 0.9}};
    }
    const Upos upos = syntax_[token].upos;
    if (upos == Upos::PRON || upos == Upos::DET) return pronoun(token);
    if (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::NUM && upos != Upos::ADJ) return {};
    if (auto person = titled(token); !person.empty()) return person;
    if (const auto person = cast_.titled_at(token); person && knowledge_.role_nouns.find(syntax_.lower_lemma(token)))
        return {{*person, token, 1.0}};
    if (auto owner = modified(token); !owner.empty()) return owner;
    return description(token);
}

/// "State Department spokesperson Vedant Patel": the person in apposition to a title, or a body to its description.
std::vector<Filler> Reference::titled(TokenIndex token) const {
    const bool is_role = knowledge_.role_nouns.find(syntax_.lower_lemma(token)) != nullptr;
    for (const TokenIndex c : syntax_.children(token)) {
        if (!syntax_.is_any(c, {"flat", "appos", "nmod:desc", "compound", "nmod:unmarked", "nmod"})) continue;
        if (syntax_.is(c, "nmod") && !syntax_.preposition(c).empty()) continue;
        if (syntax_.is(c, "nmod:poss")) continue;
        const auto entity = cast_.headed_by(c);
        if (!entity) continue;
        const bool fits =
            is_person(*entity) ? is_role || syntax_.is(c, "appos") : syntax_.is(c, "appos") && cast_[*entity].kind != EntityKind::place;
        if (!fits) continue;
        std::vector<Filler> out{{*entity, c, 1.0}};
        if (syntax_.is(c, "appos"))  // "its allies, South Korea and Japan"
            for (const TokenIndex d : syntax_.children(c))
                if (syntax_.is(d, "conj"))
                    if (const auto more = cast_.headed_by(d)) {
                        if (cast_[*more].kind == cast_[*entity].kind) append(out, {{*more, d, 1.0}});
                        else append(out, titled(d));  // "and Palestinian Authority President Mahmoud Abbas"
                    }
        return out;
    }
    return {};
}

/// "South Korean officials", "the government of Sudan", "Israeli forces": the state or body behind people without names.
std::vector<Filler> Reference::modified(TokenIndex token) const {
    const RoleNoun* role = knowledge_.role_nouns.find(syntax_.lower_lemma(token));
    const std::string noun = syntax_.lower_lemma(token);
    const bool is_group = knowledge_.lexicon.has("group_noun", noun);
    if (!role && !is_group) return {};
    const bool people = role && !role->stands_for_country && contains({"CVL", "OPP", "EDU", "REL", "BUS", "MED"}, role->sector);
    std::vector<Filler> out;
    for (const TokenIndex c : syntax_.children(token)) {
        const std::string mark = syntax_.preposition(c);
        const bool direct = syntax_.is_any(c, {"amod", "compound", "nmod:poss", "nmod:unmarked", "nmod:desc", "det"}) && mark.empty();
        const bool marked = syntax_.is(c, "nmod") && (mark == "of" || mark == "from");
        if (!direct && !marked) continue;
        if (const auto entity = cast_.headed_by(c); entity || syntax_[c].upos == Upos::PRON) {
            for (const TokenIndex m : syntax_.coordinated(c))
                for (Filler f : actor_at(m))
                    if (cast_[f.entity].kind == EntityKind::country || cast_[f.entity].kind == EntityKind::organization)
                        append(out, {{f.entity, token, 0.9 * f.certainty, people}});
        }
    }
    if (out.size() != 1 || !role || role->is_group) return out;
    // one official without a name: the person whom the article gives that office, if there is one
    for (EntityIndex e = 0; e < cast_.entities().size(); ++e)
        for (const Role& r : cast_[e].roles)
            if (r.body == cast_[out[0].entity].id && r.tenure == Tenure::current && folded(r.title).find(folded(noun)) != std::string::npos)
                return {{e, token, described}};
    return out;
}

std::vector<Filler> Reference::description(TokenIndex token) const {
    const std::string noun = syntax_.lower_lemma(token);
    std::size_t n = 0;
    bool definite = false;
    for (const TokenIndex c : syntax_.children(token)) {
        const std::string word = syntax_.lower_form(c);
        if (word == "two" || word == "both") n = 2;
        else if (word == "three") n = 3;
        else if (word == "four") n = 4;
        else if (word == "the" || word == "this" || word == "that") definite = true;
    }
    const RoleNoun* role = knowledge_.role_nouns.find(noun);
    const bool is_group = knowledge_.lexicon.has("group_noun", noun);
    const bool persons = contains(person_nouns, noun);
    if (n > 0 && (is_group || role || persons)) return several(token, n, persons);
    if (!definite || syntax_[token].xpos == "NNS") return {};
    if (contains(country_nouns, noun) && syntax_.child(token, "amod") == no_token && syntax_.child(token, "nmod") == no_token) {
        // the country last named that is not the subject of this clause
        for (auto it = named_.rbegin(); it != named_.rend(); ++it) {
            if (it->token >= token || cast_[it->entity].kind != EntityKind::country) continue;
            if (syntax_.sentence(it->token) + 3 < syntax_.sentence(token)) break;
            if (syntax_.sentence(it->token) == syntax_.sentence(token) && is_subject(it->token) && !is_subject(token)) continue;
            return {{it->entity, token, described}};
        }
        return {};
    }
    if (!role || role->is_group) return {};
    // "the spokesperson": the last person with that title
    for (auto it = named_.rbegin(); it != named_.rend(); ++it) {
        if (it->token >= token || !is_person(it->entity)) continue;
        for (const Role& r : cast_[it->entity].roles)
            if (folded(r.title).find(folded(noun)) != std::string::npos) return {{it->entity, token, described}};
    }
    return {};
}

/// "the two countries", "both leaders": a coordination of so many below a subject close before, else the n that the article names most.
std::vector<Filler> Reference::several(TokenIndex token, std::size_t n, bool persons) const {
    for (const bool want_person : {true, false}) {
        if (want_person && !persons) continue;
        const auto fits = [&](EntityIndex e) { return cast_[e].kind == (want_person ? EntityKind::person : EntityKind::country); };
        const std::uint32_t own = syntax_.sentence(token);
        std::map<EntityIndex, std::size_t> counts;
        std::vector<Filler> coordinated;
        for (const Named& named : named_) {
            if (named.token >= token) break;
            if (!fits(named.entity)) continue;
            ++counts[named.entity];
            if (syntax_.sentence(named.token) + 2 < own || syntax_.is(named.token, "conj") || !is_below_subject(named.token)) continue;
            std::vector<Filler> members;
            for (const TokenIndex m : syntax_.coordinated(named.token))
                if (const auto e = cast_.headed_by(m); e && fits(*e)) append(members, {{*e, token, described}});
            if (members.size() == n) coordinated = members;
        }
        if (!coordinated.empty()) return coordinated;
        std::vector<std::pair<std::size_t, EntityIndex>> order;
        for (const auto& [entity, count] : counts) order.emplace_back(count, entity);
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        if (order.size() < n) continue;
        std::vector<Filler> out;
        for (std::size_t i = 0; i < n; ++i) out.push_back({order[i].second, token, described * 0.9});
        return out;
    }
    return {};
}

bool Reference::is_below_subject(TokenIndex token) const {
    for (std::size_t steps = 0; token != no_token && steps < 5; token = syntax_.head(token), ++steps) {
        if (syntax_.is_any(token, {"nsubj", "root"})) return true;
        if (syntax_[token].upos == Upos::VERB) return false;
    }
    return false;
}

/// Who does what the clause of an object says: "Lula called Maduro and urged him" does not urge Lula.
std::vector<Filler> Reference::subjects_beside(TokenIndex token) const {
    if (syntax_.is_any(token, {"nsubj", "nmod:poss"}) || syntax_.lower_form(token).ends_with("self")) return {};
    for (TokenIndex up = syntax_.head(token), steps = 0; up != no_token && steps < 4; up = syntax_.head(up), ++steps)
        if (syntax_[up].upos == Upos::VERB) return subject(up, true);
    return {};
}

std::optional<Filler> Reference::antecedent(TokenIndex token, bool person) const {
    const auto beside = subjects_beside(token);
    const auto fits = [&](EntityIndex e) {
        if (std::any_of(beside.begin(), beside.end(), [e](const Filler& f) { return f.entity == e; })) return false;
        const EntityKind kind = cast_[e].kind;
        return person ? kind == EntityKind::person : kind == EntityKind::country || kind == EntityKind::organization;
    };
    const std::uint32_t own = syntax_.sentence(token);
    for (std::uint32_t back = 0; back <= 3 && back <= own; ++back) {
        const Sentence& sentence = syntax_.annotation().sentences[own - back];
        std::optional<Filler> subject, any;
        for (TokenIndex t = sentence.begin; t < std::min(sentence.end, token); ++t) {
            std::optional<EntityIndex> entity = cast_.headed_by(t);
            if (!entity && (syntax_[t].upos == Upos::PRON || syntax_[t].upos == Upos::NOUN) && syntax_.is(t, "nsubj")) {
                const auto found = actor_at(t);
                if (found.size() == 1) entity = found[0].entity;
            }
            if (!entity || !fits(*entity)) continue;
            const Filler found{*entity, token, described};
            if (is_subject(t) && (back == 0 || !subject)) subject = found;
            any = found;
        }
        if (subject) return subject;
        if (any) return any;
    }
    return std::nullopt;
}

std::vector<Filler> Reference::plural_antecedent(TokenIndex token) const {
    const std::uint32_t own = syntax_.sentence(token);
    for (std::uint32_t back = 0; back <= 2 && back <= own; ++back) {
        const Sentence& sentence = syntax_.annotation().sentences[own - back];
        std::vector<Filler> best;
        for (TokenIndex t = sentence.begin; t < std::min(sentence.end, token); ++t) {
            if (syntax_.is(t, "conj") || !syntax_.is_any(t, {"nsubj", "obj", "nmod", "obl", "root"})) continue;
            auto found = actors_of(t);
            if (found.size() < 2) continue;
            for (Filler& f : found) f = {f.entity, token, described};
            if (best.empty() || syntax_.is(t, "nsubj")) best = found;
        }
        if (!best.empty()) return best;
    }
    const auto one = antecedent(token, false);
    if (one && cast_[one->entity].kind == EntityKind::organization) return {*one};
    return {};
}

std::vector<Filler> Reference::we(TokenIndex token) const {
    auto speakers = speaker_of(token);
    if (speakers.empty()) {
        // a statement in the first person: the state or body that acted last
        for (auto it = named_.rbegin(); it != named_.rend(); ++it)
            if (it->token < token && is_subject(it->token) &&
                (cast_[it->entity].kind == EntityKind::country || cast_[it->entity].kind == EntityKind::organization))
                return {{it->entity, token, 0.6}};
        return {};
    }
    std::vector<Filler> out;
    for (const Filler& s : speakers) {
        EntityIndex who = s.entity;
        if (is_person(who) && !cast_[who].country.empty())
            if (const auto country = cast_.country(cast_[who].country)) who = *country;
        out.push_back({who, token, 0.75});
    }
    return out;
}

std::vector<Filler> Reference::pronoun(TokenIndex token) const {
    const std::string word = syntax_.lower_form(token);
    if (word == "he" || word == "she" || word == "him" || word == "her" || word == "his" || word == "hers" || word == "himself" ||
        word == "herself") {
        const auto found = antecedent(token, true);
        return found ? std::vector{*found} : std::vector<Filler>{};
    }
    if (word == "it" || word == "its" || word == "itself") {
        if (syntax_.is(token, "expl")) return {};
        const auto found = antecedent(token, false);
        return found ? std::vector{*found} : std::vector<Filler>{};
    }
    if (word == "they" || word == "their" || word == "them" || word == "themselves" || word == "both") return plural_antecedent(token);
    if (word == "i" || word == "my" || word == "me") return scaled(speaker_of(token), described);
    if (word == "we" || word == "our" || word == "us") return we(token);
    if (word == "who" || word == "which" || word == "that" || word == "whom" || word == "whose") {
        for (TokenIndex up = syntax_.head(token), steps = 0; up != no_token && steps < 8; up = syntax_.head(up), ++steps)
            if (syntax_.is(up, "acl:relcl") && syntax_.head(up) != no_token) return actors_of(syntax_.head(up));
    }
    return {};
}

std::vector<Filler> Reference::owners_of(TokenIndex token) const {
    std::vector<Filler> out;
    const auto collect = [&](auto&& wanted) {
        for (const TokenIndex c : syntax_.children(token))
            if (wanted(c)) append(out, scaled(actors_of(c), behind));
    };
    if (syntax_.has_lemma(token, {"city", "town", "suburb", "village", "port", "province", "district", "region", "oblast", "governorate"}))
        collect([&](TokenIndex c) {  // "the Ukrainian cities of Kyiv and Kharkiv"
            const bool named = cast_.headed_by(c) && cast_[*cast_.headed_by(c)].kind == EntityKind::place;
            return named && (syntax_.is_any(c, {"appos", "flat", "compound"}) || (syntax_.is(c, "nmod") && syntax_.preposition(c) == "of"));
        });
    if (!out.empty()) return out;
    collect([&](TokenIndex c) { return syntax_.is(c, "nmod:poss"); });
    if (out.empty())
        collect([&](TokenIndex c) {
            return syntax_.is_any(c, {"amod", "compound", "nmod:unmarked"}) && cast_.headed_by(c) &&
                   cast_[*cast_.headed_by(c)].kind != EntityKind::person;
        });
    if (out.empty())
        collect([&](TokenIndex c) {
            const auto p = syntax_.preposition(c);
            return syntax_.is(c, "nmod") && (p == "of" || p == "by" || p == "from");
        });
    if (out.empty())  // "the people of the Republic of X", "the actions of the government of X"
        for (const TokenIndex c : syntax_.children(token))
            if (syntax_.is(c, "nmod") && syntax_.preposition(c) == "of" && c != token && open_.size() < 30) {
                open_.push_back(token);
                append(out, scaled(owners_of(c), behind));
                open_.pop_back();
            }
    // "vetoed attempts by the Council": beside the subject of an active verb, "by" belongs to its object
    const TokenIndex verb = syntax_.head(token);
    if (out.empty() && syntax_.is(token, "obj") && !syntax_.is_passive(verb))
        for (const TokenIndex c : obliques(verb, "by"))
            if (c > token) append(out, scaled(actors_of(c), behind));
    return out;
}

std::vector<TokenIndex> Reference::obliques(TokenIndex token, std::string_view preposition) const {
    std::vector<TokenIndex> out;
    for (const TokenIndex c : syntax_.children(token)) {
        if (!syntax_.is_any(c, {"obl", "nmod", "advcl", "acl"})) continue;
        const std::string mark = syntax_.preposition(c);
        if (mark == preposition ||
            (mark.size() > preposition.size() && mark.ends_with(preposition) && mark[mark.size() - preposition.size() - 1] == ' '))
            out.push_back(c);
    }
    return out;
}

TokenIndex Reference::patient(TokenIndex verb) const {
    if (const TokenIndex o = syntax_.child(verb, "obj"); o != no_token && !syntax_.is_passive(verb)) return o;
    if (syntax_.is_passive(verb)) {
        if (const TokenIndex s = syntax_.child(verb, "nsubj:pass"); s != no_token) {
            if (contains(relative_subjects, syntax_.lower_form(s)) && syntax_.is(verb, "acl:relcl")) return syntax_.head(verb);
            return s;
        }
        if (syntax_.is_any(verb, {"acl", "amod"})) return syntax_.head(verb);
        if (syntax_.is(verb, "conj") && syntax_.head(verb) != no_token && syntax_.is_passive(syntax_.head(verb)))
            return patient(syntax_.head(verb));
        if (syntax_.is(verb, "xcomp") && syntax_.head(verb) != no_token) return syntax_.child(syntax_.head(verb), "nsubj");
        return no_token;
    }
    // "the town that rebels captured": the head of a relative clause with a subject and no object
    if (syntax_.is(verb, "acl:relcl") && syntax_.child(verb, "nsubj") != no_token) {
        if (!contains(relative_subjects, syntax_.lower_form(syntax_.child(verb, "nsubj")))) return syntax_.head(verb);
    }
    return syntax_.child(verb, "iobj");
}

std::vector<Filler> Reference::subject(TokenIndex verb, bool passive_too) const { return subject_within(verb, passive_too, 0); }

std::vector<Filler> Reference::subject_within(TokenIndex verb, bool passive_too, int depth) const {
    if (depth > deepest) return {};
    for (const TokenIndex c : syntax_.children(verb)) {
        if (!syntax_.is(c, "nsubj")) continue;
        if (syntax_.is(c, "nsubj:pass") && !passive_too) continue;
        const auto found = actors_of(c);
        return found;  // a subject that is no actor does not inherit another
    }
    return implicit_subject(verb, passive_too, depth);
}

std::vector<Filler> Reference::implicit_subject(TokenIndex verb, bool passive_too, int depth) const {
    const TokenIndex up = syntax_.head(verb);
    if (up == no_token) return {};
    if (syntax_.is(verb, "conj")) return subject_within(up, passive_too || syntax_.is_passive(up), depth + 1);
    if (syntax_.is(verb, "xcomp") || (syntax_.is(verb, "advcl") && syntax_.child_with_lemma(verb, {"to"}) != no_token &&
                                      knowledge_.lexicon.has("object_control", syntax_.lower_lemma(up)))) {
        if (!syntax_.is_passive(up) && !knowledge_.lexicon.has("subject_control", syntax_.lower_lemma(up))) {
            for (const std::string_view deprel : {"iobj", "obj"})  // "told Seoul to come", "urged Seoul to come": treebanks know both
                if (const TokenIndex o = syntax_.child(up, deprel); o != no_token) {
                    auto found = actors_of(o);
                    if (!found.empty() || syntax_[up].lemma != "have") return found;
                }
            for (const std::string_view mark : {"on", "upon", "to", "for"})
                if (knowledge_.lexicon.has("object_control", syntax_.lower_lemma(up)))
                    for (const TokenIndex c : obliques(up, mark))
                        if (auto found = actors_of(c); !found.empty()) return found;
        }
        return subject_within(up, true, depth + 1);
    }
    if (syntax_.is(verb, "acl:relcl")) return actors_of(up);
    if (syntax_.is(verb, "acl")) {
        if (syntax_[verb].xpos == "VBG") {
            auto found = actors_of(up);
            return !found.empty() ? found : owners_of(up);
        }
        auto owners = owners_of(up);  // "attempts by the Council to impose", "Seoul's plan to send"
        if (!owners.empty()) return owners;
        const TokenIndex governor = syntax_.head(up);
        if (governor != no_token && syntax_.is_any(up, {"obj", "nsubj:pass"}))
            return scaled(subject_within(governor, true, depth + 1), behind);
        return {};
    }
    if (syntax_.is(verb, "advcl") && syntax_[verb].xpos == "VBG" && !syntax_.is_passive(up)) {
        // "accused Iran of arming", "thanked Oman for hosting", "kept Seoul from sending": the object does it
        for (const TokenIndex c : syntax_.children(verb))
            if (syntax_.is_any(c, {"mark", "case"}) && syntax_.has_lemma(c, {"of", "for", "from", "with", "into"}))
                for (const std::string_view deprel : {"obj", "iobj"})
                    if (const TokenIndex o = syntax_.child(up, deprel); o != no_token) return actors_of(o);
    }
    if (syntax_.is(verb, "advcl") || syntax_.is(verb, "ccomp")) {
        if (syntax_.is(verb, "ccomp") && syntax_.child_with_lemma(verb, {"that"}) != no_token) return {};
        return scaled(subject_within(up, true, depth + 1), 0.95);
    }
    return {};
}

TokenIndex Reference::by_phrase(TokenIndex verb) const {
    for (const TokenIndex c : syntax_.children(verb))
        if (syntax_.is(c, "obl:agent") || (syntax_.is(c, "obl") && syntax_.preposition(c) == "by")) return c;
    return no_token;
}

std::vector<Filler> Reference::agent(TokenIndex verb) const {
    if (syntax_.is_passive(verb)) {
        if (const TokenIndex by = by_phrase(verb); by != no_token) return actors_of(by);
        if (syntax_.is(verb, "amod"))  // "US-backed"
            for (const TokenIndex c : syntax_.children(verb))
                if (c < verb && cast_.headed_by(c)) return actors_of(c);
        return {};
    }
    return subject(verb, false);
}

std::vector<Filler> Reference::speaker_of(TokenIndex token) const {
    const auto is_saying = [&](TokenIndex verb) {
        return syntax_[verb].upos == Upos::VERB && knowledge_.lexicon.has("say_verb", syntax_.lower_lemma(verb));
    };
    TokenIndex below = no_token, at = token;
    for (std::size_t steps = 0; at != no_token && steps < 40; below = at, at = syntax_.head(at), ++steps) {
        for (const TokenIndex c : syntax_.children(at)) {
            if (c == below) continue;
            if (syntax_.preposition(c).starts_with("accord") ||
                (syntax_.lower_lemma(c) == "accord" && syntax_.child(c, "obl") != no_token)) {
                const TokenIndex who = syntax_.lower_lemma(c) == "accord" ? syntax_.child(c, "obl") : c;
                if (auto found = actors_of(who); !found.empty()) return found;
            }
            if (syntax_.is(c, "parataxis") && is_saying(c) && syntax_.child(c, "nsubj") != no_token && !syntax_.is_below(token, c))
                return actors_of(syntax_.child(c, "nsubj"));
        }
        const bool said = below != no_token && is_saying(at) && syntax_.is_any(below, {"ccomp", "parataxis"});
        const bool alleged = below != no_token && (below != token || !syntax_.is(below, "obl")) && syntax_[at].upos == Upos::VERB &&
                             syntax_.is_any(below, {"advcl", "ccomp", "obl", "acl"}) &&
                             syntax_.has_lemma(at, {"accuse", "blame", "charge", "suspect"});
        const bool announced = below != no_token && syntax_[at].upos == Upos::VERB && syntax_.is(below, "obj") &&
                               syntax_.has_lemma(at, {"announce", "report", "confirm", "claim", "allege", "acknowledge"});
        if (said || alleged || announced) {
            auto found = syntax_.is_passive(at) ? agent(at) : subject(at, false);
            if (!found.empty()) return found;
        }
    }
    // a sentence inside a quotation that an earlier sentence opened
    const std::uint32_t own = syntax_.sentence(token);
    if (own == 0) return {};
    const Sentence& sentence = syntax_.annotation().sentences[own];
    const Block& block = syntax_.document().blocks[sentence.block_index];
    bool open = false;
    const Span before{block.span.begin, syntax_[sentence.begin].span.begin};
    const std::string_view text = syntax_.document().words(before);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') open = !open;
        else if (text.substr(i, 3) == "\xE2\x80\x9C") open = true;
        else if (text.substr(i, 3) == "\xE2\x80\x9D") open = false;
    }
    const std::string_view first = syntax_.form(sentence.begin);
    if (!open && first != "\"" && first != "\xE2\x80\x9C" && first != "``") return {};
    for (std::uint32_t s = own; s-- > 0 && own - s <= 3;) {
        const Sentence& earlier = syntax_.annotation().sentences[s];
        for (TokenIndex t = earlier.end; t-- > earlier.begin;)
            if (is_saying(t) && syntax_.child(t, "nsubj") != no_token)
                if (auto found = actors_of(syntax_.child(t, "nsubj")); !found.empty()) return scaled(found, described);
    }
    return {};
}

}  // namespace entente
