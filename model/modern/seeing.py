"""SmolVLM: the tower, the linear map of folded patches, and rows of the picture with the marks that its processor puts between tiles."""

from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor

from parts import tower_kernels as tower
from parts.layers import LayerNorm, Linear, TowerBlock

from .config import Decoder, Eyes
from .decoder import Program, unbiased


class Tower(nn.Module):
    def __init__(self, c: Decoder, e: Eyes):
        self.e = e
        self.patch = Linear(3 * e.patch**2, e.width)
        self.positions = nn.Parameter((e.patches, e.width))
        self.blocks = nn.ModuleList([TowerBlock(e.width, e.ffn, e.eps) for _ in range(e.layers)])
        self.norm = LayerNorm(e.width, e.eps)
        self.connect = unbiased(e.width * e.fold**2, c.width)

    def forward(self, pixels: Tensor) -> Tensor:
        e = self.e
        x = tower.positions(self.patch(tower.patches(pixels, e.patch)), self.positions)
        for block in self.blocks:
            x = block(x, e.patches)
        return self.connect(tower.shuffle(self.norm(x), e.side // e.patch, e.fold))


class SeeingProgram(Program):
    image_embed_first = False

    def __init__(self, c: Decoder, e: Eyes):
        super().__init__(c)
        self.tower = Tower(c, e)
        self.rows = nn.Parameter((e.rows,), "int32")
        self.pixels = [1, e.tiles * e.side, e.side, 3]

    def image_embed(self, pixels: Tensor):
        return tower.assemble(self.tok, self.tower(pixels), self.rows)
