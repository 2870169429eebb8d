"""Building blocks of decoders and towers."""

from tvm.relax.frontend import nn
from tvm.relax.frontend.nn import Tensor, op

from . import quantize, quantize4
from . import tower_kernels as tower
from .norms import layer_norm, rms_norm
from .products import linear
from .rows import swiglu


class Linear(nn.Module):
    """Rounded weights in the layout of `quantize` (q8) or `quantize4` (q4), in whole blocks and groups."""

    def __init__(self, inputs: int, outputs: int, form: str = "q8", bias: bool = True):
        self.form = form
        shape = {"q8": quantize.shape, "q4": quantize4.shape}[form]
        self.weight = nn.Parameter(shape(outputs, inputs), "uint32")
        self.bias = nn.Parameter((outputs,)) if bias else None

    def forward(self, x: Tensor, residual: Tensor | None = None) -> Tensor:
        return linear(x, self.weight, self.form, self.bias, residual)


class Norm(nn.Module):
    def __init__(self, width: int, eps: float):
        self.weight = nn.Parameter((width,))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        return rms_norm(x, self.weight, self.eps)


class DecoderBlock(nn.Module):
    """Grouped-query attention over the cache, then SwiGLU, each behind a norm. linear(inputs, outputs) -> layer; `head_norms`: queries and
    keys have norms of their own."""

    def __init__(self, c, linear, head_norms: bool = False):
        self.c = c
        self.norm1 = Norm(c.width, c.eps)
        self.qkv = linear(c.width, (c.heads + 2 * c.kv_heads) * c.head_dim)
        if head_norms:
            self.q_norm = nn.Parameter((c.head_dim,))
            self.k_norm = nn.Parameter((c.head_dim,))
        self.out = linear(c.heads * c.head_dim, c.width)
        self.norm2 = Norm(c.width, c.eps)
        self.gate_up = linear(c.width, 2 * c.ffn)
        self.down = linear(c.ffn, c.width)

    def forward(self, x: Tensor, layer: int, cache, turn=lambda block, qkv: qkv) -> Tensor:
        """turn(block, qkv): what is done to heads [1, n, heads, dim] before the cache gets them"""
        c = self.c
        b, n, _ = x.shape
        qkv = op.reshape(self.qkv(self.norm1(x)), (b, n, c.heads + 2 * c.kv_heads, c.head_dim))
        y = cache.attention_with_fused_qkv(layer, turn(self, qkv), c.heads, sm_scale=c.head_dim**-0.5)
        x = self.out(op.reshape(y, (b, n, c.heads * c.head_dim)), residual=x)
        return self.down(swiglu(self.gate_up(self.norm2(x))), residual=x)


class LayerNorm(nn.Module):
    def __init__(self, width: int, eps: float):
        self.weight = nn.Parameter((width,))
        self.bias = nn.Parameter((width,))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        return layer_norm(x, self.weight, self.bias, self.eps)


class TowerBlock(nn.Module):
    """Each patch looks at all of its tile; heads of 64."""

    def __init__(self, width: int, ffn: int, eps: float):
        self.width, self.heads = width, width // 64
        self.norm1 = LayerNorm(width, eps)
        self.qkv = Linear(width, 3 * width)
        self.out = Linear(width, width)
        self.norm2 = LayerNorm(width, eps)
        self.fc1 = Linear(width, ffn)
        self.fc2 = Linear(ffn, width)

    def forward(self, x: Tensor, patches_of_tile: int, turn=lambda qkv: qkv) -> Tensor:
        """turn(qkv): what is done to heads [rows, 3 * heads, 64] before"""
        rows = x.shape[1]
        qkv = turn(op.reshape(self.qkv(self.norm1(x)), (rows, 3 * self.heads, 64)))
        y = tower.attend_tiles(qkv, self.heads, 64, patches_of_tile)
        x = self.out(op.reshape(y, (1, rows, self.width)), x)
        return self.fc2(tower.gelu(self.fc1(self.norm2(x))), x)
