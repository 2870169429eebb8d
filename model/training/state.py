"""The state head: from all features to what is known of a picture, and that as sixteen image tokens.

Three paths: pooled features [n, POOLED] through two hidden layers tell damage, facts and scores; the embedding [n, 1280] through one
layer, and through ImageNet's own thousand classes, tells what the picture is of; each of the 49 cells alone tells how much of it is
the subject, and from those shares two layers tell its place and size. `digest` brings all outputs to -1..1.
"""

import torch
import torch.nn.functional as F
from torch import nn

from loupe.config import CLASSES, EMBEDDING

from . import tower
from .defects import CELLS, FACTS
from .labels import COMPOSITIONS, INTENTS, LIGHTS, SCENES
from .other_images import WHATS
from .rubric import DIMENSIONS
from .truth import KINDS

RATIOS = 6
POOLED = 2 * tower.GRID_WIDTH + 3 * tower.CROP_WIDTH + tower.STATISTICS + 8 * RATIOS
HIDDEN, STATE = 512, 256
# name -> how many outputs; in this order
OUTPUTS = {"severity": 2 * len(KINDS), "people": 1, "intent": len(INTENTS), "composition": len(COMPOSITIONS), "photo": 1,
           "scene": len(SCENES), "light": len(LIGHTS), "what": len(WHATS), "scores": len(DIMENSIONS), "facts": len(FACTS),
           "subject": 10, "size": 3, "burnt": 9, "blocked": 9, "places": 4}
YES_NO = ["severity", "people", "intent", "composition", "photo"]  # each output against its own threshold
CHOICES = ["scene", "light", "what", "subject", "size"]  # learned; the subject's ninth or none, and small, middle or large
SMALL, LARGE = 0.06, 0.35  # shares of the frame below and above which a subject is small and large
CELL_HIDDEN, BOX_HIDDEN, CELL_ROW = 64, 64, 64
CELL_SHARPNESS = 40  # of the choice among nine cells: roots of shares differ by tenths
ONE_OF = {**dict.fromkeys(CHOICES, 1), "burnt": CELL_SHARPNESS, "blocked": CELL_SHARPNESS}
AMOUNTS = ["scores", "facts"]
COUNT = sum(OUTPUTS.values())
# Where the frame is clipped, and where its weight and its detail lie, is read off the features; nothing is learned.
LEARNED = COUNT - len(CELLS) - OUTPUTS["places"]
PLACES = ["bal_x", "bal_y", "detail_cx", "detail_cy"]
MAPPED = ["subject", "size"]  # told by the cells alone, but for "none", which the embedding tells too
SENSED = ["people", "intent", "composition", "scene", "light", "what", "scores"]  # told by the embedding too


def ratios(x):
    """Last eight columns of feature rows (mean and step of R, G, B, nothing) -> logs of their ratios [n, cells, 6]."""
    mean, step = x[..., -8:-5] + 127 / 128 + 0.02, x[..., -4:-1].abs() + 0.004
    mean = mean.clamp_min(0.02)
    a, b = (torch.log(v[..., 1:2] / v[..., c : c + 1]) for v in (mean,) for c in (0, 2))
    c, d = (torch.log(v[..., 1:2] / v[..., k : k + 1]) for v in (step,) for k in (0, 2))
    return torch.cat([a, b, c, d, a - b, c - d], -1)


def summary(x, spread: bool, ends: bool):
    """[n, cells, C] -> mean, deviation, greatest, least over the cells"""
    mean = x.mean(1)
    parts = [mean]
    if spread:
        parts.append(((x - mean[:, None]) ** 2).mean(1).sqrt())
    if ends:
        parts += [x.amax(1), x.amin(1)]
    return parts


def pool(grid, crops, statistics):
    """[n, 49, G], [n, 16, C], [n, S] -> [n, POOLED]"""
    grid, crops = grid.float(), crops.float()
    return torch.cat([*summary(grid, True, False), *summary(crops, False, True), *summary(ratios(grid), True, True),
                      *summary(ratios(crops), True, True), statistics.float()], 1)


def places(grid):
    """[n, 49, G] -> [n, 4] of -1..1: where the visual weight (contrast to the mean, and colour) and where the detail lies; right and down positive."""
    mean, step = grid[..., -8:-5].float(), grid[..., -4:-1].float().abs()
    light = mean.mean(2)
    weight = (light - light.mean(1, keepdim=True)).abs() + mean.amax(2) - mean.amin(2) + 1e-4
    detail = step.mean(2) + 1e-4
    at = torch.linspace(-1, 1, 7)
    x, y = at.repeat(7), at.repeat_interleave(7)
    return torch.stack([(w * to).sum(1) / w.sum(1) for w in (weight, detail) for to in (x, y)], 1)


def cell_row(score):
    """Logits of the cells [n, 49] -> [n, CELL_ROW]: how much of each is the subject; their mean and greatest; middle and spread, across and down."""
    p = torch.sigmoid(score)
    at = torch.linspace(-1, 1, 7)
    x, y = at.repeat(7), at.repeat_interleave(7)
    total = p.sum(1, keepdim=True) + 1e-3
    middle = [(p * to).sum(1, keepdim=True) / total for to in (x, y)]
    spread = [((p * (to - m) ** 2).sum(1, keepdim=True) / total + 1e-6).sqrt() for to, m in zip((x, y), middle)]
    return F.pad(torch.cat([p, p.mean(1, keepdim=True), p.amax(1, keepdim=True), *middle, *spread], 1), (0, CELL_ROW - 55))


def group_logs(embedding, classes, groups):
    """ImageNet's classes summed to scene words, as logs of shares. classes: weight [1000, E], bias [1000]; groups [1000, scenes] of 0 and 1"""
    e = torch.exp((embedding @ classes[0].T + classes[1]).clamp_max(40))
    return torch.log((e @ groups) / e.sum(1, keepdim=True) + 1e-3)


class State(nn.Module):
    def __init__(self):
        super().__init__()
        for name, size in (("mean", POOLED), ("scale", POOLED), ("sense_mean", EMBEDDING), ("sense_scale", EMBEDDING)):
            self.register_buffer(name, torch.zeros(size) if "mean" in name else torch.ones(size))
        self.register_buffer("classes", torch.zeros(CLASSES, EMBEDDING))
        self.register_buffer("classes_bias", torch.zeros(CLASSES))
        self.register_buffer("groups", torch.zeros(CLASSES, len(SCENES)))
        # What `digest` takes away and divides by.
        self.register_buffer("cut", torch.zeros(COUNT))
        self.register_buffer("unit", torch.ones(COUNT))
        self.first, self.second = nn.Linear(POOLED, HIDDEN), nn.Linear(HIDDEN, STATE)
        self.out = nn.Linear(STATE, LEARNED)
        self.sense = nn.Linear(EMBEDDING, LEARNED)
        self.register_buffer("cell_mean", torch.zeros(tower.LAST))
        self.register_buffer("cell_scale", torch.ones(tower.LAST))
        self.cell, self.score = nn.Linear(tower.LAST, CELL_HIDDEN), nn.Linear(CELL_HIDDEN, 1)
        self.box, self.box_out = nn.Linear(CELL_ROW, BOX_HIDDEN), nn.Linear(BOX_HIDDEN, OUTPUTS["subject"] + OUTPUTS["size"])
        nn.init.zeros_(self.sense.weight)
        nn.init.zeros_(self.sense.bias)

    def cells(self, grid, drop=0.0):
        """[n, 49, G] -> [n, 49] logits of being the subject, from the last layer"""
        x = F.dropout((grid[..., : tower.LAST].float() - self.cell_mean) / self.cell_scale, drop / 2, self.training)
        return self.score(F.dropout(F.relu(self.cell(x)), drop, self.training))[..., 0]

    def place(self, score):
        """-> logits of the subject's ninth, or none, and of its size [n, 13]"""
        return self.box_out(F.relu(self.box(cell_row(score))))

    def raw(self, pooled, embedding, where, score, drop=0.0):
        """-> [n, COUNT]: logits, and amounts less their mean, divided by their deviation; `where` is what `places` tells, `score` what `cells` does"""
        x = ((pooled - self.mean) / self.scale).clamp(-6, 6)
        x = F.dropout(x, drop / 2, self.training)
        x = F.dropout(F.relu(self.first(x)), drop, self.training)
        y = self.out(F.relu(self.second(x))) * out_mask()
        seen = ((embedding - self.sense_mean) / self.sense_scale).clamp(-6, 6)
        y = y + self.sense(F.dropout(seen, drop, self.training)) * sense_mask()
        scene = group_logs(embedding, (self.classes, self.classes_bias), self.groups)
        y = y + F.pad(scene, (offset("scene"), LEARNED - offset("scene") - len(SCENES)))
        y = y + F.pad(self.place(score), (offset("subject"), LEARNED - offset("subject") - 13))
        return torch.cat([y, pooled[:, -len(CELLS) :], where], 1)

    def digest(self, raw):
        """[n, COUNT] -> [n, COUNT] in -1..1: decisions saturate half a logit from their threshold, choices are shares, amounts are thirds of a deviation."""
        out = ((raw - self.cut) / self.unit).clamp(-1, 1)
        parts = dict(zip(OUTPUTS, out.split(list(OUTPUTS.values()), 1)))
        whole = dict(zip(OUTPUTS, raw.split(list(OUTPUTS.values()), 1)))
        return torch.cat([(whole[k] * ONE_OF[k]).softmax(1) if k in ONE_OF else parts[k] for k in OUTPUTS], 1)


def offset(name: str) -> int:
    at = 0
    for key, size in OUTPUTS.items():
        if key == name:
            return at
        at += size
    raise KeyError(name)


def sense_mask():
    mask = torch.cat([torch.full((size,), float(key in SENSED)) for key, size in OUTPUTS.items()])[:LEARNED]
    mask[offset("subject") + 9] = 1
    return mask


def out_mask():
    return torch.cat([torch.full((size,), float(key not in MAPPED)) for key, size in OUTPUTS.items()])[:LEARNED]


def parts(x):
    """[n, COUNT] -> by name"""
    return dict(zip(OUTPUTS, x.split(list(OUTPUTS.values()), 1)))
