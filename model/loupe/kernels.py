"""Loupe's own products and convolutions. All shapes are symbolic, so that one shader serves every layer: shader compilation is most of
web-llm's load time."""

from functools import lru_cache

from tvm.relax.frontend.nn import Tensor
from tvm.script import tirx as T

from parts.row_products import Form, many_rows, one_row
from parts.tir import GROUP, call, f32, kernel, sizes, u32


def _form(K, L) -> Form:
    """Where K is no multiple of 32 the last group reads beyond a row: its weights there are zero, and reads beyond the buffer are clamped by
    WebGPU. Without a residual R is any buffer of N columns and is not read."""
    groups = T.ceildiv(K, 32)
    return Form(4, block=L, groups=groups, scales=groups * 8, zeroed=False, residual=lambda R, N, row, column: R[0, row, column],
                bound=lambda value, low, high: T.max(low, T.min(high, value)))


def _linear_rows(rows: int, cols: int):
    """C[M,N] = clamp(A[M,K] W[N,K]^T + bias + R), W int8 in the layout of `quantize`, in blocks of L rows."""
    M, N, K, S, P, Q, L = sizes("M N K S P Q L")
    walk = many_rows(rows, cols, M, N, K, _form(K, L))

    @kernel
    @T.prim_func(s_tir=True)
    def linear_rows(A: f32(1, M, K), W: u32(Q, P, L), B: f32(1, 1, N), R: f32(1, S, N), residual: T.int32,
                       low: T.float32, high: T.float32, C: f32(1, M, N)):
        walk(A, W, B, R, C, True, residual != 0, low, high)

    return linear_rows


def _linear_row(cols: int):
    """The same for one row."""
    N, K, S, P, Q, L = sizes("N K S P Q L")
    walk = one_row(cols, N, _form(K, L))

    @kernel
    @T.prim_func(s_tir=True)
    def linear_row(A: f32(1, 1, K), W: u32(Q, P, L), B: f32(1, 1, N), R: f32(1, S, N), residual: T.int32,
                      low: T.float32, high: T.float32, C: f32(1, 1, N)):
        walk(A, W, B, R, C, True, residual != 0, low, high)

    return linear_row


@lru_cache
def _depthwise(size: int, stride: int):
    """With ReLU6 and "same" padding. One invocation owns eight neighbours along a row of one
    channel, so that every load serves several of them. One shader per (size, stride)."""
    span = 7 * stride + size
    H, V, C, P, Q = sizes("H V C P Q")

    @kernel
    @T.prim_func(s_tir=True)
    def depthwise_conv(X: f32(1, H, V, C), W: f32(size, size, C), B: f32(1, 1, C), Y: f32(1, P, Q, C)):
        by = T.launch_thread("blockIdx.y", P)
        bx = T.launch_thread("blockIdx.x", T.ceildiv(T.ceildiv(Q, 8) * C, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        acc = T.alloc_local((8,), "float32")
        xv = T.alloc_local((span,), "float32")
        inside = T.alloc_local((span,), "float32")
        column = T.alloc_local((span,), "int32")
        at = T.alloc_local((4,), "int32")  # channel, first column, padding, input row
        at[0] = T.truncmod(bx * GROUP + tx, C)
        at[1] = T.truncdiv(bx * GROUP + tx, C) * 8
        at[2] = T.truncdiv(T.max((P - 1) * stride + size - H, 0), 2)
        if at[1] < Q:
            for p in T.unroll(8):
                acc[p] = B[0, 0, at[0]]
            for i in T.serial(span):
                column[i] = at[1] * stride + i - at[2]
                inside[i] = T.Select(column[i] >= 0 and column[i] < V, T.float32(1), T.float32(0))
                column[i] = T.max(0, T.min(column[i], V - 1)) * C + at[0]
            for i in T.serial(size):
                at[3] = by * stride + i - at[2]
                if at[3] >= 0 and at[3] < H:
                    for j in T.unroll(span):
                        xv[j] = X[0, at[3], 0, column[j]] * inside[j]
                    for j in T.unroll(size):
                        for p in T.unroll(8):
                            acc[p] = acc[p] + xv[p * stride + j] * W[i, j, at[0]]
            for p in T.serial(8):
                if at[1] + p < Q:
                    Y[0, by, at[1] + p, at[0]] = T.max(T.float32(0), T.min(T.float32(6), acc[p]))

    return depthwise_conv.with_attr("global_symbol", f"depthwise_{size}_{stride}")


@lru_cache
def _cell_statistics():
    N, C, P, C2 = sizes("N C P C2")

    @kernel
    @T.prim_func(s_tir=True)
    def cell_statistics(X: f32(1, N, C), side: T.int32, cell: T.int32, grid: T.int32, Y: f32(1, P, C2)):
        """[1, side*side, C] -> [1, P, 2C] for P = grid * grid cells: mean of each cell, and mean step between
        horizontal neighbours inside it (divided by cell * cell). One invocation per cell and channel."""
        by = T.launch_thread("blockIdx.y", P)
        bx = T.launch_thread("blockIdx.x", T.ceildiv(C, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        acc = T.alloc_local((4,), "float32")  # sum, steps, this value, the one before
        start = T.alloc_local((2,), "int32")
        if bx * GROUP + tx < C:
            start[0] = T.truncdiv(by, grid) * cell * side + T.truncmod(by, grid) * cell
            acc[0] = T.float32(0)
            acc[1] = T.float32(0)
            for i in T.serial(cell):
                start[1] = (start[0] + i * side) * C + bx * GROUP + tx
                acc[3] = X[0, 0, start[1]]
                for j in T.serial(cell):
                    acc[2] = X[0, 0, start[1] + j * C]
                    acc[0] = acc[0] + acc[2]
                    acc[1] = acc[1] + T.max(acc[2] - acc[3], acc[3] - acc[2])
                    acc[3] = acc[2]
            Y[0, by, bx * GROUP + tx] = acc[0] / T.cast(cell * cell, "float32")
            Y[0, by, bx * GROUP + tx + C] = acc[1] / T.cast(cell * cell, "float32")

    return cell_statistics


_GEMM = _linear_rows(8, 8)
_GEMV = _linear_row(4)


def linear(x: Tensor, weight: Tensor, bias: Tensor, residual: Tensor | None = None, low: float = -3e38, high: float = 3e38) -> Tensor:
    _, n, _ = x.shape
    row = isinstance(n, int) and n == 1
    func = _GEMV if row else _GEMM
    plus = (bias, 0) if residual is None else (residual, 1)
    return call(func, [x, weight, bias, *plus, low, high], [1, n, bias.shape[2]])


def depthwise(x: Tensor, weight: Tensor, bias: Tensor, out: int) -> Tensor:
    return call(_depthwise(weight.shape[0], x.shape[1] // out), [x, weight, bias], [1, out, out, x.shape[3]])


def cells(x: Tensor, side: int, grid: int) -> Tensor:
    return call(_cell_statistics(), [x, side, side // grid, grid], [1, grid * grid, 2 * x.shape[2]])
