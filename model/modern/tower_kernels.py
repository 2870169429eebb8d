"""The eyes of SmolVLM, kernel by kernel. Shapes are symbolic, as in `loupe.kernels`."""

from functools import lru_cache

from tvm.relax.frontend.nn import Tensor
from tvm.script import tirx as T

from loupe.attention import LOG2E, row_attention
from loupe.kernels import call
from loupe.tir import GROUP, f32, i32, kernel, sizes, u32

from . import build, gpu_attention

M, D, H, V = sizes("M D H V")


@kernel
@T.prim_func(s_tir=True)
def patch_rows(X: u32(1, H, V, 3), square: T.int32, Y: f32(1, M, D)):
    """[1, tiles * side, side, 3] of 0..255 -> one row for each patch, tile by tile, values from -1 to 1 in the order of a convolution's
    weights: channel, row, column. Tiles lie beneath each other, so rows of patches simply go on. (`patch` is a word that WGSL keeps.)"""
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((4,), "int32")  # column of Y; place in the patch; row, column of X
    at[0] = bx * 64 + tx
    if at[0] < D:
        at[1] = T.truncmod(at[0], square * square)
        at[2] = T.truncdiv(by, T.truncdiv(V, square)) * square + T.truncdiv(at[1], square)
        at[3] = T.truncmod(by, T.truncdiv(V, square)) * square + T.truncmod(at[1], square)
        Y[0, by, at[0]] = T.cast(X[0, at[2], at[3], T.truncdiv(at[0], square * square)], "float32") / T.float32(127.5) - T.float32(1)


M, D, P = sizes("M D P")


@kernel
@T.prim_func(s_tir=True)
def add_positions(X: f32(1, M, D), W: f32(P, D), Y: f32(1, M, D)):
    """The same table for each tile."""
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    if bx * 64 + tx < D:
        Y[0, by, bx * 64 + tx] = X[0, by, bx * 64 + tx] + W[T.truncmod(by, P), bx * 64 + tx]


@lru_cache
def _layer_norm(workers: int):
    M, D = sizes("M D")

    @kernel
    @T.prim_func(s_tir=True)
    def layer_norm_rows(X: f32(1, M, D), W: f32(D), B: f32(D), eps: T.float32, Y: f32(1, M, D)):
        """One workgroup per row: mean, then the squares of what is left, a barrier for each."""
        bx = T.launch_thread("blockIdx.x", M)
        tx = T.launch_thread("threadIdx.x", workers)
        part = T.alloc_shared((2 * workers,), "float32")
        acc = T.alloc_local((2,), "float32")
        acc[0] = T.float32(0)
        for k in T.serial(D // workers):
            acc[0] = acc[0] + X[0, bx, k * workers + tx]
        part[tx] = acc[0]
        T.tvm_storage_sync("shared")
        acc[0] = T.float32(0)
        for k in T.serial(workers):
            acc[0] = acc[0] + part[k]
        acc[0] = acc[0] / T.cast(D, "float32")
        acc[1] = T.float32(0)
        for k in T.serial(D // workers):
            acc[1] = acc[1] + (X[0, bx, k * workers + tx] - acc[0]) * (X[0, bx, k * workers + tx] - acc[0])
        part[workers + tx] = acc[1]
        T.tvm_storage_sync("shared")
        acc[1] = T.float32(0)
        for k in T.serial(workers):
            acc[1] = acc[1] + part[workers + k]
        acc[1] = T.rsqrt(acc[1] / T.cast(D, "float32") + eps)
        for k in T.serial(D // workers):
            Y[0, bx, k * workers + tx] = (X[0, bx, k * workers + tx] - acc[0]) * acc[1] * W[k * workers + tx] + B[k * workers + tx]

    return layer_norm_rows


M, D = sizes("M D")


@kernel
@T.prim_func(s_tir=True)
def gelu_rows(X: f32(1, M, D), Y: f32(1, M, D)):
    """With tanh, written as a logistic function: x / (1 + exp(-2 u)). Far below zero exp overflows and the quotient is the right zero."""
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    if bx * 64 + tx < D:
        x: T.let[T.float32] = X[0, by, bx * 64 + tx]
        u: T.let[T.float32] = T.float32(0.7978845608028654) * (x + T.float32(0.044715) * x * x * x)
        Y[0, by, bx * 64 + tx] = x / (T.float32(1) + T.exp(T.float32(-2) * u))


EACH = 8  # rows of patches for an invocation: each value of a key is read once for all of them


@lru_cache
def _tile_attention(heads: int, dim: int):
    """Each patch over all patches of its own tile; qkv[tiles * P, 3 * heads, dim], P patches a tile (a multiple of EACH). The macro's
    table slot carries the tile's first row, from which keys are counted."""
    walk = row_attention(1, dim, False,
                         lambda b, base, t, h, d: b[base[0] + t, heads + h, d],
                         lambda b, base, t, h, d: b[base[0] + t, 2 * heads + h, d], False, EACH)
    (n,) = sizes("n")

    @kernel
    @T.prim_func(s_tir=True)
    def tile_attention(X: f32(n, 3 * heads, dim), patches: T.int32, O: f32(n, heads, dim)):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(T.ceildiv(n, EACH) * heads, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        base = T.alloc_local((1,), "int32")
        first: T.let[T.int32] = (bx * GROUP + tx) // heads * EACH
        if first < n:
            base[0] = T.truncdiv(first, patches) * patches
            walk(X, X, base, O, O, first, (bx * GROUP + tx) % heads, n, patches, T.float32(dim**-0.5 * LOG2E))

    return tile_attention


M, D, P, C = sizes("M D P C")


@kernel
@T.prim_func(s_tir=True)
def shuffle_rows(X: f32(1, M, D), side: T.int32, fold: T.int32, Y: f32(1, P, C)):
    """fold x fold patches of a tile of side x side become one row: patch (fold R + i, fold C + j) its block fold i + j of D values."""
    by = T.launch_thread("blockIdx.y", P)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(C, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((5,), "int32")  # column of Y, block, tile, row and column of the patch
    at[0] = bx * 64 + tx
    if at[0] < C:
        at[1] = T.truncdiv(at[0], D)
        at[4] = T.truncdiv(side, fold)
        at[2] = T.truncdiv(by, at[4] * at[4])
        at[3] = T.truncdiv(T.truncmod(by, at[4] * at[4]), at[4]) * fold + T.truncdiv(at[1], fold)
        at[4] = T.truncmod(by, at[4]) * fold + T.truncmod(at[1], fold)
        Y[0, by, at[0]] = X[0, at[2] * side * side + at[3] * side + at[4], T.truncmod(at[0], D)]


M, D, N, Q, P = sizes("M D N Q P")


@kernel
@T.prim_func(s_tir=True)
def assemble_rows(W: u32(Q, P, 64), X: f32(1, M, D), row: i32(N), Y: f32(N, D)):
    """row >= 0: that row of the int8 table; row < 0: image row -1 - row. So the marks between tiles lie inside the picture's own rows."""
    by = T.launch_thread("blockIdx.y", N)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((4,), "int32")  # column, word of the value, word of the scale, row
    scale = T.alloc_local((1,), "float32")
    at[0] = bx * 64 + tx
    at[3] = row[by]
    if at[0] < D:
        if at[3] < 0:
            Y[by, at[0]] = X[0, -1 - at[3], at[0]]
        else:
            at[1] = T.reinterpret("int32", W[T.truncdiv(at[3], 64), T.truncdiv(at[0], 4), T.truncmod(at[3], 64)])
            at[1] = T.shift_right(T.shift_left(at[1], 24 - 8 * T.truncmod(at[0], 4)), 24)
            at[2] = T.reinterpret("int32", W[T.truncdiv(at[3], 64), D // 4 + T.truncdiv(at[0], 64), T.truncmod(at[3], 64)])
            at[2] = T.Select(T.truncmod(T.truncdiv(at[0], 32), 2) == 0, T.shift_left(at[2], 16), T.bitwise_and(at[2], -65536))
            scale[0] = T.reinterpret("float32", at[2])
            Y[by, at[0]] = T.cast(at[1], "float32") * scale[0]


def patches(pixels: Tensor, patch: int) -> Tensor:
    _, height, width, _ = pixels.shape
    return call(patch_rows, [pixels, patch], [1, height // patch * (width // patch), 3 * patch * patch])


def positions(x: Tensor, table: Tensor) -> Tensor:
    return call(add_positions, [x, table], x.shape)


def layer_norm(x: Tensor, weight: Tensor, bias: Tensor, eps: float) -> Tensor:
    return call(_layer_norm(64 if build.is_gpu() else GROUP), [x, weight, bias, eps], x.shape)


def gelu(x: Tensor) -> Tensor:
    return call(gelu_rows, [x], x.shape)


def attend_tiles(qkv: Tensor, heads: int, dim: int, patches_of_tile: int) -> Tensor:
    """[rows, 3 * heads, dim] -> [rows, heads, dim]"""
    attention = gpu_attention.tiles if build.is_gpu() else _tile_attention
    return call(attention(heads, dim), [qkv, patches_of_tile], [qkv.shape[0], heads, dim])


def shuffle(x: Tensor, side: int, fold: int) -> Tensor:
    _, rows, d = x.shape
    return call(shuffle_rows, [x, side, fold], [1, rows // (fold * fold), d * fold * fold])


def assemble(table: Tensor, image: Tensor, rows: Tensor) -> Tensor:
    return call(assemble_rows, [table, image, rows], [rows.shape[0], image.shape[2]])
