#!/usr/bin/env python3
"""Rounds a checkpoint to 8 bits and writes the model file that src/nlp/model_file.cpp reads. The layout stands in README.md beside this file."""
import argparse
import struct
import unicodedata

import numpy as np
import torch

import data

MAGIC, VERSION = b"ENTMODEL", 1
POSITIONS = 256   # the trainer saw at most 250 word pieces in a sentence
LANES, DEPTH = 16, 4   # weights lie in blocks of 16 outputs by 4 inputs: one AVX-512 register, two of AVX2


class Body:
    """Bytes after the header; arrays start at multiples of 64."""

    def __init__(self):
        self.parts, self.size = [], 0

    def put(self, data):
        self.parts.append(data)
        self.size += len(data)

    def align(self):
        self.put(bytes(-self.size % 64))

    def numbers(self, *values):
        self.put(struct.pack(f"<{len(values)}I", *values))

    def strings(self, values):
        for v in values:
            raw = v.encode("utf-8")
            self.put(struct.pack("<H", len(raw)) + raw)
        self.align()

    def array(self, values, kind):
        self.put(np.ascontiguousarray(values, dtype=kind).tobytes())
        self.align()

    def rounded_rows(self, rows, limit):
        """-> int8 rows, each divided by its own scale; writes the scales."""
        scale = np.maximum(np.abs(rows).max(1), 1e-12) / limit
        self.array(scale, "<f4")
        return np.clip(np.rint(rows / scale[:, None]), -limit, limit).astype(np.int8)

    def table(self, rows):
        """An embedding: scales, then int8 rows."""
        self.array(self.rounded_rows(rows, 127), "i1")

    def linear(self, weight, bias):
        """weight: (outputs, inputs). Scales, biases, packed 7-bit weights: with 8-bit activations vpmaddubsw cannot overflow (2 * 255 * 63 < 32768)."""
        n = -len(weight) % LANES
        weight, bias = np.pad(weight, ((0, n), (0, 0))), np.pad(bias, (0, n))
        rows = self.rounded_rows(weight, 63)
        self.array(bias, "<f4")
        outputs, inputs = rows.shape
        assert inputs % DEPTH == 0
        self.array(rows.reshape(outputs // LANES, LANES, inputs // DEPTH, DEPTH).transpose(0, 2, 1, 3), "i1")


def characters():
    """(code point, replacement or None, bits: 1 punctuation, 2 upper, 4 lower, 8 digit) of each character that is not plain."""
    classes, out = data.character_classes(), []
    for code in range(0x21, 0x20000):
        c = chr(code)
        kept, punct = classes.get(code, (c, False))
        bits = punct | c.isupper() << 1 | c.islower() << 2 | c.isdigit() << 3
        if bits or kept != c:
            out.append((code, kept, bits))
    return out


def checksum(raw):
    """FNV-1a over 64-bit words."""
    h = 0xcbf29ce484222325
    for (word,) in struct.iter_unpack("<Q", raw):
        h = (h ^ word) * 0x100000001b3 & 0xffffffffffffffff
    return h


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("checkpoint")
    ap.add_argument("output")
    args = ap.parse_args()
    torch.set_num_threads(1)
    saved = torch.load(args.checkpoint, map_location="cpu")
    c, w = saved["config"], {k: v.float().numpy() for k, v in saved["weights"].items()}
    vocabulary = saved["vocabulary"]
    assert len(vocabulary) == c["vocabulary"] and tuple(saved["upos"]) == data.UPOS and tuple(saved["shapes"]) == data.SHAPES
    chars = characters()
    body = Body()
    body.numbers(c["vocabulary"], c["shapes"], c["depth"], c["width"], c["inner"], c["heads"], POSITIONS, c["arc"], c["label"],
                 c["upos"], c["xpos"], c["deprels"], c["entities"], len(w["mix"]), len(chars), 0)
    for names in (vocabulary, saved["upos"], saved["xpos"], saved["deprels"], saved["entities"]):
        body.strings(names)
    for code, kept, bits in chars:
        assert len(kept) <= 3, (code, kept)
        body.numbers(code, bits | len(kept) << 8, *[ord(x) for x in kept], *[0] * (3 - len(kept)))
    body.align()

    def linear(name):
        body.linear(w[name + ".weight"], w[name + ".bias"])

    def norm(name):
        body.array(w[name + ".weight"], "<f4")
        body.array(w[name + ".bias"], "<f4")

    body.table(w["pieces.weight"])
    body.array(w["position.weight"][:POSITIONS], "<f4")
    body.array(w["case.weight"], "<f4")
    norm("norm")
    for i in range(c["depth"]):
        p = f"layers.{i}."
        body.linear(np.concatenate([w[p + f"{x}.weight"] for x in ("query", "key", "value")]),
                    np.concatenate([w[p + f"{x}.bias"] for x in ("query", "key", "value")]))
        linear(p + "out")
        norm(p + "norm1")
        linear(p + "up")
        linear(p + "down")
        norm(p + "norm2")
    mix = np.exp(w["mix"] - w["mix"].max())
    body.array(mix / mix.sum(), "<f4")
    for name in ("upos", "xpos", "entities", "arc_head", "arc_dep", "label_head", "label_dep"):
        linear(name)
    body.linear(w["arc"][:-1].T, w["arc"][-1])   # (dependent) -> what each head is compared with; the last row is the bias
    labels = w["labels"].reshape(-1, c["label"] + 1)
    body.linear(labels[:, :-1], labels[:, -1])   # (head) -> (label, dependent + 1)
    raw = b"".join(body.parts)
    with open(args.output, "wb") as f:
        f.write(MAGIC + struct.pack("<IIQQ", VERSION, 32, len(raw), checksum(raw)) + bytes(32) + raw)
    print(f"{args.output}: {64 + len(raw)} bytes, {len(chars)} characters, epoch {saved['epoch']}")


if __name__ == "__main__":
    main()
