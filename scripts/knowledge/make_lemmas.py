#!/usr/bin/env python3
"""Makes lexicon/lemmas.tsv: form (lower case), Penn tag, lemma, in byte order.

Usage: scripts/knowledge/make_lemmas.py TREEBANK_TRAIN.conllu... > lexicon/lemmas.tsv

From the treebanks come facts of the kind "'went' as VBD has the lemma 'go'", seen at least twice; from the Debian package
wordnet-base (WordNet 3.0) its lists of irregular forms, the verbs (so that "urging" is known to be "urge"), nouns that have
no other singular, and the adjectives that are written with a capital. The rules for all other words stand in src/nlp/lemmatize.cpp.
"""
import collections
import re
import sys

WORDNET = "/usr/share/wordnet/"
INFLECTED = {"NNS", "NNPS", "VBD", "VBN", "VBG", "VBZ", "JJR", "JJS", "RBR", "RBS"}  # tags that have rules
PLAIN = re.compile(r"[\w.'-]+\Z")


def read_treebank(paths):
    """-> {(form, tag): Counter of lemmas}; clitics, numbers, punctuation and foreign words are left to the rules."""
    seen = collections.defaultdict(collections.Counter)
    verbs = collections.Counter()
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = line.rstrip("\n").split("\t")
                if len(row) != 10 or not row[0].isdigit() or row[3] in ("X", "PUNCT", "SYM", "NUM") or "Typo=Yes" in row[5]:
                    continue
                form, lemma, tag = row[1].lower().replace("’", "'"), row[2].replace("’", "'"), row[4]
                if tag == "NNP" or lemma == "_":
                    continue
                seen[form, tag][lemma] += 1
                if row[3] == "VERB" and tag in ("VB", "VBP", "VBD", "VBN", "VBG", "VBZ"):
                    verbs[lemma] += 1
    return seen, verbs


def choose_facts(seen):
    facts = {}
    for (form, tag), lemmas in seen.items():
        lemma, count = max(lemmas.items(), key=lambda item: (item[1], item[0]))
        if count >= 2 and (tag in INFLECTED or lemma != form) and PLAIN.match(form) and PLAIN.match(lemma):
            facts[form, tag] = lemma
    return facts


def read_counts(part):
    """-> how often each word stands for any of its senses in the texts that WordNet's makers tagged; part: 1 nouns, 2 verbs."""
    counts = collections.Counter()
    with open(WORDNET + "cntlist.rev", encoding="ascii") as lines:
        for line in lines:
            key, _, count = line.split()
            word, sense = key.split("%")
            if sense[0] == part:
                counts[word] += int(count)
    return counts


def read_exceptions(name, tags_of, counts):
    """Yields ((form, tag), lemma); where a form has several lemmas ("fled": flead, flee) the most frequent."""
    best = {}
    with open(WORDNET + name, encoding="ascii") as lines:
        for line in lines:
            form, *lemmas = line.split()
            for lemma in lemmas:
                if form != lemma and form.isalpha() and lemma.isalpha():
                    best[form] = max(best.get(form, lemma), lemma, key=lambda word: counts[word])
    for form, lemma in best.items():
        for tag in tags_of(form):
            yield (form, tag), lemma


def read_words(name):
    with open(WORDNET + name, encoding="ascii") as lines:
        return {line.split()[0] for line in lines if not line.startswith(" ") and line.split()[0].isalpha()}


def find_plain_plurals(nouns, counts):
    """Nouns in -s, of those in use, that are no plural of another noun: "series", "headquarters"."""
    for noun in nouns:
        if counts[noun] and noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
            singulars = {noun[:-1], noun[:-2], noun[:-3] + "y"}
            if len(noun) > 4 and not singulars & nouns:
                yield noun


def verb_tags(form):
    return ("VBG",) if form.endswith("ing") else ("VBZ",) if form.endswith("s") else ("VBD", "VBN")


def degree_tags(prefix):
    return lambda form: (prefix + "S",) if form.endswith("st") else (prefix + "R",)


def read_capital_adjectives():
    plain, capital = set(), set()
    with open(WORDNET + "data.adj", encoding="ascii") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            row = line.split()
            for word in row[4:4 + 2 * int(row[3], 16):2]:
                word = word.split("(")[0]
                if word.isalpha():
                    (capital if re.match(r"[A-Z][a-z]+\Z", word) else plain).add(word)
    return {word for word in capital if word.lower() not in plain}


def main():
    seen, treebank_verbs = read_treebank(sys.argv[1:])
    table = {}
    wordnet_verbs = read_words("index.verb")
    verbs = wordnet_verbs | {verb for verb, count in treebank_verbs.items() if count >= 2 and verb.isalpha()}
    noun_counts, verb_counts, no_counts = read_counts("1"), read_counts("2"), collections.Counter()
    table.update(((noun, "NNS"), noun) for noun in find_plain_plurals(read_words("index.noun"), noun_counts))
    table.update(read_exceptions("noun.exc", lambda form: ("NNS",), noun_counts))
    table.update(read_exceptions("verb.exc", verb_tags, verb_counts))
    table.update(read_exceptions("adj.exc", degree_tags("JJ"), no_counts))
    table.update(read_exceptions("adv.exc", degree_tags("RB"), no_counts))
    for word in read_capital_adjectives():
        if (word.lower(), "JJ") not in seen:
            table[word.lower(), "JJ"] = word
    table.update({(verb, "VB"): verb for verb in verbs})
    facts = choose_facts(seen)
    # A slip of the annotators is no fact: where WordNet knows the form, its lemma is a verb that WordNet has.
    table.update((key, lemma) for key, lemma in facts.items() if key not in table or not key[1].startswith("VB") or lemma in wordnet_verbs)
    rows = sorted("\t".join((form, tag, lemma)).encode() for (form, tag), lemma in table.items())
    sys.stdout.buffer.write(b"\n".join(rows) + b"\n")


main()
