"""SmolVLM: the tower, the linear map of folded patches, and rows of the picture with the marks that its processor puts between tiles."""

from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from loupe import quantize

from . import tower_kernels as tower
from .config import Decoder, Eyes
from .decoder import Linear, Program
from .kernels import linear


class BiasedLinear(nn.Module):
    def __init__(self, inputs: int, outputs: int):
        self.weight = nn.Parameter(quantize.shape(outputs, inputs), "uint32")
        self.bias = nn.Parameter((outputs,))

    def forward(self, x: Tensor, residual: Tensor | None = None) -> Tensor:
        return linear(x, self.weight, bias=self.bias, residual=residual)


class LayerNorm(nn.Module):
    def __init__(self, e: Eyes):
        self.weight = nn.Parameter((e.width,))
        self.bias = nn.Parameter((e.width,))
        self.eps = e.eps

    def forward(self, x: Tensor) -> Tensor:
        return tower.layer_norm(x, self.weight, self.bias, self.eps)


class TowerBlock(nn.Module):
    def __init__(self, e: Eyes):
        self.e = e
        self.norm1 = LayerNorm(e)
        self.qkv = BiasedLinear(e.width, 3 * e.width)
        self.out = BiasedLinear(e.width, e.width)
        self.norm2 = LayerNorm(e)
        self.fc1 = BiasedLinear(e.width, e.ffn)
        self.fc2 = BiasedLinear(e.ffn, e.width)

    def forward(self, x: Tensor) -> Tensor:
        e, rows = self.e, x.shape[1]
        qkv = op.reshape(self.qkv(self.norm1(x)), (rows, 3 * e.heads, 64))
        y = tower.attend_tiles(qkv, e.heads, 64, e.patches)
        x = self.out(op.reshape(y, (1, rows, e.width)), x)
        return self.fc2(tower.gelu(self.fc1(self.norm2(x))), x)


class Tower(nn.Module):
    def __init__(self, c: Decoder, e: Eyes):
        self.e = e
        self.patch = BiasedLinear(3 * e.patch**2, e.width)
        self.positions = nn.Parameter((e.patches, e.width))
        self.blocks = nn.ModuleList([TowerBlock(e) for _ in range(e.layers)])
        self.norm = LayerNorm(e)
        self.connect = Linear(e.width * e.fold**2, c.width)

    def forward(self, pixels: Tensor) -> Tensor:
        e = self.e
        x = tower.positions(self.patch(tower.patches(pixels, e.patch)), self.positions)
        for block in self.blocks:
            x = block(x)
        return self.connect(tower.shuffle(self.norm(x), e.side // e.patch, e.fold))


class SeeingProgram(Program):
    def __init__(self, c: Decoder, e: Eyes):
        super().__init__(c)
        self.e = e
        self.tower = Tower(c, e)
        self.rows = nn.Parameter((e.rows,), "int32")

    def image_embed(self, pixels: Tensor):
        return tower.assemble(self.tok, self.tower(pixels), self.rows)

    def entries(self, packed: dict) -> dict:
        e = self.e
        pixels = nn.spec.Tensor([1, e.tiles * e.side, e.side, 3], "uint32")
        return {**super().entries(packed), "image_embed": {"pixels": pixels, "$": packed}}
