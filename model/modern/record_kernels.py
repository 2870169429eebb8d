"""Records the shaders of both builds, as tests and measurements dispatch them. usage: python -m modern.record_kernels FILE

{build: [{of, name, code, grid}]}: `of` tells kernels of different fixed sizes apart.
"""

import json
import sys
from pathlib import Path

from loupe import attention, cache_kernels, kernels as loupe_kernels
from loupe.tir import GROUP

from . import build, gpu_attention, gpu_products, kernels, sampling, tower_kernels
from .shaders import shader

CONTEXT, PAGE = 2048, 16
DECODERS = ((9, 3, 64), (16, 8, 128))  # heads, heads of keys, values of a head: SmolVLM-256M's, Qwen3-VL-2B's
TOWERS = ((12, 64), (16, 64))  # SigLIP's, Qwen3-VL's
VOCABULARIES = (49_280, 151_936)


def of_build(gpu: bool, products, tiles, norm, layer_norm, many, one) -> dict:
    build.choose(gpu)
    found = {f"{form}, {rows}": func(form) for form in ("q8", "q4") for rows, func in zip(("one row", "many rows"), products)}
    found |= {"root mean square": norm, "layer norm": layer_norm}
    found |= {f"tower, {heads} heads": tiles(heads, dim) for heads, dim in TOWERS}
    for heads, kv_heads, dim in DECODERS:
        sizes = f"{heads} of {dim}"
        found |= {f"new tokens, {sizes}": many.ragged(heads, kv_heads, dim), f"cached tokens, {sizes}": many.paged(heads, kv_heads, dim, PAGE),
                  f"one token, {sizes}": one.decode(heads, kv_heads, dim, PAGE, CONTEXT)}
    return found | {f"{name}, {vocab}": func(vocab) for vocab in VOCABULARIES for name, func in (("softmax", sampling.softmax), ("top_p", sampling.top_p))}


def main():
    builds = {
        "barrier-free": of_build(False, (kernels._one, kernels._many), tower_kernels._tile_attention, loupe_kernels.norm_rows,
                                 tower_kernels._layer_norm(GROUP), attention, cache_kernels),
        "gpu": of_build(True, (gpu_products.one, gpu_products.many), gpu_attention.tiles, kernels._norm(64), tower_kernels._layer_norm(64),
                        gpu_attention, gpu_attention),
    }
    told = {name: [{"of": of, **shader(func)} for of, func in found.items()] for name, found in builds.items()}
    Path(sys.argv[1]).write_text(json.dumps(told, indent="\t") + "\n")


if __name__ == "__main__":
    main()
