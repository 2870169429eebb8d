"""Attention over many rows for graphics processors: queries and keys in tiles of shared memory, scores of one tile at a time (running
maximum and sum, as in `row_attention`)."""

from functools import lru_cache

from tvm.script import tirx as T

from .softmax import LOG2E, LOWEST, soften
from .tir import f32, kernel, sizes

WORKERS, SIDE = 64, 8  # 8 x 8 invocations
KEYS = 32  # of a tile: four columns of scores for each invocation
MOST = KEYS // SIDE


def queries_of(dim: int) -> int:
    """Of a tile: 32 of 64 values, 16 of 128. Queries, then keys or values in one place, then scores: 22 and 28 KB of shared memory."""
    return 2048 // dim


def flash(dim: int, causal: bool, key, value, with_lse: bool):
    """Macro: `queries_of(dim)` rows of one head from `first` on, of which those before `end` are real, over keys 0 to `length`; a causal
    row sees the keys up to its own number. key(buffer, table, t, head, d) and value(...) say where an element lies."""
    queries = queries_of(dim)
    each, wide, stride = queries // SIDE, dim // SIDE, dim + 1

    @T.macro
    def walk(Q, KV, table, out, lse, tx, first, end, head, kv_head, length, scale):
        q = T.alloc_shared((queries * stride,), "float32")
        kv = T.alloc_shared((KEYS * stride,), "float32")
        p = T.alloc_shared((queries * (KEYS + 1),), "float32")
        parts = T.alloc_shared((queries * SIDE,), "float32")
        acc = T.alloc_local((each * wide,), "float32")
        s = T.alloc_local((each * MOST,), "float32")
        top = T.alloc_local((each,), "float32")
        total = T.alloc_local((each,), "float32")  # of this invocation's own keys
        x = T.alloc_local((wide + MOST,), "float32")
        y = T.alloc_local((each,), "float32")
        # First row, first column of the tile (then every eighth); row and column that are copied; keys that there are
        at = T.alloc_local((5,), "int32")
        at[0] = T.truncdiv(tx, SIDE) * each
        at[1] = T.truncmod(tx, SIDE)
        at[4] = length
        for i in T.unroll(each):
            top[i] = T.float32(LOWEST)
            total[i] = T.float32(0)
        for i in T.unroll(each * wide):
            acc[i] = T.float32(0)
        for i in T.serial(queries * dim // WORKERS):
            at[2] = T.truncdiv(i * WORKERS + tx, dim)
            at[3] = T.truncmod(i * WORKERS + tx, dim)
            q[at[2] * stride + at[3]] = Q[T.min(first + at[2], end - 1), head, at[3]] * scale
        for step in T.serial(T.ceildiv(T.min(first + queries, length) if causal else length, KEYS)):
            for i in T.serial(KEYS * dim // WORKERS):
                at[2] = T.truncdiv(i * WORKERS + tx, dim)
                at[3] = T.truncmod(i * WORKERS + tx, dim)
                kv[at[2] * stride + at[3]] = key(KV, table, T.min(step * KEYS + at[2], at[4] - 1), kv_head, at[3])
            T.tvm_storage_sync("shared")
            for i in T.unroll(each * MOST):
                s[i] = T.float32(0)
            for d in T.serial(dim):
                for i in T.unroll(each):
                    y[i] = q[(at[0] + i) * stride + d]
                for j in T.unroll(MOST):
                    x[j] = kv[(at[1] + j * SIDE) * stride + d]
                for i in T.unroll(each):
                    for j in T.unroll(MOST):
                        s[i * MOST + j] = s[i * MOST + j] + y[i] * x[j]
            for i in T.unroll(each):
                # How many keys of this tile's column the row sees.
                at[2] = (T.min(at[4], first + at[0] + i + 1) if causal else at[4]) - step * KEYS - at[1]
                for j in T.unroll(MOST):
                    if j * SIDE >= at[2]:
                        s[i * MOST + j] = T.float32(LOWEST)
                y[i] = s[i * MOST]
                for j in T.unroll(MOST - 1):
                    y[i] = T.max(y[i], s[i * MOST + j + 1])
                parts[(at[0] + i) * SIDE + at[1]] = y[i]
            T.tvm_storage_sync("shared")
            # Keys are done with: values take their place.
            for i in T.serial(KEYS * dim // WORKERS):
                at[2] = T.truncdiv(i * WORKERS + tx, dim)
                at[3] = T.truncmod(i * WORKERS + tx, dim)
                kv[at[2] * stride + at[3]] = value(KV, table, T.min(step * KEYS + at[2], at[4] - 1), kv_head, at[3])
            for i in T.unroll(each):
                y[i] = top[i]
                for j in T.unroll(SIDE):
                    y[i] = T.max(y[i], parts[(at[0] + i) * SIDE + j])
                x[0] = T.exp2(top[i] - y[i])
                top[i] = y[i]
                total[i] = total[i] * x[0]
                for j in T.unroll(wide):
                    acc[i * wide + j] = acc[i * wide + j] * x[0]
                for j in T.unroll(MOST):
                    # A row's first tile always has a key that it sees, so that `top` is never LOWEST here.
                    s[i * MOST + j] = T.exp2(s[i * MOST + j] - y[i])
                    total[i] = total[i] + s[i * MOST + j]
                    p[(at[0] + i) * (KEYS + 1) + at[1] + j * SIDE] = s[i * MOST + j]
            T.tvm_storage_sync("shared")
            for t in T.serial(KEYS):
                for i in T.unroll(each):
                    y[i] = p[(at[0] + i) * (KEYS + 1) + t]
                for j in T.unroll(wide):
                    x[j] = kv[t * stride + at[1] + j * SIDE]
                for i in T.unroll(each):
                    for j in T.unroll(wide):
                        acc[i * wide + j] = acc[i * wide + j] + y[i] * x[j]
            T.tvm_storage_sync("shared")
        for i in T.unroll(each):
            parts[(at[0] + i) * SIDE + at[1]] = total[i]
        T.tvm_storage_sync("shared")
        for i in T.unroll(each):
            at[2] = first + at[0] + i
            if at[2] < end:
                total[i] = T.float32(0)
                for j in T.unroll(SIDE):
                    total[i] = total[i] + parts[(at[0] + i) * SIDE + j]
                for j in T.unroll(wide):
                    out[at[2], head, at[1] + j * SIDE] = acc[i * wide + j] / total[i]
                if with_lse:
                    if at[1] == 0:
                        lse[at[2], head] = top[i] + T.log2(total[i])

    return walk


@lru_cache
def tiles(heads: int, dim: int):
    """As `row_attention.tiles`."""
    walk = flash(dim, False, lambda b, base, t, h, d: b[base + t, heads + h, d], lambda b, base, t, h, d: b[base + t, 2 * heads + h, d], False)
    queries = queries_of(dim)
    (n,) = sizes("n")

    @kernel
    @T.prim_func(s_tir=True)
    def tile_attention(X: f32(n, 3 * heads, dim), patches: T.int32, O: f32(n, heads, dim)):
        by = T.launch_thread("blockIdx.y", heads)
        bx = T.launch_thread("blockIdx.x", T.truncdiv(n, patches) * T.ceildiv(patches, queries))
        tx = T.launch_thread("threadIdx.x", WORKERS)
        base: T.let[T.int32] = T.truncdiv(bx, T.ceildiv(patches, queries)) * patches
        first: T.let[T.int32] = base + T.truncmod(bx, T.ceildiv(patches, queries)) * queries
        walk(X, X, base, O, O, tx, first, base + patches, by, by, patches, T.float32(dim**-0.5 * LOG2E))

    return tile_attention


def many(heads: int, kv_heads: int, dim: int, causal: bool, key, value):
    """As `row_attention.many`."""
    walk = flash(dim, causal, key, value, True)
    queries, group = queries_of(dim), heads // kv_heads

    @T.macro
    def launch(Q, KV, table, out, lse, n, length, scale):
        by = T.launch_thread("blockIdx.y", heads)
        bx = T.launch_thread("blockIdx.x", T.ceildiv(n, queries))
        tx = T.launch_thread("threadIdx.x", WORKERS)
        walk(Q, KV, table, out, lse, tx, bx * queries, n, by, by // group, length, scale)

    return launch


ALONE = 256  # invocations for a single token


def one(heads: int, kv_heads: int, dim: int, page: int, context: int):
    """As `row_attention.one`: each invocation scores every 256th position; then the values of a position lie beside each other in `dim`
    invocations, and the positions are cut into 256 / dim."""
    group, slices, slots = heads // kv_heads, ALONE // dim, context + page
    walk = soften(dim, page, ALONE)

    @T.macro
    def launch(Q, KV, table, last, used, out, lse, sm_scale):
        h = T.launch_thread("blockIdx.x", heads)
        tx = T.launch_thread("threadIdx.x", ALONE)
        score = T.alloc_shared((slots,), "float32")
        query = T.alloc_shared((dim,), "float32")
        tops = T.alloc_shared((ALONE,), "float32")
        sums = T.alloc_shared((ALONE,), "float32")
        s = T.alloc_local((3,), "float32")
        length: T.let[T.int32] = (used - 1) * page + last[0]
        if tx < dim:
            query[tx] = Q[0, h, tx] * sm_scale * T.float32(LOG2E)
        T.tvm_storage_sync("shared")
        walk(KV, table, query, h // group, score, tops, sums, s, tx, length)
        s[2] = T.float32(0)
        for i in T.serial((length - tx // dim + slices - 1) // slices):
            t: T.let[T.int32] = i * slices + tx // dim
            s[2] = s[2] + score[t] * KV[table[t // page], 1, h // group, t % page, tx % dim]
        tops[tx] = s[2]  # the maxima were read before the last barrier
        T.tvm_storage_sync("shared")
        if tx < dim:
            s[2] = T.float32(0)
            for i in T.unroll(slices):
                s[2] = s[2] + tops[i * dim + tx]
            out[0, h, tx] = s[2] / s[0]
            if tx == 0:
                lse[0, h] = s[1] + T.log2(s[0])

    return launch
