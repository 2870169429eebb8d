"""Products with rounded matrices, without a barrier: on a software adapter it costs more than the arithmetic that it saves. Matrices lie in
the layout of `quantize` (8 bits) or `quantize4`; every kernel is one of two macros with its own arguments, bias and bounds."""

from typing import Callable, NamedTuple

from tvm.script import tirx as T

from .tir import GROUP, code, scale_bits


class Form(NamedTuple):
    """How a matrix [N, K] lies in its words, and what a kernel makes of a product; sizes may be symbols."""

    codes: int  # to a word
    block: object  # rows
    groups: object  # of 32 columns
    scales: object  # first plane of them
    zeroed: bool  # it may have no bias
    residual: Callable  # expression of (R, N, row, column)
    bound: Callable  # expression of (value, low, high)


def many_rows(rows: int, cols: int, M, N, K, form: Form):
    """Macro: C[M,N] = A[M,K] W[N,K]^T + bias + residual. One invocation owns a rows x cols tile of C in registers; a word of weights is read
    once for all its rows."""
    codes, block, groups, scales, zeroed, residual, bound = form
    bits, planes = 32 // codes, 32 // codes

    @T.macro
    def walk(A, W, B, R, C, has_bias, has_residual, low, high):
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
        tile[2] = T.truncdiv(tile[1], block)
        tile[3] = T.truncmod(tile[1], block)
        if tile[0] < M:
            for i in T.unroll(rows):
                start[i] = T.min(tile[0] + i, M - 1) * K
            if zeroed:
                for i in T.serial(rows * cols):
                    acc[i] = T.float32(0)
            if has_bias:
                for i in T.serial(rows):
                    for j in T.serial(cols):
                        acc[i * cols + j] = B[0, 0, tile[1] + j]
            for g in T.serial(groups):
                tile[4] = scales + T.truncdiv(g, 2)
                for j in T.serial(cols):
                    word[j] = T.reinterpret("int32", W[tile[2], tile[4], tile[3] + j])
                    word[j] = scale_bits(word[j], T.truncmod(g, 2) == 0)
                    scale[j] = T.reinterpret("float32", word[j])
                for p in T.serial(planes):
                    for j in T.unroll(cols):
                        word[j] = T.reinterpret("int32", W[tile[2], g * planes + p, tile[3] + j])
                    for u in T.serial(codes):
                        for i in T.unroll(rows):
                            av[i] = A[0, 0, start[i] + g * 32 + p * codes + u]
                        for j in T.unroll(cols):
                            wv[j] = code(word[j], u, bits) * scale[j]
                        for i in T.unroll(rows):
                            for j in T.unroll(cols):
                                acc[i * cols + j] = acc[i * cols + j] + av[i] * wv[j]
            for i in T.serial(rows):
                if tile[0] + i < M:
                    if has_residual:
                        for j in T.serial(cols):
                            acc[i * cols + j] = acc[i * cols + j] + residual(R, N, tile[0] + i, tile[1] + j)
                    for j in T.serial(cols):
                        C[0, tile[0] + i, tile[1] + j] = bound(acc[i * cols + j], low, high)

    return walk


def one_row(cols: int, N, form: Form):
    """The same for one row: the products of a group are summed before its scale is applied."""
    codes, block, groups, scales, zeroed, _, bound = form
    bits, planes = 32 // codes, 32 // codes

    @T.macro
    def walk(A, W, B, R, C, has_bias, has_residual, low, high):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(N // cols, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        acc = T.alloc_local((cols,), "float32")
        part = T.alloc_local((cols,), "float32")
        av = T.alloc_local((codes,), "float32")
        word = T.alloc_local((cols,), "int32")
        tile = T.alloc_local((4,), "int32")  # first column, its block, its place in it, plane
        tile[0] = (bx * GROUP + tx) * cols
        tile[1] = T.truncdiv(tile[0], block)
        tile[2] = T.truncmod(tile[0], block)
        if tile[0] < N:
            if zeroed:
                for j in T.unroll(cols):
                    acc[j] = T.float32(0)
            if has_bias:
                for j in T.unroll(cols):
                    acc[j] = B[0, 0, tile[0] + j]
            for g in T.serial(groups):
                for j in T.unroll(cols):
                    part[j] = T.float32(0)
                for p in T.serial(planes):
                    for u in T.unroll(codes):
                        av[u] = A[0, 0, g * 32 + p * codes + u]
                    for j in T.unroll(cols):
                        word[j] = T.reinterpret("int32", W[tile[1], g * planes + p, tile[2] + j])
                    for u in T.unroll(codes):
                        for j in T.unroll(cols):
                            part[j] = part[j] + av[u] * code(word[j], u, bits)
                tile[3] = scales + T.truncdiv(g, 2)
                for j in T.unroll(cols):
                    word[j] = T.reinterpret("int32", W[tile[1], tile[3], tile[2] + j])
                    word[j] = scale_bits(word[j], T.truncmod(g, 2) == 0)
                    acc[j] = acc[j] + part[j] * T.reinterpret("float32", word[j])
            if has_residual:
                for j in T.unroll(cols):
                    acc[j] = acc[j] + R[0, 0, tile[0] + j]
            for j in T.unroll(cols):
                C[0, 0, tile[0] + j] = bound(acc[j], low, high)

    return walk
