#!/usr/bin/env python3
"""make_organizations.py FACTS_DIR OUT_DIR: writes organizations.tsv from by_hand/organizations.tsv, organization-members.csv and Wikidata ids
of international-organizations.jsonl; and international_organizations.tsv, the rest of the latter (CC BY-SA 4.0, hence a file of its own)."""
import sys

from tables import by_hand, read_csv, read_jsonl, unique, write_tsv

HEADER = ["id", "kind", "name", "wikidata", "country", "part_of", "sector", "members", "names", "acronyms", "metonyms"]
COMMENTS = [
    "Organizations that world news name. Made by scripts/knowledge/make_organizations.py from by_hand/organizations.tsv (common knowledge, public record)",
    "and memberships from dieghernan/Country-Codes-and-International-Organizations (MIT). Columns: README.md.",
]
COMMENTS_SHARED = [
    "More international organizations. Made by scripts/knowledge/make_organizations.py from confirmordeny/supraverden, CC BY-SA 4.0, and so is this file.",
]
# Kinds of rows too obscure for news, and full of acronyms that mean something else there.
LEFT_OUT = ("Research Infrastructure", "joint undertaking", "executive agency")


def plain(name):
    return name.split("~")[0]


def variants(name):
    """British and American spellings of the same name."""
    swapped = name.replace("Organisation", "Organization") if "Organisation" in name else name.replace("Organization", "Organisation")
    return [swapped] if swapped != name and not name.endswith("Internationale de la Francophonie") else []


def members_of(facts):
    members = {}
    for row in read_csv(facts, "organization-members.csv"):
        if row["org_member"].strip() in ("member", "permanent", "suspended"):
            members.setdefault(row["org_id"], set()).add(row["ISO_3166_3"])
    return members


def known_countries(out):
    with open(f"{out}/countries.tsv", encoding="utf-8") as lines:
        return {line.split("\t")[0] for line in lines if not line.startswith("#")}


def main(facts, out):
    members, countries = members_of(facts), known_countries(out)
    hand = by_hand("organizations.tsv")
    international = [row for row in read_jsonl(facts, "international-organizations.jsonl") if row["qid"].startswith("Q")]
    by_name = {row["name"]: row["qid"] for row in international}
    ids = {}
    for row in hand:
        names = [plain(row["name"])] + [plain(n) for n in row["names"].split("|")]
        row["wikidata"] = row["wikidata"] or next((by_name[n] for n in names if n in by_name), "")
        ids[row["id"]] = row["wikidata"] or row["id"]
    rows = []
    for row in hand:
        who = set(row["members"].split()) | members.get(row["members_from"], set()) if row["members_from"] else set(row["members"].split())
        names = row["names"].split("|") if row["names"] else []
        names = unique(names + [v for n in [row["name"]] + names for v in variants(n)], but=[row["name"]])
        rows.append({**row, "id": ids[row["id"]], "kind": "organization", "part_of": ids.get(row["part_of"], row["part_of"]),
                     "members": " ".join(sorted(who & countries)), "names": "|".join(names)})
    rows.sort(key=lambda row: plain(row["name"]).casefold())
    write_tsv(out, "organizations.tsv", COMMENTS, HEADER, rows)

    taken = {row["wikidata"] for row in rows} | {plain(n) for row in rows for n in [row["name"]] + row["names"].split("|")}
    acronyms = {plain(n) for row in rows for n in row["acronyms"].split("|")} | countries
    more = []
    for row in international:
        if row["qid"] in taken or row["name"] in taken or any(kind in row.get("type", "") for kind in LEFT_OUT):
            continue
        taken.add(row["qid"])
        short = row.get("abbreviation", "")
        weight = "0.2" if short in acronyms or len(short) < 3 else "0.5"
        more.append({"id": row["qid"], "kind": "organization", "name": row["name"].replace("\u2019", "'").replace("\u2010", "-"), "wikidata": row["qid"],
                     "part_of": "Q458" if row.get("type", "").startswith("EU ") else "", "sector": "IGO",
                     "names": "|".join(variants(row["name"])), "acronyms": f"{short}~{weight}" if short else ""})
    more.sort(key=lambda row: row["name"].casefold())
    write_tsv(out, "international_organizations.tsv", COMMENTS_SHARED, HEADER, more)


if __name__ == "__main__":
    main(*sys.argv[1:])
