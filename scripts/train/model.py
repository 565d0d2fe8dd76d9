"""The network: a BERT encoder (post-norm) with case embeddings, and heads for tags, dependencies and entities.

Everything here has its twin in src/nlp/: whoever changes one changes the other and the version of the model file.
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F


class Layer(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(c.width, c.width) for _ in range(4))
        self.norm1 = nn.LayerNorm(c.width, eps=1e-12)
        self.up, self.down = nn.Linear(c.width, c.inner), nn.Linear(c.inner, c.width)
        self.norm2 = nn.LayerNorm(c.width, eps=1e-12)
        self.heads, self.dropout = c.heads, nn.Dropout(c.dropout)

    def forward(self, x, bias):
        b, n, w = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(w // self.heads) + bias, -1)
        x = self.norm1(x + self.dropout(self.out((self.dropout(weights) @ v).transpose(1, 2).reshape(b, n, w))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Config:
    """Sizes of the network; they are written into the model file."""

    def __init__(self, vocabulary, n_shapes, n_upos, n_xpos, n_deprels, n_entities, depth=6, dropout=0.1):
        self.vocabulary, self.shapes, self.depth, self.dropout = vocabulary, n_shapes, depth, dropout
        self.width, self.inner, self.heads, self.positions = 384, 1536, 12, 512
        self.arc, self.label, self.head_dropout = 320, 128, 0.33
        self.upos, self.xpos, self.deprels, self.entities = n_upos, n_xpos, n_deprels, n_entities


class Network(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c
        self.pieces, self.position = nn.Embedding(c.vocabulary, c.width), nn.Embedding(c.positions, c.width)
        self.case = nn.Embedding(2 * c.shapes, c.width)   # second half: the first word of a sentence
        nn.init.normal_(self.case.weight, std=0.01)
        self.norm, self.dropout = nn.LayerNorm(c.width, eps=1e-12), nn.Dropout(c.dropout)
        self.layers = nn.ModuleList(Layer(c) for _ in range(c.depth))
        self.mix = nn.Parameter(torch.zeros(4))
        self.upos, self.xpos, self.entities = (nn.Linear(c.width, n) for n in (c.upos, c.xpos, c.entities))
        self.arc_head, self.arc_dep = nn.Linear(c.width, c.arc), nn.Linear(c.width, c.arc)
        self.label_head, self.label_dep = nn.Linear(c.width, c.label), nn.Linear(c.width, c.label)
        self.arc = nn.Parameter(torch.zeros(c.arc + 1, c.arc))                          # (dependent + 1, head)
        self.labels = nn.Parameter(torch.zeros(c.deprels, c.label + 1, c.label + 1))    # (label, dependent + 1, head + 1)
        nn.init.normal_(self.arc, std=0.02)
        nn.init.normal_(self.labels, std=0.02)
        self.head_dropout = nn.Dropout(c.head_dropout)

    def encode(self, pieces, case, mask, words):
        """pieces, case, mask: (sentences, pieces); words: (sentences, words + 1) index of each word's first piece, [CLS] first.
        case: index into the case table, -1 for [CLS] and [SEP]. -> (sentences, words + 1, width)"""
        n = pieces.shape[1]
        x = self.pieces(pieces) + self.position.weight[:n]
        x = x + self.case(case.clamp(min=0)) * (case >= 0).unsqueeze(-1)
        x = self.dropout(self.norm(x))
        bias = (~mask)[:, None, None, :] * -1e9
        states = []
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        weights = torch.softmax(self.mix, 0)
        x = sum(w * s for w, s in zip(weights, states[-4:]))
        return x.gather(1, words.unsqueeze(-1).expand(-1, -1, x.shape[-1]))

    def heads_of(self, x):
        """-> upos, xpos, entities (sentences, words, classes), arcs (sentences, words, words + 1), label halves"""
        x = self.head_dropout(x)
        w = x[:, 1:]
        one = lambda t: torch.cat([t, torch.ones_like(t[..., :1])], -1)
        act = lambda f, t: self.head_dropout(F.relu(f(t)))
        arcs = one(act(self.arc_dep, w)) @ self.arc @ act(self.arc_head, x).transpose(1, 2)
        return self.upos(w), self.xpos(w), self.entities(w), arcs, one(act(self.label_dep, w)), one(act(self.label_head, x))

    def label_scores(self, dep, head):
        """dep, head: (words, label + 1) of each dependent and its head -> (words, deprels)"""
        return torch.einsum("wi,wli->wl", dep, torch.einsum("lij,wj->wli", self.labels, head))


def load_encoder(network, path):
    """Starts the encoder from the public MiniLM weights (safetensors of the sentence-transformers project)."""
    from safetensors.torch import load_file
    w = load_file(path)
    with torch.no_grad():
        def put(module, name):
            module.weight.copy_(w[name + ".weight"])
            module.bias.copy_(w[name + ".bias"])
        network.pieces.weight.copy_(w["embeddings.word_embeddings.weight"])
        network.position.weight.copy_(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
        put(network.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(network.layers):
            p = f"encoder.layer.{i}."
            for module, name in ((layer.query, "attention.self.query"), (layer.key, "attention.self.key"), (layer.value, "attention.self.value"),
                                 (layer.out, "attention.output.dense"), (layer.norm1, "attention.output.LayerNorm"),
                                 (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.norm2, "output.LayerNorm")):
                put(module, p + name)
