"""The macros of `row_products` for graphics processors: shared memory, and barriers that cost little there."""

from tvm.script import tirx as T

from .tir import code, scale_bits

# One row: 32 columns of C beside each other (the words that they read of a plane are one line of 128 bytes), their sums cut into eight. 256
# invocations of a few registers; a matrix of 576 rows still makes 18 workgroups. 1 KB shared.
LANES, SLICES = 32, 8


def one_row(N, K, codes: int):
    bits, planes = 32 // codes, 32 // codes

    @T.macro
    def walk(A, W, B, R, C, has_bias, has_residual, low, high):
        bx = T.launch_thread("blockIdx.x", N // LANES)
        ty = T.launch_thread("threadIdx.y", SLICES)
        tx = T.launch_thread("threadIdx.x", LANES)
        part = T.alloc_shared((SLICES * LANES,), "float32")
        acc = T.alloc_local((2,), "float32")  # all groups, this group
        word = T.alloc_local((planes + 1,), "int32")
        at = T.alloc_local((4,), "int32")  # block, row in it, group, its first column of A
        at[0] = T.truncdiv(bx, 64 // LANES)
        at[1] = T.truncmod(bx, 64 // LANES) * LANES + tx
        acc[0] = T.float32(0)
        for step in T.serial(T.truncdiv(T.truncdiv(K, 32) - ty + SLICES - 1, SLICES)):
            at[2] = step * SLICES + ty
            at[3] = at[2] * 32
            # All words of a group are asked for before the first is used.
            for p in T.unroll(planes):
                word[p] = T.reinterpret("int32", W[at[0], at[2] * planes + p, at[1]])
            word[planes] = T.reinterpret("int32", W[at[0], T.truncdiv(K, codes) + T.truncdiv(at[2], 2), at[1]])
            word[planes] = scale_bits(word[planes], T.truncmod(at[2], 2) == 0)
            acc[1] = T.float32(0)
            for p in T.unroll(planes):
                for u in T.unroll(codes):
                    acc[1] = acc[1] + A[0, 0, at[3] + p * codes + u] * code(word[p], u, bits)
            acc[0] = acc[0] + acc[1] * T.reinterpret("float32", word[planes])
        part[ty * LANES + tx] = acc[0]
        T.tvm_storage_sync("shared")
        if ty == 0:
            for s in T.unroll(SLICES - 1):
                acc[0] = acc[0] + part[(s + 1) * LANES + tx]
            if has_bias:
                acc[0] = acc[0] + B[0, 0, bx * LANES + tx]
            if has_residual:
                acc[0] = acc[0] + R[0, 0, bx * LANES + tx]
            C[0, 0, bx * LANES + tx] = acc[0]

    return walk


# Many rows: a tile of 64 x 64 of C by 64 invocations, 8 x 8 of it each in registers: sixteen reads of shared memory feed 64 multiply-adds,
# the ratio at which neither waits for the other where memory serves 32 lanes a clock and arithmetic 128. Each invocation decodes one row of a
# block of weights, once for 64 rows of A. Half a group deep: 8.3 KB shared, so that three workgroups fit where there are 32 KB, eleven in 100.
TILE, DEEP, EACH = 64, 16, 8
STRIDE = DEEP + 1  # rows of A begin in different banks
ACROSS = TILE // EACH


def many_rows(M, N, K, codes: int):
    bits, planes = 32 // codes, DEEP // codes

    @T.macro
    def walk(A, W, B, R, C, has_bias, has_residual, low, high):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(M, TILE) * (N // TILE))
        tx = T.launch_thread("threadIdx.x", TILE)
        rows = T.alloc_shared((TILE * STRIDE,), "float32")
        weights = T.alloc_shared((DEEP * TILE,), "float32")
        acc = T.alloc_local((EACH * EACH,), "float32")
        av = T.alloc_local((EACH,), "float32")
        wv = T.alloc_local((EACH,), "float32")
        word = T.alloc_local((planes + 1,), "int32")
        # First row of the tile; its block; first row of A to copy, its place in `rows`; first row and first column (then every eighth) of C,
        # their places in `rows` and `weights`; column of A
        at = T.alloc_local((7,), "int32")
        at[0] = T.truncmod(bx, T.ceildiv(M, TILE)) * TILE  # neighbouring workgroups share their weights
        at[1] = T.truncdiv(bx, T.ceildiv(M, TILE))
        at[2] = at[0] + T.truncdiv(tx, DEEP)
        at[3] = T.truncdiv(tx, DEEP) * STRIDE + T.truncmod(tx, DEEP)
        at[4] = T.truncdiv(tx, ACROSS) * EACH
        at[5] = T.truncmod(tx, ACROSS)
        for i in T.unroll(EACH * EACH):
            acc[i] = T.float32(0)
        for h in T.serial(T.truncdiv(K, DEEP)):
            at[6] = h * DEEP + T.truncmod(tx, DEEP)
            for i in T.unroll(DEEP):
                rows[at[3] + i * (TILE // DEEP * STRIDE)] = A[0, 0, T.min(at[2] + i * (TILE // DEEP), M - 1) * K + at[6]]
            for p in T.unroll(planes):
                word[p] = T.reinterpret("int32", W[at[1], h * planes + p, tx])
            word[planes] = T.reinterpret("int32", W[at[1], T.truncdiv(K, codes) + T.truncdiv(h, 4), tx])
            word[planes] = scale_bits(word[planes], T.truncmod(h, 4) < 2)
            for p in T.unroll(planes):
                for u in T.unroll(codes):
                    weights[(p * codes + u) * TILE + tx] = code(word[p], u, bits) * T.reinterpret("float32", word[planes])
            T.tvm_storage_sync("shared")
            for k in T.serial(DEEP):
                for i in T.unroll(EACH):
                    av[i] = rows[(at[4] + i) * STRIDE + k]
                for j in T.unroll(EACH):
                    wv[j] = weights[k * TILE + at[5] + j * ACROSS]
                for i in T.unroll(EACH):
                    for j in T.unroll(EACH):
                        acc[i * EACH + j] = acc[i * EACH + j] + av[i] * wv[j]
            T.tvm_storage_sync("shared")
        at[5] = at[5] + at[1] * TILE
        for j in T.unroll(EACH):
            wv[j] = T.float32(0)
        if has_bias:
            for j in T.unroll(EACH):
                wv[j] = B[0, 0, at[5] + j * ACROSS]
        for i in T.unroll(EACH):
            at[6] = at[0] + at[4] + i
            if at[6] < M:
                at[6] = at[6] * N + at[5]
                if has_residual:
                    for j in T.unroll(EACH):
                        acc[i * EACH + j] = acc[i * EACH + j] + R[0, 0, at[6] + j * ACROSS]
                for j in T.unroll(EACH):
                    C[0, 0, at[6] + j * ACROSS] = acc[i * EACH + j] + wv[j]

    return walk
