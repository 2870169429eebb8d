"""Loupe, put together."""

from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from parts import quantize
from parts.layers import DecoderBlock, Norm
from parts.program import TokenProgram
from parts.rows import gather

from .config import Config
from .layers import Linear
from .vision import Eyes


class Loupe(TokenProgram):
    def __init__(self, c: Config):
        super().__init__(c, c.width)
        self.tok = nn.Parameter(quantize.shape(c.vocab, c.width), "uint32")
        self.blocks = nn.ModuleList([DecoderBlock(c, Linear) for _ in range(c.layers)])
        self.norm = Norm(c.width, c.eps)
        self.head = Linear(c.width, c.vocab)
        self.vision = Eyes(c)
        self.pixels = [1, c.image, 2 * c.image, 3]

    def embed(self, ids: Tensor):
        return gather(self.tok, ids, self.c.width)

    def image_embed(self, pixels: Tensor):
        return op.reshape(self.vision(pixels), (self.c.image_tokens, self.c.width))

    def trunk(self, x: Tensor, cache) -> Tensor:
        for i, block in enumerate(self.blocks):
            x = block(x, i, cache)
        return x

    def logits(self, x: Tensor) -> Tensor:
        return self.head(self.norm(x))
