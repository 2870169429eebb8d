"""What the page's own code measures in the pictures of a set: .cache/<name>/measured.jsonl, a line {"i", "m"} for each.

usage: python -m training.measured NAME [COUNT]. The pictures are drawn again from their seeds; `measure.mjs` runs `src/measure` on their pixels.
"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from .features import ROOT, all_jobs, picture

PROCESSES = 2


def part(name: str, jobs, out: Path):
    node = subprocess.Popen(["node", str(Path(__file__).parent / "measure.mjs")], stdin=subprocess.PIPE, stdout=out.open("w"))
    for i, job in jobs:
        im, _, _ = picture(str(ROOT / ".cache" / name), job[0], *job[2:])
        h, w = im.shape[:2]
        node.stdin.write((json.dumps({"i": i, "width": w, "height": h}) + "\n").encode())
        node.stdin.write(np.dstack([im, np.full((h, w), 255, np.uint8)]).tobytes())
    node.stdin.close()
    if node.wait() != 0:
        raise SystemExit("measure.mjs failed")


def main():
    name, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None
    jobs = [(i, job) for i, job in enumerate(all_jobs(name)[:count]) if job[0] is not None]
    folder = ROOT / ".cache" / name
    folder.mkdir(parents=True, exist_ok=True)
    parts = [folder / f"measured.{k}.part" for k in range(PROCESSES)]
    with ThreadPoolExecutor(PROCESSES) as pool:
        list(pool.map(lambda k: part(name, jobs[k::PROCESSES], parts[k]), range(PROCESSES)))
    (folder / "measured.jsonl").write_text("".join(p.read_text() for p in parts))
    for p in parts:
        p.unlink()
    print(f"{name}: {len(jobs)} measured")


if __name__ == "__main__":
    main()
