"""Attention for one sequence (web-llm runs batch 1) in the slots of TVM's paged KV cache, whose call signatures these are. Keys arrive already
rotated; log-sum-exp values are base 2. `way`: the module that walks over the keys, `row_attention` or `gpu_attention`."""

from tvm.script import tirx as T

from .softmax import LOG2E
from .tir import f32, f32_view, i32, kernel, sizes


def ragged(way, heads: int, kv_heads: int, dim: int):
    """The new tokens among themselves, causal. The macro's table slot carries the values."""
    walk = way.many(heads, kv_heads, dim, True, lambda k, v, t, h, d: k[t, h, d], lambda k, v, t, h, d: v[t, h, d])
    (n,) = sizes("n")

    @kernel
    @T.prim_func(s_tir=True)
    def ragged_attention(Q: f32(n, heads, dim), q_indptr: i32(), K: f32(n, kv_heads, dim), V: f32(n, kv_heads, dim),
                         kv_indptr: i32(), q_position: i32(), k_offset: i32(), O: f32(n, heads, dim),
                         L: f32(n, heads), causal: T.int32, rotary: T.int32, scale: T.float32, theta: T.float32,
                         sm_scale: T.float32):
        walk(Q, K, V, O, L, n, n, sm_scale * T.float32(LOG2E))

    return ragged_attention


def paged(way, heads: int, kv_heads: int, dim: int, page: int):
    """The new tokens over everything cached before them, not causal."""
    walk = way.many(heads, kv_heads, dim, False,
                    lambda b, table, t, h, d: b[table[t // page], 0, h, t % page, d],
                    lambda b, table, t, h, d: b[table[t // page], 1, h, t % page, d])
    n, b3, used, P = sizes("n b3 used P")

    @kernel
    @T.prim_func(s_tir=True)
    def paged_attention(Q: f32(n, heads, dim), q_indptr: i32(), KV: f32_view(P, 2, kv_heads, page, dim),
                        page_indptr: i32(), table: i32(used), last: i32(b3), k_offset: i32(), q_position: i32(),
                        O: f32(n, heads, dim), L: f32(n, heads), causal: T.int32, rotary: T.int32, scale: T.float32,
                        theta: T.float32, sm_scale: T.float32):
        walk(Q, KV, table, O, L, n, (used - 1) * page + last[0], sm_scale * T.float32(LOG2E))

    return paged_attention


def decode(way, heads: int, kv_heads: int, dim: int, page: int, context: int):
    """One token over the cache."""
    walk = way.one(heads, kv_heads, dim, page, context)
    b, b2, used, P = sizes("b b2 used P")

    @kernel
    @T.prim_func(s_tir=True)
    def decode_attention(Q: f32(b, heads, dim), KV: f32_view(P, 2, kv_heads, page, dim), page_indptr: i32(),
                         table: i32(used), last: i32(b2), k_offset: i32(), q_position: i32(), O: f32(b, heads, dim),
                         L: f32(b, heads), rotary: T.int32, scale: T.float32, theta: T.float32, sm_scale: T.float32):
        walk(Q, KV, table, last, used, O, L, sm_scale)

    return decode_attention
