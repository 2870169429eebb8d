"""The eyes: canvas [1, 224, 448, 3] of 0..255 -> image tokens [1, 16, width].

EfficientNet-Lite0 sees the whole photo in the left half; its first blocks see the sixteen details in the right half. Statistics of their
layers and of the pixels go through the state head, whose outputs, brought to -1..1, become the image tokens (`training.state`).
"""

from tvm import te, tirx
from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from parts.quantize import NARROW, rounded

from . import eyes_kernels as eyes
from .config import CLASSES, CONV_STAGES, CROP_TAPS, EMBEDDING, TAPS, Config, State
from .kernels import cells, depthwise
from .layers import Linear


class MobileBlock(nn.Module):
    """EfficientNet's inverted bottleneck, batch norms folded into the weights."""

    def __init__(self, kernel: int, stride: int, expand: int, inputs: int, outputs: int):
        inner = inputs * expand
        self.stride, self.skip = stride, stride == 1 and inputs == outputs
        self.expand = Linear(inputs, inner, NARROW) if expand > 1 else None
        self.weight = nn.Parameter((kernel, kernel, inner))
        self.bias = nn.Parameter((1, 1, inner))
        self.project = Linear(inner, outputs, NARROW)

    def forward(self, x: Tensor, side: int):
        y = self.expand(x, low=0.0, high=6.0) if self.expand else x
        inner, out = y.shape[2], side // self.stride
        y = depthwise(op.reshape(y, (1, side, side, inner)), self.weight, self.bias, out)
        y = op.reshape(y, (1, out * out, inner))
        return self.project(y, residual=x if self.skip else None), out


class Affine(nn.Module):
    """A factor and an addend for each of `size` numbers, padded for a packed layer."""

    def __init__(self, size: int):
        self.factor = nn.Parameter((1, 1, rounded(size, 32)))
        self.addend = nn.Parameter((1, 1, rounded(size, 32)))


class Summary(nn.Module):
    """Columns of [1, n, C] summarised, normalised and given to the first layer of the state head."""

    def __init__(self, channels: int, rows: int):
        self.rows = rows
        self.norm = Affine(channels * rows)
        self.first = Linear(channels * rows, State().hidden)

    def forward(self, x: Tensor, so_far: Tensor | None, last: bool = False) -> Tensor:
        row = eyes.summary(x, self.norm.factor, self.norm.addend, self.rows)
        return self.first(row, residual=so_far, low=0.0 if last else -3e38)


class Eyes(nn.Module):
    def __init__(self, c: Config):
        self.c, s = c, State()
        self.stem = Linear(32, 32, NARROW)  # 27 taps and 5 zeros
        blocks = []
        for repeats, kernel, stride, expand, inputs, outputs in CONV_STAGES:
            for i in range(repeats):
                first = i == 0
                blocks.append(MobileBlock(kernel, stride if first else 1, expand, inputs if first else outputs, outputs))
        self.blocks = nn.ModuleList(blocks)
        self.embedding = Linear(CONV_STAGES[-1][-1], EMBEDDING)
        self.mean = Affine(EMBEDDING)
        self.classes = Linear(EMBEDDING, CLASSES)
        self.groups = Linear(rounded(CLASSES, 64), s.scenes + 1)
        self.last = Summary(CONV_STAGES[-1][-1], 2)
        self.grid = nn.ModuleList([Summary(2 * channels, 2) for _, channels in TAPS])
        self.crops = nn.ModuleList([Summary(2 * channels, 3) for _, channels in CROP_TAPS])
        self.grid_ratios, self.crop_ratios = Summary(6, 4), Summary(6, 4)
        self.statistics = Summary(s.statistics_padded, 1)
        self.cell = Linear(CONV_STAGES[-1][-1], s.cell_hidden)
        self.score = Linear(s.cell_hidden, 8, NARROW)  # the first of eight
        self.box = Linear(s.cell_row, s.box_hidden)
        self.box_out = Linear(s.box_hidden, s.outputs_padded)
        self.second = Linear(s.hidden, s.state)
        self.out = Linear(s.state, s.outputs_padded)
        self.sense_norm = Affine(EMBEDDING)
        self.sense = Linear(EMBEDDING, s.outputs_padded)
        self.digest = Affine(s.digest)
        self.see = Linear(s.digest, c.image_tokens * c.width)

    def half(self, pixels: Tensor, begin: int) -> Tensor:
        """[1, 224 * 224, 4] of -1..1, the fourth channel empty"""
        size = self.c.image

        def rows(x: te.Tensor):
            def at(_, i, k):
                value = x[0, i // size, begin + i % size, tirx.min(k, 2)].astype("float32")
                return tirx.if_then_else(k < 3, (value - 127.0) * (1 / 128), 0.0)
            return te.compute((1, size * size, 4), at, name="half_rows")

        return op.tensor_expr_op(rows, f"half_rows_{begin}", [pixels])

    def tower(self, image: Tensor, count: int) -> dict:
        """Outputs of the first blocks with their side, and under -1 the image."""
        size, side = self.c.image, self.c.image // 2

        def taps(x: te.Tensor):
            def at(_, i, k):
                y, z = i // side * 2 + k // 9, i % side * 2 + k // 3 % 3
                return tirx.if_then_else(tirx.all(k < 27, y < size, z < size), x[0, y * size + z, k % 3], 0.0)
            return te.compute((1, side * side, 32), at, name="stem_taps")

        seen = {-1: (image, size)}
        x = self.stem(op.tensor_expr_op(taps, "stem_taps", [image]), low=0.0, high=6.0)
        for i, block in enumerate(list(self.blocks)[:count]):
            x, side = block(x, side)
            seen[i] = (x, side)
        return seen

    def forward(self, pixels: Tensor) -> Tensor:
        whole = self.tower(self.half(pixels, 0), len(self.blocks))
        near = self.tower(self.half(pixels, self.c.image), CROP_TAPS[0][0] + 1)
        last = whole[len(self.blocks) - 1][0]
        y = self.last(last, None)
        for (block, _), part in zip(TAPS, self.grid):
            stats = cells(*whole[block], 7)
            y = part(stats, y)
        colour, places = eyes.ratios(stats), eyes.places(stats)
        for (block, _), part in zip(CROP_TAPS, self.crops):
            stats = cells(*near[block], 4)
            y = part(stats, y)
        y = self.crop_ratios(eyes.ratios(stats), self.grid_ratios(colour, y))
        histogram = eyes.statistics(pixels)
        y = self.second(self.statistics(histogram, y, last=True), low=0.0)
        rows = self.embedding(last, low=0.0, high=6.0)
        groups = self.groups(eyes.exp(self.classes(eyes.summary(rows, self.mean.factor, self.mean.addend, 1))))
        where = self.box(eyes.subject(self.score(self.cell(last, low=0.0))), low=0.0)
        outputs = self.sense(eyes.summary(rows, self.sense_norm.factor, self.sense_norm.addend, 1), residual=self.box_out(where, residual=self.out(y)))
        digest = eyes.digest(outputs, groups, histogram, places, self.digest.factor, self.digest.addend)
        return op.reshape(self.see(digest), (1, self.c.image_tokens, self.c.width))
