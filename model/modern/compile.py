"""A model of `config` -> two wasm32 object files, and the small files of its package. usage: python -m modern.compile NAME OUT [--gpu]"""

import json
import sys
from pathlib import Path

from parts import build, sampling, wide_sampling
from parts.export import export

from . import package
from .config import DECODERS, SEEING
from .decoder import Program
from .qwen_config import QWENS
from .seeing import SeeingProgram


def compile_qwen(name: str, out: Path) -> dict:
    from . import qwen_package
    from .qwen import QwenProgram

    c = QWENS[name].check()
    params = export(lambda: QwenProgram(c), lambda mod: sampling.attach(mod, c.vocab, wide_sampling.softmax, wide_sampling.top_p),
                    lambda found: qwen_package.metadata(c, found), {"seq_len": c.chunk, "total_seq_len": c.context}, out)
    return {"params.json": params, "mlc-model-manifest.json": qwen_package.manifest(c, params), "mlc-chat-config.json": qwen_package.chat_config(c)}


def main():
    name, out = sys.argv[1], Path(sys.argv[2])
    build.choose("--gpu" in sys.argv[3:])
    if name in QWENS:
        out.mkdir(parents=True, exist_ok=True)
        for file, content in compile_qwen(name, out).items():
            (out / file).write_text(json.dumps(content) + "\n")
        return
    c, eyes = SEEING[name] if name in SEEING else (DECODERS[name], None)
    c.check()
    out.mkdir(parents=True, exist_ok=True)
    params = export(lambda: Program(c) if eyes is None else SeeingProgram(c, eyes.check()), lambda mod: sampling.attach(mod, c.vocab, wide_sampling.softmax, wide_sampling.top_p),
                    lambda found: package.metadata(c, found, eyes), {"seq_len": c.chunk, "total_seq_len": c.context}, out)
    files = {"params.json": params, "mlc-model-manifest.json": package.manifest(params, eyes), "mlc-chat-config.json": package.chat_config(c, eyes)}
    for name, content in files.items():
        (out / name).write_text(json.dumps(content) + "\n")


if __name__ == "__main__":
    main()
