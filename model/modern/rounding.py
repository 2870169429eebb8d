"""What fewer bits cost on real weights. usage: python -m modern.rounding NAME PACKAGE: prints one JSON line for each choice.

The recorded texts are read token by token: in how many of their places is the recorded token (transformers, float32) the highest, and how far
are the ten recorded logits of the first row. 4 bits are rounded from the package's 8, whose own error is a tenth of theirs.
"""

import json
import sys
from pathlib import Path

import numpy as np

from parts.quantize4 import decode4, encode4

from .config import DECODERS
from .record_fixtures import FIXTURES
from .reference import Reference, load_weights


def to_four(w: np.ndarray) -> np.ndarray:
    return decode4(encode4(w.astype("<f4")), w.shape[1]).astype("float64")


# down: the matrix that writes back after the gate, whose inputs have the largest outliers
CHOICES = {
    "8 bits": lambda name: False,
    "decoder 4 bits but down": lambda name: name.startswith("blocks") and ".down." not in name,
    "decoder 4 bits": lambda name: name.startswith("blocks"),
    "all 4 bits": lambda name: True,
}


def main():
    c = DECODERS[sys.argv[1]]
    eight = load_weights(Path(sys.argv[2]))
    cases = json.loads((FIXTURES / "smollm2/reference.json").read_text())["cases"]
    for choice, is_four in CHOICES.items():
        reference = Reference(c, {n: to_four(w) if w.ndim == 2 and is_four(n) else w for n, w in eight.items()})
        right, places, differences = 0, 0, []
        for case in cases:
            rows = reference.logits(np.array(case["ids"] + case["greedy"][:-1]))[len(case["ids"]) - 1:]
            right += int((rows.argmax(1) == np.array(case["greedy"])).sum())
            places += len(rows)
            differences += [abs(rows[0][t] - value) for t, value in case["top"]]
        print(json.dumps({"choice": choice, "sameHighest": right / places, "places": places, "meanDifference": float(np.mean(differences)),
                          "maxDifference": float(np.max(differences))}), flush=True)


if __name__ == "__main__":
    main()
