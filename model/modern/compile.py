"""A model of `config` -> two wasm32 object files, and the small files of its package. usage: python -m modern.compile NAME OUT [--gpu]"""

import json
import sys
from pathlib import Path

from loupe import sampling as loupe_sampling
from loupe.compile import export

from . import build, package, sampling
from .config import DECODERS, SEEING
from .decoder import Program
from .seeing import SeeingProgram


def main():
    name, out = sys.argv[1], Path(sys.argv[2])
    build.choose("--gpu" in sys.argv[3:])
    c, eyes = SEEING[name] if name in SEEING else (DECODERS[name], None)
    c.check()
    out.mkdir(parents=True, exist_ok=True)
    params = export(lambda: Program(c) if eyes is None else SeeingProgram(c, eyes.check()), lambda mod: loupe_sampling.attach(mod, c.vocab, sampling.softmax, sampling.top_p),
                    lambda found: package.metadata(c, found, eyes), {"seq_len": c.chunk, "total_seq_len": c.context}, out)
    files = {"params.json": params, "mlc-model-manifest.json": package.manifest(params, eyes), "mlc-chat-config.json": package.chat_config(c, eyes)}
    for name, content in files.items():
        (out / name).write_text(json.dumps(content) + "\n")


if __name__ == "__main__":
    main()
