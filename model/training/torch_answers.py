"""What torch writes about each evaluation photo, for `scripts/compare-loupe.mjs`: .cache/torch-answers.json."""

import json

import numpy as np
import torch

from . import state, tower, writing
from .canvas import canvas
from .defects import load, paths
from .evaluate import ROOT, answers, shipped


def main():
    torch.set_num_threads(2)
    views, decoder, t = shipped()
    weights = tower.shipped(np.load(ROOT / ".cache/efficientnet.npz"))
    found = []
    for i, path in enumerate(paths(str(ROOT / "photos/eval"))):
        grid, crops, embedding, statistics = (v[None] for v in tower.look(weights, canvas(load(path))))
        raw = views.head.raw(state.pool(grid, crops, statistics), embedding, state.places(grid)).detach()
        advisor = writing.ADVISORS[i % 9]
        (text,) = answers(decoder, t, views.head.digest(raw), [advisor])
        # The outputs nearest to their threshold explain most differences.
        margin = ((raw - views.head.cut) / views.head.unit)[0, : 2 * len(writing.KINDS)].abs().min()
        found.append({"file": path, "advisor": advisor, "text": text, "margin": round(float(margin), 3)})
    (ROOT / ".cache/torch-answers.json").write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
