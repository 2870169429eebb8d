"""The network and the five functions web-llm calls on it."""

from tvm import te, tirx
from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from . import quantize
from .config import Config
from .kernels import gather
from .kv_cache import LoupeKVCache, PagedKVCache
from .layers import Block, Linear, Norm
from .vision import Eyes


class Loupe(nn.Module):
    def __init__(self, c: Config):
        self.c = c
        self.tok = nn.Parameter(quantize.shape(c.vocab, c.width), "uint32")
        self.blocks = nn.ModuleList([Block(c, c.kv_heads) for _ in range(c.layers)])
        self.norm = Norm(c)
        self.head = Linear(c.width, c.vocab)
        self.vision = Eyes(c)

    def embed(self, ids: Tensor):
        return gather(self.tok, ids, self.c.width)

    def image_embed(self, pixels: Tensor):
        return op.reshape(self.vision(pixels), (self.c.image_tokens, self.c.width))

    def trunk(self, x: Tensor, cache: PagedKVCache) -> Tensor:
        c = self.c
        for i, block in enumerate(self.blocks):
            def attend(qkv: Tensor, layer=i):
                b, n, _ = qkv.shape
                qkv = op.reshape(qkv, (b, n, c.heads + 2 * c.kv_heads, c.head_dim))
                y = cache.attention_with_fused_qkv(layer, qkv, c.heads, sm_scale=c.head_dim**-0.5)
                return op.reshape(y, (b, n, c.width))
            x = block(x, attend)
        return x

    def prefill(self, embeds: Tensor, cache: PagedKVCache):
        def last(x: te.Tensor):
            _, n, d = x.shape
            return te.compute((1, 1, d), lambda i, _, k: x[i, n - 1, k], name="last_row")

        x = op.tensor_expr_op(last, "last_row", [self.trunk(embeds, cache)])
        return self.head(self.norm(x)), cache

    def decode(self, embeds: Tensor, cache: PagedKVCache):
        return self.head(self.norm(self.trunk(embeds, cache))), cache

    def create_tir_paged_kv_cache(self, batch: tirx.Var, total: tirx.Var, chunk: tirx.Var,
                                  page: tirx.Var, sliding: tirx.Var) -> PagedKVCache:
        return LoupeKVCache(self.c, batch, total, chunk, page, sliding)

    def spec(self):
        c = self.c
        packed = {"param_mode": "packed", "effect_mode": "none"}
        cache = nn.spec.Object(object_type=PagedKVCache)
        tensor = nn.spec.Tensor
        return nn.spec.ModuleSpec.from_raw({
            "embed": {"ids": tensor(["seq_len"], "int32"), "$": packed},
            "image_embed": {"pixels": tensor([1, c.image, 2 * c.image, 3], "uint32"), "$": packed},
            "prefill": {"embeds": tensor([1, "seq_len", c.width], "float32"), "cache": cache, "$": packed},
            "decode": {"embeds": tensor([1, 1, c.width], "float32"), "cache": cache, "$": packed},
            "create_tir_paged_kv_cache": {
                **dict.fromkeys(["batch", "total", "chunk", "page", "sliding"], int),
                "$": {"param_mode": "none", "effect_mode": "none"}},
        }, self)
