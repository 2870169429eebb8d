"""Loupe -> two wasm32 object files (host stubs; bytecode with WGSL) beside the package files."""

import argparse
from pathlib import Path

from parts import sampling
from parts.export import export

from . import package
from .config import Config
from .model import Loupe


def build(c: Config, out: Path):
    return export(lambda: Loupe(c.check()), lambda mod: sampling.attach(mod, c.vocab), lambda params: package.metadata(c, params),
                  {"seq_len": c.chunk, "total_seq_len": c.context}, out)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("out", type=Path)
    ap.add_argument("--weights", type=Path, help=".npz of arrays by parameter name")
    ap.add_argument("--tokenizer", type=Path, help="tokenizer.json of the training")
    ap.add_argument("--library-only", action="store_true", help="no package files")
    a = ap.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    c = Config()
    params = build(c, a.out)
    if not a.library_only:
        package.write(c, params, a.out / "model", a.weights, a.tokenizer)


if __name__ == "__main__":
    main()
