"""The includes follow the data flow, and each library is seen only where STYLE allows it."""

import os
import re
import sys

from project_files import project_files, report

BELOW = {
    "text": [],
    "knowledge": ["text"],
    "nlp": ["text", "knowledge"],
    "extract": ["text", "knowledge", "nlp"],
    "graph": ["text", "knowledge", "nlp", "extract"],
    "write": ["text", "knowledge", "nlp", "extract", "graph"],
    "read": ["text", "knowledge", "nlp", "extract", "graph"],
    "cli": ["text", "knowledge", "nlp", "extract", "graph", "write", "read"],
    "train": ["text", "knowledge", "nlp", "extract"],
}

# An include, and where it may stand.
LIBRARIES = [
    (r"<boost/", r"(include/entente|src)/graph/"),
    (r"<serd/", r"src/(write|read)/|src/knowledge/ontology\.cpp"),
    (r"<pugixml", r"src/write/"),
    (r"<CLI/", r"src/(cli|train)/"),
    (r"<nlohmann/", r"src/(text|nlp|write|read|train)/"),
]

# The library never prints or exits.
PRINTS = re.compile(r"std::(cout|cerr|clog|exit|abort|quick_exit|terminate)\b|\b(printf|puts|fprintf)\s*\(")


def module_of(path):
    found = re.match(r"(?:include/entente|src)/(\w+)/", path)
    return found.group(1) if found else None


def private_folders(path):
    return [os.path.dirname(path), *(os.path.join("src", below) for below in BELOW[module_of(path)])]


def faults_of(path, lines):
    module = module_of(path)
    for number, line in enumerate(lines, 1):
        found = re.match(r'\s*#\s*include\s+(["<][^">]+)', line)
        if found:
            name = found.group(1)
            ours = re.match(r'["<]entente/(\w+)/', name)
            if ours and ours.group(1) != module and ours.group(1) not in BELOW[module]:
                yield f"{path}:{number}: {module} includes {ours.group(1)}, which is not below it"
            elif not ours and name[0] == '"' and not any(os.path.isfile(os.path.join(folder, name[1:])) for folder in private_folders(path)):
                yield f"{path}:{number}: {name[1:]} is no private header of this module or of one below it"
            for library, places in LIBRARIES:
                if re.match(library, name) and not re.match(places, path):
                    yield f"{path}:{number}: {name} may not be seen here"
        elif module not in ("cli", "train") and PRINTS.search(line.split("//")[0]):
            yield f"{path}:{number}: the library never prints, exits or aborts"


def main():
    paths = [path for path in project_files(".h", ".cpp") if module_of(path) in BELOW]
    if not paths:
        return report(["no sources found"])
    unknown = [path for path in project_files(".h", ".cpp") if path.startswith(("src/", "include/")) and module_of(path) not in BELOW]
    faults = [f"{path}: its folder is no module that this test knows; add it to BELOW" for path in unknown]
    for path in paths:
        with open(path, encoding="utf-8") as file:
            faults += faults_of(path, file)
    return report(faults)


sys.exit(main())
