"""The paged KV cache with the kernels of the build."""

from loupe import attention, cache_kernels
from loupe.kv_cache import LoupeKVCache

from . import build, gpu_attention


def attention_kernels():
    """-> where `ragged` and `paged` are taken from, and where `decode` is"""
    return (gpu_attention, gpu_attention) if build.is_gpu() else (attention, cache_kernels)


def paged_kv_cache(c, batch, total, chunk, page, sliding) -> LoupeKVCache:
    """c: sizes of a decoder (`config.Decoder`); the rest are web-llm's"""
    return LoupeKVCache(c, batch, total, chunk, page, sliding, *attention_kernels())
