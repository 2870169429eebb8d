"""The makers' own program on the makers' own weights, in bf16: what it writes, and what it expects of a given text.

usage: python -m modern.official NAME FOLDER CASES OUT: FOLDER has model.safetensors and tokenizer.json; CASES is a list of {text, picture?, tokens?,
forced?}: a PNG of tiles beneath each other, how many tokens are written, or a text whose tokens are expected one by one. OUT: for each case
{promptTokens, tokens, top, logprobs}, rows from that after the prompt on. Prompts are put together as the chat template does, by the real tokenizer.
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from tokenizers import Tokenizer

from . import record_qwen
from .config import SEEING
from .qwen_config import QWENS, Qwen
from .record_real import official, read

START, END = "<|im_start|>", "<end_of_utterance>"


def marks(tok: Tokenizer, across: int, down: int, rows_of_tile: int) -> list[int]:
    """The picture's rows as the makers' processor writes them, in tokens."""
    image = "<image>" * rows_of_tile
    text = "".join(
        "".join(f"<fake_token_around_image><row_{r}_col_{c}>{image}" for c in range(1, across + 1)) + "\n" for r in range(1, down + 1))
    return tok.encode(f"{text}\n<fake_token_around_image><global-img>{image}<fake_token_around_image>", add_special_tokens=False).ids


def weights(folder: Path) -> dict[str, torch.Tensor]:
    return {key: torch.from_numpy(np.ascontiguousarray(values)).to(torch.bfloat16)
            for path in sorted(folder.glob("*.safetensors")) for key, values in read(path).items()}


def frequencies(theta: float, dim: int) -> torch.Tensor:
    return float(theta) ** (-torch.arange(0, dim, 2, dtype=torch.int64).to(torch.float32) / dim)


def fill(m: torch.nn.Module, found: dict[str, torch.Tensor], fresh):
    """Weights into a model that was made without any; `fresh`: a buffer of that name, which no file holds."""
    lost = m.load_state_dict(found, strict=False, assign=True)
    assert not lost.unexpected_keys and lost.missing_keys in ([], ["lm_head.weight"]), lost
    if lost.missing_keys:
        m.tie_weights()
    for place, module in m.named_modules():
        for key, buffer in list(module.named_buffers(recurse=False)):
            if buffer.is_meta:
                module.register_buffer(key, fresh(f"{place}.{key}"), persistent=False)
    return m.eval()


class Smol:
    """SmolVLM's class, its prompts and its picture."""

    def __init__(self, name: str, folder: Path, tok: Tokenizer):
        self.c, self.e = SEEING[name]
        self.tok, self.end = tok, tok.token_to_id(END)
        fresh = lambda key: torch.arange(self.e.patches).reshape(1, -1) if "position" in key else frequencies(self.c.rope_theta, self.c.head_dim)
        self.model = fill(official(self.c, self.e), weights(folder), fresh)

    def prompt(self, text: str, picture: Path | None) -> tuple[list[int], dict]:
        ids = lambda part: self.tok.encode(part, add_special_tokens=False).ids
        more, rows, e = {}, [], self.e
        if picture:
            pixels = np.asarray(Image.open(picture).convert("RGB"), np.float32)
            tiles = torch.from_numpy(pixels / 127.5 - 1).reshape(1, -1, e.side, e.side, 3).permute(0, 1, 4, 2, 3)
            more = {"pixel_values": tiles.to(torch.bfloat16), "pixel_attention_mask": torch.ones(1, tiles.shape[1], e.side, e.side, dtype=torch.bool)}
            rows = marks(self.tok, 2, 2, e.patches // e.fold**2)
            assert len(rows) == e.rows, f"{len(rows)} rows of a picture, not {e.rows}"
        return [self.tok.token_to_id(START), *ids("User:"), *rows, *ids(text), self.end, *ids("\nAssistant:")], more

    def beside(self, rows: torch.Tensor, more: dict) -> dict:
        return more


class Qwen3:
    """Qwen3-VL's class, its prompts and its picture: a canvas of blocks and a strip that tells how it stands."""

    def __init__(self, name: str, folder: Path, tok: Tokenizer):
        self.c: Qwen = QWENS[name]
        self.tok, self.end = tok, self.c.eos
        with torch.device("meta"):
            m = record_qwen.model(self.c)
        fresh = lambda key: frequencies(self.c.tower_theta, 32) if "visual" in key else frequencies(self.c.rope_theta, self.c.head_dim)
        self.model = fill(m, weights(folder), fresh)

    def seen(self, canvas: np.ndarray) -> dict:
        c = self.c
        standing = canvas[32 * c.down, 0, 0] > 127
        across, down = (c.down, c.across) if standing else (c.across, c.down)
        four = record_qwen.blocks(c, canvas[: 32 * c.down]).reshape(-1, 2, 16, 2, 16, 3).transpose(0, 1, 3, 5, 2, 4).reshape(-1, 3, 1, 16, 16)
        patches = torch.from_numpy((four / 127.5 - 1).repeat(2, 2).reshape(len(four), -1))
        return {"pixel_values": patches.to(torch.bfloat16), "image_grid_thw": torch.tensor([[1, 2 * down, 2 * across]])}

    def prompt(self, text: str, picture: Path | None) -> tuple[list[int], dict]:
        ids = lambda part: self.tok.encode(part, add_special_tokens=False).ids
        c = self.c
        more = self.seen(np.asarray(Image.open(picture).convert("RGB"), np.float64)) if picture else {}
        rows = [c.vision_start, *[c.image_pad] * c.rows, c.vision_end] if picture else []
        return [*ids("<|im_start|>user\n"), *rows, *ids(text), *ids("<|im_end|>\n<|im_start|>assistant\n")], more

    def beside(self, rows: torch.Tensor, more: dict) -> dict:
        self.model.model.rope_deltas = None
        return {**more, "mm_token_type_ids": (rows == self.c.image_pad).int()} if more else {}


@torch.no_grad()
def answer(m, case: dict, device: str) -> tuple[int, list[int], torch.Tensor]:
    """-> tokens of the prompt, what follows them, and a row of logits for each of these"""
    prompt, more = m.prompt(case["text"], case.get("picture"))
    more = {key: value.to(device) for key, value in more.items()}
    tokens: list[int] = []
    if case.get("forced"):
        tokens = m.tok.encode(case["forced"], add_special_tokens=False).ids[: case.get("tokens", 1 << 30)]
    else:
        rows = torch.tensor([prompt], device=device)
        written = m.model.generate(input_ids=rows, attention_mask=torch.ones_like(rows), do_sample=False, max_new_tokens=case["tokens"],
                                   eos_token_id=m.end, pad_token_id=m.end, **m.beside(rows, more))
        tokens = written[0, len(prompt):].tolist()
    # All rows once more in one pass: what is expected where each token stands.
    whole = torch.tensor([prompt + tokens[:-1]], device=device)
    logits = m.model(input_ids=whole, attention_mask=torch.ones_like(whole), use_cache=False, **m.beside(whole, more)).logits
    return len(prompt), tokens, logits[0, len(prompt) - 1:].float()


def main():
    name, folder, cases, out = sys.argv[1], Path(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text()), Path(sys.argv[4])
    tok = Tokenizer.from_file(str(folder / "tokenizer.json"))
    m = (Smol if name in SEEING else Qwen3)(name, folder, tok)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    m.model.to(device)
    told = []
    for i, case in enumerate(cases):
        count, tokens, logits = answer(m, case, device)
        logprobs = logits.log_softmax(-1)[torch.arange(len(tokens)), torch.tensor(tokens, device=device)]
        told.append({"promptTokens": count, "tokens": tokens, "top": logits.argmax(-1).tolist(), "logprobs": logprobs.tolist()})
        print(f"{i + 1} of {len(cases)}: {tok.decode(tokens)[:80]!r}", file=sys.stderr)
    out.write_text(json.dumps({"device": torch.cuda.get_device_name() if device == "cuda" else "CPU", "torch": torch.__version__, "cases": told}) + "\n")


if __name__ == "__main__":
    main()
