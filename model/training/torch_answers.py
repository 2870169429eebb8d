"""What torch writes about each evaluation photo, for `scripts/compare-loupe.mjs`: .cache/torch-answers.json."""

import json

import torch

from . import writing
from .defects import paths
from .evaluate import ROOT, answers, eyes, look_at, shipped


def main():
    torch.set_num_threads(2)
    views, decoder, t = shipped()
    weights = eyes()
    found = []
    for i, path in enumerate(paths(str(ROOT / "photos/eval"))):
        raw = look_at(views, weights, path)
        advisor = writing.ADVISORS[i % 9]
        (text,) = answers(decoder, t, views.head.digest(raw), [advisor])
        # The outputs nearest to their threshold explain most differences.
        margin = ((raw - views.head.cut) / views.head.unit)[0, : 2 * len(writing.KINDS)].abs().min()
        found.append({"file": path, "advisor": advisor, "text": text, "margin": round(float(margin), 3)})
    (ROOT / ".cache/torch-answers.json").write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
