"""Qwen3-VL: its decoder, its tower, and the functions that web-llm calls on them.

Positions need no state. A picture of N rows takes only M = max(across, down) positions, so in the official model what follows it stands N - M
earlier than its index. Rotary positions are known to attention by their differences alone; here what precedes the picture, and the picture, stand
`shift` = N - M later instead, and everything after has its index, in every later chunk, step and turn. Embedding rows carry what that needs, and
the tower's additions to the decoder's first layers, as columns: see `Qwen.wide`.
"""

import numpy as np
from tvm import ir, relax, te, tirx
from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from loupe import cache_kernels
from loupe.kernels import call, swiglu
from loupe.kv_cache import PagedKVCache

from . import qwen_kernels as kernels
from . import qwen_tower_kernels as eyes
from . import tower_kernels as tower
from .kernels import linear, rms_norm
from .kv_cache import attention_kernels
from .qwen_config import Qwen


def angles(positions: np.ndarray, theta: float, pairs: int) -> np.ndarray:
    """A row for each position: cosines, then sines. Frequencies in float32, as the makers have them."""
    frequencies = np.float32(1) / np.float32(theta) ** (np.arange(0, 2 * pairs, 2, dtype="float32") / np.float32(2 * pairs))
    angle = positions[:, None] * frequencies.astype("float64")
    return np.concatenate([np.cos(angle), np.sin(angle)], -1).astype("float32")


def text_angles(c: Qwen) -> np.ndarray:
    """Of positions 0 to 63, and of as many multiples of 64 as a shifted position may have."""
    return angles(np.concatenate([np.arange(64), 64 * np.arange(-(-(c.context + c.shift) // 64))]), c.rope_theta, c.head_dim // 2)


def planes(form: str, columns: int) -> int:
    return columns // {"q4": 8, "q8": 4}[form] + -(-columns // 64)


class Linear(nn.Module):
    """Rounded weights in the layout of `loupe.quantize` (q8) or `modern.quantize` (q4)."""

    def __init__(self, inputs: int, outputs: int, form: str = "q8", bias: bool = True):
        self.form = form
        self.weight = nn.Parameter((outputs // 64, planes(form, inputs), 64), "uint32")
        self.bias = nn.Parameter((outputs,)) if bias else None

    def forward(self, x: Tensor, residual: Tensor | None = None) -> Tensor:
        return linear(x, self.weight, self.form, self.bias, residual)


class Norm(nn.Module):
    def __init__(self, width: int, eps: float):
        self.weight = nn.Parameter((width,))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        return rms_norm(x, self.weight, self.eps)


class Block(nn.Module):
    def __init__(self, c: Qwen):
        self.c = c
        self.norm1 = Norm(c.width, c.eps)
        self.qkv = Linear(c.width, (c.heads + 2 * c.kv_heads) * c.head_dim, c.form, False)
        self.q_norm = nn.Parameter((c.head_dim,))
        self.k_norm = nn.Parameter((c.head_dim,))
        self.out = Linear(c.heads * c.head_dim, c.width, c.form, False)
        self.norm2 = Norm(c.width, c.eps)
        self.gate_up = Linear(c.width, 2 * c.ffn, c.form, False)
        self.down = Linear(c.ffn, c.width, c.form, False)

    def forward(self, x: Tensor, layer: int, cache: PagedKVCache, wide: Tensor, places: Tensor, turn: Tensor) -> Tensor:
        c = self.c
        b, n, _ = x.shape
        heads = c.heads + 2 * c.kv_heads
        qkv = op.reshape(self.qkv(self.norm1(x)), (b, n, heads, c.head_dim))
        qkv = call(kernels.turn_heads, [qkv, wide, places, self.q_norm, self.k_norm, turn, c.heads, c.kv_heads, c.shift, 3 * c.sections[1], c.eps],
                   qkv.shape)
        y = cache.attention_with_fused_qkv(layer, qkv, c.heads, sm_scale=c.head_dim**-0.5)
        x = self.out(op.reshape(y, (b, n, c.heads * c.head_dim)), x)
        return self.down(swiglu(self.gate_up(self.norm2(x))), x)


class LayerNorm(nn.Module):
    def __init__(self, width: int, eps: float):
        self.weight = nn.Parameter((width,))
        self.bias = nn.Parameter((width,))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        return tower.layer_norm(x, self.weight, self.bias, self.eps)


class TowerBlock(nn.Module):
    def __init__(self, c: Qwen):
        self.c = c
        self.norm1 = LayerNorm(c.tower_width, c.tower_eps)
        self.qkv = Linear(c.tower_width, 3 * c.tower_width)
        self.out = Linear(c.tower_width, c.tower_width)
        self.norm2 = LayerNorm(c.tower_width, c.tower_eps)
        self.fc1 = Linear(c.tower_width, c.tower_ffn)
        self.fc2 = Linear(c.tower_ffn, c.tower_width)

    def forward(self, x: Tensor, pixels: Tensor, turn: Tensor) -> Tensor:
        c, rows = self.c, x.shape[1]
        qkv = op.reshape(self.qkv(self.norm1(x)), (rows, 3 * c.tower_heads, 64))
        qkv = call(eyes.turn_patches, [qkv, pixels, turn, c.across, c.down], qkv.shape)
        y = tower.attend_tiles(qkv, c.tower_heads, 64, rows)
        x = self.out(op.reshape(y, (1, rows, c.tower_width)), x)
        return self.fc2(tower.gelu(self.fc1(self.norm2(x))), x)


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
        self.blocks = nn.ModuleList([TowerBlock(c) for _ in range(c.tower_layers)])
        self.merger = Merger(c, False)
        self.deep = nn.ModuleList([Merger(c, True) for _ in c.deep])

    def forward(self, pixels: Tensor) -> Tensor:
        c = self.c
        turn = nn.Tensor(_expr=relax.const(angles(np.arange(2 * max(c.across, c.down)), c.tower_theta, 16)))
        x = call(eyes.block_patches, [pixels, c.patch], [1, c.patches, 3 * c.patch**2])
        x = self.patch(x)
        x = call(eyes.grid_positions, [x, self.positions, pixels, c.across, c.down, c.grid], x.shape)
        deep = []
        for i, block in enumerate(self.blocks):
            x = block(x, pixels, turn)
            if i in c.deep:
                deep.append(self.deep[len(deep)](x))
        return call(eyes.image_rows, [self.merger(x), *deep, pixels, c.across, c.down], [c.rows, c.wide])


class QwenKVCache(PagedKVCache):
    """Keys come turned: the cache's own rotation is off."""

    def __init__(self, c: Qwen, batch, total, chunk, page, sliding):
        bb = relax.BlockBuilder.current()
        add = lambda f: bb.add_func(f, str(f.attrs["global_symbol"]))
        kernel = lambda f: relax.Tuple([ir.StringImm("tirx"), add(f)])
        absent = relax.Tuple([])
        append = add(cache_kernels.append(c.kv_heads, c.head_dim, c.page))
        many, one = attention_kernels()
        args = [
            relax.ShapeExpr([batch, total, chunk, page, sliding]),
            relax.ShapeExpr([0, c.layers]),  # one pipeline stage holds all layers
            *map(relax.prim_value, (c.heads, c.kv_heads, c.head_dim, c.head_dim)),
            relax.ShapeExpr([0] * c.layers),  # ordinary attention in every layer
            relax.prim_value(False),  # no transfer between machines
            relax.prim_value(0),  # no rotation
            relax.prim_value(1),
            relax.prim_value(c.rope_theta),
            relax.prim_value(0),  # no factors for it
            relax.const(0, "float32"),  # carries dtype and device
            append,
            absent,
            kernel(many.ragged(c.heads, c.kv_heads, c.head_dim)),
            kernel(many.paged(c.heads, c.kv_heads, c.head_dim, c.page)),
            kernel(one.decode(c.heads, c.kv_heads, c.head_dim, c.page, c.context)),
            *[absent] * 5,  # sliding window, tree mask, latent attention
            relax.Tuple([add(cache_kernels.merge(c.heads, c.head_dim))]),
            add(kernels.split_heads(c.heads, c.kv_heads, c.head_dim)),
            *[append] * 3,  # page copy, debug dump, compaction: must be functions, web-llm never calls them
        ]
        super().__init__(
            _expr=relax.call_pure_packed("vm.builtin.paged_attention_kv_cache_create", *args, ty_args=relax.AnyType()), _name="kv_cache")


class QwenProgram(nn.Module):
    def __init__(self, c: Qwen):
        self.c = c
        self.tok = nn.ModuleList([Linear(c.width, rows, bias=False) for rows in c.parts])
        self.blocks = nn.ModuleList([Block(c) for _ in range(c.layers)])
        self.norm = Norm(c.width, c.eps)
        self.tower = Tower(c)

    def image_embed(self, pixels: Tensor):
        return self.tower(pixels)

    def embed(self, ids: Tensor):
        c = self.c
        return call(kernels.wide_rows, [*(part.weight for part in self.tok), ids, c.part, c.width, c.vision_start], [ids.shape[0], c.wide])

    def _logits(self, x: Tensor) -> Tensor:
        x = self.norm(x)
        return call(kernels.join_parts, [*(part(x) for part in self.tok), self.c.part], [1, 1, self.c.vocab])

    def _trunk(self, wide: Tensor, cache: PagedKVCache) -> Tensor:
        c, (_, n, _) = self.c, wide.shape
        turn = nn.Tensor(_expr=relax.const(text_angles(c)))
        places = cache.get_query_positions(n)
        x = call(kernels.take_columns, [wide], [1, n, c.width])
        for i, block in enumerate(self.blocks):
            x = block(x, i, cache, wide, places, turn)
            if i < len(c.deep):
                x = call(kernels.add_columns, [x, wide, (1 + i) * c.width], x.shape)
        return x

    def prefill(self, embeds: Tensor, cache: PagedKVCache):
        def last(x: te.Tensor):
            _, n, d = x.shape
            return te.compute((1, 1, d), lambda i, _, k: x[i, n - 1, k], name="last_row")

        x = op.tensor_expr_op(last, "last_row", [self._trunk(embeds, cache)])
        return self._logits(x), cache

    def decode(self, embeds: Tensor, cache: PagedKVCache):
        return self._logits(self._trunk(embeds, cache)), cache

    def create_tir_paged_kv_cache(self, batch: tirx.Var, total: tirx.Var, chunk: tirx.Var, page: tirx.Var, sliding: tirx.Var) -> PagedKVCache:
        return QwenKVCache(self.c, batch, total, chunk, page, sliding)

    def spec(self):
        c = self.c
        packed = {"param_mode": "packed", "effect_mode": "none"}
        cache, tensor = nn.spec.Object(object_type=PagedKVCache), nn.spec.Tensor
        return nn.spec.ModuleSpec.from_raw({
            "embed": {"ids": tensor(["seq_len"], "int32"), "$": packed},
            "image_embed": {"pixels": tensor([1, *c.canvas, 3], "uint32"), "$": packed},
            "prefill": {"embeds": tensor([1, "seq_len", c.wide], "float32"), "cache": cache, "$": packed},
            "decode": {"embeds": tensor([1, 1, c.wide], "float32"), "cache": cache, "$": packed},
            "create_tir_paged_kv_cache": {**dict.fromkeys(["batch", "total", "chunk", "page", "sliding"], int),
                                          "$": {"param_mode": "none", "effect_mode": "none"}},
        }, self)
