// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "standing.h"

#include <algorithm>

namespace entente {

namespace {

/// Collects what stands around a predicate, from the inside out.
class Climb {
public:
    Climb(const Lexicon& lexicon, const Syntax& syntax) : lexicon_{lexicon}, syntax_{syntax} {}

    Standing run(TokenIndex predicate, Status from) {
        raise(from);
        TokenIndex at = predicate;
        for (std::size_t steps = 0; at != no_token && steps < 12; ++steps) {
            read_marks(at, steps == 0 || keeps_negation_);
            at = step(at);
        }
        Standing out{status_, false};
        if (negated_) {
            if (status_ == Status::actual || is_announced_)  // "will not meet" is denied like "did not meet"
                out.status = Status::negated;
            else out.negative = true;
        }
        return out;
    }

private:
    void raise(Status status) {
        if (status == Status::negated) negated_ = true;
        else if (status > status_ || (status_ == Status::actual && status != Status::actual)) status_ = status;
    }

    bool is_nominal(TokenIndex t) const { return syntax_[t].upos == Upos::NOUN || syntax_[t].upos == Upos::PROPN; }

    /// "is to visit", and the headline "Xi to visit": an infinitive that no verb governs.
    bool is_scheduled(TokenIndex t) const {
        if (is_nominal(t) || syntax_.child_with_lemma(t, {"to"}) == no_token || !syntax_.is(syntax_.child_with_lemma(t, {"to"}), "mark"))
            return false;
        return syntax_.head(t) == no_token || (syntax_.is_any(t, {"ccomp", "parataxis", "conj"}) && syntax_.child(t, "nsubj") != no_token &&
                                               syntax_.child_with_lemma(t, {"be"}) != no_token);
    }

    void read_marks(TokenIndex t, bool with_negation) {
        if (is_scheduled(t)) raise(Status::planned);
        for (const TokenIndex c : syntax_.children(t)) {
            const std::string word = syntax_.lower_form(c), lemma = syntax_.lower_lemma(c);
            if (syntax_.is(c, "aux")) {
                if (lexicon_.has("modal_future", lemma) || lexicon_.has("modal_future", word)) {
                    is_announced_ = status_ == Status::actual;
                    raise(Status::planned);
                } else if (lexicon_.has("modal_hypothetical", lemma) || lexicon_.has("modal_hypothetical", word))
                    raise(Status::hypothetical);
            } else if (syntax_.is(c, "mark") && lexicon_.has("condition_mark", lemma)) {
                raise(Status::hypothetical);
            }
            if (syntax_.is(c, "advmod") && lexicon_.has("adverb_hypothetical", lemma)) raise(Status::hypothetical);
            if (!with_negation) continue;
            if (syntax_.is_any(c, {"advmod", "det", "cc", "mark", "case"}) && lexicon_.has("negator", lemma)) {
                const bool is_only = word == "not" && c + 1 < syntax_.size() && syntax_.lower_form(c + 1) == "only";
                if (!is_only) negated_ = true;
            }
            if (is_nominal(t) && syntax_.is(c, "amod")) {
                if (lexicon_.has("adj_planned", lemma)) raise(Status::planned);
                else if (lexicon_.has("adj_hypothetical", lemma)) raise(Status::hypothetical);
                else if (lexicon_.has("adj_negated", lemma)) negated_ = true;
            }
        }
    }

    bool has_content(TokenIndex t) const { return lexicon_.has_content(syntax_.lower_lemma(t), is_nominal(t) ? "NOUN" : "VERB"); }

    /// What the governing verb makes of its complement; true if nothing further up matters.
    bool governed_by(TokenIndex verb) {
        const std::string lemma = syntax_.lower_lemma(verb);
        if (syntax_[verb].upos == Upos::ADJ) {  // "is ready to meet", "is unable to meet"
            if (lexicon_.has("adj_negated", lemma)) negated_ = true;
            else if (lexicon_.has("adj_future", lemma) || lexicon_.has("adj_planned", lemma)) raise(Status::planned);
            else raise(Status::hypothetical);
            return false;
        }
        if (lexicon_.has("negative_verb", lemma)) {
            negated_ = true;
            return false;
        }
        if (lexicon_.has("future_verb", lemma)) {
            raise(Status::planned);
            return false;
        }
        if (lexicon_.has("hypothetical_verb", lemma) || has_content(verb)) {
            raise(Status::hypothetical);
            return true;
        }
        return false;
    }

    /// The next token above that has a say, or no_token.
    TokenIndex step(TokenIndex t) {
        const TokenIndex up = syntax_.head(t);
        if (up == no_token) return no_token;
        keeps_negation_ = false;
        if (syntax_.is(t, "conj")) {
            const bool shares = is_nominal(t) || (syntax_.child(t, "nsubj") == no_token && syntax_.child(t, "aux") == no_token);
            return shares ? up : no_token;
        }
        const bool infinitive = syntax_.child_with_lemma(t, {"to"}) != no_token && !is_nominal(t);
        if (syntax_.is(t, "xcomp")) {
            keeps_negation_ = lexicon_.has("raising_verb", syntax_.lower_lemma(up));
            return governed_by(up) ? no_token : up;
        }
        if (syntax_.is(t, "ccomp")) {
            if (lexicon_.has("say_verb", syntax_.lower_lemma(up)) && !infinitive) return no_token;
            if (syntax_[up].upos == Upos::ADJ && !infinitive && !lexicon_.has("adj_hypothetical", syntax_.lower_lemma(up)))
                return no_token;  // "angry that"
            governed_by(up);
            return no_token;
        }
        if (syntax_.is(t, "advcl")) {
            if (infinitive) {
                if (has_content(up)) raise(Status::hypothetical);
                else if (!lexicon_.has("performed_purpose", syntax_.lower_lemma(t)))  // "phoned to congratulate": it was done
                    raise(Status::planned);
                return up;
            }
            return no_token;
        }
        if (syntax_.is(t, "acl") && !syntax_.is(t, "acl:relcl")) {
            if (!infinitive) return no_token;
            const std::string noun = syntax_.lower_lemma(up);
            raise(lexicon_.has("noun_planned", noun) ? Status::planned : Status::hypothetical);
            return no_token;
        }
        if (is_nominal(t) && syntax_.is_any(t, {"obj", "obl", "nmod", "nsubj", "xcomp"})) return above_noun(t, up);
        return no_token;
    }

    TokenIndex above_noun(TokenIndex t, TokenIndex up) {
        const std::string lemma = syntax_.lower_lemma(up);
        if (is_nominal(up)) {
            const std::string mark = syntax_.preposition(t);
            if (mark != "of" && mark != "for" && mark != "to" && mark != "on") return no_token;
            if (lexicon_.has("noun_negated", lemma)) negated_ = true;
            else if (lexicon_.has("noun_planned", lemma)) raise(Status::planned);
            else if (lexicon_.has("noun_hypothetical", lemma) || (mark == "for" && has_content(up))) raise(Status::hypothetical);
            return no_token;
        }
        const bool takes_place = lexicon_.has("light_verb", lemma) || lexicon_.has("happen_verb", lemma);
        const std::string mark = syntax_.preposition(t);
        if (syntax_.is(t, "nsubj") || mark == "in") {  // "talks could resume"; the subject of any other verb is taken for granted
            keeps_negation_ = takes_place;
            return takes_place ? up : no_token;
        }
        if (!syntax_.is(t, "obj") && mark != "for" && mark != "to") return no_token;
        const bool is_bound = syntax_.is(t, "obl") && mark == "for" && lexicon_.has("motion_verb", lemma);
        if (is_bound) raise(Status::planned);  // "arrived for talks"
        if (lexicon_.has("light_verb", lemma) || is_bound) {
            keeps_negation_ = true;
            return up;
        }
        governed_by(up);
        return no_token;
    }

    const Lexicon& lexicon_;
    const Syntax& syntax_;
    Status status_ = Status::actual;
    bool negated_ = false;
    bool is_announced_ = false;  // planned by nothing but "will"
    bool keeps_negation_ = false;
};

}  // namespace

Standing standing_of(const Lexicon& lexicon, const Syntax& syntax, TokenIndex predicate, Status from) {
    return Climb{lexicon, syntax}.run(predicate, from);
}

}  // namespace entente
