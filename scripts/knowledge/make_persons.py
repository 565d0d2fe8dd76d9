#!/usr/bin/env python3
"""make_persons.py FACTS_DIR OUT_DIR: writes persons.tsv and terms.tsv from office-holders.jsonl, world-leaders.csv, us-executive.jsonl, us-congress.jsonl, factbook-governments.jsonl
and by_hand/persons.tsv. Needs countries.tsv and organizations.tsv in OUT_DIR."""
import html
import re
import sys
import unicodedata
from difflib import get_close_matches

from tables import by_hand, read_csv, read_jsonl, read_tsv, unique, write_tsv

COMMENTS = [
    "People in world news. Made by scripts/knowledge/make_persons.py from Wikidata query results of every-politician-scrapers (CC0), unitedstates/congress-legislators (CC0), the CIA World Factbook (public domain)",
    "and by_hand/persons.tsv (common knowledge, public record). prior: how well known. Columns: README.md.",
]
# Offices that world news report on, with how well known their holders are.
OFFICES = [
    (r"(Acting |Interim |Transitional )?(President|Prime Minister|Chancellor|Premier|King|Queen|Emperor|Emir|Sultan|Taoiseach|Supreme Leader|Federal Chancellor)( of the (Republic|Government|Council of Ministers))?", 0.45),
    (r"Chief Executive|Chairman of the (Presidency|Sovereignty Council|Transitional Military Council)|State Counsellor|General Secretary.*|Captain Regent", 0.4),
    (r"Minister (of|for) (Foreign|External) (Affairs|Relations).*|Foreign Minister|Foreign Secretary|(Federal )?Minister (of|for) (European and )?Foreign.*|Secretary of State for Foreign.*|Secretary of Foreign Affairs|United States Secretary of State|Secretary of State", 0.35),
    (r"Minister (of|for) (National )?Defen[cs]e.*|Secretary of State for Defence|Secretary of National Defen[cs]e|Secretary of Defense|(Federal )?Minister of Defence.*", 0.3),
    (r"(First )?(Deputy|Vice) (Prime Minister|Premier)|(First |Second )?Vice[- ]President|Crown Prince", 0.3),
    (r"Minister (of|for) (the )?Interior|Minister of Internal Affairs|Minister of Home Affairs|Minister of Finance|Home Secretary|Chancellor of the Exchequer|National Security Advis[eo]r.*|Secretary of the (Treasury|National Security Council)", 0.22),
    (r"(Government )?Spokesperson.*|Press Secretary.*", 0.22),
    (r"Permanent Representative to the United Nations|ambassador to the United (States|Nations)( of America)?", 0.2),
    (r"Speaker of the (National Assembly|House of Representatives|Parliament|House of Commons)|President of the (Senate|National Assembly|Chamber of Deputies)|Chief of (the )?(General|Defence|Army) Staff|Chief of Defence", 0.2),
    (r"Secretary[- ]General|Director[- ]General|High Commissioner.*|President of the European.*|High Representative.*|Judge of the International Court of Justice|Prosecutor.*", 0.25),
]
PLACES = {
    "united-kingdom": "GBR", "us": "USA", "congo-kinshasa": "COD", "congo-brazzaville": "COG", "czech": "CZE", "saudi": "SAU", "uae": "ARE", "ivory-coast": "CIV",
    "timor-leste": "TLS", "swiss-federal-council": "CHE", "north-macedonia": "MKD", "bosnia-herzegovina": "BIH", "south-korea": "KOR", "north-korea": "PRK",
    "guinea-bissau": "GNB", "hong-kong": "HKG", "scotland": "GBR", "wales": "GBR", "northern-ireland": "GBR", "eswatini": "SWZ", "turkey": "TUR", "myanmar": "MMR",
    "palestine": "PSE", "kosovo": "XKX", "gambia": "GMB", "abkhazia": "", "south-ossetia": "", "artsakh": "", "donetsk": "", "luhansk": "", "somaliland": "", "(international)": "",
}


def bare(name):
    """Lower case without marks and hyphens: what two spellings of a name share."""
    text = unicodedata.normalize("NFKD", name).replace("\u0131", "i").replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("đ", "d").replace("Đ", "D")
    return re.sub(r"[^a-z]+", " ", "".join(c for c in text if not unicodedata.combining(c)).lower()).strip()


def weight_of(position):
    return next((weight for pattern, weight in OFFICES if re.fullmatch(pattern, position)), 0.0)


def title_of(position):
    """As news write it, in lower case."""
    text = re.sub(r"^(United States|Federal) ", "", position)
    text = re.sub(r"\b(Minister) for\b", r"\1 of", text)
    text = text[0].lower() + text[1:] if text else text
    return re.sub(r"\b(Minister|President|Prime|Foreign|Affairs|Defen[cs]e|Secretary|General|Interior|Internal|Home|Finance|Deputy|Vice|National|Representative|Permanent|Leader|Chief|Staff|State|Speaker|Spokesperson|Security|Council)\b",
                  lambda m: m.group().lower(), text)


def spellings(name, country):
    """Other ways in which news write it."""
    found = []
    if country in ("PRK", "KOR") and re.fullmatch(r"\w+ \w+-\w+", name):
        family, given = name.split(" ", 1)
        first, second = given.split("-")
        found += [f"{family} {first} {second.capitalize()}", f"{family} {first}-{second.capitalize()}"]
    for article in (" al-", " Al-", " el-", " El-", " Al ", " al "):
        if article in name:
            found += [name.replace(article, other) for other in (" al-", " Al-", " ")]
            break
    without_initials = re.sub(r" (?:[A-Z]\.)+(?= )", "", name)
    return [n for n in unique(found + [without_initials], but=[name]) if " " in n]


def country_codes(out):
    names = {}
    for row in read_tsv(f"{out}/countries.tsv"):
        for name in [row["name"]] + row["names"].split("|"):
            names.setdefault(bare(name.split("~")[0]), row["id"])
    return names


def organization_ids(out):
    """Ids of by_hand/organizations.tsv -> ids of the table."""
    table = {row["name"]: row["id"] for row in read_tsv(f"{out}/organizations.tsv")}
    return {row["id"]: table[row["name"]] for row in by_hand("organizations.tsv")}


def hand_terms(text, country, bodies, where):
    terms = []
    for part in filter(None, (p.strip() for p in text.split(" ; "))):
        title, body, start, end = part.split("@")
        if body and body not in bodies:
            raise SystemExit(f"by_hand/persons.tsv: {where}: no such body: {body}")
        terms.append((title, bodies[body] if body else country, start, end))
    return terms


class People:
    """Persons by Wikidata id, or by name and country where there is none."""

    def __init__(self):
        self.rows, self.by_name = {}, {}

    def add(self, key, name, country, weight, qid="", names=(), terms=()):
        row = self.rows.setdefault(key, {"name": name, "country": country, "prior": 0.0, "wikidata": qid, "names": [], "terms": [], "from_hand": False})
        row["prior"] = max(row["prior"], weight)
        row["names"] += [n for n in [name, *names] if n != row["name"]]
        if not row["from_hand"]:
            row["terms"] += [t for t in terms if t not in row["terms"]]
        self.by_name.setdefault(bare(name), []).append(key)
        return row


def read_facts(facts, countries, people):
    """-> name to Wikidata ids, each with its country ("" for international bodies), of everybody in the facts."""
    known = {}
    for row in read_jsonl(facts, "office-holders.jsonl"):
        weight = weight_of(row["position"])
        country = PLACES[row["place"]] if row["place"] in PLACES else countries.get(bare(row["place"]), "")
        if row["qid"]:
            known.setdefault(bare(row["person"]), {})[row["qid"]] = country
        if not weight or not country or " " not in row["person"]:
            continue
        term = (title_of(row["position"]), country, row.get("start", ""), row.get("end", ""))
        people.add(row["qid"] or f'{row["person"]} {country}', row["person"], country, weight, row["qid"], terms=[term])
    for row in read_csv(facts, "world-leaders.csv"):
        country = countries.get(bare(row["country"]), "")
        known.setdefault(bare(row["officeholderLabel"]), {})[row["officeholder"]] = country
        if country and not re.match(r"Q\d", row["officeholderLabel"]):
            title = re.split(r" of (?!Foreign)", row["positionLabel"])[0].lower()
            people.add(row["officeholder"], row["officeholderLabel"], country, 0.5, row["officeholder"], terms=[(title, country, row["start_year"], row["end_year"])])
    for row in read_jsonl(facts, "us-executive.jsonl"):
        if row["terms"][-1]["end"] > "1945" and row.get("qid"):
            known.setdefault(bare(re.sub(r" [A-Z]\.", "", row["name"])), {})[row["qid"]] = "USA"
            titles = {"prez": "president", "viceprez": "vice president"}
            people.add(row["qid"], re.sub(r" (?:[A-Z]\.)+(?= )", "", row["name"]), "USA", 0.4, row["qid"], [row["name"]],
                       [(titles[t["type"]], "USA", t["start"], t["end"]) for t in row["terms"]])
    for row in read_jsonl(facts, "us-congress.jsonl"):
        if not row.get("qid") or not row.get("name"):
            continue
        known.setdefault(bare(row["name"]), {})[row["qid"]] = "USA"
        if row["type"] == "sen":
            people.add(row["qid"], row["name"], "USA", 0.2, row["qid"], [f'{row["first"]} {row["last"]}'], [("senator", "Q66096", row["start"], row["end"])])
    return known


def read_by_hand(known, bodies, people):
    for row in by_hand("persons.tsv"):
        name, country = row["name"], row["country"]
        names = [n for n in row["names"].split("|") if n]
        same = unique(key for n in [name] + names for key in people.by_name.get(bare(n), []) if people.rows[key]["country"] == country)
        namesakes = known.get(bare(name), {})
        is_famous = float(row["prior"]) >= 0.7  # then the namesake in another country's service is the same person
        compatible = {q for q, where in namesakes.items() if is_famous or where in ("", country)}
        qid = people.rows[same[0]]["wikidata"] if same else (min(compatible) if len(compatible) == 1 else "")
        slug = bare(name).replace(" ", "-")
        found = people.rows.get(same[0]) if same else people.rows.get(qid)
        terms = hand_terms(row["terms"], country, bodies, name)
        if found:
            old = [n for n in [found["name"]] + found["names"]]
            kept = [t for t in found["terms"] if not terms]
            found.update(name=name, country=country, prior=max(found["prior"], float(row["prior"])), names=names + old, terms=terms + kept, from_hand=True)
        else:
            people.add(qid or slug, name, country, float(row["prior"]), qid, names, terms)["from_hand"] = True


MONTHS = "January February March April May June July August September October November December".split()


def iso_date(text):
    """'5 August 2025', 'April 2018' or '1997' -> as ISO writes it."""
    found = re.fullmatch(r"(?:(?:(\d+) )?([A-Z][a-z]+) )?(\d{4})", text)
    if not found:
        return ""
    day, month, year = found.groups()
    number = next((i for i, name in enumerate(MONTHS, 1) if month and name.startswith(month)), 0)
    return year + (f"-{number:02}" if number else "") + (f"-{int(day):02}" if number and day else "")


def read_factbook(facts, countries, people):
    """Heads of state and government in office whom nothing else has; the family name is in capitals there."""
    known, full_names = {}, {}
    for row in people.rows.values():
        for name in [row["name"]] + row["names"]:
            known.setdefault(row["country"], set()).update(bare(name).split())
            full_names.setdefault(row["country"], []).append(bare(name))
    for row in read_jsonl(facts, "factbook-governments.jsonl"):
        country = countries.get(bare(row.get("short", "")), "")
        for text in (row.get("chief_of_state", ""), row.get("head_of_government", "")):
            found = re.match(r"((?:Interim |Acting |Transition |Caretaker )?(?:President|Prime Minister|King|Queen|Emir|Chancellor|Premier)) ([^;,(\"]+?) \(since ([^)]*)\)", html.unescape(text))
            if not country or not found:
                continue
            title, name, since = found.groups()
            family = re.findall(r"\b[^\W\d_a-z]{2,}\b", name)
            if any(bare(word) in known.get(country, ()) for word in family) or len(name.split()) < 2 or re.search(r"^(and|Dr)\b|\b(of|Col|Gen|Capt|III)\b", name):
                continue
            if get_close_matches(bare(name), full_names.get(country, []), cutoff=0.85) or bare(name) in people.by_name or re.sub(" [a-z] ", " ", bare(name)) in people.by_name:
                continue
            name = re.sub(r"[^\W\d_]{2,}", lambda m: m.group().capitalize() if m.group().isupper() else m.group(), name)
            people.add(f"{name} {country}", name, country, 0.4, terms=[(title.lower(), country, iso_date(since), "")])
            known.setdefault(country, set()).update(bare(name).split())


def main(facts, out):
    people = People()
    known = read_facts(facts, country_codes(out), people)
    read_by_hand(known, organization_ids(out), people)
    read_factbook(facts, country_codes(out), people)
    persons, terms, ids = [], [], set()
    for key, row in people.rows.items():
        identity = row["wikidata"] or bare(row["name"]).replace(" ", "-")
        if identity in ids:
            continue
        ids.add(identity)
        names = [n for name in [row["name"]] + row["names"] for n in [name] + (spellings(name.split("~")[0], row["country"]))]
        persons.append({"id": identity, "kind": "person", "name": row["name"], "wikidata": row["wikidata"], "country": row["country"],
                        "prior": f'{row["prior"]:g}', "names": "|".join(unique(names, but=[row["name"]])).replace("\u2019", "'")})
        for title, body, start, end in sorted(row["terms"], key=lambda t: (t[2], t[0])):
            terms.append({"actor": identity, "title": title, "body": body, "from": start, "until": end})
    order = {row["id"]: bare(row["name"]) + row["id"] for row in persons}
    persons.sort(key=lambda row: order[row["id"]])
    terms.sort(key=lambda row: order[row["actor"]])
    write_tsv(out, "persons.tsv", COMMENTS, ["id", "kind", "name", "wikidata", "country", "prior", "names"], persons)
    write_tsv(out, "terms.tsv", ["Times in office of the people of persons.tsv; same makers and sources."] , ["actor", "title", "body", "from", "until"], terms)


if __name__ == "__main__":
    main(*sys.argv[1:])
