"""What Qwen3-VL's decoder needs beside the common kernels. Shapes are symbolic."""

from tvm.script import tirx as T

from parts.tir import code, f32, i32, kernel, scale_bits, sizes, u32


def _value(W, row, column, columns):
    """Expression of one value of an int8 table (layout of `quantize`)."""
    word = T.reinterpret("int32", W[T.truncdiv(row, 64), T.truncdiv(column, 4), T.truncmod(row, 64)])
    scales = T.reinterpret("int32", W[T.truncdiv(row, 64), T.truncdiv(columns, 4) + T.truncdiv(column, 64), T.truncmod(row, 64)])
    bits = scale_bits(scales, T.truncmod(T.truncdiv(column, 32), 2) == 0)
    return code(word, T.truncmod(column, 4), 8) * T.reinterpret("float32", bits)


n, P, Q0, Q1, Q2, Q3, Q4, V = sizes("n P Q0 Q1 Q2 Q3 Q4 V")


@kernel
@T.prim_func(s_tir=True)
def wide_rows(A: u32(Q0, P, 64), B: u32(Q1, P, 64), C: u32(Q2, P, 64), D: u32(Q3, P, 64), E: u32(Q4, P, 64), row: i32(n),
              part: T.int32, width: T.int32, mark: T.int32, Y: f32(n, V)):
    """Rows of a table in five parts, followed by zeros; the last column is 1 for the token `mark`."""
    by = T.launch_thread("blockIdx.y", n)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(V, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((3,), "int32")  # column, part, row in it
    at[0] = bx * 64 + tx
    at[1] = T.truncdiv(row[by], part)
    at[2] = T.truncmod(row[by], part)
    if at[0] < width:
        if at[1] == 0:
            Y[by, at[0]] = _value(A, at[2], at[0], width)
        elif at[1] == 1:
            Y[by, at[0]] = _value(B, at[2], at[0], width)
        elif at[1] == 2:
            Y[by, at[0]] = _value(C, at[2], at[0], width)
        elif at[1] == 3:
            Y[by, at[0]] = _value(D, at[2], at[0], width)
        else:
            Y[by, at[0]] = _value(E, at[2], at[0], width)
    else:
        if at[0] < V:
            Y[by, at[0]] = T.Select(at[0] == V - 1 and row[by] == mark, T.float32(1), T.float32(0))


N0, N1, N2, N3, N4, N = sizes("N0 N1 N2 N3 N4 N")


@kernel
@T.prim_func(s_tir=True)
def join_parts(A: f32(1, 1, N0), B: f32(1, 1, N1), C: f32(1, 1, N2), D: f32(1, 1, N3), E: f32(1, 1, N4), part: T.int32, Y: f32(1, 1, N)):
    """Five rows behind each other; the first four are `part` long."""
    bx = T.launch_thread("blockIdx.x", T.ceildiv(N, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((3,), "int32")  # column, part, column in it
    at[0] = bx * 64 + tx
    at[1] = T.truncdiv(at[0], part)
    at[2] = T.truncmod(at[0], part)
    if at[0] < N:
        if at[1] == 0:
            Y[0, 0, at[0]] = A[0, 0, at[2]]
        elif at[1] == 1:
            Y[0, 0, at[0]] = B[0, 0, at[2]]
        elif at[1] == 2:
            Y[0, 0, at[0]] = C[0, 0, at[2]]
        elif at[1] == 3:
            Y[0, 0, at[0]] = D[0, 0, at[2]]
        else:
            Y[0, 0, at[0]] = E[0, 0, at[2]]


M, D, V = sizes("M D V")


@kernel
@T.prim_func(s_tir=True)
def take_columns(E: f32(1, M, V), Y: f32(1, M, D)):
    """The first of them."""
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    if bx * 64 + tx < D:
        Y[0, by, bx * 64 + tx] = E[0, by, bx * 64 + tx]


M, D, V = sizes("M D V")


@kernel
@T.prim_func(s_tir=True)
def add_columns(X: f32(1, M, D), E: f32(1, M, V), first: T.int32, Y: f32(1, M, D)):
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    if bx * 64 + tx < D:
        Y[0, by, bx * 64 + tx] = X[0, by, bx * 64 + tx] + E[0, by, first + bx * 64 + tx]


M, H, V, S, D, H2 = sizes("M H V S D H2")


@kernel
@T.prim_func(s_tir=True)
def turn_heads(X: f32(1, M, H, D), E: f32(1, M, V), P: i32(M), WQ: f32(D), WK: f32(D), turn: f32(S, D), heads: T.int32, keys: T.int32,
               shift: T.int32, limit: T.int32, eps: T.float32, Y: f32(1, M, H, D)):
    """Norm of each head of queries and keys, then rotation of value i with i + D / 2 by time, row or column. The last four columns of E say
    where a row stands: 1 + its number in the picture (0: text), its row and column; the last row's mark, that a picture follows the chunk.
    turn: cosines and sines of positions 0 to 63, then of multiples of 64, which together make any (one of each position would be 1 MB)."""
    bx = T.launch_thread("blockIdx.x", T.ceildiv(M * H * T.truncdiv(D, 2 * 8), 64))
    tx = T.launch_thread("threadIdx.x", 64)
    at = T.alloc_local((9,), "int32")  # row, head, first pair, time, place row, place column, half, this pair's position and its 64s
    s = T.alloc_local((5,), "float32")
    at[6] = T.truncdiv(D, 2)
    at[0] = T.truncdiv(bx * 64 + tx, H * T.truncdiv(D, 16))
    at[1] = T.truncmod(T.truncdiv(bx * 64 + tx, T.truncdiv(D, 16)), H)
    at[2] = T.truncmod(bx * 64 + tx, T.truncdiv(D, 16)) * 8
    if at[0] < M:
        if at[1] >= heads + keys:
            for j in T.serial(8):
                Y[0, at[0], at[1], at[2] + j] = X[0, at[0], at[1], at[2] + j]
                Y[0, at[0], at[1], at[2] + j + at[6]] = X[0, at[0], at[1], at[2] + j + at[6]]
        else:
            at[3] = T.cast(E[0, at[0], V - 4], "int32")
            if at[3] > 0:
                at[3] = P[at[0]] - (at[3] - 1) + shift
                at[4] = at[3] + T.cast(E[0, at[0], V - 3], "int32")
                at[5] = at[3] + T.cast(E[0, at[0], V - 2], "int32")
            else:
                at[3] = P[at[0]] + T.Select(E[0, M - 1, V - 1] > T.float32(0.5), shift, 0)
                at[4] = at[3]
                at[5] = at[3]
            s[0] = T.float32(0)
            for k in T.serial(D):
                s[0] = s[0] + X[0, at[0], at[1], k] * X[0, at[0], at[1], k]
            s[0] = T.rsqrt(s[0] / T.cast(D, "float32") + eps)
            for j in T.serial(8):
                at[7] = at[3]
                if at[2] + j < limit:
                    if T.truncmod(at[2] + j, 3) == 1:
                        at[7] = at[4]
                    if T.truncmod(at[2] + j, 3) == 2:
                        at[7] = at[5]
                s[1] = X[0, at[0], at[1], at[2] + j] * s[0]
                s[2] = X[0, at[0], at[1], at[2] + j + at[6]] * s[0]
                if at[1] < heads:
                    s[1] = s[1] * WQ[at[2] + j]
                    s[2] = s[2] * WQ[at[2] + j + at[6]]
                else:
                    s[1] = s[1] * WK[at[2] + j]
                    s[2] = s[2] * WK[at[2] + j + at[6]]
                at[8] = 64 + T.truncdiv(at[7], 64)
                at[7] = T.truncmod(at[7], 64)
                s[3] = turn[at[8], at[2] + j] * turn[at[7], at[2] + j] - turn[at[8], at[2] + j + at[6]] * turn[at[7], at[2] + j + at[6]]
                s[4] = turn[at[8], at[2] + j + at[6]] * turn[at[7], at[2] + j] + turn[at[8], at[2] + j] * turn[at[7], at[2] + j + at[6]]
                Y[0, at[0], at[1], at[2] + j] = s[1] * s[3] - s[2] * s[4]
                Y[0, at[0], at[1], at[2] + j + at[6]] = s[2] * s[3] + s[1] * s[4]


def split_heads(heads: int, kv_heads: int, dim: int):
    """The cache's slot for rotation: queries and keys come turned, they are only taken apart."""
    values = (heads + 2 * kv_heads) * dim
    (n,) = sizes("n")

    @kernel
    @T.prim_func(s_tir=True)
    def split_heads(X: f32(n, heads + 2 * kv_heads, dim), P: i32(n), Q: f32(n, heads, dim), K: f32(n, kv_heads, dim),
                    V: f32(n, kv_heads, dim), rotate: T.int64):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(n * values, 64))
        tx = T.launch_thread("threadIdx.x", 64)
        i: T.let[T.int32] = (bx * 64 + tx) // values
        h: T.let[T.int32] = (bx * 64 + tx) % values // dim
        d: T.let[T.int32] = (bx * 64 + tx) % dim
        if i < n:
            if h < heads:
                Q[i, h, d] = X[i, h, d]
            else:
                if h < heads + kv_heads:
                    K[i, h - heads, d] = X[i, h, d]
                else:
                    V[i, h - heads - kv_heads, d] = X[i, h, d]

    return split_heads
