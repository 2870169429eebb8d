"""Trains the state head. usage: python -m training.state_training -> .cache/state.pt

The photos are split in four; a head trained on three parts tells of the fourth. These honest outputs choose the thresholds, and the
decoder learns from them, so that it meets the same doubt as later with photos that nobody has seen. The head that ships sees all.
"""

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from . import state, tower
from .defects import BOX, FACTS, T
from .labels import COMPOSITIONS, INTENTS, LIGHTS, SCENES
from .other_images import WHATS
from .rubric import scores
from .scenes import groups
from .truth import KINDS, Cache, read

ROOT = Path(__file__).parent.parent
FOLDS = 4
REFUSED = 0.005  # of held-out photos may be taken for something else, so that as little else as possible is taken for a photo
STRETCH = 1.25
CLEAN_WEIGHT = 5.0  # an alarm on an untouched photo counts so many times in the choice of a threshold


def where(c: Cache, step=512) -> torch.Tensor:
    return torch.cat([state.places(torch.from_numpy(c.grid[i : i + step])) for i in range(0, len(c.truth), step)])


def pooled(c: Cache, step=512) -> torch.Tensor:
    return torch.cat([state.pool(*(torch.from_numpy(a[i : i + step]) for a in (c.grid, c.crops, c.statistics)))
                      for i in range(0, len(c.truth), step)])


def ninths(truth: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """-> the ninth that the middle of the subject lies in, 9: there is none; its size 0..2; whether its place is known"""
    x, y, w, h = (truth[:, T[k]] for k in BOX)
    third = [np.clip(((at + side / 2) * 3).astype(int), 0, 2) for at, side in ((x, w), (y, h))]
    place = np.where(w > 0, third[1] * 3 + third[0], 9)
    return place, (w * h >= state.SMALL).astype(int) + (w * h > state.LARGE), (w >= 0) & (truth[:, T["photo"]] > 0)


def covered(truth: np.ndarray) -> np.ndarray:
    """float32 [n, 49]: how much of each cell the subject's rectangle covers"""
    x, y, w, h = (truth[:, T[k], None] for k in BOX)
    at = np.arange(7) / 7
    across, down = (np.clip(np.minimum(at + 1 / 7, to + side) - np.maximum(at, to), 0, None) * 7 for to, side in ((x, w), (y, h)))
    return (down[:, :, None] * across[:, None]).reshape(-1, 49).astype(np.float32)


def targets(c: Cache) -> dict[str, torch.Tensor]:
    n = len(c.truth)
    severity = torch.from_numpy(c.severity).long()
    rows = {k: np.zeros((n, w), np.float32) for k, w in (("intent", len(INTENTS)), ("composition", len(COMPOSITIONS)), ("people", 1))}
    words = {k: np.zeros(n, np.int64) for k in state.CHOICES}
    for i in range(n):
        if c.photo[i] < 0:
            words["what"][i] = WHATS.index(c.what[i])
            continue
        label = c.labels[c.photo[i]]
        words["scene"][i], words["light"][i] = SCENES.index(label.scene), LIGHTS.index(label.light)
        rows["people"][i] = label.people == 2
        rows["intent"][i] = [x in label.intents for x in INTENTS]
        rows["composition"][i] = [x in label.composition for x in COMPOSITIONS]
    words["subject"], words["size"], known = ninths(c.truth)
    # Three of four subjects are in the middle: the root of what is seldom counts more.
    often = np.bincount(words["subject"][known], minlength=10) + 1
    return {
        **{k: torch.from_numpy(a) for k, a in (rows | words).items()},
        "covered": torch.from_numpy(covered(c.truth)), "placed": torch.from_numpy(known),
        "rarity": torch.from_numpy((often.mean() / often)[words["subject"]].astype(np.float32)).sqrt().clamp_max(4),
        "photo": torch.from_numpy((c.photo >= 0).astype(np.float32))[:, None],
        "severity": torch.stack([severity >= 2, severity >= 3], 2).float().flatten(1),
        "known": (severity != 1)[:, :, None].expand(-1, -1, 2).float().flatten(1),
        "scores": torch.from_numpy(scores(c)),
        "facts": torch.from_numpy(c.truth[:, [T[k] for k in FACTS]]),
    }


WEIGHTS = {"people": 1.0, "intent": 0.4, "composition": 0.15, "scene": 0.6, "light": 0.2, "scores": 2.5, "facts": 1.2, "subject": 0.7, "size": 0.35}


def loss_of(raw, score, want, pick):
    """`what` counts for other pictures only, everything but it and `photo` for photos only; what is slight is left out."""
    out, w = state.parts(raw), {k: v[pick] for k, v in want.items()}
    photo = w["photo"][:, 0]
    share, rest = photo / photo.sum().clamp_min(1), (1 - photo) / (1 - photo).sum().clamp_min(1)

    def bce(key):
        return F.binary_cross_entropy_with_logits(out[key], w[key], reduction="none")

    loss = bce("photo").mean() + ((bce("severity") * w["known"]).sum(1) * share).sum()
    loss = loss + 0.5 * (F.cross_entropy(out["what"], w["what"], reduction="none") * rest).sum()
    for key in ("people", "intent", "composition"):
        loss = loss + WEIGHTS[key] * (bce(key).sum(1) * share).sum()
    for key in ("scene", "light"):
        loss = loss + WEIGHTS[key] * (F.cross_entropy(out[key], w[key], reduction="none", label_smoothing=0.05) * share).sum()
    placed, there = w["placed"].float(), (w["placed"] & (w["subject"] < 9)).float()
    loss = loss + ((F.binary_cross_entropy_with_logits(score, w["covered"], reduction="none").mean(1)) * placed).sum() / placed.sum().clamp_min(1)
    for key, use in (("subject", placed * w["rarity"]), ("size", there)):
        loss = loss + WEIGHTS[key] * (F.cross_entropy(out[key], w[key], reduction="none") * use).sum() / use.sum().clamp_min(1)
    for key in state.AMOUNTS:
        loss = loss + WEIGHTS[key] * (F.smooth_l1_loss(out[key], w[key], reduction="none", beta=0.5).mean(1) * share).sum()
    return loss


def new_head(x, embedding, grid, want, rows):
    m = state.State()
    for name, value in (("mean", x[rows].mean(0)), ("scale", x[rows].std(0) + 1e-3), ("sense_mean", embedding[rows].mean(0)),
                        ("sense_scale", embedding[rows].std(0) + 1e-3), *zip(("cell_mean", "cell_scale"), cell_scale(grid, rows))):
        getattr(m, name).copy_(value)
    eyes = tower.load(np.load(ROOT / ".cache/efficientnet.npz"))
    m.classes.copy_(eyes["vision.classes.weight"])
    m.classes_bias.copy_(eyes["vision.classes.bias"].flatten())
    m.groups.copy_(groups())
    return m


def cell_scale(grid, rows):
    few = grid[rows[:: max(1, len(rows) // 1500)]][..., : state.tower.LAST].float().flatten(0, 1)
    return few.mean(0), few.std(0) + 1e-2


def train(x, embedding, grid, want, rows, epochs=12, drop=0.4, rate=1.5e-3, seed=0):
    torch.manual_seed(seed)
    m = new_head(x, embedding, grid, want, rows)
    # Amounts are learned in units of their deviation; `raw` returns them so.
    scale = amount_scales(want, rows)
    want = want | {k: (want[k] - mean) / deviation for k, (mean, deviation) in scale.items()}
    optimizer = torch.optim.AdamW(m.parameters(), rate, weight_decay=0.05)
    batch = 128
    nowhere = torch.zeros(batch, state.OUTPUTS["places"])
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, epochs * (len(rows) // batch), pct_start=0.1)
    averaged, count = None, 0
    for epoch in range(epochs):
        m.train()
        order = rows[torch.randperm(len(rows))]
        for i in range(0, len(order) - batch + 1, batch):
            pick = order[i : i + batch]
            noisy = x[pick] + 0.05 * m.scale * torch.randn_like(x[pick])
            score = m.cells(grid[pick], drop)
            loss = loss_of(m.raw(noisy, embedding[pick], nowhere, score, drop), score, want, pick)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        if epoch >= epochs * 2 // 3:
            count += 1
            now = {k: v.detach().clone() for k, v in m.named_parameters()}
            averaged = now if averaged is None else {k: averaged[k] + (now[k] - averaged[k]) / count for k in now}
    with torch.no_grad():
        for k, v in m.named_parameters():
            v.copy_(averaged[k])
    return m.eval()


def amount_scales(want, rows):
    photos = rows[want["photo"][rows, 0] > 0]
    return {k: (want[k][photos].mean(0), want[k][photos].std(0) + 1e-4) for k in state.AMOUNTS}


@torch.no_grad()
def raws(m, x, embedding, where, grid):
    return torch.cat([m.raw(*parts, m.cells(cells)) for *parts, cells in zip(*(a.split(1024) for a in (x, embedding, where, grid)))])


def f1(said, true, weight=None):
    w = np.ones(len(said)) if weight is None else weight
    return float(2 * (w * (said & true)).sum() / max(1e-9, (w * said).sum() + (w * true).sum()))


def best_cut(z, y, weight):
    steps = np.quantile(z, np.linspace(0.3, 0.9995, 200))
    return float(steps[np.argmax([f1(z > s, y, weight) for s in steps])])


def cuts(raw, want, c: Cache) -> torch.Tensor:
    """Thresholds of the yes-no outputs, from honest outputs."""
    cut = torch.zeros(state.COUNT)
    photo = c.photo >= 0
    weight = np.where(c.clean, CLEAN_WEIGHT, 1.0)
    for key in ("severity", "people", "intent", "composition"):
        start = state.offset(key)
        for k in range(state.OUTPUTS[key]):
            use = photo & ((want["known"][:, k].numpy() > 0) if key == "severity" else True)
            z, y = raw[use, start + k].numpy(), want[key][use, k].numpy() > 0
            cut[start + k] = best_cut(z, y, weight[use])
    at = state.offset("photo")
    cut[at] = float(np.quantile(raw[photo, at].numpy(), REFUSED))
    return cut


def units() -> torch.Tensor:
    unit = torch.ones(state.COUNT)
    for key in state.YES_NO:
        start = state.offset(key)
        unit[start : start + state.OUTPUTS[key]] = 0.5
    for key in state.AMOUNTS:
        start = state.offset(key)
        unit[start : start + state.OUTPUTS[key]] = 3.0
    return unit


SHARED = {}  # what the processes of the folds inherit


def _fold(fold):
    x, embedding, places, grid, want, photo = SHARED["all"]
    torch.set_num_threads(1)
    held = torch.from_numpy(np.where(photo >= 0, photo % FOLDS, np.arange(len(photo)) % FOLDS) == fold)
    m = train(x, embedding, grid, want, torch.where(~held)[0], seed=fold)
    return held, raws(m, x[held], embedding[held], places[held], grid[held])


def main():
    c = read(ROOT, "train")
    x, embedding, want = pooled(c), torch.from_numpy(c.embedding.astype(np.float32)), targets(c)
    places, grid = where(c), torch.from_numpy(np.ascontiguousarray(c.grid[..., : state.tower.LAST]))
    honest = torch.zeros(len(x), state.COUNT)
    SHARED["all"] = x, embedding, places, grid, want, c.photo
    with ProcessPoolExecutor(2, multiprocessing.get_context("fork")) as pool:
        for held, raw in pool.map(_fold, range(FOLDS)):
            honest[held] = raw
    torch.set_num_threads(2)
    rows = torch.arange(len(x))
    m = train(x, embedding, grid, want, rows, seed=9)
    m.cut.copy_(cuts(honest, want, c))
    m.unit.copy_(units())
    scale = amount_scales(want, rows)
    # A regression shrinks towards the mean: what is told is stretched again to about the spread of what was seen.
    scale["scores"] = (scale["scores"][0], scale["scores"][1] * STRETCH)
    torch.save({"state": m.state_dict(), "honest": honest, "scales": scale}, ROOT / ".cache/state.pt")
    print("thresholds", dict(zip(KINDS, m.cut[: 2 * len(KINDS) : 2].tolist())), file=sys.stderr)


if __name__ == "__main__":
    main()
