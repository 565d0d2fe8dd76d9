#!/usr/bin/env python3
"""make_places.py FACTS_DIR OUT_DIR: writes places.tsv from by_hand/places.tsv and the provinces and breakaway territories of territories.jsonl."""
import re
import sys
import unicodedata

from tables import by_hand, read_jsonl, unique, write_tsv

HEADER = ["id", "kind", "name", "wikidata", "country", "names", "demonyms"]
COMMENTS = [
    "Cities, provinces, regions, seas. Made by scripts/knowledge/make_places.py from by_hand/places.tsv (common knowledge) and rigour territories (MIT). Columns: README.md.",
]


# Towns whose name is also that of the province, state or canton around them, which is what the facts have.
TOWNS = {"Geneva", "Zurich", "Basel", "New York", "Donetsk", "Luhansk", "Hamburg", "Bremen", "Sevastopol", "Odesa", "Lviv", "Kherson", "Quebec", "Kandahar"}


def slug(name, country):
    text = "".join(c for c in unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l")) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") + (f"-{country.lower()}" if country else "")


def is_latin(name):
    return re.fullmatch(r"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF' .-]+", name) is not None


def provinces(facts):
    """-> (name, country, Wikidata id) of territories below a country that have no ISO 3166-1 code."""
    territories = read_jsonl(facts, "territories.jsonl")
    codes = {t["code"]: t.get("alpha3", "") for t in territories}
    for territory in territories:
        if territory.get("alpha3") or territory.get("is_historical") or territory["qid"] in ("Q1065", "Q458") or territory.get("parent") == "ch":
            continue
        name = re.sub(r" \(.*\)", "", territory["name"])
        if is_latin(name):
            yield name, codes.get(territory.get("parent", ""), ""), territory["qid"]


def main(facts, out):
    with open(f"{out}/countries.tsv", encoding="utf-8") as lines:
        countries = {line.split("\t")[0] for line in lines if not line.startswith("#")}
    known = {name: (country, qid) for name, country, qid in provinces(facts)}
    rows, ids, names_taken = [], set(), set()
    for line in by_hand("places.tsv"):
        for entry in filter(None, line["places"].split("|")):
            names = [n for n in entry.split("=") if not n.endswith("^")]
            demonyms = [n[:-1] for n in entry.split("=") if n.endswith("^")]
            name, _, prior = names[0].partition("~")
            qid = "" if name in TOWNS else known.get(name, ("", ""))[1] if known.get(name, ("", ""))[0] in ("", line["country"]) else ""
            prior = prior or "0.9"
            identity = qid or slug(name, line["country"])
            if identity in ids:
                raise SystemExit(f"by_hand/places.tsv: {name} is there twice")
            ids.add(identity)
            names_taken |= {(n.partition("~")[0], line["country"]) for n in names}
            rows.append({"id": identity, "kind": "place", "name": f"{name}~{prior}", "wikidata": qid, "country": line["country"],
                         "names": "|".join(n if "~" in n else f"{n}~{prior}" for n in names[1:]), "demonyms": "|".join(demonyms)})
    for name, (country, qid) in known.items():
        if qid in ids or (name, country) in names_taken or country not in countries | {""}:
            continue
        ids.add(qid)
        rows.append({"id": qid, "kind": "place", "name": f"{name}~0.5", "wikidata": qid, "country": country, "names": ""})
    rows.sort(key=lambda row: row["id"])
    write_tsv(out, "places.tsv", COMMENTS, HEADER, rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
