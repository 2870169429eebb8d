"""What torch writes about each evaluation photo, for `scripts/compare-loupe.mjs`: .cache/compare.

The photo is handed on as a PNG of the pixels that were decoded here: two JPEG decoders differ by a level here and there, and that
difference is none of the model's.
"""

import json
from pathlib import Path

import cv2
import torch

from . import shipped, writing
from .claims import Rules
from .evaluate import PLAIN, ROOT, answers, look_at, plain_rows


def main():
    torch.set_num_threads(2)
    head, decoder, t, weights = shipped.head(), shipped.decoder(), shipped.tokenizer(), shipped.eyes()
    out = ROOT / ".cache/compare"
    out.mkdir(parents=True, exist_ok=True)
    found = []
    rules = Rules(ROOT / ".cache/eval/measured.jsonl")
    for i, (path, row) in enumerate(plain_rows()):
        picture = out / f"{Path(path).stem}.png"
        cv2.imwrite(str(picture), cv2.imread(path))
        raw = look_at(head, weights, picture)
        advisor = writing.ADVISORS[i % 9]
        (told,) = rules.ask([PLAIN | {"m": row}])
        (text,) = answers(decoder, t, head.digest(raw), [(advisor, told["measured"])])
        # The outputs nearest to their threshold explain most differences.
        margin = ((raw - head.cut) / head.unit)[0, : 2 * len(writing.KINDS)].abs().min()
        found.append({"file": picture.name, "advisor": advisor, "text": text, "margin": round(float(margin), 3)})
    (out / "answers.json").write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
