"""Records what Qwen3-VL's own processor (Pillow) makes of small pictures. usage: python -m modern.record_qwen_blocks (needs transformers, pillow)

tests/fixtures/tiny-qwen/: blocks.json (sizes of the pictures, which tests draw anew, and of what came of them), blocks.bin (patches in the
processor's order, each [channel, row, column] of 16 px, in levels).
"""

import json

import numpy as np
from transformers.models.qwen2_vl.image_processing_pil_qwen2_vl import Qwen2VLImageProcessorPil

from .record_fixtures import FIXTURES
from .record_tiles import photo

ACROSS, DOWN = 6, 4
# width, height, blocks across and down of the photo on a canvas of 6 x 4 or 4 x 6: landscape and portrait made smaller, one that is enlarged,
# 4 : 3, a square, a panorama
PICTURES = ((301, 200, 6, 4), (200, 301, 4, 6), (91, 61, 6, 4), (200, 150, 5, 4), (150, 150, 4, 4), (400, 80, 6, 1))


def main():
    told, kept = [], []
    for i, (width, height, across, down) in enumerate(PICTURES):
        processor = Qwen2VLImageProcessorPil(patch_size=16, merge_size=2, temporal_patch_size=2, image_mean=[0.5] * 3, image_std=[0.5] * 3)
        # Its own rounding of sides to multiples of 32 takes any area; here the one that the canvas leaves.
        processor.resize = lambda image, size, resample, factor, **_: super(Qwen2VLImageProcessorPil, processor).resize(
            image=image, size=type(size)(height=32 * down, width=32 * across), resample=resample)
        made = processor([photo(i, width, height).transpose(2, 0, 1)], return_tensors="np", input_data_format="channels_first")
        assert made["image_grid_thw"].tolist() == [[1, 2 * down, 2 * across]], made["image_grid_thw"]
        patches = made["pixel_values"].reshape(-1, 3, 2, 16, 16)
        assert (patches[:, :, 0] == patches[:, :, 1]).all()
        levels = (patches[:, :, 0].astype("float64") + 1) * 127.5
        assert np.abs(levels - levels.round()).max() < 1e-3
        told.append({"width": width, "height": height, "across": across, "down": down})
        kept.append(levels.round().astype(np.uint8).tobytes())
        print(told[-1])
    out = FIXTURES / "tiny-qwen"
    (out / "blocks.json").write_text(json.dumps({"across": ACROSS, "down": DOWN, "pictures": told}) + "\n")
    (out / "blocks.bin").write_bytes(b"".join(kept))


if __name__ == "__main__":
    main()
