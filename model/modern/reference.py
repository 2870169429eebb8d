"""A decoder in float64 NumPy on the rounded weights of a package: what the compiled program must compute.

usage: python -m modern.reference NAME PACKAGE ANSWERS: checks each answer {ids, tokens, rows: [[[token, logit] x 10]]} of the browser, row by
row: the logits' largest difference, and whether the token written is the highest. Prints one JSON line.
"""

import json
import sys
from pathlib import Path

import numpy as np

from parts import quantize

from .config import DECODERS, Decoder


def load_weights(package: Path) -> dict[str, np.ndarray]:
    found = {}
    for shard in json.loads((package / "tensor-cache.json").read_text())["records"]:
        blob = np.fromfile(package / shard["dataPath"], np.uint8)
        for r in shard["records"]:
            raw = blob[r["byteOffset"]:r["byteOffset"] + r["nbytes"]]
            if r["dtype"] == "float32":
                found[r["name"]] = raw.view("<f4").astype("float64")
            else:
                blocks, planes, rows = r["shape"]
                columns = next(k for k in range(32, 4 * planes, 32) if quantize.shape(64, k)[1] == planes)
                found[r["name"]] = quantize.decode(raw.view("<u4").reshape(r["shape"]), blocks * rows, columns)
    return found


class Reference:
    def __init__(self, c: Decoder, weights: dict[str, np.ndarray]):
        self.c, self.w = c, weights

    def norm(self, x, name):
        return x / np.sqrt((x * x).mean(-1, keepdims=True) + self.c.eps) * self.w[name]

    def rotate(self, x):
        """[n, heads, dim]: value i turns with i + dim / 2"""
        half = self.c.head_dim // 2
        angle = np.arange(len(x))[:, None] * float(self.c.rope_theta) ** (-np.arange(half) / half)
        cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
        a, b = x[..., :half], x[..., half:]
        return np.concatenate([a * cos - b * sin, b * cos + a * sin], -1)

    def logits(self, ids) -> np.ndarray:
        """token ids [n] -> logits [n, vocab]"""
        c, w, n = self.c, self.w, len(ids)
        x = w["tok"][ids].astype("float64")
        mask = np.triu(np.full((n, n), -np.inf), 1)
        for i in range(c.layers):
            name = f"blocks.{i}."
            qkv = (self.norm(x, name + "norm1.weight") @ w[name + "qkv.weight"].T).reshape(n, -1, c.head_dim)
            q, k, v = np.split(qkv, [c.heads, c.heads + c.kv_heads], 1)
            q, k = self.rotate(q), self.rotate(k).repeat(c.heads // c.kv_heads, 1)
            s = np.einsum("shd,thd->hst", q, k) * c.head_dim**-0.5 + mask
            p = np.exp(s - s.max(-1, keepdims=True))
            p /= p.sum(-1, keepdims=True)
            y = np.einsum("hst,thd->shd", p, v.repeat(c.heads // c.kv_heads, 1)).reshape(n, -1)
            x = x + y @ w[name + "out.weight"].T
            gate, up = np.split(self.norm(x, name + "norm2.weight") @ w[name + "gate_up.weight"].T, 2, -1)
            x = x + (gate / (1 + np.exp(-gate)) * up) @ w[name + "down.weight"].T
        return self.norm(x, "norm.weight") @ w["tok" if c.tied else "head"].T


def main():
    name, package, answers = sys.argv[1], Path(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text())
    reference = Reference(DECODERS[name], load_weights(package))
    worst, rows, equal = 0.0, 0, 0
    for answer in answers:
        ids, tokens = answer["ids"], answer["tokens"]
        logits = reference.logits(np.array(ids + tokens[:-1]))[len(ids) - 1:]
        for row, token, top in zip(logits, tokens, answer["rows"], strict=True):
            worst = max(worst, *(abs(row[t] - value) for t, value in top))
            equal += int(row.argmax()) == token
            rows += 1
    print(json.dumps({"rows": rows, "maxError": worst, "greedyEqual": equal}))


if __name__ == "__main__":
    main()
