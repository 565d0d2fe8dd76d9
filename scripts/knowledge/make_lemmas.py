#!/usr/bin/env python3
"""Makes lexicon/lemmas.tsv: form (lower case), Penn tag, lemma, in byte order.

Usage: scripts/knowledge/make_lemmas.py TREEBANK_TRAIN.conllu... > lexicon/lemmas.tsv

From the treebanks come facts of the kind "'went' as VBD has the lemma 'go'", seen at least twice; from the Debian package
wordnet-base (WordNet 3.0) its lists of irregular forms, the verbs (so that "urging" is known to be "urge"), and the
adjectives that are written with a capital. The rules for all other words stand in src/nlp/lemmatize.cpp.
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


def read_exceptions(name, tags_of):
    with open(WORDNET + name, encoding="ascii") as lines:
        for line in lines:
            form, lemma = line.split()[:2]
            if form != lemma and "_" not in form and form.isalpha() and lemma.isalpha():
                for tag in tags_of(form):
                    yield (form, tag), lemma


def verb_tags(form):
    return ("VBG",) if form.endswith("ing") else ("VBZ",) if form.endswith("s") else ("VBD", "VBN")


def degree_tags(prefix):
    return lambda form: (prefix + "S",) if form.endswith("st") else (prefix + "R",)


def read_verbs():
    with open(WORDNET + "index.verb", encoding="ascii") as lines:
        return {line.split()[0] for line in lines if not line.startswith(" ") and line.split()[0].isalpha()}


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
    table.update(read_exceptions("noun.exc", lambda form: ("NNS",)))
    table.update(read_exceptions("verb.exc", verb_tags))
    table.update(read_exceptions("adj.exc", degree_tags("JJ")))
    table.update(read_exceptions("adv.exc", degree_tags("RB")))
    for word in read_capital_adjectives():
        if (word.lower(), "JJ") not in seen:
            table[word.lower(), "JJ"] = word
    verbs = read_verbs() | {verb for verb, count in treebank_verbs.items() if count >= 2 and verb.isalpha()}
    table.update({(verb, "VB"): verb for verb in verbs})
    table.update(choose_facts(seen))
    rows = sorted("\t".join((form, tag, lemma)).encode() for (form, tag), lemma in table.items())
    sys.stdout.buffer.write(b"\n".join(rows) + b"\n")


main()
