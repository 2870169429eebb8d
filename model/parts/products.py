"""Products with rounded matrices, 8 or 4 bits. Columns are whole groups and whole scale words here, so that no load needs a guard. Shapes are
symbolic, and bias and residual are flags: one shader for many rows and one for a single row serve every matrix of a form in every model."""

from functools import lru_cache

from tvm.relax.frontend.nn import Tensor, op
from tvm.script import tirx as T

from . import build, gpu_products
from .row_products import Form, many_rows, one_row
from .tir import call, f32, kernel, sizes, u32

BIAS, RESIDUAL = 1, 2  # flags of what is added
ROWS, COLUMNS = 8, 8  # of C, kept in registers by one invocation
NARROW = 4  # the same for one row
CODES = {"q8": 4, "q4": 8}  # values to a word


def _form(codes: int, K) -> Form:
    return Form(codes, block=64, groups=K // 32, scales=K // codes, zeroed=True, residual=lambda R, N, row, column: R[0, 0, row * N + column],
                bound=lambda value, low, high: value)


@lru_cache
def many(form: str, gpu: bool):
    """C[M,N] = A[M,K] W[N,K]^T + bias + residual"""
    M, N, K, D, E, S, Z, P, Q = sizes("M N K D E S Z P Q")
    codes = CODES[form]
    walk = gpu_products.many_rows(M, N, K, codes) if gpu else many_rows(ROWS, COLUMNS, M, N, K, _form(codes, K))

    @kernel
    @T.prim_func(s_tir=True)
    def linear_rows(A: f32(1, M, K), W: u32(Q, P, 64), B: f32(1, D, E), R: f32(1, S, Z), plus: T.int32, C: f32(1, M, N)):
        walk(A, W, B, R, C, T.bitwise_and(plus, BIAS) != 0, T.bitwise_and(plus, RESIDUAL) != 0, 0, 0)

    return linear_rows.with_attr("global_symbol", f"{form}_linear_rows")


@lru_cache
def one(form: str, gpu: bool):
    """The same for one row."""
    N, K, D, E, S, Z, P, Q = sizes("N K D E S Z P Q")
    codes = CODES[form]
    walk = gpu_products.one_row(N, K, codes) if gpu else one_row(NARROW, N, _form(codes, K))

    @kernel
    @T.prim_func(s_tir=True)
    def linear_row(A: f32(1, 1, K), W: u32(Q, P, 64), B: f32(1, D, E), R: f32(1, S, Z), plus: T.int32, C: f32(1, 1, N)):
        walk(A, W, B, R, C, T.bitwise_and(plus, BIAS) != 0, T.bitwise_and(plus, RESIDUAL) != 0, 0, 0)

    return linear_row.with_attr("global_symbol", f"{form}_linear_row")


def linear(x: Tensor, weight: Tensor, form: str = "q8", bias: Tensor | None = None, residual: Tensor | None = None) -> Tensor:
    """x [1, n, K], weight uint32 [N / 64, planes, 64], bias [N], residual [1, n, N] -> x W^T + bias + residual [1, n, N]. In the slot of
    what is not there lies x itself and is not read."""
    _, n, _ = x.shape
    width = weight.shape[0] * weight.shape[2]
    func = (one if isinstance(n, int) and n == 1 else many)(form, build.is_gpu())
    plus = (bias is not None) * BIAS + (residual is not None) * RESIDUAL
    added = x if bias is None else op.reshape(bias, (1, 1, width))
    return call(func, [x, weight, added, x if residual is None else residual, plus], [1, n, width])
