"""Records what SmolVLM's own processor (Pillow) makes of small pictures. usage: python -m modern.record_tiles (needs transformers, pillow)

tests/fixtures/tiny-vlm/: tiles.json (sizes of the pictures, which tests draw anew, and of what came of them), tiles.bin (RGB, one after another).
"""

import json

import numpy as np
from transformers.models.smolvlm.image_processing_pil_smolvlm import SmolVLMImageProcessorPil

from .record_fixtures import FIXTURES, drawn

SIDE = 32
# width, height, tiles along the longer side: landscape, portrait, panorama, one that is enlarged, a square of one tile
PICTURES = ((90, 61, 2), (50, 97, 2), (200, 40, 3), (21, 15, 2), (40, 40, 1))


def photo(seed: int, width: int, height: int) -> np.ndarray:
    noise = ((drawn(seed, width * height * 3).reshape(height, width, 3).astype("float64") + 1) * 64).astype(np.int64)
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    return ((x * 5 + y * 3 + c * 40) % 192 + noise).clip(0, 255).astype(np.uint8)


def main():
    told, kept = [], []
    for i, (width, height, tiles) in enumerate(PICTURES):
        processor = SmolVLMImageProcessorPil(size={"longest_edge": SIDE * tiles}, max_image_size={"longest_edge": SIDE},
                                             do_rescale=False, do_normalize=False, return_row_col_info=True)
        made = processor([photo(i, width, height).transpose(2, 0, 1)], return_tensors="np", input_data_format="channels_first")
        pixels = made["pixel_values"][0].transpose(0, 2, 3, 1)
        assert pixels.shape[1:] == (SIDE, SIDE, 3) and (pixels == pixels.round()).all(), pixels.shape
        told.append({"width": width, "height": height, "tiles": tiles, "down": int(made["rows"][0][0]), "across": int(made["cols"][0][0]),
                     "count": len(pixels)})
        kept.append(pixels.astype(np.uint8).tobytes())
        print(told[-1])
    out = FIXTURES / "tiny-vlm"
    (out / "tiles.json").write_text(json.dumps({"side": SIDE, "pictures": told}) + "\n")
    (out / "tiles.bin").write_bytes(b"".join(kept))


if __name__ == "__main__":
    main()
