"""Cache of what the frozen eyes see: every photo with many drawn defects, and pictures that are no photographs.

Writes to .cache/<name>/: grid.npy, crops.npy, embedding.npy, statistics.npy (float16), truth.npy float32 [n, len(TRUTH)],
photo.npy int (index of the photo, -1 for other pictures), clean.npy bool (nothing was drawn), what.json (what an other picture is).
usage: python -m training.features [NAME ...]. Two processes, about 12 samples a second.
"""

import json
import random
import sys
import time
from multiprocessing import Pool
from pathlib import Path

import numpy as np
import torch

from loupe.config import EMBEDDING

from . import labels, tower
from .canvas import canvas
from .defects import LEVELS, T, TRUTH, damage, draw, facts, load, paths
from .other_images import NAMES, other_image

ROOT = Path(__file__).parent.parent
ARRAYS = {
    "grid": ((49, tower.GRID_WIDTH), np.float16), "crops": ((16, tower.CROP_WIDTH), np.float16),
    "embedding": ((EMBEDDING,), np.float16), "statistics": ((tower.STATISTICS,), np.float16), "truth": ((len(TRUTH),), np.float32),
}
STATE = {}
ROUNDS = 30  # draws of defects of each photo to train on


def picture(folder: str, path, seed, defects, augment, slight):
    """What a job of the set in .cache/<name> draws: picture, truth, what it is if no photo. The same each time."""
    rng = random.Random(seed)
    if path is None:
        im, what = other_image(rng, paths(folder.replace(".cache", "photos")), load)
        return im, np.zeros(len(TRUTH), np.float32), what
    boxes = labels.subjects(ROOT / "photos")
    im, truth = damage(load(path), draw(rng, slight=slight) if defects is None else defects, rng, augment, boxes.get(Path(path).name))
    return im, truth, ""


def work(job):
    index, folder, path, *drawn = job
    if not STATE:
        torch.set_num_threads(1)
        # Trained and judged with the eyes that ship, not with those that they were rounded from.
        STATE["weights"] = tower.shipped(np.load(ROOT / ".cache/efficientnet.npz"))
        STATE["arrays"] = {k: np.load(f"{folder}/{k}.npy", mmap_mode="r+") for k in ARRAYS}
    im, truth, what = picture(folder, path, *drawn)
    truth = facts(im, truth)
    truth[T["photo"]] = float(path is not None)
    for key, value in zip(ARRAYS, (*tower.look(STATE["weights"], canvas(im)), truth)):
        STATE["arrays"][key][index] = value
    return index, NAMES.get(what, "")


def jobs_for(photos, rounds, clean_rounds, others, seed, slight):
    jobs = [(p, i, seed + r * 10007 + i, None, True, slight) for r in range(rounds) for i, p in enumerate(photos)]
    jobs += [(p, i, seed + 500_000 + r * 10007 + i, {}, True, 0) for r in range(clean_rounds) for i, p in enumerate(photos)]
    jobs += [(p, i, 0, {}, False, 0) for i, p in enumerate(photos)]
    return jobs + [(None, -1, seed + 777_777 + i, None, False, 0) for i in range(others)]


def build(name: str, jobs):
    folder = ROOT / ".cache" / name
    folder.mkdir(parents=True, exist_ok=True)
    n, start = len(jobs), time.time()
    for key, (shape, kind) in ARRAYS.items():
        np.lib.format.open_memmap(folder / f"{key}.npy", "w+", kind, (n, *shape)).flush()
    np.save(folder / "photo.npy", np.array([j[1] for j in jobs]))
    np.save(folder / "clean.npy", np.array([j[3] == {} for j in jobs]))
    what = [""] * n
    with Pool(2) as pool:
        work_list = [(i, str(folder), j[0], *j[2:]) for i, j in enumerate(jobs)]
        for count, (i, kind) in enumerate(pool.imap_unordered(work, work_list, chunksize=16)):
            what[i] = kind
            if count % 500 == 0:
                print(f"{name}: {count} of {n}, {time.time() - start:.0f} s", flush=True)
    (folder / "what.json").write_text(json.dumps(what))
    print(f"{name}: done, {n} samples, {time.time() - start:.0f} s", flush=True)


SERIES = ["underexposed", "overexposed", "out_of_focus", "noise"]
STEPS = 6


def series_jobs(photos):
    """Each photo with one defect in even steps from none to the most that is drawn: 4 kinds x 6 steps, photo by photo."""
    jobs = []
    for i, photo in enumerate(photos):
        for kind in SERIES:
            family = {"underexposed": "exposure", "overexposed": "exposure", "out_of_focus": "blur", "noise": "noise"}[kind]
            most = LEVELS[family if family in LEVELS else kind][-1]
            jobs += [(photo, i, 7, {family: (kind, 2, most * step / (STEPS - 1))} if step else {}, False, 0) for step in range(STEPS)]
    return jobs


def all_jobs(name: str):
    """The same list for the same arguments: `samples` draws the amounts again from the seeds."""
    photos = paths(str(ROOT / "photos" / ("train" if name == "train" else "eval")))
    if name == "series":
        return series_jobs(photos)
    if name == "eval":
        return jobs_for(photos, 8, 0, 200, 5_000_000, 0)
    jobs = jobs_for(photos, ROUNDS, 6, 900, 1_000_000, 0.1)
    random.Random(0).shuffle(jobs)
    return jobs


def main():
    for name in sys.argv[1:] or ("eval", "series", "train"):
        build(name, all_jobs(name))


if __name__ == "__main__":
    main()
