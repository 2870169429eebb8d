"""int8 weights with group scales, packed in uint32: the layout that `row_products` and `gpu_products` read.

A matrix [N, K] becomes uint32 [N / B, K / 4 + ceil(K / 64), B]: blocks of B rows; in a block first K / 4 planes, whose word holds four
consecutive values of one row (lowest byte first), then planes of scales, two bf16 to a word (even group in the lower half). Groups are
32 values of a row; a scale is absmax / 127, rounded to bf16 before the values are coded. 8.5 bits a weight. B is 64, so that neighbouring
invocations read neighbouring words, and 8 for the narrow convolutions. N is padded to B and K to 32 with zeros.
"""

import numpy as np

BLOCK, NARROW, GROUP = 64, 8, 32


def rounded(n: int, to: int) -> int:
    return -(-n // to) * to


def shape(rows: int, columns: int, block: int = BLOCK) -> tuple[int, int, int]:
    k = rounded(columns, GROUP)
    return rounded(rows, block) // block, k // 4 + -(-k // 64), block


def bf16(w: np.ndarray) -> np.ndarray:
    """float32 -> upper half, rounded to nearest even"""
    u = np.ascontiguousarray(w, "<f4").view("<u4").astype(np.uint64)
    return ((u + 0x7FFF + ((u >> 16) & 1)) >> 16).astype("<u2")


def from_bf16(u: np.ndarray) -> np.ndarray:
    return (u.astype("<u4") << 16).view("<f4")


def _codes(w: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """padded float32 [N, K] -> int8 [N, K / 32, 32], bf16 bits [N, K / 32]"""
    groups = w.reshape(len(w), -1, GROUP)
    bits = bf16(np.abs(groups).max(2) / 127)
    scale = from_bf16(bits)
    codes = np.where(scale[..., None] > 0, groups / np.where(scale > 0, scale, 1)[..., None], 0)
    return np.clip(np.rint(codes), -127, 127).astype(np.int8), bits


def pad(w: np.ndarray, block: int) -> np.ndarray:
    n, k = w.shape
    return np.pad(w.astype("<f4"), ((0, rounded(n, block) - n), (0, rounded(k, GROUP) - k)))


def encode(w: np.ndarray, block: int = BLOCK) -> np.ndarray:
    codes, bits = _codes(pad(w, block))
    n, groups, _ = codes.shape
    words = codes.reshape(n, -1, 4).view(np.uint8).astype("<u4")
    words = words[..., 0] | words[..., 1] << 8 | words[..., 2] << 16 | words[..., 3] << 24
    bits = np.pad(bits, ((0, 0), (0, groups % 2))).astype("<u4")
    scales = bits[:, 0::2] | bits[:, 1::2] << 16
    planes = np.concatenate([words, scales], 1)
    return np.ascontiguousarray(planes.reshape(n // block, block, -1).transpose(0, 2, 1))


def decode(packed: np.ndarray, rows: int, columns: int) -> np.ndarray:
    """-> float32 [rows, columns], the numbers that the kernels compute with"""
    planes = packed.transpose(0, 2, 1).reshape(-1, packed.shape[1])
    k = rounded(columns, GROUP)
    codes = np.ascontiguousarray(planes[:, : k // 4]).view(np.int8).reshape(len(planes), k // GROUP, GROUP)
    scales = planes[:, k // 4 :]
    bits = np.stack([scales & 0xFFFF, scales >> 16], 2).reshape(len(planes), -1)[:, : k // GROUP]
    return (codes * from_bf16(bits)[..., None]).reshape(len(planes), k)[:rows, :columns].astype("<f4")


def rounded_through(w: np.ndarray) -> np.ndarray:
    """What is left of a matrix after packing."""
    return decode(encode(w), *w.shape)
