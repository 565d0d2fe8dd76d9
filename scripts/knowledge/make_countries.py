#!/usr/bin/env python3
"""make_countries.py FACTS_DIR OUT_DIR: writes countries.tsv from territories.jsonl, country-codes.csv, factbook-governments.jsonl and by_hand/countries.tsv."""
import html
import re
import sys

from tables import by_hand, read_csv, read_jsonl, unique, write_tsv

HEADER = ["id", "kind", "name", "wikidata", "names", "acronyms", "demonyms", "capitals", "metonyms"]
# Not actors: an uninhabited or virtual territory, or a part of another row.
LEFT_OUT = {"CYB", "ATA", "BVT", "HMD", "ATF", "UMI", "CPT", "DGA", "ASC", "CRQ", "SGS", "BES", "BYS", "IOT", "SJM"}
# Dependencies whose seat has a name that is mostly somebody or somewhere else ("Hamilton").
NO_CAPITAL = set("AIA ASM BLM BMU CCK CXR CYM GGY IMN JEY MAF MSR NFK NIU PCN SHN SPM SXM TCA TKL VGB VIR WLF".split())
# The state that news mean, where the facts have the realm around it.
WIKIDATA = {"DNK": "Q35", "NLD": "Q55"}
COMMENTS = [
    "Countries and territories with an ISO 3166-1 code. Made by scripts/knowledge/make_countries.py from rigour territories (MIT), datasets/country-codes (PDDL),",
    "the CIA World Factbook (public domain) and scripts/knowledge/by_hand/countries.tsv (common knowledge). Columns: README.md.",
]


def nationalities(text):
    """'Dane(s)', 'Lao(s) or Laotian(s)', 'Chinese (singular and plural)' -> words with their plurals."""
    found = []
    for part in re.split(r";|,| or ", text or ""):
        part = re.sub(r"\((singular and plural|singular|plural|collective plural|colloquial|US citizens|US nationals)\)", "", part).strip()
        plural = re.fullmatch(r"(.+?) ?\((s|men)\)", part)
        if plural:
            word, ending = plural.groups()
            found += [word, word + "s" if ending == "s" else word.removesuffix("man") + "men"]
        elif re.fullmatch(r"[A-Z][A-Za-z' -]+", part) and part not in ("NA", "Channel Islander", "Christmas Island"):
            found.append(part)
    return found


def capitals(text):
    """The capital without notes and second spellings."""
    text = html.unescape(text or "")
    first = re.split(r";|\(| note| and ", text)[0].strip().rstrip(",")
    return [first] if re.match(r"[A-Z]", first) else []


def merged(derived, hand):
    """A hand-written list that begins with '=' replaces the derived one."""
    if hand.startswith("="):
        return [name for name in hand[1:].split("|") if name]
    extra = [name for name in hand.split("|") if name]
    written = {name.split("~")[0] for name in extra}
    return [name for name in derived if name not in written] + extra


def country(territory, codes, governments, hand):
    code = codes.get(territory["alpha3"], {})
    government = governments.get(code.get("FIPS", "")) or governments.get(territory["name"]) or {}
    name = hand.get("name") or territory["name"]
    names = [n for n in (territory["name"], territory.get("full_name", "")) if "(" not in n]
    demonyms = nationalities(government.get("nationality_adjective")) + nationalities(government.get("nationality_noun"))
    if territory.get("parent"):
        demonyms = [word for word in demonyms if word not in ("Dutch", "French", "Frenchman", "Frenchmen", "Chinese")]
    names = unique(merged(names, hand.get("names", "")), but=[name.split("~")[0]])
    demonyms = unique(merged(demonyms, hand.get("demonyms", "")))
    seats = unique(merged(capitals(government.get("capital")), hand.get("capitals", "")), but=[name.split("~")[0]])
    if territory["alpha3"] in NO_CAPITAL:
        seats = []
    return {
        "id": territory["alpha3"], "kind": "country", "name": name, "wikidata": WIKIDATA.get(territory["alpha3"], territory["qid"]),
        "names": "|".join(names), "acronyms": hand.get("acronyms", ""), "demonyms": "|".join(demonyms),
        "capitals": "|".join(seats), "metonyms": hand.get("metonyms", ""),
    }


def main(facts, out):
    codes = {row["ISO3166-1-Alpha-3"]: row for row in read_csv(facts, "country-codes.csv")}
    governments = {}
    for row in read_jsonl(facts, "factbook-governments.jsonl"):
        governments[row["gec"].upper()] = row
        governments.setdefault(row.get("short"), row)
    hand = {row["iso3"]: row for row in by_hand("countries.tsv")}
    territories = [t for t in read_jsonl(facts, "territories.jsonl") if t.get("alpha3") and t["alpha3"] not in LEFT_OUT]
    unknown = set(hand) - {t["alpha3"] for t in territories}
    if unknown:
        raise SystemExit(f"by_hand/countries.tsv: no such territory: {sorted(unknown)}")
    rows = [country(t, codes, governments, hand.get(t["alpha3"], {})) for t in territories]
    rows.sort(key=lambda row: row["id"])
    write_tsv(out, "countries.tsv", COMMENTS, HEADER, rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
