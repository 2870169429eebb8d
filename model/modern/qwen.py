"""Qwen3-VL: its decoder, its tower, and the functions that web-llm calls on them.

Positions need no state. A picture of N rows takes only M = max(across, down) positions, so in the official model what follows it stands N - M
earlier than its index. Rotary positions are known to attention by their differences alone; here what precedes the picture, and the picture, stand
`shift` = N - M later instead, and everything after has its index, in every later chunk, step and turn. Embedding rows carry what that needs, and
the tower's additions to the decoder's first layers, as columns: see `Qwen.wide`.
"""

import numpy as np
from tvm import relax
from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from parts.layers import DecoderBlock, LayerNorm, Linear, Norm, TowerBlock
from parts.program import TokenProgram
from parts.tir import call

from . import qwen_kernels as kernels
from . import qwen_tower_kernels as eyes
from .qwen_config import Qwen


def angles(positions: np.ndarray, theta: float, pairs: int) -> np.ndarray:
    """A row for each position: cosines, then sines. Frequencies in float32, as the makers have them."""
    frequencies = np.float32(1) / np.float32(theta) ** (np.arange(0, 2 * pairs, 2, dtype="float32") / np.float32(2 * pairs))
    angle = positions[:, None] * frequencies.astype("float64")
    return np.concatenate([np.cos(angle), np.sin(angle)], -1).astype("float32")


def text_angles(c: Qwen) -> np.ndarray:
    """Of positions 0 to 63, and of as many multiples of 64 as a shifted position may have."""
    return angles(np.concatenate([np.arange(64), 64 * np.arange(-(-(c.context + c.shift) // 64))]), c.rope_theta, c.head_dim // 2)


class Merger(nn.Module):
    """Four patches of a block become one row; normalised one by one, or (`whole`) together."""

    def __init__(self, c: Qwen, whole: bool):
        self.whole, self.four = whole, 4 * c.tower_width
        self.norm = LayerNorm(self.four if whole else c.tower_width, c.tower_eps)
        self.fc1 = Linear(self.four, self.four)
        self.fc2 = Linear(self.four, c.width)

    def forward(self, x: Tensor) -> Tensor:
        shape = (1, x.shape[1] // 4, self.four)
        x = self.norm(op.reshape(x, shape)) if self.whole else op.reshape(self.norm(x), shape)
        x = self.fc1(x)
        return self.fc2(call(eyes.erf_gelu_rows, [x], x.shape))


class Tower(nn.Module):
    def __init__(self, c: Qwen):
        self.c = c
        self.patch = Linear(3 * c.patch**2, c.tower_width)
        self.positions = nn.Parameter((c.grid**2, c.tower_width))
        self.blocks = nn.ModuleList([TowerBlock(c.tower_width, c.tower_ffn, c.tower_eps) for _ in range(c.tower_layers)])
        self.merger = Merger(c, False)
        self.deep = nn.ModuleList([Merger(c, True) for _ in c.deep])

    def forward(self, pixels: Tensor) -> Tensor:
        c = self.c
        places = nn.Tensor(_expr=relax.const(angles(np.arange(2 * max(c.across, c.down)), c.tower_theta, 16)))

        def turn(qkv: Tensor) -> Tensor:
            return call(eyes.turn_patches, [qkv, pixels, places, c.across, c.down], qkv.shape)

        x = call(eyes.block_patches, [pixels, c.patch], [1, c.patches, 3 * c.patch**2])
        x = self.patch(x)
        x = call(eyes.grid_positions, [x, self.positions, pixels, c.across, c.down, c.grid], x.shape)
        deep = []
        for i, block in enumerate(self.blocks):
            x = block(x, c.patches, turn)
            if i in c.deep:
                deep.append(self.deep[len(deep)](x))
        return call(eyes.image_rows, [self.merger(x), *deep, pixels, c.across, c.down], [c.rows, c.wide])


class QwenProgram(TokenProgram):
    def __init__(self, c: Qwen):
        super().__init__(c, c.wide)
        self.tok = nn.ModuleList([Linear(c.width, rows, bias=False) for rows in c.parts])
        self.blocks = nn.ModuleList([DecoderBlock(c, self.unbiased, head_norms=True) for _ in range(c.layers)])
        self.norm = Norm(c.width, c.eps)
        self.tower = Tower(c)
        self.pixels = [1, *c.canvas, 3]

    def unbiased(self, inputs: int, outputs: int) -> Linear:
        return Linear(inputs, outputs, self.c.form, bias=False)

    def image_embed(self, pixels: Tensor):
        return self.tower(pixels)

    def embed(self, ids: Tensor):
        c = self.c
        return call(kernels.wide_rows, [*(part.weight for part in self.tok), ids, c.part, c.width, c.vision_start], [ids.shape[0], c.wide])

    def logits(self, x: Tensor) -> Tensor:
        x = self.norm(x)
        return call(kernels.join_parts, [*(part(x) for part in self.tok), self.c.part], [1, 1, self.c.vocab])

    def trunk(self, wide: Tensor, cache) -> Tensor:
        c, (_, n, _) = self.c, wide.shape
        angles = nn.Tensor(_expr=relax.const(text_angles(c)))
        places = cache.get_query_positions(n)

        def turn(block: DecoderBlock, qkv: Tensor) -> Tensor:
            return call(kernels.turn_heads, [qkv, wide, places, block.q_norm, block.k_norm, angles, c.heads, c.kv_heads, c.shift, 3 * c.sections[1],
                                             c.eps], qkv.shape)

        x = call(kernels.take_columns, [wide], [1, n, c.width])
        for i, block in enumerate(self.blocks):
            x = block(x, i, cache, turn)
            if i < len(c.deep):
                x = call(kernels.add_columns, [x, wide, (1 + i) * c.width], x.shape)
        return x

    def split(self):
        """Keys come turned: the cache's own rotation is off."""
        return kernels.split_heads(self.c.heads, self.c.kv_heads, self.c.head_dim)
