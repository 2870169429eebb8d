"""What is true of each cached sample: drawn defects, measured clipping, and what was seen by eye, brought together.

Severity 0 none, 1 slight or not to be told from intent (left out of training and of every figure), 2 moderate, 3 strong.
"""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import labels
from .defects import KINDS as DRAWN
from .defects import LEVELS, T, draw, level
from .features import all_jobs

KINDS = [*DRAWN, "clipped_highlights", "blocked_shadows"]
K = {k: i for i, k in enumerate(KINDS)}
# fractions of the frame above which clipping is slight, moderate, strong
CLIPPING = {"clipped_highlights": ("clip_hi", (0.03, 0.08, 0.18)), "blocked_shadows": ("clip_lo", (0.08, 0.2, 0.4))}
_OPPOSITE = {"underexposed": ["overexposed", "clipped_highlights"], "overexposed": ["underexposed", "blocked_shadows"],
             "warm_cast": ["cool_cast"], "cool_cast": ["warm_cast"], "green_cast": ["magenta_cast"], "magenta_cast": ["green_cast"],
             "low_contrast": ["harsh_contrast", "clipped_highlights", "blocked_shadows"], "harsh_contrast": ["low_contrast"]}


@dataclass
class Cache:
    grid: np.ndarray
    crops: np.ndarray
    embedding: np.ndarray
    statistics: np.ndarray
    truth: np.ndarray
    photo: np.ndarray  # index of the photo, -1 for other pictures
    clean: np.ndarray  # nothing was drawn
    what: list[str]
    labels: list[labels.Label]
    severity: np.ndarray  # int8 [n, len(KINDS)]
    levels: np.ndarray  # float32 [n, len(KINDS)], 0..4: how much of each defect there is


def read(root: Path, name: str) -> Cache:
    folder = root / ".cache" / name
    arrays = {k: np.load(folder / f"{k}.npy") for k in ("grid", "crops", "embedding", "statistics", "truth", "photo", "clean")}
    known = labels.read(root / "photos", "train" if name == "train" else "eval")
    found = Cache(**arrays, what=json.loads((folder / "what.json").read_text()), labels=known,
                  severity=np.zeros((0, 0), np.int8), levels=np.zeros((0, 0), np.float32))
    found.severity = severities(found)
    found.levels = amounts(found, name)
    return found


def clipping(truth: np.ndarray, kind: str) -> np.ndarray:
    fraction, levels = CLIPPING[kind]
    return sum((truth[..., T[fraction]] > level).astype(np.int8) for level in levels)


def severities(c: Cache) -> np.ndarray:
    n = len(c.truth)
    out = np.zeros((n, len(KINDS)), np.int8)
    out[:, : len(DRAWN)] = c.truth[:, [T[k] for k in DRAWN]]
    untouched = {int(c.photo[i]): c.truth[i] for i in range(n) if c.clean[i] and c.photo[i] >= 0 and not c.truth[i][T["flip"]]}
    for kind in CLIPPING:
        out[:, K[kind]] = clipping(c.truth, kind)
    for i in range(n):
        if c.photo[i] < 0:
            out[i] = 0
            continue
        label = c.labels[c.photo[i]]
        drawn = {k for k in DRAWN if out[i, K[k]]}
        against = {o for k in drawn for o in _OPPOSITE.get(k, [])}
        for kind in CLIPPING:
            j, natural = K[kind], int(clipping(untouched[int(c.photo[i])], kind))
            if c.clean[i]:
                # The eye decides whether a photo's own blank areas are a flaw.
                out[i, j] = 0
            elif out[i, j] >= 2 and natural >= out[i, j]:
                out[i, j] = 1
        for kind in KINDS:
            j = K[kind]
            if kind in label.excused and (out[i, j] == 2 or (kind in CLIPPING and out[i, j] == 3)):
                out[i, j] = 1
            seen = label.flaws.get(kind, 0)
            if seen and out[i, j] < seen:
                out[i, j] = 1 if kind in against else seen
    return out


def amounts(c: Cache, name: str) -> np.ndarray:
    """Drawn amounts, drawn again from the seeds; of everything else the severity stands for it."""
    out = np.where(c.severity > 0, c.severity, 0).astype(np.float32)
    for i, (_, photo, seed, defects, _, slight) in enumerate(all_jobs(name)):
        if photo < 0 or defects is not None:
            continue
        for family, (kind, _, a) in draw(random.Random(seed), slight=slight).items():
            v = level(kind if kind in LEVELS else family, a)
            out[i, K[kind]] = max(out[i, K[kind]], v) if c.severity[i, K[kind]] != 1 else min(v, 1.4)
    return out
