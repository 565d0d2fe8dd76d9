"""The files of the project: those that git knows, or all where there is no git."""

import os
import subprocess


def project_files(*suffixes):
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True)
    if listed.returncode == 0 and listed.stdout:
        names = [name for name in listed.stdout.split("\0") if name]
    else:
        names = [os.path.join(folder, name)[2:] for folder, _, files in os.walk(".") for name in files]
        names = [name for name in names if not name.startswith(("build", ".git/", "output/"))]
    return sorted(name for name in names if os.path.isfile(name) and (not suffixes or name.endswith(suffixes)))


def report(faults):
    """Prints the faults and gives the exit code."""
    for fault in faults:
        print(fault)
    return 1 if faults else 0
