"""The decoder of the committed package as torch reads it: a training can begin where the last one ended."""

from pathlib import Path

import numpy as np
import torch

from loupe.reference import load_weights

from .network import Loupe

PACKAGE = Path(__file__).parent.parent.parent / "public/models/loupe/resolve/v2"


def decoder() -> Loupe:
    """Weights as they come out of int8, their padding cut off."""
    weights, model = load_weights(PACKAGE), Loupe()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            known = "tok" if name == "tok.weight" else f"vision.{name}" if name.startswith("see.") else name
            value = np.asarray(weights[known], "float32").reshape(-1, weights[known].shape[-1])
            value = value.ravel()[: len(parameter)] if parameter.ndim == 1 else value[: parameter.shape[0], : parameter.shape[1]]
            parameter.copy_(torch.from_numpy(value.copy()))
    return model
