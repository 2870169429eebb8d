"""What SmolVLM in its real sizes must compute on drawn weights, by the official implementation.

usage: python -m modern.record_real NAME FILE OUT: FILE as `npm run model -- draw` writes it, rounded to 8 bits as the page's modules round it.
OUT: cases.json, logits.bin (float32 rows from which tokens were chosen), image.bin (float32 rows of the picture without its marks), picture.png.
NAME-layer has one layer of each part, in float64; the whole decoder runs in float32, over words alone.
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from transformers import SmolVLMConfig, SmolVLMForConditionalGeneration

from parts import quantize

from .config import SEEING, Decoder, Eyes
from .record_seeing import letters, write_png

IMAGE, EDGE, WHOLE = 49190, 49189, 49152


def official(c: Decoder, e: Eyes) -> SmolVLMForConditionalGeneration:
    config = SmolVLMConfig(
        image_token_id=IMAGE, scale_factor=e.fold, tie_word_embeddings=False, pad_token_id=2,
        vision_config={"hidden_size": e.width, "intermediate_size": e.ffn, "num_hidden_layers": e.layers, "num_attention_heads": e.heads,
                       "image_size": e.side, "patch_size": e.patch, "hidden_act": "gelu_pytorch_tanh", "layer_norm_eps": e.eps},
        text_config={"model_type": "llama", "vocab_size": c.vocab, "hidden_size": c.width, "intermediate_size": c.ffn,
                     "num_hidden_layers": c.layers, "num_attention_heads": c.heads, "num_key_value_heads": c.kv_heads,
                     "head_dim": c.head_dim, "rms_norm_eps": c.eps, "rope_parameters": {"rope_type": "default", "rope_theta": float(c.rope_theta)},
                     "max_position_embeddings": 8192, "tie_word_embeddings": False, "pad_token_id": 2, "bos_token_id": 1, "eos_token_id": 49279})
    with torch.device("meta"):
        return SmolVLMForConditionalGeneration(config)


def read(path: Path) -> dict[str, np.ndarray]:
    """bf16 tensors of a safetensors file, as float32"""
    blob = np.memmap(path, np.uint8, "r")
    start = 8 + int(blob[:8].view("<u8")[0])
    header = json.loads(bytes(blob[8:start]))
    header.pop("__metadata__", None)
    found = {}
    for name, entry in header.items():
        a, b = entry["data_offsets"]
        assert entry["dtype"] == "BF16", name
        found[name] = (blob[start + a:start + b].view("<u2").astype("<u4") << 16).view("<f4").reshape(entry["shape"])
    return found


def rounded(name: str, values: np.ndarray) -> np.ndarray:
    if values.ndim > 1 and "position_embedding" not in name:
        return quantize.rounded_through(values.reshape(len(values), -1)).reshape(values.shape)
    return values


def loaded(c: Decoder, e: Eyes, path: Path, dtype: torch.dtype) -> SmolVLMForConditionalGeneration:
    m = official(c, e)
    weights = {name: torch.from_numpy(np.ascontiguousarray(rounded(name, values))).to(dtype) for name, values in read(path).items()}
    m.load_state_dict(weights, assign=True)
    # Buffers were made without values: angles of the rotation, places of patches.
    for module in m.modules():
        for name, buffer in list(module.named_buffers(recurse=False)):
            if buffer.is_meta:
                fresh = torch.arange(e.patches).reshape(1, -1) if "position" in name else float(c.rope_theta) ** (
                    -torch.arange(0, c.head_dim, 2, dtype=torch.int64).to(torch.float32) / c.head_dim)
                module.register_buffer(name, fresh, persistent=False)
    return m.eval()


def pixels(e: Eyes) -> np.ndarray:
    y, x, c = np.meshgrid(np.arange(e.tiles * e.side), np.arange(e.side), np.arange(3), indexing="ij")
    return (x * 3 + y * 2 * (c + 1) + (x // 16) * (y // 16) * 11) % 256


@torch.no_grad()
def main():
    name, path, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    c, e = SEEING[name]
    sees = name.endswith("-layer")
    dtype = torch.float64 if sees else torch.float32
    m = loaded(c, e, path, dtype)
    out.mkdir(parents=True, exist_ok=True)
    cases, kept = [], []
    picture = [EDGE, WHOLE, *[IMAGE] * (e.patches // e.fold**2), EDGE]
    image = torch.from_numpy(pixels(e) / 127.5 - 1).to(dtype).reshape(1, e.tiles, e.side, e.side, 3).permute(0, 1, 4, 2, 3)
    for place, count in (("picture_first", 4), (None, 16)) if sees else ((None, 16),):
        text = letters(5, 20)
        rows = [62, *(picture if place else []), *map(ord, text), 61]
        end, tokens = len(rows) - 1, []
        more = {"pixel_values": image, "pixel_attention_mask": torch.ones(1, e.tiles, e.side, e.side, dtype=torch.bool)} if place else {}
        # What is drawn has no reason to end, so an official end of an answer is a token like others.
        for i in range(count):
            logits = m(input_ids=torch.tensor([rows]), attention_mask=torch.ones(1, len(rows), dtype=torch.long), use_cache=False, **more).logits[0]
            tokens.append(int(logits[-1].argmax()))
            if i < count - 1:
                rows.append(tokens[-1])
        kept.append(logits[end:].numpy().astype("<f4"))
        top2 = np.sort(kept[-1], 1)[:, -2:]
        print(place, tokens, "nearest", float((top2[:, 1] - top2[:, 0]).min()), "largest", float(np.abs(kept[-1]).max()), file=sys.stderr)
        cases.append({"turns": [{"text": text, "image": place, "tokens": tokens, "promptEnd": 0}], "ends": list(range(count)),
                      "first": sum(map(len, kept[:-1]))})
    if sees:
        seen = m.model.get_image_features(image, torch.ones(1, e.tiles, e.side, e.side, dtype=torch.bool))
        seen = getattr(seen, "pooler_output", seen)
        seen = seen if isinstance(seen, torch.Tensor) else torch.cat(list(seen))
        (out / "image.bin").write_bytes(seen.reshape(-1, c.width).numpy().astype("<f4").tobytes())
        write_png(out / "picture.png", pixels(e))
    (out / "cases.json").write_text(json.dumps({"cases": cases}) + "\n")
    (out / "logits.bin").write_bytes(np.concatenate(kept).tobytes())


if __name__ == "__main__":
    main()
