"""Trained checkpoint -> arrays by the compiled program's parameter names. usage: python -m training.export OUT.npz"""

import sys
from pathlib import Path

import numpy as np
import torch

from loupe.config import CONV_STAGES, TAPS

ROOT = Path(__file__).parent.parent


def arrays(state: dict[str, torch.Tensor], eyes) -> dict[str, np.ndarray]:
    """The normalisation of the feature rows is folded into the projections; biases that training left out are zero."""
    out = {n: a for n, a in eyes.items()}
    for name, value in state.items():
        if name.startswith(("proj.", "state.")) or name in ("mean", "scale"):
            continue
        out["tok" if name == "tok.weight" else name] = value.float().numpy()
        if value.ndim == 2 and name != "tok.weight":
            out[name.replace(".weight", ".bias")] = np.zeros((1, 1, len(value)), "<f4")
    weight = (state["proj.weight"] / state["scale"]).double()
    bias = state["proj.bias"].double() - weight @ state["mean"].double()
    start = CONV_STAGES[-1][-1]
    out["vision.proj.weight"] = weight[:, :start].float().numpy()
    out["vision.proj.bias"] = bias.float().numpy().reshape(1, 1, -1)
    for i, (_, channels) in enumerate(TAPS):
        part = weight[:, start : start + 2 * channels]
        out[f"vision.tap_proj.{i}.weight"] = np.ascontiguousarray(part.float().numpy())
        out[f"vision.tap_proj.{i}.bias"] = np.zeros((1, 1, len(part)), "<f4")
        start += 2 * channels
    return out


def main():
    saved = torch.load(ROOT / ".cache/model.pt", map_location="cpu")
    np.savez(sys.argv[1], **arrays(saved["model"], np.load(ROOT / ".cache/efficientnet.npz")))


if __name__ == "__main__":
    main()
