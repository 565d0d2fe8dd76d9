#!/usr/bin/env python3
"""Writes what the float network says of a few sentences, for tests/nlp/test_language_model.cpp: word pieces, states and the labelled tree.

Each word is a line: form, its head (greedy), the shape, the ids of its pieces, the first four numbers of its state."""
import argparse

import torch

import data
from model import Config, Network

SENTENCES = (
    "France and Germany urged Iran on Monday to resume talks .",
    "The Security Council did n't adopt the draft resolution , which Russia vetoed .",
    "South Korea 's foreign minister Cho Tae-yul met his Japanese counterpart in Vilnius .",
    "UN condemns missile launch",
    "Caf\u00e9 owners in Z\u00fcrich paid 1,500 francs \u2014 or so they said !",
)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("checkpoint")
    ap.add_argument("output")
    args = ap.parse_args()
    torch.set_num_threads(1)
    saved = torch.load(args.checkpoint, map_location="cpu")
    c = saved["config"]
    network = Network(Config(c["vocabulary"], c["shapes"], c["upos"], c["xpos"], c["deprels"], c["entities"], c["depth"]))
    network.load_state_dict(saved["weights"])
    network.eval()
    pieces = data.WordPieces(saved["vocabulary"])
    with open(args.output, "w", encoding="utf-8") as out, torch.no_grad():
        for sentence in SENTENCES:
            words = sentence.split()
            ids, case, first = [pieces.begin], [-1], [0]
            for i, w in enumerate(words):
                first.append(len(ids))
                ids += pieces(w)
                case += [data.shape(w) + (c["shapes"] if i == 0 else 0)] * len(pieces(w))
            ids, case = torch.tensor([ids + [pieces.end]]), torch.tensor([case + [-1]])
            states = network.encode(ids, case, torch.ones_like(ids, dtype=torch.bool), torch.tensor([first]))
            arcs = network.heads_of(states)[3][0]
            arcs[range(len(words)), range(1, len(words) + 1)] = -1e9
            for i, w in enumerate(words):
                row = [w, int(arcs[i].argmax()), data.shape(w), " ".join(map(str, pieces(w)))]
                out.write("\t".join(map(str, row + ["%.4f" % x for x in states[0, i + 1, :4]])) + "\n")
            out.write("\n")


if __name__ == "__main__":
    main()
