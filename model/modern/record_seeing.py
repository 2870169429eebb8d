"""What a small SmolVLM must compute, by the official implementation.

Weights are drawn by name (`drawn`), rounded to 8 bits as the page's modules round them, and put into transformers' own class in float64.
usage: python -m modern.record_seeing: writes tests/fixtures/tiny-vlm/: cases.json and logits.bin (float32 rows of logits, one
       for the end of each chunk and for each token read)
       python -m modern.record_seeing SEED OUT: the same for other weights, picture and prompts, with model.safetensors and picture.png
"""

import json
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import torch
from transformers import SmolVLMConfig, SmolVLMForConditionalGeneration

from parts import quantize

from .config import TINY_EYES, TINY_VLM
from .record_fixtures import FIXTURES, drawn

IMAGE, EDGE, WHOLE, NEWLINE, TWO_NEWLINES, FIRST_TILE = 499, 500, 501, 510, 511, 502
C, E = TINY_VLM, TINY_EYES


def model() -> SmolVLMForConditionalGeneration:
    config = SmolVLMConfig(
        image_token_id=IMAGE, scale_factor=E.fold, tie_word_embeddings=False, pad_token_id=0,
        vision_config={"hidden_size": E.width, "intermediate_size": E.ffn, "num_hidden_layers": E.layers,
                       "num_attention_heads": E.heads, "image_size": E.side, "patch_size": E.patch,
                       "hidden_act": "gelu_pytorch_tanh", "layer_norm_eps": E.eps},
        text_config={"model_type": "llama", "vocab_size": C.vocab, "hidden_size": C.width, "intermediate_size": C.ffn,
                     "num_hidden_layers": C.layers, "num_attention_heads": C.heads, "num_key_value_heads": C.kv_heads,
                     "head_dim": C.head_dim, "rms_norm_eps": C.eps, "rope_parameters": {"rope_type": "default", "rope_theta": float(C.rope_theta)},
                     "max_position_embeddings": C.context, "tie_word_embeddings": False, "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2})
    return SmolVLMForConditionalGeneration(config).double().eval()


def drawn_weights(shapes: dict[str, tuple[int, ...]], seed: int) -> dict[str, np.ndarray]:
    """As the maker's file would hold them."""
    found = {}
    for i, name in enumerate(sorted(shapes)):
        shape = shapes[name]
        values = drawn(40 + i + 1000 * seed, int(np.prod(shape)))
        if len(shape) == 1 and name.endswith("weight"):
            values = values * np.float32(0.25) + np.float32(1)
        else:
            values = values * np.float32(2**-1 if "embed" in name and "patch" not in name else 2**-3)
        found[name] = np.ascontiguousarray(values.reshape(shape), "<f4")
    return found


def rounded(name: str, values: np.ndarray) -> torch.Tensor:
    if values.ndim > 1 and "position_embedding" not in name:
        values = quantize.rounded_through(values.reshape(len(values), -1)).reshape(values.shape)
    return torch.from_numpy(values.astype("float64"))


def pixels(seed: int) -> np.ndarray:
    """Tiles beneath each other, the same as the test draws: integer arithmetic only."""
    y, x, c = np.meshgrid(np.arange(E.tiles * E.side), np.arange(E.side), np.arange(3), indexing="ij")
    return (x * (3 + seed % 7) + y * 2 * (c + 1) + (x // 16) * (y // 16) * (11 + seed % 997)) % 256


def letters(seed: int, count: int) -> str:
    return "".join(chr(97 + (i * (5 + 2 * (seed % 11)) + seed) % 26) for i in range(count))


def write_safetensors(path: Path, tensors: dict[str, np.ndarray]):
    header, at = {}, 0
    for name in sorted(tensors):
        end = at + tensors[name].nbytes
        header[name] = {"dtype": "F32", "shape": tensors[name].shape, "data_offsets": [at, end]}
        at = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + b"".join(tensors[name].tobytes() for name in sorted(tensors)))


def write_png(path: Path, image: np.ndarray):
    height, width, _ = image.shape
    chunk = lambda kind, content: struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    rows = np.concatenate([np.zeros((height, 1), np.uint8), image.astype(np.uint8).reshape(height, -1)], 1).tobytes()
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def picture() -> list[int]:
    rows = []
    tile = lambda mark: [EDGE, mark, *[IMAGE] * ((E.side // E.patch // E.fold) ** 2)]
    for r in range(2):
        for c in range(2):
            rows += tile(FIRST_TILE + 2 * r + c)
        rows.append(NEWLINE if r == 0 else TWO_NEWLINES)
    rows += [*tile(WHOLE), EDGE]
    assert len(rows) == E.rows
    return rows


CASES = (("picture, then text", "picture_first"), ("text, then picture", "text_first"), ("text alone", None))


def segments(text: str, image: str | None) -> list[list[int]]:
    """A question between its marks: what web-llm cuts into chunks by itself. Rows of a picture are marks or IMAGE."""
    letters = list(map(ord, text))
    if image is None:
        return [[62, *letters, 61]]
    return [[62], picture(), [*letters, 61]] if image == "picture_first" else [[62, *letters], picture(), [61]]


@torch.no_grad()
def record(out: Path, seed: int, files: bool):
    m = model()
    shapes = {k: tuple(v.shape) for k, v in m.state_dict().items()}
    source = drawn_weights(shapes, seed)
    m.load_state_dict({name: rounded(name, values) for name, values in source.items()})
    image = torch.from_numpy(pixels(seed) / 127.5 - 1).reshape(1, E.tiles, E.side, E.side, 3).permute(0, 1, 4, 2, 3)
    seen = {"pixel_values": image, "pixel_attention_mask": torch.ones(1, E.tiles, E.side, E.side, dtype=torch.bool)}
    cases, kept = [], []
    run = lambda rows, more: m(input_ids=torch.tensor([rows]), attention_mask=torch.ones(1, len(rows), dtype=torch.long), use_cache=False,
                               **more).logits[0].numpy()
    questions = lambda place: ((letters(seed, 21 if place == "text_first" else 40), place), (letters(seed + 3, 19), None))

    def greedy(rows: list[int], more: dict, stops=()) -> list[int]:
        tokens = []
        while len(tokens) < 8 and not (tokens and tokens[-1] in stops):
            tokens.append(int(run(rows + tokens, more)[-1].argmax()))
        return tokens

    # The eighth token ends a first answer: only then does web-llm read the next question behind it.
    stops = {greedy(sum(segments(*questions(place)[0]), []), {} if place is None else seen)[-1] for _, place in CASES}
    for name, place in CASES:
        more = {} if place is None else seen
        rows, layout, ends, turns = [], [], [], []
        for text, where in questions(place):
            for segment in segments(text, where):
                ends += [len(rows) + min(end, len(segment)) - 1 for end in range(C.chunk, len(segment) + C.chunk, C.chunk)]
                rows += segment
                # web-llm knows the picture's own rows, marks and all, by their kind and not by tokens.
                layout += [-1] * E.rows if IMAGE in segment else segment
            first, tokens = len(rows), greedy(rows, more, stops)
            # The token that ends an answer is not read.
            rows += tokens[:-1]
            layout += tokens[:-1]
            ends += range(first, len(rows))
            turns.append({"text": text, "image": where, "tokens": tokens, "promptEnd": first - 1})
        logits = run(rows, more)[ends]
        top2 = np.sort(logits, 1)[:, -2:]
        print(name, len(rows), "nearest", float((top2[:, 1] - top2[:, 0]).min()), "largest", float(np.abs(logits).max()), file=sys.stderr)
        cases.append({"name": name, "turns": turns, "rows": layout, "ends": ends, "first": sum(map(len, kept))})
        kept.append(logits.astype("<f4"))
    out.mkdir(parents=True, exist_ok=True)
    (out / "cases.json").write_text(json.dumps({"vocab": C.vocab, "tensors": {k: shapes[k] for k in sorted(shapes)}, "stops": sorted(stops), "cases": cases}) + "\n")
    (out / "logits.bin").write_bytes(np.concatenate(kept).tobytes())
    if files:
        write_safetensors(out / "model.safetensors", source)
        write_png(out / "picture.png", pixels(seed))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        record(Path(sys.argv[2]), int(sys.argv[1]), files=True)
    else:
        record(FIXTURES / "tiny-vlm", 0, files=False)
