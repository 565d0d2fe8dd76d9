// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "cast.h"

#include <algorithm>
#include <cstdlib>

#include "identity.h"

namespace entente {

namespace {

/// Case marks after which a city is a place, not a government.
const std::initializer_list<std::string_view> place_marks = {"in",      "at",         "near",     "around",  "outside", "inside",
                                                             "across",  "throughout", "into",     "over",    "through", "via",
                                                             "near to", "north of",   "south of", "east of", "west of", "out of"};
/// Heads of "to", "from" and objects of which are places.
const std::initializer_list<std::string_view> motions = {
    "travel",   "go",     "fly",      "come", "arrive", "return", "trip",  "visit", "head",  "move", "journey", "tour",
    "leave",    "depart", "flight",   "way",  "bring",  "take",   "march", "road",  "drive", "walk", "flee",    "escape",
    "evacuate", "deport", "withdraw", "pull", "reach",  "enter",  "land",  "stop",  "live",  "base", "be"};
/// Nouns that a city modifies as a place.
const std::initializer_list<std::string_view> place_nouns = {
    "summit",      "talk",       "meeting", "conference", "airport",      "embassy",       "protest",     "attack", "bombing",
    "suburb",      "area",       "region",  "city",       "neighborhood", "neighbourhood", "district",    "hotel",  "hospital",
    "street",      "university", "bureau",  "office",     "resident",     "agreement",     "protocol",    "accord", "treaty",
    "declaration", "process",    "court",   "police",     "mayor",        "province",      "governorate", "time"};

bool is_acronym(std::string_view word) {
    return word.size() >= 2 && word.size() <= 8 &&
           std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '.'; });
}

}  // namespace

Cast::Cast(const Knowledge& knowledge, const Syntax& syntax)
    : knowledge_{knowledge}, syntax_{syntax}, names_{find_names(knowledge, syntax)} {
    entity_of_.resize(names_.size());
    owner_in_.resize(names_.size());
    cast_full_names();
    cast_short_names();
    cast_bare_bodies();
    name_at_.assign(syntax.size(), -1);
    for (std::size_t i = 0; i < names_.size(); ++i)
        for (TokenIndex t = names_[i].begin; t < names_[i].end; ++t) name_at_[t] = static_cast<std::int32_t>(i);
}

std::optional<std::size_t> Cast::name_at(TokenIndex token) const {
    if (name_at_[token] < 0) return std::nullopt;
    return static_cast<std::size_t>(name_at_[token]);
}

std::optional<EntityIndex> Cast::headed_by(TokenIndex token) const {
    const auto name = name_at(token);
    if (!name || names_[*name].head != token) return std::nullopt;
    return entity_of_[*name];
}

std::optional<EntityIndex> Cast::country(std::string_view id) const {
    const auto found = by_id_.find(std::string{id});
    return found == by_id_.end() ? std::nullopt : std::optional{found->second};
}

bool Cast::is_dateline(const Name& name) const {
    if (!name.candidates.empty() && name.candidates[0].use == NameUse::demonym) return false;
    const Sentence& sentence = syntax_.annotation().sentences[syntax_.sentence(name.begin)];
    if (name.begin > sentence.begin + 2 || sentence.block == BlockKind::title) return false;
    const Block& block = syntax_.document().blocks[sentence.block_index];
    if (syntax_[sentence.begin].span.begin != block.span.begin) return false;
    for (TokenIndex i = name.end; i < std::min<TokenIndex>(sentence.end, name.end + 8); ++i) {
        const std::string_view form = syntax_.form(i);
        if (form == "\xE2\x80\x94" || form == "--" || form == "\xE2\x80\x93" ||
            (form == "-" && i + 1 < sentence.end && syntax_[i].span.begin > syntax_[i - 1].span.end))
            return true;
        if (syntax_[i].upos == Upos::VERB || syntax_[i].upos == Upos::AUX || syntax_[i].upos == Upos::ADP) return false;
    }
    return false;
}

bool Cast::is_place_here(const Name& name) const {
    TokenIndex t = name.head;
    while (syntax_.is(t, "conj") && syntax_.head(t) != no_token) t = syntax_.head(t);
    if (name.end < syntax_.size() && syntax_.form(name.end) == "," && name.end + 1 < syntax_.size()) {
        const auto next = knowledge_.actors.find(spelled(syntax_, name.end + 1, name.end + 2));
        if (!next.empty() && next[0].use == NameUse::name && knowledge_.actors[next[0].actor].kind != EntityKind::person &&
            syntax_.is(name.end + 1, "appos"))
            return true;
    }
    const std::string mark = syntax_.preposition(t);
    const TokenIndex up = syntax_.head(t);
    const std::string governor = up == no_token ? "" : syntax_.lower_lemma(up);
    if (contains(place_marks, mark)) return true;
    if (mark == "to" || mark == "from" || mark == "for") return contains(motions, governor) && !(mark == "for");
    if (mark == "of")
        return contains(place_nouns, governor) ||
               contains({"capital", "town", "outskirts", "north", "south", "east", "west", "center", "centre", "part", "streets", "street",
                         "airport", "mayor", "battle", "siege", "bombing"},
                        governor);
    if (syntax_.is(t, "obj"))
        return contains(motions, governor) ||
               contains({"attack", "bomb", "shell", "capture", "strike", "hit", "besiege", "rock", "seize"}, governor);
    if (syntax_.is_any(t, {"compound", "amod", "nmod:unmarked"})) return contains(place_nouns, governor);
    if (syntax_.is(t, "nmod:poss")) return contains(place_nouns, governor);
    if (syntax_.is(t, "appos")) return true;
    return false;
}

bool Cast::was_in_office(const Actor& person, bool& known) const {
    const std::string& date = syntax_.document().date;
    known = false;
    if (date.size() < 4) return false;
    const int year = std::atoi(date.substr(0, 4).c_str());
    for (const Term& term : person.terms) {
        if (term.from.size() < 4) continue;
        known = true;
        const int from = std::atoi(term.from.substr(0, 4).c_str());
        const int until = term.until.size() >= 4 ? std::atoi(term.until.substr(0, 4).c_str()) : from + 12;
        if (year >= from - 1 && year <= until + 1) return true;
    }
    return false;
}

double Cast::fitness(const Name& name, const Candidate& candidate) const {
    const Actor& actor = knowledge_.actors[candidate.actor];
    double score = candidate.prior;
    if (name.tag) {
        const bool agrees = *name.tag == EntityTag::PER   ? actor.kind == EntityKind::person
                            : *name.tag == EntityTag::ORG ? actor.kind == EntityKind::organization
                                                          : actor.kind == EntityKind::country || actor.kind == EntityKind::place;
        score += agrees ? 0.3 : candidate.use == NameUse::demonym || candidate.use == NameUse::acronym ? 0.0 : -0.3;
    }
    if (actor.kind == EntityKind::person) {
        bool known = false;
        if (was_in_office(actor, known)) score += 0.3;
        else if (known) score -= 0.2;
        if (!actor.country.empty() && by_id_.contains(actor.country)) score += 0.15;
    }
    if (candidate.use == NameUse::metonym && actor.kind == EntityKind::country) {
        // "the North": only where the article names that country too
        if (candidate.prior < 0.5F && !by_id_.contains(actor.id)) score -= 1.0;
    }
    return score;
}

std::optional<Candidate> Cast::best_candidate(const Name& name) const {
    std::optional<Candidate> best;
    double best_score = 0.15;
    for (const Candidate& candidate : name.candidates) {
        const double score = fitness(name, candidate);
        if (score > best_score) {
            best_score = score;
            best = candidate;
        }
    }
    return best;
}

EntityIndex Cast::add(Entity entity) {
    const auto [at, is_new] = by_id_.try_emplace(entity.id, static_cast<EntityIndex>(entities_.size()));
    if (is_new) entities_.push_back(std::move(entity));
    return at->second;
}

EntityIndex Cast::from_actor(const Actor& actor) {
    return add({.id = actor.id,
                .kind = actor.kind,
                .name = actor.name,
                .iso3 = actor.iso3,
                .wikidata = actor.wikidata,
                .country = actor.country,
                .sector = actor.sector});
}

EntityIndex Cast::place_of_capital(const Name& name, const Actor& country) {
    const std::string text = spelled(syntax_, name.begin, name.end);
    return add({.id = make_id(EntityKind::place, text, country.id, ""), .kind = EntityKind::place, .name = text, .country = country.id});
}

std::string Cast::owner_country(const Name& name) const {
    const auto country_of = [&](TokenIndex begin, TokenIndex end) -> std::string {
        const auto found = knowledge_.actors.find(spelled(syntax_, begin, end));
        if (found.empty()) return "";
        const Actor& actor = knowledge_.actors[found[0].actor];
        return actor.kind == EntityKind::country ? actor.id : "";
    };
    for (TokenIndex end = std::min<TokenIndex>(name.end - 1, name.begin + 3); end > name.begin; --end) {
        auto id = country_of(name.begin, end);
        if (!id.empty()) return id;
    }
    for (const TokenIndex c : syntax_.children(name.head)) {
        if (!syntax_.is_any(c, {"nmod:poss", "amod", "compound", "nmod"})) continue;
        if (syntax_.is(c, "nmod") && !syntax_.is(c, "nmod:poss") && syntax_.preposition(c) != "of") continue;
        const auto [begin, end] = syntax_.cover(c);
        for (TokenIndex from = begin; from <= c; ++from)
            for (TokenIndex to = std::min<TokenIndex>(end, c + 3); to > c; --to) {
                auto id = country_of(from, to);
                if (!id.empty()) return id;
            }
    }
    return "";
}

EntityIndex Cast::unknown(const Name& name, EntityKind kind) {
    const std::string text = spelled(syntax_, name.begin, name.end);
    const std::string country = kind == EntityKind::organization ? owner_country(name) : "";
    const bool is_bare = kind == EntityKind::person && text.find(' ') == std::string::npos;
    std::string sector;
    if (kind == EntityKind::organization)
        for (TokenIndex t = name.begin; t < name.end; ++t)
            if (const BodyNoun* noun = knowledge_.body_nouns.find(syntax_.form(t))) sector = noun->sector;
    return add({.id = make_id(kind, text, country, is_bare ? syntax_.document().id : ""),
                .kind = kind,
                .name = text,
                .country = country,
                .sector = sector});
}

void Cast::mention(std::size_t name, EntityIndex entity) {
    entity_of_[name] = entity;
    const Name& n = names_[name];
    entities_[entity].mentions.push_back({.span = syntax_.span(n.begin, n.end)});
    if (entities_[entity].kind == EntityKind::organization) {
        bodies_.push_back({entity, folded(spelled(syntax_, n.begin, n.end)), entities_[entity].country});
        note_acronym(name);
        note_owner(name);
    }
}

/// "US State Department" names the United States too, "UN Security Council" the United Nations, "the Parliament of Poland" Poland.
void Cast::note_owner(std::size_t name) {
    const Name n = names_[name];
    const Actor* actor = knowledge_.actors.by_id(entities_[*entity_of_[name]].id);
    const auto note = [&](TokenIndex begin, TokenIndex end) {
        for (const Candidate& c : knowledge_.actors.find(spelled(syntax_, begin, end))) {
            const Actor& owner = knowledge_.actors[c.actor];
            const bool is_state = owner.kind == EntityKind::country && c.use != NameUse::capital && (!actor || actor->country == owner.id);
            const bool is_larger = owner.kind == EntityKind::organization && actor && actor->part_of == owner.id;
            if (!is_state && !is_larger) continue;
            const EntityIndex entity = from_actor(owner);
            entities_[entity].mentions.push_back({.span = syntax_.span(begin, end)});
            owner_in_[name] = entity;
            return true;
        }
        return false;
    };
    for (TokenIndex end = std::min<TokenIndex>(n.end - 1, n.begin + 3); end > n.begin; --end)
        if (note(n.begin, end)) return;
    for (TokenIndex begin = n.begin + 2; begin < n.end; ++begin)
        if (syntax_.has_lemma(begin - 1, {"of"}) || (syntax_.has_lemma(begin - 1, {"the"}) && syntax_.has_lemma(begin - 2, {"of"})))
            if (note(begin, n.end)) return;
}

/// "the International Atomic Energy Agency (IAEA)"
void Cast::note_acronym(std::size_t name) {
    const TokenIndex at = names_[name].end;
    if (at + 2 >= syntax_.size() || (syntax_.form(at) != "(" && syntax_.form(at) != "[")) return;
    if (syntax_.form(at + 2) != ")" && syntax_.form(at + 2) != "]") return;
    const std::string word{syntax_.form(at + 1)};
    if (is_acronym(word)) acronyms_.emplace(word, *entity_of_[name]);
}

void Cast::cast_full_names() {
    // Countries first, since they are the context of all else; then full names of persons, and bodies in order of the text.
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Name& name = names_[i];
        if (name.candidates.empty() || is_dateline(name)) continue;
        const Actor& actor = knowledge_.actors[name.candidates[0].actor];
        const NameUse use = name.candidates[0].use;
        if (actor.kind != EntityKind::country || (use != NameUse::name && use != NameUse::acronym && use != NameUse::demonym)) continue;
        if (name.tag == EntityTag::PER) continue;
        const auto best = best_candidate(name);
        if (best && knowledge_.actors[best->actor].kind == EntityKind::country && best->use != NameUse::capital)
            mention(i, from_actor(knowledge_.actors[best->actor]));
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Name& name = names_[i];
        if (entity_of_[i] || name.end - name.begin < 2 || is_dateline(name)) continue;
        const auto best = best_candidate(name);
        const bool is_person = best ? knowledge_.actors[best->actor].kind == EntityKind::person : name.tag == EntityTag::PER;
        if (!is_person) continue;
        EntityIndex entity = 0;
        const auto words = split_words(folded(spelled(syntax_, name.begin, name.end)));
        if (words.size() < 2) continue;
        if (best) {
            entity = from_actor(knowledge_.actors[best->actor]);
        } else {
            const auto same = std::find_if(persons_.begin(), persons_.end(), [&](const Person& p) {
                return p.words.front() == words.front() && p.words.back() == words.back();
            });
            entity = same != persons_.end() ? same->entity : unknown(name, EntityKind::person);
        }
        persons_.push_back({entity, words, i});
        mention(i, entity);
    }
}

std::optional<EntityIndex> Cast::person_by_word(const Name& name) const {
    const auto words = split_words(folded(spelled(syntax_, name.begin, name.end)));
    if (words.empty()) return std::nullopt;
    std::optional<EntityIndex> before, after, first_name;
    for (const Person& p : persons_) {
        const bool is_last = p.words.back() == words.back();
        const bool is_first = p.words.front() == words.back();
        if (!is_last && !is_first) continue;
        const bool earlier = names_[p.name].begin < name.begin;
        if (is_last && earlier) before = p.entity;
        else if (is_last && !after) after = p.entity;
        else if (is_first && (earlier || !first_name)) first_name = p.entity;
    }
    if (before) return before;
    if (after) return after;
    return first_name;
}

std::optional<EntityIndex> Cast::body_by_suffix(const std::string& text, const std::string& country) const {
    for (auto body = bodies_.rbegin(); body != bodies_.rend(); ++body) {
        if (!country.empty() && !body->country.empty() && country != body->country) continue;
        if (body->text == text) return body->entity;
        if (body->text.size() > text.size() && body->text.ends_with(text) && body->text[body->text.size() - text.size() - 1] == ' ')
            return body->entity;
    }
    return std::nullopt;
}

void Cast::cast_short_names() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Name name = names_[i];
        if (entity_of_[i] || is_dateline(name)) continue;
        const std::string text = spelled(syntax_, name.begin, name.end);
        if (const auto acronym = acronyms_.find(text); acronym != acronyms_.end()) {
            mention(i, acronym->second);
            continue;
        }
        const auto best = best_candidate(name);
        const bool tagged_person = name.tag == EntityTag::PER;
        if (tagged_person || (best && best->use == NameUse::surname)) {
            if (const auto person = person_by_word(name)) {
                mention(i, *person);
                continue;
            }
            const bool safe = best && knowledge_.actors[best->actor].kind == EntityKind::person &&
                              (best->use != NameUse::surname || fitness(name, *best) >= 0.75);
            if (safe) mention(i, from_actor(knowledge_.actors[best->actor]));
            else if (tagged_person && (!best || knowledge_.actors[best->actor].kind == EntityKind::person))
                mention(i, unknown(name, EntityKind::person));
            else if (best && best->use != NameUse::surname) mention(i, from_actor(knowledge_.actors[best->actor]));
            if (entity_of_[i] && entities_[*entity_of_[i]].kind == EntityKind::person)
                persons_.push_back({*entity_of_[i], split_words(folded(text)), i});
            continue;
        }
        if (best) {
            const Actor& actor = knowledge_.actors[best->actor];
            if (best->use == NameUse::capital && is_place_here(name)) mention(i, place_of_capital(name, actor));
            else mention(i, from_actor(actor));
            continue;
        }
        if (!name.tag) continue;
        if (*name.tag == EntityTag::ORG) {
            const std::string owner = owner_country(name);
            const std::string last = lowered(syntax_.form(name.end - 1));
            if (!owner.empty() && name.end - name.begin <= 3 &&
                contains({"government", "administration", "regime"}, last)) {  // "the Syrian Government" is Syria
                mention(i, from_actor(*knowledge_.actors.by_id(owner)));
                continue;
            }
            const auto same = body_by_suffix(folded(text), owner);
            mention(i, same ? *same : unknown(name, EntityKind::organization));
        } else if (*name.tag == EntityTag::LOC) {
            mention(i, unknown(name, EntityKind::place));
        }
    }
}

/// "the Council", "the Ministry": a body noun with a capital that a longer name before it contains.
void Cast::cast_bare_bodies() {
    std::vector<bool> covered(syntax_.size(), false);
    for (const Name& name : names_)
        for (TokenIndex t = name.begin; t < name.end; ++t) covered[t] = true;
    std::vector<Name> more;
    for (TokenIndex t = 0; t < syntax_.size(); ++t) {
        if (covered[t] || !syntax_.is_capitalized(t) || !knowledge_.body_nouns.find(syntax_.form(t))) continue;
        if (syntax_.child_with_lemma(t, {"the"}) == no_token) continue;
        more.push_back({.begin = t, .end = t + 1, .head = t, .tag = EntityTag::ORG});
    }
    for (const Name& name : more) {
        const std::string word = folded(spelled(syntax_, name.begin, name.end));
        std::optional<EntityIndex> last;
        for (std::size_t i = 0; i < names_.size() && names_[i].begin < name.begin; ++i) {
            if (!entity_of_[i] || entities_[*entity_of_[i]].kind != EntityKind::organization) continue;
            const auto words = split_words(folded(entities_[*entity_of_[i]].name));
            if (std::find(words.begin(), words.end(), word) != words.end()) last = entity_of_[i];
        }
        if (!last) continue;
        const auto at = std::find_if(names_.begin(), names_.end(), [&](const Name& n) { return n.begin > name.begin; });
        const auto index = static_cast<std::size_t>(at - names_.begin());
        names_.insert(at, name);
        entity_of_.insert(entity_of_.begin() + static_cast<std::ptrdiff_t>(index), std::nullopt);
        owner_in_.insert(owner_in_.begin() + static_cast<std::ptrdiff_t>(index), std::nullopt);
        mention(index, *last);
    }
}

void Cast::note_title(TokenIndex begin, TokenIndex end, EntityIndex person) {
    titled_at_.resize(syntax_.size(), -1);
    for (TokenIndex t = begin; t < end; ++t) titled_at_[t] = static_cast<std::int32_t>(person);
}

std::optional<EntityIndex> Cast::titled_at(TokenIndex token) const {
    if (token >= titled_at_.size() || titled_at_[token] < 0) return std::nullopt;
    return static_cast<EntityIndex>(titled_at_[token]);
}

void Cast::set_country(EntityIndex entity, const std::string& id) {
    if (entities_[entity].country.empty() && entities_[entity].kind != EntityKind::country) entities_[entity].country = id;
}

void Cast::add_role(EntityIndex entity, Role role) {
    auto& roles = entities_[entity].roles;
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(std::move(role));
}

std::vector<Entity> Cast::release() {
    for (Entity& entity : entities_) std::sort(entity.mentions.begin(), entity.mentions.end());
    return std::move(entities_);
}

}  // namespace entente
