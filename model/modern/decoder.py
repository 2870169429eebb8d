"""A Llama decoder put together from Loupe's parts, and the functions that web-llm calls on it."""

from tvm import te, tirx
from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from loupe import quantize
from loupe.kernels import gather, swiglu
from loupe.kv_cache import PagedKVCache

from .config import Decoder
from .kernels import linear, rms_norm
from .kv_cache import paged_kv_cache


class Linear(nn.Module):
    """int8 weights (`loupe.quantize`), no bias."""

    def __init__(self, inputs: int, outputs: int):
        self.weight = nn.Parameter(quantize.shape(outputs, inputs), "uint32")

    def forward(self, x: Tensor, residual: Tensor | None = None) -> Tensor:
        return linear(x, self.weight, residual=residual)


class Norm(nn.Module):
    def __init__(self, c: Decoder):
        self.weight = nn.Parameter((c.width,))
        self.eps = c.eps

    def forward(self, x: Tensor) -> Tensor:
        return rms_norm(x, self.weight, self.eps)


class Block(nn.Module):
    def __init__(self, c: Decoder):
        self.c = c
        self.norm1 = Norm(c)
        self.qkv = Linear(c.width, (c.heads + 2 * c.kv_heads) * c.head_dim)
        self.out = Linear(c.heads * c.head_dim, c.width)
        self.norm2 = Norm(c)
        self.gate_up = Linear(c.width, 2 * c.ffn)
        self.down = Linear(c.ffn, c.width)

    def forward(self, x: Tensor, layer: int, cache: PagedKVCache) -> Tensor:
        c = self.c
        qkv = self.qkv(self.norm1(x))
        b, n, _ = qkv.shape
        qkv = op.reshape(qkv, (b, n, c.heads + 2 * c.kv_heads, c.head_dim))
        y = cache.attention_with_fused_qkv(layer, qkv, c.heads, sm_scale=c.head_dim**-0.5)
        x = self.out(op.reshape(y, (b, n, c.heads * c.head_dim)), x)
        return self.down(swiglu(self.gate_up(self.norm2(x))), x)


class Program(nn.Module):
    def __init__(self, c: Decoder):
        self.c = c
        self.tok = nn.Parameter(quantize.shape(c.vocab, c.width), "uint32")
        self.blocks = nn.ModuleList([Block(c) for _ in range(c.layers)])
        self.norm = Norm(c)
        if not c.tied:
            self.head = nn.Parameter(quantize.shape(c.vocab, c.width), "uint32")

    def embed(self, ids: Tensor):
        return gather(self.tok, ids, self.c.width)

    def _logits(self, x: Tensor) -> Tensor:
        return linear(self.norm(x), self.tok if self.c.tied else self.head)

    def _trunk(self, x: Tensor, cache: PagedKVCache) -> Tensor:
        for i, block in enumerate(self.blocks):
            x = block(x, i, cache)
        return x

    def prefill(self, embeds: Tensor, cache: PagedKVCache):
        def last(x: te.Tensor):
            _, n, d = x.shape
            return te.compute((1, 1, d), lambda i, _, k: x[i, n - 1, k], name="last_row")

        x = op.tensor_expr_op(last, "last_row", [self._trunk(embeds, cache)])
        return self._logits(x), cache

    def decode(self, embeds: Tensor, cache: PagedKVCache):
        return self._logits(self._trunk(embeds, cache)), cache

    def create_tir_paged_kv_cache(self, batch: tirx.Var, total: tirx.Var, chunk: tirx.Var,
                                  page: tirx.Var, sliding: tirx.Var) -> PagedKVCache:
        return paged_kv_cache(self.c, batch, total, chunk, page, sliding)

    def entries(self, packed: dict) -> dict:
        """What web-llm calls with the packed parameters."""
        cache = nn.spec.Object(object_type=PagedKVCache)
        tensor = nn.spec.Tensor
        return {
            "embed": {"ids": tensor(["seq_len"], "int32"), "$": packed},
            "prefill": {"embeds": tensor([1, "seq_len", self.c.width], "float32"), "cache": cache, "$": packed},
            "decode": {"embeds": tensor([1, 1, self.c.width], "float32"), "cache": cache, "$": packed},
        }

    def spec(self):
        return nn.spec.ModuleSpec.from_raw({
            **self.entries({"param_mode": "packed", "effect_mode": "none"}),
            "create_tir_paged_kv_cache": {
                **dict.fromkeys(["batch", "total", "chunk", "page", "sliding"], int),
                "$": {"param_mode": "none", "effect_mode": "none"}},
        }, self)
