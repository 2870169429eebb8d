"""Towers over patches of a picture, kernel by kernel; attention and norms are those of `row_attention` and `norms`. Shapes are symbolic."""

from tvm.relax.frontend.nn import Tensor
from tvm.script import tirx as T

from . import build, gpu_attention, row_attention
from .rows import read_value
from .tir import call, f32, i32, kernel, sizes, u32

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
            read_value(W, at[3], D, at, scale)
            Y[by, at[0]] = T.cast(at[1], "float32") * scale[0]


def patches(pixels: Tensor, patch: int) -> Tensor:
    _, height, width, _ = pixels.shape
    return call(patch_rows, [pixels, patch], [1, height // patch * (width // patch), 3 * patch * patch])


def positions(x: Tensor, table: Tensor) -> Tensor:
    return call(add_positions, [x, table], x.shape)


def gelu(x: Tensor) -> Tensor:
    return call(gelu_rows, [x], x.shape)


def attend_tiles(qkv: Tensor, heads: int, dim: int, patches_of_tile: int) -> Tensor:
    """[rows, 3 * heads, dim] -> [rows, heads, dim]"""
    way = gpu_attention if build.is_gpu() else row_attention
    return call(way.tiles(heads, dim), [qkv, patches_of_tile], [qkv.shape[0], heads, dim])


def shuffle(x: Tensor, side: int, fold: int) -> Tensor:
    _, rows, d = x.shape
    return call(shuffle_rows, [x, side, fold], [1, rows // (fold * fold), d * fold * fold])


def assemble(table: Tensor, image: Tensor, rows: Tensor) -> Tensor:
    return call(assemble_rows, [table, image, rows], [rows.shape[0], image.shape[2]])
