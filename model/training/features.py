"""Cache of tower features: every photo with many drawn defects, and pictures that are no photographs.

Writes to .cache/<name>/: rows.npy float16 [n, 49, WIDTH], truth.npy float32 [n, len(TRUTH)],
photo.npy int (index of the photo, -1 for other pictures), what.npy (what an other picture is), clean.npy bool.
"""

import json
import random
import sys
import time
from multiprocessing import Pool
from pathlib import Path

import cv2
import numpy as np
import torch

from . import tower
from .defects import T, TRUTH, damage, draw, facts, load, paths
from .other_images import NAMES, other_image

ROOT = Path(__file__).parent.parent
STATE = {}


def fit(im: np.ndarray) -> np.ndarray:
    """What the app sends: the working image stretched to the model's square."""
    return cv2.resize(im, (tower.SIDE, tower.SIDE), interpolation=cv2.INTER_AREA)


def work(job):
    index, folder, path, seed, defects, augment = job
    if not STATE:
        torch.set_num_threads(1)
        STATE["weights"] = tower.load(np.load(ROOT / ".cache/efficientnet.npz"))
        STATE["rows"], STATE["truth"] = (np.load(f"{folder}/{k}.npy", mmap_mode="r+") for k in ("rows", "truth"))
    rng = random.Random(seed)
    what = ""
    if path is None:
        im, what = other_image(rng)
        truth = np.zeros(len(TRUTH), np.float32)
    else:
        im, truth = damage(load(path), draw(rng) if defects is None else defects, rng, augment)
    truth = facts(im, truth)
    truth[T["photo"]] = float(path is not None)
    STATE["rows"][index] = tower.rows(STATE["weights"], fit(im)).half().numpy()
    STATE["truth"][index] = truth
    return index, NAMES.get(what, "")


def jobs_for(photos, rounds, others, seed):
    jobs = [(p, i, seed + r * 10007 + i, None, True) for r in range(rounds) for i, p in enumerate(photos)]
    jobs += [(p, i, 0, {}, False) for i, p in enumerate(photos)]
    return jobs + [(None, -1, seed + 777777 + i, None, False) for i in range(others)]


def build(name: str, jobs):
    folder = ROOT / ".cache" / name
    folder.mkdir(parents=True, exist_ok=True)
    n, start = len(jobs), time.time()
    for key, shape, kind in (("rows", (49, tower.WIDTH), np.float16), ("truth", (len(TRUTH),), np.float32)):
        np.lib.format.open_memmap(folder / f"{key}.npy", "w+", kind, (n, *shape)).flush()
    what = [""] * n
    with Pool(2) as pool:
        work_list = [(i, str(folder), j[0], j[2], j[3], j[4]) for i, j in enumerate(jobs)]
        for count, (i, kind) in enumerate(pool.imap_unordered(work, work_list, chunksize=16)):
            what[i] = kind
            if count % 500 == 0:
                print(f"{name}: {count} of {n}, {time.time() - start:.0f} s", flush=True)
    np.save(folder / "photo.npy", np.array([j[1] for j in jobs]))
    np.save(folder / "clean.npy", np.array([j[3] == {} for j in jobs]))
    (folder / "what.json").write_text(json.dumps(what))
    print(f"{name}: done, {n} samples, {time.time() - start:.0f} s", flush=True)


def main():
    build("eval", jobs_for(paths(str(ROOT / "photos/eval")), 8, 120, 5_000_000))
    jobs = jobs_for(paths(str(ROOT / "photos/train")), int(sys.argv[1]) if len(sys.argv) > 1 else 20, 700, 1_000_000)
    random.Random(0).shuffle(jobs)
    build("train", jobs)


if __name__ == "__main__":
    main()
