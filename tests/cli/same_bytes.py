"""Same articles, same bytes: whatever the threads, the order, the kind of input, and the number of runs."""

import json
import os

from program import ARTICLES, ProgramTest, main

FILES = sorted(os.path.join(ARTICLES, name) for name in os.listdir(ARTICLES) if name.endswith(".txt"))
FORMATS = ("ttl", "nt", "nq", "trig", "graphml", "jsonl")


class SameBytes(ProgramTest):
    def build(self, name, *arguments, stdin=b""):
        """All formats of one run; gives their bytes."""
        outputs = [word for suffix in FORMATS for word in ("-o", f"{name}.{suffix}")]
        outcome = self.run_program("build", "-q", *arguments, *outputs, stdin=stdin)
        self.assertEqual((outcome.code, outcome.said), (0, ""))
        return {suffix: self.read(f"{name}.{suffix}") for suffix in FORMATS}

    def check_same(self, one, other):
        for suffix in FORMATS:
            self.assertTrue(one[suffix] == other[suffix], f"the .{suffix} differs")

    def test_threads(self):
        one = self.build("one", ARTICLES, "-j", "1")
        self.assertIn(b'"relation"', one["jsonl"])
        for number in ("2", "3", "8"):
            self.check_same(one, self.build("j" + number, ARTICLES, "-j", number))

    def test_order_of_files(self):
        self.check_same(self.build("one", *FILES, "-j", "2"), self.build("other", *reversed(FILES), "-j", "2"))

    def test_folder_or_its_files(self):
        self.check_same(self.build("one", ARTICLES), self.build("other", *FILES))

    def json_lines(self):
        """The articles as JSON lines, texts with the white space around them that exports leave."""
        lines = []
        for file in FILES:
            with open(file, encoding="utf-8") as article, open(file[:-4] + ".json", encoding="utf-8") as sidecar:
                title, text = article.read().split("\n\n", 1)
                lines.append(json.dumps({"id": os.path.basename(file), "title": title, "text": text, **json.load(sidecar)}))
        return lines

    def test_one_stream_of_json_lines(self):
        stream = "\n".join(reversed(self.json_lines())).encode()
        self.check_same(self.build("one", ARTICLES), self.build("other", "-", stdin=stream))

    def test_two_inputs_of_one_run(self):
        lines = self.json_lines()
        whole = self.build("whole", "-", "-j", "1", stdin="\n".join(lines).encode())
        first = self.write("first.jsonl", "\n".join(lines[3:]) + "\n")
        second = self.write("second.jsonl", "\n".join(lines[:3]))
        self.check_same(whole, self.build("parts", first, second, "-j", "2"))
        self.check_same(whole, self.build("mixed", first, *FILES[:3], "-j", "2"))

    def test_two_runs_hold_together_what_one_holds(self):
        whole = self.build("whole", *FILES)
        parts = [self.build("first", *FILES[:3]), self.build("second", *FILES[3:])]
        for suffix in ("nt", "nq"):
            lines = set(parts[0][suffix].splitlines()) | set(parts[1][suffix].splitlines())
            self.assertEqual(lines ^ set(whole[suffix].splitlines()), set(), f"the .{suffix} differs")
        relations = [[line for line in part["jsonl"].splitlines() if b'"record":"relation"' in line] for part in [whole, *parts]]
        self.assertEqual(set(relations[0]), set(relations[1] + relations[2]))
        self.assertEqual(len(relations[0]), len(relations[1]) + len(relations[2]))

    def test_standard_output_holds_what_a_file_would(self):
        one = self.build("one", ARTICLES)
        for suffix, name in (("ttl", "turtle"), ("jsonl", ".jsonl"), ("graphml", "graphml")):
            outcome = self.run_program("build", "-q", ARTICLES, "-o", "-", "--format", name)
            self.assertEqual((outcome.code, outcome.said), (0, ""))
            self.assertTrue(outcome.out == one[suffix], f"{name} differs")


main()
