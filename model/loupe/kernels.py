"""Dense-layer kernels. All shapes are symbolic, so that one shader serves every layer:
shader compilation is most of web-llm's load time. No barrier where one can be avoided:
on a software adapter a barrier costs more than the arithmetic it saves."""

from functools import lru_cache

from tvm import tirx
from tvm.relax.frontend.nn import Tensor, op
from tvm.script import tirx as T

from .tir import GROUP, f32, i32, kernel, sizes


def _linear(name: str, rows: int, cols: int, unroll: int):
    """C[M,N] = clamp(A[M,K] W[N,K]^T + bias + R). One invocation owns a rows x cols tile of C
    in registers. Without a residual R is any buffer of N columns and is not read."""
    M, N, K, S = sizes("M N K S")

    @kernel
    @T.prim_func(s_tir=True)
    def tile_product(A: f32(1, M, K), W: f32(N, K), B: f32(1, 1, N), R: f32(1, S, N), residual: T.int32,
                     low: T.float32, high: T.float32, C: f32(1, M, N)):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(T.ceildiv(M, rows) * (N // cols), GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        acc = T.alloc_local((rows * cols,), "float32")
        av = T.alloc_local((rows,), "float32")
        wv = T.alloc_local((cols,), "float32")
        # Indices are kept in buffers: TVM would inline a let, division and all, into every use.
        tile = T.alloc_local((2,), "int32")
        start = T.alloc_local((rows + cols,), "int32")
        tile[0] = T.truncdiv(bx * GROUP + tx, N // cols) * rows
        tile[1] = T.truncmod(bx * GROUP + tx, N // cols) * cols
        if tile[0] < M:
            for i in T.unroll(rows):
                # A clamped load is cheaper than a guarded one.
                start[i] = T.min(tile[0] + i, M - 1) * K
            for j in T.unroll(cols):
                start[rows + j] = (tile[1] + j) * K
                wv[j] = B[0, 0, tile[1] + j]
            for i in T.unroll(rows):
                for j in T.unroll(cols):
                    acc[i * cols + j] = wv[j]
            for k in T.serial(K // unroll):
                for u in T.unroll(unroll):
                    for i in T.unroll(rows):
                        av[i] = A[0, 0, start[i] + k * unroll + u]
                    for j in T.unroll(cols):
                        wv[j] = W[0, start[rows + j] + k * unroll + u]
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

    return tile_product.with_attr("global_symbol", name)


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


V, D, n = sizes("V D n")


@kernel
@T.prim_func(s_tir=True)
def gather_rows(W: f32(V, D), row: i32(n), Y: f32(n, D)):
    by = T.launch_thread("blockIdx.y", n)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    if bx * 64 + tx < D:
        Y[by, bx * 64 + tx] = W[row[by], bx * 64 + tx]


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
def cell_statistics(X: f32(1, N, C), side: T.int32, cell: T.int32, Y: f32(1, P, C2)):
    """[1, side*side, C] -> [1, 49, 2C] for a grid of 7 x 7 cells: mean of each cell, and mean step between
    horizontal neighbours inside it (divided by cell * cell). One invocation per cell and channel."""
    by = T.launch_thread("blockIdx.y", P)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(C, GROUP))
    tx = T.launch_thread("threadIdx.x", GROUP)
    acc = T.alloc_local((4,), "float32")  # sum, steps, this value, the one before
    start = T.alloc_local((2,), "int32")
    if bx * GROUP + tx < C:
        start[0] = T.truncdiv(by, 7) * cell * side + T.truncmod(by, 7) * cell
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


_GEMM = _linear("linear_rows", 8, 8, 1)
_GEMV = _linear("linear_row", 1, 4, 8)


def call(func, args, shape) -> Tensor:
    """Calls a kernel; Python numbers among the arguments become scalars."""
    scalar = {float: lambda a: tirx.FloatImm("float32", a), int: lambda a: tirx.IntImm("int32", a)}
    args = [scalar.get(type(a), lambda a: a)(a) for a in args]
    return op.tensor_ir_op(func, str(func.attrs["global_symbol"]), args, Tensor.placeholder(shape, "float32"))


def linear(x: Tensor, weight: Tensor, bias: Tensor, residual: Tensor | None = None, relu6: bool = False) -> Tensor:
    _, n, _ = x.shape
    func = _GEMV if isinstance(n, int) and n == 1 else _GEMM
    low, high = (0.0, 6.0) if relu6 else (-3e38, 3e38)
    plus = (bias, 0) if residual is None else (residual, 1)
    return call(func, [x, weight, bias, *plus, low, high], [1, n, weight.shape[0]])


def depthwise(x: Tensor, weight: Tensor, bias: Tensor, out: int) -> Tensor:
    return call(_depthwise(weight.shape[0], x.shape[1] // out), [x, weight, bias], [1, out, out, x.shape[3]])


def statistics(x: Tensor, side: int) -> Tensor:
    return call(cell_statistics, [x, side, side // 7], [1, 49, 2 * x.shape[2]])


def gather(weight: Tensor, ids: Tensor) -> Tensor:
    return call(gather_rows, [weight, ids], [ids.shape[0], weight.shape[1]])


def swiglu(x: Tensor) -> Tensor:
    return call(swiglu_rows, [x], [1, x.shape[1], x.shape[2] // 2])


def rms_norm(x: Tensor, weight: Tensor, eps: float) -> Tensor:
    return call(norm_rows, [x, weight, eps], x.shape)
