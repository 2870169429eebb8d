"""The image tower: pixels [1, H, W, 3] of 0..255 -> tokens [1, 49, width]."""

from tvm import te, tirx
from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from .config import CONV_STAGES, TAPS, Config
from .kernels import depthwise, statistics
from .layers import Linear


class MobileBlock(nn.Module):
    """EfficientNet's inverted bottleneck, batch norms folded into the weights."""

    def __init__(self, kernel: int, stride: int, expand: int, inputs: int, outputs: int):
        inner = inputs * expand
        self.stride, self.skip = stride, stride == 1 and inputs == outputs
        self.expand = Linear(inputs, inner) if expand > 1 else None
        self.weight = nn.Parameter((kernel, kernel, inner))
        self.bias = nn.Parameter((1, 1, inner))
        self.project = Linear(inner, outputs)

    def forward(self, x: Tensor, side: int):
        y = self.expand(x, relu6=True) if self.expand else x
        inner, out = y.shape[2], side // self.stride
        y = depthwise(op.reshape(y, (1, side, side, inner)), self.weight, self.bias, out)
        y = op.reshape(y, (1, out * out, inner))
        return self.project(y, residual=x if self.skip else None), out


class ConvTower(nn.Module):
    """EfficientNet-Lite0 down to stride 32."""

    def __init__(self, c: Config):
        self.c = c
        self.stem = Linear(32, 32)  # 27 taps and 5 zeros, because K goes in eights
        blocks = []
        for repeats, kernel, stride, expand, inputs, outputs in CONV_STAGES:
            for i in range(repeats):
                first = i == 0
                blocks.append(MobileBlock(kernel, stride if first else 1, expand, inputs if first else outputs, outputs))
        self.blocks = nn.ModuleList(blocks)
        self.proj = Linear(CONV_STAGES[-1][-1], c.width)
        # Finer layers tell what the last one has forgotten: noise, blur, colour.
        self.tap_proj = nn.ModuleList([Linear(2 * channels, c.width) for _, channels in TAPS])

    def forward(self, pixels: Tensor) -> Tensor:
        size, side = self.c.image, self.c.image // 2

        def taps(x: te.Tensor):
            def at(_, i, k):
                y, z = i // side * 2 + k // 9, i % side * 2 + k // 3 % 3
                inside = tirx.all(k < 27, y < size, z < size)
                return tirx.if_then_else(inside, (x[0, y, z, k % 3].astype("float32") - 127.0) * (1 / 128), 0.0)
            return te.compute((1, side * side, 32), at, name="taps")

        def rows(x: te.Tensor):
            def at(_, i, k):
                value = x[0, i // size, i % size, tirx.min(k, 2)].astype("float32")
                return tirx.if_then_else(k < 3, (value - 127.0) * (1 / 128), 0.0)
            return te.compute((1, size * size, 4), at, name="rows")

        seen = {-1: (op.tensor_expr_op(rows, "rows", [pixels]), size)}
        x = self.stem(op.tensor_expr_op(taps, "taps", [pixels]), relu6=True)
        for i, block in enumerate(self.blocks):
            x, side = block(x, side)
            seen[i] = (x, side)
        y = self.proj(x)
        for (block, _), proj in zip(TAPS, self.tap_proj):
            y = proj(statistics(*seen[block]), residual=y)
        return y
