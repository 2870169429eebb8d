"""Records how the `gguf` package reads blocks of few bits. usage: python -m modern.record_blocks (needs requirements-official.txt)

tests/fixtures/weights/blocks.json: of each type a row of 512 values as hex: random bytes whose half scales are small numbers of both signs,
the first of them subnormal, and the values in float32 little-endian.
"""

import json

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType, dequantize

from .record_fixtures import FIXTURES

# where the half scales of a block lie
HALVES = {"Q4_0": [0], "Q4_1": [0, 2], "Q5_0": [0], "Q8_0": [0], "Q4_K": [0, 2], "Q6_K": [208]}


def main():
    rng = np.random.default_rng(17)
    found = {}
    for name, halves in HALVES.items():
        kind = GGMLQuantizationType[name]
        values, size = GGML_QUANT_SIZES[kind]
        blocks = rng.integers(0, 256, (512 // values, size), dtype=np.uint8)
        for at in halves:
            scales = rng.normal(0, 0.02, len(blocks)).astype("<f2")
            scales[0] = np.float16(3e-6)
            blocks[:, at:at + 2] = scales.view(np.uint8).reshape(-1, 2)
        read = dequantize(blocks.reshape(-1), kind).astype("<f4")
        found[name.lower()] = {"bytes": blocks.tobytes().hex(), "values": read.tobytes().hex()}
    (FIXTURES / "weights/blocks.json").write_text(json.dumps(found, indent=0) + "\n")


if __name__ == "__main__":
    main()
