"""Dense-layer kernels. All shapes are symbolic, so that one shader serves every layer:
shader compilation is most of web-llm's load time. No barrier where one can be avoided:
on a software adapter a barrier costs more than the arithmetic it saves."""

from functools import lru_cache

from tvm import tirx
from tvm.relax.frontend.nn import Tensor, op
from tvm.script import tirx as T

from .tir import GROUP, f32, i32, kernel, sizes, u32


def _linear_rows(rows: int, cols: int):
    """C[M,N] = clamp(A[M,K] W[N,K]^T + bias + R), W int8 in the layout of `loupe.quantize`. One invocation owns a rows x cols tile of C in
    registers; a word of weights is read once for all its rows. Without a residual R is any buffer of N columns and is not read. Where K
    is no multiple of 32 the last group reads beyond a row: its weights there are zero, and reads beyond the buffer are clamped by WebGPU."""
    M, N, K, S, P, Q, L = sizes("M N K S P Q L")

    @kernel
    @T.prim_func(s_tir=True)
    def linear_rows(A: f32(1, M, K), W: u32(Q, P, L), B: f32(1, 1, N), R: f32(1, S, N), residual: T.int32,
                       low: T.float32, high: T.float32, C: f32(1, M, N)):
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
        tile[2] = T.truncdiv(tile[1], L)
        tile[3] = T.truncmod(tile[1], L)
        if tile[0] < M:
            for i in T.unroll(rows):
                start[i] = T.min(tile[0] + i, M - 1) * K
            for i in T.serial(rows):
                for j in T.serial(cols):
                    acc[i * cols + j] = B[0, 0, tile[1] + j]
            for g in T.serial(T.ceildiv(K, 32)):
                tile[4] = T.ceildiv(K, 32) * 8 + T.truncdiv(g, 2)
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
                        C[0, tile[0] + i, tile[1] + j] = T.max(low, T.min(high, acc[i * cols + j]))

    return linear_rows


def _linear_row(cols: int):
    """The same for one row: the products of a group are summed before its scale is applied."""
    N, K, S, P, Q, L = sizes("N K S P Q L")

    @kernel
    @T.prim_func(s_tir=True)
    def linear_row(A: f32(1, 1, K), W: u32(Q, P, L), B: f32(1, 1, N), R: f32(1, S, N), residual: T.int32,
                      low: T.float32, high: T.float32, C: f32(1, 1, N)):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(N // cols, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        acc = T.alloc_local((cols,), "float32")
        part = T.alloc_local((cols,), "float32")
        av = T.alloc_local((4,), "float32")
        word = T.alloc_local((cols,), "int32")
        tile = T.alloc_local((4,), "int32")  # first column, its block, its place in it, plane
        tile[0] = (bx * GROUP + tx) * cols
        tile[1] = T.truncdiv(tile[0], L)
        tile[2] = T.truncmod(tile[0], L)
        if tile[0] < N:
            for j in T.unroll(cols):
                acc[j] = B[0, 0, tile[0] + j]
            for g in T.serial(T.ceildiv(K, 32)):
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
                tile[3] = T.ceildiv(K, 32) * 8 + T.truncdiv(g, 2)
                for j in T.unroll(cols):
                    word[j] = T.reinterpret("int32", W[tile[1], tile[3], tile[2] + j])
                    # Two bf16 to a word, the even group in the lower half.
                    word[j] = T.Select(T.truncmod(g, 2) == 0, T.shift_left(word[j], 16), T.bitwise_and(word[j], -65536))
                    acc[j] = acc[j] + part[j] * T.reinterpret("float32", word[j])
            if residual != 0:
                for j in T.unroll(cols):
                    acc[j] = acc[j] + R[0, 0, tile[0] + j]
            for j in T.unroll(cols):
                C[0, 0, tile[0] + j] = T.max(low, T.min(high, acc[j]))

    return linear_row


M, F, F2 = sizes("M F F2")


@kernel
@T.prim_func(s_tir=True)
def swiglu_rows(X: f32(1, M, F2), Y: f32(1, M, F)):
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(F, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    if bx * 64 + tx < F:
        gate: T.let[T.float32] = X[0, by, bx * 64 + tx]
        Y[0, by, bx * 64 + tx] = gate / (T.float32(1) + T.exp(-gate)) * X[0, by, bx * 64 + tx + F]


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


D, n, P, Q = sizes("D n P Q")


@kernel
@T.prim_func(s_tir=True)
def gather_rows(W: u32(Q, P, 64), row: i32(n), Y: f32(n, D)):
    """Rows of an int8 table."""
    by = T.launch_thread("blockIdx.y", n)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((3,), "int32")  # column, word of the value, word of the scale
    scale = T.alloc_local((1,), "float32")
    at[0] = bx * 64 + tx
    if at[0] < D:
        at[1] = T.reinterpret("int32", W[T.truncdiv(row[by], 64), T.truncdiv(at[0], 4), T.truncmod(row[by], 64)])
        at[1] = T.shift_right(T.shift_left(at[1], 24 - 8 * T.truncmod(at[0], 4)), 24)
        at[2] = T.reinterpret("int32", W[T.truncdiv(row[by], 64), D // 4 + T.truncdiv(at[0], 64), T.truncmod(row[by], 64)])
        at[2] = T.Select(T.truncmod(T.truncdiv(at[0], 32), 2) == 0, T.shift_left(at[2], 16), T.bitwise_and(at[2], -65536))
        scale[0] = T.reinterpret("float32", at[2])
        Y[by, at[0]] = T.cast(at[1], "float32") * scale[0]


M, D = sizes("M D")


@kernel
@T.prim_func(s_tir=True)
def norm_rows(X: f32(1, M, D), W: f32(D), eps: T.float32, Y: f32(1, M, D)):
    """One workgroup per row: strided partial sums, one barrier."""
    bx = T.launch_thread("blockIdx.x", M)
    tx = T.launch_thread("threadIdx.x", GROUP)
    part = T.alloc_shared((GROUP,), "float32")
    acc = T.alloc_local((1,), "float32")
    acc[0] = T.float32(0)
    for k in T.serial(D // GROUP):
        acc[0] = acc[0] + X[0, bx, k * GROUP + tx] * X[0, bx, k * GROUP + tx]
    part[tx] = acc[0]
    T.tvm_storage_sync("shared")
    acc[0] = T.float32(0)
    for k in T.serial(GROUP):
        acc[0] = acc[0] + part[k]
    acc[0] = T.rsqrt(acc[0] / T.cast(D, "float32") + eps)
    for k in T.serial(D // GROUP):
        Y[0, bx, k * GROUP + tx] = X[0, bx, k * GROUP + tx] * acc[0] * W[k * GROUP + tx]


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


_GEMM = _linear_rows(8, 8)
_GEMV = _linear_row(4)


def call(func, args, shape) -> Tensor:
    """Calls a kernel; Python numbers among the arguments become scalars."""
    scalar = {float: lambda a: tirx.FloatImm("float32", a), int: lambda a: tirx.IntImm("int32", a)}
    args = [scalar.get(type(a), lambda a: a)(a) for a in args]
    return op.tensor_ir_op(func, str(func.attrs["global_symbol"]), args, Tensor.placeholder(shape, "float32"))


def linear(x: Tensor, weight: Tensor, bias: Tensor, residual: Tensor | None = None, low: float = -3e38, high: float = 3e38) -> Tensor:
    _, n, _ = x.shape
    row = isinstance(n, int) and n == 1
    func = _GEMV if row else _GEMM
    plus = (bias, 0) if residual is None else (residual, 1)
    return call(func, [x, weight, bias, *plus, low, high], [1, n, bias.shape[2]])


def depthwise(x: Tensor, weight: Tensor, bias: Tensor, out: int) -> Tensor:
    return call(_depthwise(weight.shape[0], x.shape[1] // out), [x, weight, bias], [1, out, out, x.shape[3]])


def cells(x: Tensor, side: int, grid: int) -> Tensor:
    return call(cell_statistics, [x, side, side // grid, grid], [1, grid * grid, 2 * x.shape[2]])


def gather(weight: Tensor, ids: Tensor, width: int) -> Tensor:
    return call(gather_rows, [weight, ids], [ids.shape[0], width])


def swiglu(x: Tensor) -> Tensor:
    return call(swiglu_rows, [x], [1, x.shape[1], x.shape[2] // 2])


def rms_norm(x: Tensor, weight: Tensor, eps: float) -> Tensor:
    return call(norm_rows, [x, weight, eps], x.shape)
