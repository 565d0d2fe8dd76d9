"""What the table makers share: reading facts, writing tables."""
import csv
import json
import os


def read_jsonl(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_csv(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def read_tsv(path):
    """-> rows of a table as dictionaries; '#' lines and blank lines are comments; missing fields at the end are empty."""
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
    header = rows[0]
    for row in rows[1:]:
        if len(row) > len(header):
            raise SystemExit(f"{path}: too many columns: {row}")
    return [dict(zip(header, row + [""] * (len(header) - len(row)))) for row in rows[1:]]


def by_hand(name):
    return read_tsv(os.path.join(os.path.dirname(os.path.abspath(__file__)), "by_hand", name))


def write_tsv(folder, name, comments, header, rows):
    """Rows are dictionaries; the order is the caller's."""
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        for comment in comments:
            out.write(f"# {comment}\n")
        out.write("\t".join(header) + "\n")
        for row in rows:
            fields = [str(row.get(column, "")) for column in header]
            assert not any("\t" in f or "\n" in f for f in fields), row
            out.write("\t".join(fields) + "\n")


def unique(names, but=()):
    """The names in their order, each once, without those in `but` and empty ones."""
    seen, kept = set(but), []
    for name in names:
        if name and name not in seen:
            seen.add(name)
            kept.append(name)
    return kept
