"""What a small Qwen3-VL must compute, by the official implementation.

Weights are drawn by name, rounded as the page's modules round them, and put into transformers' own class in float64.
usage: python -m modern.record_qwen: writes tests/fixtures/tiny-qwen/: cases.json and logits.bin (float32 rows of logits, one for the end
       of each chunk and for each token read)
       python -m modern.record_qwen SEED OUT [NAME]: the same for other weights, pictures and prompts, and other sizes of qwen_config, with
       model.safetensors and a PNG of each layout
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from transformers import Qwen3VLConfig, Qwen3VLForConditionalGeneration

from parts import quantize
from parts.quantize4 import decode4, encode4

from .qwen_config import QWENS, TINY_QWEN, Qwen
from .record_fixtures import FIXTURES, drawn
from .record_seeing import drawn_weights, letters, write_png, write_safetensors

LAYOUTS = ("landscape", "portrait")


def model(c: Qwen) -> Qwen3VLForConditionalGeneration:
    config = Qwen3VLConfig(
        image_token_id=c.image_pad, vision_start_token_id=c.vision_start, vision_end_token_id=c.vision_end, tie_word_embeddings=True,
        vision_config={"depth": c.tower_layers, "hidden_size": c.tower_width, "num_heads": c.tower_heads, "intermediate_size": c.tower_ffn,
                       "out_hidden_size": c.width, "patch_size": c.patch, "spatial_merge_size": 2, "temporal_patch_size": 2,
                       "num_position_embeddings": c.grid**2, "deepstack_visual_indexes": list(c.deep), "hidden_act": "gelu_pytorch_tanh"},
        text_config={"vocab_size": c.vocab, "hidden_size": c.width, "intermediate_size": c.ffn, "num_hidden_layers": c.layers,
                     "num_attention_heads": c.heads, "num_key_value_heads": c.kv_heads, "head_dim": c.head_dim, "rms_norm_eps": c.eps,
                     "rope_parameters": {"rope_type": "default", "rope_theta": float(c.rope_theta), "mrope_section": list(c.sections),
                                         "mrope_interleaved": True},
                     "max_position_embeddings": c.context, "tie_word_embeddings": True, "pad_token_id": c.pad, "bos_token_id": c.pad,
                     "eos_token_id": c.eos})
    return Qwen3VLForConditionalGeneration(config).double().eval()


def source_weights(c: Qwen, shapes: dict[str, tuple[int, ...]], seed: int) -> dict[str, np.ndarray]:
    """As the makers' file would hold them."""
    if c == TINY_QWEN:
        source = drawn_weights(shapes, seed)
        # One table reads and writes: with large values a token would be followed by itself.
        source["model.language_model.embed_tokens.weight"] *= np.float32(2**-2)
        return source
    found = {}
    for i, name in enumerate(sorted(shapes)):
        shape = shapes[name]
        values = drawn(40 + i + 1000 * seed, int(np.prod(shape))).reshape(shape)
        if len(shape) == 1:
            found[name] = values * np.float32(0.25) + np.float32(1) if name.endswith("weight") else values * np.float32(0.05)
        else:
            # What goes through a matrix keeps its size.
            found[name] = values * np.float32(2**-1 if "pos_embed" in name else (3 / np.prod(shape[1:])) ** 0.5)
    return found


def rounded(name: str, values: np.ndarray, form: str) -> np.ndarray:
    """What the program computes with: 4 bits in the decoder's matrices, 8 in the token table and the tower."""
    if values.ndim == 1 or "pos_embed" in name:
        return values
    if values.ndim == 5:
        still = (values[:, :, 0] + values[:, :, 1]).astype("<f4")
        kept = np.zeros_like(values)
        kept[:, :, 0] = quantize.rounded_through(still.reshape(len(still), -1)).reshape(still.shape)
        return kept
    if ".layers." in name and form == "q4":
        return decode4(encode4(values), values.shape[1])
    return quantize.rounded_through(values)


def grid(c: Qwen, layout: str) -> tuple[int, int]:
    """Blocks across and down."""
    return (c.across, c.down) if layout == "landscape" else (c.down, c.across)


def pixels(c: Qwen, layout: str, seed: int) -> np.ndarray:
    """[height, width, 3], the same as the test draws: integer arithmetic only."""
    across, down = grid(c, layout)
    y, x, k = np.meshgrid(np.arange(32 * down), np.arange(32 * across), np.arange(3), indexing="ij")
    return (x * (3 + seed % 7) + y * 2 * (k + 1) + (x // 16) * (y // 16) * (11 + seed % 997)) % 256


def blocks(c: Qwen, image: np.ndarray) -> np.ndarray:
    """-> [blocks, 32, 32, 3] row by row"""
    height, width, _ = image.shape
    return image.reshape(height // 32, 32, width // 32, 32, 3).transpose(0, 2, 1, 3, 4).reshape(-1, 32, 32, 3)


def canvas(c: Qwen, layout: str, image: np.ndarray) -> np.ndarray:
    """Blocks in their order on a landscape canvas, and the strip that tells the layout."""
    laid = blocks(c, image).reshape(c.down, c.across, 32, 32, 3).transpose(0, 2, 1, 3, 4).reshape(32 * c.down, 32 * c.across, 3)
    return np.concatenate([laid, np.full((32, 32 * c.across, 3), 255 if layout == "portrait" else 0)])


def patches(c: Qwen, image: np.ndarray) -> torch.Tensor:
    """What the makers' processor hands over: [patches, channel x time x row x column], 2 x 2 patches of a block together."""
    four = blocks(c, image).reshape(-1, 2, 16, 2, 16, 3).transpose(0, 1, 3, 5, 2, 4).reshape(-1, 3, 1, 16, 16)
    return torch.from_numpy((four / 127.5 - 1).repeat(2, 2).reshape(len(four), -1))


def segments(c: Qwen, text: str, image: str | None) -> list[list[int]]:
    """A question between its marks: what web-llm cuts into chunks by itself."""
    codes = list(map(ord, text))
    rows = [c.image_pad] * c.rows
    if image is None:
        return [[62, *codes, 61]]
    if image == "picture_first":
        return [[62, c.vision_start], rows, [c.vision_end, *codes, 61]]
    return [[62, *codes, c.vision_start], rows, [c.vision_end, 61]]


# What stands before a picture must fit one chunk.
CASES = (("landscape, then text", "landscape", "picture_first", 40), ("text, then portrait", "portrait", "text_first", 11),
         ("text alone", None, None, 40))


@torch.no_grad()
def record(c: Qwen, out: Path, seed: int, files: bool):
    m = model(c)
    shapes = {k: tuple(v.shape) for k, v in m.state_dict().items() if k != "lm_head.weight"}
    source = source_weights(c, shapes, seed)
    lost = m.load_state_dict({name: torch.from_numpy(rounded(name, values, c.form).astype("float64")) for name, values in source.items()}, strict=False)
    assert lost.missing_keys in ([], ["lm_head.weight"]) and m.lm_head.weight is m.model.language_model.embed_tokens.weight, lost

    def run(rows: list[int], layout: str | None, more: int = 0) -> np.ndarray:
        """`more`: for a control, the picture takes so many positions more than it should."""
        ids = torch.tensor([rows])
        seen = {}
        if layout is not None:
            across, down = grid(c, layout)
            seen = {"pixel_values": patches(c, pixels(c, layout, seed)), "image_grid_thw": torch.tensor([[1, 2 * down, 2 * across]]),
                    "mm_token_type_ids": (ids == c.image_pad).int()}
            if more:
                places, _ = m.model.get_rope_index(ids, seen["mm_token_type_ids"], seen["image_grid_thw"])
                places[..., rows.index(c.vision_end):] += more
                seen["position_ids"] = places
        m.model.rope_deltas = None
        return m(input_ids=ids, attention_mask=torch.ones_like(ids), use_cache=False, **seen).logits[0].numpy()

    questions = lambda place, count: ((letters(seed, count), place), (letters(seed + 3, 19), None))

    def greedy(rows: list[int], layout: str | None, stops=()) -> list[int]:
        tokens = []
        while len(tokens) < 6 and not (tokens and tokens[-1] in stops):
            tokens.append(int(run(rows + tokens, layout)[-1].argmax()))
        return tokens

    # The last token ends a first answer: only then does web-llm read the next question behind it.
    stops = {greedy(sum(segments(c, *questions(place, count)[0]), []), layout)[-1] for _, layout, place, count in CASES}
    cases, kept = [], []
    for name, layout, place, count in CASES:
        rows, told, ends, turns = [], [], [], []
        for text, where in questions(place, count):
            for segment in segments(c, text, where):
                ends += [len(rows) + min(end, len(segment)) - 1 for end in range(c.chunk, len(segment) + c.chunk, c.chunk)]
                rows += segment
                told += [-1] * c.rows if segment[0] == c.image_pad else segment
            first, tokens = len(rows), greedy(rows, layout, stops)
            # The token that ends an answer is not read.
            rows += tokens[:-1]
            told += tokens[:-1]
            ends += range(first, len(rows))
            turns.append({"text": text, "image": where, "tokens": tokens, "promptEnd": first - 1})
        logits = run(rows, layout)[ends]
        top2 = np.sort(logits, 1)[:, -2:]
        print(name, len(rows), "nearest", float((top2[:, 1] - top2[:, 0]).min()), "largest", float(np.abs(logits).max()), file=sys.stderr)
        cases.append({"name": name, "layout": layout, "turns": turns, "rows": told, "ends": ends, "first": sum(map(len, kept))})
        kept.append(logits.astype("<f4"))
    [(_, layout, place, count), *_] = CASES
    kept.append(run(sum(segments(c, *questions(place, count)[0]), []), layout, more=1)[-1:].astype("<f4"))
    out.mkdir(parents=True, exist_ok=True)
    (out / "cases.json").write_text(json.dumps({"vocab": c.vocab, "tensors": {k: shapes[k] for k in sorted(shapes)}, "stops": sorted(stops),
                                               "oneMorePosition": sum(map(len, kept)) - 1, "cases": cases}) + "\n")
    (out / "logits.bin").write_bytes(np.concatenate(kept).tobytes())
    if files:
        write_safetensors(out / "model.safetensors", source)
        for layout in LAYOUTS:
            write_png(out / f"{layout}.png", canvas(c, layout, pixels(c, layout, seed)))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        record(QWENS[sys.argv[3]] if len(sys.argv) > 3 else TINY_QWEN, Path(sys.argv[2]), int(sys.argv[1]), files=True)
    else:
        record(TINY_QWEN, FIXTURES / "tiny-qwen", 0, files=False)
