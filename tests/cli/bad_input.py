"""What users get wrong, and what goes wrong: one clear sentence, the right exit code, all else done, nothing half written."""

import json
import os
import subprocess

import program
from program import ProgramTest, main

GOOD_LINE = json.dumps(
    {"id": "good", "date": "2024-05-06", "text": "The United States urged China on Monday to host new talks with North Korea."})
LEXICON = "# mine\nupos\tpredicate\trelation\tsource\ttarget\tflags\n"


class BrokenArticles(ProgramTest):
    """Exit code 1: the article is named and left out, the good one beside it is in the graph."""

    def check_left_out(self, inputs, *words, stdin=b"", kept=True):
        outcome = self.run_program("build", *inputs, "-o", "graph.jsonl", stdin=stdin)
        self.assertEqual(outcome.code, 1, outcome.said)
        self.check_sentence(outcome, *words)
        self.assertEqual(os.path.exists(self.path("graph.jsonl")), kept, outcome.said)
        if kept:
            self.assertIn(b'"USA"', self.read("graph.jsonl"))
            self.check_sentence(outcome, "1 article,", "1 failure")

    def test_missing_file(self):
        self.check_left_out([self.path("missing.txt"), self.article()], "missing.txt", "does not exist")

    def test_nothing_but_a_missing_file(self):
        self.check_left_out([self.path("missing.txt")], "missing.txt", "does not exist", kept=False)
        self.check_nothing_left()

    def test_folder_without_articles(self):
        os.mkdir(self.path("empty"))
        self.check_left_out([self.path("empty"), self.article()], "empty", "no articles")

    def test_folder_with_the_name_of_an_article(self):
        os.mkdir(self.path("folder.txt"))
        self.check_left_out([self.path("folder.txt"), self.article()], "folder.txt")

    def test_unreadable_file(self):
        secret = self.write("secret.txt", "The United States urged China to talk.\n")
        good = self.article()
        os.chmod(secret, 0)
        if os.geteuid() != 0:
            return self.check_left_out([secret, good], "secret.txt", "cannot be read")
        # Root reads everything: become somebody else, who needs access to the folder and to the program.
        os.chmod(self.folder, 0o777)
        os.chmod(good, 0o644)
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", program.PROGRAM]
        if subprocess.run([*command, "--version"], capture_output=True, cwd=self.folder).returncode != 0:
            self.skipTest("SKIPPED: nobody but root can run the program here")
        finished = subprocess.run([*command, "build", secret, good, "-o", "graph.jsonl"], capture_output=True, cwd=self.folder)
        outcome = program.Outcome(finished)
        self.assertEqual(outcome.code, 1, outcome.said)
        self.check_sentence(outcome, "secret.txt", "cannot be read")
        self.assertIn(b'"USA"', self.read("graph.jsonl"))

    def test_not_utf8(self):
        bad = self.write("latin.txt", b"Caf\xe9 talks\n\nThe ministers met on Monday.\n")
        self.check_left_out([bad, self.article()], "latin.txt", "UTF-8", "byte offset 3")

    def test_utf8_that_ends_in_the_middle(self):
        bad = self.write("cut.txt", "The ministers met in a caf\u00e9".encode()[:-1])
        self.check_left_out([bad, self.article()], "cut.txt", "UTF-8", "byte offset 26")

    def test_binary_file(self):
        bad = self.write("binary.txt", bytes(range(256)) * 16)
        self.check_left_out([bad, self.article()], "binary.txt")

    def test_empty_file(self):
        self.check_left_out([self.write("empty.txt", ""), self.article()], "empty.txt", "empty")

    def test_file_of_white_space(self):
        self.check_left_out([self.write("blank.txt", " \n\t\n\n"), self.article()], "blank.txt", "empty")

    def test_line_of_50_megabytes(self):
        line = '{"text": "' + "many words " * 5_000_000 + '"}\n'
        bad = self.write("long.jsonl", line + GOOD_LINE + "\n")
        self.check_left_out([bad], "long.jsonl:1:")

    def test_text_of_50_megabytes(self):
        bad = self.write("long.txt", "many words " * 5_000_000)
        self.check_left_out([bad, self.article()], "long.txt")

    def test_broken_json_line(self):
        bad = self.write("lines.jsonl", GOOD_LINE + '\n{"text": "half\n')
        self.check_left_out([bad], "lines.jsonl:2:")

    def test_json_that_nests_deeply(self):
        bad = self.write("deep.jsonl", "[" * 200_000 + "\n" + GOOD_LINE + "\n")
        self.check_left_out([bad], "deep.jsonl:1:")

    def test_json_line_without_text(self):
        bad = self.write("lines.jsonl", '{"id": "a", "title": "Talks"}\n' + GOOD_LINE + "\n")
        self.check_left_out([bad], "lines.jsonl:1:", "text")

    def test_json_line_that_is_no_object(self):
        bad = self.write("lines.jsonl", "[1, 2]\n" + GOOD_LINE + "\n")
        self.check_left_out([bad], "lines.jsonl:1:", "object")

    def test_unknown_suffix(self):
        bad = self.write("talks.docx", "PK")
        self.check_left_out([bad, self.article()], "talks.docx", "suffix")

    def test_same_id_with_other_text(self):
        lines = GOOD_LINE + "\n" + GOOD_LINE.replace("urged", "asked") + "\n"
        self.check_left_out([self.write("twice.jsonl", lines)], "good", "other text")

    def test_same_article_twice_is_no_failure(self):
        twice = self.write("twice.jsonl", GOOD_LINE + "\n" + GOOD_LINE + "\n")
        outcome = self.run_program("build", twice, "-o", "graph.jsonl")
        self.assertEqual(outcome.code, 0, outcome.said)
        self.check_sentence(outcome, "1 article,")

    def test_broken_standard_input(self):
        self.check_left_out(["-"], "-:1:", stdin=b'{"text": \n' + GOOD_LINE.encode() + b"\n")

    def test_empty_standard_input(self):
        self.check_left_out(["-"], "-", "empty", kept=False)

    def test_article_that_is_not_english_is_said_and_no_failure(self):
        foreign = self.write("paris.txt", "Les ministres des deux pays se sont rencontrés lundi à Paris pour parler de la paix et de la sécurité en Europe.\n")
        outcome = self.run_program("build", foreign, self.article(), "-o", "graph.jsonl")
        self.assertEqual(outcome.code, 0, outcome.said)
        self.check_sentence(outcome, "paris.txt", "not English")

    def test_line_end_in_a_name_stays_on_one_line(self):
        outcome = self.run_program("build", "a\nb.txt", self.article(), "-o", "graph.jsonl")
        self.assertEqual(outcome.code, 1, outcome.said)
        self.check_sentence(outcome, "a b.txt", "does not exist")

    def test_fail_fast_stops_and_writes_nothing(self):
        outcome = self.run_program("build", "missing.txt", self.article(), "-o", "graph.jsonl", "--fail-fast")
        self.assertEqual(outcome.code, 1, outcome.said)
        self.check_sentence(outcome, "missing.txt", "does not exist")
        self.check_sentence(outcome, "nothing is written")
        self.check_nothing_left("good.txt")

    def test_parse_goes_on_after_a_broken_article(self):
        outcome = self.run_program("parse", "missing.txt", self.article())
        self.assertEqual(outcome.code, 1, outcome.said)
        self.check_sentence(outcome, "missing.txt", "does not exist")
        self.assertIn(b"China", outcome.out)


class BrokenOutput(ProgramTest):
    """Exit code 3: what cannot be written is named, what was there before stays, the other outputs are written."""

    def check_refused(self, arguments, *words, left=("good.txt",), stdout=subprocess.PIPE):
        outcome = self.run_program("build", self.article(), *arguments, stdout=stdout)
        self.assertEqual(outcome.code, 3, outcome.said)
        self.check_sentence(outcome, *words)
        self.check_nothing_left(*left)
        return outcome

    def test_existing_output(self):
        self.write("graph.ttl", "precious")
        self.check_refused(["-o", "graph.ttl"], "graph.ttl", "exists", "--overwrite", left=["good.txt", "graph.ttl"])
        self.assertEqual(self.read("graph.ttl"), b"precious")

    def test_existing_output_with_overwrite(self):
        self.write("graph.ttl", "precious")
        outcome = self.run_program("build", self.article(), "-o", "graph.ttl", "--overwrite")
        self.assertEqual(outcome.code, 0, outcome.said)
        self.assertNotEqual(self.read("graph.ttl"), b"precious")
        self.check_nothing_left("good.txt", "graph.ttl")

    def test_overwrite_of_a_link_replaces_what_it_points_to(self):
        self.write("kept/graph.ttl", "old")
        os.symlink("kept/graph.ttl", self.path("graph.ttl"))
        outcome = self.run_program("build", self.article(), "-o", "graph.ttl", "--overwrite")
        self.assertEqual(outcome.code, 0, outcome.said)
        self.assertTrue(os.path.islink(self.path("graph.ttl")))
        self.assertNotEqual(self.read("kept/graph.ttl"), b"old")

    def test_missing_output_folder(self):
        self.check_refused(["-o", "nowhere/graph.ttl"], "nowhere", "does not exist")

    def test_output_that_is_a_folder(self):
        os.mkdir(self.path("graph.ttl"))
        self.check_refused(["-o", "graph.ttl", "--overwrite"], "graph.ttl", "folder", left=["good.txt", "graph.ttl"])

    def test_full_disk_in_every_format(self):
        for name in ("ttl", "nt", "nq", "trig", "graphml", "jsonl"):
            with self.subTest(name):
                self.check_refused(["-o", "/dev/full", "--format", name], "/dev/full")
        self.assertTrue(os.path.exists("/dev/full") and not os.path.isfile("/dev/full"))

    def test_full_disk_behind_standard_output(self):
        with open("/dev/full", "wb") as full:
            self.check_refused(["-o", "-", "--format", "jsonl"], "standard output", stdout=full)

    def test_full_disk_behind_a_link_keeps_nothing_else_back(self):
        os.symlink("/dev/full", self.path("full.ttl"))
        self.check_refused(["-o", "full.ttl", "-o", "graph.jsonl"], "full.ttl", left=["good.txt", "full.ttl", "graph.jsonl"])
        self.assertIn(b'"USA"', self.read("graph.jsonl"))

    def test_full_disk_behind_help_and_parse(self):
        for arguments in (["--help"], ["build", "--help"], ["--version"], ["parse", self.article()]):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                outcome = self.run_program(*arguments, stdout=full)
                self.assertEqual(outcome.code, 3, outcome.said)
                self.check_sentence(outcome, "standard output")

    def test_closed_pipe(self):
        for name in ("turtle", "graphml", "jsonl"):
            with self.subTest(name):
                reader, writer = os.pipe()
                os.close(reader)
                with os.fdopen(writer, "wb") as pipe:
                    self.check_refused(["-o", "-", "--format", name], "standard output", stdout=pipe)

    def test_folder_that_cannot_be_written(self):
        os.mkdir(self.path("closed"), 0o555)
        if os.access(self.path("closed"), os.W_OK):
            self.skipTest("SKIPPED: root writes everywhere")
        self.check_refused(["-o", "closed/graph.ttl"], "closed/graph.ttl", left=["good.txt", "closed"])

    def test_output_fault_wins_over_input_fault(self):
        outcome = self.run_program("build", "missing.txt", self.article(), "-o", "/dev/full", "--format", "nt")
        self.assertEqual(outcome.code, 3, outcome.said)
        self.check_sentence(outcome, "missing.txt")
        self.check_sentence(outcome, "/dev/full")


class BrokenTables(ProgramTest):
    """Exit code 2: a model or table is named with file and line, and nothing is written."""

    def check_refused(self, arguments, *words, env=None):
        before = {*os.listdir(self.folder), "good.txt"}
        outcome = self.run_program("build", self.article(), "-o", "graph.jsonl", *arguments, env=env)
        self.assertEqual(outcome.code, 2, outcome.said)
        self.check_sentence(outcome, *words)
        self.check_nothing_left(*before)

    def test_missing_tables(self):
        for option in ("--model", "--ontology", "--knowledge", "--lexicon"):
            with self.subTest(option):
                self.check_refused([option, "missing.file"], "missing.file")

    def test_model_that_is_text(self):
        self.check_refused(["--model", self.write("my.model", "not a model\n")], "my.model")

    def test_model_that_is_empty(self):
        self.check_refused(["--model", self.write("my.model", "")], "my.model")

    def test_model_that_is_cut_off_or_changed(self):
        folder = os.path.join(os.path.dirname(program.ARTICLES), "..", "models")
        name = [name for name in os.listdir(folder) if name.endswith(".model")][0]
        with open(os.path.join(folder, name), "rb") as file:
            model = file.read()
        changed = bytearray(model)
        changed[len(changed) // 2] ^= 1
        for content in (model[:100], model[:-1], bytes(changed)):
            with self.subTest(len(content)):
                self.check_refused(["--model", self.write("my.model", content)], "my.model")

    def test_broken_ontology(self):
        bad = self.write("my.ttl", "@prefix ent: <https://w3id.org/entente/ontology#> .\n\nent:urges a ;;; nothing\n")
        self.check_refused(["--ontology", bad], "my.ttl:3")

    def test_broken_lexicon(self):
        self.check_refused(["--lexicon", self.write("my.tsv", LEXICON + "VERB\turge\n")], "my.tsv:3")

    def test_lexicon_with_a_relation_that_does_not_exist(self):
        self.check_refused(["--lexicon", self.write("my.tsv", LEXICON + "VERB\ttickle\ttickles\tsubj\tobj\t\n")], "my.tsv:3", "tickles")

    def test_broken_table(self):
        self.check_refused(["--knowledge", self.write("my.tsv", "colour\tsmell\nred\trose\n")], "my.tsv")

    def test_data_folder_that_is_none(self):
        self.check_refused([], "ENTENTE_DATA", env={"ENTENTE_DATA": self.folder})


class WrongUsage(ProgramTest):
    """Exit code 2, before any work."""

    def check_refused(self, arguments, *words):
        outcome = self.run_program(*arguments)
        self.assertEqual(outcome.code, 2, outcome.said)
        self.check_sentence(outcome, *words)
        self.assertEqual(outcome.out, b"")
        self.check_nothing_left("good.txt")

    def setUp(self):
        super().setUp()
        self.article()

    def test_commands(self):
        self.check_refused([], "no command", "--help")
        self.check_refused(["bild"], "bild", "--help")
        self.check_refused(["--colour"], "--colour", "--help")

    def test_options(self):
        self.check_refused(["build", "good.txt", "-o", "a.ttl", "--colour"], "--colour")
        self.check_refused(["build", "good.txt"], "--output")
        self.check_refused(["build", "-o", "a.ttl"], "INPUT")
        self.check_refused(["build", "good.txt", "-o", "a.ttl", "-j", "-1"], "-j")
        self.check_refused(["build", "good.txt", "-o", "a.ttl", "--date", "yesterday"], "yesterday")
        self.check_refused(["parse"], "ARTICLE")
        self.check_refused(["parse", "good.txt", "--colour"], "--colour")

    def test_outputs(self):
        self.check_refused(["build", "good.txt", "-o", "graph.xyz"], "graph.xyz", ".ttl")
        self.check_refused(["build", "good.txt", "-o", "graph"], "graph", "--format")
        self.check_refused(["build", "good.txt", "-o", "-"], "standard output", "--format")
        self.check_refused(["build", "good.txt", "-o", "-", "--format", "xyz"], "xyz", "turtle")
        self.check_refused(["build", "good.txt", "-o", "a.ttl", "-o", "./a.ttl"], "a.ttl", "twice")

    def test_output_that_is_input(self):
        self.write("in.jsonl", GOOD_LINE)
        outcome = self.run_program("build", "in.jsonl", "-o", "in.jsonl", "--overwrite")
        self.assertEqual(outcome.code, 2, outcome.said)
        self.check_sentence(outcome, "in.jsonl", "input and output")
        self.assertEqual(self.read("in.jsonl").decode(), GOOD_LINE)


main()
