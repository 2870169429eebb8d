"""Products with rounded matrices: 8 bits in the layout of `loupe.quantize`, 4 bits in that of `modern.quantize`. Columns are whole groups
and whole scale words here, so that no load needs a guard. Shapes are symbolic, and bias and residual are flags: one shader for many rows
and one for a single row serve every matrix of a form in every model."""

from functools import lru_cache

from tvm.relax.frontend.nn import Tensor, op
from tvm.script import tirx as T

from loupe import kernels as loupe_kernels
from loupe.kernels import call
from loupe.tir import GROUP, f32, kernel, sizes, u32

from . import build, gpu_products
from .gpu_products import BIAS, CODES, RESIDUAL

ROWS, COLUMNS = 8, 8  # of C, kept in registers by one invocation
NARROW = 4  # the same for one row


@lru_cache
def _many(form: str):
    """C[M,N] = A[M,K] W[N,K]^T + bias + residual. One invocation owns a tile of C; a word of weights is read once for all its rows."""
    M, N, K, D, E, S, Z, P, Q = sizes("M N K D E S Z P Q")
    rows, cols, codes = ROWS, COLUMNS, CODES[form]
    bits = 32 // codes

    @kernel
    @T.prim_func(s_tir=True)
    def linear_rows(A: f32(1, M, K), W: u32(Q, P, 64), B: f32(1, D, E), R: f32(1, S, Z), plus: T.int32, C: f32(1, M, N)):
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
            if T.bitwise_and(plus, BIAS) != 0:
                for i in T.serial(rows):
                    for j in T.serial(cols):
                        acc[i * cols + j] = B[0, 0, tile[1] + j]
            for g in T.serial(K // 32):
                tile[4] = K // codes + T.truncdiv(g, 2)
                for j in T.serial(cols):
                    word[j] = T.reinterpret("int32", W[tile[2], tile[4], tile[3] + j])
                    # Two bf16 to a word, the even group in the lower half.
                    word[j] = T.Select(T.truncmod(g, 2) == 0, T.shift_left(word[j], 16), T.bitwise_and(word[j], -65536))
                    scale[j] = T.reinterpret("float32", word[j])
                for p in T.serial(32 // codes):
                    for j in T.unroll(cols):
                        word[j] = T.reinterpret("int32", W[tile[2], g * (32 // codes) + p, tile[3] + j])
                    for u in T.serial(codes):
                        for i in T.unroll(rows):
                            av[i] = A[0, 0, start[i] + g * 32 + p * codes + u]
                        for j in T.unroll(cols):
                            wv[j] = T.cast(T.shift_right(T.shift_left(word[j], 32 - bits - bits * u), 32 - bits), "float32") * scale[j]
                        for i in T.unroll(rows):
                            for j in T.unroll(cols):
                                acc[i * cols + j] = acc[i * cols + j] + av[i] * wv[j]
            for i in T.serial(rows):
                if tile[0] + i < M:
                    if T.bitwise_and(plus, RESIDUAL) != 0:
                        for j in T.serial(cols):
                            acc[i * cols + j] = acc[i * cols + j] + R[0, 0, (tile[0] + i) * N + tile[1] + j]
                    for j in T.serial(cols):
                        C[0, tile[0] + i, tile[1] + j] = acc[i * cols + j]

    return linear_rows.with_attr("global_symbol", f"{form}_linear_rows")


@lru_cache
def _one(form: str):
    """For one row: the products of a group are summed before its scale is applied."""
    N, K, D, E, S, Z, P, Q = sizes("N K D E S Z P Q")
    cols, codes = NARROW, CODES[form]
    bits = 32 // codes

    @kernel
    @T.prim_func(s_tir=True)
    def linear_row(A: f32(1, 1, K), W: u32(Q, P, 64), B: f32(1, D, E), R: f32(1, S, Z), plus: T.int32, C: f32(1, 1, N)):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(N // cols, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        acc = T.alloc_local((cols,), "float32")
        part = T.alloc_local((cols,), "float32")
        av = T.alloc_local((codes,), "float32")
        word = T.alloc_local((cols,), "int32")
        tile = T.alloc_local((4,), "int32")  # first column, its block, its place in it, plane
        tile[0] = (bx * GROUP + tx) * cols
        tile[1] = T.truncdiv(tile[0], 64)
        tile[2] = T.truncmod(tile[0], 64)
        if tile[0] < N:
            for j in T.unroll(cols):
                acc[j] = T.float32(0)
            if T.bitwise_and(plus, BIAS) != 0:
                for j in T.unroll(cols):
                    acc[j] = B[0, 0, tile[0] + j]
            for g in T.serial(K // 32):
                for j in T.unroll(cols):
                    part[j] = T.float32(0)
                for p in T.serial(32 // codes):
                    for u in T.unroll(codes):
                        av[u] = A[0, 0, g * 32 + p * codes + u]
                    for j in T.unroll(cols):
                        word[j] = T.reinterpret("int32", W[tile[1], g * (32 // codes) + p, tile[2] + j])
                    for u in T.unroll(codes):
                        for j in T.unroll(cols):
                            part[j] = part[j] + av[u] * T.cast(T.shift_right(T.shift_left(word[j], 32 - bits - bits * u), 32 - bits), "float32")
                tile[3] = K // codes + T.truncdiv(g, 2)
                for j in T.unroll(cols):
                    word[j] = T.reinterpret("int32", W[tile[1], tile[3], tile[2] + j])
                    word[j] = T.Select(T.truncmod(g, 2) == 0, T.shift_left(word[j], 16), T.bitwise_and(word[j], -65536))
                    acc[j] = acc[j] + part[j] * T.reinterpret("float32", word[j])
            if T.bitwise_and(plus, RESIDUAL) != 0:
                for j in T.unroll(cols):
                    acc[j] = acc[j] + R[0, 0, tile[0] + j]
            for j in T.unroll(cols):
                C[0, 0, tile[0] + j] = acc[j]

    return linear_row.with_attr("global_symbol", f"{form}_linear_row")


def linear(x: Tensor, weight: Tensor, form: str = "q8", bias: Tensor | None = None, residual: Tensor | None = None) -> Tensor:
    """x [1, n, K], weight uint32 [N / 64, planes, 64], bias [N], residual [1, n, N] -> x W^T + bias + residual [1, n, N]. In the slot of
    what is not there lies x itself and is not read."""
    _, n, _ = x.shape
    width = weight.shape[0] * weight.shape[2]
    one, many = (gpu_products.one, gpu_products.many) if build.is_gpu() else (_one, _many)
    func = one(form) if isinstance(n, int) and n == 1 else many(form)
    plus = (bias is not None) * BIAS + (residual is not None) * RESIDUAL
    added = x if bias is None else op.reshape(bias, (1, 1, width))
    return call(func, [x, weight, added, x if residual is None else residual, plus], [1, n, width])


@lru_cache
def _norm(workers: int):
    """`loupe.kernels.norm_rows` with more invocations to a row."""
    M, D = sizes("M D")

    @kernel
    @T.prim_func(s_tir=True)
    def norm_rows(X: f32(1, M, D), W: f32(D), eps: T.float32, Y: f32(1, M, D)):
        bx = T.launch_thread("blockIdx.x", M)
        tx = T.launch_thread("threadIdx.x", workers)
        part = T.alloc_shared((workers,), "float32")
        acc = T.alloc_local((1,), "float32")
        acc[0] = T.float32(0)
        for k in T.serial(D // workers):
            acc[0] = acc[0] + X[0, bx, k * workers + tx] * X[0, bx, k * workers + tx]
        part[tx] = acc[0]
        T.tvm_storage_sync("shared")
        acc[0] = T.float32(0)
        for k in T.serial(workers):
            acc[0] = acc[0] + part[k]
        acc[0] = T.rsqrt(acc[0] / T.cast(D, "float32") + eps)
        for k in T.serial(D // workers):
            Y[0, bx, k * workers + tx] = X[0, bx, k * workers + tx] * acc[0] * W[k * workers + tx]

    return norm_rows


def rms_norm(x: Tensor, weight: Tensor, eps: float) -> Tensor:
    """x [1, n, d], d a multiple of 64"""
    return call(_norm(64), [x, weight, eps], x.shape) if build.is_gpu() else loupe_kernels.rms_norm(x, weight, eps)
