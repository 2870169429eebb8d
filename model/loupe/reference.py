"""The same network in float64 NumPy, without a cache: the whole sequence at once."""

import json

import numpy as np

from .config import CONV_STAGES, TAPS, Config


def load_weights(model) -> dict[str, np.ndarray]:
    """Reads the shard as web-llm does, so that rounding to bf16 is part of the comparison."""
    shard = json.loads((model / "tensor-cache.json").read_text())["records"][0]
    blob = (model / shard["dataPath"]).read_bytes()
    upper = {r["name"]: np.frombuffer(blob, "<u2", r["nbytes"] // 2, r["byteOffset"]).reshape(r["shape"])
             for r in shard["records"]}
    return {n: (u.astype("<u4") << 16).view("<f4").astype("float64") for n, u in upper.items()}


def windows(x, i, j, k, stride):
    """What tap (i, j) of a k x k convolution with "same" padding sees."""
    out = x.shape[0] // stride
    total = max((out - 1) * stride + k - x.shape[0], 0)
    before = total // 2
    x = np.pad(x, ((before, total - before), (before, total - before), (0, 0)))
    return x[i:i + out * stride:stride, j:j + out * stride:stride][:out, :out]


class Reference:
    def __init__(self, c: Config, weights: dict[str, np.ndarray]):
        self.c, self.w = c, weights

    def norm(self, x, name):
        return x / np.sqrt((x * x).mean(-1, keepdims=True) + self.c.eps) * self.w[name + ".weight"]

    def linear(self, x, name):
        return x @ self.w[name + ".weight"].T + self.w[name + ".bias"][0]

    def attend(self, q, k, v, mask):
        group = q.shape[1] // k.shape[1]
        k, v = k.repeat(group, 1), v.repeat(group, 1)
        s = np.einsum("shd,thd->hst", q, k) * self.c.head_dim**-0.5 + mask
        p = np.exp(s - s.max(-1, keepdims=True))
        p /= p.sum(-1, keepdims=True)
        return np.einsum("hst,thd->shd", p, v).reshape(len(q), -1)

    def block(self, x, name, kv_heads, causal):
        c, n = self.c, len(x)
        qkv = self.linear(self.norm(x, name + ".norm1"), name + ".qkv").reshape(n, -1, c.head_dim)
        q, k, v = np.split(qkv, [c.heads, c.heads + kv_heads], 1)
        if causal:
            q, k = self.rotate(q), self.rotate(k)
        mask = np.where(np.tri(n) > 0, 0, -np.inf) if causal else 0
        x = x + self.linear(self.attend(q, k, v, mask), name + ".out")
        gate, up = np.split(self.linear(self.norm(x, name + ".norm2"), name + ".gate_up"), 2, -1)
        return x + self.linear(gate / (1 + np.exp(-gate)) * up, name + ".down")

    def rotate(self, x):
        half = self.c.head_dim // 2
        angle = np.arange(len(x))[:, None, None] * float(self.c.rope_theta) ** (-np.arange(half) / half)
        a, b = x[..., :half], x[..., half:]
        return np.concatenate([a * np.cos(angle) - b * np.sin(angle), b * np.cos(angle) + a * np.sin(angle)], -1)

    def statistics(self, x):
        """[S, S, C] -> [49, 2C]: mean of each cell, and mean step between horizontal neighbours inside it."""
        k, c = x.shape[0] // 7, x.shape[2]
        cells = x.reshape(7, k, 7, k, c)
        step = np.abs(cells[:, :, :, 1:] - cells[:, :, :, :-1]).sum((1, 3)) / (k * k)
        return np.concatenate([cells.mean((1, 3)), step], -1).reshape(49, 2 * c)

    def image_embed(self, pixels):
        """pixels [H, W, 3] of 0..255 -> rows [49, width]"""
        x = (np.asarray(pixels, "float64").reshape(self.c.image, self.c.image, 3) - 127) / 128
        seen = {-1: np.concatenate([x, np.zeros((*x.shape[:2], 1))], -1)}
        taps = np.concatenate([windows(x, i, j, 3, 2) for i in range(3) for j in range(3)], -1)
        stem = self.linear(np.pad(taps, ((0, 0), (0, 0), (0, 5))), "vision.stem")
        x, n = np.clip(stem, 0, 6), 0
        for repeats, k, stride, expand, _, _ in CONV_STAGES:
            for step in range(repeats):
                name, s = f"vision.blocks.{n}", stride if step == 0 else 1
                y = np.clip(self.linear(x, name + ".expand"), 0, 6) if expand > 1 else x
                w = self.w[name + ".weight"]
                y = sum(windows(y, i, j, k, s) * w[i, j] for i in range(k) for j in range(k))
                y = self.linear(np.clip(y + self.w[name + ".bias"], 0, 6), name + ".project")
                x = x + y if s == 1 and x.shape == y.shape else y
                seen[n] = x
                n += 1
        y = self.linear(x.reshape(-1, x.shape[-1]), "vision.proj")
        for i, (block, _) in enumerate(TAPS):
            y = y + self.linear(self.statistics(seen[block]), f"vision.tap_proj.{i}")
        return y

    def logits(self, embeds):
        """Logits of every row."""
        x = embeds
        for i in range(self.c.layers):
            x = self.block(x, f"blocks.{i}", self.c.kv_heads, True)
        return self.linear(self.norm(x, "norm"), "head")
