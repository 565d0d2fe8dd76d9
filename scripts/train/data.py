"""Reads the treebanks and entity corpora, and turns words into word pieces exactly as src/nlp does."""
import os
import unicodedata

SHAPES = ("lower", "title", "capitals", "one_capital", "mixed", "digits", "digits_and_letters", "neither")
ENTITY_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
CROSSNER = {"politician": "PER", "person": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC", "location": "LOC"}


class Sentence:
    """Words with their annotation; a list is None where the corpus does not have that layer."""

    def __init__(self, words):
        self.words = words
        self.upos = self.xpos = self.heads = self.deprels = self.entities = self.lemmas = None


def read_conllu(path):
    """-> sentences of a CoNLL-U file; multiword tokens and empty nodes are left out. heads: 0 = root, else 1-based."""
    sentences, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            line = line.rstrip("\n")
            if not line and rows:
                s = Sentence([r[1] for r in rows])
                s.lemmas, s.upos, s.xpos = ([r[i] for r in rows] for i in (2, 3, 4))
                s.heads, s.deprels = [int(r[6]) for r in rows], [r[7] for r in rows]
                sentences.append(s)
                rows = []
            elif line and not line.startswith("#"):
                row = line.split("\t")
                if row[0].isdigit():
                    rows.append(row)
    return sentences


def read_bio(path, word_column, tag_column, types):
    """-> sentences of a column file; entity types outside `types` become O."""
    sentences, words, tags = [], [], []
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            row = line.split()
            if not row or row[0] == "-DOCSTART-":
                if words:
                    s = Sentence(words)
                    s.entities = to_iob2(tags)
                    sentences.append(s)
                words, tags = [], []
            elif len(row) > max(word_column, tag_column):
                tag = row[tag_column]
                prefix, _, kind = tag.partition("-")
                kind = types.get(kind)
                words.append(row[word_column])
                tags.append(f"{prefix}-{kind}" if kind else "O")
    return sentences


def to_iob2(tags):
    """IOB1 or IOB2 -> IOB2."""
    out, last = [], "O"
    for tag in tags:
        kind = tag[2:]
        if tag != "O":
            tag = ("I-" if tag[0] == "I" and last[2:] == kind else "B-") + kind
        out.append(tag)
        last = tag
    return out


def read_uner(path, sentences):
    """Adds the entities of a UNER file to the sentences of the same treebank that have the same words (releases differ a little)."""
    found, words, tags = {}, [], []
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            row = line.rstrip("\n").split("\t")
            if not row[0] and words:
                found[tuple(words)] = to_iob2(tags)
                words, tags = [], []
            elif row[0].isdigit():
                words.append(row[1])
                tags.append("O" if row[2] in ("_", "-") or row[2].endswith("OTH") else row[2])
    for s in sentences:
        s.entities = found.get(tuple(s.words))
    missing = sum(s.entities is None for s in sentences)
    assert missing < len(sentences) / 50, (path, missing)


def load(root, split):
    """-> (EWT with entities, GUM, entity corpora) of `split`: train, dev or test. The entity corpora only train."""
    ewt = read_conllu(os.path.join(root, "ud-english-ewt", split + ".conllu"))
    read_uner(os.path.join(root, "uner-english-ewt", split + ".iob2"), ewt)
    gum = read_conllu(os.path.join(root, "ud-english-gum", split + ".conllu"))
    extra = []
    if split == "train":
        extra += read_bio(os.path.join(root, "wikigold", "wikigold.conll.txt"), 0, -1, {"PER": "PER", "ORG": "ORG", "LOC": "LOC"})
        for part in ("train", "dev", "test"):
            extra += read_bio(os.path.join(root, "crossner-politics", part + ".txt"), 0, -1, CROSSNER)
    return ewt, gum, extra


def shape(word):
    """Index into SHAPES. Letters with case only count; the same rule stands in src/nlp/word_pieces.cpp."""
    upper = sum(c.isupper() for c in word)
    lower = sum(c.islower() for c in word)
    digits = sum(c.isdigit() for c in word)
    if digits:
        return 6 if upper + lower else 5
    if not upper + lower:
        return 7
    if not upper:
        return 0
    if upper + lower == 1:
        return 3
    if not lower:
        return 2
    first = next(c for c in word if c.isupper() or c.islower())
    return 1 if first.isupper() and upper == 1 else 4


def character_classes():
    """code point -> (replacement, is punctuation) wherever a character is not simply kept, for the model file."""
    table = {}
    for code in range(0x21, 0x3000):
        c = chr(code)
        kept = "".join(x for x in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(x) != "Mn")
        punct = unicodedata.category(c)[0] == "P" or (code < 128 and not c.isalnum())
        if kept != c or punct:
            table[code] = (kept, punct)
    return table


class WordPieces:
    """BERT's uncased word pieces of one word; greedy, longest first."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.classes = character_classes()
        self.unknown, self.begin, self.end = self.ids["[UNK]"], self.ids["[CLS]"], self.ids["[SEP]"]
        self.cache = {}

    def __call__(self, word):
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = self.split(word)
        return found

    def split(self, word):
        parts, current = [], ""
        for c in word:
            kept, punct = self.classes.get(ord(c), (c, False))
            if punct:
                parts += [current, kept]
                current = ""
            else:
                current += kept
        out = []
        for part in parts + [current]:
            out += self.pieces(part) if part else []
        return out[:16] or [self.unknown]

    def pieces(self, part):
        out, begin = [], 0
        while begin < len(part):
            for end in range(len(part), begin, -1):
                i = self.ids.get(("##" if begin else "") + part[begin:end])
                if i is not None:
                    out.append(i)
                    begin = end
                    break
            else:
                return [self.unknown]
        return out
