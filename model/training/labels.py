"""What was seen by eye in the licensed photos: photos/labels.csv, two passes over all of them, the second in another order.

Scores 1-10 for composition, depth, balance and impact are one person's. A flaw counts with the lesser severity of the two passes;
one that a single pass saw counts as slight. An intent counts if either pass named it.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

SCENES = ["landscape", "mountain", "water", "sky", "forest", "flower", "plant", "animal", "bird", "insect", "fish", "portrait", "people",
          "building", "city", "object", "food", "vehicle", "pattern"]
# Finer words of the table that too few photos carry to be learned.
_COARSE = {"coast": "water", "interior": "object", "street": "city", "texture": "pattern", "abstract": "pattern"}
INTENTS = ["night", "fog", "snow", "sunset", "sepia", "black_and_white", "silhouette", "shallow_focus", "panning", "low_key",
           "high_key", "coloured_light", "green_foliage"]
LIGHTS = ["front", "side", "back", "overcast", "hard", "artificial"]
COMPOSITIONS = ["thirds", "centre", "leading_lines", "clutter", "cut_off", "empty_space", "symmetry", "layers", "frame", "pattern", "diagonal"]
# A defect of these kinds may be meant so where the intent is this.
EXCUSES = {
    "night": ["underexposed", "blocked_shadows", "harsh_contrast", "warm_cast", "clipped_highlights", "noise"],
    "fog": ["low_contrast", "undersaturated", "overexposed"],
    "snow": ["overexposed", "clipped_highlights", "cool_cast", "undersaturated", "low_contrast"],
    "sunset": ["warm_cast", "oversaturated", "magenta_cast", "harsh_contrast", "blocked_shadows", "clipped_highlights", "underexposed"],
    "sepia": ["warm_cast", "undersaturated", "low_contrast"],
    "black_and_white": ["undersaturated", "harsh_contrast", "blocked_shadows"],
    "silhouette": ["underexposed", "blocked_shadows", "harsh_contrast"],
    "shallow_focus": ["out_of_focus"],
    "panning": ["motion_blur", "out_of_focus"],
    "low_key": ["underexposed", "blocked_shadows", "harsh_contrast", "low_contrast"],
    "high_key": ["overexposed", "clipped_highlights", "undersaturated", "harsh_contrast"],
    "coloured_light": ["cool_cast", "green_cast", "magenta_cast", "warm_cast", "oversaturated"],
    "green_foliage": ["green_cast", "oversaturated"],
}


@dataclass(frozen=True)
class Label:
    scene: str
    scenes: frozenset  # acceptable by either pass
    people: int  # 0 none, 1 small, 2 clearly visible
    intents: frozenset
    flaws: dict  # kind -> severity
    light: str
    composition: frozenset
    scores: dict  # dimension -> 1..10

    @property
    def excused(self) -> set:
        return {kind for intent in self.intents for kind in EXCUSES[intent]}


def _flaws(text: str) -> dict:
    return {kind: int(severity) for kind, severity in (item.split(":") for item in text.split())}


def _scene(word: str) -> str:
    return _COARSE.get(word, word)


@lru_cache
def read(folder: Path, name: str) -> list[Label]:
    """Labels of the photos of a set, in the order of their file names."""
    found = []
    with open(folder / "labels.csv", newline="") as file:
        for row in sorted((r for r in csv.DictReader(file) if r["set"] == name), key=lambda r: r["file"]):
            first, second = _flaws(row["flaws"]), _flaws(row["second_flaws"])
            flaws = {k: min(first.get(k, 1), second.get(k, 1)) for k in {*first, *second}}
            found.append(Label(
                _scene(row["scene"]), frozenset([_scene(row["scene"]), _scene(row["second_scene"])]), max(int(row["people"]), int(row["second_people"])),
                frozenset([*row["intent"].split(), *row["second_intent"].split()]), flaws, row["light"],
                frozenset(row["composition"].split()),
                {"composition": int(row["composition_score"]), "depth_perspective": int(row["depth_score"]),
                 "visual_balance": int(row["balance_score"]), "emotional_impact": int(row["impact_score"])}))
    return found


@lru_cache
def subjects(folder: Path) -> dict[str, tuple[float, float, float, float]]:
    """photos/subjects.csv: file -> x, y, width, height of its subject in fractions of the frame; no width where there is no one subject."""
    found = {}
    for path in sorted(folder.glob("subjects*.csv")):
        with open(path, newline="") as file:
            for row in csv.DictReader(file):
                none = row["x"] == "none"
                found[row["file"]] = (0.0,) * 4 if none else tuple(float(row[k]) / 10 for k in ("x", "y", "width", "height"))
    return found
