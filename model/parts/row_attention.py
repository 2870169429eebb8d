"""Attention without a barrier, or with as few as there can be: one invocation walks over the keys by itself."""

from functools import lru_cache

from tvm.script import tirx as T

from .softmax import LOG2E, LOWEST, soften
from .tir import GROUP, f32, kernel, sizes

ROWS = 2  # query rows per invocation: each key and value load serves ROWS x group products
PATCHES = 8  # rows of patches for an invocation: each value of a key is read once for all of them


def row_attention(group: int, dim: int, causal: bool, key, value, with_lse: bool, each: int = ROWS):
    """Macro: one invocation computes `each` rows of the `group` query heads that share a KV
    head, walking the keys once with running maximum and sum. No barrier, no shared memory.
    key(buf, table, t, head, d) and value(...) say where a KV element lies."""
    lanes = each * group

    @T.macro
    def walk(Q, KV, table, out, lse, first, head, rows, length, scale):
        q = T.alloc_local((lanes * dim,), "float32")
        acc = T.alloc_local((lanes * dim,), "float32")
        top = T.alloc_local((lanes,), "float32")
        total = T.alloc_local((lanes,), "float32")
        s = T.alloc_local((lanes,), "float32")
        x = T.alloc_local((1,), "float32")
        for i in T.unroll(lanes):
            top[i] = T.float32(LOWEST)
            total[i] = T.float32(0)
            for d in T.serial(dim):
                acc[i * dim + d] = T.float32(0)
                q[i * dim + d] = Q[T.min(first + i // group, rows - 1), head * group + i % group, d] * scale
        for t in T.serial(T.min(first + each, length) if causal else length):
            for i in T.unroll(lanes):
                s[i] = T.float32(0)
            for d in T.serial(dim):
                x[0] = key(KV, table, t, head, d)
                for i in T.unroll(lanes):
                    s[i] = s[i] + q[i * dim + d] * x[0]
            for i in T.unroll(lanes):
                if causal:
                    if t > first + i // group:
                        s[i] = T.float32(LOWEST)
                # A new maximum is rare, so rescale only then.
                if s[i] > top[i]:
                    x[0] = T.exp2(top[i] - s[i])
                    top[i] = s[i]
                    total[i] = total[i] * x[0]
                    for d in T.serial(dim):
                        acc[i * dim + d] = acc[i * dim + d] * x[0]
                s[i] = T.exp2(s[i] - top[i])
                total[i] = total[i] + s[i]
            for d in T.serial(dim):
                x[0] = value(KV, table, t, head, d)
                for i in T.unroll(lanes):
                    acc[i * dim + d] = acc[i * dim + d] + s[i] * x[0]
        for i in T.unroll(lanes):
            if first + i // group < rows:
                for d in T.serial(dim):
                    out[first + i // group, head * group + i % group, d] = acc[i * dim + d] / total[i]
                if with_lse:
                    lse[first + i // group, head * group + i % group] = top[i] + T.log2(total[i])

    return walk


def many(heads: int, kv_heads: int, dim: int, causal: bool, key, value):
    """Macro: new tokens, one invocation for `ROWS` of them and a KV head."""
    walk = row_attention(heads // kv_heads, dim, causal, key, value, True)

    @T.macro
    def launch(Q, KV, table, out, lse, n, length, scale):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(T.ceildiv(n, ROWS) * kv_heads, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        first: T.let[T.int32] = (bx * GROUP + tx) // kv_heads * ROWS
        if first < n:
            walk(Q, KV, table, out, lse, first, (bx * GROUP + tx) % kv_heads, n, length, scale)

    return launch


def one(heads: int, kv_heads: int, dim: int, page: int, context: int):
    """Macro: one token over the cache, one workgroup per query head: scores of all positions in shared memory, then every invocation sums
    dim/GROUP outputs. Two barriers in all."""
    group = heads // kv_heads
    mine = dim // GROUP
    slots = context + page
    walk = soften(dim, page, GROUP)

    @T.macro
    def launch(Q, KV, table, last, used, out, lse, sm_scale):
        h = T.launch_thread("blockIdx.x", heads)
        tx = T.launch_thread("threadIdx.x", GROUP)
        score = T.alloc_shared((slots,), "float32")
        tops = T.alloc_shared((GROUP,), "float32")
        sums = T.alloc_shared((GROUP,), "float32")
        x = T.alloc_local((dim,), "float32")
        s = T.alloc_local((2,), "float32")
        length: T.let[T.int32] = (used - 1) * page + last[0]
        for d in T.serial(dim):
            x[d] = Q[0, h, d] * sm_scale * T.float32(LOG2E)
        walk(KV, table, x, h // group, score, tops, sums, s, tx, length)
        for d in T.unroll(mine):
            x[d] = T.float32(0)
        for t in T.serial(length):
            for d in T.unroll(mine):
                x[d] = x[d] + score[t] * KV[table[t // page], 1, h // group, t % page, d * GROUP + tx]
        for d in T.unroll(mine):
            out[0, h, d * GROUP + tx] = x[d] / s[0]
        if tx == 0:
            lse[0, h] = s[1] + T.log2(s[0])

    return launch


@lru_cache
def tiles(heads: int, dim: int):
    """Each patch over all patches of its own tile; qkv[tiles * P, 3 * heads, dim], P patches a tile (a multiple of PATCHES). The macro's
    table slot carries the tile's first row, from which keys are counted."""
    walk = row_attention(1, dim, False,
                         lambda b, base, t, h, d: b[base[0] + t, heads + h, d],
                         lambda b, base, t, h, d: b[base[0] + t, 2 * heads + h, d], False, PATCHES)
    (n,) = sizes("n")

    @kernel
    @T.prim_func(s_tir=True)
    def tile_attention(X: f32(n, 3 * heads, dim), patches: T.int32, O: f32(n, heads, dim)):
        bx = T.launch_thread("blockIdx.x", T.ceildiv(T.ceildiv(n, PATCHES) * heads, GROUP))
        tx = T.launch_thread("threadIdx.x", GROUP)
        base = T.alloc_local((1,), "int32")
        first: T.let[T.int32] = (bx * GROUP + tx) // heads * PATCHES
        if first < n:
            base[0] = T.truncdiv(first, patches) * patches
            walk(X, X, base, O, O, first, (bx * GROUP + tx) % heads, n, patches, T.float32(dim**-0.5 * LOG2E))

    return tile_attention
