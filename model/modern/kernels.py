"""Products with int8 matrices (layout of `loupe.quantize`) without a bias. Columns are whole groups and whole scale words here, so that no
load needs a guard. Shapes are symbolic: one shader serves every matrix of every model."""

from tvm.relax.frontend.nn import Tensor
from tvm.script import tirx as T

from loupe.kernels import call
from loupe.tir import GROUP, f32, kernel, sizes, u32

ROWS, COLUMNS = 8, 8  # of C, kept in registers by one invocation
NARROW = 4  # the same for one row


def _many():
    M, N, K, S, Z, P, Q = sizes("M N K S Z P Q")
    rows, cols = ROWS, COLUMNS

    @kernel
    @T.prim_func(s_tir=True)
    def plain_linear_rows(A: f32(1, M, K), W: u32(Q, P, 64), R: f32(1, S, Z), residual: T.int32, C: f32(1, M, N)):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(T.ceildiv(M, rows) * (N // cols), GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        acc = T.alloc_local((rows * cols,), "float32")
        av = T.alloc_local((rows,), "float32")
        wv = T.alloc_local((cols,), "float32")
        scale = T.alloc_local((cols,), "float32")
        word = T.alloc_local((cols,), "int32")
        tile = T.alloc_local((5,), "int32")  # first row, first column, its block, its place in it, plane
        start = T.alloc_local((rows,), "int32")
        tile[0] = T.truncdiv(bx * GROUP + tx, N // cols) * rows
        tile[1] = T.truncmod(bx * GROUP + tx, N // cols) * cols
        tile[2] = T.truncdiv(tile[1], 64)
        tile[3] = T.truncmod(tile[1], 64)
        if tile[0] < M:
            for i in T.unroll(rows):
                start[i] = T.min(tile[0] + i, M - 1) * K
            for i in T.serial(rows * cols):
                acc[i] = T.float32(0)
            for g in T.serial(K // 32):
                tile[4] = K // 4 + T.truncdiv(g, 2)
                for j in T.serial(cols):
                    word[j] = T.reinterpret("int32", W[tile[2], tile[4], tile[3] + j])
                    # Two bf16 to a word, the even group in the lower half.
                    word[j] = T.Select(T.truncmod(g, 2) == 0, T.shift_left(word[j], 16), T.bitwise_and(word[j], -65536))
                    scale[j] = T.reinterpret("float32", word[j])
                for p in T.serial(8):
                    for j in T.unroll(cols):
                        word[j] = T.reinterpret("int32", W[tile[2], g * 8 + p, tile[3] + j])
                    for u in T.serial(4):
                        for i in T.unroll(rows):
                            av[i] = A[0, 0, start[i] + g * 32 + p * 4 + u]
                        for j in T.unroll(cols):
                            wv[j] = T.cast(T.shift_right(T.shift_left(word[j], 24 - 8 * u), 24), "float32") * scale[j]
                        for i in T.unroll(rows):
                            for j in T.unroll(cols):
                                acc[i * cols + j] = acc[i * cols + j] + av[i] * wv[j]
            for i in T.serial(rows):
                if tile[0] + i < M:
                    if residual != 0:
                        for j in T.serial(cols):
                            acc[i * cols + j] = acc[i * cols + j] + R[0, tile[0] + i, tile[1] + j]
                    for j in T.serial(cols):
                        C[0, tile[0] + i, tile[1] + j] = acc[i * cols + j]

    return plain_linear_rows


def _one():
    """For one row: the products of a group are summed before its scale is applied."""
    N, K, S, Z, P, Q = sizes("N K S Z P Q")
    cols = NARROW

    @kernel
    @T.prim_func(s_tir=True)
    def plain_linear_row(A: f32(1, 1, K), W: u32(Q, P, 64), R: f32(1, S, Z), residual: T.int32, C: f32(1, 1, N)):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(N // cols, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        acc = T.alloc_local((cols,), "float32")
        part = T.alloc_local((cols,), "float32")
        av = T.alloc_local((4,), "float32")
        word = T.alloc_local((cols,), "int32")
        tile = T.alloc_local((4,), "int32")  # first column, its block, its place in it, plane
        tile[0] = (bx * GROUP + tx) * cols
        tile[1] = T.truncdiv(tile[0], 64)
        tile[2] = T.truncmod(tile[0], 64)
        if tile[0] < N:
            for j in T.unroll(cols):
                acc[j] = T.float32(0)
            for g in T.serial(K // 32):
                for j in T.unroll(cols):
                    part[j] = T.float32(0)
                for p in T.serial(8):
                    for u in T.unroll(4):
                        av[u] = A[0, 0, g * 32 + p * 4 + u]
                    for j in T.unroll(cols):
                        word[j] = T.reinterpret("int32", W[tile[1], g * 8 + p, tile[2] + j])
                    for u in T.unroll(4):
                        for j in T.unroll(cols):
                            part[j] = part[j] + av[u] * T.cast(T.shift_right(T.shift_left(word[j], 24 - 8 * u), 24), "float32")
                tile[3] = K // 4 + T.truncdiv(g, 2)
                for j in T.unroll(cols):
                    word[j] = T.reinterpret("int32", W[tile[1], tile[3], tile[2] + j])
                    word[j] = T.Select(T.truncmod(g, 2) == 0, T.shift_left(word[j], 16), T.bitwise_and(word[j], -65536))
                    acc[j] = acc[j] + part[j] * T.reinterpret("float32", word[j])
            if residual != 0:
                for j in T.unroll(cols):
                    acc[j] = acc[j] + R[0, 0, tile[0] + j]
            for j in T.unroll(cols):
                C[0, 0, tile[0] + j] = acc[j]

    return plain_linear_row


_GEMM, _GEMV = _many(), _one()


def linear(x: Tensor, weight: Tensor, residual: Tensor | None = None) -> Tensor:
    """x W^T + residual. Without one, x itself lies in its slot and is not read there."""
    _, n, _ = x.shape
    func = _GEMV if isinstance(n, int) and n == 1 else _GEMM
    plus = (x, 0) if residual is None else (residual, 1)
    return call(func, [x, weight, *plus], [1, n, weight.shape[0] * weight.shape[2]])
