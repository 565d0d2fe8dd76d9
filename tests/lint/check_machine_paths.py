"""No file of the project names a path of the machine on which it was written."""

import re
import sys

from project_files import project_files, report

# Spelled so that this file does not find itself.
MACHINE = re.compile(r"(?<![\w.])/(?:wor[k]|hom[e]/\w+|roo[t])/")


def main():
    faults = []
    for path in project_files():
        with open(path, "rb") as file:
            content = file.read()
        if b"\0" in content[:4096]:
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
            if MACHINE.search(line):
                faults.append(f"{path}:{number}: names a path of one machine: {line.strip()[:120]}")
    return report(faults)


sys.exit(main())
