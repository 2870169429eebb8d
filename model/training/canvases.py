"""The canvases of the evaluation photos, for `cpu/answers.mjs`. usage: python -m training.canvases OUT

OUT.bin: RGB bytes [n][224][448][3]; OUT.json: the names of the photos.
"""

import json
import sys

from .canvas import canvas
from .judged import pictures


def main():
    names = []
    with open(f"{sys.argv[1]}.bin", "wb") as out:
        for known, im in pictures("eval"):
            names.append(known["name"])
            out.write(canvas(im).tobytes())
    with open(f"{sys.argv[1]}.json", "w") as out:
        json.dump(names, out)


if __name__ == "__main__":
    main()
