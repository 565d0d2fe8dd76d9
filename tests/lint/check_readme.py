"""Every path that README and CONTRIBUTING name exists, and every command in their code blocks is run by a test or a script."""

import os
import re
import sys

from project_files import project_files, report

PAGES = ["README.md", "CONTRIBUTING.md"]
# Made by a command of the page.
MADE = ("build/", "output/")
# What runs the commands: a command counts as run if one of these holds it word by word.
RUNNERS = ("scripts/", "tests/", "examples/", ".ci/")


def paths_in(text):
    for name in re.findall(r"`([\w.*/-]+/[\w.*/-]*)`", text) + re.findall(r"\]\(([^)#:]+)\)", text):
        yield name


def exists(name):
    if name.startswith(MADE):
        return True
    if "*" in name:
        return os.path.isdir(os.path.dirname(name.split("*")[0]) or ".")
    return os.path.exists(name)


def commands_in(text):
    for block in re.findall(r"```(?:sh|bash)\n(.*?)```", text, re.S):
        for line in block.replace("\\\n", " ").splitlines():
            command = " ".join(line.split("#")[0].split())
            if command:
                yield command


def run_somewhere():
    text = ""
    for path in project_files():
        if path.startswith(RUNNERS) and not path.endswith((".md", ".tsv", ".jsonl")):
            with open(path, "rb") as file:
                text += " " + file.read().decode("utf-8", "replace")
    return " ".join(text.replace("\\\n", " ").split())


def main():
    faults = []
    run = run_somewhere()
    for page in PAGES:
        with open(page, encoding="utf-8") as file:
            text = file.read()
        faults += [f"{page}: names {name}, which does not exist" for name in paths_in(text) if not exists(name)]
        for command in commands_in(text):
            if not (command in run or os.access(command.split()[0], os.X_OK) and command.split()[0].startswith("scripts/")):
                faults.append(f"{page}: shows a command that no script or test runs: {command}")
    return report(faults)


sys.exit(main())
