"""The same network in float64 NumPy, without a cache: the whole sequence at once."""

import json

import numpy as np

from parts import quantize

from .config import CLASSES, CONV_STAGES, CROP_TAPS, EMBEDDING, TAPS, Config, State


def load_weights(model) -> dict[str, np.ndarray]:
    """Reads the shard as web-llm does, so that rounding is part of the comparison; packed matrices keep their padding."""
    shard = json.loads((model / "tensor-cache.json").read_text())["records"][0]
    blob = (model / shard["dataPath"]).read_bytes()
    found = {}
    for r in shard["records"]:
        def read(kind, size):
            return np.frombuffer(blob, kind, r["nbytes"] // size, r["byteOffset"]).reshape(r["shape"])

        if r["dtype"] == "uint32":
            planes = r["shape"][1]
            columns = next(k for k in range(32, 4 * planes, 32) if quantize.shape(64, k)[1] == planes)
            value = quantize.decode(read("<u4", 4), r["shape"][0] * r["shape"][2], columns)
        else:
            value = read("<f4", 4) if r["format"] == "raw" else quantize.from_bf16(read("<u2", 2))
        found[r["name"]] = value.astype("float64")
    return found


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
        return x @ self.w[name + ".weight"][:, : x.shape[-1]].T + self.w[name + ".bias"][0]

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

    def cells(self, x, grid):
        """[S, S, C] -> [grid * grid, 2C]: mean of each cell, and mean step between horizontal neighbours inside it."""
        k, c = x.shape[0] // grid, x.shape[2]
        parts = x.reshape(grid, k, grid, k, c)
        step = np.abs(parts[:, :, :, 1:] - parts[:, :, :, :-1]).sum((1, 3)) / (k * k)
        return np.concatenate([parts.mean((1, 3)), step], -1).reshape(grid * grid, 2 * c)

    def tower(self, image, count):
        """[224, 224, 3] of -1..1 -> outputs of the first `count` blocks, and under -1 the image"""
        seen = {-1: np.concatenate([image, np.zeros((*image.shape[:2], 1))], -1)}
        taps = np.concatenate([windows(image, i, j, 3, 2) for i in range(3) for j in range(3)], -1)
        stem = self.linear(np.pad(taps, ((0, 0), (0, 0), (0, 5))), "vision.stem")
        x, n = np.clip(stem, 0, 6), 0
        for repeats, k, stride, expand, _, _ in CONV_STAGES:
            for step in range(repeats):
                if n == count:
                    return seen
                name, s = f"vision.blocks.{n}", stride if step == 0 else 1
                y = np.clip(self.linear(x, name + ".expand"), 0, 6) if expand > 1 else x
                w = self.w[name + ".weight"]
                y = sum(windows(y, i, j, k, s) * w[i, j] for i in range(k) for j in range(k))
                y = self.linear(np.clip(y + self.w[name + ".bias"], 0, 6), name + ".project")
                x = x + y if s == 1 and x.shape == y.shape else y
                seen[n] = x
                n += 1
        return seen

    def summary(self, x, name, rows):
        """[n, C] -> [K]: mean, deviation, greatest, least (which of them: `rows`), normalised and padded"""
        four = [x.mean(0), x.std(0), x.max(0), x.min(0)]
        row = np.concatenate({1: four[:1], 2: four[:2], 3: [four[0], *four[2:]], 4: four}[rows])
        factor, addend = (self.w[f"vision.{name}.{k}"].flatten() for k in ("factor", "addend"))
        row = np.pad(row, (0, len(factor) - len(row)))
        return np.clip(factor * row + addend, -6, 6)

    def product(self, x, name):
        return self.w[f"vision.{name}.weight"] @ x + self.w[f"vision.{name}.bias"].flatten()

    def ratios(self, x):
        mean = np.log(np.maximum(x[:, :3] + 127 / 128 + 0.02, 0.02))
        step = np.log(np.abs(x[:, 4:7]) + 0.004)
        a = [mean[:, 1] - mean[:, 0], mean[:, 1] - mean[:, 2], step[:, 1] - step[:, 0], step[:, 1] - step[:, 2]]
        return np.stack([*a, a[0] - a[1], a[2] - a[3]], 1)

    def places(self, x):
        mean, step = x[:, :3], x[:, 4:7]
        light = mean.mean(1)
        weights = [np.abs(light - light.mean()) + mean.max(1) - mean.min(1) + 1e-4, step.mean(1) + 1e-4]
        at = np.linspace(-1, 1, 7)
        return np.array([(w * to).sum() / w.sum() for w in weights for to in (np.tile(at, 7), np.repeat(at, 7))])

    def subject(self, last):
        """Last layer of the 49 cells -> hidden layer of the subject's place"""
        p = 1 / (1 + np.exp(-self.linear(np.maximum(self.linear(last, "vision.cell"), 0), "vision.score")[:, 0]))
        at, total = np.linspace(-1, 1, 7), p.sum() + 1e-3
        axes = [np.tile(at, 7), np.repeat(at, 7)]
        middle = [(p * to).sum() / total for to in axes]
        spread = [np.sqrt((p * (to - m) ** 2).sum() / total + 1e-6) for to, m in zip(axes, middle)]
        row = np.concatenate([p, [p.mean(), p.max(), *middle, *spread]])
        return np.maximum(0, self.product(np.pad(row, (0, State().cell_row - len(row))), "box"))

    def histogram(self, pixels):
        """[224, 224, 3] of 0..255 -> [352]"""
        x = pixels.reshape(56, 4, 56, 4, 3).mean((1, 3)).reshape(-1, 3).T / 255
        light, top, bottom = np.array([0.299, 0.587, 0.114]) @ x, x.max(0), x.min(0)
        chroma, logs = top - bottom, np.log(x + 0.02)

        def tents(value, weight, low, high, bins):
            at = np.clip((value - low) / (high - low), 0, 1) * (bins - 1)
            return (np.maximum(0, 1 - np.abs(at[:, None] - np.arange(bins))) * np.reshape(weight, (-1, 1))).mean(0)

        out = [tents(light, 1.0, 0, 1, 24), tents(top, 1.0, 0, 1, 16), tents(bottom, 1.0, 0, 1, 16), tents(chroma, 1.0, 0, 1, 24)]
        groups = [np.maximum(0, 1 - np.abs(light - c) / 0.25) for c in (0.2, 0.5, 0.8)] + [np.maximum(0, 1 - chroma / 0.25)]
        for value in (logs[1] - logs[0], logs[1] - logs[2], logs[2] - logs[0]):
            out += [tents(value, weight, -0.8, 0.8, 20) for weight in groups]
        edges = (0, 19, 37, 56)
        for mask in (np.clip((bottom - 0.94) / 0.03, 0, 1), np.clip((0.05 - top) / 0.03, 0, 1)):
            image = mask.reshape(56, 56)
            out.append([image[edges[j]:edges[j + 1], edges[i]:edges[i + 1]].mean() for j in range(3) for i in range(3)])
        row = np.sqrt(np.concatenate(out))
        return np.pad(row, (0, State().statistics_padded - len(row)))

    def digest(self, outputs, groups, histogram, places):
        s = State()
        values = np.concatenate([outputs[: s.learned], histogram[320:338], places])
        values[s.scene:s.scene + s.scenes] += np.log(groups[: s.scenes] / groups[s.scenes] + 1e-3)
        factor, addend = (self.w[f"vision.digest.{k}"].flatten() for k in ("factor", "addend"))
        out = np.clip(factor[: s.digest] * values + addend[: s.digest], -1, 1)
        values[s.learned:s.learned + 18] *= s.cell_sharpness
        for begin, size in ((s.scene, s.scenes), (s.light, s.lights), (s.what, s.whats), (s.subject, s.places), (s.size, s.sizes), (s.learned, 9), (s.learned + 9, 9)):
            share = np.exp(values[begin:begin + size] - values[begin:begin + size].max())
            out[begin:begin + size] = share / share.sum()
        return np.pad(out, (0, s.digest_padded - s.digest))

    def image_embed(self, pixels):
        """pixels [224, 448, 3] of 0..255 -> rows [16, width]"""
        pixels = np.asarray(pixels, "float64")
        whole = self.tower((pixels[:, :224] - 127) / 128, 16)
        near = self.tower((pixels[:, 224:] - 127) / 128, CROP_TAPS[0][0] + 1)
        last = whole[15].reshape(49, -1)
        parts = [("last", last, 2)]
        for i, (block, _) in enumerate(TAPS):
            parts.append((f"grid.{i}", grid := self.cells(whole[block], 7), 2))
        for i, (block, _) in enumerate(CROP_TAPS):
            parts.append((f"crops.{i}", crops := self.cells(near[block], 4), 3))
        parts += [("grid_ratios", self.ratios(grid), 4), ("crop_ratios", self.ratios(crops), 4)]
        histogram = self.histogram(pixels[:, :224])
        parts.append(("statistics", histogram[None], 1))
        hidden = np.maximum(0, sum(self.product(self.summary(x, f"{n}.norm", r), f"{n}.first") for n, x, r in parts))
        outputs = self.product(np.maximum(0, self.product(hidden, "second")), "out")
        rows = np.clip(self.linear(last, "vision.embedding"), 0, 6)
        classes = np.exp(np.minimum(40, self.product(self.summary(rows, "mean", 1), "classes")))
        outputs = outputs + self.product(self.summary(rows, "sense_norm", 1), "sense") + self.product(self.subject(last), "box_out")
        assert len(rows[0]) == EMBEDDING and len(classes) >= CLASSES
        see = self.digest(outputs, self.product(classes, "groups"), histogram, self.places(grid))
        return self.product(see, "see").reshape(self.c.image_tokens, self.c.width)

    def logits(self, embeds):
        """Logits of every row."""
        x = embeds
        for i in range(self.c.layers):
            x = self.block(x, f"blocks.{i}", self.c.kv_heads, True)
        return self.linear(self.norm(x, "norm"), "head")
