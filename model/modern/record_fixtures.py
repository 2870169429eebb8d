"""Records what tests of the page's modules and of the compiled program compare with. usage: python -m modern.record_fixtures

tests/fixtures/weights/: values.bin (float32, 64 x 96), q8.bin and q4.bin, the same values packed by NumPy; drawn.json: SHA-256 of what
NumPy makes of 128 x 288 drawn values of three seeds.
tests/fixtures/tiny/: cases.json and logits.bin: prompts of the decoder `tiny` on drawn weights rounded to 8 bits, and its float64 logits
after each of the prompt's chunks and each token written.
"""

import hashlib
import json
from pathlib import Path

import numpy as np

from parts import quantize
from parts.quantize4 import decode4, encode4

from .config import TINY, Decoder
from .reference import Reference

FIXTURES = Path(__file__).parent.parent.parent / "tests/fixtures"


def drawn(seed: int, count: int) -> np.ndarray:
    """The same numbers as tests/support/drawn-weights.ts: integer arithmetic, then an exact float32 in [-1, 1)."""
    h = (np.arange(count, dtype=np.uint64) * 0x9E3779B1 + (seed * 0x85EBCA77 & 0xFFFFFFFF)) & 0xFFFFFFFF
    for shift, factor in ((15, 0x2C1B3C6D), (12, 0x297A2D39)):
        h = ((h ^ (h >> np.uint64(shift))) * factor) & 0xFFFFFFFF
    h ^= h >> np.uint64(15)
    return ((h >> np.uint64(8)).astype("float64") / 2**23 - 1).astype("<f4")


def edge_values() -> np.ndarray:
    """Rows of three groups, so that the last word of scales is half empty."""
    values = drawn(1, 64 * 96).reshape(64, 96).copy()
    values *= np.exp2(np.arange(64) % 24 - 12)[:, None]
    values[0] = 0
    values[1, :32] = 0
    values[1, 5] = 1e4  # one outlier, the others vanish
    values[2, :32] = -0.0
    values[3, 32:64] = np.float32(1e-42) * np.arange(32)  # below the smallest normal number
    values[4, 64:] = 0.25
    values[4, 70], values[4, 71] = 1, -1  # the largest magnitude at both signs
    values[5, 64:] = 0.25
    values[5, 70], values[5, 71] = -1, 1
    values[6, :32] = np.linspace(-127, 127, 32)  # scale exactly 1, halves between two codes
    values[6, 1:31] = np.arange(30) - 14.5
    values[7, :32] = np.float32(3.3e38)
    values[8, :32] = np.float32(1e-39)
    values[9, 32:64] = np.arange(32) / 2 - 7.75
    values[9, 32] = -8
    return values.astype("<f4")


def tiny_weights(c: Decoder) -> dict[str, np.ndarray]:
    """By the names of GGUF, rows in the maker's order."""
    h, k, d, w, f = c.heads, c.kv_heads, c.head_dim, c.width, c.ffn
    shapes = {"token_embd": (c.vocab, w), "output_norm": (w,)}
    for i in range(c.layers):
        shapes |= {f"blk.{i}.{n}": s for n, s in {
            "attn_norm": (w,), "attn_q": (h * d, w), "attn_k": (k * d, w), "attn_v": (k * d, w), "attn_output": (w, h * d),
            "ffn_norm": (w,), "ffn_gate": (f, w), "ffn_up": (f, w), "ffn_down": (w, f)}.items()}
    found = {}
    for seed, (name, shape) in enumerate(shapes.items()):
        values = drawn(seed + 10, int(np.prod(shape))).reshape(shape)
        found[name] = values * np.float32(0.25) + np.float32(1) if len(shape) == 1 else values * np.float32(2**-4 if name == "token_embd" else 2**-3)
    return found


def program_weights(c: Decoder, source) -> dict[str, np.ndarray]:
    """What the program computes with: rounded to 8 bits."""
    packed = lambda *names: quantize.rounded_through(np.concatenate([source[n] for n in names])).astype("float64")
    found = {"tok": packed("token_embd"), "norm.weight": source["output_norm"].astype("float64")}
    for i in range(c.layers):
        ours, theirs = f"blocks.{i}.", f"blk.{i}."
        found |= {
            ours + "norm1.weight": source[theirs + "attn_norm"].astype("float64"),
            ours + "norm2.weight": source[theirs + "ffn_norm"].astype("float64"),
            ours + "qkv.weight": packed(*(theirs + n for n in ("attn_q", "attn_k", "attn_v"))),
            ours + "out.weight": packed(theirs + "attn_output"),
            ours + "gate_up.weight": packed(theirs + "ffn_gate", theirs + "ffn_up"),
            ours + "down.weight": packed(theirs + "ffn_down"),
        }
    return found


def main():
    out = FIXTURES / "weights"
    out.mkdir(parents=True, exist_ok=True)
    values = edge_values()
    for name, content in {"values": values, "q8": quantize.encode(values), "q4": encode4(values)}.items():
        (out / f"{name}.bin").write_bytes(np.ascontiguousarray(content).tobytes())
    sums = []
    for seed in (101, 102, 103):
        drawn_values = drawn(seed, 128 * 288).reshape(128, 288)
        packed = {"q8": quantize.encode(drawn_values), "q4": encode4(drawn_values)}
        sums.append({"seed": seed} | {form: hashlib.sha256(words.tobytes()).hexdigest() for form, words in packed.items()})
    (out / "drawn.json").write_text(json.dumps(sums, indent=0) + "\n")
    ordinary = values[10:]
    back = decode4(encode4(values), 96)[10:]
    print("q4 loses", float(np.sqrt(((back - ordinary) ** 2).sum() / (ordinary**2).sum())))

    c = TINY
    reference = Reference(c, program_weights(c, tiny_weights(c)))
    cases, kept = [], []
    # A letter is a token there, ">" begins a question and "=" an answer: shortest, just a chunk, two chunks and a bit.
    for length in (3, c.chunk - 1, c.chunk, c.chunk + 1, 2 * c.chunk + 44):
        text = "".join(chr(97 + i * 7 % 26) for i in range(length - 2))
        ids = [ord(letter) for letter in f">{text}="]
        rows, limit = list(ids), 6
        for _ in range(limit):
            rows.append(int(reference.logits(np.array(rows))[-1].argmax()))
        logits = reference.logits(np.array(rows))
        ends = sorted({*range(c.chunk - 1, length, c.chunk), *range(length - 1, len(rows) - 1)})
        top2 = np.sort(logits[length - 1:-1], 1)[:, -2:]
        cases.append({"text": text, "tokens": rows[length:], "ends": ends, "first": sum(map(len, kept))})
        kept.append(logits[ends].astype("<f4"))
        control = Reference(c, reference.w)
        control.rotate = lambda x: x
        print("without positions", float(np.abs(control.logits(np.array(rows[:length]))[-1] - logits[length - 1]).max()))
        print(length, rows[length:], "nearest", float((top2[:, 1] - top2[:, 0]).min()), "largest", float(np.abs(logits).max()))
    out = FIXTURES / "tiny"
    out.mkdir(parents=True, exist_ok=True)
    (out / "cases.json").write_text(json.dumps({"vocab": c.vocab, "chunk": c.chunk, "cases": cases}) + "\n")
    (out / "logits.bin").write_bytes(np.concatenate(kept).tobytes())


if __name__ == "__main__":
    main()
