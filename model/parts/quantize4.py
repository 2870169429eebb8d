"""4 bits a weight, beside the 8 of `quantize`, in the same blocks of 64 rows.

A matrix [N, K] becomes uint32 [N / 64, K / 8 + ceil(K / 64), 64]: first K / 8 planes, whose word holds eight consecutive values of one row
(lowest nibble first, two's complement), then planes of scales, two bf16 to a word. A scale is the group's value of largest magnitude (the
first of equals) / -8, rounded to bf16 before the values are coded, so that this value is coded by -8 and the others by -8 to 7. 4.5 bits a weight.
"""

import numpy as np

from .quantize import BLOCK, GROUP, bf16, from_bf16


def shape(rows: int, columns: int) -> tuple[int, int, int]:
    return rows // BLOCK, columns // 8 + -(-columns // 64), BLOCK


def encode4(w: np.ndarray) -> np.ndarray:
    """float32 [N, K], N in whole blocks and K in whole groups"""
    n, k = w.shape
    groups = w.astype("<f4").reshape(n, -1, GROUP)
    at = np.abs(groups).argmax(2)[..., None]
    bits = bf16(np.take_along_axis(groups, at, 2)[..., 0] / np.float32(-8))
    bits = np.where(bits & 0x7FFF, bits, 0).astype("<u2")  # zero has one form, whatever sign the group's zeros have
    scale = from_bf16(bits)[..., None]
    codes = np.where(scale != 0, groups / np.where(scale != 0, scale, np.float32(1)), np.float32(0))
    codes = np.clip(np.rint(codes), -8, 7).astype(np.int8).reshape(n, -1, 8).astype("<u4") & 15
    words = (codes << (4 * np.arange(8, dtype="<u4"))).sum(2, dtype=np.uint32)
    bits = np.pad(bits, ((0, 0), (0, groups.shape[1] % 2))).astype("<u4")
    planes = np.concatenate([words, bits[:, 0::2] | bits[:, 1::2] << 16], 1)
    return np.ascontiguousarray(planes.reshape(n // BLOCK, BLOCK, -1).transpose(0, 2, 1))


def decode4(packed: np.ndarray, columns: int) -> np.ndarray:
    planes = packed.transpose(0, 2, 1).reshape(-1, packed.shape[1])
    words = planes[:, : columns // 8, None] >> (4 * np.arange(8, dtype="<u4")) & 15
    codes = ((words.astype(np.int8) ^ 8) - 8).reshape(len(planes), -1, GROUP)
    scales = planes[:, columns // 8:]
    bits = np.stack([scales & 0xFFFF, scales >> 16], 2).reshape(len(planes), -1)[:, : columns // GROUP]
    return (codes * from_bf16(bits)[..., None]).reshape(len(planes), columns).astype("<f4")
