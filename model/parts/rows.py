"""Rows of tables, and what is done to rows value by value. Shapes are symbolic, so that one shader serves every layer."""

from tvm.relax.frontend.nn import Tensor
from tvm.script import tirx as T

from .tir import call, f32, i32, kernel, scale_bits, sizes, u32

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


@T.macro
def read_value(W, row, columns, at, scale):
    """The value of an int8 table (`quantize`) in that row and in column at[0]: code in at[1], scale in scale[0]."""
    at[1] = T.reinterpret("int32", W[T.truncdiv(row, 64), T.truncdiv(at[0], 4), T.truncmod(row, 64)])
    at[1] = T.shift_right(T.shift_left(at[1], 24 - 8 * T.truncmod(at[0], 4)), 24)
    at[2] = T.reinterpret("int32", W[T.truncdiv(row, 64), columns // 4 + T.truncdiv(at[0], 64), T.truncmod(row, 64)])
    at[2] = scale_bits(at[2], T.truncmod(T.truncdiv(at[0], 32), 2) == 0)
    scale[0] = T.reinterpret("float32", at[2])


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
        read_value(W, row[by], D, at, scale)
        Y[by, at[0]] = T.cast(at[1], "float32") * scale[0]


def gather(weight: Tensor, ids: Tensor, width: int) -> Tensor:
    return call(gather_rows, [weight, ids], [ids.shape[0], width])


def swiglu(x: Tensor) -> Tensor:
    return call(swiglu_rows, [x], [1, x.shape[1], x.shape[2] // 2])
