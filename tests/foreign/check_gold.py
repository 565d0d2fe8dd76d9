#!/usr/bin/env python3
"""Build the graphs of the gold articles, let foreign programs read them, and hold the scores above their floors.

usage: check_gold.py [--tools FOLDER] PROGRAM GOLD_FOLDER OUT_FOLDER

GOLD_FOLDER has seeds.jsonl and dev.jsonl, the folders of their gold graphs, and score.py; it is no part of the project, and
without it there is nothing to check. Exit 1: a run failed, a foreign reader saw something else, or a score fell.
"""
import json
import os
import subprocess
import sys

CHECK_OUTPUTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "check_outputs.py")
FORMATS = ("ttl", "nt", "nq", "trig", "graphml", "jsonl")
# What must never be lost again. Raised as the scores settle, never lowered.
FLOORS = {
    "seeds": {("strict", "f1"): 0.52, ("entities", "recall"): 0.88},
    "dev": {("strict", "f1"): 0.50, ("entities", "recall"): 0.93},
}


def succeeds(*command):
    """Runs a program that talks to the reader of this test; whether it ended well."""
    sys.stdout.flush()
    done = subprocess.run(command, stdout=sys.stdout, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        print(f"FAILED exit code {done.returncode}: {' '.join(command)}")
    return done.returncode == 0


def build(program, gold, name, folder):
    """All formats of one set, each as graph.FORMAT in `folder`."""
    os.makedirs(folder, exist_ok=True)
    outputs = [word for suffix in FORMATS for word in ("-o", os.path.join(folder, "graph." + suffix))]
    return succeeds(program, "build", "--overwrite", os.path.join(gold, name + ".jsonl"), *outputs)


def check_scores(gold, name, folder):
    command = [sys.executable, "-B", os.path.join(gold, "score.py"), os.path.join(gold, name), os.path.join(folder, "graph.jsonl"), "--json"]
    scores = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    good = True
    for (view, rate), floor in FLOORS[name].items():
        reached = scores[view][rate]
        good = good and reached >= floor
        print(f"{'ok    ' if reached >= floor else 'FAILED'} {name} {view} {rate}: {reached:.3f}, floor {floor}")
    return good


def main(arguments):
    tools = []
    if arguments[:1] == ["--tools"]:
        tools, arguments = arguments[:2], arguments[2:]
    if len(arguments) != 3:
        sys.exit(__doc__)
    program, gold, out = arguments
    if not os.path.isdir(gold):
        print(f"SKIPPED: the gold articles are not here ({gold})")
        return 0
    good = True
    for name in FLOORS:
        folder = os.path.join(out, name)
        if not build(program, gold, name, folder):
            good = False
            continue
        good = succeeds(sys.executable, "-B", CHECK_OUTPUTS, *tools, folder) and good
        good = check_scores(gold, name, folder) and good
    return 0 if good else 1


sys.exit(main(sys.argv[1:]))
