"""A Llama decoder, put together; SmolVLM's is one (`seeing`)."""

from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor

from parts import quantize
from parts.layers import DecoderBlock, Linear, Norm
from parts.products import linear
from parts.program import TokenProgram
from parts.rows import gather

from .config import Decoder


class Program(TokenProgram):
    def __init__(self, c: Decoder):
        super().__init__(c, c.width)
        self.tok = nn.Parameter(quantize.shape(c.vocab, c.width), "uint32")
        self.blocks = nn.ModuleList([DecoderBlock(c, unbiased) for _ in range(c.layers)])
        self.norm = Norm(c.width, c.eps)
        if not c.tied:
            self.head = nn.Parameter(quantize.shape(c.vocab, c.width), "uint32")

    def embed(self, ids: Tensor):
        return gather(self.tok, ids, self.c.width)

    def logits(self, x: Tensor) -> Tensor:
        return linear(self.norm(x), self.tok if self.c.tied else self.head)

    def trunk(self, x: Tensor, cache) -> Tensor:
        for i, block in enumerate(self.blocks):
            x = block(x, i, cache)
        return x


def unbiased(inputs: int, outputs: int) -> Linear:
    return Linear(inputs, outputs, bias=False)
