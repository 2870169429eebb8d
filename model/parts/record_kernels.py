"""Records the shaders of both builds, as tests and measurements dispatch them. usage: python -m parts.record_kernels FILE

{build: [{of, name, code, grid}]}: `of` tells kernels of different fixed sizes apart.
"""

import json
import sys
from pathlib import Path

from . import attention, build, gpu_attention, norms, products, row_attention, wide_sampling
from .shaders import shader
from .tir import GROUP

CONTEXT, PAGE = 2048, 16
DECODERS = ((9, 3, 64), (16, 8, 128))  # heads, heads of keys, values of a head: SmolVLM-256M's, Qwen3-VL-2B's
TOWERS = ((12, 64), (16, 64))  # SigLIP's, Qwen3-VL's
VOCABULARIES = (49_280, 151_936)


def of_build(gpu: bool) -> dict:
    build.choose(gpu)
    way, workers = (gpu_attention, norms.WORKERS) if gpu else (row_attention, GROUP)
    found = {f"{form}, {rows}": func(form, gpu) for form in ("q8", "q4") for rows, func in (("one row", products.one), ("many rows", products.many))}
    found |= {"root mean square": norms.root_mean_square(workers), "layer norm": norms.mean_and_deviation(workers)}
    found |= {f"tower, {heads} heads": way.tiles(heads, dim) for heads, dim in TOWERS}
    for heads, kv_heads, dim in DECODERS:
        sizes = f"{heads} of {dim}"
        found |= {f"new tokens, {sizes}": attention.ragged(way, heads, kv_heads, dim),
                  f"cached tokens, {sizes}": attention.paged(way, heads, kv_heads, dim, PAGE),
                  f"one token, {sizes}": attention.decode(way, heads, kv_heads, dim, PAGE, CONTEXT)}
    samplers = (("softmax", wide_sampling.softmax), ("top_p", wide_sampling.top_p))
    return found | {f"{name}, {vocab}": func(vocab) for vocab in VOCABULARIES for name, func in samplers}


def main():
    builds = {"barrier-free": of_build(False), "gpu": of_build(True)}
    told = {name: [{"of": of, **shader(func)} for of, func in found.items()] for name, found in builds.items()}
    Path(sys.argv[1]).write_text(json.dumps(told, indent="\t") + "\n")


if __name__ == "__main__":
    main()
