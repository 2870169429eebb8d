"""The functions that web-llm calls on a program, and how it calls them."""

from tvm import te, tirx
from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from .kv_cache import DecoderCache, PagedKVCache


class TokenProgram(nn.Module):
    """A decoder over rows [1, n, row_width]. Its own: embed, trunk(rows, cache) -> [1, n, width], logits(row), and where it sees `pixels`,
    the canvas's shape, image_embed."""

    pixels: list[int] | None = None
    image_embed_first = True  # before prefill: the order of functions is part of a library's bytes

    def __init__(self, c, row_width: int):
        self.c, self.row_width = c, row_width

    def prefill(self, embeds: Tensor, cache: PagedKVCache):
        def last(x: te.Tensor):
            _, n, d = x.shape
            return te.compute((1, 1, d), lambda i, _, k: x[i, n - 1, k], name="last_row")

        x = op.tensor_expr_op(last, "last_row", [self.trunk(embeds, cache)])
        return self.logits(x), cache

    def decode(self, embeds: Tensor, cache: PagedKVCache):
        return self.logits(self.trunk(embeds, cache)), cache

    def create_tir_paged_kv_cache(self, batch: tirx.Var, total: tirx.Var, chunk: tirx.Var,
                                  page: tirx.Var, sliding: tirx.Var) -> PagedKVCache:
        return DecoderCache(self.c, batch, total, chunk, page, sliding, self.split())

    def split(self):
        """The cache's kernel for heads that come turned; None: it turns them itself."""
        return None

    def spec(self):
        packed = {"param_mode": "packed", "effect_mode": "none"}
        cache, tensor = nn.spec.Object(object_type=PagedKVCache), nn.spec.Tensor
        image = {} if self.pixels is None else {"image_embed": {"pixels": tensor(self.pixels, "uint32"), "$": packed}}
        reading = {
            "prefill": {"embeds": tensor([1, "seq_len", self.row_width], "float32"), "cache": cache, "$": packed},
            "decode": {"embeds": tensor([1, 1, self.row_width], "float32"), "cache": cache, "$": packed},
        }
        return nn.spec.ModuleSpec.from_raw({
            "embed": {"ids": tensor(["seq_len"], "int32"), "$": packed},
            **(image | reading if self.image_embed_first else reading | image),
            "create_tir_paged_kv_cache": {
                **dict.fromkeys(["batch", "total", "chunk", "page", "sliding"], int),
                "$": {"param_mode": "none", "effect_mode": "none"}},
        }, self)
