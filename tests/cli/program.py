"""Runs the program the way a user does. Tests derive from ProgramTest; main() takes the program's path from the command line."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""
ARTICLES = os.path.abspath("examples/articles")


class Outcome:
    """What a run left behind."""

    def __init__(self, finished):
        self.code = finished.returncode
        self.out = finished.stdout
        self.said = finished.stderr.decode("utf-8", "replace")
        self.sentences = self.said.splitlines()


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="entente-test-")
        self.addCleanup(shutil.rmtree, self.folder, True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        """A file in the folder of this test; gives its path."""
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return self.path(name)

    def article(self, name="good.txt"):
        return self.write(name, "Envoys meet\n\nThe United States urged China on Monday to host new talks with North Korea.\n")

    def run_program(self, *arguments, stdin=b"", stdout=subprocess.PIPE, env=None):
        return Outcome(subprocess.run([PROGRAM, *arguments], input=stdin, stdout=stdout, stderr=subprocess.PIPE, cwd=self.folder,
                                      env={**os.environ, **(env or {})}, timeout=300))

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def check_sentence(self, outcome, *words):
        """One line on standard error holds all `words`, and none is a crash or a second line of it."""
        holding = [line for line in outcome.sentences if all(word in line for word in words)]
        self.assertEqual(len(holding), 1, f"no single sentence with {words} in:\n{outcome.said}")
        for line in outcome.sentences:
            self.assertTrue(line.startswith("entente: "), outcome.said)
        self.assertNotIn("should not happen", outcome.said)

    def check_nothing_left(self, *expected):
        """The folder holds these files and no temporary ones."""
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(expected))


def main():
    global PROGRAM
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(module="__main__", verbosity=2)
