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

from .config import SEEING
from .record_real import official, read

START, END = "<|im_start|>", "<end_of_utterance>"


def marks(tok: Tokenizer, across: int, down: int, rows_of_tile: int) -> list[int]:
    """The picture's rows as the makers' processor writes them, in tokens."""
    image = "<image>" * rows_of_tile
    text = "".join(
        "".join(f"<fake_token_around_image><row_{r}_col_{c}>{image}" for c in range(1, across + 1)) + "\n" for r in range(1, down + 1))
    return tok.encode(f"{text}\n<fake_token_around_image><global-img>{image}<fake_token_around_image>", add_special_tokens=False).ids


def loaded(name: str, folder: Path):
    c, e = SEEING[name]
    m = official(c, e)
    weights = {key: torch.from_numpy(np.ascontiguousarray(values)).to(torch.bfloat16) for key, values in read(folder / "model.safetensors").items()}
    m.load_state_dict(weights, assign=True)
    for module in m.modules():
        for key, buffer in list(module.named_buffers(recurse=False)):
            if buffer.is_meta:
                fresh = torch.arange(e.patches).reshape(1, -1) if "position" in key else float(c.rope_theta) ** (
                    -torch.arange(0, c.head_dim, 2, dtype=torch.int64).to(torch.float32) / c.head_dim)
                module.register_buffer(key, fresh, persistent=False)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    return c, e, m.eval().to(device), device


@torch.no_grad()
def main():
    name, folder, cases, out = sys.argv[1], Path(sys.argv[2]), json.loads(Path(sys.argv[3]).read_text()), Path(sys.argv[4])
    tok = Tokenizer.from_file(str(folder / "tokenizer.json"))
    c, e, m, device = loaded(name, folder)
    end = tok.token_to_id(END)
    told = []
    for i, case in enumerate(cases):
        more, picture = {}, []
        if case.get("picture"):
            pixels = np.asarray(Image.open(case["picture"]).convert("RGB"), np.float32)
            tiles = torch.from_numpy(pixels / 127.5 - 1).reshape(1, -1, e.side, e.side, 3).permute(0, 1, 4, 2, 3)
            more = {"pixel_values": tiles.to(device, torch.bfloat16), "pixel_attention_mask": torch.ones(1, tiles.shape[1], e.side, e.side, dtype=torch.bool, device=device)}
            picture = marks(tok, 2, 2, e.patches // e.fold**2)
            assert len(picture) == e.rows, f"{len(picture)} rows of a picture, not {e.rows}"
        ids = lambda text: tok.encode(text, add_special_tokens=False).ids
        prompt = [tok.token_to_id(START), *ids("User:"), *picture, *ids(case["text"]), end, *ids("\nAssistant:")]
        rows, tokens = list(prompt), []
        if case.get("forced"):
            tokens = ids(case["forced"])[: case.get("tokens", 1 << 30)]
        else:
            past, step = None, torch.tensor([rows], device=device)
            for _ in range(case["tokens"]):
                done = m(input_ids=step, past_key_values=past, use_cache=True, **(more if past is None else {}))
                past = done.past_key_values
                tokens.append(int(done.logits[0, -1].float().argmax()))
                step = torch.tensor([[tokens[-1]]], device=device)
                if tokens[-1] == end:
                    break
        # All rows once more in one pass: what is expected where each token stands.
        whole = torch.tensor([rows + tokens[:-1]], device=device)
        logits = m(input_ids=whole, use_cache=False, **more).logits[0, len(rows) - 1:].float()
        logprobs = logits.log_softmax(-1)[torch.arange(len(tokens)), torch.tensor(tokens, device=device)]
        told.append({"promptTokens": len(prompt), "tokens": tokens, "top": logits.argmax(-1).tolist(), "logprobs": logprobs.tolist()})
        print(f"{i + 1} of {len(cases)}: {tok.decode(tokens)[:80]!r}", file=sys.stderr)
    out.write_text(json.dumps({"device": torch.cuda.get_device_name() if device == "cuda" else "CPU", "torch": torch.__version__, "cases": told}) + "\n")


if __name__ == "__main__":
    main()
