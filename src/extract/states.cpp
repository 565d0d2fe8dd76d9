// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include <algorithm>

#include "found.h"
#include "identity.h"

namespace entente {

namespace {

const std::initializer_list<std::string_view> kin_nouns = {"son",    "daughter", "wife",          "husband",     "brother", "sister",
                                                           "father", "mother",   "uncle",         "aunt",        "nephew",  "niece",
                                                           "cousin", "grandson", "granddaughter", "grandfather", "widow",   "stepson"};
const std::initializer_list<std::string_view> place_heads = {
    "city",  "town",   "province",   "region", "village",   "capital",   "port",   "island",       "governorate", "district",
    "state", "oblast", "prefecture", "area",   "territory", "peninsula", "county", "municipality", "valley"};
const std::initializer_list<std::string_view> former_words = {"former", "ex",      "then",     "late",    "previous", "outgoing",
                                                              "ousted", "deposed", "one-time", "onetime", "then-",    "ex-"};

/// Finds what holds in an article.
class Finder {
public:
    explicit Finder(Cast& cast) : cast_{cast}, syntax_{cast.syntax()}, knowledge_{cast.knowledge()} {}

    std::vector<Found> find() {
        for (std::size_t i = 0; i < cast_.names().size(); ++i) {
            const auto entity = cast_.entity_of(i);
            if (!entity) continue;
            switch (cast_[*entity].kind) {
                case EntityKind::person:
                    read_person(i, *entity);
                    break;
                case EntityKind::organization:
                    read_body(i, *entity);
                    break;
                case EntityKind::place:
                    read_place(i, *entity);
                    break;
                case EntityKind::country:
                    break;
            }
        }
        return std::move(found_);
    }

private:
    struct Bodies {
        std::optional<EntityIndex> country, organization, toward;
        TokenIndex country_token = no_token, organization_token = no_token, toward_token = no_token;
    };

    void emit(const char* type, EntityIndex source, TokenIndex source_token, EntityIndex target, TokenIndex target_token, const char* rule,
              std::string role = {}, Tenure tenure = Tenure::current) {
        if (source == target) return;
        Found f;
        f.relation = {
            .type = type, .source = source, .target = target, .confidence = 0.9, .role = std::move(role), .tenure = tenure, .rule = rule};
        const auto [begin, end] = std::minmax(source_token, target_token);
        Evidence e{.sentence = syntax_.sentence(source_token), .statement = syntax_.span(begin, end + 1)};
        e.source = name_span(source_token);
        e.target = name_span(target_token);
        e.statement = {std::min({e.statement.begin, e.source.begin, e.target.begin}),
                       std::max({e.statement.end, e.source.end, e.target.end})};
        e.trigger = e.target;
        f.relation.evidence.push_back(e);
        f.trigger = source_token;
        found_.push_back(std::move(f));
    }

    Span name_span(TokenIndex token) const {
        const auto name = cast_.name_at(token);
        return name ? syntax_.span(cast_.names()[*name].begin, cast_.names()[*name].end) : syntax_[token].span;
    }

    // ---- offices

    void read_person(std::size_t i, EntityIndex person) {
        const Name& name = cast_.names()[i];
        const auto title = title_before(name);
        if (title.first < title.second) {
            cast_.note_title(title.first, title.second, person);
            read_title(person, name, title.first, title.second);
        }
        for (const TokenIndex c : syntax_.children(name.head)) {
            if (c < name.end) continue;
            if (!syntax_.is_any(c, {"appos", "parataxis", "nmod"}) || (syntax_.is(c, "nmod") && !syntax_.preposition(c).empty())) continue;
            if (has_role_noun(c)) {
                const auto [from, to] = syntax_.cover(c);
                read_title(person, name, from, title_limit(c, to));
            }
            read_kin(person, name, c);
        }
        read_origin(person, name, title);
        // "X is the president of Y", "Y's foreign minister, X" with the title as the head
        const TokenIndex up = syntax_.head(name.head);
        if (up == no_token) return;
        if (syntax_.is_any(name.head, {"nsubj", "obj"})) read_appointment(person, name, up);
        const bool copular = syntax_.is(name.head, "nsubj") && syntax_.child(up, "cop") != no_token;
        const bool appositive = syntax_.is(name.head, "appos") && up < name.begin;
        if ((copular || appositive) && has_role_noun(up) && !cast_.headed_by(up)) {
            const auto [from, to] = syntax_.cover(up);
            if (copular) read_title(person, name, std::max(up_begin(up), name.end), title_limit(up, to));
            else read_title(person, name, from, std::min(to, name.begin));
        }
        if (copular || appositive) read_kin(person, name, up);
        if (syntax_.is_any(name.head, {"flat", "nmod:desc", "nmod:unmarked", "compound"})) read_kin(person, name, up);
    }

    /// A title after a name ends before the next comma behind its head, and before another person.
    TokenIndex title_limit(TokenIndex head, TokenIndex end) const {
        for (TokenIndex t = head + 1; t < end; ++t) {
            if (syntax_.form(t) == "," || syntax_.form(t) == ";" || syntax_.form(t) == "(") return t;
            const auto entity = cast_.headed_by(t);
            if (entity && cast_[*entity].kind == EntityKind::person) return t;
        }
        return end;
    }

    /// "resigned as prime minister of Y", "was elected president of Y"
    void read_appointment(EntityIndex person, const Name& name, TokenIndex verb) {
        for (const TokenIndex c : syntax_.children(verb)) {
            if (c < name.end || !has_role_noun(c)) continue;
            const bool as = syntax_.is_any(c, {"obl", "advcl", "xcomp"}) && syntax_.preposition(c) == "as";
            const bool named =
                syntax_.is_any(c, {"xcomp", "obj"}) && syntax_.has_lemma(verb, {"elect", "appoint", "name", "become", "nominate", "reelect",
                                                                                "re-elect", "remain", "serve", "sworn"});
            if (!as && !named) continue;
            const auto [from, to] = syntax_.cover(c);
            read_title(person, name, std::max(from, name.end), title_limit(c, to));
        }
    }

    /// "Prime Minister Trudeau of Canada", "Nouri of Hezbollah": what stands behind a name with "of".
    void read_origin(EntityIndex person, const Name& name, std::pair<TokenIndex, TokenIndex> title) {
        for (TokenIndex t = name.begin; t < name.end; ++t)
            for (const TokenIndex c : syntax_.children(t)) {
                if (c < name.end || !syntax_.is(c, "nmod") || syntax_.preposition(c) != "of") continue;
                const auto owner = cast_.headed_by(c);
                if (!owner || cast_[*owner].kind == EntityKind::person || cast_[*owner].kind == EntityKind::place) continue;
                const std::string& sector = cast_[*owner].sector;
                if (title.first < title.second) {
                    cast_.set_country(person, cast_[*owner].kind == EntityKind::country ? cast_[*owner].id : cast_[*owner].country);
                    emit("officialOf", person, name.head, *owner, c, "title+of", spelled(syntax_, title.first, title.second));
                } else if (sector == "REB" || sector == "PTY" || sector == "OPP") {
                    emit("memberOf", person, name.head, *owner, c, "of");
                }
            }
    }

    TokenIndex up_begin(TokenIndex head) const {
        TokenIndex begin = head;
        for (const TokenIndex c : syntax_.children(head))
            if (syntax_.is_any(c, {"det", "amod", "compound", "nmod:poss", "nmod:unmarked"}))
                begin = std::min(begin, syntax_.cover(c).first);
        return begin;
    }

    bool has_role_noun(TokenIndex head) const {
        if (knowledge_.role_nouns.find(syntax_.lower_lemma(head))) return true;
        for (const TokenIndex m : syntax_.coordinated(head))
            if (knowledge_.role_nouns.find(syntax_.lower_lemma(m))) return true;
        return false;
    }

    /// Tokens of the title right before a name: "the US Special Envoy for North Korea," is one too.
    std::pair<TokenIndex, TokenIndex> title_before(const Name& name) const {
        const TokenIndex first = syntax_.annotation().sentences[syntax_.sentence(name.begin)].begin;
        TokenIndex begin = name.begin, last_role = no_token;
        while (begin > first) {
            const TokenIndex t = begin - 1;
            const Upos upos = syntax_[t].upos;
            const std::string word = syntax_.lower_form(t);
            const bool in_name = cast_.name_at(t).has_value();
            if (in_name) {
                const auto entity = cast_.entity_of(*cast_.name_at(t));
                if (entity && cast_[*entity].kind == EntityKind::person) break;
                begin = cast_.names()[*cast_.name_at(t)].begin;
                continue;
            }
            const bool is_role = knowledge_.role_nouns.find(syntax_.lower_lemma(t)) != nullptr;
            const bool fits = upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::ADJ || word == "of" || word == "for" ||
                              word == "to" || word == "the" || word == "'s" || word == "\xE2\x80\x99s" || word == "-" || word == "'" ||
                              word == "\xE2\x80\x99" || (word == "and" && last_role != no_token) ||
                              (upos == Upos::ADV && contains(former_words, word));
            if (!fits) break;
            if (last_role == no_token && !is_role && (word == "of" || word == "for" || word == "to" || word == "and")) {
                // "head of X Y": the marker may belong to a title further left, which must end here
                if (t == first || !knowledge_.role_nouns.find(syntax_.lower_lemma(t - 1))) break;
            }
            if (is_role) last_role = t;
            begin = t;
            if (word == "the") {
                if (t > first &&
                    (syntax_.lower_form(t - 1) == "of" || syntax_.lower_form(t - 1) == "for" || syntax_.lower_form(t - 1) == "to") &&
                    last_role == no_token)
                    continue;
                break;
            }
        }
        if (last_role == no_token) return {name.begin, name.begin};
        return {begin, name.begin};
    }

    Bodies bodies_in(TokenIndex begin, TokenIndex end) const {
        Bodies out;
        for (TokenIndex t = begin; t < end; ++t) {
            const auto entity = cast_.headed_by(t);
            if (!entity) continue;
            const EntityKind kind = cast_[*entity].kind;
            if (kind == EntityKind::person) continue;
            const std::string mark = syntax_.preposition(t);
            if ((mark == "for" || mark == "to" || mark == "on") && kind != EntityKind::organization) {
                if (!out.toward) {
                    out.toward = entity;
                    out.toward_token = t;
                }
            } else if (kind == EntityKind::organization) {
                if (!out.organization) {
                    out.organization = entity;
                    out.organization_token = t;
                }
            } else if (kind == EntityKind::country && !out.country) {
                out.country = entity;
                out.country_token = t;
            }
        }
        return out;
    }

    void read_title(EntityIndex person, const Name& name, TokenIndex begin, TokenIndex end) {
        TokenIndex role = no_token;
        bool envoy = false;
        Tenure tenure = Tenure::current;
        std::string title;
        for (TokenIndex t = begin; t < end; ++t) {
            const std::string word = syntax_.lower_form(t), lemma = syntax_.lower_lemma(t);
            if (const RoleNoun* noun = knowledge_.role_nouns.find(lemma); noun && !cast_.name_at(t)) {
                if (role == no_token) role = t;
                envoy = envoy || noun->is_envoy;
            }
            if (contains(former_words, word)) tenure = Tenure::former;
            else if (word == "acting" || word == "interim" || word == "caretaker") tenure = Tenure::acting;
            else if (word == "elect" || word == "president-elect") tenure = Tenure::elect;
            else if (word == "nominee" || word == "nominated" || word == "designate") tenure = Tenure::nominee;
            if (word == "candidate" || word == "hopeful") return;
            if (syntax_[t].upos == Upos::VERB && t > begin && syntax_.is(t, "acl:relcl")) {
                end = t;
                break;
            }
        }
        if (role == no_token || role >= end) return;
        const Bodies bodies = bodies_in(begin, end);
        title = spelled(syntax_, title_begin(begin, role), std::max(title_end(role, end), role + 1));
        std::optional<EntityIndex> body = bodies.organization ? bodies.organization : bodies.country;
        TokenIndex body_token = bodies.organization ? bodies.organization_token : bodies.country_token;
        if (bodies.organization && bodies.country && bodies.country_token > role && bodies.country_token < bodies.organization_token) {
            body = bodies.country;
            body_token = bodies.country_token;
        }
        if (!body) body = known_country(person, body_token);
        if (envoy && !bodies.toward && bodies.organization && bodies.country && syntax_.preposition(bodies.organization_token) == "to") {
            emit("envoyTo", person, name.head, *bodies.organization, bodies.organization_token, "title", title, tenure);
            body = bodies.country;
            body_token = bodies.country_token;
        }
        if (envoy && bodies.toward) emit("envoyTo", person, name.head, *bodies.toward, bodies.toward_token, "title", title, tenure);
        Role entry{.title = title, .tenure = tenure};
        if (body) {
            entry.body = cast_[*body].id;
            const bool by_table = body_token == no_token;
            const bool is_nationality = cast_[*body].kind == EntityKind::country && is_private(role, end, by_table);
            if (!is_nationality)
                emit("officialOf", person, name.head, *body, body_token == no_token ? name.head : body_token,
                     body_token == no_token ? "title+table" : "title", title, tenure);
            cast_.set_country(person, cast_[*body].kind == EntityKind::country ? cast_[*body].id : cast_[*body].country);
        }
        cast_.add_role(person, std::move(entry));
    }

    /// "British lawyer", "opposition leader": of a country, but in no office of it.
    bool is_private(TokenIndex role, TokenIndex end, bool by_table) const {
        for (TokenIndex t = role; t < end; ++t) {
            const RoleNoun* noun = knowledge_.role_nouns.find(syntax_.lower_lemma(t));
            if (!noun) continue;
            const std::string& sector = noun->sector;
            if (sector == "CVL" || sector == "EDU" || sector == "MED" || sector == "BUS" || sector == "NGO" || sector == "REL") return true;
            if (sector == "OPP" || sector == "REB") return true;
            if (by_table && (sector == "MIL" || sector == "JUD" || sector == "PTY")) return true;
            return role > 0 && syntax_.has_lemma(role - 1, {"opposition", "rebel", "militia", "separatist"});
        }
        return false;
    }

    TokenIndex title_begin(TokenIndex begin, TokenIndex role) const {
        TokenIndex at = role;
        while (at > begin && !cast_.name_at(at - 1) && syntax_[at - 1].upos != Upos::DET && syntax_[at - 1].upos != Upos::PART &&
               syntax_[at - 1].upos != Upos::PUNCT)
            --at;
        return at;
    }

    TokenIndex title_end(TokenIndex role, TokenIndex end) const {
        TokenIndex at = role + 1;
        while (at < end && syntax_[at].upos != Upos::PUNCT && syntax_[at].upos != Upos::VERB && syntax_[at].upos != Upos::PRON) ++at;
        while (at > role + 1 && (syntax_[at - 1].upos == Upos::ADP || syntax_[at - 1].upos == Upos::DET)) --at;
        return at;
    }

    /// A title without its country ("President Putin"): the country of the table, if the article names it.
    std::optional<EntityIndex> known_country(EntityIndex person, TokenIndex& token) const {
        token = no_token;
        if (cast_[person].country.empty()) return std::nullopt;
        return cast_.country(cast_[person].country);
    }

    void read_kin(EntityIndex person, const Name& name, TokenIndex noun) {
        if (!contains(kin_nouns, syntax_.lower_lemma(noun))) return;
        for (const TokenIndex c : syntax_.children(noun)) {
            if (!syntax_.is(c, "nmod")) continue;
            if (!syntax_.is(c, "nmod:poss") && syntax_.preposition(c) != "of") continue;
            if (const auto other = cast_.headed_by(c); other && cast_[*other].kind == EntityKind::person)
                emit("kinOf", person, name.head, *other, c, "kin");
        }
    }

    // ---- bodies

    void read_body(std::size_t i, EntityIndex body) {
        const Name& name = cast_.names()[i];
        // a body inside a larger one: "the Bureau of X of the Ministry of Y"
        for (const TokenIndex c : syntax_.children(name.head)) {
            if (c >= name.begin && c < name.end) continue;
            const bool owner = syntax_.is(c, "nmod:poss") || (syntax_.is(c, "nmod") && syntax_.preposition(c) == "of");
            const bool modifier = syntax_.is_any(c, {"amod", "compound", "nmod:unmarked"}) && c < name.begin && cast_.headed_by(c) &&
                                  cast_[*cast_.headed_by(c)].kind == EntityKind::country;
            if (!owner && !modifier) continue;
            const auto larger = cast_.headed_by(c);
            if (!larger) continue;
            if (cast_[*larger].kind == EntityKind::country) cast_.set_country(body, cast_[*larger].id);
            if (cast_[*larger].kind == EntityKind::organization || (cast_[*larger].kind == EntityKind::country && is_of_state(body)))
                emit("partOf", body, name.head, *larger, c, "owner");
        }
        if (const auto owner = cast_.owner_in(i)) {
            if (cast_[*owner].kind != EntityKind::country || is_of_state(body))
                emit("partOf", body, name.head, *owner, name.begin, "owner in name");
        }
    }

    /// Companies, media and parties are of a country, but no part of its government.
    bool is_of_state(EntityIndex body) const {
        const std::string& sector = cast_[body].sector;
        const std::string name = folded(cast_[body].name);
        if (name.find("central bank") != std::string::npos || name.find("reserve bank") != std::string::npos) return true;
        return sector != "BUS" && sector != "MED" && sector != "OPP" && sector != "REB" && sector != "NGO" && sector != "IGO" &&
               sector != "PTY" && sector != "EDU";
    }

    // ---- places

    void read_place(std::size_t i, EntityIndex place) {
        const Name& name = cast_.names()[i];
        if (name.end + 1 < syntax_.size() && syntax_.form(name.end) == "," &&
            syntax_.sentence(name.end + 1) == syntax_.sentence(name.begin))
            if (const auto next = cast_.name_at(name.end + 1); next && cast_.names()[*next].begin == name.end + 1 &&
                                                               !syntax_.is(name.end + 1, "conj") &&
                                                               syntax_.preposition(cast_.names()[*next].head).empty())
                locate(place, name, cast_.names()[*next].head);
        for (const TokenIndex c : syntax_.children(name.head)) {
            if (c >= name.begin && c < name.end) continue;
            if ((syntax_.is(c, "nmod") && syntax_.preposition(c) == "in") || syntax_.is(c, "nmod:poss")) locate(place, name, c);
        }
        const TokenIndex up = syntax_.head(name.head);
        if (up == no_token || !contains(place_heads, syntax_.lower_lemma(up)) || cast_.headed_by(up)) return;
        if (!syntax_.is_any(name.head, {"nmod", "appos", "compound", "flat", "nmod:desc", "nmod:unmarked"})) return;
        for (const TokenIndex c : syntax_.children(up))
            if (c != name.head && (syntax_.is_any(c, {"amod", "compound", "nmod:poss", "nmod:unmarked"}) ||
                                   (syntax_.is(c, "nmod") && syntax_.preposition(c) == "in")))
                locate(place, name, c);
    }

    void locate(EntityIndex place, const Name& name, TokenIndex where) {
        const auto country = cast_.headed_by(where);
        if (!country || cast_[*country].kind != EntityKind::country) return;
        cast_.set_country(place, cast_[*country].id);
        emit("locatedIn", place, name.head, *country, where, "place");
    }

    Cast& cast_;
    const Syntax& syntax_;
    const Knowledge& knowledge_;
    std::vector<Found> found_;
};

}  // namespace

std::vector<Found> find_states(Cast& cast) { return Finder{cast}.find(); }

}  // namespace entente
