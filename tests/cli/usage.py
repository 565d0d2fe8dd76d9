"""The ordinary ways to use the program."""

import json
import os

from program import ARTICLES, ProgramTest, main


def records(content):
    return [json.loads(line) for line in content.splitlines()]


class Usage(ProgramTest):
    def build(self, *arguments):
        outcome = self.run_program("build", *arguments, "-o", "graph.jsonl", "--overwrite")
        self.assertEqual(outcome.code, 0, outcome.said)
        return outcome, records(self.read("graph.jsonl"))

    def test_help_lists_the_commands(self):
        outcome = self.run_program("--help")
        self.assertEqual((outcome.code, outcome.said), (0, ""))
        for word in (b"build", b"parse", b"--version"):
            self.assertIn(word, outcome.out)

    def test_help_of_commands(self):
        for command in ("build", "parse"):
            outcome = self.run_program(command, "--help")
            self.assertEqual((outcome.code, outcome.said), (0, ""))
            self.assertIn(b"entente " + command.encode(), outcome.out)

    def test_version(self):
        outcome = self.run_program("--version")
        self.assertEqual((outcome.code, outcome.said), (0, ""))
        self.assertRegex(outcome.out.decode(), r"^entente \d+\.\d+\.\d+\n$")

    def test_the_example_of_the_readme(self):
        with open("README.md", encoding="utf-8") as page:
            part = page.read().split("## One article and its graph")[1].split("\n## ")[0]
        lines = [line[1:].strip() for line in part.splitlines() if line.startswith(">")]
        rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in part.splitlines() if line.startswith("| ")][2:]
        self.assertGreaterEqual(len(rows), 4)
        self.write("article.txt", "\n".join(lines) + "\n")
        _, found = self.build("article.txt")
        told = {
            (record["source"]["name"], record["relation"], record["target"]["name"], record["status"])
            for record in found
            if record["record"] == "relation"
        }
        self.assertEqual(told, {(row[0], row[1], row[2], row[3].split(",")[0]) for row in rows})

    def test_summary_counts_what_the_output_holds(self):
        outcome, found = self.build(ARTICLES)
        n_entities = sum(1 for record in found if record["record"] == "entity")
        n_relations = sum(1 for record in found if record["record"] == "relation")
        self.check_sentence(outcome, "6 articles, ", f" {n_entities} entities, {n_relations} relations, 0 failures")
        self.assertGreater(n_relations, 30)

    def test_quiet_says_nothing_and_verbose_a_line_for_each_article(self):
        quiet, _ = self.build(ARTICLES, "-q")
        self.assertEqual(quiet.said, "")
        verbose, _ = self.build(ARTICLES, "-v")
        self.assertEqual(len(verbose.sentences), 7, verbose.said)
        self.check_sentence(verbose, "singapore-summit.txt: ", " sentences, ")

    def test_progress_draws_nothing_where_there_is_no_terminal(self):
        outcome, _ = self.build(ARTICLES, "--progress")
        self.assertEqual(len(outcome.sentences), 1, outcome.said)

    def test_date_is_for_articles_that_have_none(self):
        self.article("undated.txt")
        with open(os.path.join(ARTICLES, "essequibo.txt"), "rb") as article:
            self.write("dated.txt", article.read())
        self.write("dated.json", '{"date": "2023-12-15"}')
        _, found = self.build("undated.txt", "dated.txt", "--date", "2024-05-06")
        reported = {record["document"]: record["reported"] for record in found if record["record"] == "relation"}
        self.assertEqual(reported, {"undated.txt": "2024-05-06", "dated.txt": "2023-12-15"})

    def test_min_confidence_leaves_out_what_is_below(self):
        _, everything = self.build(ARTICLES)
        _, nothing = self.build(ARTICLES, "--min-confidence", "1")
        kept = [record for record in nothing if record["record"] == "relation"]
        self.assertTrue(all(record["confidence"] >= 1 for record in kept))
        self.assertLessEqual(len(nothing), len(everything))

    def test_base_is_in_front_of_every_id(self):
        outcome = self.run_program("build", self.article(), "-o", "graph.nt", "--base", "https://example.org/news/")
        self.assertEqual(outcome.code, 0, outcome.said)
        self.assertIn(b"<https://example.org/news/id/USA>", self.read("graph.nt"))
        self.assertNotIn(b"w3id.org/entente", self.read("graph.nt"))

    def test_knowledge_adds_an_actor(self):
        with open(os.path.join(ARTICLES, "..", "..", "knowledge", "countries.tsv"), encoding="utf-8") as file:
            header = next(line for line in file if not line.startswith("#"))
        columns = header.rstrip("\n").split("\t")
        values = {"id": "RUR", "kind": "country", "name": "Ruritania", "iso3": "RUR"}
        table = self.write("my.tsv", header + "\t".join(values.get(column, "") for column in columns) + "\n")
        self.write("news.txt", "Ruritania condemned China on Monday.\n")
        _, found = self.build("news.txt", "--knowledge", table)
        self.assertIn("RUR", [record["id"] for record in found if record["record"] == "entity"])

    def test_lexicon_adds_a_predicate(self):
        self.write("news.txt", "France defenestrated China on Monday.\n")
        table = self.write("my.tsv", "upos\tpredicate\trelation\tsource\ttarget\tflags\nVERB\tdefenestrate\tcondemns\tsubj\tobj\t\n")
        _, found = self.build("news.txt", "--lexicon", table)
        self.assertIn("condemns", [record["relation"] for record in found if record["record"] == "relation"])

    def test_parse_prints_one_word_a_line(self):
        outcome = self.run_program("parse", self.article())
        self.assertEqual((outcome.code, outcome.said), (0, ""))
        words = [line for line in outcome.out.decode().splitlines() if line and not line.startswith("#")]
        self.assertTrue(all(len(line.split("\t")) == 10 for line in words))
        self.assertIn("China", [line.split("\t")[1] for line in words])

    def test_data_folder_can_be_named(self):
        root = os.path.abspath(os.path.join(ARTICLES, "..", ".."))
        outcome = self.run_program("build", self.article(), "-o", "graph.ttl", env={"ENTENTE_DATA": root})
        self.assertEqual(outcome.code, 0, outcome.said)


main()
