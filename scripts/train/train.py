#!/usr/bin/env python3
"""Trains the language model: treebanks and entity corpora in, a checkpoint out. README.md beside this file says how to run it."""
import argparse
import os
import random
import time

import torch
import torch.nn.functional as F

import data
from model import Config, Network, load_encoder

MAX_PIECES = 250


class Batcher:
    """Turns sentences into tensors."""

    def __init__(self, pieces, upos, xpos, deprels):
        self.pieces = pieces
        self.upos, self.xpos, self.deprels = ({x: i for i, x in enumerate(l)} for l in (upos, xpos, deprels))
        self.entities = {x: i for i, x in enumerate(data.ENTITY_TAGS)}

    def n_pieces(self, s):
        return 2 + sum(len(self.pieces(w)) for w in s.words)

    def __call__(self, sentences, shapes):
        """shapes: for each sentence the shape of each word (augmentation changes them)."""
        rows = []
        for s, forms in zip(sentences, shapes):
            ids, case, first = [self.pieces.begin], [-1], [0]
            for i, w in enumerate(s.words):
                first.append(len(ids))
                p = self.pieces(w)
                ids += p
                case += [forms[i] + (len(data.SHAPES) if i == 0 else 0)] * len(p)
            rows.append((ids + [self.pieces.end], case + [-1], first))
        n, m = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)
        pad = lambda values, length, fill: torch.tensor([v + [fill] * (length - len(v)) for v in values])
        ids, case, words = pad([r[0] for r in rows], n, 0), pad([r[1] for r in rows], n, -1), pad([r[2] for r in rows], m, 0)
        mask = pad([[True] * len(r[0]) for r in rows], n, False)
        layer = lambda get, table: pad([[table.get(x, -100) for x in get(s)] if get(s) else [-100] * len(s.words) for s in sentences], m - 1, -100)
        heads = pad([s.heads or [-100] * len(s.words) for s in sentences], m - 1, -100)
        return (ids, case, mask, words), (layer(lambda s: s.upos, self.upos), layer(lambda s: s.xpos, self.xpos), heads,
                                          layer(lambda s: s.deprels, self.deprels), layer(lambda s: s.entities, self.entities))


def augmented(s, rng):
    """-> (sentence, shapes): now and then a headline: every long word capitalised, the final full stop gone."""
    shapes = [data.shape(w) for w in s.words]
    chance = rng.random()
    if chance < 0.05:
        shapes = [1 if f == 0 and len(w) > 3 else f for w, f in zip(s.words, shapes)]
    elif chance < 0.06:
        shapes = [2 if f in (0, 1) and len(w) > 1 else f for w, f in zip(s.words, shapes)]
    if rng.random() < 0.08 and s.heads and len(s.words) > 3 and s.words[-1] in ".!" and len(s.words) not in s.heads:
        short = data.Sentence(s.words[:-1])
        for name in ("upos", "xpos", "heads", "deprels", "entities"):
            values = getattr(s, name)
            setattr(short, name, values[:-1] if values else values)
        return short, shapes[:-1]
    return s, shapes


def batches(sentences, batcher, n_pieces, rng):
    """Sentences of similar length, at most n_pieces word pieces (padding included) together."""
    keyed = sorted(((batcher.n_pieces(s) + rng.random() * 3, i) for i, s in enumerate(sentences)))
    out, batch, longest = [], [], 0
    for length, i in keyed:
        longest = max(longest, int(length))
        if batch and longest * (len(batch) + 1) > n_pieces:
            out.append(batch)
            batch, longest = [], int(length)
        batch.append(sentences[i])
    out.append(batch)
    rng.shuffle(out)
    return out


def losses(network, inputs, gold):
    upos, xpos, heads, deprels, entities = gold
    u, x, e, arcs, dep, head = network.heads_of(network.encode(*inputs))
    ce = lambda scores, target: F.cross_entropy(scores.reshape(-1, scores.shape[-1]), target.reshape(-1), ignore_index=-100, reduction="sum")
    n_words = max(1, int((upos != -100).sum()))
    n_entities = max(1, int((entities != -100).sum()))
    loss = ce(e, entities) / n_entities
    if n_words > 1:
        n_all = arcs.shape[2]
        real = torch.cat([torch.ones_like(upos[:, :1], dtype=torch.bool), upos != -100], 1)
        arcs = arcs.masked_fill(~real[:, None, :], -1e9)
        keep = heads != -100
        chosen = head.gather(1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        labels = network.label_scores(dep[keep], chosen[keep])
        loss = loss + (0.5 * ce(u, upos) + 0.5 * ce(x, xpos) + ce(arcs.reshape(-1, n_all), heads) + ce(labels, deprels[keep])) / n_words
    return loss


def evaluate(network, sentences, batcher):
    """Greedy heads (no tree constraint): a quick look while training. The figures that count are entente-train's."""
    network.eval()
    n = right_u = right_h = right_l = 0
    with torch.no_grad():
        for batch in batches(sentences, batcher, 3000, random.Random(0)):
            inputs, (upos, _, heads, deprels, _) = batcher(batch, [[data.shape(w) for w in s.words] for s in batch])
            u, _, _, arcs, dep, head = network.heads_of(network.encode(*inputs))
            real = torch.cat([torch.ones_like(upos[:, :1], dtype=torch.bool), upos != -100], 1)
            best = arcs.masked_fill(~real[:, None, :], -1e9).argmax(-1)
            keep = heads != -100
            chosen = head.gather(1, best.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
            labels = network.label_scores(dep[keep], chosen[keep]).argmax(-1)
            n += int(keep.sum())
            right_u += int((u.argmax(-1) == upos)[keep].sum())
            ok = (best == heads)[keep]
            right_h += int(ok.sum())
            right_l += int((ok & (labels == deprels[keep])).sum())
    network.train()
    return 100 * right_u / n, 100 * right_h / n, 100 * right_l / n


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("treebanks", help="folder with ud-english-ewt, ud-english-gum, uner-english-ewt, wikigold, crossner-politics")
    ap.add_argument("encoder", help="folder with the public model.safetensors and vocab.txt")
    ap.add_argument("output", help="checkpoint to write, again after every epoch")
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--average", type=float, default=0.999, help="decay of the running average of the weights; 0: none")
    ap.add_argument("--resume", help="checkpoint to start from instead of the public encoder")
    ap.add_argument("--rate", type=float, default=1.0, help="factor on the learning rates")
    ap.add_argument("--steps", type=int, help="stop after so many steps (the rates fall to zero by then)")
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)

    ewt, gum, extra = data.load(args.treebanks, "train")
    dev = data.load(args.treebanks, "dev")[0][::4]
    with open(os.path.join(args.encoder, "vocab.txt"), encoding="utf-8") as f:
        vocabulary = f.read().split("\n")[:30522]
    xpos = sorted({x for s in ewt + gum for x in s.xpos})
    deprels = sorted({x for s in ewt + gum for x in s.deprels})
    batcher = Batcher(data.WordPieces(vocabulary), data.UPOS, xpos, deprels)
    sentences = [s for s in ewt + gum + extra if batcher.n_pieces(s) <= MAX_PIECES]
    network = Network(Config(len(vocabulary), len(data.SHAPES), len(data.UPOS), len(xpos), len(deprels), len(data.ENTITY_TAGS)))
    if args.resume:
        network.load_state_dict(torch.load(args.resume)["weights"])
    else:
        load_encoder(network, os.path.join(args.encoder, "model.safetensors"))
    encoder = [p for n, p in network.named_parameters() if n.split(".")[0] in ("pieces", "position", "norm", "layers")]
    inside = {id(p) for p in encoder}
    others = [p for p in network.parameters() if id(p) not in inside]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": 2e-4 * args.rate}, {"params": others, "lr": 1.5e-3 * args.rate}], weight_decay=0.01, betas=(0.9, 0.98))
    steps = args.steps or args.epochs * len(batches(sentences, batcher, 1500, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: min((t + 1) / 300, max(0.0, (steps - t) / steps)))
    average = {k: v.clone() for k, v in network.state_dict().items()}
    print(f"{len(sentences)} sentences, {steps} steps, {len(xpos)} xpos, {len(deprels)} deprels", flush=True)

    step, start = 0, time.time()
    for epoch in range(args.epochs):
        total = 0.0
        for batch in batches(sentences, batcher, 1500, rng):
            if step == steps:
                break
            pairs = [augmented(s, rng) for s in batch]
            loss = losses(network, *batcher([p[0] for p in pairs], [p[1] for p in pairs]))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            step += 1
            total += loss.item()
            decay = min(args.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for k, v in network.state_dict().items():
                    average[k].lerp_(v, 1 - decay) if args.average else average[k].copy_(v)
            if step % 20 == 0:
                print(f"epoch {epoch} step {step}/{steps} loss {total / 20:.3f} {time.time() - start:.0f} s", flush=True)
                total = 0.0
        own = {k: v.clone() for k, v in network.state_dict().items()}
        network.load_state_dict(average)
        print("dev UPOS %.2f UAS %.2f LAS %.2f (greedy)" % evaluate(network, dev, batcher), flush=True)
        torch.save({"weights": average, "config": vars(network.c), "vocabulary": vocabulary, "upos": data.UPOS, "xpos": xpos,
                    "deprels": deprels, "entities": data.ENTITY_TAGS, "shapes": data.SHAPES, "epoch": epoch}, args.output)
        network.load_state_dict(own)


if __name__ == "__main__":
    main()
